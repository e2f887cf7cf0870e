// Whether two videos show the same footage, over which seconds of each, and whether a picture is a frame of a video.

import { distanceOf, HASH_WORDS } from './pdq.ts'
import { PDQ_DISTANCE, PDQ_QUALITY } from './picture-hash-match.ts'
import type { ClipLook, LookMatch, PictureLook } from './picture-look.ts'
import { invertMatch, matchPictures } from './picture-match.ts'
import { bestStretches, type Stretch } from './vpdq-alignment.ts'
import { isSameChange, STANDS_STILL, standsStill } from './vpdq-evidence.ts'
import { type ClipFrames, framesOf, toldSeconds, variationOf } from './vpdq-frames.ts'
import { matchKeyFrames } from './vpdq-key-frames.ts'

/** Shortest shared stretch that is told of, seconds; or this part of the shorter clip. */
const SHORTEST = 2
const SHORTEST_SHARE = 0.8
/** Part of a stretch that has to match frame by frame, by seconds. */
const LEAST_MATCHED = 0.3

/**
 * How `b` resembles `a`. Frames by PDQ (distance 31, quality 50), as they are and mirrored, laid over each other in time (`bestStretches`); the
 * stretch must last, match, and change in the same way (`isSameChange`). Where hashes find nothing, key frames are compared as pictures.
 * Law: the same with `a` and `b` exchanged, but for `invertMatch`.
 * Source: after vPDQ (ThreatExchange), which counts matched frames without regard to their order.
 * @see docs/methods.md#sameness-of-videos
 */
export function matchClips(a: ClipLook, b: ClipLook): LookMatch | undefined {
  if (!isInOrder(a, b)) {
    const match = matchInOrder(b, a)
    return match === undefined ? undefined : invertMatch(match)
  }
  return matchInOrder(a, b)
}

function matchInOrder(a: ClipLook, b: ClipLook): LookMatch | undefined {
  const own = framesOf(a)
  const upright = matchFrames(a, own, b, framesOf(b), undefined)
  const mirrored = matchFrames(a, own, b, framesOf(b, true), 'mirrored')
  const found = lengthOf(mirrored) > lengthOf(upright) ? mirrored : upright
  if (found !== undefined && isSameFootage(found, a, b)) return found
  return matchKeyFrames(a, b) ?? found
}

function lengthOf(match: LookMatch | undefined): number {
  if (match === undefined) return 0
  return match.interval === undefined ? Number.POSITIVE_INFINITY : match.interval.own[1] - match.interval.own[0]
}

/** A fixed order of two clips, so that exchanging them changes nothing. */
function isInOrder(a: ClipLook, b: ClipLook): boolean {
  if (a.words.length !== b.words.length) return a.words.length < b.words.length
  const at = a.words.findIndex((word, i) => word !== b.words[i])
  return at === -1 ? a.seconds <= b.seconds : a.words[at] < b.words[at]
}

function matchFrames(
  a: ClipLook,
  own: ClipFrames,
  b: ClipLook,
  other: ClipFrames,
  orientation: 'mirrored' | undefined,
): LookMatch | undefined {
  const [ownSeconds, otherSeconds] = [toldSeconds(own), toldSeconds(other)]
  for (const stretch of bestStretches(own, other)) {
    const whole = Math.min(ownSeconds, otherSeconds / stretch.speed)
    if (stretch.matched < SHORTEST && stretch.matched < SHORTEST_SHARE * whole) continue
    if (stretch.matched < LEAST_MATCHED * (stretch.own[1] - stretch.own[0])) continue
    if (!isSameChange(a, own, b, other, stretch)) continue
    const interval = intervalOf(own, other, stretch)
    return {
      test: 'vpdq',
      distance: medianDistance(stretch),
      ...(orientation === undefined ? {} : { orientation }),
      ...(interval === undefined ? {} : { interval }),
    }
  }
  return undefined
}

function medianDistance({ pairs }: Stretch): number {
  const distances = pairs.map(pair => pair.distance).filter(distance => distance <= PDQ_DISTANCE)
  return distances.sort((first, second) => first - second)[(distances.length - 1) >> 1]
}

/** Of two clips that both stand still all along there is none: any second of the one shows any of the other. */
function intervalOf(
  own: ClipFrames,
  other: ClipFrames,
  { own: [from, to], speed, offset }: Stretch,
): LookMatch['interval'] {
  if (standsStill(own) && standsStill(other)) return undefined
  const within = (second: number) => round(Math.min(other.seconds, Math.max(0, speed * second + offset)))
  return { own: [round(from), round(to)], other: [within(from), within(to)], speed: Math.round(speed * 1000) / 1000 }
}

