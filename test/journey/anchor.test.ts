// Anchors against servers on this machine: good ones, silent ones and wrong ones of every kind.

import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { readTimestamp, writeTimestamp } from '../../src/algorithms/opentimestamps.ts'
import {
  type AnchorOutcome,
  anchorCase,
  anchorStates,
  resumeAnchors,
  upgradeAnchors,
} from '../../src/casebook/anchor.ts'
import type { AnchorTransport } from '../../src/casebook/anchor-transport.ts'
import { Casebook } from '../../src/casebook/casebook.ts'
import { unlock } from '../../src/casebook/unlock.ts'
import { networkTransport } from '../../src/cli/anchor-transport.ts'
import type { AnchorKind } from '../../src/model/acts.ts'
import { type AnchorTrust, BlockHeaders, readAuthorities } from '../../src/preserve/anchor-trust.ts'
import { readStampRequest, writeStampRequest } from '../../src/preserve/rfc3161-request.ts'
import { sha256Bytes } from '../../src/system/hashing.ts'
import { nodeSystem } from '../../src/system/system.ts'
import { inside } from '../support/command-inside.ts'
import { anechoic, EXAMPLE, inFolder } from '../support/command-line.ts'
import { newKeys, PASSPHRASE } from '../support/custody-fixture.ts'
import { type Handler, withServer } from '../support/local-server.ts'
import { hasOpenssl, opensslAuthority } from '../support/openssl-authority.ts'
import { authority, pem, stampAnswer } from '../support/own-authority.ts'

const { root: caRoot, signer } = authority()
const ROOTS = pem(caRoot)
const trust: AnchorTrust = { authorities: readAuthorities(ROOTS, 'roots.pem') }
const stopping = new AbortController()
const OTHER = sha256Bytes(new Uint8Array([1]))

/** Answers what it is asked, as an authority should. */
const goodAuthority: Handler = ({ body }, response) => {
  const { digest, nonce } = readStampRequest(body) ?? assert.fail('no request')
  response.end(stampAnswer({ signer, digest, nonce, time: '20260601120000Z' }))
}

const calendarOf = (url: string) => {
  const uri = Buffer.from(url)
  return Buffer.from([0, ...Buffer.from('83dfe30d2ef90c8e', 'hex'), uri.length + 1, uri.length, ...uri])
}
const BLOCK = Buffer.from([0, ...Buffer.from('0588960d73d71901', 'hex'), 2, 0xac, 6])
const HEIGHT = 812

/** Promises, and has the block when `hasBlock` says so; `names` is the address in its promise. */
function calendar(hasBlock: () => boolean, names: () => string): Handler {
  return ({ method, path }, response) => {
    if (method === 'POST') response.end(Buffer.concat([Buffer.from([0xf0, 2, 7, 7, 0x08]), calendarOf(names())]))
    else if (hasBlock() && path.startsWith('/timestamp/'))
      response.end(Buffer.concat([Buffer.from([0xf1, 1, 5, 0x08]), BLOCK]))
    else response.writeHead(404).end('not yet')
  }
}

async function withCasebook<Result>(work: (casebook: Casebook, folder: string) => Promise<Result>): Promise<Result> {
  return inFolder(async folder => {
    const casebook = Casebook.openOrCreate(join(folder, 'case'), nodeSystem, 'anechoic test')
    try {
      return await work(casebook, folder)
    } finally {
      casebook.close()
    }
  })
}

function options(
  transport: AnchorTransport = networkTransport,
  given: AnchorTrust = trust,
  timeoutMilliseconds = 5000,
) {
  const signal = new AbortController().signal
  return { transport, trust: given, timeoutMilliseconds, signal, onOutcome: () => {} }
}

const rfc3161 = (url: string) => ({ kind: 'rfc3161' as AnchorKind, url })
const ots = (url: string) => ({ kind: 'opentimestamps' as AnchorKind, url })
const states = (outcomes: readonly Pick<AnchorOutcome, 'state'>[]) => outcomes.map(({ state }) => state)
const problems = (outcomes: readonly AnchorOutcome[]) =>
  outcomes.map(({ state, problem }) => `${state} ${problem?.code}`)

