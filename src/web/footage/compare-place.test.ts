import assert from 'node:assert/strict'
import { test } from 'node:test'
import { affineOf, placeOfSecond, TURNS } from './compare-place.ts'
import { placed } from './picture-view.ts'

const WIDE = { width: 640, height: 480 }
const TALL = { width: 480, height: 640 }
const round = ({ x, y }: { x: number; y: number }) => [x, y].map(value => Math.round(value * 1000) / 1000)

test('where a match says how the second lies, it lies so', () => {
  const place = [0.5, 0, 0, 0.5, 0.25, 0.25]
  const map = placeOfSecond('match', { match: { test: 'overlay' }, place }, WIDE, WIDE)
  assert.deepEqual(round(placed(map, { x: 0, y: 1 })), [0.25, 0.75])
})

test('without a place it is turned as the match says, and fitted in its own shape', () => {
  const map = placeOfSecond('match', { match: { test: 'pdq', orientation: 'turned-90' }, place: null }, WIDE, TALL)
  // A tall picture turned by a quarter covers a wide one exactly; its upper left corner comes to the upper right.
  assert.deepEqual(round(placed(map, { x: 0, y: 0 })), [1, 0])
  assert.deepEqual(round(placed(map, { x: 1, y: 1 })), [0, 1])
})

test('a turn chosen by hand goes before the match', () => {
  const match = { test: 'pdq', orientation: 'mirrored' } as const
  const map = placeOfSecond('upright', { match, place: [-1, 0, 0, 1, 1, 0] }, WIDE, WIDE)
  assert.deepEqual(round(placed(map, { x: 0.2, y: 0.3 })), [0.2, 0.3])
  for (const turn of TURNS) {
    const { x, y } = placed(placeOfSecond(turn, { match: null, place: null }, WIDE, TALL), { x: 0.5, y: 0.5 })
    assert.deepEqual(round({ x, y }), [0.5, 0.5], `${turn} keeps the middle`)
  }
})

test('what is no map of a picture is passed over', () => {
  for (const hostile of [
    null,
    [],
    [1, 0, 0, 1, 0],
    [1, 0, 0, Number.NaN, 0, 0],
    [0, 0, 0, 0, 0, 0],
    [1, 1, 1, 1, 0, 0],
  ])
    assert.equal(affineOf(hostile), undefined)
})
