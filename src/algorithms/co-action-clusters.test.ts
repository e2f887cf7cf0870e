import assert from 'node:assert/strict'
import { test } from 'node:test'
import { objectAt, positionsOf, SETTINGS, tableOf, tableOfSet } from '../../test/support/action-crowd.ts'
import { shadowedFans } from '../../test/support/shadowed-fans.ts'
import { crowdFamilies } from '../simulate/crowd/crowd-families.ts'
import { adjustedPValues } from './benjamini-hochberg.ts'
import { testCoAction } from './co-action.ts'
import type { BeyondChance } from './co-action-chance.ts'
import { Closeness } from './co-action-closeness.ts'
import { assembleClusters } from './co-action-clusters.ts'
import type { CoActionEvidence, CoActionPair, CoActionSettings, JudgedGroup } from './co-action-result.ts'
import { type ActionTable, actionsByAccount, objectOfActions } from './co-action-table.ts'

const W = SETTINGS.windowsSeconds

function run(table: ActionTable, settings: CoActionSettings = SETTINGS) {
  let evidence: CoActionEvidence | undefined
  const result = testCoAction(table, settings, given => {
    evidence = given
  })
  assert.ok(evidence !== undefined)
  return { table, result, evidence }
}

const tableOfFamily = (family: string, seed: string) => tableOfSet(crowdFamilies[family]({ seed, actions: 5000 }).set)

const tests = {
  planted: run(tableOfFamily('planted', '1')),
  'several kinds': run(tableOfFamily('several-kinds', '1')),
  mirrors: run(tableOfFamily('mirrors', '1')),
  'a shadow': run(shadowedFans('2', 'tight').table),
  'chance alone': run(tableOfFamily('tight-fans', '1'), { ...SETTINGS, nullModel: 'activity' }),
  'any dependence': run(tableOfFamily('planted', '1'), { ...SETTINGS, correction: 'by' }),
}

/** Pairs found by themselves: so many, that their accounts are found too. */
function foundAlone({ level, chance, pairs }: CoActionEvidence): [number, number][] {
  const { first, second, count } = chance.tested
  return Array.from({ length: count }, (_, i) => i)
    .filter(i => pairs.pValue[i] <= pairs.threshold)
    .map((i): [number, number] => [first[i], second[i]])
    .filter(pair => pair.every(account => pairs.accountQ[account] <= level))
}

