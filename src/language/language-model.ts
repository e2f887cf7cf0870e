// Scores of a text under the language model: one pass over its letters, both scripts at once.

import { BUCKET_BITS, BUCKETS, LETTERS, WORD_LIMIT } from './language-features.ts'
import { CYRILLIC, LATIN, LETTERS_END } from './language-letters.ts'
import {
  CYRILLIC_BUCKETS,
  CYRILLIC_CLASSES,
  CYRILLIC_LETTERS,
  LATIN_BUCKETS,
  LATIN_CLASSES,
  LATIN_LETTERS,
} from './language-model-data.ts'

/** Steps below the mean that a stored value of 0 stands for. */
const BELOW = 6
/** Nats of one step. */
export const STEP = 0.4

/** Classes of a script, several of one language; `-` is a language that is not told. */
export interface ScriptModel {
  readonly classes: readonly string[]
  /** Rows of one value a class for each letter, then for each bucket, in steps of 0.4 nats above the mean of the classes. */
  readonly values: Int8Array
}

let decoded: Readonly<Record<'latin' | 'cyrillic', ScriptModel>> | undefined

/** Decoded at the first use: what reads no language does not pay for it. */
export function languageModels(): Readonly<Record<'latin' | 'cyrillic', ScriptModel>> {
  decoded ??= {
    latin: model(LATIN_CLASSES, LATIN_LETTERS, LATIN_BUCKETS),
    cyrillic: model(CYRILLIC_CLASSES, CYRILLIC_LETTERS, CYRILLIC_BUCKETS),
  }
  return decoded
}

export interface ScriptScore {
  letters: number
  /** Sum of values by class. */
  readonly sums: Int32Array
}

export interface TextScore {
  readonly latin: ScriptScore
  readonly cyrillic: ScriptScore
  /** Letters of any other script. */
  others: number
}

export function emptyScore(): TextScore {
  const models = languageModels()
  return {
    latin: { letters: 0, sums: new Int32Array(models.latin.classes.length) },
    cyrillic: { letters: 0, sums: new Int32Array(models.cyrillic.classes.length) },
    others: 0,
  }
}

const APOSTROPHE = LATIN["'".charCodeAt(0)]
const SHIFT = 32 - BUCKET_BITS
const LENGTH_SALT = [0, 1, 2, 3, 4].map(length => Math.imul(length, 0x2545f491))

/** Adds what stands between two offsets; addresses and @names are passed over. Cost linear. */
export function addText(score: TextScore, text: string, start: number, end: number): void {
  const models = languageModels()
  let at = start
  while (at < end) {
    const code = text.charCodeAt(at)
    const latin = code < LETTERS_END ? LATIN[code] : 0
    if (latin > 0 && latin !== APOSTROPHE) {
      if (isAddress(text, at)) at = afterBlank(text, at, end)
      else at = addWord(score.latin, models.latin, LATIN, text, at, end)
    } else if (code < LETTERS_END && CYRILLIC[code] > 0)
      at = addWord(score.cyrillic, models.cyrillic, CYRILLIC, text, at, end)
    else {
      if (code === 0x40) at = afterBlank(text, at, end)
      else if (code > 0x24f && isLetter(code)) score.others++
      at++
    }
  }
}

/** Adds one score to another. */
export function addScore(total: TextScore, part: TextScore): void {
  for (const script of ['latin', 'cyrillic'] as const) {
    total[script].letters += part[script].letters
    const { sums } = total[script]
    for (let i = 0; i < sums.length; i++) sums[i] += part[script].sums[i]
  }
  total.others += part.others
}

function addWord(
  score: ScriptScore,
  model: ScriptModel,
  table: Uint8Array,
  text: string,
  start: number,
  end: number,
): number {
  const { sums } = score
  const { values } = model
  const width = sums.length
  let one = 0
  let two = 0
  let three = 0
  let count = 0
  let at = start
  for (; ; at++) {
    const code = at < end ? text.charCodeAt(at) : 0
    const number = code < LETTERS_END ? table[code] : 0
    if (number > 0 && count >= WORD_LIMIT) continue
    count++
    const four = (three << 7) | number
    // The runs that end here: of one letter, two, three, four; runs do not reach over the edge of the word.
    if (number > 0) addRow(sums, values, width, number)
    addRow(sums, values, width, hashed((one << 7) | number, 2))
    if (count >= 2) addRow(sums, values, width, hashed((two << 7) | number, 3))
    if (count >= 3) addRow(sums, values, width, hashed(four, 4))
    three = (two << 7) | number
    two = (one << 7) | number
    one = number
    if (number === 0) break
  }
  score.letters += count - 1
  return at
}

function addRow(sums: Int32Array, values: Int8Array, width: number, row: number): void {
  let index = row * width
  for (let i = 0; i < width; i++) sums[i] += values[index++]
}

function hashed(run: number, length: number): number {
  return LETTERS + (Math.imul(run + LENGTH_SALT[length], 0x9e3779b1) >>> SHIFT)
}

function isAddress(text: string, at: number): boolean {
  const first = text.charCodeAt(at) | 0x20
  return (
    (first === 0x68 && /^https?:/i.test(text.slice(at, at + 6))) ||
    (first === 0x77 && /^www\./i.test(text.slice(at, at + 4)))
  )
}

function afterBlank(text: string, at: number, end: number): number {
  let behind = at
  while (behind < end && text.charCodeAt(behind) > 0x20) behind++
  return behind
}

/** Greek and everything from Armenian on that is written with letters, roughly: enough to notice another script. */
function isLetter(code: number): boolean {
  return (
    (code >= 0x370 && code < 0x2000) ||
    (code >= 0x2c00 && code < 0x2e00) ||
    (code >= 0x3040 && code < 0xd7b0) ||
    (code >= 0xf900 && code < 0xfe00)
  )
}

/** Classes that are told stand first in a row. */
function model(told: string, letters: string, buckets: string): ScriptModel {
  const values = decode(letters, buckets)
  const classes = told.split(' ')
  const width = values.length / (LETTERS + BUCKETS)
  while (classes.length < width) classes.push('-')
  return { classes, values }
}

function decode(letters: string, buckets: string): Int8Array {
  const single = atob(letters)
  const pairs = atob(buckets)
  const values = new Int8Array(single.length + pairs.length * 2)
  for (let i = 0; i < single.length; i++) values[i] = single.charCodeAt(i)
  for (let i = 0; i < pairs.length; i++) {
    const pair = pairs.charCodeAt(i)
    values[single.length + 2 * i] = (pair & 15) - BELOW
    values[single.length + 2 * i + 1] = (pair >> 4) - BELOW
  }
  return values
}
