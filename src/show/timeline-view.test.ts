import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { PostColumns } from '../corpus/engine.ts'
import { CitedPosts } from './cited-posts.ts'
import { nextStep, noveltyOf, stepFor, stepStart, timelineView } from './timeline-view.ts'

const STEPS = ['ten-minutes', 'hour', 'six-hours', 'day', 'week', 'month', 'year'] as const

function columnsOf(posts: readonly { time: number; zoned: number; text: number }[]): PostColumns {
  const ordered = [...posts].sort((a, b) => a.time - b.time)
  return {
    count: posts.length,
    time: Float64Array.from(ordered, post => post.time),
    zoned: Uint8Array.from(ordered, post => post.zoned),
    channel: new Int32Array(posts.length),
    account: new Int32Array(posts.length),
    text: Int32Array.from(ordered, post => post.text),
    forward: new Int32Array(posts.length).fill(-1),
    versions: new Uint16Array(posts.length).fill(1),
  }
}

const time = fc.integer({ min: Date.UTC(1991, 0), max: Date.UTC(2199, 0) })
const anyPosts = fc.array(fc.record({ time, zoned: fc.constantFrom(0, 1), text: fc.integer({ min: -1, max: 5 }) }), {
  maxLength: 60,
})

test('a step begins at or before each time it holds, and the next one after', () => {
  fc.assert(
    fc.property(fc.constantFrom(...STEPS), time, (step, at) => {
      const start = stepStart(step, at)
      assert.ok(start <= at && at < nextStep(step, start))
      assert.equal(stepStart(step, start), start)
      assert.equal(stepStart(step, nextStep(step, start)), nextStep(step, start))
    }),
  )
  assert.equal(new Date(stepStart('week', Date.UTC(2022, 0, 5))).toISOString(), '2022-01-03T00:00:00.000Z')
})

test('columns hold every post once, and equal a slow count', () => {
  fc.assert(
    fc.property(anyPosts, fc.constantFrom<0 | 1>(0, 1), (posts, zoned) => {
      const columns = columnsOf(posts)
      const centre = Int32Array.from([0, 1, 0, 3, 3, 5])
      const novelty = noveltyOf(columns, { centre, resemblance: new Float32Array(6) })
      const view = timelineView(columns, novelty, zoned, new CitedPosts())
      const mine = posts.filter(post => post.zoned === zoned)
      if (mine.length === 0) return assert.equal(view, undefined)
      const slow = new Map<number, number>()
      for (const post of mine) {
        const start = stepStart(view!.step, post.time)
        slow.set(start, (slow.get(start) ?? 0) + 1)
      }
      const fast = new Map(view!.bins.map(bin => [bin.start, bin.firstSeen + bin.repeated + bin.withoutText]))
      assert.deepEqual([...fast].sort(), [...slow].sort())
      assert.equal(view!.posts, mine.length)
      assert.equal(
        [...fast.values()].reduce((most, size) => Math.max(most, size)),
        [...fast.values()][view!.peak],
      )
    }),
  )
})

test('a post on the boundary belongs to the step that begins there', () => {
  const hour = 3_600_000
  const start = Date.UTC(2022, 0, 5)
  const columns = columnsOf([0, hour, hour, 100 * hour].map(offset => ({ time: start + offset, zoned: 1, text: -1 })))
  const view = timelineView(columns, new Uint8Array(4), 1, new CitedPosts())
  assert.deepEqual(
    view?.bins.map(bin => [(bin.start - start) / hour, bin.withoutText]),
    [
      [0, 1],
      [1, 2],
      [100, 1],
    ],
  )
})

test('each family is first seen once, in the post that comes first', () => {
  const columns = columnsOf([
    { time: 5, zoned: 1, text: 2 },
    { time: 1, zoned: 1, text: 0 },
    { time: 3, zoned: 0, text: -1 },
    { time: 9, zoned: 1, text: 1 },
  ])
  const families = { centre: Int32Array.from([0, 1, 0]), resemblance: new Float32Array(3) }
  assert.deepEqual([...noveltyOf(columns, families)], [1, 0, 2, 1])
})

test('no range needs more than 211 columns, and short ranges are not coarse', () => {
  fc.assert(
    fc.property(time, time, (a, b) => {
      const [first, last] = [Math.min(a, b), Math.max(a, b)]
      const step = stepFor(last - first)
      let columns = 0
      for (let at = stepStart(step, first); at <= last; at = nextStep(step, at)) columns++
      assert.ok(columns <= 211, `${columns} of ${step}`)
    }),
  )
  assert.equal(stepFor(3 * 86_400_000), 'hour')
  assert.equal(stepFor(0), 'ten-minutes')
})
