import assert from 'node:assert/strict'
import test from 'node:test'
import type { PostIndex } from '../model/finding.ts'
import type { Sha256 } from '../model/ids.ts'
import { linkedInOrder } from './media-families-of.ts'
import type { MediaReading } from './media-reading.ts'

const FIRST_POSTS = new Map([
  ['c', 4],
  ['a', 9],
  ['d', 4],
])

function linked(names: string, mostBySight?: number) {
  const media = [...names].map(sha256 => ({ sha256: sha256 as Sha256 }) as MediaReading)
  const firstPost = (sha256: Sha256) => FIRST_POSTS.get(sha256) as PostIndex | undefined
  const found = linkedInOrder(media, firstPost, mostBySight)
  return {
    linked: found.media.map(({ sha256 }) => sha256).join(''),
    seen: Array.from(found.order, at => found.media[at].sha256).join(''),
  }
}

test('a case of usual size is linked as its media were first seen, whatever came in first', () => {
  for (const names of ['abcd', 'dcba', 'badc']) assert.deepEqual(linked(names), { linked: 'cdab', seen: 'cdab' })
})

test('a large one is linked by number and seen in the same order', () => {
  for (const names of ['abcd', 'dcba']) assert.deepEqual(linked(names, 3), { linked: names, seen: 'cdab' })
})
