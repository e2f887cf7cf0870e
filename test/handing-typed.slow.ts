// What a person types where it leaves: planted values stop the export and nothing stays behind; opened rules let out that much and no more; what
// failing commands say holds no planted value.

import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { after, before, test } from 'node:test'
import { Casebook } from '../src/casebook/casebook.ts'
import { EXIT } from '../src/cli/exit-codes.ts'
import { nodeSystem } from '../src/system/system.ts'
import { type CanaryCase, canaryCase } from './support/canary-case.ts'
import { told } from './support/canary-exports.ts'
import type { CanaryKind } from './support/canary-planter.ts'
import { CanarySearch } from './support/canary-search.ts'
import type { Run } from './support/command-line.ts'

const LAUNCHER = resolve(import.meta.dirname, '../bin/anechoic.mjs')
const hasNamespaces = spawnSync('unshare', ['-rm', 'true']).status === 0

let folder = ''
let made: CanaryCase
let search: CanarySearch

before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'anechoic-typed-'))
  made = await canaryCase(folder, { posts: 30, pictures: 0, hasClips: false, mode: 'open' })
  search = new CanarySearch(made.canaries, made.texts)
})
after(() => rmSync(folder, { recursive: true, force: true }))

let serial = 0
/** Exports that the journal holds. */
const left = 0
const newOut = () => join(folder, `out-${serial++}`)
const exportTo = (out: string, words: readonly string[], options?: Parameters<CanaryCase['run']>[1]) =>
  made.run(['export', made.root, '--for', 'newsroom', '-o', out, '--role', 'editor', ...words], options)

/** Nothing at the place, nothing beside it, no entry that says that something left, and no value in what was said. */
async function assertStopped(run: Run, out: string, status: number): Promise<void> {
  assert.equal(run.status, status, run.errors)
  assert.ok(!existsSync(out) && !existsSync(`${out}.unfinished`), `something stays at ${out}`)
  assertSilent(run)
  const listed = await made.run(['exports', made.root, '--json'])
  assert.equal((JSON.parse(listed.out) as object[]).length, left, 'the journal says that something left')
  assertSilent(listed)
}

function assertSilent(run: Run): void {
  assert.deepEqual(told(search.inText(run.out + run.errors, 'what the command said')), [])
}

/** A value that stands in the text of a post. */
function typed(kind: CanaryKind): string {
  const found = made.canaries.find(
    canary => canary.kind === kind && made.texts.some(text => text.includes(canary.text)),
  )
  assert.ok(found)
  return found.text
}

/** Names of people as they post, in the chat. */
function sender(at = 0): string {
  const { messages } = JSON.parse(readFileSync(join(made.material, 'desktop', 'result.json'), 'utf8')) as {
    messages: { from: string }[]
  }
  return messages[at].from
}

/** A user name that stands in a link behind words. */
function hiddenUser(): string {
  const text = readFileSync(join(made.material, 'desktop', 'result.json'), 'utf8')
  return /t\.me\/(\w+)/.exec(text)?.[1] ?? ''
}

async function record(lines: readonly object[]): Promise<Run> {
  const path = join(folder, `record-${serial++}.jsonl`)
  writeFileSync(path, lines.map(line => JSON.stringify(line)).join('\n'))
  return made.run(['record', made.root, '--from', path])
}

test('a title or an organization with a planted value stops the export', async t => {
  const values = [
    `Report of ${sender()}`,
    `Call +${typed('phone')}`,
    `Written with @${typed('username')}`,
    `Seen at ${typed('coordinate')}`,
    `Ask ${typed('e-mail')}@example.org`,
    `About ${typed('quotation')} and more`,
    `From ${readdirSync(join(made.material, 'papers'))[0]}`,
    `Behind @${hiddenUser()}`,
  ]
  for (const [i, value] of values.entries())
    await t.test(value.split(' ')[0], async () => {
      const out = newOut()
      const option = i % 2 === 0 ? '--title' : '--organization'
      await assertStopped(await exportTo(out, ['--format', 'csv', option, value]), out, EXIT.integrity)
    })
})

const claim = (text: string) => ({
  type: 'claim',
  claim: 'warehouse',
  kind: 'factual',
  text: { en: text },
  support: { search: ['склад горит'] },
  deny: { search: ['склад цел'] },
  role: 'editor',
})
const HARMLESS = 'The warehouse on the embankment burned'

test('a claim text with a planted value stops the export until it is changed', async () => {
  assert.equal((await record([claim(`The house of ${sender(1)} burned`)])).status, 0)
  const out = newOut()
  await assertStopped(await exportTo(out, []), out, EXIT.integrity)
  assert.equal((await record([claim(HARMLESS)])).status, 0)
})

