import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { BAG, digest, put, putBag, putTag, withKinds } from '../../test/support/bag-sample.ts'
import { MemoryDisk } from '../../test/support/memory-disk.ts'
import type { BagReport } from '../model/bag-report.ts'
import type { Files } from '../system/files.ts'
import { BAG_LIMITS } from './bag-limits.ts'
import { isBagFolder, verifyBag } from './bag-verify.ts'

const PAYLOAD = { 'a.txt': 'alpha', 'folder/b.txt': 'beta' }
const check = (files: Files, limits = BAG_LIMITS) => verifyBag(BAG, { files }, { limits })
const codes = (report: BagReport) => report.problems.map(({ code }) => code)
const sample = (options = {}) => putBag(new MemoryDisk(), PAYLOAD, options)

test('a bag is valid in every version and by every algorithm', async () => {
  for (const version of ['0.93', '0.94', '0.95', '0.96', '0.97', '1.0'])
    for (const algorithms of [['md5'], ['sha1'], ['sha224'], ['sha256', 'sha512'], ['sha384', 'md5']]) {
      const report = await check(sample({ version, algorithms, info: ['Payload-Oxum: 9.2'] }))
      assert.deepEqual([report.verdict, report.problems], ['valid', []])
      assert.deepEqual([...report.algorithms].sort(), [...algorithms].sort())
      assert.deepEqual(
        report.payload.map(({ path, grade, sizeBytes }) => [path, grade, sizeBytes]),
        [
          ['data/a.txt', 'match', 5],
          ['data/folder/b.txt', 'match', 4],
        ],
      )
      assert.equal(report.payload[0].sha256, digest('sha256', 'alpha'))
    }
})

test('no changed byte of any file leaves a bag valid', async () => {
  const disk = sample({ info: ['Payload-Oxum: 9.2'] })
  const paths = disk.paths(`${BAG}/`)
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...paths),
      fc.nat(),
      fc.integer({ min: 1, max: 255 }),
      async (path, at, change) => {
        const before = disk.read(path)
        const bytes = before.slice()
        bytes[at % bytes.length] ^= change
        disk.overwrite(path, bytes)
        const report = await check(disk)
        disk.overwrite(path, before)
        // Digits of a checksum may be written in capitals, and line ends in another way.
        const same = (text: Uint8Array) => Buffer.from(text).toString('latin1').toLowerCase().replace(/\r/g, '\n')
        const isSpelling = path.includes('tagmanifest') && same(bytes) === same(before)
        assert.ok(
          report.verdict === 'invalid' || isSpelling,
          `${path} ${at % bytes.length} ${change} ${report.verdict}`,
        )
      },
    ),
    { numRuns: 400 },
  )
})

