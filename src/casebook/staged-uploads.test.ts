import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import fc from 'fast-check'
import { CaseError } from '../model/case-error.ts'
import { nodeSystem } from '../system/system.ts'
import { StagedUploads, UPLOAD_LIMITS } from './staged-uploads.ts'

const folder = mkdtempSync(join(tmpdir(), 'anechoic-staged-'))
after(() => rmSync(folder, { recursive: true, force: true }))
let cases = 0

function begun(limits = UPLOAD_LIMITS): { uploads: StagedUploads; incoming: string } {
  const root = join(folder, `case${cases++}`)
  mkdirSync(root)
  const uploads = new StagedUploads(nodeSystem, limits)
  uploads.begin(root)
  return { uploads, incoming: join(root, 'vault/incoming') }
}

const announced = (path: string, sizeBytes: number, group = 0) => ({ group, path, sizeBytes, modifiedTime: 7 })

function sent(uploads: StagedUploads, path: string, bytes: Uint8Array, group = 0): void {
  const id = uploads.announce(announced(path, bytes.length, group))
  uploads.write(id, 0, bytes)
}

function refusal(work: () => unknown): string {
  try {
    work()
  } catch (error) {
    assert.ok(error instanceof CaseError, String(error))
    return error.key
  }
  return ''
}

/** Bytes that differ everywhere, so that a shifted read is noticed. */
function patterned(length: number): Uint8Array {
  const bytes = new Uint8Array(length)
  for (let at = 0; at < length; at++) bytes[at] = (at * 31 + (at >> 8) * 17) & 255
  return bytes
}

test('what is read is what was sent, at any place, in whatever pieces it came', () => {
  const { uploads } = begun()
  let number = 0
  fc.assert(
    fc.property(
      fc.constantFrom(1, 2, 65_535, 65_536, 65_537, 200_001),
      fc.array(fc.integer({ min: 1, max: 90_000 }), { minLength: 1, maxLength: 5 }),
      fc.array(fc.tuple(fc.nat(200_010), fc.integer({ min: 1, max: 150_000 })), { minLength: 1, maxLength: 6 }),
      (length, cuts, reads) => {
        const bytes = patterned(length)
        const path = `file${number++}`
        const id = uploads.announce(announced(path, length))
        let at = 0
        for (let cut = 0; at < length; cut++) {
          const piece = bytes.subarray(at, at + cuts[cut % cuts.length])
          at = uploads.write(id, at, piece)
        }
        const file = uploads.files.openForReading(`${uploads.root}/0/${path}`)
        assert.equal(file.sizeBytes(), length)
        for (const [position, wanted] of reads) {
          const target = new Uint8Array(wanted)
          const read = file.readAt(target, position)
          assert.deepEqual(target.subarray(0, read), bytes.subarray(position, position + wanted))
        }
        file.close()
      },
    ),
    { numRuns: 60 },
  )
  uploads.clear()
})

test('nothing that was sent can be read on the disk, neither its words nor its name', () => {
  const { uploads, incoming } = begun()
  const sentence = 'the tower bell rang before the trucks came'
  sent(uploads, 'witness-of-mill-street.txt', Buffer.from(sentence.repeat(4000)))
  const names = readdirSync(incoming)
  assert.equal(names.length, 1)
  const bytes = readFileSync(join(incoming, names[0]))
  assert.ok(bytes.length >= sentence.length * 4000)
  assert.equal(bytes.includes(sentence), false)
  assert.equal(bytes.includes(sentence.slice(0, 12)), false)
  assert.equal(names[0].includes('witness'), false)
  uploads.clear()
  assert.deepEqual(readdirSync(incoming), [])
})

test('folders hold what came wholly, and files lie in them as they were named', () => {
  const { uploads } = begun()
  sent(uploads, 'export/result.json', Buffer.from('{}'))
  sent(uploads, 'export/photos/a.jpg', Buffer.from('a'))
  uploads.announce(announced('export/photos/never.jpg', 10))
  uploads.announce(announced('empty.txt', 0))
  sent(uploads, 'empty.txt', Buffer.from('other'), 1)
  const { files, root } = uploads
  assert.deepEqual(uploads.inputs(), [`${root}/0/empty.txt`, `${root}/0/export`, `${root}/1/empty.txt`])
  assert.deepEqual(files.list(`${root}/0/export`), [
    { name: 'photos', kind: 'directory' },
    { name: 'result.json', kind: 'file' },
  ])
  assert.deepEqual(
    files.list(`${root}/0/export/photos`).map(({ name }) => name),
    ['a.jpg'],
  )
  assert.equal(files.facts(`${root}/0/export/photos/never.jpg`), undefined)
  assert.equal(files.facts(`${root}/0/empty.txt`)?.sizeBytes, 0)
  assert.equal(files.facts(`${root}/1/empty.txt`)?.sizeBytes, 5)
  assert.equal(files.facts(`${root}/0/export`)?.kind, 'directory')
  assert.throws(() => files.list(`${root}/0/result.json`), { code: 'ENOENT' })
  assert.throws(() => files.create(`${root}/0/x`), { code: 'EROFS' })
  assert.throws(() => files.rename(`${folder}/y`, `${root}/0/x`), { code: 'EROFS' })
  assert.equal(files.facts(folder)?.kind, 'directory')
  uploads.clear()
  assert.deepEqual(uploads.inputs(), [])
  assert.equal(files.facts(`${root}/0/export`), undefined)
})

