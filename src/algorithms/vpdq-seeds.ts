// Which key frames of two clips are worth being compared as pictures: those with corners in common, and those that stand at one moment.

import { setBits } from './local-features-pairs.ts'
import type { ClipLook, LocalFeatures } from './picture-look.ts'
import type { TimeLine } from './vpdq-time-lines.ts'

/** A key frame of the first clip and one of the second, by their number. */
export type Seed = readonly [own: number, other: number]

/** Key frames of the first clip that are looked for in the second. */
const SEEDS_OF = 4
/** Pairs that are given at most, those with most corners in common first. */
const MOST_SEEDS = 4
/** Pairs of a line of time, and seconds that they may stand apart. */
const MOST_ON_LINE = 3
const ON_LINE = 0.5

/** Of every so many corners of the first picture one is looked for in the second. */
const CORNER_STEP = 8
/** Bits of 256 up to which a corner is found again. */
const SAME_CORNER = 60
/** Part of the sampled corners that must be found again; copies have more than half. */
const LEAST_CORNERS = 0.2

/** Pairs of key frames with corners in common, most first; of the first clip a few key frames far from each other. */
export function seedsOf(a: ClipLook, b: ClipLook): Seed[] {
  const likely: { own: number; other: number; corners: number }[] = []
  const count = Math.min(SEEDS_OF, a.keyFrames.length)
  for (let i = 0; i < count; i++) {
    const own = Math.floor(((i + 0.5) * a.keyFrames.length) / count)
    for (const [other, { look }] of b.keyFrames.entries()) {
      const corners = commonCorners(a.keyFrames[own].look.features, look.features)
      if (corners >= 3 && corners * CORNER_STEP >= LEAST_CORNERS * a.keyFrames[own].look.features.x.length)
        likely.push({ own, other, corners })
    }
  }
  likely.sort((first, second) => second.corners - first.corners || first.own - second.own || first.other - second.other)
  return likely.slice(0, MOST_SEEDS).map(({ own, other }) => [own, other] as const)
}

/** Whether two key frames have as many corners in common as `seedsOf` asks for. */
export function haveCommonCorners(a: ClipLook, b: ClipLook, [own, other]: Seed): boolean {
  const [first, second] = [a.keyFrames[own].look.features, b.keyFrames[other].look.features]
  const corners = commonCorners(first, second)
  return corners >= 3 && corners * CORNER_STEP >= LEAST_CORNERS * first.x.length
}

/** Sampled corners of the one found again in the other, as they are or mirrored: the larger count. */
function commonCorners(a: LocalFeatures, b: LocalFeatures): number {
  const counts = [0, 4].map(turn => {
    let count = 0
    for (let own = 0; own < a.x.length; own += CORNER_STEP)
      for (let other = 0; other < b.x.length; other++) {
        let distance = 0
        for (let word = 0; word < 8 && distance <= SAME_CORNER; word++)
          distance += setBits(a.descriptors[own * 8 + ((word + turn) & 7)] ^ b.descriptors[other * 8 + word])
        if (distance > SAME_CORNER) continue
        count++
        break
      }
    return count
  })
  return Math.max(...counts)
}

/** Pairs of key frames that stand at one moment when the clips lie on each other like this: the nearest in time, spread over the line. */
export function seedsOnLine(
  times: readonly (readonly number[])[],
  { speed, offset }: Pick<TimeLine, 'speed' | 'offset'>,
): Seed[] {
  const [owns, others] = times
  const pairs = owns.flatMap((second, own) => {
    const other = nearest(others, speed * second + offset, ON_LINE)
    return other === undefined
      ? []
      : [{ seed: [own, other] as const, aside: Math.abs(speed * second + offset - others[other]) }]
  })
  const closest = Math.min(...pairs.map(({ aside }) => aside))
  const near = pairs.filter(({ aside }) => aside <= closest + 0.15)
  const count = Math.min(MOST_ON_LINE, near.length)
  // From the middle outwards: a card stands at one end.
  const spread = Array.from({ length: count }, (_, i) => near[Math.floor(((i + 0.5) * near.length) / count)].seed)
  const middle = spread.splice(spread.length >> 1, 1)
  return [...middle, ...spread]
}

/** Number of the moment nearest to a second, when one lies within reach of it. */
export function nearest(times: readonly number[], second: number, reach: number): number | undefined {
  let best: number | undefined
  for (const [i, time] of times.entries()) {
    const aside = Math.abs(time - second)
    if (aside <= reach + 1e-6 && (best === undefined || aside < Math.abs(times[best] - second))) best = i
  }
  return best
}
