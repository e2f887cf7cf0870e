// A disk in memory that forgets what was not flushed, and fails when told to: for tests of durability.

import { createHash } from 'node:crypto'
import type { DirectoryEntry, FileFacts, Files, OpenFile } from '../../src/system/files.ts'
import { LoopedFile, type RawFile, writeAll } from '../../src/system/looped-file.ts'
import { copyTree, Folder, Inode } from './memory-tree.ts'

/**
 * `kill`: the process died, the disk kept all. `lose`: power failed, only flushed bytes and names are there. `torn`: as
 * `lose`, but of unflushed bytes some 512-byte blocks arrived and others are zeros. `reordered`: as `torn`, and each
 * name that was not flushed arrived or not, so that a file may have its new name and not its bytes.
 */
export type Crash = 'kill' | 'lose' | 'torn' | 'reordered'

/** System calls, as far as tests tell them apart. */
export type CallKind =
  | 'list'
  | 'facts'
  | 'open'
  | 'create'
  | 'rename'
  | 'link'
  | 'remove'
  | 'make-directory'
  | 'sync-directory'
  | 'read'
  | 'write'
  | 'overwrite'
  | 'size'
  | 'truncate'
  | 'sync'
  | 'close'

/** What a test does to a system call. */
export interface Interference {
  /** The call fails with this code; a write that fails so has written half. */
  readonly code?: string
  /** A read or a write does at most so many bytes. */
  readonly mostBytes?: number
  /** A read gives one bit wrong, chosen by this number. */
  readonly flippedBit?: number
}

export class DiskFailure extends Error {
  readonly code: string

  constructor(code: string) {
    super(code)
    this.code = code
  }
}

const CHANGES: ReadonlySet<CallKind> = new Set([
  'create',
  'rename',
  'link',
  'remove',
  'make-directory',
  'sync-directory',
  'write',
  'overwrite',
  'truncate',
  'sync',
])

export class MemoryDisk implements Files {
  /** Changes made so far: writes, creations, renames, removals, flushes. */
  operations = 0
  /** System calls made so far, reads too. */
  calls = 0
  /** The operation (from 1) that fails, and how; `isStop` fails it and every later one, as a dead process does. */
  failure: { at: number; code: string; isStop: boolean } | undefined
  /** Asked before every call, with its number from 1. */
  interfere: ((call: number, kind: CallKind, path: string) => Interference | undefined) | undefined
  #root = new Folder()
  #inodes = 0

  list(path: string): DirectoryEntry[] {
    this.#call('list', path)
    const folder = this.#folder(path)
    return [...folder.names]
      .map(([name, node]) => ({ name, kind: node instanceof Folder ? ('directory' as const) : ('file' as const) }))
      .sort((a, b) => (a.name < b.name ? -1 : 1))
  }

  facts(path: string): FileFacts | undefined {
    this.#call('facts', path)
    const node = this.#node(path)
    if (node === undefined) return undefined
    if (node instanceof Folder) return { kind: 'directory', sizeBytes: 0, modifiedTime: 0, identity: path }
    return { kind: 'file', sizeBytes: node.sizeBytes, modifiedTime: 0, identity: `${node.number}` }
  }

  openForReading(path: string): OpenFile {
    this.#call('open', path)
    return this.#open(this.#file(path), path)
  }

