import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { barAt, lastTop, rowsInSight, type Sizes, scrolled, scrollHeight, TALLEST, topToShow } from './row-window.ts'

const sizes: fc.Arbitrary<Sizes> = fc.record({
  rows: fc.oneof(fc.nat(50), fc.nat(20_000_000)),
  rowHeight: fc.integer({ min: 20, max: 110 }),
  viewHeight: fc.integer({ min: 200, max: 1400 }),
})
const rangeOf = (given: Sizes) => Math.max(0, scrollHeight(given) - given.viewHeight)

test('no element is higher than browsers allow, and the bar reaches both ends', () => {
  fc.assert(
    fc.property(sizes, given => {
      assert.ok(scrollHeight(given) <= TALLEST)
      assert.equal(scrolled(given, lastTop(given), rangeOf(given), 0).top, 0)
      assert.ok(Math.abs(scrolled(given, 0, 0, rangeOf(given)).top - lastTop(given)) <= 1)
      assert.ok(Math.abs(barAt(given, lastTop(given)) - rangeOf(given)) < 1e-3)
    }),
  )
})

test('rows in sight cover the view, wherever it stands', () => {
  fc.assert(
    fc.property(sizes, fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(9), (given, share, beside) => {
      const top = lastTop(given) * share
      const [first, end] = rowsInSight(given, top, beside)
      assert.ok(first >= 0 && end <= given.rows && first <= end)
      assert.ok(first * given.rowHeight <= top)
      assert.ok(end === given.rows || end * given.rowHeight >= top + given.viewHeight)
      assert.ok(end - first <= Math.ceil(given.viewHeight / given.rowHeight) + 1 + 2 * beside)
    }),
  )
})

test('turning a wheel moves by what it says in a table of any length, until an end is reached', () => {
  fc.assert(
    fc.property(
      sizes.filter(given => rangeOf(given) > 0),
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.array(fc.integer({ min: -150, max: 150 }), { minLength: 1, maxLength: 80 }),
      (given, share, turns) => {
        let top = lastTop(given) * share
        let bar = barAt(given, top)
        for (const turn of turns) {
          const now = Math.max(0, Math.min(rangeOf(given), bar + turn))
          const next = scrolled(given, top, bar, now)
          const moved = Math.max(0, Math.min(lastTop(given), top + now - bar))
          assert.ok(Math.abs(next.top - moved) < 1e-3)
          assert.ok(next.top >= 0 && next.top <= lastTop(given))
          top = next.top
          bar = next.bar ?? now
        }
      },
    ),
  )
})

test('the ends of a very long table are reached by the wheel, and nothing is jumped over on the way', () => {
  const given = { rows: 12_345_678, rowHeight: 50, viewHeight: 600 }
  for (const turn of [-100, 100]) {
    let top = turn < 0 ? 4000 : lastTop(given) - 4000
    let bar = barAt(given, top)
    for (let i = 0; i < 500; i++) {
      const now = Math.max(0, Math.min(rangeOf(given), bar + turn))
      const next = scrolled(given, top, bar, now)
      assert.ok(Math.abs(next.top - top) <= given.viewHeight, `jumped from ${top} to ${next.top}`)
      top = next.top
      bar = next.bar ?? now
    }
    assert.ok(Math.abs(top - (turn < 0 ? 0 : lastTop(given))) < 1)
  }
})

test('a row that is asked for comes into sight, and one that is there moves nothing', () => {
  fc.assert(
    fc.property(sizes, fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(), (given, share, number) => {
      fc.pre(given.rows > 0)
      const row = number % given.rows
      const top = topToShow(given, lastTop(given) * share, row)
      assert.ok(row * given.rowHeight >= top - 1e-6)
      assert.ok((row + 1) * given.rowHeight <= top + given.viewHeight + 1e-6)
      assert.equal(topToShow(given, top, row), top)
    }),
  )
})
