// One run of zlib, fed piece by piece: what precedes damage comes out, and no more than a few megabytes wait at a time.

import { constants, createBrotliDecompress, createGunzip, createInflate, createInflateRaw } from 'node:zlib'

const OUTPUT_BYTES = 256 * 1024

/** Decompressed bytes after which decompression waits until they are taken: a few bytes of Brotli may stand for gigabytes. */
const MOST_HELD_BYTES = 16 * 2 ** 20

/** `deflate`: with the head of zlib (RFC 1950). */
export type Compression = 'gzip' | 'deflate' | 'deflate-raw' | 'br'

export class DecompressEngine {
  /** zlib's error; undefined while there is none. */
  failure: unknown
  /** True after the end of the compressed data, and after a failure. */
  isEnded = false
  readonly #engine: ReturnType<typeof engineOf>
  #ready: Uint8Array[] = []
  #held = 0
  #goOn = (): void => {}

  constructor(form: Compression) {
    const engine = engineOf(form)
    const end = (): void => {
      this.isEnded = true
      this.#goOn()
    }
    engine.on('end', end)
    engine.on('close', end)
    engine.on('error', error => {
      this.failure = error
      end()
    })
    engine.on('data', (bytes: Uint8Array) => {
      this.#ready.push(bytes)
      this.#held += bytes.length
      if (this.#held < MOST_HELD_BYTES) return
      engine.pause()
      this.#goOn()
    })
    this.#engine = engine
  }

  /** Compressed bytes whose content has been given out, from the first that was fed. */
  get position(): number {
    return this.#engine.bytesWritten
  }

  /** Gives out what a piece (16 KiB at most) decompresses to. */
  async *feed(piece: Uint8Array): AsyncGenerator<Uint8Array> {
    let isTaken = false
    // zlib never confirms a write that holds bytes after the end of the compressed data.
    this.#engine.write(piece, () => {
      isTaken = true
      this.#goOn()
    })
    yield* this.#until(() => isTaken)
  }

  /** Gives out the rest; a failure is found in `failure` then. */
  async *finish(): AsyncGenerator<Uint8Array> {
    if (!this.isEnded) this.#engine.end()
    yield* this.#until(() => false)
  }

  destroy(): void {
    this.#engine.destroy()
  }

  async *#until(isDone: () => boolean): AsyncGenerator<Uint8Array> {
    do {
      if (!isDone() && !this.isEnded && this.#held < MOST_HELD_BYTES)
        await new Promise<void>(resolve => {
          this.#goOn = resolve
        })
      yield* this.#take()
      if (this.#engine.isPaused()) this.#engine.resume()
    } while (!isDone() && !this.isEnded)
    yield* this.#take()
  }

  #take(): Uint8Array[] {
    const taken = this.#ready
    this.#ready = []
    this.#held = 0
    return taken
  }
}

function engineOf(form: Compression) {
  if (form === 'br') return createBrotliDecompress({ chunkSize: OUTPUT_BYTES, flush: constants.BROTLI_OPERATION_FLUSH })
  const options = { chunkSize: OUTPUT_BYTES, flush: constants.Z_SYNC_FLUSH }
  if (form === 'gzip') return createGunzip(options)
  return form === 'deflate' ? createInflate(options) : createInflateRaw(options)
}
