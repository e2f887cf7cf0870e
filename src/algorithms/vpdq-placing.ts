// One placement of a video on another, as a pair of key frames gives it, followed along lines of time: do all key frames agree that stand there?

import { distanceOf } from './pdq.ts'
import { PDQ_DISTANCE } from './picture-hash-match.ts'
import type { ClipLook, LookMatch } from './picture-look.ts'
import { alignPictures, matchPictures } from './picture-match.ts'
import { UNFOLDS_ALIKE } from './vpdq-evidence.ts'
import { framesOf } from './vpdq-frames.ts'
import { blocksAgree, changeTogether, type LaidPair, laidPair, placedGrid } from './vpdq-overlay.ts'
import { nearest, type Seed } from './vpdq-seeds.ts'
import { bestSelfLikeness } from './vpdq-self-likeness.ts'
import { likenessInScenes, type TimeLine } from './vpdq-time-lines.ts'

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
/** Below this they are different moments, where movements tell it for `SHORT` seconds. */
const LEAST_TOLD = 0.45
/** Lines of a seed that are looked at so, those with most pairs first. */
const MOST_LINES = 6

interface Kept {
  readonly own: number
  readonly other: number
  readonly laid: LaidPair
}

/** A line that holds. */
export interface Found {
  readonly seed: Seed
  readonly kept: readonly Kept[]
  readonly speed: number
  readonly offset: number
  /** Correlation of what changes, -1..1. */
  readonly together: number
}

export function isBetter(found: Found, best: Found | undefined): boolean {
  if (best === undefined || found.kept.length !== best.kept.length) return found.kept.length > (best?.kept.length ?? 0)
  return found.together > best.together + 0.001
}

/** How one clip lies on the other in time. */
export type Line = Omit<TimeLine, 'likeness'>

/** Each pair of key frames laid over each other once. */
export class Placings {
  readonly #known = new Map<string, Placing | undefined>()
  readonly #clips: readonly [ClipLook, ClipLook, (readonly number[])[]]

  constructor(...clips: readonly [ClipLook, ClipLook, (readonly number[])[]]) {
    this.#clips = clips
  }

  /** Undefined when the two do not match as pictures. */
  of(seed: Seed): Placing | undefined {
    const key = seed.join(' ')
    if (!this.#known.has(key)) {
      const [a, b, times] = this.#clips
      this.#known.set(key, placingOf(a, b, seed, times))
    }
    return this.#known.get(key)
  }
}

export interface Placing {
  readonly match: LookMatch
  /** As `alignPictures` gives it. */
  readonly placement: readonly number[]
  /** The best of these lines that holds. */
  readonly alongLines: (lines: readonly Line[]) => Found | undefined
}

function placingOf(a: ClipLook, b: ClipLook, seed: Seed, times: readonly (readonly number[])[]): Placing | undefined {
  const [own, other] = [a.keyFrames[seed[0]].look, b.keyFrames[seed[1]].look]
  const match = matchPictures(own, other)
  const placement = match === undefined ? undefined : alignPictures(own, other)
  const grid = placement === undefined ? undefined : placedGrid(placement)
  if (match === undefined || placement === undefined || grid === undefined) return undefined
  const known = new Map<number, LaidPair | undefined>()
  const laid = (first: number, second: number) => {
    const key = first * b.keyFrames.length + second
    if (!known.has(key)) known.set(key, laidPair(a.keyFrames[first].look.small, b.keyFrames[second].look.small, grid))
    return known.get(key)
  }
  return { match, placement, alongLines: lines => bestLine(a, b, seed, times, lines, laid) }
}

function bestLine(
  a: ClipLook,
  b: ClipLook,
  seed: Seed,
  [owns, others]: readonly (readonly number[])[],
  lines: readonly Line[],
  laid: (own: number, other: number) => LaidPair | undefined,
): Found | undefined {
  const spacing = others.length > 1 ? others[1] - others[0] : b.seconds
  const needed = Math.min(LEAST_PAIRS, owns.length, others.length)
  const candidates: Found[] = []
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
  const line = { speed, offset: best?.offset ?? offset }
  const told = likenessInScenes(framesOf(a), framesOf(b), line)
  if (!(told === undefined ? kept.every(pair => isMatched(a, b, pair)) : isEachSceneMatched(a, b, kept)))
    return undefined
  if (best === undefined) return found
  const seconds = own[1] - own[0]
  if (told !== undefined && told < LEAST_TOLD && seconds >= SHORT) return undefined
  const least = seconds < SHORT ? UNFOLDS_ALIKE : seconds < LONG ? UNFOLDS : UNFOLDS_LONG
  return best.likeness >= least ? { ...found, offset: best.offset } : undefined
}

/** Where nothing is told by how they unfold, every picture has to match as a picture, not the card before it alone. */
function isMatched(a: ClipLook, b: ClipLook, { own, other }: Kept): boolean {
  return matchPictures(a.keyFrames[own].look, b.keyFrames[other].look) !== undefined
}

/** Whether of each scene of several pairs one matches as a picture: behind the same card before one wall anything may be said. */
function isEachSceneMatched(a: ClipLook, b: ClipLook, kept: readonly Kept[]): boolean {
  return scenesOf(a, kept)
    .filter(scene => scene.length > 1)
    .every(scene => scene.some(pair => isMatched(a, b, pair)))
}

/** Whether a key frame shows what the one before it showed, to the bits that encoding changes. */
function isUnchanged(clip: ClipLook, frame: number): boolean {
  return isAlike(clip, frame - 1, frame, UNCHANGED)
}

function isAlike({ keyFrames }: ClipLook, first: number, second: number, bits: number): boolean {
  return distanceOf(keyFrames[first].look.hash.words, 0, keyFrames[second].look.hash.words, 0) <= bits
}

/** The last key frame of the first clip that shows what the last pair showed, with the second clip still showing it there too. */
export function lastStanding(
  a: ClipLook,
  b: ClipLook,
  { kept, speed, offset }: Found,
  [owns, others]: readonly (readonly number[])[],
): number {
  const last = kept[kept.length - 1]
  let own = last.own
  for (; own + 1 < owns.length && isUnchanged(a, own + 1); own++) {
    const other = nearest(others, speed * owns[own + 1] + offset, 0.5)
    if (other === undefined || !isAlike(b, last.other, other, PDQ_DISTANCE)) break
  }
  return own
}

/** Bits. */
const UNCHANGED = 4

/**
 * The least of the correlations over all kept pairs and over those of each scene of at least three: a cut that both share says nothing of what
 * happens in the scene behind it.
 */
function togetherInScenes(a: ClipLook, kept: readonly Kept[]): number {
  const tested = [kept, ...scenesOf(a, kept).filter(scene => scene.length >= 3)]
  return Math.min(...tested.map(pairs => changeTogether(pairs.map(pair => pair.laid))))
}

/** Pairs by what the first clip shows: frames within 31 bits of the first one of their scene. */
function scenesOf(a: ClipLook, kept: readonly Kept[]): Kept[][] {
  const scenes: Kept[][] = []
  const hashOf = ({ own }: Kept) => a.keyFrames[own].look.hash.words
  for (const pair of kept) {
    const scene = scenes.find(([first]) => distanceOf(hashOf(first), 0, hashOf(pair), 0) <= PDQ_DISTANCE)
    if (scene === undefined) scenes.push([pair])
    else scene.push(pair)
  }
  return scenes
}
