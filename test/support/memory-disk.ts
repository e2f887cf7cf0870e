// A disk in memory that forgets what was not flushed, and fails when told to: for tests of durability.

import type { DirectoryEntry, FileFacts, Files, OpenFile } from '../../src/system/files.ts'

/** `kill`: the process died, the disk kept all. `lose`: power failed, only flushed bytes and names are there. `torn`: as `lose`, but of unflushed bytes some 512-byte blocks arrived and others are zeros. */
export type Crash = 'kill' | 'lose' | 'torn'

class Inode {
  bytes = new Uint8Array(0)
  sizeBytes = 0
  durable = new Uint8Array(0)
  readonly number: number

  constructor(number: number) {
    this.number = number
  }

  append(bytes: Uint8Array): void {
    const needed = this.sizeBytes + bytes.length
    if (needed > this.bytes.length) {
      const larger = new Uint8Array(Math.max(needed, 2 * this.bytes.length))
      larger.set(this.bytes.subarray(0, this.sizeBytes))
      this.bytes = larger
    }
    this.bytes.set(bytes, this.sizeBytes)
    this.sizeBytes = needed
  }
}

class Folder {
  names = new Map<string, Inode | Folder>()
  durable = new Map<string, Inode | Folder>()
}

export class DiskFailure extends Error {
  readonly code: string

  constructor(code: string) {
    super(code)
    this.code = code
  }
}

export class MemoryDisk implements Files {
  /** Changes made so far: writes, creations, renames, removals, flushes. */
  operations = 0
  /** The operation (from 1) that fails, and how; `stop` fails it and every later one, as a dead process does. */
  failure: { at: number; code: string; isStop: boolean } | undefined
  #root = new Folder()
  #inodes = 0

  list(path: string): DirectoryEntry[] {
    const folder = this.#folder(path)
    return [...folder.names]
      .map(([name, node]) => ({ name, kind: node instanceof Folder ? ('directory' as const) : ('file' as const) }))
      .sort((a, b) => (a.name < b.name ? -1 : 1))
  }

  facts(path: string): FileFacts | undefined {
    const node = this.#node(path)
    if (node === undefined) return undefined
    if (node instanceof Folder) return { kind: 'directory', sizeBytes: 0, modifiedTime: 0, identity: path }
    return { kind: 'file', sizeBytes: node.sizeBytes, modifiedTime: 0, identity: `${node.number}` }
  }

  openForReading(path: string): OpenFile {
    const node = this.#node(path)
    if (!(node instanceof Inode)) throw new DiskFailure('ENOENT')
    return this.#open(node)
  }

