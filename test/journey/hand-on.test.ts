// Handing on by the real command: the bundled example for a court, and a small case for what is shown, refused and recorded.
// Every audience: handed-audiences.slow.ts.

import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { test } from 'node:test'
import { Decrypter, generateX25519Identity, identityToRecipient } from 'age-encryption'
import { Casebook } from '../../src/casebook/casebook.ts'
import { checkProof } from '../../src/preserve/check-proof.ts'
import { nodeSystem } from '../../src/system/system.ts'
import { inside } from '../support/command-inside.ts'
import { EXAMPLE, inFolder } from '../support/command-line.ts'
import { plantedFolder } from '../support/handed-case.ts'
import { PEOPLE, SOURCE_TEXT } from '../support/handed-exports.ts'
import { LeakSearch } from '../support/leak-search.ts'

const SCRIPTS = resolve(import.meta.dirname, '../../scripts')

/** The example without the reviews of its pictures: looking for faces takes seconds a picture. */
async function withExample(work: (folder: string) => Promise<void>): Promise<void> {
  await inFolder(async folder => {
    const lines = readFileSync(join(EXAMPLE, 'casework.jsonl'), 'utf8').split('\n')
    const casework = join(folder, 'casework.jsonl')
    writeFileSync(casework, lines.filter(line => !line.includes('"type":"media-review"')).join('\n'))
    const inputs = [join(EXAMPLE, 'exports'), '--claims', join(EXAMPLE, 'claims.yaml'), '--casework', casework]
    const run = await inside(['analyse', '--open', ...inputs, '--case', join(folder, 'case')])
    assert.equal(run.status, 0, run.errors)
    await work(folder)
  })
}

async function withSmallCase(work: (folder: string, target: string) => Promise<void>): Promise<void> {
  await inFolder(async folder => {
    await plantedFolder(folder)
    await work(folder, join(folder, 'case'))
  })
}

const entries = (target: string) => onCase(target, casebook => casebook.custody.journal.entries)

function onCase<Result>(target: string, work: (casebook: Casebook) => Result): Result {
  const casebook = Casebook.open(target, nodeSystem, 'test')
  try {
    return work(casebook)
  } finally {
    casebook.close()
  }
}

/** Names, ids, hashes and texts of the example that are long enough to be searched for by another program than the gate. */
function identifying(target: string): string[] {
  return onCase(target, casebook => {
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
  })
}

test('a court gets a valid bag without names, ids, hashes or texts; its sealed part opens with its key alone', async () => {
  await withExample(async folder => {
    const target = join(folder, 'case')
    const out = join(folder, 'court')
    const [identity, other] = await Promise.all([generateX25519Identity(), generateX25519Identity()])
    const recipients = (await Promise.all([other, identity].map(identityToRecipient))).flatMap(to => [
      '--recipient',
      to,
    ])
    const run = await inside(['export', target, '--for', 'court', '-o', out, '--json', ...recipients])
    assert.equal(run.status, 0, run.errors)
    const result = JSON.parse(run.out)
    const sum = createHash('sha256').update(readFileSync(join(out, 'tagmanifest-sha256.txt')))
    assert.equal(sum.digest('hex'), result.tagManifestSha256)
    assert.equal((await inside(['verify', out])).status, 0)
    for (let claim = 1; claim <= 6; claim++) {
      const facts = join(out, `data/facts/claim-${claim}.json`)
      const recomputed = spawnSync(process.execPath, [join(SCRIPTS, 'check-voices.mjs'), facts], { encoding: 'utf8' })
      assert.equal(recomputed.status, 0, `${claim} ${recomputed.stdout}${recomputed.stderr}`)
    }
    const search = new LeakSearch(identifying(target))
    assert.ok(search.inFolder(join(target, 'vault')).length > 500)
    assert.deepEqual(search.inFolder(out), [])
    assert.equal(existsSync(`${out}.unfinished`), false)

    const open = async (path: string) => {
      const decrypter = new Decrypter()
      decrypter.addIdentity(identity)
      return decrypter.decrypt(readFileSync(join(out, 'data/sealed', path)))
    }
    const openings = JSON.parse(Buffer.from(await open('openings.json.age')).toString())
    assert.equal(openings.format, 'anechoic/openings/1')
    assert.equal(openings.exhibits.length, openings.proofs.length)
    const table = readFileSync(join(out, 'data/tables/exhibits.csv'), 'utf8')
    for (const { number, sha256, salt, commitment } of openings.exhibits) {
      const bytes = await open(`originals/${number}.age`)
      assert.equal(createHash('sha256').update(bytes).digest('hex'), sha256)
      const hash = createHash('sha256').update(Buffer.from(salt + sha256, 'hex'))
      assert.equal(hash.digest('hex'), commitment)
      assert.ok(table.includes(commitment))
      const { proof } = openings.proofs.find((one: { number: number }) => one.number === number)
      const { act } = checkProof(`${JSON.stringify(proof)}\n`)
      assert.ok(act?.type === 'acquisition' && act.sha256 === sha256)
    }
    const [row] = readFileSync(join(out, 'data/tables/posts.csv'), 'utf8').split(/\r?\n/).slice(1)
    const token = /[0-9A-Z]{5}-[0-9A-Z]{5}/.exec(row)?.[0] ?? ''
    const meant = openings.tokens.find((one: { token: string }) => one.token === token)
    assert.ok(meant, token)
    const [thing] = JSON.parse((await inside(['exports', target, '--token', token.toLowerCase(), '--json'])).out)
    assert.deepEqual([thing.kind, thing.id], [meant.kind, meant.id])
    const acts = JSON.parse((await inside(['exports', target, '--json'])).out) as {
      act: { tagManifestSha256: string }
    }[]
    assert.deepEqual(
      acts.map(({ act }) => act.tagManifestSha256),
      [result.tagManifestSha256],
    )
    const verified = spawnSync(process.execPath, [join(SCRIPTS, 'verify-case.mjs'), target], { encoding: 'utf8' })
    assert.equal(verified.status, 0, verified.stdout)
  })
})

