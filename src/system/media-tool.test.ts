import assert from 'node:assert/strict'
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { lookAtClip } from './clip-look.ts'
import { mediaFacts } from './media-facts.ts'
import { type MediaInput, runTool, startTool, toolVersion } from './media-tool.ts'
import { waveformOf } from './waveform.ts'

const skip = process.platform === 'win32' ? 'programs of these tests are shell scripts' : false
const folder = mkdtempSync(join(tmpdir(), 'media-tool-'))
const path = process.env.PATH
after(() => rmSync(folder, { recursive: true }))

const FACTS = '{"streams":[{"index":0,"codec_type":"video","width":64,"height":48},{"index":1,"codec_type":"audio"}]}'
const IS_FFMPEG = 'if [ "$1" = -version ]; then echo "ffmpeg version 9.9 of nobody"; exit 0; fi'

/** Runs with a `PATH` on which ffmpeg and ffprobe are these scripts. */
async function withTools<T>(ffmpeg: string, ffprobe: string, run: () => Promise<T>): Promise<T> {
  const own = mkdtempSync(join(folder, 'tools-'))
  for (const [name, script] of [
    ['ffmpeg', ffmpeg],
    ['ffprobe', ffprobe],
  ]) {
    writeFileSync(join(own, name), `#!/bin/sh\n${script}\n`)
    chmodSync(join(own, name), 0o755)
  }
  process.env.PATH = `${own}:${path}`
  try {
    return await run()
  } finally {
    process.env.PATH = path
  }
}

const SOURCE = { name: 'clip', sizeBytes: 2 ** 22, readAt: () => 0 }
const INPUT: MediaInput = { source: SOURCE, container: 'matroska', path: '/nowhere' }

/** Gone, or ended and not yet asked after by whoever inherited it. */
function isGone(pid: string): boolean {
  const stat = `/proc/${pid.trim()}/stat`
  if (existsSync('/proc/self/stat')) return !existsSync(stat) || /\) [ZX] /.test(readFileSync(stat, 'latin1'))
  try {
    process.kill(Number(pid), 0)
    return false
  } catch {
    return true
  }
}

async function isGoneSoon(pid: string): Promise<boolean> {
  for (let i = 0; i < 1000 && !isGone(pid); i++) await new Promise(resolve => setTimeout(resolve, 20))
  return isGone(pid)
}

/** Milliseconds: enough for a shell to begin, on a machine that does much else too. */
const LIMIT = 1000

test('a tool that hangs is ended with what it started, by time, by silence and by the caller', { skip }, async () => {
  const pids = join(folder, 'pids')
  const hangs = `sleep 60 & echo $! > ${pids}; wait`
  await withTools(hangs, hangs, async () => {
    const call = { tool: 'ffmpeg' as const, arguments: [], mostBytes: 1e6 }
    const started = performance.now()
    assert.deepEqual(await runTool({ ...call, milliseconds: LIMIT }), { failed: 'stopped' })
    assert.ok(await isGoneSoon(readFileSync(pids, 'utf8')), 'by time')
    assert.deepEqual(await runTool({ ...call, milliseconds: 60_000, quietMilliseconds: LIMIT }), { failed: 'stopped' })
    assert.ok(await isGoneSoon(readFileSync(pids, 'utf8')), 'by silence')
    rmSync(pids)
    const stop = new AbortController()
    const running = runTool({ ...call, milliseconds: 60_000, signal: stop.signal })
    const watch = setInterval(() => {
      if (existsSync(pids)) stop.abort(new Error('enough'))
    }, 20)
    await assert.rejects(running, /enough/)
    clearInterval(watch)
    assert.ok(await isGoneSoon(readFileSync(pids, 'utf8')), 'by the caller')
    assert.ok(performance.now() - started < 50_000, 'nobody waited for the tool')
  })
})

