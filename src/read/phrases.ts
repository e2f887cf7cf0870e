// Phrases as data: a pattern of words that is looked for at one place among tokens.
//
// A pattern is a row of items with spaces between: `word`, `one|other`, `stem*` (a word that begins so), `?item` (may be absent),
// `_` (any one word), `__` (up to three words), `,` (a comma), `^` in front (nothing but marks before it in the sentence). Words are folded when the table is made.

import type { Token } from './tokens.ts'
import { foldedWord } from './tokens.ts'

/** A pattern with what it means. */
export interface Phrase<Meaning> {
  readonly id: string
  readonly patterns: readonly string[]
  readonly meaning: Meaning
}

export interface PhraseMatch<Meaning> {
  readonly id: string
  readonly meaning: Meaning
  /** Tokens from `from` to before `to`. */
  readonly from: number
  readonly to: number
}

interface Item {
  readonly exact: ReadonlySet<string>
  readonly stems: readonly string[]
  readonly isOptional: boolean
  /** Words that may stand here whatever they are. */
  readonly free: number
}

interface Compiled<Meaning> {
  readonly id: string
  readonly meaning: Meaning
  readonly items: readonly Item[]
}

/** Letters by which stems are found; a stem must be at least as long. */
const KEY = 2

/** Finds the longest phrase at a token. */
export interface PhraseTable<Meaning> {
  at(tokens: readonly Token[], from: number, to: number): PhraseMatch<Meaning> | undefined
  /** All that match at the token, in the order of the table. */
  every(tokens: readonly Token[], from: number, to: number): PhraseMatch<Meaning>[]
}

/** Makes a table of phrases. The first item of a pattern must not be optional or free. */
export function phraseTable<Meaning>(phrases: readonly Phrase<Meaning>[]): PhraseTable<Meaning> {
  const byWord = new Map<string, Compiled<Meaning>[]>()
  const byStem = new Map<string, Compiled<Meaning>[]>()
  for (const { id, patterns, meaning } of phrases) {
    for (const pattern of patterns) {
      const items = pattern.split(' ').map(readItem)
      const compiled = { id, meaning, items }
      for (const word of items[0].exact) add(byWord, word, compiled)
      for (const stem of items[0].stems) add(byStem, stem.slice(0, KEY), compiled)
    }
  }
  const every = (tokens: readonly Token[], from: number, to: number) => {
    const { word } = tokens[from]
    const found: PhraseMatch<Meaning>[] = []
    for (const list of [byWord.get(word), byStem.get(word.slice(0, KEY))]) {
      if (list === undefined) continue
      for (const { id, meaning, items } of list) {
        const end = matchItems(items, 0, tokens, from, to)
        if (end !== undefined) found.push({ id, meaning, from, to: end })
      }
    }
    return found
  }
  return {
    every,
    at(tokens, from, to) {
      let best: PhraseMatch<Meaning> | undefined
      for (const match of every(tokens, from, to)) if (best === undefined || match.to > best.to) best = match
      return best
    },
  }
}

function add<Meaning>(map: Map<string, Compiled<Meaning>[]>, key: string, compiled: Compiled<Meaning>): void {
  const list = map.get(key)
  if (list === undefined) map.set(key, [compiled])
  else if (list[list.length - 1] !== compiled) list.push(compiled)
}

function readItem(source: string): Item {
  const isOptional = source.startsWith('?') && source.length > 1
  const body = isOptional ? source.slice(1) : source
  if (body === '_' || body === '__')
    return { exact: new Set(), stems: [], isOptional: isOptional || body === '__', free: body.length === 2 ? 3 : 1 }
  const words = body.split('|')
  return {
    exact: new Set(words.filter(word => !word.endsWith('*')).map(foldedWord)),
    stems: words.filter(word => word.endsWith('*')).map(word => foldedWord(word.slice(0, -1))),
    isOptional,
    free: 0,
  }
}

function fits(item: Item, token: Token): boolean {
  if (item.exact.has(token.word)) return true
  for (const stem of item.stems) if (token.word.startsWith(stem)) return true
  return false
}

/** End of the match of items from `item` on at token `index`, undefined when there is none. Bounded by the length of the pattern. */
function matchItems(
  items: readonly Item[],
  item: number,
  tokens: readonly Token[],
  index: number,
  to: number,
): number | undefined {
  if (item === items.length) return index
  const now = items[item]
  if (now.free > 0) {
    for (let taken = now.isOptional ? 0 : 1; taken <= now.free && index + taken <= to; taken++) {
      if (taken > 0 && tokens[index + taken - 1].kind !== 'word' && tokens[index + taken - 1].kind !== 'number')
        return undefined
      const end = matchItems(items, item + 1, tokens, index + taken, to)
      if (end !== undefined) return end
    }
    return undefined
  }
  if (index < to && fits(now, tokens[index])) {
    const end = matchItems(items, item + 1, tokens, index + 1, to)
    if (end !== undefined) return end
  }
  return now.isOptional ? matchItems(items, item + 1, tokens, index, to) : undefined
}
