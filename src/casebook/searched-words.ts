// Where the words of a search stand in a text, compared as search compares them, and the part of the text worth showing.

import { normalise } from '../algorithms/normalise.ts'
import { queryWords } from '../corpus/fold.ts'
import type { TextSpan } from '../model/reading.ts'

const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu
const EXCLUDED = /^[-−–]\S/

/** Code units of a text that are looked through. */
const LOOKED_THROUGH = 20_000
const MOST_MARKS = 60
/** Distinct words of texts that are remembered for one search. */
const WORDS_KEPT = 50_000

/** Gives the spans of words that a query asks for, in order, at most 60. Undefined for a query that asks for none. */
export function searchedWords(query: string): ((text: string) => TextSpan[]) | undefined {
  const asked = query.split(/\s+/).filter(part => !EXCLUDED.test(part))
  const forms = new Set(asked.flatMap(part => queryWords(part).flat()))
  if (forms.size === 0) return undefined
  const known = new Map<string, boolean>()
  const isAsked = (word: string): boolean => {
    const before = known.get(word)
    if (before !== undefined) return before
    const is = queryWords(normalise(word)).some(each => each.some(form => forms.has(form)))
    if (known.size >= WORDS_KEPT) known.clear()
    known.set(word, is)
    return is
  }
  return text => {
    const spans: TextSpan[] = []
    for (const found of text.slice(0, LOOKED_THROUGH).matchAll(WORD)) {
      if (!isAsked(found[0])) continue
      spans.push({ start: found.index, end: found.index + found[0].length })
      if (spans.length === MOST_MARKS) break
    }
    return spans
  }
}

/** Part of a text with the marks in it, counted from its own start. */
export interface Snippet {
  readonly text: string
  readonly isCutBefore: boolean
  readonly isCutAfter: boolean
  /** Start and end of each mark. */
  readonly marks: readonly (readonly [number, number])[]
}

/** Code units at the head of a text within which a mark is seen at once, and those shown before one that is farther on. */
const HEAD = 80
const LEAD = 30

/** At most `limit` code units, beginning at a word shortly before the first mark where that stands far from the head; no letter is cut in two. */
export function snippetOf(text: string, spans: readonly TextSpan[], limit: number): Snippet {
  const [first] = spans
  const isNear = first === undefined || first.end <= Math.min(HEAD, limit) || text.length <= Math.min(HEAD, limit)
  const start = isNear ? 0 : wordBefore(text, first.start)
  const end = whole(text, Math.min(text.length, start + limit))
  return {
    text: text.slice(start, end),
    isCutBefore: start > 0,
    isCutAfter: end < text.length,
    marks: spans
      .filter(span => span.start >= start && span.end <= end)
      .map(span => [span.start - start, span.end - start] as const),
  }
}

/** Where a word begins, some words before a position; or as near before it as no blank stands. */
function wordBefore(text: string, at: number): number {
  const from = Math.max(0, at - LEAD)
  const blank = /\s/.exec(text.slice(from, at))
  return whole(text, blank === null || from === 0 ? from : from + blank.index + 1)
}

/** The position, or the one before it where it would cut a surrogate pair. */
function whole(text: string, at: number): number {
  const unit = text.charCodeAt(at)
  return at > 0 && at < text.length && unit >= 0xdc00 && unit <= 0xdfff ? at - 1 : at
}
