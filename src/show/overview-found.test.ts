import assert from 'node:assert/strict'
import { test } from 'node:test'
import { reportSample } from '../../test/support/report-sample.ts'
import { foundOverview } from './overview-found.ts'
import { noveltyOf } from './timeline-view.ts'

test('every post with a time stands in one column, and sums are those of the whole', () => {
  const { corpus, analysis } = reportSample()
  const columns = corpus.columns()
  const found = foundOverview(columns, analysis)
  const novelty = noveltyOf(columns, analysis.textFamilies)
  const dated = [...columns.time.keys()].filter(post => !Number.isNaN(columns.time[post]))
  const inColumns = found.bins.reduce((sum, bin) => sum + bin.firstSeen + bin.repeated + bin.withoutText, 0)
  assert.ok(dated.length > 0)
  assert.equal(inColumns, dated.length)
  assert.equal(
    found.bins.reduce((sum, bin) => sum + bin.repeated, 0),
    dated.filter(post => novelty[post] === 2).length,
  )
  assert.equal(found.firstSeenTexts + found.repeatedPosts + found.postsWithoutText, columns.count)
  for (let i = 1; i < found.bins.length; i++) assert.ok(found.bins[i].start > found.bins[i - 1].start)
})

test('the record is plain JSON and holds no word of a post, no name', () => {
  const { corpus, analysis } = reportSample()
  const found = foundOverview(corpus.columns(), analysis)
  assert.deepEqual(JSON.parse(JSON.stringify(found)), found)
  const text = JSON.stringify(found)
  assert.ok(corpus.accounts().length > 3)
  // In the sample a place is called like the broadcast.
  for (const { id, name } of corpus.accounts().filter(({ isChannel }) => !isChannel))
    for (const word of [id, name]) if (word !== '') assert.ok(!text.includes(word), word)
  for (const { text: said } of corpus.posts(Array.from({ length: corpus.columns().count }, (_, post) => post)))
    if (said !== '') assert.ok(!text.includes(JSON.stringify(said).slice(1, -1)), said)
})

test('ladders are those of the analysis; what waits is counted over all claims', () => {
  const { corpus, analysis } = reportSample()
  const { claims, waiting, undecided, sides, unassessed } = foundOverview(corpus.columns(), analysis)
  assert.equal(claims.total, analysis.claims.length)
  claims.rows.forEach((row, i) => {
    assert.equal(row.id, analysis.claims[i].claim.id)
    assert.deepEqual(row.support, analysis.claims[i].support.ladder)
    assert.deepEqual(row.deny, analysis.claims[i].deny.ladder)
  })
  const all = analysis.claims.flatMap(({ support, deny }) => [support, deny])
  assert.equal(
    waiting,
    all.reduce((sum, side) => sum + (side.waiting?.length ?? 0), 0),
  )
  assert.equal(
    undecided,
    analysis.claims.reduce((sum, { unclear, held }) => sum + (unclear?.length ?? 0) + (held?.length ?? 0), 0),
  )
  assert.equal(sides, all.filter(({ ladder }) => ladder.posts > 0).length)
  assert.equal(unassessed, all.filter(({ ladder }) => ladder.posts > 0 && ladder.atLeast === null).length)
})
