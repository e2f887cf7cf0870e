// Message ids for sources that have none: made from what every export of the same message shows.

/**
 * Id from the wall clock, the author and the text: `20220105T143000-<64-bit hash>`. Equal for the same message in
 * overlapping exports; `ordinal` tells equal messages of one second apart and is left out when 0.
 * The hash (FNV-1a, two lanes) only has to tell messages of one second apart; it proves nothing.
 */
export function namelessMessageId(wallClock: number | undefined, author: string, text: string, ordinal = 0): string {
  const stamp =
    wallClock === undefined ? 'untimed' : new Date(wallClock).toISOString().slice(0, 19).replace(/[-:]/g, '')
  const hash = hashOf(`${author}\u0000${text}`)
  return ordinal === 0 ? `${stamp}-${hash}` : `${stamp}-${hash}-${ordinal}`
}

function hashOf(text: string): string {
  let first = 0x811c9dc5
  let second = 0x9747b28c
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    first = Math.imul(first ^ unit, 0x01000193)
    second = Math.imul(second ^ (unit + 0x9e37), 0x5bd1e995)
    second ^= second >>> 15
  }
  const hex = (lane: number) => (lane >>> 0).toString(16).padStart(8, '0')
  return hex(first) + hex(second)
}

/** Counts equal messages of one second; keeps the seconds met last, because exports are nearly in order of time. */
export class OrdinalCounter {
  readonly #recent = new Map<string, Map<string, number>>()

  /** Number of earlier messages with this id, from 0. */
  next(id: string): number {
    const second = id.slice(0, 15)
    let counts = this.#recent.get(second)
    if (counts === undefined) {
      counts = new Map()
      this.#recent.set(second, counts)
      if (this.#recent.size > SECONDS_KEPT) this.#recent.delete(this.#recent.keys().next().value ?? '')
    }
    const ordinal = counts.get(id) ?? 0
    counts.set(id, ordinal + 1)
    return ordinal
  }
}

/** Different seconds remembered; a message out of order by more than this many gets the ordinal 0 again. */
const SECONDS_KEPT = 4096
