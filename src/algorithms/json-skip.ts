// Finds where a JSON value ends without building it (RFC 8259), iteratively: nesting costs a byte a level, never the call stack.

import type { JsonWindow } from './json-window.ts'

/** The value does not end inside the window. */
export const UNFINISHED = -1

const QUOTE = 34
const COMMA = 44
const MINUS = 45
const DOT = 46
const ZERO = 48
const NINE = 57
const COLON = 58
const OPEN_ARRAY = 91
const BACKSLASH = 92
const CLOSE_ARRAY = 93
const OPEN_OBJECT = 123
const CLOSE_OBJECT = 125

/** Strings are stepped through up to this length; longer ones are searched, which pays the price of a call. */
const SHORT = 12

let open = new Uint8Array(1024)

/** Index of the first byte at or after `at` that is not JSON white space. */
export function skipSpace(bytes: Uint8Array, at: number): number {
  let p = at
  for (let byte = bytes[p]; byte === 32 || byte === 10 || byte === 13 || byte === 9; byte = bytes[p]) p++
  return p
}

/** The failure at this index: `UNFINISHED` at the end of the window, otherwise a number from which `failureIndex` gets it back. */
export function failure(window: JsonWindow, at: number): number {
  return at >= window.end ? UNFINISHED : -at - 2
}

/** Index at which a result below `UNFINISHED` says the text stops being JSON. */
export function failureIndex(result: number): number {
  return -result - 2
}

/** Index of the quote that closes the string whose content starts at `from`; `UNFINISHED` when there is none. */
export function endOfString(window: JsonWindow, from: number): number {
  const { bytes, text, end } = window
  let p = from
  for (const near = from + SHORT; p < near; p++) {
    const byte = bytes[p]
    if (byte === QUOTE) return p
    if (byte === BACKSLASH) p++
  }
  for (;;) {
    if (p >= end) return UNFINISHED
    const quote = text.indexOf('"', p)
    if (quote < 0) return UNFINISHED
    let slashes = quote
    while (slashes > p && bytes[slashes - 1] === BACKSLASH) slashes--
    if (((quote - slashes) & 1) === 0) return quote
    p = quote + 1
  }
}

/**
 * Index behind the value that starts at `at` (white space is not skipped), or a failure.
 * Strings may hold raw control characters and any escape; all else must be JSON.
 */
export function skipValue(window: JsonWindow, at: number): number {
  const { bytes } = window
  let depth = 0
  let p = at
  for (;;) {
    let byte = bytes[p]
    let isKey = false
    if (byte === QUOTE) {
      p = endOfString(window, p + 1)
      if (p < 0) return p
      p++
    } else if (byte === OPEN_OBJECT || byte === OPEN_ARRAY) {
      if (depth === open.length) open = doubled(open)
      open[depth++] = byte
      p = skipSpace(bytes, p + 1)
      if (bytes[p] === byte + 2) {
        depth--
        p++
      } else if (byte === OPEN_OBJECT) isKey = true
      else continue
    } else {
      p = endOfScalar(window, p)
      if (p < 0) return p
    }
    while (!isKey) {
      if (depth === 0) return p
      p = skipSpace(bytes, p)
      byte = bytes[p]
      if (byte === COMMA) {
        p = skipSpace(bytes, p + 1)
        if (open[depth - 1] === OPEN_ARRAY) break
        isKey = true
      } else if (byte === open[depth - 1] + 2 && (byte === CLOSE_ARRAY || byte === CLOSE_OBJECT)) {
        depth--
        p++
      } else return failure(window, p)
    }
    if (isKey) {
      if (bytes[p] !== QUOTE) return failure(window, p)
      p = endOfString(window, p + 1)
      if (p < 0) return p
      p = skipSpace(bytes, p + 1)
      if (bytes[p] !== COLON) return failure(window, p)
      p = skipSpace(bytes, p + 1)
    }
  }
}

function doubled(stack: Uint8Array): Uint8Array<ArrayBuffer> {
  const larger = new Uint8Array(stack.length * 2)
  larger.set(stack)
  return larger
}

function endOfScalar(window: JsonWindow, at: number): number {
  const { bytes, text, end } = window
  const byte = bytes[at]
  if (byte === MINUS || (byte >= ZERO && byte <= NINE)) return endOfNumber(window, at)
  const word = byte === 116 ? 'true' : byte === 102 ? 'false' : byte === 110 ? 'null' : undefined
  if (word === undefined) return failure(window, at)
  if (text.startsWith(word, at)) return at + word.length
  return end - at < word.length && word.startsWith(text.slice(at)) ? UNFINISHED : failure(window, at)
}

function endOfNumber(window: JsonWindow, at: number): number {
  const { bytes, end } = window
  let p = bytes[at] === MINUS ? at + 1 : at
  const whole = p
  p = skipDigits(bytes, p)
  if (p === whole || (bytes[whole] === ZERO && p > whole + 1)) return failure(window, p === whole ? p : whole + 1)
  if (bytes[p] === DOT) {
    const fraction = ++p
    p = skipDigits(bytes, p)
    if (p === fraction) return failure(window, p)
  }
  if (bytes[p] === 101 || bytes[p] === 69) {
    p++
    if (bytes[p] === 43 || bytes[p] === MINUS) p++
    const exponent = p
    p = skipDigits(bytes, p)
    if (p === exponent) return failure(window, p)
  }
  return p >= end && !window.isLast ? UNFINISHED : p
}

function skipDigits(bytes: Uint8Array, at: number): number {
  let p = at
  while (bytes[p] >= ZERO && bytes[p] <= NINE) p++
  return p
}
