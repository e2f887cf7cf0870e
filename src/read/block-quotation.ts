// Who speaks in a quotation that is set apart as a paragraph: the sentence before or behind it tells.

import type { DocumentText } from '../model/reading.ts'
import { viewOf } from './read-paragraph.ts'
import { RULES } from './rules.ts'
import { isPersonNoun, type Mentions, speakerOf } from './speakers.ts'
import { FLAG, isWord, type Stretch, type View } from './view.ts'

/** Words behind a quotation that point back at it. */
const POINTS_BACK = /^(?:так|это|эти|этими|thus|so|this|these|that|осылай|бул|осыны)$/
const DESCRIBES = /^(?:описыва|описал|слова|describ|words|recall|сипатта|сози|создери|еске)/
/** Characters of the neighbours that are looked at. */
const READ_LIMIT = 400

/** Speaker of the quotation that is paragraph `at`; undefined when its neighbours name none. */
export function quotedSpeaker(
  document: DocumentText,
  at: number,
  self: string,
  mentions: Mentions,
): string | undefined {
  const { text, paragraphs } = document
  const behind = paragraphs[at + 1]
  if (behind !== undefined && behind.kind !== 'quotation') {
    const { view, sentences } = viewOf(text, behind.start, Math.min(behind.end, behind.start + READ_LIMIT))
    const first = sentences[0]
    if (first !== undefined && POINTS_BACK.test(view.tokens[first.from].word)) {
      const own = { ...view, language: first.language }
      const speaker = describedBy(own, first)
      if (speaker !== undefined) return speakerOf(own, speaker, mentions, self)
    }
  }
  const before = paragraphs[at - 1]
  if (before === undefined) return undefined
  if (before.kind === 'quotation') return quotedSpeaker(document, at - 1, self, mentions)
  const start = Math.max(before.start, before.end - READ_LIMIT)
  if (!/:\s*$/.test(text.slice(start, before.end))) return undefined
  const { view, sentences } = viewOf(text, start, before.end)
  const last = sentences[sentences.length - 1]
  if (last === undefined) return undefined
  const own = { ...view, language: last.language }
  const verb = sayingIn(own, last)
  const finite = verb < 0 ? firstFinite(own, last) : verb
  return finite <= last.from ? undefined : speakerOf(own, { from: last.from, to: finite }, mentions, self)
}

/** The noun phrase of a person behind the verb: "Так описывает вечер 5 августа жительница улицы Садовой". */
function describedBy(view: View, sentence: Stretch): Stretch | undefined {
  for (let index = sentence.from; index < sentence.to; index++) {
    const { word } = view.tokens[index]
    if (!DESCRIBES.test(word) && RULES[view.language].saying.get(word) === undefined) continue
    for (let from = index + 1; from < sentence.to; from++) {
      if (!isPersonNoun(view.tokens[from].word) && !(view.tokens[from].isCapital && view.tokens[from + 1]?.isCapital))
        continue
      let to = from + 1
      while (to < sentence.to && isWord(view.tokens[to]) && !(view.flags[to] & FLAG.finite)) to++
      return { from, to }
    }
  }
  return undefined
}

function sayingIn(view: View, { from, to }: Stretch): number {
  for (let index = from; index < to; index++)
    if (RULES[view.language].saying.get(view.tokens[index].word) !== undefined) return index
  return -1
}

function firstFinite(view: View, { from, to }: Stretch): number {
  for (let index = from; index < to; index++) if (view.flags[index] & FLAG.finite) return index
  return -1
}
