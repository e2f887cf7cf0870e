import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { bytesOf, type CaseKind, fixedSystem, KINDS, newKeys, ROOT } from '../../test/support/custody-fixture.ts'
import { MemoryDisk } from '../../test/support/memory-disk.ts'
import { CaseError } from '../model/case-error.ts'
import type { Sha256 } from '../model/ids.ts'
import type { ByteSource } from '../model/source-record.ts'
import { Vault } from './vault.ts'

const MEGABYTE = 1 << 20
const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

function emptyVault({ keys }: CaseKind): { disk: MemoryDisk; vault: Vault } {
  const disk = new MemoryDisk()
  disk.makeDirectory(ROOT)
  disk.syncDirectory('/')
  return { disk, vault: new Vault(ROOT, fixedSystem(disk), keys) }
}

const objects = (disk: MemoryDisk) => disk.paths(`${ROOT}/vault`)

const isDamage = (error: unknown) => error instanceof CaseError && error.code === 'integrity'

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

for (const kind of KINDS) {
  test(`${kind.mode}: what an interrupted run left half-written is gone after clearing, and nothing that was kept`, async () => {
    const { disk, vault } = emptyVault(kind)
    const bytes = bytesOf(5000, 3)
    ;(await vault.stage([bytes])).keep()
    vault.settle()
    const kept = objects(disk)
    await new Vault(ROOT, fixedSystem(disk, 9), kind.keys).stage([bytesOf(9 * MEGABYTE, 4)])
    assert.ok(objects(disk).length > kept.length)
    vault.clearIncoming()
    assert.deepEqual(objects(disk), kept)
    assert.ok(Buffer.from(readAll(vault.open(hash(bytes) as Sha256))).equals(bytes))
  })

  test(`${kind.mode}: staged bytes have the hashes of the whole and of each megabyte, however they arrive`, async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(0, 1, 5000, MEGABYTE - 1, MEGABYTE, MEGABYTE + 1, 3 * MEGABYTE, 3 * MEGABYTE + 77),
        fc.array(fc.integer({ min: 1, max: 3 * MEGABYTE }), { minLength: 1, maxLength: 3 }),
        async (sizeBytes, sizes) => {
          const { vault } = emptyVault(kind)
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
      { numRuns: 10 },
    )
  })

  test(`${kind.mode}: an object lies under its SHA-256, its bytes unchanged, once`, async () => {
    const { disk, vault } = emptyVault(kind)
    const bytes = bytesOf(100, 1)
    const first = await vault.stage([bytes])
    const second = await vault.stage([bytes])
    assert.equal(first.keep(), true)
    assert.equal(second.keep(), false)
    vault.settle()
    const third = await vault.stage([bytes])
    assert.equal(third.keep(), false)
    vault.settle()
    const name = kind.keys?.objectName(hash(bytes) as Sha256) ?? hash(bytes)
    assert.deepEqual(objects(disk), [`${ROOT}/vault/${name.slice(0, 2)}/${name.slice(2)}`])
    if (kind.keys === undefined) assert.deepEqual(disk.read(objects(disk)[0]), bytes)
    else assert.deepEqual(disk.paths(`${ROOT}/keys`), [`${ROOT}/keys/objects/${name.slice(0, 2)}/${name.slice(2)}`])
    assert.deepEqual([...vault.list()], [hash(bytes)])
  })

  test(`${kind.mode}: nothing is in the vault before it is kept, and what is discarded leaves nothing`, async () => {
    const { disk, vault } = emptyVault(kind)
    for (const sizeBytes of [10, 2 * MEGABYTE]) {
      const staged = await vault.stage([bytesOf(sizeBytes, 2)])
      assert.equal(vault.has(staged.sha256), false)
      staged.discard()
      assert.deepEqual(disk.paths(), [])
    }
  })

  test(`${kind.mode}: a stream that fails leaves nothing and passes its error on`, async () => {
    const { disk, vault } = emptyVault(kind)
    const failing = (function* () {
      yield bytesOf(2 * MEGABYTE, 1)
      throw new Error('unplugged')
    })()
    await assert.rejects(vault.stage(failing), /unplugged/)
    assert.deepEqual(disk.paths(), [])
  })

  test(`${kind.mode}: an object of the right name and the wrong size is never passed off as held`, async () => {
    const { disk, vault } = emptyVault(kind)
    const hashed = vault.put(bytesOf(100, 1))
    vault.settle()
    kind.keys === undefined
      ? disk.overwrite(objects(disk)[0], bytesOf(99, 1))
      : disk.remove(disk.paths(`${ROOT}/keys`)[0])
    const staged = await vault.stage([bytesOf(100, 1)])
    assert.throws(
      () => staged.keep(),
      (error: unknown) => error instanceof CaseError && error.code === 'integrity',
    )
    assert.ok(vault.has(hashed))
  })

  test(`${kind.mode}: a full disk is said so and names the path`, async () => {
    const { disk, vault } = emptyVault(kind)
    disk.failure = { at: disk.operations + 3, code: 'ENOSPC', isStop: true }
    await assert.rejects(
      vault.stage([bytesOf(2 * MEGABYTE, 1)]),
      (error: unknown) =>
        error instanceof CaseError && error.code === 'no-space' && String(error.parameters.value).startsWith(ROOT),
    )
  })

  test(`${kind.mode}: many originals at once hold few files open`, async () => {
    const { vault } = emptyVault(kind)
    const names: string[] = []
    for (let i = 0; i < 700; i++) {
      const staged = await vault.stage([new TextEncoder().encode(`note ${i}`)])
      staged.keep()
      names.push(staged.sha256)
    }
    vault.settle()
    assert.deepEqual([...vault.list()], names.sort())
  })

  test(`${kind.mode}: any piece of an original reads as it was received, before and after settling`, async () => {
    const sizes = [1, 1023, 65_535, 65_536, 65_537, 200_000, MEGABYTE + 1, 5 * MEGABYTE + 333]
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...sizes),
        fc.array(fc.tuple(fc.nat(), fc.nat(300_000)), { minLength: 1, maxLength: 12 }),
        fc.boolean(),
        async (sizeBytes, wanted, isSettled) => {
          const { vault } = emptyVault(kind)
          const bytes = bytesOf(sizeBytes, 9)
          const staged = await vault.stage([bytes])
          const beforeKept = staged.source()
          if (isSettled) {
            staged.keep()
            vault.settle()
          }
          const source = isSettled ? vault.open(staged.sha256) : beforeKept
          assert.equal(source.sizeBytes, sizeBytes)
          for (const [position, length] of wanted) {
            const at = position % (sizeBytes + 10)
            const piece = new Uint8Array(length)
            const expected = bytes.subarray(at, at + length)
            assert.equal(source.readAt(piece, at), expected.length)
            assert.ok(Buffer.from(piece.subarray(0, expected.length)).equals(expected))
            assert.ok(piece.subarray(expected.length).every(byte => byte === 0))
          }
        },
      ),
      { numRuns: 12 },
    )
  })

  test(`${kind.mode}: what is erased is gone, key and bytes, and the same bytes can be taken in again`, async () => {
    const { disk, vault } = emptyVault(kind)
    const [a, b] = [vault.put(bytesOf(70_000, 1)), vault.put(bytesOf(30, 2))]
    vault.settle()
    assert.equal(vault.open(a).readAt(new Uint8Array(10), 0), 10)
    assert.equal(vault.erase(a), true)
    assert.equal(vault.erase(a), false)
    assert.equal(vault.has(a), false)
    assert.throws(() => vault.open(a), isDamage)
    assert.deepEqual([...vault.list()], [b])
    assert.deepEqual(disk.after('lose').paths(), disk.paths())
    vault.put(bytesOf(70_000, 1))
    vault.settle()
    assert.ok(Buffer.from(readAll(vault.open(a))).equals(bytesOf(70_000, 1)))
  })

  test(`${kind.mode}: bytes put in the place of a damaged object are read from then on`, async () => {
    const { disk, vault } = emptyVault(kind)
    const hashed = vault.put(bytesOf(5000, 1))
    vault.settle()
    const [path] = objects(disk)
    disk.overwrite(
      path,
      disk.read(path).map(byte => byte ^ 1),
    )
    const staged = await vault.stage([bytesOf(5000, 1)])
    assert.equal(staged.keep({ replaces: true }), true)
    vault.settle()
    assert.ok(Buffer.from(readAll(vault.open(hashed))).equals(bytesOf(5000, 1)))
  })

  test(`${kind.mode}: a locked vault gives nothing away`, async () => {
    const { vault } = emptyVault(kind)
    const hashed = vault.put(bytesOf(2000, 1))
    vault.settle()
    const source = vault.open(hashed)
    const staged = await vault.stage([bytesOf(10, 1)])
    vault.lock()
    const isLocked = (error: unknown) => error instanceof CaseError && error.code === 'locked'
    assert.throws(() => source.readAt(new Uint8Array(1), 0), isLocked)
    assert.throws(() => staged.source().readAt(new Uint8Array(1), 0), isLocked)
    assert.throws(() => vault.open(hashed), isLocked)
    assert.throws(() => vault.put(bytesOf(1, 1)), isLocked)
    await assert.rejects(vault.stage([]), isLocked)
  })
}