test('every problem is found where it lies, and tells how bad it is', async () => {
  const cases: [
    what: string,
    change: (disk: MemoryDisk) => void,
    verdict: string,
    code: string,
    where: string,
    line?: number,
  ][] = [
    [
      'payload changed',
      disk => put(disk, 'data/folder/b.txt', 'Beta'),
      'invalid',
      'bag-payload-changed',
      'manifest-sha256.txt',
      2,
    ],
    [
      'payload missing',
      disk => disk.remove(`${BAG}/data/a.txt`),
      'incomplete',
      'bag-payload-missing',
      'manifest-sha256.txt',
      1,
    ],
    ['payload added', disk => put(disk, 'data/c.txt', 'c'), 'invalid', 'bag-unlisted', 'data'],
    [
      'tag file changed',
      disk => put(disk, 'bag-info.txt', 'A: b\n'),
      'invalid',
      'bag-tag-file-changed',
      'tagmanifest-sha256.txt',
      2,
    ],
    [
      'tag file missing',
      disk => disk.remove(`${BAG}/bag-info.txt`),
      'invalid',
      'bag-tag-file-missing',
      'tagmanifest-sha256.txt',
      2,
    ],
    [
      'wrong count',
      disk => putTag(disk, 'bag-info.txt', 'Payload-Oxum: 9.3\n'),
      'invalid',
      'bag-oxum',
      'bag-info.txt',
      1,
    ],
    [
      'count of no form',
      disk => putTag(disk, 'bag-info.txt', 'Payload-Oxum: 9\n'),
      'valid-with-warnings',
      'bag-oxum-form',
      'bag-info.txt',
      1,
    ],
    ['no tag', disk => putTag(disk, 'bag-info.txt', 'A: b\nnothing\n'), 'invalid', 'bag-tag-line', 'bag-info.txt', 2],
    [
      'unknown encoding',
      disk => putTag(disk, 'bagit.txt', 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-9\n'),
      'invalid',
      'bag-encoding',
      'bagit.txt',
      2,
    ],
    [
      'text in another encoding',
      disk => putTag(disk, 'bagit.txt', 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-16\n'),
      'invalid',
      'bag-text',
      'manifest-sha256.txt',
      1,
    ],
    [
      'a word for a checksum',
      disk => putTag(disk, 'manifest-sha256.txt', 'words\n'),
      'invalid',
      'bag-manifest-line',
      'manifest-sha256.txt',
      1,
    ],
    [
      'a short checksum',
      disk => putTag(disk, 'manifest-sha256.txt', 'abcd  data/a.txt\n'),
      'invalid',
      'bag-digest',
      'manifest-sha256.txt',
      1,
    ],
    [
      'a path upwards',
      disk => putTag(disk, 'manifest-sha256.txt', `${'0'.repeat(64)}  data/../x\n`),
      'invalid',
      'bag-path',
      'manifest-sha256.txt',
      1,
    ],
    [
      'a path beside data',
      disk => putTag(disk, 'manifest-sha256.txt', `${'0'.repeat(64)}  bag-info.txt\n`),
      'invalid',
      'bag-path',
      'manifest-sha256.txt',
      1,
    ],
    [
      'payload in a tag manifest',
      disk => put(disk, 'tagmanifest-md5.txt', `${digest('md5', 'alpha')}  data/a.txt\n`),
      'invalid',
      'bag-path',
      'tagmanifest-md5.txt',
      1,
    ],
    [
      'unknown algorithm',
      disk => put(disk, 'manifest-crc32.txt', 'abcd  data/a.txt\nabcd  data/folder/b.txt\n'),
      'valid-with-warnings',
      'bag-algorithm',
      'manifest-crc32.txt',
    ],
    [
      'not in every manifest',
      disk => put(disk, 'manifest-md5.txt', `${digest('md5', 'alpha')}  data/a.txt\n`),
      'invalid',
      'bag-not-in-manifest',
      'manifest-md5.txt',
    ],
    [
      'a manifest that no tag manifest names',
      disk =>
        put(
          disk,
          'manifest-md5.txt',
          `${digest('md5', 'alpha')}  data/a.txt\n${digest('md5', 'beta')}  data/folder/b.txt\n`,
        ),
      'valid-with-warnings',
      'bag-manifest-untagged',
      'tagmanifest-sha256.txt',
    ],
    [
      'a fetch list of no form',
      disk => put(disk, 'fetch.txt', 'data/a.txt\n'),
      'invalid',
      'bag-fetch-line',
      'fetch.txt',
      1,
    ],
    [
      'a fetch out of the bag',
      disk => put(disk, 'fetch.txt', 'http://127.0.0.1/x - /etc/passwd\n'),
      'invalid',
      'bag-path',
      'fetch.txt',
      1,
    ],
    [
      'a fetch of a tag file',
      disk => put(disk, 'fetch.txt', 'http://127.0.0.1/x - bag-info.txt\n'),
      'invalid',
      'bag-path',
      'fetch.txt',
      1,
    ],
    [
      'a fetch that no manifest knows',
      disk => put(disk, 'fetch.txt', 'http://127.0.0.1/x 3 data/new\n'),
      'invalid',
      'bag-fetch-unlisted',
      'fetch.txt',
      1,
    ],
    ['no declaration', disk => disk.remove(`${BAG}/bagit.txt`), 'invalid', 'bag-no-declaration', 'bagit.txt'],
  ]
  for (const [what, change, verdict, code, where, line] of cases) {
    const disk = sample()
    change(disk)
    const report = await check(disk)
    assert.equal(report.verdict, verdict, `${what}: ${codes(report)}`)
    const problem = report.problems.find(found => found.code === code)
    assert.deepEqual([problem?.where, problem?.line], [where, line], `${what}: ${JSON.stringify(report.problems)}`)
  }
})

test('a bag with holes is incomplete, names what is to be fetched, and is valid when it has come', async () => {
  const disk = sample({ info: ['Payload-Oxum: 9.2'] })
  put(disk, 'fetch.txt', 'http://127.0.0.1:9/a 5 data/a.txt\nhttp://127.0.0.1:9/b - data/folder/b.txt\n')
  disk.remove(`${BAG}/data/a.txt`)
  const report = await check(disk)
  assert.equal(report.verdict, 'incomplete')
  assert.deepEqual(report.toFetch, [{ url: 'http://127.0.0.1:9/a', path: 'data/a.txt', sizeBytes: 5 }])
  assert.deepEqual(codes(report), ['bag-to-fetch'])
  put(disk, 'data/a.txt', 'alpha')
  assert.equal((await check(disk)).verdict, 'valid')
  put(disk, 'data/a.txt', 'other')
  assert.equal((await check(disk)).verdict, 'invalid')
})

test('links and special files are never opened, and make a bag invalid', async () => {
  for (const kind of ['link', 'other'] as const)
    for (const path of ['data/a.txt', 'data/folder', 'bag-info.txt', 'manifest-sha256.txt', 'data', 'bagit.txt']) {
      const report = await check(withKinds(sample(), { [path]: kind }))
      assert.equal(report.verdict, 'invalid', path)
      assert.ok(codes(report).includes(kind === 'link' ? 'bag-link' : 'bag-special-file'), `${path} ${codes(report)}`)
    }
})

test('a name that is there in another case or composition is compared, with a warning', async () => {
  for (const [listed, present] of [
    ['A.TXT', 'a.txt'],
    ['e\u0301.txt', '\u00e9.txt'],
  ]) {
    const disk = putBag(new MemoryDisk(), { [listed]: 'alpha' })
    disk.remove(`${BAG}/data/${listed}`)
    put(disk, `data/${present}`, 'alpha')
    const report = await check(disk)
    assert.deepEqual([report.verdict, codes(report)], ['valid-with-warnings', ['bag-path-spelling']])
    put(disk, `data/${present}`, 'changed')
    assert.equal((await check(disk)).verdict, 'invalid')
  }
})

test('two files whose names some systems hold as one are told', async () => {
  const report = await check(putBag(new MemoryDisk(), { 'a.txt': '1', 'A.txt': '2' }))
  assert.deepEqual([report.verdict, [...new Set(codes(report))]], ['valid-with-warnings', ['bag-path-collision']])
})

test('percent signs: encoded in 1.0, themselves before, and as the disk has them where a program did not encode', async () => {
  const manifest = (path: string) => `${digest('sha256', 'x')}  ${path}\n`
  for (const [version, written, verdict] of [
    ['1.0', 'data/100%25.txt', 'valid'],
    ['0.97', 'data/100%25.txt', 'incomplete'],
    ['0.97', 'data/100%.txt', 'valid'],
    ['1.0', 'data/100%.txt', 'valid'],
  ]) {
    const disk = putBag(new MemoryDisk(), { '100%.txt': 'x' }, { version })
    putTag(disk, 'manifest-sha256.txt', manifest(written))
    const report = await check(disk)
    const found =
      report.verdict === 'invalid' && codes(report).includes('bag-payload-missing') ? 'incomplete' : report.verdict
    assert.equal(found, verdict, `${version} ${written} ${codes(report)}`)
  }
  const disk = putBag(new MemoryDisk(), { 'a%25.txt': 'x' })
  putTag(disk, 'manifest-sha256.txt', manifest('data/a%25.txt'))
  assert.deepEqual(codes(await check(disk)), ['bag-path-literal'])
})

test('a manifest line twice: a warning before 1.0, a fault since; with another checksum always a fault', async () => {
  for (const [version, second, verdict] of [
    ['0.97', 'alpha', 'valid-with-warnings'],
    ['1.0', 'alpha', 'invalid'],
    ['0.97', 'other', 'invalid'],
  ]) {
    const disk = putBag(new MemoryDisk(), { 'a.txt': 'alpha' }, { version })
    const lines = ['alpha', second].map(content => `${digest('sha256', content)}  data/a.txt\n`)
    putTag(disk, 'manifest-sha256.txt', lines.join(''))
    assert.equal((await check(disk)).verdict, verdict, `${version} ${second}`)
  }
})

test('a folder is a bag by its bagit.txt, unless it is a case', () => {
  const disk = sample()
  assert.ok(isBagFolder(BAG, { files: disk }))
  put(disk, 'case.json', '{}')
  assert.ok(!isBagFolder(BAG, { files: disk }))
  assert.ok(!isBagFolder(`${BAG}/data`, { files: disk }))
  assert.ok(!isBagFolder('/nowhere', { files: disk }))
})
