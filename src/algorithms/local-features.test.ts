import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  drawnBlocks as drawing,
  mirroredGrey as mirrored,
  turnedGrey as turned,
} from '../../test/support/drawn-blocks.ts'
import { FEATURES_AT_MOST, featuresOf } from './local-features.ts'
import { FEATURE_DISTANCE, pairFeatures, setBits } from './local-features-pairs.ts'
import type { LocalFeatures } from './picture-look.ts'
import { placementsOf } from './picture-placement.ts'

/** Pairs of mutually closest corners by looking at all, without sparing anything. */
function slowPairs(own: LocalFeatures, other: LocalFeatures, isMirrored: boolean): Set<string> {
  const distance = (i: number, j: number) => {
    let sum = 0
    for (let word = 0; word < 8; word++)
      sum += setBits(own.descriptors[i * 8 + word] ^ other.descriptors[j * 8 + ((word + (isMirrored ? 4 : 0)) & 7)])
    return sum
  }
  const pairs = new Set<string>()
  const closest = (count: number, of: (index: number) => number) => {
    let best = 0
    for (let index = 1; index < count; index++) if (of(index) < of(best)) best = index
    return best
  }
  for (let i = 0; i < own.x.length; i++) {
    const j = closest(other.x.length, index => distance(i, index))
    if (distance(i, j) <= FEATURE_DISTANCE && closest(own.x.length, index => distance(index, j)) === i)
      pairs.add(`${i} ${j}`)
  }
  return pairs
}

test('corners lie in the picture, are no more than stated, and are the same each time', () => {
  const picture = drawing('corners')
  const features = featuresOf(picture)
  assert.ok(features.x.length > 100 && features.x.length <= FEATURES_AT_MOST)
  assert.equal(features.descriptors.length, features.x.length * 8)
  assert.deepEqual(featuresOf(picture), features)
})

test('even, tiny and thin pictures have no corners', () => {
  for (const [width, height] of [
    [320, 240],
    [1, 1],
    [20, 20],
    [512, 3],
  ])
    assert.equal(featuresOf({ width, height, data: new Uint8Array(width * height).fill(200) }).x.length, 0)
})

test('a mirrored picture has the same corners with exchanged halves, and a turned one the same with other directions', () => {
  const picture = drawing('mirror')
  const features = featuresOf(picture)
  const mirror = featuresOf(mirrored(picture))
  assert.ok(pairFeatures(features, mirror, true).length > 0.6 * features.x.length)
  const quarter = featuresOf(turned(picture))
  const pairs = pairFeatures(features, quarter, false)
  assert.ok(pairs.length > 0.6 * features.x.length)
  const right = pairs.filter(({ own, other }) => {
    const turn = (quarter.angle[other] - features.angle[own]) & 255
    return Math.abs(turn - 64) <= 6
  })
  assert.ok(right.length > 0.9 * pairs.length)
})

test('pairs are nearly those of comparing everything with everything', () => {
  const [own, other] = [featuresOf(drawing('pairs')), featuresOf(mirrored(drawing('pairs')))]
  const slow = slowPairs(own, other, true)
  const quick = pairFeatures(own, other, true).map(({ own, other }) => `${own} ${other}`)
  assert.ok(slow.size > 100)
  assert.ok(quick.filter(pair => slow.has(pair)).length >= 0.95 * slow.size)
})

test('the placement of a mirrored picture is the mirror', () => {
  const picture = drawing('placement')
  const [own, other] = [featuresOf(picture), featuresOf(mirrored(picture))]
  const [best] = placementsOf(pairFeatures(own, other, true), own, picture, other, picture, true)
  const { xx, xy, x0, yx, yy, y0 } = best.placement
  for (const [value, expected] of [
    [xx, -1],
    [xy, 0],
    [x0, 1],
    [yx, 0],
    [yy, 1],
    [y0, 0],
  ])
    assert.ok(Math.abs(value - expected) < 0.01, `${value} instead of ${expected}`)
})
