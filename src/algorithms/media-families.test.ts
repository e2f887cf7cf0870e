import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { drawnBlocks, framedGrey, mirroredGrey } from '../../test/support/drawn-blocks.ts'
import { lookAtGrey } from './look-at-grey.ts'
import { mediaFamilies } from './media-families.ts'
import { MediaMatcher } from './media-matcher.ts'
import { HASH_WORDS } from './pdq.ts'
import type { ClipLook, GreyPicture, PictureLook } from './picture-look.ts'
import { matchPictures } from './picture-match.ts'
import { cutOut } from './picture-scale.ts'
import { Random } from './random.ts'

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

/** A clip of ten seconds that begins with a picture, for so many of them. */
function clipWith(card: PictureLook, seconds: number, seed: string, rest: PictureLook): ClipLook {
  const random = new Random(seed)
  const words = Uint32Array.from({ length: 100 * HASH_WORDS }, (_, at) =>
    at < seconds * 10 * HASH_WORDS ? card.hash.words[at % HASH_WORDS] : random.below(2 ** 32),
  )
  return {
    width: card.width,
    height: card.height,
    seconds: 10,
    times: Float64Array.from({ length: 100 }, (_, frame) => frame / 10),
    words,
    mirrored: words.map(word => ~word >>> 0),
    quality: new Uint8Array(100).fill(100),
    keyFrames: [
      { frame: 0, look: card },
      { frame: seconds * 10, look: rest },
    ],
  }
}

test('the picture of a card does not join the clips that open with it, and one that stands most of the time does', () => {
  const card = looks[0]
  const [first, second, most] = [
    clipWith(card, 1, 'a', looks[4]),
    clipWith(card, 1, 'b', looks[8]),
    clipWith(card, 6, 'c', looks[12]),
  ]
  assert.deepEqual([...mediaFamilies([card, first, second, most]).centre], [0, 1, 2, 0])
  // A picture is a still of the clip that was there before it.
  assert.equal(mediaFamilies([first, card]).centre[1], 0)
})
