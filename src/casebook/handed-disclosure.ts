// What did not count in a claim and who decided so, and the notes and roles behind what did.

import type { Engine } from '../corpus/engine.ts'
import type { Casework, CaseworkAct, Unit } from '../model/casework.ts'
import type { EntryPlace } from '../model/entry-place.ts'
import type { PostIndex } from '../model/finding.ts'
import type { HandedDisclosure, Token } from '../model/handed.ts'
import { entryOf } from './explain-judgements.ts'
import type { HandedNames } from './handed-names.ts'
import type { Tally } from './handed-tally.ts'

/** Roles and reasons by journal entry. */
export class ClaimNotes {
  /** Of a review of a mark those of all roles that agree. */
  readonly #acts = new Map<string, readonly CaseworkAct[]>()
  readonly #isTold: boolean
  readonly #tally: Tally

  constructor({ assertions, markReviews }: Casework, isTold: boolean, tally: Tally) {
    for (const { answers } of assertions) for (const { at, act } of answers) this.#acts.set(entryOf(at), [act])
    for (const { at, answers } of markReviews)
      this.#acts.set(
        entryOf(at),
        answers.map(({ act }) => act),
      )
    this.#isTold = isTold
    this.#tally = tally
  }

  roles(places: readonly EntryPlace[]): string[] {
    return this.#on(places).map(({ role }) => role)
  }

  /** Reasons that people gave, each once; undefined where there are none or they stay in the case. */
  note(places: readonly EntryPlace[]): string | undefined {
    return this.told(this.#on(places).flatMap(({ reason }) => reason ?? []))
  }

  #on(places: readonly EntryPlace[]): readonly CaseworkAct[] {
    return places.flatMap(at => this.#acts.get(entryOf(at)) ?? [])
  }

  told(reasons: readonly string[]): string | undefined {
    const distinct = [...new Set(reasons)]
    if (distinct.length === 0) return undefined
    if (this.#isTold) return distinct.join('\n')
    this.#tally.change('notes-left-out', 'note', distinct.length)
    return undefined
  }
}

export interface DisclosureSource {
  readonly corpus: Engine
  readonly names: HandedNames
  readonly notes: ClaimNotes
  readonly tell: (post: PostIndex) => { readonly token: Token | undefined; readonly isHeldBack: boolean }
  readonly held: number
  readonly unclear: number
}

type Rejected = HandedDisclosure['rejected'][number]

/** Decisions on posts that this audience must not know of (their source permits it not) are not in the index, and not here. */
export function claimDisclosure(claim: string, casework: Casework, source: DisclosureSource): HandedDisclosure {
  const { held, unclear, names } = source
  const told = new ToldUnits(casework, claim, source)
  return {
    rejected: [...unrelated(casework, claim, told), ...marks(casework, claim, told), ...repeats(casework, claim, told)],
    disagreements: disagreementsOn(claim, casework, source.corpus).map(({ type, entries }) => ({
      type,
      roles: names.roles(entries.map(({ act }) => act.role)),
      answers: [...new Set(entries.map(({ act }) => answerWord(act)))],
    })),
    held,
    unclear,
  }
}

/** Those of a claim whose posts are all in the index. */
export function disagreementsOn(
  claim: string,
  { disagreements }: Pick<Casework, 'disagreements'>,
  corpus: Pick<Engine, 'postsByKey'>,
): Casework['disagreements'] {
  const own = disagreements.filter(({ entries }) => entries.some(({ act }) => 'claim' in act && act.claim === claim))
  const keys = [
    ...new Set(own.flatMap(({ entries }) => entries.flatMap(({ act }) => unitsOf(act).map(({ post }) => post)))),
  ]
  const posts = corpus.postsByKey(keys)
  const absent = new Set(keys.filter((_, i) => posts[i] < 0))
  return own.filter(({ entries }) => !entries.some(({ act }) => unitsOf(act).some(({ post }) => absent.has(post))))
}

function unitsOf(act: CaseworkAct): Unit[] {
  const units = 'unit' in act && act.unit !== undefined ? [act.unit] : []
  return act.type === 'repeat' ? [...units, act.of] : units
}

/** A word of a fixed list, never one that a person typed. */
function answerWord(act: CaseworkAct): string {
  if (act.type === 'credibility') return `${act.reliability}${act.credibility}`
  if ('stance' in act) return act.stance
  return 'verdict' in act ? act.verdict : ''
}

/** Looks posts up once for all that is listed. */
class ToldUnits {
  readonly #source: DisclosureSource
  readonly #posts: ReadonlyMap<string, PostIndex>

  constructor(casework: Casework, claim: string, source: DisclosureSource) {
    const acts = [...casework.assertions, ...casework.markReviews, ...casework.repeats]
    const keys = [
      ...new Set(acts.flatMap(({ act }) => (act.claim === claim ? unitsOf(act).map(({ post }) => post) : []))),
    ]
    const posts = source.corpus.postsByKey(keys)
    this.#posts = new Map(keys.map((key, i) => [key, posts[i]]))
    this.#source = source
  }

  row(
    kind: Rejected['kind'],
    side: Rejected['side'],
    { act, answers }: { readonly act: CaseworkAct; readonly answers: readonly { readonly act: CaseworkAct }[] },
  ): Rejected[] {
    const { names, notes, tell } = this.#source
    const posts = unitsOf(act).map(({ post }) => this.#posts.get(post) ?? -1)
    if (posts.some(post => post < 0)) return []
    const { token, isHeldBack } = tell(posts[0])
    return [
      {
        kind,
        side,
        post: token,
        roles: names.roles(answers.map(answer => answer.act.role)),
        note: isHeldBack ? undefined : notes.told(answers.flatMap(answer => answer.act.reason ?? [])),
      },
    ]
  }
}

// What is in dispute is among the disagreements, and nowhere else.

function unrelated({ assertions }: Casework, claim: string, told: ToldUnits): Rejected[] {
  const own = assertions.filter(
    ({ act, isDisputed }) => act.claim === claim && act.stance === 'unrelated' && !isDisputed,
  )
  return own.flatMap(decision => told.row('unrelated', undefined, decision))
}

const MARKS = { 'not-own': 'mark-rejected', inherited: 'mark-inherited', unsure: 'mark-unsure' } as const

function marks({ markReviews }: Casework, claim: string, told: ToldUnits): Rejected[] {
  return markReviews.flatMap(review => {
    const { verdict, side } = review.act
    if (review.act.claim !== claim || verdict === 'own' || review.isDisputed) return []
    return told.row(MARKS[verdict], side, review)
  })
}

function repeats({ repeats: judged }: Casework, claim: string, told: ToldUnits): Rejected[] {
  return judged.flatMap(judgement => {
    const { verdict } = judgement.act
    if (judgement.act.claim !== claim || verdict === 'unsure' || judgement.isDisputed) return []
    return told.row(verdict === 'repeats' ? 'judged-repeat' : 'judged-independent', undefined, judgement)
  })
}
