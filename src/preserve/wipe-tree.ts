// Destroys what a folder holds, not only its names.

import type { Files } from '../system/files.ts'

/** Overwrites every file below the folder with zeros and removes them with the folder. Links are removed, not followed. */
export function wipeTree(files: Files, path: string): void {
  wipeFiles(files, path)
  files.removeTree(path)
}

function wipeFiles(files: Files, path: string): void {
  for (const { name, kind } of files.list(path)) {
    if (kind === 'directory') wipeFiles(files, `${path}/${name}`)
    else if (kind === 'file') files.wipe(`${path}/${name}`)
    else files.remove(`${path}/${name}`)
  }
}
