// What holds of all that people decided: nothing is overwritten, so the answer is computed from every act each time.

import type {
  Casework,
  CaseworkAct,
  Disagreement,
  Effective,
  MarkReviewAct,
  RecordedCasework,
  Unit,
  WithdrawalAct,
} from '../model/casework.ts'
import type { EntryPlace } from '../model/entry-place.ts'
import { answerOf, coveredTexts, coverScope, folded, markScope, subjectOf, unitsOverlap } from './casework-subject.ts'
import { disputesOfFindings, reviewsByFinding } from './finding-disputes.ts'

type Recorded = RecordedCasework
type Type = CaseworkAct['type']
type OfType<Name extends Type> = Extract<CaseworkAct, { type: Name }>

/** Key of an entry. */
export function placeKey({ device, epoch, seq }: EntryPlace): string {
  return `${device}:${epoch}:${seq}`
}

/**
 * Acts in the canonical order of the journals. Withdrawn acts count as never made; of the rest the latest of each role on a subject
 * stands, unless an entry that stands settles it. Depends on that order alone. Cost near-linear.
 *
 * @see docs/casework.md#what-holds
 */
export function effectiveCasework(acts: readonly Recorded[]): Casework {
  const active = withoutWithdrawn(acts)
  const standing = standingOf(active)
  const settled = settledBy(standing, active)
  const answers = standing.filter(recorded => !settled.has(recorded))
  const disputes = new Disputes()
  const effective = <Name extends Type>(type: Name): Effective<OfType<Name>>[] =>
    subjectsOf(answers, type).map(group => effectiveOf(group, disputes))
  const all = <Name extends Type>(type: Name, from: readonly Recorded[] = active): RecordedCasework<OfType<Name>>[] =>
    from.filter((recorded): recorded is RecordedCasework<OfType<Name>> => recorded.act.type === type)
  const latest = <Name extends Type>(type: Name): RecordedCasework<OfType<Name>>[] =>
    subjectsOf(active, type)
      .map(group => group[group.length - 1])
      .sort((a, b) => a.order - b.order)
  noteSubjects(answers, disputes)
  noteCovers(answers, disputes)
  noteMarks(all('mark-review', answers), disputes)
  const reviews = reviewsByFinding(standing, answers, placeKey)
  for (const entries of disputesOfFindings(answers, reviews, placeKey))
    disputes.note(subjectOf(entries[0].act), entries)
  return {
    claims: latest('claim'),
    assertions: effective('assertion'),
    relations: effective('claim-relation'),
    markReviews: effective('mark-review'),
    sideReviews: all('side-review', answers),
    repeats: effective('repeat'),
    controllers: effective('controller'),
    aliases: effective('alias'),
    actors: latest('actor'),
    ties: all('tie', answers),
    outages: latest('outage'),
    stages: all('stage'),
    credibility: all('credibility', answers),
    callReviews: effective('call-review'),
    callList: all('call-list').at(-1),
    markRates: all('mark-rate'),
    paraphrases: effective('paraphrase'),
    namings: effective('naming'),
    withholdings: effective('withholding'),
    mediaReviews: effective('media-review'),
    findings: effective('exhibit-finding'),
    findingReviews: [...reviews.values()].flat().sort((a, b) => a.order - b.order),
    disagreements: disputes.list(),
  }
}

/** Acts that were not withdrawn, in order. A withdrawal counts for entries before it, so each is decided by those behind it: newest first. */
export function withoutWithdrawn<Entry extends { readonly at: EntryPlace; readonly act: { readonly type: string } }>(
  acts: readonly Entry[],
): Entry[] {
  const withdrawn = new Set<string>()
  const active: Entry[] = []
  for (let i = acts.length - 1; i >= 0; i--) {
    const { act, at } = acts[i]
    if (withdrawn.has(placeKey(at))) continue
    if (act.type === 'withdrawal') withdrawn.add(placeKey((act as WithdrawalAct).of))
    active.push(acts[i])
  }
  return active.reverse()
}

/**
 * The latest act of each role on each subject, in order. One decision on a family replaces the role's earlier ones on the same texts, one review its
 * earlier ones of overlapping spans.
 */
function standingOf(active: readonly Recorded[]): Recorded[] {
  const latest = new Set<string>()
  const covered = new Set<string>()
  const reviewed = new Map<string, Unit[]>()
  const standing: Recorded[] = []
  for (let i = active.length - 1; i >= 0; i--) {
    const { act } = active[i]
    const role = folded(act.role)
    const key = JSON.stringify([subjectOf(act), role])
    if (latest.has(key)) continue
    latest.add(key)
    const texts = coveredTexts(act).map(text => JSON.stringify([coverScope(act), role, text]))
    if (texts.length > 0 && texts.every(text => covered.has(text))) continue
    for (const text of texts) covered.add(text)
    if (act.type === 'mark-review') {
      const mark = JSON.stringify([markScope(act), role])
      const later = reviewed.get(mark) ?? []
      if (later.some(unit => unitsOverlap(unit, act.unit))) continue
      reviewed.set(mark, [...later, act.unit])
    }
    standing.push(active[i])
  }
  return standing.reverse()
}

/**
 * Entries that a standing one names in `resolves`, and what those had settled before. An entry settles what is on its own subject, or on
 * a text that it covers too, and earlier than itself.
 */
