// Destroys what a folder holds, not only its names.

import type { Files } from '../system/files.ts'

/** Overwrites every file below the folder with zeros and removes them with the folder. Links are removed, not followed. */
export function wipeTree(files: Files, path: string): void {
  for (const { name, kind } of files.list(path))
    if (kind === 'directory') wipeTree(files, `${path}/${name}`)
    else wipeEntry(files, `${path}/${name}`, kind)
  files.removeTree(path)
}

/** Overwrites and removes a file; of a link, what it leads to is left alone. `kind` is not a directory. */
export function wipeEntry(files: Files, path: string, kind: string): void {
  if (kind === 'file') files.wipe(path)
  else files.remove(path)
}
