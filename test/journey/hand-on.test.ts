// The bundled example handed on to each audience by the real command; others' tools check what comes out, and nothing that identifies is in it.

import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { after, test } from 'node:test'
import { Decrypter, generateX25519Identity, identityToRecipient } from 'age-encryption'
import { Casebook } from '../../src/casebook/casebook.ts'
import { STANDARD_AUDIENCES } from '../../src/model/audience-profile.ts'
import { checkProof } from '../../src/preserve/check-proof.ts'
import { nodeSystem } from '../../src/system/system.ts'
import { anechoic, EXAMPLE, inFolder } from '../support/command-line.ts'
import { LeakSearch } from '../support/leak-search.ts'

const SCRIPTS = resolve(import.meta.dirname, '../../scripts')

/** The example as a case: made once and copied for every test. */
let made: Promise<string> | undefined

async function make(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'anechoic-'))
  const words = ['analyse', '--open', join(EXAMPLE, 'exports'), '--case', join(folder, 'case')]
  const run = await anechoic([
    ...words,
    '--claims',
    join(EXAMPLE, 'claims.yaml'),
    '--casework',
    join(EXAMPLE, 'casework.jsonl'),
  ])
  assert.equal(run.status, 0, run.errors)
  return folder
}

after(async () => {
  if (made !== undefined) rmSync(await made, { recursive: true, force: true })
})

async function withExample(work: (folder: string) => Promise<void>): Promise<void> {
  made ??= make()
  const from = await made
  await inFolder(async folder => {
    cpSync(from, folder, { recursive: true })
    await work(folder)
  })
}

const entries = (folder: string) => {
  const casebook = Casebook.open(join(folder, 'case'), nodeSystem, 'test')
  try {
    return casebook.custody.journal.entries
  } finally {
    casebook.close()
  }
}

/** Every name, id and hash of the example that is long enough to be searched for by another program than the gate. */
function identifying(folder: string): string[] {
  const casebook = Casebook.open(join(folder, 'case'), nodeSystem, 'test')
  try {
    const index = casebook.index()
    index.seal()
    const values = new Set<string>()
    for (const { id, name } of index.accounts()) values.add(id).add(name)
    for (const act of casebook.acquisitions()) values.add(act.sha256).add(act.name)
    for (const { device } of casebook.custody.journal.chains()) values.add(device)
    const posts = index.posts(Array.from({ length: index.columns().count }, (_, post) => post))
    for (const { text } of posts) if (text.split(/\s+/).length >= 8) values.add(text.split('\n')[0].slice(0, 200))
    // Public names of the list of actors may leave.
    const publicNames = /Selen|Селен|Governor|губернатор|Sarko|Сарко/i
    return [...values].filter(value => Buffer.from(value).length >= 14 && !publicNames.test(value))
  } finally {
    casebook.close()
  }
}

test('each audience gets a valid bag in which another search finds no name, id, hash or text of the case', async () => {
  await withExample(async folder => {
    const recipient = await identityToRecipient(await generateX25519Identity())
    const search = new LeakSearch(identifying(folder))
    assert.ok(search.inFolder(join(folder, 'case/vault')).length > 500)
    for (const audience of STANDARD_AUDIENCES) {
      const out = join(folder, audience)
      const sealed = audience === 'court' || audience === 'archive' ? ['--recipient', recipient] : []
      const run = await anechoic(['export', join(folder, 'case'), '--for', audience, '-o', out, '--json', ...sealed])
      assert.equal(run.status, 0, run.errors)
      const result = JSON.parse(run.out)
      assert.equal(result.audience, audience)
      assert.equal(
        createHash('sha256')
          .update(readFileSync(join(out, 'tagmanifest-sha256.txt')))
          .digest('hex'),
        result.tagManifestSha256,
      )
      const checked = await anechoic(['verify', out])
      assert.equal(checked.status, 0, checked.out)
      for (let claim = 1; claim <= (audience === 'public' ? 6 : 1); claim++) {
        const facts = join(out, `data/facts/claim-${claim}.json`)
        const recomputed = spawnSync(process.execPath, [join(SCRIPTS, 'check-voices.mjs'), facts], { encoding: 'utf8' })
        assert.equal(recomputed.status, 0, `${audience} ${claim} ${recomputed.stdout}${recomputed.stderr}`)
      }
      assert.deepEqual(search.inFolder(out), [], audience)
      assert.equal(existsSync(`${out}.unfinished`), false)
      assert.equal(existsSync(join(out, 'data/sealed')), sealed.length > 0, audience)
    }
    const log = await anechoic(['exports', join(folder, 'case'), '--json'])
    const acts = JSON.parse(log.out) as { act: { profile: { audience: string } } }[]
    assert.deepEqual(
      acts.map(({ act }) => act.profile.audience),
      [...STANDARD_AUDIENCES],
    )
    for (const program of [join(SCRIPTS, 'verify-case.mjs')]) {
      const verified = spawnSync(process.execPath, [program, join(folder, 'case')], { encoding: 'utf8' })
      assert.equal(verified.status, 0, verified.stdout)
    }
  })
})