test('several authorities stamp at once, and the wish is signed before any of them is asked', () =>
  withCasebook(casebook =>
    withServer(goodAuthority, first =>
      withServer(goodAuthority, async second => {
        const { entries } = casebook.custody.journal
        const recorded: number[] = []
        const watching: AnchorTransport = request => {
          recorded.push(casebook.custody.journal.entries)
          return networkTransport(request)
        }
        const asked = [rfc3161(first.url), rfc3161(second.url)]
        const outcomes = await anchorCase(casebook, asked, 'coder 1', options(watching))
        assert.deepEqual(states(outcomes), ['verified', 'verified'])
        assert.equal(outcomes[0].notAfter, Date.UTC(2026, 5, 1, 12, 0, 1))
        assert.deepEqual(recorded, [entries + 1, entries + 1])
        assert.deepEqual(states(anchorStates(casebook, {}).anchors), ['stamped', 'stamped'])
        assert.deepEqual(states(anchorStates(casebook, trust).anchors), ['verified', 'verified'])
        assert.deepEqual(anchorStates(casebook, trust).faults, [])
      }),
    ),
  ))

test('the root and a random number are all that leaves the case', () =>
  withCasebook(casebook =>
    withServer(goodAuthority, tsa =>
      withServer(
        calendar(
          () => false,
          () => 'https://calendar.example',
        ),
        async ots_ => {
          await anchorCase(casebook, [rfc3161(`${tsa.url}/stamp`), ots(ots_.url)], 'coder 1', options())
          const act = [...casebook.custody.journal.acts()].map(({ act }) => act).find(act => act.type === 'anchor')
          assert.ok(act?.type === 'anchor')
          const root = new Uint8Array(Buffer.from(act.root, 'hex'))
          const [stamp, more] = tsa.received
          assert.equal(more, undefined)
          const { nonce } = readStampRequest(stamp.body) ?? assert.fail('no request')
          assert.deepEqual(new Uint8Array(stamp.body), writeStampRequest({ digest: root, nonce }))
          const headers = (type: string, accept: string, length: number, url: string) => [
            ...['Accept', accept, 'Connection', 'close'],
            ...['Content-Type', type, 'Content-Length', `${length}`, 'Host', url.slice(7)],
          ]
          const query = headers('application/timestamp-query', 'application/timestamp-reply', 69, tsa.url)
          assert.deepEqual([stamp.method, stamp.path, stamp.rawHeaders], ['POST', '/stamp', query])
          const [digest] = ots_.received
          const plain = headers('application/octet-stream', 'application/vnd.opentimestamps.v1', 32, ots_.url)
          assert.deepEqual([digest.method, digest.path, digest.rawHeaders], ['POST', '/digest', plain])
          assert.deepEqual(new Uint8Array(digest.body), root)
        },
      ),
    ),
  ))

const WRONG: readonly (readonly [name: string, expected: string, handler: Handler])[] = [
  ['garbage', 'anchor-not-a-token', (_, response) => void response.end('<html>welcome</html>')],
  ['nothing', 'anchor-not-a-token', (_, response) => void response.end()],
  ['a 500', 'anchor-status', (_, response) => void response.writeHead(500).end()],
  ['a 204', 'anchor-status', (_, response) => void response.writeHead(204).end()],
  [
    'another digest',
    'anchor-imprint-differs',
    ({ body }, response) => {
      const { nonce } = readStampRequest(body) ?? assert.fail()
      response.end(stampAnswer({ signer, digest: OTHER, nonce }))
    },
  ],
  [
    'another nonce',
    'anchor-nonce-differs',
    ({ body }, response) => {
      const { digest } = readStampRequest(body) ?? assert.fail()
      response.end(stampAnswer({ signer, digest, nonce: Uint8Array.from([1, 2, 3, 4, 5, 6, 7, 8]) }))
    },
  ],
  [
    'a refusal',
    'anchor-refused',
    (_, response) => void response.end(stampAnswer({ signer, digest: OTHER, status: 2 })),
  ],
  [
    'an authority of another root',
    'anchor-authority-unknown',
    ({ body }, response) => {
      const { digest, nonce } = readStampRequest(body) ?? assert.fail()
      response.end(stampAnswer({ signer: authority().signer, digest, nonce }))
    },
  ],
  ['silence', 'anchor-timeout', () => {}],
  [
    'half an answer',
    'anchor-unreachable',
    (_, response) => {
      response.writeHead(200, { 'Content-Length': '100' })
      response.write('abc')
      setTimeout(() => response.destroy(), 20)
    },
  ],
]

