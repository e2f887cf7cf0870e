// How originals stand on the disk: as they are in an open case, encrypted under a key and a name of their own in a sealed one.

import { CaseError } from '../model/case-error.ts'
import type { Sha256 } from '../model/ids.ts'
import type { CaseKeys } from '../system/case-keys.ts'
import { KEY_BYTES, NotAuthentic } from '../system/ciphers.ts'
import type { Files, OpenFile } from '../system/files.ts'
import { SealedReader, SealedWriter } from '../system/sealed-stream.ts'
import type { System } from '../system/system.ts'
import { paddedBytes, readObjectKey, writeObjectKey } from './object-key.ts'
import { objectKeyPath, objectPath } from './object-place.ts'

export interface ObjectReader {
  readAt(target: Uint8Array, position: number): number
  close(): void
}

export interface ObjectWriter {
  /** Takes the original's bytes by `append`, in order. */
  readonly into: OpenFile
  /** To be called once, behind the last byte. */
  finish(sizeBytes: number): void
}

/** What the disk holds of an object besides its file. */
export interface HeldObject {
  /** Size of the original. */
  readonly sizeBytes: number
  /** Its key in a sealed case. */
  readonly key: Uint8Array | undefined
}

export interface ObjectForm {
  /** Name on the disk, 64 hexadecimal digits. */
  nameOf(hash: Sha256): string
  /** The original that has this name; throws CaseError `integrity` when its key file is damaged. */
  hashOf(name: string): Sha256
  /** Key of a new object; undefined in open cases. */
  newKey(): Uint8Array | undefined
  writer(file: OpenFile, key: Uint8Array | undefined): ObjectWriter
  /** Closes the file with itself. What is not authentic throws CaseError `integrity`. */
  reader(path: string, object: HeldObject): ObjectReader
  /** An object whose file is there, with `fileBytes`; throws CaseError `integrity` when it cannot be read. */
  held(hash: Sha256, fileBytes: number): HeldObject
  /** Bytes of the key file that has to be there before the object is; undefined in open cases. */
  keyFile(hash: Sha256, object: HeldObject): Uint8Array | undefined
}

export function openForm(files: Files): ObjectForm {
  return {
    nameOf: hash => hash,
    hashOf: name => name as Sha256,
    newKey: () => undefined,
    writer: file => ({ into: file, finish: () => {} }),
    reader: path => files.openForReading(path),
    held: (_hash, sizeBytes) => ({ sizeBytes, key: undefined }),
    keyFile: () => undefined,
  }
}

export function sealedForm(system: System, root: string, keys: CaseKeys): ObjectForm {
  const { files } = system
  const keyOf = (name: string) => {
    const found = readObjectKey(files, root, keys, name)
    if (found !== undefined) return found
    const where = objectKeyPath(name)
    throw damaged(where, files.facts(`${root}/${where}`) === undefined ? 'key-missing' : 'key-damaged')
  }
  return {
    nameOf: hash => keys.objectName(hash),
    hashOf: name => keyOf(name).sha256,
    newKey: () => system.randomBytes(KEY_BYTES),
    writer: (file, key) => {
      const writer = new SealedWriter(file, key as Uint8Array)
      return { into: appendOnly(bytes => writer.append(bytes)), finish: size => writer.finish(paddedBytes(size)) }
    },
    reader: (path, { key, sizeBytes }) => {
      const where = path.slice(root.length + 1)
      const file = files.openForReading(path)
      try {
        const reader = authentic(
          where,
          () => new SealedReader(file, key as Uint8Array, sizeBytes, paddedBytes(sizeBytes)),
        )
        const readAt = (target: Uint8Array, position: number) => authentic(where, () => reader.readAt(target, position))
        return { readAt, close: () => reader.close() }
      } catch (error) {
        file.close()
        throw error
      }
    },
    held: hash => keyOf(keys.objectName(hash)),
    keyFile: (hash, { sizeBytes, key }) =>
      writeObjectKey(keys, keys.objectName(hash), { sha256: hash, sizeBytes, key: key as Uint8Array }),
  }
}

/** The error for an object that is not what was kept. */
export function damagedObject(name: string, fault: 'original-missing' | 'original-changed'): CaseError {
  return damaged(objectPath(name), fault)
}

function damaged(value: string, fault: string): CaseError {
  return new CaseError('integrity', 'integrity', { value, fault })
}

function authentic<Result>(where: string, read: () => Result): Result {
  try {
    return read()
  } catch (error) {
    if (error instanceof NotAuthentic) throw damaged(where, 'original-changed')
    throw error
  }
}

function appendOnly(append: (bytes: Uint8Array) => void): OpenFile {
  const refuse = () => {
    throw new Error('a file that is being sealed can only be appended to')
  }
  return { append, readAt: refuse, sizeBytes: refuse, truncate: refuse, sync: refuse, close: refuse }
}
