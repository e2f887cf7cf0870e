// Traces of programs in metadata and in the form of a file: editors, encoders, and how messengers send pictures on.

import type { MediaTrace } from '../model/media-metadata.ts'
import type { EmbeddedPart } from './metadata-embedded.ts'
import { type JpegEncoding, shownTables } from './metadata-jpeg-encoding.ts'
import { plain } from './metadata-values.ts'

/** Programs that change pictures and clips; names of phone firmware do not match. */
const EDITORS =
  /photoshop|lightroom|gimp|snapseed|picsart|canva\b|affinity|pixelmator|paint\.net|\bvsco\b|capcut|inshot|kinemaster|premiere|after effects|final cut|davinci resolve|\bpicasa\b|acdsee|capture one|luminar|faceapp|remini|meitu|vivavideo|movavi|imovie|facetune|photopea|darktable|rawtherapee|photoscape|polarr|lensa|midjourney|stable diffusion|dall[-·. ]?e|firefly|vegas pro|filmora|shotcut|openshot|kdenlive|viber media|photodirector|paintshop|corel|fotor|pixlr|youcut|vn video/i

const ENCODERS =
  /\blavf|\blavc|handbrake|x26[45]\b|ffmpeg|mencoder|vlc media|google\b.*encod|gpac|libwebm|imagemagick|graphicsmagick|libvips|\bgd-jpeg/i

/** Of a value that names software; undefined for software that is neither. */
export function softwareTrace(value: string): MediaTrace | undefined {
  const text = value.slice(0, 2000)
  if (EDITORS.test(text)) return { kind: 'editing-software', value: plain(text, 200) }
  if (ENCODERS.test(text)) return { kind: 'encoder', value: plain(text, 200) }
  return undefined
}

/** Longest sides, pixels, that the messengers' programs of the last years scale photographs to. */
const TELEGRAM_SIDES = new Set([800, 1280, 2560])
const WHATSAPP_SIDES = new Set([1600, 4096])

/**
 * A JPEG file whose longest side is one that a messenger scales to, and which holds nothing but pixels and tables; or of any size up to that in the encoding
 * of Telegram's desktop program. Others write such files as well: it is a trace, never a proof.
 */
export function messengerTrace(
  kind: string,
  size: { width: number; height: number },
  isBare: boolean,
  encoding: JpegEncoding | undefined,
): MediaTrace | undefined {
  if (kind !== 'jpeg' || !isBare) return undefined
  const side = Math.max(size.width, size.height)
  const tables = encoding === undefined ? '' : `, ${shownTables(encoding.tables)}, ${encoding.process}`
  const program = encoding === undefined ? undefined : telegramProgram(encoding, TELEGRAM_SIDES.has(side))
  const by = program === undefined ? '' : ` (${program})`
  const value = `${size.width} x ${size.height}${tables}${by}`
  if (TELEGRAM_SIDES.has(side) || (by !== '' && side < 2560)) return { kind: 'telegram-encoding', value }
  return WHATSAPP_SIDES.has(side) ? { kind: 'whatsapp-encoding', value } : undefined
}

/**
 * Telegram's programs as their published sources have it: the one for desktops writes standard tables of quality 87, progressive; that for Android
 * quality 80, baseline; that for iPhones mozjpeg's, progressive. Files that are small already are passed on with the tables they have.
 */
function telegramProgram({ tables, process }: JpegEncoding, isSide: boolean): string | undefined {
  const { family, quality, chromaQuality } = tables
  if (chromaQuality !== undefined) return undefined
  if (family === 'standard' && quality === 87 && process === 'progressive') return 'Telegram Desktop'
  // Many programs write these two; only with a side that fits they tell something.
  if (isSide && family === 'standard' && quality === 80 && process === 'baseline') return 'Android'
  if (isSide && family === 'mozjpeg' && process === 'progressive') return 'iOS'
  return undefined
}

/** Tables of an encoder in software; most cameras and many editors have their own. Undefined for those. */
export function tablesTrace(encoding: JpegEncoding | undefined): MediaTrace | undefined {
  if (encoding === undefined || encoding.tables.family === 'own') return undefined
  const { tables, process, isLibjpegOrder } = encoding
  return { kind: 'encoder-tables', value: `${shownTables(tables)}, ${process}${isLibjpegOrder ? ', libjpeg' : ''}` }
}

/** The clip of a motion photo, and what else lies behind the picture. */
export function partTraces(parts: readonly EmbeddedPart[]): MediaTrace[] {
  const clip = parts.find(({ kind }) => kind === 'clip')
  const pictures = parts.filter(({ kind }) => kind === 'picture')
  const other = parts.find(({ kind }) => kind === 'other')
  return [
    ...(clip === undefined ? [] : [{ kind: 'motion-photo', value: `${clip.bytes} B` } as const]),
    ...(pictures.length === 0 ? [] : [{ kind: 'more-pictures', value: String(pictures.length) } as const]),
    ...(other === undefined ? [] : [{ kind: 'data-behind', value: `${other.bytes} B` } as const]),
  ]
}
