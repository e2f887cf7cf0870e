// What is stamped: a blinded Merkle root over group lines, which tells an authority nothing about the case.
// docs/file-format.md, "Anchors". Tree: RFC 6962, 2.1; leaf of a group: HMAC-SHA-256(blinding, SHA-256 of its line).

import { inclusionProof, leafHash, merkleRoot } from '../algorithms/merkle-tree.ts'
import type { Sha256 } from '../model/ids.ts'
import { hmacSha256, sha256Bytes } from '../system/hashing.ts'

/** Groups of one chain under a root, both inclusive. */
export interface AnchoredSpan {
  readonly device: string
  readonly epoch: string
  readonly from: number
  readonly to: number
}

/** SHA-256 of each group line of a chain in order, `[0]` of group 1; empty when there is no such chain. */
export type GroupsOf = (device: string, epoch: string) => readonly Sha256[]

/** Leaf hash of one group line. */
export function blindedLeaf(blinding: Uint8Array, groupSha256: Sha256): Uint8Array {
  return leafHash(hmacSha256(blinding, Buffer.from(groupSha256, 'hex')), sha256Bytes)
}

/** Leaf hashes of these groups in order; the span whose groups are not all there otherwise. */
export function blindedLeaves(
  spans: readonly AnchoredSpan[],
  blinding: Uint8Array,
  groupsOf: GroupsOf,
): { leaves: Uint8Array[]; missing?: AnchoredSpan } {
  const leaves: Uint8Array[] = []
  for (const span of spans) {
    const groups = groupsOf(span.device, span.epoch)
    if (groups.length < span.to) return { leaves, missing: { ...span, from: Math.max(span.from, groups.length + 1) } }
    for (let group = span.from; group <= span.to; group++) leaves.push(blindedLeaf(blinding, groups[group - 1]))
  }
  return { leaves }
}

/** 64 hexadecimal digits. */
export function rootOf(leaves: readonly Uint8Array[]): string {
  return Buffer.from(merkleRoot(leaves, sha256Bytes)).toString('hex')
}

/** Audit path of a leaf, hexadecimal. */
export function auditPath(leaves: readonly Uint8Array[], index: number): string[] {
  return inclusionProof(leaves, index, sha256Bytes).map(hash => Buffer.from(hash).toString('hex'))
}

/** Groups of these chains that no anchor names yet, by device, then epoch; chains without such groups are left out. */
export function unanchoredSpans(
  chains: readonly { readonly device: string; readonly epoch: string; readonly groups: number }[],
  anchored: readonly AnchoredSpan[],
): AnchoredSpan[] {
  return [...chains]
    .sort((a, b) => (`${a.device}${a.epoch}` < `${b.device}${b.epoch}` ? -1 : 1))
    .map(({ device, epoch, groups }) => {
      const named = anchored.filter(span => span.device === device && span.epoch === epoch).map(({ to }) => to)
      return { device, epoch, from: Math.max(0, ...named) + 1, to: groups }
    })
    .filter(({ from, to }) => from <= to)
}
