import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { PostFilter } from '../../model/post-filter.ts'
import { conditionsIn, hasWantedWord, toggled } from './conditions.ts'

const FULL: Required<PostFilter> = {
  query: 'bread -queue',
  from: 1,
  to: 2,
  isUndated: false,
  channels: ['A', 'B,C'],
  accounts: ['D'],
  languages: ['kk', 'und'],
  platforms: ['telegram'],
  kinds: ['message'],
  isForward: true,
  media: ['photo'],
  isMediaHeld: false,
  isChanged: true,
  novelty: 'first',
  family: 'f',
  tree: 't',
  burst: 'b',
  cluster: 'c',
  link: 'l',
  hashtag: 'h',
  claim: 'cl',
  side: 'deny',
  rung: 'atMost',
  exhibit: 4,
  medium: 5,
  isSameBytes: true,
  posts: ['a/1', 'a/2'],
}

test('every field of a filter is a condition that can be taken away alone, and all together leave nothing', () => {
  const conditions = conditionsIn(FULL)
  const gone = new Set(conditions.flatMap(({ without }) => Object.keys(without)))
  assert.deepEqual([...gone].sort(), Object.keys(FULL).sort())
  for (const field of Object.keys(FULL) as (keyof PostFilter)[]) {
    if (field === 'side' || field === 'rung' || field === 'isSameBytes') continue
    const own = conditions.filter(each => each.field === field)
    const value = FULL[field]
    assert.equal(own.length, Array.isArray(value) && field !== 'posts' ? value.length : 1, field)
  }
  assert.deepEqual(conditionsIn({}), [])
})

test('taking one of a list away keeps the others, whatever signs they hold', () => {
  const [first, second] = conditionsIn({ channels: ['A', 'B,C'] })
  assert.deepEqual(first.without, { channels: 'B%2CC' })
  assert.deepEqual(second.without, { channels: 'A' })
  assert.equal(toggled(['A'], 'A'), undefined)
  assert.equal(toggled(['A'], 'B'), 'A,B')
  assert.equal(toggled(undefined, 'B'), 'B')
})

test('a search of nothing but exclusions or signs has no word that must occur', () => {
  for (const query of ['', ' ', '-bread', '-bread –queue', '!!! …', '- -'])
    assert.equal(hasWantedWord(query), false, query)
  for (const query of ['bread', '-bread queue', 'нан', '№5']) assert.equal(hasWantedWord(query), true, query)
})
