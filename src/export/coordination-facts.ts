// Collects what the verdicts rest on and writes it as JSON, for a program that shares no code with this one.

import { testCoAction, windowsLookedAt } from '../algorithms/co-action.ts'
import type { ActionCells } from '../algorithms/co-action-cells.ts'
import { Closeness, type GroupCloseness } from '../algorithms/co-action-closeness.ts'
import type { ExpectedMeetings } from '../algorithms/co-action-null.ts'
import type { LagReference, OrganicLags } from '../algorithms/co-action-organic.ts'
import type { CoActionRates } from '../algorithms/co-action-rates.ts'
import type { CoActionCluster, CoActionEvidence, CoActionTest, JudgedGroup } from '../algorithms/co-action-result.ts'
import { type ActionTable, actionsByAccount, objectOfActions } from '../algorithms/co-action-table.ts'
import type { CoordinationSettings } from '../model/coordination.ts'
import type {
  AccountFacts,
  CellFacts,
  ClusterFacts,
  CoordinationFacts,
  GroupFacts,
  LagFacts,
  LagsOnObject,
  MaskedGroupFacts,
  StratumFacts,
} from '../model/coordination-facts.ts'

export interface FactsOptions {
  /** How an account is called outside: its id, or its pseudonym. */
  readonly nameOf: (account: number) => string
  /** Id of the cluster of these accounts (ascending). */
  readonly idOf?: (accounts: Int32Array) => string
}

/** Numbers of a list that are written at a time. */
const CHUNK = 4096

/** Runs the test and keeps what it rests on. Cost: the test, and the actions of the accounts in groups. @see docs/methods.md#facts-and-checker */
export function coordinationFacts(
  table: ActionTable,
  settings: CoordinationSettings,
  options: FactsOptions,
): CoordinationFacts {
  const evidences: CoActionEvidence[] = []
  const test = testCoAction(table, settings, evidence => evidences.push(evidence))
  const [evidence] = evidences
  const windowsSeconds = windowsLookedAt(settings.windowsSeconds)
  const horizon = windowsSeconds[windowsSeconds.length - 1] * 1000
  const { cells, rates, tested } = evidence.chance
  const closeness = new Closeness(table, objectOfActions(table), actionsByAccount(table), horizon, evidence.organic)
  const { q, nullModel, correction } = settings
  return {
    format: 'anechoic-coordination-facts',
    version: 1,
    settings: { windowsSeconds, q, nullModel, correction },
    level: evidence.level,
    accountsByKinds: accountsByKinds(table),
    pairsTested: test.pairsTested,
    accountsTested: test.accountsTested,
    pairsBeyondChance: test.pairsBeyondChance,
    groupsOfTaste: test.groupsOfTaste,
    accountsOfTaste: test.accountsOfTaste,
    crowdedObjects: test.crowdedObjects,
    strata: strataFacts(table, rates),
    maskedGroups: maskedGroups(table, evidence.chance.nullModel),
    ...actionFacts(table, cells, rates, namedAccounts(test, evidence.groups), options),
    pairs: {
      first: Array.from(tested.first),
      second: Array.from(tested.second),
      pValue: Array.from(tested.pValue),
      tastePValue: Array.from(evidence.pairs.pValue),
    },
    tasteShares: Array.from(evidence.tasteShares),
    tastePairs: evidence.tastePairs,
    groups: evidence.groups.map(group => groupFacts(table, group, evidence.organic)),
    clusters: test.clusters.map(cluster => clusterFacts(table, cluster, evidence, closeness, options)),
    references: Object.fromEntries(
      Array.from(evidence.organic.references(), ([name, reference]): [string, LagFacts] => [name, lagFacts(reference)]),
    ),
  }
}

