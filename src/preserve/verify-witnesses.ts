// Holds the chains of a case against what witnesses saw of them: heads kept elsewhere, and what other chains had seen.

import { entriesFolder } from '../journal/chain-place.ts'
import type { ChainHead } from '../journal/entry.ts'
import type { Sha256 } from '../model/ids.ts'
import type { Problem } from '../model/problem.ts'
import type { TailGrade, WitnessedHead } from '../model/verify-report.ts'
import type { CheckedChain } from './verify-journal.ts'

/** The other branch of a fork that was kept: a witness who saw it contradicts nothing any more. */
export interface KeptBranch {
  readonly device: string
  readonly epoch: string
  readonly seq: number
  readonly entries: ReadonlySet<Sha256>
}

export interface Witnessed {
  readonly tail: TailGrade
  readonly witnessedTo: number
}

/** Name of a chain in maps. */
export function chainName({ device, epoch }: { readonly device: string; readonly epoch: string }): string {
  return `${device}/${epoch}`
}

/**
 * Grades the tail of every chain. `kept` are heads from outside of the case; what chains that count had seen is taken
 * from them. A head in a group that is damaged is neither found nor contradicted: the damage is reported where it lies.
 */
export function holdAgainstWitnesses(
  chains: readonly CheckedChain[],
  known: ReadonlySet<string>,
  kept: readonly WitnessedHead[],
  branches: readonly KeptBranch[],
): { readonly witnessed: ReadonlyMap<string, Witnessed>; readonly faults: readonly Problem[] } {
  const faults: Problem[] = []
  const byName = new Map(chains.map(chain => [chainName(chain.identity), chain]))
  const grades = new Map([...byName.keys()].map(name => [name, { tail: 'unwitnessed' as TailGrade, witnessedTo: 0 }]))
  const told = new Set<string>()
  const hold = (head: ChainHead, by: string | undefined) => {
    const { device, epoch, seq, entry } = head
    const where = entriesFolder(device, epoch)
    const report = (code: string, parameters: Record<string, string | number>) => {
      const key = `${code} ${where} ${seq}`
      if (told.has(key)) return
      told.add(key)
      faults.push({ code, severity: 'loss', where, parameters })
    }
    const chain = byName.get(chainName(head))
    const grade = grades.get(chainName(head))
    if (chain === undefined || grade === undefined) {
      report('chain-missing', { device, seq })
      return
    }
    const last = chain.head?.seq ?? 0
    const found = chain.entryHashes.get(seq)
    if (found === entry) {
      grade.witnessedTo = Math.max(grade.witnessedTo, seq)
      if (grade.tail === 'unwitnessed') grade.tail = 'witnessed'
    } else if (branches.some(branch => chainName(branch) === chainName(head) && branch.entries.has(entry))) {
      // The fork is reported by the act that kept it.
    } else if (found !== undefined) {
      grade.tail = 'contradicted'
      report(by === undefined ? 'head-differs' : 'seen-differs', { seq, device: by ?? device })
    } else if (seq > last) {
      grade.tail = 'contradicted'
      report(by === undefined ? 'tail-cut-off' : 'seen-cut-off', { seq, last, device: by ?? device })
    }
  }
  for (const head of kept) hold(head, undefined)
  for (const chain of chains) {
    if (!known.has(chainName(chain.identity))) continue
    for (const { head, at } of chain.seen) if (chainName(head) !== chainName(at)) hold(head, at.device)
  }
  return { witnessed: grades, faults }
}
