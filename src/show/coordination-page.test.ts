import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { clusterByHand, coordinationSample, NOTHING_FOUND } from '../../test/support/coordination-sample.ts'
import type { ClusterActs } from '../model/cluster-acts.ts'
import type { CoordinatedPair, CoordinationCluster, CoordinationResult } from '../model/coordination.ts'
import { type ClusterNames, coordinationGraph, coordinationPage, orderedClusters } from './coordination-page.ts'
import type { Labels } from './labels.ts'

/** Names run against the order of the account numbers. */
const nameOf = (account: number) => `name ${String(100_000 - account).padStart(6, '0')}`
const names: ClusterNames = {
  labels: { member: nameOf } as unknown as Labels,
  token: account => `token ${account}`,
  verdict: () => 'not-judged',
  mayBeNamed: () => false,
}
const NO_ACTS: ClusterActs = { objects: new Map(), weeks: [], week: [] }
const HOUR = 3_600_000

function graphOf(clusters: readonly CoordinationCluster[], acts = NO_ACTS) {
  const result: CoordinationResult = { ...NOTHING_FOUND, clusters }
  const chosen = orderedClusters(result).map((cluster, i) => ({ cluster, number: i + 1 }))
  return coordinationGraph(result, chosen, acts, names)
}

test('every pair beyond chance is an edge between the two accounts that it names, with its figures', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(900), { minLength: 2, maxLength: 30 }), ids => {
      const accounts = ids.sort((a, b) => a - b)
      const cluster = clusterByHand(accounts, 4)
      const { nodes, edges, pairsDrawn, pairsTotal } = graphOf([cluster])
      assert.deepEqual([pairsDrawn, pairsTotal], [cluster.pairs.length, cluster.pairs.length])
      assert.deepEqual(nodes.label, accounts.map(nameOf).sort())
      const said = (from: string, to: string, ...rest: unknown[]) => [...[from, to].sort(), ...rest].join()
      assert.deepEqual(
        edges.from.map((from, i) =>
          said(nodes.label[from], nodes.label[edges.to[i]], edges.observed[i], edges.expected[i]),
        ),
        cluster.pairs.map(({ first, second, observed, expected }) =>
          said(nameOf(first), nameOf(second), observed, expected),
        ),
      )
      nodes.label.forEach((label, i) => {
        const member = cluster.members.find(({ account }) => nameOf(account) === label)
        assert.deepEqual([nodes.observed[i], nodes.expected[i]], [member?.observed, member?.expected])
        assert.equal(nodes.token[i], `token ${member?.account}`)
      })
    }),
    { numRuns: 30 },
  )
})

test('members that met without being a pair are joined after the pairs, only within the horizon', () => {
  const pair = clusterByHand([1, 2], 1).pairs[0]
  const cluster = clusterByHand([1, 2, 3, 4], 1, { pairs: [pair] })
  const acts: ClusterActs = {
    ...NO_ACTS,
    objects: new Map([
      [
        0,
        {
          kind: 'text',
          name: 'x',
          account: Int32Array.from([1, 9, 2, 3, 1, 4]),
          // Account 9 is nobody of the cluster; 4 comes too late for all but 3 and the second act of 1, which is not its first.
          time: Float64Array.from([0, 1, 2, 0.9 * HOUR, 1.1 * HOUR, 1.5 * HOUR]),
          post: Int32Array.from([0, 1, 2, 3, 4, 5]),
        },
      ],
    ]),
  }
  const { nodes, edges, pairsDrawn } = graphOf([cluster], acts)
  const joined = edges.from.map((from, i) => [nodes.label[from], nodes.label[edges.to[i]]].sort().join('+'))
  const of = (a: number, b: number) => [nameOf(a), nameOf(b)].sort().join('+')
  assert.equal(pairsDrawn, 1)
  assert.deepEqual(joined.slice(0, 1), [of(1, 2)])
  assert.deepEqual(joined.slice(1).sort(), [of(1, 3), of(2, 3), of(3, 4)].sort())
  assert.deepEqual(edges.expected.slice(1), [null, null, null])
})

test('a picture stays within its bounds, says what it leaves out, and never draws an edge to nowhere', () => {
  const few = (accounts: readonly number[]): CoordinatedPair[] =>
    accounts.slice(1).map(second => ({ ...clusterByHand([1, 2], 1).pairs[0], first: accounts[0], second }))
  const range = (from: number, count: number) => Array.from({ length: count }, (_, i) => from + i)
  const clusters = [range(0, 4000), range(4000, 2000), range(6000, 300)].map(accounts =>
    clusterByHand(accounts, 2, { pairs: few(accounts) }),
  )
  const { nodes, edges, nodesTotal, pairsTotal, pairsDrawn } = graphOf(clusters)
  assert.deepEqual([nodesTotal, pairsTotal], [6300, 6297])
  // The second does not fit any more, and clusters are drawn whole or not at all.
  assert.deepEqual([nodes.label.length, pairsDrawn], [4000, 3999])
  assert.ok([...edges.from, ...edges.to].every(node => node < nodes.label.length))
  const alone = graphOf([clusterByHand(range(0, 7000), 2, { pairs: few(range(0, 7000)) })])
  assert.equal(alone.nodes.label.length, 5000)
  assert.ok([...alone.edges.from, ...alone.edges.to].every(node => node < 5000))
})

test('the list is largest first and holds no figure that JSON cannot', () => {
  const sample = coordinationSample()
  const page = coordinationPage(sample, () => 'unsure', [])
  const sizes = page.clusters.map(({ accounts }) => accounts)
  assert.deepEqual(
    sizes,
    [...sizes].sort((a, b) => b - a),
  )
  assert.deepEqual(
    page.clusters.map(({ number }) => number),
    [...sizes.keys()].map(i => i + 1),
  )
  assert.deepEqual(JSON.parse(JSON.stringify(page)), page)
  const strange = clusterByHand([1, 2], 0, {
    effect: { medianSeconds: Number.NaN, organicMedianSeconds: Number.NaN, organicShare: Number.NaN, organicGroups: 0 },
  })
  const [row] = coordinationPage({ ...NOTHING_FOUND, clusters: [strange] }, () => 'unsure', []).clusters
  assert.deepEqual([row.medianSeconds, row.organicMedianSeconds, row.firstTime, row.lastTime], [null, null, null, null])
})
