// Edited copies of drawn videos among doubles that only look alike: recall by edit and precision, on scenes that no threshold was chosen with.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { makeClipSet, scoreOf } from './support/clip-copies.ts'
import { CLIP_EDITS } from './support/drawn-clips.ts'
import { CLIP_SCENES } from './support/drawn-scenes-clips.ts'
import { withoutFfmpeg } from './support/media-tools.ts'

/** Of each of six kinds; two moments of each. */
const PLACES = 4

test('copies of clips: recall >= 0.9 at precision >= 0.99', { skip: withoutFfmpeg }, async () => {
  const set = await makeClipSet('orchard and tents', CLIP_SCENES, PLACES)
  const { byEdit, right, wrong, missed } = scoreOf(set)
  let [all, found] = [0, 0]
  for (const [edit, count] of byEdit) {
    console.log(`${edit}: ${count.found} of ${count.all}`)
    if (!(edit in CLIP_EDITS) && edit !== 'in a longer one') continue
    all += count.all
    found += count.found
  }
  const precision = right / (right + wrong.length)
  console.log(`${set.originals.length} originals, recall ${found}/${all}, precision ${right}/${right + wrong.length}`)
  for (const { kind, edit } of missed) console.log(`missed: ${kind}, ${edit}`)
  for (const { copy, original, match } of wrong)
    console.log(`wrong: ${copy.kind} ${copy.edit ?? 'original'} as ${original.kind}: ${JSON.stringify(match)}`)
  assert.ok(set.originals.length >= 48)
  assert.ok(found / all >= 0.9, `recall ${found / all}`)
  assert.ok(precision >= 0.99, `precision ${precision}`)
})
