// A sealed case through the real command: made, read, reported on, converted, and useless to who has only the folder.

import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { inside } from '../support/command-inside.ts'
import { anechoic, EXAMPLE, figures, inFolder } from '../support/command-line.ts'
import { makeSealedCase } from '../support/quick-sealed-case.ts'

const EXPORTS = join(EXAMPLE, 'exports')
/** A part of the example with each kind of thing in it: that a sealed case answers as an open one does not need size. */
const PART = [
  'documents',
  'telegram/governor',
  'telegram/port-selen-news',
  'telegram/selen-courier',
  'telegram/velmar-abroad',
].map(name => join(EXPORTS, name))
const CLAIMS = join(EXAMPLE, 'claims.yaml')
const PASSPHRASE = 'seven blue herons walk'

function passphraseFile(folder: string, passphrase: string, name = 'passphrase'): Record<string, string> {
  const path = join(folder, name)
  writeFileSync(path, `${passphrase}\n`)
  return { ANECHOIC_PASSPHRASE_FILE: path }
}

const NOBODY = { ANECHOIC_PASSPHRASE_FILE: '' }

function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8', withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name))
}

test('a new case is sealed, gives the answers of an open one, and holds nothing that can be read', async () => {
  await inFolder(async folder => {
    const environment = passphraseFile(folder, PASSPHRASE)
    const sealed = join(folder, 'sealed')
    const open = join(folder, 'open')
    const recovery = join(folder, 'recovery')
    const words = [...PART, '--claims', CLAIMS, '--json']
    const first = await anechoic(['analyse', ...words, '--case', sealed, '--recovery-key', recovery], { environment })
    assert.equal(first.status, 0, first.errors)
    assert.match(readFileSync(recovery, 'utf8'), /^AGE-SECRET-KEY-1[A-Z0-9]{58}\n$/)
    assert.ok(!first.errors.includes('AGE-SECRET-KEY'), 'a key that is written to a file is not shown')
    assert.match(
      readFileSync(join(sealed, 'keys/passphrase.age'), 'latin1'),
      /^-> scrypt \S+ 18$/m,
      'a try costs a second',
    )
    const plain = await anechoic(['analyse', '--open', ...words, '--case', open])
    assert.deepEqual(figures(first), figures(plain))
    assert.ok(!existsSync(join(sealed, 'report.html')))
    assert.deepEqual(readdirSync(join(sealed, 'index')).sort(), ['corpus.sealed', 'media', 'overview.sealed'])
    assert.ok(readdirSync(join(sealed, 'index/media')).every(name => name.endsWith('.sealed')))

    const again = await inside(['rebuild', sealed, '--json'], { environment })
    assert.deepEqual(figures(again), figures(plain))
    const report = join(folder, 'report.html')
    const written = await anechoic(['report', sealed, '--output', report], { environment })
    assert.equal(written.status, 0, written.errors)
    assert.match(written.errors, /readable by anybody/)
    assert.ok(readFileSync(report, 'utf8').includes('<section id="custody"'))
    assert.equal(
      (await inside(['report', sealed], { environment })).status,
      2,
      'a report of a sealed case needs a place',
    )
    const found = await anechoic(['search', sealed, 'warehouse', '--json'], { environment })
    assert.ok(JSON.parse(found.out).hits.length > 0, found.out)

    for (const path of filesOf(sealed)) {
      const bytes = readFileSync(path)
      for (const word of ['warehouse', 'result.json', 'messages', 'склад'])
        assert.ok(path.endsWith('README.txt') || !bytes.includes(word), `${word} in ${path}`)
      assert.ok(!/result|whatsapp|telegram/i.test(path.slice(sealed.length)))
    }
    assert.ok(
      filesOf(open).some(path => readFileSync(path).includes('warehouse')),
      'the search itself works',
    )
  })
})

test('without its passphrase a sealed case opens for nobody, and nothing is written', async () => {
  await inFolder(async folder => {
    const environment = passphraseFile(folder, PASSPHRASE)
    const sealed = join(folder, 'sealed')
    await makeSealedCase(sealed, PASSPHRASE)
    const made = await inside(['import', join(EXPORTS, 'whatsapp'), '--case', sealed], { environment })
    assert.equal(made.status, 0, made.errors)
    const before = filesOf(sealed).map(path => [path, readFileSync(path, 'latin1')])

    const unattended = await anechoic(['search', sealed, 'fire'], { environment: NOBODY })
    assert.equal(unattended.status, 9)
    assert.match(unattended.errors, /ANECHOIC_PASSPHRASE_FILE/)
    const wrong = passphraseFile(folder, 'seven blue herons fly', 'wrong')
    const refused = await anechoic(['search', sealed, 'fire'], { environment: wrong })
    assert.equal(refused.status, 9)
    assert.ok(!refused.errors.includes('herons'), 'a passphrase is never repeated')
    const misread = await inside(['import', '--open', EXPORTS, '--case', sealed], { environment })
    assert.equal(misread.status, 2)
    symlinkSync(sealed, join(folder, 'link'))
    for (const words of [
      ['report', sealed, '--output', join(sealed, 'report.html')],
      ['report', sealed, '--output', join(folder, 'link/report.html')],
      ['prove', sealed, '1', '--output', join(folder, 'link/index/proof.json')],
      ['coordinate', sealed, '--facts', join(sealed, 'facts.json')],
    ]) {
      const within = await inside(words, { environment })
      assert.equal(within.status, 2, words.join(' '))
      assert.match(within.errors, /nothing readable is kept/)
    }
    const typed = { ANECHOIC_PASSPHRASE_FILE: PASSPHRASE }
    for (const words of [
      ['search', sealed, 'fire'],
      ['passphrase', sealed, '--recovery-key-file', 'AGE-SECRET-KEY-1HERONS'],
    ]) {
      const misplaced = await inside(words, { environment: typed })
      assert.equal(misplaced.status, 2)
      assert.match(misplaced.errors, /names no file/)
      assert.ok(!/herons/i.test(misplaced.errors), 'a secret where its file belongs is not repeated')
    }
    assert.deepEqual(
      filesOf(sealed).map(path => [path, readFileSync(path, 'latin1')]),
      before,
    )
  })
})

