// The bytes of an original in memory.

import type { ByteSource } from '../model/source-record.ts'
import { bytesBetween } from '../system/byte-range.ts'

/** The first `most` bytes, or all when there are fewer. */
export function bytesOf(source: ByteSource, most: number): Uint8Array {
  return bytesBetween(source, 0, Math.min(most, source.sizeBytes))
}
