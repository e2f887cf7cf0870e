// The tasks of threads that work beside the calling one. Runs in each of them, and in the caller when it helps.

import { fdatasyncSync, writeSync } from 'node:fs'
import { hashListed } from './hash-list.ts'
import { sha256Bytes } from './hashing.ts'
import { writeAll } from './looped-file.ts'
import { openNodeFile } from './node-file.ts'
import { HASH_FILES, type SharedSlots, Slots, STORE, SYNC } from './thread-slots.ts'

/** Does the task of a slot; throws the system's error. */
export function runTask(slots: Slots, slot: number): void {
  const kind = slots.kind(slot)
  const descriptor = slots.descriptor(slot)
  if (kind === SYNC) fdatasyncSync(descriptor)
  else if (kind === STORE) {
    const bytes = slots.bytes(slot)
    slots.digest(slot).set(sha256Bytes(bytes))
    const position = slots.position(slot)
    writeAll(bytes, (offset, length) => writeSync(descriptor, bytes, offset, length, position + offset))
  } else if (kind === HASH_FILES) {
    const { length } = slots.bytes(slot)
    const open = (path: string) => openNodeFile(path, 'r')
    slots.setLength(slot, hashListed(slots.memory(slot), length, open))
  }
}

/** What a thread runs: never returns. */
export function runThread(shared: SharedSlots, isFlushing: boolean): void {
  new Slots(shared).runAll(runTask, isFlushing)
}
