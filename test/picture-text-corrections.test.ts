// What a person corrects in the text of a picture: a version of its own that search sees, that keeps places, and that no program reads over.

import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import sharp from 'sharp'
import type { Casebook } from '../src/casebook/casebook.ts'
import { currentDerived, derivedTexts, keepDerived } from '../src/casebook/derived-texts.ts'
import { matchClaims } from '../src/casebook/match-claims.ts'
import {
  correctionFile,
  correctPictureText,
  linesOfCorrection,
  pictureTextOfExhibit,
  restorePictureText,
} from '../src/casebook/picture-text-corrections.ts'
import { readPictureTexts } from '../src/casebook/picture-texts.ts'
import { altoOf } from '../src/import/alto.ts'
import { derivedChannelId } from '../src/model/derived-text.ts'
import { ocrTools } from '../src/system/ocr.ts'
import { parseClaimsFile } from '../src/weigh/claims-file.ts'
import { inFolder } from './support/command-line.ts'
import { erase, exhibits, numberOf } from './support/erasing.ts'
import { writeVoices } from './support/recorded-voices.ts'
import { index, MODES, openWitnessCase, running, take } from './support/witness-case.ts'

const LINE = { x: 20, y: 30, width: 300, height: 20, block: 0 }
const READ = {
  width: 640,
  height: 480,
  by: 'reader 1',
  data: ['kaz 1 (test)'],
  lines: [
    { ...LINE, text: 'The gafe at the mill was shut', confidence: 0.91 },
    { ...LINE, y: 60, text: 'by order of the council, and it opens again when the water has gone', confidence: 0.88 },
    { ...LINE, y: 90, text: 'iI |', confidence: 0.2 },
  ],
}

const NONE = { readings: new Map() }

async function withText(casebook: Casebook, folder: string): Promise<number> {
  const picture = await sharp({ create: { width: 640, height: 480, channels: 3, background: '#abc' } })
    .png()
    .toBuffer()
  await take(casebook, [writeVoices(folder, picture)])
  const number = numberOf(casebook, /sign\.png/)
  const medium = exhibits(casebook).get(number)
  assert.ok(medium !== undefined)
  const by = `${READ.by} · ${READ.data[0]}`
  const from = { exhibit: number, kind: 'picture-text', by } as const
  await keepDerived(casebook, [
    { medium, from, bytes: Buffer.from(altoOf(READ)), ending: '.alto.xml', role: 'coder 1' },
  ])
  await index(casebook)
  return number
}

for (const mode of MODES)
  test(`a correction counts, keeps places and versions, and goes with its picture (${mode})`, () =>
    inFolder(async folder => {
      const casebook = await openWitnessCase(join(folder, 'case'), mode)
      const exhibit = await withText(casebook, folder)
      const corpus = () => casebook.index()
      assert.equal(corpus().search('gate mill', 9).length, 0)
      const before = pictureTextOfExhibit(casebook, exhibit)
      assert.ok(before !== undefined)
      const file = correctionFile(before)
      assert.equal(
        file,
        '1\tThe gafe at the mill was shut\n2\tby order of the council, and it opens again when the water has gone\n3\tiI |\n',
      )
      assert.equal(
        await correctPictureText(casebook, NONE, { exhibit, lines: linesOfCorrection(file), role: 'coder 2' }),
        undefined,
      )
      const lines = linesOfCorrection(
        '\ufeff1\tThe gate at the mill was shut\r\n+\tAq\r\n2\tby order of the council, and it opens again when the water has gone\r\n\r\n3\t \r\n',
      )
      const kept = await correctPictureText(casebook, NONE, { exhibit, lines, role: 'coder 2', base: before.exhibit })
      await index(casebook)
      assert.equal(corpus().search('gate mill', 9).length, 1)
      assert.equal(corpus().search('gafe', 9).length, 0, 'an older version is no post')
      const [text] = derivedTexts(casebook, exhibit)
      const medium = exhibits(casebook).get(exhibit)?.sha256
      assert.ok(medium !== undefined)
      const post = `${derivedChannelId('picture-text', medium)}/1`
      assert.deepEqual(
        text.lines.map(line => [line.text, line.box, line.confidence, line.post]),
        [
          ['The gate at the mill was shut', '20,30,300,20', null, post],
          ['Aq', '0,0,640,480', null, post],
          ['by order of the council, and it opens again when the water has gone', '20,60,300,20', 0.88, post],
        ],
      )
      assert.equal(text.by, 'coder 2')
      const now = pictureTextOfExhibit(casebook, exhibit)
      assert.deepEqual([now?.exhibit, now?.versions], [kept, [before.exhibit, kept]])
      await assert.rejects(correctPictureText(casebook, NONE, { exhibit, lines, role: 'x', base: before.exhibit }), {
        key: 'picture-text-changed',
      })
      const [{ media }] = corpus().posts(corpus().postsByKey([post]))
      assert.deepEqual(
        media.map(each => each.sha256),
        [medium],
        'the post leads to its picture',
      )
      // A term of a claim is matched by the corrected words, as by any post.
      const claims = 'claims:\n  - id: depot\n    text: The gate\n    support:\n      search:\n        - gate mill\n'
      const [{ support }] = matchClaims(casebook, parseClaimsFile(Buffer.from(claims))).stances
      assert.deepEqual(
        support.map(each => each.post),
        [...corpus().postsByKey([post])],
        'the claim rests on the poster',
      )
      const plan = await erase(casebook, { exhibits: [exhibit] })
      assert.deepEqual(
        plan.exhibits.map(({ number, why }) => [number, why]),
        [
          [exhibit, 'asked'],
          [before.exhibit, 'derived'],
          [kept, 'derived'],
        ],
      )
      casebook.close()
    }))

