// Where one chain (a device and an epoch) lies in the case folder.

import type { KeyObject } from 'node:crypto'
import type { Sha256 } from '../model/ids.ts'
import type { Files } from '../system/files.ts'

/** What a chain must agree with. */
export interface ChainIdentity {
  readonly case: string
  /** SHA-256 of case.json: `prev` of the first entry. */
  readonly caseSha256: Sha256
  readonly device: string
  readonly epoch: string
  readonly verifier: KeyObject
}

/** Folder of the entries, relative to the case. */
export function entriesFolder(device: string, epoch: string): string {
  return `journal/${device}/${epoch}`
}

/** Folder of the bodies of all chains, relative to the case. */
export const BODIES = 'vault/bodies'

/** Folder of the bodies, relative to the case. */
export function bodiesFolder(device: string, epoch: string): string {
  return `${BODIES}/${device}/${epoch}`
}

/** Name of an entry file; files are numbered from 1. */
export function segmentName(segment: number): string {
  return `${String(segment).padStart(6, '0')}.jsonl`
}

/** Name of the body file that belongs to the entry file of this number. */
export function bodiesName(segment: number): string {
  return `${String(segment).padStart(6, '0')}.bodies`
}

/** Numbers of the entry files of a chain, ascending; empty when there is no such folder. */
export function segmentsOf(files: Files, folder: string): number[] {
  return numbered(files, folder, /^(\d{6})\.jsonl$/)
}

/** Numbers of the body files of a chain, ascending; empty when there is no such folder. */
export function bodySegmentsOf(files: Files, folder: string): number[] {
  return numbered(files, folder, /^(\d{6})\.bodies$/)
}

function numbered(files: Files, folder: string, form: RegExp): number[] {
  if (files.facts(folder) === undefined) return []
  return files
    .list(folder)
    .map(entry => (entry.kind === 'file' ? Number(form.exec(entry.name)?.[1] ?? 0) : 0))
    .filter(segment => segment > 0)
}