const [, sealed] = KINDS

test('any flipped bit of a sealed original or of its key is noticed when it is read', async () => {
  const { disk, vault } = emptyVault(sealed)
  const hashed = vault.put(bytesOf(70_000, 1))
  vault.settle()
  vault.close()
  for (const path of disk.paths()) {
    const bytes = disk.read(path)
    for (let bit = 0; bit < bytes.length * 8; bit += path.includes('/keys/') ? 7 : 40_111) {
      disk.overwrite(path, flipped(bytes, bit))
      const again = new Vault(ROOT, fixedSystem(disk, 3), sealed.keys)
      assert.throws(() => readAll(again.open(hashed)), isDamage, `${path} bit ${bit}`)
    }
    for (const length of [0, 1, bytes.length >> 1, bytes.length - 1]) {
      disk.overwrite(path, bytes.subarray(0, length))
      const again = new Vault(ROOT, fixedSystem(disk, 3), sealed.keys)
      assert.throws(() => readAll(again.open(hashed)), isDamage, `${path} cut to ${length}`)
    }
    disk.overwrite(path, bytes)
  }
})

test("sealed originals under each other's names, or keys, are not read", () => {
  const { disk, vault } = emptyVault(sealed)
  const [a, b] = [vault.put(bytesOf(500, 1)), vault.put(bytesOf(500, 2))]
  vault.settle()
  vault.close()
  const swap = (paths: readonly string[]) => {
    const bytes = paths.map(path => disk.read(path))
    disk.overwrite(paths[0], bytes[1])
    disk.overwrite(paths[1], bytes[0])
    const again = new Vault(ROOT, fixedSystem(disk, 3), sealed.keys)
    for (const hashed of [a, b]) assert.throws(() => readAll(again.open(hashed)), isDamage)
    disk.overwrite(paths[0], bytes[0])
    disk.overwrite(paths[1], bytes[1])
  }
  swap(objects(disk))
  swap(disk.paths(`${ROOT}/keys`))
})

