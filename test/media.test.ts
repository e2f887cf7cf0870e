// Media of a case, open and sealed, as they leave it: only after a person looked, without what files carry beside picture and sound.

import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import exifr from 'exifr'
import sharp from 'sharp'
import type { Casebook } from '../src/casebook/casebook.ts'
import { appendCasework } from '../src/casebook/casework-append.ts'
import { silentProgress } from '../src/casebook/progress.ts'
import { type ProtectedMedium, protectedMedia } from '../src/casebook/protected-media.ts'
import type { AudienceProfile, Protection } from '../src/model/audience-profile.ts'
import type { MediaReviewAct } from '../src/model/casework.ts'
import { exhibitsOf } from '../src/preserve/exhibit-numbers.ts'
import { STANDARD_PROFILES } from '../src/protect/standard-profiles.ts'
import { holdsOnlyMedia } from '../src/system/mp4-check.ts'
import { inFolder } from './support/command-line.ts'
import { faceScene } from './support/face-scenes.ts'
import { PLANTED, plantedJpeg, plantedPng } from './support/planted-pictures.ts'
import { MODES, openWitnessCase, take } from './support/witness-case.ts'

const has = (tool: string) => spawnSync(tool, ['-version'], { stdio: 'ignore' }).error === undefined
const hasVideo = has('ffmpeg') && has('ffprobe') ? false : 'ffmpeg is not on this machine'
const hasExiftool = has('exiftool') ? false : 'exiftool is not on this machine'

const REVIEW: Omit<MediaReviewAct, 'exhibit'> = {
  type: 'media-review',
  verdict: 'may-leave',
  checked: ['faces', 'text', 'surroundings'],
  areas: [],
  dismissed: [],
  sound: 'remove',
  role: 'reviewer',
  reason: 'looked at it',
  tool: 'test',
}

function profile(protection: Partial<Protection>): AudienceProfile {
  const { protection: standard, ...rest } = STANDARD_PROFILES.newsroom
  return { ...rest, protection: { ...standard, media: 'stripped', sound: 'reviewed', ...protection } }
}

