// Disjoint sets whose root is always the smallest member.

export class UnionFind {
  readonly #parent: Int32Array
  #sets: number

  constructor(count: number) {
    this.#parent = Int32Array.from({ length: count }, (_, index) => index)
    this.#sets = count
  }

  /** Number of sets left. */
  get sets(): number {
    return this.#sets
  }

  /** The smallest member of the set that holds `member`. */
  find(member: number): number {
    const parent = this.#parent
    let root = member
    while (parent[root] !== root) root = parent[root]
    for (let at = member; parent[at] !== root; ) {
      const next = parent[at]
      parent[at] = root
      at = next
    }
    return root
  }

  /** Joins two sets; false when they were one already. Amortised O(log n). */
  union(a: number, b: number): boolean {
    const first = this.find(a)
    const second = this.find(b)
    if (first === second) return false
    this.#parent[Math.max(first, second)] = Math.min(first, second)
    this.#sets--
    return true
  }
}