  create(path: string): OpenFile {
    this.#act()
    const { folder, name } = this.#place(path)
    if (folder.names.has(name)) throw new DiskFailure('EEXIST')
    const inode = new Inode(++this.#inodes)
    folder.names.set(name, inode)
    return this.#open(inode)
  }

  openForAppending(path: string): OpenFile {
    const node = this.#node(path)
    return node instanceof Inode ? this.#open(node) : this.create(path)
  }

  rename(from: string, to: string): void {
    this.#act()
    const source = this.#place(from)
    const node = source.folder.names.get(source.name)
    if (node === undefined) throw new DiskFailure('ENOENT')
    const target = this.#place(to)
    source.folder.names.delete(source.name)
    target.folder.names.set(target.name, node)
  }

  link(from: string, to: string): void {
    this.#act()
    const node = this.#node(from)
    const target = this.#place(to)
    if (node === undefined) throw new DiskFailure('ENOENT')
    if (target.folder.names.has(target.name)) throw new DiskFailure('EEXIST')
    target.folder.names.set(target.name, node)
  }

  remove(path: string): void {
    this.#act()
    const { folder, name } = this.#place(path)
    if (!folder.names.delete(name)) throw new DiskFailure('ENOENT')
  }

  removeTree(path: string): void {
    this.remove(path)
  }

  makeDirectory(path: string): void {
    this.#act()
    let folder = this.#root
    for (const part of parts(path)) {
      const next = folder.names.get(part) ?? new Folder()
      if (!(next instanceof Folder)) throw new DiskFailure('EEXIST')
      folder.names.set(part, next)
      folder = next
    }
  }

  syncDirectory(path: string): void {
    this.#act()
    const folder = this.#folder(path)
    folder.durable = new Map(folder.names)
  }

  /** Replaces a file's bytes, flushed; makes the file when it is absent. */
  overwrite(path: string, bytes: Uint8Array): void {
    const { folder, name } = this.#place(path)
    const inode = new Inode(++this.#inodes)
    inode.append(bytes)
    inode.durable = bytes.slice()
    folder.names.set(name, inode)
    folder.durable.set(name, inode)
  }

  read(path: string): Uint8Array {
    const node = this.#node(path)
    if (!(node instanceof Inode)) throw new DiskFailure('ENOENT')
    return node.bytes.slice(0, node.sizeBytes)
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

  /** What is there after the machine or the process stopped; `choose` gives 0 or 1 for each torn block. */
  after(crash: Crash, choose: () => number = () => 0): MemoryDisk {
    const disk = new MemoryDisk()
    const copies = new Map<Inode, Inode>()
    const copyFile = (inode: Inode): Inode => {
      const known = copies.get(inode)
      if (known !== undefined) return known
      const copy = new Inode(++disk.#inodes)
      const live = inode.bytes.subarray(0, inode.sizeBytes)
      copy.append(crash === 'kill' ? live : crash === 'lose' ? inode.durable : torn(inode.durable, live, choose))
      copy.durable = copy.bytes.slice(0, copy.sizeBytes)
      copies.set(inode, copy)
      return copy
    }
    const copyFolder = (folder: Folder): Folder => {
      const copy = new Folder()
      for (const [name, node] of crash === 'kill' ? folder.names : folder.durable)
        copy.names.set(name, node instanceof Folder ? copyFolder(node) : copyFile(node))
      copy.durable = new Map(copy.names)
      return copy
    }
    disk.#root = copyFolder(this.#root)
    return disk
  }

  #open(inode: Inode): OpenFile {
    return {
      readAt: (target, position) => {
        const piece = inode.bytes.subarray(position, Math.min(position + target.length, inode.sizeBytes))
        target.set(piece)
        return piece.length
      },
      append: bytes => {
        // A full disk takes what still fits.
        const failure = this.#failing()
        if (failure !== undefined) {
          if (failure.code === 'ENOSPC') inode.append(bytes.subarray(0, bytes.length >> 1))
          throw new DiskFailure(failure.code)
        }
        inode.append(bytes)
      },
      sizeBytes: () => inode.sizeBytes,
      truncate: sizeBytes => {
        this.#act()
        inode.sizeBytes = Math.min(sizeBytes, inode.sizeBytes)
      },
      sync: () => {
        this.#act()
        inode.durable = inode.bytes.slice(0, inode.sizeBytes)
      },
      close: () => {},
    }
  }

  #act(): void {
    const failure = this.#failing()
    if (failure !== undefined) throw new DiskFailure(failure.code)
  }

  #failing(): { code: string } | undefined {
    this.operations++
    const { failure } = this
    if (failure === undefined) return undefined
    return this.operations === failure.at || (failure.isStop && this.operations > failure.at) ? failure : undefined
  }

  #node(path: string): Inode | Folder | undefined {
    let node: Inode | Folder | undefined = this.#root
    for (const part of parts(path)) node = node instanceof Folder ? node.names.get(part) : undefined
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

function torn(durable: Uint8Array, live: Uint8Array, choose: () => number): Uint8Array {
  if (live.length <= durable.length) return durable
  const bytes = new Uint8Array(live.length)
  bytes.set(durable)
  let end = durable.length
  for (let at = durable.length; at < live.length; ) {
    const next = Math.min(live.length, (Math.floor(at / 512) + 1) * 512)
    if (choose() === 1) {
      bytes.set(live.subarray(at, next), at)
      end = next
    }
    at = next
  }
  return bytes.subarray(0, choose() === 1 ? live.length : end)
}
