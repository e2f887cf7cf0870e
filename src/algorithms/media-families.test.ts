import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { drawnBlocks, framedGrey, mirroredGrey } from '../../test/support/drawn-blocks.ts'
import { lookAtGrey } from './look-at-grey.ts'
import { mediaFamilies } from './media-families.ts'
import { MediaMatcher } from './media-matcher.ts'
import type { GreyPicture, PictureLook } from './picture-look.ts'
import { matchPictures } from './picture-match.ts'
import { cutOut } from './picture-scale.ts'

const lookOf = (grey: GreyPicture): PictureLook => lookAtGrey(grey, grey)

/** Six pictures, four looks of each. */
const looks = Array.from({ length: 6 }, (_, number) => drawnBlocks(`family ${number}`)).flatMap(grey => [
  lookOf(grey),
  lookOf(mirroredGrey(grey)),
  lookOf(cutOut(grey, { x: 0.1, y: 0.1, width: 0.85, height: 0.85 })),
  lookOf(framedGrey(grey, { top: 12, bottom: 40, left: 12, right: 12 }, 0)),
])

const pictureOf = (look: number) => look >> 2

/** Each look joins the earlier centre that it resembles most, all pairs compared. */
function slowFamilies(order: readonly PictureLook[]): number[] {
  const centres: number[] = []
  return order.map((look, at) => {
    const ranked = centres.flatMap(centre => {
      const match = matchPictures(look, order[centre])
      if (match === undefined) return []
      const test = ['pdq', 'pdq-inner', 'overlay'].indexOf(match.test)
      return [[test, match.distance ?? 0, -(match.likeness ?? 0), centre]]
    })
    ranked.sort((a, b) => a[0] - b[0] || a[1] - b[1] || a[2] - b[2] || a[3] - b[3])
    if (ranked.length === 0) centres.push(at)
    return ranked.length === 0 ? at : ranked[0][3]
  })
}

const shuffled = fc
  .array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: looks.length, maxLength: looks.length })
  .map(keys => looks.map((look, at) => ({ look, at, key: keys[at] })).sort((a, b) => a.key - b.key || a.at - b.at))

test('families are those of comparing each with every earlier centre, whatever was seen first', () => {
  fc.assert(
    fc.property(shuffled, order => {
      const { centre, match } = mediaFamilies(order.map(({ look }) => look))
      const slow = slowFamilies(order.map(({ look }) => look))
      // Candidates come from an index that misses a pair in some hundreds.
      assert.ok(slow.filter((expected, at) => expected === centre[at]).length >= order.length - 2)
      for (const [at, of] of centre.entries()) {
        assert.ok(of <= at && centre[of] === of)
        assert.equal(pictureOf(order[of].at), pictureOf(order[at].at))
        assert.deepEqual(match[at], of === at ? undefined : matchPictures(order[at].look, order[of].look))
      }
    }),
    { numRuns: 2, endOnFailure: true },
  )
})

test('nothing makes no families', () => {
  assert.deepEqual([...mediaFamilies([]).centre], [])
})

test('a matcher gives numbers in order and finds what was kept, the closest first', () => {
  const matcher = new MediaMatcher()
  assert.deepEqual(matcher.matches(looks[0]), [])
  for (const [at, look] of looks.entries()) assert.equal(matcher.add(look), at)
  const found = matcher.matches(looks[4])
  assert.equal(found[0].id, 4)
  assert.deepEqual(found.map(({ id }) => id).sort(), [4, 5, 6, 7])
  for (const { id, match } of found) assert.deepEqual(match, matchPictures(looks[4], looks[id]))
})
