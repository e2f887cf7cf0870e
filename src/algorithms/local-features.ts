// Corners of a picture and what is around each, so that a part of a picture is found again after cutting, scaling, turning and mirroring.
// Corners: smaller eigenvalue of the structure tensor (Shi & Tomasi 1994), spread over the picture by suppression radius (Brown, Szeliski &
// Winder 2005), in a pyramid of steps of 1.25. Descriptors: 256 comparisons of grey values in turned patches (Calonder et al. 2010; direction
// by intensity centroid, Rublee et al. 2011) in a pattern that is its own mirror image.

import { describeCorner, directionOf, PATCH_RADIUS } from './local-features-descriptor.ts'
import type { GreyPicture, LocalFeatures } from './picture-look.ts'
import { shrink, shrinkToArea } from './picture-scale.ts'

/** Pixels of the first level: corners that survive what messengers make of a picture stand at this scale. */
const BASE_PIXELS = 49_152

/** Each level of the pyramid is smaller by this. */
const LEVEL_STEP = 1.25

const LEVELS = 7

/** Corners of all levels together; more find no more copies on the development set. */
export const FEATURES_AT_MOST = 240

/** Strongest corners of a level that are spread; bounds the cost of spreading. */
const SPREAD_AT_MOST = 320

/** A corner is outdone by a neighbour that is stronger by this (Brown et al.: 0.9). */
const CLEARLY_STRONGER = 1 / 0.9

/** Smaller eigenvalue below which a corner is noise of encoding: about 1.5 grey values a pixel. */
const WEAKEST = 24

interface Corner {
  readonly x: number
  readonly y: number
  readonly strength: number
}

/** At most 240 corners of a picture, coarser levels last. Depends on the grey values alone; a few milliseconds. */
export function featuresOf(grey: GreyPicture): LocalFeatures {
  const base = shrinkToArea(grey, BASE_PIXELS)
  const found: { level: GreyPicture; smooth: Uint16Array; corners: Corner[] }[] = []
  const shares = Array.from({ length: LEVELS }, (_, level) => LEVEL_STEP ** -level)
  const whole = shares.reduce((sum, share) => sum + share, 0)
  let level = base
  for (let index = 0; index < LEVELS; index++) {
    const factor = LEVEL_STEP ** index
    level = shrink(level, Math.round(base.width / factor), Math.round(base.height / factor))
    if (Math.min(level.width, level.height) < 2 * PATCH_RADIUS + 6) break
    const smooth = smoothed(level)
    const quota = Math.floor((FEATURES_AT_MOST * shares[index]) / whole)
    found.push({ level, smooth, corners: spread(cornersOf(level), quota) })
  }
  const count = found.reduce((sum, each) => sum + each.corners.length, 0)
  const features = {
    x: new Uint16Array(count),
    y: new Uint16Array(count),
    size: new Uint16Array(count),
    angle: new Uint8Array(count),
    descriptors: new Uint32Array(count * 8),
  }
  let at = 0
  for (const { level, smooth, corners } of found) {
    const size = Math.round((65535 * (2 * PATCH_RADIUS + 1)) / Math.max(level.width, level.height))
    for (const { x, y } of corners) {
      features.x[at] = Math.round(((x + 0.5) * 65535) / level.width)
      features.y[at] = Math.round(((y + 0.5) * 65535) / level.height)
      features.size[at] = Math.min(65535, size)
      features.angle[at] = directionOf(smooth, level.width, x, y)
      describeCorner(smooth, level.width, x, y, features.angle[at], features.descriptors, at * 8)
      at++
    }
  }
  return features
}

/** Binomial 5 x 5, times 256. */
function smoothed({ width, height, data }: GreyPicture): Uint16Array {
  const across = new Uint16Array(width * height)
  const out = new Uint16Array(width * height)
  for (let y = 0; y < height; y++) {
    const row = y * width
    const end = row + width - 1
    const mix = (at: number, a: number, b: number, d: number, e: number) => {
      across[at] = data[a] + data[e] + 4 * (data[b] + data[d]) + 6 * data[at]
    }
    for (const at of [row, row + 1, end - 1, end])
      mix(at, Math.max(row, at - 2), Math.max(row, at - 1), Math.min(end, at + 1), Math.min(end, at + 2))
    for (let at = row + 2; at < end - 1; at++) mix(at, at - 2, at - 1, at + 1, at + 2)
  }
  for (let y = 0; y < height; y++) {
    const row = y * width
    const a = Math.max(0, y - 2) * width - row
    const b = Math.max(0, y - 1) * width - row
    const d = Math.min(height - 1, y + 1) * width - row
    const e = Math.min(height - 1, y + 2) * width - row
    for (let at = row; at < row + width; at++)
      out[at] = across[at + a] + across[at + e] + 4 * (across[at + b] + across[at + d]) + 6 * across[at]
  }
  return out
}

