import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import sharp from 'sharp'
import { jpegBlocks } from './metadata-blocks-jpeg.ts'
import { type JpegEncoding, JpegEncodingReader, shownTables } from './metadata-jpeg-encoding.ts'
import { messengerTrace, tablesTrace } from './metadata-traces.ts'

const RAW = { raw: { width: 64, height: 48, channels: 3 } } as const
const PIXELS = Buffer.from(Array.from({ length: 64 * 48 * 3 }, (_, i) => (i * 7919) % 251))
const picture = () => sharp(PIXELS, RAW)

function encodingOf(bytes: Uint8Array): JpegEncoding {
  const { jpeg } = jpegBlocks(bytes)
  assert.ok(jpeg !== undefined)
  return jpeg
}

test('the quality that an encoder was asked for is read from its tables, in both families', async () => {
  for (let quality = 10; quality < 100; quality++)
    for (const [table, family] of [
      [0, 'standard'],
      [3, 'mozjpeg'],
    ] as const) {
      const { tables } = encodingOf(await picture().jpeg({ quality, quantisationTable: table }).toBuffer())
      assert.deepEqual(tables, { family, quality })
    }
})

test('process, sampling, Huffman tables and their order', async () => {
  const plain = encodingOf(await picture().jpeg({ quality: 85 }).toBuffer())
  assert.deepEqual(plain, {
    process: 'baseline',
    sampling: '2x2 1x1 1x1',
    tables: { family: 'standard', quality: 85 },
    isHuffmanStandard: false,
    isLibjpegOrder: true,
  })
  const other = encodingOf(
    await picture().jpeg({ optimiseCoding: false, chromaSubsampling: '4:4:4', mozjpeg: false }).toBuffer(),
  )
  assert.deepEqual([other.sampling, other.isHuffmanStandard], ['1x1 1x1 1x1', true])
  assert.equal(encodingOf(await picture().jpeg({ progressive: true }).toBuffer()).process, 'progressive')
  const grey = encodingOf(await picture().greyscale().toColourspace('b-w').jpeg({ quality: 77 }).toBuffer())
  assert.deepEqual([grey.sampling, grey.tables], ['1x1', { family: 'standard', quality: 77 }])
  for (const quantisationTable of [2, 4, 5, 6, 7, 8]) {
    const { tables } = encodingOf(await picture().jpeg({ quantisationTable }).toBuffer())
    assert.deepEqual(tables, { family: 'own' }, `${quantisationTable}`)
  }
})

test('all tables in one segment are not the order of libjpeg, and one changed value is nobody else', async () => {
  const bytes = await picture().jpeg({ quality: 85 }).toBuffer()
  const [first, second] = [bytes.indexOf('ffdb', 'hex'), bytes.lastIndexOf(Buffer.from('ffdb', 'hex'))]
  const joined = Buffer.concat([
    bytes.subarray(0, first),
    Buffer.from([0xff, 0xdb, 0, 2 + 65 * 2]),
    bytes.subarray(first + 4, first + 69),
    bytes.subarray(second + 4),
  ])
  const encoding = encodingOf(joined)
  assert.deepEqual([encoding.tables, encoding.isLibjpegOrder], [{ family: 'standard', quality: 85 }, false])
  const changed = Buffer.from(bytes)
  changed[first + 20]++
  assert.deepEqual(encodingOf(changed).tables, { family: 'own' })
})

test('luma and chroma of two qualities are told apart', async () => {
  const [low, high] = await Promise.all([50, 90].map(quality => picture().jpeg({ quality }).toBuffer()))
  const at = (bytes: Buffer) => bytes.lastIndexOf(Buffer.from('ffdb', 'hex'))
  const mixed = Buffer.concat([
    high.subarray(0, at(high)),
    low.subarray(at(low), at(low) + 69),
    high.subarray(at(high) + 69),
  ])
  assert.deepEqual(encodingOf(mixed).tables, { family: 'standard', quality: 90, chromaQuality: 50 })
  assert.equal(shownTables(encodingOf(mixed).tables), 'standard, Q 90/50')
  // The table of colour in the place of brightness, and the other way round, is no encoder's.
  const swapped = Buffer.from(high)
  for (const [from, to] of [
    [high.indexOf('ffdb', 0, 'hex'), at(high)],
    [at(high), high.indexOf('ffdb', 0, 'hex')],
  ])
    high.copy(swapped, to + 5, from + 5, from + 69)
  assert.deepEqual(encodingOf(swapped).tables, { family: 'own' })
})

test("messengers: tables say more than a side alone, and a camera's own tables are nobody's", () => {
  const encoding = (tables: JpegEncoding['tables'], process: JpegEncoding['process'] = 'baseline'): JpegEncoding => ({
    process,
    sampling: '2x2 1x1 1x1',
    tables,
    isHuffmanStandard: false,
    isLibjpegOrder: true,
  })
  const desktop = encoding({ family: 'standard', quality: 87 }, 'progressive')
  const trace = (width: number, tables: JpegEncoding | undefined, isBare = true) => {
    const found = messengerTrace('jpeg', { width, height: 600 }, isBare, tables)
    return found === undefined ? undefined : `${found.kind}: ${found.value}`
  }
  assert.equal(trace(1280, desktop), 'telegram-encoding: 1280 x 600, standard, Q 87, progressive (Telegram Desktop)')
  assert.equal(trace(900, desktop), 'telegram-encoding: 900 x 600, standard, Q 87, progressive (Telegram Desktop)')
  assert.equal(trace(900, desktop, false), undefined)
  assert.equal(trace(3000, desktop), undefined)
  const android = encoding({ family: 'standard', quality: 80 })
  assert.equal(trace(1280, android), 'telegram-encoding: 1280 x 600, standard, Q 80, baseline (Android)')
  assert.equal(trace(900, android), undefined)
  assert.equal(
    trace(1280, encoding({ family: 'mozjpeg', quality: 60 }, 'progressive')),
    'telegram-encoding: 1280 x 600, mozjpeg, Q 60, progressive (iOS)',
  )
  assert.equal(trace(1280, encoding({ family: 'own' })), 'telegram-encoding: 1280 x 600, own, baseline')
  assert.equal(trace(1600, android), 'whatsapp-encoding: 1600 x 600, standard, Q 80, baseline')
  assert.equal(trace(1280, undefined), 'telegram-encoding: 1280 x 600')
  assert.equal(tablesTrace(encoding({ family: 'own' })), undefined)
  assert.deepEqual(tablesTrace(android), { kind: 'encoder-tables', value: 'standard, Q 80, baseline, libjpeg' })
})

test('any segments end in an encoding or none, in time', () => {
  const segment = fc.tuple(fc.constantFrom(0xdb, 0xc4, 0xc0, 0xc2, 0xc3), fc.uint8Array({ maxLength: 300 }))
  fc.assert(
    fc.property(fc.array(segment, { maxLength: 40 }), segments => {
      const reader = new JpegEncodingReader()
      for (const [marker, body] of segments) reader.segment(marker, body)
      const encoding = reader.finish()
      assert.ok(encoding === undefined || encoding.sampling.length < 30)
    }),
  )
})
