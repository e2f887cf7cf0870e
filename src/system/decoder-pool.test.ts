import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { test } from 'node:test'
import { promisify } from 'node:util'
import { DecoderPool } from './decoder-pool.ts'

const LIMITS = { milliseconds: 20_000, megabytes: 600 }
/** A module of this program for calls that end in every way (test/support). */
const MODULE = '../test/support/process-ends'

test('calls share processes, and each gets its own result', async () => {
  await using pool = new DecoderPool({ processes: 2, limits: LIMITS })
  const outcomes = await Promise.all(Array.from({ length: 20 }, (_, i) => pool.run(MODULE, 'answerLater', [i, i % 3])))
  const results = outcomes.map(outcome => ('result' in outcome ? (outcome.result as [number, number]) : undefined))
  assert.deepEqual(
    results.map(result => result?.[0]),
    Array.from({ length: 20 }, (_, i) => i),
  )
  assert.equal(new Set(results.map(result => result?.[1])).size, 2)
})

test('a call that ends its process loses no other one', async () => {
  await using pool = new DecoderPool({ processes: 1, limits: { milliseconds: 20_000, megabytes: 300 } })
  const outcomes = await Promise.all([
    pool.run(MODULE, 'answer', [new Uint8Array([1])]),
    pool.run(MODULE, 'die', []),
    pool.run(MODULE, 'answer', [new Uint8Array([2])]),
    pool.run(MODULE, 'fail', []),
    pool.run(MODULE, 'hang', [], undefined, 400),
    pool.run(MODULE, 'answer', [new Uint8Array([3])]),
    pool.run(MODULE, 'eat', []),
    pool.run(MODULE, 'eatWithoutPause', []),
    pool.run(MODULE, 'answer', [new Uint8Array([4])]),
  ])
  const bytes = (n: number) => ({ result: new Uint8Array([n, 3]) })
  assert.deepEqual(outcomes, [
    bytes(1),
    { stopped: 'died' },
    bytes(2),
    { stopped: 'failed' },
    { stopped: 'time' },
    bytes(3),
    { stopped: 'memory' },
    { stopped: 'memory' },
    bytes(4),
  ])
})

test('a call that dies of what others left in its process is made again in a new one', async () => {
  await using pool = new DecoderPool({ processes: 1, limits: LIMITS })
  assert.deepEqual(await pool.run(MODULE, 'answerFirst', []), { result: 'first' })
  assert.deepEqual(await pool.run(MODULE, 'answerFirst', []), { result: 'first' })
})

test('a process in which something was thrown is replaced, any other is kept', async () => {
  await using pool = new DecoderPool({ processes: 1, limits: LIMITS })
  const first = await pool.run(MODULE, 'processId', [])
  assert.deepEqual(await pool.run(MODULE, 'processId', []), first)
  assert.deepEqual(await pool.run(MODULE, 'fail', []), { stopped: 'failed' })
  assert.notDeepEqual(await pool.run(MODULE, 'processId', []), first)
})

test('a process that keeps more than half of its memory is replaced', async () => {
  await using pool = new DecoderPool({ processes: 1, limits: { milliseconds: 20_000, megabytes: 400 } })
  const first = await pool.run(MODULE, 'processId', [])
  assert.deepEqual(await pool.run(MODULE, 'keep', [230]), first)
  assert.notDeepEqual(await pool.run(MODULE, 'processId', []), first)
})

test('an abort ends the call, and takes back one that waits', async () => {
  await using pool = new DecoderPool({ processes: 1, limits: LIMITS })
  const controller = new AbortController()
  const running = pool.run(MODULE, 'hang', [], controller.signal)
  const waiting = pool.run(MODULE, 'hang', [], controller.signal)
  const other = pool.run(MODULE, 'answer', [new Uint8Array([1])])
  setTimeout(() => controller.abort(new Error('stopped by the person')), 150)
  await Promise.all([running, waiting].map(call => assert.rejects(call, /stopped by the person/)))
  assert.deepEqual(await other, { result: new Uint8Array([1, 3]) })
  await assert.rejects(pool.run(MODULE, 'answer', [], controller.signal), /stopped by the person/)
})

test('a closed pool has no process left and takes no call', async () => {
  const pool = new DecoderPool({ processes: 2, limits: LIMITS })
  const outcome = await pool.run(MODULE, 'processId', [])
  assert.ok('result' in outcome)
  const calls = [pool.run(MODULE, 'hang', []), pool.run(MODULE, 'hang', []), pool.run(MODULE, 'hang', [])]
  const refused = Promise.all(calls.map(call => assert.rejects(call, /closed/)))
  await pool.close()
  await refused
  assert.throws(() => process.kill(outcome.result as number, 0), { code: 'ESRCH' })
  await assert.rejects(pool.run(MODULE, 'answer', []), /closed/)
})

test('a process of the pool writes no file and starts no program', async () => {
  await using pool = new DecoderPool({ processes: 1, limits: LIMITS })
  assert.deepEqual(await pool.run(MODULE, 'reachOut', []), { result: ['ERR_ACCESS_DENIED', 'ERR_ACCESS_DENIED'] })
})

test('a process of the pool knows nothing of the environment, and a forgotten pool keeps no program running', async () => {
  const pool = new URL('./decoder-pool.ts', import.meta.url).href
  const program = `
    const { DecoderPool } = await import(${JSON.stringify(pool)})
    const pool = new DecoderPool({ processes: 1, limits: ${JSON.stringify(LIMITS)} })
    const { result } = await pool.run(${JSON.stringify(MODULE)}, 'environment', [])
    console.log(JSON.stringify(result))`
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', program], {
    env: { ...process.env, ANECHOIC_PASSPHRASE_FILE: '/nowhere' },
    timeout: 120_000,
  })
  const known = ['PATH', 'SystemRoot', 'LD_LIBRARY_PATH', 'VIPS_BLOCK_UNTRUSTED']
  const names = JSON.parse(stdout) as string[]
  assert.ok(names.includes('PATH'))
  assert.deepEqual(
    names.filter(name => !known.includes(name) && !name.startsWith('NODE_CHANNEL')),
    [],
  )
})
