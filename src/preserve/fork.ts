// Forks: one device, epoch and number with two valid entries. Both branches are kept; here the one that is an original.

import { entryHash, readEntry } from '../journal/entry.ts'
import { looksLikeGroup } from '../journal/group.ts'
import type { Sha256 } from '../model/ids.ts'
import type { Problem } from '../model/problem.ts'
import { exactText } from '../system/write-durably.ts'
import type { ObjectReader } from './vault-objects.ts'
import { faultAt } from './verify-journal.ts'
import type { NamedFork } from './verify-records.ts'
import type { KeptBranch } from './verify-witnesses.ts'

/** A larger original is no branch. */
const LARGEST_BRANCH = 1 << 28

/** The branches that acts of type `fork` keep, and a notice for each: a person has to say which holds. */
export function keptBranches(
  objects: ObjectReader,
  forks: readonly NamedFork[],
): { readonly kept: readonly KeptBranch[]; readonly faults: readonly Problem[] } {
  const kept: KeptBranch[] = []
  const faults: Problem[] = []
  for (const { device, epoch, seq, sha256, at } of forks) {
    faults.push(faultAt('fork-kept', at, { seq, device }, 'notice'))
    const bytes = sha256 === undefined ? undefined : objects.read(sha256, LARGEST_BRANCH)
    const entries = new Set<Sha256>()
    for (const line of bytes === undefined ? [] : linesOf(bytes)) {
      const entry = looksLikeGroup(line) ? undefined : readEntry(exactText(line))
      if (entry?.device === device && entry.epoch === epoch && entry.seq >= seq)
        entries.add(Buffer.from(entryHash(line)).toString('hex') as Sha256)
    }
    kept.push({ device, epoch, seq, entries })
  }
  return { kept, faults }
}

function* linesOf(bytes: Uint8Array): Generator<Uint8Array> {
  for (let start = 0; start < bytes.length; ) {
    const end = bytes.indexOf(0x0a, start)
    if (end < 0) return
    yield bytes.subarray(start, end)
    start = end + 1
  }
}
