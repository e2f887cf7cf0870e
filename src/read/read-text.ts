// Suggests the statements of a document: who says what, whether it is affirmed, where it is from. Rules, no model; a person decides.

import type { DocumentParagraph, DocumentText, Reading, Statement } from '../model/reading.ts'
import { quotedSpeaker } from './block-quotation.ts'
import { type ReadContext, tiesOf, withDetails } from './details.ts'
import { isPersonal, rolesOf, speakerOfParagraph, speakersOf } from './document-speaker.ts'
import { readParagraph, viewOf } from './read-paragraph.ts'
import { relationsOf } from './relations.ts'
import { inner, outerScope, type Scope } from './scope.ts'
import type { ReadState } from './segment.ts'
import { newMentions } from './speakers.ts'
import { type Candidate, candidateOf } from './statement.ts'

/** Statements of the document with their speakers, ties and relations. Offsets are of `document.text`. Deterministic; cost linear in the text. */
export function readText(document: DocumentText, context: ReadContext = {}): Reading {
  const state: ReadState = { mentions: newMentions(), drafts: [], self: '' }
  const isArticle = !isPersonal(document)
  const speakers = speakersOf(document)
  const roles = rolesOf(document)
  const candidates: Candidate[] = []
  for (const paragraph of document.paragraphs) {
    if (isSkipped(document, paragraph)) continue
    const speaker = speakerOfParagraph(speakers, paragraph, roles.get(paragraph.number))
    const scope = outerScope(speaker)
    state.self = speaker
    const view = viewOf(document.text, paragraph.start, paragraph.end)
    const isLabelled = paragraph.speaker !== undefined || paragraph.kind === 'cue'
    const isVerblessAllowed = isLabelled || (paragraph.number > 3 && view.sentences.length > 1)
    const quoted = paragraph.kind === 'quotation' ? scopeOfQuotation(document, paragraph, scope, state) : undefined
    readParagraph(view, quoted ?? scope, state)
    for (const draft of state.drafts.splice(0)) {
      const candidate = candidateOf(draft, { isArticle, paragraph, before: candidates, isVerblessAllowed })
      if (candidate !== undefined && !isHeader(document, paragraph, candidate)) candidates.push(candidate)
    }
  }
  const statements = candidates.map((candidate, index): Statement => statementOf(document, candidate, index))
  const detailed = withDetails(document, statements, context)
  return {
    format: 'anechoic-reading',
    version: 1,
    statements: detailed,
    ties: tiesOf(document, detailed, context),
    relations: relationsOf(detailed),
  }
}

function statementOf(document: DocumentText, candidate: Candidate, index: number): Statement {
  const { paragraph: _, tail: __, ...rest } = candidate
  return {
    id: `s${index + 1}`,
    ...rest,
    text: document.text.slice(candidate.start, candidate.end),
    figures: [],
    places: [],
    times: [],
    actors: [],
  }
}

const HEADER =
  /^\s*(?:by |recorded|taken down|written (?:on|down)|transcri|date|place|signed|signature|записан|составлен|дата|место|автор|подпись|подписал|расшифровка|беседовал|interviewed|сұхбаттасқан|жазылған|жазылды|қолы|күні|орны|авторы|\d{4} жыл\S* \d{1,2} \S+ (?:жаз|түсір|ал))/iu

/** Headings, bylines and signatures say nothing of the events. */
function isSkipped(document: DocumentText, paragraph: DocumentParagraph): boolean {
  if (paragraph.kind === 'heading') return true
  if (isTitleLine(document, paragraph)) return true
  const length = paragraph.end - paragraph.start
  return (
    length <= 160 &&
    HEADER.test(document.text.slice(paragraph.start, paragraph.start + 60)) &&
    paragraph.speaker === undefined
  )
}

/** A short line without a full stop at the beginning or the end of a document: a title, byline or signature. */
function isTitleLine(
  { text, paragraphs }: DocumentText,
  { number, start, end, speaker, kind }: DocumentParagraph,
): boolean {
  if (speaker !== undefined || kind !== 'paragraph' || end - start > 120 || paragraphs.length < 3) return false
  const isEdge = number <= 3 || number === paragraphs[paragraphs.length - 1].number
  return isEdge && !/[.!?…:;][»”")\]*_]*$/.test(text.slice(start, end).trim())
}

/** A line of a header inside a paragraph: "Recorded on 14 January". */
function isHeader(
  document: DocumentText,
  paragraph: DocumentParagraph,
  { start, end }: { start: number; end: number },
): boolean {
  if (paragraph.speaker !== undefined || end - start > 120) return false
  const opens = start === paragraph.start || document.text[start - 1] === '\n'
  return (opens || start - paragraph.start < 200) && HEADER.test(document.text.slice(start, start + 60))
}

/** A quotation set apart: the paragraph before or behind it tells who speaks. */
function scopeOfQuotation(
  document: DocumentText,
  { number }: DocumentParagraph,
  scope: Scope,
  state: ReadState,
): Scope {
  const at = document.paragraphs.findIndex(paragraph => paragraph.number === number)
  const speaker = quotedSpeaker(document, at, scope.speakers[0], state.mentions)
  return speaker === undefined ? scope : inner(scope, 'quotation', {}, speaker)
}
