// Takes compressed members out of bytes: gzip, zlib and zip. What only looks like one is passed over.

import { constants, inflateRawSync, inflateSync } from 'node:zlib'

/** Largest member that is taken out. */
const MOST_UNPACKED = 1 << 28
/** Places that are tried: hostile bytes may look like a member everywhere. */
const MOST_TRIED = 4096
const OPTIONS = { maxOutputLength: MOST_UNPACKED, finishFlush: constants.Z_SYNC_FLUSH }

/** Every member that can be read, also cut-off ones of gzip and zip, by its place. */
export function unpackMembers(bytes: Uint8Array): Uint8Array[] {
  const members: Uint8Array[] = []
  let tried = 0
  for (let at = 0; at + 6 < bytes.length && tried < MOST_TRIED; at++) {
    const begin = memberAt(bytes, at)
    if (begin === undefined) continue
    tried++
    try {
      // Two bytes alone look like zlib all over the place: that one has to be whole, with its checksum.
      const unpacked = begin.isZlib
        ? inflateSync(bytes.subarray(begin.at), { maxOutputLength: MOST_UNPACKED })
        : inflateRawSync(bytes.subarray(begin.at), OPTIONS)
      if (unpacked.length > 0) members.push(unpacked)
    } catch {
      // It only looked like one.
    }
  }
  return members
}

function memberAt(bytes: Uint8Array, at: number): { at: number; isZlib: boolean } | undefined {
  const [first, second] = [bytes[at], bytes[at + 1]]
  if (first === 0x78) return (0x7800 + second) % 31 === 0 ? { at, isZlib: true } : undefined
  if (first === 0x1f && second === 0x8b && bytes[at + 2] === 8) return behindGzipHeader(bytes, at)
  if (first === 0x50 && second === 0x4b && bytes[at + 2] === 3 && bytes[at + 3] === 4 && at + 30 < bytes.length)
    return { at: at + 30 + bytes[at + 26] + 256 * (bytes[at + 27] + bytes[at + 29]) + bytes[at + 28], isZlib: false }
  return undefined
}

/** Where the deflated bytes begin (RFC 1952, 2.3). */
function behindGzipHeader(bytes: Uint8Array, at: number): { at: number; isZlib: boolean } | undefined {
  const flags = bytes[at + 3]
  let next = at + 10
  if (flags & 4) next += 2 + bytes[next] + 256 * bytes[next + 1]
  for (const flag of [8, 16]) {
    if ((flags & flag) === 0) continue
    const end = bytes.indexOf(0, next)
    if (end < 0) return undefined
    next = end + 1
  }
  if (flags & 2) next += 2
  return next < bytes.length ? { at: next, isZlib: false } : undefined
}
