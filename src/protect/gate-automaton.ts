// Finds many texts in one text at once: the automaton of Aho and Corasick (1975), laid out in arrays so that a million patterns fit.

/** Called for every occurrence: which pattern, and where it begins and ends (UTF-16 code units, end exclusive). */
export type Found = (pattern: number, start: number, end: number) => void

const NONE = -1
const UNITS = 65_536

/**
 * Built once over distinct patterns, none empty. Building costs the length of all patterns and one sort; searching costs the length of the
 * text, whatever the patterns are, and one call an occurrence. About 20 bytes for each distinct prefix.
 */
export class PatternAutomaton {
  readonly #lengths: Int32Array
  /** Children of a node stand side by side, ascending by their unit: those of node n in `first[n] .. first[n + 1])`. */
  readonly #first: Int32Array
  readonly #units: Uint16Array
  readonly #fail: Int32Array
  /** Pattern that ends at a node; -1 for none. */
  readonly #ends: Int32Array
  /** Nearest shorter ending that ends in a pattern; 0 for none. */
  readonly #shorter: Int32Array
  readonly #fromRoot = new Int32Array(UNITS)

  /** Throws RangeError for an empty pattern or one that is given twice. */
  constructor(patterns: readonly string[]) {
    const order = Array.from(patterns.keys()).sort((a, b) => (patterns[a] < patterns[b] ? -1 : 1))
    const nodes = countNodes(patterns, order)
    this.#lengths = Int32Array.from(patterns, pattern => pattern.length)
    this.#first = new Int32Array(nodes + 1)
    this.#units = new Uint16Array(nodes)
    this.#fail = new Int32Array(nodes)
    this.#ends = new Int32Array(nodes).fill(NONE)
    this.#shorter = new Int32Array(nodes)
    this.#layOut(patterns, order, nodes)
    this.#link(nodes)
  }

  /** Every occurrence of every pattern, by end, longer ones first. */
  search(text: string, found: Found): void {
    if (this.#lengths.length === 0) return
    const fromRoot = this.#fromRoot
    let node = 0
    for (let at = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at)
      node = node === 0 ? fromRoot[unit] : this.#next(node, unit)
      if (node === 0) continue
      for (let ending = this.#ends[node] === NONE ? this.#shorter[node] : node; ending !== 0; ) {
        const pattern = this.#ends[ending]
        found(pattern, at + 1 - this.#lengths[pattern], at + 1)
        ending = this.#shorter[ending]
      }
    }
  }

  /** Level by level: a node is a range of sorted patterns that share a prefix. */
  #layOut(patterns: readonly string[], order: readonly number[], nodes: number): void {
    const from = new Int32Array(nodes)
    const to = new Int32Array(nodes)
    to[0] = order.length
    let next = 1
    let depth = 0
    for (let level = 0, levelEnd = 1; level < nodes; level = levelEnd, levelEnd = next, depth++) {
      for (let node = level; node < levelEnd; node++) {
        this.#first[node] = next
        let at = from[node]
        if (patterns[order[at]]?.length === depth && at < to[node]) this.#ends[node] = order[at++]
        while (at < to[node]) {
          const unit = patterns[order[at]].charCodeAt(depth)
          from[next] = at
          while (at < to[node] && patterns[order[at]].charCodeAt(depth) === unit) at++
          to[next] = at
          this.#units[next++] = unit
        }
      }
    }
    this.#first[nodes] = next
    for (let child = this.#first[0]; child < this.#first[1]; child++) this.#fromRoot[this.#units[child]] = child
  }

  /** Parents stand before their children, so one pass in order gives every longest proper ending. */
  #link(nodes: number): void {
    for (let node = 0; node < nodes; node++) {
      for (let child = this.#first[node]; child < this.#first[node + 1]; child++) {
        const fail = node === 0 ? 0 : this.#next(this.#fail[node], this.#units[child])
        this.#fail[child] = fail
        this.#shorter[child] = this.#ends[fail] === NONE ? this.#shorter[fail] : fail
      }
    }
  }

  #next(from: number, unit: number): number {
    for (let node = from; node !== 0; node = this.#fail[node]) {
      const child = this.#child(node, unit)
      if (child !== 0) return child
    }
    return this.#fromRoot[unit]
  }

  /** The child of a node other than the root; 0 for none. */
  #child(node: number, unit: number): number {
    let low = this.#first[node]
    let high = this.#first[node + 1]
    while (low < high) {
      const middle = (low + high) >>> 1
      const here = this.#units[middle]
      if (here === unit) return middle
      if (here < unit) low = middle + 1
      else high = middle
    }
    return 0
  }
}

/** One for the root and one for each distinct prefix. */
function countNodes(patterns: readonly string[], order: readonly number[]): number {
  let nodes = 1
  let before = ''
  for (const index of order) {
    const pattern = patterns[index]
    if (pattern === '' || pattern === before) throw new RangeError('a pattern is empty or given twice')
    let shared = 0
    while (shared < before.length && before.charCodeAt(shared) === pattern.charCodeAt(shared)) shared++
    nodes += pattern.length - shared
    before = pattern
  }
  return nodes
}
