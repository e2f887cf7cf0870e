// The anchors of a case as witnesses: what they cover, when it was there at the latest, and what they contradict.

import type { Sha256 } from '../model/ids.ts'
import type { Problem } from '../model/problem.ts'
import type { Instant } from '../model/time.ts'
import type { VerifiedAnchor } from '../model/verify-report.ts'
import { checkAnchors, notAfterOf } from './anchor-check.ts'
import type { AnchorTrust } from './anchor-trust.ts'
import type { ObjectReader } from './vault-objects.ts'
import type { CheckedChain, EntryAt } from './verify-journal.ts'
import type { CaseRecords } from './verify-records.ts'
import { chainName } from './verify-witnesses.ts'

export interface AnchoredCase {
  readonly anchors: readonly VerifiedAnchor[]
  readonly faults: readonly Problem[]
  /** Last entry of each chain that an answered anchor covers. */
  readonly witnessedTo: ReadonlyMap<string, number>
  /** Chains that lack groups which an anchor covers. */
  readonly contradicted: ReadonlySet<string>
  /** When an entry was there at the latest, by verified anchors. */
  notAfter(at: EntryAt): Instant | undefined
}

/** Checks all anchors that acts name. */
export function checkCaseAnchors(
  checked: readonly CheckedChain[],
  records: CaseRecords,
  objects: ObjectReader,
  trust: AnchorTrust | undefined,
): AnchoredCase {
  const chains = new Map(checked.map(chain => [chainName(chain.identity), chain]))
  const acts = records.anchorActs.map(({ act, at: { device, epoch } }) => ({ device, epoch, act }))
  const groupsOf = (device: string, epoch: string): readonly Sha256[] => {
    const hashes = chains.get(chainName({ device, epoch }))?.groupHashes
    return hashes === undefined ? [] : Array.from({ length: hashes.size }, (_, i) => hashes.get(i + 1) as Sha256)
  }
  const { anchors, faults } = checkAnchors({ acts, groupsOf, read: objects.read }, trust)
  const witnessedTo = new Map<string, number>()
  for (const { state, covers } of anchors)
    for (const span of state === 'stamped' || state === 'verified' ? covers : []) {
      const last = chains.get(chainName(span))?.groupEnds.get(span.to) ?? 0
      witnessedTo.set(chainName(span), Math.max(last, witnessedTo.get(chainName(span)) ?? 0))
    }
  return {
    anchors: anchors.map(({ covers: _, ...anchor }) => anchor),
    faults,
    witnessedTo,
    contradicted: shortened(records, chains),
    notAfter: at => {
      const group = groupOf(chains.get(chainName(at)), at.seq)
      return group === undefined ? undefined : notAfterOf(anchors, { ...at, group })
    },
  }
}

function shortened(records: CaseRecords, chains: ReadonlyMap<string, CheckedChain>): Set<string> {
  const found = new Set<string>()
  for (const { act } of records.anchorActs)
    for (const span of Array.isArray(act.chains) ? act.chains : []) {
      const { device, epoch, to } = (typeof span === 'object' && span !== null ? span : {}) as Record<string, unknown>
      if (typeof device !== 'string' || typeof epoch !== 'string' || typeof to !== 'number') continue
      const chain = chains.get(chainName({ device, epoch }))
      if (chain !== undefined && to > chain.counts.groups) found.add(chainName({ device, epoch }))
    }
  return found
}

/** Number of the group that holds an entry: ends ascend with the numbers. */
function groupOf(chain: CheckedChain | undefined, seq: number): number | undefined {
  if (chain === undefined) return undefined
  let [low, high] = [1, chain.groupHashes.size]
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    if ((chain.groupEnds.get(middle) ?? 0) < seq) low = middle + 1
    else high = middle
  }
  return (chain.groupEnds.get(low) ?? 0) >= seq ? low : undefined
}
