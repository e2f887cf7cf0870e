// What a family has to do with: claims, clusters, texts inside other texts.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { PostColumns } from '../corpus/engine.ts'
import type { CoordinationCluster } from '../model/coordination.ts'
import type { WeighedClaim } from '../model/ladder.ts'
import { touchedClaims, touchedClusters, touchedContainments } from './echo-touches.ts'
import { familyTexts, variantDiff } from './echo-variants.ts'

const family = { posts: Int32Array.of(1, 2, 5), texts: Int32Array.of(7, 8) }

function claimWith(id: string, support: readonly number[], deny: readonly number[]): WeighedClaim {
  const side = (posts: readonly number[]) => ({ assertions: posts.map(post => ({ post })) })
  return { claim: { id }, support: side(support), deny: side(deny) } as unknown as WeighedClaim
}

test('claims count each post of the family once a side; those it does not touch are left out', () => {
  const touched = touchedClaims(family, [
    claimWith('a', [1, 1, 2, 9], [5]),
    claimWith('b', [9], []),
    claimWith('c', [], [2]),
  ])
  assert.deepEqual(
    touched.map(({ claim, support, deny }) => [claim.id, support, deny]),
    [
      ['a', 2, 1],
      ['c', 0, 1],
    ],
  )
})

test('clusters count members that posted the family and their posts', () => {
  const columns = { account: Int32Array.of(9, 4, 4, 9, 9, 6) } as unknown as PostColumns
  const cluster = (id: string, accounts: readonly number[]) =>
    ({ id, accounts: Int32Array.from(accounts) }) as unknown as CoordinationCluster
  const touched = touchedClusters(columns, family, [cluster('x', [3]), cluster('y', [4, 6, 7])])
  assert.deepEqual(
    touched.map(({ cluster: { id }, position, accounts, posts }) => [id, position, accounts, posts]),
    [['y', 1, 2, 3]],
  )
})

test('containments inside the family are left out, others stand on the right side', () => {
  const { within, holds } = touchedContainments(family, [
    { container: 8, contained: 7, share: 0.9 },
    { container: 3, contained: 7, share: 0.5 },
    { container: 8, contained: 2, share: 0.4 },
    { container: 3, contained: 2, share: 0.4 },
  ])
  assert.deepEqual(within, [{ container: 3, contained: 7, share: 0.5 }])
  assert.deepEqual(holds, [{ container: 8, contained: 2, share: 0.4 }])
})

test('texts of a family keep its order, with their first post and number of posts', () => {
  const columns = { text: Int32Array.of(0, 8, 7, 0, 0, 8) } as unknown as PostColumns
  assert.deepEqual(familyTexts(columns, { posts: Int32Array.of(1, 2, 5), texts: Int32Array.of(7, 8, 9) }), [
    { text: 7, firstPost: 2, posts: 1 },
    { text: 8, firstPost: 1, posts: 2 },
  ])
})

test('the parts of a difference give both texts back, and say when more is not compared', () => {
  const before = 'The bridge was closed at six'
  const after = 'The old bridge was closed at seven'
  const { parts, isCut } = variantDiff(before, after)
  const textOf = (kinds: readonly string[]) =>
    parts
      .filter(({ kind }) => kinds.includes(kind))
      .map(({ text }) => text)
      .join('')
  assert.equal(textOf(['same', 'removed']), before)
  assert.equal(textOf(['same', 'added']), after)
  assert.equal(isCut, false)
  assert.equal(variantDiff('a'.repeat(1e6), 'b').isCut, true)
})
