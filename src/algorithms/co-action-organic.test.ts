import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type Action, slowMedian, tableOf } from '../../test/support/action-crowd.ts'
import { lagRank, median, medianLagWithin, OrganicLags } from './co-action-organic.ts'
import { Random } from './random.ts'

const HOUR = 3_600_000

/** Objects of five sizes, twelve of each, and six crowds of 300, on whole seconds. */
function crowd(): Action[] {
  const random = new Random('organic')
  const actions: Action[] = []
  for (let object = 0; object < 60; object++) {
    const size = [2, 4, 9, 20, 60][object % 5]
    for (let k = 0; k < size; k++)
      actions.push({ account: (object * 7 + k) % 100, object, time: object * 1e7 + random.below(3000) * 1000 })
  }
  for (let object = 60; object < 66; object++) {
    for (let account = 0; account < 300; account++)
      actions.push({ account, object, time: object * 1e7 + random.below(3000) * 1000 })
  }
  return actions
}

const everybody = new Set<number>()
const questions = [0, 1, 2, 3, 4, 60].flatMap(object => [1, 2, 3, 8].map(partners => ({ object, partners })))

test('the median, and the rank of a lag, are what counting gives', () => {
  const values = fc.array(fc.nat(50), { minLength: 1, maxLength: 30 })
  fc.assert(
    fc.property(values, fc.nat(60), (list, lag) => {
      const sorted = Float64Array.from(list).sort()
      assert.equal(median(sorted), slowMedian(list))
      assert.equal(lagRank(sorted, lag), (list.filter(value => value <= lag).length + 1) / (list.length + 1))
    }),
  )
  assert.equal(lagRank(new Float64Array(), 5), 1)
})

test('the median lag within a horizon is that of all pairs of times not further apart', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(100), { maxLength: 15 }), fc.nat(40), (list, horizon) => {
      const times = [...list].sort((a, b) => a - b)
      const lags = times.flatMap((x, i) => times.slice(i + 1).map(y => y - x)).filter(lag => lag <= horizon)
      assert.deepEqual(medianLagWithin(times, horizon), lags.length === 0 ? Number.NaN : slowMedian(lags))
    }),
  )
})

test('the order of questions changes no reference', () => {
  const table = tableOf(crowd(), 300, 66)
  const answers = (list: typeof questions) => {
    const organic = new OrganicLags(table, HOUR)
    return new Map(
      list.map(({ object, partners }) => [
        `${object} ${partners}`,
        [organic.forObjectsLike(object, partners), organic.onObject(object, partners, everybody)],
      ]),
    )
  }
  const forth = answers(questions)
  for (const [question, answer] of answers([...questions].reverse())) assert.deepEqual(answer, forth.get(question))
})

test('accounts left out, and those of the group on its own object, are never drawn', () => {
  // The accounts to leave out act half a second off, so that any lag or spread with one of them shows it.
  const isOut = (account: number) => account % 3 === 0
  const actions = crowd().map(action => ({ ...action, time: action.time + (isOut(action.account) ? 499 : 0) }))
  const organic = new OrganicLags(tableOf(actions, 300, 66), HOUR)
  const out = Uint8Array.from({ length: 300 }, (_, account) => Number(isOut(account)))
  const group = new Set(Array.from(out.keys()).filter(isOut))
  // Medians lie on whole or, between two whole ones, on half seconds.
  const isWhole = (values: Float64Array) => values.every(value => value % 500 === 0)
  for (const { object, partners } of questions) {
    const own = organic.onObject(object, partners, group)
    assert.ok(own === undefined || (isWhole(own.lags) && isWhole(own.spreads)))
  }
  assert.ok(!isWhole(organic.forObjectsLike(4, 1).lags), 'before they are left out they are drawn')
  organic.leaveOut(out)
  for (const { object, partners } of questions) {
    const { lags, spreads } = organic.forObjectsLike(object, partners)
    assert.ok(isWhole(lags) && isWhole(spreads))
    const own = organic.onObject(object, partners, everybody)
    assert.ok(own === undefined || (isWhole(own.lags) && isWhole(own.spreads)))
  }
  assert.ok(organic.forObjectsLike(4, 1).lags.length >= 50)
  assert.ok(organic.onObject(4, 1, group) !== undefined)
})

