// Files on this machine's disk.

import * as fs from 'node:fs'
import { dirname } from 'node:path'
import type { DirectoryEntry, FileFacts, Files, OpenFile } from './files.ts'
import { writeAll } from './looped-file.ts'
import { descriptorOf, openNodeFile } from './node-file.ts'
import { SYNC } from './thread-slots.ts'
import { TaskGroup } from './threads.ts'

/** Fewer files are flushed one after the other: threads cost more to start than they save. */
const FEWEST_SIDE_BY_SIDE = 64

const ZEROS = 1 << 16

/** Absent on Windows, where making a link needs a privilege. */
const NO_LINK = fs.constants.O_NOFOLLOW ?? 0

function kindOf(entry: fs.Dirent | fs.Stats): FileFacts['kind'] {
  if (entry.isFile()) return 'file'
  if (entry.isDirectory()) return 'directory'
  return entry.isSymbolicLink() ? 'link' : 'other'
}

/** Nothing is behind links in a circle or under a name that the system cannot have. */
function statsOf(path: string): fs.Stats | undefined {
  try {
    return fs.statSync(path, { throwIfNoEntry: false })
  } catch (error) {
    if (['ELOOP', 'ENAMETOOLONG'].includes((error as { code?: string }).code ?? '')) return undefined
    throw error
  }
}

/** Not by mkdir's own `recursive`, which never returns where the system allows no directory (/proc). */
function makeDirectory(path: string): void {
  try {
    fs.mkdirSync(path, { mode: 0o700 })
  } catch (error) {
    const { code } = error as { code?: string }
    if (code === 'EEXIST' && fs.statSync(path).isDirectory()) return
    if (code !== 'ENOENT' || dirname(path) === path || fs.existsSync(dirname(path))) throw error
    makeDirectory(dirname(path))
    fs.mkdirSync(path, { mode: 0o700 })
  }
}

function wipe(path: string): void {
  // A link is removed and never followed.
  if (!fs.lstatSync(path).isSymbolicLink()) overwriteWithZeros(path)
  fs.rmSync(path)
}

function overwriteWithZeros(path: string): void {
  const descriptor = fs.openSync(path, fs.constants.O_WRONLY | NO_LINK)
  try {
    const sizeBytes = fs.fstatSync(descriptor).size
    const zeros = new Uint8Array(Math.min(ZEROS, sizeBytes))
    for (let at = 0; at < sizeBytes; at += zeros.length) {
      const block = zeros.subarray(0, Math.min(zeros.length, sizeBytes - at))
      writeAll(block, (offset, length) => fs.writeSync(descriptor, block, offset, length, at + offset))
    }
    fs.fdatasyncSync(descriptor)
  } finally {
    fs.closeSync(descriptor)
  }
}

function syncAll(files: readonly OpenFile[]): void {
  if (files.length < FEWEST_SIDE_BY_SIDE || files.some(file => descriptorOf(file) === undefined)) {
    for (const file of files) file.sync()
    return
  }
  const group = new TaskGroup('flushing')
  try {
    for (const file of files) group.add({ kind: SYNC, descriptor: descriptorOf(file) })
  } finally {
    group.finish()
  }
}

export const nodeFiles: Files = {
  list(path) {
    const entries = fs.readdirSync(path, { withFileTypes: true })
    const listed: DirectoryEntry[] = entries.map(entry => ({ name: entry.name, kind: kindOf(entry) }))
    return listed.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
  },
  facts(path) {
    const stats = statsOf(path)
    if (stats === undefined) return undefined
    return {
      kind: kindOf(stats),
      sizeBytes: stats.size,
      modifiedTime: Math.trunc(stats.mtimeMs),
      identity: `${stats.dev}:${stats.ino}`,
    }
  },
  openForReading: path => openNodeFile(path, 'r'),
  create: path => openNodeFile(path, 'wx+'),
  openForAppending: path => {
    const { O_RDWR, O_APPEND, O_CREAT } = fs.constants
    return openNodeFile(path, O_RDWR | O_APPEND | O_CREAT | NO_LINK)
  },
  rename: (from, to) => fs.renameSync(from, to),
  link: (from, to) => fs.linkSync(from, to),
  remove: path => fs.rmSync(path),
  wipe,
  removeTree: path => fs.rmSync(path, { recursive: true, force: true }),
  makeDirectory,
  syncDirectory: path => {
    // Windows cannot open directories; its file system journals renames itself.
    if (process.platform === 'win32') return
    const descriptor = fs.openSync(fs.statSync(path).isDirectory() ? path : dirname(path), 'r')
    try {
      fs.fsyncSync(descriptor)
    } finally {
      fs.closeSync(descriptor)
    }
  },
  syncAll,
}
