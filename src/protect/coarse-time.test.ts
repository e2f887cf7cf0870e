import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { coarseDate, coarseMilliseconds, coarseTime, type TimeLevel } from './coarse-time.ts'

const AT = Date.parse('2022-01-05T21:04:11.999Z')
const LEVELS: TimeLevel[] = ['none', 'month', 'day', 'hour', 'exact']

test('times are rounded down, in UTC', () => {
  assert.deepEqual(
    LEVELS.map(level => coarseTime(AT, true, level)),
    [undefined, '2022-01', '2022-01-05', '2022-01-05T21Z', '2022-01-05T21:04:11Z'],
  )
  assert.deepEqual(
    LEVELS.map(level => coarseTime(AT, false, level)),
    [undefined, '2022-01', '2022-01-05', '2022-01-05T21', '2022-01-05T21:04:11'],
  )
  for (const level of LEVELS)
    for (const wrong of [Number.NaN, Number.POSITIVE_INFINITY, 1e300])
      assert.equal(coarseTime(wrong, true, level), undefined)
})

test('two times of one step cannot be told apart, and order is kept', () => {
  const time = fc.integer({ min: -62_135_596_800_000, max: 253_402_300_799_000 })
  fc.assert(
    fc.property(time, time, fc.constantFrom<TimeLevel>('month', 'day', 'hour'), (a, b, level) => {
      const [low, high] = [Math.min(a, b), Math.max(a, b)]
      const told = [low, high].map(one => coarseTime(one, true, level) as string)
      assert.ok(told[0] <= told[1])
      const steps = [low, high].map(one => coarseMilliseconds(one, level))
      assert.equal(told[0] === told[1], steps[0] === steps[1])
      assert.ok(steps[0] <= low)
      assert.equal(coarseTime(steps[0], true, level), told[0])
    }),
  )
})

test('numbers of networks are cut alike', () => {
  assert.deepEqual(
    LEVELS.map(level => coarseMilliseconds(AT, level)),
    [Number.NaN, Date.UTC(2022, 0), Date.UTC(2022, 0, 5), Date.UTC(2022, 0, 5, 21), Date.UTC(2022, 0, 5, 21, 4, 11)],
  )
})

test('a stated time is never finer than the level, nor than it was stated', () => {
  const cases: [string, TimeLevel, string | undefined][] = [
    ['2022', 'day', '2022'],
    ['2022-01-05', 'month', '2022-01'],
    ['2022-01-05', 'hour', '2022-01-05'],
    ['2022-01-05T22:10', 'hour', '2022-01-05T22'],
    ['2022-01-06T02:10+05:00', 'hour', '2022-01-05T21Z'],
    ['2022-01-06T02:10+05:00', 'day', '2022-01-05'],
    ['2022-01-06T02:10+05:00', 'exact', '2022-01-06T02:10+05:00'],
    ['2022-01-05', 'none', undefined],
    ['yesterday at Mill Street 4', 'exact', undefined],
    ['2022-13-05', 'day', undefined],
  ]
  for (const [stated, level, expected] of cases) assert.equal(coarseDate(stated, level), expected, `${stated} ${level}`)
  assert.equal(coarseDate(undefined, 'day'), undefined)
})
