// Direction and descriptor of a corner: 256 comparisons of smoothed grey values around it, turned with it.
// Word k + 4 holds the mirror images of the comparisons of word k, so a mirrored corner has the same words in exchanged halves.

import { Random } from './random.ts'

/** Pixels of the level around a corner that are described. */
export const PATCH_RADIUS = 15

/** Directions that the pattern is kept turned by. */
const TURNS = 64

/** Spread of the compared points around the corner, pixels (Calonder et al. 2010: a fifth of the patch's side). */
const SPREAD = 6.2

/** Offsets of the intensity centroid's disc: for each row the half width. */
const HALF_WIDTHS = Int32Array.from({ length: 2 * PATCH_RADIUS + 1 }, (_, row) =>
  Math.floor(Math.sqrt(PATCH_RADIUS * PATCH_RADIUS - (row - PATCH_RADIUS) ** 2)),
)

/** dx1, dy1, dx2, dy2 of the 256 comparisons, for each turn. */
const PATTERN = turnedPatterns()

function turnedPatterns(): Int8Array {
  const random = new Random('pattern of comparisons')
  const normal = () => {
    let sum = -6
    for (let i = 0; i < 12; i++) sum += random.unit()
    return sum * SPREAD
  }
  const pairs: number[][] = []
  while (pairs.length < 128) {
    const [x1, y1, x2, y2] = [normal(), normal(), normal(), normal()]
    const isInside = Math.hypot(x1, y1) <= PATCH_RADIUS - 1 && Math.hypot(x2, y2) <= PATCH_RADIUS - 1
    // A comparison that mirroring leaves or reverses would say nothing twice.
    if (isInside && Math.hypot(x1 - x2, y1 - y2) >= 4 && Math.abs(y1) + Math.abs(y2) >= 2) pairs.push([x1, y1, x2, y2])
  }
  for (const [x1, y1, x2, y2] of pairs.slice(0, 128)) pairs.push([x1, -y1, x2, -y2])
  const out = new Int8Array(TURNS * 1024)
  for (let turn = 0; turn < TURNS; turn++) {
    const [cos, sin] = [Math.cos((turn * 2 * Math.PI) / TURNS), Math.sin((turn * 2 * Math.PI) / TURNS)]
    for (const [index, [x1, y1, x2, y2]] of pairs.entries())
      out.set(
        [x1 * cos - y1 * sin, x1 * sin + y1 * cos, x2 * cos - y2 * sin, x2 * sin + y2 * cos].map(Math.round),
        turn * 1024 + index * 4,
      )
  }
  return out
}

/** Direction from the corner to the centroid of the grey values around it, 0..255 of a turn from +x to +y. */
export function directionOf(smooth: Uint16Array, width: number, x: number, y: number): number {
  let [sumX, sumY] = [0, 0]
  for (let dy = -PATCH_RADIUS; dy <= PATCH_RADIUS; dy++) {
    const half = HALF_WIDTHS[dy + PATCH_RADIUS]
    const row = (y + dy) * width + x
    let line = 0
    for (let dx = -half; dx <= half; dx++) {
      const value = smooth[row + dx]
      sumX += dx * value
      line += value
    }
    sumY += dy * line
  }
  return Math.round((Math.atan2(sumY, sumX) * 128) / Math.PI) & 255
}

/** Writes the eight words of the corner at word `to` of `out`. */
export function describeCorner(
  smooth: Uint16Array,
  width: number,
  x: number,
  y: number,
  angle: number,
  out: Uint32Array,
  to: number,
): void {
  const centre = y * width + x
  let at = (Math.round((angle * TURNS) / 256) % TURNS) * 1024
  for (let word = 0; word < 8; word++) {
    let bits = 0
    for (let bit = 0; bit < 32; bit++, at += 4) {
      const first = smooth[centre + PATTERN[at + 1] * width + PATTERN[at]]
      const second = smooth[centre + PATTERN[at + 3] * width + PATTERN[at + 2]]
      bits = (bits << 1) | (first < second ? 1 : 0)
    }
    out[to + word] = bits
  }
}
