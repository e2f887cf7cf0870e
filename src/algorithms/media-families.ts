// Families of pictures and clips that show the same: every member resembles the medium that was seen first, so nothing chains.

import { isClipLook, MediaMatcher } from './media-matcher.ts'
import type { ClipLook, LookMatch, PictureLook } from './picture-look.ts'
import { isSameFootage } from './vpdq.ts'

/** One element a look. */
export interface LookFamilies {
  /** Position of the centre of its family; itself when it is a centre or alone. */
  readonly centre: Int32Array
  /** From the look to its centre; undefined for centres. */
  readonly match: readonly (LookMatch | undefined)[]
}

/**
 * Looks in order of first sight, one after the other: each joins the earlier centre that it resembles most (`MediaMatcher.matches` puts it
 * first; of equals the earliest), otherwise it becomes a centre. Two clips that share an opening card alone are no family, nor are a picture and
 * a later clip that shows it for less than half of its time: else the picture of a card would join all clips that open with it. Depends on the
 * looks and their order alone.
 * @see docs/methods.md#families-of-media
 */
export function mediaFamilies(looks: readonly (PictureLook | ClipLook)[]): LookFamilies {
  const matcher = new MediaMatcher()
  const centres: number[] = []
  const centre = new Int32Array(looks.length)
  const match: (LookMatch | undefined)[] = []
  for (let at = 0; at < looks.length; at++) {
    const look = looks[at]
    const nearest = matcher.matches(look).find(({ id, match }) => {
      const other = looks[centres[id]]
      if (!isClipLook(look)) return true
      return isClipLook(other) ? isSameFootage(match, look, other) : showsMostly(match, look)
    })
    match.push(nearest?.match)
    if (nearest === undefined) {
      centre[at] = at
      matcher.add(look)
      centres.push(at)
    } else centre[at] = centres[nearest.id]
  }
  return { centre, match }
}

/** A clip, `own` in the match, that shows the picture for at least half of its time. */
function showsMostly({ interval }: LookMatch, clip: ClipLook): boolean {
  if (interval === undefined) return true
  return interval.own[1] - interval.own[0] >= clip.seconds / 2
}
