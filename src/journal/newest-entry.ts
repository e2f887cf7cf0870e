// The newest entry of a chain that holds, found from its last entry file.

import type { Sha256 } from '../model/ids.ts'
import type { Files } from '../system/files.ts'
import { damaged } from './chain-end.ts'
import { type ChainIdentity, entriesFolder, segmentsOf } from './chain-place.ts'
import { readChain } from './chain-reader.ts'

export interface NewestEntry {
  readonly seq: number
  readonly entry: Sha256
}

/**
 * Undefined for a chain without entries. Throws CaseError `integrity` when a group in its last file is not as it was
 * signed. Bodies are not read.
 */
export function newestEntry(files: Files, root: string, identity: ChainIdentity): NewestEntry | undefined {
  const segments = segmentsOf(files, `${root}/${entriesFolder(identity.device, identity.epoch)}`)
  let newest: NewestEntry | undefined
  // A file may hold a cut-off append alone: then the one before has the newest entry.
  for (let at = segments.length - 1; at >= 0 && newest === undefined; at--)
    for (const part of readChain(files, root, identity, segments[at])) {
      if (part.kind === 'tail') continue
      if (part.faults.length > 0) throw damaged(part.faults[0])
      const { entry, hash } = part.entries[part.entries.length - 1]
      newest = { seq: entry.seq, entry: hash }
    }
  return newest
}
