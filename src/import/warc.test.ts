import assert from 'node:assert/strict'
import { test } from 'node:test'
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { memoryFiles } from '../../test/support/memory-files.ts'
import {
  chunked,
  gzippedRecords,
  PICTURE,
  page,
  responseRecord,
  sampleRecords,
  sha1Base32,
  waczBytes,
  warcRecord,
} from '../../test/support/web-archive.ts'
import type { Problem } from '../model/problem.ts'
import type { StatedOrigin } from '../model/stated-origin.ts'
import { walkInputs } from './intake.ts'
import { INTAKE_LIMITS, InputRefused, type IntakeLimits } from './intake-limits.ts'
import { READERS } from './readers.ts'
import { parseDigest } from './warc-digest.ts'
import { nameOfAddress } from './warc-names.ts'

interface Taken {
  readonly files: { name: string; format: string; text: string | undefined; stated: StatedOrigin | undefined }[]
  readonly problems: Problem[]
  codes(): string[]
}

async function walk(name: string, bytes: Uint8Array, limits?: Partial<IntakeLimits>): Promise<Taken> {
  const { files } = memoryFiles({ [`/${name}`]: { bytes } })
  const problems: Problem[] = []
  const taken: Taken = { files: [], problems, codes: () => problems.map(({ code }) => code).sort() }
  for await (const met of walkInputs([`/${name}`], files, READERS, { limits: { ...INTAKE_LIMITS, ...limits } })) {
    if ('problem' in met) {
      problems.push(met.problem)
      continue
    }
    const { file } = met
    let text: string | undefined
    try {
      const pieces: Uint8Array[] = []
      for await (const piece of file.chunks()) pieces.push(piece)
      text = Buffer.concat(pieces).toString('latin1')
    } catch (error) {
      if (!(error instanceof InputRefused)) throw error
      problems.push(error.problem)
    }
    if (file.format === 'archive') assert.equal(text, Buffer.from(bytes).toString('latin1'), 'kept bit for bit')
    taken.files.push({ name: file.name, format: file.format, text, stated: await file.stated?.() })
  }
  return taken
}

const readOf = ({ problems }: Taken) => problems.find(({ code }) => code === 'warc-read')?.parameters

test('pages, texts and media come out of a web archive with address and time; the rest is counted and stays in it', async () => {
  const records = sampleRecords()
  for (const [name, bytes] of [
    ['web.warc', Buffer.concat(records)],
    ['web.warc.gz', gzippedRecords(records)],
    ['one-stream.warc.gz', gzipSync(Buffer.concat(records))],
  ] as const) {
    const taken = await walk(name, bytes)
    assert.deepEqual(
      taken.files.map(file => [file.name, file.format]),
      [
        [`${name}!${nameOfAddress('https://herald.example/news/bridge?id=7', 'html')}`, 'document'],
        [`${name}!herald.example/p/a.png`, 'media'],
        [`${name}!herald.example/leaflet.txt`, 'document'],
        [name, 'archive'],
      ],
    )
    const [first, second] = taken.files
    assert.equal(first.stated?.url, 'https://herald.example/news/bridge?id=7')
    assert.equal(first.stated?.time, '2031-03-04T05:06:07Z')
    assert.equal(first.stated?.check, 'match')
    assert.equal(second.text, PICTURE.toString('latin1'))
    assert.deepEqual(readOf(taken), {
      records: 9,
      taken: 3,
      others: 1,
      furniture: 3,
      revisits: 1,
      statuses: 1,
      segments: 0,
      faulty: 0,
      unknown: 0,
    })
    assert.deepEqual(taken.codes(), ['warc-read'])
  }
})

test('bodies are decoded whatever way they were sent, and the digest of either form of chunked bodies holds', async () => {
  const body = page('Flood', 'The lower town stood under water.')
  const plain = Buffer.from(body)
  const gzip = gzipSync(plain)
  const url = 'https://herald.example/f'
  const forms: [Buffer, Record<string, string>, string?][] = [
    [plain, {}],
    [gzip, { 'Content-Encoding': 'gzip' }],
    [deflateSync(plain), { 'Content-Encoding': 'deflate' }],
    [deflateRawSync(plain), { 'Content-Encoding': 'deflate' }],
    [brotliCompressSync(plain), { 'Content-Encoding': 'br' }],
    [gzipSync(brotliCompressSync(plain)), { 'Content-Encoding': 'br, gzip' }],
    [chunked(plain), { 'Transfer-Encoding': 'chunked' }],
    [chunked(gzip, 1), { 'Transfer-Encoding': 'chunked', 'Content-Encoding': 'gzip' }],
    [chunked(gzip), { 'Transfer-Encoding': 'chunked', 'Content-Encoding': 'gzip' }, sha1Base32(gzip)],
  ]
  for (const [sent, headers, digest] of forms) {
    const fields: Record<string, string> = digest === undefined ? {} : { 'WARC-Payload-Digest': digest }
    const taken = await walk('x.warc', responseRecord({ url, body, sent, headers, fields }))
    assert.deepEqual([taken.files[0].text, taken.files[0].stated?.check], [body, 'match'], JSON.stringify(headers))
    assert.deepEqual(taken.codes(), ['warc-read'])
  }
})

