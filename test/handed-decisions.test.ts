// Exports of a small case through its commands: what its people open, end, erase and keep; a sealed case; and what stops an export leaves nothing.

import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { generateX25519Identity, identityToRecipient } from 'age-encryption'
import sharp from 'sharp'
import { Casebook } from '../src/casebook/casebook.ts'
import type { HandedExportAct } from '../src/model/acts.ts'
import { FACE_RECALL } from '../src/model/face-recall.ts'
import { exhibitsOf } from '../src/preserve/exhibit-numbers.ts'
import { nodeSystem } from '../src/system/system.ts'
import { inside } from './support/command-inside.ts'
import { anechoic, inFolder } from './support/command-line.ts'
import { newKeys, PASSPHRASE } from './support/custody-fixture.ts'
import { DOSSIER_CHECKER } from './support/dossier-sample.ts'
import { append, plantedFolder, take } from './support/handed-case.ts'
import { PEOPLE, SOURCE_TEXT, YARD } from './support/handed-exports.ts'
import { LeakSearch } from './support/leak-search.ts'

interface Small {
  readonly folder: string
  readonly target: string
  readonly exports: Awaited<ReturnType<typeof plantedFolder>>
}

async function withSmallCase(work: (small: Small) => Promise<void>): Promise<void> {
  await inFolder(async folder => work({ folder, target: join(folder, 'case'), exports: await plantedFolder(folder) }))
}

async function onCase<Result>(target: string, work: (casebook: Casebook) => Result | Promise<Result>): Promise<Result> {
  const casebook = Casebook.open(target, nodeSystem, 'test')
  try {
    return await work(casebook)
  } finally {
    casebook.close()
  }
}

async function ok(...words: string[]) {
  const run = await inside(words)
  assert.equal(run.status, 0, run.errors)
  return run
}

const lastExport = async (target: string): Promise<HandedExportAct> =>
  JSON.parse((await ok('exports', target, '--json')).out).at(-1).act

const read = (folder: string, ...path: string[]) => readFileSync(join(folder, ...path), 'utf8')

test('opened rules: what the gate then no longer looks for is said before and after, and the reason is recorded', async () => {
  await withSmallCase(async ({ folder, target }) => {
    const out = join(folder, 'out')
    const words = ['export', target, '--for', 'public', '--open', 'words=verbatim', '--format', 'dossier']
    const refused = await inside([...words, '-o', out])
    assert.deepEqual([refused.status, existsSync(out)], [2, false])
    const reason = ['--reason', 'all of them agreed in writing']
    const preview = JSON.parse((await ok(...words, ...reason, '--preview', '--json')).out)
    const letOut = [
      'account-name',
      'channel-name',
      'person-name',
      'user-name',
      'phone',
      'e-mail',
      'coordinates',
      'link',
    ]
    assert.deepEqual(preview.gate.letOut, [...letOut, 'quotation'])
    const shown = await ok(...words, ...reason, '--preview')
    assert.match(shown.out, /does not search for: name of an account, .*telephone number/)
    assert.doesNotMatch(shown.out, /runs of six words of any post: none/)
    const run = await ok(...words, ...reason, '-o', out)
    assert.match(run.errors, /does not search for: name of an account, .*telephone number/)
    assert.doesNotMatch(run.out, /runs of six words/)
    assert.ok(read(out, 'data/dossier.html').includes('both of the pumps were dry'))
    const act = await lastExport(target)
    assert.deepEqual([act.reason, act.profile.protection.words], ['all of them agreed in writing', 'verbatim'])
    // Ids of people are still looked for.
    const stopped = await inside([...words, ...reason, '-o', `${out}2`, '--title', 'On user880000101'])
    assert.equal(stopped.status, 5, stopped.out)
    const plain = await ok('export', target, '--for', 'public', '--format', 'dossier', '-o', `${out}3`)
    assert.doesNotMatch(plain.errors, /does not search for/)
  })
})

test('a failed gate leaves nothing behind and is not recorded', async () => {
  await withSmallCase(async ({ folder, target }) => {
    const before = readdirSync(folder, { recursive: true }).length
    const words = ['export', target, '--for', 'research', '-o', join(folder, 'out')]
    const run = await inside([...words, '--organization', `Friends of ${PEOPLE[1]}`])
    assert.equal(run.status, 5, run.out)
    assert.doesNotMatch(run.errors, /Sampleman/)
    assert.equal(
      readdirSync(folder, { recursive: true }).filter(path => !`${path}`.startsWith('case/index')).length <= before,
      true,
    )
    assert.deepEqual(
      readdirSync(folder).filter(name => name.startsWith('out')),
      [],
    )
    assert.deepEqual(JSON.parse((await ok('exports', target, '--json')).out), [])
  })
})

