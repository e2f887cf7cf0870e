// Sources, consent, roles and erasure through the command.

import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { test } from 'node:test'
import { inside } from '../support/command-inside.ts'
import { anechoic, inFolder } from '../support/command-line.ts'
import { LeakSearch } from '../support/leak-search.ts'
import { PERSON, PERSONS_WORDS, writeMaterial } from '../support/witness-material.ts'

const WHY = ['--reason', 'asked for it', '--authority', 'editorial decision 7', '--role', 'editor']

test('a source is recorded, named at import, withdrawn and erased', async () => {
  await inFolder(async folder => {
    const material = writeMaterial(folder)
    const root = join(folder, 'case')
    const whole = await anechoic(['analyse', material.other, '--case', root, '--open', '--role', 'coder 2'])
    assert.equal(whole.status, 0, whole.errors)
    const added = await inside(['sources', root, '--add', 'keeper of the northern gate', '--set', 'expires=2999-12-31'])
    assert.equal(added.status, 0, added.errors)
    assert.match(added.out, /S1/)
    assert.match(added.errors, /never a name/)
    const zones = ['--time-zone', '+05:00', '--date-order', 'day-first']
    const taken = await anechoic(['analyse', material.mixed, '--case', root, '--source', 'S1', ...zones])
    assert.equal(taken.status, 0, taken.errors)
    const found = await inside(['search', root, 'armoured column', '--json'])
    assert.equal(JSON.parse(found.out).hits.length, 1)
    const listed = JSON.parse((await inside(['sources', root, '--json'])).out)
    assert.deepEqual([listed.id, listed.status, listed.exhibits.length, listed.heldBack], ['S1', 'active', 3, []])
    const silent = await inside(['sources', root, 'S1', '--withdraw'])
    assert.equal(silent.status, 2, 'a change needs its reason')
    const withdrawn = await inside(['sources', root, 'S1', '--withdraw', '--reason', 'by phone'])
    assert.match(withdrawn.out, /3 exhibits/)
    const nothing = await inside(['search', root, 'armoured column', '--json'])
    assert.equal(JSON.parse(nothing.out).hits.length, 0)
    assert.match(nothing.errors, /Held back: 3 exhibits of S1, consent withdrawn/)
    const rehearsal = await inside(['erase', root, '--source', 'S1', '--dry-run', '--json'])
    assert.equal(rehearsal.status, 0, rehearsal.errors)
    assert.equal(JSON.parse(rehearsal.out).exhibits.length, 3)
    const unconfirmed = await inside(['erase', root, '--source', 'S1', ...WHY])
    assert.equal(unconfirmed.status, 2)
    assert.match(unconfirmed.errors, /--dry-run/)
    const erased = await inside(['erase', root, '--source', 'S1', '--yes', ...WHY])
    assert.equal(erased.status, 0, erased.errors)
    assert.match(erased.errors, /backups/)
    const search = new LeakSearch(['keeper of the northern gate', PERSON.name, PERSONS_WORDS, 'leaflet of seventeen'])
    assert.deepEqual(search.inFolder(root), [])
    const verified = await inside(['verify', root])
    assert.equal(verified.status, 0, verified.out)
    const again = await inside(['erase', root, '--source', 'S1', '--yes', ...WHY])
    assert.equal(again.status, 2)
    const rebuilt = await inside(['rebuild', root, '--show-names', '--json'])
    assert.equal(rebuilt.status, 0, rebuilt.errors)
    assert.deepEqual(search.inFolder(root), [])
  })
})

test('a person is erased from every format', async () => {
  await inFolder(async folder => {
    const material = writeMaterial(folder)
    const root = join(folder, 'case')
    const all = [material.group, material.other, material.mixed, material.zipped]
    const zones = ['--time-zone', '+05:00', '--date-order', 'day-first']
    const whole = await anechoic(['analyse', ...all, '--case', root, '--open', '--no-source', '--show-names', ...zones])
    assert.equal(whole.status, 0, whole.errors)
    const who = ['--account', PERSON.name, '--account', PERSON.username]
    const held = await inside(['erase', root, ...who, '--yes', ...WHY])
    assert.equal(held.status, 2, 'an archive still holds it')
    assert.match(held.errors, /--with-container/)
    const telling = await inside([
      'erase',
      root,
      ...who,
      '--yes',
      '--with-container',
      ...WHY.slice(2),
      '--reason',
      `${PERSON.name} asked`,
    ])
    assert.equal(telling.status, 2)
    const erased = await inside(['erase', root, ...who, '--yes', '--with-container', ...WHY])
    assert.equal(erased.status, 0, erased.errors)
    assert.match(erased.errors, /stay as a new exhibit/)
    assert.match(erased.errors, /goes as a whole/)
    const search = new LeakSearch([
      PERSON.name,
      PERSON.username,
      PERSON.token,
      PERSONS_WORDS,
      'picture seventeen of the square',
    ])
    assert.deepEqual(search.inFolder(root), [])
    assert.equal(existsSync(join(root, 'report.html')), false)
    const found = await inside(['search', root, 'north gate', '--json'])
    assert.ok(JSON.parse(found.out).hits.length > 0)
    const verified = await inside(['verify', root])
    assert.equal(verified.status, 0, verified.out)
  })
})

