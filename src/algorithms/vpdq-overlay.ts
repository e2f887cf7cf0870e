// Two key frames laid over each other at a given placement, on a grid of points: whether they agree block by block, and whether several change together.

import type { GreyPicture } from './picture-look.ts'

/** Points of the grid along each side, and along the side of a block. */
const SIDE = 40
const BLOCK = 5
/** Least standard deviation of the grey values of a block that has structure. */
const STRUCTURE = 6
/** Correlation from which a block agrees, least blocks with structure, and part of them that must agree. */
const BLOCK_AGREES = 0.7
const LEAST_BLOCKS = 8
const BLOCKS_AGREE = 0.6

/** For each point of the grid of the first picture its place in the second, in fractions; NaN where that does not reach. */
export type PlacedGrid = Float64Array

/** Undefined when the placement cannot be turned round. `placement`: [xx, yx, xy, yy, x0, y0] from fractions of the second to the first. */
export function placedGrid([xx, yx, xy, yy, x0, y0]: readonly number[]): PlacedGrid | undefined {
  const area = xx * yy - xy * yx
  if (!(Math.abs(area) > 1e-6)) return undefined
  const grid = new Float64Array(SIDE * SIDE * 2).fill(Number.NaN)
  for (let row = 0; row < SIDE; row++)
    for (let column = 0; column < SIDE; column++) {
      const [dx, dy] = [(column + 0.5) / SIDE - x0, (row + 0.5) / SIDE - y0]
      const [x, y] = [(yy * dx - xy * dy) / area, (xx * dy - yx * dx) / area]
      if (!(x >= 0 && x <= 1 && y >= 0 && y <= 1)) continue
      grid[2 * (row * SIDE + column)] = x
      grid[2 * (row * SIDE + column) + 1] = y
    }
  return grid
}

export interface LaidPair {
  /** Grey values at the points of the grid that both have; NaN elsewhere. */
  readonly own: Float64Array
  readonly other: Float64Array
}

export function laidPair(own: GreyPicture, other: GreyPicture, grid: PlacedGrid): LaidPair {
  const pair = {
    own: new Float64Array(SIDE * SIDE).fill(Number.NaN),
    other: new Float64Array(SIDE * SIDE).fill(Number.NaN),
  }
  for (let i = 0; i < SIDE * SIDE; i++) {
    if (Number.isNaN(grid[2 * i])) continue
    pair.own[i] = valueAt(own, ((i % SIDE) + 0.5) / SIDE, (Math.floor(i / SIDE) + 0.5) / SIDE)
    pair.other[i] = valueAt(other, grid[2 * i], grid[2 * i + 1])
  }
  return pair
}

function valueAt({ width, height, data }: GreyPicture, x: number, y: number): number {
  const px = Math.min(width - 1, Math.max(0, x * width - 0.5))
  const py = Math.min(height - 1, Math.max(0, y * height - 0.5))
  const [left, top] = [Math.floor(px), Math.floor(py)]
  const [right, below] = [Math.min(width - 1, left + 1), Math.min(height - 1, top + 1)]
  const [fx, fy] = [px - left, py - top]
  const upper = data[top * width + left] * (1 - fx) + data[top * width + right] * fx
  const lower = data[below * width + left] * (1 - fx) + data[below * width + right] * fx
  return upper * (1 - fy) + lower * fy
}

/** Whether most blocks with structure agree. */
export function blocksAgree({ own, other }: LaidPair): boolean {
  let [blocks, agreeing] = [0, 0]
  for (let top = 0; top < SIDE; top += BLOCK)
    for (let left = 0; left < SIDE; left += BLOCK) {
      const points: number[] = []
      for (let row = top; row < top + BLOCK; row++)
        for (let column = left; column < left + BLOCK; column++)
          if (!Number.isNaN(own[row * SIDE + column])) points.push(row * SIDE + column)
      if (points.length < (BLOCK * BLOCK) / 2) continue
      const { variance, otherVariance, covariance } = momentsOf(
        points.map(at => own[at]),
        points.map(at => other[at]),
      )
      if (Math.max(variance, otherVariance) < STRUCTURE * STRUCTURE) continue
      blocks++
      if (covariance >= BLOCK_AGREES * Math.sqrt(variance * otherVariance) && covariance > 0) agreeing++
    }
  return blocks >= LEAST_BLOCKS && agreeing >= BLOCKS_AGREE * blocks
}

function momentsOf(first: readonly number[], second: readonly number[]) {
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
  const [a, b] = [mean(first), mean(second)]
  let [variance, otherVariance, covariance] = [0, 0, 0]
  for (let i = 0; i < first.length; i++) {
    variance += (first[i] - a) ** 2 / first.length
    otherVariance += (second[i] - b) ** 2 / first.length
    covariance += ((first[i] - a) * (second[i] - b)) / first.length
  }
  return { variance, otherVariance, covariance }
}

/** Root of the mean variance over time, in grey values, below which nothing moves. */
const MOVES = 3
/**
 * Correlation over the points of what changes over time in both: values less their mean over the pairs, after each picture was brought to mean 0
 * and variance 1: -1..1; 1 where nothing moves in either.
 */
export function changeTogether(pairs: readonly LaidPair[]): number {
  const points = Array.from(pairs[0]?.own.keys() ?? []).filter(i => !Number.isNaN(pairs[0].own[i]))
  const values = (side: 'own' | 'other') => pairs.map(pair => normalised(points.map(at => pair[side][at])))
  const [own, other] = [values('own'), values('other')]
  let [moved, otherMoved, both] = [0, 0, 0]
  for (let point = 0; point < points.length; point++) {
    const [mean, otherMean] = [own, other].map(all => all.reduce((sum, { at }) => sum + at[point], 0) / all.length)
    for (const [i, { at }] of own.entries()) {
      const [x, y] = [at[point] - mean, other[i].at[point] - otherMean]
      moved += x * x
      otherMoved += y * y
      both += x * y
    }
  }
  const grey = (sum: number, all: typeof own) => {
    const deviation = all.reduce((total, each) => total + each.deviation, 0) / all.length
    return Math.sqrt(sum / (points.length * all.length)) * deviation
  }
  if (Math.max(grey(moved, own), grey(otherMoved, other)) < MOVES) return 1
  return moved > 0 && otherMoved > 0 ? both / Math.sqrt(moved * otherMoved) : 0
}

function normalised(values: readonly number[]): { readonly at: readonly number[]; readonly deviation: number } {
  const { variance } = momentsOf(values, values)
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  const deviation = Math.sqrt(variance) || 1
  return { at: values.map(value => (value - mean) / deviation), deviation }
}
