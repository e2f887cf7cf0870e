// The two forms in which the Coordination Network Toolkit compares texts: as a line, and as a set of words.
// @see docs/methods.md#coordination-network-toolkit

import { splitWords } from './network-toolkit-words.ts'

/** From an at sign to the next white space. The class is Unicode's White_Space, which `\s` of JavaScript is not. */
const MENTION = /@[^\t-\r \x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]*/g

/** White space of Python's `str.split`: White_Space and the four separators U+001C to U+001F. */
const WHITE_SPACE = /[\t-\r\x1c- \x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/

/** Lower case without mentions, runs of white space as one blank: what co_tweet compares. Idempotent except for letter case. */
export function comparedLine(message: string): string {
  return piecesOf(message.toLowerCase().replace(MENTION, '')).join(' ')
}

/** The words of a message without repetitions, mentions and white space, in no order of meaning: what co_similar_tweet compares. */
export function comparedWords(message: string): Set<string> {
  const words = new Set<string>()
  for (const piece of splitWords(message.toLowerCase().replace(MENTION, ''))) {
    for (const word of piecesOf(piece)) words.add(word)
  }
  return words
}

function piecesOf(text: string): string[] {
  return text.split(WHITE_SPACE).filter(piece => piece !== '')
}