function clusterFacts(
  table: ActionTable,
  { members, pairs, pValue, qValue, occasions, medianSeconds }: CoActionCluster,
  { organic }: CoActionEvidence,
  closeness: Closeness,
  options: FactsOptions,
): ClusterFacts {
  const accounts = Int32Array.from(members, member => member.account)
  const isOfGroups = members.some(({ evidence }) => evidence === 'group')
  return {
    id: options.idOf?.(accounts) ?? '',
    pValue,
    qValue,
    occasions,
    medianSeconds: known(medianSeconds),
    onObjects: isOfGroups ? [] : lagsOnObjects(table, accounts, closeness.of(accounts), organic),
    members: members.map(member => ({ ...member, medianSeconds: known(member.medianSeconds) })),
    pairs: pairs.map(pair => ({
      first: pair.first,
      second: pair.second,
      observed: pair.observed,
      expected: pair.expected,
      pValue: pair.pValue,
      qValue: pair.qValue,
      windowSeconds: pair.windowSeconds,
    })),
  }
}

/** The facts as JSON in pieces of moderate length. */
export function* factsText(facts: CoordinationFacts): Generator<string> {
  yield '{'
  let isFirst = true
  for (const [key, value] of Object.entries(facts)) {
    yield `${isFirst ? '' : ','}\n${JSON.stringify(key)}:`
    isFirst = false
    if (key === 'pairs') yield* pairsText(facts)
    else if (Array.isArray(value)) yield* listText(value, '\n', 1)
    else yield JSON.stringify(value)
  }
  yield '\n}\n'
}

function* pairsText({ pairs }: CoordinationFacts): Generator<string> {
  yield '{"first":'
  yield* listText(pairs.first, '', CHUNK)
  yield ',\n"second":'
  yield* listText(pairs.second, '', CHUNK)
  yield ',\n"pValue":'
  yield* listText(pairs.pValue, '', CHUNK)
  yield ',\n"tastePValue":'
  yield* listText(pairs.tastePValue, '', CHUNK)
  yield '}'
}

function* listText(list: readonly unknown[], before: string, chunk: number): Generator<string> {
  yield '['
  for (let from = 0; from < list.length; from += chunk) {
    const items = list.slice(from, from + chunk).map(item => before + JSON.stringify(item))
    yield `${from > 0 ? ',' : ''}${items.join(',')}`
  }
  yield ']'
}

function lagFacts({ lags, spreads }: LagReference): LagFacts {
  return { lags: Array.from(lags), spreads: Array.from(spreads) }
}

function known(value: number): number | null {
  return Number.isNaN(value) ? null : value
}

function namedAccounts(test: CoActionTest, groups: readonly JudgedGroup[]): Int32Array {
  const accounts = new Set<number>()
  for (const { group } of groups) for (const account of group) accounts.add(account)
  for (const { members } of test.clusters) for (const { account } of members) accounts.add(account)
  return Int32Array.from(accounts).sort()
}

function accountsByKinds(table: ActionTable): [number, number][] {
  const kinds = new Int32Array(table.accounts)
  const objectOf = objectOfActions(table)
  for (let i = 0; i < table.account.length; i++) kinds[table.account[i]] |= 1 << table.objectType[objectOf[i]]
  const counts = new Map<number, number>()
  for (const bits of kinds) if (bits !== 0) counts.set(bits, (counts.get(bits) ?? 0) + 1)
  return [...counts].sort((a, b) => a[0] - b[0])
}

function strataFacts(table: ActionTable, rates: CoActionRates): StratumFacts[] {
  const { strata, accounts, objectStratum, objectType, objectStarts } = table
  const objectOf = objectOfActions(table)
  const actions = new Int32Array(accounts * strata)
  for (let i = 0; i < table.account.length; i++) actions[table.account[i] * strata + objectStratum[objectOf[i]]]++
  const ranges = Array.from({ length: strata }, () => ({ kind: -1, fewestAccounts: 0, mostAccounts: 0 }))
  for (let o = 0; o < objectType.length; o++) {
    const range = ranges[objectStratum[o]]
    const size = objectStarts[o + 1] - objectStarts[o]
    range.fewestAccounts = range.kind < 0 ? size : Math.min(range.fewestAccounts, size)
    range.mostAccounts = Math.max(range.mostAccounts, size)
    range.kind = objectType[o]
  }
  return Array.from({ length: strata }, (_, s) => {
    let sum = 0
    let squares = 0
    for (let a = 0; a < accounts; a++) {
      const n = actions[a * strata + s]
      sum += n
      squares += n * n
    }
    return {
      ...ranges[s],
      actionPairs: (sum * sum - squares) / 2,
      meetings: Array.from(rates.inStratum.subarray(s * rates.windows, (s + 1) * rates.windows)),
    }
  })
}

