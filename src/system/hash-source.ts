// SHA-256 of a whole source, read in large pieces.

import type { Sha256 } from '../model/ids.ts'
import type { ByteSource } from '../model/source-record.ts'
import { startSha256 } from './hashing.ts'

const PIECE_BYTES = 4 * 2 ** 20

/** Reads the source once. */
export function hashSource(source: ByteSource): Sha256 {
  const hasher = startSha256()
  const piece = new Uint8Array(PIECE_BYTES)
  for (let position = 0; ; ) {
    const read = source.readAt(piece, position)
    if (read === 0) return hasher.digest()
    hasher.update(piece.subarray(0, read))
    position += read
  }
}