test('what came with an original stops an export: device, place, network, address', async () => {
  await withSmallCase(async ({ folder, target }) => {
    const fields = [
      ['DeviceID', 'a1b2c3d4e5f60718'],
      ['Location.Latitude', '43.238951'],
      ['Wifi MAC', '02:11:3c:aa:0f:9e'],
      ['Notes', 'yes'],
    ] as const
    await onCase(target, casebook => {
      const { exhibit: _e, ...act } = casebook.acquisitions()[0]
      const stated = {
        form: 'proofmode',
        by: 'x.csv',
        check: 'none',
        url: 'https://hidden.example/path/9',
        fields,
      } as const
      append(casebook, [{ ...act, exhibit: 1, stated }])
    })
    for (const value of ['a1b2c3d4e5f60718', '43.238951', '02:11:3c:aa:0f:9e', 'hidden.example/path/9']) {
      const words = ['export', target, '--for', 'public', '--format', 'dossier', '-o', join(folder, 'out')]
      const run = await inside([...words, '--title', `About ${value} and more`])
      assert.equal(run.status, 5, `${value} ${run.out}`)
      assert.ok(!run.errors.includes(value), run.errors)
    }
    await ok('export', target, '--for', 'public', '--format', 'dossier', '-o', join(folder, 'out'), '--title', 'A yes')
  })
})

test('tokens of posts, accounts, channels, families, actors, ties, exhibits and claims are found again', async () => {
  await withSmallCase(async ({ folder, target }) => {
    const out = join(folder, 'out')
    const open = ['--open', 'posts=all', '--open', 'accounts=pseudonym', '--reason', 'r']
    await ok('export', target, '--for', 'newsroom', '-o', out, '--format', 'csv', ...open)
    const { export: id } = await lastExport(target)
    for (const [table, kind] of [
      ['posts', 'post'],
      ['accounts', 'account'],
      ['channels', 'channel'],
      ['families', 'family'],
      ['actors', 'actor'],
      ['ties', 'tie'],
      ['exhibits', 'exhibit'],
      ['claims', 'claim'],
    ]) {
      const [head, row] = read(out, `data/tables/${table}.csv`).split(/\r?\n/)
      const cells = row.split(',')
      const at = head
        .split(',')
        .findIndex(
          (name, i) =>
            /token|^(post|account|channel|family|actor|tie)$/.test(name) && /^[0-9A-Z]{5}-[0-9A-Z]{5}$/.test(cells[i]),
        )
      assert.ok(at >= 0, `${table}: ${head}`)
      const things = JSON.parse((await ok('exports', target, '--token', cells[at], '--json')).out)
      assert.deepEqual(
        things.map((thing: { export: string; kind: string }) => [thing.export, thing.kind]),
        [[id, kind]],
        table,
      )
    }
  })
})

test('consent that ended between two exports: the second has nothing of it and says why', async () => {
  await withSmallCase(async ({ folder, target, exports }) => {
    await ok('sources', target, '--add', 'witness 3 of Mill', '--set', 'use=analysis,court', '--set', 'audience=court')
    await onCase(target, casebook => take(casebook, exports.source, 'S1'))
    const words = ['export', target, '--for', 'court', '--without-sealed', '--exhibit', '4', '-o']
    const first = join(folder, 'first')
    await ok(...words, first)
    const before = await lastExport(target)
    assert.ok(before.exhibits.some(({ exhibit }) => exhibit === 4))
    await ok('sources', target, 'S1', '--withdraw', '--reason', 'by telephone', '--role', 'editor')
    const second = join(folder, 'second')
    const run = await ok(...words, second)
    assert.match(run.errors, /1 exhibit: the source withdrew its consent/)
    const after = await lastExport(target)
    assert.ok(!after.exhibits.some(({ exhibit }) => exhibit === 4))
    assert.deepEqual(
      after.withheld.filter(({ ground }) => ground === 'withdrawn').map(({ count }) => count),
      [1],
    )
    const rows = (folderOf: string, table: string) =>
      read(folderOf, `data/tables/${table}.csv`).trim().split('\n').length
    assert.equal(rows(first, 'exhibits') - rows(second, 'exhibits'), 1)
    assert.deepEqual(new LeakSearch([SOURCE_TEXT, 'Serik Whistlerov']).inFolder(second), [])
  })
})

