import assert from 'node:assert/strict'
import { existsSync, linkSync, lstatSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import * as fc from 'fast-check'
import type { OpenFile } from './files.ts'
import { LoopedFile, type RawFile } from './looped-file.ts'
import { descriptorOf, openNodeFile } from './node-file.ts'
import { nodeFiles } from './node-files.ts'
import { SYNC } from './thread-slots.ts'
import { TaskGroup } from './threads.ts'

function folder(context: TestContext): string {
  const path = mkdtempSync(join(tmpdir(), 'anechoic-files-'))
  context.after(() => rmSync(path, { recursive: true }))
  return path
}

/** A file in memory whose calls do as much as the numbers say, in turn. */
function slow(portions: readonly number[]): { raw: RawFile; bytes: number[] } {
  const bytes: number[] = []
  let call = 0
  const most = () => portions[call++ % portions.length]
  const raw: Partial<RawFile> = {
    read: (target, offset, length, position) => {
      const piece = bytes.slice(position, position + Math.min(length, most()))
      target.set(piece, offset)
      return piece.length
    },
    append: (from, offset, length) => {
      const count = Math.min(length, most())
      bytes.push(...from.subarray(offset, offset + count))
      return count
    },
  }
  return { raw: raw as RawFile, bytes }
}

test('reads and writes that do less than asked are repeated until all is done', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 4 }),
      fc.array(fc.uint8Array({ maxLength: 20 }), { maxLength: 5 }),
      fc.nat(60),
      fc.nat(60),
      (portions, writes, position, length) => {
        const { raw, bytes } = slow(portions)
        const file = new LoopedFile(raw)
        for (const part of writes) file.append(part)
        const all = writes.flatMap(part => [...part])
        assert.deepEqual(bytes, all)
        const target = new Uint8Array(length)
        const expected = all.slice(position, position + length)
        assert.equal(file.readAt(target, position), expected.length)
        assert.deepEqual([...target.subarray(0, expected.length)], expected)
      },
    ),
  )
})

test('a write that takes nothing is an error, not an endless loop', () => {
  const { raw } = slow([0])
  assert.throws(() => new LoopedFile(raw).append(Uint8Array.of(1)), { code: 'EIO' })
})

test('wiping leaves zeros under every other name of the bytes, and no name', context => {
  const path = join(folder(context), 'secret')
  for (const sizeBytes of [0, 1, 65_536, 200_001]) {
    writeFileSync(path, Buffer.alloc(sizeBytes, 7))
    linkSync(path, `${path}.other`)
    nodeFiles.wipe(path)
    assert.equal(existsSync(path), false)
    assert.deepEqual(readFileSync(`${path}.other`), Buffer.alloc(sizeBytes))
    rmSync(`${path}.other`)
  }
})

test('neither wiping nor appending follows a link', { skip: process.platform === 'win32' }, context => {
  const inside = folder(context)
  const target = join(inside, 'target')
  writeFileSync(target, 'kept')
  symlinkSync(target, join(inside, 'link'))
  assert.throws(() => nodeFiles.openForAppending(join(inside, 'link')), { code: 'ELOOP' })
  nodeFiles.wipe(join(inside, 'link'))
  assert.throws(() => lstatSync(join(inside, 'link')), { code: 'ENOENT' })
  assert.equal(readFileSync(target, 'utf8'), 'kept')
})

test('many files are flushed side by side, and one that cannot be is an error', context => {
  const inside = folder(context)
  const files: OpenFile[] = []
  for (let i = 0; i < 200; i++) {
    const file = nodeFiles.create(join(inside, `${i}`))
    file.append(Uint8Array.of(i))
    files.push(file)
  }
  nodeFiles.syncAll(files)
  if (existsSync('/dev/null')) {
    // Nothing stands behind it that could be flushed.
    files.push(nodeFiles.openForReading('/dev/null'))
    assert.throws(() => nodeFiles.syncAll(files), { code: 'EINVAL' })
  }
  for (const file of files) file.close()
})

test('a group of tasks tells its own failure and leaves the next group alone', context => {
  const file = openNodeFile(join(folder(context), 'file'), 'wx+')
  const descriptor = descriptorOf(file)
  const failing = new TaskGroup('hashing')
  failing.add({ kind: SYNC, descriptor: 1_000_000 })
  assert.throws(() => failing.finish(), { code: 'EBADF' })
  const next = new TaskGroup('hashing')
  let done = 0
  for (let i = 0; i < 40; i++) next.add({ kind: SYNC, descriptor, done: () => done++ })
  next.finish()
  assert.equal(done, 40)
  file.close()
})