/** Local maxima of the smaller eigenvalue of the gradients' moments in 5 x 5 windows, strongest first. */
function cornersOf({ width, height, data }: GreyPicture): Corner[] {
  const strength = strengthsOf(width, height, data)
  const corners: Corner[] = []
  const edge = PATCH_RADIUS + 1
  for (let y = edge; y < height - edge; y++)
    for (let x = edge; x < width - edge; x++) {
      const at = y * width + x
      const value = strength[at]
      if (value > WEAKEST && isHighest(strength, at, width, value)) corners.push({ x, y, strength: value })
    }
  return corners.sort((a, b) => b.strength - a.strength || a.y - b.y || a.x - b.x)
}

/** Higher than the eight around it; of equal neighbours the first in reading order. */
function isHighest(strength: Float32Array, at: number, width: number, value: number): boolean {
  return (
    value > strength[at - 1] &&
    value >= strength[at + 1] &&
    value > strength[at - width] &&
    value >= strength[at + width] &&
    value > strength[at - width - 1] &&
    value > strength[at - width + 1] &&
    value >= strength[at + width - 1] &&
    value >= strength[at + width + 1]
  )
}

/** Smaller eigenvalue of the sums of gradient products over 5 x 5 windows; zero within three pixels of the edge. */
function strengthsOf(width: number, height: number, data: Uint8Array): Float32Array {
  const out = new Float32Array(width * height)
  const lines = Array.from({ length: 5 }, () => new Float64Array(3 * width))
  const products = new Float64Array(3 * width)
  const sums = new Float64Array(3 * width)
  for (let y = 1; y < height - 1; y++) {
    gradientProducts(data, y * width, width, products)
    const line = lines[y % 5]
    for (let at = 0; at < sums.length; at++) sums[at] -= line[at]
    for (let plane = 0; plane < 3; plane++) {
      const first = plane * width
      let sum = 0
      for (let x = 1; x < width - 1; x++) {
        sum += products[first + x] - (x > 5 ? products[first + x - 5] : 0)
        line[first + Math.max(0, x - 2)] = sum
      }
    }
    for (let at = 0; at < sums.length; at++) sums[at] += line[at]
    if (y < 5) continue
    const row = (y - 2) * width
    for (let x = 3; x < width - 3; x++) {
      const mean = (sums[x] + sums[width + x]) / 2
      const half = (sums[x] - sums[width + x]) / 2
      const mixed = sums[2 * width + x]
      out[row + x] = mean - Math.sqrt(half * half + mixed * mixed)
    }
  }
  return out
}

/** dx dx, dy dy and dx dy of one row (Sobel, per pixel), one after the other. Sums of them are exact. */
function gradientProducts(data: Uint8Array, row: number, width: number, out: Float64Array): void {
  for (let x = 1; x < width - 1; x++) {
    const at = row + x
    const diagonal = data[at + width + 1] - data[at - width - 1]
    const other = data[at - width + 1] - data[at + width - 1]
    const dx = (diagonal + other + 2 * (data[at + 1] - data[at - 1])) / 8
    const dy = (diagonal - other + 2 * (data[at + width] - data[at - width])) / 8
    out[x] = dx * dx
    out[width + x] = dy * dy
    out[2 * width + x] = dx * dy
  }
}

/** The corners that are the strongest around furthest; so a cut picture keeps the same ones. */
function spread(corners: Corner[], quota: number): Corner[] {
  const strongest = corners.slice(0, SPREAD_AT_MOST)
  const radius = strongest.map(({ x, y, strength }, index) => {
    let nearest = Number.POSITIVE_INFINITY
    for (let i = 0; i < index && strongest[i].strength > strength * CLEARLY_STRONGER; i++) {
      const [dx, dy] = [strongest[i].x - x, strongest[i].y - y]
      nearest = Math.min(nearest, dx * dx + dy * dy)
    }
    return nearest
  })
  return strongest
    .map((corner, index) => ({ corner, radius: radius[index], index }))
    .sort((a, b) => (a.radius === b.radius ? a.index - b.index : b.radius - a.radius))
    .slice(0, quota)
    .map(each => each.corner)
}
