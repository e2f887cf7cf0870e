import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { cpuMilliseconds } from '../../../test/support/cpu-time.ts'
import { layOut } from './network-layout.ts'
import { packDiscs, startPlaces } from './network-places.ts'

const groups = fc.array(fc.nat(12), { minLength: 1, maxLength: 200 })

test('discs of groups never overlap, and every node begins inside its own', () => {
  fc.assert(
    fc.property(groups, group => {
      const discs = packDiscs(group)
      assert.equal(discs.length, new Set(group).size)
      for (const [i, a] of discs.entries())
        for (const b of discs.slice(0, i)) assert.ok(Math.hypot(a.x - b.x, a.y - b.y) >= a.radius + b.radius)
      const places = startPlaces(group, discs)
      group.forEach((each, node) => {
        const disc = discs.find(({ group: own }) => own === each)
        assert.ok(disc !== undefined)
        assert.ok(Math.hypot(places[2 * node] - disc.x, places[2 * node + 1] - disc.y) <= disc.radius)
      })
    }),
  )
})

test('the layout is the same for the same network, keeps nodes in their discs and is finite', () => {
  const edges = fc.array(fc.tuple(fc.nat(39), fc.nat(39)), { maxLength: 80 })
  fc.assert(
    fc.property(fc.array(fc.nat(4), { minLength: 40, maxLength: 40 }), edges, (group, list) => {
      const network = { group, from: list.map(([from]) => from), to: list.map(([, to]) => to) }
      const places = () => Array.from(layOut(network)).at(-1)?.slice()
      const once = places()
      assert.deepEqual(once, places())
      const discs = packDiscs(group)
      for (const [node, each] of group.entries()) {
        if (once === undefined) continue
        const disc = discs.find(({ group: own }) => own === each)
        const distance = Math.hypot(once[2 * node] - (disc?.x ?? 0), once[2 * node + 1] - (disc?.y ?? 0))
        assert.ok(distance <= (disc?.radius ?? 0) + 1e-3, `${distance}`)
      }
    }),
    { numRuns: 8 },
  )
})

test('accounts that are joined end nearer to each other than those that are not', () => {
  // Two dense halves of one group, joined by one link.
  const half = (node: number) => (node < 20 ? 0 : 1)
  const from: number[] = []
  const to: number[] = []
  for (let a = 0; a < 40; a++)
    for (let b = 0; b < a; b++) {
      if (half(a) !== half(b) || (a + b) % 3 !== 0) continue
      from.push(a)
      to.push(b)
    }
  from.push(0)
  to.push(20)
  const places = Array.from(layOut({ group: new Array(40).fill(1), from, to })).at(-1)
  assert.ok(places !== undefined)
  const means = [0, 0]
  const counts = [0, 0]
  for (let a = 0; a < 40; a++)
    for (let b = 0; b < a; b++) {
      const apart = half(a) === half(b) ? 0 : 1
      means[apart] += Math.hypot(places[2 * a] - places[2 * b], places[2 * a + 1] - places[2 * b + 1])
      counts[apart]++
    }
  assert.ok(means[0] / counts[0] < 0.7 * (means[1] / counts[1]))
})

test('thousands of groups are packed at once', () => {
  const pairs = Array.from({ length: 5000 }, (_, node) => node >> 1)
  const sizes = Array.from({ length: 99 }, (_, group) => new Array<number>(group + 1).fill(group)).flat()
  for (const group of [pairs, sizes]) {
    const started = cpuMilliseconds()
    packDiscs(group)
    assert.ok(cpuMilliseconds() - started < 3000, `${cpuMilliseconds() - started} ms`)
  }
})