test('the length of a sealed file is that of many originals, and its name none that can be guessed', async () => {
  const lengths = new Set<number>()
  const names = new Set<string>()
  for (let sizeBytes = 100_000; sizeBytes < 102_000; sizeBytes += 100) {
    const keys = (await newKeys(fixedSystem(new MemoryDisk(), sizeBytes))).keys
    const { disk, vault } = emptyVault({ ...sealed, keys })
    vault.put(bytesOf(sizeBytes, 1))
    vault.put(bytesOf(7, 1))
    vault.settle()
    for (const path of objects(disk)) {
      lengths.add(disk.read(path).length)
      names.add(path)
    }
  }
  assert.equal(names.size, 40)
  // 1,040 for the small one; two lengths of Padmé between 100,000 and 102,000 (102,400 and 98,304..100,352).
  assert.deepEqual(
    [...lengths].sort((a, b) => a - b),
    [1040, 100_384, 102_432],
  )
})

test('a key that a crash left without its object is replaced by the next one', () => {
  const { disk, vault } = emptyVault(sealed)
  const hashed = vault.put(bytesOf(500, 1))
  vault.settle()
  disk.remove(objects(disk)[0])
  const again = new Vault(ROOT, fixedSystem(disk, 3), sealed.keys)
  assert.equal(again.has(hashed), false)
  again.put(bytesOf(500, 1))
  again.settle()
  assert.ok(Buffer.from(readAll(again.open(hashed))).equals(bytesOf(500, 1)))
})

function flipped(bytes: Uint8Array, bit: number): Uint8Array {
  const changed = bytes.slice()
  changed[bit >> 3] ^= 1 << (bit & 7)
  return changed
}

test('however the erasing of a sealed original is cut off, its key is destroyed before any of its bytes', () => {
  const { disk: start, vault } = emptyVault(sealed)
  const hashed = vault.put(bytesOf(3000, 1))
  vault.settle()
  const [key] = start.paths(`${ROOT}/keys`)
  const [object] = objects(start)
  const isAsItWas = (disk: MemoryDisk, path: string) =>
    disk.paths().includes(path) && Buffer.from(disk.read(path)).equals(start.read(path))
  const seen = new Set<string>()
  for (let at = 1, isDone = false; !isDone; at++) {
    const cut = start.after('kill')
    cut.failure = { at, code: 'EIO', isStop: true }
    try {
      new Vault(ROOT, fixedSystem(cut, 3), sealed.keys).erase(hashed)
      isDone = true
    } catch (error) {
      assert.ok(error instanceof CaseError)
    }
    for (const crash of ['kill', 'lose', 'reordered'] as const) {
      const disk = cut.after(crash)
      const state = `${isAsItWas(disk, key)} ${isAsItWas(disk, object)}`
      assert.notEqual(state, 'true false', `${crash} at ${at}`)
      seen.add(state)
      new Vault(ROOT, fixedSystem(disk, 4), sealed.keys).erase(hashed)
      assert.ok(!disk.paths().some(path => path === key || path === object))
    }
  }
  assert.deepEqual([...seen].sort(), ['false false', 'false true', 'true true'])
})
