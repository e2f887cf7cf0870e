// Replaces a small file in one step, as write-durably does, and destroys the bytes that it had.

import { parentOf } from './durable-directory.ts'
import type { Files } from './files.ts'
import { writeDurably } from './write-durably.ts'

/**
 * Writes `bytes` to `path` in one step and overwrites the old file with zeros. Until that is done the old file has a
 * second name, so an interrupted call is finished by `destroyReplaced`. Where the disk knows no second names (FAT) the old
 * bytes are only given free.
 */
export function replaceAndDestroy(files: Files, path: string, bytes: Uint8Array): void {
  destroyReplaced(files, path)
  const isLinked = files.facts(path) !== undefined && link(files, path)
  if (isLinked) files.syncDirectory(parentOf(path))
  writeDurably(files, path, bytes)
  if (isLinked) destroyReplaced(files, path)
}

/** Destroys what an interrupted `replaceAndDestroy` of this path left; nothing when there is nothing. */
export function destroyReplaced(files: Files, path: string): void {
  const old = replacedName(path)
  const facts = files.facts(old)
  if (facts === undefined) return
  // Before the replacing both names are of one file, which must stay.
  if (files.facts(path)?.identity === facts.identity) files.remove(old)
  else files.wipe(old)
  files.syncDirectory(parentOf(path))
}

/** Ends as all unfinished writes do. */
function replacedName(path: string): string {
  return `${path}.old.partial`
}

function link(files: Files, path: string): boolean {
  try {
    files.link(path, replacedName(path))
    return true
  } catch (error) {
    const { code } = error as { code?: unknown }
    if (typeof code === 'string' && ['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK', 'EINVAL'].includes(code))
      return false
    throw error
  }
}
