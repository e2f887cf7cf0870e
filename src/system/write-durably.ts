// Writes a small file in one step: whole or not at all, also after a power cut.

import { parentOf } from './durable-directory.ts'
import type { Files } from './files.ts'

/** Writes `bytes` to `path` by way of `<path>.partial`, which is replaced when an earlier attempt left it. Replaces the target. */
export function writeDurably(files: Files, path: string, bytes: Uint8Array): void {
  const partial = `${path}.partial`
  if (files.facts(partial) !== undefined) files.remove(partial)
  const file = files.create(partial)
  try {
    file.append(bytes)
    file.sync()
  } finally {
    file.close()
  }
  files.rename(partial, path)
  files.syncDirectory(parentOf(path))
}

/** All bytes of a file; undefined when it is absent, not a file, or larger than `mostBytes`. */
export function readWhole(files: Files, path: string, mostBytes: number): Uint8Array | undefined {
  const facts = files.facts(path)
  if (facts === undefined || facts.kind !== 'file' || facts.sizeBytes > mostBytes) return undefined
  const file = files.openForReading(path)
  try {
    const bytes = new Uint8Array(facts.sizeBytes)
    return bytes.subarray(0, file.readAt(bytes, 0))
  } finally {
    file.close()
  }
}

const decoder = new TextDecoder('utf-8', { ignoreBOM: true })

/** UTF-8 as text; a byte order mark stays in it, so that added bytes cannot hide. */
export function exactText(bytes: Uint8Array): string {
  return decoder.decode(bytes)
}
