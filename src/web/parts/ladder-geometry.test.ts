import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { isOpen, LADDER_RUNGS, type LadderCounts, ladderShape, largestOf, rungBehind } from './ladder-geometry.ts'

const count = fc.nat(20_000_000)
const width = fc.integer({ min: 240, max: 1600 })

const none: LadderCounts = {
  posts: 0,
  speakers: 0,
  afterCopies: 0,
  atMost: 0,
  marked: 0,
  atLeast: 0,
  unreviewed: 0,
}

test('bars never shrink as counts grow, are seen when there is anything, and leave room for their number', () => {
  fc.assert(
    fc.property(width, fc.boolean(), count, count, (wide, isSmall, a, b) => {
      const [less, more] = a < b ? [a, b] : [b, a]
      const { length, room, middle, width: whole } = ladderShape(wide, 6, more, isSmall, 22)
      assert.ok(length(less) <= length(more))
      assert.equal(length(0), 0)
      if (less > 0) assert.ok(length(less) >= 5)
      assert.ok(room(length(more)) >= String(more).length * 7.2, 'the number fits beyond its bar')
      assert.ok(middle + length(more) <= Math.max(whole, 280))
    }),
  )
})

test('on a narrow page labels stand above their bars', () => {
  assert.ok(ladderShape(330, 6, 100, false, 22).isStacked)
  assert.ok(!ladderShape(560, 6, 100, false, 22).isStacked)
  const { top, height, barHeight } = ladderShape(330, 6, 100, false, 22)
  for (let row = 0; row < 6; row++) assert.ok(top(row) + barHeight <= height)
})

test('a number leads to posts that are there', () => {
  for (const rung of LADDER_RUNGS) assert.equal(rungBehind(none, rung), undefined)
  const open = { ...none, posts: 3, speakers: 3, afterCopies: 2, atMost: 2, atLeast: null }
  assert.equal(rungBehind(open, 'atLeast'), 'atMost')
  assert.equal(rungBehind({ ...open, unreviewed: 1 }, 'marked'), 'unreviewed')
  assert.equal(rungBehind({ ...open, unreviewed: 1, marked: 1 }, 'atLeast'), 'marked')
  assert.equal(rungBehind({ ...open, atLeast: 0 }, 'marked'), undefined, 'an assessed zero has no marks behind it')
  assert.equal(rungBehind(open, 'speakers'), 'speakers')
})

test('not assessed is said of the bound, and of marks while none is confirmed', () => {
  const open = { ...none, posts: 3, atLeast: null }
  assert.deepEqual(
    LADDER_RUNGS.filter(rung => isOpen(open, rung)),
    ['marked', 'atLeast'],
  )
  assert.deepEqual(
    LADDER_RUNGS.filter(rung => isOpen({ ...open, marked: 1 }, rung)),
    ['atLeast'],
  )
  assert.ok(!isOpen({ ...none, atLeast: null }, 'atLeast'), 'a side without posts is no open question')
})

test('ladders beside each other share the largest count', () => {
  assert.equal(largestOf([]), 0)
  assert.equal(
    largestOf([
      { support: { posts: 3 }, deny: { posts: 9 } },
      { support: { posts: 7 }, deny: { posts: 0 } },
    ]),
    9,
  )
})
