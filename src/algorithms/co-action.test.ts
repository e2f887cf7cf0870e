import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type Action, organicCrowd, permuteAccounts, plantGroup, tableOf } from '../../test/support/action-crowd.ts'
import { coortweetActions, withoutCoortweet } from '../../test/support/coortweet-actions.ts'
import type { CoActionTest } from './co-action.ts'
import { testCoAction } from './co-action.ts'
import { cutIntoCells } from './co-action-cells.ts'
import { listMeetings } from './co-action-meetings.ts'
import { ExpectedMeetings } from './co-action-null.ts'
import { sweepMeetings } from './co-action-rates.ts'
import type { ActionTable } from './co-action-table.ts'
import { buildActionTable, pairsThatCouldMeet } from './co-action-table.ts'

const OPTIONS = { windowsSeconds: [10, 60, 600, 3600], q: 0.05 }
const WINDOWS = OPTIONS.windowsSeconds.map(seconds => seconds * 1000)

const smallActions = fc.array(
  fc.record({ account: fc.nat(7), object: fc.nat(5), time: fc.nat(80).map(step => step * 180_000) }),
  { minLength: 2, maxLength: 60, size: 'max' },
)

/** Every pair of positions of the table that meets within a window, found by looking at all pairs. */
function allMeetings(table: ActionTable, window: number): [number, number][] {
  const meetings: [number, number][] = []
  for (let o = 0; o < table.objectType.length; o++) {
    for (let i = table.objectStarts[o]; i < table.objectStarts[o + 1]; i++) {
      for (let j = i + 1; j < table.objectStarts[o + 1]; j++) {
        if (Math.abs(table.time[i] - table.time[j]) <= window) meetings.push([i, j])
      }
    }
  }
  return meetings
}

test('only the first action of an account on an object counts', () => {
  fc.assert(
    fc.property(smallActions, actions => {
      const table = tableOf(actions, 8, 6)
      const earliest = new Map<string, number>()
      for (const { account, object, time } of actions) {
        const key = `${object} ${account}`
        earliest.set(key, Math.min(earliest.get(key) ?? time, time))
      }
      assert.equal(table.account.length, earliest.size)
      for (let o = 0; o < 6; o++) {
        for (let i = table.objectStarts[o]; i < table.objectStarts[o + 1]; i++) {
          assert.equal(table.time[i], earliest.get(`${o} ${table.account[i]}`))
        }
      }
    }),
  )
})

test('pairs that could have met are those with a common type of action', () => {
  const rows = fc.array(fc.record({ account: fc.nat(6), object: fc.nat(8) }), { maxLength: 25, size: 'max' })
  fc.assert(
    fc.property(rows, actions => {
      const objectType = Uint8Array.from({ length: 9 }, (_, object) => object % 3)
      const table = buildActionTable({
        accounts: 7,
        types: 3,
        objectType,
        account: Int32Array.from(actions, action => action.account),
        object: Int32Array.from(actions, action => action.object),
        time: new Float64Array(actions.length),
        act: Int32Array.from(actions, (_, i) => i),
      })
      const has = (account: number, type: number) =>
        actions.some(action => action.account === account && objectType[action.object] === type)
      let expected = 0
      for (let a = 0; a < 7; a++) {
        for (let b = a + 1; b < 7; b++) if ([0, 1, 2].some(type => has(a, type) && has(b, type))) expected++
      }
      assert.equal(pairsThatCouldMeet(table), expected)
    }),
  )
})

test('swept meetings are those found by looking at all pairs', () => {
  fc.assert(
    fc.property(smallActions, actions => {
      const table = tableOf(actions, 8, 6)
      const cells = cutIntoCells(table, 3_600_000, 8)
      const rates = sweepMeetings(table, cells, WINDOWS)
      WINDOWS.forEach((window, w) => {
        const same = new Float64Array(cells.count)
        const cross = new Float64Array(cells.count)
        for (const [i, j] of allMeetings(table, window)) {
          const counts = cells.cell[i] === cells.cell[j] ? same : cross
          counts[Math.min(cells.cell[i], cells.cell[j])]++
        }
        for (let c = 0; c < cells.count; c++) {
          assert.equal(rates.same[c * 4 + w], same[c])
          assert.equal(rates.cross[c * 4 + w], cross[c])
        }
      })
    }),
  )
})

