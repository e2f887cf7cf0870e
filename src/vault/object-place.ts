// Where an original lies in the case folder.

import { parseSha256, type Sha256 } from '../model/ids.ts'

/** Folder of unfinished copies; nothing in it was ever acknowledged. */
export const INCOMING = 'vault/incoming'

/** Folder of an object, relative to the case. */
export function objectFolder(sha256: Sha256): string {
  return `vault/${sha256.slice(0, 2)}`
}

/** Path of an object, relative to the case: sha256sum prints its folder and name. */
export function objectPath(sha256: Sha256): string {
  return `vault/${sha256.slice(0, 2)}/${sha256.slice(2)}`
}

/** The object that a file name in a folder of the vault stands for. */
export function objectAt(folder: string, name: string): Sha256 | undefined {
  return folder.length === 2 ? parseSha256(folder + name) : undefined
}
