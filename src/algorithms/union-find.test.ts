import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { graphComponents } from './graph-components.ts'
import { UnionFind } from './union-find.ts'

const edges = fc.array(fc.tuple(fc.nat(19), fc.nat(19)), { maxLength: 30, size: 'max' })

/** Spreads the smallest reachable number until nothing changes. */
function slowRoots(links: [number, number][]): number[] {
  const root = Array.from({ length: 20 }, (_, i) => i)
  for (let changed = true; changed; ) {
    changed = false
    for (const [a, b] of links) {
      const low = Math.min(root[a], root[b])
      if (root[a] !== low || root[b] !== low) changed = true
      root[a] = low
      root[b] = low
    }
  }
  return root
}

test('the root of a set is its smallest member', () => {
  fc.assert(
    fc.property(edges, links => {
      const sets = new UnionFind(20)
      for (const [a, b] of links) sets.union(a, b)
      const roots = slowRoots(links)
      assert.deepEqual(
        roots.map((_, i) => sets.find(i)),
        roots,
      )
      assert.equal(sets.sets, new Set(roots).size)
    }),
  )
})

test('components are the sets of two or more', () => {
  fc.assert(
    fc.property(edges, links => {
      const roots = slowRoots(links)
      const expected = [...new Set(roots)]
        .map(root => roots.flatMap((other, i) => (other === root ? [i] : [])))
        .filter(members => members.length > 1)
      const found = graphComponents(
        20,
        links.map(link => link[0]),
        links.map(link => link[1]),
      )
      assert.deepEqual(
        found.map(component => [...component]),
        expected,
      )
    }),
  )
})