test('what cannot be is refused: lines that are not there, twice, too long, pictures nobody looked at', () =>
  inFolder(async folder => {
    const casebook = await openWitnessCase(join(folder, 'case'), 'open')
    const exhibit = await withText(casebook, folder)
    const correct = (...lines: { line?: number; text: string }[]) =>
      correctPictureText(casebook, NONE, { exhibit, lines, role: 'coder 1' })
    for (const lines of [
      [{ line: 4, text: 'a' }],
      [{ line: 0, text: 'a' }],
      [
        { line: 1, text: 'a' },
        { line: 1, text: 'b' },
      ],
    ])
      await assert.rejects(correct(...lines), { key: 'picture-text-line' })
    await assert.rejects(correct({ text: 'a'.repeat(2001) }), { key: 'picture-text-too-long' })
    await assert.rejects(correct(...Array.from({ length: 2001 }, () => ({ text: 'a' }))), {
      key: 'picture-text-too-long',
    })
    assert.throws(() => linesOfCorrection('1\ta\nb\tc'), { key: 'picture-text-file' })
    assert.throws(() => pictureTextOfExhibit(casebook, numberOf(casebook, /call\.wav/)), { key: 'ocr-no-picture' })
    await erase(casebook, {
      exhibits: [currentDerived(exhibits(casebook), exhibit, 'picture-text')?.exhibit.number ?? 0],
    })
    await assert.rejects(correct({ text: 'typed' }), { key: 'picture-text-unseen' })
    // A text that a person types without any program, once the size is known.
    const medium = exhibits(casebook).get(exhibit)?.sha256
    assert.ok(medium !== undefined)
    const readings = new Map([
      [
        medium,
        { sha256: medium, kind: 'picture', format: 'png', size: { width: 640, height: 480 }, readBy: [] } as const,
      ],
    ])
    assert.ok(
      (await correctPictureText(casebook, { readings }, { exhibit, lines: [{ text: 'typed' }], role: 'x' })) !==
        undefined,
    )
    assert.deepEqual(
      pictureTextOfExhibit(casebook, exhibit)?.lines.map(({ text }) => text),
      ['typed'],
    )
    casebook.close()
  }))

test('an earlier version counts again as it was, the same words twice are two versions, and of two pictures two texts', () =>
  inFolder(async folder => {
    const casebook = await openWitnessCase(join(folder, 'case'), 'open')
    const exhibit = await withText(casebook, folder)
    const [first] = [pictureTextOfExhibit(casebook, exhibit)?.exhibit ?? 0]
    const say = async (text: string) =>
      (await correctPictureText(casebook, NONE, { exhibit, lines: [{ line: 1, text }], role: 'coder 2' })) ?? 0
    const numbers = [await say('one'), await say('two'), await say('one')]
    assert.equal(new Set(numbers).size, 3)
    const now = pictureTextOfExhibit(casebook, exhibit)
    assert.deepEqual([now?.exhibit, now?.lines[0].text], [numbers[2], 'one'])
    const back = { exhibit, version: first, base: numbers[2], role: 'coder 3' }
    const restored = await restorePictureText(casebook, back)
    const [text] = derivedTexts(casebook, exhibit)
    assert.equal(text.exhibit, restored)
    assert.deepEqual(
      [text.by, text.lines.map(({ confidence }) => confidence)],
      [`${READ.by} · ${READ.data[0]}`, [0.91, 0.88, 0.2]],
    )
    await assert.rejects(restorePictureText(casebook, back), { key: 'picture-text-changed' })
    await assert.rejects(restorePictureText(casebook, { ...back, base: restored, version: exhibit }), {
      key: 'picture-text-none',
    })

    const other = join(folder, 'other.png')
    await sharp({ create: { width: 640, height: 480, channels: 3, background: '#cba' } })
      .png()
      .toFile(other)
    await take(casebook, [other])
    const second = numberOf(casebook, /other\.png/)
    const readings = new Map(
      exhibits(casebook).all.map(({ sha256 }) => [
        sha256,
        { sha256, kind: 'picture', format: 'png', size: { width: 640, height: 480 }, readBy: [] } as const,
      ]),
    )
    const lines = [{ text: 'GRANARY' }]
    const typed = await correctPictureText(casebook, { readings }, { exhibit: second, lines, role: 'coder 2' })
    const again = await correctPictureText(casebook, { readings }, { exhibit, lines, role: 'coder 2' })
    assert.notEqual(typed, again)
    for (const each of [exhibit, second])
      assert.deepEqual(
        pictureTextOfExhibit(casebook, each)?.lines.map(line => line.text),
        ['GRANARY'],
      )
    casebook.close()
  }))

const tools = ocrTools({ languages: ['eng'] })
const skip = tools.by === undefined || tools.data.length === 0 ? 'tesseract.js is not installed' : false

test('a program does not read over a person, not even where words were only taken out', { skip }, () =>
  inFolder(async folder => {
    const casebook = await openWitnessCase(join(folder, 'case'), 'open')
    const exhibit = await withText(casebook, folder)
    const options = { languages: ['eng'], role: 'coder 1', ...running }
    await correctPictureText(casebook, NONE, {
      exhibit,
      lines: [{ line: 1, text: 'The gafe at the mill was shut' }],
      role: 'coder 2',
    })
    const read = await readPictureTexts(casebook, options)
    assert.deepEqual([read.read, read.corrected], [0, 1])
    await assert.rejects(readPictureTexts(casebook, { ...options, exhibits: [exhibit] }), {
      key: 'picture-text-corrected',
    })
    const over = await readPictureTexts(casebook, { ...options, exhibits: [exhibit], over: true })
    assert.deepEqual([over.read, over.corrected], [1, 0])
    casebook.close()
  }),
)
