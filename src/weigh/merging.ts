// Joins assertions step by step and remembers, for each one that collapses, the test that held.

import { UnionFind } from '../algorithms/union-find.ts'
import type { MergeEdge, MergeRung, MergeTest } from '../model/ladder.ts'

export class Merging {
  readonly #sets: UnionFind
  readonly #edges: MergeEdge[] = []
  readonly #count: number

  constructor(count: number) {
    this.#count = count
    this.#sets = new UnionFind(count)
  }

  /** Number of groups left. */
  get groups(): number {
    return this.#sets.sets
  }

  /** Joins two positions between which the test holds; nothing is recorded when they were in one group already. */
  join(a: number, b: number, rung: MergeRung, test: MergeTest, value?: number): void {
    if (!this.#sets.union(a, b)) return
    this.#edges.push(value === undefined ? { from: a, to: b, rung, test } : { from: a, to: b, rung, test, value })
  }

  /** Joins each position to the first one with the same key; negative keys stand for none. */
  joinByKey(
    keyOf: (position: number) => number,
    rung: MergeRung,
    test: MergeTest | ((position: number) => MergeTest),
    measure?: (position: number, first: number) => number,
  ): void {
    const firstOf = new Map<number, number>()
    for (let position = 0; position < this.#count; position++) {
      const key = keyOf(position)
      if (key < 0) continue
      const first = firstOf.get(key)
      if (first === undefined) firstOf.set(key, position)
      else {
        const held = typeof test === 'string' ? test : test(position)
        this.join(position, first, rung, held, measure?.(position, first))
      }
    }
  }

  /** Group number of each position, from 0 in order of first appearance. */
  groupNumbers(): Int32Array {
    const group = new Int32Array(this.#count)
    let groups = 0
    for (let position = 0; position < this.#count; position++) {
      const root = this.#sets.find(position)
      // Roots are the smallest of their group, so theirs are numbered first.
      group[position] = root === position ? groups++ : group[root]
    }
    return group
  }

  /**
   * The spanning edges, each turned towards the first position of its group: every other position is `from` of exactly
   * one edge, and its test holds between the two. Ordered by `from`. Cost linear.
   */
  spanningEdges(): MergeEdge[] {
    const starts = new Int32Array(this.#count + 1)
    for (const { from, to } of this.#edges) {
      starts[from + 1]++
      starts[to + 1]++
    }
    for (let i = 0; i < this.#count; i++) starts[i + 1] += starts[i]
    const next = starts.slice()
    const touching = new Int32Array(this.#edges.length * 2)
    this.#edges.forEach(({ from, to }, edge) => {
      touching[next[from]++] = edge
      touching[next[to]++] = edge
    })
    const edgeOf = new Int32Array(this.#count).fill(-1)
    const queue = new Int32Array(this.#count)
    for (let root = 0; root < this.#count; root++) {
      if (this.#sets.find(root) !== root) continue
      let end = 0
      queue[end++] = root
      for (let at = 0; at < end; at++) {
        const position = queue[at]
        for (let i = starts[position]; i < starts[position + 1]; i++) {
          const { from, to } = this.#edges[touching[i]]
          const other = from === position ? to : from
          if (other === root || edgeOf[other] >= 0) continue
          edgeOf[other] = touching[i]
          queue[end++] = other
        }
      }
    }
    const spanning: MergeEdge[] = []
    for (let position = 0; position < this.#count; position++) {
      if (edgeOf[position] < 0) continue
      const edge = this.#edges[edgeOf[position]]
      spanning.push(edge.from === position ? edge : { ...edge, from: position, to: edge.from })
    }
    return spanning
  }
}
