// Compression of something whole that is already in memory.

import { gzipSync } from 'node:zlib'

/** Place of the operating system in the header of RFC 1952. */
const SYSTEM_BYTE = 9
const UNKNOWN_SYSTEM = 255

/** Equal bytes give equal bytes on every system: the header holds neither time nor system. */
export function gzip(bytes: Uint8Array): Uint8Array {
  const packed = gzipSync(bytes, { level: 9 })
  packed[SYSTEM_BYTE] = UNKNOWN_SYSTEM
  return packed
}
