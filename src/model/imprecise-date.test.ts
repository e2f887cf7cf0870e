import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { spanOfDate } from './imprecise-date.ts'

test('a time is as long as it is imprecise', () => {
  const length = (text: string) => {
    const span = spanOfDate(text)!
    return span.to - span.from
  }
  assert.equal(length('2022'), 365 * 86_400_000)
  assert.equal(length('2024-02'), 29 * 86_400_000)
  assert.equal(length('2022-01-05'), 86_400_000)
  assert.equal(length('2022-01-05T22'), 3_600_000)
  assert.equal(length('2022-01-05T22:10'), 60_000)
  assert.equal(spanOfDate('2022-01-05T22:10+06:00')!.from, Date.UTC(2022, 0, 5, 16, 10))
})

test('what is no time is refused', () => {
  for (const text of ['', '2022-13', '2022-02-30', '2022-01-05T24', '2022-01-05T10:60', 'yesterday', '2022-1-5'])
    assert.equal(spanOfDate(text), undefined, text)
  assert.equal(spanOfDate('2022-01-06', '2022-01-05'), undefined)
})

test('a less precise time holds every more precise one within it', () => {
  fc.assert(
    fc.property(fc.date({ min: new Date('1970-01-01'), max: new Date('2199-12-31'), noInvalidDate: true }), date => {
      const iso = date.toISOString()
      const spans = [4, 7, 10, 13, 16].map(length => spanOfDate(iso.slice(0, length))!)
      for (let i = 1; i < spans.length; i++) {
        assert.ok(spans[i].from >= spans[i - 1].from && spans[i].to <= spans[i - 1].to)
        assert.ok(spans[i].from <= date.getTime() && date.getTime() < spans[i].to)
      }
    }),
  )
})
