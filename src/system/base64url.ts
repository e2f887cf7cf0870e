// Bytes as text without padding (RFC 4648, section 5), one text for the same bytes.

export function base64url(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('base64url')
}

/** The bytes; undefined when the text is not exactly what `base64url` writes, or not of that many bytes. */
export function readBase64url(text: string, bytes?: number): Uint8Array | undefined {
  if (bytes !== undefined && text.length !== Math.ceil((bytes * 4) / 3)) return undefined
  const read = Buffer.from(text, 'base64url')
  return read.toString('base64url') === text ? new Uint8Array(read) : undefined
}
