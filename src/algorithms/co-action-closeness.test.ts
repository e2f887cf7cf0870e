import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import {
  type Action,
  objectAt,
  positionsOf,
  slowMedian,
  smallActions,
  smallTableOf,
  tableOf,
} from '../../test/support/action-crowd.ts'
import { Closeness, type GroupCloseness } from './co-action-closeness.ts'
import { lagRank, OrganicLags } from './co-action-organic.ts'
import { type ActionTable, actionsByAccount, objectOfActions } from './co-action-table.ts'
import { fisherTail } from './fisher.ts'
import { Random } from './random.ts'

const HOUR = 3_600_000

/** The reference has everybody in it, or all but the group. */
function closenessOf(table: ActionTable, group: readonly number[], horizon = HOUR, isLeftOut = false): GroupCloseness {
  const organic = new OrganicLags(table, horizon)
  if (isLeftOut) organic.leaveOut(Uint8Array.from({ length: table.accounts }, (_, a) => Number(group.includes(a))))
  return new Closeness(table, objectOfActions(table), actionsByAccount(table), horizon, organic).of(
    Int32Array.from(group),
  )
}

function near(actual: number, expected: number, what: string): void {
  if (Number.isNaN(expected)) assert.ok(Number.isNaN(actual), what)
  else assert.ok(Math.abs(actual - expected) <= 1e-9 * Math.max(1, expected), `${what}: ${actual} for ${expected}`)
}

/** What the doc comments say, worked out with sorting and searching alone. */
function slowCloseness(table: ActionTable, group: readonly number[], horizon: number) {
  const organic = new OrganicLags(table, horizon)
  const inGroup = new Set(group)
  const isMember = (i: number) => inGroup.has(table.account[i])
  const worse = (rank: number, onObject: number) => (onObject > rank ? onObject : rank)
  const meetings: {
    object: number
    action: number
    act: number
    met: number
    partners: number
    lag: number
    p: number
  }[] = []
  const gatherings: { object: number; members: number; spread: number; p: number }[] = []
  for (let object = 0; object < table.objectType.length; object++) {
    const all = [...table.account.keys()].filter(i => objectAt(table, i) === object)
    const members = all.filter(isMember)
    const outsiders = all.length - members.length
    const own = (partners: number) =>
      outsiders >= 2 * (partners + 1) ? organic.onObject(object, partners, inGroup) : undefined
    const met: number[] = []
    for (const action of members) {
      const lags = members
        .filter(other => other !== action)
        .map(other => Math.abs(table.time[other] - table.time[action]))
        .filter(lag => lag <= horizon)
      if (lags.length === 0) continue
      met.push(table.time[action])
      const partners = Math.min(9, lags.length)
      const lag = slowMedian(lags)
      const onObject = own(partners)
      const p = worse(
        lagRank(organic.forObjectsLike(object, partners).lags, lag),
        onObject === undefined ? Number.NaN : lagRank(onObject.lags, lag),
      )
      meetings.push({ object, action, act: table.act[action], met: lags.length, partners, lag, p })
    }
    if (met.length < 2) continue
    const compared =
      met.length <= 10 ? met : Array.from({ length: 10 }, (_, k) => met[Math.round((k * (met.length - 1)) / 9)])
    const between = compared
      .flatMap((x, i) => compared.slice(i + 1).map(y => Math.abs(y - x)))
      .filter(lag => lag <= horizon)
    if (between.length === 0) continue
    const spread = slowMedian(between)
    const onObject = own(compared.length - 1)
    const p = worse(
      lagRank(organic.forObjectsLike(object, compared.length - 1).spreads, spread),
      onObject === undefined ? Number.NaN : lagRank(onObject.spreads, spread),
    )
    gatherings.push({ object, members: met.length, spread, p })
  }
  const acts = [...new Set(meetings.map(({ act }) => act))]
  const worstOfAct = acts.map(act => meetings.filter(m => m.act === act).reduce((a, b) => (b.p > a.p ? b : a)))
  // Objects that an act of a member joins are one occasion.
  const occasion = new Map(gatherings.map(({ object }) => [object, object]))
  for (const { object } of meetings) if (!occasion.has(object)) occasion.set(object, object)
  for (const act of acts) {
    const joined = meetings.filter(m => m.act === act).map(m => occasion.get(m.object) ?? -1)
    for (const [object, of] of occasion) if (joined.includes(of)) occasion.set(object, Math.min(...joined))
  }
  const byOccasion = new Map<number, number>()
  for (const { object, p } of gatherings) {
    const of = occasion.get(object) ?? -1
    byOccasion.set(of, Math.max(byOccasion.get(of) ?? 0, p))
  }
  const combined = (ps: readonly number[]) =>
    ps.length < 2 ? 1 : fisherTail(ps.length, -ps.reduce((sum, p) => sum + Math.log(p), 0))
  return {
    meetings,
    gatherings,
    occasions: byOccasion.size,
    pValue: combined([...byOccasion.values()]),
    medianLag: worstOfAct.length === 0 ? Number.NaN : slowMedian(worstOfAct.map(m => m.lag)),
    organicShare: worstOfAct.length === 0 ? Number.NaN : slowMedian(worstOfAct.map(m => m.p)),
    members: group
      .map(account => ({ account, own: worstOfAct.filter(m => table.account[m.action] === account) }))
      .filter(({ own }) => own.length > 0)
      .map(({ account, own }) => ({
        account,
        acts: own.length,
        met: own.reduce((sum, m) => sum + m.met, 0),
        pValue: combined(own.map(m => m.p)),
        medianLag: slowMedian(own.map(m => m.lag)),
      })),
  }
}

