// What a record of casework needs of the case: claims, posts, actors and entries that are there, phases in order, reviews made side by side.

import type { Analysis } from '../model/analysis.ts'
import type {
  AssertionAct,
  CallReviewAct,
  CaseworkAct,
  CredibilityAct,
  FindingReviewAct,
  MarkReviewAct,
  RepeatAct,
  StageAct,
  TieAct,
  Unit,
  WithdrawalAct,
} from '../model/casework.ts'
import type { EntryPlace } from '../model/entry-place.ts'
import { quoted } from '../model/problem.ts'
import { type Exhibits, exhibitsOf } from '../preserve/exhibit-numbers.ts'
import { isReviewOf, isSameMatter, placeKey } from '../weigh/casework-effect.ts'
import { STAGES } from '../weigh/casework-fields.ts'
import { folded } from '../weigh/casework-subject.ts'
import type { RecordFault } from '../weigh/casework-values.ts'
import { caseClaims } from './case-claims.ts'
import type { Casebook } from './casebook.ts'
import { caseworkActs, caseworkOf } from './casework.ts'
import { postsOf } from './casework-list.ts'
import { copiesOf, heldUnit, nearestOf } from './casework-units.ts'
import { judgementHistory } from './judgements.ts'
import { sharedMedia } from './shared-media.ts'

/** The record as it is to be signed, and what is wrong with it. */
export interface Checked {
  readonly act: CaseworkAct
  readonly faults: readonly RecordFault[]
}

/** Checks records in their order: each may rest on those before it. Needs a sealed index. */
export class RecordChecks {
  readonly #casebook: Casebook
  readonly #analysis: () => Promise<Analysis>
  readonly #claims: Set<string>
  readonly #actors: Set<string>
  readonly #stages = new Map<string, string>()
  readonly #entries: ReadonlyMap<string, CaseworkAct>
  /** Role of each judgement on a cluster: these can be withdrawn as well. */
  readonly #judgements: ReadonlyMap<string, string>
  readonly #withdrawn = new Set<string>()
  readonly #reasons = new Set<string>()
  /** Claim and post of every assertion that was stated before in the same file. */
  readonly #coded = new Set<string>()
  readonly #positions: ReadonlyMap<string, number>
  #identities: ReadonlySet<string> | undefined
  #exhibits: Exhibits | undefined

  /** `acts` are those that will be checked; `analysis` is asked for when one cannot be judged without the ladder. */
  constructor(casebook: Casebook, acts: readonly CaseworkAct[], analysis: () => Promise<Analysis>) {
    const keys = [...new Set(acts.flatMap(postsOf))]
    const positions = casebook.index().postsByKey(keys)
    this.#positions = new Map(keys.map((key, i) => [key, positions[i]]))
    this.#casebook = casebook
    this.#analysis = analysis
    const casework = caseworkOf(casebook)
    this.#claims = new Set(caseClaims(casebook).map(({ claim }) => claim.id))
    this.#actors = new Set(casework.actors.map(({ act }) => act.actor))
    for (const { act } of casework.stages) this.#stages.set(act.claim, act.stage)
    this.#entries = new Map(caseworkActs(casebook).map(({ at, act }) => [placeKey(at), act]))
    this.#judgements = new Map(judgementHistory(casebook).map(({ at, act }) => [placeKey(at), act.role]))
  }

