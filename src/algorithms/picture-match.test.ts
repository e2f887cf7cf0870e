import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { drawnBlocks, fill, framedGrey, mirroredGrey, turnedGrey } from '../../test/support/drawn-blocks.ts'
import { lookAtGrey } from './look-at-grey.ts'
import { hashMatches, PDQ_DISTANCE } from './picture-hash-match.ts'
import type { GreyPicture, PictureLook } from './picture-look.ts'
import { alignPictures, BY_CORNERS, BY_HASH, invertMatch, LIKENESS, matchPictures } from './picture-match.ts'
import { cutOut } from './picture-scale.ts'
import { Random } from './random.ts'

const lookOf = (grey: GreyPicture): PictureLook => lookAtGrey(grey, grey)

const EDITS: Readonly<Record<string, (grey: GreyPicture) => GreyPicture>> = {
  none: grey => grey,
  mirror: mirroredGrey,
  turn: turnedGrey,
  cut: grey => cutOut(grey, { x: 0.15, y: 0.05, width: 0.8, height: 0.8 }),
  'cut and mirror': grey => mirroredGrey(cutOut(grey, { x: 0.02, y: 0.18, width: 0.8, height: 0.8 })),
  frame: grey => framedGrey(grey, { top: 20, bottom: 20, left: 20, right: 20 }, 255),
  bar: grey => framedGrey(grey, { top: 0, bottom: 45, left: 0, right: 0 }, 0),
  mark: grey => {
    const marked = { ...grey, data: grey.data.slice() }
    fill(marked, 10, 10, 70, 30, 255)
    return marked
  },
  dark: grey => ({ ...grey, data: grey.data.map(value => value * 0.6) }),
}

const picture = fc.integer({ min: 0, max: 4 }).map(number => drawnBlocks(`match ${number}`))
const edit = fc.constantFrom(...Object.keys(EDITS))

test('a picture matches itself: no bit differs, all of it lies on all of it', () => {
  const look = lookOf(drawnBlocks('itself'))
  assert.deepEqual(matchPictures(look, look), { test: 'pdq', distance: 0, likeness: 1, covers: { own: 1, other: 1 } })
})

test('edited pictures match, and others do not', () => {
  fc.assert(
    fc.property(picture, picture, edit, edit, (first, second, one, two) => {
      const isSame = Buffer.from(first.data).equals(second.data)
      const match = matchPictures(lookOf(EDITS[one](first)), lookOf(EDITS[two](second)))
      assert.equal(match !== undefined, isSame, `${one}, ${two}`)
    }),
    { numRuns: 24 },
  )
})

test('exchanged pictures give the same match, seen from the other one', () => {
  fc.assert(
    fc.property(picture, edit, edit, (grey, one, two) => {
      const [a, b] = [lookOf(EDITS[one](grey)), lookOf(EDITS[two](grey))]
      const match = matchPictures(a, b)
      assert.ok(match !== undefined, `${one}, ${two}`)
      assert.deepEqual(matchPictures(b, a), invertMatch(match))
      assert.deepEqual(invertMatch(invertMatch(match)), match)
    }),
    { numRuns: 10 },
  )
})

test('the orientation is how the second one has to be turned to lie on the first', () => {
  const grey = drawnBlocks('orientation')
  const [look, quarter] = [lookOf(grey), lookOf(turnedGrey(grey))]
  assert.equal(matchPictures(quarter, look)?.orientation, 'turned-90')
  assert.equal(matchPictures(look, quarter)?.orientation, 'turned-270')
  const mirroredPart = lookOf(EDITS['cut and mirror'](grey))
  assert.equal(matchPictures(look, mirroredPart)?.orientation, 'mirrored')
})

test('covers and alignment say where a cut picture was cut', () => {
  const grey = drawnBlocks('alignment')
  const [whole, part] = [lookOf(grey), lookOf(EDITS.cut(grey))]
  const match = matchPictures(whole, part)
  assert.equal(match?.test, 'overlay')
  assert.ok(Math.abs((match?.covers?.own ?? 0) - 0.64) < 0.03 && (match?.covers?.other ?? 0) > 0.97)
  const align = alignPictures(whole, part) ?? []
  for (const [at, expected] of [0.8, 0, 0, 0.8, 0.15, 0.05].entries()) assert.ok(Math.abs(align[at] - expected) < 0.01)
  const back = alignPictures(part, whole) ?? []
  for (const [at, expected] of [1.25, 0, 0, 1.25, -0.1875, -0.0625].entries())
    assert.ok(Math.abs(back[at] - expected) < 0.015)
})

