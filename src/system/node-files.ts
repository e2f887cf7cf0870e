// Files on this machine's disk.

import * as fs from 'node:fs'
import { dirname } from 'node:path'
import type { DirectoryEntry, FileFacts, Files, OpenFile } from './files.ts'

function kindOf(entry: fs.Dirent | fs.Stats): FileFacts['kind'] {
  if (entry.isFile()) return 'file'
  if (entry.isDirectory()) return 'directory'
  return entry.isSymbolicLink() ? 'link' : 'other'
}

class NodeFile implements OpenFile {
  readonly #descriptor: number

  constructor(descriptor: number) {
    this.#descriptor = descriptor
  }

  readAt(target: Uint8Array, position: number): number {
    let filled = 0
    while (filled < target.length) {
      const read = fs.readSync(this.#descriptor, target, filled, target.length - filled, position + filled)
      if (read === 0) break
      filled += read
    }
    return filled
  }

  append(bytes: Uint8Array): void {
    let written = 0
    while (written < bytes.length) written += fs.writeSync(this.#descriptor, bytes, written, bytes.length - written)
  }

  sizeBytes(): number {
    return fs.fstatSync(this.#descriptor).size
  }

  truncate(sizeBytes: number): void {
    fs.ftruncateSync(this.#descriptor, sizeBytes)
  }

  sync(): void {
    fs.fdatasyncSync(this.#descriptor)
  }

  close(): void {
    fs.closeSync(this.#descriptor)
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

export const nodeFiles: Files = {
  list(path) {
    const entries = fs.readdirSync(path, { withFileTypes: true })
    const listed: DirectoryEntry[] = entries.map(entry => ({ name: entry.name, kind: kindOf(entry) }))
    return listed.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
  },
  facts(path) {
    const stats = fs.statSync(path, { throwIfNoEntry: false })
    if (stats === undefined) return undefined
    return {
      kind: kindOf(stats),
      sizeBytes: stats.size,
      modifiedTime: Math.trunc(stats.mtimeMs),
      identity: `${stats.dev}:${stats.ino}`,
    }
  },
  openForReading: path => new NodeFile(fs.openSync(path, 'r')),
  create: path => new NodeFile(fs.openSync(path, 'wx+', 0o600)),
  openForAppending: path => new NodeFile(fs.openSync(path, 'a+', 0o600)),
  rename: (from, to) => fs.renameSync(from, to),
  link: (from, to) => fs.linkSync(from, to),
  remove: path => fs.rmSync(path),
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
}