test('what the options do not allow is refused before the case is touched', async () => {
  await inFolder(async folder => {
    const material = writeMaterial(folder)
    const root = join(folder, 'case')
    const refused: string[][] = [
      ['import', material.other, '--case', root, '--open', '--source', 'S1', '--no-source'],
      ['import', material.other, '--case', root, '--open', '--source', 'witness'],
      ['import', material.other, '--case', root, '--open', '--role', '...'],
      ['erase', root, '--yes', ...WHY],
      ['erase', root, '--exhibit', '1', '--source', 'S1', '--yes', ...WHY],
      ['erase', root, '--exhibit', 'one', '--yes', ...WHY],
      ['erase', root, '--exhibit', '1', '--yes'],
      ['sources', root, '--add', 'witness 3', 'S1'],
      ['sources', root, '--add', 'witness 3', '--withdraw'],
      ['sources', root, '--reason', 'x'],
      ['role', root],
    ]
    for (const words of refused) {
      const run = await inside(words)
      assert.equal(run.status, 2, `${words.join(' ')}: ${run.errors}`)
      assert.equal(existsSync(join(root, 'case.json')), false, words.join(' '))
    }
    await anechoic(['import', material.other, '--case', root, '--open'])
    const unknown = await anechoic(['import', material.other, '--case', root, '--source', 'S7'])
    assert.equal(unknown.status, 2)
    assert.match(unknown.errors, /S7/)
    const open = await withInput(['role', root, 'coder 2'], 'Somebody Sampleman\n')
    assert.equal(open.status, 2)
    assert.match(open.errors, /open case/)
    assert.doesNotMatch(open.errors + open.out, /Sampleman/)
  })
})

test('who a role is stays in the sealed case and is printed on demand alone', async () => {
  await inFolder(async folder => {
    const material = writeMaterial(folder)
    const root = join(folder, 'case')
    writeFileSync(join(folder, 'passphrase'), 'ten green bottles on a wall\n')
    const environment = { ANECHOIC_PASSPHRASE_FILE: join(folder, 'passphrase') }
    const made = await anechoic(['import', material.other, '--case', root], { environment })
    assert.equal(made.status, 0, made.errors)
    const recorded = await withInput(['role', root, 'coder 2'], 'Somebody Sampleman\n', environment)
    assert.equal(recorded.status, 0, recorded.errors)
    assert.doesNotMatch(recorded.errors + recorded.out, /Sampleman/)
    const shown = await inside(['role', root, 'coder 2', '--show'], { environment })
    assert.equal(shown.out, 'Somebody Sampleman\n')
    assert.deepEqual(new LeakSearch(['Somebody Sampleman']).inFolder(root), [])
    assert.doesNotMatch(readFileSync(join(root, 'case.json'), 'utf8'), /Sampleman/)
  })
})

/** Runs the command with this on its standard input. */
function withInput(words: string[], input: string, environment: Record<string, string> = {}) {
  return new Promise<{ status: number | null; out: string; errors: string }>((done, fail) => {
    const launcher = resolve(import.meta.dirname, '../../bin/anechoic.mjs')
    const child = spawn(process.execPath, [launcher, ...words], { env: { ...process.env, ...environment } })
    const parts = { out: '', errors: '' }
    child.stdout.setEncoding('utf8').on('data', text => {
      parts.out += text
    })
    child.stderr.setEncoding('utf8').on('data', text => {
      parts.errors += text
    })
    child.on('error', fail)
    child.on('close', status => done({ status, ...parts }))
    child.stdin.end(input)
  })
}
