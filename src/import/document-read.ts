// Reads a document of any kind into one text with its structure. The same bytes and reader version give the same text for ever.

import type { Problem } from '../model/problem.ts'
import type { DocumentText } from '../model/reading.ts'
import { cueDocument } from './document-cues.ts'
import { docxDocument } from './document-docx.ts'
import { headOf } from './document-head.ts'
import { htmlDocument, statedEncoding } from './document-html.ts'
import { type DocumentKind, readableKindOf } from './document-kind.ts'
import { markdownDocument } from './document-markdown.ts'
import { pdfDocument } from './document-pdf.ts'
import type { RawDocument } from './document-pieces.ts'
import { plainDocument } from './document-plain.ts'
import { paragraphsOf } from './document-structure.ts'
import { turnsOf } from './document-turns.ts'
import { type DetectedEncoding, detectEncodingOf } from './encoding.ts'
import { ProblemLog } from './problem-log.ts'

/** Version of the interpretation: changes whenever a text or a paragraph of any document would. */
export const DOCUMENT_READER_VERSION = 2

/** Largest file that is read as a document; it is held in memory. */
export const MOST_DOCUMENT_BYTES = 64 * 2 ** 20

export interface ReadDocument {
  /** Undefined for a file that is no document of a known kind. */
  readonly kind: DocumentKind | undefined
  readonly document: DocumentText
  readonly problems: readonly Problem[]
  /** Where the text is the file's own: how its bytes became characters. */
  readonly encoding?: Pick<DetectedEncoding, 'markBytes'> & { readonly encoding: string }
}

/**
 * Reads bytes by their kind. Never throws for bad content: what could not be read is a problem, and the text is what could be.
 * The text of plain text and Markdown is the file's own, so offsets hold in any editor; that of other kinds is made of their
 * paragraphs, joined by a line feed.
 */
export async function readDocument(bytes: Uint8Array, name: string): Promise<ReadDocument> {
  const problems = new ProblemLog(name)
  const kind = readableKindOf(bytes.subarray(0, 8192), name)
  const { encoding, ...raw } = await rawDocument(kind, bytes, problems)
  const document = structured(raw, problems)
  if (document.paragraphs.length === 0 && kind !== undefined) problems.add('document-no-text', 'loss', {})
  return { kind, document, problems: problems.finish(), ...(encoding === undefined ? {} : { encoding }) }
}

async function rawDocument(
  kind: DocumentKind | undefined,
  bytes: Uint8Array,
  problems: ProblemLog,
): Promise<RawDocument & Pick<ReadDocument, 'encoding'>> {
  if (kind === undefined) {
    problems.add('document-unknown', 'loss', {})
    return { text: '', pieces: [] }
  }
  if (kind === 'docx') return docxDocument(bytes, problems)
  if (kind === 'pdf') return pdfDocument(bytes, problems)
  const { text, encoding } = decoded(bytes, problems, kind === 'html' ? statedEncoding(bytes) : undefined)
  if (kind === 'html') return htmlDocument(text, problems)
  if (kind === 'subrip' || kind === 'webvtt') return cueDocument(text, kind === 'webvtt', problems)
  return { ...(kind === 'markdown' ? markdownDocument(text) : plainDocument(text)), encoding }
}

function structured(raw: RawDocument, problems: ProblemLog): DocumentText {
  const turns = turnsOf(raw.text, raw.pieces)
  const head = headOf(raw, turns)
  const { facts, credits, isDateAmbiguous, interviewed, interviewer, ...stated } = head
  if (isDateAmbiguous && stated.date !== undefined)
    problems.add('document-date-ambiguous', 'notice', {}, { date: stated.date })
  const spoken = turns.map((turn, i) =>
    facts.has(i) && turn.label !== undefined
      ? { ...turn, start: turn.label.lineStart, label: { ...turn.label, role: 'field' as const } }
      : turn,
  )
  const paragraphs = paragraphsOf(
    raw.text,
    spoken,
    { interviewed, interviewer, ...(stated.author === undefined ? {} : { author: stated.author }) },
    credits,
  )
  const { author, ...rest } = stated
  // Where nobody says who asks, whoever answers must not be taken for it.
  const isAsker =
    author === interviewed && paragraphs.some(({ kind, speaker }) => kind === 'question' && speaker === undefined)
  return { text: raw.text, paragraphs, ...rest, ...(author === undefined || isAsker ? {} : { author }) }
}

/** The characters of a text file; what encodes nothing becomes U+FFFD and is told. `stated` holds where the bytes leave it open. */
function decoded(
  bytes: Uint8Array,
  problems: ProblemLog,
  stated?: string,
): { text: string; encoding: NonNullable<ReadDocument['encoding']> } {
  const guessed = detectEncodingOf(bytes)
  const isStated = stated !== undefined && !guessed.certain && !stated.startsWith('utf')
  const encoding = isStated ? { encoding: stated, markBytes: 0, certain: true } : guessed
  if (!encoding.certain) problems.add('table-encoding-guessed', 'notice', {}, { encoding: encoding.encoding })
  const content = bytes.subarray(encoding.markBytes)
  try {
    return { text: new TextDecoder(encoding.encoding, { fatal: true, ignoreBOM: true }).decode(content), encoding }
  } catch {
    problems.add('document-undecodable', 'loss', {}, { encoding: encoding.encoding })
    return { text: new TextDecoder(encoding.encoding, { ignoreBOM: true }).decode(content), encoding }
  }
}
