// Copies of pictures of the held-out scenes are found, and other pictures are not taken for copies.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { EDITS, FURTHER_EDITS } from './support/drawn-edits.ts'
import { LIFE_EDITS } from './support/drawn-edits-life.ts'
import { UNSEEN_SCENES } from './support/drawn-scenes-unseen.ts'
import { drawnSet, matchedSet } from './support/drawn-set.ts'

/** 9 kinds of scenes: 306 originals. */
const PER_KIND = 34

function table(result: ReturnType<typeof matchedSet>): string {
  const lines = [...result.found].map(([edit, { found, copies }]) => `${edit}: ${found} of ${copies}`)
  const joined = `pairs joined: ${result.right} right, ${result.samePlace.length} of one place, ${result.wrong.length} wrong`
  return [...lines, joined, ...result.missed, ...result.samePlace, ...result.wrong].join('\n')
}

test('held-out pictures: recall at least 0.95 at a precision of at least 0.995, hard negatives among them', async context => {
  const result = matchedSet(await drawnSet(UNSEEN_SCENES, PER_KIND, 'second held out', EDITS))
  context.diagnostic(table(result))
  const sums = [...result.found.values()].reduce((a, b) => ({ found: a.found + b.found, copies: a.copies + b.copies }))
  assert.equal(result.found.size, Object.keys(EDITS).length)
  assert.equal(sums.copies, 8 * 9 * PER_KIND)
  const recall = sums.found / sums.copies
  const precision = result.right / (result.right + result.samePlace.length + result.wrong.length)
  context.diagnostic(`recall ${recall}, precision ${precision}`)
  assert.ok(recall >= 0.95, `recall ${recall}`)
  assert.ok(precision >= 0.995, `precision ${precision}`)
})

const FURTHER = {
  'several edits at once': [FURTHER_EDITS, 0.93],
  'edits of everyday life': [LIFE_EDITS, 0.75],
} as const

for (const [name, [edits, least]] of Object.entries(FURTHER))
  test(`held-out pictures with ${name}`, async context => {
    const result = matchedSet(await drawnSet(UNSEEN_SCENES, 8, `second held out, ${name}`, edits))
    context.diagnostic(table(result))
    const sums = [...result.found.values()].reduce((a, b) => ({
      found: a.found + b.found,
      copies: a.copies + b.copies,
    }))
    assert.equal(sums.copies, Object.keys(edits).length * 72)
    assert.ok(sums.found / sums.copies >= least)
    assert.ok(result.samePlace.length + result.wrong.length <= 0.005 * result.right)
  })
