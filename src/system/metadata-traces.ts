// Traces of programs in metadata and in the form of a file: editors, encoders, and how messengers send pictures on.

import type { MediaTrace } from '../model/media-metadata.ts'
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
 * A JPEG file whose longest side is one that a messenger scales to, and which holds nothing but pixels and tables. Others write such files as well: it is a
 * trace, never a proof. Quantisation tables are not looked at: no files of the messengers were at hand to measure them on.
 */
export function messengerTrace(
  kind: string,
  size: { width: number; height: number },
  isBare: boolean,
): MediaTrace | undefined {
  if (kind !== 'jpeg' || !isBare) return undefined
  const side = Math.max(size.width, size.height)
  const value = `${size.width} x ${size.height}`
  if (TELEGRAM_SIDES.has(side)) return { kind: 'telegram-encoding', value }
  return WHATSAPP_SIDES.has(side) ? { kind: 'whatsapp-encoding', value } : undefined
}
