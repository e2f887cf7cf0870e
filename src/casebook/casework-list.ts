// What was recorded of casework, one row an entry, with what became of it.

import type { Casework, CaseworkAct, RecordedCasework, Unit } from '../model/casework.ts'
import { placeKey } from '../weigh/casework-effect.ts'
import { isChangedSince } from '../weigh/casework-subject.ts'
import type { Casebook } from './casebook.ts'
import { caseworkActs, caseworkOf, holdings } from './casework.ts'

/** `holds`: it counts. `disputed`: it counts, and another role answered differently. `replaced`: withdrawn, settled or answered anew by its role. */
export type RecordState = 'holds' | 'disputed' | 'replaced'

export interface ListedRecord {
  /** DEVICE:EPOCH:SEQ. */
  readonly entry: string
  /** Milliseconds, by the clock of the device. */
  readonly claimedTime: number
  readonly state: RecordState
  /** The act; without its texts where the source of the post or exhibit holds it back or the post is not in the case. */
  readonly act: CaseworkAct
  readonly isHeldBack: boolean
  /** The post's text is no longer what was quoted: it was edited, or read otherwise. */
  readonly isChanged: boolean
}

/** Every record in canonical order. Needs a sealed index, which lacks what sources hold back. */
export function listRecords(casebook: Casebook): ListedRecord[] {
  const holding = new Set<string>()
  const casework = caseworkOf(casebook)
  for (const recorded of holdingRecords(casework)) holding.add(placeKey(recorded.at))
  const disputed = new Set(casework.disagreements.flatMap(({ entries }) => entries.map(({ at }) => placeKey(at))))
  const visible = visiblePosts(casebook, caseworkActs(casebook))
  const changed = changedUnits(casebook, caseworkActs(casebook))
  const isOnHeldBack = holdings(casebook, caseworkActs(casebook))
  return caseworkActs(casebook).map(({ at, claimedTime, act }) => {
    const entry = placeKey(at)
    const isHeldBack = postsOf(act).some(post => !visible.has(post)) || isOnHeldBack(act)
    const state = disputed.has(entry)
      ? 'disputed'
      : holding.has(entry) || act.type === 'withdrawal'
        ? 'holds'
        : 'replaced'
    return {
      entry,
      claimedTime,
      state,
      act: isHeldBack ? withoutTexts(act) : act,
      isHeldBack,
      isChanged: unitsOf(act).some(unit => changed.has(unit)),
    }
  })
}

function* holdingRecords(casework: Casework): Generator<RecordedCasework> {
  const { assertions, relations, markReviews, repeats, controllers, aliases, callReviews, callList } = casework
  const { paraphrases, namings, withholdings, mediaReviews, findings } = casework
  for (const list of [assertions, relations, markReviews, repeats, controllers, aliases, callReviews])
    for (const { answers } of list) yield* answers
  for (const list of [paraphrases, namings, withholdings, mediaReviews, findings])
    for (const { answers } of list) yield* answers
  yield* casework.findingReviews
  const { claims, sideReviews, actors, ties, outages, stages, credibility, markRates } = casework
  for (const list of [claims, sideReviews, actors, ties, outages, stages, credibility, markRates]) yield* list
  if (callList !== undefined) yield callList
}

/** Keys of posts that an act names. */
export function postsOf(act: CaseworkAct): string[] {
  return unitsOf(act).map(({ post }) => post)
}

/** Units that an act names. */
export function unitsOf(act: CaseworkAct): Unit[] {
  switch (act.type) {
    case 'assertion':
    case 'call-review':
    case 'paraphrase':
      return [act.unit]
    case 'withholding':
      return act.post === undefined ? [] : [{ post: act.post }]
    case 'tie':
      return act.unit === undefined ? [] : [act.unit]
    case 'repeat':
      return [act.unit, act.of]
    case 'mark-review':
      return [act.unit, ...(act.of === undefined ? [] : [act.of]), ...act.compared]
    default:
      return []
  }
}

/** Of the posts that acts name, those that the case shows now. */
export function visiblePosts(casebook: Casebook, acts: readonly RecordedCasework[]): Set<string> {
  const keys = [...new Set(acts.flatMap(({ act }) => postsOf(act)))]
  const positions = casebook.index().postsByKey(keys)
  return new Set(keys.filter((_, i) => positions[i] >= 0))
}

/** Posts read at a time. */
const PAGE = 1000

/** Units whose quote is not what stands in the case now. */
export function changedUnits(casebook: Casebook, acts: readonly RecordedCasework[]): Set<Unit> {
  const units = acts.flatMap(({ act }) => unitsOf(act)).filter(({ quote }) => quote !== undefined)
  const positions = casebook.index().postsByKey(units.map(({ post }) => post))
  const changed = new Set<Unit>()
  for (let from = 0; from < units.length; from += PAGE) {
    const held = [...units.keys()].slice(from, from + PAGE).filter(i => positions[i] >= 0)
    const posts = casebook.index().posts(held.map(i => positions[i]))
    for (const [n, i] of held.entries()) if (isChangedSince(units[i], posts[n].text)) changed.add(units[i])
  }
  return changed
}

/** The act without words of posts and pictures: quotes, speakers, reasons, what stands in their place, what was seen from where. */
function withoutTexts(act: CaseworkAct): CaseworkAct {
  const bare = (unit: Unit): Unit => {
    const { quote: _quote, ...rest } = unit
    return rest
  }
  const { reason: _reason, ...rest } = act as CaseworkAct & { reason?: string }
  const kept = { ...rest } as Record<string, unknown>
  for (const key of ['unit', 'of'] as const)
    if (typeof kept[key] === 'object') kept[key] = bare(kept[key] as Unit)
    else if (key === 'of') delete kept[key]
  if ('speakers' in kept) kept.speakers = []
  for (const key of ['vantage', 'description', 'finding', 'place', 'points', 'workings']) delete kept[key]
  if (act.type === 'paraphrase') delete kept.text
  delete kept.quantity
  return kept as unknown as CaseworkAct
}
