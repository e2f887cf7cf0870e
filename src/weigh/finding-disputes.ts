// Where findings about one exhibit exclude each other, and where a review differs from the finding that it is of.

import { distanceMetres } from '../algorithms/geodesy.ts'
import type { CaseworkAct, ExhibitFindingAct, FindingReviewAct, RecordedCasework } from '../model/casework.ts'
import { folded } from './casework-subject.ts'
import { instantOf } from './casework-values.ts'

type Finding = RecordedCasework<ExhibitFindingAct>
type Review = RecordedCasework<FindingReviewAct>

/**
 * Reviews by other roles than the finder's, by the key of the finding that they are of. `standing`: with findings that were settled; `answers`:
 * without what was. `keyOf`: key of an entry.
 */
export function reviewsByFinding(
  standing: readonly RecordedCasework[],
  answers: readonly RecordedCasework[],
  keyOf: (at: RecordedCasework['at']) => string,
): ReadonlyMap<string, readonly Review[]> {
  const finders = new Map<string, string>()
  for (const { at, act } of standing) if (act.type === 'exhibit-finding') finders.set(keyOf(at), folded(act.role))
  const reviews = new Map<string, Review[]>()
  for (const recorded of answers) {
    if (!isOf(recorded, 'finding-review')) continue
    const key = keyOf(recorded.act.of)
    const finder = finders.get(key)
    if (finder === undefined || finder === folded(recorded.act.role)) continue
    const held = reviews.get(key)
    if (held === undefined) reviews.set(key, [recorded])
    else held.push(recorded)
  }
  return reviews
}

function isOf<Name extends CaseworkAct['type']>(
  recorded: RecordedCasework,
  type: Name,
): recorded is RecordedCasework<Extract<CaseworkAct, { type: Name }>> {
  return recorded.act.type === type
}

/**
 * Entries that disagree: a finding with the reviews that differ from it, and two findings of different roles that cannot both hold. Cost: near-linear
 * in the entries, quadratic in the findings of one exhibit on one question.
 */
export function disputesOfFindings(
  answers: readonly RecordedCasework[],
  reviews: ReadonlyMap<string, readonly Review[]>,
  keyOf: (at: RecordedCasework['at']) => string,
): readonly (readonly RecordedCasework[])[] {
  const found: (readonly RecordedCasework[])[] = []
  const groups = new Map<string, Finding[]>()
  for (const recorded of answers) {
    if (!isOf(recorded, 'exhibit-finding')) continue
    const differing = (reviews.get(keyOf(recorded.at)) ?? []).filter(({ act }) => act.verdict === 'differ')
    if (differing.length > 0) found.push([recorded, ...differing])
    const key = JSON.stringify([recorded.act.exhibit, recorded.act.question])
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [recorded])
    else group.push(recorded)
  }
  for (const group of groups.values())
    for (const [i, a] of group.entries())
      for (const b of group.slice(i + 1)) if (excludeEachOther(a.act, b.act)) found.push([a, b])
  return found
}

/** Two roles' answers on where, or on when, that leave no place or moment to both. */
export function excludeEachOther(a: ExhibitFindingAct, b: ExhibitFindingAct): boolean {
  if (a.exhibit !== b.exhibit || a.question !== b.question || folded(a.role) === folded(b.role)) return false
  if (a.question === 'where')
    return (
      a.place !== undefined &&
      b.place !== undefined &&
      distanceMetres(a.place, b.place) > a.place.radiusMetres + b.place.radiusMetres
    )
  if (a.question !== 'when') return false
  const [aFrom, aTo, bFrom, bTo] = [a.from, a.to, b.from, b.to].map(text => instantOf(text ?? ''))
  if (aFrom === undefined || aTo === undefined || bFrom === undefined || bTo === undefined) return false
  return aFrom > bTo || bFrom > aTo
}
