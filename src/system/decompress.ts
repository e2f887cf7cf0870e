// Decompression piece by piece: what precedes damage comes out before the error is thrown.

import { crc32 as zlibCrc32 } from 'node:zlib'
import { type Compression, DecompressEngine } from './decompress-engine.ts'

export type { Compression } from './decompress-engine.ts'

/** Compressed bytes handed over at once. */
const PIECE_BYTES = 16 * 1024

/** Yields the decompressed bytes of `source`; what follows the end of the compressed data is passed over. Throws zlib's error after all that could be read; holds a few megabytes at most. */
export async function* decompress(
  form: Compression,
  source: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  const engine = new DecompressEngine(form)
  try {
    for await (const bytes of source) {
      for (let from = 0; from < bytes.length && !engine.isEnded; from += PIECE_BYTES)
        yield* engine.feed(bytes.subarray(from, from + PIECE_BYTES))
      if (engine.isEnded) break
    }
    yield* engine.finish()
    if (engine.failure !== undefined) throw engine.failure
  } finally {
    engine.destroy()
  }
}

const MEMBER_HEAD = Buffer.from('1f8b08', 'hex')

/** Bytes fed at once behind damage, and how long: what zlib has not given out when it fails is lost. */
const CAREFUL_BYTES = 64
const CAREFUL_STRETCH = 2 * PIECE_BYTES
/** Times that reading goes on behind damage: a file may be made of nothing but heads. */
const MOST_RESTARTS = 2000

/**
 * Yields the content of gzip members one after the other (RFC 1952), as web archives hold a member for each record. Damage is told with the byte at
 * which the next member was found, or undefined where none was, and reading goes on there: it costs its own member, the one before where that
 * ends within 64 bytes, and the one in which a piece of 16 KiB began. Never throws for damage.
 */
export async function* gunzipMembers(
  source: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  tell: (nextMemberAt: number | undefined, damage: unknown) => void,
): AsyncGenerator<Uint8Array> {
  let engine: DecompressEngine | undefined = new DecompressEngine('gzip')
  let damage: unknown
  let careful = 0
  let restarts = 0
  /** Bytes that were looked at for a member's head and might begin one. */
  let held: Uint8Array = new Uint8Array(0)
  let position = 0
  try {
    for await (const piece of inPieces(source)) {
      position += piece.length
      let rest: Uint8Array = piece
      while (rest.length > 0) {
        if (engine === undefined) {
          const whole: Buffer = Buffer.concat([held, rest])
          const at = whole.indexOf(MEMBER_HEAD)
          held = at === -1 ? whole.subarray(Math.max(0, whole.length - 2)) : new Uint8Array(0)
          if (at === -1) break
          rest = whole.subarray(at)
          restarts++
          if (restarts > MOST_RESTARTS) {
            tell(undefined, damage)
            return
          }
          tell(position - rest.length, damage)
          engine = new DecompressEngine('gzip')
        }
        const part: Uint8Array = careful > 0 ? rest.subarray(0, CAREFUL_BYTES) : rest
        const before: number = engine.position
        yield* engine.feed(part)
        if (!engine.isEnded) {
          rest = rest.subarray(part.length)
          careful -= part.length
          continue
        }
        damage = engine.failure
        // The search begins behind what was given out, and never again at the head that was tried.
        rest = rest.subarray(Math.max(before === 0 ? 1 : 0, engine.position - before))
        careful = CAREFUL_STRETCH
        engine.destroy()
        engine = undefined
      }
    }
    if (engine !== undefined) {
      yield* engine.finish()
      damage = engine.failure
    }
    if (damage !== undefined && (engine !== undefined || held.length > 0)) tell(undefined, damage)
  } finally {
    engine?.destroy()
  }
}

async function* inPieces(source: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  for await (const bytes of source)
    for (let from = 0; from < bytes.length; from += PIECE_BYTES) yield bytes.subarray(from, from + PIECE_BYTES)
}

/** CRC-32 of the bytes, going on from `previous`. */
export function crc32(bytes: Uint8Array, previous = 0): number {
  return zlibCrc32(bytes, previous)
}
