import assert from 'node:assert/strict'
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { frameAt, frameTimesAround } from './frame-at.ts'
import { factsIn } from './media-facts.ts'
import { type Container, type MediaInput, toolVersion } from './media-tool.ts'
import { waveformOf } from './waveform.ts'

const hasFfmpeg = spawnSync('ffmpeg', ['-version'], { stdio: 'ignore' }).status === 0
const skip = hasFfmpeg ? false : 'ffmpeg is not installed'

function inputOf(file: string, container: Container, isPiped: boolean): MediaInput {
  const bytes = readFileSync(file)
  const readAt = (target: Uint8Array, position: number) => bytes.copy(target, 0, position)
  return { source: { name: 'clip', sizeBytes: bytes.length, readAt }, container, path: isPiped ? undefined : file }
}

test('frames, their times and the waveform are the same from a file and through a pipe', { skip }, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'frame-at-'))
  try {
    for (const [name, container] of [
      ['clip.mp4', 'mov'],
      ['clip.mkv', 'matroska'],
    ] as const) {
      const file = join(folder, name)
      const sound = ['-f', 'lavfi', '-i', 'sine=frequency=300:duration=3,volume=8']
      const pictures = ['-f', 'lavfi', '-i', 'testsrc2=size=160x120:rate=10:duration=3']
      execFileSync('ffmpeg', [
        '-v',
        'error',
        ...pictures,
        ...sound,
        '-c:v',
        'mpeg4',
        '-q:v',
        '3',
        '-g',
        '10',
        '-c:a',
        'aac',
        file,
      ])
      const [direct, piped] = [false, true].map(isPiped => inputOf(file, container, isPiped))
      for (const second of container === 'mov' ? [1.7, 99] : [1.7]) {
        const [one, other] = [await frameAt(direct, second), await frameAt(piped, second)]
        assert.ok('bytes' in one && 'bytes' in other, `${name} ${second}`)
        assert.deepEqual([one.width, one.height, one.seconds], [160, 120, second])
        assert.ok(Buffer.from(one.bytes).equals(other.bytes), `${name} ${second}`)
        assert.equal(Buffer.from(one.bytes).indexOf('Lavc'), -1)
      }
      const first = await frameAt(direct, 0)
      const later = await frameAt(direct, 1.7)
      assert.ok('bytes' in first && 'bytes' in later && !Buffer.from(first.bytes).equals(later.bytes))
      for (const input of [direct, piped]) {
        const around = await frameTimesAround(input, 1.5)
        assert.ok('times' in around)
        assert.ok(
          around.times.length >= 19 && around.times.some(time => Math.abs(time - 1.5) < 0.03),
          `${around.times}`,
        )
        const wave = await waveformOf(input)
        assert.ok('peaks' in wave && Math.abs(wave.seconds - 3) < 0.2)
        assert.ok(Math.max(...wave.peaks) > 60 && Math.min(...wave.peaks) < -60)
      }
    }
    assert.match((await toolVersion()) ?? '', /^ffmpeg \S+$/)
  } finally {
    rmSync(folder, { recursive: true })
  }
})

test('what is no video is said to be damaged', { skip }, async () => {
  const source = { name: 'x', sizeBytes: 40, readAt: (target: Uint8Array) => target.fill(7).length }
  assert.deepEqual(await frameAt({ source, container: 'matroska', path: undefined }, 1), { ground: 'video-damaged' })
})

test('what ffprobe prints is read with suspicion', () => {
  assert.equal(factsIn('nonsense'), undefined)
  assert.equal(factsIn('null'), undefined)
  assert.equal(factsIn('{"streams":[null,3,{"index":"a","codec_type":"video"}]}'), undefined)
  const cover = { index: 0, codec_type: 'video', disposition: { attached_pic: 1 } }
  const sound = { index: 1, codec_type: 'audio', duration: '12.5' }
  const told = JSON.stringify({ streams: [cover, sound], format: { duration: 'N/A' } })
  assert.deepEqual(factsIn(told), {
    video: undefined,
    audio: 1,
    size: undefined,
    starts: 0,
    begins: 0,
    pixelAspect: 1,
    rate: 0,
    seconds: 12.5,
  })
})