test('a preview names everything and writes and records nothing', async () => {
  await withExample(async folder => {
    const before = entries(folder)
    const run = await anechoic(['export', join(folder, 'case'), '--for', 'court', '--preview', '--json'])
    assert.equal(run.status, 0, run.errors)
    const preview = JSON.parse(run.out)
    assert.equal(preview.leaves.claims.length, 6)
    assert.deepEqual(
      preview.leaves.claims.find(({ id }: { id: string }) => id === 'gate'),
      {
        id: 'gate',
        text: 'Shots were fired at the hospital gate after ten in the evening',
        support: null,
        deny: null,
      },
    )
    assert.ok(preview.leaves.names.some(({ name }: { name: string }) => name === 'Ilvet Sarko'))
    assert.ok(preview.leaves.files.some(({ path }: { path: string }) => path === 'data/dossier.html'))
    assert.ok(preview.leaves.sealed.length > 0)
    assert.ok(preview.withheld.some(({ what }: { what: string }) => what === 'media'))
    assert.deepEqual(preview.gate.hits, [])
    const told = await anechoic(['export', join(folder, 'case'), '--for', 'public', '--preview', '--lang', 'ru'])
    assert.match(told.out, /не оценено/)
    assert.deepEqual(readdirSync(folder), ['case'])
    assert.equal(entries(folder), before)
  })
})

test('a name in a title, also declined, stops the export; rule and file are told, the name is not', async () => {
  await withExample(async folder => {
    const before = entries(folder)
    const casebook = Casebook.open(join(folder, 'case'), nodeSystem, 'test')
    const names = casebook
      .index()
      .accounts()
      .map(({ name }) => name)
    casebook.close()
    const name = names.find(candidate => /^[А-Я][а-я]{4,}[бвгдзклмнпрст] [А-Я][а-я]+[бвгдзклмнпрст]$/.test(candidate))
    assert.ok(name, names.slice(0, 20).join())
    const declined = name
      .split(' ')
      .map(word => `${word}у`)
      .join(' ')
    for (const [title, language] of [
      [`Что сделали ${declined}`, 'ru'],
      [name.toUpperCase(), 'en'],
    ] as const) {
      const out = join(folder, 'out')
      const words = ['export', join(folder, 'case'), '--for', 'public', '-o', out, '--title', title, '--lang', language]
      const run = await anechoic(words)
      assert.equal(run.status, 5, run.out)
      assert.match(run.errors, /data\/dossier\.html/)
      assert.ok(!run.errors.toLowerCase().includes(name.split(' ')[1].toLowerCase()), run.errors)
      const preview = await anechoic([...words, '--preview', '--json'])
      const { hits } = JSON.parse(preview.out).gate
      assert.ok(
        hits.some((hit: { rule: string }) => hit.rule === 'account-name'),
        preview.out,
      )
    }
    assert.deepEqual(readdirSync(folder), ['case'])
    assert.equal(entries(folder), before)
  })
})

