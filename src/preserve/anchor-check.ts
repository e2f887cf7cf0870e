// Checks the anchors of a case: what was to be stamped, what came back, and what that proves.

import type { Sha256 } from '../model/ids.ts'
import type { Problem } from '../model/problem.ts'
import type { Instant } from '../model/time.ts'
import type { VerifiedAnchor } from '../model/verify-report.ts'
import { AnchorFault } from './anchor-fault.ts'
import { type JudgedProof, judgeProof, type Proof } from './anchor-judge.ts'
import {
  authorityKey,
  type PlacedAct,
  type RecordedAnchor,
  type RecordedProof,
  recordedAnchors,
  shownUrl,
} from './anchor-record.ts'
import { type AnchoredSpan, blindedLeaves, type GroupsOf, rootOf } from './anchor-root.ts'
import type { AnchorTrust } from './anchor-trust.ts'

/** Largest token, .ots file or request that is read. */
export const LARGEST_PROOF = 1 << 20

export interface AnchorSources {
  /** Acts in their order; others than `anchor` and `anchor-proof` are passed over. */
  readonly acts: Iterable<PlacedAct>
  readonly groupsOf: GroupsOf
  /** The bytes of an original, which have its hash; undefined when it is not there, not whole or larger than the limit. */
  readonly read: (sha256: Sha256, limitBytes: number) => Uint8Array | undefined
}

export interface CheckedAnchor extends VerifiedAnchor {
  /** Groups under the root; empty when the root is not theirs. */
  readonly covers: readonly AnchoredSpan[]
}

/**
 * One result for each anchor and authority. Queued and pending ones are no fault. `loss`: groups under a root are
 * missing or others (the journal was longer or different once), or an answer does not hold. Never throws for what the
 * acts and originals hold. Cost: one hash a group under each anchor, two or three signatures an answer.
 */
export function checkAnchors(
  sources: AnchorSources,
  trust: AnchorTrust = {},
): { anchors: CheckedAnchor[]; faults: Problem[] } {
  const { anchors, faults } = recordedAnchors(sources.acts)
  const checked = anchors.flatMap(anchor => {
    const rootFault = rootFaultOf(anchor, sources.groupsOf)
    if (rootFault !== undefined) faults.push(rootFault.at(anchor.where))
    return anchor.authorities.map(({ kind, url }): CheckedAnchor => {
      const named = { anchor: anchor.anchor, kind, url }
      const proof = anchor.proofs.get(authorityKey({ kind, url }))
      if (rootFault !== undefined) return { ...named, state: 'failed', notAfter: undefined, covers: [] }
      if (proof === undefined) return { ...named, state: 'queued', notAfter: undefined, covers: anchor.spans }
      const { judged, fault } = judgeRecorded(anchor, proof, sources, trust)
      if (fault !== undefined) faults.push(fault.at(shownUrl(url)))
      return { ...named, state: judged?.state ?? 'failed', notAfter: judged?.notAfter, covers: anchor.spans }
    })
  })
  return { anchors: checked, faults }
}

/** Earliest time, by checked proofs to their end, at which a group was there at the latest. */
export function notAfterOf(
  anchors: readonly CheckedAnchor[],
  { device, epoch, group }: { readonly device: string; readonly epoch: string; readonly group: number },
): Instant | undefined {
  const times = anchors
    .filter(({ state, covers }) => state === 'verified' && covers.some(span => isUnder(span, device, epoch, group)))
    .flatMap(({ notAfter }) => notAfter ?? [])
  return times.length === 0 ? undefined : Math.min(...times)
}

/** True for a group of the span. */
export function isUnder(span: AnchoredSpan, device: string, epoch: string, group: number): boolean {
  return span.device === device && span.epoch === epoch && span.from <= group && group <= span.to
}

/** The answer and its request out of the originals. Throws AnchorFault when they are not there. */
export function readProof({ kind, sha256, requestSha256 }: RecordedProof, read: AnchorSources['read']): Proof {
  const bytes = read(sha256, LARGEST_PROOF)
  const request = requestSha256 === undefined ? undefined : read(requestSha256, LARGEST_PROOF)
  if (bytes === undefined || (requestSha256 !== undefined && request === undefined))
    throw new AnchorFault('anchor-proof-missing')
  return { kind, bytes, request }
}

function judgeRecorded(
  anchor: RecordedAnchor,
  proof: RecordedProof,
  { read }: AnchorSources,
  trust: AnchorTrust,
): { judged?: JudgedProof; fault?: AnchorFault } {
  try {
    const judged = judgeProof(readProof(proof, read), Buffer.from(anchor.root, 'hex'), trust)
    return { judged, fault: judged.notice }
  } catch (error) {
    if (error instanceof AnchorFault) return { fault: error }
    throw error
  }
}

function rootFaultOf({ spans, blinding, root }: RecordedAnchor, groupsOf: GroupsOf): AnchorFault | undefined {
  const { leaves, missing } = blindedLeaves(spans, blinding, groupsOf)
  if (missing !== undefined) {
    const { device, epoch, from, to } = missing
    return new AnchorFault('anchor-groups-missing', { device, epoch, from, to })
  }
  return rootOf(leaves) === root ? undefined : new AnchorFault('anchor-root-differs')
}
