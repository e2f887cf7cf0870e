// The bytes of an original in memory.

import type { ByteSource } from '../model/source-record.ts'

/** The first `most` bytes, or all when there are fewer. */
export function bytesOf(source: ByteSource, most: number): Uint8Array {
  const bytes = new Uint8Array(Math.min(most, source.sizeBytes))
  let filled = 0
  while (filled < bytes.length) {
    const read = source.readAt(bytes.subarray(filled), filled)
    if (read === 0) break
    filled += read
  }
  return bytes.subarray(0, filled)
}
