// The block of one record of a web archive: its HTTP head, its payload, and whether the stated digests hold.

import type { StatedCheck } from '../model/stated-origin.ts'
import { DigestCheck } from './warc-digest.ts'
import { BodyFault, dechunked } from './warc-http.ts'
import { endOfHead, LARGEST_HEAD, readHead } from './warc-input.ts'
import { mediaTypeOfHeader } from './warc-names.ts'
import type { WarcRecord } from './warc-record.ts'

/** Only what is read through this class counts for the digests. */
export class WarcBlock {
  readonly #record: WarcRecord
  readonly #whole: DigestCheck
  readonly #raw: DigestCheck
  readonly #joined: DigestCheck
  readonly #isPayloadHttp: boolean
  /** Bytes behind the head that came with it. */
  #held: Uint8Array | undefined
  #isChunked = false
  #joining: AsyncGenerator<Uint8Array> | undefined
  #bytes = 0
  #isInPayload = false

  constructor(record: WarcRecord) {
    this.#record = record
    const { fields } = record
    this.#whole = new DigestCheck(fields.get('warc-block-digest'))
    // The payload of a revisit is elsewhere: its digest is that of the record it refers to.
    const isElsewhere = (fields.get('warc-type') ?? '').toLowerCase() === 'revisit'
    const payload = isElsewhere ? undefined : fields.get('warc-payload-digest')
    this.#raw = new DigestCheck(payload)
    this.#joined = new DigestCheck(payload)
    this.#isPayloadHttp = mediaTypeOfHeader(fields.get('content-type')) === 'application/http'
    this.#isInPayload = !this.#isPayloadHttp
  }

  /** Head of the HTTP message; undefined when there is none. Bounded. */
  async head(): Promise<ReturnType<typeof readHead> | undefined> {
    let held: Uint8Array = new Uint8Array(0)
    let end = -1
    while (end === -1 && held.length < LARGEST_HEAD) {
      const piece = await this.#pull()
      if (piece === undefined) break
      const from = Math.max(0, held.length - 3)
      held = held.length === 0 ? piece : Buffer.concat([held, piece])
      end = endOfHead(held, from)
    }
    if (end === -1) return undefined
    this.#isInPayload = true
    this.#held = held.subarray(end)
    this.#raw.update(this.#held)
    return readHead(held.subarray(0, end))
  }

  /** The payload as it lies there. Ending early leaves the rest to `finish`. */
  rest(): AsyncIterable<Uint8Array> {
    return lent(() => this.#payload())
  }

  /** The payload with its chunks joined. */
  chunks(): AsyncIterable<Uint8Array> {
    this.#isChunked = true
    const joining = dechunked(() => this.#payload())
    this.#joining = joining
    return lent(async () => {
      const next = await joining.next()
      if (next.done) return undefined
      this.#joined.update(next.value)
      return next.value
    })
  }

  async finish(): Promise<void> {
    try {
      for (let next = await this.#joining?.next(); next !== undefined && !next.done; next = await this.#joining?.next())
        this.#joined.update(next.value)
    } catch (error) {
      if (!(error instanceof BodyFault)) throw error
    }
    while ((await this.#payload()) !== undefined);
  }

  blockCheck(): StatedCheck {
    return this.#bytes < this.#record.sizeBytes ? 'unchecked' : this.#whole.result()
  }

  /** The standard means the payload with its chunks joined; many tools hash it as it lies there. */
  payloadCheck(): StatedCheck {
    if (this.#bytes < this.#record.sizeBytes || (this.#isPayloadHttp && !this.#isInPayload)) return 'unchecked'
    const raw = this.#raw.result()
    return raw === 'differs' && this.#isChunked ? this.#joined.result() : raw
  }

  /** Both digests together: the worse of the two. */
  check(): StatedCheck {
    const found = [this.blockCheck(), this.payloadCheck()]
    return (['differs', 'match', 'unchecked'] as const).find(check => found.includes(check)) ?? 'none'
  }

  async #payload(): Promise<Uint8Array | undefined> {
    const held = this.#held
    if (held !== undefined) {
      this.#held = undefined
      if (held.length > 0) return held
    }
    const piece = await this.#pull()
    if (piece !== undefined && this.#isInPayload) this.#raw.update(piece)
    return piece
  }

  async #pull(): Promise<Uint8Array | undefined> {
    const piece = await this.#record.read()
    if (piece === undefined) return undefined
    this.#bytes += piece.length
    this.#whole.update(piece)
    return piece
  }
}

/** A source that others may leave early without closing what is behind it. */
async function* lent(next: () => Promise<Uint8Array | undefined>): AsyncGenerator<Uint8Array> {
  for (let piece = await next(); piece !== undefined; piece = await next()) yield piece
}
