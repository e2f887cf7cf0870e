// Which accounts act together more often than chance, and closer in time than a shared taste explains.

import { adjustedPValues, dependenceFactor, estimatedNulls, rejectionThreshold } from './benjamini-hochberg.ts'
import { type BeyondChance, beyondChance, CANDIDATE_LEVELS } from './co-action-chance.ts'
import { Closeness } from './co-action-closeness.ts'
import { assembleClusters } from './co-action-clusters.ts'
import { OrganicLags } from './co-action-organic.ts'
import type { CoActionEvidence, CoActionSettings, CoActionTest, JudgedGroup, JudgedPairs } from './co-action-result.ts'
import type { ActionTable } from './co-action-table.ts'
import { actionsByAccount, objectOfActions } from './co-action-table.ts'
import { SharedTaste } from './co-action-taste.ts'
import { simesByAccount } from './fisher.ts'

/** Share of q that findings are held to, so that q itself holds with room. */
const ROOM = 0.6
/** What is found in one round is left out of the references of the next. */
const ROUNDS = 2

const HOUR_SECONDS = 3600
const INNER_SHARE = 6

/**
 * Ascending and once each. Shared taste is told from more by how close accounts act within the largest window, so one window alone gets another:
 * an hour around it, or a sixth of it inside when it is an hour or more.
 */
export function windowsLookedAt(windowsSeconds: readonly number[]): number[] {
  const windows = [...new Set(windowsSeconds)].sort((a, b) => a - b)
  if (windows.length !== 1) return windows
  const [only] = windows
  return only < HOUR_SECONDS ? [only, HOUR_SECONDS] : [only / INNER_SHARE, only]
}

/**
 * Statistic, nulls, corrections and what they assume: docs/methods.md#acting-together. Cost: near-linear in actions; the answer depends
 * on the table alone. Throws RangeError for windows or q out of range.
 */
export function testCoAction(
  table: ActionTable,
  settings: CoActionSettings,
  onEvidence?: (evidence: CoActionEvidence) => void,
): CoActionTest {
  const windowsSeconds = windowsLookedAt(settings.windowsSeconds)
  if (windowsSeconds.length === 0 || !(windowsSeconds[0] > 0)) throw new RangeError(`windows of ${windowsSeconds} s`)
  if (!(settings.q > 0 && settings.q < 1)) throw new RangeError(`q of ${settings.q}`)
  const windows = windowsSeconds.map(seconds => seconds * 1000)
  const level = settings.q * ROOM
  const { correction } = settings
  const model = settings.nullModel === 'hours' ? 'hours' : 'activity'
  const chance = beyondChance(
    table,
    windows,
    model,
    level,
    correction,
    settings.nullModel === 'activity' ? 1 : CANDIDATE_LEVELS,
  )
  const horizon = windows[windows.length - 1]
  const organic = new OrganicLags(table, horizon)
  const closeness = new Closeness(table, objectOfActions(table), actionsByAccount(table), horizon, organic)
  const taste = new SharedTaste(table, windows, chance.meetings)

  let groups: JudgedGroup[] = []
  let pairs: JudgedPairs | undefined
  let tasteShares: Float64Array = new Float64Array(windows.length)
  const found = new Uint8Array(table.accounts)
  for (let round = 0; round < ROUNDS; round++) {
    organic.leaveOut(found.slice())
    tasteShares = taste.shares(found)
    groups = judgeGroups(chance.groups, closeness, level, settings)
    pairs = judgePairs(
      chance,
      taste.pValues(chance.tested, tasteShares, chance.pairsTested),
      table.accounts,
      level,
      correction,
    )
    found.fill(0)
    for (const group of groups) for (const account of group.found.keys()) found[account] = 1
    for (let a = 0; a < table.accounts; a++) if (pairs.accountQ[a] <= level) found[a] = 1
  }
  if (pairs === undefined) throw new RangeError('no round')
  onEvidence?.({ level, chance, groups, pairs, tasteShares, tastePairs: taste.pairs, organic })

  const ofTaste = groups
    .filter(({ group, isFound }) => !isFound && group.some(account => chance.isBeyond[account] === 1))
    .map(({ group }) => group.filter(account => found[account] === 0).length)
    .filter(accounts => accounts > 0)
  return {
    clusters: assembleClusters(table, windowsSeconds, chance, groups, pairs, closeness, level, settings),
    pairsTested: chance.pairsTested,
    accountsTested: chance.accountsTested,
    pairsBeyondChance: chance.tested.pValue.reduce((sum, p) => sum + (p <= chance.pairThreshold ? 1 : 0), 0),
    groupsOfTaste: ofTaste.length,
    accountsOfTaste: ofTaste.reduce((sum, accounts) => sum + accounts, 0),
    crowdedObjects: chance.meetings.crowdedObjects,
  }
}

