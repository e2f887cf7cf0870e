// What two exports of one case have in common beyond words of the program, numbers and what people wrote to be read.

import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { ExportValues } from './export-values.ts'

const SOURCE = resolve(import.meta.dirname, '../../src')
/** Folders whose words are the program's own. */
const OWN_FOLDERS = ['messages', 'export', 'model', 'protect', 'show', 'casebook']

/** Runs of letters and digits. */
const WORD = /[\p{L}\p{N}]{3,}/gu
/** Times, places in drawings, ids within a page, numbers with an exponent. */
const MARKUP = /^(?:\d+t\d+z?|(?:\d*[mhvlcaqsz]\d+)+|e\d+|\d+e\d+|\d+)$/
/** Tokens, digests, numbers of accounts and posts: shared ones would name a thing in both exports. Not decimals, nor rows of noughts and ones. */
const NAMING =
  /[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}|\d{4}-\d\d-\d\dT\d\d:\d\d|(?<![\d.])(?![01]+(?![\dA-Fa-f]))(?:[0-9a-fA-F]{16,}|\d{7,})|(?![01]{40})[A-Za-z0-9+/_-]{40,}/g

export interface SharedValue {
  readonly value: string
  readonly where: string
}

/** Words that stand in both exports and in no text of the program nor in the permitted ones. */
export function sharedWords(one: ExportValues, two: ExportValues, permitted: readonly string[]): SharedValue[] {
  const known = new Set(permitted.flatMap(wordsOf))
  const own = ownWords()
  const other = new Set([...two.keys()].flatMap(wordsOf))
  const found = new Map<string, string>()
  for (const [value, where] of one)
    for (const word of wordsOf(value))
      if (other.has(word) && !known.has(word) && !own.has(word) && !MARKUP.test(word)) found.set(word, [...where][0])
  return [...found].map(([value, where]) => ({ value, where }))
}

/** Tokens and digests that stand in both, but those of `permitted`. */
export function sharedNames(one: ExportValues, two: ExportValues, permitted: ReadonlySet<string>): SharedValue[] {
  const names = (values: ExportValues) =>
    new Map(
      [...values].flatMap(([value, where]) =>
        Array.from(value.matchAll(NAMING), ([name]) => [name, [...where][0]] as const),
      ),
    )
  const other = names(two)
  return [...names(one)]
    .filter(([name]) => other.has(name) && !permitted.has(name))
    .map(([value, where]) => ({ value, where }))
}

function wordsOf(text: string): string[] {
  return text.replace(NAMING, ' ').toLowerCase().match(WORD) ?? []
}

let words: Set<string> | undefined

/** Every word of the program's own source. */
function ownWords(): Set<string> {
  if (words !== undefined) return words
  words = new Set()
  for (const folder of OWN_FOLDERS)
    for (const name of readdirSync(join(SOURCE, folder)))
      if (name.endsWith('.ts') && !name.endsWith('.test.ts'))
        for (const word of wordsOf(readFileSync(join(SOURCE, folder, name), 'utf8'))) words.add(word)
  return words
}
