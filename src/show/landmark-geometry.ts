// Points of a picture that were found on the map: how far and in which direction they lie from each other, and whether their order fits.

import { bearingDegrees, distanceMetres, type GeoPoint, turnBetween } from '../algorithms/geodesy.ts'

export interface Landmark {
  readonly label: string
  /** Fraction of the picture's width, from the left. */
  readonly x: number
  readonly at: GeoPoint
}

export interface LandmarkSight {
  readonly label: string
  /** Position in the list that was given. */
  readonly index: number
  readonly metres: number
  /** Degrees clockwise from true north; undefined for the camera's own place. */
  readonly bearing: number | undefined
}

/** Distance and bearing between two places on the map. */
export function wayBetween(from: GeoPoint, to: GeoPoint): { metres: number; bearing: number | undefined } {
  return { metres: distanceMetres(from, to), bearing: bearingDegrees(from, to) }
}

export interface LandmarkView {
  /** From the camera's place, in the order of the picture from left to right. */
  readonly sights: readonly LandmarkSight[]
  /**
   * `fits`: clockwise on the map as from left to right in the picture. `mirrored`: the other way round. `differs`: neither. Undefined for fewer than three
   * landmarks, or when they do not lie within half a turn of each other.
   */
  readonly order: 'fits' | 'mirrored' | 'differs' | undefined
  /** Degrees between the outermost ones. */
  readonly width: number | undefined
}

/** What somebody who stands at `camera` sees from left to right. Pictures that were turned or bent by the lens do not keep to it. */
export function landmarkView(camera: GeoPoint, landmarks: readonly Landmark[]): LandmarkView {
  const sights = landmarks
    .map(({ label, x, at }, index) => ({ label, x, index, ...wayBetween(camera, at) }))
    .sort((a, b) => a.x - b.x)
  const bearings = sights.flatMap(({ bearing }) => (bearing === undefined ? [] : [bearing]))
  const turns = bearings.slice(1).map((bearing, i) => turnBetween(bearings[i], bearing))
  const spread = turns.reduce(
    ({ at, low, high }, turn) => ({ at: at + turn, low: Math.min(low, at + turn), high: Math.max(high, at + turn) }),
    { at: 0, low: 0, high: 0 },
  )
  const width = spread.high - spread.low
  const isTold = bearings.length === sights.length && bearings.length >= 3 && width < 180
  const order = turns.every(turn => turn >= 0) ? 'fits' : turns.every(turn => turn <= 0) ? 'mirrored' : 'differs'
  return {
    sights: sights.map(({ x: _, ...sight }) => sight),
    order: isTold ? order : undefined,
    width: bearings.length >= 2 ? width : undefined,
  }
}
