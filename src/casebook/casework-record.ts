// Signs records of casework into the journal: all lines are checked first, then all are recorded, or none.

import { repeatedJsonKey } from '../algorithms/repeated-json-key.ts'
import type { Analysis } from '../model/analysis.ts'
import type { CaseworkAct } from '../model/casework.ts'
import type { EntryPlace } from '../model/entry-place.ts'
import { type Problem, quoted } from '../model/problem.ts'
import type { Files } from '../system/files.ts'
import { isUtf8 } from '../system/utf8.ts'
import { readRecord } from '../weigh/casework-shape.ts'
import type { RecordFault } from '../weigh/casework-values.ts'
import type { Casebook } from './casebook.ts'
import { appendCasework } from './casework-append.ts'
import { RecordChecks } from './casework-checks.ts'
import { notReadable, readGivenFile } from './given-file.ts'
import { indexOriginals } from './index-originals.ts'
import { analyse } from './line.ts'
import type { Progress } from './progress.ts'

/** One record as it was stated. */
export interface StatedRecord {
  /** Line of the file, from 1. */
  readonly line: number
  readonly kind: string
  /** Values by name of field (docs/casework.md), or as JSON. */
  readonly stated: Readonly<Record<string, unknown>>
}

export interface Recording {
  /** Where the records stand, in the order of the lines; empty when any had a fault. */
  readonly entries: readonly EntryPlace[]
  /** What is wrong with which line, loss by loss. */
  readonly problems: readonly Problem[]
}

interface Reading {
  /** Name of the file for problems; `--set` for values of the command line. */
  readonly where: string
  readonly progress: Progress
  readonly signal: AbortSignal
  /** True for acts that stand in the journal already: they are not recorded again. */
  readonly isKnown?: (act: CaseworkAct) => boolean
  /** What is known already of the case as it stands, where somebody has worked it out. */
  readonly analysis?: () => Promise<Analysis>
}

/** Checks every record and, when all hold, signs them in one commit. Reads the originals that the index lacks. */
export async function recordCasework(
  casebook: Casebook,
  records: readonly StatedRecord[],
  { where, progress, signal, isKnown = () => false, analysis: known }: Reading,
): Promise<Recording> {
  const problems: Problem[] = []
  const tell = (line: number, { code, parameters }: RecordFault) =>
    problems.push({ code, severity: 'loss', where, line, parameters })
  const read: { readonly line: number; readonly act: CaseworkAct }[] = []
  for (const { line, kind, stated } of records) {
    const result = readRecord(kind, stated)
    if ('faults' in result) for (const fault of result.faults) tell(line, fault)
    else read.push({ line, act: { ...result.act, tool: casebook.tool } as unknown as CaseworkAct })
  }
  if (problems.length > 0) return { entries: [], problems }
  await readyIndex(casebook, progress, signal)
  let analysis: Promise<Analysis> | undefined
  const acts = read.map(({ act }) => act)
  const checks = new RecordChecks(casebook, acts, () => {
    analysis ??= known?.() ?? analyse(casebook, 0, progress)
    return analysis
  })
  const checked: CaseworkAct[] = []
  for (const { line, act } of read) {
    if (isKnown(act)) continue
    const result = await checks.check(act)
    for (const fault of result.faults) tell(line, fault)
    if (!isKnown(result.act)) checked.push(result.act)
  }
  if (problems.length > 0) return { entries: [], problems }
  return { entries: appendCasework(casebook, checked), problems }
}

/** Reads the originals that the index lacks and numbers the posts. */
export async function readyIndex(casebook: Casebook, progress: Progress, signal: AbortSignal): Promise<void> {
  await indexOriginals(casebook, progress, signal)
  await casebook.onIndex(() => casebook.index().seal())
}

/** An entry as people write it. */
export function entryText({ device, epoch, seq }: EntryPlace): string {
  return `${device}:${epoch}:${seq}`
}

/** Largest file of records. */
const LARGEST_BYTES = 1 << 26

/** A file of records as text. Throws CaseError `input-not-found` or `input-not-readable`. */
export function statedText(files: Files, path: string): string {
  const bytes = readGivenFile(files, path, LARGEST_BYTES + 1)
  if (bytes.length > LARGEST_BYTES) throw notReadable(path, 'EFBIG')
  if (!isUtf8(bytes)) throw notReadable(path, 'UTF-8')
  return new TextDecoder().decode(bytes)
}

/** Records of one object a line (JSON), each with its kind as `type`. Lines without anything are passed over. */
export function statedLines(
  text: string,
  where: string,
  role: string | undefined,
): { records: StatedRecord[]; problems: Problem[] } {
  const records: StatedRecord[] = []
  const problems: Problem[] = []
  for (const [i, written] of text
    .replace(/^\ufeff/, '')
    .split('\n')
    .entries()) {
    const line = i + 1
    const trimmed = written.trim()
    if (trimmed === '') continue
    const value = parsed(trimmed)
    if (value === undefined) {
      const parameters = { value: quoted(trimmed) }
      problems.push({ code: 'record-not-json', severity: 'loss', where, line, parameters })
      continue
    }
    const twice = repeatedJsonKey(trimmed)
    if (twice !== undefined) {
      const parameters = { field: quoted(twice) }
      problems.push({ code: 'record-repeated-field', severity: 'loss', where, line, parameters })
      continue
    }
    const { type, tool: _tool, ...stated } = value
    const kind = typeof type === 'string' ? type : ''
    records.push({ line, kind, stated: role === undefined || 'role' in stated ? stated : { ...stated, role } })
  }
  return { records, problems }
}

/** Longest line in UTF-16 code units. */
const LONGEST_LINE = 1_000_000

function parsed(line: string): Record<string, unknown> | undefined {
  if (line.length > LONGEST_LINE) return undefined
  try {
    const value: unknown = JSON.parse(line)
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : undefined
  } catch {
    return undefined
  }
}