test('nothing below its threshold is reported', () => {
  fc.assert(
    fc.property(picture, edit, edit, (grey, one, two) => {
      const match = matchPictures(lookOf(EDITS[one](grey)), lookOf(EDITS[two](grey)))
      if (match === undefined) return
      if (match.test === 'overlay') assert.equal(match.distance, undefined)
      else assert.ok((match.distance ?? 256) <= PDQ_DISTANCE)
      assert.ok((match.likeness ?? 0) >= LIKENESS)
    }),
    { numRuns: 10 },
  )
  assert.ok(BY_CORNERS.beside > BY_HASH.beside)
})

test('the same mark and frame on two pictures join them no more than the pictures do', () => {
  const frame = (grey: GreyPicture) => {
    const framed = framedGrey(grey, { top: 30, bottom: 60, left: 30, right: 30 }, 20)
    const bar = drawnBlocks('letters of the channel', 300, 40)
    for (let y = 0; y < 40; y++)
      framed.data.set(bar.data.subarray(y * 300, y * 300 + 300), (framed.height - 50 + y) * framed.width + 40)
    return framed
  }
  assert.equal(matchPictures(lookOf(frame(drawnBlocks('one'))), lookOf(frame(drawnBlocks('two')))), undefined)
})

/** A place seen by a camera with some grain, a little elsewhere each time. */
function photograph(moment: number, people: number): GreyPicture {
  const random = new Random(`moment ${moment}`)
  const wide = drawnBlocks('a square', 340, 260)
  for (let i = 0; i < people; i++) {
    const [x, y] = [random.between(10, 300), random.between(120, 200)]
    fill(wide, x, y, 16, 50, random.between(0, 255))
  }
  const seen = cutOut(wide, {
    x: random.between(2, 18) / 340,
    y: random.between(2, 18) / 260,
    width: 320 / 340,
    height: 240 / 260,
  })
  return { ...seen, data: seen.data.map(value => Math.max(0, Math.min(255, value + random.between(-9, 9)))) }
}

test('another photograph of one place is not a copy: people came, and some went', () => {
  for (let moment = 0; moment < 4; moment++) {
    const looks = [photograph(2 * moment, 6), photograph(2 * moment + 1, 6)].map(lookOf)
    assert.equal(matchPictures(looks[0], looks[1]), undefined, `moment ${moment}`)
    assert.ok(matchPictures(looks[0], lookOf(EDITS.bar(EDITS.dark(photograph(2 * moment, 6))))) !== undefined)
  }
})

test('another light over one place is not a copy', () => {
  const under = (light: (x: number, y: number) => number) => {
    const grey = drawnBlocks('a field')
    return lookOf({
      ...grey,
      data: grey.data.map((value, at) => value * light((at % 320) / 320, Math.floor(at / 320) / 240)),
    })
  }
  const [noon, evening] = [under(() => 0.8), under(x => 0.35 + 0.6 * x)]
  assert.equal(matchPictures(noon, evening), undefined)
  assert.ok(
    matchPictures(
      noon,
      under(() => 0.6),
    ) !== undefined,
  )
})

test('plain pictures match nothing, not even themselves', () => {
  const plain = (value: number) => lookOf({ width: 200, height: 150, data: new Uint8Array(30_000).fill(value) })
  assert.equal(matchPictures(plain(0), plain(0)), undefined)
  assert.equal(matchPictures(plain(0), plain(255)), undefined)
  assert.equal(hashMatches(plain(0), plain(0)).length, 0)
})

test('what is no picture is refused by its numbers', () => {
  for (const [width, height] of [
    [0, 5],
    [5, 0],
    [2.5, 2],
    [9, 9],
  ])
    assert.throws(() => lookAtGrey({ width, height, data: new Uint8Array(12) }, { width, height }), RangeError)
})

test('a look stays small', () => {
  const { features, small } = lookOf(drawnBlocks('size', 512, 512))
  const bytes = features.x.length * (2 + 2 + 2 + 1 + 32) + small.data.length + 2 * 256
  assert.ok(bytes <= 27_000, `${bytes} bytes`)
})
