// What the server of the casebook answers, and to whom: loopback, token, Host, Origin, methods, bodies, headers, and a desk that dies.

import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { request as httpRequest } from 'node:http'
import { connect } from 'node:net'
import { networkInterfaces, tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { type Serving, serve } from '../src/server/serve.ts'
import { nodeSystem } from '../src/system/system.ts'
import { exampleCase } from './support/example-case.ts'

interface Answer {
  readonly status: number
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly body: string
}

describe('the server of the casebook', () => {
  const folder = mkdtempSync(join(tmpdir(), 'anechoic-server-'))
  let serving: Serving
  let port: number
  let token: string

  before(async () => {
    serving = await serve({ system: nodeSystem, tool: 'anechoic test', port: 0, root: await exampleCase(folder) })
    port = Number(new URL(serving.address).port)
    token = serving.address.split('#token=')[1]
  })
  after(async () => {
    await serving.stop()
    rmSync(folder, { recursive: true, force: true })
  })

  /** As a program would ask that is no browser: every header can be set. */
  function send(
    path: string,
    {
      method = 'GET',
      headers = {},
      body,
      target = '127.0.0.1',
    }: { method?: string; headers?: Record<string, string>; body?: string | Buffer; target?: string } = {},
  ): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const asked = httpRequest(
        { host: target, port, path, method, headers: { host: `127.0.0.1:${port}`, ...headers }, agent: false },
        response => {
          const pieces: Buffer[] = []
          response.on('data', piece => pieces.push(piece))
          response.on('end', () =>
            resolve({
              status: response.statusCode ?? 0,
              headers: response.headers,
              body: Buffer.concat(pieces).toString(),
            }),
          )
          response.on('error', reject)
        },
      )
      asked.on('error', reject)
      asked.end(body)
    })
  }

  const json = { 'content-type': 'application/json' }
  const ask = (name: string, input: unknown, headers: Record<string, string> = {}) =>
    send(`/api/${name}`, {
      method: 'POST',
      headers: { ...json, authorization: `Bearer ${token}`, ...headers },
      body: typeof input === 'string' ? input : JSON.stringify(input),
    })

  test('answers whoever has the token, and nobody without it', async () => {
    const known = await ask('case.state', {})
    assert.equal(known.status, 200)
    assert.equal(JSON.parse(known.body).state.status, 'open')
    for (const authorization of ['', 'Bearer', `Bearer ${token.slice(0, -1)}`, `Bearer ${token}x`, `Basic ${token}`]) {
      const refused = await ask('case.state', {}, { authorization })
      assert.deepEqual([refused.status, refused.body], [401, ''], authorization)
    }
    assert.equal((await send('/api/events')).status, 401)
  })

  test('a name that was made to point here is not answered (DNS rebinding)', async () => {
    for (const host of [
      'example.org',
      `example.org:${port}`,
      `127.0.0.1.example.org:${port}`,
      '127.0.0.1',
      `127.0.0.1:${port + 1}`,
      `[::1]:${port}`,
    ]) {
      for (const path of ['/', '/api/case.state', '/held/x']) {
        const answer = await send(path, { headers: { host, authorization: `Bearer ${token}` } })
        assert.deepEqual([answer.status, answer.body], [421, ''], `${host} ${path}`)
      }
    }
  })

  test('pages of other origins get nothing, with or without the token', async () => {
    for (const headers of [
      { origin: 'http://example.org' },
      { origin: 'null' },
      { origin: `http://127.0.0.1:${port + 1}` },
      { origin: `https://127.0.0.1:${port}` },
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
    ] as Record<string, string>[]) {
      const answer = await ask('case.state', {}, headers)
      assert.deepEqual([answer.status, answer.body], [403, ''], JSON.stringify(headers))
      assert.equal(answer.headers['access-control-allow-origin'], undefined)
      assert.equal((await send('/held/AAAAAAAAAAAAAAAAAAAAAA', { headers })).status, 403)
    }
    const own = await ask('case.state', {}, { origin: `http://127.0.0.1:${port}`, 'sec-fetch-site': 'same-origin' })
    assert.equal(own.status, 200)
  })

  test('listens on loopback only', async () => {
    const others = Object.values(networkInterfaces())
      .flat()
      .filter(address => address !== undefined && !address.internal && address.family === 'IPv4')
    for (const address of others) {
      const failure = await new Promise<string>(resolve => {
        const socket = connect({ host: address?.address, port, timeout: 2000 })
        socket.on('connect', () => resolve('connected'))
        socket.on('error', error => resolve((error as { code?: string }).code ?? ''))
        socket.on('timeout', () => resolve('timeout'))
      })
      assert.notEqual(failure, 'connected', address?.address)
    }
  })

  test('serves the files of the page and no others, whatever is asked for', async () => {
    const page = await send('/')
    assert.equal(page.status, 200)
    assert.match(page.body, /<script type="module" src="\/main-[A-Z0-9]+\.js"><\/script>/)
    assert.doesNotMatch(page.body, /<script(?![^>]*\bsrc=)|\bon\w+=|style=|javascript:/)
    for (const path of [
      '/..',
      '/../package.json',
      '/%2e%2e/package.json',
      '/..%2fpackage.json',
      '/./index.html',
      '//index.html',
      '/index.html/',
      '/index.html%00',
      '/constructor',
      '/__proto__',
      '/%',
      '/assets/',
      '/main.js.map',
      '/c:\\windows',
      `/${'a'.repeat(8000)}`,
    ]) {
      const answer = await send(path)
      assert.equal(answer.status, 404, path)
      assert.equal(answer.body, '', path)
    }
    assert.equal((await send('/', { method: 'POST' })).status, 405)
    assert.equal((await send('/index.html', { method: 'HEAD' })).body, '')
  })

  test('every answer carries the policy: nothing inline, nothing from elsewhere, nothing framed or kept', async () => {
    for (const answer of [
      await send('/'),
      await ask('case.state', {}),
      await send('/nothing'),
      await send('/held/x'),
    ]) {
      const policy = String(answer.headers['content-security-policy'])
      assert.match(policy, /default-src 'none'/)
      assert.doesNotMatch(policy, /unsafe|\*|https?:|data:/)
      assert.equal(answer.headers['x-content-type-options'], 'nosniff')
      assert.equal(answer.headers['referrer-policy'], 'no-referrer')
      assert.equal(answer.headers['cross-origin-resource-policy'], 'same-origin')
      assert.equal(answer.headers['cross-origin-opener-policy'], 'same-origin')
      assert.equal(answer.headers['set-cookie'], undefined)
    }
    const policy = String((await send('/')).headers['content-security-policy'])
    for (const rule of [
      "script-src 'self'",
      "style-src 'self'",
      "frame-ancestors 'none'",
      "require-trusted-types-for 'script'",
    ])
      assert.ok(policy.includes(rule), rule)
    assert.equal((await ask('case.state', {})).headers['cache-control'], 'no-store')
  })

  test('what a route does not take is refused in the language asked for, and quoted', async () => {
    const cases: [string, unknown, number, RegExp][] = [
      ['no.such.route', {}, 400, /no\.such\.route/],
      ['constructor', {}, 400, /constructor/],
      ['__proto__', {}, 400, /__proto__/],
      ['case.state', { more: 1 }, 400, /more/],
      ['case.state', [], 400, /body|object/],
      ['case.state', '{"a":', 400, /JSON|json/],
      ['case.state', '"\ud800"', 400, /./],
      ['case.undo', { entry: 7 }, 400, /7/],
      ['case.choose', { root: '/nowhere/at/all' }, 404, /\/nowhere\/at\/all/],
    ]
    for (const [name, input, status, expected] of cases) {
      const answer = await ask(name, input)
      assert.equal(answer.status, status, `${name} ${answer.body}`)
      assert.match((JSON.parse(answer.body) as { text: string }).text, expected)
    }
    const russian = await ask('no.such.route', {}, { 'x-anechoic-language': 'ru' })
    assert.match(JSON.parse(russian.body).text, /не существует/)
    assert.equal((await ask('case.state', {}, { 'content-type': 'text/plain' })).status, 400)
    assert.equal((await send('/api/case.state', { headers: { authorization: `Bearer ${token}` } })).status, 405)
  })

  test('a body beyond the limit ends the request, and the server goes on', async () => {
    const answer = await ask('case.state', `{"a":"${'x'.repeat(3_000_000)}"}`).catch(error => error as Error)
    if (!(answer instanceof Error)) assert.equal(answer.status, 400)
    assert.equal((await ask('case.state', {})).status, 200)
  })

  test('lines that are no HTTP, and headers without end, harm nobody', async () => {
    for (const bytes of [
      '\0\0\0\0',
      'GET / HTTP/9.9\r\n\r\n',
      `GET / HTTP/1.1\r\nx: ${'y'.repeat(40_000)}\r\n\r\n`,
      'POST /api/x HTTP/1.1\r\ncontent-length: -1\r\n\r\n',
    ]) {
      await new Promise<void>(resolve => {
        const socket = connect(port, '127.0.0.1', () => socket.write(bytes))
        socket.on('close', () => resolve())
        socket.on('error', () => resolve())
        socket.resume()
      })
    }
    assert.equal((await ask('case.state', {})).status, 200)
  })

  test('a ticket lets in once', async () => {
    const ticket = serving.onceAddress.split('#enter=')[1]
    const enter = (given: unknown) =>
      send('/api/enter', { method: 'POST', headers: json, body: JSON.stringify({ ticket: given }) })
    assert.equal((await enter('x'.repeat(43))).status, 401)
    assert.equal((await enter(7)).status, 401)
    const first = await enter(ticket)
    assert.equal(JSON.parse(first.body).token, token)
    assert.equal((await enter(ticket)).status, 401)
  })

  test('another start has another token', async () => {
    const other = await serve({ system: nodeSystem, tool: 'anechoic test', port: 0, root: undefined })
    try {
      assert.notEqual(other.address.split('#token=')[1], token)
      assert.equal(token.length, 43)
    } finally {
      await other.stop()
    }
  })
})
