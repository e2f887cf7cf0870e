import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { modularityCommunities } from './communities.ts'

type Edge = readonly [number, number, number]

const NODES = 12

const communitiesOf = (edges: readonly Edge[], nodes = NODES) =>
  modularityCommunities(
    nodes,
    edges.map(([a]) => a),
    edges.map(([, b]) => b),
    edges.map(([, , weight]) => weight),
  )

const graphs: fc.Arbitrary<Edge[]> = fc
  .uniqueArray(
    fc.record({ a: fc.nat(NODES - 1), b: fc.nat(NODES - 1), weight: fc.double({ min: 0.5, max: 20, noNaN: true }) }),
    { maxLength: 30, size: 'max', selector: ({ a, b }) => `${Math.min(a, b)} ${Math.max(a, b)}` },
  )
  .map(list => list.filter(({ a, b }) => a !== b).map(({ a, b, weight }): Edge => [a, b, weight]))

/** Sum over communities of (inside / m) - (degree / 2m)^2. */
function modularity(edges: readonly Edge[], community: ArrayLike<number>): number {
  const m = edges.reduce((sum, [, , weight]) => sum + weight, 0)
  if (m === 0) return 0
  let q = 0
  for (const c of new Set(Array.from(community))) {
    let inside = 0
    let degree = 0
    for (const [a, b, weight] of edges) {
      if (community[a] === c && community[b] === c) inside += weight
      degree += (Number(community[a] === c) + Number(community[b] === c)) * weight
    }
    q += inside / m - (degree / (2 * m)) ** 2
  }
  return q
}

function clique(from: number, size: number): Edge[] {
  const edges: Edge[] = []
  for (let a = from; a < from + size; a++) for (let b = a + 1; b < from + size; b++) edges.push([a, b, 1])
  return edges
}

test('two cliques joined by one edge are two communities', () => {
  const community = communitiesOf([...clique(0, 6), ...clique(6, 6), [2, 9, 1]])
  assert.deepEqual([...community], [0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1])
})

test('a ring of five cliques falls into them, and a heavy bridge joins two', () => {
  const ring: Edge[] = [0, 1, 2, 3, 4].flatMap(k => [...clique(k * 5, 5), [k * 5, ((k + 1) % 5) * 5 + 1, 1] as Edge])
  const community = communitiesOf(ring, 25)
  assert.deepEqual(
    [...community],
    Array.from({ length: 25 }, (_, node) => Math.floor(node / 5)),
  )
  const joined = communitiesOf([...ring, [3, 8, 60]], 25)
  assert.equal(joined[3], joined[8])
})

test('several levels: a chain of pairs is joined beyond its pairs', () => {
  const chain: Edge[] = Array.from({ length: 63 }, (_, i): Edge => [i, i + 1, 1])
  const community = communitiesOf(chain, 64)
  assert.ok(new Set(community).size <= 12, `${new Set(community).size}`)
  assert.ok(modularity(chain, community) > 0.75)
})

test('the modularity is not below that of single nodes, and joining any two communities does not raise it', () => {
  fc.assert(
    fc.property(graphs, edges => {
      const community = communitiesOf(edges)
      const q = modularity(edges, community)
      assert.ok(
        q >=
          modularity(
            edges,
            Array.from({ length: NODES }, (_, node) => node),
          ) -
            1e-9,
      )
      const numbers = [...new Set(community)]
      for (const one of numbers) {
        for (const other of numbers) {
          const joined = community.map(each => (each === other ? one : each))
          assert.ok(modularity(edges, joined) <= q + 1e-9)
        }
      }
    }),
  )
})

function componentsOf(edges: readonly Edge[]): number[] {
  const component = Array.from({ length: NODES }, (_, node) => node)
  for (let round = 0; round < NODES; round++) {
    for (const [a, b] of edges) component[a] = component[b] = Math.min(component[a], component[b])
  }
  return component
}

test('disconnected parts are never joined, and nodes without an edge stand alone', () => {
  fc.assert(
    fc.property(graphs, edges => {
      const community = communitiesOf(edges)
      const component = componentsOf(edges)
      for (let a = 0; a < NODES; a++) {
        for (let b = 0; b < NODES; b++) if (community[a] === community[b]) assert.equal(component[a], component[b])
      }
    }),
  )
})

test('communities are numbered without gaps from 0 by their first node', () => {
  fc.assert(
    fc.property(graphs, edges => {
      let next = 0
      for (const community of communitiesOf(edges)) {
        assert.ok(community <= next)
        if (community === next) next++
      }
    }),
  )
})

test('the order and the direction of edges change nothing', () => {
  // Equal weights, so that many moves are as good as another.
  const whole = graphs.map(edges => edges.map(([a, b, weight]): Edge => [a, b, weight < 15 ? 1 : 2]))
  fc.assert(
    fc.property(whole, fc.infiniteStream(fc.nat(1000)), (edges, keys) => {
      const shuffled = edges
        .map(([a, b, weight]): { edge: Edge; key: number } => {
          const key = keys.next().value
          return { edge: key % 2 === 0 ? [a, b, weight] : [b, a, weight], key }
        })
        .sort((a, b) => a.key - b.key)
        .map(({ edge }) => edge)
      assert.deepEqual(communitiesOf(shuffled), communitiesOf(edges))
    }),
  )
})

test('an empty graph is nodes alone', () => {
  assert.deepEqual([...communitiesOf([], 3)], [0, 1, 2])
  assert.equal(communitiesOf([], 0).length, 0)
})
