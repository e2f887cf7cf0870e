import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { bytesOf } from '../../test/support/custody-fixture.ts'
import { MemoryDisk } from '../../test/support/memory-disk.ts'
import { chunkedCopy } from './chunked-copy.ts'
import { STREAM_CHUNK_BYTES, sealChunk } from './ciphers.ts'
import { type HashedFile, hashFiles, type SizedHashJob } from './hash-files.ts'
import { nodeFiles } from './node-files.ts'

const MEBIBYTE = 1 << 20
const key = new Uint8Array(32).fill(3)
const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

/** The stream of `plain` and zeros up to `paddedBytes`. */
function seal(plain: Uint8Array, paddedBytes: number): Uint8Array {
  const padded = new Uint8Array(paddedBytes)
  padded.set(plain)
  const count = Math.ceil(paddedBytes / STREAM_CHUNK_BYTES)
  const chunks = Array.from({ length: count }, (_, i) =>
    sealChunk(key, i, i === count - 1, padded.subarray(i * STREAM_CHUNK_BYTES, (i + 1) * STREAM_CHUNK_BYTES)),
  )
  return new Uint8Array(Buffer.concat(chunks))
}

function hashOne(bytes: Uint8Array, sealed?: SizedHashJob['sealed']): HashedFile {
  const disk = new MemoryDisk()
  disk.overwrite('/file', bytes)
  const answers: HashedFile[] = []
  hashFiles(disk, [{ path: '/file', fileBytes: bytes.length, sealed }], (_, answer) => answers.push(answer))
  assert.equal(answers.length, 1)
  return answers[0]
}

test('a file has the SHA-256 of its bytes, a sealed one that of what was sealed', () => {
  for (const sizeBytes of [0, 1, STREAM_CHUNK_BYTES, MEBIBYTE - 1, MEBIBYTE, MEBIBYTE + 1, 2 * MEBIBYTE + 300_000]) {
    const bytes = bytesOf(sizeBytes, 4)
    assert.deepEqual(hashOne(bytes), { sha256: hash(bytes), sizeBytes })
    for (const padding of sizeBytes === 0 ? [1024] : [0, 1, 70_000]) {
      const file = seal(bytes, sizeBytes + padding)
      assert.deepEqual(hashOne(file, { key, sizeBytes }), { sha256: hash(bytes), sizeBytes: file.length })
    }
  }
})

test('a sealed file with any bit flipped, any length cut, or padding that is not zero is not authentic', () => {
  const sizeBytes = 2 * MEBIBYTE + 500
  const file = seal(bytesOf(sizeBytes, 4), sizeBytes + 700)
  fc.assert(
    fc.property(fc.nat(file.length * 8 - 1), bit => {
      const changed = file.slice()
      changed[bit >> 3] ^= 1 << (bit & 7)
      const { failure, sha256, damaged } = hashOne(changed, { key, sizeBytes })
      assert.deepEqual([failure, sha256], ['not-authentic', undefined])
      const chunk = Math.floor((bit >> 3) / (STREAM_CHUNK_BYTES + 16))
      assert.deepEqual(damaged, [Math.floor((chunk * STREAM_CHUNK_BYTES) / MEBIBYTE)])
    }),
    { numRuns: 30 },
  )
  for (const length of [0, 1, 16, 17, STREAM_CHUNK_BYTES + 16, file.length - 1])
    assert.equal(hashOne(file.subarray(0, length), { key, sizeBytes }).failure, 'not-authentic', `${length}`)
  const wrongPadding = seal(Uint8Array.of(...bytesOf(900, 1), 1), 1024)
  assert.equal(hashOne(wrongPadding, { key, sizeBytes: 900 }).failure, 'not-authentic')
  assert.equal(hashOne(file, { key: new Uint8Array(32), sizeBytes }).failure, 'not-authentic')
})

test('threads answer as the calling thread does, every job once', context => {
  const folder = mkdtempSync(join(tmpdir(), 'anechoic-hash-'))
  context.after(() => rmSync(folder, { recursive: true }))
  const jobs: SizedHashJob[] = []
  for (let i = 0; i < 150; i++) {
    const path = join(folder, `${i} ü"\\`)
    const bytes = bytesOf(i * 37, i)
    const isSealed = i % 3 === 1
    const file = isSealed ? seal(bytes, bytes.length + 100) : bytes
    if (i % 50 !== 7) writeFileSync(path, file)
    jobs.push({ path, fileBytes: file.length, sealed: isSealed ? { key, sizeBytes: bytes.length } : undefined })
  }
  const large = join(folder, 'large')
  writeFileSync(large, 'x')
  truncateSync(large, 65 * MEBIBYTE)
  jobs.push({ path: large, fileBytes: 65 * MEBIBYTE })
  const answers: HashedFile[] = []
  hashFiles(nodeFiles, jobs, (job, answer) => {
    assert.equal(answers[job], undefined, `${job} twice`)
    answers[job] = answer
  })
  const here: HashedFile[] = []
  hashFiles({ ...nodeFiles }, jobs, (job, answer) => {
    here[job] = answer
  })
  assert.equal(here.length, jobs.length)
  assert.deepEqual(answers, here)
  assert.equal(answers[57].failure, 'ENOENT')
  assert.equal(answers.filter(answer => answer.sha256 !== undefined).length, jobs.length - 3)
})

test('chunks are written and hashed in order, in this thread and beside it', context => {
  const folder = mkdtempSync(join(tmpdir(), 'anechoic-chunks-'))
  context.after(() => rmSync(folder, { recursive: true }))
  const sizes = [...Array.from({ length: 40 }, () => MEBIBYTE), 5, 0, 77]
  for (const files of [nodeFiles, new MemoryDisk()]) {
    if (files instanceof MemoryDisk) files.makeDirectory(folder)
    const path = join(folder, 'file')
    const file = files.create(path)
    const copy = chunkedCopy(file)
    const chunk = new Uint8Array(MEBIBYTE)
    const expected: string[] = []
    for (const [i, sizeBytes] of sizes.entries()) {
      chunk.fill(i)
      expected.push(hash(chunk.subarray(0, sizeBytes)))
      copy.add(chunk.subarray(0, sizeBytes))
    }
    assert.deepEqual(copy.finish(), expected)
    const all = createHash('sha256')
    for (const [i, sizeBytes] of sizes.entries()) all.update(Buffer.alloc(sizeBytes, i))
    const answers: HashedFile[] = []
    file.close()
    hashFiles(files, [{ path, fileBytes: 0 }], (_, answer) => answers.push(answer))
    assert.equal(answers[0].sha256, all.digest('hex'))
  }
})

test('an error of another thread reaches the caller with its code', { skip: !existsSync('/dev/full') }, () => {
  const full = nodeFiles.openForAppending('/dev/full')
  try {
    const copy = chunkedCopy(full)
    const add = () => {
      for (let i = 0; i < 50; i++) copy.add(new Uint8Array(MEBIBYTE))
      copy.finish()
    }
    assert.throws(add, { code: 'ENOSPC' })
    copy.abandon()
  } finally {
    full.close()
  }
})
