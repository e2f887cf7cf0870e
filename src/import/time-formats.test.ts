import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { instantInZone } from '../model/time.ts'
import { epochUnit, orderEvidence, parseTime, timeInZone } from './time-formats.ts'

const iso = (value: string | number, options = {}) => {
  const time = parseTime(value, options)
  if (time === undefined) return undefined
  return time.kind === 'zoned'
    ? new Date(time.instant).toISOString()
    : `${new Date(time.wallClock).toISOString().slice(0, 23)} without zone`
}

test('every listed form is read to the same instant', () => {
  for (const value of [
    '2022-01-05T14:30:00Z',
    '2022-01-05T20:30:00+06:00',
    '2022-01-05T20:30:00.000+0600',
    '2022-01-05 14:30:00 UTC',
    '2022-01-05 14:30:00+00',
    '2022-01-05 09:30:00 EST',
    'Wed Jan 05 14:30:00 +0000 2022',
    'Wed, 05 Jan 2022 20:30:00 +0600',
    'Wed, 5 Jan 2022 14:30:00 GMT',
    '05 Jan 2022 09:30:00 EST',
    '20220105T143000Z',
    '1641393000',
    '1641393000.0',
    '1641393000000',
    '1641393000000000',
    '1.641393e9',
    1641393000,
    1641393000000,
  ])
    assert.equal(iso(value), '2022-01-05T14:30:00.000Z', String(value))
})

test('a form without a zone stays without one unless it is stated', () => {
  for (const value of [
    '2022-01-05 14:30:00',
    '2022-01-05T14:30',
    '05.01.2022 14:30',
    '05.01.2022, 14:30:00',
    '05/01/2022 14:30',
    '2022/01/05 14:30:00',
    '5.1.22 14:30',
    '5 января 2022, 14:30',
    '5 января 2022 г. в 14:30',
    '5 қаңтар 2022 14:30',
    'Jan 5, 2022, 2:30 PM',
    '2:30 PM · Jan 5, 2022',
    '20220105143000',
  ]) {
    assert.equal(iso(value), '2022-01-05T14:30:00.000 without zone', value)
    assert.equal(iso(value, { zone: 'Asia/Almaty' }), '2022-01-05T08:30:00.000Z', value)
  }
})

test('the order of a column decides open dates; a date that fits one order only overrules it', () => {
  assert.equal(iso('05/01/2022'), '2022-01-05T00:00:00.000 without zone')
  assert.equal(iso('05/01/2022', { order: 'month-first' }), '2022-05-01T00:00:00.000 without zone')
  assert.equal(iso('25/01/2022', { order: 'month-first' }), '2022-01-25T00:00:00.000 without zone')
  assert.equal(iso('01/25/2022'), '2022-01-25T00:00:00.000 without zone')
  assert.equal(iso('22-01-05', { order: 'year-first' }), '2022-01-05T00:00:00.000 without zone')
  assert.equal(orderEvidence('05/01/2022'), 'open')
  assert.equal(orderEvidence('25/01/2022 10:00'), 'day-first')
  assert.equal(orderEvidence('01/25/2022'), 'month-first')
  assert.equal(orderEvidence('2022/01/25'), 'year-first')
  assert.equal(orderEvidence('1641393000'), undefined)
})

test('what is no time, no date or not plausible is refused, never guessed', () => {
  for (const value of [
    '',
    'yesterday',
    '2022-02-30',
    '2022-13-01',
    '31.04.2022 10:00',
    '2022-01-05 25:00',
    '2022-01-05 10:61',
    '44566.5',
    '-1',
    '0',
    '99999999999999999999',
    '1889-01-01',
    '2300-01-01',
    '14:30',
    'Jan 2022',
    '13:30 PM x',
    '2022-01-05T14:30:00 Mars',
    'x'.repeat(100),
    Number.NaN,
    Number.POSITIVE_INFINITY,
    44566,
  ])
    assert.equal(iso(value), undefined, String(value))
})

test('an instant printed in any unit, or as ISO with any offset, is read back', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 631152000, max: 7258118399 }),
      fc.integer({ min: -14 * 60, max: 14 * 60 }),
      (seconds, offset) => {
        const instant = seconds * 1000
        for (const value of [seconds, instant, instant * 1000, String(seconds), `${seconds}.25`.replace('.25', '.0')])
          assert.equal(iso(value), new Date(instant).toISOString())
        const sign = offset < 0 ? '-' : '+'
        const pad = (n: number) => String(n).padStart(2, '0')
        const zone = `${sign}${pad(Math.floor(Math.abs(offset) / 60))}:${pad(Math.abs(offset) % 60)}`
        const printed = new Date(instant + offset * 60_000).toISOString().slice(0, 19) + zone
        const local = instant + offset * 60_000
        if (local >= 631152000000 && local <= 7258118400000)
          assert.deepEqual(parseTime(printed), { kind: 'zoned', instant, offsetMinutes: offset })
      },
    ),
  )
})

test('no text makes the reader throw or answer outside 1990 to 2200', () => {
  const piece = fc.constantFrom(
    '1',
    '05',
    '2022',
    '/',
    '.',
    '-',
    ':',
    ' ',
    'T',
    'Z',
    '+06',
    'PM',
    'Jan',
    'янв',
    ',',
    '9',
  )
  fc.assert(
    fc.property(
      fc.array(piece, { maxLength: 14 }).map(parts => parts.join('')),
      text => {
        const time = parseTime(text)
        if (time === undefined) return
        const at = time.kind === 'zoned' ? time.instant : time.wallClock
        assert.ok(at >= 631152000000 - 86_400_000 && at <= 7258118400000 + 86_400_000)
      },
    ),
  )
  assert.equal(epochUnit(1641393000), 's')
  assert.equal(epochUnit(1641393000000), 'ms')
  assert.equal(epochUnit(44566), undefined)
})

test('the quick reading of a stated zone is the slow one', () => {
  const zone = fc.constantFrom(
    'Asia/Almaty',
    'Europe/Berlin',
    'Asia/Kolkata',
    'America/St_Johns',
    'Australia/Lord_Howe',
    '+05:45',
    'UTC',
  )
  const changes = fc.integer({ min: -8000, max: 8000 }).map(seconds => Date.UTC(2022, 2, 27, 2) + seconds * 1000)
  fc.assert(
    fc.property(
      zone,
      fc.oneof(
        changes,
        fc.integer({ min: 946684800, max: 2524608000 }).map(seconds => seconds * 1000),
      ),
      (name, wall) => {
        const { instant, offsetMinutes } = instantInZone(wall, name)
        assert.deepEqual(timeInZone(wall, name), { kind: 'zoned', instant, offsetMinutes })
      },
    ),
    { numRuns: 300 },
  )
})