test('a digest that does not hold is told, whether the content was taken or stays', async () => {
  const wrong = { 'WARC-Payload-Digest': sha1Base32('other') }
  const url = 'https://herald.example/a'
  const taken = await walk('x.warc', responseRecord({ url, body: page('A', 'One.'), fields: wrong }))
  assert.equal(taken.files[0].stated?.check, 'differs')
  assert.deepEqual(taken.codes(), ['warc-payload-digest', 'warc-read'])
  const left = await walk(
    'x.warc',
    responseRecord({ url, body: 'p{}', type: 'text/css', fields: { 'WARC-Block-Digest': sha1Base32('x') } }),
  )
  assert.deepEqual(left.codes(), ['warc-block-digest', 'warc-read'])
  const unknown = await walk(
    'x.warc',
    responseRecord({
      url,
      body: page('A', 'One.'),
      fields: { 'WARC-Payload-Digest': 'blake9:00', 'WARC-Block-Digest': '' },
    }),
  )
  assert.equal(unknown.files[0].stated?.check, 'unchecked')
})

test('digests are read in base32 and in hexadecimal digits', () => {
  const sha1 = parseDigest(sha1Base32('abc'))
  assert.deepEqual(sha1, { algorithm: 'sha1', hex: 'a9993e364706816aba3e25717850c26c9cd0d89d' })
  assert.deepEqual(parseDigest('SHA-1:A9993E364706816ABA3E25717850C26C9CD0D89D'), sha1)
  for (const bad of ['', ':', 'sha1:', 'sha1:0', 'sha1:!', 'toString:aa', 'sha256:a9', `sha1:${'A'.repeat(1e6)}`])
    assert.equal(parseDigest(bad), undefined, bad.slice(0, 20))
})

test('lengths that lie, gaps and cut ends are told, and reading goes on at the next record', async () => {
  const [one, two] = ['a', 'b'].map(name =>
    responseRecord({ url: `https://herald.example/${name}`, body: page(name, `Text ${name}.`) }),
  )
  const short = warcRecord({
    type: 'resource',
    block: 'x'.repeat(90),
    length: 10,
    fields: { 'Content-Type': 'text/css' },
  })
  const cases: [Buffer, string[], number][] = [
    [Buffer.concat([one, short, two]), ['warc-damaged', 'warc-read'], 2],
    [Buffer.concat([one, Buffer.from('garbage\r\nmore\r\n'), two]), ['warc-damaged', 'warc-read'], 2],
    [Buffer.concat([one, warcRecord({ type: 'resource', length: 'many' }), two]), ['warc-damaged', 'warc-read'], 2],
    [Buffer.concat([one, two]).subarray(0, one.length + 40), ['warc-damaged', 'warc-read'], 1],
    [Buffer.concat([one, two]).subarray(0, one.length + two.length - 20), ['warc-damaged', 'warc-read'], 2],
    [Buffer.concat([one, warcRecord({ type: 'resource', length: 99_999 })]), ['warc-damaged', 'warc-read'], 1],
  ]
  for (const [bytes, codes, documents] of cases) {
    const taken = await walk('x.warc', bytes)
    assert.deepEqual(taken.codes(), codes)
    assert.equal(taken.files.filter(({ format }) => format === 'document').length, documents)
  }
})

test('damage inside a compressed web archive costs a few records, and the rest is read', async () => {
  const records = Array.from({ length: 30 }, (_, i) =>
    responseRecord({ url: `https://herald.example/${i}`, body: page(`Page ${i}`, `Sentence number ${i}.`) }),
  )
  const bytes = gzippedRecords(records)
  bytes[gzippedRecords(records.slice(0, 12)).length + 60] ^= 0x55
  const { files, codes } = await walk('x.warc.gz', bytes)
  assert.ok(files.filter(({ format }) => format === 'document').length >= 26)
  assert.ok(files.some(({ text }) => text?.includes('Sentence number 29.')))
  assert.ok(codes().includes('warc-member-lost'))
})

