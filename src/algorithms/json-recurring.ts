// Values that recur from record to record (names, ids), made once for the same bytes.

import type { JsonWindow } from './json-window.ts'

/** Slots of the store, and how many of them one value may lie in; where all are taken the first is given up. */
const SLOTS = 1 << 13
const PROBES = 4
/** Values written in more bytes are made each time. */
const LONGEST = 64

export class JsonRecurring<Value> {
  /** Bytes of the value in slot i from i * LONGEST on. */
  readonly #written = new Uint8Array(SLOTS * LONGEST)
  /** Their number; 0 in a free slot. */
  readonly #lengths = new Uint8Array(SLOTS)
  readonly #values: (Value | undefined)[] = new Array(SLOTS).fill(undefined)
  readonly #make: (start: number, end: number) => Value

  /** `make` gives the value of the bytes between two indexes of the window; it depends on these bytes alone. */
  constructor(make: (start: number, end: number) => Value) {
    this.#make = make
  }

  /** The value of these bytes. */
  get(window: JsonWindow, start: number, end: number): Value {
    const length = end - start
    if (length > LONGEST || length < 2) return this.#make(start, end)
    const { bytes } = window
    const written = this.#written
    const lengths = this.#lengths
    // A few bytes, mostly from the end where ids and names differ, place the value; all are compared.
    let hash = Math.imul(length, 31) + bytes[start + (length >> 1)]
    for (let p = Math.max(start, end - 8); p < end; p++) hash = Math.imul(hash, 31) + bytes[p]
    const first = (hash ^ (hash >>> 13)) & (SLOTS - PROBES)
    let slot = first
    for (; slot < first + PROBES && lengths[slot] !== 0; slot++) {
      if (lengths[slot] !== length) continue
      const from = slot * LONGEST
      let i = 0
      while (i < length && written[from + i] === bytes[start + i]) i++
      if (i === length) return this.#values[slot] as Value
    }
    if (slot === first + PROBES) slot = first
    const value = this.#make(start, end)
    written.set(bytes.subarray(start, end), slot * LONGEST)
    lengths[slot] = length
    this.#values[slot] = value
    return value
  }
}
