// Where the known fields of a JSON object lie, found in one pass that builds nothing.

import { endOfString, failure, skipSpace, skipValue, UNFINISHED } from './json-skip.ts'
import type { JsonWindow } from './json-window.ts'

const QUOTE = 34
const COMMA = 44
const COLON = 58
const OPEN_ARRAY = 91
const BACKSLASH = 92
const CLOSE_OBJECT = 125
const TABLE_SIZE = 1024

export class JsonFields {
  /** Index in the window at which the value of key i starts; 0 when the object has no such key. */
  readonly starts: Int32Array
  /** Index behind the value of key i. */
  readonly ends: Int32Array
  readonly #keys: readonly string[]
  readonly #keyBytes: readonly Uint8Array[]
  readonly #table = new Int16Array(TABLE_SIZE).fill(-1)
  readonly #factor: number
  /** The key that followed key i - 1 last time (0: at the start or behind a key not known). */
  readonly #followers: Int16Array
  readonly #arrayKey: number
  readonly #scanArray: (at: number) => number

  /**
   * `keys` are ASCII and distinct. Arrays under `arrayKey` are passed to `scanArray`, which returns the index behind
   * the array or a failure, as `skipValue` would.
   */
  constructor(keys: readonly string[], arrayKey = -1, scanArray: (at: number) => number = () => UNFINISHED) {
    this.#keys = keys
    this.#keyBytes = keys.map(key => new TextEncoder().encode(key))
    this.starts = new Int32Array(keys.length)
    this.ends = new Int32Array(keys.length)
    this.#followers = new Int16Array(keys.length + 1).fill(-1)
    this.#arrayKey = arrayKey
    this.#scanArray = scanArray
    this.#factor = this.#fillTable()
  }

  /**
   * Reads the object that opens at `at`. Returns the index behind it, or a failure of `json-skip`. Of a key that
   * occurs twice the last counts, as with JSON.parse. Cost: one step a byte, less in long strings.
   */
  scan(window: JsonWindow, at: number): number {
    const { bytes } = window
    const { starts, ends } = this
    const followers = this.#followers
    starts.fill(0)
    let previous = 0
    let p = skipSpace(bytes, at + 1)
    if (bytes[p] === CLOSE_OBJECT) return p + 1
    for (;;) {
      if (bytes[p] !== QUOTE) return failure(window, p)
      let key = followers[previous]
      const predictedEnd = key < 0 ? -1 : this.#endOfKey(bytes, p + 1, key)
      if (predictedEnd >= 0) p = predictedEnd
      else {
        const end = endOfString(window, p + 1)
        if (end < 0) return end
        key = this.#keyOf(window, p, end)
        followers[previous] = key
        p = end
      }
      previous = key + 1
      p = skipSpace(bytes, p + 1)
      if (bytes[p] !== COLON) return failure(window, p)
      if (bytes[++p] === 32) p++
      p = skipSpace(bytes, p)
      const valueStart = p
      if (bytes[p] === QUOTE) {
        p = endOfString(window, p + 1)
        if (p < 0) return p
        p++
      } else {
        p = key === this.#arrayKey && bytes[p] === OPEN_ARRAY ? this.#scanArray(p) : skipValue(window, p)
        if (p < 0) return p
      }
      if (key >= 0) {
        starts[key] = valueStart
        ends[key] = p
      }
      p = skipSpace(bytes, p)
      const byte = bytes[p]
      if (byte === COMMA) p = skipSpace(bytes, p + 1)
      else if (byte === CLOSE_OBJECT) return p + 1
      else return failure(window, p)
    }
  }

  /** Index of the quote behind this key when it starts at `start`, otherwise -1. */
  #endOfKey(bytes: Uint8Array, start: number, key: number): number {
    const expected = this.#keyBytes[key]
    const { length } = expected
    for (let i = 0; i < length; i++) if (bytes[start + i] !== expected[i]) return -1
    return bytes[start + length] === QUOTE ? start + length : -1
  }

  /** The key between the quotes at `open` and `close`; -1 for one that is not known. */
  #keyOf(window: JsonWindow, open: number, close: number): number {
    const { bytes } = window
    let hash = 0
    for (let p = open + 1; p < close; p++) {
      if (bytes[p] === BACKSLASH) return this.#decodedKey(window.text.slice(open, close + 1))
      hash = Math.imul(hash, this.#factor) + bytes[p]
    }
    const key = this.#table[(hash ^ (hash >>> 10)) & (TABLE_SIZE - 1)]
    return key >= 0 && this.#endOfKey(bytes, open + 1, key) === close ? key : -1
  }

  #decodedKey(quotedKey: string): number {
    try {
      return this.#keys.indexOf(JSON.parse(quotedKey))
    } catch {
      return -1
    }
  }

  /** Looks for a factor under which no two keys meet in the table; two keys that meet under all of them stop the program. */
  #fillTable(): number {
    for (let factor = 31; factor < 4001; factor += 2) {
      this.#table.fill(-1)
      const isFree = this.#keyBytes.every((bytes, key) => {
        let hash = 0
        for (const byte of bytes) hash = Math.imul(hash, factor) + byte
        const slot = (hash ^ (hash >>> 10)) & (TABLE_SIZE - 1)
        if (this.#table[slot] >= 0) return false
        this.#table[slot] = key
        return true
      })
      if (isFree) return factor
    }
    throw new RangeError(`no hash tells these ${this.#keys.length} keys apart`)
  }
}
