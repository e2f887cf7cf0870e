// Grey values of small copies as they are compared: smoothed, read between pixels.

import type { GreyPicture } from './picture-look.ts'
import type { Placement } from './picture-placement.ts'

/** Grey values as they are compared. */
export interface Plane {
  readonly width: number
  readonly height: number
  readonly data: Float32Array
}

/** From pixels of the target to pixels of the source: sx = xx x + xy y + x0 and so on. */
export type PixelMap = Placement

/** Binomial 3 x 3: evens out what reading between pixels blurs. */
export function planeOf({ width, height, data }: GreyPicture): Plane {
  const across = new Float32Array(width * height)
  const out = new Float32Array(width * height)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const row = y * width
      across[row + x] =
        (data[row + Math.max(0, x - 1)] + 2 * data[row + x] + data[row + Math.min(width - 1, x + 1)]) / 4
    }
  for (let y = 0; y < height; y++) {
    const [above, row, below] = [Math.max(0, y - 1) * width, y * width, Math.min(height - 1, y + 1) * width]
    for (let x = 0; x < width; x++) out[row + x] = (across[above + x] + 2 * across[row + x] + across[below + x]) / 4
  }
  return { width, height, data: out }
}

/** Between four pixels; at the edge the edge's own value. */
export function valueAt(plane: Plane, x: number, y: number): number {
  const { width, height, data } = plane
  const [cx, cy] = [Math.min(Math.max(x, 0), width - 1), Math.min(Math.max(y, 0), height - 1)]
  const [left, top] = [Math.floor(cx), Math.floor(cy)]
  const at = top * width + left
  const right = left + 1 < width ? 1 : 0
  const below = top + 1 < height ? width : 0
  const [fx, fy] = [cx - left, cy - top]
  const upper = data[at] + (data[at + right] - data[at]) * fx
  const lower = data[at + below] + (data[at + below + right] - data[at + below]) * fx
  return upper + (lower - upper) * fy
}

/** Means over boxes around each pixel, twice. */
export function blurred(plane: Plane, reach: number): Plane {
  return boxed(boxed(plane, reach), reach)
}

function boxed({ width, height, data }: Plane, reach: number): Plane {
  const across = new Float32Array(data.length)
  const out = new Float32Array(data.length)
  slide(data, across, height, width, width, 1, reach)
  slide(across, out, width, height, 1, width, reach)
  return { width, height, data: out }
}

/** Running means along lines: `lines` of them, `along` long, `line` and `step` apart in the data. */
function slide(
  from: Float32Array,
  to: Float32Array,
  lines: number,
  along: number,
  line: number,
  step: number,
  reach: number,
): void {
  for (let i = 0; i < lines; i++) {
    const base = i * line
    let [sum, count] = [0, 0]
    for (let at = 0; at < Math.min(reach, along); at++, count++) sum += from[base + at * step]
    for (let at = 0; at < along; at++) {
      if (at + reach < along) {
        sum += from[base + (at + reach) * step]
        count++
      }
      if (at - reach > 0) {
        sum -= from[base + (at - reach - 1) * step]
        count--
      }
      to[base + at * step] = sum / count
    }
  }
}