test('references ascend, lie within the horizon, and are kept by name', () => {
  const organic = new OrganicLags(tableOf(crowd(), 300, 66), 600_000)
  for (const { object, partners } of questions) {
    const { lags, spreads } = organic.forObjectsLike(object, partners)
    assert.equal(lags.length, spreads.length)
    for (const values of [lags, spreads]) {
      for (let i = 0; i < values.length; i++) {
        assert.ok(values[i] >= 0 && values[i] <= 600_000 && (i === 0 || values[i - 1] <= values[i]))
      }
    }
  }
  assert.equal(organic.forObjectsLike(0, 1), organic.forObjectsLike(5, 1))
  assert.equal(organic.nameOf(0, 1), organic.nameOf(5, 1))
  assert.notEqual(organic.nameOf(0, 1), organic.nameOf(1, 1))
  assert.notEqual(organic.nameOf(0, 1), organic.nameOf(0, 2))
  assert.equal(organic.references().size, new Set(questions.map(q => organic.nameOf(q.object, q.partners))).size)
  organic.leaveOut(new Uint8Array(300))
  assert.equal(organic.references().size, 0)
})

test('references come from objects of the same kind and of like popularity', () => {
  // Small objects of kind 0 act within seconds, those of kind 1 within minutes, large ones within half an hour.
  const random = new Random('kinds')
  const objectType = Uint8Array.from({ length: 900 }, (_, object) => object % 2)
  const actions: Action[] = []
  for (let object = 0; object < 900; object++) {
    const isLarge = object >= 600
    const spread = isLarge ? 1800 : object % 2 === 0 ? 5 : 300
    for (let k = 0; k < (isLarge ? 40 : 4); k++)
      actions.push({ account: random.below(5000), object, time: object * 1e7 + random.below(spread * 1000) })
  }
  const table = tableOf(actions, 5000, 900, objectType)
  const organic = new OrganicLags(table, HOUR)
  const largest = (object: number) => organic.forObjectsLike(object, 1).lags.at(-1) ?? 0
  assert.ok(largest(0) < 5000)
  assert.ok(largest(1) > 5000 && largest(1) < 300_000)
  assert.ok(largest(600) > 900_000)
  assert.ok(organic.forObjectsLike(600, 1).lags[5] > 300, 'none of a small object')
})

test('where there are few of like popularity, the next classes are drawn upon, then fewer partners', () => {
  const actions: Action[] = []
  for (let object = 1; object < 300; object++) {
    for (let k = 0; k < 3; k++) actions.push({ account: object * 3 + k, object, time: object * 1e7 + k * k * 1000 })
  }
  for (let k = 0; k < 40; k++) actions.push({ account: 1000 + k, object: 0, time: k * 1e7 })
  const table = tableOf(actions, 1100, 300)
  const organic = new OrganicLags(table, HOUR)
  assert.ok(organic.forObjectsLike(0, 1).lags.length >= 200)
  // Nobody ever met three or more at once, so accounts that met two are what there is to compare with.
  for (const partners of [2, 3, 9]) {
    const { lags } = organic.forObjectsLike(0, partners)
    assert.ok(lags.length >= 200 && lags.every(lag => [2000, 2500, 3500].includes(lag)))
  }
  assert.equal(organic.onObject(0, 1, everybody), undefined)
  assert.equal(new OrganicLags(table, 500).forObjectsLike(1, 3).lags.length, 0)
})

test('a spread is the median over all of those drawn, a lag that of one to the others', () => {
  const actions: Action[] = []
  for (let object = 0; object < 400; object++) {
    for (const [k, second] of [0, 1, 3].entries())
      actions.push({ account: object * 3 + k, object, time: object * 1e7 + second * 1000 })
  }
  const organic = new OrganicLags(tableOf(actions, 1200, 400), HOUR)
  const two = organic.forObjectsLike(0, 2)
  assert.deepEqual(new Set(two.lags), new Set([1500, 2000, 2500]))
  assert.deepEqual(new Set(two.spreads), new Set([2000]))
  const one = organic.forObjectsLike(0, 1)
  assert.deepEqual(new Set(one.lags), new Set([1000, 2000, 3000]))
  assert.deepEqual(one.spreads, one.lags)
})

test('one partner, every lag within the horizon: the sample follows all pairs of the objects', () => {
  const random = new Random('pairs')
  const actions: Action[] = []
  for (let object = 0; object < 400; object++) {
    for (let k = 0; k < 6; k++) actions.push({ account: random.below(9000), object, time: random.below(2 * HOUR) })
  }
  const organic = new OrganicLags(tableOf(actions, 9000, 400), 2 * HOUR)
  const { lags } = organic.forObjectsLike(0, 1)
  // The lag of two uniform times in [0, T] has the median T (1 - sqrt(1/2)).
  assert.ok(lags.length >= 500)
  assert.ok(Math.abs(median(lags) / (2 * HOUR * (1 - Math.SQRT1_2)) - 1) < 0.1, `${median(lags)}`)
})
