// What a shadow tells of the sun: its elevation from lengths, its azimuth from a direction, each as an interval.

import { turned } from './geodesy.ts'

/** A measured value with its error: the value lies within it in 95 of 100 measurements (normal, 1.96 standard deviations). */
export interface Measured {
  readonly value: number
  readonly error: number
}

/** Degrees. For azimuths the ends may lie beyond 0 and 360, so that `low <= best <= high`. */
export interface AngleInterval {
  readonly low: number
  readonly best: number
  readonly high: number
}

/** Why an angle cannot be told. */
export type ShadowFault =
  /** A height, length or ratio is not above zero. */
  | 'not-positive'
  /** An error is negative. */
  | 'negative-error'
  /** The shadow's error is as large as the shadow: any elevation would fit. */
  | 'shadow-too-uncertain'
  /** The ground rises as steeply as the sun stands, or more: no such shadow. */
  | 'slope-too-steep'

export type ShadowAngle = AngleInterval | { readonly fault: ShadowFault }

/**
 * Half the width of the sun's disc, degrees: the end of a shadow is blurred over the whole disc, so a length read at one edge of the blur is
 * off by up to this. Taken into every interval of elevation.
 */
export const SUN_RADIUS_DEGREES = 0.27

const RADIANS = Math.PI / 180

/**
 * Elevation of the sun from the height of an upright object and the length of its shadow in the same unit. `slope`: degrees by which the ground
 * rises along the shadow, away from the object; the length is measured along the ground.
 *
 * Formula: tan e = (h - s sin g) / (s cos g); on level ground h / s. The interval of the ratio h / s is Fieller's for two independent
 * normal values, which holds however large the error of the height is; errors of slope and disc are added in quadrature.
 * Source: E. C. Fieller, Some problems in interval estimation, JRSS B 16 (1954), 175-185.
 * @see docs/methods.md#chronolocation-and-geolocation
 */
export function elevationOfLengths(
  height: Measured,
  shadow: Measured,
  slope: Measured = { value: 0, error: 0 },
): ShadowAngle {
  if (!(height.value > 0) || !(shadow.value > 0)) return { fault: 'not-positive' }
  if (height.error < 0 || shadow.error < 0 || slope.error < 0) return { fault: 'negative-error' }
  if (shadow.error >= shadow.value) return { fault: 'shadow-too-uncertain' }
  const [h, s] = [height.value, shadow.value]
  const product = h * s
  const divisor = s * s - shadow.error ** 2
  const root = Math.sqrt(Math.max(0, product ** 2 - divisor * (h * h - height.error ** 2)))
  return ofRatio({ low: (product - root) / divisor, best: h / s, high: (product + root) / divisor }, slope)
}

/** Elevation from the ratio of height to shadow, where only that can be told (both measured in a picture). As `elevationOfLengths`. */
export function elevationOfRatio(ratio: Measured, slope: Measured = { value: 0, error: 0 }): ShadowAngle {
  if (!(ratio.value > 0)) return { fault: 'not-positive' }
  if (ratio.error < 0 || slope.error < 0) return { fault: 'negative-error' }
  const { value, error } = ratio
  return ofRatio({ low: value - error, best: value, high: value + error }, slope)
}

function ofRatio(ratio: AngleInterval, slope: Measured): ShadowAngle {
  const best = elevation(ratio.best, slope.value)
  if (!(best > 0)) return { fault: 'slope-too-steep' }
  const steeper = elevation(ratio.best, slope.value + slope.error)
  const flatter = elevation(ratio.best, slope.value - slope.error)
  const down = Math.hypot(best - elevation(ratio.low, slope.value), best - steeper, SUN_RADIUS_DEGREES)
  const up = Math.hypot(elevation(ratio.high, slope.value) - best, flatter - best, SUN_RADIUS_DEGREES)
  return { low: Math.max(0, best - down), best, high: Math.min(90, best + up) }
}

function elevation(ratio: number, slope: number): number {
  return Math.atan2(ratio - Math.sin(slope * RADIANS), Math.cos(slope * RADIANS)) / RADIANS
}

/** An elevation that was measured as an angle. */
export function elevationOf({ value, error }: Measured): ShadowAngle {
  if (error < 0) return { fault: 'negative-error' }
  if (!(value > 0) || value > 90) return { fault: 'not-positive' }
  const wide = Math.hypot(error, SUN_RADIUS_DEGREES)
  return { low: Math.max(0, value - wide), best: value, high: Math.min(90, value + wide) }
}

/** Azimuth of the sun from the direction in which the shadow falls, degrees clockwise from true north: opposite to it. */
export function azimuthOfShadow({ value, error }: Measured): ShadowAngle {
  if (error < 0) return { fault: 'negative-error' }
  const best = turned(value + 180)
  return { low: best - error, best, high: best + error }
}

/**
 * The same from an angle on the ground between the shadow and a line of known direction (a street, a wall): degrees clockwise from the line to the
 * shadow. Errors in quadrature.
 */
export function azimuthOfTurn(line: Measured, turn: Measured): ShadowAngle {
  if (line.error < 0 || turn.error < 0) return { fault: 'negative-error' }
  return azimuthOfShadow({ value: turned(line.value + turn.value), error: Math.hypot(line.error, turn.error) })
}