/** Exhibits of a case by the names that the files had. */
function exhibitNumbers(casebook: Casebook): Map<string, number> {
  return new Map(
    exhibitsOf(casebook.custody.journal.acts()).all.map(({ number, latest }) => [
      latest.name.replace(/^.*\//, ''),
      number,
    ]),
  )
}

function review(casebook: Casebook, exhibit: number, act: Partial<MediaReviewAct> = {}): void {
  appendCasework(casebook, [{ ...REVIEW, exhibit, ...act } as MediaReviewAct])
}

const copies = (casebook: Casebook, numbers: readonly number[], protection: Partial<Protection> = {}) =>
  protectedMedia(
    casebook,
    numbers.map((exhibit, i) => ({ exhibit, number: i + 1 })),
    profile(protection),
    silentProgress,
  )

function groundIn(medium: ProtectedMedium): string | undefined {
  return 'withheld' in medium ? medium.withheld : undefined
}

function bytesIn(medium: ProtectedMedium): Buffer {
  assert.ok('file' in medium, JSON.stringify(medium))
  return Buffer.concat([...medium.file.pieces()])
}

for (const mode of MODES)
  test(`pictures of ${mode} case leave after a review, and carry nothing`, async () => {
    await inFolder(async folder => {
      const input = join(folder, 'input')
      mkdirSync(input)
      writeFileSync(join(input, 'a.jpg'), await plantedJpeg())
      writeFileSync(join(input, 'b.png'), await plantedPng())
      writeFileSync(join(input, 'c.jpg'), (await plantedJpeg({ width: 90 })).subarray(0, 700))
      const casebook = await openWitnessCase(join(folder, 'case'), mode)
      try {
        await take(casebook, [input])
        const numbers = exhibitNumbers(casebook)
        const [a, b, c] = ['a.jpg', 'b.png', 'c.jpg'].map(name => numbers.get(name) as number)
        assert.deepEqual((await copies(casebook, [a, b])).map(groundIn), ['no-review', 'no-review'])
        review(casebook, a, { checked: ['faces'] })
        assert.deepEqual((await copies(casebook, [a])).map(groundIn), ['not-checked'])
        review(casebook, a, { areas: ['10,10,20,20'], description: 'a square' })
        review(casebook, b)
        review(casebook, c)
        assert.deepEqual((await copies(casebook, [a], { media: 'none' })).map(groundIn), ['profile'])
        const media = await copies(casebook, [a, b, c])
        assert.deepEqual(media.map(groundIn), [undefined, undefined, 'picture-damaged'])
        const [first, second] = media.map(medium => ('file' in medium ? medium.file : undefined))
        assert.equal(first?.path, 'media/1.jpg')
        assert.deepEqual(first?.changes, ['metadata-removed', 're-encoded', 'areas-filled'])
        assert.equal(first?.description, 'a square')
        assert.equal(second?.path, 'media/2.png')
        for (const medium of media.slice(0, 2)) {
          const bytes = bytesIn(medium)
          assert.ok(!bytes.toString('latin1').includes(PLANTED))
          assert.deepEqual(await toldByExifr(bytes), [])
        }
        review(casebook, a, { role: 'second reviewer', verdict: 'stays' })
        assert.deepEqual((await copies(casebook, [a])).map(groundIn), ['disputed'])
        review(casebook, a, { verdict: 'stays' })
        assert.deepEqual((await copies(casebook, [a])).map(groundIn), ['stays'])
      } finally {
        casebook.close()
      }
    })
  })

test('nothing but size and encoding is told of a copy by another tool', { skip: hasExiftool }, async () => {
  await inFolder(async folder => {
    const casebook = await reviewed(folder, { 'a.jpg': await plantedJpeg(), 'b.png': await plantedPng() })
    try {
      const media = await copies(casebook, [1, 2])
      for (const medium of media) {
        const path = join(folder, 'copy')
        writeFileSync(path, bytesIn(medium))
        const told = spawnSync('exiftool', ['-G', '-s', '-a', '-u', path], { encoding: 'utf8' }).stdout
        const groups = new Set([...told.matchAll(/^\[(\w+)\]/gm)].map(match => match[1]))
        for (const group of groups) assert.ok(['ExifTool', 'File', 'PNG', 'Composite'].includes(group), told)
        assert.doesNotMatch(told, /Comment|Profile|Thumbnail|GPS|Warning/)
      }
    } finally {
      casebook.close()
    }
  })
})

/** What exifr reads of a copy beside size and encoding. */
async function toldByExifr(bytes: Buffer): Promise<string[]> {
  const told: object = (await exifr.parse(bytes, true).catch(() => undefined)) ?? {}
  const encoding = ['ImageWidth', 'ImageHeight', 'BitDepth', 'ColorType', 'Compression', 'Filter', 'Interlace']
  return Object.keys(told).filter(name => !encoding.includes(name))
}

/** An open case with these files, each reviewed. */
async function reviewed(
  folder: string,
  files: Record<string, Uint8Array>,
  act: Partial<MediaReviewAct> = {},
): Promise<Casebook> {
  const input = join(folder, 'input')
  mkdirSync(input)
  for (const [name, bytes] of Object.entries(files)) writeFileSync(join(input, name), bytes)
  const casebook = await openWitnessCase(join(folder, 'case'), 'open')
  await take(casebook, [input])
  for (const number of exhibitNumbers(casebook).values()) review(casebook, number, act)
  return casebook
}

test('faces are found, filled and counted, but for those that a person dismissed', async () => {
  await inFolder(async folder => {
    const scene = await faceScene('plain', 80, 7)
    const raw = { width: scene.width, height: scene.height, channels: 3 } as const
    const cut = { left: 0, top: 0, width: 320, height: 240 }
    const face = scene.faces.find(({ x, y, width, height }) => x + width < cut.width && y + height < cut.height)
    assert.ok(face)
    const casebook = await reviewed(folder, { 'a.png': await sharp(scene.data, { raw }).extract(cut).png().toBuffer() })
    try {
      const [medium] = await copies(casebook, [1], { media: 'filled' })
      assert.ok('file' in medium)
      assert.equal(medium.file.faces?.byHand, 0)
      assert.ok((medium.file.faces?.ssd ?? 0) + (medium.file.faces?.tiny ?? 0) >= 1)
      assert.ok(medium.file.changes.includes('faces-filled'))
      const pixels = await sharp(bytesIn(medium)).raw().toBuffer()
      const at = (Math.round(face.y + face.height / 2) * cut.width + Math.round(face.x + face.width / 2)) * 3
      assert.deepEqual([...pixels.subarray(at, at + 3)], [0, 0, 0])
      const [open] = await copies(casebook, [1], { media: 'stripped' })
      assert.ok('file' in open && open.file.faces === undefined && !open.file.changes.includes('faces-filled'))
    } finally {
      casebook.close()
    }
  })
})

/** Videos and recordings with names planted in their tags, chapters, subtitles and attachments. */
function plantedMedia(folder: string): Record<string, Buffer> {
  const made: Record<string, Buffer> = {}
  const tags = ['title', 'comment', 'artist', 'location', 'description', 'encoder_by'].flatMap(name => [
    '-metadata',
    `${name}=${PLANTED}-${name}`,
  ])
  const track = ['-metadata:s:0', `title=${PLANTED}-track`, '-metadata:s:0', `handler_name=${PLANTED}-handler`]
  const chapters = join(folder, 'chapters')
  writeFileSync(chapters, `;FFMETADATA1\n[CHAPTER]\nTIMEBASE=1/1000\nSTART=0\nEND=900\ntitle=${PLANTED}-chapter\n`)
  const subtitles = join(folder, 'said.srt')
  writeFileSync(subtitles, `1\n00:00:00,000 --> 00:00:00,900\n${PLANTED}-subtitle\n`)
  const picture = ['-f', 'lavfi', '-i', 'testsrc=size=192x144:rate=10:duration=1']
  const sound = ['-f', 'lavfi', '-i', 'sine=frequency=440:duration=1']
  const make = (name: string, ...args: string[]) => {
    const path = join(folder, name)
    const run = spawnSync('ffmpeg', ['-v', 'error', '-y', ...args, path], { encoding: 'utf8' })
    assert.equal(run.status, 0, run.stderr)
    made[name] = readFileSync(path)
  }
  const both = [
    ...picture,
    ...sound,
    '-i',
    chapters,
    '-i',
    subtitles,
    '-map',
    '0',
    '-map',
    '1',
    '-map',
    '3',
    '-map_metadata',
    '2',
    '-map_chapters',
    '2',
  ]
  make('a.mp4', ...both, '-c:s', 'mov_text', '-movflags', 'use_metadata_tags', ...tags, ...track)
  make(
    'b.mkv',
    ...both,
    '-attach',
    subtitles,
    '-metadata:s:t',
    'mimetype=text/plain',
    '-metadata:s:t',
    `filename=${PLANTED}-attached.txt`,
    ...tags,
    ...track,
  )
  make('c.ogg', ...sound, '-c:a', 'libvorbis', ...tags)
  make('d.m4a', ...sound, ...tags)
  return made
}

for (const mode of MODES)
  test(`videos and recordings of ${mode} case carry nothing, and no plain bytes touch the disk`, {
    skip: hasVideo,
  }, async () => {
    await inFolder(async folder => {
      const input = join(folder, 'input')
      mkdirSync(input)
      const planted = plantedMedia(folder)
      for (const [name, bytes] of Object.entries(planted)) {
        assert.ok(bytes.toString('latin1').includes(PLANTED), name)
        writeFileSync(join(input, name), bytes)
      }
      const casebook = await openWitnessCase(join(folder, 'case'), mode)
      try {
        await take(casebook, [input])
        const numbers = exhibitNumbers(casebook)
        const wanted = Object.keys(planted).map(name => numbers.get(name) as number)
        for (const number of wanted) review(casebook, number, { sound: 'keep', areas: ['32,32,64,48'] })
        const before = readdirSync(folder, { recursive: true }).length
        const media = await copies(casebook, wanted)
        assert.equal(readdirSync(folder, { recursive: true }).length, before)
        for (const [i, medium] of media.entries()) {
          assert.ok('file' in medium, `${Object.keys(planted)[i]}: ${groundIn(medium)}`)
          const bytes = bytesIn(medium)
          assert.ok(!bytes.toString('latin1').includes(PLANTED), medium.file.path)
          assert.ok(holdsOnlyMedia(bytes))
        }
        assert.deepEqual(
          media.map(medium => 'file' in medium && medium.file.path),
          ['media/1.mp4', 'media/2.mp4', 'media/3.m4a', 'media/4.m4a'],
        )
        const silent = await copies(casebook, wanted, { sound: 'none' })
        assert.deepEqual(silent.map(groundIn), [undefined, undefined, 'sound-not-kept', 'sound-not-kept'])
        assert.ok('file' in silent[0] && silent[0].file.changes.includes('sound-removed'))
        assertFilled(folder, bytesIn(media[0]))
      } finally {
        casebook.close()
      }
    })
  })

/** The marked area is dark in every frame, and the rest is not. */
function assertFilled(folder: string, bytes: Buffer): void {
  const path = join(folder, 'copy.mp4')
  writeFileSync(path, bytes)
  const { stdout } = spawnSync('ffmpeg', ['-v', 'error', '-i', path, '-f', 'rawvideo', '-pix_fmt', 'gray', '-'], {
    maxBuffer: 2 ** 26,
  })
  const frame = 192 * 144
  assert.ok(stdout.length / frame >= 10)
  for (let i = 0; i < stdout.length / frame; i++) {
    const at = (x: number, y: number) => stdout[i * frame + y * 192 + x]
    for (const [x, y] of [
      [33, 33],
      [64, 56],
      [94, 78],
    ])
      assert.ok(at(x, y) < 40, `frame ${i} at ${x},${y}: ${at(x, y)}`)
    assert.ok(at(150, 20) > 40 || at(20, 120) > 40 || at(120, 20) > 40)
  }
}
