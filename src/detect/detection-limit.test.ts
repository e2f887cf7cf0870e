import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { ActionTable } from '../algorithms/co-action-table.ts'
import { Random } from '../algorithms/random.ts'
import type { ActionSet } from '../model/action-set.ts'
import type { CoordinationSettings } from '../model/coordination.ts'
import { crowdFamilies } from '../simulate/crowd/crowd-families.ts'
import { coordinationOf } from './coordination.ts'
import { detectionLimits, type PlantedTest, withLimitsOfNothing } from './detection-limit.ts'

const SETTINGS: CoordinationSettings = {
  windowsSeconds: [10, 60, 600, 3600],
  q: 0.05,
  nullModel: 'all',
  correction: 'bh',
}

/** Everybody acts once in a while, on objects of one or two accounts: nothing popular. */
function quietSet(actions: number, accounts: number): ActionSet {
  const objects = Math.ceil(actions / 2)
  return {
    accountIds: Array.from({ length: accounts }, (_, a) => `a${String(a).padStart(6, '0')}`),
    objectIds: Array.from({ length: objects }, (_, o) => `o${String(o).padStart(6, '0')}`),
    objectKind: new Uint8Array(objects),
    account: Int32Array.from({ length: actions }, (_, i) => (i * 7) % accounts),
    object: Int32Array.from({ length: actions }, (_, i) => i >> 1),
    time: Float64Array.from({ length: actions }, (_, i) => i * 61_000),
    act: Int32Array.from({ length: actions }, (_, i) => i),
  }
}

/** Finds whom `isFound` tells of the planted accounts; every planted pair has this p. */
function testFinding(
  organic: number,
  isFound: (account: number, actions: number) => boolean,
  pValue: number,
): (table: ActionTable) => PlantedTest {
  return table => {
    const actions = new Int32Array(table.accounts)
    for (const account of table.account) actions[account]++
    const members: { account: number; evidence: 'pairs' }[] = []
    for (let a = organic; a < table.accounts; a++) {
      if (isFound(a, actions[a])) members.push({ account: a, evidence: 'pairs' })
    }
    const pairs = members.slice(1).map(({ account }) => ({ first: account - 1, second: account, pValue }))
    return { level: 0.03, clusters: [{ members, pairs }], groups: [] }
  }
}

test('the smallest number of objects that is found is the limit', () => {
  const set = quietSet(20_000, 200)
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 26 }), fc.string(), (threshold, seed) => {
      const limits = detectionLimits(set, SETTINGS, {
        seed,
        runs: 150,
        test: testFinding(200, (_, actions) => actions >= threshold, 0),
      })
      assert.equal(limits.length, 20)
      for (const limit of limits) {
        const objects = limit.camouflage === 0 ? threshold : Math.ceil(threshold / 2)
        const smallest = [2, 3, 4, 5, 6, 8, 10, 12, 15, 20, 25].find(level => level >= objects)
        assert.equal(limit.objects, smallest)
        assert.equal(limit.mostObjectsTried, 25)
        // Two missed campaigns fail a size.
        assert.ok(limit.planted >= (smallest === undefined ? 2 : 3))
        assert.equal(limit.found, smallest === undefined ? 0 : limit.planted)
        // 0.05^(1/n) is the bound when all n are found.
        const bound = smallest === undefined ? 0 : 0.05 ** (1 / limit.planted)
        assert.ok(Math.abs(limit.shareAtLeast - bound) < 2e-6)
      }
    }),
    { numRuns: 6 },
  )
})

test('a campaign that only passes because others were planted too is not found', () => {
  const set = quietSet(20_000, 200)
  // m = 200 * 199 / 2: alone, m p / (number of pairs) must be at most the level.
  const tested = 19_900
  const limitOf = (pValue: number, members: number): number | undefined =>
    detectionLimits(set, SETTINGS, { seed: 's', runs: 150, test: testFinding(200, () => true, pValue) }).find(
      limit => limit.members === members,
    )?.objects
  assert.equal(limitOf((0.03 / tested) * 1.001, 2), undefined)
  assert.equal(limitOf((0.03 / tested) * 0.999, 2), 2)
  assert.equal(limitOf((0.03 / tested) * 1.999, 3), 2)
  assert.equal(limitOf((0.03 / tested) * 2.001, 3), undefined)
})

test('a group that only passes because others were planted too is not found', () => {
  const set = quietSet(20_000, 200)
  /** Each planted pair is a group of this p, beside `others` groups of p = 1. */
  const inGroups =
    (pValue: number, others: number) =>
    (table: ActionTable): PlantedTest => {
      const members: { account: number; evidence: 'group' }[] = []
      for (let a = 200; a < table.accounts; a++) members.push({ account: a, evidence: 'group' })
      const pairs = members.slice(1).map(({ account }) => ({ first: account - 1, second: account, pValue: 0 }))
      const groups = pairs.map(({ first, second }) => ({ accounts: Int32Array.of(first, second), pValue }))
      const organic = Array.from({ length: others }, (_, i) => ({ accounts: Int32Array.of(i, i + 1), pValue: 1 }))
      return { level: 0.03, clusters: [{ members, pairs }], groups: [...groups, ...organic] }
    }
  const smallest = (run: (table: ActionTable) => PlantedTest, nullModel: 'all' | 'activity' = 'all') =>
    detectionLimits(set, { ...SETTINGS, nullModel }, { seed: 's', runs: 150, test: run }).map(limit => limit.objects)
  const all = Array.from({ length: 20 }, () => 2)
  const none = all.map(() => undefined)
  assert.deepEqual(smallest(inGroups(0.029, 0)), all)
  assert.deepEqual(smallest(inGroups(0.031, 0)), none)
  assert.deepEqual(smallest(inGroups(0.029, 1000)), none)
  assert.deepEqual(smallest(inGroups(0.03 / 1020, 1000)), all)
  assert.deepEqual(smallest(inGroups(0.9, 1000), 'activity'), all)
})

