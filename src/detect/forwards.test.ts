import assert from 'node:assert/strict'
import { test } from 'node:test'
import { equalTextsOnly, type SmallPost, smallCorpus } from '../../test/support/small-corpus.ts'
import type { AccountId } from '../model/ids.ts'
import type { ForwardOrigin } from '../model/source-record.ts'
import { forwardLineage } from './forward-lineage.ts'
import { detectForwards } from './forwards.ts'

const ORIGIN = 'telegram:channel900' as AccountId
const stated: ForwardOrigin = { kind: 'channel', id: ORIGIN, name: 'Harbour watch' }
const hidden: ForwardOrigin = { kind: 'hidden', name: 'Aiko' }

function treesOf(posts: readonly SmallPost[]) {
  const corpus = smallCorpus(posts)
  const lineage = forwardLineage(corpus)
  return { ...detectForwards(corpus, equalTextsOnly(corpus), lineage), lineage, corpus }
}

const forward = (
  at: number,
  channel: string,
  origin: ForwardOrigin,
  text = 'the silo at pier four burns',
): SmallPost => ({
  at,
  channel,
  account: channel,
  text,
  forward: origin,
})

test('forwards of one stated origin and text are one tree across channels', () => {
  const { trees, findings } = treesOf([
    forward(1, 'telegram:channel1', stated),
    forward(2, 'telegram:channel2', stated),
    forward(3, 'telegram:channel2', stated, 'another post altogether, about bread'),
  ])
  assert.equal(trees.length, 1)
  assert.deepEqual([...trees[0].posts], [0, 1])
  assert.equal(trees[0].channels, 2)
  assert.equal(trees[0].originPost, undefined)
  assert.equal(findings[0].id, trees[0].id)
  assert.equal(findings[0].message.key, 'forward-tree-origin-not-held')
})

test('hidden users of one name are never one origin across channels', () => {
  const { trees, lineage } = treesOf([
    forward(1, 'telegram:channel1', hidden),
    forward(2, 'telegram:channel2', hidden),
    forward(3, 'telegram:channel2', hidden),
  ])
  assert.notEqual(lineage.origin[0], lineage.origin[1])
  assert.equal(lineage.origin[1], lineage.origin[2])
  assert.deepEqual(
    trees.map(tree => [...tree.posts]),
    [[1, 2]],
  )
})

test('an origin that is not given stays unknown', () => {
  const { trees, lineage } = treesOf([
    forward(1, 'telegram:channel1', { kind: 'unknown' }),
    forward(2, 'telegram:channel1', { kind: 'unknown' }),
  ])
  assert.deepEqual([...lineage.origin], [-1, -1])
  assert.equal(trees.length, 0)
})

test('the origin post is the only earlier post of the stated channel with that text', () => {
  const own = (at: number): SmallPost => ({ at, channel: ORIGIN, account: ORIGIN, text: 'the silo at pier four burns' })
  const held = treesOf([own(0), forward(1, 'telegram:channel1', stated)])
  assert.equal(held.trees[0].originPost, 0)
  assert.equal(held.corpus.accounts()[held.lineage.originAccount[1]].id, ORIGIN)
  assert.equal(held.findings[0].message.key, 'forward-tree-origin-held')
  const twice = treesOf([own(0), own(1), forward(2, 'telegram:channel1', stated)])
  assert.equal(twice.lineage.originPost[2], -1)
  const later = treesOf([forward(1, 'telegram:channel1', stated), own(2)])
  assert.equal(later.lineage.originPost[0], -1)
})

test('the name of a tree does not depend on what else the corpus holds', () => {
  const two = [forward(1, 'telegram:channel1', stated), forward(2, 'telegram:channel2', stated)]
  const before: SmallPost = { at: 0, channel: 'telegram:channel0', account: 'telegram:user1', text: 'good morning' }
  assert.equal(treesOf(two).trees[0].id, treesOf([before, ...two]).trees[0].id)
})
