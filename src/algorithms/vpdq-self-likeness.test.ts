import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { HASH_WORDS } from './pdq.ts'
import { Random } from './random.ts'
import { type ClipFrames, LONGEST_FINE } from './vpdq-frames.ts'
import { bestSelfLikeness, selfLikeness } from './vpdq-self-likeness.ts'

/** Ten frames a second of a room in which some of the bits go to and fro: each turns at its own moments. */
function moving(room: string, movement: string, frames = 90): ClipFrames {
  const [walls, random] = [new Random(room), new Random(movement)]
  const still = Uint32Array.from({ length: HASH_WORDS }, () => walls.below(2 ** 32))
  const words = new Uint32Array(frames * HASH_WORDS)
  const state = still.slice()
  for (let i = 0; i < frames; i++) {
    for (let turned = 0; turned < 2; turned++) state[random.below(2)] ^= 1 << random.below(12)
    words.set(state, i * HASH_WORDS)
  }
  const times = Float64Array.from({ length: frames }, (_, i) => i / 10)
  return { times, words, holds: new Float64Array(frames).fill(0.1), seconds: frames / 10 }
}

const shifted = (clip: ClipFrames, seconds: number): ClipFrames => ({
  ...clip,
  times: clip.times.map(time => time + seconds),
  seconds: clip.seconds + seconds,
})
const WHOLE = { own: [0, 9], speed: 1, offset: 0 } as const

test('law: no change of the same bits in all frames alters it, and a clip unfolds as itself', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 6 }), fc.nat(), (seed, mask) => {
      const clip = moving('room', seed)
      const masked = { ...clip, words: clip.words.map(word => (word ^ mask) >>> 0) }
      assert.ok(Math.abs((selfLikeness(clip, masked, WHOLE) ?? 0) - 1) < 1e-9)
    }),
    { numRuns: 8 },
  )
})

test('the same room at two moments does not unfold alike', () => {
  for (const seed of ['a', 'b', 'c', 'd']) {
    const likeness = bestSelfLikeness(
      moving('room', `one ${seed}`),
      moving('room', `two ${seed}`),
      WHOLE,
      0.5,
    )?.likeness
    assert.ok(likeness !== undefined && likeness < 0.8, `${likeness}`)
  }
})

test('the offset is found up to half a second aside, and the speed counts', () => {
  const clip = moving('room', 'walk')
  const best = bestSelfLikeness(clip, shifted(clip, 0.3), { ...WHOLE, own: [0, 8] }, 0.5)
  assert.ok(best !== undefined && best.likeness > 0.99 && Math.abs(best.offset - 0.3) < 0.11)
  const slow = {
    ...clip,
    times: clip.times.map(time => time * 2),
    holds: clip.holds.map(hold => hold * 2),
    seconds: 18,
  }
  assert.ok((selfLikeness(clip, slow, { ...WHOLE, speed: 2 }) ?? 0) > 0.99)
  assert.ok((selfLikeness(clip, slow, WHOLE) ?? 1) < 0.93)
})

test('what stands still, what is black and what holds too few frames a second tells nothing', () => {
  const clip = moving('room', 'walk')
  const still = { ...clip, words: clip.words.map((_, i) => clip.words[i % HASH_WORDS]) }
  assert.equal(selfLikeness(still, still, WHOLE), undefined)
  assert.equal(selfLikeness(clip, still, WHOLE), 0)
  const black = { ...clip, holds: new Float64Array(90) }
  assert.equal(selfLikeness(clip, black, WHOLE), undefined)
  assert.equal(selfLikeness(clip, { ...clip, seconds: LONGEST_FINE + 1 }, WHOLE), undefined)
  assert.equal(selfLikeness(clip, clip, { ...WHOLE, offset: 50 }), undefined)
})
