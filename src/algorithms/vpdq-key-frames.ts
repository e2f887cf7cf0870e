// Two clips compared by their key frames as pictures: what hashes of whole frames do not survive (cropping, borders, captions, large logos).

import { setBits } from './local-features-pairs.ts'
import { distanceOf } from './pdq.ts'
import { PDQ_DISTANCE } from './picture-hash-match.ts'
import type { ClipLook, LocalFeatures, LookMatch } from './picture-look.ts'
import { alignPictures, matchPictures } from './picture-match.ts'
import { SPEEDS } from './vpdq-alignment.ts'
import { standsStill, UNFOLDS_ALIKE } from './vpdq-evidence.ts'
import { framesOf } from './vpdq-frames.ts'
import { blocksAgree, changeTogether, type LaidPair, laidPair, placedGrid } from './vpdq-overlay.ts'
import { bestSelfLikeness } from './vpdq-self-likeness.ts'

/** Key frames of the first clip that are looked for in the second. */
const SEEDS_OF = 4
/** Pairs that are laid over each other as pictures, those with most corners in common first. */
const MOST_SEEDS = 4
/** Part of the pairs that stand where they belong that have to agree. */
const LEAST_SHARE = 0.6
/** Least pairs, where there are as many: the movements of few moments are alike by chance. */
const LEAST_PAIRS = 4
/** Least correlation of what changes: two slow ways into like pictures unfold alike. */
const TOGETHER = 0.85
/** Least `bestSelfLikeness` of the frames along the line, up to so many seconds aside. */
const UNFOLDS = 0.88
/** Seconds below which a line must reach `UNFOLDS_ALIKE`; and from which less will do. */
const SHORT = 4
const LONG = 6
const UNFOLDS_LONG = 0.82
const ASIDE = 0.5
/** Lines of a seed that are looked at so, those with most pairs first. */
const MOST_LINES = 6

interface Kept {
  readonly own: number
  readonly other: number
  readonly laid: LaidPair
}

interface Found {
  readonly seed: readonly [number, number]
  readonly kept: readonly Kept[]
  readonly speed: number
  readonly offset: number
  /** Correlation of what changes, -1..1. */
  readonly together: number
}

function isBetter(found: Found, best: Found | undefined): boolean {
  if (best === undefined || found.kept.length !== best.kept.length) return found.kept.length > (best?.kept.length ?? 0)
  return found.together > best.together + 0.001
}

/**
 * A pair of key frames that match as pictures says how the one clip lies on the other, which holds for all of it: a crop, a border. At that
 * placement and at each speed all other key frames must agree that stand where they belong (0.6 of them, at least four where there are as many),
 * and change together, since a camera that stands shows the same place at any time.
 */
export function matchKeyFrames(a: ClipLook, b: ClipLook): LookMatch | undefined {
  const times = [a, b].map(clip => clip.keyFrames.map(({ frame }) => clip.times[frame]))
  const seeds = seedsOf(a, b)
  if (standsStill(framesOf(a)) && standsStill(framesOf(b))) return matchOfPictures(a, b, seeds)
  let best: Found | undefined
  for (const seed of seeds) {
    const found = alongSeed(a, b, seed, times)
    if (found !== undefined && isBetter(found, best)) best = found
  }
  if (best === undefined) return undefined
  const match = matchPictures(a.keyFrames[best.seed[0]].look, b.keyFrames[best.seed[1]].look)
  return match === undefined ? undefined : { ...match, interval: intervalOf(a, b, best, times) }
}

/** Of two clips in which nothing moves: they match as their pictures do, at no second in particular. */
function matchOfPictures(
  a: ClipLook,
  b: ClipLook,
  seeds: readonly (readonly [number, number])[],
): LookMatch | undefined {
  for (const [own, other] of seeds) {
    const match = matchPictures(a.keyFrames[own].look, b.keyFrames[other].look)
    if (match !== undefined) return match
  }
  return undefined
}

function intervalOf(a: ClipLook, b: ClipLook, { kept, speed, offset }: Found, [owns, others]: number[][]) {
  const spacing = (times: readonly number[], clip: ClipLook) => (times.length > 1 ? times[1] - times[0] : clip.seconds)
  const [first, last] = [kept[0], kept[kept.length - 1]]
  const end = Math.min(a.seconds, owns[last.own] + spacing(owns, a))
  const round = (seconds: number) => Math.round(Math.min(b.seconds, Math.max(0, seconds)) * 100) / 100
  const otherEnd = Math.max(speed * end + offset, others[last.other])
  return {
    own: [owns[first.own], end] as const,
    other: [round(Math.min(speed * owns[first.own] + offset, others[first.other])), round(otherEnd)] as const,
    speed: Math.round(speed * 1000) / 1000,
  }
}

