// The anchors of one group for somebody who has nothing else of the case, and their check. docs/file-format.md, "Anchors".

import { verifyInclusion } from '../algorithms/merkle-tree.ts'
import type { AnchorKind } from '../model/acts.ts'
import type { Sha256 } from '../model/ids.ts'
import type { Problem } from '../model/problem.ts'
import type { Instant } from '../model/time.ts'
import type { VerifiedAnchor } from '../model/verify-report.ts'
import { sha256Bytes } from '../system/hashing.ts'
import { type AnchorSources, isUnder, LARGEST_PROOF, readProof } from './anchor-check.ts'
import { AnchorFault } from './anchor-fault.ts'
import { judgeProof } from './anchor-judge.ts'
import { recordedAnchors, shownUrl } from './anchor-record.ts'
import { auditPath, blindedLeaf, blindedLeaves, rootOf } from './anchor-root.ts'
import type { AnchorTrust } from './anchor-trust.ts'

const DEEPEST_PATH = 64
const MOST_PROOFS = 1000

/** As it stands in the proof of an entry. Digits are hexadecimal. */
export interface ProvedAnchor {
  readonly blinding: string
  /** Place of the group's leaf under the root, from 0, and how many leaves there are. */
  readonly leafIndex: number
  readonly leaves: number
  readonly auditPath: readonly string[]
  readonly root: string
  /** Answers of the authorities, base64. */
  readonly proofs: readonly { readonly kind: AnchorKind; readonly url: string; readonly token: string }[]
}

/** Anchors over a group that have at least one answer, oldest first; those whose root or answers do not hold are left out. */
export function anchoredOf(
  sources: AnchorSources,
  { device, epoch, group }: { readonly device: string; readonly epoch: string; readonly group: number },
): ProvedAnchor[] {
  return recordedAnchors(sources.acts).anchors.flatMap(anchor => {
    const { spans, blinding, root } = anchor
    const at = spans.findIndex(span => isUnder(span, device, epoch, group))
    if (at < 0) return []
    const { leaves, missing } = blindedLeaves(spans, blinding, sources.groupsOf)
    if (missing !== undefined || rootOf(leaves) !== root) return []
    const before = spans.slice(0, at).reduce((sum, { from, to }) => sum + to - from + 1, 0)
    const leafIndex = before + group - spans[at].from
    const proofs = [...anchor.proofs.values()].flatMap(proof => {
      try {
        const { kind, bytes, request } = readProof(proof, sources.read)
        judgeProof({ kind, bytes, request }, Buffer.from(root, 'hex'), {})
        return [{ kind, url: proof.url, token: Buffer.from(bytes).toString('base64') }]
      } catch (error) {
        if (error instanceof AnchorFault) return []
        throw error
      }
    })
    if (proofs.length === 0) return []
    const path = auditPath(leaves, leafIndex)
    const digits = Buffer.from(blinding).toString('hex')
    return [{ blinding: digits, leafIndex, leaves: leaves.length, auditPath: path, root, proofs }]
  })
}

/** What one answer in a proof of an entry shows. */
export interface CheckedProof {
  readonly kind: AnchorKind
  readonly url: string
  readonly state: Exclude<VerifiedAnchor['state'], 'queued'>
  readonly notAfter: Instant | undefined
  readonly fault: Problem | undefined
}

/**
 * Checks one anchor of a proof for the group line with this hash. Undefined when it is not in its form or its path does
 * not lead from the group to the root; else one result an answer. Never throws, whatever the anchor holds.
 */
export function checkProvedAnchor(
  anchor: unknown,
  groupSha256: Sha256,
  trust: AnchorTrust = {},
): CheckedProof[] | undefined {
  if (!isProvedAnchor(anchor)) return undefined
  const { leafIndex, leaves, root: rootDigits } = anchor
  const root = bytesOf(rootDigits)
  const path = anchor.auditPath.map(bytesOf)
  const leaf = blindedLeaf(bytesOf(anchor.blinding), groupSha256)
  if (!verifyInclusion({ leaf, index: leafIndex, size: leaves, path, root }, sha256Bytes)) return undefined
  return anchor.proofs.map(({ kind, url, token }) => {
    const named = { kind, url }
    try {
      const bytes = new Uint8Array(Buffer.from(token, 'base64'))
      const { state, notAfter, notice } = judgeProof({ kind, bytes, request: undefined }, root, trust)
      return { ...named, state, notAfter, fault: notice?.at(shownUrl(url)) }
    } catch (error) {
      if (!(error instanceof AnchorFault)) throw error
      return { ...named, state: 'failed', notAfter: undefined, fault: error.at(shownUrl(url)) }
    }
  })
}

function isProvedAnchor(value: unknown): value is ProvedAnchor {
  if (typeof value !== 'object' || value === null) return false
  const { blinding, leafIndex, leaves, auditPath, root, proofs } = value as Record<string, unknown>
  const isList = (list: unknown, most: number): list is unknown[] => Array.isArray(list) && list.length <= most
  return (
    isHash(blinding) &&
    isHash(root) &&
    Number.isSafeInteger(leafIndex) &&
    Number.isSafeInteger(leaves) &&
    isList(auditPath, DEEPEST_PATH) &&
    auditPath.every(isHash) &&
    isList(proofs, MOST_PROOFS) &&
    proofs.every(isProof)
  )
}

function isProof(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false
  const { kind, url, token } = value as Record<string, unknown>
  const isKind = kind === 'rfc3161' || kind === 'opentimestamps'
  return isKind && typeof url === 'string' && typeof token === 'string' && token.length <= 2 * LARGEST_PROOF
}

function isHash(value: unknown): value is string {
  return typeof value === 'string' && /^[0-9a-f]{64}$/.test(value)
}

function bytesOf(digits: string): Uint8Array {
  return new Uint8Array(Buffer.from(digits, 'hex'))
}