test('the sealed part opens with its key alone: originals, commitments, tokens and proofs agree', async () => {
  await withExample(async folder => {
    const identity = await generateX25519Identity()
    const out = join(folder, 'court')
    const words = ['export', join(folder, 'case'), '--for', 'court', '-o', out]
    const refused = await anechoic(words)
    assert.equal(refused.status, 2)
    assert.match(refused.errors, /--recipient age1/)
    const wrong = await anechoic([...words, '--recipient', 'age1nobody'])
    assert.deepEqual([wrong.status, /“age1nobody”/.test(wrong.errors)], [2, true])
    const other = await identityToRecipient(await generateX25519Identity())
    const run = await anechoic([...words, '--recipient', other, '--recipient', await identityToRecipient(identity)])
    assert.equal(run.status, 0, run.errors)
    const open = async (path: string) => {
      const decrypter = new Decrypter()
      decrypter.addIdentity(identity)
      return decrypter.decrypt(readFileSync(join(out, 'data/sealed', path)))
    }
    const openings = JSON.parse(Buffer.from(await open('openings.json.age')).toString())
    assert.equal(openings.format, 'anechoic/openings/1')
    assert.equal(openings.exhibits.length, openings.proofs.length)
    const dossier = readFileSync(join(out, 'data/tables/exhibits.csv'), 'utf8')
    for (const { number, sha256, salt, commitment } of openings.exhibits) {
      const bytes = await open(`originals/${number}.age`)
      assert.equal(createHash('sha256').update(bytes).digest('hex'), sha256)
      const hash = createHash('sha256')
        .update(Buffer.from(salt + sha256, 'hex'))
        .digest('hex')
      assert.equal(hash, commitment)
      assert.ok(dossier.includes(commitment))
      const { proof } = openings.proofs.find((one: { number: number }) => one.number === number)
      const { act } = checkProof(`${JSON.stringify(proof)}\n`)
      assert.ok(act?.type === 'acquisition' && act.sha256 === sha256)
    }
    const posts = readFileSync(join(out, 'data/tables/posts.csv'), 'utf8').split(/\r?\n/).slice(1, 4)
    for (const row of posts) {
      const token = /[0-9A-Z]{5}-[0-9A-Z]{5}/.exec(row)?.[0] ?? ''
      const meant = openings.tokens.find((one: { token: string }) => one.token === token)
      assert.ok(meant, token)
      const looked = await anechoic(['exports', join(folder, 'case'), '--token', token.toLowerCase(), '--json'])
      assert.equal(looked.status, 0, looked.errors)
      const [thing] = JSON.parse(looked.out)
      assert.deepEqual([thing.kind, thing.id], [meant.kind, meant.id])
    }
    const nobody = await anechoic(['exports', join(folder, 'case'), '--token', 'AAAAA-AAAAA'])
    assert.equal(nobody.status, 2)
  })
})

test('with a passphrase there is one more file, which holds the key', async () => {
  await withExample(async folder => {
    const [out, file] = [join(folder, 'archive'), join(folder, 'passphrase')]
    writeFileSync(file, 'short\n')
    const words = ['export', join(folder, 'case'), '--for', 'archive', '-o', out, '--sealed-passphrase-file', file]
    const short = await anechoic(words)
    assert.equal(short.status, 2)
    assert.ok(!short.errors.includes('short\n'))
    writeFileSync(file, 'river stone apple cloud\n')
    const run = await anechoic(words)
    assert.equal(run.status, 0, run.errors)
    const byPassphrase = new Decrypter()
    byPassphrase.addPassphrase('river stone apple cloud')
    const key = await byPassphrase.decrypt(readFileSync(join(out, 'data/sealed/key.age')), 'text')
    const byKey = new Decrypter()
    byKey.addIdentity(key.trim())
    const openings = await byKey.decrypt(readFileSync(join(out, 'data/sealed/openings.json.age')), 'text')
    assert.equal(JSON.parse(openings).format, 'anechoic/openings/1')
  })
})

