// The text of a document of the case, read again from the vault, so that a paragraph and a span of it can be shown where they stand.

import { readDerived } from '../import/derived-document.ts'
import { documentChannelId } from '../import/document.ts'
import { MOST_DOCUMENT_BYTES, type ReadDocument, readDocument } from '../import/document-read.ts'
import { OWN_ANALYSIS, type Purpose } from '../model/consent.ts'
import { derivedChannelId } from '../model/derived-text.ts'
import type { ChannelId } from '../model/ids.ts'
import { type Exhibit, exhibitsOf } from '../preserve/exhibit-numbers.ts'
import type { Casebook } from './casebook.ts'
import { consentRegister, refusalOf } from './consent.ts'
import { derivedReadings } from './derived-texts.ts'
import { readSource } from './read-source.ts'

export interface CaseDocument extends ReadDocument {
  readonly exhibit: Exhibit
  readonly channelId: ChannelId
}

/** An exhibit that is read as a document, with the channel of its paragraphs. */
export interface DocumentExhibit extends Exhibit {
  readonly channelId: ChannelId
}

/** Exhibits that are read as documents, by number; of texts taken out of a medium the one that counts. */
export function documentExhibits(casebook: Casebook): DocumentExhibit[] {
  const exhibits = exhibitsOf(casebook.custody.journal.acts())
  const { passed } = derivedReadings(exhibits)
  return exhibits.all
    .filter(({ latest, sha256 }) => latest.format === 'document' && !passed.has(sha256))
    .map(exhibit => ({ ...exhibit, channelId: documentChannelOf(exhibit) }))
}

function documentChannelOf({ derivedFrom, medium, sha256 }: Exhibit): ChannelId {
  if (derivedFrom === undefined || medium === undefined) return documentChannelId(sha256)
  return derivedChannelId(derivedFrom.kind, medium)
}

/**
 * The document with this exhibit number or channel id, as the index read it. Undefined when the case holds none such, when it was
 * erased, or when its source does not permit the purpose.
 */
export async function documentOf(
  casebook: Casebook,
  which: number | ChannelId,
  purpose: Purpose = OWN_ANALYSIS,
): Promise<CaseDocument | undefined> {
  const exhibit = documentExhibits(casebook).find(({ number, channelId }) => number === which || channelId === which)
  if (exhibit === undefined || exhibit.latest.sizeBytes > MOST_DOCUMENT_BYTES) return undefined
  if (refusalOf(consentRegister(casebook), exhibit.number, purpose) !== undefined) return undefined
  const source = casebook.custody.vault.open(exhibit.sha256, exhibit.latest.name)
  const { channelId, derivedFrom, latest } = exhibit
  const derived = derivedFrom === undefined ? undefined : readDerived(readSource(source), derivedFrom.kind)
  if (derived !== undefined) return { kind: undefined, document: derived.document, problems: [], exhibit, channelId }
  return { ...(await readDocument(readSource(source), latest.name)), exhibit, channelId }
}
