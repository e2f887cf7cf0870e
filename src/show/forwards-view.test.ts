import assert from 'node:assert/strict'
import { test } from 'node:test'
import { reportSample } from '../../test/support/report-sample.ts'
import type { ForwardTree } from '../model/analysis.ts'
import { CitedPosts } from './cited-posts.ts'
import { forwardsView } from './forwards-view.ts'
import { labelsOf } from './labels.ts'

const { corpus, analysis, context } = reportSample()
const labels = labelsOf(corpus, id => context.pseudonym(id), false)
const [ofChannel, ofHidden] = analysis.forwardTrees

test('branches and what is not shown add up to the posts of a tree', () => {
  for (const tree of forwardsView(corpus, analysis.forwardTrees, labels, new CitedPosts()).rows) {
    const shown = tree.branches.rows.reduce((sum, branch) => sum + branch.posts, 0)
    assert.equal(shown + tree.postsElsewhere, tree.posts)
  }
})

test('people are never ranked: their trees come after those of channels, by shown name', () => {
  const trees: ForwardTree[] = [
    { ...ofHidden, id: 'large', posts: ofHidden.posts },
    { ...ofHidden, id: 'small', posts: ofHidden.posts.slice(0, 2) },
    { ...ofChannel, posts: ofChannel.posts.slice(0, 1) },
  ]
  const { rows } = forwardsView(corpus, trees, labels, new CitedPosts())
  assert.equal(rows[0].originKind, 'channel')
  assert.ok((rows[1].origin ?? '') <= (rows[2].origin ?? ''))
})

test('an origin is held when its post is in the case, and then it is cited', () => {
  const cited = new CitedPosts()
  const [tree] = forwardsView(corpus, [ofChannel], labels, cited).rows
  assert.equal(tree.originPost, ofChannel.originPost)
  assert.ok(cited.read(corpus, labels, new Map()).has(tree.originPost!))
})
