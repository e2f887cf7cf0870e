// Whether two pictures show the same, by which test, how closely, and how the one lies on the other.

import { pairFeatures } from './local-features-pairs.ts'
import { type HashMatch, hashMatches, inverseOrientation } from './picture-hash-match.ts'
import type { LookMatch, PictureLook } from './picture-look.ts'
import { layOver, type Overlay } from './picture-overlay.ts'
import { inversePlacement, orientationOf, type Placement, placementOfParts, placementsOf } from './picture-placement.ts'

/** Of what lies over each other this share must agree in any case. */
export const LIKENESS = 0.5

/** Beside captions and marks this share must agree, and this at half the size, when corners proposed the placement and when a hash did. */
export const BY_CORNERS = { beside: 0.86, half: 0.9 }
export const BY_HASH = { beside: 0.8, half: 0.75 }

/**
 * Share of the blocks that may clearly differ. Where half of all blocks agree to `noise` grey values, as copies do and photographs taken one after
 * the other from a hand do not, more may, and the shares of `BY_HASH` are enough.
 */
const DIFFERS = { most: 0.03, exactly: { noise: 0.5, most: 0.13 } }

/** Three of four blocks must lie as near to a tone curve: in grey values, or as a share of how far they spread. Else nearly all must agree. */
const ONE_LIGHT = { grey: 2.5, share: 0.06, unlessBeside: 0.975 }

/** Blocks with structure that an overlay must at least compare. */
const BLOCKS_AT_LEAST = 24

/** What lies over each other must cover at least this share of one of the pictures, and this of the other. */
const COVERS_ONE = 0.4
const COVERS_OTHER = 0.1

/** Placements that are laid over, the one that most corners speak for first. */
const PLACEMENTS_TRIED = 2

interface PlacedMatch {
  readonly match: LookMatch
  readonly placement: Placement
}

/**
 * How `b` resembles `a`, or undefined when no test reaches its threshold.
 * Law: the same with `a` and `b` exchanged, but for `invertMatch`.
 * @see docs/methods.md#sameness-of-pictures
 */
export function matchPictures(a: PictureLook, b: PictureLook): LookMatch | undefined {
  return isInOrder(a, b) ? matchInOrder(a, b)?.match : invertIfAny(matchInOrder(b, a)?.match)
}

/** Whether a test by hash joins them, as in `matchPictures`; does not look at corners, which is most of the work where none does. */
export function isJoinedByHash(a: PictureLook, b: PictureLook): boolean {
  const [first, second] = isInOrder(a, b) ? [a, b] : [b, a]
  return hashMatches(first, second).some(hash => confirmed(first, second, hash) !== undefined)
}

/**
 * Where `b` lies on `a` when they match: [xx, yx, xy, yy, x0, y0] from fractions of the width and height of `b` to fractions of those of `a`,
 * x' = xx x + xy y + x0 and y' = yx x + yy y + y0 (the order of a CSS matrix).
 */
export function alignPictures(a: PictureLook, b: PictureLook): readonly number[] | undefined {
  const found = isInOrder(a, b) ? matchInOrder(a, b)?.placement : invertPlacementIfAny(matchInOrder(b, a)?.placement)
  if (found === undefined) return undefined
  const [aLong, bLong] = [Math.max(a.width, a.height), Math.max(b.width, b.height)]
  const [aw, ah, bw, bh] = [a.width / aLong, a.height / aLong, b.width / bLong, b.height / bLong]
  return [
    (found.xx * bw) / aw,
    (found.yx * bw) / ah,
    (found.xy * bh) / aw,
    (found.yy * bh) / ah,
    found.x0 / aw,
    found.y0 / ah,
  ]
}

/** The same match seen from the second one. */
export function invertMatch(match: LookMatch): LookMatch {
  const { covers, orientation, interval } = match
  return {
    ...match,
    ...(orientation === undefined ? {} : { orientation: inverseOrientation(orientation) }),
    ...(covers === undefined ? {} : { covers: { own: covers.other, other: covers.own } }),
    ...(interval === undefined
      ? {}
      : { interval: { own: interval.other, other: interval.own, speed: 1 / interval.speed } }),
  }
}

