import assert from 'node:assert/strict'
import { test } from 'node:test'
import { SETTINGS, tableOfSet, WINDOWS } from '../../test/support/action-crowd.ts'
import { shadowedFans } from '../../test/support/shadowed-fans.ts'
import { crowdFamilies } from '../simulate/crowd/crowd-families.ts'
import { testCoAction } from './co-action.ts'
import { Closeness } from './co-action-closeness.ts'
import { OrganicLags } from './co-action-organic.ts'
import type { CoActionEvidence, CoActionSettings } from './co-action-result.ts'
import { type ActionTable, actionsByAccount, objectOfActions } from './co-action-table.ts'
import { SharedTaste } from './co-action-taste.ts'

const LEVEL = 0.6 * SETTINGS.q

const harmonic = (count: number) => Array.from({ length: count }, (_, i) => 1 / (i + 1)).reduce((a, b) => a + b, 0)

/** q-values among `nulls` hypotheses. */
function qValues(pValues: readonly number[], nulls: number): number[] {
  const sorted = [...pValues].sort((a, b) => a - b)
  return pValues.map(p => Math.min(1, ...sorted.flatMap((other, i) => (other >= p ? [(other * nulls) / (i + 1)] : []))))
}

/** Storey's estimate stands for the number of hypotheses, or the harmonic number times it under `by`. */
function memberQValues(pValues: readonly number[], correction: 'bh' | 'by'): number[] {
  if (correction === 'by')
    return qValues(pValues, pValues.length).map(q => Math.min(1, q * Math.max(1, harmonic(pValues.length))))
  return qValues(pValues, Math.min(pValues.length, 2 * (pValues.filter(p => p > 0.5).length + 1)))
}

/** Both rounds from the candidates on, worked out with plain lists. */
function slowVerdicts(table: ActionTable, { nullModel, correction }: CoActionSettings, { chance }: CoActionEvidence) {
  const { tested, pairsTested, accountsTested } = chance
  const organic = new OrganicLags(table, WINDOWS[3])
  const closeness = new Closeness(table, objectOfActions(table), actionsByAccount(table), WINDOWS[3], organic)
  const taste = new SharedTaste(table, WINDOWS, chance.meetings)
  const round = (leftOut: Uint8Array) => {
    organic.leaveOut(leftOut)
    const judged = chance.groups.map(group => ({ group, closeness: closeness.of(group) }))
    const groupP = judged.map(({ closeness: { pValue, medianLag, organicMedianLag } }) =>
      medianLag <= organicMedianLag / 2 ? pValue : 1,
    )
    const groupQ = memberQValues(groupP, correction)
    const passes = (p: number, q: number) => nullModel === 'activity' || (q <= LEVEL && p <= 0.5)
    const members = judged.flatMap((each, i) =>
      passes(groupP[i], groupQ[i]) ? each.closeness.members.map(member => ({ ...member, i })) : [],
    )
    const memberQ = memberQValues(
      members.map(({ pValue }) => pValue),
      correction,
    )
    const taken = members.flatMap((member, k) =>
      passes(member.pValue, memberQ[k]) ? [{ ...member, q: memberQ[k] }] : [],
    )
    const shares = taste.shares(leftOut)
    const pairP = taste.pValues(tested, shares, pairsTested)
    const factor = (count: number) => (correction === 'by' ? harmonic(count) : 1)
    const accountP = Array.from({ length: table.accounts }, (_, account) => {
      const own = Array.from(pairP).filter((_, i) => tested.first[i] === account || tested.second[i] === account)
      return Math.min(1, ...own.sort((a, b) => a - b).map((p, i) => (p * (accountsTested - 1)) / (i + 1)))
    })
    const accountQ = qValues(accountP, accountsTested).map(q => Math.min(1, q * factor(accountsTested)))
    return { judged, groupQ, taken, shares, pairP, accountP, accountQ }
  }
  const firstRound = round(new Uint8Array(table.accounts))
  const leftOut = Uint8Array.from(firstRound.accountQ, q => (q <= LEVEL ? 1 : 0))
  for (const { account } of firstRound.taken) leftOut[account] = 1
  return { ...round(leftOut), firstRound, leftOut }
}

