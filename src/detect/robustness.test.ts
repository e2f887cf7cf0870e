import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { robustnessRows } from '../export/robustness-csv.ts'
import type { ActionSet } from '../model/action-set.ts'
import type { CoordinationCluster, CoordinationResult, CoordinationSettings } from '../model/coordination.ts'
import { standsUnder, standsUnderAll } from '../model/robustness.ts'
import { type GroupsFound, otherSettings, robustnessOf } from './robustness.ts'

const SETTINGS: CoordinationSettings = {
  windowsSeconds: [10, 60, 600, 3600],
  q: 0.05,
  nullModel: 'all',
  correction: 'bh',
}

const SET: ActionSet = {
  accountIds: Array.from({ length: 20 }, (_, i) => `a${String(i).padStart(2, '0')}`),
  objectIds: ['o'],
  objectKind: Uint8Array.of(6),
  account: Int32Array.from({ length: 20 }, (_, i) => i),
  object: new Int32Array(20),
  time: Float64Array.from({ length: 20 }, (_, i) => i),
  act: Int32Array.from({ length: 20 }, (_, i) => i),
}

function clusterOf(id: string, accounts: readonly number[]): CoordinationCluster {
  return {
    id,
    accounts: Int32Array.from(accounts),
    members: [],
    pairs: [],
    posts: new Int32Array(),
    objects: [],
    occasions: 0,
    observed: 0,
    expected: 0,
    pValue: 0,
    qValue: 0,
    effect: { medianSeconds: 0, organicMedianSeconds: 0, organicShare: 0, organicGroups: 0 },
    alternatives: [],
    clock: { members: [], others: [] },
    robustness: [],
  }
}

function resultOf(clusters: readonly CoordinationCluster[]): CoordinationResult {
  return {
    settings: SETTINGS,
    clusters,
    accounts: clusters.reduce((sum, cluster) => sum + cluster.accounts.length, 0),
    pairsTested: 190,
    accountsTested: 20,
    pairsBeyondChance: 0,
    groupsOfTaste: 0,
    accountsOfTaste: 0,
    accountsConsidered: 20,
    accountsLeftOutNameOnly: 0,
    crowdedObjects: 0,
    detectionLimits: [],
  }
}

const found = (...groups: number[][]): GroupsFound => ({
  clusters: groups.map(group => ({ members: group.map(account => ({ account })) })),
})

test('each other setting changes one thing', () => {
  const others = otherSettings(SETTINGS)
  assert.deepEqual(
    others.map(({ windowsSeconds, q, nullModel, correction }) => `${windowsSeconds} ${q} ${nullModel} ${correction}`),
    [
      '60,600,3600 0.05 all bh',
      '10,60,600 0.05 all bh',
      '20,120,1200,7200 0.05 all bh',
      '10,60,600,3600 0.01 all bh',
      '10,60,600,3600 0.1 all bh',
      '10,60,600,3600 0.05 hours bh',
      '10,60,600,3600 0.05 activity bh',
      '10,60,600,3600 0.05 all by',
    ],
  )
})

test('settings that are the given one, or leave no window, are not tried', () => {
  const settings: CoordinationSettings = { windowsSeconds: [60], q: 0.01, nullModel: 'hours', correction: 'by' }
  const others = otherSettings(settings)
  assert.equal(others.length, 5)
  for (const other of others) {
    assert.notDeepEqual(other, settings)
    assert.ok(other.windowsSeconds.length > 0)
  }
})

test('a cluster is held against the one that keeps most of its members', () => {
  const result = resultOf([clusterOf('c1', [0, 1, 2, 3, 4]), clusterOf('c2', [10, 11])])
  const answers = [found([0, 1, 2, 3], [4, 10, 11]), found(), found([0, 1], [2, 3, 4, 10]), found([11, 12, 13, 0])]
  let asked = 0
  const done: number[] = []
  const robust = robustnessOf(SET, result, SETTINGS, {
    test: (table, setting) => {
      assert.deepEqual(setting, otherSettings(SETTINGS)[asked])
      assert.equal(table.account.length, 20)
      return answers[asked++] ?? found([0, 1, 2, 3, 4], [10, 11])
    },
    progress: run => done.push(run),
  })
  assert.deepEqual(done, [1, 2, 3, 4, 5, 6, 7, 8])
  assert.deepEqual(
    robust.clusters.map(cluster => cluster.robustness.map(outcome => outcome.accountsFound)),
    [
      [4, 0, 3, 1, 5, 5, 5, 5],
      [2, 0, 1, 1, 2, 2, 2, 2],
    ],
  )
  assert.deepEqual(
    robust.clusters[0].robustness.map(outcome => standsUnder(robust.clusters[0], outcome)),
    [true, false, false, false, true, true, true, true],
  )
  assert.deepEqual({ ...robust, clusters: [] }, { ...result, clusters: [] })
})

test('nothing is run when there is no cluster', () => {
  const result = resultOf([])
  assert.equal(robustnessOf(SET, result, SETTINGS, { test: () => assert.fail('no need') }), result)
})

test('at most all members are found, and all when the same clusters come back', () => {
  const groups = fc
    .array(fc.integer({ min: 0, max: 3 }), { minLength: 20, maxLength: 20 })
    .map(labels => [0, 1, 2].map(group => labels.flatMap((label, account) => (label === group ? [account] : []))))
  fc.assert(
    fc.property(groups, groups, (own, other) => {
      const result = resultOf(own.filter(group => group.length > 0).map((group, i) => clusterOf(`c${i}`, group)))
      const again = robustnessOf(SET, result, SETTINGS, { test: () => found(...own) })
      for (const cluster of again.clusters) {
        assert.equal(standsUnderAll(cluster), true)
        for (const outcome of cluster.robustness) assert.equal(outcome.accountsFound, cluster.accounts.length)
      }
      const changed = robustnessOf(SET, result, SETTINGS, { test: () => found(...other) })
      for (const cluster of changed.clusters) {
        const shared = other.map(group => group.filter(account => cluster.accounts.includes(account)).length)
        for (const outcome of cluster.robustness) assert.equal(outcome.accountsFound, Math.max(...shared))
      }
    }),
    { numRuns: 100 },
  )
})

test('the table has a row for each cluster and setting and names no account', () => {
  const result = resultOf([clusterOf('=c1', [0, 1, 2, 3, 4]), clusterOf('c2', [10, 11])])
  let asked = 0
  const robust = robustnessOf(SET, result, SETTINGS, {
    test: () => (asked++ === 3 ? found([10, 11]) : found([0, 1, 2, 3, 4], [10, 11])),
  })
  const lines = [...robustnessRows(robust)].join('').split('\r\n')
  assert.equal(lines.length, 1 + 16 + 1)
  assert.equal(lines[0], 'cluster,accounts,windows,q,null_model,correction,accounts_found,stands,stands_under_all')
  assert.equal(lines[1], "'=c1,5,60 600 3600,0.05,all,bh,5,yes,no")
  assert.equal(lines[4], "'=c1,5,10 60 600 3600,0.01,all,bh,0,no,no")
  assert.equal(lines[9], 'c2,2,60 600 3600,0.05,all,bh,2,yes,yes')
  assert.deepEqual([...robustnessRows(result)].length, 1)
  assert.equal(standsUnderAll(result.clusters[0]), undefined)
})