const invertIfAny = (match: LookMatch | undefined) => (match === undefined ? undefined : invertMatch(match))
const invertPlacementIfAny = (placement: Placement | undefined) =>
  placement === undefined ? undefined : inversePlacement(placement)

/** One order of every two looks, so that a pair is always worked out the same way round. */
function isInOrder(a: PictureLook, b: PictureLook): boolean {
  const pairs: [ArrayLike<number>, ArrayLike<number>][] = [
    [a.hash.words, b.hash.words],
    [
      [a.width, a.height, a.small.width, a.small.height],
      [b.width, b.height, b.small.width, b.small.height],
    ],
    [a.small.data, b.small.data],
  ]
  for (const [own, other] of pairs)
    for (let i = 0; i < own.length; i++) if (own[i] !== other[i]) return own[i] < other[i]
  return true
}

function matchInOrder(a: PictureLook, b: PictureLook): PlacedMatch | undefined {
  for (const hash of hashMatches(a, b)) {
    const found = confirmed(a, b, hash)
    if (found !== undefined) return found
  }
  return overlayMatch(a, b)
}

/** Laid over each other as the hash says: pages of one layout have close hashes and other letters. */
function confirmed(a: PictureLook, b: PictureLook, hash: HashMatch): PlacedMatch | undefined {
  const placement = placementOfParts(hash.own, a, hash.other, b, hash.orientation)
  const overlay = layOver(a, b, placement, true)
  if (overlay === undefined || !agrees(overlay, BY_HASH)) return undefined
  const { orientation, distance, test } = hash
  return { match: { test, distance, ...matchOf(overlay, orientation) }, placement: overlay.placement }
}

function matchOf(overlay: Overlay, orientation: HashMatch['orientation']) {
  const round = (value: number) => Math.round(value * 1000) / 1000
  return {
    ...(orientation === 'upright' ? {} : { orientation }),
    likeness: round(overlay.likeness),
    covers: { own: round(overlay.covers.own), other: round(overlay.covers.other) },
  }
}

/** The placement that most corners agree on and that holds when both are laid over each other. */
function overlayMatch(a: PictureLook, b: PictureLook): PlacedMatch | undefined {
  const placements = [false, true].flatMap(isMirrored =>
    placementsOf(pairFeatures(a.features, b.features, isMirrored), a.features, a, b.features, b, isMirrored),
  )
  placements.sort((first, second) => second.votes - first.votes)
  for (const { placement } of placements.slice(0, PLACEMENTS_TRIED)) {
    const overlay = layOver(a, b, placement, false)
    if (overlay === undefined || !isEnough(overlay)) continue
    return {
      match: { test: 'overlay', ...matchOf(overlay, orientationOf(overlay.placement)) },
      placement: overlay.placement,
    }
  }
  return undefined
}

function agrees(overlay: Overlay, proposed: { beside: number; half: number }): boolean {
  const { likeness, beside, half, differs, noise, tone } = overlay
  const isExact = noise <= DIFFERS.exactly.noise
  const least = isExact ? BY_HASH : proposed
  if (likeness < LIKENESS || beside < least.beside || half < least.half) return false
  if (differs > (isExact ? DIFFERS.exactly.most : DIFFERS.most)) return false
  return tone.grey <= ONE_LIGHT.grey || tone.share <= ONE_LIGHT.share || beside >= ONE_LIGHT.unlessBeside
}

function isEnough(overlay: Overlay): boolean {
  const { blocks, covers } = overlay
  return (
    agrees(overlay, BY_CORNERS) &&
    blocks >= BLOCKS_AT_LEAST &&
    Math.max(covers.own, covers.other) >= COVERS_ONE &&
    Math.min(covers.own, covers.other) >= COVERS_OTHER
  )
}
