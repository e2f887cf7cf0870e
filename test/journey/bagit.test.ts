// A case hands its exhibits out as a bag; tools of others check it; the bag comes back, whole and damaged.

import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { inside } from '../support/command-inside.ts'
import { anechoic, EXAMPLE, figures, inFolder } from '../support/command-line.ts'

const TELEGRAM = join(EXAMPLE, 'exports/telegram')

/** Programs of others that check bags, by the words that make them do it. */
const CHECKERS = [
  ['bagit.py', '--validate'],
  ['bagit', '--validate'],
  ['bagit-python', '--validate'],
]

const canRun = (words: readonly string[]) => spawnSync(words[0], ['--help']).error === undefined
const hasSums = canRun(['sha256sum']) && canRun(['sha512sum'])
const checker = CHECKERS.find(canRun)

/** A case of the bundled example, and its bag: made once, and copied for every test. */
let made: Promise<string> | undefined

async function make(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'anechoic-'))
  const imported = await anechoic(['import', '--open', TELEGRAM, '--case', join(folder, 'case')])
  assert.equal(imported.status, 0, imported.errors)
  const exported = await inside(['export', join(folder, 'case'), '--bagit', join(folder, 'bag')])
  assert.equal(exported.status, 0, exported.errors)
  assert.match(exported.out, /read again and compared/)
  return folder
}

after(async () => {
  if (made !== undefined) rmSync(await made, { recursive: true, force: true })
})

async function withBag(work: (folder: string, bag: string) => Promise<void>): Promise<void> {
  made ??= make()
  const from = await made
  await inFolder(async folder => {
    cpSync(from, folder, { recursive: true })
    await work(folder, join(folder, 'bag'))
  })
}

const sums = (bag: string, program: string, list: string) =>
  spawnSync(program, ['--check', '--quiet', '--strict', list], { cwd: bag, encoding: 'utf8' })

test(`the printed recipe agrees with an exported bag${hasSums ? '' : ' (skipped: no sha256sum)'}`, {
  skip: !hasSums,
}, async () => {
  await withBag(async (_folder, bag) => {
    for (const kind of ['manifest', 'tagmanifest'])
      for (const algorithm of ['sha256', 'sha512']) {
        const list = `${kind}-${algorithm}.txt`
        const run = sums(bag, `${algorithm}sum`, list)
        assert.deepEqual([run.status, run.stdout, run.stderr], [0, '', ''], list)
      }
    const named = readFileSync(join(bag, 'manifest-sha256.txt'), 'utf8')
      .trim()
      .split('\n')
      .map(line => line.slice(66))
    const present = readdirSync(join(bag, 'data'), { recursive: true, withFileTypes: true })
      .filter(entry => entry.isFile())
      .map(entry => join(entry.parentPath, entry.name).slice(bag.length + 1))
    assert.deepEqual(named.sort(), present.sort())
    appendFileSync(join(bag, named[0]), ' ')
    assert.notEqual(sums(bag, 'sha256sum', 'manifest-sha256.txt').status, 0)
  })
})

test(`a program of others finds an exported bag valid${checker ? '' : ' (skipped: none is installed)'}`, {
  skip: !checker,
}, async () => {
  await withBag(async (_folder, bag) => {
    const [program, ...words] = checker as string[]
    const run = spawnSync(program, [...words, bag], { encoding: 'utf8' })
    assert.equal(run.status, 0, run.stderr)
    appendFileSync(join(bag, 'README.txt'), ' ')
    assert.notEqual(spawnSync(program, [...words, bag]).status, 0)
  })
})

test('a bag that comes back gives the same posts and the same originals', async () => {
  await withBag(async (folder, bag) => {
    const before = figures(await anechoic(['import', '--open', TELEGRAM, '--case', join(folder, 'case'), '--json']))
    const run = await anechoic(['import', '--open', bag, '--case', join(folder, 'back'), '--json'])
    assert.equal(run.status, 0, run.errors)
    const after = figures(run)
    for (const key of ['posts', 'versions', 'accounts', 'channels', 'mediaHeld'])
      assert.deepEqual(after[key], before[key], key)
    const held = (root: string) =>
      new Set(readdirSync(join(folder, root, 'vault'), { recursive: true, encoding: 'utf8' }))
    for (const path of held('case')) if (/^..\/.{62}$/.test(path)) assert.ok(held('back').has(path), path)
    assert.equal((await inside(['verify', join(folder, 'back')])).status, 0)
  })
})

test('a damaged bag is taken in, and everything wrong with it is said', async () => {
  await withBag(async (folder, bag) => {
    const [first] = readFileSync(join(bag, 'manifest-sha256.txt'), 'utf8').split('\n')
    const changed = first.slice(66)
    appendFileSync(join(bag, changed), '\n')
    rmSync(join(bag, 'data/2'), { recursive: true })
    symlinkSync('/etc/passwd', join(bag, 'data/3/link'))
    const run = await anechoic(['import', '--open', bag, '--case', join(folder, 'back'), '--strict'])
    assert.equal(run.status, 4, run.errors)
    for (const word of [changed, 'data/2/', 'data/3/link', 'invalid'])
      assert.ok(run.errors.includes(word), `${word}: ${run.errors}`)
    const passwd = readFileSync('/etc/passwd')
    for (const path of readdirSync(join(folder, 'back/vault'), { recursive: true, withFileTypes: true }))
      if (path.isFile()) assert.ok(!readFileSync(join(path.parentPath, path.name)).includes(passwd.subarray(0, 40)))
  })
})

test('verify checks a bag without a case, and says what a bag cannot show', async () => {
  await withBag(async (folder, bag) => {
    const valid = await inside(['verify', bag])
    assert.deepEqual(
      [valid.status, /valid/.test(valid.out), /who made it/.test(valid.out)],
      [0, true, true],
      valid.out + valid.errors,
    )
    writeFileSync(join(bag, 'fetch.txt'), 'http://127.0.0.1:9/x - data/1/result.json\n')
    rmSync(join(bag, 'data/1'), { recursive: true })
    const holey = await inside(['verify', bag, '--json'])
    assert.equal(holey.status, 5)
    const report = JSON.parse(holey.out)
    assert.deepEqual([report.verdict, report.toFetch.length], ['incomplete', 1])
    mkdirSync(join(folder, 'empty-bag'))
    writeFileSync(join(folder, 'empty-bag/bagit.txt'), '')
    assert.equal((await inside(['verify', join(folder, 'empty-bag')])).status, 5)
  })
})

test('what export refuses is said, and nothing is written', async () => {
  await withBag(async (folder, bag) => {
    const root = join(folder, 'case')
    const refusals: [words: string[], status: number, said: RegExp][] = [
      [['export', root], 2, /--bagit/],
      [['export', root, '--bagit', bag], 2, /there already/],
      [['export', root, '--bagit', join(folder, 'new'), '--exhibit', '0'], 2, /“0”/],
      [['export', root, '--bagit', join(folder, 'new'), '--audience', 'friends'], 2, /“friends”/],
      [['export', root, '--bagit', '/proc/new'], 7, /\/proc\/new/],
    ]
    for (const [words, status, said] of refusals) {
      const run = await inside(words)
      assert.equal(run.status, status, `${words.join(' ')}: ${run.errors}`)
      assert.match(run.errors, said)
    }
    assert.ok(!existsSync(join(folder, 'new')))
    assert.deepEqual(readdirSync(folder).sort(), ['bag', 'case'])
  })
})
