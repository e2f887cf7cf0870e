// Decompression piece by piece: what precedes damage comes out before the error is thrown.

import {
  constants,
  createBrotliDecompress,
  createGunzip,
  createInflate,
  createInflateRaw,
  crc32 as zlibCrc32,
} from 'node:zlib'

/** Compressed bytes handed over at once. */
const PIECE_BYTES = 16 * 1024

const OUTPUT_BYTES = 256 * 1024

/** Decompressed bytes after which decompression waits until they are taken: a few bytes of Brotli may stand for gigabytes. */
const MOST_HELD_BYTES = 16 * 2 ** 20

/** `deflate`: with the head of zlib (RFC 1950). */
export type Compression = 'gzip' | 'deflate' | 'deflate-raw' | 'br'

/** Yields the decompressed bytes of `source`; what follows the end of the compressed data is passed over. Throws zlib's error after all that could be read; holds a few megabytes at most. */
export async function* decompress(
  form: Compression,
  source: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  const engine = engineOf(form)
  let ready: Uint8Array[] = []
  let held = 0
  let failure: unknown
  let isEnded = false
  let goOn = (): void => {}
  const end = (): void => {
    isEnded = true
    goOn()
  }
  const take = (): Uint8Array[] => {
    const taken = ready
    ready = []
    held = 0
    return taken
  }
  engine.on('end', end)
  engine.on('close', end)
  engine.on('error', error => {
    failure = error
    end()
  })
  engine.on('data', (bytes: Uint8Array) => {
    ready.push(bytes)
    held += bytes.length
    if (held < MOST_HELD_BYTES) return
    engine.pause()
    goOn()
  })
  /** Gives out what comes until `isDone` or the end. */
  const until = async function* (isDone: () => boolean): AsyncGenerator<Uint8Array> {
    do {
      if (!isDone() && !isEnded && held < MOST_HELD_BYTES)
        await new Promise<void>(resolve => {
          goOn = resolve
        })
      yield* take()
      if (engine.isPaused()) engine.resume()
    } while (!isDone() && !isEnded)
    yield* take()
  }
  try {
    for await (const bytes of source) {
      for (let from = 0; from < bytes.length && !isEnded; from += PIECE_BYTES) {
        let isTaken = false
        // zlib never confirms a write that holds bytes after the end of the compressed data.
        engine.write(bytes.subarray(from, from + PIECE_BYTES), () => {
          isTaken = true
          goOn()
        })
        yield* until(() => isTaken)
      }
      if (isEnded) break
    }
    if (!isEnded) engine.end()
    yield* until(() => false)
    if (failure !== undefined) throw failure
  } finally {
    engine.destroy()
  }
}

function engineOf(form: Compression) {
  if (form === 'br')
    return createBrotliDecompress({ chunkSize: OUTPUT_BYTES, flush: constants.BROTLI_OPERATION_FLUSH })
  const options = { chunkSize: OUTPUT_BYTES, flush: constants.Z_SYNC_FLUSH }
  if (form === 'gzip') return createGunzip(options)
  return form === 'deflate' ? createInflate(options) : createInflateRaw(options)
}

/** CRC-32 of the bytes, going on from `previous`. */
export function crc32(bytes: Uint8Array, previous = 0): number {
  return zlibCrc32(bytes, previous)
}