test('no wrong answer is recorded: each leaves its authority queued, with the reason', () =>
  withCasebook(async casebook => {
    for (const [name, expected, handler] of WRONG) {
      await withServer(handler, async ({ url }) => {
        const outcomes = await anchorCase(casebook, [rfc3161(url)], 'coder 1', options(networkTransport, trust, 700))
        assert.deepEqual(problems(outcomes), [`queued ${expected}`], name)
      })
    }
    const acts = [...casebook.custody.journal.acts()].map(({ act }) => act.type)
    assert.equal(acts.includes('anchor-proof'), false)
    assert.deepEqual(
      states(anchorStates(casebook, {}).anchors),
      WRONG.map(() => 'queued'),
    )
  }))

test('a closed port, a redirect and an answer without end are given up', () =>
  withCasebook(casebook =>
    withServer(goodAuthority, target =>
      withServer(
        (_, response) => void response.writeHead(307, { Location: `${target.url}/elsewhere` }).end(),
        redirect =>
          withServer(
            (_, response) => {
              const piece = Buffer.alloc(1 << 20)
              let left = 100
              const more = () => {
                while (left-- > 0) if (!response.write(piece)) return void response.once('drain', more)
                response.end()
              }
              more()
            },
            async large => {
              const closed = await withServer(goodAuthority, async ({ url }) => url)
              const before = process.memoryUsage().rss
              const asked = [
                rfc3161(closed),
                rfc3161(redirect.url),
                rfc3161(large.url),
                ots(large.url),
                ots(redirect.url),
              ]
              const outcomes = await anchorCase(casebook, asked, 'coder 1', options())
              assert.deepEqual(problems(outcomes), [
                'queued anchor-unreachable',
                'queued anchor-redirected',
                'queued anchor-answer-too-large',
                'queued anchor-answer-too-large',
                'queued anchor-redirected',
              ])
              assert.equal(outcomes[0].problem?.parameters.reason, 'ECONNREFUSED')
              assert.equal(outcomes[1].problem?.parameters.value, `${target.url}/elsewhere`)
              assert.deepEqual(target.received, [])
              assert.ok(process.memoryUsage().rss - before < 128 * 2 ** 20)
            },
          ),
      ),
    ),
  ))

test('an interruption leaves everything queued', () =>
  withCasebook(casebook =>
    withServer(
      () => stopping.abort(),
      async ({ url }) => {
        const given = { ...options(), signal: stopping.signal }
        const outcomes = await anchorCase(casebook, [rfc3161(url), ots(url)], 'coder 1', given)
        assert.deepEqual(problems(outcomes), ['queued anchor-interrupted', 'queued anchor-interrupted'])
        assert.deepEqual(states(anchorStates(casebook, {}).anchors), ['queued', 'queued'])
      },
    ),
  ))

test('a queued authority is asked again with a new number, and then no more', () =>
  withCasebook(async casebook => {
    let isUp = false
    await withServer(
      (request, response) => (isUp ? goodAuthority(request, response) : void response.writeHead(503).end()),
      async tsa => {
        assert.deepEqual(states(await anchorCase(casebook, [rfc3161(tsa.url)], 'coder 1', options())), ['queued'])
        assert.deepEqual(states(await resumeAnchors(casebook, options())), ['queued'])
        isUp = true
        assert.deepEqual(states(await resumeAnchors(casebook, options())), ['verified'])
        assert.deepEqual(await resumeAnchors(casebook, options()), [])
        const asked = tsa.received.map(({ body }) => readStampRequest(body))
        assert.equal(new Set(asked.map(one => Buffer.from(one?.nonce ?? []).toString('hex'))).size, 3)
        assert.equal(new Set(asked.map(one => Buffer.from(one?.digest ?? []).toString('hex'))).size, 1)
      },
    )
  }))

