// Decodes, fills and encodes pictures. Runs in a process of its own (pictures.ts): what it reads may be made to harm.

import sharp from 'sharp'
import { type Area, FACE_MARGIN, grown, HAND_MARGIN, overlapOf } from '../model/areas.ts'
import { type FoundFace, findFacesAlone } from './face-search.ts'
import { decodeHeic } from './heic-picture.ts'
import { holdsOnlyPicture } from './picture-check.ts'
import { drawGrid } from './picture-grid.ts'
import { type PictureKind, SHARP_FORMAT } from './picture-kind.ts'
import type { Pixels } from './pixels.ts'

/** Most pixels of one frame: 300 MB once decoded. */
export const MOST_PIXELS = 100_000_000

/** Areas are grown to whole blocks: a block of the encoder (8 by 8, 16 by 16 with halved chroma) never holds both kinds of pixels. */
export const BLOCK = 16

/** Of all three colours: black. */
const FILL = 0

export type PictureFault = 'damaged' | 'too-large' | 'not-clean' | 'area-outside'

/** Decodes the first frame upright, in sRGB, on white where it is transparent. */
export async function decodePicture(bytes: Uint8Array, kind: PictureKind): Promise<Pixels | { fault: PictureFault }> {
  if (kind === 'heic') return decodeHeic(bytes, MOST_PIXELS)
  try {
    const options = { failOn: 'error', limitInputPixels: MOST_PIXELS, pages: 1, page: 0, sequentialRead: true } as const
    const facts = await sharp(bytes, { ...options, limitInputPixels: false }).metadata()
    if (facts.format !== SHARP_FORMAT[kind]) return { fault: 'damaged' }
    if ((facts.width ?? 0) * (facts.height ?? 0) > MOST_PIXELS) return { fault: 'too-large' }
    const { data, info } = await sharp(bytes, options)
      .autoOrient()
      .flatten({ background: '#ffffff' })
      .toColourspace('srgb')
      .raw({ depth: 'uchar' })
      .toBuffer({ resolveWithObject: true })
    const pixels = info.channels === 3 ? data : spread(data, info.channels)
    return { data: pixels, width: info.width, height: info.height, frames: facts.pages ?? 1 }
  } catch {
    return { fault: 'damaged' }
  }
}

function spread(data: Uint8Array, channels: number): Uint8Array {
  const pixels = new Uint8Array((data.length / channels) * 3)
  for (let from = 0, to = 0; to < pixels.length; from += channels, to += 3)
    for (let c = 0; c < 3; c++) pixels[to + c] = data[from + (channels >= 3 ? c : 0)]
  return pixels
}

/** Replaces the pixels of each area, grown by `margin` and to blocks, by one colour. Times are passed over. */
export function fillAreas({ data, width, height }: PlainPixels, areas: readonly Area[], margin: number): void {
  for (const area of areas) {
    const whole = grown(area, margin, BLOCK, width, height)
    for (let y = whole.y; y < whole.y + whole.height; y++) {
      const from = (y * width + whole.x) * 3
      data.fill(FILL, from, from + whole.width * 3)
    }
  }
}

type PlainPixels = Pick<Pixels, 'data' | 'width' | 'height'>

/** What is to be done to a picture before it leaves. */
export interface PictureTreatment {
  /** Areas that a person marked. */
  readonly byHand: readonly Area[]
  /** Detected areas that a person called no faces. */
  readonly dismissed: readonly Area[]
  /** Whether faces are looked for and filled. */
  readonly isSearched: boolean
  /** What was found earlier: nothing is looked for again. */
  readonly known?: readonly FoundFace[]
}

export interface PictureCopy {
  readonly bytes: Uint8Array
  readonly kind: 'jpeg' | 'png'
  readonly width: number
  readonly height: number
  readonly frames: number
  /** Faces filled by the detector that found them; both count one that both found. Undefined when none were looked for. */
  readonly faces: { readonly ssd: number; readonly tiny: number; readonly all: number } | undefined
}

/** A detected area counts as dismissed when a dismissed one overlaps it so much: the same face is never meant by another box. */
const DISMISSED = 0.7

/** The faces that nobody dismissed. */
export function notDismissed(faces: readonly FoundFace[], dismissed: readonly Area[]): FoundFace[] {
  return faces.filter(face => dismissed.every(area => overlapOf(area, face) < DISMISSED))
}