/** Best line through a seed: every speed, the key frames nearest to where they belong. */
function alongSeed(
  a: ClipLook,
  b: ClipLook,
  seed: readonly [number, number],
  [owns, others]: number[][],
): Found | undefined {
  const placement = alignPictures(a.keyFrames[seed[0]].look, b.keyFrames[seed[1]].look)
  const grid = placement === undefined ? undefined : placedGrid(placement)
  if (grid === undefined) return undefined
  const known = new Map<number, LaidPair | undefined>()
  const laid = (own: number, other: number) => {
    const key = own * others.length + other
    if (!known.has(key)) known.set(key, laidPair(a.keyFrames[own].look.small, b.keyFrames[other].look.small, grid))
    return known.get(key)
  }
  const spacing = others.length > 1 ? others[1] - others[0] : b.seconds
  const needed = Math.min(LEAST_PAIRS, owns.length, others.length)
  const candidates: Found[] = []
  // A camera that stands matches at any time: at its own speed every offset is tried.
  const start = owns[seed[0]]
  const lines = [
    ...SPEEDS.map(speed => ({ speed, offset: others[seed[1]] - speed * start })),
    ...others.map(time => ({ speed: 1, offset: time - start })),
  ]
  for (const { speed, offset } of lines) {
    const kept: Kept[] = []
    let standing = 0
    for (let own = 0; own < owns.length; own++) {
      const other = nearest(others, speed * owns[own] + offset, spacing / 2)
      if (other === undefined) continue
      // A card that stands says once what it says.
      if (own > 0 && isUnchanged(a, own)) continue
      standing++
      const pair = laid(own, other)
      if (pair !== undefined && blocksAgree(pair)) kept.push({ own, other, laid: pair })
    }
    if (kept.length < Math.min(needed, standing) || kept.length < LEAST_SHARE * standing) continue
    if (kept.length === 0) continue
    const together = togetherInScenes(a, kept)
    if (together >= TOGETHER) candidates.push({ seed, kept, speed, offset, together })
  }
  candidates.sort((first, second) => second.kept.length - first.kept.length || second.together - first.together)
  for (const found of candidates.slice(0, MOST_LINES)) {
    const unfolded = unfolding(a, b, found, owns)
    if (unfolded !== undefined) return unfolded
  }
  return undefined
}

/** The line moved to where both unfold alike best; undefined when they do not. */
function unfolding(a: ClipLook, b: ClipLook, found: Found, owns: readonly number[]): Found | undefined {
  const { kept, speed, offset } = found
  const spacing = owns.length > 1 ? owns[1] - owns[0] : a.seconds
  const own = [owns[kept[0].own], Math.min(a.seconds, owns[kept[kept.length - 1].own] + spacing)] as const
  const best = bestSelfLikeness(framesOf(a), framesOf(b), { own, speed, offset }, ASIDE)
  if (best === undefined) return found
  const seconds = own[1] - own[0]
  const least = seconds < SHORT ? UNFOLDS_ALIKE : seconds < LONG ? UNFOLDS : UNFOLDS_LONG
  return best.likeness >= least ? { ...found, offset: best.offset } : undefined
}

/** Whether a key frame shows what the one before it showed, to the bits that encoding changes. */
function isUnchanged(clip: ClipLook, frame: number): boolean {
  const [before, here] = [clip.keyFrames[frame - 1].look.hash, clip.keyFrames[frame].look.hash]
  return distanceOf(before.words, 0, here.words, 0) <= UNCHANGED
}

/** Bits. */
const UNCHANGED = 4

/**
 * The least of the correlations over all kept pairs and over those of each scene that stands (frames within 31 bits of its first one, at least
 * three): a cut that both share says nothing of what happens in the scene behind it.
 */
function togetherInScenes(a: ClipLook, kept: readonly Kept[]): number {
  const scenes: Kept[][] = []
  const hashOf = ({ own }: Kept) => a.keyFrames[own].look.hash.words
  for (const pair of kept) {
    const scene = scenes.find(([first]) => distanceOf(hashOf(first), 0, hashOf(pair), 0) <= PDQ_DISTANCE)
    if (scene === undefined) scenes.push([pair])
    else scene.push(pair)
  }
  const tested = [kept, ...scenes.filter(scene => scene.length >= 3)]
  return Math.min(...tested.map(pairs => changeTogether(pairs.map(pair => pair.laid))))
}

function nearest(times: readonly number[], second: number, reach: number): number | undefined {
  let best: number | undefined
  for (const [i, time] of times.entries()) {
    const aside = Math.abs(time - second)
    if (aside <= reach + 1e-6 && (best === undefined || aside < Math.abs(times[best] - second))) best = i
  }
  return best
}

/** Of every so many corners of the first picture one is looked for in the second. */
const CORNER_STEP = 8
/** Bits of 256 up to which a corner is found again. */
const SAME_CORNER = 60
/** Part of the sampled corners that must be found again; copies have more than half. */
const LEAST_CORNERS = 0.2

/** Pairs of key frames with corners in common, most first; of the first clip a few key frames far from each other. */
function seedsOf(a: ClipLook, b: ClipLook): (readonly [number, number])[] {
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