for (const [name, { table, result, evidence }] of Object.entries(tests)) {
  const { chance } = evidence
  const m = result.pairsTested

  test(`${name}: clusters are what found groups and found pairs hang together`, () => {
    const links = evidence.groups
      .filter(({ isFound }) => isFound)
      .flatMap(({ found }) => Array.from(found.keys(), account => [[...found.keys()][0], account]))
    links.push(...foundAlone(evidence))
    const label = Array.from({ length: table.accounts }, (_, account) => account)
    const linked = new Set(links.flat())
    for (let changed = true; changed; ) {
      changed = false
      for (const [a, b] of links) {
        const least = Math.min(label[a], label[b])
        if (label[a] === least && label[b] === least) continue
        label[a] = label[b] = least
        changed = true
      }
    }
    const parts = new Map<number, number[]>()
    for (const account of [...linked].sort((a, b) => a - b))
      parts.set(label[account], [...(parts.get(label[account]) ?? []), account])
    assert.deepEqual(
      result.clusters.map(cluster => cluster.members.map(({ account }) => account)),
      [...parts.values()],
    )
    assert.ok(result.clusters.length > 0)
  })

  test(`${name}: each pair says what its accounts did`, () => {
    for (const pair of result.clusters.flatMap(cluster => cluster.pairs)) assertPair(pair)
  })

  function assertPair(pair: CoActionPair): void {
    const { first, second, windowSeconds } = pair
    assert.ok(first < second)
    const met = positionsOf(table, first).flatMap(i => {
      const object = objectAt(table, i)
      const j = positionsOf(table, second).find(each => objectAt(table, each) === object)
      if (j === undefined || Math.abs(table.time[i] - table.time[j]) > windowSeconds * 1000) return []
      return [{ object, acts: [table.act[i], table.act[j]] }]
    })
    const ascending = (values: number[]) => [...new Set(values)].sort((a, b) => a - b)
    assert.deepEqual([...pair.objects], ascending(met.map(({ object }) => object)))
    assert.deepEqual([...pair.acts], ascending(met.flatMap(({ acts }) => acts)))
    assert.deepEqual(pair.kinds, ascending(met.map(({ object }) => table.objectType[object])))
    assert.equal(pair.observed, Math.min(...[0, 1].map(side => new Set(met.map(({ acts }) => acts[side])).size)))
    assert.ok(pair.observed >= 2 && pair.expected > 0)
    assert.ok(pair.windowsSeconds.includes(windowSeconds))
    const { tested } = chance
    const i = tested.first.findIndex((a, k) => a === first && tested.second[k] === second)
    assert.equal(windowSeconds, W[tested.best[i]])
    assert.equal(pair.observed, tested.observed[i * 4 + tested.best[i]])
    assert.equal(pair.expected, tested.expected[i * 4 + tested.best[i]])
    assert.equal(pair.pValue, tested.pValue[i])
    assert.deepEqual(
      pair.windowsSeconds,
      W.filter((_, w) => w === tested.best[i] || tested.windowP[i * 4 + w] <= chance.pairThreshold),
    )
    const sorted = [...tested.pValue].sort((a, b) => a - b)
    if (pair.pValue > chance.pairThreshold) return
    let harmonic = 0
    if (name === 'any dependence') for (let k = 1; k <= m; k++) harmonic += 1 / k
    const q = Math.min(...sorted.map((p, k) => (p < pair.pValue ? 1 : (p * m) / (k + 1)))) * Math.max(1, harmonic)
    assert.ok(Math.abs(pair.qValue - Math.min(1, q)) <= 1e-6 * q, `${pair.qValue} for ${q}`)
    assert.ok(pair.qValue <= evidence.level * (1 + 1e-6))
  }

  test(`${name}: a cluster has all pairs beyond chance within it, the surest first`, () => {
    const alone = new Set(foundAlone(evidence).map(pair => pair.join()))
    for (const { members, pairs } of result.clusters) {
      const inside = new Set(members.map(({ account }) => account))
      const { first, second, count, pValue } = chance.tested
      const expected = Array.from({ length: count }, (_, i) => i)
        .filter(i => inside.has(first[i]) && inside.has(second[i]))
        .filter(i => pValue[i] <= chance.pairThreshold || alone.has([first[i], second[i]].join()))
        .map(i => [first[i], second[i]].join())
      assert.deepEqual(new Set(pairs.map(pair => [pair.first, pair.second].join())), new Set(expected))
      assert.equal(pairs.length, expected.length)
      for (let k = 1; k < pairs.length; k++) {
        const [a, b] = [pairs[k - 1], pairs[k]]
        assert.ok((a.qValue - b.qValue || a.first - b.first || a.second - b.second) < 0)
      }
    }
  })

  test(`${name}: members and clusters carry the figures of their group, or of their pairs`, () => {
    const horizon = W[3] * 1000
    const closeness = new Closeness(table, objectOfActions(table), actionsByAccount(table), horizon, evidence.organic)
    for (const cluster of result.clusters) {
      const accounts = cluster.members.map(({ account }) => account)
      const isChanceAlone = name === 'chance alone'
      const own = evidence.groups.filter(
        ({ isFound, found }) => !isChanceAlone && isFound && accounts.some(a => found.has(a)),
      )
      const accountP = isChanceAlone ? chance.accountP : evidence.pairs.accountP
      const accountQ = isChanceAlone ? adjustedPValues(chance.accountP, chance.accountsTested) : evidence.pairs.accountQ
      const surest = own.reduce((a, b) => (b.closeness.pValue < a.closeness.pValue ? b : a), own[0])
      const figures = surest?.closeness ?? closeness.of(Int32Array.from(accounts))
      for (const member of cluster.members) {
        const group = own.find(({ found }) => found.has(member.account))
        const { observed, pValue, qValue, medianSeconds, evidence: carries } = member
        const all = (group?.closeness ?? figures).members.find(({ account }) => account === member.account)
        assert.equal(carries, group === undefined ? 'pairs' : 'group')
        assert.equal(pValue, group === undefined ? accountP[member.account] : all?.pValue)
        assert.equal(qValue, group?.found.get(member.account) ?? accountQ[member.account])
        assert.equal(member.expected, chance.nullModel.meetingsWith(member.account, accounts))
        assert.deepEqual([observed, medianSeconds], [all?.met, (all?.medianLag ?? Number.NaN) / 1000])
        assert.ok(observed >= 2)
      }
      const leastOf = (values: readonly number[]) => Math.min(...values)
      assert.deepEqual(
        [cluster.pValue, cluster.qValue],
        own.length > 0
          ? [surest.closeness.pValue, surest.qValue]
          : [leastOf(cluster.pairs.map(pair => pair.pValue)), leastOf(cluster.pairs.map(pair => pair.qValue))],
      )
      assert.deepEqual(
        [cluster.occasions, cluster.medianSeconds, cluster.organicMedianSeconds],
        [figures.occasions, figures.medianLag / 1000, figures.organicMedianLag / 1000],
      )
      assert.deepEqual([cluster.organicShare, cluster.organicGroups], [figures.organicShare, figures.organicGroups])
    }
  })
}