/**
 * A group is found only when its median lag is at most this share of the organic one. Clubs differ in pace; over a hundred occasions a club
 * that is a quarter quicker than others would be significant, and no less organic.
 */
const CLOSE_ENOUGH = 0.5

/** The adaptive procedure rejects nothing above this p-value (lambda of Storey, Taylor & Siegmund 2004). */
const HALF = 0.5

/** Adjusted p-values of the adaptive procedure; plain Benjamini-Yekutieli under `by`, which assumes nothing. */
function adaptiveQ(pValues: Float64Array, correction: 'bh' | 'by'): Float64Array {
  if (correction === 'bh') return adjustedPValues(pValues, estimatedNulls(pValues))
  const factor = dependenceFactor(pValues.length, correction)
  return adjustedPValues(pValues).map(q => Math.min(1, q * factor))
}

/** Groups and then the members of those found, both by the adaptive procedure. */
function judgeGroups(
  candidates: readonly Int32Array[],
  closeness: Closeness,
  level: number,
  { nullModel, correction }: CoActionSettings,
): JudgedGroup[] {
  const judged = candidates.map(group => ({ group, closeness: closeness.of(group) }))
  const groupP = Float64Array.from(judged, ({ closeness: { pValue, medianLag, organicMedianLag } }) =>
    medianLag <= CLOSE_ENOUGH * organicMedianLag ? pValue : 1,
  )
  const groupQ = adaptiveQ(groupP, correction)
  const isFound = judged.map((_, i) => nullModel === 'activity' || (groupQ[i] <= level && groupP[i] <= HALF))
  const members = judged.flatMap((group, i) =>
    isFound[i] ? group.closeness.members.map(member => ({ i, member })) : [],
  )
  const pValues = Float64Array.from(members, ({ member }) => member.pValue)
  const memberQ = adaptiveQ(pValues, correction)
  const found = judged.map(() => new Map<number, number>())
  members.forEach(({ i, member }, k) => {
    if (nullModel === 'activity' || (memberQ[k] <= level && member.pValue <= HALF))
      found[i].set(member.account, memberQ[k])
  })
  return judged.map((group, i) => ({
    ...group,
    qValue: groupQ[i],
    isFound: isFound[i] && found[i].size >= 2,
    found: found[i],
  }))
}

function judgePairs(
  chance: BeyondChance,
  pValue: Float64Array,
  accounts: number,
  level: number,
  correction: 'bh' | 'by',
): JudgedPairs {
  const { tested, pairsTested, accountsTested } = chance
  const accountP = simesByAccount(tested.first, tested.second, pValue, accountsTested, accounts)
  const pairFactor = dependenceFactor(pairsTested, correction)
  const accountFactor = dependenceFactor(accountsTested, correction)
  return {
    pValue,
    threshold: rejectionThreshold(pValue, pairsTested, level, correction),
    qValue: adjustedPValues(pValue, pairsTested).map(q => Math.min(1, q * pairFactor)),
    accountP,
    accountQ: adjustedPValues(accountP, accountsTested).map(q => Math.min(1, q * accountFactor)),
  }
}
