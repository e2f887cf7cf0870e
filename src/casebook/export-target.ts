// Where an export is put together before it gets its name, so that a half-written one is never taken for a whole.

import { CaseError } from '../model/case-error.ts'
import { quoted } from '../model/problem.ts'
import { parentOf } from '../system/durable-directory.ts'
import type { Files } from '../system/files.ts'
import { writing } from '../system/write-failure.ts'
import { liesInCase } from './inside-case.ts'

/** File that tells an unfinished export from a folder of somebody else. */
const MARK = 'unfinished-export'

/** Where one export is put together. */
export interface ExportTarget {
  /** New and empty; becomes the export. */
  readonly folder: string
  /** Gives the folder its name, durably, in one step. Throws CaseError `usage` when something took the name meanwhile. */
  finish(): void
  /** Removes everything, as far as the disk lets it. */
  abandon(): void
}

/**
 * Makes a folder inside `<out>.unfinished`, which is removed first where an interrupted export left it. Throws CaseError
 * `usage` when `out` is there, lies in the case, or something else has the name, and `cannot-write`, `no-space`.
 */
export function openTarget(files: Files, root: string, out: string): ExportTarget {
  refuseTaken(files, out)
  if (liesInCase(files, root, out)) throw new CaseError('usage', 'export-in-case', { value: quoted(out) })
  const aside = `${out}.unfinished`
  const folder = `${aside}/export`
  return writing(aside, () => {
    if (isThere(files, aside)) {
      const names = files.list(aside).map(({ name }) => name)
      if (names.length > 0 && !names.includes(MARK))
        throw new CaseError('usage', 'export-unfinished', { value: quoted(aside) })
      clear(files, aside)
    }
    files.makeDirectory(aside)
    files.create(`${aside}/${MARK}`).close()
    // Durable before anything else is in the folder, or a power cut could leave one that nobody may remove.
    files.syncDirectory(aside)
    files.makeDirectory(folder)
    return {
      folder,
      finish: () => {
        refuseTaken(files, out)
        files.syncDirectory(aside)
        files.rename(folder, out)
        files.syncDirectory(parentOf(out))
        abandon(files, aside)
      },
      abandon: () => abandon(files, aside),
    }
  })
}

function abandon(files: Files, aside: string): void {
  try {
    clear(files, aside)
  } catch {
    // A disk that failed the export may refuse this too; the next export to this place removes it.
  }
}

/** The mark goes last. */
function clear(files: Files, aside: string): void {
  files.removeTree(`${aside}/export`)
  files.syncDirectory(aside)
  files.removeTree(aside)
}

function refuseTaken(files: Files, out: string): void {
  if (isThere(files, out)) throw new CaseError('usage', 'export-exists', { value: quoted(out) })
}

/** True also for a link that leads nowhere. */
function isThere(files: Files, path: string): boolean {
  if (files.facts(path) !== undefined) return true
  const parent = parentOf(path)
  if (files.facts(parent)?.kind !== 'directory') return false
  return files.list(parent).some(({ name }) => name === path.slice(path.lastIndexOf('/') + 1))
}