test('an erased exhibit is in no later export, and asking for it is refused', async () => {
  await withSmallCase(async ({ folder, target, exports }) => {
    await onCase(target, casebook => take(casebook, exports.source))
    const erase = ['--reason', 'asked', '--authority', 'the source', '--role', 'editor', '--yes']
    await ok('erase', target, '--exhibit', '4', ...erase)
    const words = ['export', target, '--for', 'court', '--without-sealed', '-o', join(folder, 'out')]
    const asked = await inside([...words, '--exhibit', '4'])
    assert.deepEqual([asked.status, existsSync(join(folder, 'out'))], [2, false])
    await ok(...words)
    assert.ok(!(await lastExport(target)).exhibits.some(({ exhibit }) => exhibit === 4))
    assert.deepEqual(new LeakSearch([SOURCE_TEXT, 'Serik Whistlerov']).inFolder(join(folder, 'out')), [])
  })
})

test('a claim that a person keeps is counted and in no file', async () => {
  await withSmallCase(async ({ folder, target }) => {
    const reason = ['--reason', 'its witnesses would be known', '--role', 'editor']
    await ok('protect', target, '--withhold', 'claim:secret-claim', ...reason)
    const out = join(folder, 'out')
    const run = await ok('export', target, '--for', 'court', '--without-sealed', '-o', out)
    assert.match(run.errors, /1 claim: a person decided/)
    assert.deepEqual((await lastExport(target)).claims, ['dossier-of-hopes'])
    assert.deepEqual(new LeakSearch(['The water was off', 'secret-claim', 'its witnesses would be']).inFolder(out), [])
  })
})

/** The planted case with a picture of its chat that a decoder can read, or one that cannot be read, reviewed. */
async function withReviewedPicture(bytes: Uint8Array, work: (small: Small & { exhibit: number }) => Promise<void>) {
  await withSmallCase(async small => {
    const { target, exports } = small
    const path = join(exports.yard, 'photos/aigerim-window.jpg')
    const before = createHash('sha256').update(readFileSync(path)).digest('hex')
    writeFileSync(path, bytes)
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    assert.notEqual(sha256, before)
    const exhibit = await onCase(target, async casebook => {
      await take(casebook, exports.yard)
      const number = exhibitsOf(casebook.custody.journal.acts()).all.find(one => one.sha256 === sha256)?.number
      assert.ok(number !== undefined)
      const review = {
        verdict: 'may-leave',
        checked: ['faces', 'text', 'surroundings'],
        areas: [],
        dismissed: [],
      } as const
      append(casebook, [
        { type: 'media-review', exhibit: number, ...review, sound: 'remove', role: 'r', reason: 'looked' },
      ])
      return number
    })
    await work({ ...small, exhibit })
  })
}

test('a reviewed picture leaves for a newsroom, with the recall of the detectors beside it', async () => {
  const jpeg = await sharp(Buffer.alloc(40 * 30 * 3, 90), { raw: { width: 40, height: 30, channels: 3 } }).jpeg()
  await withReviewedPicture(await jpeg.toBuffer(), async ({ folder, target, exhibit }) => {
    const out = join(folder, 'out')
    await ok('export', target, '--for', 'newsroom', '-o', out, '--exhibit', `${exhibit}`, '--format', 'dossier,court')
    assert.equal(readdirSync(join(out, 'data/media')).length, 1)
    for (const file of ['data/dossier.html', 'data/court/statement.html']) {
      assert.ok(read(out, file).includes('Faces that the two detectors filled, measured on invented heads'), file)
      assert.ok(read(out, file).includes(FACE_RECALL.command), file)
    }
    const checked = spawnSync(process.execPath, [DOSSIER_CHECKER, join(out, 'data/dossier.html')], { encoding: 'utf8' })
    assert.equal(checked.status, 0, checked.stdout)
  })
})

test('of a picture of which no copy can be made the true ground is told: preview, dossier, statement, journal', async () => {
  const broken = Buffer.concat([Buffer.from('ffd8ffe0', 'hex'), Buffer.alloc(900, 3)])
  await withReviewedPicture(broken, async ({ folder, target, exhibit }) => {
    const out = join(folder, 'out')
    const words = ['export', target, '--for', 'court', '--exhibit', `${exhibit}`, '--without-sealed']
    const preview = JSON.parse((await ok(...words, '--preview', '--json')).out)
    assert.deepEqual(preview.mediaWithheld, [{ exhibit, ground: 'picture-damaged' }])
    assert.match((await ok(...words, '--preview')).out, /damaged|cannot be (?:read|decoded)/)
    const run = await ok(...words, '-o', out)
    const said = /1 media file: ([^\n]+)\n?/g
    const sentence = [...run.errors.matchAll(said)].map(match => match[1])
    assert.ok(!existsSync(join(out, 'data/media')))
    const act = await lastExport(target)
    const grounds = act.withheld.filter(({ what }) => what === 'media').map(({ ground }) => ground)
    assert.deepEqual(grounds, ['picture-damaged'])
    const told = sentence.find(text => !/nobody has looked/.test(text)) ?? ''
    assert.ok(told.length > 10)
    for (const file of ['data/dossier.html', 'data/court/statement.html'])
      assert.ok(
        read(out, file)
          .replace(/<[^>]+>/g, '')
          .includes(told),
        file,
      )
  })
})

