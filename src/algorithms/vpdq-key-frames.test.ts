import assert from 'node:assert/strict'
import { test } from 'node:test'
import { CLIP_HEIGHT, CLIP_KINDS, CLIP_WIDTH, type DrawnClip } from '../../test/support/drawn-clips.ts'
import { DEVELOPMENT_SCENES } from '../../test/support/drawn-scenes.ts'
import { lookAtGrey } from './look-at-grey.ts'
import { distanceOf, HASH_WORDS, pictureHash } from './pdq.ts'
import { PDQ_DISTANCE } from './picture-hash-match.ts'
import { type ClipLook, type GreyPicture, ORIENTATIONS, type PicturePart } from './picture-look.ts'
import { cutOut, shrink } from './picture-scale.ts'
import { Random } from './random.ts'
import { isSameFootage, matchClips } from './vpdq.ts'

const [SECONDS, RATE, SIDE] = [5, 10, 128]
const MIRRORED = ORIENTATIONS.indexOf('mirrored') * HASH_WORDS
const CROP: PicturePart = { x: 0.15, y: 0.1, width: 0.8, height: 0.8 }

/** A speaker at one place; each moment moves otherwise. */
function speaker(moment: string): DrawnClip {
  return CLIP_KINDS.talk(DEVELOPMENT_SCENES.street, new Random('place'), new Random(moment))
}

/** Frames of a clip as they come. */
function framesOf(clip: DrawnClip): GreyPicture[] {
  const at = (i: number) => ({ width: CLIP_WIDTH, height: CLIP_HEIGHT, data: clip(i / RATE) })
  return Array.from({ length: SECONDS * RATE }, (_, i) => at(i))
}

/** A look as `lookAtClip` takes it, without encoding. */
function lookAt(greys: readonly GreyPicture[]): ClipLook {
  const hashes = greys.map(grey => pictureHash(shrink(grey, SIDE, SIDE)))
  const words = (from: number) =>
    Uint32Array.from(hashes.flatMap(hash => [...hash.words.subarray(from, from + HASH_WORDS)]))
  const { width, height } = greys[0]
  return {
    width,
    height,
    seconds: SECONDS,
    times: Float64Array.from(greys, (_, i) => i / RATE),
    words: words(0),
    mirrored: words(MIRRORED),
    quality: Uint8Array.from(hashes, hash => hash.quality),
    keyFrames: greys.flatMap((grey, frame) => (frame % RATE === 0 ? [{ frame, look: lookAtGrey(grey, grey) }] : [])),
  }
}

test('a cropped clip, of which no frame is alike by its hash, is found with its seconds; another moment of the place is not', () => {
  const frames = framesOf(speaker('one'))
  const [original, crop] = [lookAt(frames), lookAt(frames.map(frame => cutOut(frame, CROP)))]
  for (let at = 0; at < original.words.length; at += HASH_WORDS)
    assert.ok(distanceOf(original.words, at, crop.words, at) > PDQ_DISTANCE)
  const match = matchClips(crop, original)
  assert.ok(match?.interval !== undefined && isSameFootage(match, crop, original))
  assert.equal(match.test, 'overlay')
  assert.deepEqual(match.interval, { own: [0, SECONDS], other: [0, SECONDS], speed: 1 })
  assert.ok(Math.abs((match.covers?.other ?? 0) - CROP.width * CROP.height) < 0.05, `${match.covers?.other}`)
  assert.equal(matchClips(lookAt(framesOf(speaker('four')).map(frame => cutOut(frame, CROP))), original), undefined)
})
