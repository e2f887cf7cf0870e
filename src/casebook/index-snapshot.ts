// The index of a sealed case lives in memory; between two runs it lies encrypted in index/corpus.sealed (docs/file-format.md).

import type { CaseKeys } from '../system/case-keys.ts'
import { BOX_OVERHEAD, KEY_BYTES, NotAuthentic, streamPlainBytes } from '../system/ciphers.ts'
import { parentOf } from '../system/durable-directory.ts'
import type { Files, OpenFile } from '../system/files.ts'
import { SealedReader, SealedWriter } from '../system/sealed-stream.ts'
import type { System } from '../system/system.ts'

const HEAD_BYTES = KEY_BYTES + BOX_OVERHEAD

/** Bytes encrypted before they are written. */
const PIECE_BYTES = 2 ** 22

/** Replaces the snapshot in one step. Costs one pass of encryption over the bytes, which must be more than none. */
export function writeSnapshot(system: System, path: string, keys: CaseKeys, pieces: Iterable<Uint8Array>): void {
  const { files } = system
  const partial = `${path}.partial`
  files.makeDirectory(parentOf(path))
  if (files.facts(partial) !== undefined) files.remove(partial)
  const key = system.randomBytes(KEY_BYTES)
  const file = files.create(partial)
  try {
    file.append(keys.seal('index', contextOf(keys), key))
    const stream = new SealedWriter(file, key)
    let written = 0
    for (const bytes of pieces) {
      for (let at = 0; at < bytes.length; at += PIECE_BYTES) stream.append(bytes.subarray(at, at + PIECE_BYTES))
      written += bytes.length
    }
    stream.finish(written)
    file.sync()
  } finally {
    file.close()
    key.fill(0)
  }
  files.rename(partial, path)
  files.syncDirectory(parentOf(path))
}

/** A snapshot that is read in parts. */
export interface OpenSnapshot {
  readonly sizeBytes: number
  /** Fills `target` from `position`; returns the bytes read. Throws NotAuthentic for bytes that are not those that were written. */
  readAt(target: Uint8Array, position: number): number
  close(): void
}

/** Undefined when there is no snapshot at the path, or none of this case. */
export function openSnapshot(files: Files, path: string, keys: CaseKeys): OpenSnapshot | undefined {
  const sizeBytes = files.facts(path)?.sizeBytes ?? 0
  const plainBytes = sizeBytes > HEAD_BYTES ? streamPlainBytes(sizeBytes - HEAD_BYTES) : undefined
  if (plainBytes === undefined) return undefined
  const file = files.openForReading(path)
  try {
    const head = new Uint8Array(HEAD_BYTES)
    if (file.readAt(head, 0) < HEAD_BYTES) throw new NotAuthentic('wrong length')
    const key = keys.open('index', contextOf(keys), head)
    const reader = new SealedReader(behindHead(file), key, plainBytes, plainBytes)
    key.fill(0)
    return {
      sizeBytes: plainBytes,
      readAt: (target, position) => reader.readAt(target, position),
      close: () => {
        reader.close()
        file.close()
      },
    }
  } catch (error) {
    file.close()
    if (error instanceof NotAuthentic) return undefined
    throw error
  }
}

/** The bytes of the snapshot; undefined when there is none, or none of this case that is whole. */
export function readSnapshot(files: Files, path: string, keys: CaseKeys): Uint8Array | undefined {
  const snapshot = openSnapshot(files, path, keys)
  if (snapshot === undefined) return undefined
  try {
    const bytes = new Uint8Array(snapshot.sizeBytes)
    snapshot.readAt(bytes, 0)
    return bytes
  } catch (error) {
    if (error instanceof NotAuthentic) return undefined
    throw error
  } finally {
    snapshot.close()
  }
}

/** The file behind the head; closing it is left to whoever opened it. */
function behindHead(file: OpenFile): OpenFile {
  return {
    readAt: (target, position) => file.readAt(target, HEAD_BYTES + position),
    append: bytes => file.append(bytes),
    sizeBytes: () => file.sizeBytes() - HEAD_BYTES,
    truncate: sizeBytes => file.truncate(HEAD_BYTES + sizeBytes),
    sync: () => file.sync(),
    close: () => {},
  }
}

function contextOf(keys: CaseKeys): string {
  return `anechoic/index/1\n${keys.caseId}`
}
