import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ExhibitFindingRow } from '../../model/exhibit-findings.ts'
import { findingPairs } from './finding-pairs.ts'

const at = (seq: number) => ({ device: 'd', epoch: 'e', seq }) as ExhibitFindingRow['at']
const finding = (seq: number, given: Partial<ExhibitFindingRow>): ExhibitFindingRow => ({
  at: at(seq),
  exhibit: 1,
  stage: 'content',
  question: 'where',
  method: 'landmarks',
  confidence: 'moderate',
  finding: '',
  reason: '',
  role: `role ${seq}`,
  recordedTime: 0,
  place: null,
  between: null,
  points: [],
  workings: {},
  claim: null,
  isDisputed: true,
  against: [],
  reviews: [],
  ...given,
})
const place = (longitude: number, radiusMetres: number) => ({ latitude: 0, longitude, radiusMetres, name: null })

test('findings that exclude each other stand together once, with the distance beyond both radii', () => {
  // A degree of longitude at the equator is 111,195 m on the sphere.
  const first = finding(1, { place: place(0, 100), against: [at(2)] })
  const second = finding(2, { place: place(0.01, 200), against: [at(1)] })
  const pairs = findingPairs([first, finding(3, {}), second])
  assert.equal(pairs.length, 1)
  assert.deepEqual([pairs[0].first, pairs[0].second], [first, second])
  assert.ok(Math.abs((pairs[0].metresApart ?? 0) - (1112 - 300)) < 5, `${pairs[0].metresApart}`)
  assert.equal(pairs[0].timeApart, undefined)
})

test('the time between two stretches, whichever comes first; none where they touch', () => {
  const early = ['2024-01-05T10:00:00+06:00', '2024-01-05T11:00:00+06:00'] as const
  const late = ['2024-01-05T06:00:00Z', '2024-01-05T07:00:00Z'] as const
  const pairOf = (a: typeof early | typeof late, b: typeof early | typeof late) =>
    findingPairs([finding(1, { between: a, against: [at(2)] }), finding(2, { between: b })])[0]
  assert.equal(pairOf(early, late).timeApart, 3_600_000)
  assert.equal(pairOf(late, early).timeApart, 3_600_000)
  assert.equal(pairOf(early, early).timeApart, undefined)
})

test('findings that only a review disputes are no pair', () => {
  assert.deepEqual(findingPairs([finding(1, {}), finding(2, {})]), [])
})
