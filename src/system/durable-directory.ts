// Names that survive a power cut.

import type { Files } from './files.ts'

/** Makes the names in `folder`, and the names of its parents up to those in `root`, durable. */
export function syncUpTo(files: Files, folder: string, root: string): void {
  for (let at = folder; ; at = parentOf(at)) {
    files.syncDirectory(at)
    if (at.length <= root.length) return
  }
}

/** The path without its last part; `.` for a bare name, the root for a name in the root. */
export function parentOf(path: string): string {
  const cut = Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\'))
  if (cut < 0) return '.'
  return cut === 0 ? path.slice(0, 1) : path.slice(0, cut)
}
