// The objects of a vault as a check meets them: open, sealed with the case's keys at hand, or sealed and closed.

import type { Sha256 } from '../model/ids.ts'
import type { Problem } from '../model/problem.ts'
import type { CaseKeys } from '../system/case-keys.ts'
import { NotAuthentic, streamBytes, streamPlainBytes } from '../system/ciphers.ts'
import type { Files } from '../system/files.ts'
import type { HashJob } from '../system/hash-file.ts'
import { sha256 } from '../system/hashing.ts'
import { SealedReader } from '../system/sealed-stream.ts'
import { readWhole } from '../system/write-durably.ts'
import { OBJECT_KEY_FILE_BYTES, paddedBytes, readObjectKey } from '../vault/object-key.ts'
import { objectKeyNames, objectKeyPath, objectPath } from '../vault/object-place.ts'

export interface ObjectReader {
  readonly mode: 'open' | 'sealed'
  /** Name on the disk, 64 hexadecimal digits; undefined when the keys to tell it are not at hand. */
  nameOf(sha256: Sha256): string | undefined
  /** What to hash for an object of that many bytes on the disk; a fault when it cannot be read; undefined when keys are not at hand. */
  job(name: string, fileBytes: number): HashJob | Problem | undefined
  /** Faults of key files, given the names of the objects that are there. */
  keyFaults(present: ReadonlySet<string>): Problem[]
  /** The bytes of an original that are as they were recorded; undefined when absent, changed, larger or not to be opened. */
  read(sha256: Sha256, mostBytes: number): Uint8Array | undefined
}

/** Objects of an open case. */
export function openObjects(files: Files, root: string): ObjectReader {
  return {
    mode: 'open',
    nameOf: hash => hash,
    job: name => ({ path: `${root}/${objectPath(name)}` }),
    keyFaults: () => [],
    read: (hash, mostBytes) => {
      const bytes = readWhole(files, `${root}/${objectPath(hash)}`, mostBytes)
      return bytes !== undefined && sha256(bytes) === hash ? bytes : undefined
    },
  }
}

/** Objects of a sealed case; without keys only their form can be told. */
export function sealedObjects(files: Files, root: string, keys: CaseKeys | undefined): ObjectReader {
  return {
    mode: 'sealed',
    nameOf: hash => keys?.objectName(hash),
    job: (name, fileBytes) => {
      const where = objectKeyPath(name)
      const facts = files.facts(`${root}/${where}`)
      if (facts === undefined) return keyFault('key-missing', where)
      if (facts.sizeBytes !== OBJECT_KEY_FILE_BYTES) return keyFault('key-damaged', where)
      if (keys === undefined) return hasSealedLength(fileBytes) ? undefined : changed(name)
      const object = readObjectKey(files, root, keys, name)
      if (object === undefined) return keyFault('key-damaged', where)
      const { key, sizeBytes } = object
      const isWhole = streamBytes(paddedBytes(sizeBytes)) === fileBytes
      // A wrong length is located where the bytes are read; one that is too long would pass there.
      if (!isWhole && fileBytes > streamBytes(paddedBytes(sizeBytes))) return changed(name)
      return { path: `${root}/${objectPath(name)}`, sealed: { key, sizeBytes } }
    },
    keyFaults: present =>
      [...objectKeyNames(files, root)]
        .filter(name => !present.has(name))
        .map(name => ({ ...keyFault('key-unused', objectKeyPath(name)), severity: 'notice' as const })),
    read: (hash, mostBytes) => (keys === undefined ? undefined : readSealed(files, root, keys, hash, mostBytes)),
  }
}

function readSealed(
  files: Files,
  root: string,
  keys: CaseKeys,
  hash: Sha256,
  mostBytes: number,
): Uint8Array | undefined {
  const name = keys.objectName(hash)
  const object = readObjectKey(files, root, keys, name)
  const path = `${root}/${objectPath(name)}`
  if (object === undefined || object.sizeBytes > mostBytes || files.facts(path)?.kind !== 'file') return undefined
  const file = files.openForReading(path)
  try {
    const bytes = new Uint8Array(object.sizeBytes)
    new SealedReader(file, object.key, object.sizeBytes, paddedBytes(object.sizeBytes)).readAt(bytes, 0)
    return sha256(bytes) === hash ? bytes : undefined
  } catch (error) {
    if (error instanceof NotAuthentic) return undefined
    throw error
  } finally {
    file.close()
  }
}

/** True for a length that a sealed original may have. */
function hasSealedLength(fileBytes: number): boolean {
  const plainBytes = streamPlainBytes(fileBytes)
  return plainBytes !== undefined && paddedBytes(plainBytes) === plainBytes
}

function keyFault(code: 'key-missing' | 'key-damaged' | 'key-unused', where: string): Problem {
  return { code, severity: 'loss', where, parameters: {} }
}

function changed(name: string): Problem {
  return { code: 'original-changed', severity: 'loss', where: objectPath(name), parameters: { name: '' } }
}
