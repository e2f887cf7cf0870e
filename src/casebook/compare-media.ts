// Two media of a case beside each other: which test joins them, how closely, and how the one lies on the other.

import type { ClipLook, PictureLook } from '../algorithms/picture-look.ts'
import { alignPictures, invertMatch, matchPictures } from '../algorithms/picture-match.ts'
import { matchClips, matchStill } from '../algorithms/vpdq.ts'
import type { MediaMatch } from '../model/media-family.ts'
import type { MediaReading } from './media-reading.ts'

/** Seen from the first; undefined when no test joins them, or one of them could not be looked at. */
export function matchReadings(own: MediaReading | undefined, other: MediaReading | undefined): MediaMatch | undefined {
  if (own === undefined || other === undefined) return undefined
  if (own.sha256 === other.sha256) return { test: 'sha256' }
  const [a, b] = [lookOf(own), lookOf(other)]
  if (a === undefined || b === undefined) return undefined
  if (isClip(a)) {
    if (isClip(b)) return matchClips(a, b)
    const still = matchStill(b, a)
    return still === undefined ? undefined : invertMatch(still)
  }
  return isClip(b) ? matchStill(a, b) : matchPictures(a, b)
}

/** The same match seen from the second one. */
export function matchFromOther(match: MediaMatch): MediaMatch {
  // Names of orientations are those of algorithms/picture-look.ts; `sha256` has nothing that could be turned around.
  return match.test === 'sha256' ? match : (invertMatch(match as Parameters<typeof invertMatch>[0]) as MediaMatch)
}

/**
 * Where the second picture, or frame, comes to lie on the first: `x' = a x + c y + e`, `y' = b x + d y + f` in fractions of width and
 * height. Undefined where nothing says so.
 */
export function placeOnFirst(
  own: MediaReading | undefined,
  other: MediaReading | undefined,
  match: MediaMatch,
): readonly number[] | undefined {
  const [a, b] = [pictureNear(own, match.interval?.own[0]), pictureNear(other, match.interval?.other[0])]
  return a === undefined || b === undefined ? undefined : alignPictures(a, b)
}

function lookOf({ picture, clip }: MediaReading): PictureLook | ClipLook | undefined {
  return picture ?? clip
}

function isClip(look: PictureLook | ClipLook): look is ClipLook {
  return 'times' in look
}

/** The picture, or the key frame of a video that stands closest to a time. */
function pictureNear(reading: MediaReading | undefined, seconds = 0): PictureLook | undefined {
  if (reading?.picture !== undefined) return reading.picture
  const { clip } = reading ?? {}
  let nearest: PictureLook | undefined
  let least = Number.POSITIVE_INFINITY
  for (const { frame, look } of clip?.keyFrames ?? []) {
    const distance = Math.abs((clip?.times[frame] ?? 0) - seconds)
    if (distance < least) [nearest, least] = [look, distance]
  }
  return nearest
}
