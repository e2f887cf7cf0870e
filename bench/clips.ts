// Videos looked at beside real time, plain decoding and their container, and pairs compared; needs ffmpeg.

import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { matchClips } from '../src/algorithms/vpdq.ts'
import { lookAtClip } from '../src/system/clip-look.ts'

/** Real time that a video must be looked at in, at least this many times as fast. */
const LEAST_SPEED = 8

const NOISE = ['-c:v', 'libx264', '-preset', 'ultrafast']
const PHONE = ['-c:v', 'libx264', '-preset', 'veryfast', '-b:v', '17M', '-maxrate', '20M', '-bufsize', '20M']

/** Name, size, strength of the noise of the sensor, seconds, encoder. */
const VIDEOS: readonly (readonly [string, string, number, number, readonly string[]])[] = [
  ['640 x 360, noise', '640x360', 12, 30, NOISE],
  ['1280 x 720, noise', '1280x720', 12, 30, NOISE],
  ['1920 x 1080, noise', '1920x1080', 12, 30, NOISE],
  ['1920 x 1080, bit rate of phones, no B pictures', '1920x1080', 4, 15, [...PHONE, '-bf', '0', '-g', '30']],
  ['1920 x 1080, bit rate of phones, B pictures', '1920x1080', 4, 15, PHONE],
  ['1280 x 720, 60 pictures a second, B pictures', '1280x720:rate=60', 4, 15, PHONE],
  [
    '3840 x 2160, no B pictures',
    '3840x2160',
    4,
    5,
    ['-c:v', 'libx264', '-preset', 'superfast', '-bf', '0', '-b:v', '45M'],
  ],
  ['3840 x 2160, B pictures', '3840x2160', 4, 5, ['-c:v', 'libx264', '-preset', 'superfast', '-b:v', '45M']],
]

export async function clipsBench(write: (line: string) => void): Promise<void> {
  if (spawnSync('ffmpeg', ['-version'], { stdio: 'ignore' }).status !== 0) return write('ffmpeg is not installed')
  const folder = mkdtempSync(join(tmpdir(), 'bench-clips-'))
  try {
    for (const [name, size, noise, seconds, encode] of VIDEOS) {
      const file = join(folder, 'clip.mp4')
      const pattern = `testsrc2=rate=30:size=${size},noise=alls=${noise}:allf=t`
      run(['-f', 'lavfi', '-i', pattern, '-t', `${seconds}`, ...encode, '-pix_fmt', 'yuv420p', file])
      const plain = await timed(async () => run(['-i', file, '-an', '-f', 'null', '-']))
      const sizeBytes = statSync(file).size
      const source = { name: 'clip.mp4', sizeBytes, readAt: () => 0 }
      const { value: looked, clock, cpu } = await timed(() => lookAtClip({ source, container: 'mov', path: file }))
      if (!('look' in looked)) throw new Error(looked.ground)
      const speed = seconds / clock
      const used =
        cpu === undefined || plain.cpu === undefined
          ? ''
          : `${cpu.toFixed(1)} s of processor time, ${(cpu / plain.cpu).toFixed(2)} of plain decoding; `
      const megabits = ((8 * sizeBytes) / seconds / 1e6).toFixed(0)
      write(
        `${name}, ${seconds} s, ${megabits} Mbit/s: ${clock.toFixed(1)} s, ${speed.toFixed(0)}x real time (limit ${LEAST_SPEED}x: ${speed >= LEAST_SPEED ? 'kept' : 'MISSED'})` +
          `; ${used}${(clock / plain.clock).toFixed(2)} of its time by the clock; ${looked.look.times.length} frames kept`,
      )
      const comparing = performance.now()
      for (let i = 0; i < 5; i++) matchClips(looked.look, looked.look)
      write(`  compared with a clip of the same length: ${((performance.now() - comparing) / 5).toFixed(0)} ms`)
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** By the clock, and where the system tells it the processor time of this process and of the ones it waited for, seconds. */
async function timed<T>(work: () => Promise<T>): Promise<{ value: T; clock: number; cpu: number | undefined }> {
  const [before, started] = [cpuSeconds(), performance.now()]
  const value = await work()
  const clock = (performance.now() - started) / 1000
  const after = cpuSeconds()
  return { value, clock, cpu: before === undefined || after === undefined ? undefined : after - before }
}

/** proc(5): utime, stime, cutime and cstime, in hundredths of a second. */
function cpuSeconds(): number | undefined {
  if (!existsSync('/proc/self/stat')) return undefined
  const fields = readFileSync('/proc/self/stat', 'latin1').split(') ')[1].split(' ')
  return fields.slice(11, 15).reduce((sum, field) => sum + Number(field), 0) / 100
}

function run(args: readonly string[]): void {
  const { status } = spawnSync('ffmpeg', ['-nostdin', '-v', 'error', '-y', ...args], { stdio: 'ignore' })
  if (status !== 0) throw new Error('ffmpeg failed')
}
