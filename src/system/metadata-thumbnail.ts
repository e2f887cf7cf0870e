// Whether the thumbnail in a file shows what the picture shows: an editor that forgets to renew it leaves the earlier state behind.

import sharp, { type Sharp } from 'sharp'
import { distanceOf, pictureHash } from '../algorithms/pdq.ts'
import type { GreyPicture } from '../algorithms/picture-look.ts'

/** Most pixels of a thumbnail. */
const MOST_PIXELS = 4_000_000

/** Cameras letterbox thumbnails of wide pictures; a difference of the proportions below this is rounding. */
const SAME_PROPORTIONS = 0.02

/**
 * Bits of 256 between the PDQ hashes of thumbnail and picture, the smaller one of the whole thumbnail and of its middle cut to the picture's proportions.
 * Undefined when the thumbnail cannot be decoded, or one of both has too little structure to compare.
 */
export async function thumbnailDistance(
  jpeg: Uint8Array,
  orientation: number,
  picture: GreyPicture,
): Promise<number | undefined> {
  const grey = await decoded(jpeg, orientation)
  if (grey === undefined) return undefined
  const own = pictureHash(picture)
  const forms = [grey, cutTo(grey, picture.width / picture.height)].filter(form => form !== undefined)
  const hashes = forms.map(form => pictureHash(form)).filter(hash => hash.quality >= LEAST_QUALITY)
  if (own.quality < LEAST_QUALITY || hashes.length === 0) return undefined
  return Math.min(...hashes.map(hash => distanceOf(own.words, 0, hash.words, 0)))
}

/** Below it a hash says little. */
const LEAST_QUALITY = 50

async function decoded(jpeg: Uint8Array, orientation: number): Promise<GreyPicture | undefined> {
  try {
    const image = sharp(jpeg, { limitInputPixels: MOST_PIXELS, failOn: 'error' })
    const { data, info } = await turned(image, orientation).greyscale().raw().toBuffer({ resolveWithObject: true })
    return { width: info.width, height: info.height, data: new Uint8Array(data) }
  } catch {
    return undefined
  }
}

/** The thumbnail lies as the picture does: its own orientation is not read. */
function turned(image: Sharp, orientation: number): Sharp {
  const turns = [0, 0, 0, 180, 180, 270, 90, 90, 270][orientation] ?? 0
  const isMirrored = [2, 4, 5, 7].includes(orientation)
  return isMirrored ? image.rotate(turns).flop() : image.rotate(turns)
}

function cutTo({ width, height, data }: GreyPicture, proportions: number): GreyPicture | undefined {
  if (Math.abs(width / height / proportions - 1) < SAME_PROPORTIONS) return undefined
  const [w, h] = [Math.min(width, Math.round(height * proportions)), Math.min(height, Math.round(width / proportions))]
  if (w < 16 || h < 16) return undefined
  const [x0, y0] = [(width - w) >> 1, (height - h) >> 1]
  const cut = new Uint8Array(w * h)
  for (let y = 0; y < h; y++) cut.set(data.subarray((y0 + y) * width + x0, (y0 + y) * width + x0 + w), y * w)
  return { width: w, height: h, data: cut }
}
