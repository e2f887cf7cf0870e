// Proofs of phones over the whole case: put beside the file they speak of, told where they do not agree, erased with it.

import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { test } from 'node:test'
import { zipBytes } from './support/archive-bytes.ts'
import { inFolder } from './support/command-line.ts'
import { assertGone, assertWhole, erase, exhibits, numberOf } from './support/erasing.ts'
import { proofModeFiles, tellaFiles } from './support/phone-proofs.ts'
import { PICTURE } from './support/web-archive.ts'
import { index, MODES, openWitnessCase, take } from './support/witness-case.ts'

function write(folder: string, files: Readonly<Record<string, Uint8Array | string>>): string {
  for (const [name, bytes] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), bytes)
  }
  return folder
}

const problemsOf = (casebook: Awaited<ReturnType<typeof openWitnessCase>>) =>
  casebook.intakes().flatMap(({ problems }) => problems)
const codesOf = (casebook: Awaited<ReturnType<typeof openWitnessCase>>) =>
  problemsOf(casebook)
    .map(({ code }) => code)
    .filter(code => code.startsWith('proof') || code === 'intake-not-recognised' || code.startsWith('table'))
    .sort()

for (const mode of MODES)
  test(`a ProofMode bundle is recorded with its picture, as what the device stated (${mode})`, async () => {
    await inFolder(async folder => {
      const files = proofModeFiles(PICTURE, 'IMG_1.png')
      const zip = zipBytes(Object.entries(files).map(([name, bytes]) => ({ name, bytes })))
      const casebook = await openWitnessCase(join(folder, 'case'), mode)
      await take(casebook, [write(join(folder, 'in'), { 'proof.zip': zip })])
      const picture = exhibits(casebook).all.find(({ latest }) => latest.name.endsWith('IMG_1.png'))?.latest
      assert.equal(picture?.stated?.form, 'proofmode')
      assert.equal(picture?.stated?.check, 'match')
      assert.equal(picture?.stated?.opentimestamps, 'of-this')
      assert.ok(picture?.stated?.by.endsWith('.proof.json'))
      assert.equal(picture?.stated?.signatures?.length, 2)
      const fields = new Map(picture?.stated?.fields)
      assert.equal(fields.get('Location.Latitude'), '12.3456')
      assert.equal(fields.get('Proof Generated'), '2031-03-04T05:06:07.000Z')
      assert.deepEqual(codesOf(casebook), ['proof-signatures'])
      assert.equal(casebook.index().counts().posts, 0)
    })
  })

test('a proof of another hash, of a file that is not there, or that cannot be read is told', async () => {
  await inFolder(async folder => {
    const files = proofModeFiles(PICTURE, 'IMG_1.png')
    const changed = Buffer.concat([PICTURE, Buffer.from('x')])
    const casebook = await openWitnessCase(join(folder, 'case'), 'open')
    await take(casebook, [write(join(folder, 'a'), { ...files, 'IMG_1.png': changed })])
    assert.ok(codesOf(casebook).includes('proof-differs'))
    const stated = exhibits(casebook).all.find(({ latest }) => latest.name.endsWith('IMG_1.png'))?.latest.stated
    assert.equal(stated?.check, 'differs')

    const { 'IMG_2.png': _, ...alone } = proofModeFiles(
      Buffer.from('\u0089PNG\r\n\u001a\nother', 'latin1'),
      'IMG_2.png',
    )
    await take(casebook, [write(join(folder, 'b'), alone)])
    assert.equal(codesOf(casebook).filter(code => code === 'proof-without-file').length, 2)

    await take(casebook, [write(join(folder, 'c'), { 'x.proof.json': '{"a":', 'y.png': PICTURE })])
    assert.ok(codesOf(casebook).includes('proof-unreadable'))
  })
})

test('a proof of a picture that the case holds already says so; both together are recorded', async () => {
  await inFolder(async folder => {
    const files = proofModeFiles(PICTURE, 'IMG_1.png')
    const casebook = await openWitnessCase(join(folder, 'case'), 'open')
    await take(casebook, [write(join(folder, 'a'), { 'IMG_1.png': PICTURE })])
    const { 'IMG_1.png': _, ...alone } = files
    await take(casebook, [write(join(folder, 'b'), alone)])
    assert.deepEqual([...new Set(codesOf(casebook))], ['proof-of-held', 'proof-signatures'])
    await take(casebook, [write(join(folder, 'c'), files)])
    const held = exhibits(casebook).all.find(({ latest }) => latest.name.endsWith('IMG_1.png'))
    assert.deepEqual([held?.latest.stated?.check, held?.number], ['match', 1])
  })
})

test('what Tella writes beside a file is recorded with it and gives no posts', async () => {
  await inFolder(async folder => {
    const casebook = await openWitnessCase(join(folder, 'case'), 'open')
    await take(casebook, [write(join(folder, 'a'), tellaFiles(PICTURE, 'aaaa-bbbb.png'))])
    const { latest } = exhibits(casebook).all.find(({ latest }) => latest.name.endsWith('.png')) ?? {}
    assert.deepEqual([latest?.stated?.form, latest?.stated?.check], ['tella', 'match'])
    assert.equal(new Map(latest?.stated?.fields).get('WiFi MAC'), '02:00:00:00:00:01')
    assert.deepEqual(codesOf(casebook), [])
  })
})

for (const mode of MODES)
  test(`an erased proof leaves nothing of what it stated with the picture (${mode})`, async () => {
    await inFolder(async folder => {
      const files = proofModeFiles(PICTURE, 'IMG_1.png')
      const casebook = await openWitnessCase(join(folder, 'case'), mode)
      await take(casebook, [write(join(folder, 'a'), files)])
      const numbers = [/\.proof\.json$/, /\.proof\.csv$/].map(name => numberOf(casebook, name))
      await erase(casebook, { exhibits: numbers })
      assertGone(casebook, ['device-000-invented', '192.0.2.77-invented'])
      assertWhole(casebook)
      await index(casebook)
      const picture = exhibits(casebook).all.find(({ latest }) => latest.name.endsWith('IMG_1.png'))
      assert.equal(picture?.latest.stated, undefined)
      assert.equal(picture?.sha256, createHash('sha256').update(PICTURE).digest('hex'))
    })
  })
