import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type Action, objectAt, positionsOf, smallTables, tableOf, WINDOWS } from '../../test/support/action-crowd.ts'
import { dependenceFactor } from './benjamini-hochberg.ts'
import { scanGroups } from './co-action-groups.ts'
import type { ActionTable } from './co-action-table.ts'
import { poissonUpperTail } from './poisson.ts'
import { Random } from './random.ts'

type Groups = readonly (readonly number[])[]

/** p-value of one account against one group, by looking at every action for itself. */
function slowPValue(table: ActionTable, group: readonly number[], account: number, looks = [2, 3]): number {
  const inGroup = new Set(group)
  const all = [...table.account.keys()]
  const objectOf = all.map(i => objectAt(table, i))
  const members = all.filter(i => inGroup.has(table.account[i]))
  const stratumOf = (i: number) => table.objectStratum[objectOf[i]]
  const own = positionsOf(table, account)
  let smallest = 1
  for (const window of WINDOWS) {
    for (const fewest of looks) {
      const isMet = (i: number) =>
        members.filter(j => objectOf[j] === objectOf[i] && Math.abs(table.time[i] - table.time[j]) <= window).length >=
        fewest
      const acts = new Set(own.filter(isMet).map(i => table.act[i])).size
      if (acts < 2) continue
      let expected = 0
      for (let stratum = 0; stratum < table.strata; stratum++) {
        const mine = own.filter(i => stratumOf(i) === stratum).length
        const others = all.filter(
          i => stratumOf(i) === stratum && table.account[i] !== account && !inGroup.has(table.account[i]),
        )
        if (mine > 0) expected += (mine * (others.filter(isMet).length + 1)) / (others.length + 1)
      }
      smallest = Math.min(smallest, poissonUpperTail(acts, expected))
    }
  }
  return Math.min(1, smallest * WINDOWS.length * 2)
}

/** Rounds of Benjamini-Hochberg; only p-values below 1 in 100 may join. */
function slowScan(table: ActionTable, groups: Groups, tested: number, level: number, correction: 'bh' | 'by'): Groups {
  let current = groups.map(group => [...group])
  for (let round = 0; round < 3; round++) {
    const taken = new Set(current.flat())
    const candidates = current
      .flatMap((group, g) =>
        Array.from({ length: table.accounts }, (_, account) => account)
          .filter(account => !taken.has(account))
          .map(account => ({ account, g, p: slowPValue(table, group, account) })),
      )
      .filter(({ p }) => p < 0.01)
      .sort((a, b) => a.p - b.p || a.account - b.account || a.g - b.g)
    const hypotheses = tested * current.length
    const share = level / dependenceFactor(hypotheses, correction) / hypotheses
    const rejected = candidates.findLastIndex(({ p }, i) => p <= share * (i + 1)) + 1
    if (rejected === 0) break
    const next = current.map(group => [...group])
    for (const { account, g } of candidates.slice(0, rejected)) {
      if (next.flat().includes(account)) continue
      next[g].push(account)
    }
    current = next.map(group => group.sort((a, b) => a - b))
  }
  return current
}

/** Accounts 0-4 and 5-8 act within half a minute on objects of their own, 9 with the first, 10 on the same objects hours later. */
function crowdWithJoiner(seed: string, part = 0.6): ActionTable {
  const random = new Random(seed)
  const actions: Action[] = []
  for (let object = 0; object < 60; object++) {
    const birth = object * 1e8
    for (let k = random.between(1, 9); k > 0; k--)
      actions.push({ account: 11 + random.below(40), object, time: birth + random.below(20_000_000) })
    const members = object % 4 === 0 ? [0, 1, 2, 3, 4] : object % 4 === 1 ? [5, 6, 7, 8] : []
    const start = birth + random.below(10_000_000)
    for (const account of members)
      if (random.chance(0.7)) actions.push({ account, object, time: start + random.below(30_000) })
    if (object % 4 === 0 && random.chance(part))
      actions.push({ account: 9, object, time: start + random.below(60_000) })
    if (object % 4 === 0) actions.push({ account: 10, object, time: start + 4 * 3_600_000 + random.below(60_000) })
  }
  return tableOf(actions, 51, 60)
}

const GROUPS = [
  [0, 1, 2, 3, 4],
  [5, 6, 7, 8],
]
const arrays = (groups: Groups) => groups.map(group => Int32Array.from(group))
const lists = (groups: readonly Int32Array[]) => groups.map(group => [...group])

test('an account that keeps meeting the group joins it; one that acts on the same objects hours later does not', () => {
  for (const seed of ['1', '2', '3', '4', '5']) {
    const { groups, added } = scanGroups(crowdWithJoiner(seed), WINDOWS, arrays(GROUPS), 51, 0.03, 'bh')
    assert.deepEqual(lists(groups), [
      [0, 1, 2, 3, 4, 9],
      [5, 6, 7, 8],
    ])
    assert.equal(added, 1)
  }
})

