// How many posts the words of a claim would find, before anybody states it.

import type { Engine } from '../corpus/engine.ts'
import { textsOfTerm } from './match-claims.ts'

/** Posts of each term, and of all together. Matches of words alone: nothing is held back for what speaks against it. Cost: one search a term and one pass over the posts. */
export function postsOfTerms(corpus: Engine, terms: readonly string[]): { terms: number[]; posts: number } {
  const found = terms.map(term => (term.trim() === '' ? new Int32Array(0) : textsOfTerm(corpus, term)))
  const { text, count } = corpus.columns()
  const postsOfText = new Map<number, number>()
  for (const texts of found) for (const each of texts) postsOfText.set(each, 0)
  for (let post = 0; post < count; post++) {
    const own = postsOfText.get(text[post])
    if (own !== undefined) postsOfText.set(text[post], own + 1)
  }
  const sum = (texts: Iterable<number>) => {
    let posts = 0
    for (const each of texts) posts += postsOfText.get(each) ?? 0
    return posts
  }
  return { terms: found.map(sum), posts: sum(postsOfText.keys()) }
}
