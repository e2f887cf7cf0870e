// Merkle trees of RFC 6962, section 2.1: leaf = H(0x00 || entry), node = H(0x01 || left || right).

export type HashFunction = (bytes: Uint8Array) => Uint8Array

const HASH_BYTES = 32

/**
 * Hash of one entry as a leaf of the tree.
 * @see docs/methods.md#merkle-trees-of-the-journal
 */
export function leafHash(entry: Uint8Array, hash: HashFunction): Uint8Array {
  const prefixed = new Uint8Array(entry.length + 1)
  prefixed.set(entry, 1)
  return hash(prefixed)
}

/** Hash of two subtrees. */
export function nodeHash(left: Uint8Array, right: Uint8Array, hash: HashFunction): Uint8Array {
  const joined = new Uint8Array(1 + 2 * HASH_BYTES)
  joined[0] = 1
  joined.set(left, 1)
  joined.set(right, 1 + HASH_BYTES)
  return hash(joined)
}

/** A tree that grows leaf by leaf and keeps one hash for each complete subtree: O(log n) memory. */
export class GrowingTree {
  readonly #hash: HashFunction
  /** Roots of complete subtrees, largest first; subtree i has 2^k leaves where bit k is the i-th set bit of `#size`. */
  readonly #peaks: Uint8Array[] = []
  #size = 0

  constructor(hash: HashFunction) {
    this.#hash = hash
  }

  get size(): number {
    return this.#size
  }

  add(leaf: Uint8Array): void {
    let peak = leaf
    for (let rest = this.#size; rest % 2 === 1; rest = (rest - 1) / 2)
      peak = nodeHash(this.#peaks.pop() as Uint8Array, peak, this.#hash)
    this.#peaks.push(peak)
    this.#size++
  }

  /** Root over all leaves so far; the hash of nothing when there is none. */
  root(): Uint8Array {
    if (this.#peaks.length === 0) return this.#hash(new Uint8Array(0))
    let root = this.#peaks[this.#peaks.length - 1]
    for (let i = this.#peaks.length - 2; i >= 0; i--) root = nodeHash(this.#peaks[i], root, this.#hash)
    return root
  }
}

/** Root of the tree over these leaf hashes. Cost: one hash a leaf. */
export function merkleRoot(leaves: Iterable<Uint8Array>, hash: HashFunction): Uint8Array {
  const tree = new GrowingTree(hash)
  for (const leaf of leaves) tree.add(leaf)
  return tree.root()
}

/**
 * Audit path of leaf `index` (from 0), nearest sibling first: what somebody needs, beside the entry, to see that it is
 * under the root. Throws RangeError when there is no such leaf.
 */
export function inclusionProof(leaves: readonly Uint8Array[], index: number, hash: HashFunction): Uint8Array[] {
  return pathThrough(treeLevels(leaves, hash), index)
}

/** All nodes of a tree, from the leaves up to the root: one hash a node, for many paths through one tree. */
export function treeLevels(leaves: readonly Uint8Array[], hash: HashFunction): readonly (readonly Uint8Array[])[] {
  const levels = [leaves]
  // Pairing neighbours and carrying an odd last node up gives the tree of RFC 6962.
  for (let level = leaves; level.length > 1; ) {
    const above: Uint8Array[] = []
    for (let i = 0; i < level.length; i += 2)
      above.push(i + 1 < level.length ? nodeHash(level[i], level[i + 1], hash) : level[i])
    levels.push(above)
    level = above
  }
  return levels
}

/** The audit path of leaf `index` in the nodes of a tree. Throws RangeError when there is no such leaf. */
export function pathThrough(levels: readonly (readonly Uint8Array[])[], index: number): Uint8Array[] {
  if (!(Number.isSafeInteger(index) && index >= 0 && index < levels[0].length)) throw new RangeError(`no leaf ${index}`)
  const path: Uint8Array[] = []
  let at = index
  for (const level of levels) {
    const sibling = at % 2 === 0 ? at + 1 : at - 1
    if (sibling < level.length) path.push(level[sibling])
    at = Math.floor(at / 2)
  }
  return path
}

export interface InclusionClaim {
  readonly leaf: Uint8Array
  /** Position of the leaf, from 0. */
  readonly index: number
  /** Leaves in the tree. */
  readonly size: number
  readonly path: readonly Uint8Array[]
  readonly root: Uint8Array
}

/** True when the path leads from the leaf at this position to the root (RFC 9162, 2.1.3.2). */
export function verifyInclusion(claim: InclusionClaim, hash: HashFunction): boolean {
  const { index, size, path } = claim
  if (!(Number.isSafeInteger(index) && Number.isSafeInteger(size) && index >= 0 && index < size)) return false
  let at = index
  let last = size - 1
  let current = claim.leaf
  for (const sibling of path) {
    if (last === 0 || sibling.length !== HASH_BYTES) return false
    if (at % 2 === 1 || at === last) {
      current = nodeHash(sibling, current, hash)
      while (at % 2 === 0 && at !== 0) {
        at = at / 2
        last = Math.floor(last / 2)
      }
    } else {
      current = nodeHash(current, sibling, hash)
    }
    at = Math.floor(at / 2)
    last = Math.floor(last / 2)
  }
  return last === 0 && equalBytes(current, claim.root)
}

/** True when both hold the same bytes. */
export function equalBytes(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false
  return true
}
