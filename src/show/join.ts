// Disjoint sets of assertions, as rung after rung joins them.

/** Each set is represented by the element that all others of it were joined to, as the edges of a side say. */
export class Join {
  readonly #parent: Int32Array
  readonly #size: Int32Array

  constructor(count: number) {
    this.#parent = Int32Array.from({ length: count }, (_, i) => i)
    this.#size = new Int32Array(count).fill(1)
  }

  representative(element: number): number {
    const parent = this.#parent
    let at = element
    while (parent[at] !== at) {
      parent[at] = parent[parent[at]]
      at = parent[at]
    }
    return at
  }

  isRepresentative(element: number): boolean {
    return this.#parent[element] === element
  }

  /** Elements of the set of a representative. */
  size(representative: number): number {
    return this.#size[representative]
  }

  /** Joins the set of `from` to that of `to`, whose representative stays. */
  join(from: number, to: number): void {
    const [gone, kept] = [this.representative(from), this.representative(to)]
    if (gone === kept) return
    this.#parent[gone] = kept
    this.#size[kept] += this.#size[gone]
  }
}
