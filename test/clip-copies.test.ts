// Videos with published hashes: every frame hashed alike, clips of one scene matched with their seconds, others not.

import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { test } from 'node:test'
import { distanceOf, hashOf, pictureHash } from '../src/algorithms/pdq.ts'
import type { ClipLook } from '../src/algorithms/picture-look.ts'
import { isSameFootage, matchClips, matchStill } from '../src/algorithms/vpdq.ts'
import { lookAtClip } from '../src/system/clip-look.ts'
import { withoutFfmpeg } from './support/media-tools.ts'

const VIDEOS = resolve(import.meta.dirname, '../../shared/data/videos')
const skip = withoutFfmpeg || (existsSync(VIDEOS) ? false : 'the videos are not here')
const CLIPS = ['chair-19-sd-bar', 'chair-20-sd-bar', 'pattern-sd-grey-bar', 'pattern-sd-with-small-logo-bar']
const fileOf = (clip: string) => `${VIDEOS}/${clip}.mp4`

const SIDE = 128

/** Every frame as `lookAtClip` has it hashed. */
function distancesToPublished(clip: string): number[] {
  const published = readFileSync(`${VIDEOS}/${clip}-128x128.txt`, 'utf8').trim().split('\n')
  const frames = execFileSync(
    'ffmpeg',
    [
      '-v',
      'error',
      '-i',
      fileOf(clip),
      '-fps_mode',
      'passthrough',
      '-vf',
      `scale=${SIDE}:${SIDE}:flags=lanczos`,
    ].concat(['-pix_fmt', 'gray', '-f', 'rawvideo', 'pipe:1']),
    { maxBuffer: 2 ** 28 },
  )
  assert.equal(frames.length, published.length * SIDE * SIDE)
  return published.map((line, i) => {
    const data = frames.subarray(i * SIDE * SIDE, (i + 1) * SIDE * SIDE)
    const expected = hashOf(line.split(',')[2])
    assert.ok(expected !== undefined)
    return distanceOf(pictureHash({ width: SIDE, height: SIDE, data }).words, 0, expected, 0)
  })
}

test('frames at 128 x 128 lie within 10 bits of the published hashes', { skip }, () => {
  for (const clip of CLIPS.slice(2)) {
    const distances = distancesToPublished(clip)
    const close = distances.filter(distance => distance <= 10).length
    assert.ok(close >= 0.99 * distances.length, `${clip}: ${close} of ${distances.length}`)
    assert.ok(distances.sort((a, b) => a - b)[distances.length >> 1] <= 4, clip)
  }
})

test('clips of one scene match with their interval, clips of different scenes do not', { skip }, async () => {
  const looks = new Map<string, ClipLook>()
  for (const clip of CLIPS) {
    const bytes = readFileSync(fileOf(clip))
    const readAt = (target: Uint8Array, position: number) => bytes.copy(target, 0, position)
    const source = { name: clip, sizeBytes: bytes.length, readAt }
    // One from its file, one through a pipe, as in a sealed case.
    const path = clip.startsWith('chair') ? fileOf(clip) : undefined
    const looked = await lookAtClip({ source, container: 'mov', path })
    assert.ok('look' in looked, clip)
    assert.match(looked.readBy, /^ffmpeg \S/)
    assert.ok(looked.look.keyFrames.length > 3 && looked.look.width === 480 && looked.look.height === 720)
    looks.set(clip, looked.look)
  }
  const look = (clip: string) => looks.get(clip) as ClipLook
  const chairs = matchClips(look(CLIPS[0]), look(CLIPS[1]))
  assert.ok(chairs?.interval !== undefined && isSameFootage(chairs, look(CLIPS[0]), look(CLIPS[1])))
  // The second begins 1.7 seconds earlier.
  assert.ok(chairs.interval.own[0] <= 0.3 && chairs.interval.own[1] >= 18.5)
  assert.ok(Math.abs(chairs.interval.other[0] - chairs.interval.own[0] - 1.7) < 0.15)
  assert.equal(chairs.interval.speed, 1)
  const patterns = matchClips(look(CLIPS[2]), look(CLIPS[3]))
  assert.ok(patterns?.interval !== undefined && isSameFootage(patterns, look(CLIPS[2]), look(CLIPS[3])))
  assert.ok(patterns.interval.own[0] <= 0.3 && patterns.interval.own[1] >= 6.5)
  for (const chair of CLIPS.slice(0, 2))
    for (const pattern of CLIPS.slice(2)) assert.equal(matchClips(look(chair), look(pattern)), undefined)
  const frame = look(CLIPS[0]).keyFrames[3]
  const still = matchStill(frame.look, look(CLIPS[0]))
  const [from, to] = still?.interval?.other ?? [-1, -1]
  const at = look(CLIPS[0]).times[frame.frame]
  assert.ok(from <= at + 0.11 && to >= at - 0.01, `${from} to ${to} for ${at}`)
})
