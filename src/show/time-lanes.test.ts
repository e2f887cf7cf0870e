// Lanes of one axis: every post is somewhere, windows only cut.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { PostColumns } from '../corpus/engine.ts'
import type { WeighedClaim } from '../model/ladder.ts'
import { claimLane, countsLane, firstWindow, postsLane, stepsOf, vantageSpans, wholeRange } from './time-lanes.ts'

const HOUR = 3_600_000

const rows = fc
  .array(
    fc.record({
      time: fc.oneof({ weight: 6, arbitrary: fc.integer({ min: 0, max: 500 * HOUR }) }, fc.constant(Number.NaN)),
      isZoned: fc.boolean(),
      novelty: fc.constantFrom(0, 1, 2),
    }),
    { maxLength: 80 },
  )
  .map(all => [...all].sort((a, b) => (Number.isNaN(a.time) ? 1e15 : a.time) - (Number.isNaN(b.time) ? 1e15 : b.time)))

function columnsOf(all: readonly { time: number; isZoned: boolean }[]): PostColumns {
  return {
    count: all.length,
    time: Float64Array.from(all, ({ time }) => time),
    zoned: Uint8Array.from(all, ({ time, isZoned }) => Number(isZoned && !Number.isNaN(time))),
  } as unknown as PostColumns
}

const spans = fc
  .tuple(fc.integer({ min: -100 * HOUR, max: 600 * HOUR }), fc.integer({ min: 10_000, max: 700 * HOUR }))
  .map(([start, length]) => ({ start, end: start + length }))

test('steps cover their window, are no more than asked for, and begin at whole multiples', () => {
  fc.assert(
    fc.property(spans, fc.integer({ min: 10, max: 400 }), (window, most) => {
      const { start, size, count } = stepsOf(window, most)
      assert.ok(start <= window.start && start + size * count >= window.end)
      assert.ok(count <= most + 1, `${count} of ${most}`)
      assert.ok(Math.abs(start / size - Math.round(start / size)) < 1e-6)
    }),
  )
})

test('every dated post of a lane is in a step, before or after it; counts are those of a slow pass', () => {
  fc.assert(
    fc.property(rows, spans, fc.constantFrom(0 as const, 1 as const), (all, window, zoned) => {
      const columns = columnsOf(all)
      const steps = stepsOf(window, 40)
      const lane = postsLane(
        columns,
        Uint8Array.from(all, ({ novelty }) => novelty),
        steps,
        zoned,
      )
      const own = all.filter((_, i) => !Number.isNaN(all[i].time) && columns.zoned[i] === zoned)
      const end = steps.start + steps.count * steps.size
      assert.deepEqual(
        [lane.before, lane.posts, lane.after],
        [
          own.filter(({ time }) => time < steps.start).length,
          own.filter(({ time }) => time >= steps.start && time < end).length,
          own.filter(({ time }) => time >= end).length,
        ],
      )
      for (const { step, firstSeen, repeated, withoutText } of lane.steps) {
        const from = steps.start + step * steps.size
        const inStep = own.filter(({ time }) => time >= from && time < from + steps.size)
        const count = (novelty: number) => inStep.filter(row => row.novelty === novelty).length
        assert.deepEqual([withoutText, firstSeen, repeated], [count(0), count(1), count(2)])
      }
    }),
  )
})

test('a post counts once in a lane of counts, whatever it holds; a test leaves posts out', () => {
  const columns = columnsOf([
    { time: 0, isZoned: true },
    { time: HOUR, isZoned: true },
    { time: HOUR, isZoned: false },
  ])
  const steps = { start: 0, size: HOUR, count: 5 }
  assert.deepEqual(
    countsLane(columns, [0, 0, 1, 2], steps, () => true),
    [
      [0, 1],
      [1, 1],
    ],
  )
  assert.deepEqual(
    countsLane(columns, [0, 0, 1, 2], steps, post => post !== 0),
    [[1, 1]],
  )
})

test('the whole range holds every known instant and every outage; without either there is none', () => {
  fc.assert(
    fc.property(rows, all => {
      const columns = columnsOf(all)
      const outages = [{ place: 'x', from: -5, to: 900 * HOUR, measuredBy: 'y' }]
      assert.deepEqual(wholeRange(columns, outages), { start: -5, end: 900 * HOUR })
      const range = wholeRange(columns, [])
      const known = all.filter((_, i) => columns.zoned[i] === 1)
      if (known.length === 0) return assert.equal(range, undefined)
      assert.ok(range !== undefined && known.every(({ time }) => time >= range.start && time < range.end))
    }),
  )
})

test('a few posts far away in time do not squeeze the others', () => {
  const crowd = Array.from({ length: 1000 }, (_, i) => ({ time: 1e12 + i * 1000, isZoned: true }))
  const columns = columnsOf([{ time: 0, isZoned: true }, ...crowd])
  const whole = wholeRange(columns, [])
  assert.ok(whole !== undefined)
  const first = firstWindow(columns, whole)
  assert.ok(first.end - first.start < 4 * HOUR && first.start < 1e12 && first.end > 1e12 + 990_000)
  const near = columnsOf(crowd)
  const range = wholeRange(near, [])
  assert.ok(range !== undefined)
  assert.deepEqual(firstWindow(near, range), range)
})

const claim = {
  claim: { id: 'c', from: '1970-01-01T01', to: '1970-01-01T02' },
  support: { assertions: [{ post: 0 }, { post: 1 }, { post: 2 }], edges: [{ from: 1, to: 0 }] },
  deny: {
    assertions: [
      { post: 1, mark: 'confirmed', vantage: { time: '1970-01-01T01:30', place: 'bridge' } },
      { post: 2, mark: 'confirmed', vantage: { place: 'square' } },
      { post: 0, mark: 'suggested', vantage: { time: '1970' } },
    ],
    edges: [],
  },
} as unknown as WeighedClaim

test('what is joined repeats, what is not is an origin, what has no instant is apart', () => {
  const columns = columnsOf([
    { time: 0, isZoned: true },
    { time: 10, isZoned: true },
    { time: HOUR, isZoned: false },
  ])
  const lane = claimLane(columns, claim, 3, { start: 0, size: HOUR, count: 3 }, () => true)
  assert.deepEqual(lane.support, [{ step: 0, origins: 1, repeated: 1 }])
  assert.deepEqual(lane.deny, [{ step: 0, origins: 2, repeated: 0 }])
  assert.deepEqual(lane.undated, { support: 1, deny: 1 })
  assert.deepEqual(lane.span, { start: HOUR, end: 3 * HOUR })
})

test('only confirmed marks have a vantage on the axis, and those without a time are counted', () => {
  const { spans: found, untimed } = vantageSpans([claim])
  assert.deepEqual(
    found.map(({ post, side, start, end, place }) => [post, side, start, end, place]),
    [[1, 'deny', 1.5 * HOUR, 1.5 * HOUR + 60_000, 'bridge']],
  )
  assert.equal(untimed, 1)
})
