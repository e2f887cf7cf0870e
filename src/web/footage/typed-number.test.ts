import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { cpuMilliseconds } from '../../../test/support/cpu-time.ts'
import { coordinatesOf, dateOf, numberOf, offsetOf, offsetText } from './typed-number.ts'

test('coordinates are read as maps give them, and nothing else is', () => {
  const almaty = { latitude: 43.2389, longitude: 76.8897 }
  for (const text of [
    '43.2389, 76.8897',
    '43.2389 76.8897',
    '43,2389; 76,8897',
    '43.2389° N, 76.8897° E',
    '76.8897E 43.2389N',
  ])
    assert.deepEqual(coordinatesOf(text), almaty, text)
  assert.deepEqual(coordinatesOf('33.9 S, 70.5 W'), { latitude: -33.9, longitude: -70.5 })
  assert.deepEqual(coordinatesOf('−33.9, −70.5'), { latitude: -33.9, longitude: -70.5 })
  for (const text of ['', '43', '91, 0', '0, 181', 'a, b', '1,2,3', '43.2 N, 76.8 N', '1e3, 0', '43.2389, 76.8897, 5'])
    assert.equal(coordinatesOf(text), undefined, text)
})

test('law: a place that is written out is read back', () => {
  fc.assert(
    fc.property(
      fc.double({ min: -90, max: 90, noNaN: true }),
      fc.double({ min: -180, max: 180, noNaN: true }),
      (a, b) => {
        const read = coordinatesOf(`${a.toFixed(5)}, ${b.toFixed(5)}`)
        assert.ok(read !== undefined && Math.abs(read.latitude - a) < 1e-5 && Math.abs(read.longitude - b) < 1e-5)
      },
    ),
  )
})

test('numbers, dates and clocks', () => {
  assert.deepEqual(['1,5', '-2', '.5', '+3.', '−1'].map(numberOf), [1.5, -2, 0.5, 3, -1])
  for (const text of ['', '1e3', '0x1', '1 2', 'NaN', '--1', '1.2.3']) assert.equal(numberOf(text), undefined, text)
  assert.deepEqual(dateOf('2024-02-29'), { year: 2024, month: 2, day: 29 })
  for (const text of ['2022-02-29', '2022-1-5', '05.01.2022', '']) assert.equal(dateOf(text), undefined, text)
  assert.deepEqual(['+06:00', '+6', '-3:30', 'Z', 'utc', 'UTC+05:45'].map(offsetOf), [360, 360, -210, 0, 0, 345])
  for (const text of ['6', '+15', '+5:60', 'MSK', '']) assert.equal(offsetOf(text), undefined, text)
  for (const minutes of [-720, -210, 0, 345, 840]) assert.equal(offsetOf(offsetText(minutes)), minutes)
})

test('hostile text is read in time linear in its length', () => {
  const started = cpuMilliseconds()
  for (const piece of ['1', ' ', '°', '-', '43.2 ', 'N'])
    for (const read of [coordinatesOf, numberOf, offsetOf, dateOf]) read(piece.repeat(1_000_000 / piece.length))
  assert.ok(cpuMilliseconds() - started < 2000)
})
