// The proof of one exhibit out of a case, and checking one without the case.

import { CaseError } from '../model/case-error.ts'
import { parseSha256, type Sha256 } from '../model/ids.ts'
import { quoted } from '../model/problem.ts'
import type { VerifiedAnchor } from '../model/verify-report.ts'
import { checkProvedAnchor } from '../preserve/anchor-proof.ts'
import { type CheckedProof, checkProof, LARGEST_PROOF } from '../preserve/check-proof.ts'
import { hashSource } from '../system/hash-source.ts'
import type { System } from '../system/system.ts'
import { anchorTrust, type TrustFiles } from './anchor-trust.ts'
import type { Casebook } from './casebook.ts'
import { consentRegister, endedConsent } from './consent.ts'
import { proofsOf } from './prove-exhibits.ts'
import { textOf } from './verify.ts'

/**
 * The proof of the first acquisition of an exhibit, one line with LF. Throws CaseError `usage` when there is no exhibit of
 * that number, it was erased or the consent of a source of it has ended, and `integrity` where its entry does not hold.
 */
export function proveExhibit(casebook: Casebook, number: number): string {
  const register = consentRegister(casebook)
  const { exhibits } = register
  const refusal = endedConsent(register, number)
  if (refusal !== undefined)
    throw new CaseError('usage', 'exhibit-held-back', { value: `${number}`, source: quoted(refusal.source) })
  const exhibit = exhibits.get(number)
  for (const { proof } of exhibit === undefined ? [] : proofsOf(casebook, [exhibit])) return proof
  const key = exhibits.erased.has(number) ? 'exhibit-erased' : 'unknown-exhibit'
  throw new CaseError('usage', key, { value: `${number}` })
}

export interface ProofCheck {
  readonly device: string
  readonly seq: number
  readonly type: string
  /** True when the device made the case. */
  readonly isMaker: boolean
  /** Of the original that the entry names; undefined when the proof holds no body that names one. */
  readonly sha256: Sha256 | undefined
  readonly name: string
  /** Whether the file that was given is that original; undefined when none was. */
  readonly isOriginal: boolean | undefined
  readonly anchors: readonly Pick<VerifiedAnchor, 'kind' | 'url' | 'state' | 'notAfter'>[]
}

/**
 * Checks a proof and, when a file is given, whether it is the original. Throws CaseError `usage` and `integrity` for
 * what is no proof or does not hold, `input-not-found`.
 */
export function checkProofFile(
  system: System,
  path: string,
  options: TrustFiles & { readonly original?: string },
): ProofCheck {
  const proof = checkProof(textOf(system, path, LARGEST_PROOF), path)
  const { entry, act, isMaker } = proof
  const sha256 = typeof act?.sha256 === 'string' ? parseSha256(act.sha256) : undefined
  const { original } = options
  return {
    device: entry.device,
    seq: entry.seq,
    type: quoted(entry.type),
    isMaker,
    sha256,
    name: typeof act?.name === 'string' ? quoted(act.name) : '',
    isOriginal: original === undefined ? undefined : hashOf(system, original) === sha256,
    anchors: anchorsOf(proof, system, options),
  }
}

function anchorsOf(proof: CheckedProof, system: System, options: TrustFiles): ProofCheck['anchors'] {
  const trust = anchorTrust(system, options)
  return proof.anchors.flatMap(anchor => {
    const checked = checkProvedAnchor(anchor, proof.groupSha256, trust)
    if (checked === undefined) throw new CaseError('integrity', 'proof-broken', { value: 'anchors' })
    return checked.map(({ kind, url, state, notAfter }) => ({ kind, url, state, notAfter }))
  })
}

function hashOf(system: System, path: string): Sha256 {
  if (system.files.facts(path)?.kind !== 'file')
    throw new CaseError('input-not-found', 'input-not-found', { value: quoted(path) })
  const file = system.files.openForReading(path)
  try {
    const sizeBytes = file.sizeBytes()
    return hashSource({ name: path, sizeBytes, readAt: (target, position) => file.readAt(target, position) })
  } finally {
    file.close()
  }
}
