// The block that iPhones write into EXIF: of it only the identifier that picture and clip of a Live Photo share.

/** Name of the row that holds the identifier in a picture, and key of the same in the clip. */
export const APPLE_PAIR = 'ContentIdentifier'
export const APPLE_PAIR_KEY = 'com.apple.quicktime.content.identifier'

const HEAD = 'Apple iOS\0'
const CONTENT_IDENTIFIER = 0x0011
const ASCII = 2
const MOST_ENTRIES = 200

/**
 * Undefined where there is none, or nothing that looks like a UUID. The block: its name, a version, the byte order, then a TIFF directory
 * whose offsets count from the beginning of the block.
 */
export function appleContentIdentifier(note: Uint8Array): string | undefined {
  const bytes = Buffer.from(note.buffer, note.byteOffset, note.byteLength)
  if (bytes.toString('latin1', 0, HEAD.length) !== HEAD || bytes.length < 16) return undefined
  const isLittle = bytes.toString('latin1', 12, 14) === 'II'
  const u16 = (at: number) => (isLittle ? bytes.readUInt16LE(at) : bytes.readUInt16BE(at))
  const u32 = (at: number) => (isLittle ? bytes.readUInt32LE(at) : bytes.readUInt32BE(at))
  const count = Math.min(u16(14), MOST_ENTRIES)
  for (let i = 0, at = 16; i < count && at + 12 <= bytes.length; i++, at += 12) {
    if (u16(at) !== CONTENT_IDENTIFIER || u16(at + 2) !== ASCII) continue
    const from = u32(at + 8)
    const text = bytes.toString('latin1', from, Math.min(from + u32(at + 4), from + 60, bytes.length))
    return identifierIn(text)
  }
  return undefined
}

/** In capitals, as both halves write it. */
export function identifierIn(text: string): string | undefined {
  return /^[\dA-F]{8}(?:-[\dA-F]{4}){3}-[\dA-F]{12}/i.exec(text)?.[0].toUpperCase()
}
