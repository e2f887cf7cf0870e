import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { withoutFfmpeg as skip } from '../../test/support/media-tools.ts'
import { distanceOf, HASH_WORDS, pictureHash } from '../algorithms/pdq.ts'
import { type LookedClip, lookAtClip } from './clip-look.ts'
import { type FramePicture, frameAt, frameTimesAround } from './frame-at.ts'
import { type Container, containerOf, type MediaInput } from './media-tool.ts'

const folder = mkdtempSync(join(tmpdir(), 'clip-look-'))
after(() => rmSync(folder, { recursive: true }))
const at = (name: string) => join(folder, name)
const ffmpeg = (...args: string[]) => execFileSync('ffmpeg', ['-nostdin', '-v', 'error', '-y', ...args])
const PICTURES = ['-f', 'lavfi', '-i']
const ENCODED = ['-c:v', 'mpeg4', '-q:v', '3', '-g', '10']

function inputOf(name: string, isPiped = false): MediaInput {
  const bytes = readFileSync(at(name))
  const readAt = (target: Uint8Array, position: number) => bytes.copy(target, 0, position)
  const container = containerOf(bytes.subarray(0, 64)) as Container
  return { source: { name, sizeBytes: bytes.length, readAt }, container, path: isPiped ? undefined : at(name) }
}

async function looked(name: string, isPiped = false): Promise<LookedClip> {
  const seen = await lookAtClip(inputOf(name, isPiped))
  assert.ok('look' in seen, name)
  return seen
}

async function framed(name: string, seconds: number): Promise<FramePicture> {
  const frame = await frameAt(inputOf(name), seconds)
  assert.ok('bytes' in frame, `${name} ${seconds}`)
  return frame
}

before(() => {
  if (skip !== false) return
  ffmpeg(...PICTURES, 'testsrc2=size=160x120:rate=10', '-t', '3', ...ENCODED, at('plain.mp4'))
})

test('a video that a phone marked as turned is looked at upright', { skip }, async () => {
  ffmpeg('-i', at('plain.mp4'), '-c', 'copy', '-metadata:s:v:0', 'rotate=90', at('turned.mp4'))
  const stated = execFileSync('ffprobe', [
    '-v',
    'error',
    '-show_entries',
    'stream_side_data=rotation',
    at('turned.mp4'),
  ])
  // Newer programs write the turn by another option; what is turned by nobody tests nothing.
  if (!`${stated}`.includes('rotation='))
    ffmpeg('-display_rotation:v:0', '-90', '-i', at('plain.mp4'), '-c', 'copy', at('turned.mp4'))
  ffmpeg('-i', at('turned.mp4'), ...ENCODED, at('upright.mp4'))
  const upright = await looked('upright.mp4')
  for (const isPiped of [false, true]) {
    const turned = await looked('turned.mp4', isPiped)
    assert.deepEqual([turned.look.width, turned.look.height], [120, 160])
    assert.equal(turned.look.keyFrames[0].look.small.height > turned.look.keyFrames[0].look.small.width, true)
    for (let i = 0; i < 3; i++)
      assert.ok(distanceOf(turned.look.words, i * HASH_WORDS, upright.look.words, i * HASH_WORDS) <= 10)
  }
  const frame = await framed('turned.mp4', 1)
  assert.deepEqual([frame.width, frame.height], [120, 160])
})

test('pictures that begin late say nothing before', { skip }, async () => {
  ffmpeg(...PICTURES, 'sine=frequency=300', '-t', '8', '-c:a', 'aac', at('sound.m4a'))
  for (const name of ['late.mp4', 'late.mkv'])
    ffmpeg(
      '-itsoffset',
      '5',
      '-i',
      at('plain.mp4'),
      '-i',
      at('sound.m4a'),
      '-map',
      '0',
      '-map',
      '1',
      '-c',
      'copy',
      at(name),
    )
  const plain = await looked('plain.mp4')
  for (const isPiped of [false, true]) {
    const { look, seconds } = await looked('late.mp4', isPiped)
    assert.ok(Math.abs(seconds - 8) < 0.1 && Math.abs(look.seconds - 8) <= 0.1)
    assert.deepEqual(
      [...look.times].map(time => Math.round(10 * (time - 5))),
      [...plain.look.times].map(time => Math.round(10 * time)),
    )
    assert.deepEqual(look.words, plain.look.words)
    assert.equal(look.keyFrames.length, 3)
  }
  // Matroska does not say where a track begins, and cannot be jumped to before its first picture.
  for (const name of ['late.mp4', 'late.mkv']) {
    const [early, first] = [await framed(name, 1), await framed(name, 5)]
    assert.ok(Buffer.from(early.bytes).equals(first.bytes), name)
  }
})