test('a paraphrase and a description with planted values stop the export', async () => {
  const records = readFileSync(join(folder, 'records.jsonl'), 'utf8')
    .split('\n')
    .map(line => JSON.parse(line))
  const paraphrase = records.find(({ type }) => type === 'paraphrase')
  const name = sender(2)
  const run = await record([
    { ...paraphrase, text: `Somebody, ${name}, says it burned.`, reason: 'test', role: paraphrase.role },
  ])
  assert.equal(run.status, 0, run.errors)
  const stopped = newOut()
  await assertStopped(await exportTo(stopped, []), stopped, EXIT.integrity)
  assert.equal((await record([paraphrase])).status, 0)
  const review = records.find(({ type }) => type === 'media-review')
  // Without the tool that makes recordings there is no medium to describe.
  if (review === undefined) return
  assert.equal((await record([{ ...review, description: `A tone recorded by ${name}` }])).status, 0)
  const out = newOut()
  await assertStopped(await exportTo(out, ['--format', 'dossier']), out, EXIT.integrity)
  assert.equal((await record([{ ...review, description: 'A tone' }])).status, 0)
})

test('commands that fail say no planted value and leave nothing', async () => {
  const cases: readonly (readonly [readonly string[], number])[] = [
    [['--claim', 'no-such-claim'], EXIT.usage],
    [['--exhibit', '9999'], EXIT.usage],
    [['--format', 'no-such-format'], EXIT.usage],
    [['--open', 'channels=stated'], EXIT.usage],
  ]
  for (const [words, status] of cases) {
    const out = newOut()
    await assertStopped(await exportTo(out, words), out, status)
  }
  const taken = newOut()
  mkdirSync(taken)
  writeFileSync(join(taken, 'mine'), '')
  const run = await exportTo(taken, [])
  assert.equal(run.status, EXIT.usage)
  assert.deepEqual(readdirSync(taken), ['mine'])
  assertSilent(run)
  assertSilent(await made.run(['export', made.root, '--for', 'nobody', '-o', newOut()]))
  assertSilent(await made.run(['audience', made.root]))
})

test('Ctrl-C while it is written leaves nothing', async () => {
  const out = newOut()
  const run = await exportTo(out, ['--format', 'csv,parquet,ftm,dossier'], {
    interruptWhen: () => existsSync(`${out}.unfinished`),
  })
  await assertStopped(run, out, EXIT.interrupted)
})

test('a full disk leaves nothing', { skip: !hasNamespaces && 'no namespaces to mount a small disk in' }, async () => {
  const disk = join(folder, 'disk')
  mkdirSync(disk)
  const words = [
    'export',
    made.root,
    '--for',
    'newsroom',
    '-o',
    `${disk}/out`,
    '--role',
    'editor',
    '--format',
    'csv,ftm,dossier',
  ]
  const script = 'mount -t tmpfs -o size=96k none "$1"; disk=$1; shift; "$@"; echo "status $?" >&2; ls -A "$disk" >&2'
  const run = spawnSync('unshare', ['-rm', 'sh', '-c', script, 'sh', disk, process.execPath, LAUNCHER, ...words], {
    encoding: 'utf8',
  })
  const [said, listed] = run.stderr.split(/^status /m)
  assert.match(listed, /^\d+\n$/, 'nothing stays on the disk')
  assert.notEqual(listed, '0\n', said)
  assert.deepEqual(told(search.inText(run.stdout + run.stderr, 'what the command said')), [])
  assert.equal(JSON.parse((await made.run(['exports', made.root, '--json'])).out).length, left)
})

test('an opened rule lets out that much, no more, and is recorded with its reason', async () => {
  const out = newOut()
  const reason = 'agreed with those who run the chat'
  const run = await made.run([
    'export',
    made.root,
    '--for',
    'research',
    '-o',
    out,
    '--role',
    'editor',
    '--open',
    'channels=stated',
    '--reason',
    reason,
  ])
  assert.equal(run.status, 0, run.errors)
  const channels = channelNames()
  const found = await search.inFolder(out)
  const isOfChannel = (text: string) => channels.some(name => name.toLowerCase().includes(text.toLowerCase()))
  assert.ok(
    found.some(({ text }) => isOfChannel(text)),
    'names of chats leave',
  )
  assert.deepEqual(told(found.filter(({ text }) => !isOfChannel(text))), [])
  for (const path of readdirSync(out, { recursive: true, encoding: 'utf8' }).filter(name =>
    /\.(?:txt|csv|json)$/.test(name),
  ))
    assert.ok(!readFileSync(join(out, path), 'utf8').includes(reason), `the reason stays in the case: ${path}`)
  const [listed] = JSON.parse((await made.run(['exports', made.root, '--json'])).out) as { act: { reason?: string } }[]
  assert.equal(listed.act.reason, reason)
})

/** Chats, and documents and pages under their titles. */
function channelNames(): string[] {
  const casebook = Casebook.open(made.root, nodeSystem, 'test')
  try {
    return casebook
      .index()
      .channels()
      .map(({ name }) => name)
  } finally {
    casebook.close()
  }
}
