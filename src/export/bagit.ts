// The files of a bag (RFC 8493, version 1.0) as text: what is packed beside the originals, and in which order.

import { safePayloadName } from '../algorithms/bagit-names.ts'
import { encodeBagPath } from '../algorithms/bagit-path.ts'
import { renderTag } from '../algorithms/bagit-tags.ts'
import { canonicalJson } from '../algorithms/canonical-json.ts'
import { bagReadmeMessages } from '../messages/cli-bag.ts'
import { numberRanges } from '../messages/number-ranges.ts'
import type { AcquisitionAct, SourceAct } from '../model/acts.ts'
import type { Audience } from '../model/consent.ts'
import type { DerivedFrom } from '../model/derived-text.ts'
import type { Language } from '../model/ladder.ts'

/** Checksums of every manifest; SHA-256 is what the tools of most people compute. */
export const BAG_ALGORITHMS = ['sha256', 'sha512'] as const

/** A file of the bag that was written, with its checksums by algorithm. */
export interface BaggedRow {
  readonly path: string
  readonly sizeBytes: number
  readonly digests: Readonly<Record<(typeof BAG_ALGORITHMS)[number], string>>
}

/** One exhibit as its metadata tell of it. */
export interface ExportedExhibit {
  readonly number: number
  /** Oldest first; the last holds. */
  readonly acquisitions: readonly { readonly claimedTime: number; readonly act: AcquisitionAct }[]
  /** The medium that it is a transcript or the text of, also where the same bytes were given again from outside. */
  readonly derivedFrom?: DerivedFrom
  /** Those it came from, where the audience may know. */
  readonly sources: readonly SourceAct[]
}

/** What the bag as a whole says of itself. */
export interface BagHead {
  readonly tool: string
  /** Milliseconds since 1970. */
  readonly now: number
  readonly exhibits: readonly number[]
  readonly organization: string | undefined
  readonly proofs: number
}

/** Path of an original: exhibits of one name do not meet, because each has its own folder. */
export function payloadPath(exhibit: ExportedExhibit): string {
  return `data/${exhibit.number}/${safePayloadName(latestOf(exhibit).name)}`
}

export function metadataPath(exhibit: number): string {
  return `custody/exhibits/${exhibit}.json`
}

export function proofPath(exhibit: number): string {
  return `custody/proofs/${exhibit}.json`
}

/** How an exhibit came into its case, one line of canonical JSON with LF. Never holds notes or contact risk of a source. */
export function exhibitMetadata(exhibit: ExportedExhibit, row: BaggedRow, audience: Audience): string {
  const earlier = exhibit.acquisitions.slice(0, -1).map(({ claimedTime, act }) => ({
    acquiredClaimedTime: claimedTime,
    name: act.name,
    exportRoot: act.exportRoot,
    role: act.role,
    tool: act.tool,
  }))
  const isPublic = audience === 'public'
  const { type: _type, extractOf, bag, source, ...latest } = latestOf(exhibit)
  const { derivedFrom = latest.derivedFrom } = exhibit
  const act = { ...latest, derivedFrom }
  const metadata = {
    format: 'anechoic/exhibit/1',
    exhibit: exhibit.number,
    payload: row.path,
    sha512: row.digests.sha512,
    acquiredClaimedTime: exhibit.acquisitions[0].claimedTime,
    acquisition: isPublic ? act : { ...act, extractOf, bag, source },
    ...(earlier.length === 0 ? {} : { earlier }),
    ...(isPublic || exhibit.sources.length === 0 ? {} : { sources: exhibit.sources.map(sourceMetadata) }),
  }
  // Names may hold half surrogates, for which there is no canonical JSON.
  return `${canonicalJson(JSON.parse(JSON.stringify(metadata), (_, value) => wellFormed(value)))}\n`
}

function wellFormed(value: unknown): unknown {
  return typeof value === 'string' ? value.toWellFormed() : value
}

function sourceMetadata({ source, role, made, transferred, device, clockOffsetSeconds }: SourceAct): object {
  return { source, role, made, transferred, device, clockOffsetSeconds }
}

function latestOf({ acquisitions }: ExportedExhibit): AcquisitionAct {
  return acquisitions[acquisitions.length - 1].act
}

export const BAG_DECLARATION = 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n'

/** bag-info.txt. */
export function bagInfo(head: BagHead, payload: readonly BaggedRow[]): string {
  const bytes = payload.reduce((sum, row) => sum + row.sizeBytes, 0)
  return [
    ...(head.organization === undefined ? [] : [renderTag('Source-Organization', head.organization)]),
    renderTag('Bagging-Date', new Date(head.now).toISOString().slice(0, 10)),
    renderTag('External-Identifier', `exhibits ${numberRanges(head.exhibits)}`),
    renderTag('Payload-Oxum', `${bytes}.${payload.length}`),
    renderTag('Bag-Software-Agent', head.tool),
  ].join('')
}

/** README.txt: what the folder is and how to check it by hand. */
export function bagReadme(head: BagHead, language: Language): string {
  const { tool, proofs } = head
  return bagReadmeMessages['bag.readme'][language]({ tool, exhibits: numberRanges(head.exhibits), hasProofs: proofs })
}

/** A manifest, piece by piece, in the order of the rows. */
export function* manifest(rows: readonly BaggedRow[], algorithm: (typeof BAG_ALGORITHMS)[number]): Generator<string> {
  for (const { path, digests } of rows) yield `${digests[algorithm]}  ${encodeBagPath(path)}\n`
}
