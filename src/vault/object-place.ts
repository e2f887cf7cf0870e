// Where an original lies in the case folder, and where its key lies in a sealed case.

import { parseSha256, type Sha256 } from '../model/ids.ts'
import type { Files } from '../system/files.ts'

/** Folder of unfinished copies; nothing in it was ever acknowledged. */
export const INCOMING = 'vault/incoming'

/** Folder of the keys of originals, in sealed cases only. */
export const OBJECT_KEYS = 'keys/objects'

/** Folder of an object, relative to the case. */
export function objectFolder(name: string): string {
  return `vault/${name.slice(0, 2)}`
}

/**
 * Path of an object, relative to the case. Its name is the SHA-256 (sha256sum prints folder and name) or, in a sealed
 * case, a keyed hash of that: 64 hexadecimal digits.
 */
export function objectPath(name: string): string {
  return `vault/${name.slice(0, 2)}/${name.slice(2)}`
}

/** Folder of the key of an object in a sealed case, relative to the case. */
export function objectKeyFolder(name: string): string {
  return `${OBJECT_KEYS}/${name.slice(0, 2)}`
}

/** Path of the key of an object in a sealed case, relative to the case. */
export function objectKeyPath(name: string): string {
  return `${OBJECT_KEYS}/${name.slice(0, 2)}/${name.slice(2)}`
}

/** The name of the object that a file in a folder of the vault, or of the keys of objects, stands for. */
export function objectAt(folder: string, name: string): Sha256 | undefined {
  return folder.length === 2 ? parseSha256(folder + name) : undefined
}

/** Names of all objects on the disk, ascending. */
export function objectNames(files: Files, root: string): Generator<string> {
  return namesIn(files, `${root}/vault`)
}

/** Names of all objects that have a key on the disk, ascending; none in an open case. */
export function objectKeyNames(files: Files, root: string): Generator<string> {
  return namesIn(files, `${root}/${OBJECT_KEYS}`)
}

function* namesIn(files: Files, tree: string): Generator<string> {
  if (files.facts(tree)?.kind !== 'directory') return
  for (const folder of files.list(tree)) {
    if (folder.kind !== 'directory' || folder.name.length !== 2) continue
    for (const { name, kind } of files.list(`${tree}/${folder.name}`)) {
      const found = kind === 'file' ? objectAt(folder.name, name) : undefined
      if (found !== undefined) yield found
    }
  }
}
