// Strings out of a JSON window: UTF-8 decoded, escapes resolved, lone surrogates kept.

import type { JsonWindow } from './json-window.ts'

const REPLACEMENT = '\ufffd'
const REPLACEMENT_BYTES = '\u00ef\u00bf\u00bd'

/** Decodes strings of one window, and remembers where bytes were not UTF-8. */
export class JsonStrings {
  readonly #window: JsonWindow
  /** Byte offset in the source of the last string whose bytes were not UTF-8; -1 when there was none. */
  invalidAt = -1
  #escapeFrom = 0
  #escapeAt = -1
  #escapeText: string | undefined

  constructor(window: JsonWindow) {
    this.#window = window
  }

  /** Content of the string whose opening quote is at `start` and whose closing quote is at `end - 1`. */
  read(start: number, end: number): string {
    const { bytes, mayBeInvalid } = this.#window
    if (this.nextEscape(start + 1) >= end - 1) {
      const plain = bytes.toString('utf8', start + 1, end - 1)
      if (mayBeInvalid && plain.includes(REPLACEMENT)) this.#check(plain, start, end)
      return plain
    }
    const escaped = bytes.toString('utf8', start, end)
    if (mayBeInvalid && escaped.includes(REPLACEMENT)) this.#check(escaped, start, end)
    return parseString(escaped)
  }

  /** Index of the first backslash at or behind `from`; infinite when the window has none. */
  nextEscape(from: number): number {
    const { text } = this.#window
    if (this.#escapeText !== text || from < this.#escapeFrom || from > this.#escapeAt) {
      const found = text.indexOf('\\', from)
      this.#escapeText = text
      this.#escapeFrom = from
      this.#escapeAt = found < 0 ? Number.POSITIVE_INFINITY : found
    }
    return this.#escapeAt
  }

  #check(decoded: string, start: number, end: number): void {
    const written = this.#window.text.slice(start, end).split(REPLACEMENT_BYTES).length
    if (decoded.split(REPLACEMENT).length > written) this.invalidAt = this.#window.base + start
  }
}

/** The string that this JSON string stands for, quotes included; as lenient as `unescapeLeniently`. */
export function parseString(quoted: string): string {
  try {
    return JSON.parse(quoted)
  } catch {
    return unescapeLeniently(quoted.slice(1, -1))
  }
}

const SIMPLE: Readonly<Record<string, string>> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' }

/**
 * Resolves escapes where JSON.parse refuses: raw control characters stay, `\xNN` (which Telegram Desktop writes for
 * control characters) is a character, and a backslash before anything else stands for that character.
 */
export function unescapeLeniently(escaped: string): string {
  return escaped.replace(/\\(?:u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|([\s\S]))/g, (_, unicode, hex, other) => {
    const code: string | undefined = unicode ?? hex
    return code === undefined ? (SIMPLE[other] ?? other) : String.fromCharCode(Number.parseInt(code, 16))
  })
}