test('pixels that are not square are made so in key frames and frames', { skip }, async () => {
  ffmpeg(...PICTURES, 'testsrc2=size=144x120:rate=5', '-t', '1', '-vf', 'setsar=2', ...ENCODED, at('wide.mp4'))
  const { keyFrames } = (await looked('wide.mp4')).look
  const { width, height } = keyFrames[0].look.small
  assert.ok(Math.abs(width / height - 2.4) < 0.05, `${width} x ${height}`)
  const frame = await framed('wide.mp4', 0)
  assert.deepEqual([frame.width, frame.height], [288, 120])
})

test('slides of a second each, also beyond the last and without a stated length', { skip }, async () => {
  ffmpeg(
    ...PICTURES,
    'testsrc2=size=160x120:rate=1',
    '-t',
    '6',
    ...ENCODED,
    '-live',
    '1',
    '-f',
    'webm',
    '-c:v',
    'libvpx',
    at('slides.webm'),
  )
  for (const isPiped of [false, true]) {
    const { look, seconds } = await looked('slides.webm', isPiped)
    assert.deepEqual([look.times.length, Math.round(seconds)], [6, 6])
    const around = await frameTimesAround(inputOf('slides.webm', isPiped), 3.2)
    assert.deepEqual(around, { times: [3, 4] })
  }
  const [last, beyond] = [await framed('slides.webm', 5), await framed('slides.webm', 5.7)]
  assert.ok(Buffer.from(last.bytes).equals(beyond.bytes))
})

test('times of frames count from the beginning of the whole', { skip }, async () => {
  ffmpeg('-i', at('plain.mp4'), '-c', 'copy', '-output_ts_offset', '7', at('offset.mkv'))
  const [around, plain] = await Promise.all(
    ['offset.mkv', 'plain.mp4'].map(name => frameTimesAround(inputOf(name), 1.5)),
  )
  assert.ok('times' in plain && plain.times.length > 15)
  assert.deepEqual(around, plain)
})

test('a cover is no video, and of two tracks the first is looked at', { skip }, async () => {
  const one = [...PICTURES, 'testsrc2=size=160x120:rate=10', ...PICTURES, 'mandelbrot=size=120x120:rate=10']
  ffmpeg(...one, '-t', '1', '-map', '0', '-map', '1', ...ENCODED, at('two.mp4'))
  assert.equal((await looked('two.mp4')).look.width, 160)
  const cover = [...PICTURES, 'sine=frequency=300', ...PICTURES, 'testsrc2=size=100x100', '-frames:v', '1', '-t', '1']
  ffmpeg(
    ...cover,
    '-map',
    '0',
    '-map',
    '1',
    '-c:a',
    'aac',
    '-c:v',
    'mjpeg',
    '-disposition:v',
    'attached_pic',
    at('song.m4a'),
  )
  assert.deepEqual(await lookAtClip(inputOf('song.m4a')), { ground: 'no-picture' })
})

test('pictures that no other refers to are left out of dense videos alone', { skip }, async () => {
  for (const [name, size, rate, isWhole] of [
    ['heavy.mp4', '1280x720', 60, false],
    ['slow.mp4', '1600x1060', 30, true],
  ] as const) {
    const drawn = `testsrc2=size=192x108:rate=${rate},scroll=horizontal=0.03,scale=${size}:flags=neighbor`
    ffmpeg(...PICTURES, drawn, '-t', '0.5', '-c:v', 'mpeg4', '-bf', '2', '-b_strategy', '0', '-q:v', '5', at(name))
    const { look } = await looked(name)
    const scaled = ['-i', at(name), '-vf', 'fps=10:start_time=0,scale=128:128:flags=lanczos', '-pix_fmt', 'gray']
    const raw = execFileSync('ffmpeg', ['-v', 'error', ...scaled, '-f', 'rawvideo', 'pipe:1'])
    const isEqual = [...look.times].map((time, i) => {
      const data = raw.subarray(Math.round(time * 10) * 128 ** 2, Math.round(time * 10 + 1) * 128 ** 2)
      const { words } = pictureHash({ width: 128, height: 128, data })
      return distanceOf(look.words, i * HASH_WORDS, words, 0) <= 2
    })
    assert.ok(isEqual.length >= 4, `${name}: ${isEqual}`)
    assert.equal(
      isEqual.every(each => each),
      isWhole,
      `${name}: ${isEqual}`,
    )
  }
})