test('a page that unpacks to far more than its size is refused, and the next one is read', async () => {
  const url = 'https://herald.example/'
  const bomb = (pack: (bytes: Buffer) => Buffer, coding: string) =>
    responseRecord({
      url: `${url}${coding}`,
      body: '',
      sent: pack(Buffer.alloc(40 << 20, 'a')),
      headers: { 'Content-Encoding': coding },
    })
  const records = [
    bomb(gzipSync, 'gzip'),
    bomb(brotliCompressSync, 'br'),
    responseRecord({ url, body: page('After', 'Still here.') }),
  ]
  const taken = await walk('x.warc', Buffer.concat(records), { ratioFromBytes: 1 << 20 })
  assert.deepEqual(taken.codes(), ['intake-bomb', 'intake-bomb', 'warc-read'])
  assert.ok(taken.files.some(({ text }) => text?.includes('Still here')))
  const packed = await walk('x.warc.gz', gzipSync(responseRecord({ url, body: Buffer.alloc(40 << 20) })), {
    ratioFromBytes: 1 << 20,
  })
  assert.ok(packed.codes().includes('intake-bomb'))
})

test('a WACZ is opened like a web archive, its lists hold no posts, and its hashes are checked', async () => {
  const whole = await walk('w.wacz', waczBytes(sampleRecords()))
  assert.deepEqual(whole.codes(), ['warc-read'])
  assert.deepEqual(
    whole.files.map(({ format }) => format),
    ['document', 'media', 'document', 'companion', 'companion', 'companion', 'companion', 'archive'],
  )
  assert.match(whole.files[0].name, /^w\.wacz!archive\/data\.warc\.gz!herald\.example\/news\/bridge-[0-9a-f]{8}\.html$/)
  const spoiled = await walk(
    'w.wacz',
    waczBytes(sampleRecords(), members => {
      members.set('pages/pages.jsonl', Buffer.from('{"format":"json-pages-1.0"}\n'))
      members.delete('indexes/index.cdx')
      members.set('pages/extra.jsonl', Buffer.from('{"format":"json-pages-1.0"}\n'))
    }),
  )
  assert.deepEqual(spoiled.codes(), ['wacz-differs', 'wacz-missing', 'wacz-unlisted', 'warc-read'])
  const relisted = await walk(
    'w.wacz',
    waczBytes(sampleRecords(), members =>
      members.set('datapackage.json', Buffer.from('{"wacz_version":"1.1.1","resources":[]}')),
    ),
  )
  assert.deepEqual(
    relisted.codes().filter(code => code === 'wacz-differs'),
    ['wacz-differs'],
  )
  const bad = await walk(
    'w.wacz',
    waczBytes(sampleRecords(), members => members.set('datapackage.json', Buffer.from('{'))),
  )
  assert.ok(bad.codes().includes('wacz-list'))
})

test('names made from addresses stay inside, differ by query and keep letters of every script', () => {
  const name = (url: string, extension = 'html') => nameOfAddress(url, extension)
  assert.equal(name('https://herald.example'), 'herald.example/index.html')
  assert.equal(name('https://herald.example/a/b.htm#x'), 'herald.example/a/b.htm')
  assert.equal(name('https://herald.example/%D0%9C%D0%BE%D1%81%D1%82/'), 'herald.example/Мост.html')
  assert.equal(name('https://herald.example/x!y/%zz', 'png'), 'herald.example/x_y/_zz.png')
  assert.notEqual(name('https://h.example/a?p=1'), name('https://h.example/a?p=2'))
  assert.equal(name(''), 'index.html')
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 80 }), url => {
      const made = nameOfAddress(url, 'html')
      assert.ok(made.length > 0 && !/(?:^|\/)\.{0,2}(?:\/|$)|[!\\:\u0000-\u001f]/.test(made), made)
    }),
  )
})

test('damaged copies of web archives neither throw nor hang', async () => {
  const seeds = [
    Buffer.concat(sampleRecords()),
    gzippedRecords(sampleRecords()),
    Buffer.from(waczBytes(sampleRecords())),
  ]
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...seeds),
      fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 6 }),
      fc.nat(),
      async (seed, changes, cut) => {
        const bytes = Buffer.from(seed.subarray(0, Math.max(8, seed.length - (cut % 400))))
        for (const [at, value] of changes) bytes[at % bytes.length] = value
        await walk('x.warc.gz', bytes)
      },
    ),
    { numRuns: 100 },
  )
})
