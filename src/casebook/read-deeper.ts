// One medium read once more on demand: metadata by exiftool, Content Credentials against a list of signers. Nothing of it is kept.

import { CaseError } from '../model/case-error.ts'
import { type MediaMetadata, NO_METADATA, type ProvenanceReading } from '../model/media-metadata.ts'
import { quoted } from '../model/problem.ts'
import { deepRead, withDeepRead } from '../system/exiftool.ts'
import { mimeTypeOf } from '../system/mime-types.ts'
import { type TrustList, trustListOf } from '../system/trust-list.ts'
import type { Casebook } from './casebook.ts'
import { consentRegister } from './consent.ts'
import { readGivenFile } from './given-file.ts'
import { keptReadings } from './kept-readings.ts'
import { bytesOf } from './media-bytes.ts'
import { MediumReader } from './medium-reader.ts'
import { LARGEST_SIGNED } from './read-clip.ts'
import { intactMedium } from './read-media.ts'
import { readableExhibit } from './readable-exhibit.ts'

export interface DeeperReading {
  readonly metadata?: MediaMetadata
  readonly provenance?: ProvenanceReading
}

export interface DeeperOptions {
  /** Everything that exiftool reads beside what is known. */
  readonly isDeep: boolean
  readonly trust?: TrustList
  readonly signal: AbortSignal
}

/**
 * What was asked for, each put together with what is kept of the exhibit. Throws CaseError `usage` for an exhibit that is not there, held back or no
 * footage, `input-not-readable` where exiftool is missing or could not read it, `interrupted`.
 */
export async function readDeeper(
  casebook: Casebook,
  number: number,
  { isDeep, trust, signal }: DeeperOptions,
): Promise<DeeperReading> {
  const exhibit = readableExhibit(consentRegister(casebook), number)
  const reading = keptReadings(casebook).get(exhibit.sha256)?.reading
  const value = `${number}`
  if (reading === undefined) throw new CaseError('usage', 'exhibit-no-medium', { value })
  const medium = intactMedium(casebook, exhibit)
  if (medium === undefined) throw new CaseError('input-not-readable', 'medium-changed', { value })
  const found: { metadata?: MediaMetadata; provenance?: ProvenanceReading } = {}
  try {
    if (isDeep) {
      const deep = await deepRead(medium.source, signal)
      if ('failed' in deep) throw new CaseError('input-not-readable', `deep-${deep.failed}`, { value })
      found.metadata = withDeepRead(reading.metadata ?? NO_METADATA, deep)
    }
    if (trust !== undefined) {
      const mimeType = mimeTypeOf(reading.format)
      const provenance =
        mimeType === undefined || medium.source.sizeBytes > LARGEST_SIGNED
          ? undefined
          : await verified(bytesOf(medium.source, medium.source.sizeBytes), mimeType, trust, signal)
      if (provenance === undefined) throw new CaseError('input-not-readable', 'trust-list-unused', { value })
      found.provenance = provenance
    }
  } catch (error) {
    if (signal.aborted) throw new CaseError('interrupted', 'interrupted')
    throw error
  }
  return found
}

async function verified(
  bytes: Uint8Array,
  mimeType: string,
  trust: TrustList,
  signal: AbortSignal,
): Promise<ProvenanceReading | undefined> {
  const reader = new MediumReader(1)
  try {
    const values = [bytes, mimeType, trust]
    const outcome = await reader.pool.run('system/picture-file-work', 'provenanceOf', values, signal)
    return 'stopped' in outcome ? undefined : (outcome.result as ProvenanceReading)
  } finally {
    await reader.close()
  }
}

/** Largest list that is read. */
const LARGEST_LIST = 4 * 2 ** 20

/** A list of signers from a PEM file. Throws CaseError `input-not-found`, `input-not-readable`. */
export function givenTrustList({ system }: Casebook, path: string): TrustList {
  const bytes = readGivenFile(system.files, path, LARGEST_LIST + 1)
  const list = trustListOf(path.slice(path.lastIndexOf('/') + 1), new TextDecoder().decode(bytes))
  if (list === undefined) throw new CaseError('input-not-readable', 'trust-list-unreadable', { value: quoted(path) })
  return list
}
