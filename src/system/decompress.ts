// Decompression piece by piece: what precedes damage comes out before the error is thrown.

import { constants, createGunzip, createInflateRaw, crc32 as zlibCrc32 } from 'node:zlib'

/** Compressed bytes handed over at once; deflate expands at most 1,032 times, so a piece gives at most 17 MB. */
const PIECE_BYTES = 16 * 1024

const OUTPUT_BYTES = 256 * 1024

/** Yields the decompressed bytes of `source`; what follows the end of the compressed data is passed over. Throws zlib's error after all that could be read; never holds more than one piece's output. */
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
  let isEnded = false
  let goOn = (): void => {}
  const ended = new Promise<void>(resolve => {
    const end = (): void => {
      isEnded = true
      goOn()
      resolve()
    }
    engine.on('end', end)
    engine.on('close', end)
    engine.on('error', error => {
      failure = error
      end()
    })
  })
  engine.on('data', (bytes: Uint8Array) => ready.push(bytes))
  try {
    for await (const bytes of source) {
      for (let from = 0; from < bytes.length && !isEnded; from += PIECE_BYTES) {
        const piece = bytes.subarray(from, from + PIECE_BYTES)
        // zlib never confirms a write that holds bytes after the end of the compressed data.
        await new Promise<void>(resolve => {
          goOn = resolve
          engine.write(piece, () => resolve())
        })
        yield* take()
      }
      if (isEnded) break
    }
    if (!isEnded) engine.end()
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
