import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { crowds, weighed } from '../../test/support/ladder-crowd.ts'
import type { MergeRung, WeighedSide } from '../model/ladder.ts'
import { type CountedRung, shownMarks, sideGroups, sideRungs } from './claim-rungs.ts'

const ORDER: readonly MergeRung[] = ['speakers', 'afterCopies', 'atMost']

/** Slow: positions that no edge up to this rung has collapsed. */
function standing(side: WeighedSide, rung: CountedRung): number[] {
  const done = rung === 'posts' ? [] : ORDER.slice(0, ORDER.indexOf(rung) + 1)
  const collapsed = new Set(side.edges.filter(edge => done.includes(edge.rung)).map(({ from }) => from))
  return [...side.assertions.keys()].filter(position => !collapsed.has(position))
}

test('each rung counts what the ladder counts, and its positions stand for all assertions', () => {
  fc.assert(
    fc.property(crowds(30), crowd => {
      const side = weighed(crowd)
      const { counted, joined } = sideRungs(side)
      for (const rung of ['posts', ...ORDER] as const) {
        const { positions, standsFor } = counted[rung]
        assert.deepEqual([...positions], standing(side, rung))
        assert.equal(positions.length, side.ladder[rung])
        assert.equal(
          standsFor.reduce((sum, size) => sum + size, 0),
          side.ladder.posts,
        )
      }
      const rungs = ['posts', ...ORDER] as const
      for (const [i, rung] of ORDER.entries())
        assert.equal(joined[rung].length, side.ladder[rungs[i]] - side.ladder[rung])
    }),
  )
})

test('groups hold every assertion once, in order of their first, and as many wait as the ladder says', () => {
  fc.assert(
    fc.property(crowds(30), crowd => {
      const side = weighed(crowd)
      const groups = sideGroups(side)
      assert.equal(groups.length, side.ladder.atMost)
      assert.equal(
        groups.reduce((sum, { size }) => sum + size, 0),
        side.ladder.posts,
      )
      for (const [i, { group, first }] of groups.entries()) {
        assert.equal(group, i)
        assert.equal(first, side.group.indexOf(group))
      }
      const { unreviewed, marked } = sideRungs(side)
      assert.equal(unreviewed.length, side.ladder.unreviewed)
      assert.ok(marked.length >= side.ladder.marked)
      assert.equal(
        groups.reduce((sum, group) => sum + group.marked, 0),
        marked.length,
      )
    }),
  )
})

test('only marks that wait are said to be suggested', () => {
  fc.assert(
    fc.property(crowds(30), crowd => {
      const side = weighed(crowd)
      const marks = shownMarks(side)
      const suggested = [...marks.keys()].filter(position => marks[position] === 'suggested')
      assert.deepEqual(
        suggested,
        [...(side.waiting ?? [])].filter(position => marks[position] === 'suggested'),
      )
      for (const [position, mark] of marks.entries())
        if (mark === 'carried') assert.ok(side.assertions[position].suggestsOwnAccess)
    }),
  )
})
