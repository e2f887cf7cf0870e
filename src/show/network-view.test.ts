import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { clusterByHand, coordinationSample, NOTHING_FOUND } from '../../test/support/coordination-sample.ts'
import type { CoordinationResult, DetectionLimit } from '../model/coordination.ts'
import { CitedPosts } from './cited-posts.ts'
import type { Labels } from './labels.ts'
import { networkView } from './network-view.ts'

/** Names run against the order of the account numbers. */
const nameOf = (account: number) => `name ${String(1000 - account).padStart(4, '0')}`
const labels = { member: nameOf } as unknown as Labels

function viewOf(result: Partial<CoordinationResult>) {
  return networkView({ ...NOTHING_FOUND, ...result }, labels, new CitedPosts(), () => true)
}

test('members stand by name, each with its own figures', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(900), { minLength: 2, maxLength: 80 }), ids => {
      const accounts = ids.sort((a, b) => a - b)
      const cluster = clusterByHand(accounts, 4)
      const { members, nodes } = viewOf({ clusters: [cluster] }).clusters[0]
      assert.equal(members.total, accounts.length)
      assert.deepEqual(
        members.rows.map(row => row.account),
        accounts.map(nameOf).sort().slice(0, 40),
      )
      for (const row of members.rows) {
        const figures = cluster.members.find(({ account }) => nameOf(account) === row.account)
        assert.equal(row.qValue, figures?.qValue)
        assert.equal(row.evidence, figures?.evidence)
      }
      assert.deepEqual(
        nodes.map(node => node.account),
        accounts.map(nameOf).sort(),
      )
    }),
    { numRuns: 30 },
  )
})

test('evidence keeps its order, strongest first, and its total where it is cut', () => {
  const cluster = clusterByHand(
    Array.from({ length: 30 }, (_, i) => i),
    90,
  )
  const { pairs, objects } = viewOf({ clusters: [cluster] }).clusters[0]
  assert.equal(pairs.total, 435)
  assert.equal(objects.total, 90)
  assert.ok(pairs.rows.length < 435 && objects.rows.length < 90)
  pairs.rows.forEach((row, i) => {
    const pair = cluster.pairs[i]
    assert.deepEqual([row.first, row.second], [nameOf(pair.first), nameOf(pair.second)].sort())
    assert.equal(row.qValue, pair.qValue)
    assert.equal(row.objects, pair.objects.length)
  })
  objects.rows.forEach((row, i) => {
    const { firstTime, lastTime, others } = cluster.objects[i]
    assert.equal(row.spanMilliseconds, lastTime - firstTime)
    assert.equal(row.others, others)
  })
})

test('edges join accounts that are drawn, and those only', () => {
  const cluster = clusterByHand([3, 5, 8, 13], 4)
  const { nodes, edges } = viewOf({ clusters: [cluster] }).clusters[0]
  const drawn = edges.map(({ from, to }) => [nodes[from].account, nodes[to].account].sort().join())
  const pairs = cluster.pairs.map(({ first, second }) => [nameOf(first), nameOf(second)].sort().join())
  assert.deepEqual(drawn, pairs)
  const many = Array.from({ length: 9 }, (_, i) => Array.from({ length: 60 }, (_, j) => i * 60 + j))
  const view = viewOf({ clusters: many.map(accounts => clusterByHand(accounts, 2)), accounts: 540 })
  assert.equal(view.accountsDrawn, 400)
  assert.equal(
    view.clusters.reduce((sum, each) => sum + each.nodes.length, 0),
    400,
  )
  for (const each of view.clusters)
    for (const { from, to } of each.edges) assert.ok(from < each.nodes.length && to < each.nodes.length)
})

test('clusters are cut at twelve, the largest kept and the total told', () => {
  const clusters = Array.from({ length: 50 }, (_, i) =>
    clusterByHand(
      Array.from({ length: 2 + (i % 7) }, (_, j) => i * 10 + j),
      1,
    ),
  )
  const view = viewOf({ clusters })
  assert.equal(view.clustersTotal, 50)
  const sizes = view.clusters.map(cluster => cluster.accounts)
  assert.deepEqual(
    sizes,
    clusters
      .map(cluster => cluster.accounts.length)
      .sort((a, b) => b - a)
      .slice(0, 12),
  )
})

