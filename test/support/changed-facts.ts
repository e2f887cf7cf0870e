// Facts of a small crowd, the checker run on them, and one change of every kind.

import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { after } from 'node:test'
import { promisify } from 'node:util'
import { type ActionTable, buildActionTable } from '../../src/algorithms/co-action-table.ts'
import { columnsOf } from '../../src/detect/action-columns.ts'
import { coordinationFacts, factsText } from '../../src/export/coordination-facts.ts'
import type { CoordinationSettings } from '../../src/model/coordination.ts'
import type { CoordinationFacts } from '../../src/model/coordination-facts.ts'
import { plantedCrowd } from '../../src/simulate/crowd/planted-crowd.ts'

export const CHECKER = resolve(import.meta.dirname, '../../scripts/check-coordination.mjs')
const run = promisify(execFile)
const folder = mkdtempSync(join(tmpdir(), 'facts-'))
after(() => rmSync(folder, { recursive: true }))

const SETTINGS: CoordinationSettings = {
  windowsSeconds: [10, 60, 600, 3600],
  q: 0.05,
  nullModel: 'all',
  correction: 'bh',
}
const { set } = plantedCrowd({ seed: 'checker', actions: 10_000 })
const table = buildActionTable(columnsOf(set))

/** Of the small crowd, or of another table, whose accounts go by their numbers. */
export function factsOf(settings: Partial<CoordinationSettings>, other?: ActionTable): string {
  const nameOf = (account: number) => (other === undefined ? set.accountIds[account] : `account ${account}`)
  const facts = coordinationFacts(other ?? table, { ...SETTINGS, ...settings }, { nameOf })
  return [...factsText(facts)].join('')
}

let files = 0
export async function checked(text: string): Promise<{ code: number; output: string }> {
  const path = join(folder, `${files++}.json`)
  writeFileSync(path, text)
  return run(process.execPath, [CHECKER, path]).then(
    ({ stdout }) => ({ code: 0, output: stdout }),
    error => ({ code: error.code, output: error.stdout }),
  )
}

/** Facts of the settings that are usual. */
export const text = factsOf({})
type Writable<T> = { -readonly [K in keyof T]: Writable<T[K]> }
export type Facts = Writable<CoordinationFacts>
const honest = JSON.parse(text) as Facts
/** A pair of a cluster, the actions with which it met, and the group of the cluster. */
const { first, second } = honest.clusters[0].pairs[0]
const listed = honest.pairs.first.findIndex((a, i) => a === first && honest.pairs.second[i] === second)
const group = honest.groups.findIndex(({ accounts }) => accounts.includes(first))
const position = (facts: Facts) => facts.accounts.findIndex(({ account }) => account === first)
const met = honest.accounts[position(honest)].actions.find(([object, time]) =>
  honest.accounts.some(
    ({ account, actions }) =>
      account === second && actions.some(a => a[0] === object && Math.abs(a[1] - time) < 10_000),
  ),
)
const action = (facts: Facts) =>
  facts.accounts[position(facts)].actions.find(([object]) => object === met?.[0]) ?? assert.fail()
const objectOf = (facts: Facts) => facts.objects.find(([object]) => object === met?.[0]) ?? assert.fail()
const cellOf = (facts: Facts) => facts.cells.find(({ cell }) => cell === met?.[3]) ?? assert.fail()

