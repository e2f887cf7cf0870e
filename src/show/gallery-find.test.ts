import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { FootageItem } from '../model/footage-view.ts'
import { findTest } from './gallery.ts'

const HASHES = ['12ab'.repeat(16), '0123'.repeat(16), 'ffee'.repeat(16)]
const NAMES = ['photos/Mühle 12.jpg', '~ZX3MN.jpg', 'walk.mp4']
const items = NAMES.map((name, i) => ({ exhibit: i + 12, name }) as FootageItem)
const found = (words: string) => {
  const isFound = findTest(
    words,
    exhibit => HASHES[exhibit - 12],
    ({ name }) => name,
  )
  return isFound === undefined ? undefined : items.filter(isFound).map(({ exhibit }) => exhibit)
}

test('a number, the beginning of a hash and a part of a name find the exhibit', () => {
  assert.equal(found('  '), undefined)
  assert.deepEqual(found('13'), [13])
  assert.deepEqual(found('#14'), [14])
  assert.deepEqual(found('#12'), [12])
  assert.deepEqual(found('12'), [12], 'by number and by name')
  assert.deepEqual(found(' 12AB12 '), [12])
  assert.deepEqual(found('2ab1'), [], 'only the beginning')
  assert.deepEqual(found('ffe'), [], 'three digits are too few')
  assert.deepEqual(found(HASHES[1]), [13])
  assert.deepEqual(found('MU\u0308HLE'), [12])
  assert.deepEqual(found('zx3'), [13])
  assert.deepEqual(found('.*'), [])
  assert.deepEqual(found('0'.repeat(64)), [])
})
