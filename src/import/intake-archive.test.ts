import assert from 'node:assert/strict'
import { test } from 'node:test'
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import type { Header } from 'tar-stream'
import { pack } from 'tar-stream'
import { messageBlock, page } from '../../bench/telegram-html-pages.ts'
import { type ZipPart, zipBytes } from '../../test/support/archive-bytes.ts'
import { memoryFiles } from '../../test/support/memory-files.ts'
import type { Problem } from '../model/problem.ts'
import { walkInputs } from './intake.ts'
import { INTAKE_LIMITS, InputRefused, type IntakeLimits } from './intake-limits.ts'
import { telegramHtmlReader } from './telegram-html.ts'

interface Walked {
  /** Name and content of each file; content is undefined where it was refused. */
  readonly files: [string, string | undefined][]
  readonly formats: string[]
  readonly accounts: (string | undefined)[]
  readonly problems: Problem[]
}

async function walkArchive(
  name: string,
  bytes: Uint8Array,
  limits?: Partial<IntakeLimits>,
  isRead = true,
): Promise<Walked> {
  const { files } = memoryFiles({ [`/${name}`]: { bytes } })
  const walked: Walked = { files: [], formats: [], accounts: [], problems: [] }
  const options = { limits: { ...INTAKE_LIMITS, ...limits } }
  for await (const met of walkInputs([`/${name}`], files, [telegramHtmlReader], options)) {
    if ('problem' in met) {
      walked.problems.push(met.problem)
      continue
    }
    if (met.file.format === 'archive') {
      if (isRead) assert.equal(await contentOf(met.file.chunks(), walked.problems), Buffer.from(bytes).toString())
      continue
    }
    walked.formats.push(met.file.format)
    walked.accounts.push(met.file.accountExport)
    walked.files.push([met.file.name, isRead ? await contentOf(met.file.chunks(), walked.problems) : undefined])
  }
  return walked
}

async function contentOf(chunks: AsyncIterable<Uint8Array>, problems: Problem[]): Promise<string | undefined> {
  const pieces: Uint8Array[] = []
  try {
    for await (const piece of chunks) pieces.push(piece)
  } catch (error) {
    if (!(error instanceof InputRefused)) throw error
    problems.push(error.problem)
    return undefined
  }
  return Buffer.concat(pieces).toString()
}

async function tarBytes(entries: [Partial<Header> & { name: string }, string][]): Promise<Buffer> {
  const packing = pack()
  for (const [header, content] of entries) packing.entry(header, content)
  packing.finalize()
  const pieces: Uint8Array[] = []
  for await (const piece of packing) pieces.push(piece as Uint8Array)
  return Buffer.concat(pieces)
}

const codesOf = (walked: Walked): string[] => walked.problems.map(problem => problem.code)
const PAGE = page('Двор', [messageBlock({ id: '1', time: '05.01.2022 10:20:30', author: 'A', text: 'x' })])

test('what is packed comes out again, from zip, tar and both ways of compressing them', async () => {
  const part = fc.tuple(fc.stringMatching(/^[a-z]{1,8}\.txt$/), fc.string({ minLength: 1, maxLength: 3000 }))
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(part, { selector: ([name]) => name, maxLength: 8 }),
      fc.boolean(),
      async (parts, isStored) => {
        const expected = parts
          .map(([name, text]) => [name, Buffer.from(text).toString()])
          .sort((a, b) => (a[0] < b[0] ? -1 : 1))
        const zip = zipBytes(
          parts.map(([name, bytes], index) => ({
            name,
            bytes,
            method: isStored ? 0 : 8,
            hasDescriptor: index % 2 === 1,
          })),
        )
        const fromZip = await walkArchive('x.zip', zip)
        assert.deepEqual(
          fromZip.files,
          expected.map(([name, text]) => [`x.zip!${name}`, text]),
        )
        const tar = await tarBytes(parts.map(([name, text]) => [{ name }, text]))
        for (const [name, bytes] of [
          ['x.tar', tar],
          ['x.tar.gz', gzipSync(tar)],
          ['x.tgz', gzipSync(tar)],
        ] as const) {
          const fromTar = await walkArchive(name, bytes)
          assert.deepEqual(
            [...fromTar.files].sort((a, b) => (a[0] < b[0] ? -1 : 1)),
            expected.map(([member, text]) => [`${name}!${member}`, text]),
          )
        }
      },
    ),
    { numRuns: 40 },
  )
})

