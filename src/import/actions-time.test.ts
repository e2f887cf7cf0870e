import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { problemText } from '../messages/problems.ts'
import { ActionProblems } from './actions-problems.ts'
import { type ActionTimeOptions, ActionTimes, EARLIEST_TIME, LATEST_TIME } from './actions-time.ts'

function readTimes(cells: readonly string[], options: ActionTimeOptions = {}) {
  const problems = new ActionProblems('table.csv')
  const times = new ActionTimes(options, problems)
  const read = cells.map((cell, i) => times.read(cell, i + 2))
  times.finish(cells.length, new Set(read).size)
  const all = problems.all()
  return {
    read,
    codes: all.map(each => each.code),
    texts: all.map(each => problemText(each, 'en')),
    resolution: times.resolutionSeconds,
  }
}

/** A day from the ends of the range: the wall clock of a zone must lie in it too. */
const instant = fc.integer({ min: EARLIEST_TIME + 86_400_000, max: LATEST_TIME - 86_400_001 })

test('a time is the same in seconds, milliseconds, microseconds, nanoseconds and as a date with a zone', () => {
  fc.assert(
    fc.property(instant, fc.integer({ min: -12 * 60, max: 14 * 60 }), (time, offset) => {
      const shifted = new Date(time + offset * 60_000).toISOString().slice(0, -1)
      const sign = offset < 0 ? '-' : '+'
      const two = (value: number) => String(value).padStart(2, '0')
      const zone = `${sign}${two(Math.floor(Math.abs(offset) / 60))}:${two(Math.abs(offset) % 60)}`
      const forms = [
        `${Math.floor(time / 1000)}.${String(time % 1000).padStart(3, '0')}`,
        `${time}`,
        ` ${time}000 `,
        `${time}000000`,
        new Date(time).toISOString(),
        `${shifted}${zone}`,
      ]
      for (const form of forms) assert.deepEqual(readTimes([form]).read, [time], form)
    }),
  )
})

test('whole numbers, fractions, commas and exponents of seconds are read; the last is reported', () => {
  assert.deepEqual(
    readTimes(['1623881091', '1623881091.0', '1623881091,5', '+1623881091']).read,
    [1623881091000, 1623881091000, 1623881091500, 1623881091000],
  )
  const { read, texts } = readTimes(['1.62388E+09'])
  assert.deepEqual(read, [1623880000000])
  assert.match(texts[0], /^1 row with a time written with an exponent.*“1\.62388E\+09”/)
})

test('a column in several units is read value by value and reported with one value of each', () => {
  const { read, texts } = readTimes(['1623881091', '1623881091000', '1623881092', '2021-06-16T22:04:53Z'])
  assert.deepEqual(read, [1623881091000, 1623881091000, 1623881092000, 1623881093000])
  assert.match(texts[0], /s \(2: “1623881091”\), ms \(1: “1623881091000”\), date \(1: “2021-06-16T22:04:53Z”\)/)
  assert.deepEqual(readTimes(['1623881091', '1623881092']).codes, [])
})

test('times that no post can have take no part and are counted and quoted', () => {
  const outside = [
    '-5',
    '0',
    '20210616',
    '1e99',
    '9'.repeat(60),
    '-1623881091',
    '631151999',
    '4102444800',
    '1989-12-31T23:59:59Z',
    'Infinity',
    '1e-400',
  ]
  const { read, codes, texts } = readTimes(outside)
  assert.ok(read.every(Number.isNaN))
  assert.ok(codes.every(code => /outside|unreadable/.test(code)))
  assert.match(texts[0], /rows with a time that is not between 1990 and 2100, not used \(first: “-5”\)/)
  for (const cell of [
    '',
    ' ',
    'NaN',
    'soon',
    '0x5f',
    '1_623_881_091',
    '2021-02-30T10:00:00Z',
    '2021-06-16T25:00:00Z',
    '\u202e1',
    '1'.repeat(70),
  ]) {
    assert.deepEqual([readTimes([cell]).codes.length, readTimes([cell]).read], [1, [Number.NaN]], cell)
  }
})

test('a date without a zone, a time of day or a settled order is refused with the option that helps', () => {
  assert.match(readTimes(['2021-06-16 10:00:00']).texts[0], /no time zone.*“2021-06-16 10:00:00”.*--time-zone/)
  assert.deepEqual(readTimes(['2021-06-16 10:00:00'], { timeZone: '+06:00' }).read, [Date.UTC(2021, 5, 16, 4)])
  for (const day of ['2021-06-16', '16.06.2021', '2022.01.02', '20.06.21']) {
    assert.deepEqual(
      readTimes([day], { timeZone: 'UTC', dateOrder: 'day-first' }).codes,
      ['actions-time-no-clock'],
      day,
    )
  }
  assert.throws(() => readTimes([], { timeZone: 'Mars/Olympus' }), { name: 'CaseError', code: 'usage' })
  assert.match(readTimes(['05/06/2021 10:00'], { timeZone: 'UTC' }).texts[0], /--date-order day-first/)
  assert.deepEqual(readTimes(['05/06/2021 10:00'], { timeZone: 'UTC', dateOrder: 'month-first' }).read, [
    Date.UTC(2021, 4, 6, 10),
  ])
  assert.deepEqual(readTimes(['Wed Jun 16 22:04:51 +0000 2021']).read, [1623881091000])
})

test('times that are all multiples of a minute or more are reported, others are not', () => {
  const every = (seconds: number) => Array.from({ length: 30 }, (_, i) => String(1_600_041_600 + i * seconds))
  assert.deepEqual(
    [60, 120, 3600, 86_400].map(step => readTimes(every(step)).resolution),
    [60, 60, 3600, 86_400],
  )
  assert.deepEqual(readTimes(every(60)).codes, ['actions-time-coarse'])
  for (const fine of [every(1), every(0.25)]) assert.deepEqual(readTimes(fine).codes, [])
  assert.deepEqual([readTimes(every(1)).resolution, readTimes(every(0.25)).resolution], [1, 0])
})
