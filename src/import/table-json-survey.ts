// What a JSON file holds at its root: a survey that keeps neither values nor bytes, for objects with an array inside.

import type { EncodingWindow } from './encoding-window.ts'
import type { JsonScanner } from './table-json.ts'

const QUOTE = 0x22
const BACKSLASH = 0x5c

/** Scalar values and arrays of objects that a root object holds, found without keeping it in memory. */
export interface RootObject {
  /** Dotted names of the keys at the root. */
  readonly keys: readonly string[]
  readonly arrays: readonly {
    readonly path: string
    readonly position: number
    readonly line: number
    readonly count: number
  }[]
  /** What follows the object: nothing, another value (JSON lines), or the file broke off inside it. */
  readonly after: 'nothing' | 'values' | 'truncated'
  /** True when it stands on one line. */
  readonly isOneLine: boolean
}

/** Arrays are looked for down to this depth; keys longer than this are cut. */
const SURVEY_DEPTH = 4
const SURVEY_KEY_UNITS = 200
const SURVEY_KEYS = 200

interface Frame {
  readonly isObject: boolean
  readonly path: string
  key: string
  expectsKey: boolean
  array: { path: string; position: number; line: number; count: number } | undefined
}

/** Walks through the object at the scanner's place once; time linear, memory bounded by its depth to four levels. */
export function surveyRootObject(window: EncodingWindow, scanner: JsonScanner): RootObject {
  const keys: string[] = []
  const arrays: { path: string; position: number; line: number; count: number }[] = []
  const frames: Frame[] = []
  const firstLine = scanner.lineOf(scanner.at)
  let lastLine = firstLine
  const finished = (after: RootObject['after']): RootObject => ({
    keys,
    arrays,
    after,
    isOneLine: lastLine === firstLine,
  })
  for (;;) {
    const unit = scanner.peek(':')
    if (unit === -1) return finished('truncated')
    const top = frames.at(-1)
    if (unit === 0x7d || unit === 0x5d) {
      scanner.at++
      frames.pop()
      if (frames.length > 0) continue
      lastLine = scanner.lineOf(scanner.at)
      return finished(scanner.peek(';,') === 0x7b ? 'values' : 'nothing')
    } else if (unit === 0x2c) {
      scanner.at++
      if (top?.isObject) top.expectsKey = true
    } else if (top?.isObject && top.expectsKey) {
      const key = skipString(window, scanner)
      if (key === undefined) return finished('truncated')
      top.key = key
      top.expectsKey = false
      if (frames.length === 1 && keys.length < SURVEY_KEYS) keys.push(key)
    } else if (
      (unit === 0x7b || unit === 0x5b) &&
      (top === undefined || (top.isObject && frames.length < SURVEY_DEPTH))
    ) {
      const path = top === undefined ? '' : top.path === '' ? top.key : `${top.path}.${top.key}`
      const frame: Frame = { isObject: unit === 0x7b, path, key: '', expectsKey: unit === 0x7b, array: undefined }
      scanner.at++
      if (!frame.isObject && scanner.peek() === 0x7b && arrays.length < SURVEY_KEYS) {
        frame.array = { path, position: scanner.position(), line: scanner.lineOf(scanner.at), count: 0 }
        arrays.push(frame.array)
      }
      frames.push(frame)
    } else {
      scanner.release()
      if (top?.array !== undefined) top.array.count++
      if (!skipValue(window, scanner)) return finished('truncated')
    }
  }
}

function skipValue(window: EncodingWindow, scanner: JsonScanner): boolean {
  let depth = 0
  do {
    const unit = scanner.peek(depth === 0 ? '' : ',:')
    if (unit === -1) return false
    if (unit === QUOTE) {
      if (skipString(window, scanner) === undefined) return false
    } else if (unit === 0x7b || unit === 0x5b) {
      depth++
      scanner.at++
    } else if (unit === 0x7d || unit === 0x5d) {
      depth--
      scanner.at++
    } else {
      scanner.at++
      while (scanner.at < window.length && !isStructural(window.units[scanner.at])) scanner.at++
    }
  } while (depth > 0)
  return true
}

function isStructural(unit: number): boolean {
  return (
    unit === QUOTE || unit === 0x2c || unit === 0x3a || unit === 0x5b || unit === 0x5d || unit === 0x7b || unit === 0x7d
  )
}

/** Moves behind the string at the scanner's place and returns its beginning; undefined when the file ends inside it. */
function skipString(window: EncodingWindow, scanner: JsonScanner): string | undefined {
  scanner.at++
  let text: string | undefined
  let from = scanner.at
  for (;;) {
    const unit = window.units[scanner.at]
    if (scanner.at >= window.length) {
      // An escape may reach one unit beyond what is loaded; `release` keeps that distance.
      text ??= window.text(from, Math.min(scanner.at, window.length, from + SURVEY_KEY_UNITS)).text
      scanner.release()
      if (!window.more()) return undefined
      from = scanner.at
    } else if (unit === BACKSLASH) scanner.at += 2
    else if (unit === QUOTE) break
    else scanner.at++
  }
  text ??= window.text(from, Math.min(scanner.at, window.length, from + SURVEY_KEY_UNITS)).text
  scanner.at++
  return text
}
