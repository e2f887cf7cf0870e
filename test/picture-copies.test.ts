// A few drawn pictures with their copies; the measured set is in picture-copies.slow.ts.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { EDITS } from './support/drawn-edits.ts'
import { DEVELOPMENT_SCENES } from './support/drawn-scenes.ts'
import { drawnSet, matchedSet } from './support/drawn-set.ts'

test('copies of drawn pictures are found, and pictures of one place, layout or channel are not taken for copies', async () => {
  const { street, night, slide, framed } = DEVELOPMENT_SCENES
  const pictures = await drawnSet({ street, night, slide, framed }, 2, 'quick', EDITS)
  const result = matchedSet(pictures)
  const [found, copies] = [...result.found.values()].reduce(([a, b], each) => [a + each.found, b + each.copies], [0, 0])
  assert.equal(copies, Object.keys(EDITS).length * 4 * 2)
  assert.ok(found >= 0.95 * copies, `${found} of ${copies}: missed ${result.missed.join('; ')}`)
  assert.deepEqual(result.wrong, [])
  assert.ok(result.samePlace.length <= 0.01 * result.right, result.samePlace.join('; '))
})
