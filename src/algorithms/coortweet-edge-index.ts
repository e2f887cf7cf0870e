// Numbers pairs of nodes in order of first appearance: a hash table in typed arrays, for more pairs than a Map may hold.

/** Open addressing with linear probing, at most half full. */
export class EdgeIndex {
  #size = 0
  #first = new Int32Array(512)
  #second = new Int32Array(512)
  /** Number of the edge plus one, 0 for an empty slot. Length a power of two. */
  #slots = new Int32Array(1024)

  /** Distinct pairs seen. */
  get size(): number {
    return this.#size
  }

  /** Number of the ordered pair, from 0; a pair not seen before gets the next number. Nodes are 32-bit whole numbers. */
  edge(first: number, second: number): number {
    const mask = this.#slots.length - 1
    for (let slot = hash(first, second) & mask; ; slot = (slot + 1) & mask) {
      const edge = this.#slots[slot] - 1
      if (edge < 0) return this.#add(first, second, slot)
      if (this.#first[edge] === first && this.#second[edge] === second) return edge
    }
  }

  /** First node of each edge. */
  firsts(): Int32Array {
    return this.#first.slice(0, this.#size)
  }

  /** Second node of each edge. */
  seconds(): Int32Array {
    return this.#second.slice(0, this.#size)
  }

  #add(first: number, second: number, slot: number): number {
    const edge = this.#size++
    this.#first[edge] = first
    this.#second[edge] = second
    this.#slots[slot] = edge + 1
    if (this.#size === this.#first.length) this.#grow()
    return edge
  }

  #grow(): void {
    const capacity = this.#first.length * 2
    this.#first = copyInto(new Int32Array(capacity), this.#first)
    this.#second = copyInto(new Int32Array(capacity), this.#second)
    this.#slots = new Int32Array(capacity * 2)
    const mask = capacity * 2 - 1
    for (let edge = 0; edge < this.#size; edge++) {
      let slot = hash(this.#first[edge], this.#second[edge]) & mask
      while (this.#slots[slot] !== 0) slot = (slot + 1) & mask
      this.#slots[slot] = edge + 1
    }
  }
}

function copyInto(target: Int32Array<ArrayBuffer>, source: Int32Array): Int32Array<ArrayBuffer> {
  target.set(source)
  return target
}

/** The finaliser of MurmurHash3 over a mix of both numbers. */
function hash(first: number, second: number): number {
  let z = Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca77)
  z = Math.imul(z ^ (z >>> 16), 0x85ebca6b)
  z = Math.imul(z ^ (z >>> 13), 0xc2b2ae35)
  return z ^ (z >>> 16)
}
