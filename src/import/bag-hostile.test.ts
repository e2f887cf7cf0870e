import assert from 'node:assert/strict'
import { test } from 'node:test'
import { BAG, put, putBag } from '../../test/support/bag-sample.ts'
import { MemoryDisk } from '../../test/support/memory-disk.ts'
import type { BagReport } from '../model/bag-report.ts'
import type { Files, OpenFile } from '../system/files.ts'
import { BAG_LIMITS } from './bag-limits.ts'
import { verifyBag } from './bag-verify.ts'

/** Milliseconds of computing that a refusal may take (other tests run beside this one), and bytes that the process may grow by. */
const MOST_MILLISECONDS = 1000
const MOST_BYTES = 512 * 2 ** 20

async function refusal(files: Files): Promise<BagReport> {
  const before = process.memoryUsage.rss()
  const started = process.cpuUsage()
  const report = await verifyBag(BAG, { files })
  const { user, system } = process.cpuUsage(started)
  const elapsed = (user + system) / 1000
  assert.ok(elapsed < MOST_MILLISECONDS, `${elapsed} ms`)
  assert.ok(process.memoryUsage.rss() - before < MOST_BYTES)
  assert.equal(report.verdict, 'invalid')
  assert.ok(report.problems.length < 1000, `${report.problems.length} problems`)
  return report
}

const has = (report: BagReport, code: string) =>
  assert.ok(
    report.problems.some(problem => problem.code === code),
    report.problems.map(problem => problem.code).join(' '),
  )

test('a million lines in a manifest', async () => {
  const disk = putBag(new MemoryDisk(), { 'a.txt': 'alpha' })
  const lines = Buffer.alloc(1_000_000 * 80)
  for (let at = 0; at < 1_000_000; at++)
    lines.write(`${'0'.repeat(64)}  data/${String(at).padStart(8, '0')}\n`, at * 80)
  put(disk, 'manifest-sha256.txt', lines)
  has(await refusal(disk), 'bag-text')
})

test('one line of 100 MB in each tag file', async () => {
  for (const name of ['manifest-sha256.txt', 'fetch.txt', 'bagit.txt', 'bag-info.txt']) {
    const disk = putBag(new MemoryDisk(), { 'a.txt': 'alpha' })
    put(disk, name, Buffer.alloc(100_000_000, 'a'))
    await refusal(disk)
  }
})

test('a hundred thousand faults of one kind are told in a few words', async () => {
  const disk = putBag(new MemoryDisk(), { 'a.txt': 'alpha' })
  put(disk, 'manifest-sha256.txt', `${'0'.repeat(64)}  ../../etc/passwd\n`.repeat(100_000))
  const report = await refusal(disk)
  const counted = report.problems.filter(problem => problem.code === 'bag-path')
  assert.equal(
    counted.reduce((sum, problem) => sum + (problem.count ?? 1), 0),
    100_000,
  )
})

test('folders without end', async () => {
  const disk = putBag(new MemoryDisk(), { 'a.txt': 'alpha' })
  const files: Files = Object.assign(Object.create(disk) as Files, {
    list: (path: string) =>
      path.startsWith(`${BAG}/data`) ? [{ name: 'a', kind: 'directory' as const }] : disk.list(path),
    facts: (path: string) => disk.facts(path),
    openForReading: (path: string) => disk.openForReading(path),
  })
  has(await refusal(files), 'bag-too-deep')
})

test('more files, and more manifests, than anybody has', async () => {
  const disk = putBag(new MemoryDisk(), { 'a.txt': 'alpha' })
  const entries = Array.from({ length: 6000 }, (_, at) => ({ name: `${at}`, kind: 'file' as const }))
  const crowded: Files = Object.assign(Object.create(disk) as Files, {
    list: (path: string) => (path === `${BAG}/data` ? entries : disk.list(path)),
    facts: () => ({ kind: 'file' as const, sizeBytes: 0, modifiedTime: 0, identity: '' }),
    openForReading: (path: string): OpenFile => {
      if (path.startsWith(`${BAG}/data/`)) throw Object.assign(new Error('EACCES'), { code: 'EACCES' })
      return disk.openForReading(path)
    },
  })
  const report = await verifyBag(BAG, { files: crowded }, { limits: { ...BAG_LIMITS, files: 5000 } })
  has(report, 'bag-too-many')
  const many = putBag(new MemoryDisk(), { 'a.txt': 'alpha' })
  for (let at = 0; at < 2000; at++) put(many, `manifest-kind${at}.txt`, 'ab  data/a.txt\n'.repeat(50))
  has(await refusal(many), 'bag-too-many-manifests')
})

test('manifests that together are larger than what is held in memory', async () => {
  const disk = putBag(new MemoryDisk(), { 'a.txt': 'alpha' }, { algorithms: ['md5', 'sha1', 'sha256', 'sha512'] })
  const sizes = disk
    .paths(BAG)
    .filter(path => path.includes('manifest-'))
    .map(path => disk.read(path).length)
  const all = sizes.reduce((sum, size) => sum + size, 0)
  const check = (manifestBytes: number) => verifyBag(BAG, { files: disk }, { limits: { ...BAG_LIMITS, manifestBytes } })
  assert.equal((await check(all)).verdict, 'valid')
  has(await check(all - 1), 'bag-tag-file-large')
})
