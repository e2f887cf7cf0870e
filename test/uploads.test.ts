// Sending files to the program: who may, in which order, and what is left of it when the case is locked or the program dies.

import assert from 'node:assert/strict'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { after, test } from 'node:test'
import { Casebook } from '../src/casebook/casebook.ts'
import { StagedUploads } from '../src/casebook/staged-uploads.ts'
import type { Input, Output, RouteName } from '../src/server/api.ts'
import { serve } from '../src/server/serve.ts'
import { nodeSystem } from '../src/system/system.ts'

const folder = mkdtempSync(join(tmpdir(), 'anechoic-uploads-'))
after(() => rmSync(folder, { recursive: true, force: true }))

const isBuilt = existsSync(resolve(import.meta.dirname, '../dist/web/index.html'))
const PLANTED = 'the ferry left without its lights'

test('files are taken from the page alone, in their order, and go with the lock', { timeout: 300_000 }, async t => {
  if (!isBuilt) return t.skip('the page is not built')
  const serving = await serve({ system: nodeSystem, tool: 'anechoic 0.1.0', port: 0, root: undefined })
  const { origin } = new URL(serving.address)
  const token = serving.address.split('token=')[1]
  const bearer = { Authorization: `Bearer ${token}` }
  const ask = async <Name extends RouteName>(name: Name, input: Input<Name>): Promise<Output<Name>> => {
    const headers = { ...bearer, 'Content-Type': 'application/json' }
    const answer = await fetch(`${origin}/api/${name}`, { method: 'POST', headers, body: JSON.stringify(input) })
    const body = await answer.json()
    assert.equal(answer.status, 200, JSON.stringify(body))
    return body as Output<Name>
  }
  const send = async (
    id: number | string,
    offset: number,
    body: Uint8Array<ArrayBuffer>,
    headers: Record<string, string> = bearer,
  ) => {
    const stated = { 'Content-Type': 'application/octet-stream', 'X-Anechoic-Offset': String(offset), ...headers }
    const answer = await fetch(`${origin}/upload/${id}`, { method: 'POST', headers: stated, body })
    const text = await answer.text()
    const told = (text === '' ? {} : JSON.parse(text)) as { error?: string; received?: number }
    return { status: answer.status, ...told }
  }
  try {
    const root = join(folder, 'case')
    const early = await fetch(`${origin}/api/upload.begin`, {
      method: 'POST',
      headers: { ...bearer, 'Content-Type': 'application/json' },
      body: '{"files":1,"bytes":1}',
    })
    assert.equal(early.status, 404, 'no case, no files')
    const { recoveryKey } = await ask('case.prepare', { root, passphrase: 'lantern gravel eleven' })
    assert.equal(existsSync(root), false)
    await ask('case.create', { root, ending: recoveryKey.slice(-6) })
    const bytes = new Uint8Array(Buffer.from(`${PLANTED}. `.repeat(90_000)))
    await ask('upload.begin', { files: 2, bytes: bytes.length })
    const odd = '../../outside.txt'
    const { ids, refused } = await ask('upload.plan', {
      files: [
        { group: 0, path: 'ferry/note.txt', bytes: bytes.length, modifiedTime: 5 },
        { group: 0, path: odd, bytes: 3, modifiedTime: 5 },
      ],
    })
    assert.deepEqual([ids[1], refused.map(({ path }) => path)], [0, [odd]])
    const [id] = ids
    const some = bytes.subarray(0, 1000)
    assert.equal((await send(id, 0, some, {})).status, 401)
    assert.equal((await send(id, 0, some, { Authorization: `Bearer ${'x'.repeat(token.length)}` })).status, 401)
    assert.equal((await send(id, 0, some, { ...bearer, Origin: 'http://evil.example' })).status, 403)
    assert.equal((await send(id, 0, some, { ...bearer, 'Sec-Fetch-Site': 'cross-site' })).status, 403)
    assert.equal((await fetch(`${origin}/upload/${id}`, { headers: bearer })).status, 405)
    assert.equal((await send(id, 5, some)).error, 'upload-offset')
    assert.equal((await send(id + 1000, 0, some)).error, 'upload-unknown')
    assert.equal((await send('x', 0, some)).error, 'bad-field')
    assert.deepEqual((await ask('import.state', {})).uploads.received, 0)
    assert.deepEqual(await send(id, 0, some), { status: 200, received: 1000 })
    assert.equal((await send(id, 0, some)).error, 'upload-offset')
    const look = await fetch(`${origin}/api/import.look`, {
      method: 'POST',
      headers: { ...bearer, 'Content-Type': 'application/json' },
      body: '{}',
    })
    assert.match(((await look.json()) as { text: string }).text, /^0 of 1 announced files came wholly/)
    assert.equal((await send(id, 1000, bytes.subarray(1000))).received, bytes.length)
    const incoming = join(root, 'vault/incoming')
    const [name] = readdirSync(incoming)
    const onDisk = readFileSync(join(incoming, name))
    assert.ok(onDisk.length > bytes.length && !onDisk.includes(PLANTED))
    await ask('case.lock', {})
    assert.deepEqual(readdirSync(incoming), [], 'locking removes what was not taken in')
    assert.equal((await send(id, bytes.length, some)).status, 423)
  } finally {
    await serving.stop()
  }
})

test('what a program that died had been sent is removed when the case is opened next', () => {
  const root = join(folder, 'died')
  Casebook.openOrCreate(root, nodeSystem, 'test').close()
  const uploads = new StagedUploads(nodeSystem)
  uploads.begin(root)
  const bytes = Buffer.from(PLANTED.repeat(5000))
  const id = uploads.announce({ group: 0, path: 'note.txt', sizeBytes: bytes.length, modifiedTime: 0 })
  uploads.write(id, 0, bytes)
  const incoming = join(root, 'vault/incoming')
  assert.equal(readdirSync(incoming).length, 1)
  writeFileSync(join(incoming, 'upload-other-1'), 'left by another run')
  Casebook.open(root, nodeSystem, 'test').close()
  assert.deepEqual(readdirSync(incoming), [])
})