function assertSame(fast: GroupCloseness, slow: ReturnType<typeof slowCloseness>): void {
  const byAction = [...fast.meetings].sort((a, b) => a.action - b.action)
  const expected = [...slow.meetings].sort((a, b) => a.action - b.action)
  assert.deepEqual(
    byAction.map(({ object, action, act, met, partners, lag, pValue }) => ({
      object,
      action,
      act,
      met,
      partners,
      lag,
      p: pValue,
    })),
    expected,
  )
  assert.deepEqual(
    fast.gatherings.map(({ object, members, spread, pValue }) => ({ object, members, spread, p: pValue })),
    slow.gatherings,
  )
  assert.equal(fast.occasions, slow.occasions)
  near(fast.pValue, slow.pValue, 'group')
  near(fast.medianLag, slow.medianLag, 'median lag')
  near(fast.organicShare, slow.organicShare, 'share')
  assert.deepEqual(
    fast.members.map(({ account, acts, met, medianLag }) => ({ account, acts, met, medianLag })),
    slow.members.map(({ account, acts, met, medianLag }) => ({ account, acts, met, medianLag })),
  )
  fast.members.forEach(({ pValue }, i) => {
    near(pValue, slow.members[i].pValue, 'member')
  })
}

const groups = fc
  .uniqueArray(fc.nat(19), { minLength: 2, maxLength: 16, size: 'max' })
  .map(list => list.sort((a, b) => a - b))

test('meetings, gatherings, occasions and members are those that sorting and searching give', () => {
  fc.assert(
    fc.property(smallActions, groups, fc.constantFrom(60_000, 600_000, HOUR), (actions, group, horizon) => {
      const table = smallTableOf(actions)
      assertSame(closenessOf(table, group, horizon), slowCloseness(table, group, horizon))
    }),
    { numRuns: 60 },
  )
})

/** A crowd of 300 on 150 objects within hours, then eight members on every tenth object within so many seconds. */
function crowdWithGroup(seconds: number, seed = 'group'): { table: ActionTable; group: number[] } {
  const random = new Random(seed)
  const actions: Action[] = []
  for (let object = 0; object < 150; object++) {
    for (let k = random.between(5, 20); k > 0; k--)
      actions.push({ account: random.below(300), object, time: object * 2e7 + random.below(5 * HOUR) })
    if (object % 10 !== 0) continue
    const start = object * 2e7 + random.below(4 * HOUR)
    for (let m = 0; m < 8; m++) actions.push({ account: 300 + m, object, time: start + random.below(seconds * 1000) })
  }
  return { table: tableOf(actions, 308, 150), group: [300, 301, 302, 303, 304, 305, 306, 307] }
}

test('a larger group among outsiders too', () => {
  for (const seconds of [30, 9000]) {
    const { table, group } = crowdWithGroup(seconds)
    assertSame(closenessOf(table, group), slowCloseness(table, group, HOUR))
  }
})

