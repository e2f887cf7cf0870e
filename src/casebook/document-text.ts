// The text of a document of the case, read again from the vault, so that a paragraph and a span of it can be shown where they stand.

import { documentChannelId } from '../import/document.ts'
import { MOST_DOCUMENT_BYTES, type ReadDocument, readDocument } from '../import/document-read.ts'
import { OWN_ANALYSIS, type Purpose } from '../model/consent.ts'
import type { ChannelId } from '../model/ids.ts'
import { type Exhibit, exhibitsOf } from '../preserve/exhibit-numbers.ts'
import type { Casebook } from './casebook.ts'
import { consentRegister, refusalOf } from './consent.ts'
import { readSource } from './read-source.ts'

export interface CaseDocument extends ReadDocument {
  readonly exhibit: Exhibit
  readonly channelId: ChannelId
}

/** Exhibits that are read as documents, by number. */
export function documentExhibits(casebook: Casebook): Exhibit[] {
  return exhibitsOf(casebook.custody.journal.acts()).all.filter(({ latest }) => latest.format === 'document')
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
  const exhibit = documentExhibits(casebook).find(
    ({ number, sha256 }) => number === which || documentChannelId(sha256) === which,
  )
  if (exhibit === undefined || exhibit.latest.sizeBytes > MOST_DOCUMENT_BYTES) return undefined
  if (refusalOf(consentRegister(casebook), exhibit.number, purpose) !== undefined) return undefined
  const source = casebook.custody.vault.open(exhibit.sha256, exhibit.latest.name)
  const read = await readDocument(readSource(source), exhibit.latest.name)
  return { ...read, exhibit, channelId: documentChannelId(exhibit.sha256) }
}