  async check(stated: CaseworkAct): Promise<Checked> {
    const faults: RecordFault[] = []
    const say = (code: string, parameters: RecordFault['parameters']) => faults.push({ code, parameters })
    const act = this.#withUnits(stated, faults)
    if ('claim' in act && act.type !== 'claim' && act.claim !== undefined) this.#needClaim(act.claim, 'claim', faults)
    for (const place of act.resolves ?? []) this.#needMatter(act, place, faults)
    switch (act.type) {
      case 'claim':
        this.#claims.add(act.claim)
        break
      case 'actor':
        this.#actors.add(act.actor)
        this.#needIdentities(act.accounts ?? [], 'accounts', faults)
        break
      case 'claim-relation':
        for (const field of ['from', 'to'] as const) this.#needClaim(act[field], field, faults)
        break
      case 'assertion':
        this.#coded.add(`${act.claim} ${act.unit.post}`)
        this.#needIdentities(act.speakers.filter(isActor), 'speakers', faults)
        break
      case 'controller':
      case 'alias':
        this.#needIdentities(act.members, 'members', faults)
        break
      case 'tie':
        this.#checkTie(act, faults)
        break
      case 'stage':
        this.#checkStage(act, faults)
        break
      case 'mark-review':
        this.#checkReason(act, faults)
        if (faults.length === 0) await this.#checkCompared(act, faults)
        break
      case 'repeat':
        if (act.verdict === 'independent' && act.reason === undefined && this.#hasMediumInCommon(act))
          say('record-missing', { field: 'reason', expected: 'text:4000' })
        break
      case 'credibility':
        if (faults.length === 0) await this.#checkCredibility(act, faults)
        break
      case 'naming':
        this.#needIdentities([act.of], 'of', faults)
        break
      case 'withholding':
      case 'media-review':
        this.#needExhibit(act.exhibit, faults)
        break
      case 'exhibit-finding':
        for (const number of [act.exhibit, ...act.points.flatMap(({ other }) => other?.exhibit ?? [])])
          this.#needExhibit(number, faults)
        break
      case 'finding-review':
        return { act: this.#checkFindingReview(act, faults), faults }
      case 'withdrawal':
        this.#checkWithdrawal(act, faults)
        break
    }
    if ((act.type === 'repeat' || act.type === 'mark-review') && act.of?.post === act.unit.post)
      say('record-same', { field: 'of.post', value: quoted(act.unit.post), other: 'post' })
    return { act, faults }
  }

  /** Units with the keys and texts of the case; families counted. */
  #withUnits(act: CaseworkAct, faults: RecordFault[]): CaseworkAct {
    const casebook = this.#casebook
    const held = (unit: Unit, field: string, keepsQuote: boolean) => {
      const found = heldUnit(casebook, unit, field, keepsQuote, this.#positions.get(unit.post))
      if ('fault' in found) faults.push(found.fault)
      return 'fault' in found ? undefined : found
    }
    if (act.type === 'withholding' && act.post !== undefined)
      return { ...act, post: held({ post: act.post }, 'post', false)?.unit.post ?? act.post }
    if (!('unit' in act) || act.unit === undefined) return act
    const found = held(act.unit, 'post', true)
    if (found === undefined) return act
    const { covers, ...rest } = act as AssertionAct | CallReviewAct
    const result = { ...rest, unit: found.unit } as CaseworkAct
    if (covers !== undefined) {
      if (found.unit.start !== undefined)
        faults.push({ code: 'record-misplaced', parameters: { field: 'covers', other: 'post' } })
      Object.assign(result, { covers: copiesOf(casebook, found.post) })
    }
    if (act.type === 'repeat') Object.assign(result, { of: held(act.of, 'of.post', true)?.unit ?? act.of })
    if (act.type !== 'mark-review') return result
    if (act.of !== undefined) Object.assign(result, { of: held(act.of, 'of.post', true)?.unit })
    const compared: Unit[] = []
    for (const unit of act.compared) {
      const other = held(unit, 'compared', false)
      if (other === undefined) continue
      if (other.post.index >= found.post.index)
        faults.push({
          code: 'record-not-earlier',
          parameters: { field: 'compared', value: quoted(unit.post), than: quoted(act.unit.post) },
        })
      compared.push(other.unit)
    }
    return Object.assign(result, { compared })
  }

  #needClaim(claim: string, field: string, faults: RecordFault[]): void {
    if (this.#claims.has(claim)) return
    const known = [...this.#claims]
    const nearest = nearestOf(claim, known) || known.slice(0, 10).join(', ')
    faults.push({ code: 'record-unknown-claim', parameters: { field, value: quoted(claim), nearest } })
  }

  #needActor(actor: string, field: string, faults: RecordFault[]): void {
    if (this.#actors.has(actor)) return
    const nearest = nearestOf(actor, [...this.#actors])
    faults.push({ code: 'record-unknown-actor', parameters: { field, value: quoted(actor), nearest } })
  }

  /** Accounts and chats of the case, stated origins of forwards, or actors of its list. */
  #needIdentities(members: readonly string[], field: string, faults: RecordFault[]): void {
    for (const member of members) {
      if (isActor(member)) {
        this.#needActor(member.slice('actor:'.length), field, faults)
        continue
      }
      this.#identities ??= identitiesOf(this.#casebook)
      if (this.#identities.has(member)) continue
      const nearest = nearestOf(member, [...this.#identities])
      faults.push({ code: 'record-unknown-identity', parameters: { field, value: quoted(member), nearest } })
    }
  }

  /** An entry that a record settles has to be an answer to the same question. */
  #needMatter(act: CaseworkAct, place: EntryPlace, faults: RecordFault[]): void {
    const named = this.#entries.get(placeKey(place))
    const parameters = { field: 'resolves', value: placeKey(place) }
    if (named === undefined) faults.push({ code: 'record-unknown-entry', parameters })
    else if (!isSameMatter(act, named) && !isReviewOf(act, place))
      faults.push({ code: 'record-other-matter', parameters: { ...parameters, kind: named.type } })
  }

  #checkWithdrawal({ of, role, reason }: WithdrawalAct, faults: RecordFault[]): void {
    const named = this.#entries.get(placeKey(of))?.role ?? this.#judgements.get(placeKey(of))
    const parameters = { field: 'of', value: placeKey(of) }
    if (named === undefined) faults.push({ code: 'record-unknown-entry', parameters })
    else if (this.#withdrawn.has(placeKey(of))) faults.push({ code: 'record-repeated-field', parameters })
    else if (reason === undefined && folded(named) !== folded(role))
      faults.push({ code: 'record-withdraws-other', parameters: { field: 'reason', role: quoted(named) } })
    this.#withdrawn.add(placeKey(of))
  }

  /** A finding is reviewed by another role than the one that made it. The exhibit is filled in. */
  #checkFindingReview(act: FindingReviewAct, faults: RecordFault[]): FindingReviewAct {
    const parameters = { field: 'of', value: placeKey(act.of) }
    const named = this.#entries.get(placeKey(act.of))
    if (named === undefined) faults.push({ code: 'record-unknown-entry', parameters })
    else if (named.type !== 'exhibit-finding')
      faults.push({ code: 'record-no-finding', parameters: { ...parameters, kind: named.type } })
    else if (folded(named.role) === folded(act.role))
      faults.push({ code: 'record-own-finding', parameters: { field: 'role', value: quoted(act.role) } })
    else if (act.exhibit !== undefined && act.exhibit !== named.exhibit)
      faults.push({
        code: 'record-bad-value',
        parameters: { field: 'exhibit', value: String(act.exhibit), expected: String(named.exhibit) },
      })
    else return { ...act, exhibit: named.exhibit }
    return act
  }

  #checkTie(act: TieAct, faults: RecordFault[]): void {
    for (const field of ['from', 'to'] as const) this.#needActor(act[field], field, faults)
    this.#needIdentities(act.speakers.filter(isActor), 'speakers', faults)
    this.#needExhibit(act.exhibit, faults)
  }

  #needExhibit(exhibit: number | undefined, faults: RecordFault[]): void {
    if (exhibit === undefined) return
    this.#exhibits ??= exhibitsOf(this.#casebook.custody.journal.acts())
    if (this.#exhibits.get(exhibit) === undefined)
      faults.push({ code: 'record-unknown-exhibit', parameters: { field: 'exhibit', value: String(exhibit) } })
  }

  /** Forward by one phase, or back with a reason; the first is the inquiry. */
  #checkStage({ claim, stage, reason }: StageAct, faults: RecordFault[]): void {
    const before = this.#stages.get(claim)
    const [from, to] = [before === undefined ? -1 : STAGES.indexOf(before), STAGES.indexOf(stage)]
    const parameters = { field: 'stage', value: stage, before: before ?? '', next: STAGES[from + 1] ?? '' }
    if (to > from + 1) faults.push({ code: 'record-stage-skips', parameters })
    else if (to === from) faults.push({ code: 'record-stage-same', parameters })
    else if (to < from && reason === undefined) faults.push({ code: 'record-stage-back', parameters })
    else this.#stages.set(claim, stage)
  }

  /** Each mark is reviewed in words of its own. */
  #checkReason(act: MarkReviewAct, faults: RecordFault[]): void {
    const reason = folded(act.reason ?? '')
    if (this.#reasons.has(reason))
      faults.push({ code: 'record-same-reason', parameters: { field: 'reason', value: quoted(act.reason ?? '') } })
    this.#reasons.add(reason)
  }

  /** The judgement then cuts more than rules suppose, and the words why stand beside it. */
  #hasMediumInCommon({ unit, of }: RepeatAct): boolean {
    const [own, other] = this.#casebook.index().postsByKey([unit.post, of.post])
    return own >= 0 && other >= 0 && sharedMedia(this.#casebook)(own, other) !== undefined
  }

  /** A mark is reviewed beside what came before it: among what it was compared with is an assertion of the claim, if the side has earlier ones. */
  async #checkCompared({ claim, side, unit, compared }: MarkReviewAct, faults: RecordFault[]): Promise<void> {
    if (compared.some(({ post }) => this.#coded.has(`${claim} ${post}`))) return
    const [position, ...others] = this.#casebook.index().postsByKey([unit.post, ...compared.map(({ post }) => post)])
    const weighed = (await this.#analysis()).claims.find(candidate => candidate.claim.id === claim)
    if (weighed === undefined) return
    const earlier = weighed[side].assertions.filter(({ post }) => post < position)
    const asserted = new Set([...weighed.support.assertions, ...weighed.deny.assertions].map(({ post }) => post))
    if (earlier.length === 0 || others.some(post => asserted.has(post))) return
    const code = compared.length === 0 ? 'record-not-compared' : 'record-compared-elsewhere'
    faults.push({ code, parameters: { field: 'compared', claim, count: earlier.length } })
  }

  /** Admiralty 1, "confirmed by other independent sources", stands on two voices from different vantages at least. */
  async #checkCredibility({ claim, side, credibility }: CredibilityAct, faults: RecordFault[]): Promise<void> {
    if (credibility !== 1) return
    const weighed = (await this.#analysis()).claims.find(candidate => candidate.claim.id === claim)
    const atLeast = weighed?.[side].ladder.atLeast ?? null
    const vantages = weighed?.[side].ladder.vantages ?? 0
    if ((atLeast ?? 0) >= 2 && vantages >= 2) return
    const parameters = { field: 'credibility', value: '1', claim, atLeast: atLeast ?? -1, vantages }
    faults.push({ code: 'record-not-confirmed', parameters })
  }
}

/** Ids of accounts and chats that post in the case or are forwarded into it. */
function identitiesOf(casebook: Casebook): Set<string> {
  const index = casebook.index()
  const forwarded = index.forwardOrigins().flatMap(({ origin }) => (origin.id === undefined ? [] : [origin.id]))
  return new Set([...index.accounts().map(({ id }) => id), ...index.channels().map(({ id }) => id), ...forwarded])
}

function isActor(member: string): boolean {
  return member.startsWith('actor:')
}
