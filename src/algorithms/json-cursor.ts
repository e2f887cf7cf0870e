// Walks through a JSON file of any size: reads the small values of its frame, passes over large ones, and says where the text is damaged.

import { endOfString, failureIndex, skipSpace, skipValue, UNFINISHED } from './json-skip.ts'
import { JsonStrings } from './json-string.ts'
import { type JsonBytes, JsonWindow } from './json-window.ts'

/** The text stops being JSON here; `isEnd` when it simply ends too early. */
export class JsonDamage extends Error {
  /** Byte offset in the source. */
  readonly byte: number
  readonly isEnd: boolean

  constructor(byte: number, isEnd: boolean) {
    super(`not JSON at byte ${byte}`)
    this.name = 'JsonDamage'
    this.byte = byte
    this.isEnd = isEnd
  }
}

const QUOTE = 34
const BACKSLASH = 92

export class JsonCursor {
  readonly window: JsonWindow
  readonly strings: JsonStrings
  /** Index in the window of the next byte. */
  at = 0

  /** Parameters as those of `JsonWindow`. */
  constructor(source: JsonBytes, blockBytes?: number, limitBytes?: number, isUtf8?: (bytes: Uint8Array) => boolean) {
    this.window = new JsonWindow(source, blockBytes, limitBytes, isUtf8)
    this.strings = new JsonStrings(this.window)
    const { bytes } = this.window
    if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) this.at = 3
  }

  /** Byte offset in the source of the next byte. */
  get position(): number {
    return this.window.base + this.at
  }

  /** Goes to a byte offset of the source, forwards or back. */
  moveTo(position: number): void {
    const { window } = this
    if (position >= window.base && position <= window.base + window.end) this.at = position - window.base
    else {
      window.moveTo(position)
      this.at = 0
    }
  }

  /** The next byte that is not white space, without taking it; 0 at the end of the source. */
  peek(): number {
    for (;;) {
      this.at = skipSpace(this.window.bytes, this.at)
      if (this.at < this.window.end) return this.window.bytes[this.at]
      if (!this.window.advance(this.at)) return 0
      this.at = 0
    }
  }

  /** True and past it when the next byte is this one. */
  takes(byte: number): boolean {
    if (this.peek() !== byte) return false
    this.at++
    return true
  }

  /** Goes past this byte; throws JsonDamage when the next is another. */
  expect(byte: number): void {
    if (!this.takes(byte)) throw this.damage()
  }

  /** The damage at the next byte. */
  damage(at = this.at): JsonDamage {
    return new JsonDamage(this.window.base + at, at >= this.window.end && this.window.isLast)
  }

  /**
   * Brings a whole value into the window with `scan` (which returns the index behind it or a failure of `json-skip`),
   * starting at the next byte. Returns the index behind the value, with `at` still at its start, or `UNFINISHED` when
   * it is larger than the window may become. Throws JsonDamage when it is not JSON.
   */
  whole(scan: (window: JsonWindow, at: number) => number): number {
    for (;;) {
      const end = scan(this.window, this.at)
      if (end >= 0) return end
      if (end !== UNFINISHED) throw this.damage(failureIndex(end))
      if (!this.window.advance(this.at)) {
        if (this.window.isLast) throw this.damage(this.window.end)
        return UNFINISHED
      }
      this.at = 0
    }
  }

  /** The next value as text, JSON unparsed: at most the window's limit; `undefined`, passed over, when it is larger. */
  takeRaw(): string | undefined {
    this.peek()
    const end = this.whole(skipValue)
    if (end === UNFINISHED) {
      this.skimValue()
      return undefined
    }
    const raw = this.window.bytes.toString('utf8', this.at, end)
    this.at = end
    return raw
  }

  /** The key of an object's next member, past its colon; throws JsonDamage when there is none. */
  takeKey(): string {
    if (this.peek() !== QUOTE) throw this.damage()
    const end = this.whole(skipValue)
    if (end === UNFINISHED) throw this.damage()
    const key = this.strings.read(this.at, end)
    this.at = end
    this.expect(58)
    return key
  }

  /**
   * Passes over the next value of any size in constant memory, counting brackets only: what stands between them is not
   * checked. Throws JsonDamage when the source ends first.
   */
  skimValue(): void {
    const first = this.peek()
    if (first !== 91 && first !== 123 && first !== QUOTE) {
      this.at = this.whole(skipValue)
      return
    }
    let depth = 0
    do {
      const { bytes, end } = this.window
      let p = this.at
      while (p < end) {
        const byte = bytes[p]
        if (byte === QUOTE) break
        p++
        if (byte === 123 || byte === 91) depth++
        else if ((byte === 125 || byte === 93) && --depth === 0) break
      }
      this.at = p
      if (depth === 0 && first !== QUOTE) return
      if (p < end) this.#skimString()
      else this.#refill()
    } while (depth > 0)
  }

  #skimString(): void {
    this.at++
    for (;;) {
      const close = endOfString(this.window, this.at)
      if (close >= 0) {
        this.at = close + 1
        return
      }
      const { bytes, end } = this.window
      let slashes = end
      while (slashes > this.at && bytes[slashes - 1] === BACKSLASH) slashes--
      this.at = (end - slashes) & 1 ? end - 1 : end
      this.#refill()
    }
  }

  #refill(): void {
    if (!this.window.advance(this.at)) throw this.damage(this.window.end)
    this.at = 0
  }
}
