// How searchable the words of a post are, and whether words in its place can be searched for: compared with every post of the case.

import { runWords, wordsOfNormalised } from '../algorithms/shared-run.ts'
import { textAt, textCount } from '../algorithms/text-arena.ts'
import type { Engine, PostColumns } from '../corpus/engine.ts'
import type { PostIndex } from '../model/finding.ts'
import { type HeldText, RunCounts, SHORTEST_TELLING } from '../protect/searchable.ts'

/** Words of a text that are looked at: more than any words in a post's place have. */
const MOST_WORDS = 2000

/** Counts which runs of a text, of its first 2,000 words, posts of the case hold. The text's own post is one of them. Needs a sealed index. */
export function countRuns(corpus: Engine, text: string, lengths: readonly number[]): RunCounts {
  const words = runWords(text).slice(0, MOST_WORDS)
  const counts = new RunCounts(words, lengths)
  for (const held of heldTexts(corpus, candidateTexts(corpus, words))) counts.add(held)
  return counts
}

/** More different runs of three words than this are not asked of the index one by one: every text is read once instead. */
const MOST_QUERIES = 100

/** Numbers of all texts that hold three words of the text in a row, and perhaps of others: the index compares stems and no order. */
export function candidateTexts(corpus: Engine, words: readonly string[], mostQueries = MOST_QUERIES): Set<number> {
  const windows = new Set<string>()
  for (let at = 0; at + SHORTEST_TELLING <= words.length; at++)
    windows.add(words.slice(at, at + SHORTEST_TELLING).join(' '))
  const candidates = new Set<number>()
  if (windows.size <= mostQueries) {
    for (const window of windows) for (const text of corpus.matching(window)) candidates.add(text)
    return candidates
  }
  const arena = corpus.texts()
  for (let text = 0; text < textCount(arena); text++) {
    const held = wordsOfNormalised(textAt(arena, text))
    for (let at = 0; at + SHORTEST_TELLING <= held.length; at++)
      if (windows.has(`${held[at]} ${held[at + 1]} ${held[at + 2]}`)) {
        candidates.add(text)
        break
      }
  }
  return candidates
}

/** The account of a post, or its chat where it has none, as a number. */
export function authorOf({ account, channel }: PostColumns, post: PostIndex): number {
  return account[post] >= 0 ? account[post] : -1 - channel[post]
}

function* heldTexts(corpus: Engine, candidates: ReadonlySet<number>): Generator<HeldText> {
  if (candidates.size === 0) return
  const columns = corpus.columns()
  const { text, count } = columns
  const authors = new Map<number, { posts: number; readonly authors: Set<number> }>()
  for (let post = 0; post < count; post++) {
    if (!candidates.has(text[post])) continue
    const held = authors.get(text[post]) ?? { posts: 0, authors: new Set<number>() }
    held.posts++
    held.authors.add(authorOf(columns, post))
    authors.set(text[post], held)
  }
  const arena = corpus.texts()
  for (const candidate of candidates) {
    const held = authors.get(candidate)
    if (held !== undefined) yield { words: wordsOfNormalised(textAt(arena, candidate)), ...held }
  }
}