function round(seconds: number): number {
  return Math.round(seconds * 100) / 100
}

/** Part of the shorter clip, by seconds that say something, from which two clips are one footage; and where nothing moves in it. */
const FOOTAGE_SHARE = 0.5
const STILL_SHARE = 0.8

/**
 * Whether the shared stretch covers enough of the shorter clip for both to be one footage: half of what says something in it, or 0.8 where
 * nothing moves in the stretch (the card of a channel before two different reports).
 */
export function isSameFootage(match: LookMatch, a: ClipLook, b: ClipLook): boolean {
  if (match.interval === undefined) return true
  const { own, other } = match.interval
  const [first, second] = [framesOf(a), framesOf(b)]
  const share = Math.max(
    toldSeconds(first, ...own) / toldSeconds(first),
    toldSeconds(second, ...other) / toldSeconds(second),
  )
  const moves = Math.min(variationOf(first, ...own), variationOf(second, ...other))
  return share >= (moves < STANDS_STILL ? STILL_SHARE : FOOTAGE_SHARE)
}

/**
 * Whether a picture is a frame of a clip: the closest frame by PDQ in any turn and mirroring that frames can have, else the best key frame
 * by `matchPictures`. Seen from the picture: `interval.own` is [0, 0], `interval.other` the seconds during which the frame stands.
 */
export function matchStill(picture: PictureLook, clip: ClipLook): LookMatch | undefined {
  const found = matchHashedFrame(picture, clip)
  if (found !== undefined) return found
  for (const { frame, look } of clip.keyFrames) {
    const match = matchPictures(picture, look)
    if (match === undefined) continue
    return { ...match, test: 'still', interval: { own: [0, 0], other: standing(clip, frame), speed: 1 } }
  }
  return undefined
}

function matchHashedFrame(picture: PictureLook, clip: ClipLook): LookMatch | undefined {
  let best = { distance: PDQ_DISTANCE + 1, frame: -1, isMirrored: false, isInner: false }
  for (const isInner of [false, true]) {
    const hash = isInner ? picture.inner?.hash : picture.hash
    if (hash === undefined || hash.quality < PDQ_QUALITY) continue
    for (let frame = 0; frame < clip.times.length; frame++) {
      if (clip.quality[frame] < PDQ_QUALITY) continue
      for (const isMirrored of [false, true]) {
        const words = isMirrored ? clip.mirrored : clip.words
        const distance = distanceOf(hash.words, 0, words, frame * HASH_WORDS)
        if (distance < best.distance) best = { distance, frame, isMirrored, isInner }
      }
    }
  }
  if (best.frame === -1) return undefined
  const part = best.isInner ? picture.inner?.part : undefined
  return {
    test: 'still',
    distance: best.distance,
    ...(best.isMirrored ? { orientation: 'mirrored' as const } : {}),
    ...(part === undefined ? {} : { covers: { own: part.width * part.height, other: 1 } }),
    interval: { own: [0, 0], other: standing(clip, best.frame), speed: 1 },
  }
}

/** Seconds during which a frame stands: up to the frames on both sides that differ from it by more than a copy does. */
function standing(clip: ClipLook, frame: number): [number, number] {
  const { times, words, seconds } = clip
  const isLike = (other: number) => distanceOf(words, frame * HASH_WORDS, words, other * HASH_WORDS) <= PDQ_DISTANCE
  let [first, next] = [frame, frame + 1]
  while (first > 0 && isLike(first - 1)) first--
  while (next < times.length && isLike(next)) next++
  return [round(times[first]), round(Math.max(next < times.length ? times[next] : seconds, times[frame]))]
}

/** Bits by which a frame has to differ from the one indexed before it. */
const INDEXED_CHANGE = 6

/** Frames worth indexing, by their position in `times`: with quality, and changed. A frame left out is within 6 bits of one that is in. */
export function indexedFrames(clip: ClipLook): Int32Array {
  const positions: number[] = []
  for (let i = 0; i < clip.times.length; i++) {
    if (clip.quality[i] < PDQ_QUALITY) continue
    const last = positions.at(-1)
    const isNew =
      last === undefined || distanceOf(clip.words, last * HASH_WORDS, clip.words, i * HASH_WORDS) > INDEXED_CHANGE
    if (isNew) positions.push(i)
  }
  return Int32Array.from(positions)
}
