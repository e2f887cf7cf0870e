// The whole line through the command, on the bundled example.

import assert from 'node:assert/strict'
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { inside } from '../support/command-inside.ts'
import { anechoic, EXAMPLE, figures, inFolder } from '../support/command-line.ts'

const EXPORTS = join(EXAMPLE, 'exports')
const CLAIMS = join(EXAMPLE, 'claims.yaml')

const KEYS = [
  'inputs',
  'originals',
  'paragraphs',
  'posts',
  'versions',
  'accounts',
  'channels',
  'forwards',
  'mediaReferenced',
  'mediaHeld',
  'problems',
  'distinctTexts',
  'documents',
  'families',
  'largestFamily',
  'bursts',
  'coordinatedAccounts',
  'clusters',
  'claims',
  'run',
]

const LADDER = [
  'posts',
  'speakers',
  'afterCopies',
  'atMost',
  'marked',
  'atLeast',
  'firstHand',
  'verifiedMedia',
  'unreviewed',
  'decided',
  'vantages',
]

const folder = mkdtempSync(join(tmpdir(), 'anechoic-line-'))
after(() => rmSync(folder, { recursive: true, force: true }))
const whole = join(folder, 'whole')
/** The example, analysed by the program; what it printed. */
const straight = anechoic(['analyse', '--open', EXPORTS, '--case', whole, '--claims', CLAIMS, '--json'])

test('analyse prints one object, writes a report that needs no network, and tells the planted truth', async () => {
  const run = await straight
  assert.equal(run.status, 0, run.errors)
  const summary = JSON.parse(run.out)
  assert.deepEqual(Object.keys(summary).sort(), [...KEYS].sort())
  for (const claim of summary.claims) {
    assert.deepEqual(Object.keys(claim.support).sort(), [...LADDER].sort())
    assert.equal(claim.support.atLeast, null)
  }
  const truth = JSON.parse(readFileSync(join(EXAMPLE, 'truth.json'), 'utf8'))
  assert.ok(summary.posts > 2900 && summary.posts < 3300, `${summary.posts}`)
  assert.deepEqual(
    summary.claims.map((claim: { id: string }) => claim.id),
    Object.keys(truth.claims),
  )
  for (const claim of summary.claims) {
    for (const side of ['support', 'deny']) {
      const { posts, speakers, afterCopies, atMost } = claim[side]
      assert.ok(
        posts >= speakers && speakers >= afterCopies && afterCopies >= atMost && atMost >= 1,
        JSON.stringify(claim[side]),
      )
    }
  }
  assert.ok(summary.coordinatedAccounts >= 8 && summary.coordinatedAccounts <= 40, `${summary.coordinatedAccounts}`)
  const report = readFileSync(join(whole, 'report.html'), 'utf8')
  assert.doesNotMatch(report, /<script|<link|<iframe|<img[^>]+src="(?!data:)|url\(\s*['"]?(?!data:|#)/i)
  assert.doesNotMatch(report, /href="(?!#)/)
})

test('the same inputs again add nothing; a rebuild gives the same figures and the same report', async () => {
  const first = await straight
  const root = whole
  const report = readFileSync(join(root, 'report.html'))
  const again = await anechoic(['analyse', '--open', EXPORTS, '--case', root, '--json'])
  assert.deepEqual(figures(again), figures(first))
  assert.deepEqual(readFileSync(join(root, 'report.html')), report)
  rmSync(join(root, 'index'), { recursive: true })
  const rebuilt = await anechoic(['rebuild', root, '--json'])
  assert.deepEqual(figures(rebuilt), figures(first))
  assert.deepEqual(readFileSync(join(root, 'report.html')), report)
  const verified = await inside(['verify', root])
  assert.equal(verified.status, 0, verified.out)
})

test('parts in any order give the answers of the whole', async () => {
  await inFolder(async folder => {
    const telegram = join(EXPORTS, 'telegram')
    const chats = readdirSync(telegram).map(name => join(telegram, name))
    const rest = readdirSync(EXPORTS)
      .filter(name => name !== 'telegram')
      .map(name => join(EXPORTS, name))
    const forwards = join(folder, 'forwards')
    const backwards = join(folder, 'backwards')
    await anechoic(['import', '--open', ...chats, ...rest, '--case', forwards])
    await anechoic(['import', '--open', ...rest.reverse(), ...chats.reverse().slice(0, 3), '--case', backwards])
    await anechoic(['import', '--open', ...chats, '--case', backwards])
    const strip = (run: { out: string }) => {
      const { inputs: _inputs, problems: _problems, run: _run, ...rest } = JSON.parse(run.out)
      return rest
    }
    const one = await inside(['weigh', forwards, '--claims', CLAIMS, '--json'])
    const other = await inside(['weigh', backwards, '--claims', CLAIMS, '--json'])
    assert.deepEqual(strip(other), strip(one))
  })
})

test('verify finds a changed, a missing and an added byte and says where', async () => {
  await inFolder(async folder => {
    const root = join(folder, 'case')
    await anechoic(['import', '--open', join(EXPORTS, 'telegram'), '--case', root])
    const vault = join(root, 'vault')
    const objects = readdirSync(vault, { recursive: true, encoding: 'utf8' })
      .map(name => join(vault, name))
      .filter(path => statSync(path).isFile())
    const victim = objects.sort((a, b) => statSync(b).size - statSync(a).size)[0]
    const copy = join(folder, 'copy')
    const broken = async (change: (path: string) => void) => {
      rmSync(copy, { recursive: true, force: true })
      cpSync(root, copy, { recursive: true })
      change(victim.replace(root, copy))
      const run = await inside(['verify', copy, '--json'])
      assert.equal(run.status, 5, run.out)
      assert.ok(JSON.parse(run.out).faults.length > 0)
    }
    await broken(path => {
      const bytes = readFileSync(path)
      bytes[bytes.length >> 1] ^= 1
      writeFileSync(path, bytes, { flag: 'r+' })
    })
    await broken(path => appendFileSync(path, 'x'))
    const rebuilt = await inside(['rebuild', copy])
    assert.equal(rebuilt.status, 5, 'figures never rest on bytes that were changed')
    await broken(path => rmSync(path))
  })
})

test('Ctrl-C leaves a case that the same command finishes', async () => {
  await inFolder(async folder => {
    const root = join(folder, 'case')
    const stopped = await anechoic(['analyse', '--open', EXPORTS, '--case', root, '--claims', CLAIMS, '--json'], {
      interruptWhen: () => existsSync(join(root, 'case.json')),
    })
    assert.equal(stopped.status, 130, stopped.errors)
    assert.equal(stopped.out, '')
    const finished = await anechoic(['analyse', '--open', EXPORTS, '--case', root, '--claims', CLAIMS, '--json'])
    assert.equal(finished.status, 0, finished.errors)
    assert.deepEqual(figures(finished), figures(await straight))
  })
})
