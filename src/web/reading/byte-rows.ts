// Bytes as rows of a table: where they stand, in hexadecimal, and the signs that they are in UTF-8.

export interface ByteRow {
  readonly offset: number
  readonly hex: string
  readonly signs: string
}

const ROW = 16
const NOT_SHOWN = '·'

/** Bytes of base64; the text comes from our own server. */
export function bytesOfBase64(text: string): Uint8Array {
  return Uint8Array.from(atob(text), sign => sign.charCodeAt(0))
}

/** Sixteen bytes a row. A sign stands in the row of its first byte; bytes that are no sign of UTF-8, and controls, are dots. */
export function byteRows(bytes: Uint8Array, offset: number): ByteRow[] {
  const signs = signsOf(bytes)
  const rows: ByteRow[] = []
  for (let from = 0; from < bytes.length; from += ROW) {
    const part = bytes.subarray(from, from + ROW)
    rows.push({
      offset: offset + from,
      hex: Array.from(part, byte => byte.toString(16).padStart(2, '0')).join(' '),
      signs: signs.slice(from, from + ROW).join(''),
    })
  }
  return rows
}

/** One string a byte: the sign at its first byte, nothing at those that follow. */
function signsOf(bytes: Uint8Array): string[] {
  const signs = new Array<string>(bytes.length).fill('')
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  for (let at = 0; at < bytes.length; ) {
    const length = lengthOf(bytes[at])
    const sign = length === 0 ? undefined : decoded(decoder, bytes.subarray(at, at + length))
    signs[at] = sign === undefined || /[\p{C}\p{Zl}\p{Zp}]/u.test(sign) ? NOT_SHOWN : sign
    at += sign === undefined ? 1 : length
  }
  return signs
}

/** Bytes of the sign that begins so (RFC 3629); 0 for what begins none. */
function lengthOf(first: number): number {
  if (first < 0x80) return 1
  if (first >= 0xc2 && first < 0xe0) return 2
  if (first >= 0xe0 && first < 0xf0) return 3
  return first >= 0xf0 && first < 0xf5 ? 4 : 0
}

function decoded(decoder: TextDecoder, bytes: Uint8Array): string | undefined {
  try {
    return decoder.decode(bytes)
  } catch {
    return undefined
  }
}
