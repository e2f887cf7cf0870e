import assert from 'node:assert/strict'
import { test } from 'node:test'
import { reportSample } from '../../test/support/report-sample.ts'
import { CitedPosts, shownLinks } from './cited-posts.ts'
import { labelsOf } from './labels.ts'

const { corpus, context } = reportSample()
const labels = labelsOf(corpus, id => context.pseudonym(id), false)
const all = Int32Array.from({ length: corpus.columns().count }, (_, i) => i)

test('lists stop where the room ends, but never show none of some', () => {
  const cited = new CitedPosts()
  assert.deepEqual(cited.list(all, 10), { rows: [0], total: all.length })
  cited.makeRoom(3)
  assert.deepEqual(cited.list(all, 10).rows, [0, 1, 2, 3])
  assert.deepEqual(cited.list(all, 2).rows, [0, 1])
  assert.equal(cited.citeIfRoom(9), false)
  assert.equal(cited.citeIfRoom(3), true)
})

test('each cited post is read once, in canonical order', () => {
  const cited = new CitedPosts()
  for (const post of [7, 3, 7, 300, 12]) cited.cite(post)
  assert.deepEqual([...cited.read(corpus, labels, new Map()).keys()], [3, 7, 12, 300])
})

test('the more posts are cited, the shorter their texts, so that the file stays small', () => {
  const cited = new CitedPosts()
  cited.makeRoom(all.length)
  cited.list(all, all.length)
  const views = [...cited.read(corpus, labels, new Map()).values()]
  const total = views.reduce((sum, { excerpt }) => sum + excerpt.text.length, 0)
  assert.ok(total <= 600_000)
  const longest = views.find(({ excerpt }) => excerpt.isCut)!
  assert.ok(longest.excerpt.length > 900_000 && longest.excerpt.text.length <= 2000)
})

test('links that name an account are not shown, unless the words of the post show them', () => {
  const permalink = 'https://x.com/somebody/status/5'
  const links = ['tg://user?id=123', permalink, 'https://news.example/a']
  assert.deepEqual(shownLinks({ links, text: 'look here' }), ['https://news.example/a'])
  assert.deepEqual(shownLinks({ links, text: `look: ${permalink}` }), [permalink, 'https://news.example/a'])
})