test('the expected meetings leave out all actions of the tested pair', () => {
  fc.assert(
    fc.property(smallActions, actions => {
      const table = tableOf(actions, 8, 6)
      const cells = cutIntoCells(table, 3_600_000, 8)
      const rates = sweepMeetings(table, cells, WINDOWS)
      const meetings = listMeetings(table, WINDOWS, rates.onObject, 1e6)
      const fast = new ExpectedMeetings(table, cells, rates, WINDOWS)
      for (let pair = 0; pair < meetings.pairs; pair++) {
        const [a, b] = [meetings.first[pair], meetings.second[pair]]
        const { firstAction, secondAction, starts } = meetings
        fast.boundFromBelow(firstAction, secondAction, starts[pair], starts[pair + 1])
        const bound = fast.expected.slice()
        fast.compute(a, b, firstAction, secondAction, starts[pair], starts[pair + 1])
        const slow = slowExpected(table, cells, a, b)
        slow.forEach((expected, w) => {
          assert.ok(
            Math.abs(fast.expected[w] - expected) <= 1e-9 * Math.max(1, expected),
            `${fast.expected[w]} ${expected}`,
          )
          assert.ok(bound[w] <= expected * (1 + 1e-9))
        })
      }
    }),
    { numRuns: 60 },
  )
})

function slowExpected(table: ActionTable, cells: ReturnType<typeof cutIntoCells>, a: number, b: number): number[] {
  const others = (i: number) => table.account[i] !== a && table.account[i] !== b
  const inCell = (cell: number, who: (i: number) => boolean) =>
    table.account.reduce((sum, _, i) => sum + (cells.cell[i] === cell && who(i) ? 1 : 0), 0)
  return WINDOWS.map(window => {
    const all = allMeetings(table, window)
    const isPair = ([i, j]: [number, number]) => !others(i) && !others(j)
    const isSame = ([i, j]: [number, number]) => cells.cell[i] === cells.cell[j]
    const kinds = [
      { from: (cell: number) => cell, is: isSame },
      { from: (cell: number) => cell + 1, is: (m: [number, number]) => !isSame(m) },
    ]
    let expected = 0
    for (const { from, is } of kinds) {
      const ofType = all.filter(is)
      const typeMet = ofType.filter(m => !isPair(m)).length
      let typePairs = 0
      for (let c = 0; c < cells.count; c++) {
        if (from(c) === c) typePairs += (cells.actions[c] * (cells.actions[c] - 1)) / 2
        else if (cells.isFollowed[c] === 1) typePairs += cells.actions[c] * cells.actions[c + 1]
      }
      const typeRate = (typeMet + 1) / (typePairs + 1)
      for (let c = 0; c < cells.count; c++) {
        if (from(c) !== c && cells.isFollowed[c] !== 1) continue
        const byA = (i: number) => table.account[i] === a
        const byB = (i: number) => table.account[i] === b
        const d = from(c)
        const weight =
          d === c ? inCell(c, byA) * inCell(c, byB) : inCell(c, byA) * inCell(d, byB) + inCell(c, byB) * inCell(d, byA)
        const n = inCell(c, others)
        const pairs = d === c ? (n * (n - 1)) / 2 : n * inCell(d, others)
        const met = ofType.filter(
          ([i, j]) => others(i) && others(j) && Math.min(cells.cell[i], cells.cell[j]) === c,
        ).length
        const rate = Math.min(1, Math.max(pairs > 0 ? met / pairs : 0, (met + 1) / (pairs + 1 / typeRate)))
        expected += weight * rate
      }
    }
    return expected
  })
}

test('cells hold the wanted number of actions and every action lies in one', () => {
  fc.assert(
    fc.property(smallActions, fc.integer({ min: 1, max: 20 }), (actions, fewest) => {
      const table = tableOf(actions, 8, 6)
      const cells = cutIntoCells(table, 3_600_000, fewest)
      const counts = new Int32Array(cells.count)
      for (const cell of cells.cell) counts[cell]++
      assert.deepEqual(counts, cells.actions)
      if (cells.count > 1) assert.ok(counts.every(count => count >= fewest))
    }),
  )
})

test('meetings listed within any budget are meetings, and all of them where the budget allows', () => {
  fc.assert(
    fc.property(smallActions, fc.integer({ min: 0, max: 40 }), (actions, budget) => {
      const table = tableOf(actions, 8, 6)
      const rates = sweepMeetings(table, cutIntoCells(table, 3_600_000, 8), WINDOWS)
      const key = (i: number, j: number) => [i, j].sort((x, y) => x - y).join()
      const all = new Set(allMeetings(table, WINDOWS[3]).map(([i, j]) => key(i, j)))
      const within = listMeetings(table, WINDOWS, rates.onObject, budget)
      const seen = new Set<string>()
      within.firstAction.forEach((i, m) => {
        const id = key(i, within.secondAction[m])
        assert.ok(all.has(id) && !seen.has(id), 'a meeting, once')
        seen.add(id)
      })
      const complete = listMeetings(table, WINDOWS, rates.onObject, 1e6)
      assert.equal(complete.crowdedObjects, 0)
      const met = new Map<string, number>()
      for (const [i, j] of allMeetings(table, WINDOWS[3])) {
        const pair = key(table.account[i], table.account[j])
        met.set(pair, (met.get(pair) ?? 0) + 1)
      }
      for (let p = 0; p < complete.pairs; p++) {
        const pair = key(complete.first[p], complete.second[p])
        const listed = complete.starts[p + 1] - complete.starts[p]
        assert.equal(listed, met.get(pair))
        met.delete(pair)
      }
      assert.ok(
        [...met.values()].every(count => count === 1),
        'only pairs that met once are left out',
      )
    }),
  )
})

