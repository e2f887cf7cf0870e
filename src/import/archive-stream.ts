// A stream of bytes whose beginning can be looked at, and that remembers where it broke instead of throwing.

import type { ByteSource } from '../model/source-record.ts'
import { InputRefused } from './intake-limits.ts'

/** Least size of a piece that `chunks` gives, but for the last. */
const CHUNK_BYTES = 256 * 1024

/** Yields the bytes of a source from `from` up to `to` in fresh pieces; ends early where the source does. */
export function* piecesOf(
  source: ByteSource,
  from: number,
  to: number,
  pieceBytes = CHUNK_BYTES,
): Generator<Uint8Array> {
  let position = from
  while (position < to) {
    const piece = new Uint8Array(Math.min(pieceBytes, to - position))
    const read = source.readAt(piece, position)
    if (read > 0) yield read === piece.length ? piece : piece.subarray(0, read)
    if (read < piece.length) return
    position += read
  }
}

export class PeekedStream {
  readonly #source: AsyncIterator<Uint8Array>
  #held: Uint8Array[] = []
  #heldBytes = 0
  #isDone = false
  #isClosed = false
  /** What broke the stream; the bytes before it have been given. */
  damage: unknown

  constructor(source: AsyncIterable<Uint8Array>) {
    this.#source = source[Symbol.asyncIterator]()
  }

  /** The first bytes, fewer only when there are no more. Throws InputRefused when limits are passed. */
  async head(bytes: number): Promise<Uint8Array> {
    await this.#fill(bytes)
    const whole = this.#held.length === 1 ? this.#held[0] : concatenate(this.#held, this.#heldBytes)
    return whole.slice(0, bytes)
  }

  /** All bytes in pieces of at least 256 KiB. Throws InputRefused when limits are passed; ends early at damage. */
  async *chunks(): AsyncGenerator<Uint8Array> {
    for (;;) {
      if (this.#isClosed) throw new Error('the member was passed over before it was read')
      await this.#fill(CHUNK_BYTES)
      if (this.#heldBytes === 0) return
      const chunk = this.#held.length === 1 ? this.#held[0] : concatenate(this.#held, this.#heldBytes)
      this.#held = []
      this.#heldBytes = 0
      yield chunk
    }
  }

  async close(): Promise<void> {
    this.#held = []
    this.#heldBytes = 0
    this.#isDone = true
    this.#isClosed = true
    await this.#source.return?.()
  }

  async #fill(bytes: number): Promise<void> {
    while (this.#heldBytes < bytes && !this.#isDone) {
      try {
        const next = await this.#source.next()
        if (next.done) this.#isDone = true
        else if (next.value.length > 0) {
          this.#held.push(next.value)
          this.#heldBytes += next.value.length
        }
      } catch (error) {
        this.#isDone = true
        if (error instanceof InputRefused) throw error
        this.damage = error
      }
    }
  }
}

function concatenate(pieces: readonly Uint8Array[], bytes: number): Uint8Array {
  const whole = new Uint8Array(bytes)
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}
