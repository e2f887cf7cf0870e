// How the second of two pictures lies on the first: as a match says, or turned by hand and fitted. Pure.

import type { MediaMatch } from '../../model/media-family.ts'
import { type Affine, after, fitted, inverse, orientedPlace, type Size } from './picture-view.ts'

/** Orientations that a person can choose, `match` first: names of algorithms/picture-look.ts. */
export const TURNS = [
  'match',
  'upright',
  'turned-90',
  'turned-180',
  'turned-270',
  'mirrored',
  'flipped',
  'transposed',
  'transversed',
] as const

export type Turn = (typeof TURNS)[number]

/** Six finite numbers that do not flatten; undefined for anything else. */
export function affineOf(numbers: readonly number[] | null): Affine | undefined {
  if (numbers === null || numbers.length !== 6 || !numbers.every(Number.isFinite)) return undefined
  const [a, b, c, d, e, f] = numbers
  const place: Affine = [a, b, c, d, e, f]
  return inverse(place) === undefined ? undefined : place
}

/** Turned by 90 degrees one way or the other: width and height are exchanged. */
function isTurned(orientation: string): boolean {
  return ['turned-90', 'turned-270', 'transposed', 'transversed'].includes(orientation)
}

/**
 * Fractions of the second picture to fractions of the first. `match`: where the match says it lies, else turned as it says and fitted into
 * the first; any other turn: turned so and fitted.
 */
export function placeOfSecond(
  turn: Turn,
  { match, place }: { readonly match: MediaMatch | null; readonly place: readonly number[] | null },
  first: Size,
  second: Size,
): Affine {
  const stated = turn === 'match' ? affineOf(place) : undefined
  if (stated !== undefined) return stated
  const orientation = turn === 'match' ? (match?.orientation ?? 'upright') : turn
  const size = isTurned(orientation) ? { width: second.height, height: second.width } : second
  return after(orientedPlace(orientation), fitted(size, first))
}
