// Sources and memory: a range of a source, and bytes as a source.

import type { ByteSource } from '../model/source-record.ts'

/** Bytes `from` up to `to`, in a buffer of their own; fewer where the source ends before or gives no more. `from` <= `to`. */
export function bytesBetween(source: ByteSource, from: number, to: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(to - from)
  let filled = 0
  while (filled < bytes.length) {
    const read = source.readAt(bytes.subarray(filled), from + filled)
    if (read === 0) break
    filled += read
  }
  return filled === bytes.length ? bytes : bytes.slice(0, filled)
}

/** Bytes in memory as a source without a name. */
export function sourceOf(bytes: Uint8Array): ByteSource {
  return {
    name: '',
    sizeBytes: bytes.length,
    readAt: (target, position) => {
      const part = bytes.subarray(position, position + target.length)
      target.set(part)
      return part.length
    },
  }
}
