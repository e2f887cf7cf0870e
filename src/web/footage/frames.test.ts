import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { frameSeconds, nextFrame, sameMoment, secondsOf, stepped } from './frames.ts'

test('a step stays within the video, to the millisecond', () => {
  assert.equal(stepped(1, -2, 10), 0)
  assert.equal(stepped(9.5, 1, 10), 10)
  assert.equal(stepped(0.1, 0.2, null), 0.3)
  assert.equal(stepped(3, 1, -5), 0)
})

test('the length of a frame is as stated, or a usual one that is said to be so', () => {
  assert.deepEqual(frameSeconds(50), { seconds: 0.02, isKnown: true })
  for (const nonsense of [undefined, 0, -1, Number.NaN, Number.POSITIVE_INFINITY, 1e9])
    assert.deepEqual(frameSeconds(nonsense), { seconds: 0.04, isKnown: false })
})

test('stepping goes from known frame to known frame, on and back', () => {
  const times = [0, 0.033333, 0.066667, 0.1, 0.25]
  assert.equal(nextFrame(0, 1, times, 0.04, 10), 0.033)
  assert.equal(nextFrame(0.033, 1, times, 0.04, 10), 0.066)
  assert.equal(nextFrame(0.1, 1, times, 0.04, 10), 0.25)
  assert.equal(nextFrame(0.25, -1, times, 0.04, 10), 0.1)
  // Beyond what is known: a frame's length.
  assert.equal(nextFrame(0.25, 1, times, 0.04, 10), 0.29)
  assert.equal(nextFrame(0, -1, times, 0.04, 10), 0)
})

test('stepping on always goes on, and back always back, until the ends', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.integer({ min: 0, max: 9999 }), { maxLength: 30 }),
      fc.integer({ min: 1, max: 9998 }),
      (thousandths, at) => {
        const times = thousandths.sort((a, b) => a - b).map(value => value / 1000)
        assert.ok(nextFrame(at / 1000, 1, times, 0.04, 10) > at / 1000)
        assert.ok(nextFrame(at / 1000, -1, times, 0.04, 10) < at / 1000)
      },
    ),
    { numRuns: 100 },
  )
})

test('the same moment of the other video follows the shared stretch and its speed', () => {
  const stretch = { own: [10, 20], other: [4, 24], speed: 2 } as const
  assert.equal(sameMoment(10, stretch), 4)
  assert.equal(sameMoment(12.5, stretch), 9)
  assert.equal(sameMoment(0, stretch), 0)
  assert.equal(sameMoment(7, undefined), 7)
})

test('an address holds seconds, and nothing else', () => {
  assert.equal(secondsOf('12.04'), 12.04)
  for (const hostile of [undefined, '', '-1', '1e9', 'NaN', '0x10', '1.23456', '99999999'])
    assert.equal(secondsOf(hostile), 0)
})
