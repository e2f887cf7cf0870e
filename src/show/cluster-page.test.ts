import assert from 'node:assert/strict'
import { test } from 'node:test'
import { clusterByHand, NOTHING_FOUND } from '../../test/support/coordination-sample.ts'
import type { Engine } from '../corpus/engine.ts'
import type { ObjectActs } from '../model/cluster-acts.ts'
import type { CoordinationCluster } from '../model/coordination.ts'
import { type ClusterMaterial, clusterPage, membersOf, objectsOf, pairsOf } from './cluster-page.ts'
import type { Labels } from './labels.ts'

const MINUTE = 60_000

function materialOf(
  cluster: CoordinationCluster,
  objects: ReadonlyMap<number, ObjectActs> = new Map(),
): ClusterMaterial {
  const corpus = {
    posts: (posts: Iterable<number>) =>
      Array.from(posts, post => ({
        channel: { id: 'telegram:channel1' },
        messageId: String(post),
        text: `words ${post}`,
      })),
  } as unknown as Engine
  return {
    corpus,
    result: { ...NOTHING_FOUND, clusters: [cluster] },
    cluster,
    position: 0,
    ordered: [cluster],
    acts: { objects, weeks: [new Array(168).fill(1)], week: new Array(168).fill(3) },
    names: {
      labels: { member: (account: number) => `name ${1000 - account}` } as unknown as Labels,
      token: account => `token ${account}`,
      verdict: () => 'not-judged',
      mayBeNamed: () => false,
    },
    finding: undefined,
    robustness: [],
    judgements: [],
    language: 'en',
  }
}

const range = (count: number) => Array.from({ length: count }, (_, i) => i)

test('pages of a table hold every row once', () => {
  const material = materialOf(clusterByHand(range(230), 3))
  for (const [of, total] of [
    [membersOf, 230],
    [pairsOf, (230 * 229) / 2],
  ] as const) {
    const seen = new Set<string>()
    let from = 0
    for (;;) {
      const page = of(material, from)
      assert.equal(page.total, total)
      for (const row of page.rows) seen.add(JSON.stringify('token' in row ? row.token : row.tokens))
      from += page.rows.length
      if (page.rows.length === 0 || from >= 400) break
    }
    assert.equal(seen.size, Math.min(total, 400))
  }
})

test('an object shows every act around the members, counts those before and after, and leads to the members’ posts', () => {
  const start = Date.UTC(2022, 0, 5)
  const cluster = clusterByHand([1, 2], 1)
  const object = { object: 0, kind: 'text' as const, members: 2, others: 4, firstTime: start, lastTime: start + MINUTE }
  const minutes = [-60, -0.5, 0, 0.5, 1, 60]
  const acts: ObjectActs = {
    kind: 'text',
    name: 'x',
    account: Int32Array.from([7, 8, 1, 9, 2, 6]),
    time: Float64Array.from(minutes, minute => start + minute * MINUTE),
    post: Int32Array.from([10, 11, 12, 13, 14, 15]),
  }
  const { rows } = objectsOf(materialOf({ ...cluster, objects: [object] }, new Map([[0, acts]])), 0)
  assert.deepEqual(rows[0].acts, [
    [-0.5 * MINUTE, 0],
    [0, 1],
    [0.5 * MINUTE, 0],
    [MINUTE, 1],
  ])
  assert.deepEqual([rows[0].before, rows[0].after, rows[0].words], [1, 1, 'words 12'])
  assert.deepEqual(rows[0].filter, { posts: ['telegram:channel1/12', 'telegram:channel1/14'] })
  assert.deepEqual(rows[0].othersFilter?.posts?.length, 4)
  assert.equal(rows[0].post, 'telegram:channel1/12')
})

test('a page is plain JSON, whatever is not known, and names nobody it may not', () => {
  const cluster = clusterByHand([1, 2, 3], 2, {
    effect: { medianSeconds: Number.NaN, organicMedianSeconds: Number.NaN, organicShare: Number.NaN, organicGroups: 0 },
  })
  const page = clusterPage(materialOf(cluster))
  assert.deepEqual(JSON.parse(JSON.stringify(page)), page)
  assert.deepEqual(page.week, { members: new Array(168).fill(1), others: new Array(168).fill(2) })
  assert.equal(page.alternatives.length, cluster.alternatives.length)
  assert.deepEqual([page.previous, page.next, page.organicShare], [null, null, null])
})
