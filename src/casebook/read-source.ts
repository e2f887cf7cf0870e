// Small originals as bytes in memory.

import type { ByteSource } from '../model/source-record.ts'

/** All bytes of a source. */
export function readSource(source: ByteSource): Uint8Array {
  const bytes = new Uint8Array(source.sizeBytes)
  return bytes.subarray(0, source.readAt(bytes, 0))
}
