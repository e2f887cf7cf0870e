import assert from 'node:assert/strict'
import { test } from 'node:test'
import { HASH_WORDS } from './pdq.ts'
import { Random } from './random.ts'
import { type ClipFrames, LONGEST_FINE } from './vpdq-frames.ts'
import { likelyLines, likenessInScenes } from './vpdq-time-lines.ts'

/** Ten frames a second of a room in which three things sway: how far each is turns its bits over one by one. */
function moving(room: string, movement: string, frames = 90): ClipFrames {
  const [walls, random] = [new Random(room), new Random(movement)]
  const still = Uint32Array.from({ length: HASH_WORDS }, () => walls.below(2 ** 32))
  const things = Array.from({ length: 3 }, () =>
    [1, 1.7, 2.9].map(factor => ({ rate: factor * (0.12 + 0.2 * random.unit()), phase: random.unit() })),
  )
  const words = new Uint32Array(frames * HASH_WORDS)
  for (let i = 0; i < frames; i++) {
    words.set(still, i * HASH_WORDS)
    for (const [thing, waves] of things.entries()) {
      const sway = waves.reduce((sum, { rate, phase }) => sum + Math.sin(2 * Math.PI * (phase + (rate * i) / 10)), 0)
      for (let bit = 0; bit < 60; bit++)
        if (sway > bit / 12 - 2.5) words[i * HASH_WORDS + 2 * thing + (bit >> 5)] ^= 1 << (bit & 31)
    }
  }
  return clipOf(words)
}

function clipOf(words: Uint32Array, rate = 10): ClipFrames {
  const frames = words.length / HASH_WORDS
  const times = Float64Array.from({ length: frames }, (_, i) => i / rate)
  return { times, words, holds: new Float64Array(frames).fill(1 / rate), seconds: frames / rate }
}

const partOf = ({ words }: ClipFrames, from: number, to: number, rate = 10) =>
  clipOf(words.slice(from * HASH_WORDS, to * HASH_WORDS), rate)
/** What a crop or a frame does: other bits altogether, the same changes. */
const otherBits = (clip: ClipFrames, mask: number) => ({ ...clip, words: clip.words.map(word => (word ^ mask) >>> 0) })

// Rooms that sway evenly are like themselves at other moments too, so this is no law: it holds in nearly all rooms, and in these.
test('a part is found where it lies, at its speed, though no frame of it is like one of the whole', () => {
  for (const seed of ['a', 'b', 'c', 'd', 'e', 'f'])
    for (const from of [0, 13, 40]) {
      const whole = moving('room', seed)
      for (const rate of [10, 12.5, 8]) {
        const [line] = likelyLines(otherBits(partOf(whole, from, from + 50, rate), 0x5a17c3e9), whole)
        assert.equal(line.speed, rate / 10, `${seed} ${from}`)
        assert.ok(Math.abs(line.offset - from / 10) < 0.2, `${seed} ${from}: ${line.offset}`)
        assert.ok(line.likeness > 0.7, `${seed} ${from}: ${line.likeness}`)
      }
    }
})

test('another moment of the same room is not alike along any line of four seconds or more', () => {
  for (const seed of ['a', 'b', 'c', 'd', 'e']) {
    const [one, two] = [moving('room', `one ${seed}`), moving('room', `two ${seed}`)]
    for (const line of likelyLines(one, two)) {
      const seconds = Math.min(9, (9 - line.offset) / line.speed) - Math.max(0, -line.offset / line.speed)
      if (seconds >= 4) assert.ok((likenessInScenes(one, two, line) ?? 0) < 0.75, `${seed} ${line.likeness}`)
    }
  }
})

test('a card that both begin with says nothing within scenes', () => {
  const card = new Uint32Array(30 * HASH_WORDS).fill(0x0f0f5a5a)
  const behind = (clip: ClipFrames) => clipOf(Uint32Array.from([...card, ...clip.words]))
  const [one, two] = [behind(moving('room', 'one')), behind(moving('room', 'two'))]
  const line = { speed: 1, offset: 0 }
  assert.ok((likenessInScenes(one, two, line) ?? 1) < 0.5)
  assert.ok((likenessInScenes(one, one, line) ?? 0) > 0.999)
  const cards = clipOf(Uint32Array.from([...card, ...card.map(word => ~word >>> 0)]))
  assert.equal(likenessInScenes(cards, cards, line), undefined)
})

test('what goes on evenly, stands, is black or holds too few frames a second tells nothing', () => {
  const even = new Uint32Array(90 * HASH_WORDS)
  for (let i = 0; i < 90; i++) for (let bit = 0; bit < i; bit++) even[i * HASH_WORDS + (bit >> 5)] |= 1 << (bit & 31)
  const [onward, still] = [clipOf(even), clipOf(new Uint32Array(90 * HASH_WORDS))]
  assert.deepEqual(likelyLines(onward, onward), [])
  assert.deepEqual(likelyLines(still, still), [])
  const clip = moving('room', 'walk')
  assert.deepEqual(likelyLines(clip, { ...clip, holds: new Float64Array(90) }), [])
  assert.deepEqual(likelyLines(clip, { ...clip, seconds: LONGEST_FINE + 1 }), [])
  assert.equal(likenessInScenes(clip, clip, { speed: 1, offset: 50 }), undefined)
})
