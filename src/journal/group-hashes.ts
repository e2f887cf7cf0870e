// SHA-256 of every group line of a chain, in order: the leaves of what is anchored.

import type { Sha256 } from '../model/ids.ts'
import type { Files } from '../system/files.ts'
import { damaged } from './chain-end.ts'
import type { ChainIdentity } from './chain-place.ts'
import { readChain } from './chain-reader.ts'

/** `[0]` is group 1. Throws CaseError `integrity` at the first group that is not as it was signed. */
export function groupHashes(files: Files, root: string, chain: ChainIdentity): Sha256[] {
  const hashes: Sha256[] = []
  for (const part of readChain(files, root, chain)) {
    if (part.kind === 'tail') continue
    if (part.faults.length > 0) throw damaged(part.faults[0])
    hashes.push(part.groupSha256)
  }
  return hashes
}
