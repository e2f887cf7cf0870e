// Reads a short text without structure: a post. The same rules as for documents, no figures and places.

import type { Statement } from '../model/reading.ts'
import { AUTHOR } from './document-speaker.ts'
import { readParagraph, viewOf } from './read-paragraph.ts'
import { outerScope } from './scope.ts'
import type { ReadState } from './segment.ts'
import { newMentions } from './speakers.ts'
import { type Candidate, candidateOf } from './statement.ts'
import type { RuleLanguage } from './view.ts'

/** Code units of a post that are read. */
const READ_LIMIT = 20_000

/** A statement of a post; the last of `speakers` is always "author": whoever posted it. */
export type PostStatement = Omit<Statement, 'id' | 'figures' | 'places' | 'times' | 'actors'>

/** Statements of one post, in order; offsets are of `text`. `language` only where it is known; others than en, ru, kk are read as if unknown. Deterministic; cost linear. */
export function readPost(text: string, language?: string): PostStatement[] {
  const piece = text.length > READ_LIMIT ? text.slice(0, READ_LIMIT) : text
  const known: RuleLanguage | undefined =
    language === 'en' || language === 'ru' || language === 'kk' ? language : undefined
  const state: ReadState = { mentions: newMentions(), drafts: [], self: AUTHOR }
  const candidates: Candidate[] = []
  let start = 0
  let number = 0
  for (const line of piece.split(/(\n\s*\n)/)) {
    const end = start + line.length
    if (line.trim() !== '') {
      number++
      const paragraph = { number, kind: 'paragraph' as const, start, end }
      readParagraph(viewOf(piece, start, end, known), outerScope(AUTHOR), state)
      for (const draft of state.drafts.splice(0)) {
        const candidate = candidateOf(draft, {
          isArticle: false,
          isVerblessAllowed: true,
          paragraph,
          before: candidates,
        })
        if (candidate !== undefined) candidates.push(candidate)
      }
    }
    start = end
  }
  return candidates.map(({ paragraph: _, tail: __, ...rest }) => ({ ...rest, text: piece.slice(rest.start, rest.end) }))
}
