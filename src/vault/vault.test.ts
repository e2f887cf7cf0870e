import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { bytesOf, fixedSystem, ROOT } from '../../test/support/custody-fixture.ts'
import { MemoryDisk } from '../../test/support/memory-disk.ts'
import { CaseError } from '../model/case-error.ts'
import type { ByteSource } from '../model/source-record.ts'
import { Vault } from './vault.ts'

const MEGABYTE = 1 << 20
const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

function emptyVault(): { disk: MemoryDisk; vault: Vault } {
  const disk = new MemoryDisk()
  disk.makeDirectory(ROOT)
  return { disk, vault: new Vault(ROOT, fixedSystem(disk)) }
}

function readAll(source: ByteSource): Uint8Array {
  const bytes = new Uint8Array(source.sizeBytes)
  assert.equal(source.readAt(bytes, 0), bytes.length)
  return bytes
}

function* pieces(bytes: Uint8Array, sizes: readonly number[]): Generator<Uint8Array> {
  const shared = new Uint8Array(Math.max(1, ...sizes))
  for (let at = 0, i = 0; at < bytes.length; i++) {
    const count = Math.min(sizes[i % sizes.length], bytes.length - at)
    shared.set(bytes.subarray(at, at + count))
    yield shared.subarray(0, count)
    at += count
  }
}

test('staged bytes have the hashes of the whole and of each megabyte, however they arrive', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(0, 1, 5000, MEGABYTE - 1, MEGABYTE, MEGABYTE + 1, 3 * MEGABYTE, 3 * MEGABYTE + 77),
      fc.array(fc.integer({ min: 1, max: 3 * MEGABYTE }), { minLength: 1, maxLength: 3 }),
      async (sizeBytes, sizes) => {
        const { vault } = emptyVault()
        const bytes = bytesOf(sizeBytes, 3)
        const coarse = sizes.map(size => Math.max(size, 4096))
        const staged = await vault.stage(pieces(bytes, coarse))
        assert.equal(staged.sha256, hash(bytes))
        assert.equal(staged.sizeBytes, sizeBytes)
        const chunks = Array.from({ length: Math.ceil(sizeBytes / MEGABYTE) }, (_, i) =>
          hash(bytes.subarray(i * MEGABYTE, (i + 1) * MEGABYTE)),
        )
        assert.deepEqual(staged.chunkSha256, chunks)
        assert.ok(Buffer.from(readAll(staged.source())).equals(bytes))
        assert.ok(staged.keep())
        assert.ok(Buffer.from(readAll(vault.open(staged.sha256))).equals(bytes))
        vault.settle()
        assert.ok(Buffer.from(readAll(staged.source())).equals(bytes))
        assert.ok(Buffer.from(readAll(vault.open(staged.sha256, 'x'))).equals(bytes))
      },
    ),
    { numRuns: 25 },
  )
})

test('an object lies under its SHA-256, its bytes unchanged, once', async () => {
  const { disk, vault } = emptyVault()
  const bytes = bytesOf(100, 1)
  const first = await vault.stage([bytes])
  const second = await vault.stage([bytes])
  assert.equal(first.keep(), true)
  assert.equal(second.keep(), false)
  vault.settle()
  const third = await vault.stage([bytes])
  assert.equal(third.keep(), false)
  vault.settle()
  const name = hash(bytes)
  assert.deepEqual(disk.paths(), [`${ROOT}/vault/${name.slice(0, 2)}/${name.slice(2)}`])
  assert.deepEqual(disk.read(disk.paths()[0]), bytes)
  assert.deepEqual([...vault.list()], [name])
})

test('nothing is in the vault before it is kept, and what is discarded leaves nothing', async () => {
  const { disk, vault } = emptyVault()
  for (const sizeBytes of [10, 2 * MEGABYTE]) {
    const staged = await vault.stage([bytesOf(sizeBytes, 2)])
    assert.equal(vault.has(staged.sha256), false)
    staged.discard()
    assert.deepEqual(disk.paths(), [])
  }
})

test('a stream that fails leaves nothing and passes its error on', async () => {
  const { disk, vault } = emptyVault()
  const failing = (function* () {
    yield bytesOf(2 * MEGABYTE, 1)
    throw new Error('unplugged')
  })()
  await assert.rejects(vault.stage(failing), /unplugged/)
  assert.deepEqual(disk.paths(), [])
})

test('an object of the right name and the wrong size is never passed off as held', async () => {
  const { disk, vault } = emptyVault()
  const hashed = vault.put(bytesOf(100, 1))
  vault.settle()
  disk.overwrite(disk.paths()[0], bytesOf(99, 1))
  const staged = await vault.stage([bytesOf(100, 1)])
  assert.throws(
    () => staged.keep(),
    (error: unknown) => error instanceof CaseError && error.code === 'integrity',
  )
  assert.ok(vault.has(hashed))
})

test('a full disk is said so and names the path', async () => {
  const { disk, vault } = emptyVault()
  disk.failure = { at: disk.operations + 3, code: 'ENOSPC', isStop: true }
  await assert.rejects(
    vault.stage([bytesOf(2 * MEGABYTE, 1)]),
    (error: unknown) =>
      error instanceof CaseError && error.code === 'no-space' && String(error.parameters.value).startsWith(ROOT),
  )
})

test('many originals at once hold few files open', async () => {
  const { vault } = emptyVault()
  const names: string[] = []
  for (let i = 0; i < 700; i++) {
    const staged = await vault.stage([new TextEncoder().encode(`note ${i}`)])
    staged.keep()
    names.push(staged.sha256)
  }
  vault.settle()
  assert.deepEqual([...vault.list()], names.sort())
})
