// One open file of this machine.

import * as fs from 'node:fs'
import type { OpenFile } from './files.ts'
import { LoopedFile, type RawFile } from './looped-file.ts'

const descriptors = new WeakMap<OpenFile, number>()

/** Opens with the flags of open(2) as node:fs spells them; a created file has mode 0600. */
export function openNodeFile(path: string, flags: string | number): OpenFile {
  const descriptor = fs.openSync(path, flags, 0o600)
  const file = new LoopedFile(rawFile(descriptor))
  descriptors.set(file, descriptor)
  return file
}

/** The system's number of an open file, which every thread of the process may use; undefined when it is not of this machine. */
export function descriptorOf(file: OpenFile): number | undefined {
  return descriptors.get(file)
}

function rawFile(descriptor: number): RawFile {
  return {
    read: (target, offset, length, position) => fs.readSync(descriptor, target, offset, length, position),
    append: (bytes, offset, length) => fs.writeSync(descriptor, bytes, offset, length),
    sizeBytes: () => fs.fstatSync(descriptor).size,
    truncate: sizeBytes => fs.ftruncateSync(descriptor, sizeBytes),
    sync: () => fs.fdatasyncSync(descriptor),
    close: () => fs.closeSync(descriptor),
  }
}
