// case.json: what makes a folder a case. Its SHA-256 stands in the first journal entry of every device.

import { canonicalJson } from '../algorithms/canonical-json.ts'
import type { CaseMode } from '../model/acts.ts'
import { CaseError } from '../model/case-error.ts'
import type { Sha256 } from '../model/ids.ts'
import { quoted } from '../model/problem.ts'
import type { Instant } from '../model/time.ts'
import type { Files } from '../system/files.ts'
import { sha256 } from '../system/hashing.ts'
import { readWhole } from '../system/write-durably.ts'

export const CASE_FILE = 'case.json'
const CASE_FORMAT = 'anechoic/case'
/** Version of the folder's format that this program writes; it refuses higher ones. */
const CASE_VERSION = 1
const LARGEST_CASE_FILE = 65_536

export interface CaseFile {
  /** 32 random hexadecimal digits. */
  readonly case: string
  readonly createdClaimedTime: Instant
  /** The device that made the case; others count only when a known device admitted them. */
  readonly device: string
  readonly mode: CaseMode
  /** Of the file's bytes. */
  readonly sha256: Sha256
}

/** The bytes of a new case.json. */
export function writeCaseFile(
  caseId: string,
  device: string,
  createdClaimedTime: Instant,
  mode: CaseMode = 'open',
): Uint8Array {
  const format = { format: CASE_FORMAT, version: CASE_VERSION, mode }
  return new TextEncoder().encode(`${canonicalJson({ ...format, case: caseId, device, createdClaimedTime })}\n`)
}

/** True when the folder has a case.json. */
export function isCase(files: Files, root: string): boolean {
  return files.facts(`${root}/${CASE_FILE}`) !== undefined
}

/** The error for a folder without a case: whether anything lies there at all. */
export function noCase(files: Files, root: string): CaseError {
  const key = files.facts(root) === undefined ? 'no-case-folder' : 'not-a-case'
  return new CaseError('not-a-case', key, { value: quoted(root) })
}

/**
 * Reads case.json. Throws CaseError `not-a-case` when there is none or it is something else, `case-newer` when its
 * version or mode is beyond this program, `integrity` when it is damaged.
 */
export function readCaseFile(files: Files, root: string): CaseFile {
  const bytes = isCase(files, root) ? readWhole(files, `${root}/${CASE_FILE}`, LARGEST_CASE_FILE) : undefined
  if (bytes === undefined) throw noCase(files, root)
  const value = parse(new TextDecoder().decode(bytes))
  if (value?.format !== CASE_FORMAT || !Number.isSafeInteger(value.version)) throw damagedCaseFile()
  const { case: caseId, device, createdClaimedTime, mode } = value
  const isKnown = mode === 'open' || mode === 'sealed'
  if ((value.version as number) > CASE_VERSION || (!isKnown && typeof mode === 'string'))
    throw new CaseError('case-newer', 'case-newer', { value: quoted(`${value.version}, ${mode}`) })
  if (!isName(caseId) || !isName(device) || typeof createdClaimedTime !== 'number') throw damagedCaseFile()
  if (!isKnown) throw damagedCaseFile()
  return { case: caseId, device, createdClaimedTime, mode, sha256: sha256(bytes) }
}

function isName(value: unknown): value is string {
  return typeof value === 'string' && /^[0-9a-f]{32}$/.test(value)
}

function damagedCaseFile(): CaseError {
  return new CaseError('integrity', 'integrity', { value: CASE_FILE, fault: 'case-file-changed' })
}

function parse(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined
  } catch {
    return undefined
  }
}