test('members that nobody reads are passed over', async () => {
  const tar = await tarBytes([
    [{ name: 'a.txt' }, 'a'.repeat(3_000_000)],
    [{ name: 'b.txt' }, 'b'],
  ])
  assert.deepEqual(
    (await walkArchive('x.tar', tar, {}, false)).files.map(([name]) => name),
    ['x.tar!a.txt', 'x.tar!b.txt'],
  )
})

test('pages inside an archive are recognised and ordered, one compressed page and a zip in a zip too', async () => {
  const inner = zipBytes(['messages10.html', 'messages2.html', 'messages.html'].map(name => ({ name, bytes: PAGE })))
  const walked = await walkArchive(
    'outer.zip',
    zipBytes([
      { name: 'inner.zip', bytes: inner, method: 0 },
      { name: 'm.html.gz', bytes: gzipSync(PAGE) },
    ]),
  )
  assert.deepEqual(
    walked.files.map(([name]) => name),
    [
      'outer.zip!inner.zip!messages.html',
      'outer.zip!inner.zip!messages2.html',
      'outer.zip!inner.zip!messages10.html',
      'outer.zip!m.html.gz!m.html',
    ],
  )
  assert.deepEqual(new Set(walked.formats), new Set(['telegram-html']))
  const deeper = await walkArchive(
    'o.zip',
    zipBytes([{ name: 'outer.zip', bytes: zipBytes([{ name: 'inner.zip', bytes: inner }]) }]),
  )
  assert.deepEqual([deeper.files, codesOf(deeper)], [[], ['intake-nested']])
  const large = await walkArchive('o.zip', zipBytes([{ name: 'inner.zip', bytes: inner }]), { nestedZipBytes: 100 })
  assert.deepEqual([large.files, codesOf(large)], [[], ['intake-nested-large']])
})

test('names never lead out of the archive, and a changed name is reported', async () => {
  const raw = [
    '/etc/x.txt',
    '../../y.txt',
    'C:\\w\\z.txt',
    '~root/a.txt',
    'aux.txt',
    'nul\u0000.txt',
    'dot./b.txt',
    'И\u0306.txt',
    'Й.txt',
    'CASE.txt',
    'case.txt',
  ]
  const walked = await walkArchive('x.zip', zipBytes(raw.map(name => ({ name, bytes: name }))))
  assert.deepEqual(walked.files.map(([name]) => name.slice('x.zip!'.length)).sort(), [
    'CASE.txt',
    '_aux.txt',
    '_root/a.txt',
    'case (2).txt',
    'dot_/b.txt',
    'etc/x.txt',
    'nul_.txt',
    'w/z.txt',
    'y.txt',
    'И\u0306.txt',
    'Й (2).txt',
  ])
  assert.equal(codesOf(walked).filter(code => code === 'intake-renamed').length, 9)
})

test('any name becomes a relative one without dots, and no two are equal', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(
        fc.string({
          unit: fc.constantFrom('..', '/', '\\', 'a', 'A', '.', '~', ':', ' ', '\u0000', 'con', '😀', '\u202e'),
          maxLength: 12,
        }),
        { minLength: 1, maxLength: 10 },
      ),
      async names => {
        const walked = await walkArchive('x.zip', zipBytes(names.map(name => ({ name: `${name}q`, bytes: 'x' }))))
        const members = walked.files.map(([name]) => name.slice('x.zip!'.length))
        assert.equal(new Set(members.map(name => name.normalize('NFC').toLowerCase())).size, names.length)
        for (const member of members)
          assert.ok(
            member
              .split('/')
              .every(part => part !== '' && part !== '.' && part !== '..' && !/^~|[\u0000\\]/.test(part)),
            member,
          )
      },
    ),
    { numRuns: 100 },
  )
})

