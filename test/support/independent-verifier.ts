// The independent verifier in this process, and both verifiers held against each other.

import { spawnSync } from 'node:child_process'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { CaseError } from '../../src/model/case-error.ts'
import { verifyCase } from '../../src/preserve/verify.ts'
import type { MadeCase } from './case-histories.ts'
import { PASSPHRASE } from './custody-fixture.ts'
import type { Tampering } from './tampered-case.ts'

export const VERIFIER = resolve(import.meta.dirname, '../../scripts/verify-case.mjs')

export interface FoundFault {
  readonly severity: 'loss' | 'notice'
  readonly where: string
  readonly line?: number
  readonly byte?: number
  readonly text: string
}

export interface IndependentReport {
  readonly verdict: string
  readonly faults: readonly FoundFault[]
  readonly originals: readonly { readonly where?: string; readonly grade: string }[]
  readonly originalCounts: Readonly<Record<string, number>>
  readonly journals: readonly Readonly<Record<string, unknown>>[]
  readonly anchors: readonly { readonly state: string; readonly notAfter?: number }[]
}

interface Trust {
  readonly certificates: readonly unknown[]
  readonly roots: readonly unknown[]
  readonly headers: ReadonlyMap<number, Uint8Array>
}

/** What verify-case.mjs exports; typed here since it stands alone. */
export const independent = (await import(pathToFileURL(VERIFIER).href)) as {
  verifyCase(root: string, options?: { secret?: { passphrase: string }; trust?: Trust }): IndependentReport
  checkToken(bytes: Uint8Array, digest: Uint8Array, trust: Trust): { state: string; notAfter: number }
  checkStamp(bytes: Uint8Array, digest: Uint8Array, trust: Trust): { state: string; notAfter?: number }
  checkProof(path: string, original: string | undefined, trust: Trust): { verdict: string }
  publicKeyOf(hexText: string): unknown
  readTrust(options: { ca?: string; headers?: string }): Trust
}

/** Runs the verifier as a person would. */
export function runVerifier(words: readonly string[], node = process.execPath) {
  const { status, stdout, stderr } = spawnSync(node, [VERIFIER, ...words], { encoding: 'utf8' })
  return { status, out: stdout, errors: stderr }
}

/** What both say, in a form in which it can be compared. */
export interface Comparable {
  readonly verdict: string
  readonly faults: readonly { readonly where: string }[]
  readonly counts: string
  readonly journals: string
}

const GRADES = ['match', 'unrecorded', 'missing', 'changed', 'sealed'] as const
const FIELDS = [
  'device',
  'epoch',
  'isKnown',
  'entries',
  'intactEntries',
  'erasedEntries',
  'groups',
  'tail',
  'witnessedTo',
]

function comparable(report: {
  readonly verdict: string
  readonly faults: readonly { readonly where: string; readonly severity: string }[]
  readonly originalCounts: object
  readonly journals: readonly object[]
}): Comparable {
  const counts = report.originalCounts as Record<string, number>
  const journals = report.journals as Record<string, unknown>[]
  return {
    verdict: report.verdict,
    faults: report.faults,
    counts: GRADES.map(grade => `${counts[grade] ?? 0} ${grade}`).join(', '),
    journals: journals
      .map(journal => FIELDS.map(field => journal[field]).join(' '))
      .sort()
      .join('\n'),
  }
}

const NOTHING = { faults: [], counts: '', journals: '' }

/** Of the program: `refused` when it gives no report. */
export function programs({ root, system, keys }: MadeCase, isOpened: boolean): Comparable {
  try {
    return comparable(verifyCase(root, system, isOpened ? { keys } : {}))
  } catch (error) {
    if (error instanceof CaseError) return { verdict: 'refused', ...NOTHING }
    throw error
  }
}

/** Of verify-case.mjs. */
export function independents({ root, mode }: MadeCase, isOpened: boolean): Comparable {
  try {
    const secret = mode === 'sealed' && isOpened ? { passphrase: PASSPHRASE } : undefined
    return comparable(independent.verifyCase(root, { secret }))
  } catch (error) {
    if (typeof (error as { status?: unknown }).status === 'number') return { verdict: 'refused', ...NOTHING }
    throw error
  }
}

/** Entries, their bodies and keys of one number are one place: a changed entry may show at its body. */
function placeOf(path: string): string {
  return path
    .replace(/^(?:journal|vault\/bodies|keys\/bodies)\//, 'chain/')
    .replace(/(?:\.jsonl|\.bodies|-[0-9a-f]{16})$/, '')
    .replace(/^keys\/objects\//, 'vault/')
}

/** True when a fault names one of the places that were touched, or a folder above it. */
export function namesPlace({ faults }: Comparable, { paths }: Tampering): boolean {
  const places = paths.map(placeOf)
  return faults.some(({ where }) =>
    places.some(place => place === placeOf(where) || place.startsWith(`${placeOf(where)}/`)),
  )
}

/**
 * Why the two do not agree on a tampered case, or undefined. The program's check got its keys before the change, the
 * other opens the case itself: changes to case.json and keys/passphrase.age are left out when a sealed case is opened.
 */
export function disagreement(made: MadeCase, isOpened: boolean, tampering: Tampering): string | undefined {
  if (
    isOpened &&
    made.mode === 'sealed' &&
    tampering.paths.some(path => /^(?:case\.json|keys\/passphrase\.age)$/.test(path))
  )
    return undefined
  const [ours, theirs] = [programs(made, isOpened), independents(made, isOpened)]
  const [a, b] = [ours, theirs].map(
    found => `${found.verdict}, ${namesPlace(found, tampering) ? 'place named' : 'place not named'}`,
  )
  return a === b ? undefined : `${tampering.description}: program: ${a}; independent: ${b}`
}
