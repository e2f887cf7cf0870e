// How one picture lies on another: turned, mirrored, scaled, moved. Found from pairs of corners, each of which already tells where all others
// must be (its own place, size and direction), so no random samples are needed.

import type { FeaturePair } from './local-features-pairs.ts'
import type { LocalFeatures, Orientation, PicturePart } from './picture-look.ts'

/** x' = xx x + xy y + x0 and y' = yx x + yy y + y0: from the second picture to the first. Unit: the longer side of each picture. */
export interface Placement {
  readonly xx: number
  readonly xy: number
  readonly x0: number
  readonly yx: number
  readonly yy: number
  readonly y0: number
}

/** Sides in pixels, of which only the proportion counts. */
export interface Sides {
  readonly width: number
  readonly height: number
}

/** A placement and how many corners at different places speak for it. */
export interface PlacementVotes {
  readonly placement: Placement
  readonly votes: number
}

/** Share of the longer side that a corner may lie beside where a rough placement puts it, and then where fitted ones put it. */
const ROUGH = 0.06
const FITTED = [0.04, 0.025, 0.015, 0.012]

/** Sizes and directions of a pair may differ from the placement's by this: half a step of the pyramid more than one, and an eighth of a turn's half. */
const SIZE_FACTOR = 1.45
const DIRECTION = 24

/** Corners nearer than this share of the longer side count once: a corner is found in several levels. */
const SAME_PLACE = 0.02

/** Fewest corners at different places that make a placement worth laying over. */
export const VOTES_AT_LEAST = 4

/** Placements that are tried, each without the corners of those before: a mark can lie elsewhere than the picture. */
const PLACEMENTS_AT_MOST = 3

/** Corners of both pictures of the pairs, in the unit of placements. */
interface Points {
  readonly ax: Float64Array
  readonly ay: Float64Array
  readonly bx: Float64Array
  readonly by: Float64Array
  /** Size of the first one's patch as a multiple of the second one's. */
  readonly ratio: Float64Array
  /** Directions of both, 1/256 of a turn. */
  readonly aAngle: Uint8Array
  readonly bAngle: Uint8Array
}

function pointsOf(pairs: readonly FeaturePair[], own: LocalFeatures, a: Sides, other: LocalFeatures, b: Sides): Points {
  const [aLong, bLong] = [65535 * Math.max(a.width, a.height), 65535 * Math.max(b.width, b.height)]
  const of = (value: (pair: FeaturePair) => number) => Float64Array.from(pairs, value)
  return {
    ax: of(pair => (own.x[pair.own] * a.width) / aLong),
    ay: of(pair => (own.y[pair.own] * a.height) / aLong),
    bx: of(pair => (other.x[pair.other] * b.width) / bLong),
    by: of(pair => (other.y[pair.other] * b.height) / bLong),
    ratio: of(pair => own.size[pair.own] / other.size[pair.other]),
    aAngle: Uint8Array.from(pairs, pair => own.angle[pair.own]),
    bAngle: Uint8Array.from(pairs, pair => other.angle[pair.other]),
  }
}

/** Placements that at least four corners agree on, the best first. */
export function placementsOf(
  pairs: readonly FeaturePair[],
  own: LocalFeatures,
  a: Sides,
  other: LocalFeatures,
  b: Sides,
  isMirrored: boolean,
): PlacementVotes[] {
  const points = pointsOf(pairs, own, a, other, b)
  const found: PlacementVotes[] = []
  let left = pairs.map((_, index) => index)
  while (found.length < PLACEMENTS_AT_MOST && left.length >= VOTES_AT_LEAST) {
    const agreeing = roughAgreement(points, left, isMirrored)
    if (agreeing.length < VOTES_AT_LEAST) break
    const fitted = fit(points, left, agreeing, isMirrored)
    const used = new Set(fitted?.agreeing ?? agreeing)
    const votes = fitted === undefined ? 0 : placesAmong(points, fitted.agreeing)
    if (fitted !== undefined && votes >= VOTES_AT_LEAST) found.push({ placement: fitted.placement, votes })
    left = left.filter(index => !used.has(index))
  }
  return found
}

