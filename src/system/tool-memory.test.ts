// A process that takes too much memory is told of once; one that does not is left alone.

import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { test } from 'node:test'
import { watchMemory } from './tool-memory.ts'

const FILL = 'const held = []; setInterval(() => held.push(Buffer.alloc(2 ** 24, 1)), 10)'

for (const { megabytes, isStopped } of [
  { megabytes: 200, isStopped: true },
  { megabytes: 100_000, isStopped: false },
])
  test(`a process under a limit of ${megabytes} MB is ${isStopped ? 'stopped' : 'left alone'}`, {
    skip: process.platform !== 'linux' && 'memory of others is told in /proc alone',
  }, async () => {
    const child = spawn(process.execPath, ['-e', FILL], { stdio: 'ignore' })
    let stops = 0
    const end = watchMemory(
      child.pid,
      () => {
        stops++
        child.kill('SIGKILL')
      },
      megabytes,
    )
    const late = setTimeout(() => child.kill('SIGKILL'), isStopped ? 20_000 : 700)
    await once(child, 'exit')
    clearTimeout(late)
    end()
    assert.equal(stops, isStopped ? 1 : 0)
  })

test('a process that is gone or was never there is no error', async () => {
  watchMemory(undefined, assert.fail)()
  const end = watchMemory(2 ** 30, assert.fail)
  await new Promise(resolve => setTimeout(resolve, 250))
  end()
})
