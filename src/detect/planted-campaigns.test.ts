import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { ActionColumns } from '../algorithms/co-action-table.ts'
import { Random } from '../algorithms/random.ts'
import { CampaignPlanter, campaignActions } from './planted-campaigns.ts'

const HORIZON = 3_600_000

const anyCorpus = fc
  .record({
    accounts: fc.integer({ min: 1, max: 30 }),
    objects: fc.integer({ min: 1, max: 20 }),
    grain: fc.constantFrom(1, 1000, 60_000),
    rows: fc.array(fc.tuple(fc.nat(), fc.nat(), fc.nat({ max: 1_000_000 })), { minLength: 1, maxLength: 150 }),
  })
  .map(({ accounts, objects, grain, rows }): ActionColumns => {
    const sorted = rows
      .map(([a, o, t]) => ({ account: a % accounts, object: o % objects, time: t * grain }))
      .sort((a, b) => a.time - b.time || a.account - b.account || a.object - b.object)
    return {
      accounts,
      types: 3,
      objectType: Uint8Array.from({ length: objects }, (_, o) => o % 3),
      account: Int32Array.from(sorted, row => row.account),
      object: Int32Array.from(sorted, row => row.object),
      time: Float64Array.from(sorted, row => row.time),
      act: Int32Array.from(sorted, (_, i) => i),
    }
  })

const anySize = fc.record({
  members: fc.integer({ min: 2, max: 6 }),
  objects: fc.integer({ min: 2, max: 8 }),
  seconds: fc.constantFrom(15, 900),
  camouflage: fc.constantFrom(0, 0.5),
})

interface Row {
  readonly account: number
  readonly object: number
  readonly time: number
  readonly act: number
}

function rowsOf(columns: ActionColumns): Row[] {
  return Array.from(columns.account, (account, i) => ({
    account,
    object: columns.object[i],
    time: columns.time[i],
    act: columns.act[i],
  }))
}

test('the corpus stays, in order, and only accounts of the campaigns are added', () => {
  fc.assert(
    fc.property(anyCorpus, fc.array(anySize, { minLength: 1, maxLength: 3 }), fc.string(), (corpus, sizes, seed) => {
      const { columns, campaigns } = new CampaignPlanter(corpus, HORIZON).plant(sizes, new Random(seed))
      const planted = new Set(campaigns.flatMap(accounts => [...accounts]))
      assert.deepEqual(
        campaigns.map(accounts => accounts.length),
        sizes.map(size => size.members),
      )
      assert.equal(planted.size, columns.accounts - corpus.accounts)
      const rows = rowsOf(columns)
      assert.deepEqual(
        rows.filter(row => !planted.has(row.account)),
        rowsOf(corpus),
      )
      for (let i = 1; i < rows.length; i++) assert.ok(rows[i - 1].time <= rows[i].time)
      assert.ok(rows.every(row => row.object < columns.objectType.length))
      const added = rows.filter(row => planted.has(row.account))
      assert.equal(new Set(added.map(row => row.act)).size, added.length)
      assert.ok(added.every(row => row.act >= corpus.act.length))
      assert.ok(added.length <= sizes.reduce((sum, size) => sum + campaignActions(size), 0))
    }),
    { numRuns: 60 },
  )
})

test('every member acts on every object of its campaign in time; no two campaigns share one', () => {
  fc.assert(
    fc.property(anyCorpus, fc.array(anySize, { minLength: 1, maxLength: 3 }), fc.string(), (corpus, sizes, seed) => {
      const plain = sizes.map(size => ({ ...size, camouflage: 0 }))
      const { columns, campaigns } = new CampaignPlanter(corpus, HORIZON).plant(plain, new Random(seed))
      const rows = rowsOf(columns)
      const seen = new Set<number>()
      campaigns.forEach((accounts, c) => {
        const own = rows.filter(row => accounts.includes(row.account))
        const objects = new Set(own.map(row => row.object))
        assert.equal(objects.size, plain[c].objects)
        for (const object of objects) {
          assert.ok(!seen.has(object))
          seen.add(object)
          const acts = own.filter(row => row.object === object)
          assert.deepEqual(acts.map(row => row.account).sort(), [...accounts].sort())
          const spread = Math.max(...acts.map(row => row.time)) - Math.min(...acts.map(row => row.time))
          assert.ok(spread <= plain[c].seconds * 1000)
        }
        assert.ok([...objects].filter(object => object < corpus.objectType.length).length <= plain[c].objects / 2)
      })
    }),
    { numRuns: 60 },
  )
})

test('camouflage is on objects of the corpus and away from whom it is like', () => {
  // One account that acts on its own objects: whoever is like it acts on those, more than an hour from it.
  const corpus: ActionColumns = {
    accounts: 1,
    types: 1,
    objectType: new Uint8Array(500),
    account: new Int32Array(500),
    object: Int32Array.from({ length: 500 }, (_, i) => i),
    time: Float64Array.from({ length: 500 }, (_, i) => i * 600_000),
    act: Int32Array.from({ length: 500 }, (_, i) => i),
  }
  const size = { members: 3, objects: 10, seconds: 15, camouflage: 0.5 }
  const { columns } = new CampaignPlanter(corpus, HORIZON).plant([size], new Random('like'))
  const rows = rowsOf(columns).filter(row => row.account > 0)
  const camouflage = rows.filter(row => row.object < 500)
  assert.equal(rows.length, campaignActions(size))
  assert.equal(camouflage.length, 30)
  for (const row of camouflage) assert.ok(Math.abs(row.time - corpus.time[row.object]) > HORIZON)
})

test('planted times are as coarse as those of the corpus, and the same seed plants the same', () => {
  const corpus: ActionColumns = {
    accounts: 40,
    types: 1,
    objectType: new Uint8Array(2),
    account: Int32Array.from({ length: 40 }, (_, i) => i),
    object: Int32Array.from({ length: 40 }, (_, i) => i % 2),
    time: Float64Array.from({ length: 40 }, (_, i) => i * 60_000),
    act: Int32Array.from({ length: 40 }, (_, i) => i),
  }
  const planter = new CampaignPlanter(corpus, HORIZON)
  const sizes = [{ members: 4, objects: 6, seconds: 900, camouflage: 0.5 }]
  const { columns } = planter.plant(sizes, new Random('a'))
  assert.ok(columns.time.every(time => time % 60_000 === 0))
  assert.deepEqual(planter.plant(sizes, new Random('a')).columns, columns)
  assert.notDeepEqual(planter.plant(sizes, new Random('b')).columns, columns)
})