test('bytes out of order, too many, or for nobody are refused, and so are names that lead elsewhere', () => {
  const { uploads } = begun({ ...UPLOAD_LIMITS, files: 8, fileBytes: 100, totalBytes: 150 })
  const id = uploads.announce(announced('a', 10))
  assert.equal(
    refusal(() => uploads.write(id, 3, patterned(3))),
    'upload-offset',
  )
  assert.equal(uploads.write(id, 0, patterned(4)), 4)
  assert.equal(
    refusal(() => uploads.write(id, 0, patterned(4))),
    'upload-offset',
  )
  assert.equal(
    refusal(() => uploads.write(id, 4, patterned(7))),
    'upload-longer',
  )
  assert.equal(
    refusal(() => uploads.write(99, 0, patterned(1))),
    'upload-unknown',
  )
  for (const path of ['', '/', 'a/../b', '..', './a', 'a//b', 'a/', '/a', 'a\0b', '\ud800', 'x'.repeat(1001)])
    assert.equal(
      refusal(() => uploads.announce(announced(path, 1))),
      'upload-bad-name',
      JSON.stringify(path),
    )
  for (const path of ['a', 'a/b'])
    assert.equal(
      refusal(() => uploads.announce(announced(path, 1))),
      'upload-twice',
    )
  uploads.announce(announced('deep/b', 1))
  assert.equal(
    refusal(() => uploads.announce(announced('deep', 1))),
    'upload-twice',
  )
  assert.equal(
    refusal(() => uploads.announce(announced('large', 101))),
    'upload-file-too-large',
  )
  uploads.announce(announced('much', 100))
  assert.equal(
    refusal(() => uploads.announce(announced('more', 60))),
    'upload-too-large',
  )
  for (let number = 0; number < 5; number++) uploads.announce(announced(`n${number}`, 1))
  assert.equal(
    refusal(() => uploads.announce(announced('ninth', 1))),
    'upload-too-many',
  )
  uploads.clear()
  assert.equal(
    refusal(() => uploads.announce(announced('late', 1))),
    'upload-not-begun',
  )
})

test('a file that is let go makes room, and one whose writing fails starts again', () => {
  let isFull = false
  const files = {
    ...nodeSystem.files,
    create: (path: string) => {
      const file = nodeSystem.files.create(path)
      return {
        readAt: file.readAt.bind(file),
        sizeBytes: file.sizeBytes.bind(file),
        truncate: file.truncate.bind(file),
        sync: file.sync.bind(file),
        close: file.close.bind(file),
        append: (bytes: Uint8Array) => {
          if (isFull) throw Object.assign(new Error('full'), { code: 'ENOSPC' })
          file.append(bytes)
        },
      }
    },
  }
  const root = join(folder, 'full')
  mkdirSync(root)
  const uploads = new StagedUploads({ ...nodeSystem, files }, UPLOAD_LIMITS)
  uploads.begin(root)
  const bytes = patterned(200_000)
  const id = uploads.announce(announced('a', bytes.length))
  assert.equal(uploads.write(id, 0, bytes.subarray(0, 100_000)), 100_000)
  isFull = true
  assert.equal(
    refusal(() => uploads.write(id, 100_000, bytes.subarray(100_000))),
    'no-space',
  )
  isFull = false
  assert.equal(uploads.state.received, 0)
  assert.deepEqual(readdirSync(join(root, 'vault/incoming')), [])
  assert.equal(uploads.write(id, 0, bytes), bytes.length)
  const target = new Uint8Array(bytes.length)
  const file = uploads.files.openForReading(`${uploads.root}/0/a`)
  file.readAt(target, 0)
  file.close()
  assert.deepEqual(target, bytes)
  const other = uploads.announce(announced('b', 50))
  uploads.write(other, 0, patterned(20))
  uploads.leave([other, id, 4711])
  assert.deepEqual(uploads.state, { files: 1, sizeBytes: 200_000, complete: 1, received: 200_000 })
  uploads.clear()
})

test('ciphertext that was changed on the disk is not taken for what was sent', () => {
  const { uploads, incoming } = begun()
  sent(uploads, 'a', patterned(1000))
  const path = join(incoming, readdirSync(incoming)[0])
  const file = nodeSystem.files.openForReading(path)
  const bytes = new Uint8Array(file.sizeBytes())
  file.readAt(bytes, 0)
  file.close()
  rmSync(path)
  bytes[100] ^= 1
  const changed = nodeSystem.files.create(path)
  changed.append(bytes)
  changed.close()
  const opened = uploads.files.openForReading(`${uploads.root}/0/a`)
  assert.throws(() => opened.readAt(new Uint8Array(10), 0), /not authentic/)
  opened.close()
  uploads.clear()
})