/** Places of corners that roughly agree on one placement: a quick count, without fitting. */
export function agreeingPlaces(
  pairs: readonly FeaturePair[],
  own: LocalFeatures,
  a: Sides,
  other: LocalFeatures,
  b: Sides,
  isMirrored: boolean,
): number {
  const points = pointsOf(pairs, own, a, other, b)
  return placesAmong(points, roughAgreement(points, [...pairs.keys()], isMirrored))
}

/** The pairs that agree with the pair that most agree with. */
function roughAgreement(points: Points, among: readonly number[], isMirrored: boolean): number[] {
  let best: number[] = []
  for (const seed of among) {
    const placement = placementOf(points, seed, isMirrored)
    const turn = turnOf(points, seed, isMirrored)
    const agreeing = among.filter(
      index =>
        isNear(points, index, placement, ROUGH) &&
        Math.max(points.ratio[index] / points.ratio[seed], points.ratio[seed] / points.ratio[index]) < SIZE_FACTOR &&
        Math.abs(((turnOf(points, index, isMirrored) - turn + 384) & 255) - 128) < DIRECTION,
    )
    if (agreeing.length > best.length) best = agreeing
  }
  return best
}

function turnOf(points: Points, index: number, isMirrored: boolean): number {
  return points.aAngle[index] + (isMirrored ? points.bAngle[index] : -points.bAngle[index])
}

/** What one pair says: its patch on the other patch, direction on direction. */
function placementOf(points: Points, index: number, isMirrored: boolean): Placement {
  const turn = (turnOf(points, index, isMirrored) * Math.PI) / 128
  return similarity(points.ratio[index] * Math.cos(turn), points.ratio[index] * Math.sin(turn), isMirrored, {
    ax: points.ax[index],
    ay: points.ay[index],
    bx: points.bx[index],
    by: points.by[index],
  })
}

/** Turned and scaled by cos and sin, mirrored first (top and bottom exchanged), so that the point of b comes to the point of a. */
function similarity(
  cos: number,
  sin: number,
  isMirrored: boolean,
  point: { ax: number; ay: number; bx: number; by: number },
): Placement {
  const sign = isMirrored ? -1 : 1
  const [xx, xy, yx, yy] = [cos, -sin * sign, sin, cos * sign]
  return {
    xx,
    xy,
    yx,
    yy,
    x0: point.ax - xx * point.bx - xy * point.by,
    y0: point.ay - yx * point.bx - yy * point.by,
  }
}

function isNear(points: Points, index: number, placement: Placement, tolerance: number): boolean {
  const [x, y] = [points.bx[index], points.by[index]]
  const dx = placement.xx * x + placement.xy * y + placement.x0 - points.ax[index]
  const dy = placement.yx * x + placement.yy * y + placement.y0 - points.ay[index]
  return dx * dx + dy * dy <= tolerance * tolerance
}

/** Least squares over the agreeing pairs, again and again with a smaller tolerance; undefined when too few remain. */
function fit(
  points: Points,
  among: readonly number[],
  start: readonly number[],
  isMirrored: boolean,
): { placement: Placement; agreeing: number[] } | undefined {
  let agreeing = [...start]
  let placement: Placement | undefined
  for (const tolerance of FITTED) {
    const fitted = leastSquares(points, agreeing, isMirrored)
    if (fitted === undefined) return undefined
    placement = fitted
    agreeing = among.filter(index => isNear(points, index, fitted, tolerance))
    if (agreeing.length < VOTES_AT_LEAST) return undefined
  }
  return placement === undefined ? undefined : { placement, agreeing }
}

