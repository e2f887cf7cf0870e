// Keys of the body files of a sealed case: one for each file, so that what is erased from a file can be lost for good
// by writing the file anew under another key.

import type { CaseKeys } from '../system/case-keys.ts'
import { BOX_OVERHEAD, type CipherKey, KEY_BYTES, NotAuthentic, quickKey } from '../system/ciphers.ts'
import { syncUpTo } from '../system/durable-directory.ts'
import type { Files } from '../system/files.ts'
import type { System } from '../system/system.ts'
import { readWhole, writeDurably } from '../system/write-durably.ts'

const LABEL = 'anechoic/body-key/1'

/** Bytes of a key file. */
export const BODY_KEY_FILE_BYTES = KEY_BYTES + BOX_OVERHEAD

/** Folder of all keys of body files, relative to the case. */
export const BODY_KEYS = 'keys/bodies'

/** The chain that a body file belongs to. */
export interface BodyChain {
  readonly case: string
  readonly device: string
  readonly epoch: string
}

/** Folder of the keys of a chain's body files, relative to the case. */
export function bodyKeysFolder({ device, epoch }: { device: string; epoch: string }): string {
  return `${BODY_KEYS}/${device}/${epoch}`
}

/** Number of the body file that a key file of this name belongs to; undefined for any other name. */
export function bodyKeySegment(name: string): number | undefined {
  const digits = /^(\d{6})-[0-9a-f]{16}$/.exec(name)?.[1]
  return digits === undefined || digits === '000000' ? undefined : Number(digits)
}

/** Paths, relative to the case, of the key files of one body file, ascending: more than one when a rewriting was interrupted. */
export function bodyKeyPaths(files: Files, root: string, chain: BodyChain, segment: number): string[] {
  const folder = bodyKeysFolder(chain)
  if (files.facts(`${root}/${folder}`)?.kind !== 'directory') return []
  return files
    .list(`${root}/${folder}`)
    .filter(({ name, kind }) => kind === 'file' && bodyKeySegment(name) === segment)
    .map(({ name }) => `${folder}/${name}`)
}

/** The key in a key file; undefined when it is damaged or another file's. */
export function readBodyKey(
  files: Files,
  root: string,
  path: string,
  keys: CaseKeys,
  chain: BodyChain,
  segment: number,
): CipherKey | undefined {
  const box = readWhole(files, `${root}/${path}`, BODY_KEY_FILE_BYTES)
  if (box?.length !== BODY_KEY_FILE_BYTES) return undefined
  try {
    const key = keys.open('bodies', contextOf(chain, segment), box)
    const quick = quickKey(key)
    key.fill(0)
    return quick
  } catch (error) {
    if (error instanceof NotAuthentic) return undefined
    throw error
  }
}

/** Makes a key for a body file, durable when it returns, and says where. */
export function makeBodyKey(
  system: System,
  root: string,
  keys: CaseKeys,
  chain: BodyChain,
  segment: number,
): { readonly key: CipherKey; readonly path: string } {
  const { files } = system
  const folder = bodyKeysFolder(chain)
  const name = `${String(segment).padStart(6, '0')}-${Buffer.from(system.randomBytes(8)).toString('hex')}`
  const key = system.randomBytes(KEY_BYTES)
  files.makeDirectory(`${root}/${folder}`)
  writeDurably(files, `${root}/${folder}/${name}`, keys.seal('bodies', contextOf(chain, segment), key))
  syncUpTo(files, `${root}/${folder}`, root)
  const quick = quickKey(key)
  key.fill(0)
  return { key: quick, path: `${folder}/${name}` }
}

function contextOf({ case: caseId, device, epoch }: BodyChain, segment: number): string {
  return [LABEL, caseId, device, epoch, segment].join('\n')
}
