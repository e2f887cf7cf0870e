// Two clips compared by their key frames as pictures: what hashes of whole frames do not survive (cropping, borders, captions, large logos).

import type { ClipLook, LookMatch } from './picture-look.ts'
import { matchPictures } from './picture-match.ts'
import { SPEEDS } from './vpdq-alignment.ts'
import { standsStill } from './vpdq-evidence.ts'
import { type ClipFrames, framesOf } from './vpdq-frames.ts'
import { type Found, isBetter, type Line, lastStanding, type Placing, Placings } from './vpdq-placing.ts'
import { haveCommonCorners, type Seed, seedsOf, seedsOnLine } from './vpdq-seeds.ts'
import { likelyLines, likenessInScenes } from './vpdq-time-lines.ts'

/** Lines along which both unfold alike that are tried, best first. */
const LIKELY_LINES = 6
/** Least `likenessInScenes` for which a few pairs of key frames are enough that lie alike, and for how long, seconds. */
const ALIKE = 0.75
const ALIKE_SECONDS = 4
/** The same for one pair alone. */
const ALIKE_ALONE = 0.88
/** How far the corners may lie aside, in fractions of the picture. */
const LIES_ASIDE = 0.06
/**
 * A pair of key frames that match as pictures says how the one clip lies on the other, which holds for all of it: a crop, a border. Pairs are
 * tried that stand at one moment of a line along which both unfold alike, then those with most corners in common.
 * Where both unfold much alike for some seconds, a few pairs that lie alike are enough. Else at that placement and at each speed all other key frames must agree that
 * stand where they belong (0.6 of them, at least four where there are as many), and change together, since a camera that stands shows the same
 * place at any time.
 */
export function matchKeyFrames(a: ClipLook, b: ClipLook): LookMatch | undefined {
  const times = [a, b].map(clip => clip.keyFrames.map(({ frame }) => clip.times[frame]))
  const seeds = seedsOf(a, b)
  if (seeds.length === 0) return undefined
  const [own, other] = [framesOf(a), framesOf(b)]
  if (standsStill(own) && standsStill(other)) return matchOfPictures(a, b, seeds)
  const placings = new Placings(a, b, times)
  let best: Found | undefined
  for (const line of likelyLines(own, other).slice(0, LIKELY_LINES)) {
    const placed = seedsOnLine(times, line)
      .filter(seed => haveCommonCorners(a, b, seed))
      .flatMap(seed => placings.of(seed) ?? [])
    if (
      placed.length > 0 &&
      lieAlike(placed) &&
      unfoldMuchAlike(own, other, line, placed.length > 1 ? ALIKE : ALIKE_ALONE)
    )
      return { ...placed[0].match, interval: wholeInterval(a, b, line) }
    for (const placing of placed) {
      const found = placing.alongLines([line])
      if (found !== undefined && isBetter(found, best)) best = found
    }
  }
  for (const seed of best === undefined ? seeds : []) {
    const found = placings.of(seed)?.alongLines(linesThrough(seed, times))
    if (found !== undefined && isBetter(found, best)) best = found
  }
  const match = best === undefined ? undefined : placings.of(best.seed)?.match
  return best === undefined || match === undefined ? undefined : { ...match, interval: intervalOf(a, b, best, times) }
}

/** Whether the likeness within scenes is so much over at least `ALIKE_SECONDS` that both have: other moments of one place stay below. */
function unfoldMuchAlike(own: ClipFrames, other: ClipFrames, line: Line, least: number): boolean {
  const [from, to] = ownSeconds(own, other, line)
  return to - from >= ALIKE_SECONDS && (likenessInScenes(own, other, line) ?? 0) >= least
}

/** Whether several pairs say the same placement: two cameras that move at one place lie on each other otherwise at each moment. */
function lieAlike(placed: readonly Placing[]): boolean {
  const corners = placed.map(({ placement }) => cornersOf(placement))
  return corners.every(each => each.every((value, i) => Math.abs(value - corners[0][i]) <= LIES_ASIDE))
}

/** Where the four corners of the second picture lie, in fractions of the first. */
function cornersOf([xx, yx, xy, yy, x0, y0]: readonly number[]): number[] {
  return [0, 1].flatMap(x => [0, 1].flatMap(y => [xx * x + xy * y + x0, yx * x + yy * y + y0]))
}

/** Seconds of the first clip for which the line has some of the second. */
function ownSeconds(own: { seconds: number }, other: { seconds: number }, { speed, offset }: Line) {
  return [Math.max(0, -offset / speed), Math.min(own.seconds, (other.seconds - offset) / speed)] as const
}

function wholeInterval(a: ClipLook, b: ClipLook, line: Line): LookMatch['interval'] {
  const [from, to] = ownSeconds(a, b, line)
  const round = (second: number) => Math.round(Math.max(0, second) * 100) / 100
  const other = [from, to].map(second => round(Math.min(b.seconds, line.speed * second + line.offset)))
  return { own: [round(from), round(to)], other: [other[0], other[1]], speed: Math.round(line.speed * 1000) / 1000 }
}

/** Of two clips in which nothing moves: they match as their pictures do, at no second in particular. */
function matchOfPictures(a: ClipLook, b: ClipLook, seeds: readonly Seed[]): LookMatch | undefined {
  for (const [own, other] of seeds) {
    const match = matchPictures(a.keyFrames[own].look, b.keyFrames[other].look)
    if (match !== undefined) return match
  }
  return undefined
}

function intervalOf(a: ClipLook, b: ClipLook, found: Found, times: readonly (readonly number[])[]) {
  const { kept, speed, offset } = found
  const [owns, others] = times
  const spacing = (times: readonly number[], clip: ClipLook) => (times.length > 1 ? times[1] - times[0] : clip.seconds)
  const [first, last] = [kept[0], kept[kept.length - 1]]
  const end = Math.min(a.seconds, owns[lastStanding(a, b, found, times)] + spacing(owns, a))
  const round = (seconds: number) => Math.round(Math.min(b.seconds, Math.max(0, seconds)) * 100) / 100
  const otherEnd = Math.max(speed * end + offset, others[last.other])
  return {
    own: [owns[first.own], end] as const,
    other: [round(Math.min(speed * owns[first.own] + offset, others[first.other])), round(otherEnd)] as const,
    speed: Math.round(speed * 1000) / 1000,
  }
}

/** Lines through a seed: every speed; a camera that stands matches at any time, so at its own speed every offset is tried. */
function linesThrough(seed: Seed, [owns, others]: readonly (readonly number[])[]): Line[] {
  const start = owns[seed[0]]
  return [
    ...SPEEDS.map(speed => ({ speed, offset: others[seed[1]] - speed * start })),
    ...others.map(time => ({ speed: 1, offset: time - start })),
  ]
}
