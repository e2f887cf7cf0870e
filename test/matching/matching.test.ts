// What matching and the lists of calls reach on invented pairs and sentences; the held-out halves were not tuned on (docs/methods.md).

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { CALL_SENTENCES } from './call-sentences.ts'
import { HELD_OUT_CALL_SENTENCES } from './held-out-call-sentences.ts'
import { HELD_OUT_PAIRS } from './held-out-pairs.ts'
import { resultsOf, scoreOf } from './measure.ts'
import { scoreCalls } from './measure-calls.ts'
import { PAIRS } from './pairs.ts'

const pairs = (sets: typeof PAIRS) => sets.reduce((sum, { posts }) => sum + posts.length, 0)

test('there are at least 150 pairs and 200 sentences', () => {
  assert.ok(pairs(PAIRS) + pairs(HELD_OUT_PAIRS) >= 150)
  assert.ok(CALL_SENTENCES.length + HELD_OUT_CALL_SENTENCES.length >= 200)
})

test('pairs that were tuned on', async () => {
  const score = scoreOf(await resultsOf(PAIRS))
  assert.ok(score.countedPrecision >= 0.86, JSON.stringify(score))
  assert.ok(score.countedRecall >= 0.52, JSON.stringify(score))
  assert.ok(score.foundRecall >= 0.97 && score.stanceRight >= 0.93, JSON.stringify(score))
})

test('pairs held out', async () => {
  const score = scoreOf(await resultsOf(HELD_OUT_PAIRS))
  assert.ok(score.countedPrecision >= 0.8, JSON.stringify(score))
  assert.ok(score.countedRecall >= 0.55, JSON.stringify(score))
  assert.ok(score.foundRecall >= 0.95 && score.stanceRight >= 0.82, JSON.stringify(score))
})

test('calls to violence', () => {
  for (const sentences of [CALL_SENTENCES, HELD_OUT_CALL_SENTENCES]) {
    const { precision, recall, wrong } = scoreCalls(sentences)
    assert.ok(precision >= 0.95 && recall >= 0.9, JSON.stringify(wrong))
  }
})
