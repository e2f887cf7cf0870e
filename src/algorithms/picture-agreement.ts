// How much of two pictures that lie over each other agrees, block by block, and how much beside one mark or caption.

import type { Plane } from './picture-plane.ts'

/** Side of a compared block in pixels of the coarser small copy, and the distance from block to block. */
const BLOCK = 8
const STRIDE = 4

/** Correlation from which a block agrees: lines of other letters in the same place reach 0.8. */
const BLOCK_AGREES = 0.9

/** A block has structure when its grey values spread by this share of the picture's own spread, and by at least so many grey values. */
const STRUCTURE_SHARE = 0.05
const STRUCTURE_LEAST = 1.6

/** What may be left out, in fractions of what lies over each other, once: a caption at the foot, or a mark in a corner. */
const LEFT_OUT: readonly (readonly [left: number, top: number, right: number, bottom: number])[] = [
  [0, 0.88, 1, 1],
  [0, 0.82, 1, 1],
  [0, 0.75, 1, 1],
  ...[
    [0.2, 0.15],
    [0.35, 0.2],
    [0.45, 0.15],
  ].flatMap(([width, height]) =>
    [0, 1 - width].flatMap(left => [0, 1 - height].map(top => [left, top, left + width, top + height] as const)),
  ),
]

/** Of the blocks with structure this share must remain when something is left out. */
const REMAINS = 0.5

export interface Agreement {
  /** Share of the blocks with structure that agree, 0..1. */
  readonly likeness: number
  /** The same beside borders and bars and beside one mark or caption, whichever leaves most that agrees. */
  readonly beside: number
  /** The same at half the size: clouds, light and large shapes. */
  readonly half: number
  /** Blocks with structure; each stands 4 pixels from the next. */
  readonly blocks: number
  /** Pixels that lie over each other. */
  readonly pixels: number
}

interface Block {
  readonly x: number
  readonly y: number
  readonly agrees: boolean
  readonly isInside: boolean
}

/** `seen` is the other picture on the grid of `t`, NaN where it does not reach; `isInside` whether a pixel lies inside the borders of both. */
export function agreementOf(t: Plane, seen: Float32Array, isInside: (x: number, y: number) => boolean): Agreement {
  const fine = sharesOf(blocksOf(t, seen, isInside, STRUCTURE_LEAST))
  const half = halved(t, seen)
  const coarse = sharesOf(
    blocksOf(half.t, half.seen, (x, y) => isInside(2 * x + 0.5, 2 * y + 0.5), STRUCTURE_LEAST / 2),
  )
  return {
    ...fine,
    half: coarse.beside,
    pixels: seen.reduce((count, value) => count + (Number.isNaN(value) ? 0 : 1), 0),
  }
}

/** Both at half the size; NaN where a pixel of the four is. */
function halved(t: Plane, seen: Float32Array): { t: Plane; seen: Float32Array } {
  const [width, height] = [t.width >> 1, t.height >> 1]
  const half = { t: { width, height, data: new Float32Array(width * height) }, seen: new Float32Array(width * height) }
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const at = 2 * y * t.width + 2 * x
      const mean = (data: Float32Array) => (data[at] + data[at + 1] + data[at + t.width] + data[at + t.width + 1]) / 4
      half.t.data[y * width + x] = mean(t.data)
      half.seen[y * width + x] = mean(seen)
    }
  return half
}

/** Sums over cells of 4 x 4 pixels, six a cell: pixels, t, s, tt, ss, ts. Four cells make a block. */
const SUMS = 6

interface Cells {
  readonly columns: number
  readonly rows: number
  readonly sums: Float64Array
}

