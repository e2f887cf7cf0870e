import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { lookAtGrey } from './look-at-grey.ts'
import { distanceOf, HASH_WORDS, pictureHash } from './pdq.ts'
import type { ClipLook, GreyPicture } from './picture-look.ts'
import { invertMatch } from './picture-match.ts'
import { Random } from './random.ts'
import { indexedFrames, isSameFootage, matchClips, matchStill } from './vpdq.ts'
import { bestStretches, CONTRADICTION, SPEEDS, walk } from './vpdq-alignment.ts'
import { type ClipFrames, framesOf } from './vpdq-frames.ts'

/** Frames of random hashes: any two lie about 128 bits apart. */
function randomWords(seed: string, frames: number): Uint32Array {
  const random = new Random(seed)
  return Uint32Array.from({ length: frames * HASH_WORDS }, () => random.below(2 ** 32))
}

function mirroredWords(words: Uint32Array): Uint32Array {
  return words.map(word => ~word >>> 0)
}

/** A clip of hashes alone, `rate` a second; some bits of each are turned over. */
function clipOf(words: Uint32Array, rate = 10, noise = 0, seed = ''): ClipLook {
  const random = new Random(`noise ${seed}`)
  const noisy = words.slice()
  for (let i = 0; i < words.length / HASH_WORDS; i++)
    for (let bit = 0; bit < noise; bit++) noisy[i * HASH_WORDS + random.below(HASH_WORDS)] ^= 1 << random.below(32)
  const count = words.length / HASH_WORDS
  return {
    width: 320,
    height: 240,
    seconds: count / rate,
    times: Float64Array.from({ length: count }, (_, i) => i / rate),
    words: noisy,
    mirrored: mirroredWords(noisy),
    quality: new Uint8Array(count).fill(100),
    keyFrames: [],
  }
}

const part = (words: Uint32Array, from: number, to: number) => words.slice(from * HASH_WORDS, to * HASH_WORDS)
const joined = (...all: Uint32Array[]) => Uint32Array.from(all.flatMap(words => [...words]))

test('a part of a longer clip is found with its seconds in both', () => {
  const long = randomWords('long', 200)
  const match = matchClips(clipOf(part(long, 63, 130), 10, 6), clipOf(long))
  assert.equal(match?.test, 'vpdq')
  assert.ok(match.interval !== undefined && match.distance !== undefined)
  assert.ok(match.distance > 0 && match.distance <= 6)
  assert.deepEqual(match.interval.own, [0, 6.7])
  assert.ok(Math.abs(match.interval.other[0] - 6.3) < 0.05 && Math.abs(match.interval.other[1] - 13) < 0.05)
  assert.equal(match.interval.speed, 1)
})

test('mirrored clips say so, and speed is told', () => {
  const words = randomWords('mirror', 120)
  assert.equal(matchClips(clipOf(mirroredWords(words)), clipOf(words))?.orientation, 'mirrored')
  assert.equal(matchClips(clipOf(words, 12.5), clipOf(words))?.interval?.speed, 1.25)
  assert.equal(matchClips(clipOf(words), clipOf(words, 20))?.interval?.speed, 0.5)
})

test('what two clips do not share is not matched, and black frames share nothing', () => {
  assert.equal(matchClips(clipOf(randomWords('one', 90)), clipOf(randomWords('two', 90))), undefined)
  const black = { ...clipOf(new Uint32Array(80 * HASH_WORDS)), quality: new Uint8Array(80) }
  assert.equal(matchClips(black, black), undefined)
  const blink = matchClips(
    clipOf(part(randomWords('blink', 100), 0, 100)),
    clipOf(joined(randomWords('other', 90), part(randomWords('blink', 100), 0, 10))),
  )
  assert.equal(blink, undefined, 'one shared second is too little to tell of')
})

test('a card that two reports begin with is told of, and makes them no footage; half of the shorter one does', () => {
  const card = part(randomWords('card', 1), 0, 1)
  const still = joined(...Array.from({ length: 40 }, () => card))
  const [a, b] = ['a', 'b'].map(name => clipOf(joined(still, randomWords(name, 60))))
  const match = matchClips(a, b)
  assert.ok(match?.interval !== undefined)
  assert.ok(match.interval.own[0] < 0.2 && Math.abs(match.interval.own[1] - 4) < 0.3)
  assert.equal(isSameFootage(match, a, b), false)
  const shared = randomWords('shared', 60)
  const [c, d] = ['c', 'd'].map(name => clipOf(joined(shared, randomWords(name, 50))))
  const half = matchClips(c, d)
  assert.ok(half !== undefined && isSameFootage(half, c, d))
})

test('two clips that stand still are one footage without an interval', () => {
  const frame = randomWords('still', 1)
  const standing = (count: number, seed: string) =>
    clipOf(joined(...Array.from({ length: count }, () => frame)), 1, 1, seed)
  const match = matchClips(standing(10, 'a'), standing(60, 'b'))
  assert.equal(match?.test, 'vpdq')
  assert.equal(match?.interval, undefined)
})

