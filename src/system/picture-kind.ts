// What kind of picture bytes are, by the first of them alone: only these kinds reach a decoder.

export type PictureKind = 'jpeg' | 'png' | 'gif' | 'webp' | 'tiff' | 'avif' | 'heic'

/** Known and not decoded: it is a program. */
export type ClosedKind = 'svg'

/** As sharp names what it read; HEIC is not read by it. */
export const SHARP_FORMAT: Readonly<Record<PictureKind, string | undefined>> = {
  jpeg: 'jpeg',
  png: 'png',
  gif: 'gif',
  webp: 'webp',
  tiff: 'tiff',
  avif: 'heif',
  heic: undefined,
}

export function pictureKindOf(bytes: Uint8Array): PictureKind | ClosedKind | undefined {
  const head = latin1(bytes.subarray(0, 64))
  if (head.startsWith('\xff\xd8\xff')) return 'jpeg'
  if (head.startsWith('\x89PNG\r\n\x1a\n')) return 'png'
  if (head.startsWith('GIF87a') || head.startsWith('GIF89a')) return 'gif'
  if (head.startsWith('RIFF') && head.slice(8, 12) === 'WEBP') return 'webp'
  if (head.startsWith('II*\0') || head.startsWith('MM\0*')) return 'tiff'
  if (head.slice(4, 8) === 'ftyp') return heifKindOf(head)
  const text = latin1(bytes.subarray(0, 1024)).replace(/^\xef\xbb\xbf/, '')
  return /^\s*</.test(text) && text.includes('<svg') ? 'svg' : undefined
}

/** Of the brands of a file in HEIF, the first says most; `mif1` and `msf1` leave open how pictures are compressed, and the others tell. */
function heifKindOf(head: string): PictureKind | undefined {
  const [first = '', , ...others] =
    head.slice(8, Math.min(head.length, Math.max(16, head.charCodeAt(3)))).match(/.{4}/gs) ?? []
  if (AV1.test(first)) return 'avif'
  if (HEVC.test(first)) return 'heic'
  if (!/^(?:mif1|msf1)$/.test(first)) return undefined
  return others.some(brand => AV1.test(brand)) && !others.some(brand => HEVC.test(brand)) ? 'avif' : 'heic'
}

const AV1 = /^(?:avif|avis)$/
const HEVC = /^(?:hei[cxms]|hev[cxms])$/

function latin1(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes)
}
