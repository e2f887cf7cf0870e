// `npm start` ends in the casebook, and Ctrl-C ends that; where nobody waits it ends by itself.

import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { after, test } from 'node:test'

const ROOT = resolve(import.meta.dirname, '../..')
const folder = mkdtempSync(join(tmpdir(), 'anechoic-npm-start-'))
after(() => rmSync(folder, { recursive: true, force: true }))

function start(words: readonly string[], environment: Readonly<Record<string, string>>): ChildProcess {
  const { CI: _, DISPLAY: _d, WAYLAND_DISPLAY: _w, ...rest } = process.env
  return spawn(process.execPath, [join(ROOT, 'bin/start.mjs'), ...words], {
    env: { ...rest, INIT_CWD: folder, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}

function ended(child: ChildProcess): Promise<number | null> {
  return new Promise(resolve => child.on('exit', code => resolve(code)))
}

test('npm start analyses, serves the case, and ends with Ctrl-C', { timeout: 300_000 }, async t => {
  if (!existsSync(join(ROOT, 'dist/web/index.html'))) return t.skip('the page is not built')
  const words = ['examples/crisis/exports/documents', '--open', '--case', join(folder, 'case')]
  const child = start([join(ROOT, words[0]), ...words.slice(1)], {})
  let said = ''
  const address = await new Promise<string>((resolve, reject) => {
    child.stdout?.on('data', data => {
      said += String(data)
      const found = /http:\/\/127\.0\.0\.1:\d+\/#token=[\w-]+/.exec(said)
      if (found !== null) resolve(found[0])
    })
    child.on('exit', code => reject(new Error(`ended with ${code}: ${said}`)))
  })
  const [origin, token] = address.split('/#token=')
  const answer = await fetch(`${origin}/api/case.state`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
    body: '{}',
  })
  const { state } = (await answer.json()) as { state: { status: string; name: string } }
  assert.deepEqual([state.status, state.name], ['open', 'case'])
  const end = ended(child)
  child.kill('SIGINT')
  assert.equal(await end, 0)
  assert.equal(existsSync(join(folder, 'case/lock')), false)
})

test('npm start ends by itself where nobody waits', { timeout: 300_000 }, async () => {
  const documents = join(ROOT, 'examples/crisis/exports/documents')
  const child = start([documents, '--open', '--case', join(folder, 'ci')], { CI: '1' })
  assert.equal(await ended(child), 0)
  assert.ok(existsSync(join(folder, 'ci/case.json')))
})
