// Decodes a picture to the small grey copy that pictures are compared by. Runs in a process of its own: what it reads may be made to harm.

import { createRequire } from 'node:module'
import sharp, { type Sharp } from 'sharp'
import type { GreyPicture } from '../algorithms/picture-look.ts'
import { decodeHeicSmaller } from './heic-picture.ts'
import { type PictureKind, SHARP_FORMAT } from './picture-kind.ts'
import { withFewerFrames } from './webp-frames.ts'

// There is a process for each core: threads of one would wait for each other.
sharp.concurrency(1)
sharp.cache(false)

/** Most pixels of one frame: 300 MB once decoded. */
const MOST_PIXELS = 100_000_000
/** Longest side of the grey copy, pixels. */
const GREY_SIDE = 512

export interface GreyRead {
  /** Of the first frame, upright, on white where it is transparent. */
  readonly grey: GreyPicture
  /** Pixels of the picture itself, upright. */
  readonly size: { readonly width: number; readonly height: number }
  /** Frames or pages of the file. */
  readonly frames: number
  /** A part of the file is missing or damaged: the rest of the picture is what the decoder made of it. */
  readonly isPartial: boolean
}

/** Never rejects for what the bytes hold. Colour profiles are passed over: grey values are those of the stored colours. */
export async function greyPicture(
  whole: Uint8Array,
  kind: PictureKind,
): Promise<GreyRead | { readonly fault: 'damaged' | 'too-large' }> {
  if (kind === 'heic') return greyHeic(whole)
  const shorter = kind === 'webp' ? withFewerFrames(whole) : undefined
  const { bytes } = shorter ?? { bytes: whole }
  try {
    const options = { limitInputPixels: MOST_PIXELS, pages: 1, page: 0, sequentialRead: true, ignoreIcc: true } as const
    const facts = await sharp(bytes, { ...options, limitInputPixels: false, failOn: 'none' }).metadata()
    if (facts.format !== SHARP_FORMAT[kind]) return { fault: 'damaged' }
    const { width, height } = facts.autoOrient ?? facts
    if (width * height > MOST_PIXELS) return { fault: 'too-large' }
    const rest = { size: { width, height }, frames: shorter?.frames ?? facts.pages ?? 1 }
    const grey = (failOn: 'error' | 'none') => {
      const picture = sharp(bytes, { ...options, failOn })
      return reduced((facts.orientation ?? 1) > 1 ? picture.autoOrient() : picture, facts.hasAlpha)
    }
    try {
      return { grey: await grey('error'), ...rest, isPartial: false }
    } catch {
      // As much as can be decoded of a damaged picture can be compared.
      return { grey: await grey('none'), ...rest, isPartial: true }
    }
  } catch {
    return { fault: 'damaged' }
  }
}

async function greyHeic(bytes: Uint8Array): Promise<GreyRead | { readonly fault: 'damaged' | 'too-large' }> {
  // As much smaller as a JPEG is made while it is decoded: the last step is left to the filter that all pictures go through.
  const pixels = await decodeHeicSmaller(bytes, MOST_PIXELS, 2 * GREY_SIDE)
  if ('fault' in pixels) return pixels
  const { data, width, height, frames, size } = pixels
  const grey = await reduced(sharp(data, { raw: { width, height, channels: 3 }, limitInputPixels: MOST_PIXELS }), false)
  return { grey, size, frames, isPartial: false }
}

async function reduced(picture: Sharp, hasAlpha: boolean): Promise<GreyPicture> {
  const small = picture.resize(GREY_SIDE, GREY_SIDE, { fit: 'inside', withoutEnlargement: true })
  const { data, info } = await (hasAlpha ? small.flatten({ background: '#ffffff' }) : small)
    .toColourspace('srgb')
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true })
  const { width, height, channels } = info
  return { width, height, data: channels < 3 ? every(data, channels) : luma(data, channels) }
}

/** Brightness of red, green and blue (ITU-R BT.601), as the reference of PDQ takes it. */
function luma(data: Uint8Array, channels: number): Uint8Array {
  const grey = new Uint8Array(data.length / channels)
  for (let from = 0, to = 0; to < grey.length; from += channels, to++)
    grey[to] = (data[from] * 0.299 + data[from + 1] * 0.587 + data[from + 2] * 0.114 + 0.5) | 0
  return grey
}

/** One byte in `channels`. */
function every(data: Uint8Array, channels: number): Uint8Array {
  return Uint8Array.from({ length: data.length / channels }, (_, i) => data[i * channels])
}

/** Name and version of what decodes this kind. */
export function pictureDecoder(kind: PictureKind): string {
  return kind === 'heic' ? `libheif ${libheifVersion()}` : `sharp ${sharp.versions.sharp}`
}

function libheifVersion(): string {
  const { version } = createRequire(import.meta.resolve('heic-decode'))('libheif-js/package.json')
  return String(version)
}