test('members within 30 seconds are far closer than the crowd; members spread like the crowd are not', () => {
  const { table, group } = crowdWithGroup(30)
  const close = closenessOf(table, group, HOUR, true)
  assert.ok(close.pValue < 1e-12 && close.occasions === 15, `${close.pValue} ${close.occasions}`)
  assert.deepEqual(
    close.members.map(({ account }) => account),
    group,
  )
  assert.ok(close.members.every(({ pValue, acts, medianLag }) => pValue < 1e-9 && acts === 15 && medianLag < 30_000))
  assert.ok(close.medianLag < 30_000 && close.organicMedianLag > 300_000 && close.organicShare < 0.02)
  assert.ok(close.organicGroups > 200)
  let small = 0
  for (let seed = 0; seed < 20; seed++) {
    const honest = crowdWithGroup(5 * 3600, `honest ${seed}`)
    if (closenessOf(honest.table, honest.group).pValue < 0.05) small++
  }
  assert.ok(small <= 3, `${small} of 20`)
})

test('all that counts on an object when outsiders act as close together: the object explains it', () => {
  const { table, group } = crowdWithGroup(30)
  const alone = closenessOf(table, group, HOUR, true)
  // The same group on objects where forty others come within the same half minute.
  const random = new Random('rush')
  const actions: Action[] = [...table.account.keys()].map(i => ({
    account: table.account[i],
    object: objectAt(table, i),
    time: table.time[i],
  }))
  for (let object = 0; object < 150; object += 10) {
    const start = Math.min(
      ...positionsOf(table, 300)
        .filter(i => objectAt(table, i) === object)
        .map(i => table.time[i]),
    )
    for (let k = 0; k < 40; k++) actions.push({ account: 308 + k, object, time: start + random.below(30_000) })
  }
  const rushed = closenessOf(tableOf(actions, 348, 150), group, HOUR, true)
  assert.ok(alone.pValue < 1e-12 && rushed.pValue > 0.001, `${alone.pValue} ${rushed.pValue}`)
  assert.ok(rushed.meetings.every(({ rank, rankOnObject }) => rankOnObject > rank))
})

test('acts over several objects: they join the objects to one occasion, and each counts once', () => {
  const post = (act: number, account: number, objects: readonly number[], time: number) =>
    objects.map(object => ({ account, object, time, act }))
  const actions = [
    ...post(0, 0, [0, 1], 0),
    ...post(1, 1, [0, 1], 5000),
    ...post(2, 0, [2], 1e8),
    ...post(3, 1, [2], 1e8 + 7000),
    ...post(4, 0, [3], 2e8),
    ...post(5, 1, [3, 4], 2e8 + 9000),
    ...post(6, 0, [4], 2e8 + 11_000),
  ]
  const close = closenessOf(tableOf(actions, 2, 5), [0, 1])
  assert.deepEqual([close.meetings.length, close.gatherings.length, close.occasions], [10, 5, 3])
  assert.deepEqual(
    close.members.map(({ acts }) => acts),
    [4, 3],
  )
})

test('fewer than two occasions, or two acts of a member, say nothing', () => {
  const once = [0, 1, 2].map(account => ({ account, object: 0, time: account }))
  const close = closenessOf(tableOf(once, 3, 1), [0, 1, 2])
  assert.deepEqual([close.occasions, close.pValue], [1, 1])
  assert.ok(close.members.length === 3 && close.members.every(({ pValue }) => pValue === 1))
  const never = closenessOf(tableOf(once, 3, 1), [0])
  assert.deepEqual([never.occasions, never.pValue, never.members.length], [0, 1, 0])
  assert.ok(Number.isNaN(never.medianLag))
})

test('more than ten members are compared as ten, the first and the last among them', () => {
  const actions = Array.from({ length: 30 }, (_, account) => ({ account, object: 0, time: account * account * 100 }))
  const { gatherings, meetings } = closenessOf(tableOf(actions, 30, 1), Array.from(actions.keys()))
  assert.deepEqual([gatherings[0].members, gatherings[0].compared], [30, 10])
  const times = [0, 3, 6, 10, 13, 16, 19, 23, 26, 29].map(k => k * k * 100)
  assert.equal(gatherings[0].spread, slowMedian(times.flatMap((x, i) => times.slice(i + 1).map(y => y - x))))
  assert.ok(meetings.every(({ partners }) => partners === 9))
})
