// What kind of picture bytes are, by the first of them alone: only these kinds reach a decoder.

export type PictureKind = 'jpeg' | 'png' | 'gif' | 'webp' | 'tiff' | 'avif'

/** Kinds that are known and not decoded: their copies do not leave the case. */
export type ClosedKind = 'heic' | 'svg'

export function pictureKindOf(bytes: Uint8Array): PictureKind | ClosedKind | undefined {
  const head = latin1(bytes.subarray(0, 64))
  if (head.startsWith('\xff\xd8\xff')) return 'jpeg'
  if (head.startsWith('\x89PNG\r\n\x1a\n')) return 'png'
  if (head.startsWith('GIF87a') || head.startsWith('GIF89a')) return 'gif'
  if (head.startsWith('RIFF') && head.slice(8, 12) === 'WEBP') return 'webp'
  if (head.startsWith('II*\0') || head.startsWith('MM\0*')) return 'tiff'
  if (head.slice(4, 8) === 'ftyp') {
    const brand = head.slice(8, 12)
    if (brand === 'avif' || brand === 'avis') return 'avif'
    if (/^(?:hei[cxms]|hev[cx]|mif1|msf1)$/.test(brand)) return 'heic'
  }
  const text = latin1(bytes.subarray(0, 1024)).replace(/^\xef\xbb\xbf/, '')
  return /^\s*</.test(text) && text.includes('<svg') ? 'svg' : undefined
}

function latin1(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes)
}