/** The similarity that brings the points of b nearest to those of a; undefined when they all lie in one place. */
function leastSquares(points: Points, indices: readonly number[], isMirrored: boolean): Placement | undefined {
  const { ax, ay, bx, by } = points
  const sign = isMirrored ? -1 : 1
  const mean = { ax: 0, ay: 0, bx: 0, by: 0 }
  for (const i of indices) {
    mean.ax += ax[i] / indices.length
    mean.ay += ay[i] / indices.length
    mean.bx += bx[i] / indices.length
    mean.by += by[i] / indices.length
  }
  let [cos, sin, norm] = [0, 0, 0]
  for (const i of indices) {
    const [px, py] = [bx[i] - mean.bx, (by[i] - mean.by) * sign]
    const [qx, qy] = [ax[i] - mean.ax, ay[i] - mean.ay]
    cos += px * qx + py * qy
    sin += px * qy - py * qx
    norm += px * px + py * py
  }
  if (norm < 1e-6) return undefined
  return similarity(cos / norm, sin / norm, isMirrored, mean)
}

/** Places of the first picture that the pairs stand at, near ones counted once. */
function placesAmong(points: Points, indices: readonly number[]): number {
  const kept: number[] = []
  for (const i of indices)
    if (kept.every(k => Math.hypot(points.ax[i] - points.ax[k], points.ay[i] - points.ay[k]) > SAME_PLACE)) kept.push(i)
  return kept.length
}

/** Where the second picture comes to lie when a part of it, turned so, is that part of the first. */
export function placementOfParts(
  own: PicturePart,
  a: Sides,
  other: PicturePart,
  b: Sides,
  orientation: Orientation,
): Placement {
  const [aLong, bLong] = [Math.max(a.width, a.height), Math.max(b.width, b.height)]
  const box = (part: PicturePart, sides: Sides, long: number) => ({
    x: (part.x * sides.width) / long,
    y: (part.y * sides.height) / long,
    width: (part.width * sides.width) / long,
    height: (part.height * sides.height) / long,
  })
  const [to, from] = [box(own, a, aLong), box(other, b, bLong)]
  const [ux, uy, u0, vx, vy, v0] = TURNED[orientation]
  return {
    xx: (ux * to.width) / from.width,
    xy: (uy * to.width) / from.height,
    x0: to.x + to.width * (u0 - (ux * from.x) / from.width - (uy * from.y) / from.height),
    yx: (vx * to.height) / from.width,
    yy: (vy * to.height) / from.height,
    y0: to.y + to.height * (v0 - (vx * from.x) / from.width - (vy * from.y) / from.height),
  }
}

/** Each turn of the unit square: u' = ux u + uy v + u0, v' = vx u + vy v + v0; v goes down. */
const TURNED: Readonly<Record<Orientation, readonly [number, number, number, number, number, number]>> = {
  upright: [1, 0, 0, 0, 1, 0],
  'turned-90': [0, -1, 1, 1, 0, 0],
  'turned-180': [-1, 0, 1, 0, -1, 1],
  'turned-270': [0, 1, 0, -1, 0, 1],
  mirrored: [-1, 0, 1, 0, 1, 0],
  flipped: [1, 0, 0, 0, -1, 1],
  transposed: [0, 1, 0, 1, 0, 0],
  transversed: [0, -1, 1, -1, 0, 1],
}

/** The orientation that a placement is nearest to. */
export function orientationOf(placement: Placement): Orientation {
  let best: Orientation = 'upright'
  let likeness = Number.NEGATIVE_INFINITY
  for (const [name, [ux, uy, , vx, vy]] of Object.entries(TURNED)) {
    const value = placement.xx * ux + placement.xy * uy + placement.yx * vx + placement.yy * vy
    if (value > likeness + 1e-9) {
      likeness = value
      best = name as Orientation
    }
  }
  return best
}

/** From the first picture to the second; undefined when everything falls on a line. */
export function inversePlacement(placement: Placement): Placement | undefined {
  const { xx, xy, x0, yx, yy, y0 } = placement
  const det = xx * yy - xy * yx
  if (!(Math.abs(det) > 1e-6)) return undefined
  return {
    xx: yy / det,
    xy: -xy / det,
    x0: (xy * y0 - yy * x0) / det,
    yx: -yx / det,
    yy: xx / det,
    y0: (yx * x0 - xx * y0) / det,
  }
}
