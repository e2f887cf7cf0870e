// A placement moved a little until grey values fit best: Gauss-Newton over six parameters of the place and two of the light
// (Lucas & Kanade 1981), with large differences counted less (Huber 1964), since marks and captions do not fit anywhere.

import { blurred, type PixelMap, type Plane, valueAt } from './picture-plane.ts'

const UNKNOWNS = 8

/** Steps, and pixels between those looked at, first for rough placements, then for all. */
const ROUGH_STEPS = { steps: 6, reach: 3 }
const FINE_STEPS = { steps: 4, reach: 1 }

/** A corner of the target may be moved by this share of the source's longer side; further is another place. */
const FURTHEST = 0.07

/** The map after fitting, or undefined when it went astray. */
export function refined(t: Plane, s: Plane, first: PixelMap, isRough: boolean): PixelMap | undefined {
  let map: PixelMap | undefined = first
  if (isRough) map = fitted(blurred(t, ROUGH_STEPS.reach), blurred(s, ROUGH_STEPS.reach), map, ROUGH_STEPS.steps)
  if (map !== undefined) map = fitted(t, s, map, FINE_STEPS.steps)
  if (map === undefined) return undefined
  const limit = FURTHEST * Math.max(s.width, s.height)
  for (const [x, y] of [
    [0, 0],
    [t.width, 0],
    [0, t.height],
    [t.width, t.height],
  ]) {
    const dx = (map.xx - first.xx) * x + (map.xy - first.xy) * y + map.x0 - first.x0
    const dy = (map.yx - first.yx) * x + (map.yy - first.yy) * y + map.y0 - first.y0
    const sx = first.xx * x + first.xy * y + first.x0
    const sy = first.yx * x + first.yy * y + first.y0
    const isSeen = sx > -limit && sy > -limit && sx < s.width + limit && sy < s.height + limit
    if (isSeen && !(Math.hypot(dx, dy) <= limit)) return undefined
  }
  return map
}

function fitted(t: Plane, s: Plane, first: PixelMap, steps: number): PixelMap | undefined {
  let map = first
  const light = startingLight(t, s, map)
  if (light === undefined) return undefined
  for (let step = 0; step < steps; step++) {
    const change = stepOf(t, s, map, light)
    if (change === undefined) return undefined
    map = {
      xx: map.xx + change[0],
      xy: map.xy + change[1],
      x0: map.x0 + change[2],
      yx: map.yx + change[3],
      yy: map.yy + change[4],
      y0: map.y0 + change[5],
    }
    light.gain += change[6]
    light.offset += change[7]
    if (!(light.gain > 0.05 && light.gain < 20)) return undefined
  }
  return map
}

/** target = gain x source + offset. */
interface Light {
  gain: number
  offset: number
  /** Grey values from which a difference counts less. */
  outlier: number
}

function startingLight(t: Plane, s: Plane, map: PixelMap): Light | undefined {
  let [count, t1, s1, t2, s2] = [0, 0, 0, 0, 0]
  for (let y = 0; y < t.height; y += 2)
    for (let x = 0; x < t.width; x += 2) {
      const [sx, sy] = [map.xx * x + map.xy * y + map.x0, map.yx * x + map.yy * y + map.y0]
      if (!(sx >= 0 && sy >= 0 && sx <= s.width - 1 && sy <= s.height - 1)) continue
      const [a, b] = [t.data[y * t.width + x], valueAt(s, sx, sy)]
      count++
      t1 += a
      s1 += b
      t2 += a * a
      s2 += b * b
    }
  if (count < 16) return undefined
  const spreadOf = (sum: number, squares: number) => Math.sqrt(Math.max(0, squares / count - (sum / count) ** 2))
  const [ownSpread, otherSpread] = [spreadOf(t1, t2), spreadOf(s1, s2)]
  if (ownSpread < 0.5 || otherSpread < 0.5) return undefined
  const gain = ownSpread / otherSpread
  return { gain, offset: (t1 - gain * s1) / count, outlier: Math.max(2, ownSpread * 0.4) }
}

/**
 * One step: the eight changes that fit best, or undefined when they are not determined. The source's gradient is taken from the target's
 * (they agree where the placement does), which spares four readings a pixel.
 */
function stepOf(t: Plane, s: Plane, map: PixelMap, light: Light): Float64Array | undefined {
  const normal = new Float64Array(UNKNOWNS * (UNKNOWNS + 1))
  const row = new Float64Array(UNKNOWNS)
  const det = map.xx * map.yy - map.xy * map.yx
  if (!(Math.abs(det) > 1e-6)) return undefined
  for (let y = 1; y < t.height - 1; y += 2)
    for (let x = 1 + ((y >> 1) & 1); x < t.width - 1; x += 2) {
      const [sx, sy] = [map.xx * x + map.xy * y + map.x0, map.yx * x + map.yy * y + map.y0]
      if (!(sx >= 1 && sy >= 1 && sx <= s.width - 2 && sy <= s.height - 2)) continue
      const at = y * t.width + x
      const value = valueAt(s, sx, sy)
      const [tx, ty] = [(t.data[at + 1] - t.data[at - 1]) / 2, (t.data[at + t.width] - t.data[at - t.width]) / 2]
      const [dx, dy] = [(tx * map.yy - ty * map.yx) / det, (ty * map.xx - tx * map.xy) / det]
      const difference = t.data[at] - (light.gain * value + light.offset)
      const weight = Math.min(1, light.outlier / (Math.abs(difference) + 1e-9))
      row[0] = dx * x
      row[1] = dx * y
      row[2] = dx
      row[3] = dy * x
      row[4] = dy * y
      row[5] = dy
      row[6] = value
      row[7] = 1
      for (let i = 0; i < UNKNOWNS; i++) {
        const scaled = row[i] * weight
        for (let j = i; j < UNKNOWNS; j++) normal[i * (UNKNOWNS + 1) + j] += scaled * row[j]
        normal[i * (UNKNOWNS + 1) + UNKNOWNS] += scaled * difference
      }
    }
  return solved(normal)
}

/** Cholesky of the upper triangle, last column the right side; a little of the diagonal is added to itself. */
function solved(system: Float64Array): Float64Array | undefined {
  const n = UNKNOWNS
  const wide = n + 1
  const lower = new Float64Array(n * n)
  for (let i = 0; i < n; i++)
    for (let j = 0; j <= i; j++) {
      let sum = system[j * wide + i] * (i === j ? 1 + 1e-6 : 1)
      for (let k = 0; k < j; k++) sum -= lower[i * n + k] * lower[j * n + k]
      if (i === j) {
        if (!(sum > 1e-9)) return undefined
        lower[i * n + i] = Math.sqrt(sum)
      } else lower[i * n + j] = sum / lower[j * n + j]
    }
  const out = new Float64Array(n)
  for (let i = 0; i < n; i++) {
    let sum = system[i * wide + n]
    for (let k = 0; k < i; k++) sum -= lower[i * n + k] * out[k]
    out[i] = sum / lower[i * n + i]
  }
  for (let i = n - 1; i >= 0; i--) {
    let sum = out[i]
    for (let k = i + 1; k < n; k++) sum -= lower[k * n + i] * out[k]
    out[i] = sum / lower[i * n + i]
  }
  return out.every(Number.isFinite) ? out : undefined
}
