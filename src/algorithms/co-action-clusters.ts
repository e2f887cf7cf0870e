// Puts verdicts on groups and on pairs together: clusters of accounts with the pairs that join them.

import { adjustedPValues, dependenceFactor } from './benjamini-hochberg.ts'
import type { BeyondChance } from './co-action-chance.ts'
import type { Closeness, GroupCloseness } from './co-action-closeness.ts'
import type {
  CoActionCluster,
  CoActionMember,
  CoActionPair,
  CoActionSettings,
  JudgedGroup,
  JudgedPairs,
} from './co-action-result.ts'
import { type ActionTable, objectOfActions } from './co-action-table.ts'
import { graphComponents } from './graph-components.ts'

/** Members of one found group are in one cluster, and so are two accounts whose pair is found by itself. */
export function assembleClusters(
  table: ActionTable,
  windowsSeconds: readonly number[],
  chance: BeyondChance,
  groups: readonly JudgedGroup[],
  pairs: JudgedPairs,
  closeness: Closeness,
  level: number,
  { nullModel, correction }: CoActionSettings,
): CoActionCluster[] {
  const { tested, pairsTested, pairThreshold } = chance
  // Without the second half of the test what stands is what chance says of pairs and accounts.
  const judged = nullModel === 'activity' ? [] : groups
  const alone = nullModel === 'activity' ? accountsAgainstChance(chance, correction) : pairs
  const first: number[] = []
  const second: number[] = []
  for (const group of groups) {
    if (!group.isFound) continue
    const accounts = [...group.found.keys()]
    for (const account of accounts) {
      first.push(accounts[0])
      second.push(account)
    }
  }
  const isOwn = (i: number): boolean =>
    pairs.pValue[i] <= pairs.threshold &&
    pairs.accountQ[tested.first[i]] <= level &&
    pairs.accountQ[tested.second[i]] <= level
  for (let i = 0; i < tested.count; i++) {
    if (!isOwn(i)) continue
    first.push(tested.first[i])
    second.push(tested.second[i])
  }
  const components = graphComponents(table.accounts, first, second)
  const componentOf = new Int32Array(table.accounts).fill(-1)
  components.forEach((accounts, number) => {
    for (const account of accounts) componentOf[account] = number
  })

  const describe = new PairDescriptions(table, windowsSeconds, chance)
  const factor = dependenceFactor(pairsTested, correction)
  const chanceQ = adjustedPValues(tested.pValue, pairsTested).map(q => Math.min(1, q * factor))
  const pairsOf: CoActionPair[][] = components.map(() => [])
  for (let i = 0; i < tested.count; i++) {
    const component = componentOf[tested.first[i]]
    if (component < 0 || component !== componentOf[tested.second[i]]) continue
    if (tested.pValue[i] > pairThreshold && !isOwn(i)) continue
    pairsOf[component].push(describe.pair(i, tested.pValue[i] <= pairThreshold ? chanceQ[i] : pairs.qValue[i]))
  }

  return components.map((component, number) => {
    const accounts = Array.from(component).sort((a, b) => a - b)
    const own = judged.filter(({ isFound: yes, found }) => yes && accounts.some(account => found.has(account)))
    const strongest = own.toSorted((a, b) => a.closeness.pValue - b.closeness.pValue)[0]
    const links = pairsOf[number].sort((a, b) => a.qValue - b.qValue || a.first - b.first || a.second - b.second)
    const figures = strongest?.closeness ?? closeness.of(Int32Array.from(accounts))
    const least = (values: readonly number[]): number => values.reduce((low, value) => Math.min(low, value), 1)
    return {
      members: accounts.map(account => memberOf(account, accounts, own, figures, alone, chance)),
      pairs: links,
      pValue: strongest === undefined ? least(links.map(link => link.pValue)) : figures.pValue,
      qValue: strongest?.qValue ?? least(links.map(link => link.qValue)),
      occasions: figures.occasions,
      medianSeconds: figures.medianLag / 1000,
      organicMedianSeconds: figures.organicMedianLag / 1000,
      organicShare: figures.organicShare,
      organicGroups: figures.organicGroups,
    }
  })
}

/** Figures of closeness come from the member's own group, or from `all` when it is found by its pairs alone. */
function memberOf(
  account: number,
  accounts: readonly number[],
  groups: readonly JudgedGroup[],
  all: GroupCloseness,
  alone: AccountFigures,
  chance: BeyondChance,
): CoActionMember {
  const group = groups.find(({ found }) => found.has(account))
  const member = (group?.closeness ?? all).members.find(({ account: own }) => own === account)
  const byGroup = group === undefined || member === undefined ? undefined : group.found.get(account)
  return {
    account,
    pValue: byGroup === undefined ? alone.accountP[account] : (member?.pValue ?? 1),
    qValue: byGroup ?? alone.accountQ[account],
    evidence: byGroup === undefined ? 'pairs' : 'group',
    observed: member?.met ?? 0,
    expected: chance.nullModel.meetingsWith(account, accounts),
    medianSeconds: (member?.medianLag ?? Number.NaN) / 1000,
  }
}

/** One element an account. */
type AccountFigures = Pick<JudgedPairs, 'accountP' | 'accountQ'>

function accountsAgainstChance({ accountP, accountsTested }: BeyondChance, correction: 'bh' | 'by'): AccountFigures {
  const factor = dependenceFactor(accountsTested, correction)
  return { accountP, accountQ: adjustedPValues(accountP, accountsTested).map(q => Math.min(1, q * factor)) }
}

/** Turns tested pairs into records. */
class PairDescriptions {
  readonly #table: ActionTable
  readonly #windowsSeconds: readonly number[]
  readonly #chance: BeyondChance
  readonly #objectOf: Int32Array

  constructor(table: ActionTable, windowsSeconds: readonly number[], chance: BeyondChance) {
    this.#table = table
    this.#windowsSeconds = windowsSeconds
    this.#chance = chance
    this.#objectOf = objectOfActions(table)
  }

  pair(i: number, qValue: number): CoActionPair {
    const { tested, meetings, pairThreshold } = this.#chance
    const windows = this.#windowsSeconds.length
    const best = tested.best[i]
    const acts = new Set<number>()
    const objects = new Set<number>()
    const kinds = new Set<number>()
    const pair = tested.pair[i]
    for (let m = meetings.starts[pair]; m < meetings.starts[pair + 1]; m++) {
      if (this.#apart(m) > this.#windowsSeconds[best] * 1000) continue
      acts.add(this.#table.act[meetings.firstAction[m]]).add(this.#table.act[meetings.secondAction[m]])
      const object = this.#objectOf[meetings.firstAction[m]]
      objects.add(object)
      kinds.add(this.#table.objectType[object])
    }
    const ascending = (values: Set<number>): Int32Array => Int32Array.from(values).sort()
    return {
      first: tested.first[i],
      second: tested.second[i],
      observed: tested.observed[i * windows + best],
      expected: tested.expected[i * windows + best],
      pValue: tested.pValue[i],
      qValue,
      windowSeconds: this.#windowsSeconds[best],
      windowsSeconds: this.#windowsSeconds.filter(
        (_, w) => w === best || tested.windowP[i * windows + w] <= pairThreshold,
      ),
      kinds: Array.from(ascending(kinds)),
      acts: ascending(acts),
      objects: ascending(objects),
    }
  }

  #apart(meeting: number): number {
    const { firstAction, secondAction } = this.#chance.meetings
    return Math.abs(this.#table.time[firstAction[meeting]] - this.#table.time[secondAction[meeting]])
  }
}
