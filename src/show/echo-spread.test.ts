// How a family spread over channels: nothing is lost, nothing is placed without a known instant.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { PostColumns } from '../corpus/engine.ts'
import { familySpread } from './echo-spread.ts'

/** Columns of posts in canonical order: by time, those without one last. */
const posts = fc
  .array(
    fc.record({
      time: fc.oneof({ weight: 5, arbitrary: fc.integer({ min: 0, max: 1000 }) }, fc.constant(Number.NaN)),
      isZoned: fc.boolean(),
      channel: fc.integer({ min: 0, max: 5 }),
      isForward: fc.boolean(),
    }),
    { minLength: 1, maxLength: 60 },
  )
  .map(rows => [...rows].sort((a, b) => (Number.isNaN(a.time) ? 1e9 : a.time) - (Number.isNaN(b.time) ? 1e9 : b.time)))

function columnsOf(
  rows: readonly { time: number; isZoned: boolean; channel: number; isForward: boolean }[],
): PostColumns {
  return {
    count: rows.length,
    time: Float64Array.from(rows, ({ time }) => time),
    zoned: Uint8Array.from(rows, ({ time, isZoned }) => Number(isZoned && !Number.isNaN(time))),
    channel: Int32Array.from(rows, ({ channel }) => channel),
    account: new Int32Array(rows.length),
    text: new Int32Array(rows.length),
    forward: Int32Array.from(rows, ({ isForward }) => (isForward ? 0 : -1)),
    versions: new Uint16Array(rows.length).fill(1),
  }
}

const total = (counts: readonly number[]) => counts.reduce((sum, count) => sum + count, 0)

test('each channel has all its posts, in steps or apart, and the steps of all add up', () => {
  fc.assert(
    fc.property(posts, fc.integer({ min: 1, max: 20 }), (rows, steps) => {
      const columns = columnsOf(rows)
      const spread = familySpread(columns, { posts: Int32Array.from(rows.keys()) }, { steps, most: 100 })
      assert.equal(spread.totalChannels, new Set(rows.map(({ channel }) => channel)).size)
      for (const row of spread.channels) {
        const own = rows.filter(({ channel }) => channel === row.channel)
        assert.equal(row.posts, own.length)
        assert.equal(row.forwards, own.filter(({ isForward }) => isForward).length)
        assert.equal(total(row.steps) + row.untimed, own.length)
        assert.equal(rows[row.firstPost], own[0])
      }
      assert.equal(total(spread.steps) + spread.untimed, rows.length)
      assert.deepEqual(
        spread.steps,
        spread.steps.map((_, step) => total(spread.channels.map(row => row.steps[step]))),
      )
    }),
  )
})

test('a post whose zone nobody stated is in no step', () => {
  const columns = columnsOf([
    { time: 10, isZoned: true, channel: 0, isForward: false },
    { time: 20, isZoned: false, channel: 1, isForward: false },
    { time: 30, isZoned: true, channel: 0, isForward: false },
  ])
  const { range, channels, untimed } = familySpread(columns, { posts: Int32Array.of(0, 1, 2) }, { steps: 2, most: 9 })
  assert.deepEqual(range, { start: 10, end: 31 })
  assert.deepEqual(
    channels.map(({ channel, steps, untimed: apart }) => [channel, steps, apart]),
    [
      [0, [1, 1], 0],
      [1, [0, 0], 1],
    ],
  )
  assert.equal(untimed, 1)
})

test('channels beyond the limit are counted, not shown', () => {
  const columns = columnsOf([0, 1, 2].map(channel => ({ time: channel, isZoned: true, channel, isForward: false })))
  const spread = familySpread(columns, { posts: Int32Array.of(0, 1, 2) }, { steps: 3, most: 2 })
  assert.deepEqual(
    spread.channels.map(({ channel }) => channel),
    [0, 1],
  )
  assert.equal(spread.totalChannels, 3)
})
