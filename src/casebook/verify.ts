// Checks a case without opening it.

import { CaseError } from '../model/case-error.ts'
import { type Problem, quoted } from '../model/problem.ts'
import type { VerifyReport, WitnessedHead } from '../model/verify-report.ts'
import { isCase, noCase } from '../preserve/case-file.ts'
import { checkProof, headOfProof, LARGEST_PROOF } from '../preserve/check-proof.ts'
import { readHeads } from '../preserve/heads.ts'
import { verifyCase } from '../preserve/verify.ts'
import type { CaseKeys } from '../system/case-keys.ts'
import type { System } from '../system/system.ts'
import { exactText, readWhole } from '../system/write-durably.ts'
import { anchorTrust, type TrustFiles } from './anchor-trust.ts'
import type { Progress } from './progress.ts'

const LARGEST_HEADS_FILE = 1 << 20

export interface Witnesses extends TrustFiles {
  /** Lines of `anechoic head`, or paths of files with such lines. */
  readonly heads?: readonly string[]
  /** Paths of proofs. */
  readonly proofs?: readonly string[]
  /** Path of another copy of the case. */
  readonly against?: string
  /** Of a sealed case; without them it is checked as far as that goes. */
  readonly keys?: CaseKeys
  /** What is wrong with the file that holds the keys, when they could not be had. */
  readonly keyFault?: Problem
}

/**
 * Reads every byte; changes nothing. Throws what `verifyCase` throws, and CaseError `input-not-found` or `usage` for a
 * witness that cannot be used.
 */
export function verify(root: string, system: System, progress: Progress, witnesses: Witnesses = {}): VerifyReport {
  const { heads = [], proofs = [], against, keys, keyFault } = witnesses
  if (against !== undefined && !isCase(system.files, against)) throw noCase(system.files, against)
  const kept: (WitnessedHead & { readonly case: string })[] = heads.flatMap(head =>
    readHeads(head.trimStart().startsWith('anechoic-head') ? head : textOf(system, head, LARGEST_HEADS_FILE), head),
  )
  for (const path of proofs) {
    const proof = checkProof(textOf(system, path, LARGEST_PROOF), path)
    kept.push({ ...headOfProof(proof), case: proof.entry.case })
  }
  const report = verifyCase(root, system, {
    progress: (done, total) => progress.update('verify', done, total, 'bytes'),
    heads: kept,
    against,
    keys,
    keyFault,
    trust: anchorTrust(system, witnesses),
  })
  const foreign = kept.find(head => head.case !== report.caseId)
  if (foreign !== undefined) throw new CaseError('usage', 'head-foreign', { value: quoted(foreign.case) })
  return report
}

/** Throws CaseError `input-not-found` for a file that is not there, and `usage` for one that is too large. */
export function textOf(system: System, path: string, mostBytes: number): string {
  const facts = system.files.facts(path)
  if (facts?.kind !== 'file') throw new CaseError('input-not-found', 'input-not-found', { value: quoted(path) })
  const bytes = readWhole(system.files, path, mostBytes)
  if (bytes === undefined) throw new CaseError('usage', 'witness-too-large', { value: quoted(path) })
  return exactText(bytes)
}
