// Bytes that a page may fetch under a path nobody can guess: media, originals, tables to keep. Paths die with the lock.

import { CaseError } from '../model/case-error.ts'
import { base64url } from '../system/base64url.ts'
import type { System } from '../system/system.ts'

export interface Offer {
  /** As it is to be served; whatever is not in `SHOWN_TYPES` of http-held.ts is only ever saved, never shown. */
  readonly type: string
  /** Under which it is saved. */
  readonly name: string
  readonly disposition: 'inline' | 'attachment'
  /** Undefined for what is made while it is sent. */
  readonly sizeBytes?: number
  /** At most `length` bytes from `position` on; empty at the end. Called in order for what has no size. */
  readonly read: (position: number, length: number) => Uint8Array | Promise<Uint8Array>
}

/** Offers kept at a time; the oldest goes when there are more. */
const MOST = 5000

export class Offers {
  readonly #offers = new Map<string, Offer>()

  /** `/held/…`, with 128 random bits. */
  add(offer: Offer, system: System): string {
    const ticket = base64url(system.randomBytes(16))
    this.#offers.set(ticket, offer)
    if (this.#offers.size > MOST)
      for (const oldest of this.#offers.keys()) {
        this.#offers.delete(oldest)
        break
      }
    return `/held/${ticket}`
  }

  /** Throws CaseError `usage` for a ticket that does not hold (any more). */
  of(ticket: string): Offer {
    const offer = this.#offers.get(ticket)
    if (offer === undefined) throw new CaseError('usage', 'no-such-offer')
    return offer
  }

  clear(): void {
    this.#offers.clear()
  }
}

/** An offer of text that is made while it is sent. */
export function offerPieces(name: string, type: string, pieces: () => Iterable<string>): Offer {
  let iterator: Iterator<string> | undefined
  let rest = new Uint8Array(0)
  const encoder = new TextEncoder()
  return {
    type,
    name,
    disposition: 'attachment',
    read: (position, length) => {
      if (position === 0) {
        iterator = pieces()[Symbol.iterator]()
        rest = new Uint8Array(0)
      }
      while (rest.length < length) {
        const next = iterator?.next()
        if (next === undefined || next.done === true) break
        const bytes = encoder.encode(next.value)
        const joined = new Uint8Array(rest.length + bytes.length)
        joined.set(rest)
        joined.set(bytes, rest.length)
        rest = joined
      }
      const given = rest.subarray(0, length)
      rest = rest.slice(given.length)
      return given
    },
  }
}
