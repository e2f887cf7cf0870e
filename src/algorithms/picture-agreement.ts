// How much of two pictures that lie over each other agrees, how much clearly differs, and whether they stand in one light.

import { type Block, blocksOf, STRIDE } from './picture-blocks.ts'
import { type Area, areasLeftOut, isWithin } from './picture-left-out.ts'
import type { Plane } from './picture-plane.ts'
import { type ToneResidual, toneResidual } from './picture-tone.ts'

/** Grey values that make structure in any case. */
const STRUCTURE_LEAST = 1.6

/** Of the blocks with structure this share must remain when captions, marks and borders are left out. */
const REMAINS = 0.5

/** What does not agree differs clearly when it does so by this many times the noise of all blocks, and by at least so many grey values. */
const CLEARLY = 4
const CLEARLY_LEAST = 2

/** Pixels around an area that is left out, at half the size: blocks are as large as two there. */
const MARGIN = 4

/** `beside` below which the rest is not worked out: no match has so little. */
const WORTHWHILE = 0.7
const NOTHING_AGREES = {
  half: 0,
  differs: 1,
  tone: { grey: Number.POSITIVE_INFINITY, share: Number.POSITIVE_INFINITY },
}

/** Where `beside` is below 0.7, `half`, `differs` and `tone` are as if nothing agreed. */
export interface Agreement {
  /** Share of the blocks with structure that agree, 0..1. */
  readonly likeness: number
  /** The same beside borders and bars, and beside captions and marks in corners. */
  readonly beside: number
  /** `beside` at half the size: clouds, light and large shapes. */
  readonly half: number
  /** Share of the blocks of `beside` that clearly differ, 0..1: people who came or went. */
  readonly differs: number
  /** Median of what light and contrast do not explain, over the blocks of `beside`: grey values. */
  readonly noise: number
  readonly tone: ToneResidual
  /** Blocks with structure; each stands 4 pixels from the next. */
  readonly blocks: number
  /** Pixels that lie over each other. */
  readonly pixels: number
}

/** `seen` is the other picture on the grid of `t`, NaN where it does not reach; `isInside` whether a pixel lies inside the borders of both. */
export function agreementOf(t: Plane, seen: Float32Array, isInside: (x: number, y: number) => boolean): Agreement {
  const all = blocksOf(t, seen, isInside, STRUCTURE_LEAST)
  const structured = all.filter(block => block.hasStructure)
  const inside = insideOf(structured)
  const { base, areas, beside } = [inside, ...(inside === structured ? [] : [structured])]
    .map(base => {
      // What agrees so little cannot reach enough without half of the blocks.
      const isHopeless = agreeing(base) < WORTHWHILE * REMAINS
      const areas = isHopeless ? [] : areasLeftOut(base, REMAINS * structured.length)
      return { base, areas, beside: outside(base, areas) }
    })
    .reduce((best, next) => (agreeing(next.beside) > agreeing(best.beside) ? next : best))
  const sums = {
    likeness: agreeing(structured),
    beside: agreeing(beside),
    noise: noiseOf(beside),
    blocks: structured.length,
    pixels: seen.reduce((count, value) => count + (Number.isNaN(value) ? 0 : 1), 0),
  }
  if (sums.beside < WORTHWHILE) return { ...sums, ...NOTHING_AGREES }
  const least = Math.max(CLEARLY_LEAST, CLEARLY * sums.noise)
  const lit = outside(base === structured ? all : all.filter(block => block.isInside), areas)
  const half = halved(t, seen)
  const coarse = blocksOf(half.t, half.seen, (x, y) => isInside(2 * x + 0.5, 2 * y + 0.5), STRUCTURE_LEAST / 2)
  return {
    ...sums,
    half: halfBeside(coarse, areas),
    differs: shareOf(beside.filter(awayFromEdges(lit)), block => !block.agrees && block.residual > least),
    tone: toneResidual(
      Float64Array.from(lit, block => block.own),
      Float64Array.from(lit, block => block.other),
    ),
  }
}

/** The blocks inside the borders, or all when too little would remain. */
function insideOf(blocks: readonly Block[]): readonly Block[] {
  const inside = blocks.filter(block => block.isInside)
  return inside.length > REMAINS * blocks.length ? inside : blocks
}

function outside(blocks: readonly Block[], areas: readonly Area[], scale = 1, margin = 0): readonly Block[] {
  return areas.length === 0
    ? blocks
    : blocks.filter(({ x, y }) => !areas.some(area => isWithin(area, x * scale, y * scale, margin)))
}

function halfBeside(coarse: readonly Block[], areas: readonly Area[]): number {
  const structured = insideOf(coarse.filter(block => block.hasStructure))
  return agreeing(outside(structured, areas, 2, MARGIN))
}

/** Blocks with neighbours on all sides: along frames and captions a block has part of them in it. */
function awayFromEdges(all: readonly Block[]): (block: Block) => boolean {
  const key = (x: number, y: number) => y * 65_536 + x
  const places = new Set(all.map(({ x, y }) => key(x, y)))
  const around = [-STRIDE, 0, STRIDE].flatMap(dx => [-STRIDE, 0, STRIDE].map(dy => [dx, dy] as const))
  return ({ x, y }) => around.every(([dx, dy]) => places.has(key(x + dx, y + dy)))
}

const agreeing = (blocks: readonly Block[]) => shareOf(blocks, block => block.agrees)

function shareOf(blocks: readonly Block[], is: (block: Block) => boolean): number {
  let count = 0
  for (const block of blocks) if (is(block)) count++
  return blocks.length === 0 ? 0 : count / blocks.length
}

function noiseOf(blocks: readonly Block[]): number {
  const residuals = Float64Array.from(blocks, block => block.residual).sort()
  return residuals.length === 0 ? 0 : residuals[residuals.length >> 1]
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