test('nine in ten members are needed, and nine in ten campaigns', () => {
  const set = quietSet(20_000, 200)
  const firstMissing = testFinding(200, account => account % 4 > 0, 0)
  for (const limit of detectionLimits(set, SETTINGS, { seed: 's', runs: 20, test: firstMissing })) {
    assert.equal(limit.objects, undefined)
  }
  // Each account of a small campaign is missed in one of three analyses; of a large one, never.
  let run = 0
  const sometimes = (table: ActionTable): PlantedTest => {
    const random = new Random(`${run++}`)
    const isMissed = Array.from({ length: table.accounts }, () => random.chance(1 / 3))
    return testFinding(200, (account, actions) => actions >= 12 || !isMissed[account], 0)(table)
  }
  for (const limit of detectionLimits(set, SETTINGS, { seed: 's', runs: 150, test: sometimes })) {
    assert.equal(limit.objects, limit.camouflage === 0 ? 12 : 6, `${limit.members} members`)
    assert.equal(limit.found, limit.planted)
  }
})

test('campaigns of an analysis stay a small share of the corpus, and analyses within the number given', () => {
  const set = quietSet(20_000, 500)
  const sizes: number[] = []
  const nothing = (table: ActionTable): PlantedTest => {
    sizes.push(table.account.length)
    return { level: 0.03, clusters: [], groups: [] }
  }
  const done: string[] = []
  detectionLimits(set, SETTINGS, {
    seed: 's',
    runs: 7,
    test: nothing,
    progress: (run, runs) => done.push(`${run}/${runs}`),
  })
  assert.equal(sizes.length, 7)
  for (const size of sizes) assert.ok(size <= 20_000 * 1.02, `${size}`)
  assert.deepEqual(done, ['1/7', '2/7', '3/7', '4/7', '5/7', '6/7', '7/7'])
})

test('nothing is planted in no actions, and little in few', () => {
  const never = (): PlantedTest => assert.fail('nothing to test')
  for (const limit of detectionLimits(quietSet(0, 0), SETTINGS, { seed: 's', test: never })) {
    assert.deepEqual([limit.objects, limit.planted, limit.mostObjectsTried, limit.shareAtLeast], [undefined, 0, 0, 0])
  }
  const few = detectionLimits(quietSet(60, 7), SETTINGS, { seed: 's', runs: 300, test: testFinding(7, () => true, 0) })
  for (const { members, camouflage, objects, mostObjectsTried } of few) {
    const most = 6 / members / (camouflage === 0 ? 1 : 2)
    assert.equal(mostObjectsTried, most >= 2 ? Math.floor(most) : 0)
    assert.equal(objects, most >= 2 ? 2 : undefined)
  }
})

test('the same seed gives the same limits', () => {
  const set = quietSet(20_000, 200)
  const limits = (seed: string) => {
    const seen: string[] = []
    const spy = (table: ActionTable): PlantedTest => {
      seen.push(Array.from(table.time.slice(-50)).join())
      return testFinding(200, (_, actions) => actions >= 7, 0)(table)
    }
    return { limits: detectionLimits(set, SETTINGS, { seed, runs: 6, test: spy }), seen }
  }
  assert.deepEqual(limits('a'), limits('a'))
  assert.notDeepEqual(limits('a').seen, limits('b').seen)
})

test('the co-action test itself is run when no other is given; its findings are tested in detection-limit.slow.ts', () => {
  const limits = detectionLimits(quietSet(5000, 300), SETTINGS, { seed: 's', runs: 3 })
  const planted = limits.reduce((sum, limit) => sum + limit.planted, 0)
  assert.ok(planted >= 3, `${planted} planted`)
  for (const limit of limits) {
    assert.ok(limit.found <= limit.planted)
    assert.ok(limit.shareAtLeast <= limit.found / Math.max(1, limit.planted))
    assert.equal(limit.objects, undefined)
  }
})

test('where nothing was found the limit is measured unasked, and only there', () => {
  const { set } = crowdFamilies.hawkes({ seed: 'quiet', actions: 5000 })
  const quiet = coordinationOf(set, SETTINGS)
  assert.equal(quiet.clusters.length, 0)
  const told = withLimitsOfNothing(set, quiet, SETTINGS, 'seed')
  assert.ok(told.detectionLimits.some(({ objects, planted }) => objects !== undefined && planted >= 3))
  assert.equal(withLimitsOfNothing(set, told, SETTINGS, 'seed'), told)
  const planted = crowdFamilies.fast({ seed: 'loud', actions: 5000 })
  const loud = coordinationOf(planted.set, SETTINGS)
  assert.ok(loud.clusters.length > 0)
  assert.equal(withLimitsOfNothing(planted.set, loud, SETTINGS, 'seed'), loud)
})
