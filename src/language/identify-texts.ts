// Languages of many texts at once, for a worker.

import { type TextArena, textAt } from '../algorithms/text-arena.ts'
import { identifyLanguage } from './identify.ts'

/** Code units of a text that are read. */
const READ_LIMIT = 2000

/**
 * Position in `codes` of the language of each text from one to another; `codes[0]` for texts that were left open. Texts are those that
 * `normalise` gives: their links have no scheme, and are left out because they say nothing of the language. Cost: about 20 microseconds a text.
 */
export function identifyTexts(arena: TextArena, from: number, to: number, codes: readonly string[]): Uint8Array {
  const found = new Uint8Array(to - from)
  for (let text = from; text < to; text++) {
    const { language } = identifyLanguage(withoutLinks(headOf(arena, text)))
    const code = language === undefined ? 0 : codes.indexOf(language)
    found[text - from] = Math.max(0, code)
  }
  return found
}

/** The head of a text: no more than is read, links in it being left out. */
function headOf(arena: TextArena, text: number): string {
  const { units, starts } = arena
  const end = Math.min(starts[text + 1], starts[text] + 2 * READ_LIMIT)
  return textAt({ units, starts: Float64Array.of(starts[text], end) }, 0)
}

/** Words with a slash, or with a full stop before a letter, are links or domains. Linear. */
function withoutLinks(text: string): string {
  if (!text.includes('/') && !text.includes('.')) return text
  return text
    .split(' ')
    .filter(word => !word.includes('/') && !/[\p{L}\p{N}]\.[\p{L}]{2}/u.test(word))
    .join(' ')
}
