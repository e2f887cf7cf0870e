// Files and folders of the disk in memory: what programs see, and what is flushed.

import type { Crash } from './memory-disk.ts'

const BLOCK_BYTES = 512

export class Inode {
  sizeBytes = 0
  durable: Uint8Array = new Uint8Array(0)
  readonly number: number
  #bytes: Uint8Array = new Uint8Array(0)
  /** True while another inode may have the same array. */
  #isShared = false

  constructor(number: number) {
    this.number = number
  }

  live(): Uint8Array {
    return this.#bytes.subarray(0, this.sizeBytes)
  }

  append(bytes: Uint8Array): void {
    const needed = this.sizeBytes + bytes.length
    if (needed > this.#bytes.length || this.#isShared) this.#own(Math.max(needed, 2 * this.sizeBytes))
    this.#bytes.set(bytes, this.sizeBytes)
    this.sizeBytes = needed
  }

  /** Changes bytes in place. */
  write(bytes: Uint8Array, position: number): void {
    this.#own(this.sizeBytes)
    this.#bytes.set(bytes, position)
  }

  truncate(sizeBytes: number): void {
    this.sizeBytes = Math.min(sizeBytes, this.sizeBytes)
  }

  sync(): void {
    this.durable = this.live().slice()
  }

  flipBit(bit: number): void {
    this.#own(this.sizeBytes)
    const byte = bit >> 3
    if (byte < this.sizeBytes) this.#bytes[byte] ^= 1 << (bit & 7)
    this.durable = this.durable.slice()
    if (byte < this.durable.length) this.durable[byte] ^= 1 << (bit & 7)
  }

  fork(number: number): Inode {
    const copy = new Inode(number)
    copy.sizeBytes = this.sizeBytes
    copy.durable = this.durable
    copy.#bytes = this.#bytes
    copy.#isShared = true
    this.#isShared = true
    return copy
  }

  #own(capacity: number): void {
    const own = new Uint8Array(capacity)
    own.set(this.live())
    this.#bytes = own
    this.#isShared = false
  }
}

export class Folder {
  names = new Map<string, Inode | Folder>()
  durable = new Map<string, Inode | Folder>()
}

/** The tree after a crash, or with everything it has (`fork`). */
export function copyTree(root: Folder, how: Crash | 'fork', choose: () => number, number: () => number): Folder {
  const copies = new Map<Inode | Folder, Inode | Folder>()
  const copyFile = (inode: Inode): Inode => {
    if (how === 'fork') return inode.fork(number())
    const copy = new Inode(number())
    copy.append(
      how === 'kill' ? inode.live() : how === 'lose' ? inode.durable : torn(inode.durable, inode.live(), choose),
    )
    copy.sync()
    return copy
  }
  const copyNode = (node: Inode | Folder): Inode | Folder => {
    const known = copies.get(node)
    if (known !== undefined) return known
    const copy = node instanceof Folder ? new Folder() : copyFile(node)
    copies.set(node, copy)
    if (node instanceof Folder && copy instanceof Folder) {
      copy.names = copyNames(namesAfter(node, how, choose))
      copy.durable = how === 'fork' ? copyNames(node.durable) : new Map(copy.names)
    }
    return copy
  }
  const copyNames = (names: ReadonlyMap<string, Inode | Folder>) =>
    new Map([...names].map(([name, node]) => [name, copyNode(node)]))
  return copyNode(root) as Folder
}

function namesAfter(folder: Folder, how: Crash | 'fork', choose: () => number): ReadonlyMap<string, Inode | Folder> {
  if (how === 'kill' || how === 'fork') return folder.names
  if (how !== 'reordered') return folder.durable
  const names = new Map(folder.durable)
  for (const name of new Set([...folder.durable.keys(), ...folder.names.keys()])) {
    const now = folder.names.get(name)
    if (now === folder.durable.get(name) || choose() === 0) continue
    if (now === undefined) names.delete(name)
    else names.set(name, now)
  }
  return names
}

/** Blocks that were not flushed arrived or not; one that did not and is new is zeros, one that was there is as before. */
function torn(durable: Uint8Array, live: Uint8Array, choose: () => number): Uint8Array {
  const common = Math.min(durable.length, live.length)
  if (live.length <= durable.length && Buffer.compare(durable.subarray(0, common), live) === 0) return durable
  const bytes = new Uint8Array(Math.max(live.length, durable.length))
  bytes.set(durable)
  let end = durable.length
  for (let at = 0; at < live.length; ) {
    const next = Math.min(live.length, (Math.floor(at / BLOCK_BYTES) + 1) * BLOCK_BYTES)
    const isSame = next <= durable.length && Buffer.compare(durable.subarray(at, next), live.subarray(at, next)) === 0
    if (!isSame && choose() === 1) {
      bytes.set(live.subarray(at, next), at)
      end = Math.max(end, next)
    }
    at = next
  }
  return bytes.subarray(0, choose() === 1 ? Math.max(live.length, durable.length) : end)
}
