// A document that a person named on the command line, read where it lies: it does not become part of a case.

import { MOST_DOCUMENT_BYTES, type ReadDocument, readDocument } from '../import/document-read.ts'
import { CaseError } from '../model/case-error.ts'
import type { Sha256 } from '../model/ids.ts'
import { quoted } from '../model/problem.ts'
import { sha256 } from '../system/hashing.ts'
import type { System } from '../system/system.ts'
import { readSource } from './read-source.ts'
import { withTable } from './table-source.ts'

export interface ReadDocumentFile extends ReadDocument {
  /** Path as the person wrote it. */
  readonly name: string
  readonly sha256: Sha256
  readonly sizeBytes: number
}

/**
 * Reads the file. Throws CaseError `input-not-found` and `input-not-readable`, the latter also for what is larger than a document may be
 * or is none; every other fault is a problem of the result.
 */
export async function readDocumentFile(system: System, path: string, shown: string): Promise<ReadDocumentFile> {
  return withTable(system.files, path, shown, async source => {
    const { sizeBytes } = source
    const value = quoted(shown)
    if (sizeBytes > MOST_DOCUMENT_BYTES) {
      const megabytes = MOST_DOCUMENT_BYTES / 2 ** 20
      throw new CaseError('input-not-readable', 'document-too-large', { value, megabytes })
    }
    const bytes = readSource(source)
    const read = await readDocument(bytes, shown)
    if (read.kind === undefined) throw new CaseError('input-not-readable', 'no-document', { value })
    return { ...read, name: shown, sha256: sha256(bytes), sizeBytes }
  })
}
