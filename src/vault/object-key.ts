// The key of one original of a sealed case: a small file of its own, so that one original can be destroyed for good.

import { padmeLength } from '../algorithms/padme.ts'
import type { Sha256 } from '../model/ids.ts'
import type { CaseKeys } from '../system/case-keys.ts'
import { BOX_OVERHEAD, KEY_BYTES, NotAuthentic } from '../system/ciphers.ts'
import type { Files } from '../system/files.ts'
import { readWhole } from '../system/write-durably.ts'
import { objectKeyPath } from './object-place.ts'

const LABEL = 'anechoic/object-key/1'
const SIZE_BYTES = 8

/** Bytes of a key file. */
export const OBJECT_KEY_FILE_BYTES = 2 * KEY_BYTES + SIZE_BYTES + BOX_OVERHEAD

/** Smallest length of the plain bytes of a sealed original. */
const SMALLEST_PADDED = 1024

export interface ObjectKey {
  /** 32 bytes; seals this original only. */
  readonly key: Uint8Array
  /** Of the original. */
  readonly sha256: Sha256
  readonly sizeBytes: number
}

/** Plain bytes in the file of an original of this size: what is not its own is zeros. */
export function paddedBytes(sizeBytes: number): number {
  return Math.max(SMALLEST_PADDED, padmeLength(sizeBytes))
}

/** The bytes of a key file. `name` is that of the object on the disk. */
export function writeObjectKey(keys: CaseKeys, name: string, { key, sha256, sizeBytes }: ObjectKey): Uint8Array {
  const plain = new Uint8Array(2 * KEY_BYTES + SIZE_BYTES)
  plain.set(key)
  plain.set(Buffer.from(sha256, 'hex'), KEY_BYTES)
  new DataView(plain.buffer).setBigUint64(2 * KEY_BYTES, BigInt(sizeBytes))
  const box = keys.seal('objects', contextOf(keys, name), plain)
  plain.fill(0)
  return box
}

/** The key of the object with this name on the disk; undefined when it is absent, damaged, or another object's. */
export function readObjectKey(files: Files, root: string, keys: CaseKeys, name: string): ObjectKey | undefined {
  const box = readWhole(files, `${root}/${objectKeyPath(name)}`, OBJECT_KEY_FILE_BYTES)
  if (box?.length !== OBJECT_KEY_FILE_BYTES) return undefined
  try {
    const plain = keys.open('objects', contextOf(keys, name), box)
    const sha256 = Buffer.from(plain.subarray(KEY_BYTES, 2 * KEY_BYTES)).toString('hex') as Sha256
    const size = new DataView(plain.buffer, plain.byteOffset, plain.length).getBigUint64(2 * KEY_BYTES)
    const key = plain.slice(0, KEY_BYTES)
    plain.fill(0)
    if (size > BigInt(Number.MAX_SAFE_INTEGER) || keys.objectName(sha256) !== name) return undefined
    return { key, sha256, sizeBytes: Number(size) }
  } catch (error) {
    if (error instanceof NotAuthentic) return undefined
    throw error
  }
}

function contextOf(keys: CaseKeys, name: string): string {
  return `${LABEL}\n${keys.caseId}\n${name}`
}