test('names in code page 866 are read, as Windows writes them', async () => {
  const name = Uint8Array.of(0x8f, 0xe0, 0xa8, 0xa2, 0xa5, 0xe2, 0x2e, 0x74, 0x78, 0x74)
  assert.equal((await walkArchive('x.zip', zipBytes([{ name, bytes: 'x', flags: 0 }]))).files[0][0], 'x.zip!Привет.txt')
})

test('encrypted members, unknown methods, links and special files are reported, the rest is read', async () => {
  const parts: ZipPart[] = [
    { name: 'a.txt', bytes: 'x', flags: 1 },
    { name: 'b.txt', bytes: 'x', method: 12 },
    { name: 'c.txt', bytes: '/etc/passwd', mode: 0o120777 },
    { name: 'd.txt', bytes: 'good' },
  ]
  const walked = await walkArchive('x.zip', zipBytes(parts))
  assert.deepEqual(walked.files, [['x.zip!d.txt', 'good']])
  assert.deepEqual(codesOf(walked), ['intake-encrypted', 'intake-compression', 'intake-link'])
  const tar = await tarBytes([
    [{ name: 'l', type: 'symlink', linkname: '/etc/passwd' }, ''],
    [{ name: 'f', type: 'fifo' }, ''],
    [{ name: 'd.txt' }, 'good'],
  ])
  const fromTar = await walkArchive('x.tar', tar)
  assert.deepEqual(fromTar.files, [['x.tar!d.txt', 'good']])
  assert.deepEqual(codesOf(fromTar), ['intake-link', 'intake-special-file'])
})

test('an archive that unpacks to far more than its size is refused without being unpacked', async () => {
  const bomb = zipBytes([
    { name: 'zeros.txt', bytes: new Uint8Array(30_000_000) },
    { name: 'ok.txt', bytes: 'ok' },
  ])
  const limits = { ratioFromBytes: 1_000_000 }
  const stated = await walkArchive('x.zip', bomb, limits)
  assert.deepEqual([stated.files, codesOf(stated)], [[['x.zip!ok.txt', 'ok']], ['intake-bomb']])
  const lying = zipBytes([{ name: 'zeros.txt', bytes: new Uint8Array(30_000_000), unpackedBytes: 10 }])
  const before = process.memoryUsage().rss
  const unstated = await walkArchive('x.zip', lying, limits)
  assert.deepEqual([unstated.files, codesOf(unstated)], [[['x.zip!zeros.txt', undefined]], ['intake-bomb']])
  const compressed = await walkArchive('zeros.txt.gz', gzipSync(new Uint8Array(30_000_000)), limits)
  assert.deepEqual(codesOf(compressed), ['intake-bomb'])
  assert.ok(process.memoryUsage().rss - before < 150e6)
  const many = await walkArchive(
    'x.zip',
    zipBytes(Array.from({ length: 9 }, (_, index) => ({ name: `${index}.txt`, bytes: 'x' }))),
    { entries: 5 },
  )
  assert.deepEqual([many.files.length, codesOf(many)], [5, ['intake-too-many']])
  const large = await walkArchive('x.zip', zipBytes([{ name: 'a.txt', bytes: 'x'.repeat(100) }]), { memberBytes: 50 })
  assert.deepEqual([large.files, codesOf(large)], [[], ['intake-too-large']])
})

test('a zip cut anywhere gives every member that lies whole before the cut', async () => {
  const parts = Array.from({ length: 5 }, (_, index) => ({
    name: `${index}.txt`,
    bytes: `content ${index} `.repeat(40),
    hasDescriptor: index % 2 === 0,
  }))
  const zip = zipBytes(parts)
  const ends = parts.map((_, index) => zipBytes(parts.slice(0, index + 1)).length - 22 - (index + 1) * 51)
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 60, max: zip.length - 1 }), async cut => {
      const walked = await walkArchive('x.zip', zip.subarray(0, cut))
      const whole = parts.filter((_, index) => ends[index] <= cut)
      for (const part of whole)
        assert.ok(
          walked.files.some(([name, text]) => name === `x.zip!${part.name}` && text === part.bytes),
          part.name,
        )
      assert.ok(codesOf(walked).includes('intake-archive-damaged'))
    }),
    { numRuns: 80 },
  )
})

