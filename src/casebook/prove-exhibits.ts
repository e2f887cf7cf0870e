// Proofs of the acquisitions of many exhibits, to travel with their originals.

import { bodyReaders } from '../journal/body-reader.ts'
import type { ChainIdentity } from '../journal/chain-place.ts'
import { groupHashes } from '../journal/group-hashes.ts'
import type { AnchorSources } from '../preserve/anchor-check.ts'
import { anchoredOf } from '../preserve/anchor-proof.ts'
import type { Exhibit } from '../preserve/exhibit-numbers.ts'
import { proveEntries } from '../preserve/prove.ts'
import { openObjects, sealedObjects } from '../preserve/vault-objects.ts'
import type { Casebook } from './casebook.ts'

/** The proof of one exhibit's first acquisition, one line of JSON (docs/file-format.md). */
export interface ExhibitProof {
  readonly exhibit: number
  readonly proof: string
}

/** A proof for every exhibit, chain by chain, in one pass over each. Throws CaseError `integrity` where an entry does not hold. */
export function* proofsOf(casebook: Casebook, exhibits: readonly Exhibit[]): Generator<ExhibitProof> {
  const { custody, root } = casebook
  const { files } = casebook.system
  const bodiesOf = bodyReaders(
    files,
    root,
    custody.mode === 'sealed' ? { case: custody.caseId, keys: custody.keys } : undefined,
  )
  const sources = anchorSources(casebook)
  for (const chain of custody.journal.chains()) {
    const { device, epoch } = chain
    const numbers = new Map<number, number>()
    for (const { number, acts } of exhibits)
      if (acts[0].device === device && acts[0].epoch === epoch) numbers.set(acts[0].seq, number)
    if (numbers.size === 0) continue
    const wanted = new Set(numbers.keys())
    const anchorsOf = (group: number) => anchoredOf(sources, { device, epoch, group })
    for (const { seq, proof } of proveEntries(files, root, chain, wanted, bodiesOf, anchorsOf))
      yield { exhibit: numbers.get(seq) as number, proof }
  }
}

/** What anchors stand on, read once for all exhibits. */
function anchorSources({ custody, root, system }: Casebook): AnchorSources {
  const { files } = system
  const objects = custody.mode === 'sealed' ? sealedObjects(files, root, custody.keys) : openObjects(files, root)
  const chains = custody.journal.chains()
  const hashes = new Map<ChainIdentity, ReturnType<typeof groupHashes>>()
  return {
    acts: [...custody.journal.acts()].filter(({ act }) => act.type.startsWith('anchor')) as AnchorSources['acts'],
    groupsOf: (device, epoch) => {
      const chain = chains.find(candidate => candidate.device === device && candidate.epoch === epoch)
      if (chain === undefined) return []
      const known = hashes.get(chain) ?? groupHashes(files, root, chain)
      hashes.set(chain, known)
      return known
    },
    read: objects.read,
  }
}
