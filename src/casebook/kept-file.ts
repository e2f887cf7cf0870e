// Files beside the index that save work and may be thrown away: plain in an open case, encrypted in a sealed one.

import { CaseError } from '../model/case-error.ts'
import type { CaseKeys } from '../system/case-keys.ts'
import { NotAuthentic } from '../system/ciphers.ts'
import { parentOf } from '../system/durable-directory.ts'
import type { Files } from '../system/files.ts'
import { writeFailure } from '../system/write-failure.ts'
import type { Casebook } from './casebook.ts'
import { openSnapshot, readSnapshot, writeSnapshot } from './index-snapshot.ts'

/** What was kept under this name; undefined when there is nothing, or when it does not begin with `head`. */
export function readKept(casebook: Casebook, name: string, head: Uint8Array): Uint8Array | undefined {
  return readKeptIn(casebook, `index/${name}`, head)
}

/** The same for a path in the folder of the case. */
export function readKeptIn(
  { custody, root, system }: Casebook,
  name: string,
  head: Uint8Array,
): Uint8Array | undefined {
  const { keys } = custody
  const { files } = system
  const path = keptPath(root, name, keys)
  if (files.facts(path)?.kind !== 'file') return undefined
  const bytes = keys === undefined ? readWhole(files, path, head) : readSnapshot(files, path, keys)
  return bytes !== undefined && startsWith(bytes, head) ? bytes : undefined
}

/** What was kept, read in parts. */
export interface KeptSource {
  /** Fills `target` from `position`; returns the bytes read: fewer at the end, none where they are not those that were written. */
  readAt(target: Uint8Array, position: number): number
  close(): void
}

/** Undefined when nothing was kept under this name. */
export function openKept({ custody, root, system }: Casebook, name: string): KeptSource | undefined {
  const { keys } = custody
  const { files } = system
  const path = keptPath(root, `index/${name}`, keys)
  if (files.facts(path)?.kind !== 'file') return undefined
  if (keys === undefined) return files.openForReading(path)
  const snapshot = openSnapshot(files, path, keys)
  if (snapshot === undefined) return undefined
  return {
    readAt: (target, position) => {
      try {
        return snapshot.readAt(target, position)
      } catch (error) {
        if (error instanceof NotAuthentic) return 0
        throw error
      }
    },
    close: () => snapshot.close(),
  }
}

/** True when something is kept under this name, whole or not. */
export function isKept({ custody, root, system }: Casebook, name: string): boolean {
  return system.files.facts(keptPath(root, `index/${name}`, custody.keys))?.kind === 'file'
}

/** Overwrites and removes what was kept. */
export function wipeKept(casebook: Casebook, name: string): void {
  wipeKeptIn(casebook, `index/${name}`)
}

/** The same for a path in the folder of the case. */
export function wipeKeptIn({ custody, root, system }: Casebook, name: string): void {
  const path = keptPath(root, name, custody.keys)
  if (system.files.facts(path) !== undefined) system.files.wipe(path)
}

/** Replaces what was kept, encrypted in a sealed case. Where the disk refuses nothing is kept: nothing depends on it. */
export function keepBeside(casebook: Casebook, name: string, pieces: Iterable<Uint8Array>): void {
  keepIn(casebook, `index/${name}`, pieces)
}

/** The same for a path in the folder of the case. */
export function keepIn({ custody, root, system }: Casebook, name: string, pieces: Iterable<Uint8Array>): void {
  const { keys } = custody
  const { files } = system
  const path = keptPath(root, name, keys)
  try {
    files.makeDirectory(parentOf(path))
    if (keys === undefined) replaceWhole(files, path, pieces)
    else writeSnapshot(system, path, keys, pieces)
  } catch (error) {
    if (!(writeFailure(path, error) instanceof CaseError)) throw error
    files.removeTree(`${path}.partial`)
  }
}

function keptPath(root: string, name: string, keys: CaseKeys | undefined): string {
  return `${root}/${name}${keys === undefined ? '' : '.sealed'}`
}

/** Undefined, without reading further, when the file begins otherwise. */
function readWhole(files: Files, path: string, head: Uint8Array): Uint8Array | undefined {
  const file = files.openForReading(path)
  try {
    const start = new Uint8Array(head.length)
    if (file.readAt(start, 0) < head.length || !startsWith(start, head)) return undefined
    const bytes = new Uint8Array(file.sizeBytes())
    let at = 0
    for (let got = -1; got !== 0 && at < bytes.length; at += got) got = file.readAt(bytes.subarray(at), at)
    return bytes.subarray(0, at)
  } finally {
    file.close()
  }
}

function replaceWhole(files: Files, path: string, pieces: Iterable<Uint8Array>): void {
  const partial = `${path}.partial`
  if (files.facts(partial) !== undefined) files.remove(partial)
  const file = files.create(partial)
  try {
    for (const piece of pieces) file.append(piece)
  } finally {
    file.close()
  }
  files.rename(partial, path)
}

function startsWith(bytes: Uint8Array, head: Uint8Array): boolean {
  return head.every((byte, i) => bytes[i] === byte)
}
