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

/** Nine pictures, four looks of each. */
const looks = Array.from({ length: 9 }, (_, number) => drawnBlocks(`family ${number}`)).flatMap(grey => [
  lookOf(grey),
  lookOf(mirroredGrey(grey)),
  lookOf(cutOut(grey, { x: 0.1, y: 0.1, width: 0.85, height: 0.85 })),
  lookOf(framedGrey(grey, { top: 12, bottom: 40, left: 12, right: 12 }, 0)),
])

/** Each look joins the earlier centre that it resembles most, all pairs compared. */
function slowFamilies(order: readonly PictureLook[]): number[] {
  const centres: number[] = []
  return order.map((look, at) => {
    const rank = (centre: number) => {
      const match = matchPictures(look, order[centre])
      if (match === undefined) return undefined
      return [['pdq', 'pdq-inner', 'overlay'].indexOf(match.test), match.distance ?? 0, -(match.likeness ?? 0), centre]
    }
    const ranked =
      centres.flatMap(centre => rank(centre) ?? []).length === 0
        ? []
        : centres.map(rank).filter(each => each !== undefined)
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
      const families = mediaFamilies(order.map(({ look }) => look))
      assert.deepEqual([...families.centre], slowFamilies(order.map(({ look }) => look)))
      for (const [at, centre] of families.centre.entries()) {
        // The first look of a picture is the centre of all its looks, and centres are their own.
        const first = order.findIndex(({ at: other }) => other >> 2 === order[at].at >> 2)
        assert.equal(centre, first)
        assert.equal(families.match[at] === undefined, centre === at)
        if (centre !== at) assert.deepEqual(families.match[at], matchPictures(order[at].look, order[centre].look))
      }
    }),
    { numRuns: 3 },
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
