// Videos looked at beside real time, plain decoding and their container, and pairs compared; needs ffmpeg.

import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { matchClips } from '../src/algorithms/vpdq.ts'
import { lookAtClip } from '../src/system/clip-look.ts'

/** Real time that a video must be looked at in, at least this many times as fast. */
const LEAST_SPEED = 8
const SECONDS = 30

export async function clipsBench(write: (line: string) => void): Promise<void> {
  if (spawnSync('ffmpeg', ['-version'], { stdio: 'ignore' }).status !== 0) return write('ffmpeg is not installed')
  const folder = mkdtempSync(join(tmpdir(), 'bench-clips-'))
  try {
    for (const [name, size] of [
      ['640 x 360', '640x360'],
      ['1280 x 720', '1280x720'],
      ['1920 x 1080', '1920x1080'],
    ]) {
      const file = join(folder, 'clip.mp4')
      const pattern = `testsrc2=size=${size}:rate=30,noise=alls=12:allf=t`
      const encode = ['-c:v', 'libx264', '-preset', 'ultrafast', '-pix_fmt', 'yuv420p']
      run(['-f', 'lavfi', '-i', pattern, '-t', `${SECONDS}`, ...encode, file])
      const started = performance.now()
      run(['-i', file, '-an', '-f', 'null', '-'])
      const plain = (performance.now() - started) / 1000
      const source = { name: 'clip.mp4', sizeBytes: statSync(file).size, readAt: () => 0 }
      const looking = performance.now()
      const looked = await lookAtClip({ source, container: 'mov', path: file })
      const seconds = (performance.now() - looking) / 1000
      if (!('look' in looked)) throw new Error(looked.ground)
      const speed = SECONDS / seconds
      write(
        `${name}, ${SECONDS} s: ${seconds.toFixed(1)} s, ${speed.toFixed(0)}x real time (limit ${LEAST_SPEED}x: ${speed >= LEAST_SPEED ? 'kept' : 'MISSED'}), ` +
          `${(seconds / plain).toFixed(2)} of plain decoding; ${looked.look.times.length} frames kept`,
      )
      const comparing = performance.now()
      for (let i = 0; i < 5; i++) matchClips(looked.look, looked.look)
      write(`  compared with a clip of the same length: ${((performance.now() - comparing) / 5).toFixed(0)} ms`)
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function run(args: readonly string[]): void {
  const { status } = spawnSync('ffmpeg', ['-nostdin', '-v', 'error', '-y', ...args], { stdio: 'ignore' })
  if (status !== 0) throw new Error('ffmpeg failed')
}