test('one place at two times, closer than 31 bits all along, is not one footage', () => {
  const room = randomWords('room', 1)
  const talk = (seed: string) => {
    const random = new Random(seed)
    const words = joined(...Array.from({ length: 100 }, () => room))
    // Twenty-four bits that move: those of the speaker, each at its own time.
    for (let frame = 0, state = 0; frame < 100; frame++) {
      if (frame % 5 === 0) state = random.below(2 ** 24)
      words[frame * HASH_WORDS + 3] ^= state << 4
    }
    return clipOf(words)
  }
  const [first, second] = [talk('first'), talk('second')]
  assert.ok(distanceOf(first.words, 80, second.words, 400) <= 31)
  assert.equal(matchClips(first, second), undefined)
  assert.equal(matchClips(first, clipOf(first.words, 10, 2))?.test, 'vpdq')
})

test('a picture that is a frame is found with the seconds during which it stands', () => {
  const random = new Random('picture')
  const data = new Uint8Array(128 * 128)
  for (let y = 0; y < 128; y++)
    for (let x = 0; x < 128; x++) data[y * 128 + x] = 40 + (((x >> 4) * 37 + (y >> 4) * 61 + random.below(9)) % 200)
  const grey: GreyPicture = { width: 128, height: 128, data }
  const { words } = pictureHash(grey)
  const frames = randomWords('around', 30)
  frames.set(words.subarray(0, HASH_WORDS), 12 * HASH_WORDS)
  const match = matchStill(lookAtGrey(grey, grey), clipOf(frames))
  assert.equal(match?.test, 'still')
  assert.equal(match?.distance, 0)
  assert.deepEqual(match?.interval?.other, [1.2, 1.3])
  assert.equal(matchStill(lookAtGrey(grey, grey), clipOf(randomWords('none', 30))), undefined)
})

const clipPair = fc
  .record({
    seed: fc.string({ maxLength: 6 }),
    from: fc.nat(40),
    length: fc.integer({ min: 25, max: 60 }),
    before: fc.nat(30),
    speed: fc.constantFrom(...SPEEDS),
    noise: fc.nat(10),
  })
  .map(({ seed, from, length, before, speed, noise }) => {
    const long = randomWords(`long ${seed}`, 100)
    const copy = joined(randomWords(`before ${seed}`, before), part(long, from, from + length))
    return { long: clipOf(long), copy: clipOf(copy, 10 * speed, noise, seed), from, length, before, speed }
  })

test('law: exchanging two clips turns the match round, and nothing above 31 bits is given', () => {
  fc.assert(
    fc.property(clipPair, ({ long, copy }) => {
      const match = matchClips(copy, long)
      const back = matchClips(long, copy)
      assert.deepEqual(back, match === undefined ? undefined : invertMatch(match))
      if (match !== undefined) assert.ok((match.distance ?? 0) <= 31)
    }),
    { numRuns: 15 },
  )
})

test('law: a clip is itself, over all of its seconds, at speed 1', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 6 }), fc.integer({ min: 20, max: 80 }), (seed, frames) => {
      const clip = clipOf(randomWords(seed, frames))
      assert.deepEqual(matchClips(clip, clip), {
        test: 'vpdq',
        distance: 0,
        interval: { own: [0, frames / 10], other: [0, frames / 10], speed: 1 },
      })
    }),
    { numRuns: 10 },
  )
})

/** Every pair of frames that match as anchor, at every speed: the largest sum a walk gives. */
function exhaustive(a: ClipFrames, b: ClipFrames): number {
  let best = 0
  for (const [i, own] of a.times.entries())
    for (const [j, other] of b.times.entries()) {
      if (distanceOf(a.words, i * HASH_WORDS, b.words, j * HASH_WORDS) > 31) continue
      for (const speed of SPEEDS) best = Math.max(best, walk(a, b, speed, other - speed * own, 0.06)?.score ?? 0)
    }
  return best
}

test('the stretch that votes find is as long as that of the exhaustive search', () => {
  fc.assert(
    fc.property(clipPair, ({ long, copy }) => {
      const [a, b] = [framesOf(copy), framesOf(long)]
      const found = bestStretches(a, b).at(0)?.score ?? 0
      const oracle = exhaustive(a, b)
      assert.ok(found >= 0.95 * oracle - 0.11, `${found} of ${oracle}`)
    }),
    { numRuns: 8 },
  )
})

test('indexed frames: every telling frame is within 6 bits of one before it that is indexed', () => {
  const words = randomWords('indexed', 40)
  const doubled = joined(...Array.from({ length: 40 }, (_, i) => joined(part(words, i, i + 1), part(words, i, i + 1))))
  const clip = clipOf(doubled)
  const indexed = indexedFrames({ ...clip, quality: clip.quality.map((quality, i) => (i < 4 ? 10 : quality)) })
  assert.deepEqual(
    [...indexed],
    Array.from({ length: 38 }, (_, i) => 4 + 2 * i),
  )
  assert.ok(CONTRADICTION > 62)
})
