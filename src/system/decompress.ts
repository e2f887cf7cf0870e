// Decompression piece by piece: what precedes damage comes out before the error is thrown.

import { constants, createGunzip, createInflateRaw, crc32 as zlibCrc32 } from 'node:zlib'

/** Compressed bytes handed over at once; deflate expands at most 1,032 times, so a piece gives at most 17 MB. */
const PIECE_BYTES = 16 * 1024

const OUTPUT_BYTES = 256 * 1024

/** Yields the decompressed bytes of `source`. Throws zlib's error after all that could be read; never holds more than one piece's output. */
export async function* decompress(
  form: 'gzip' | 'deflate-raw',
  source: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  const options = { chunkSize: OUTPUT_BYTES, flush: constants.Z_SYNC_FLUSH }
  const engine = form === 'gzip' ? createGunzip(options) : createInflateRaw(options)
  let ready: Uint8Array[] = []
  let failure: unknown
  const take = (): Uint8Array[] => {
    const taken = ready
    ready = []
    return taken
  }
  const ended = new Promise<void>(resolve => {
    engine.on('end', resolve)
    engine.on('close', resolve)
    engine.on('error', error => {
      failure = error
      resolve()
    })
  })
  engine.on('data', (bytes: Uint8Array) => ready.push(bytes))
  try {
    for await (const bytes of source) {
      for (let from = 0; from < bytes.length && failure === undefined; from += PIECE_BYTES) {
        const piece = bytes.subarray(from, from + PIECE_BYTES)
        await new Promise<void>(resolve => engine.write(piece, () => resolve()))
        yield* take()
      }
      if (failure !== undefined) break
    }
    if (failure === undefined) engine.end()
    await ended
    yield* take()
    if (failure !== undefined) throw failure
  } finally {
    engine.destroy()
  }
}

/** CRC-32 of the bytes, going on from `previous`. */
export function crc32(bytes: Uint8Array, previous = 0): number {
  return zlibCrc32(bytes, previous)
}