test('a preview names everything and writes and records nothing', async () => {
  await withSmallCase(async (folder, target) => {
    const before = [readdirSync(folder), entries(target)]
    const run = await inside(['export', target, '--for', 'court', '--preview', '--json'])
    assert.equal(run.status, 0, run.errors)
    const preview = JSON.parse(run.out)
    assert.deepEqual(
      preview.leaves.claims.map(({ id, deny }: { id: string; deny: number | null }) => [id, deny]),
      [
        ['dossier-of-hopes', null],
        ['secret-claim', null],
      ],
    )
    assert.ok(preview.leaves.names.some(({ name }: { name: string }) => name === 'Port of Selen'))
    assert.ok(preview.leaves.files.some(({ path }: { path: string }) => path === 'data/dossier.html'))
    assert.ok(preview.leaves.sealed.length > 0)
    assert.ok(preview.withheld.some(({ what }: { what: string }) => what === 'media'))
    assert.deepEqual([preview.gate.hits, preview.gate.letOut], [[], []])
    const told = await inside(['export', target, '--for', 'public', '--preview', '--lang', 'ru'])
    assert.match(told.out, /не оценено/)
    assert.deepEqual([readdirSync(folder), entries(target)], before)
  })
})

test('a name in a title, also written otherwise, stops the export; rule and file are told, the name is not', async () => {
  await withSmallCase(async (folder, target) => {
    const before = [readdirSync(folder), entries(target)]
    for (const title of ['What AIGERIM  Testova saw', `Что видела ${PEOPLE[2]}`]) {
      const words = ['export', target, '--for', 'public', '-o', join(folder, 'out'), '--title', title, '--lang', 'ru']
      const run = await inside(words)
      assert.equal(run.status, 5, run.out)
      assert.match(run.errors, /data\/dossier\.html/)
      assert.ok(!/testova|inventova/i.test(run.errors), run.errors)
      const { hits } = JSON.parse((await inside([...words, '--preview', '--json'])).out).gate
      assert.ok(hits.some((hit: { rule: string }) => hit.rule === 'account-name'))
    }
    assert.deepEqual([readdirSync(folder), entries(target)], before)
  })
})

