import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { FootageSighting } from '../../model/footage-view.ts'
import { formsOf } from './family-forms.ts'

const sighting = (post: string, exhibit: number): FootageSighting => ({
  post,
  exhibit,
  time: null,
  isZoned: true,
  channel: 'c',
  account: null,
  caption: '',
  isForward: false,
})

test('forms stand in the order of first sight and hold every post once', () => {
  const all = [sighting('c/1', 8), sighting('c/2', 3), sighting('c/3', 8), sighting('c/4', 11), sighting('c/5', 3)]
  const forms = formsOf(all)
  assert.deepEqual(
    forms.map(({ exhibit, sightings }) => [exhibit, sightings.map(({ post }) => post)]),
    [
      [8, ['c/1', 'c/3']],
      [3, ['c/2', 'c/5']],
      [11, ['c/4']],
    ],
  )
  assert.deepEqual(formsOf([]), [])
})
