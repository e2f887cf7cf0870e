import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { resolve } from 'node:path'
import { test } from 'node:test'

/** In a process of its own: this one keeps its network. */
const SCRIPT = `
  const { connect } = await import('node:net')
  const { get } = await import('node:http')
  const { createServer } = await import('node:http')
  const server = createServer((_, response) => { heard++; response.end('heard') })
  let heard = 0
  await new Promise(done => server.listen(0, '127.0.0.1', done))
  const address = 'http://127.0.0.1:' + server.address().port
  const ask = async () => [
    await fetch(address).then(() => 'heard', () => 'refused'),
    await new Promise(done => get(address, () => done('heard')).on('error', () => done('refused'))),
    await new Promise(done => connect(server.address().port, '127.0.0.1', () => done('heard')).on('error', () => done('refused'))),
    typeof WebSocket,
  ]
  const before = await ask()
  const { closeNetwork, networkAttempts } = await import('./src/system/no-network.ts')
  closeNetwork()
  closeNetwork()
  const after = await ask()
  console.log(JSON.stringify({ before, after, attempts: networkAttempts(), heard }))
  process.exit(0)`

test('after closing, fetch and sockets are refused and counted, which were heard before', () => {
  const cwd = resolve(import.meta.dirname, '../..')
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', SCRIPT], {
    cwd,
    encoding: 'utf8',
  })
  assert.notEqual(stdout, '', stderr)
  const { before, after, attempts, heard } = JSON.parse(stdout) as {
    before: string[]
    after: string[]
    attempts: number
    heard: number
  }
  assert.deepEqual(before, ['heard', 'heard', 'heard', 'function'])
  assert.deepEqual(after, ['refused', 'refused', 'refused', 'undefined'])
  assert.deepEqual([attempts, heard], [3, 2])
})