test('what a source does not permit leaves in no form, and ended consents say so', async () => {
  await withExample(async folder => {
    const target = join(folder, 'case')
    assert.equal((await anechoic(['sources', target, '--add', 'witness 3', '--set', 'use=analysis,report'])).status, 0)
    assert.equal((await anechoic(['sources', target, 'S1', '--exhibit', '1', '--role', 'editor'])).status, 0)
    const recipient = await identityToRecipient(await generateX25519Identity())
    const out = join(folder, 'court')
    const run = await anechoic(['export', target, '--for', 'court', '-o', out, '--recipient', recipient])
    assert.equal(run.status, 0, run.errors)
    const log = JSON.parse((await anechoic(['exports', target, '--json'])).out)
    const { exhibits, withheld } = log.at(-1).act
    assert.ok(!exhibits.some(({ exhibit }: { exhibit: number }) => exhibit === 1))
    assert.equal(readdirSync(join(out, 'data/sealed/originals')).length, exhibits.length)
    assert.ok(
      withheld.some(({ ground }: { ground: string }) => ground === 'use'),
      JSON.stringify(withheld),
    )
    const search = new LeakSearch([
      'witness 3 of Mill',
      readFileSync(join(EXAMPLE, 'exports/documents/interview-electrician.txt'), 'utf8').slice(0, 40),
    ])
    assert.deepEqual(search.inFolder(out), [])
  })
})

test('what cannot be exported is said, in one sentence, and leaves nothing', async () => {
  await withExample(async folder => {
    const target = join(folder, 'case')
    writeFileSync(join(folder, 'taken'), '')
    const cases: [string[], number, RegExp][] = [
      [['--for', 'nobody', '-o', 'x'], 2, /“nobody”.*public, newsroom/],
      [['--for', 'public'], 2, /-o FOLDER/],
      [['--for', 'public', '-o', 'taken'], 2, /is there already/],
      [['--for', 'public', '-o', 'case/x'], 2, /lies in the case/],
      [['--for', 'public', '-o', 'x', '--claim', 'nothere'], 2, /“nothere”/],
      [['--for', 'public', '-o', 'x', '--exhibit', '999'], 2, /999/],
      [['--for', 'public', '-o', 'x', '--open', 'words=verbatim'], 2, /words=verbatim.*--reason/],
      [['--for', 'public', '-o', 'x', '--open', 'words=loud', '--reason', 'r'], 2, /“words=loud”.*paraphrase/],
      [['--for', 'public', '-o', 'x', '--open', '__proto__=stated', '--reason', 'r'], 2, /“__proto__=stated”/],
      [['--for', 'public', '-o', 'x', '--format', 'docx'], 2, /“docx”.*dossier/],
      [['--for', 'public', '-o', 'x', '--recipient', 'age1x'], 2, /age1x/],
      [['--for', 'public', '-o', 'x', '--bagit', 'y'], 2, /--for.*--bagit/],
      [['--bagit', 'x', '--preview'], 2, /--preview/],
      [['--for', 'public', '-o', 'x', '--title', 'a\u0007b'], 2, /control/],
      [['--for', 'court', '-o', 'x', '--sealed-passphrase-file', 'nothing'], 3, /nothing/],
    ]
    for (const [words, status, message] of cases) {
      const run = await anechoic(['export', target, ...words], { folder })
      assert.deepEqual([run.status, run.out], [status, ''], words.join(' '))
      assert.match(run.errors, message)
      assert.equal(run.errors.trim().split('\n').length, 1, run.errors)
    }
    assert.deepEqual(readdirSync(folder).sort(), ['case', 'taken'])
    const opened = [
      '--for',
      'public',
      '-o',
      'out',
      '--open',
      'times=hour',
      '--reason',
      'the hour matters',
      '--format',
      'csv',
    ]
    const run = await anechoic(['export', target, ...opened], { folder })
    assert.equal(run.status, 0, run.errors)
    const { act } = JSON.parse((await anechoic(['exports', target, '--json'])).out).at(-1)
    assert.deepEqual(
      [act.profile.protection.times, act.profile.formats, act.reason],
      ['hour', ['csv'], 'the hour matters'],
    )
    assert.ok(statSync(join(folder, 'out/data/tables/posts.csv')).size > 0)
  })
})
