// A text written as an array of strings and typed parts: where each part lies, and their words joined.

import { JsonFields } from '../algorithms/json-fields.ts'
import { JsonRecurring } from '../algorithms/json-recurring.ts'
import { endOfString, failure, skipSpace, skipValue } from '../algorithms/json-skip.ts'
import type { JsonStrings } from '../algorithms/json-string.ts'
import type { JsonWindow } from '../algorithms/json-window.ts'
import { PART } from './telegram-json-keys.ts'

const QUOTE = 34
const COMMA = 44
const CLOSE_ARRAY = 93
const OPEN_OBJECT = 123

/** What a text is made of: its parts' words joined, the targets of its links, its hashtags and mentions. */
export interface ScannedText {
  readonly text: string
  readonly links: readonly string[] | undefined
  readonly hashtags: readonly string[] | undefined
}

/** Runs up to this many bytes are copied one by one; for longer ones a call costs less. */
const SHORT = 40

/** What one-letter escapes stand for; 0 for what is left to the slower way. */
const ESCAPED = new Uint8Array(256)
for (const [letter, byte] of Object.entries({ '"': 34, '/': 47, '\\': 92, n: 10, r: 13, t: 9, b: 8, f: 12 })) {
  ESCAPED[letter.charCodeAt(0)] = byte
}

export class TextParts {
  readonly #window: JsonWindow
  readonly #strings: JsonStrings
  readonly #fields = new JsonFields(Object.keys(PART))
  readonly #recurring: JsonRecurring<string>
  #count = 0
  readonly #starts: number[] = []
  readonly #ends: number[] = []
  /** Index of the string that is a link's target, or a tag; 0 where the part has none. */
  readonly #targets: number[] = []
  readonly #targetEnds: number[] = []
  readonly #isTag: boolean[] = []
  #joined = Buffer.alloc(1 << 12)

  constructor(window: JsonWindow, strings: JsonStrings) {
    this.#window = window
    this.#strings = strings
    this.#recurring = new JsonRecurring((start, end) => strings.read(start, end))
  }

  /** Finds the parts of the array at `at`; returns the index behind it or a failure of `json-skip`. */
  scan(at: number): number {
    const window = this.#window
    const { bytes } = window
    this.#count = 0
    let p = skipSpace(bytes, at + 1)
    if (bytes[p] === CLOSE_ARRAY) return p + 1
    for (;;) {
      const from = p
      if (bytes[p] === OPEN_OBJECT) {
        p = this.#fields.scan(window, p)
        if (p < 0) return p
        this.#addPart()
      } else if (bytes[p] === QUOTE) {
        p = endOfString(window, p + 1)
        if (p < 0) return p
        this.#add(from, ++p, 0, 0, false)
      } else {
        p = skipValue(window, p)
        if (p < 0) return p
      }
      p = skipSpace(bytes, p)
      if (bytes[p] === CLOSE_ARRAY) return p + 1
      if (bytes[p] !== COMMA) return failure(window, p)
      p = skipSpace(bytes, p + 1)
    }
  }

  /** The parts found last. */
  read(): ScannedText {
    let links: string[] | undefined
    let hashtags: string[] | undefined
    for (let i = 0; i < this.#count; i++) {
      if (this.#targets[i] === 0) continue
      const at = this.#targets[i]
      const end = this.#targetEnds[i]
      if (end === at + 2) continue
      if (this.#isTag[i]) hashtags = withAnother(hashtags, this.#recurring.get(this.#window, at, end))
      else links = withAnother(links, this.#strings.read(at, end))
    }
    return { text: this.#text(), links: once(links), hashtags: once(hashtags) }
  }

  #addPart(): void {
    const { starts, ends } = this.#fields
    const { bytes } = this.#window
    const at = starts[PART.text]
    if (at === 0 || bytes[at] !== QUOTE) return
    const end = ends[PART.text]
    const type = starts[PART.type]
    const name = type === 0 || bytes[type] !== QUOTE ? '' : this.#recurring.get(this.#window, type, ends[PART.type])
    if (name === 'text_link') {
      const href = starts[PART.href]
      const isString = href !== 0 && bytes[href] === QUOTE
      this.#add(at, end, isString ? href : 0, ends[PART.href], false)
    } else {
      const isTag = name === 'hashtag' || name === 'mention'
      this.#add(at, end, isTag || name === 'link' ? at : 0, end, isTag)
    }
  }

  #add(start: number, end: number, target: number, targetEnd: number, isTag: boolean): void {
    const i = this.#count++
    this.#starts[i] = start
    this.#ends[i] = end
    this.#targets[i] = target
    this.#targetEnds[i] = targetEnd
    this.#isTag[i] = isTag
  }

  /** All words: their bytes are brought together and decoded at once, or one by one where an escape needs UTF-16. */
  #text(): string {
    if (this.#count === 0) return ''
    if (this.#count === 1) return this.#strings.read(this.#starts[0], this.#ends[0])
    const length = this.#join()
    if (length >= 0) {
      const text = this.#joined.toString('utf8', 0, length)
      if (!this.#window.mayBeInvalid || !text.includes('\ufffd')) return text
    }
    let text = ''
    for (let i = 0; i < this.#count; i++) text += this.#strings.read(this.#starts[i], this.#ends[i])
    return text
  }

  /** Number of joined bytes; -1 when an escape is more than one ASCII character. */
  #join(): number {
    const { bytes } = this.#window
    const room = this.#ends[this.#count - 1] - this.#starts[0]
    if (this.#joined.length < room) this.#joined = Buffer.alloc(room * 2)
    const joined = this.#joined
    let length = 0
    for (let i = 0; i < this.#count; i++) {
      const end = this.#ends[i] - 1
      for (let p = this.#starts[i] + 1; p < end; p++) {
        const stop = Math.min(end, this.#strings.nextEscape(p))
        if (stop - p > SHORT) {
          bytes.copy(joined, length, p, stop)
          length += stop - p
          p = stop
        } else while (p < stop) joined[length++] = bytes[p++]
        if (p === end) break
        const byte = ESCAPED[bytes[++p]]
        if (byte === 0) return -1
        joined[length++] = byte
      }
    }
    return length
  }
}

function withAnother(list: string[] | undefined, value: string): string[] {
  if (list === undefined) return [value]
  list.push(value)
  return list
}

function once(list: string[] | undefined): string[] | undefined {
  return list === undefined || list.length === 1 ? list : [...new Set(list)]
}
