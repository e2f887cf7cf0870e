// Checks the proof of one entry without the case: docs/file-format.md, "Proof of one entry".

import { verifyInclusion } from '../algorithms/merkle-tree.ts'
import { bodyCommitment, readBodyLine } from '../journal/body.ts'
import { deviceId } from '../journal/device-key.ts'
import { readPublicKey } from '../journal/ed25519-key.ts'
import { type Entry, entryHash, isHex, parseObject, readEntry } from '../journal/entry.ts'
import { type Group, groupHash, isGroupSigned, readGroup } from '../journal/group.ts'
import { CaseError } from '../model/case-error.ts'
import type { Sha256 } from '../model/ids.ts'
import { quoted } from '../model/problem.ts'
import type { WitnessedHead } from '../model/verify-report.ts'
import { sha256Bytes } from '../system/hashing.ts'

export const PROOF_FORMAT = 'anechoic/proof/1'

/** Larger texts are no proof of one entry. */
export const LARGEST_PROOF = 1 << 25

/** A tree of 2^53 entries has no longer path. */
const LONGEST_PATH = 53

/** What a proof says that holds. */
export interface CheckedProof {
  readonly entry: Entry
  readonly entrySha256: Sha256
  readonly group: Group
  /** SHA-256 of the group line: what anchors stand on. */
  readonly groupSha256: Sha256
  /** True when case.json says that this device made the case; otherwise its admission is not part of the proof. */
  readonly isMaker: boolean
  /** The act, when the proof holds the body; an acquisition names the original in `sha256`. */
  readonly act: Readonly<Record<string, unknown>> | undefined
  /** As they stand in the proof, not checked. */
  readonly anchors: readonly unknown[]
}

/**
 * The proof in a text. Throws CaseError `usage` when it is none, and `integrity`, naming the part, when entry, body, path,
 * group line, signature, key and case do not fit together. `given` is what errors call the text, which they never quote: a
 * person may have named any file.
 */
export function checkProof(text: string, given = 'proof'): CheckedProof {
  const proof = text.length > LARGEST_PROOF ? undefined : parseObject(text)
  if (proof?.format !== PROOF_FORMAT) throw new CaseError('usage', 'not-a-proof', { value: quoted(given) })
  const entryLine = line(proof.entry)
  const entry = entryLine === undefined ? undefined : readEntry(entryLine)
  if (entryLine === undefined || entry === undefined) throw broken('entry')
  const groupLine = line(proof.group)
  const group = groupLine === undefined ? undefined : readGroup(groupLine)
  if (groupLine === undefined || group === undefined) throw broken('group')
  const caseFile = line(proof.caseFile)
  const stated = caseFile === undefined ? undefined : parseObject(caseFile)
  if (stated?.format !== 'anechoic/case' || stated.case !== entry.case || proof.case !== entry.case)
    throw broken('caseFile')
  const { publicKey } = proof
  const verifier = isHex(publicKey, 64) && deviceId(publicKey) === entry.device ? readPublicKey(publicKey) : undefined
  if (verifier === undefined) throw broken('publicKey')
  if (group.case !== entry.case || group.device !== entry.device || group.epoch !== entry.epoch) throw broken('group')
  if (!isGroupSigned(group, verifier)) throw broken('signature')
  const path = Array.isArray(proof.auditPath) ? proof.auditPath : undefined
  if (path === undefined || path.length > LONGEST_PATH || !path.every(hash => isHex(hash, 64)))
    throw broken('auditPath')
  const leaf = entryHash(new TextEncoder().encode(entryLine))
  const claim = {
    leaf,
    index: entry.seq - group.firstSeq,
    size: group.lastSeq - group.firstSeq + 1,
    path: path.map(hash => Buffer.from(hash, 'hex')),
    root: Buffer.from(group.root, 'hex'),
  }
  if (!verifyInclusion(claim, sha256Bytes)) throw broken('auditPath')
  return {
    entry,
    entrySha256: Buffer.from(leaf).toString('hex') as Sha256,
    group,
    groupSha256: groupHash(groupLine),
    isMaker: stated.device === entry.device,
    act: actIn(proof.body, entry),
    anchors: Array.isArray(proof.anchors) ? proof.anchors : [],
  }
}

/** What a proof witnesses of its chain. */
export function headOfProof(proof: CheckedProof): WitnessedHead {
  const { device, epoch, seq } = proof.entry
  return { device, epoch, seq, entry: proof.entrySha256 }
}

function actIn(body: unknown, entry: Entry): Readonly<Record<string, unknown>> | undefined {
  if (body === undefined) return undefined
  const text = line(body)
  const bytes = text === undefined ? undefined : new TextEncoder().encode(text)
  const read = bytes === undefined ? undefined : readBodyLine(bytes)
  const act = read?.act === undefined ? undefined : parseObject(read.act)
  if (bytes === undefined || read?.seq !== entry.seq || bodyCommitment(bytes) !== entry.bodyCommitment)
    throw broken('body')
  if (act?.type !== entry.type) throw broken('body')
  return act
}

/** A line as text: no line feed, no lone surrogate, so that its bytes are certain. */
function line(value: unknown): string | undefined {
  if (typeof value !== 'string' || !value.isWellFormed()) return undefined
  const text = value.endsWith('\n') ? value.slice(0, -1) : value
  return text.includes('\n') ? undefined : text
}

function broken(part: string): CaseError {
  return new CaseError('integrity', 'proof-broken', { value: part })
}
