// Holds the chains of a case against those of another copy of it: what the copy has more of, and where the two differ.

import { entriesFolder } from '../journal/chain-place.ts'
import { readChain } from '../journal/chain-reader.ts'
import { type ChainFolder, chainFolders, firstEntry, verifierOf } from '../journal/known-chains.ts'
import type { Problem } from '../model/problem.ts'
import type { WitnessedHead } from '../model/verify-report.ts'
import type { Files } from '../system/files.ts'
import { NumberedHashes } from './numbered-hashes.ts'
import { chainName, type KeptBranch } from './verify-witnesses.ts'

/** Entries of a chain of the copy in groups that hold, up to the first that does not. */
export interface CopiedChain extends ChainFolder {
  readonly case: string
  readonly entryHashes: NumberedHashes
  /** Number of the last of them; 0 for none. */
  readonly last: number
}

/** The chains of a copy, as far as each holds. A chain whose key the copy lacks is left out. */
export function chainsOfCopy(files: Files, root: string): CopiedChain[] {
  return chainFolders(files, root).flatMap(folder => {
    const verifier = verifierOf(files, root, folder.device)
    const first = firstEntry(files, root, folder)
    if (verifier === undefined || first === undefined) return []
    const identity = { ...folder, case: first.case, caseSha256: first.prev, verifier }
    const entryHashes = new NumberedHashes()
    let last = 0
    for (const part of readChain(files, root, identity)) {
      if (part.kind === 'tail' || part.faults.length > 0) break
      for (const { entry, hash } of part.entries) entryHashes.set(entry.seq, hash)
      last = part.entries[part.entries.length - 1].entry.seq
    }
    return [{ ...folder, case: first.case, entryHashes, last }]
  })
}

/** First number up to `last` at which two chains differ; undefined when they do not. Entries name those before them, so they never meet again. */
export function firstDifference(a: NumberedHashes, b: NumberedHashes, last: number): number | undefined {
  if (last === 0 || a.get(last) === b.get(last)) return undefined
  let [same, differing] = [0, last]
  while (differing - same > 1) {
    const middle = Math.floor((same + differing) / 2)
    if (a.get(middle) === b.get(middle)) same = middle
    else differing = middle
  }
  return differing
}

interface OwnChain extends ChainFolder {
  readonly entryHashes: NumberedHashes
  /** Number of the last entry, whether or not its group holds. */
  readonly last: number
}

/**
 * Compares. Where both agree the copy is a witness. `isOwn` tells the chains that only this folder ought to write: a
 * copy that has more of them shows that an end was cut off here.
 */
export function compareCopies(
  chains: readonly OwnChain[],
  copied: readonly CopiedChain[],
  caseId: string,
  isOwn: (chain: ChainFolder) => boolean,
  branches: readonly KeptBranch[],
): { readonly heads: readonly WitnessedHead[]; readonly faults: readonly Problem[] } {
  const heads: WitnessedHead[] = []
  const faults: Problem[] = []
  if (copied.length > 0 && copied.every(chain => chain.case !== caseId)) {
    faults.push({ code: 'copy-foreign', severity: 'loss', where: 'journal', parameters: {} })
    return { heads, faults }
  }
  const byName = new Map(chains.map(chain => [chainName(chain), chain]))
  for (const copy of copied) {
    const { device, epoch, last, entryHashes } = copy
    if (copy.case !== caseId || last === 0) continue
    const where = entriesFolder(device, epoch)
    const own = byName.get(chainName(copy))
    const ownLast = own?.last ?? 0
    const both = Math.min(last, ownLast)
    const entry = entryHashes.get(both)
    if (own !== undefined && entry !== undefined && own.entryHashes.get(both) !== undefined) {
      const differing = firstDifference(own.entryHashes, entryHashes, both)
      const isKept = branches.some(branch => chainName(branch) === chainName(copy) && branch.seq === differing)
      if (differing !== undefined) {
        if (!isKept)
          faults.push({ code: 'fork-found', severity: 'loss', where, parameters: { device, seq: differing } })
        continue
      }
      heads.push({ device, epoch, seq: both, entry })
    }
    if (last <= ownLast) continue
    const parameters = { device, seq: last, last: ownLast }
    if (own !== undefined && isOwn(copy)) faults.push({ code: 'copy-longer', severity: 'loss', where, parameters })
    else faults.push({ code: 'copy-has-more', severity: 'notice', where, parameters })
  }
  return { heads, faults }
}
