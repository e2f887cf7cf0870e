// What the words of a post propose: where its speaker has it from, and whose words it carries.

import type { Evidentiality } from '../model/reading.ts'
import { readPost } from '../read/read-post.ts'
import { suggestsOwnAccess } from '../weigh/own-access.ts'

export interface PostWords {
  readonly evidentiality: Evidentiality
  /** Hearsay of whom. */
  readonly of?: string
  /** Nearest to the statement first; empty: whoever posted. */
  readonly speakers: readonly string[]
}

/** Proposals for one post: those of the statement that holds most of the given words, or of the first. Words are compared without case. */
export function postWords(text: string, words: readonly string[]): PostWords {
  const statements = readPost(text)
  const held = (statement: string) => {
    const lower = statement.toLowerCase()
    return words.filter(word => lower.includes(word.toLowerCase())).length
  }
  let best = statements[0]
  for (const statement of statements) if (held(statement.text) > held(best.text)) best = statement
  const mayHaveSeen = suggestsOwnAccess(text)
  if (best === undefined) return { evidentiality: mayHaveSeen ? 'own-perception' : 'unsourced', speakers: [] }
  const { evidentiality, of, speakers } = best
  // "I was there. They shot on the bridge": the mark stands in another sentence.
  const source = evidentiality === 'unsourced' && mayHaveSeen ? 'own-perception' : evidentiality
  return { evidentiality: source, ...(of !== undefined && { of }), speakers: speakers.slice(0, -1) }
}