test('a sealed case: preview, export and tokens through the command leave no plain original on the disk', async () => {
  await inFolder(async folder => {
    await inFolder(async place => {
      const keys = await newKeys(nodeSystem)
      const exports = await plantedFolder(folder, { newKeys: keys })
      const target = join(place, 'case')
      nodeSystem.files.rename(join(folder, 'case'), target)
      const file = join(folder, 'passphrase')
      writeFileSync(file, `${PASSPHRASE}\n`)
      const environment = { ANECHOIC_PASSPHRASE_FILE: file }
      const search = new LeakSearch([
        ...PEOPLE,
        'Quiet yard of Mill Street',
        'both of the pumps were dry',
        'the roof fell in at ten past seven',
        createHash('sha256')
          .update(readFileSync(join(exports.yard, 'result.json')))
          .digest('hex'),
        `${YARD}/6`,
      ])
      assert.ok(search.inFolder(exports.yard).length > 0)
      const nothing = (when: string) => assert.deepEqual(search.inFolder(place), [], when)
      const run = async (...words: string[]) => {
        const done = await inside(words, { environment })
        assert.equal(done.status, 0, done.errors)
        return done
      }
      nothing('before')
      assert.equal((await inside(['exports', target], { environment: {} })).status, 9)
      await run('export', target, '--for', 'archive', '--preview')
      nothing('after a preview')
      const recipient = await identityToRecipient(await generateX25519Identity())
      const out = join(place, 'out')
      mkdirSync(join(place, 'tmp'))
      const temporary = { ...environment, TMPDIR: join(place, 'tmp'), SQLITE_TMPDIR: join(place, 'tmp'), HOME: place }
      const words = ['export', target, '--for', 'archive', '-o', out, '--recipient', recipient]
      const done = await anechoic(words, { environment: temporary })
      assert.equal(done.status, 0, done.errors)
      assert.ok(readdirSync(join(out, 'data/sealed/originals')).length > 0)
      nothing('after an export')
      const token = /[0-9A-Z]{5}-[0-9A-Z]{5}/.exec(read(out, 'data/tables/channels.csv'))?.[0] ?? ''
      assert.match((await run('exports', target, '--token', token)).out, /channel/)
      nothing('after a token was looked up')
      const stopped = await inside(['export', target, '--for', 'public', '-o', `${out}2`, '--title', PEOPLE[0]], {
        environment,
      })
      assert.equal(stopped.status, 5)
      nothing('after a stopped export')
    })
  })
})

test('people who call themselves like a word of the program stop no export; they are listed as not searched for', async () => {
  await inFolder(async folder => {
    const names = ['chat', 'Support', 'Factual', 'Person', 'Claim', 'Media', 'Tarek Zhomart']
    const rows = names.map(
      (name, i) => `${i + 1},2025-02-11T1${i}:00:00Z,${name},the granary burned at night said ${i} of us`,
    )
    writeFileSync(join(folder, 'posts.csv'), `id,time,account,text\n${rows.join('\n')}\n`)
    const target = join(folder, 'case')
    await ok('import', join(folder, 'posts.csv'), '--case', target, '--open')
    await onCase(target, casebook => {
      const sides = { support: { search: ['granary burned'], examples: [] }, deny: { search: [], examples: [] } }
      append(casebook, [{ type: 'claim', claim: 'c', text: { en: 'It burned' }, kind: 'factual', ...sides, role: 'r' }])
    })
    for (const audience of ['public', 'newsroom', 'research']) {
      const words = ['export', target, '--for', audience]
      const { gate } = JSON.parse((await ok(...words, '--preview', '--json')).out)
      assert.deepEqual(gate.hits, [], audience)
      const unsearched = gate.unsearched.map(({ value }: { value: string }) => value)
      assert.ok(
        names.slice(0, 6).every(name => unsearched.includes(name)),
        unsearched.join(),
      )
      assert.ok(!unsearched.includes('Tarek Zhomart'))
      await ok(...words, '-o', join(folder, audience))
    }
  })
})
