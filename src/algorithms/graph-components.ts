// Connected components of a sparse graph over numbered nodes.

import { UnionFind } from './union-find.ts'

/**
 * Components of two or more nodes, each ascending, ordered by their smallest node.
 * `first[i] - second[i]` are the edges; node numbers are below `nodes`. Cost near-linear in nodes and edges.
 */
export function graphComponents(nodes: number, first: ArrayLike<number>, second: ArrayLike<number>): Int32Array[] {
  const sets = new UnionFind(nodes)
  const linked = new Uint8Array(nodes)
  for (let edge = 0; edge < first.length; edge++) {
    if (first[edge] === second[edge]) continue
    sets.union(first[edge], second[edge])
    linked[first[edge]] = 1
    linked[second[edge]] = 1
  }
  const members = new Map<number, number[]>()
  for (let node = 0; node < nodes; node++) {
    if (linked[node] === 0) continue
    const root = sets.find(node)
    const list = members.get(root)
    if (list === undefined) members.set(root, [node])
    else list.push(node)
  }
  return [...members.values()].map(list => Int32Array.from(list))
}
