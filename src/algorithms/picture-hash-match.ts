// Two pictures compared by PDQ, whole and inside their borders, in the eight orientations.

import { distanceOf } from './pdq.ts'
import { ORIENTATIONS, type Orientation, type PictureHash, type PictureLook, type PicturePart } from './picture-look.ts'

/** Bits of 256 up to which PDQ calls two pictures similar (PDQ's own recommendation). */
export const PDQ_DISTANCE = 31

/** Quality from which a PDQ hash says something (PDQ's own recommendation). */
export const PDQ_QUALITY = 50

const WHOLE: PicturePart = { x: 0, y: 0, width: 1, height: 1 }

/** The closest of the comparisons of two looks by PDQ. */
export interface HashMatch {
  readonly test: 'pdq' | 'pdq-inner'
  readonly distance: number
  readonly orientation: Orientation
  /** The parts that were hashed. */
  readonly own: PicturePart
  readonly other: PicturePart
}

/** Which turn undoes this one. */
export function inverseOrientation(orientation: Orientation): Orientation {
  if (orientation === 'turned-90') return 'turned-270'
  if (orientation === 'turned-270') return 'turned-90'
  return orientation
}

function hashesOf(look: PictureLook): { hash: PictureHash; part: PicturePart }[] {
  const hashes = [{ hash: look.hash, part: WHOLE }]
  if (look.inner !== undefined) hashes.push({ hash: look.inner.hash, part: look.inner.part })
  return hashes.filter(each => each.hash.quality >= PDQ_QUALITY)
}

/** Comparisons within the threshold, whole pictures first, then by distance, then in the order of ORIENTATIONS. */
export function hashMatches(a: PictureLook, b: PictureLook): HashMatch[] {
  const found: HashMatch[] = []
  for (const own of hashesOf(a))
    for (const other of hashesOf(b)) {
      let best = PDQ_DISTANCE + 1
      let which = 0
      for (let orientation = 0; orientation < ORIENTATIONS.length; orientation++) {
        const distance = distanceOf(own.hash.words, 0, other.hash.words, orientation * 8)
        if (distance < best) {
          best = distance
          which = orientation
        }
      }
      if (best > PDQ_DISTANCE) continue
      const test = own.part === WHOLE && other.part === WHOLE ? 'pdq' : 'pdq-inner'
      found.push({ test, distance: best, orientation: ORIENTATIONS[which], own: own.part, other: other.part })
    }
  const rank = (match: HashMatch) => (match.test === 'pdq' ? 0 : 1000) + match.distance
  return found.sort((first, second) => rank(first) - rank(second))
}
