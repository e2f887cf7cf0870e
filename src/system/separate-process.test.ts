import assert from 'node:assert/strict'
import { test } from 'node:test'
import { callInProcess } from './separate-process.ts'

const LIMITS = { milliseconds: 30_000, megabytes: 600 }
/** A module of this program for calls that end in every way (test/support). */
const MODULE = '../test/support/process-ends'

test('a call gives its result, bytes as they are', async () => {
  assert.deepEqual(await callInProcess(MODULE, 'answer', [new Uint8Array([1, 2])], LIMITS), {
    result: new Uint8Array([1, 2, 3]),
  })
})

test('whatever happens to the process is an outcome', async () => {
  assert.deepEqual(await callInProcess(MODULE, 'fail', [], LIMITS), { stopped: 'failed' })
  assert.deepEqual(await callInProcess(MODULE, 'missing', [], LIMITS), { stopped: 'failed' })
  assert.deepEqual(await callInProcess(MODULE, 'die', [], LIMITS), { stopped: 'died' })
  assert.deepEqual(await callInProcess(MODULE, 'hang', [], { ...LIMITS, milliseconds: 1500 }), { stopped: 'time' })
  assert.deepEqual(await callInProcess(MODULE, 'eat', [], { ...LIMITS, megabytes: 300 }), { stopped: 'memory' })
})

test('an abort ends the process and rejects', async () => {
  const controller = new AbortController()
  const called = callInProcess(MODULE, 'hang', [], LIMITS, controller.signal)
  setTimeout(() => controller.abort(new Error('stopped by the person')), 100)
  await assert.rejects(called, /stopped by the person/)
})

test('the process knows nothing of the environment but what it needs to start', async () => {
  process.env.ANECHOIC_PASSPHRASE_FILE = '/nowhere'
  const outcome = await callInProcess(MODULE, 'environment', [], LIMITS)
  delete process.env.ANECHOIC_PASSPHRASE_FILE
  assert.ok('result' in outcome)
  for (const name of outcome.result as string[])
    assert.ok(
      [
        'PATH',
        'SystemRoot',
        'LD_LIBRARY_PATH',
        'VIPS_BLOCK_UNTRUSTED',
        'NODE_CHANNEL_FD',
        'NODE_CHANNEL_SERIALIZATION_MODE',
      ].includes(name),
      name,
    )
})
