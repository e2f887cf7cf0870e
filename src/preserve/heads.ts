// Heads of the chains of a case as lines to keep elsewhere: on paper, with a lawyer, on another device.

import { chainFolders, firstEntry, verifierOf } from '../journal/known-chains.ts'
import { newestEntry } from '../journal/newest-entry.ts'
import { CaseError } from '../model/case-error.ts'
import { parseSha256 } from '../model/ids.ts'
import { quoted } from '../model/problem.ts'
import type { WitnessedHead } from '../model/verify-report.ts'
import type { Files } from '../system/files.ts'
import { sha256 } from '../system/hashing.ts'
import { isCase, noCase } from './case-file.ts'

/** Begins every line. */
const MARK = 'anechoic-head'

/** Digits that show whether a line was copied without a slip. */
const CHECK_DIGITS = 8

/** A head with the case that it belongs to. */
export interface CaseHead extends WitnessedHead {
  /** 32 hexadecimal digits. */
  readonly case: string
}

/**
 * Newest entry of every chain, ascending by device, then epoch. Reads only, takes no lock. Throws CaseError `not-a-case`,
 * and `integrity` when the end of a chain is not as it was signed.
 */
export function headsOf(files: Files, root: string): CaseHead[] {
  if (!isCase(files, root)) throw noCase(files, root)
  const heads: CaseHead[] = []
  for (const folder of chainFolders(files, root)) {
    const verifier = verifierOf(files, root, folder.device)
    const first = firstEntry(files, root, folder)
    if (verifier === undefined || first === undefined) continue
    const identity = { ...folder, case: first.case, caseSha256: first.prev, verifier }
    const head = newestEntry(files, root, identity)
    if (head !== undefined) heads.push({ case: first.case, ...folder, ...head })
  }
  return heads
}

/** The line of a head: mark, case, device, epoch, number, entry hash and eight digits against slips of the pen. */
export function writeHead(head: CaseHead): string {
  const fields = [head.case, head.device, head.epoch, `${head.seq}`, head.entry].join(' ')
  return `${MARK} ${fields} ${check(fields)}`
}

/**
 * The heads in a text: lines as `writeHead` makes them, with any blanks in them and other lines between. Throws CaseError
 * `usage` when there is none, and for a line that has not the form or was copied with a slip. `given` is what errors call
 * the text: it may be any file.
 */
export function readHeads(text: string, given = 'head'): CaseHead[] {
  const heads: CaseHead[] = []
  for (const line of text.split(/\r?\n/)) if (line.trim().startsWith(MARK)) heads.push(readHead(line))
  if (heads.length === 0) throw new CaseError('usage', 'no-head', { value: quoted(given) })
  return heads
}

function readHead(line: string): CaseHead {
  const form = /^anechoic-head([0-9a-f]{32})([0-9a-f]{32})([0-9a-f]{16})([1-9]\d{0,15})([0-9a-f]{64})([0-9a-f]{8})$/
  const [, caseId, device, epoch, seq, hash, digits] = form.exec(line.replace(/\s+/g, '')) ?? []
  const entry = parseSha256(hash ?? '')
  if (entry === undefined || check([caseId, device, epoch, seq, entry].join(' ')) !== digits)
    throw new CaseError('usage', 'bad-head', { value: quoted(line.trim()) })
  return { case: caseId, device, epoch, seq: Number(seq), entry }
}

function check(fields: string): string {
  return sha256(`${MARK}/1\n${fields}`).slice(0, CHECK_DIGITS)
}