const near = (actual: number, expected: number) =>
  assert.ok(Math.abs(actual - expected) <= 1e-6 * expected + 1e-300, `${actual} for ${expected}`)

const cases: Record<string, [ActionTable, CoActionSettings]> = {
  planted: [tableOfSet(crowdFamilies.planted({ seed: '1', actions: 5000 }).set), SETTINGS],
  'planted, any dependence': [
    tableOfSet(crowdFamilies.planted({ seed: '2', actions: 5000 }).set),
    { ...SETTINGS, correction: 'by' },
  ],
  'planted, hours': [
    tableOfSet(crowdFamilies.planted({ seed: '3', actions: 5000 }).set),
    { ...SETTINGS, nullModel: 'hours' },
  ],
  'tight fans': [tableOfSet(crowdFamilies['tight-fans']({ seed: '1', actions: 5000 }).set), SETTINGS],
  'tight fans, chance alone': [
    tableOfSet(crowdFamilies['tight-fans']({ seed: '1', actions: 5000 }).set),
    { ...SETTINGS, nullModel: 'activity' },
  ],
  'a shadow in a club': [shadowedFans('2', 'tight').table, SETTINGS],
}

for (const [name, [table, settings]] of Object.entries(cases)) {
  test(`${name}: groups, members and pairs are judged in two rounds, the second without what the first found`, () => {
    let evidence: CoActionEvidence | undefined
    const result = testCoAction(table, settings, given => {
      evidence = given
    })
    assert.ok(evidence !== undefined)
    const slow = slowVerdicts(table, settings, evidence)
    assert.ok(Math.abs(evidence.level - LEVEL) < 1e-12)
    evidence.groups.forEach((group, i) => {
      near(group.closeness.pValue, slow.judged[i].closeness.pValue)
      near(group.qValue, slow.groupQ[i])
      const taken = slow.taken.filter(member => member.i === i)
      assert.deepEqual(
        [...group.found.keys()],
        taken.map(({ account }) => account),
      )
      for (const { account, q } of taken) near(group.found.get(account) ?? -1, q)
      assert.equal(group.isFound, taken.length >= 2)
    })
    evidence.pairs.pValue.forEach((p, i) => {
      near(p, slow.pairP[i])
    })
    assert.deepEqual([...evidence.tasteShares], [...slow.shares])
    for (let a = 0; a < table.accounts; a++) {
      near(evidence.pairs.accountP[a], slow.accountP[a])
      near(evidence.pairs.accountQ[a], slow.accountQ[a])
    }
    const named = new Set(slow.taken.map(({ account }) => account))
    slow.accountQ.forEach((q, account) => {
      if (q <= LEVEL) named.add(account)
    })
    const explained = evidence.groups
      .filter(({ isFound, group }) => !isFound && group.some(account => evidence?.chance.isBeyond[account] === 1))
      .map(({ group }) => [...group].filter(account => !named.has(account)))
      .filter(group => group.length > 0)
    assert.equal(result.groupsOfTaste, explained.length)
    assert.equal(result.accountsOfTaste, explained.flat().length)
    const { tested, pairThreshold, pairsTested, accountsTested } = evidence.chance
    assert.equal(result.pairsBeyondChance, tested.pValue.filter(p => p <= pairThreshold).length)
    assert.deepEqual([result.pairsTested, result.accountsTested], [pairsTested, accountsTested])
    if (name === 'planted') {
      assert.ok(slow.leftOut.some(isOut => isOut === 1))
      const [first, second] = [slow.firstRound, slow].map(round =>
        round.judged.map(({ closeness }) => closeness.pValue),
      )
      assert.ok(second.some((p, i) => p < first[i] / 10))
    }
  })
}
