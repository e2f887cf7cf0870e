// Decodes a picture and encodes a smaller copy of its first frame, to be looked at on the screen. Runs in a process of its own
// (shown-picture.ts): what it reads may be made to harm.

import sharp, { type Sharp } from 'sharp'
import { decodeHeic } from './heic-picture.ts'
import { type PictureKind, SHARP_FORMAT } from './picture-kind.ts'

/** Most pixels of the frame: 300 MB once decoded. */
const MOST_PIXELS = 100_000_000
/** Longest side of the copy, pixels. */
const LONGEST_SIDE = 1600

export interface PictureCopyForScreen {
  /** JPEG without metadata. */
  readonly bytes: Uint8Array
  /** Of the picture itself, upright. */
  readonly width: number
  readonly height: number
  readonly frames: number
}

export async function showPicture(
  bytes: Uint8Array,
  kind: PictureKind,
): Promise<PictureCopyForScreen | { fault: 'damaged' | 'too-large' }> {
  if (kind === 'heic') return showHeic(bytes)
  try {
    // As much as can be decoded of a damaged picture is worth seeing: nothing leaves the case by it.
    const options = { failOn: 'none', limitInputPixels: MOST_PIXELS, pages: 1, page: 0 } as const
    const facts = await sharp(bytes, { ...options, limitInputPixels: false }).metadata()
    if (facts.format !== SHARP_FORMAT[kind]) return { fault: 'damaged' }
    const [width, height] =
      facts.autoOrient === undefined ? [facts.width, facts.height] : [facts.autoOrient.width, facts.autoOrient.height]
    if (width * height > MOST_PIXELS) return { fault: 'too-large' }
    return { bytes: await smaller(sharp(bytes, options).autoOrient()), width, height, frames: facts.pages ?? 1 }
  } catch {
    return { fault: 'damaged' }
  }
}

async function showHeic(bytes: Uint8Array): Promise<PictureCopyForScreen | { fault: 'damaged' | 'too-large' }> {
  const pixels = await decodeHeic(bytes, MOST_PIXELS)
  if ('fault' in pixels) return pixels
  const { data, width, height, frames } = pixels
  const copy = await smaller(sharp(data, { raw: { width, height, channels: 3 }, limitInputPixels: MOST_PIXELS }))
  return { bytes: copy, width, height, frames }
}

async function smaller(picture: Sharp): Promise<Uint8Array> {
  const copy = await picture
    .resize(LONGEST_SIDE, LONGEST_SIDE, { fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
    .jpeg({ quality: 85 })
    .toBuffer()
  return new Uint8Array(copy)
}
