import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { cpuMilliseconds } from '../../test/support/cpu-time.ts'
import type { PictureText } from '../model/derived-text.ts'
import { altoOf, readAlto } from './alto.ts'
import { pictureTextOf, readDerived } from './derived-document.ts'

const text = fc
  .oneof(
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }),
    fc.constantFrom('"', '&amp;', ']]>', '<String', 'ә ң', '\n'),
  )
  .filter(said => !/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/.test(said))

const picture: fc.Arbitrary<PictureText> = fc
  .array(
    fc.record({
      text,
      x: fc.nat(4000),
      y: fc.nat(4000),
      width: fc.nat(4000),
      height: fc.nat(4000),
      confidence: fc.nat(1000).map(value => value / 1000),
      isNewBlock: fc.boolean(),
      isCorrected: fc.boolean(),
    }),
    { maxLength: 10 },
  )
  .map(rows => {
    let block = -1
    const lines = rows.map(({ isNewBlock, isCorrected, ...line }) => {
      if (isNewBlock || block < 0) block++
      return { ...line, block, ...(isCorrected ? { isCorrected } : {}) }
    })
    return { width: 4000, height: 3000, by: 'tesseract.js 7.0.0', data: ['rus <1>', 'kaz'], lines }
  })

test('text of a picture is read back with boxes, blocks and confidences as it was written', () => {
  fc.assert(
    fc.property(picture, stated => {
      assert.deepEqual(readAlto(Buffer.from(altoOf(stated))), stated)
    }),
    { numRuns: 300 },
  )
})

test('a post holds the lines that the program was sure of, blocks apart', () => {
  const line = { x: 0, y: 0, width: 9, height: 9 }
  const lines = [
    { ...line, text: 'one', confidence: 0.9, block: 0 },
    { ...line, text: 'noise', confidence: 0.3, block: 0 },
    { ...line, text: 'two', confidence: 0.6, block: 0 },
    { ...line, text: 'three', confidence: 0.61, block: 1 },
    // A person may write two letters, and nobody writes spaces.
    { ...line, text: 'No', confidence: 1, block: 1, isCorrected: true as const },
    { ...line, text: ' ', confidence: 1, block: 1, isCorrected: true as const },
  ]
  assert.equal(pictureTextOf({ lines }), 'one\ntwo\n\nthree\nNo')
  const bytes = Buffer.from(altoOf({ width: 9, height: 9, by: 'x', data: [], lines }))
  assert.deepEqual(
    readDerived(bytes, 'picture-text')?.document.paragraphs.map(({ id, start, end }) => [id, start, end]),
    [['1', 0, 17]],
  )
})

test('hostile documents give nothing or what is in bounds, in linear time', () => {
  assert.equal(readAlto(Buffer.from('<alto/>')), undefined)
  const head = '<alto xmlns="http://www.loc.gov/standards/alto/ns-v4#"><Page WIDTH="5" HEIGHT="5">'
  assert.deepEqual(
    readAlto(
      Buffer.from(`${head}<TextLine HPOS="-1" VPOS="0" WIDTH="1" HEIGHT="1"><String CONTENT="x" WC="1"/></TextLine>`),
    )?.lines,
    [],
  )
  for (const piece of ['<TextLine ', '<a>', '&amp;', '<!--', '<![CDATA[', '"', '<String CONTENT="', ']]>']) {
    const started = cpuMilliseconds()
    readAlto(Buffer.from(head + piece.repeat(Math.ceil(1_000_000 / piece.length))))
    assert.ok(cpuMilliseconds() - started < 5000, `${piece} took ${cpuMilliseconds() - started} ms`)
  }
})
