import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { buildActionTable } from '../algorithms/co-action-table.ts'
import { columnsOf } from '../detect/action-columns.ts'
import type { CoordinationSettings } from '../model/coordination.ts'
import { plantedCrowd } from '../simulate/crowd/planted-crowd.ts'
import { coordinationFacts, factsText } from './coordination-facts.ts'

const SETTINGS: CoordinationSettings = {
  windowsSeconds: [600, 60, 60],
  q: 0.05,
  nullModel: 'all',
  correction: 'bh',
}

/** Pairs that meet often: account 2i and 2i + 1 on objects of their own, and everybody on a few. */
function tableOf(accounts: number, occasions: number) {
  const rows: { account: number; object: number; time: number }[] = []
  for (let account = 0; account < accounts; account++) {
    for (let k = 0; k < occasions; k++) {
      rows.push({ account, object: (account >> 1) * occasions + k, time: k * 7_200_000 + (account % 2) * 5000 })
    }
    rows.push({ account, object: accounts * occasions + (account % 3), time: account * 3_600_000 })
  }
  rows.sort((a, b) => a.time - b.time || a.account - b.account)
  const objects = accounts * occasions + 3
  return buildActionTable({
    accounts,
    types: 2,
    objectType: Uint8Array.from({ length: objects }, (_, object) => object % 2),
    account: Int32Array.from(rows, row => row.account),
    object: Int32Array.from(rows, row => row.object),
    time: Float64Array.from(rows, row => row.time),
    act: Int32Array.from(rows, (_, i) => i),
  })
}

test('the text is the JSON of the facts, whatever accounts are called', () => {
  const names = fc.array(fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('__proto__', '\ud800', '"\n=cmd')), {
    minLength: 60,
    maxLength: 60,
  })
  const table = tableOf(60, 6)
  fc.assert(
    fc.property(names, called => {
      const facts = coordinationFacts(table, SETTINGS, { nameOf: account => called[account] })
      const pieces = [...factsText(facts)]
      assert.deepEqual(JSON.parse(pieces.join('')), JSON.parse(JSON.stringify(facts)))
      for (const { account, name } of facts.accounts) assert.equal(name, called[account])
    }),
    { numRuns: 4 },
  )
})

test('facts hold every account of a cluster with all its actions, and name nobody else', () => {
  const { set } = plantedCrowd({ seed: 'facts', actions: 10_000 })
  const table = buildActionTable(columnsOf(set))
  const asked: number[] = []
  const facts = coordinationFacts(table, SETTINGS, {
    nameOf: account => {
      asked.push(account)
      return `n${account}`
    },
    idOf: accounts => `c${accounts.join('-')}`,
  })
  assert.ok(facts.clusters.length > 0)
  assert.deepEqual(facts.settings.windowsSeconds, [60, 600])
  const known = new Set(facts.accounts.map(({ account }) => account))
  assert.deepEqual(asked, [...known])
  const concerned = [
    ...facts.groups.flatMap(group => group.accounts),
    ...facts.clusters.flatMap(cluster => cluster.members.map(m => m.account)),
  ]
  assert.deepEqual(
    [...new Set(concerned)].sort((a, b) => a - b),
    [...known],
  )
  for (const { account, actions } of facts.accounts) {
    assert.equal(actions.length, table.account.filter(other => other === account).length)
  }
  for (const { id, members } of facts.clusters) assert.equal(id, `c${members.map(member => member.account).join('-')}`)
  for (const [object, , accounts] of facts.objects) {
    assert.equal(accounts, table.objectStarts[object + 1] - table.objectStarts[object])
  }
})

test('there are facts where there is nothing to say', () => {
  for (const table of [tableOf(0, 0), tableOf(1, 1), tableOf(2, 0)]) {
    const facts = coordinationFacts(table, SETTINGS, { nameOf: String })
    assert.deepEqual(facts.clusters, [])
    assert.deepEqual(JSON.parse([...factsText(facts)].join('')), JSON.parse(JSON.stringify(facts)))
  }
})
