import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { drawnBlocks, framedGrey, mirroredGrey } from '../../test/support/drawn-blocks.ts'
import { lookAtGrey } from './look-at-grey.ts'
import { ComparedLooks, familiesInOrder } from './media-families.ts'
import { looksIn, MediaMatcher } from './media-matcher.ts'
import { matchAmong } from './media-matcher-among.ts'
import { linkLooks } from './media-matcher-links.ts'
import type { GreyPicture, PictureLook } from './picture-look.ts'
import { cutOut } from './picture-scale.ts'

const lookOf = (grey: GreyPicture): PictureLook => lookAtGrey(grey, grey)

/** Two pictures, four looks of each. */
const all = ['a', 'b'].flatMap(seed => {
  const grey = drawnBlocks(`links ${seed}`)
  return [
    lookOf(grey),
    lookOf(mirroredGrey(grey)),
    lookOf(cutOut(grey, { x: 0.1, y: 0.1, width: 0.85, height: 0.85 })),
    lookOf(framedGrey(grey, { top: 12, bottom: 40, left: 12, right: 12 }, 0)),
  ]
})
const looks = looksIn(all)
const inMemory = fc.constantFrom(1, 4, 100)

const shuffled = fc
  .array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: all.length, maxLength: all.length })
  .map(keys => Int32Array.from(all, (_, at) => at).sort((a, b) => keys[a] - keys[b] || a - b))

test('links of the first looks stay whatever comes behind them, and families with them are those found anew', () => {
  fc.assert(
    fc.property(fc.nat(all.length), inMemory, shuffled, shuffled, (count, atOnce, before, order) => {
      const known = linkLooks(looksIn(all.slice(0, count)), [], atOnce)
      const compared = new ComparedLooks()
      const first = before.filter(at => at < count)
      familiesInOrder(looksIn(all.slice(0, count)), known, first, compared)
      const links = linkLooks(looks, known, atOnce)
      const anew = linkLooks(looks, [], atOnce)
      assert.deepEqual(links, anew)
      assert.deepEqual(
        familiesInOrder(looks, links, order, new ComparedLooks(compared.pairs)),
        familiesInOrder(looks, anew, order, new ComparedLooks()),
      )
    }),
    { numRuns: 2 },
  )
})

test('what was linked and compared is neither read nor compared again', () => {
  const order = Int32Array.from(all, (_, at) => at)
  const compared = new ComparedLooks()
  const links = linkLooks(looks)
  familiesInOrder(looks, links, order, compared)
  let read = 0
  const counted = {
    ...looks,
    at: (at: number) => {
      read++
      return looks.at(at)
    },
  }
  familiesInOrder(counted, linkLooks(counted, links), order, new ComparedLooks(compared.pairs))
  assert.equal(read, 0)
})

test('looks that go past a few are matched as if each had been kept', () => {
  const matcher = new MediaMatcher()
  for (const look of all) matcher.add(look)
  const asked = [all[0], all[6], lookOf(drawnBlocks('links other'))]
  assert.deepEqual(
    matchAmong(looksIn(asked), looks),
    asked.map(look => matcher.matches(look)),
  )
  assert.deepEqual(matchAmong(looksIn([]), looks), [])
  assert.deepEqual(matchAmong(looksIn(asked), looksIn([])), [[], [], []])
})
