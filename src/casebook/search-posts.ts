// Full-text search with the language of each text, and of one language alone when asked for.

import type { PostDetail, SearchHit } from '../corpus/engine.ts'
import { identifyLanguage } from '../language/identify.ts'
import type { Casebook } from './casebook.ts'

export interface FoundText {
  readonly hit: SearchHit
  /** First post with this text. */
  readonly post: PostDetail
  /** ISO 639-1; undefined when the text is too short, mixed, or of another language (docs/methods.md, Languages of posts). */
  readonly language: string | undefined
}

/** Ranked hits that are looked through for a language; beyond, the list ends. */
const MOST_LOOKED_THROUGH = 100_000
const PAGE = 500

/** Texts that are counted of one word; beyond, `texts` is this. */
export const MOST_COUNTED = 1000
const MOST_WORDS = 12

/** In how many texts each word of a query that must occur is found alone, at most `MOST_COUNTED`; the first 12 words. */
export function countEachWord(casebook: Casebook, query: string): { word: string; texts: number }[] {
  const corpus = casebook.index()
  const words = new Set(query.split(/\s+/).filter(word => /[\p{L}\p{N}]/u.test(word) && !/^[-−–]\S/.test(word)))
  return [...words].slice(0, MOST_WORDS).map(word => ({ word, texts: corpus.search(word, MOST_COUNTED).length }))
}

/** At most `limit` texts, best first; with `languages`, only texts identified as one of them (`und`: those that were left open). */
export function searchPosts(
  casebook: Casebook,
  query: string,
  { limit, languages }: { readonly limit: number; readonly languages?: ReadonlySet<string> },
): FoundText[] {
  const corpus = casebook.index()
  const hits = corpus.search(query, languages === undefined ? limit : MOST_LOOKED_THROUGH)
  const found: FoundText[] = []
  for (let from = 0; from < hits.length && found.length < limit; from += PAGE) {
    const page = hits.slice(from, from + PAGE)
    const posts = corpus.posts(page.map(({ post }) => post))
    page.forEach((hit, i) => {
      const { language } = identifyLanguage(posts[i].text)
      if (found.length < limit && (languages === undefined || languages.has(language ?? 'und')))
        found.push({ hit, post: posts[i], language })
    })
  }
  return found
}
