import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { Peaks } from './waveform.ts'

const bytesOf = (samples: readonly number[]) => new Uint8Array(Int16Array.from(samples).buffer)

test('law: pairs are the lowest and highest of even parts, however the bytes are cut', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 900 }),
      fc.integer({ min: 1, max: 33 }),
      fc.integer({ min: 1, max: 999 }),
      (count, cut, step) => {
        const samples = Array.from({ length: count }, (_, i) => ((i * step * 7919) % 60_000) - 30_000)
        const peaks = new Peaks()
        const bytes = bytesOf(samples)
        for (let from = 0; from < bytes.length; from += cut) peaks.add(bytes.subarray(from, from + cut))
        assert.equal(peaks.samples, count)
        const expected: number[] = []
        for (let from = 0; from < count; from += 40) {
          const part = samples.slice(from, from + 40)
          expected.push(...[Math.min(...part), Math.max(...part)].map(value => Math.round((value * 127) / 32768)))
        }
        // Whether a rounded value is 0 or -0 is nobody's concern.
        assert.deepEqual(
          [...peaks.pairs().peaks],
          expected.map(value => value + 0),
        )
      },
    ),
    { numRuns: 60 },
  )
})

test('a long recording has at most 4096 pairs, none of its peaks lost', () => {
  const peaks = new Peaks()
  const quiet = bytesOf(new Array(100_000).fill(100))
  for (let i = 0; i < 5; i++) peaks.add(quiet)
  peaks.add(bytesOf([32_767]))
  for (let i = 0; i < 3; i++) peaks.add(quiet)
  const { peaks: pairs, secondsAPair } = peaks.pairs()
  assert.ok(pairs.length / 2 <= 4096 && pairs.length / 2 > 1500)
  const loudest = pairs.indexOf(127)
  assert.ok(Math.abs(((loudest - 1) / 2) * secondsAPair - 500_000 / 8000) <= secondsAPair)
  assert.equal(pairs.filter(value => value === 127).length, 1)
})
