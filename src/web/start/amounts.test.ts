import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { clockText, rateOf, type Sample, sizeText, withSample } from './amounts.ts'

test('sizes are said in the unit that fits, in each language', () => {
  assert.deepEqual(
    [0, 999, 1000, 1_737_381, 12_345_678, 34_359_738_368, 5e15].map(bytes => sizeText('en', bytes).replace(/\s/g, ' ')),
    ['0 bytes', '999 bytes', '1 kB', '1.7 MB', '12 MB', '34 GB', '5,000 TB'],
  )
  assert.equal(sizeText('ru', 1_737_381).replace(/\s/g, ' '), '1,7 МБ')
  assert.equal(sizeText('kk', 1_737_381).replace(/\s/g, ' '), '1,7 МБ')
})

test('times are said as a clock', () => {
  assert.deepEqual([-5, 0, 59_999, 61_000, 3_600_000, 90_061_000].map(clockText), [
    '0:00',
    '0:00',
    '0:59',
    '1:01',
    '1:00:00',
    '25:01:01',
  ])
})

test('a steady flow has its rate, whatever lies further back than five seconds', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 1_000_000 }),
      fc.array(fc.integer({ min: 20, max: 900 }), { minLength: 40, maxLength: 80 }),
      (rate, steps) => {
        let samples: readonly Sample[] = [
          { at: 0, amount: 0 },
          { at: 10, amount: 1 },
        ]
        let at = 10_000
        for (const step of steps) {
          at += step
          samples = withSample(samples, { at, amount: 1e9 + rate * at })
        }
        if (at - 10_000 < 6000) return
        assert.ok(Math.abs((rateOf(samples) ?? 0) / (rate * 1000) - 1) < 1e-6)
        assert.ok(samples.length <= 5000 / 20 + 2)
      },
    ),
  )
})

test('a count that begins anew is not taken for a flow backwards', () => {
  const samples = withSample([{ at: 1000, amount: 500 }], { at: 2000, amount: 3 })
  assert.deepEqual(samples, [{ at: 2000, amount: 3 }])
  assert.equal(rateOf(samples), undefined)
})