test('what something else still holds open does not hold the caller', { skip }, async () => {
  // The one that stays has left the group and keeps the pipes.
  const pids = join(folder, 'away')
  await withTools(`setsid sh -c 'echo $$ > ${pids}; exec sleep 4' & wait`, '', async () => {
    const call = { tool: 'ffmpeg' as const, arguments: [], mostBytes: 1e6, milliseconds: 300 }
    const started = performance.now()
    assert.deepEqual(await runTool(call), { failed: 'stopped' })
    assert.ok(performance.now() - started < 3_500)
  })
})

test('a tool that goes on giving is not called silent', { skip }, async () => {
  const slow = 'for i in 1 2 3 4 5 6 7 8; do echo $i; sleep 0.1; done'
  await withTools(slow, slow, async () => {
    const call = { tool: 'ffmpeg' as const, arguments: [], mostBytes: 1e6, milliseconds: 60_000 }
    const told = await runTool({ ...call, quietMilliseconds: 400 })
    assert.ok('output' in told && told.output.length === 16)
  })
})

test('endless output is cut, what kills itself is stopped, what refuses is damaged', { skip }, async () => {
  const call = { tool: 'ffmpeg' as const, arguments: [], mostBytes: 1e5, milliseconds: 60_000 }
  for (const [script, failed] of [
    ['exec yes', 'stopped'],
    ['kill -9 $$', 'stopped'],
    ['exit 3', 'damaged'],
  ] as const)
    await withTools(script, script, async () => assert.deepEqual(await runTool(call), { failed }, script))
})

test('a program that only bears the name is none', { skip }, async () => {
  for (const script of ['exit 0', 'echo hello', 'exit 1', 'head -c 1000 /dev/urandom'])
    await withTools(script, script, async () => {
      assert.equal(await toolVersion(), undefined, script)
      assert.deepEqual(await lookAtClip(INPUT), { ground: 'video-tool-missing' })
    })
  await withTools(IS_FFMPEG, '', async () => assert.equal(await toolVersion(), 'ffmpeg 9.9'))
})

test('what a decoder gives is not believed', { skip }, async () => {
  const picture = `printf 'P5\\n2 2\\n255\\nabcd'`
  for (const [script, expected] of [
    ['exit 0', 'video-damaged'],
    ['kill -9 $$', 'video-stopped'],
    ['yes', 'video-stopped'],
    ['yes >&3', 'video-stopped'],
    ['head -c 300000 /dev/zero', 'video-stopped'],
    [`${picture}; exit 0`, undefined],
    [`${picture}; exit 1`, 'video-damaged'],
    [`${picture}; ${picture} >&3; kill -9 $$`, 'video-stopped'],
  ] as const)
    await withTools(`${IS_FFMPEG}\n${script}`, `echo '${FACTS}'`, async () => {
      const looked = await lookAtClip(INPUT)
      assert.equal(looked.ground, expected, script)
      assert.equal('look' in looked, script.startsWith('printf'), script)
    })
})

test('facts that are no facts', { skip }, async () => {
  for (const script of ['exit 0', 'echo nonsense', `echo '{"streams":[]}'`, 'head -c 3000 /dev/urandom'])
    await withTools(IS_FFMPEG, script, async () => {
      assert.deepEqual(await mediaFacts(INPUT), { ground: 'video-damaged' }, script)
      assert.deepEqual(await waveformOf(INPUT), { ground: 'video-damaged' }, script)
    })
})

test('an original that cannot be read ends the call, and is not taken for one that ended', { skip }, async () => {
  const readAt = () => {
    throw new Error('unreadable')
  }
  const input: MediaInput = { ...INPUT, source: { ...SOURCE, readAt }, path: undefined }
  const half = `cat > /dev/null; printf 'P5\\n2 2\\n255\\nabcd'`
  await withTools(`${IS_FFMPEG}\n${half}`, 'cat > /dev/null', async () => {
    assert.deepEqual(await mediaFacts(input), { ground: 'video-damaged' })
  })
  await withTools(`${IS_FFMPEG}\n${half}`, `echo '${FACTS}'; cat > /dev/null`, async () => {
    const { child, ended } = startTool({ tool: 'ffmpeg', arguments: [], input: input.source, milliseconds: 60_000 })
    child.stdout?.resume()
    assert.equal(await ended, 'damaged')
  })
})