export const changes: Record<string, (facts: Facts) => void> = {
  format: facts => Object.assign(facts, { format: 'other' }),
  version: facts => Object.assign(facts, { version: 2 }),
  'a window': facts => facts.settings.windowsSeconds.splice(0, 1, 11),
  'a window too many': facts => facts.settings.windowsSeconds.push(7200),
  q: facts => Object.assign(facts.settings, { q: 0.06 }),
  'null model': facts => Object.assign(facts.settings, { nullModel: 'hours' }),
  'unknown null model': facts => Object.assign(facts.settings, { nullModel: 'none' }),
  correction: facts => Object.assign(facts.settings, { correction: 'by' }),
  level: facts => Object.assign(facts, { level: 0.04 }),
  'accounts by kinds': facts => facts.accountsByKinds[0].splice(1, 1, 7),
  'pairs tested': facts => Object.assign(facts, { pairsTested: facts.pairsTested - 1 }),
  'accounts tested': facts => Object.assign(facts, { accountsTested: facts.accountsTested - 1 }),
  'pairs beyond chance': facts => Object.assign(facts, { pairsBeyondChance: facts.pairsBeyondChance + 1 }),
  'groups of taste': facts => Object.assign(facts, { groupsOfTaste: facts.groupsOfTaste + 1 }),
  'accounts of taste': facts => Object.assign(facts, { accountsOfTaste: facts.accountsOfTaste + 1 }),
  'range of a stratum': facts => {
    for (const stratum of facts.strata) stratum.mostAccounts = 1
  },
  'meetings of strata': facts => {
    for (const { meetings } of facts.strata) for (const w of meetings.keys()) meetings[w] *= 2
  },
  'pairs of actions of strata': facts => {
    for (const stratum of facts.strata) stratum.actionPairs *= 2
  },
  'rates without a group': facts => {
    facts.maskedGroups = [
      {
        accounts: facts.accounts.map(({ account }) => account),
        rates: facts.strata.map(({ meetings }) => meetings.map(() => 1e-6)),
      },
    ]
  },
  'an account left out': facts => facts.accounts.splice(position(facts), 1),
  'an action left out': facts => facts.accounts[position(facts)].actions.splice(0, 3),
  'an action twice': facts => facts.accounts[position(facts)].actions.push(action(facts)),
  'time of an action': facts => Object.assign(action(facts), { 1: action(facts)[1] + 5_000_000 }),
  'object of an action': facts => Object.assign(action(facts), { 0: -5 }),
  'act of actions': facts => {
    for (const own of facts.accounts[position(facts)].actions) Object.assign(own, { 2: 1 })
  },
  'cell of an action': facts => Object.assign(action(facts), { 3: -5 }),
  'accounts on an object': facts => Object.assign(objectOf(facts), { 2: objectOf(facts)[2] + 1_000_000 }),
  'kind of an object': facts => Object.assign(objectOf(facts), { 1: 3 }),
  'stratum of a cell': facts => Object.assign(cellOf(facts), { stratum: cellOf(facts).stratum + 1 }),
  'actions in cells': facts => {
    for (const cell of facts.cells) cell.actions *= 2
  },
  'meetings in cells': facts => {
    for (const { meetings } of facts.cells) for (const w of meetings.keys()) meetings[w] += 100
  },
  'p of a pair': facts => facts.pairs.pValue.splice(listed, 1, honest.pairs.pValue[listed] * 2),
  'p of a pair alone': facts => facts.pairs.tastePValue.splice(listed, 1, honest.pairs.tastePValue[listed] / 2 + 1e-9),
  'p of a pair of others': facts => facts.pairs.pValue.fill(1e-12),
  'ends of a pair': facts => facts.pairs.second.splice(listed, 1, honest.pairs.second[listed] + 1),
  'a pair left out': facts => {
    for (const list of Object.values(facts.pairs)) list.splice(listed, 1)
  },
  'a list of pairs cut': facts => facts.pairs.tastePValue.pop(),
  'taste shares': facts => Object.assign(facts, { tasteShares: facts.tasteShares.map(share => share / 2) }),
  'pairs of taste': facts => Object.assign(facts, { tastePairs: facts.tastePairs * 3 }),
  'organic lags': facts => {
    for (const { lags } of Object.values(facts.references)) for (const i of lags.keys()) lags[i] += 1000
  },
  'organic spreads': facts => {
    for (const { spreads } of Object.values(facts.references)) for (const i of spreads.keys()) spreads[i] += 1000
  },
  'references left out': facts => Object.assign(facts, { references: {} }),
  'lags on objects': facts => {
    for (const { onObjects } of facts.groups) onObjects.length = 0
  },
  'a group left out': facts => facts.groups.splice(group, 1),
  'a group twice': facts => facts.groups.push(facts.groups[group]),
  'account of a group': facts => facts.groups[group].accounts.pop(),
  'a group of strangers': facts => {
    facts.groups.push({
      ...facts.groups[group],
      accounts: [honest.groups[0].accounts[0], honest.groups[1].accounts[0]],
    })
  },
  'occasions of a group': facts => Object.assign(facts.groups[group], { occasions: 99 }),
  'p of a group': facts => Object.assign(facts.groups[group], { pValue: facts.groups[group].pValue * 2 }),
  'q of a group': facts => Object.assign(facts.groups[group], { qValue: facts.groups[group].qValue * 2 }),
  'a group not found': facts => Object.assign(facts.groups[group], { isFound: false }),
  'acts of a member': facts => facts.groups[group].members[0].splice(1, 1, 77),
  'p of a member': facts => facts.groups[group].members[0].splice(2, 1, honest.groups[group].members[0][2] * 2),
  'q of a member': facts => facts.groups[group].members[0].splice(3, 1, null),
  'a member left out': facts => facts.groups[group].members.pop(),
  'a cluster left out': facts => facts.clusters.pop(),
  'a cluster too many': facts => facts.clusters.push(facts.clusters[0]),
  'a member too many in a cluster': facts => facts.clusters[0].members.push(facts.clusters[1].members[0]),
  'a member left out of a cluster': facts => facts.clusters[0].members.pop(),
  'a pair left out of a cluster': facts => facts.clusters[0].pairs.pop(),
}
for (const key of ['pValue', 'qValue', 'occasions', 'medianSeconds'] as const) {
  changes[`${key} of a cluster`] = facts =>
    Object.assign(facts.clusters[0], { [key]: Number(facts.clusters[0][key]) + 1 })
}
for (const key of ['pValue', 'qValue', 'observed', 'expected', 'medianSeconds'] as const) {
  changes[`${key} of a member of a cluster`] = ({ clusters: [{ members }] }) =>
    Object.assign(members[0], { [key]: Number(members[0][key]) + 1 })
}
changes['evidence of a member of a cluster'] = facts =>
  Object.assign(facts.clusters[0].members[0], { evidence: 'none' })
for (const key of ['first', 'pValue', 'qValue', 'observed', 'expected', 'windowSeconds'] as const) {
  changes[`${key} of a pair of a cluster`] = ({ clusters: [{ pairs }] }) =>
    Object.assign(pairs[0], { [key]: pairs[0][key] + 1 })
}

/** Names of the changes that the checker does not find. */
export async function missedChanges(names: readonly string[]): Promise<string[]> {
  const left = [...names]
  const missed: string[] = []
  const worker = async (): Promise<void> => {
    for (let name = left.pop(); name !== undefined; name = left.pop()) {
      const facts = JSON.parse(text) as Facts
      changes[name](facts)
      const { code, output } = await checked(JSON.stringify(facts))
      if (code !== 1 || !/recomputed/.test(output)) missed.push(`${name}: ${code}`)
    }
  }
  await Promise.all([worker(), worker()])
  return missed
}
