import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ExhibitFindingRow } from '../model/exhibit-findings.ts'
import type { FootageOverview } from '../model/footage-overview.ts'
import { CitedPosts } from './cited-posts.ts'
import { footageView } from './footage-view.ts'

const finding = {
  at: { chain: 'c', number: 1 },
  exhibit: 3,
  stage: 'content',
  question: 'where',
  method: 'landmarks',
  confidence: 'high',
  finding: 'PLANTED words',
  reason: 'PLANTED reason',
  role: 'analyst 1',
  recordedTime: 0,
  place: { latitude: 1, longitude: 2, radiusMetres: 3, name: 'PLANTED place' },
  between: ['PLANTED', 'PLANTED'],
  points: [{ label: 'PLANTED point', x: 0, y: 0 }],
  workings: { value: 'PLANTED value' },
  claim: null,
  isDisputed: true,
  against: [],
  reviews: [{ at: { chain: 'c', number: 2 }, role: 'analyst 2', verdict: 'differ', reason: 'PLANTED review' }],
} as unknown as ExhibitFindingRow

const overview = {
  coverage: { pictures: 1, videos: 0, recordings: 0, heldBack: 0 },
  families: [
    {
      exhibit: 3,
      members: [],
      memberCount: 2,
      posts: 40,
      history: Array.from({ length: 40 }, (_, i) => i),
      firstSeen: 0,
    },
  ],
  familyCount: 1,
  seenBefore: [{ exhibit: 3, match: { collection: 'older', name: 'PLANTED.jpg' } }],
  questions: [{ exhibit: 3, family: 3, question: { kind: 'edited', parameters: { value: 'PLANTED' } } }],
  questionCount: 1,
  findings: [finding],
  findingCount: 1,
} as unknown as FootageOverview

const labels = { fileName: (name: string) => `~${name.length}` }

test('without names nothing that people wrote or files state is left, and kinds and counts are', () => {
  const hidden = footageView(overview, labels, false, new CitedPosts())
  assert.ok(!JSON.stringify(hidden).includes('PLANTED'))
  assert.deepEqual([hidden?.questionCount, hidden?.findingCount], [1, 1])
  const [row] = hidden?.findings ?? []
  assert.deepEqual(
    [row.question, row.method, row.confidence, row.role, row.isDisputed],
    ['where', 'landmarks', 'high', 'analyst 1', true],
  )
  assert.deepEqual([row.reviews[0].role, row.reviews[0].verdict], ['analyst 2', 'differ'])
  assert.ok(JSON.stringify(footageView(overview, labels, true, new CitedPosts())).includes('PLANTED review'))
})

test('of a family the first posts are named, and only as many as a report has room for', () => {
  const seen = footageView(overview, labels, true, new CitedPosts())
  assert.deepEqual(seen?.families[0].history, [0, 1, 2, 3, 4, 5, 6, 7, 8, 9])
  assert.equal(seen?.families[0].posts, 40)
})