test('a case is made neither without a passphrase nor with a short one', async () => {
  await inFolder(async folder => {
    const root = join(folder, 'case')
    const nobody = await anechoic(['import', EXPORTS, '--case', root], { environment: NOBODY })
    assert.equal(nobody.status, 9)
    assert.match(nobody.errors, /--open/)
    const short = await anechoic(['import', EXPORTS, '--case', root], { environment: passphraseFile(folder, 'heron') })
    assert.equal(short.status, 2)
    const blank = passphraseFile(folder, ' '.repeat(12), 'blank')
    assert.equal((await anechoic(['import', EXPORTS, '--case', root], { environment: blank })).status, 2)
    const lines = await anechoic(['restore', root, '--reason', 'a\u001b[2Jb', '--role', 'editor'])
    assert.equal(lines.status, 2)
    assert.match(lines.errors, /control characters: “aU\+001B\[2Jb”/)
    const none = await anechoic(['import', EXPORTS, '--case', root], { environment: passphraseFile(folder, '') })
    assert.equal(none.status, 2)
    assert.ok(!existsSync(root))
    const environment = passphraseFile(folder, PASSPHRASE)
    const made = await anechoic(['import', join(EXPORTS, 'whatsapp'), '--case', root], { environment })
    assert.equal(made.status, 0, made.errors)
    assert.match(made.errors, /No recovery key was made/)
  })
})

test('a damaged or foreign snapshot of the index costs time, nothing else', async () => {
  await inFolder(async folder => {
    const environment = passphraseFile(folder, PASSPHRASE)
    const [one, other] = [join(folder, 'one'), join(folder, 'other')]
    for (const [root, exports] of [
      [one, PART],
      [other, [join(EXPORTS, 'whatsapp')]],
    ] as const) {
      await makeSealedCase(root, PASSPHRASE)
      assert.equal((await anechoic(['import', ...exports, '--case', root], { environment })).status, 0)
    }
    const snapshot = join(one, 'index/corpus.sealed')
    const expected = (await inside(['search', one, 'warehouse', '--json'], { environment })).out
    assert.ok(JSON.parse(expected).hits.length > 0, expected)
    const bytes = readFileSync(snapshot)
    const flipped = Buffer.from(bytes)
    flipped[bytes.length >> 1] ^= 1
    for (const damage of [
      flipped,
      bytes.subarray(0, 100),
      Buffer.alloc(0),
      readFileSync(join(other, 'index/corpus.sealed')),
    ]) {
      writeFileSync(snapshot, damage)
      assert.equal((await inside(['search', one, 'warehouse', '--json'], { environment })).out, expected)
    }
  })
})

test('sealing and opening give the same answers, a lost passphrase is replaced with the recovery key', async () => {
  await inFolder(async folder => {
    const environment = passphraseFile(folder, PASSPHRASE)
    const [open, sealed, back] = ['open', 'sealed', 'back'].map(name => join(folder, name))
    const [recovery, again] = [join(folder, 'recovery'), join(folder, 'recovery-2')]
    const first = await anechoic(['analyse', '--open', ...PART, '--claims', CLAIMS, '--case', open, '--json'])
    const before = filesOf(open).map(path => [path, readFileSync(path, 'latin1')])
    const done = await anechoic(['seal', open, sealed, '--recovery-key', recovery], { environment })
    assert.equal(done.status, 0, done.errors)
    assert.deepEqual(
      filesOf(open).map(path => [path, readFileSync(path, 'latin1')]),
      before,
      'the open case is left as it was',
    )
    assert.deepEqual(figures(await inside(['rebuild', sealed, '--json'], { environment })), figures(first))
    assert.equal((await inside(['seal', open, sealed], { environment })).status, 2, 'the folder is taken')

    const replaced = { ...environment, ANECHOIC_NEW_PASSPHRASE_FILE: join(folder, 'new') }
    writeFileSync(replaced.ANECHOIC_NEW_PASSPHRASE_FILE, 'nine grey cranes dance\n')
    const words = ['--recovery-key-file', recovery, '--new-recovery-key', again]
    const changed = await anechoic(['passphrase', sealed, ...words], { environment: { ...replaced, ...NOBODY } })
    assert.equal(changed.status, 0, changed.errors)
    assert.equal((await inside(['search', sealed, 'fire'], { environment })).status, 9)
    const old = await anechoic(['passphrase', sealed, '--recovery-key-file', recovery], { environment: replaced })
    assert.equal(old.status, 9, 'the recovery key before opens no longer')

    const cranes = { ANECHOIC_PASSPHRASE_FILE: replaced.ANECHOIC_NEW_PASSPHRASE_FILE }
    const opened = await anechoic(['open', sealed, back, '--remove-original'], { environment: cranes })
    assert.equal(opened.status, 0, opened.errors)
    assert.deepEqual(existsSync(sealed) ? filesOf(sealed) : [], [])
    assert.deepEqual(figures(await inside(['rebuild', back, '--json'])), figures(first))
    assert.equal((await inside(['verify', back])).status, 0)
  })
})