function cellsOf(t: Plane, seen: Float32Array): Cells {
  const [columns, rows] = [Math.floor(t.width / STRIDE), Math.floor(t.height / STRIDE)]
  const sums = new Float64Array(columns * rows * SUMS)
  for (let y = 0; y < rows * STRIDE; y++)
    for (let x = 0; x < columns * STRIDE; x++) {
      const b = seen[y * t.width + x]
      if (Number.isNaN(b)) continue
      const a = t.data[y * t.width + x]
      const at = (Math.floor(y / STRIDE) * columns + Math.floor(x / STRIDE)) * SUMS
      sums[at]++
      sums[at + 1] += a
      sums[at + 2] += b
      sums[at + 3] += a * a
      sums[at + 4] += b * b
      sums[at + 5] += a * b
    }
  return { columns, rows, sums }
}

/** Variances and covariance over the pixels of some cells, given by where their sums stand. */
function momentsOf(sums: Float64Array, cells: readonly number[]) {
  let [count, t1, s1, t2, s2, both] = [0, 0, 0, 0, 0, 0]
  for (const at of cells) {
    count += sums[at]
    t1 += sums[at + 1]
    s1 += sums[at + 2]
    t2 += sums[at + 3]
    s2 += sums[at + 4]
    both += sums[at + 5]
  }
  if (count === 0) return { count, tt: 0, ss: 0, ts: 0 }
  return {
    count,
    tt: Math.max(0, t2 / count - (t1 / count) ** 2),
    ss: Math.max(0, s2 / count - (s1 / count) ** 2),
    ts: both / count - (t1 / count) * (s1 / count),
  }
}

function blocksOf(t: Plane, seen: Float32Array, isInside: (x: number, y: number) => boolean, spread: number): Block[] {
  const { columns, rows, sums } = cellsOf(t, seen)
  const whole = momentsOf(
    sums,
    Array.from({ length: columns * rows }, (_, cell) => cell * SUMS),
  )
  const leastT = Math.max(spread ** 2, STRUCTURE_SHARE ** 2 * whole.tt)
  const leastS = Math.max(spread ** 2, STRUCTURE_SHARE ** 2 * whole.ss)
  const blocks: Block[] = []
  const wide = columns * SUMS
  for (let row = 0; row + 1 < rows; row++)
    for (let column = 0; column + 1 < columns; column++) {
      const at = (row * columns + column) * SUMS
      const { count, tt, ss, ts } = momentsOf(sums, [at, at + SUMS, at + wide, at + wide + SUMS])
      if (count < BLOCK * BLOCK * 0.9 || (tt < leastT && ss < leastS)) continue
      const agrees = ts > 0 && ts * ts >= BLOCK_AGREES ** 2 * tt * ss
      const [x, y] = [(column + 1) * STRIDE, (row + 1) * STRIDE]
      blocks.push({ x, y, agrees, isInside: isInside(x, y) })
    }
  return blocks
}

function sharesOf(blocks: readonly Block[]): { likeness: number; beside: number; blocks: number } {
  if (blocks.length === 0) return { likeness: 0, beside: 0, blocks: 0 }
  const enough = REMAINS * blocks.length
  const share = (kept: readonly Block[], isLeftOut: (x: number, y: number) => boolean) => {
    let [count, agreeing] = [0, 0]
    for (const { x, y, agrees } of kept) {
      if (isLeftOut(x, y)) continue
      count++
      if (agrees) agreeing++
    }
    return count > enough ? agreeing / count : 0
  }
  const inside = blocks.filter(block => block.isInside)
  const base = inside.length > enough ? inside : blocks
  const [left, right] = [Math.min(...base.map(({ x }) => x)), Math.max(...base.map(({ x }) => x))]
  const [top, bottom] = [Math.min(...base.map(({ y }) => y)), Math.max(...base.map(({ y }) => y))]
  const likeness = share(blocks, () => false)
  let beside = Math.max(
    likeness,
    share(base, () => false),
  )
  for (const [x1, y1, x2, y2] of LEFT_OUT)
    beside = Math.max(
      beside,
      share(base, (x, y) => {
        const [u, v] = [(x - left) / (right - left + 1e-9), (y - top) / (bottom - top + 1e-9)]
        return u >= x1 && u <= x2 && v >= y1 && v <= y2
      }),
    )
  return { likeness, beside, blocks: blocks.length }
}
