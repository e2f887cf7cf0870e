import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { MediaQuestion, QuestionKind } from '../model/media-metadata.ts'
import { questionGroups } from './media-question-groups.ts'
import { questionText } from './media-questions.ts'

const asked = (kind: QuestionKind, parameters: MediaQuestion['parameters'] = {}): MediaQuestion => ({
  kind,
  parameters,
  posts: [],
  exhibits: [],
})
const edited = asked('edited', { software: 'Heron 2' })
const broken = (codes: string) => asked('provenance-broken', { verdict: 'broken', codes, verifier: 'v' })

test('explanations stand once a kind, and one sentence serves a family and no other', () => {
  const rows = [
    { exhibit: 3, family: 3, question: edited },
    { exhibit: 5, family: 3, question: edited },
    { exhibit: 9, family: 9, question: edited },
    { exhibit: 3, family: 3, question: asked('edited', { software: 'Kestrel' }) },
    { exhibit: 3, family: 3, question: asked('encoded-again', { software: 'Lavf' }) },
  ]
  const groups = questionGroups('en', rows)
  assert.deepEqual(
    groups.map(({ kind, asked: sentences }) => [kind, sentences.map(({ exhibits }) => exhibits)]),
    [
      ['edited', [[3, 5], [9], [3]]],
      ['encoded-again', [[3]]],
    ],
  )
  assert.deepEqual(groups[0].explanations, questionText('en', edited).explanations)
  assert.equal(groups[0].asked[0].question, questionText('en', edited).question)
})

test('what may lie behind one of a kind alone is not lost', () => {
  const groups = questionGroups('en', [
    { exhibit: 1, family: 1, question: broken('assertion.dataHash.mismatch') },
    { exhibit: 2, family: 2, question: broken('assertion.dataHash.uncovered') },
  ])
  assert.equal(groups.length, 1)
  const both = ['assertion.dataHash.mismatch', 'assertion.dataHash.uncovered'].flatMap(
    codes => questionText('en', broken(codes)).explanations,
  )
  assert.deepEqual([...groups[0].explanations].sort(), [...new Set(both)].sort())
})