test('it joins at the level that is its p-value times accounts and groups, and at none below', () => {
  let byThree = 0
  for (const seed of ['1', '2', '3', '4', '5', '6', '7', '8']) {
    for (const part of [0.25, 0.6]) {
      const table = crowdWithJoiner(seed, part)
      const p = slowPValue(table, GROUPS[0], 9)
      if (p >= 0.01) continue
      for (const correction of ['bh', 'by'] as const) {
        const joins = (level: number) => {
          const { groups } = scanGroups(table, WINDOWS, arrays(GROUPS), 51, level, correction)
          return groups[0].includes(9)
        }
        const needed = p * 51 * 2 * dependenceFactor(51 * 2, correction)
        assert.ok(joins(needed * 1.0001), `${p}`)
        assert.ok(!joins(needed * 0.9999), `${p}`)
      }
      if (slowPValue(table, GROUPS[0], 9, [2]) > p * 1.01) byThree++
    }
  }
  assert.ok(byThree > 0)
})

test('two accounts that meet it alike need half the level each: the procedure steps up', () => {
  const table = crowdWithJoiner('1', 0.25)
  const actions = [...table.account.keys()].map(i => ({
    account: table.account[i],
    object: objectAt(table, i),
    time: table.time[i],
  }))
  const twin = actions.filter(({ account }) => account === 9).map(action => ({ ...action, account: 51 }))
  const both = tableOf([...actions, ...twin], 52, 60)
  const [p, ofTwin] = [9, 51].map(account => slowPValue(both, GROUPS[0], account))
  assert.ok(p === ofTwin && p < 0.01)
  const joining = (level: number) => scanGroups(both, WINDOWS, arrays(GROUPS), 52, level, 'bh').added
  assert.deepEqual([joining(p * 52 * 1.0001), joining(p * 52 * 0.9999)], [2, 0])
})

test('an account that meets the group only through those who joined comes a round later, for three rounds', () => {
  const random = new Random('rounds')
  const table = crowdWithJoiner('1')
  const actions = [...table.account.keys()].map(i => ({
    account: table.account[i],
    object: objectAt(table, i),
    time: table.time[i],
  }))
  // 51 keeps meeting 9 and one member, 52 those two, 53 the last two.
  for (const [round, accounts] of [
    [0, 9, 51],
    [9, 51, 52],
    [51, 52, 53],
  ].entries()) {
    for (let k = 0; k < 12; k++) {
      const object = 60 + round * 12 + k
      for (const account of accounts)
        actions.push({ account, object, time: 1e10 + object * 1e7 + random.below(20_000) })
    }
  }
  const { groups, added } = scanGroups(tableOf(actions, 54, 96), WINDOWS, arrays(GROUPS), 54, 0.03, 'bh')
  assert.deepEqual([...groups[0]], [0, 1, 2, 3, 4, 9, 51, 52])
  assert.equal(added, 3)
})

test('an account of another group stays where it is', () => {
  const groups = [
    [0, 1, 2, 3, 4],
    [9, 50],
  ]
  const scan = scanGroups(crowdWithJoiner('1'), WINDOWS, arrays(groups), 51, 0.03, 'bh')
  assert.deepEqual(lists(scan.groups), groups)
  assert.equal(scan.added, 0)
})

test('who joins is what looking at every action gives', () => {
  let added = 0
  for (const seed of ['a', 'b', 'c', 'd', 'e', 'f']) {
    for (const [level, correction, part] of [
      [0.03, 'bh', 0.3],
      [0.3, 'by', 0.25],
    ] as const) {
      const table = crowdWithJoiner(seed, part)
      const scan = scanGroups(table, WINDOWS, arrays(GROUPS), 51, level, correction)
      assert.deepEqual(lists(scan.groups), slowScan(table, GROUPS, 51, level, correction))
      added += scan.added
    }
  }
  assert.ok(added > 2 && added < 12, `${added}`)
})

test('so it is in small crowds too, where little is certain', () => {
  fc.assert(
    fc.property(smallTables, table => {
      const groups = [
        [0, 1, 2, 3],
        [4, 5, 6],
      ]
      const scan = scanGroups(table, WINDOWS, arrays(groups), 1, 0.9, 'bh')
      assert.deepEqual(lists(scan.groups), slowScan(table, groups, 1, 0.9, 'bh'))
    }),
    { numRuns: 30 },
  )
})

test('a text and a link of one post are one act of the joiner', () => {
  const twice = (account: number, time: number, act: number) => [0, 1].map(object => ({ account, object, time, act }))
  const noise = Array.from({ length: 20_000 }, (_, i) => ({
    account: 4 + i,
    object: 2 + (i >> 2),
    time: i * 1e6,
    act: 10 + i,
  }))
  const actions = [...twice(0, 0, 0), ...twice(1, 1000, 1), ...twice(2, 2000, 2), ...twice(3, 3000, 3), ...noise]
  const scan = scanGroups(tableOf(actions, 20_004, 5002), WINDOWS, arrays([[0, 1, 2]]), 1, 0.9, 'bh')
  assert.equal(scan.added, 0)
})

test('no groups, nothing to add', () => {
  assert.deepEqual(scanGroups(crowdWithJoiner('1'), WINDOWS, [], 51, 0.03, 'bh'), { groups: [], added: 0 })
})