  create(path: string): OpenFile {
    this.#call('create', path)
    const { folder, name } = this.#place(path)
    if (folder.names.has(name)) throw new DiskFailure('EEXIST')
    const inode = new Inode(++this.#inodes)
    folder.names.set(name, inode)
    return this.#open(inode, path)
  }

  openForAppending(path: string): OpenFile {
    const node = this.#node(path)
    if (!(node instanceof Inode)) return this.create(path)
    this.#call('open', path)
    return this.#open(node, path)
  }

  rename(from: string, to: string): void {
    this.#call('rename', to)
    const source = this.#place(from)
    const node = source.folder.names.get(source.name)
    if (node === undefined) throw new DiskFailure('ENOENT')
    const target = this.#place(to)
    source.folder.names.delete(source.name)
    target.folder.names.set(target.name, node)
  }

  link(from: string, to: string): void {
    this.#call('link', to)
    const node = this.#node(from)
    const target = this.#place(to)
    if (node === undefined) throw new DiskFailure('ENOENT')
    if (target.folder.names.has(target.name)) throw new DiskFailure('EEXIST')
    target.folder.names.set(target.name, node)
  }

  remove(path: string): void {
    this.#call('remove', path)
    const { folder, name } = this.#place(path)
    if (!folder.names.delete(name)) throw new DiskFailure('ENOENT')
  }

  wipe(path: string): void {
    this.#call('open', path)
    const inode = this.#file(path)
    const zeros = new Uint8Array(inode.sizeBytes)
    writeAll(zeros, (offset, length) => {
      const taken = this.#transfer('overwrite', path, length, count => inode.write(zeros.subarray(0, count), offset))
      return taken
    })
    this.#call('sync', path)
    inode.sync()
    this.remove(path)
  }

  removeTree(path: string): void {
    const node = this.#node(path)
    if (node === undefined) return
    if (node instanceof Folder) for (const name of [...node.names.keys()]) this.removeTree(`${path}/${name}`)
    this.remove(path)
  }

  makeDirectory(path: string): void {
    let folder = this.#root
    let isMade = false
    for (const part of parts(path)) {
      const next = folder.names.get(part)
      if (next !== undefined && !(next instanceof Folder)) throw new DiskFailure('EEXIST')
      if (next === undefined) this.#call('make-directory', path)
      isMade ||= next === undefined
      const made = next ?? new Folder()
      folder.names.set(part, made)
      folder = made
    }
    if (!isMade) this.#call('make-directory', path)
  }

  syncDirectory(path: string): void {
    this.#call('sync-directory', path)
    const folder = this.#folder(path)
    folder.durable = new Map(folder.names)
  }

  syncAll(files: readonly OpenFile[]): void {
    for (const file of files) file.sync()
  }

  /** Replaces a file's bytes, flushed; makes the file, and the folders above it, when absent. */
  overwrite(path: string, bytes: Uint8Array): void {
    const cut = path.lastIndexOf('/')
    if (this.#node(path.slice(0, cut)) === undefined) this.makeDirectory(path.slice(0, cut))
    const { folder, name } = this.#place(path)
    const inode = new Inode(++this.#inodes)
    inode.append(bytes)
    inode.sync()
    folder.names.set(name, inode)
    folder.durable.set(name, inode)
  }

  /** Turns one bit of a file, on the disk and in every cache. */
  flipBit(path: string, bit: number): void {
    this.#file(path).flipBit(bit)
  }

  /** Turns one bit of a file as `flipBit` does, chosen by a number; false when the file is empty. */
  flipSomeBit(path: string, number: number): boolean {
    const inode = this.#file(path)
    if (inode.sizeBytes > 0) inode.flipBit(number % (inode.sizeBytes * 8))
    return inode.sizeBytes > 0
  }

  sizeBytes(path: string): number {
    return this.#file(path).sizeBytes
  }

  read(path: string): Uint8Array {
    return this.#file(path).live().slice()
  }

  /** All files, ascending by path. */
  paths(under = ''): string[] {
    const found: string[] = []
    const visit = (folder: Folder, path: string) => {
      for (const [name, node] of folder.names)
        if (node instanceof Folder) visit(node, `${path}/${name}`)
        else found.push(`${path}/${name}`)
    }
    visit(this.#root, '')
    return found.filter(path => path.startsWith(under)).sort()
  }

  /** SHA-256 of everything that programs see: the same for disks that nobody can tell apart. */
  digest(): string {
    const hash = createHash('sha256')
    const visit = (folder: Folder) => {
      for (const name of [...folder.names.keys()].sort()) {
        const node = folder.names.get(name) as Inode | Folder
        hash.update(`${name.length} ${name} ${node instanceof Folder ? 'folder' : node.sizeBytes} `)
        if (node instanceof Folder) visit(node)
        else hash.update(node.live())
      }
      hash.update(' end')
    }
    visit(this.#root)
    return hash.digest('hex')
  }

  /** What is there after the machine or the process stopped; `choose` gives 0 or 1 for each block and name. */
  after(crash: Crash, choose: () => number = () => 0): MemoryDisk {
    const disk = new MemoryDisk()
    disk.#root = copyTree(this.#root, crash, choose, () => ++disk.#inodes)
    return disk
  }

  /** An independent copy of the disk as it is, flushed or not. */
  fork(): MemoryDisk {
    const disk = new MemoryDisk()
    disk.#root = copyTree(
      this.#root,
      'fork',
      () => 0,
      () => ++disk.#inodes,
    )
    return disk
  }

  #open(inode: Inode, path: string): OpenFile {
    const raw: RawFile = {
      read: (target, offset, length, position) => {
        const interference = this.#call('read', path)
        const most = Math.min(length, interference?.mostBytes ?? length)
        const piece = inode.live().subarray(position, position + most)
        target.set(piece, offset)
        const bit = interference?.flippedBit
        if (bit !== undefined && piece.length > 0) target[offset + ((bit >> 3) % piece.length)] ^= 1 << (bit & 7)
        return piece.length
      },
      append: (bytes, offset, length) =>
        this.#transfer('write', path, length, count => inode.append(bytes.subarray(offset, offset + count))),
      sizeBytes: () => {
        this.#call('size', path)
        return inode.sizeBytes
      },
      truncate: size => {
        this.#call('truncate', path)
        inode.truncate(size)
      },
      sync: () => {
        this.#call('sync', path)
        inode.sync()
      },
      close: () => void this.#call('close', path),
    }
    return new LoopedFile(raw)
  }

  /** A full disk takes what still fits. */
  #transfer(kind: CallKind, path: string, length: number, write: (count: number) => void): number {
    const interference = this.#next(kind, path)
    const count = Math.min(length, interference?.mostBytes ?? length)
    if (interference?.code !== undefined) {
      write(length >> 1)
      throw new DiskFailure(interference.code)
    }
    write(count)
    return count
  }

  #call(kind: CallKind, path: string): Interference | undefined {
    const interference = this.#next(kind, path)
    if (interference?.code !== undefined) throw new DiskFailure(interference.code)
    return interference
  }

  #next(kind: CallKind, path: string): Interference | undefined {
    this.calls++
    if (CHANGES.has(kind)) {
      this.operations++
      const { failure } = this
      if (failure !== undefined) {
        const isDue = failure.isStop ? this.operations >= failure.at : this.operations === failure.at
        if (isDue) return { code: failure.code }
      }
    }
    return this.interfere?.(this.calls, kind, path)
  }

  #node(path: string): Inode | Folder | undefined {
    let node: Inode | Folder | undefined = this.#root
    for (const part of parts(path)) {
      if (!(node instanceof Folder)) return undefined
      node = node.names.get(part)
    }
    return node
  }

  #file(path: string): Inode {
    const node = this.#node(path)
    if (!(node instanceof Inode)) throw new DiskFailure('ENOENT')
    return node
  }

  #folder(path: string): Folder {
    const node = this.#node(path)
    if (!(node instanceof Folder)) throw new DiskFailure('ENOENT')
    return node
  }

  #place(path: string): { folder: Folder; name: string } {
    const cut = path.lastIndexOf('/')
    return { folder: this.#folder(path.slice(0, cut)), name: path.slice(cut + 1) }
  }
}

function parts(path: string): string[] {
  return path.split('/').filter(part => part !== '' && part !== '.')
}