test('a calendar promises, later has the block, and a header proves it; only named calendars are asked', () =>
  withCasebook(async casebook => {
    let hasBlock = false
    let names = 'https://elsewhere.example'
    await withServer(
      calendar(
        () => hasBlock,
        () => names,
      ),
      async ({ url, received }) => {
        assert.deepEqual(states(await anchorCase(casebook, [ots(url)], 'coder 1', options())), ['pending'])
        const unnamed = await upgradeAnchors(casebook, [], options())
        assert.deepEqual(problems(unnamed), ['pending anchor-calendar-not-named'])
        assert.equal(received.length, 1)
        names = `${url}/`
        await anchorCase(casebook, [ots(url)], 'coder 1', options())
        assert.deepEqual(problems(await upgradeAnchors(casebook, [], options()))[1], 'pending undefined')
        hasBlock = true
        assert.deepEqual(problems(await upgradeAnchors(casebook, [], options()))[1], 'stamped undefined')
        assert.deepEqual(states(anchorStates(casebook, {}).anchors), ['pending', 'stamped'])
        const act = [...casebook.custody.journal.acts()].map(({ act }) => act).filter(act => act.type === 'anchor')[1]
        assert.ok(act?.type === 'anchor')
        const leaf = (bytes: Buffer) => sha256Bytes(bytes)
        const commitment = leaf(Buffer.concat([Buffer.from(act.root, 'hex'), Buffer.from([7, 7])]))
        const merkle = leaf(Buffer.concat([Buffer.from([5]), commitment]))
        const header = Buffer.alloc(80)
        header.set(merkle, 36)
        header.writeUInt32LE(1_800_000_000, 68)
        const headers = new BlockHeaders(new Map([[HEIGHT, header]]))
        const { anchors, faults } = anchorStates(casebook, { headers })
        assert.deepEqual(states(anchors), ['pending', 'verified'])
        assert.equal(anchors[1].notAfter, (1_800_000_000 + 7200) * 1000)
        assert.deepEqual(faults, [])
      },
    )
  }))

test('calendars that answer garbage or nothing known are not recorded', () =>
  withCasebook(async casebook => {
    const unknown = writeTimestamp(readTimestamp(new Uint8Array([0, 1, 2, 3, 4, 5, 6, 7, 8, 0]), 32))
    const answers: [Uint8Array, string][] = [
      [Buffer.from('<html>'), 'unknown-operation'],
      [Buffer.alloc(5000, 0x08), 'too-deep'],
      [unknown, 'nothing-known-attested'],
    ]
    for (const [answer, fault] of answers)
      await withServer(
        (_, response) => void response.end(answer),
        async ({ url }) => {
          const [outcome] = await anchorCase(casebook, [ots(url)], 'coder 1', options())
          assert.deepEqual([outcome.state, outcome.problem?.parameters.fault], ['queued', fault])
        },
      )
  }))

test('a sealed case anchors as well and shows neither address nor token on the disk', () =>
  inFolder(folder =>
    withServer(goodAuthority, async ({ url }) => {
      const path = join(folder, 'case')
      const keys = await newKeys(nodeSystem)
      const casebook = Casebook.openOrCreate(path, nodeSystem, 'anechoic test', { newKeys: keys })
      assert.deepEqual(states(await anchorCase(casebook, [rfc3161(url)], 'coder 1', options())), ['verified'])
      const act = [...casebook.custody.journal.acts()].map(({ act }) => act).find(act => act.type === 'anchor')
      assert.ok(act?.type === 'anchor')
      casebook.close()
      const unlocked = await unlock(path, nodeSystem, { passphrase: PASSPHRASE })
      const again = Casebook.open(path, nodeSystem, 'anechoic test', { keys: unlocked })
      assert.deepEqual(states(anchorStates(again, trust).anchors), ['verified'])
      again.close()
      const files = readdirSync(path, { recursive: true, withFileTypes: true }).filter(entry => entry.isFile())
      assert.ok(files.length > 6)
      for (const { parentPath, name } of files) {
        const bytes = readFileSync(join(parentPath, name))
        for (const secret of [url.slice(7), 'Invented stamps', '.tsr', act.root, act.blinding])
          assert.ok(!bytes.includes(secret), name)
      }
    }),
  ))