test('permuted accounts give findings in at most a share q of 40 seeds, in a small, a busy and a sparse crowd', () => {
  const crowds = [
    { actions: 3000, accounts: 150, days: 3, events: 30 },
    { actions: 1500, accounts: 40, days: 60, events: 20 },
    { actions: 4000, accounts: 700, days: 2, events: 200 },
  ]
  for (const options of crowds) {
    let withFindings = 0
    for (let seed = 0; seed < 40; seed++) {
      const crowd = organicCrowd({ seed: `organic ${seed}`, ...options })
      const permuted = permuteAccounts(crowd.actions, `permuted ${seed}`)
      if (testCoAction(tableOf(permuted, crowd.accounts, crowd.objects), OPTIONS).pairs.length > 0) withFindings++
    }
    assert.ok(withFindings <= 0.05 * 40, `${withFindings} of 40 seeds`)
  }
})

const crowd20000 = organicCrowd({ seed: 'planted', actions: 20_000, accounts: 2000, days: 7, events: 100 })
const planted = plantGroup(crowd20000, 'group', { members: 12, objects: 15, seconds: 30, days: 7 })

test('a fast group of 12 accounts in 20,000 posts is found with recall and precision of at least 0.9', () => {
  const { pairs, pairsTested } = testCoAction(tableOf(planted.actions, planted.accounts, planted.objects), OPTIONS)
  const found = new Set(pairs.flatMap(pair => [pair.first, pair.second]))
  const hits = planted.planted.filter(account => found.has(account)).length
  assert.ok(hits / planted.planted.length >= 0.9, `${hits} of ${planted.planted.length} found`)
  assert.ok(hits / found.size >= 0.9, `${found.size} reported`)
  for (const pair of pairs) {
    assert.ok(pair.observed >= 2 && pair.objects.length >= 2 && pair.observed > pair.expected)
    assert.ok(pair.qValue <= 0.03 && pair.qValue >= pair.pValue)
  }
  const active = new Set(planted.actions.map(action => action.account)).size
  assert.equal(pairsTested, (active * (active - 1)) / 2)
})

test('a shift of all times and an order of rows change nothing', () => {
  const base = testCoAction(tableOf(planted.actions, planted.accounts, planted.objects), OPTIONS)
  const shifted = planted.actions.map(action => ({ ...action, time: action.time + 1_234_567_891 }))
  for (const actions of [shifted, [...planted.actions].reverse()]) {
    const other: CoActionTest = testCoAction(tableOf(actions, planted.accounts, planted.objects), OPTIONS)
    assert.deepEqual(
      other.pairs.map(({ acts, ...pair }) => pair),
      base.pairs.map(({ acts, ...pair }) => pair),
    )
  }
})

test('a text and a link in one post are one act', () => {
  const rows: { account: number; object: number; time: number; act: number }[] = []
  // Objects 0..9 are texts, 10..19 links; two accounts share text and link of one post only.
  for (const account of [0, 1]) {
    for (const object of [0, 10]) rows.push({ account, object, time: account * 1000, act: account })
  }
  for (let i = 0; i < 200; i++) {
    for (const object of [20 + i, 220 + i]) rows.push({ account: 2 + i, object, time: i * 60_000, act: 2 + i })
  }
  rows.sort((a, b) => a.time - b.time)
  const table = buildActionTable({
    accounts: 202,
    types: 2,
    objectType: Uint8Array.from({ length: 420 }, (_, object) =>
      (object >= 10 && object < 20) || object >= 220 ? 1 : 0,
    ),
    account: Int32Array.from(rows, row => row.account),
    object: Int32Array.from(rows, row => row.object),
    time: Float64Array.from(rows, row => row.time),
    act: Int32Array.from(rows, row => row.act),
  })
  assert.equal(testCoAction(table, OPTIONS).pairs.length, 0)
})

test('a flood of 5,000 accounts on one text in ten minutes names nobody', () => {
  const actions: Action[] = [...crowd20000.actions]
  for (let i = 0; i < 5000; i++) {
    actions.push({ account: 2000 + i, object: crowd20000.objects, time: 90 * 3_600_000 + i * 120 })
  }
  const result = testCoAction(tableOf(actions, 7000, crowd20000.objects + 1), OPTIONS)
  assert.equal(result.pairs.length, 0)
  assert.ok(result.crowdedObjects >= 1)
})

test('shuffled accounts of the Russian CooRTweet table give nothing', { skip: withoutCoortweet }, () => {
  const { actions, accounts, objects } = coortweetActions()
  assert.equal(actions.length, 35_125)
  for (let seed = 0; seed < 10; seed++) {
    const table = tableOf(permuteAccounts(actions, `${seed}`), accounts, objects)
    assert.equal(testCoAction(table, OPTIONS).pairs.length, 0)
  }
})