test('beyond the three largest clusters the lists are short, with their totals', () => {
  const clusters = Array.from({ length: 12 }, (_, i) =>
    clusterByHand(
      Array.from({ length: 40 - i }, (_, j) => i * 50 + j),
      30,
    ),
  )
  const view = viewOf({ clusters })
  assert.deepEqual(
    view.clusters.map(({ members }) => members.rows.length),
    clusters.map(({ accounts }, i) => (i < 3 ? accounts.length : 8)),
  )
  for (const [i, { pairs, objects }] of view.clusters.entries()) {
    assert.equal(pairs.rows.length, i < 3 ? 40 : 6)
    assert.equal(pairs.total, clusters[i].pairs.length)
    assert.equal(objects.total, 30)
  }
})

test('explanations that fit come first, then those the data cannot tell, none is lost', () => {
  const { alternatives } = clusterByHand([1, 2], 3)
  const shown = viewOf({ clusters: [clusterByHand([1, 2], 3)] }).clusters[0].alternatives
  const order = ['fits', 'open', 'does-not-fit']
  const places = shown.map(({ outcome }) => order.indexOf(outcome))
  assert.deepEqual(
    places,
    [...places].sort((a, b) => a - b),
  )
  assert.deepEqual(new Set(shown), new Set(alternatives))
  assert.equal(shown.length, alternatives.length)
})

test('a verdict stands while four in five members are found', () => {
  const accounts = Array.from({ length: 10 }, (_, i) => i)
  const { settings } = NOTHING_FOUND
  const robustness = Array.from({ length: 11 }, (_, accountsFound) => ({ setting: settings, accountsFound }))
  const { robustness: rows } = viewOf({ clusters: [clusterByHand(accounts, 2, { robustness })] }).clusters[0]
  assert.deepEqual(
    rows.map(row => row.stands),
    robustness.map(({ accountsFound }) => accountsFound >= 8),
  )
})

test('a cluster whose members have no hours has no clock', () => {
  const silent = new Array<number>(24).fill(0)
  const others = new Array<number>(24).fill(5)
  const [none, some] = viewOf({
    clusters: [
      clusterByHand([1, 2, 3], 2, { clock: { members: silent, others } }),
      clusterByHand([4, 5], 2, { clock: { members: [1, ...silent.slice(1)], others: silent } }),
    ],
  }).clusters
  assert.equal(none.clock, undefined)
  assert.deepEqual(some.clock, { members: [1, ...silent.slice(1)], others: silent })
})

test('for each speed and camouflage the found campaign with the fewest actions speaks', () => {
  const limit: fc.Arbitrary<DetectionLimit> = fc.record({
    seconds: fc.constantFrom(15, 900),
    camouflage: fc.constantFrom(0, 0.5),
    members: fc.constantFrom(2, 3, 5, 8),
    objects: fc.option(fc.integer({ min: 2, max: 25 }), { nil: undefined }),
    mostObjectsTried: fc.constant(25),
    planted: fc.constant(20),
  })
  const distinct = fc.uniqueArray(limit, {
    selector: ({ seconds, camouflage, members }) => `${seconds} ${camouflage} ${members}`,
    maxLength: 16,
  })
  fc.assert(
    fc.property(distinct, detectionLimits => {
      const { limits } = viewOf({ detectionLimits })
      assert.equal(
        limits.reduce((sum, group) => sum + group.rows.length, 0),
        detectionLimits.length,
      )
      for (const { seconds, camouflage, smallest, rows, largestMembers } of limits) {
        const own = detectionLimits.filter(each => each.seconds === seconds && each.camouflage === camouflage)
        const actions = own.map(({ members, objects }) => members * (objects ?? Number.POSITIVE_INFINITY))
        const fewest = Math.min(...actions)
        if (smallest === undefined) assert.equal(fewest, Number.POSITIVE_INFINITY)
        else assert.equal(smallest.members * smallest.objects, fewest)
        assert.equal(rows.length, own.length)
        assert.equal(largestMembers, Math.max(...own.map(({ members }) => members)))
      }
    }),
  )
})

test('figures of the whole pass through unchanged', () => {
  const sample = coordinationSample()
  const view = viewOf(sample)
  assert.equal(view.pairsTested, sample.pairsTested)
  assert.equal(view.accountsTested, sample.accountsTested)
  assert.equal(view.groupsOfTaste, sample.groupsOfTaste)
  assert.equal(view.accountsOfTaste, sample.accountsOfTaste)
  assert.equal(view.q, sample.settings.q)
})