function maskedGroups(table: ActionTable, nullModel: ExpectedMeetings): MaskedGroupFacts[] {
  const accountsOf = new Map<Float64Array, number[]>()
  for (let account = 0; account < table.accounts; account++) {
    const rates = nullModel.ratesFor(account, account)
    if (rates === nullModel.stratumRate) continue
    const accounts = accountsOf.get(rates)
    if (accounts === undefined) accountsOf.set(rates, [account])
    else accounts.push(account)
  }
  return Array.from(accountsOf, ([rates, accounts]) => {
    const windows = rates.length / table.strata
    const row = (_: unknown, s: number): number[] => Array.from(rates.subarray(s * windows, (s + 1) * windows))
    return { accounts, rates: Array.from({ length: table.strata }, row) }
  })
}

function actionFacts(
  table: ActionTable,
  cells: ActionCells,
  rates: CoActionRates,
  accounts: Int32Array,
  options: FactsOptions,
): Pick<CoordinationFacts, 'accounts' | 'objects' | 'cells'> {
  const objectOf = objectOfActions(table)
  const { starts, action } = actionsByAccount(table)
  const objects = new Set<number>()
  const stratumOf = new Map<number, number>()
  const accountFacts = Array.from(accounts, (account): AccountFacts => {
    const own = action.subarray(starts[account], starts[account + 1])
    for (const i of own) {
      objects.add(objectOf[i])
      stratumOf.set(cells.cell[i], table.objectStratum[objectOf[i]])
    }
    return {
      account,
      name: options.nameOf(account),
      actions: Array.from(own, i => [objectOf[i], table.time[i], table.act[i], cells.cell[i]] as const),
    }
  })
  const ascending = (values: Iterable<number>): number[] => Array.from(Int32Array.from(values).sort())
  return {
    accounts: accountFacts,
    objects: ascending(objects).map(
      o => [o, table.objectType[o], table.objectStarts[o + 1] - table.objectStarts[o]] as const,
    ),
    cells: ascending(stratumOf.keys()).map(
      (cell): CellFacts => ({
        cell,
        stratum: stratumOf.get(cell) ?? -1,
        actions: cells.actions[cell],
        meetings: Array.from(rates.inCell.subarray(cell * rates.windows, (cell + 1) * rates.windows)),
      }),
    ),
  }
}

/** What others do on the objects where a group met, with as many partners as its members had. */
function lagsOnObjects(
  { objectStarts, account }: ActionTable,
  group: Int32Array,
  { meetings, gatherings }: GroupCloseness,
  organic: OrganicLags,
): LagsOnObject[] {
  const inGroup = new Set(group)
  const onObjects = new Map<string, LagsOnObject>()
  const asked = [...meetings, ...gatherings.map(({ object, compared }) => ({ object, partners: compared - 1 }))]
  for (const { object, partners } of asked) {
    const key = `${object} ${partners}`
    if (onObjects.has(key)) continue
    let outsiders = 0
    for (let i = objectStarts[object]; i < objectStarts[object + 1]; i++) if (!inGroup.has(account[i])) outsiders++
    if (outsiders < 2 * (partners + 1)) continue
    const lags = organic.onObject(object, partners, inGroup)
    onObjects.set(key, [object, partners, lags === undefined ? null : lagFacts(lags)])
  }
  return [...onObjects.values()]
}

function groupFacts(table: ActionTable, judged: JudgedGroup, organic: OrganicLags): GroupFacts {
  const { group, closeness, qValue, isFound, found } = judged
  return {
    accounts: Array.from(group),
    occasions: closeness.occasions,
    pValue: closeness.pValue,
    qValue,
    isFound,
    members: closeness.members.map(member => [
      member.account,
      member.acts,
      member.pValue,
      found.get(member.account) ?? null,
    ]),
    onObjects: lagsOnObjects(table, group, closeness, organic),
  }
}