test('a shadow in a club of fans is found with its account, by their pair alone, and no other fan is', () => {
  const { account, shadow } = shadowedFans('2', 'tight')
  const { table, result } = tests['a shadow']
  assert.equal(result.clusters.length, 1)
  const [{ members, pairs, occasions, medianSeconds, organicMedianSeconds }] = result.clusters
  assert.deepEqual(
    members.map(member => member.account),
    [account, shadow],
  )
  const acts = positionsOf(table, account).length
  for (const member of members)
    assert.deepEqual([member.evidence, member.observed, member.medianSeconds], ['pairs', acts, 3])
  assert.equal(pairs.length, 1)
  assert.deepEqual([occasions, medianSeconds], [acts, 3])
  assert.ok(organicMedianSeconds > 60)
  assert.ok(result.accountsOfTaste > 10)
})

test('the two are found in other crowds too, and nobody with them', () => {
  for (const fans of ['loose', 'tight'] as const) {
    for (const seed of ['1', '3']) {
      const { table, account, shadow } = shadowedFans(seed, fans)
      const found = testCoAction(table, SETTINGS).clusters.map(({ members }) => members.map(member => member.account))
      assert.deepEqual(found, [[account, shadow]])
    }
  }
})

/** A group found with all its accounts, as the second half of the test would hand it over. */
function judged(accounts: readonly number[], pValue: number, qValue: number): JudgedGroup {
  return {
    group: Int32Array.from(accounts),
    closeness: {
      members: accounts.map(account => ({ account, acts: 3, met: 4, pValue, medianLag: 2000 })),
      occasions: accounts.length,
      pValue,
      medianLag: 2000,
      organicMedianLag: 9000,
      organicShare: 0.1,
      organicGroups: 7,
      meetings: [],
      gatherings: [],
    },
    qValue,
    isFound: true,
    found: new Map(accounts.map(account => [account, qValue])),
  }
}

test('a pair found alone joins two groups; the surest of them speaks for the cluster; half a verdict joins nothing', () => {
  const actions = [
    [0, 1],
    [1, 2],
    [3, 6],
    [6, 7],
  ].flatMap((pair, k) =>
    [0, 1, 2].flatMap(n => pair.map((account, side) => ({ account, object: 3 * k + n, time: n * 1e8 + side * 4000 }))),
  )
  const table = tableOf(actions, 8, 12)
  const at = (account: number, object: number) =>
    positionsOf(table, account).find(i => objectAt(table, i) === object) ?? -1
  const pairs = [
    [0, 1],
    [1, 2],
    [3, 6],
    [6, 7],
  ]
  const sides = [0, 1].map(side =>
    Int32Array.from(pairs.flatMap((pair, k) => [0, 1, 2].map(n => at(pair[side], 3 * k + n)))),
  )
  const [first, second] = [0, 1].map(side => Int32Array.from(pairs, pair => pair[side]))
  const tested = {
    count: 4,
    pair: Int32Array.of(0, 1, 2, 3),
    first,
    second,
    observed: new Int32Array(8).fill(3),
    expected: new Float64Array(8).fill(0.1),
    windowP: new Float64Array(8).fill(0.01),
    pValue: Float64Array.of(1e-6, 0.02, 0.02, 0.02),
    best: new Uint8Array(4),
  }
  const chance = {
    tested,
    meetings: {
      pairs: 4,
      first,
      second,
      starts: Int32Array.of(0, 3, 6, 9, 12),
      firstAction: sides[0],
      secondAction: sides[1],
      crowdedObjects: 0,
    },
    pairsTested: 4,
    pairThreshold: 1e-6,
    nullModel: { meetingsWith: () => 0.5 },
  } as Partial<Record<keyof BeyondChance, unknown>> as BeyondChance
  const verdicts = {
    pValue: Float64Array.of(1, 0.001, 0.001, 0.001),
    threshold: 0.001,
    qValue: Float64Array.of(1, 0.004, 0.004, 0.004),
    accountP: new Float64Array(8).fill(0.005),
    // 3 and 7 are not found by their pairs: neither (3, 6) nor (6, 7) is.
    accountQ: Float64Array.of(1, 0.01, 0.01, 0.9, 1, 1, 0.01, 0.9),
  }
  const groups = [judged([0, 1], 1e-3, 0.01), judged([2, 3], 1e-9, 1e-8)]
  const unused = {} as Closeness
  const clusters = assembleClusters(table, [10, 60], chance, groups, verdicts, unused, 0.03, SETTINGS)
  assert.deepEqual(
    clusters.map(({ members }) => members.map(({ account, qValue }) => [account, qValue])),
    [
      [
        [0, 0.01],
        [1, 0.01],
        [2, 1e-8],
        [3, 1e-8],
      ],
    ],
  )
  assert.deepEqual([clusters[0].pValue, clusters[0].qValue], [1e-9, 1e-8])
  assert.deepEqual(
    clusters[0].pairs.map(pair => [pair.first, pair.second, pair.qValue, pair.windowsSeconds]),
    [
      [0, 1, 4e-6, [10]],
      [1, 2, 0.004, [10]],
    ],
  )
})