test('with a passphrase there is one more file, which holds the key', async () => {
  await withSmallCase(async (folder, target) => {
    const [out, file] = [join(folder, 'archive'), join(folder, 'passphrase')]
    writeFileSync(file, 'short\n')
    const words = ['export', target, '--for', 'archive', '-o', out, '--sealed-passphrase-file', file]
    const short = await inside(words)
    assert.equal(short.status, 2)
    assert.ok(!short.errors.includes('short\n'))
    writeFileSync(file, 'river stone apple cloud\n')
    const run = await inside(words)
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

test('what a source does not permit leaves in no form, and that is said', async () => {
  await inFolder(async folder => {
    const exports = await plantedFolder(folder)
    const target = join(folder, 'case')
    const add = ['sources', target, '--add', 'witness 3 of Mill', '--set', 'use=analysis,report', '--role', 'editor']
    assert.equal((await inside(add)).status, 0)
    const imported = await inside(['import', exports.source, '--case', target, '--source', 'S1'])
    assert.equal(imported.status, 0, imported.errors)
    const recipient = await identityToRecipient(await generateX25519Identity())
    const out = join(folder, 'court')
    const run = await inside([
      'export',
      target,
      '--for',
      'court',
      '-o',
      out,
      '--recipient',
      recipient,
      '--exhibit',
      '4',
    ])
    assert.equal(run.status, 0, run.errors)
    assert.match(run.errors, /did not permit this use/)
    const { exhibits, withheld } = JSON.parse((await inside(['exports', target, '--json'])).out).at(-1).act
    assert.ok(!exhibits.some(({ exhibit }: { exhibit: number }) => exhibit === 4))
    assert.equal(readdirSync(join(out, 'data/sealed/originals')).length, exhibits.length)
    assert.ok(withheld.some(({ ground }: { ground: string }) => ground === 'use'))
    assert.deepEqual(new LeakSearch(['witness 3 of Mill', SOURCE_TEXT]).inFolder(out), [])
  })
})

test('what cannot be exported is said, in one sentence, and leaves nothing', async () => {
  await withSmallCase(async (folder, target) => {
    const [x, taken] = [join(folder, 'x'), join(folder, 'taken')]
    writeFileSync(taken, '')
    const before = readdirSync(folder)
    const cases: [string[], number, RegExp][] = [
      [['--for', 'nobody', '-o', x], 2, /“nobody”.*public, newsroom/],
      [['--for', 'public'], 2, /-o FOLDER/],
      [['--for', 'public', '-o', taken], 2, /is there already/],
      [['--for', 'public', '-o', join(target, 'x')], 2, /lies in the case/],
      [['--for', 'public', '-o', x, '--claim', 'nothere'], 2, /“nothere”/],
      [['--for', 'public', '-o', x, '--exhibit', '999'], 2, /999/],
      [['--for', 'public', '-o', x, '--open', 'words=verbatim'], 2, /words=verbatim.*--reason/],
      [['--for', 'public', '-o', x, '--open', 'words=loud', '--reason', 'r'], 2, /“words=loud”.*paraphrase/],
      [['--for', 'public', '-o', x, '--open', '__proto__=stated', '--reason', 'r'], 2, /“__proto__=stated”/],
      [['--for', 'public', '-o', x, '--format', 'docx'], 2, /“docx”.*dossier/],
      [['--for', 'public', '-o', x, '--recipient', 'age1x'], 2, /age1x/],
      [['--for', 'court', '-o', x], 2, /--recipient age1/],
      [['--for', 'court', '-o', x, '--recipient', 'age1nobody'], 2, /“age1nobody”/],
      [['--for', 'public', '-o', x, '--bagit', 'y'], 2, /--for.*--bagit/],
      [['--bagit', x, '--preview'], 2, /--preview/],
      [['--for', 'court', '-o', x, '--sealed-passphrase-file', join(folder, 'nothing')], 3, /nothing/],
    ]
    for (const [words, status, message] of cases) {
      const run = await inside(['export', target, ...words])
      assert.deepEqual([run.status, run.out], [status, ''], words.join(' '))
      assert.match(run.errors, message)
      assert.equal(run.errors.trim().split('\n').length, 1, run.errors)
    }
    const control = await inside(['export', target, '--for', 'public', '-o', x, '--title', 'a\u0007b'])
    assert.deepEqual([control.status, /control/.test(control.errors)], [2, true])
    assert.equal((await inside(['exports', target, '--token', 'AAAAA-AAAAA'])).status, 2)
    assert.deepEqual(readdirSync(folder), before)

    const opened = ['--open', 'times=hour', '--reason', 'the hour matters', '--format', 'csv']
    const run = await inside(['export', target, '--for', 'public', '-o', x, ...opened])
    assert.equal(run.status, 0, run.errors)
    const { act } = JSON.parse((await inside(['exports', target, '--json'])).out).at(-1)
    const { protection, formats } = act.profile
    assert.deepEqual([protection.times, formats, act.reason], ['hour', ['csv'], 'the hour matters'])
    assert.ok(statSync(join(x, 'data/tables/posts.csv')).size > 0)
  })
})
