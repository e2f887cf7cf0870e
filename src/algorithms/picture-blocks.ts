// Two pictures that lie over each other, compared in blocks: how they go together in each, and how much remains that neither light nor contrast explains.

import type { Plane } from './picture-plane.ts'

/** Side of a compared block in pixels of the coarser small copy, and the distance from block to block. */
const BLOCK = 8
export const STRIDE = 4

/** Correlation from which a block agrees: lines of other letters in the same place reach 0.8. */
const BLOCK_AGREES = 0.9

/** A block has structure when its grey values spread by this share of the picture's own spread, and by at least the grey values asked for. */
const STRUCTURE_SHARE = 0.05

/** One block; its centre in pixels. */
export interface Block {
  readonly x: number
  readonly y: number
  /** Mean grey values of both. */
  readonly own: number
  readonly other: number
  readonly hasStructure: boolean
  readonly agrees: boolean
  /** Grey values by which they differ in what light and contrast of the block do not explain: root mean square, as spread as the first picture. */
  readonly residual: number
  /** Inside the borders of both. */
  readonly isInside: boolean
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

/** Means, variances and covariance over the pixels of some cells, given by where their sums stand. */
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
  if (count === 0) return { count, t: 0, s: 0, tt: 0, ss: 0, ts: 0 }
  const [t, s] = [t1 / count, s1 / count]
  return {
    count,
    t,
    s,
    tt: Math.max(0, t2 / count - t * t),
    ss: Math.max(0, s2 / count - s * s),
    ts: both / count - t * s,
  }
}

/**
 * All blocks in which the pictures lie over each other. `seen` is the other picture on the grid of `t`, NaN where it does not reach; `spread` grey
 * values make structure in any case.
 */
export function blocksOf(
  t: Plane,
  seen: Float32Array,
  isInside: (x: number, y: number) => boolean,
  spread: number,
): Block[] {
  const { columns, rows, sums } = cellsOf(t, seen)
  const whole = momentsOf(
    sums,
    Array.from({ length: columns * rows }, (_, cell) => cell * SUMS),
  )
  const leastT = Math.max(spread ** 2, STRUCTURE_SHARE ** 2 * whole.tt)
  const leastS = Math.max(spread ** 2, STRUCTURE_SHARE ** 2 * whole.ss)
  const gain = whole.tt / (whole.ss + 1e-9)
  const blocks: Block[] = []
  const wide = columns * SUMS
  for (let row = 0; row + 1 < rows; row++)
    for (let column = 0; column + 1 < columns; column++) {
      const at = (row * columns + column) * SUMS
      const { count, t: own, s: other, tt, ss, ts } = momentsOf(sums, [at, at + SUMS, at + wide, at + wide + SUMS])
      if (count < BLOCK * BLOCK * 0.9) continue
      const explained = ts > 0 ? (ts * ts) / (tt * ss + 1e-9) : 0
      const [x, y] = [(column + 1) * STRIDE, (row + 1) * STRIDE]
      blocks.push({
        x,
        y,
        own,
        other,
        hasStructure: tt >= leastT || ss >= leastS,
        agrees: ts > 0 && ts * ts >= BLOCK_AGREES ** 2 * tt * ss,
        residual: Math.sqrt(Math.max(tt, gain * ss) * Math.max(0, 1 - explained)),
        isInside: isInside(x, y),
      })
    }
  return blocks
}
