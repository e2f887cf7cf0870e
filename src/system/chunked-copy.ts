// Hashes and writes the chunks of a large file beside the calling thread.

import type { OpenFile } from './files.ts'
import { sha256Bytes } from './hashing.ts'
import { descriptorOf } from './node-file.ts'
import { STORE, SYNC } from './thread-slots.ts'
import { TaskGroup } from './threads.ts'

/** Flushed so often while more is written, so that little is left for the end. */
const FLUSH_BYTES = 1 << 25

/** Takes a file's bytes chunk by chunk. */
export interface ChunkedCopy {
  /** Appends at most 1 MiB, which may be changed afterwards. Throws the system's error, also that of an earlier chunk. */
  add(chunk: Uint8Array): void
  /** SHA-256 of each chunk in turn, 64 hexadecimal digits, when all of it is written; not flushed. */
  finish(): string[]
  /** Returns when nothing writes to the file any more; for failures. */
  abandon(): void
}

/** `file` must be empty and created by `Files.create`; on this machine's disk other threads hash and write. */
export function chunkedCopy(file: OpenFile): ChunkedCopy {
  const descriptor = descriptorOf(file)
  return descriptor === undefined ? copyHere(file) : copyAside(descriptor)
}

function copyHere(file: OpenFile): ChunkedCopy {
  const hashes: string[] = []
  return {
    add: chunk => {
      file.append(chunk)
      hashes.push(hex(sha256Bytes(chunk)))
    },
    finish: () => hashes,
    abandon: () => {},
  }
}

function copyAside(descriptor: number): ChunkedCopy {
  const group = new TaskGroup('hashing')
  const hashes: string[] = []
  let position = 0
  let flushed = 0
  return {
    add: chunk => {
      const number = hashes.length
      hashes.push('')
      group.add({
        kind: STORE,
        descriptor,
        position,
        fill: memory => {
          memory.set(chunk)
          return chunk.length
        },
        done: digest => {
          hashes[number] = hex(digest)
        },
      })
      position += chunk.length
      if (position - flushed < FLUSH_BYTES) return
      flushed = position
      group.add({ kind: SYNC, descriptor })
    },
    finish: () => {
      group.finish()
      return hashes
    },
    abandon: () => group.abandon(),
  }
}

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex')
}
