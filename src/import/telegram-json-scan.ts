// One message as the scanner found it: where its fields lie, and how to read them as strings, tokens and numbers.

import type { JsonCursor } from '../algorithms/json-cursor.ts'
import { JsonFields } from '../algorithms/json-fields.ts'
import { JsonRecurring } from '../algorithms/json-recurring.ts'
import type { JsonStrings } from '../algorithms/json-string.ts'
import type { JsonWindow } from '../algorithms/json-window.ts'
import type { AccountId } from '../model/ids.ts'
import { MESSAGE } from './telegram-json-keys.ts'
import { type ScannedText, TextParts } from './telegram-json-parts.ts'
import { accountOfToken } from './telegram-json-peer.ts'

const QUOTE = 34
const NULL = 110
const OPEN_ARRAY = 91
const OPEN_OBJECT = 123

export class MessageScan {
  readonly window: JsonWindow
  readonly strings: JsonStrings
  readonly #fields: JsonFields
  readonly #parts: TextParts
  /** Index of the array that the parts were found in; -1 before the first. */
  #partsAt = -1
  readonly #recurring: JsonRecurring<string>
  readonly #accounts: JsonRecurring<AccountId | undefined>

  constructor(cursor: JsonCursor) {
    this.window = cursor.window
    this.strings = cursor.strings
    this.#parts = new TextParts(cursor.window, cursor.strings)
    this.#fields = new JsonFields(Object.keys(MESSAGE), MESSAGE.text, at => this.#scanParts(at))
    this.#recurring = new JsonRecurring((start, end) => cursor.strings.read(start, end))
    this.#accounts = new JsonRecurring((start, end) => {
      const token = this.#tokenAt(start, end)
      return token === undefined ? undefined : accountOfToken(token)
    })
  }

  /** Finds the fields of the message at `at`; returns the index behind it or a failure of `json-skip`. */
  scan(at: number): number {
    this.#partsAt = -1
    return this.#fields.scan(this.window, at)
  }

  /** True when the message has this key, be its value null. */
  has(key: number): boolean {
    return this.#fields.starts[key] !== 0
  }

  isNull(key: number): boolean {
    const start = this.#fields.starts[key]
    return start !== 0 && this.window.bytes[start] === NULL
  }

  /** Content of a string; undefined when absent or not a string. */
  string(key: number): string | undefined {
    const start = this.#fields.starts[key]
    if (start === 0 || this.window.bytes[start] !== QUOTE) return undefined
    return this.strings.read(start, this.#fields.ends[key])
  }

  /** As `string`, for values that recur from message to message. */
  recurring(key: number): string | undefined {
    const start = this.#fields.starts[key]
    if (start === 0 || this.window.bytes[start] !== QUOTE) return undefined
    return this.#recurring.get(this.window, start, this.#fields.ends[key])
  }

  /** Raw token of an id: the digits of a number as written, or the content of a string; undefined for null and structures. */
  token(key: number): string | undefined {
    const start = this.#fields.starts[key]
    return start === 0 ? undefined : this.#tokenAt(start, this.#fields.ends[key])
  }

  /** The account of the id under this key; undefined where there is none. */
  account(key: number): AccountId | undefined {
    const start = this.#fields.starts[key]
    return start === 0 ? undefined : this.#accounts.get(this.window, start, this.#fields.ends[key])
  }

  /** A number, or a string that holds one; undefined otherwise. */
  number(key: number): number | undefined {
    const start = this.#fields.starts[key]
    if (start === 0) return undefined
    const { bytes } = this.window
    const isString = bytes[start] === QUOTE
    const from = isString ? start + 1 : start
    const to = isString ? this.#fields.ends[key] - 1 : this.#fields.ends[key]
    let value = 0
    let p = from
    for (; p < to && bytes[p] >= 48 && bytes[p] <= 57; p++) value = value * 10 + bytes[p] - 48
    if (p === to && to > from && to - from <= 15) return value
    const token = this.token(key)
    if (token === undefined || token.trim() === '') return undefined
    const parsed = Number(token)
    return Number.isFinite(parsed) ? parsed : undefined
  }

  /** True when the value is this string. */
  is(key: number, value: string): boolean {
    return this.#isString(this.#fields.starts[key], this.#fields.ends[key], value)
  }

  /** Index of the first byte of the value, 0 when absent, for readers of bytes. */
  start(key: number): number {
    return this.#fields.starts[key]
  }

  end(key: number): number {
    return this.#fields.ends[key]
  }

  /** The value as JSON.parse gives it; undefined when absent. Only for what is rare: numbers lose digits past 2^53. */
  parsed(key: number): unknown {
    const start = this.#fields.starts[key]
    if (start === 0) return undefined
    try {
      return JSON.parse(this.window.bytes.toString('utf8', start, this.#fields.ends[key]))
    } catch {
      return undefined
    }
  }

  /** Reads a text: a string, or an array of strings and parts with types. Undefined when it is neither. */
  text(key: number): ScannedText | undefined {
    const start = this.#fields.starts[key]
    if (start === 0) return undefined
    const first = this.window.bytes[start]
    if (first === QUOTE) {
      return { text: this.strings.read(start, this.#fields.ends[key]), links: undefined, hashtags: undefined }
    }
    if (first !== OPEN_ARRAY) return undefined
    if (start !== this.#partsAt) this.#scanParts(start)
    return this.#parts.read()
  }

  #scanParts(at: number): number {
    this.#partsAt = at
    return this.#parts.scan(at)
  }

  #tokenAt(start: number, end: number): string | undefined {
    const { bytes, text } = this.window
    const first = bytes[start]
    if (first === QUOTE) return this.strings.read(start, end)
    if (first === NULL || first === OPEN_ARRAY || first === OPEN_OBJECT) return undefined
    // Twelve characters or fewer are copied by V8, more would keep the window alive.
    return end - start > 12 ? bytes.toString('latin1', start, end) : text.slice(start, end)
  }

  /** True when the string at these indexes is this one; escapes make it longer, never shorter. */
  #isString(start: number, end: number, value: string): boolean {
    const { bytes, text } = this.window
    if (bytes[start] !== QUOTE || start === 0) return false
    const longer = end - start - 2 - value.length
    if (longer === 0) return text.startsWith(value, start + 1)
    return longer > 0 && longer <= 5 * value.length && this.strings.read(start, end) === value
  }
}