test('anchor as a command: queued is never done, resume and upgrade finish it, verify shows it', () =>
  inFolder(folder =>
    withServer(goodAuthority, async tsa => {
      let hasBlock = false
      let calendarUrl = ''
      await withServer(
        calendar(
          () => hasBlock,
          () => calendarUrl,
        ),
        async ({ url }) => {
          calendarUrl = url
          const path = join(folder, 'case')
          const roots = join(folder, 'roots.pem')
          writeFileSync(roots, ROOTS)
          Casebook.openOrCreate(path, nodeSystem, 'anechoic test').close()
          const none = await inside(['anchor', path])
          assert.equal(none.status, 0)
          assert.match(none.errors, /never anchored/)
          const closed = await withServer(goodAuthority, async server => server.url)
          const words = ['--tsa', tsa.url, '--tsa', closed, '--ots', url, '--ca', roots, '--role', 'editor']
          const first = await inside(['anchor', path, ...words])
          assert.equal(first.status, 10, first.errors)
          assert.match(first.out, /verified {2}\S+ there not later than 2026-06-01T12:00:01/)
          assert.match(first.out, /QUEUED {4}\S+ not stamped/)
          assert.match(first.out, /ECONNREFUSED/)
          assert.match(first.out, /pending/)
          assert.match(first.errors, /1 stamp is still missing/)
          assert.doesNotMatch(first.out + first.errors, /\bdone\b/i)
          const shown = await inside(['verify', path])
          assert.match(shown.out, /queued/i)
          assert.equal((await inside(['anchor', path])).status, 10)
          const resumed = await inside(['anchor', path, '--resume', '--timeout', '5', '--json'])
          assert.equal(resumed.status, 10)
          const { anchors } = JSON.parse(resumed.out) as { anchors: AnchorOutcome[] }
          assert.deepEqual(problems(anchors), ['queued anchor-unreachable'])
          hasBlock = true
          const upgraded = await inside(['anchor', path, '--upgrade'])
          assert.equal(upgraded.status, 0, upgraded.errors)
          assert.match(upgraded.out, /stamped\s.*in a block/)
        },
      )
    }),
  ))

test('what anchor cannot use is refused before anything is written or asked', () =>
  withServer(goodAuthority, ({ url, received }) =>
    inFolder(async folder => {
      const path = join(folder, 'case')
      Casebook.openOrCreate(path, nodeSystem, 'anechoic test').close()
      mkdirSync(join(folder, 'empty'))
      writeFileSync(join(folder, 'bad.pem'), 'no certificate')
      const secret = url.replace('//', '//reader:hunter2@')
      const cases: [string[], RegExp][] = [
        [[path, '--ots', secret], /name or password/],
        [[path, '--ots', url, '--resume'], /--ots and --resume/],
        [[path, '--tsa', url, '--ca', join(folder, 'bad.pem')], /no-certificate/],
        [[path, '--tsa', url, '--role', '...'], /role/],
      ]
      for (const [words, expected] of cases) {
        const run = await inside(['anchor', ...words])
        assert.equal(run.status, 2, `${words.join(' ')}: ${run.errors}`)
        assert.match(run.errors, expected)
        assert.doesNotMatch(run.errors + run.out, /hunter2/)
      }
      assert.equal((await inside(['anchor', join(folder, 'empty'), '--tsa', url])).status, 6)
      assert.deepEqual(received, [])
      const casebook = Casebook.open(path, nodeSystem, 'anechoic test')
      assert.deepEqual(
        [...casebook.custody.journal.acts()].map(({ act }) => act.type),
        ['enrolment'],
      )
      casebook.close()
    }),
  ))

test(
  'openssl stamps a case and accepts the token that it keeps',
  { skip: hasOpenssl() ? false : 'needs openssl' },
  () =>
    inFolder(async folder => {
      mkdirSync(join(folder, 'tsa'))
      const { reply, roots } = opensslAuthority(join(folder, 'tsa'))
      await withServer(
        ({ body }, response) => void response.end(reply(body)),
        async ({ url }) => {
          const path = join(folder, 'case')
          const made = await anechoic(['import', EXAMPLE, '--case', path, '--open'])
          assert.equal(made.status, 0, made.errors)
          const run = await inside(['anchor', path, '--tsa', url, '--ca', roots])
          assert.equal(run.status, 0, run.errors)
          const casebook = Casebook.open(path, nodeSystem, 'anechoic test')
          const acts = [...casebook.custody.journal.acts()].map(({ act }) => act)
          const anchor = acts.find(act => act.type === 'anchor')
          const proof = acts.find(act => act.type === 'anchor-proof')
          assert.ok(anchor?.type === 'anchor' && proof?.type === 'anchor-proof')
          casebook.close()
          const token = join(path, 'vault', proof.sha256.slice(0, 2), proof.sha256.slice(2))
          const words = ['ts', '-verify', '-in', token, '-digest', anchor.root, '-CAfile', roots]
          const { stdout, stderr } = spawnSync('openssl', words, { encoding: 'utf8' })
          assert.match(stdout + stderr, /Verification: OK/)
        },
      )
    }),
)
