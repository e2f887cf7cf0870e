// Captions across the whole width and marks in a corner, found by what does not agree: they are left out when pictures are compared.

import { type Block, STRIDE } from './picture-blocks.ts'

/** In pixels of the compared grid. */
export interface Area {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** How many captions and marks a picture may have. */
const AREAS = 2
/** Highest caption, and largest mark in a corner: shares of what lies over each other. */
const CAPTION_HEIGHT = 0.3
const MARK = { width: 0.5, height: 0.3 }
/** In an area more than two of three blocks must not agree, as in a caption: people in front of a wall leave the wall between them. */
const AGREEING_COSTS = 2
const GAIN_LEAST = 3

export function isWithin({ left, top, right, bottom }: Area, x: number, y: number, margin = 0): boolean {
  return x >= left - margin && x <= right + margin && y >= top - margin && y <= bottom + margin
}

/**
 * At most two areas of the blocks (with structure), each the strip above or below or the corner in which those that do not agree outnumber
 * twice those that do by most, while at least `remaining` blocks stay outside. Deterministic; a few thousand sums.
 */
export function areasLeftOut(blocks: readonly Block[], remaining: number): Area[] {
  if (blocks.length === 0) return []
  const columns = blocks.map(({ x }) => x / STRIDE)
  const rows = blocks.map(({ y }) => y / STRIDE)
  const [first, top] = [Math.min(...columns), Math.min(...rows)]
  const [width, height] = [Math.max(...columns) - first + 1, Math.max(...rows) - top + 1]
  const shapes = [...shapesOf(width, height)]
  const found: Area[] = []
  let left = blocks
  while (found.length < AREAS) {
    const count = new Float64Array((width + 1) * (height + 1))
    const gain = new Float64Array((width + 1) * (height + 1))
    for (const { x, y, agrees } of left) {
      const at = (y / STRIDE - top + 1) * (width + 1) + x / STRIDE - first + 1
      count[at] = 1
      gain[at] = agrees ? -AGREEING_COSTS : 1
    }
    for (const sums of [count, gain]) integrate(sums, width + 1, height + 1)
    let best: readonly [number, number, number, number] | undefined
    let most = GAIN_LEAST
    for (const shape of shapes) {
      const value = sumIn(gain, width + 1, shape)
      if (value <= most || left.length - sumIn(count, width + 1, shape) < remaining) continue
      most = value
      best = shape
    }
    if (best === undefined) break
    const [x1, y1, x2, y2] = best
    const area = {
      left: (first + x1) * STRIDE,
      top: (top + y1) * STRIDE,
      right: (first + x2 - 1) * STRIDE,
      bottom: (top + y2 - 1) * STRIDE,
    }
    found.push(area)
    left = left.filter(({ x, y }) => !isWithin(area, x, y))
  }
  return found
}

/** Strips above and below, and corners: from, to in columns and rows. */
function* shapesOf(width: number, height: number): Generator<readonly [number, number, number, number]> {
  for (let high = 1; high <= CAPTION_HEIGHT * height; high++) {
    yield [0, 0, width, high]
    yield [0, height - high, width, height]
  }
  for (let wide = 2; wide <= MARK.width * width; wide++)
    for (let high = 2; high <= MARK.height * height; high++) {
      yield [0, 0, wide, high]
      yield [width - wide, 0, width, high]
      yield [0, height - high, wide, height]
      yield [width - wide, height - high, width, height]
    }
}

/** Sums over everything above and to the left, in place. */
function integrate(sums: Float64Array, width: number, height: number): void {
  for (let y = 1; y < height; y++)
    for (let x = 1; x < width; x++) {
      const at = y * width + x
      sums[at] += sums[at - 1] + sums[at - width] - sums[at - width - 1]
    }
}

function sumIn(sums: Float64Array, width: number, [x1, y1, x2, y2]: readonly [number, number, number, number]): number {
  return sums[y2 * width + x2] - sums[y1 * width + x2] - sums[y2 * width + x1] + sums[y1 * width + x1]
}
