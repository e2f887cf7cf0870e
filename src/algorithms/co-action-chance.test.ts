import assert from 'node:assert/strict'
import { test } from 'node:test'
import { SETTINGS, tableOfSet, WINDOWS } from '../../test/support/action-crowd.ts'
import { crowdFamilies } from '../simulate/crowd/crowd-families.ts'
import { cutIntoCells } from './co-action-cells.ts'
import { beyondChance, CANDIDATE_LEVELS } from './co-action-chance.ts'
import { scanGroups } from './co-action-groups.ts'
import { maskedRates } from './co-action-masking.ts'
import { listMeetings } from './co-action-meetings.ts'
import { ExpectedMeetings } from './co-action-null.ts'
import { testPairs } from './co-action-pairs.ts'
import { sweepMeetings } from './co-action-rates.ts'
import { type ActionTable, accountsThatCouldMeet, pairsThatCouldMeet } from './co-action-table.ts'
import { modularityCommunities } from './communities.ts'

const LEVEL = 0.6 * SETTINGS.q

/** Largest p of the step-up procedure; -1 for none. */
function stepUp(pValues: readonly number[], tested: number, level: number): number {
  const sorted = [...pValues].sort((a, b) => a - b)
  return sorted.findLast((p, i) => p <= (level * (i + 1)) / tested) ?? -1
}

/** All pairs tested, no cut: thresholds, and the groups that modularity and the scan give. */
function slowBeyond(table: ActionTable, model: 'activity' | 'hours', candidateLevels: number) {
  const cells = cutIntoCells(table, 3_600_000, 64)
  const rates = sweepMeetings(table, cells, WINDOWS)
  const meetings = listMeetings(table, WINDOWS, rates.onObject, 1e9)
  const nullModel = new ExpectedMeetings(table, cells, rates, model)
  const m = pairsThatCouldMeet(table)
  if (model === 'activity') nullModel.mask(maskedRates(table, WINDOWS, rates, meetings, nullModel, m, LEVEL))
  const tested = testPairs(table, WINDOWS, meetings, nullModel, 1)
  const pairs = Array.from({ length: tested.count }, (_, i) => ({
    a: tested.first[i],
    b: tested.second[i],
    p: tested.pValue[i],
  }))
  const n = accountsThatCouldMeet(table)
  const accountP = Array.from({ length: table.accounts }, (_, account) => {
    const own = pairs.filter(({ a, b }) => a === account || b === account).map(({ p }) => p)
    return Math.min(1, ...own.sort((x, y) => x - y).map((p, i) => (p * (n - 1)) / (i + 1)))
  })
  const beyondAt = (level: number) => {
    const pairThreshold = stepUp(
      pairs.map(({ p }) => p),
      m,
      level,
    )
    const accountThreshold = stepUp(accountP, n, level)
    const beyond = new Set([...accountP.keys()].filter(account => accountP[account] <= accountThreshold))
    for (const { a, b, p } of pairs) if (p <= pairThreshold) beyond.add(a).add(b)
    return { pairThreshold, beyond }
  }
  const strict = beyondAt(LEVEL)
  const loose = beyondAt(LEVEL * candidateLevels)
  const linkThreshold = Math.max(loose.pairThreshold, (LEVEL * candidateLevels) / n)
  const links = pairs.filter(({ a, b, p }) => p <= linkThreshold && loose.beyond.has(a) && loose.beyond.has(b))
  const community = modularityCommunities(
    table.accounts,
    links.map(({ a }) => a),
    links.map(({ b }) => b),
    links.map(({ p }) => -Math.log(p + 1e-300)),
  )
  const groups = new Map<number, Set<number>>()
  for (const { a, b } of links) {
    for (const account of [a, b])
      groups.set(community[account], (groups.get(community[account]) ?? new Set()).add(account))
  }
  const lists = [...groups.values()]
    .filter(group => group.size >= 4 || (group.size > 1 && [...group].some(account => strict.beyond.has(account))))
    .map(group => Int32Array.from(group).sort())
  lists.sort((x, y) => x[0] - y[0])
  // Joiners of provisional groups may be twice as doubtful as the groups' own members.
  const joining = candidateLevels === 1 ? LEVEL : 2 * candidateLevels * LEVEL
  return { ...strict, m, n, accountP, groups: scanGroups(table, WINDOWS, lists, n, joining, 'bh').groups }
}

for (const family of ['planted', 'tight-fans', 'several-kinds', 'news-events']) {
  for (const model of ['activity', 'hours'] as const) {
    test(`${family}, ${model}: the cut and the budget change no verdict`, () => {
      const table = tableOfSet(crowdFamilies[family]({ seed: 'chance', actions: 5000 }).set)
      for (const levels of [1, CANDIDATE_LEVELS]) {
        const fast = beyondChance(table, WINDOWS, model, LEVEL, 'bh', levels)
        const slow = slowBeyond(table, model, levels)
        assert.deepEqual(
          [fast.pairsTested, fast.accountsTested, fast.pairThreshold],
          [slow.m, slow.n, slow.pairThreshold],
        )
        assert.deepEqual(
          [...fast.isBeyond.keys()].filter(account => fast.isBeyond[account] === 1),
          [...slow.beyond].sort((a, b) => a - b),
        )
        for (const account of slow.beyond) {
          const [p, expected] = [fast.accountP[account], slow.accountP[account]]
          assert.ok(Math.abs(p - expected) <= 1e-9 * expected + 1e-300, `${p} for ${expected}`)
        }
        const lists = (groups: readonly Int32Array[]) => groups.map(group => [...group])
        assert.deepEqual(lists(fast.groups), lists(slow.groups))
        if (family === 'planted') assert.ok(fast.groups.length > 0 && slow.beyond.size > 15)
        if (family === 'news-events' && model === 'activity' && levels === 1) assert.equal(fast.groups.length, 0)
      }
    })
  }
}

test('a horizon longer than an hour widens the cells with it', () => {
  const table = tableOfSet(crowdFamilies.planted({ seed: 'chance', actions: 5000 }).set)
  const day = [60_000, 86_400_000]
  const { nullModel, meetings, tested } = beyondChance(table, day, 'activity', LEVEL, 'bh', 1)
  const cells = cutIntoCells(table, 86_400_000, 64)
  const rates = sweepMeetings(table, cells, day)
  const slow = new ExpectedMeetings(table, cells, rates, 'activity')
  slow.mask(maskedRates(table, day, rates, meetings, slow, pairsThatCouldMeet(table), LEVEL))
  const { first, second, starts, firstAction, secondAction } = meetings
  for (const p of tested.pair.slice(0, 50)) {
    for (const model of [nullModel, slow])
      model.compute(first[p], second[p], firstAction, secondAction, starts[p], starts[p + 1])
    assert.deepEqual(nullModel.expected, slow.expected)
  }
  assert.ok(tested.count > 0)
})