function settledBy(standing: readonly Recorded[], active: readonly Recorded[]): Set<Recorded> {
  const byPlace = new Map(active.map(recorded => [placeKey(recorded.at), recorded]))
  const settled = new Set<Recorded>()
  for (const settler of standing) {
    const seen = new Set<Recorded>([settler])
    const open = [settler]
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      for (const place of next.act.resolves ?? []) {
        const named = byPlace.get(placeKey(place))
        if (named === undefined || named.order >= next.order || seen.has(named)) continue
        if (!isSameMatter(settler.act, named.act) && !isReviewOf(settler.act, named.at)) continue
        seen.add(named)
        settled.add(named)
        open.push(named)
      }
    }
  }
  return settled
}

/** A review can settle the very finding that it is of: then the finding no longer counts. */
export function isReviewOf(act: CaseworkAct, place: EntryPlace): boolean {
  return act.type === 'finding-review' && placeKey(act.of) === placeKey(place)
}

/** True when one act can settle another: the same subject, a text that both cover, overlapping marks, or one question about one exhibit. */
export function isSameMatter(a: CaseworkAct, b: CaseworkAct): boolean {
  if (a.type !== b.type) return false
  if (subjectOf(a) === subjectOf(b)) return true
  if (a.type === 'mark-review' && b.type === 'mark-review')
    return markScope(a) === markScope(b) && unitsOverlap(a.unit, b.unit)
  if (a.type === 'exhibit-finding' && b.type === 'exhibit-finding')
    return a.exhibit === b.exhibit && a.question === b.question
  const texts = new Set(coveredTexts(a))
  return coverScope(a) === coverScope(b) && coveredTexts(b).some(text => texts.has(text))
}

/** Acts of one type grouped by subject, groups in order of their first act. */
function subjectsOf<Name extends Type>(acts: readonly Recorded[], type: Name): RecordedCasework<OfType<Name>>[][] {
  const groups = new Map<string, RecordedCasework<OfType<Name>>[]>()
  for (const recorded of acts) {
    if (recorded.act.type !== type) continue
    const key = subjectOf(recorded.act)
    const group = groups.get(key) ?? []
    group.push(recorded as RecordedCasework<OfType<Name>>)
    groups.set(key, group)
  }
  return [...groups.values()]
}

/** Answers of one subject, one a role. Also used where posts outside the journal bring answers together. */
export function effectiveOf<Act extends CaseworkAct>(
  answers: readonly RecordedCasework<Act>[],
  disputes?: { has(recorded: Recorded): boolean },
): Effective<Act> {
  const isDisputed = differ(answers) || answers.some(answer => disputes?.has(answer) === true)
  const chosen = isDisputed ? answers[0] : (answers.findLast(({ act }) => act.resolves?.length) ?? answers.at(-1))
  return { ...(chosen as RecordedCasework<Act>), answers, isDisputed }
}

/** True when two of the answers say different things. */
function differ(answers: readonly Recorded[]): boolean {
  return answers.length > 1 && new Set(answers.map(({ act }) => answerOf(act))).size > 1
}

/** Types of which roles can differ. */
const ANSWERED: ReadonlySet<string> = new Set([
  'assertion',
  'claim-relation',
  'mark-review',
  'repeat',
  'controller',
  'alias',
  'tie',
  'credibility',
  'call-review',
  'paraphrase',
  'naming',
  'withholding',
  'media-review',
])

/** Disagreements as they are found, each set of entries once. */
class Disputes {
  readonly #found = new Map<string, Disagreement>()
  readonly #disputed = new Set<Recorded>()

  note(subject: string, entries: readonly Recorded[]): void {
    const key = entries.map(({ at }) => placeKey(at)).join(' ')
    if (this.#found.has(key)) return
    this.#found.set(key, { type: entries[0].act.type, subject, entries })
    for (const entry of entries) this.#disputed.add(entry)
  }

  has(recorded: Recorded): boolean {
    return this.#disputed.has(recorded)
  }

  list(): Disagreement[] {
    return [...this.#found.values()]
  }
}

function noteSubjects(answers: readonly Recorded[], disputes: Disputes): void {
  const groups = new Map<string, Recorded[]>()
  for (const recorded of answers) {
    if (!ANSWERED.has(recorded.act.type)) continue
    const key = subjectOf(recorded.act)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [recorded])
    else group.push(recorded)
  }
  for (const [key, group] of groups) if (differ(group)) disputes.note(key, group)
}

/** Two roles that decided families with a text in common answered the same question for that text. */
function noteCovers(answers: readonly Recorded[], disputes: Disputes): void {
  const byText = new Map<string, Map<string, Recorded>>()
  for (const recorded of answers)
    for (const text of coveredTexts(recorded.act)) {
      const key = JSON.stringify([coverScope(recorded.act), text])
      const roles = byText.get(key) ?? new Map<string, Recorded>()
      roles.set(folded(recorded.act.role), recorded)
      byText.set(key, roles)
    }
  for (const roles of byText.values()) {
    const group = [...roles.values()].sort((a, b) => a.order - b.order)
    if (differ(group)) disputes.note(subjectOf(group[0].act), group)
  }
}

/** Reviews of overlapping spans are of one mark: roles that differ there disagree, whatever span each one named. */
function noteMarks(reviews: readonly RecordedCasework<MarkReviewAct>[], disputes: Disputes): void {
  const byPost = new Map<string, RecordedCasework<MarkReviewAct>[]>()
  for (const review of reviews) {
    const key = markScope(review.act)
    const group = byPost.get(key)
    if (group === undefined) byPost.set(key, [review])
    else group.push(review)
  }
  for (const group of byPost.values())
    for (const [i, a] of group.entries())
      for (const b of group.slice(i + 1)) {
        if (folded(a.act.role) === folded(b.act.role) || subjectOf(a.act) === subjectOf(b.act)) continue
        if (unitsOverlap(a.act.unit, b.act.unit) && differ([a, b])) disputes.note(subjectOf(a.act), [a, b])
      }
}