test('bytes like a descriptor inside stored data do not end the member', async () => {
  const bytes = `before PK\u0007\u0008${'x'.repeat(40)} after`
  const zip = zipBytes([
    { name: 'a.txt', bytes, method: 0, hasDescriptor: true },
    { name: 'b.txt', bytes: 'b' },
  ])
  const walked = await walkArchive('x.zip', zip.subarray(0, zip.length - 10))
  assert.deepEqual(walked.files, [
    ['x.zip!a.txt', bytes],
    ['x.zip!b.txt', 'b'],
  ])
})

test('damage inside a member is told, and what precedes it is given', async () => {
  const text = Array.from({ length: 60_000 }, (_, index) => `line ${index * 7919}`).join('\n')
  const compressed = gzipSync(text)
  const cut = await walkArchive('t.txt.gz', compressed.subarray(0, compressed.length / 2))
  const [, kept] = cut.files[0]
  assert.ok(kept !== undefined && kept.length > 50_000 && text.startsWith(kept))
  assert.ok(codesOf(cut).includes('intake-archive-damaged'))
  const wrong = await walkArchive('x.zip', zipBytes([{ name: 'a.txt', bytes: 'x', crc: 1 }]))
  assert.deepEqual([wrong.files, codesOf(wrong)], [[['x.zip!a.txt', 'x']], ['intake-member-damaged']])
  const tar = await tarBytes([
    [{ name: 'a.txt' }, 'a'.repeat(600)],
    [{ name: 'b.txt' }, 'b'],
    [{ name: 'c.txt' }, 'c'],
  ])
  tar[1536 + 10] ^= 0xff
  const damaged = await walkArchive('x.tar', tar)
  assert.deepEqual(
    damaged.files.map(([name]) => name),
    ['x.tar!a.txt', 'x.tar!c.txt'],
  )
  assert.deepEqual(codesOf(damaged), ['intake-archive-damaged'])
})

test('hostile bytes in an archive neither throw nor hang', async () => {
  const zip = zipBytes([
    { name: 'a.txt', bytes: 'abc' },
    { name: 'messages.html', bytes: PAGE },
  ])
  const tar = await tarBytes([
    [{ name: 'a.txt' }, 'abc'],
    [{ name: 'x'.repeat(300) }, 'long'],
  ])
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(['x.zip', zip] as const, ['x.tar', tar] as const, ['x.tgz', gzipSync(tar)] as const),
      fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 20 }),
      async ([name, bytes], changes) => {
        const changed = Uint8Array.from(bytes)
        for (const [at, value] of changes) changed[at % changed.length] = value
        await walkArchive(name, changed)
      },
    ),
    { numRuns: 300 },
  )
})

test('chats of a full-account export inside an archive are marked', async () => {
  const walked = await walkArchive(
    'x.zip',
    zipBytes([
      { name: 'e/chats/chat_01/messages.html', bytes: PAGE },
      { name: 'e/result.txt', bytes: 'x' },
      { name: 'f/a.txt', bytes: 'x' },
    ]),
  )
  assert.deepEqual(walked.accounts, ['x.zip!e', 'x.zip!e', undefined])
})

test('kinds of archives that cannot be opened, and names that promise one, are reported', async () => {
  assert.deepEqual(codesOf(await walkArchive('x.rar', Buffer.from('Rar!\u001a\u0007\u0001\u0000', 'latin1'))), [
    'intake-archive-unsupported',
  ])
  const named = await walkArchive('x.zip', Buffer.from('no archive'))
  assert.deepEqual([named.formats, codesOf(named)], [['unknown'], ['intake-no-archive']])
  assert.deepEqual(codesOf(await walkArchive('x.zip', zipBytes([]))), ['intake-empty-archive'])
})
