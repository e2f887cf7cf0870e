import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ORIENTATIONS } from '../algorithms/picture-look.ts'
import { clock, mediaMatchParts, mediaMatchText } from './media-match.ts'

test('a match names its test first, and its distance', () => {
  assert.equal(mediaMatchText({ test: 'sha256' }, 'en'), 'the same bytes')
  assert.deepEqual(mediaMatchParts({ test: 'pdq', distance: 12, orientation: 'mirrored' }, 'en'), [
    'the same picture (PDQ)',
    '12 of 256 bits differ',
    'mirrored left to right',
  ])
})

test('every orientation but upright is named in every language, and an unknown one is passed over', () => {
  for (const language of ['en', 'ru', 'kk'] as const) {
    for (const orientation of ORIENTATIONS) {
      const parts = mediaMatchParts({ test: 'pdq', orientation }, language)
      assert.equal(parts.length, orientation === 'upright' ? 1 : 2, `${language} ${orientation}`)
    }
    assert.equal(mediaMatchParts({ test: 'pdq', orientation: 'constructor' }, language).length, 1)
  }
})

test('what is covered whole is not said; a crop is', () => {
  assert.equal(mediaMatchParts({ test: 'pdq', covers: { own: 1, other: 1 } }, 'en').length, 1)
  assert.match(mediaMatchText({ test: 'overlay', covers: { own: 0.64, other: 1 } }, 'en'), /100 % of it within 64 %/)
})

test('an interval gives the seconds of both, and the speed only where it differs', () => {
  const interval = { own: [12, 21.5], other: [0, 9.5], speed: 1 } as const
  assert.match(
    mediaMatchText({ test: 'vpdq', distance: 4, interval }, 'en'),
    /0:12–0:21\.5 here are 0:00–0:09\.5 there$/,
  )
  assert.match(mediaMatchText({ test: 'vpdq', interval: { ...interval, speed: 1.5 } }, 'ru'), /1,5 раза$/)
})

test('a clock of recordings', () => {
  assert.deepEqual([0, 7.5, 65, 3671.04, -3].map(clock), ['0:00', '0:07.5', '1:05', '1:01:11', '0:00'])
})
