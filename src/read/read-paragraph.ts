// Reads one paragraph: sentences, their language, direct speech, clauses.

import { sentences } from '../language/sentences.ts'
import { languageOf } from './language-of.ts'
import { type Quotation, quotationsOf } from './quotations.ts'
import { RULES } from './rules.ts'
import { inner, type Scope } from './scope.ts'
import { type ReadState, readSegment } from './segment.ts'
import { lastSpeaker, speakerOf } from './speakers.ts'
import { tokensOf } from './tokens.ts'
import type { RuleLanguage, View } from './view.ts'

export interface ParagraphView {
  readonly view: View
  /** Half-open token ranges of sentences. */
  readonly sentences: readonly { readonly from: number; readonly to: number; readonly language: RuleLanguage }[]
  readonly quotations: readonly Quotation[]
}

/** Tokens. */
const LONGEST_SENTENCE = 200

/** Tokens of `text` from `start` to `end`, flagged sentence by sentence. */
export function viewOf(text: string, start: number, end: number, language?: RuleLanguage): ParagraphView {
  const tokens = tokensOf(text, start, end)
  const flags = new Uint16Array(tokens.length)
  const ends = new Uint32Array(tokens.length)
  const found: { from: number; to: number; language: RuleLanguage }[] = []
  const spans = sentences(text.slice(start, end))
  const main = language ?? languageOf(text, tokens, 0, tokens.length, 'en')
  let at = 0
  for (let index = 0; index < spans.length; index++) {
    const from = at
    const stop = index + 1 < spans.length ? start + spans[index + 1].start : end
    while (at < tokens.length && tokens[at].start < stop) at++
    if (at === from) continue
    const own = language ?? languageOf(text, tokens, from, at, main)
    RULES[own].flag(tokens, from, at, flags)
    // A sentence without end is read in pieces: what looks back looks back no further.
    for (let piece = from; piece < at; piece += LONGEST_SENTENCE) {
      const to = Math.min(at, piece + LONGEST_SENTENCE)
      ends.fill(to, piece, to)
      found.push({ from: piece, to, language: own })
    }
  }
  const view = { text, tokens, flags, taken: new Uint8Array(tokens.length), language: main }
  return { view, sentences: found, quotations: quotationsOf(view, ends) }
}

/** Reads the paragraph into drafts of `state`, in the order of the text. */
export function readParagraph(paragraph: ParagraphView, scope: Scope, state: ReadState, quoted?: Scope): void {
  const { view, quotations } = paragraph
  const scopes = quotations.map(quotation => {
    for (const frame of quotation.frames) {
      view.taken.fill(1, frame.from, frame.to)
    }
    return undefined as Scope | undefined
  })
  let at = 0
  for (const sentence of paragraph.sentences) {
    const own = { ...view, language: sentence.language }
    let from = sentence.from
    while (from < sentence.to) {
      while (at < quotations.length && quotations[at].to <= from) at++
      const quotation = quotations[at]
      if (quotation === undefined || quotation.from >= sentence.to) {
        readRuns(own, from, sentence.to, scope, state)
        break
      }
      if (quotation.from > from) {
        readRuns(own, from, quotation.from, scope, state)
        from = quotation.from
      }
      scopes[at] ??= scopeOf(own, quotation, scope, state, quoted)
      const to = Math.min(quotation.to, sentence.to)
      readRuns(own, from, to, scopes[at]!, state)
      from = to
    }
  }
}

function scopeOf(view: View, quotation: Quotation, scope: Scope, state: ReadState, quoted: Scope | undefined): Scope {
  if (quotation.isSelf) return scope
  const self = scope.speakers[0]
  const last = lastSpeaker(state.mentions) ?? state.mentions.speakers[state.mentions.speakers.length - 1]?.text
  const speaker = quotation.speaker === undefined ? last : speakerOf(view, quotation.speaker, state.mentions, self)
  if (quotation.speaker === undefined && quoted !== undefined) return quoted
  return speaker === undefined ? scope : inner(scope, 'quotation', {}, speaker)
}

/** Stretches without words of attribution. */
function readRuns(view: View, from: number, to: number, scope: Scope, state: ReadState): void {
  let start = from
  for (let index = from; index <= to; index++) {
    if (index < to && view.taken[index] === 0) continue
    if (index > start) readSegment(view, start, index, scope, state)
    start = index + 1
  }
}