/** A copy made from pixels alone. PNG and GIF become PNG, all else JPEG. */
export async function protectPicture(
  bytes: Uint8Array,
  kind: PictureKind,
  { byHand, dismissed, isSearched, known }: PictureTreatment,
): Promise<PictureCopy | { fault: PictureFault }> {
  const pixels = await decodePicture(bytes, kind)
  if ('fault' in pixels) return pixels
  const { width, height, frames } = pixels
  if (byHand.some(area => area.x >= width || area.y >= height)) return { fault: 'area-outside' }
  const found = isSearched ? notDismissed(known ?? (await findFacesAlone(pixels)), dismissed) : undefined
  fillAreas(pixels, found ?? [], FACE_MARGIN)
  fillAreas(pixels, byHand, HAND_MARGIN)
  const to = kind === 'png' || kind === 'gif' ? 'png' : 'jpeg'
  const encoded = await encodePixels(pixels, to)
  if (!holdsOnlyPicture(encoded, to)) return { fault: 'not-clean' }
  const faces = found && {
    ssd: found.filter(({ isSsd }) => isSsd).length,
    tiny: found.filter(({ isTiny }) => isTiny).length,
    all: found.length,
  }
  return { bytes: encoded, kind: to, width, height, frames, faces }
}

export interface SearchedPicture {
  readonly width: number
  readonly height: number
  readonly frames: number
  readonly faces: readonly FoundFace[]
  /** PNG that shows what would be filled, with numbers and a grid; undefined when none was asked for. */
  readonly preview: Uint8Array | undefined
}

/** Faces of a picture, and a preview of its protected copy. */
export async function searchPicture(
  bytes: Uint8Array,
  kind: PictureKind,
  { byHand, dismissed, known }: Omit<PictureTreatment, 'isSearched'>,
  hasPreview: boolean,
): Promise<SearchedPicture | { fault: PictureFault }> {
  const pixels = await decodePicture(bytes, kind)
  if ('fault' in pixels) return pixels
  const { width, height, frames } = pixels
  const outside = byHand.some(area => area.x >= width || area.y >= height)
  if (outside) return { fault: 'area-outside' }
  const faces = known ?? (await findFacesAlone(pixels))
  const preview = hasPreview ? await previewOf(pixels, faces, { byHand, dismissed }) : undefined
  return { width, height, frames, faces, preview }
}

/** Longest side of a preview, pixels. */
const PREVIEW_SIDE = 2400

async function previewOf(
  pixels: PlainPixels,
  faces: readonly FoundFace[],
  { byHand, dismissed }: Omit<PictureTreatment, 'isSearched'>,
): Promise<Uint8Array> {
  const filled = notDismissed(faces, dismissed)
  fillAreas(pixels, filled, FACE_MARGIN)
  fillAreas(pixels, byHand, HAND_MARGIN)
  const scale = Math.min(1, PREVIEW_SIDE / Math.max(pixels.width, pixels.height))
  const [width, height] = [pixels.width, pixels.height].map(size => Math.max(1, Math.round(size * scale)))
  const raw = { width: pixels.width, height: pixels.height, channels: 3 } as const
  const data = new Uint8Array(
    await sharp(pixels.data, { raw, limitInputPixels: false }).resize(width, height, { fit: 'fill' }).raw().toBuffer(),
  )
  const shown = [...filled, ...byHand].map((area, i) => {
    const margin = i < filled.length ? FACE_MARGIN : HAND_MARGIN
    const label = i < filled.length ? faces.indexOf(filled[i]) + 1 : 0
    return { ...grown(area, margin, BLOCK, pixels.width, pixels.height), label }
  })
  drawGrid({ data, width, height }, scale, shown)
  return encodePixels({ data, width, height }, 'png')
}

/** Bytes of a picture file that holds pixels and no metadata. */
export async function encodePixels({ data, width, height }: PlainPixels, kind: 'jpeg' | 'png'): Promise<Uint8Array> {
  const picture = sharp(data, { raw: { width, height, channels: 3 }, limitInputPixels: MOST_PIXELS })
  const encoded = kind === 'jpeg' ? picture.jpeg({ quality: 90, chromaSubsampling: '4:4:4' }) : picture.png()
  return new Uint8Array(await encoded.toBuffer())
}
