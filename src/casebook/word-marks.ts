// Where in a text the words stand by which it was found: compared by their stems, as search compares them.

import { tokensOf } from '../language/tokens.ts'
import type { TextSpan } from '../model/reading.ts'
import { stemsOf } from './match-tools.ts'

/** Spans of words and numbers that share a stem with one of the given words; in order, at most `most`. Cost linear in the text. */
export function wordMarks(text: string, words: readonly string[], most = 200): TextSpan[] {
  const wanted = new Set(
    words.flatMap(word => tokensOf(word).flatMap(token => (token.kind === 'mark' ? [] : stemsIn(token)))),
  )
  if (wanted.size === 0) return []
  const marks: TextSpan[] = []
  for (const token of tokensOf(text)) {
    if (token.kind === 'mark' || !stemsIn(token).some(stem => wanted.has(stem))) continue
    marks.push({ start: token.start, end: token.end })
    if (marks.length === most) break
  }
  return marks
}

function stemsIn({ kind, lower, text }: ReturnType<typeof tokensOf>[number]): readonly string[] {
  return kind === 'number' ? [text] : stemsOf(lower)
}
