import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import {
  acquire,
  bytesOf,
  type CaseKind,
  create,
  fixedSystem,
  KINDS,
  open,
  ROOT,
} from '../../test/support/custody-fixture.ts'
import { MemoryDisk } from '../../test/support/memory-disk.ts'
import { readDeviceKey, writeDeviceKey } from '../journal/device-key.ts'
import { Journal } from '../journal/journal.ts'
import { CaseError } from '../model/case-error.ts'
import type { VerifyReport } from '../model/verify-report.ts'
import { sha256 } from '../system/hashing.ts'
import { verifyCase } from './verify.ts'

const MEGABYTE = 1 << 20

const [OPEN] = KINDS

async function smallCase(kind: CaseKind = OPEN): Promise<MemoryDisk> {
  const disk = new MemoryDisk()
  const custody = kind.create(fixedSystem(disk))
  await acquire(custody, 'a.jpg', bytesOf(300, 1))
  await acquire(custody, 'b.txt', bytesOf(40, 2))
  await acquire(custody, 'c.txt', bytesOf(50, 3))
  custody.commit()
  await acquire(custody, 'd.txt', bytesOf(60, 4))
  custody.commit()
  await acquire(custody, 'e.txt', bytesOf(70, 5))
  await acquire(custody, 'f.txt', bytesOf(80, 6))
  custody.commit()
  custody.close()
  return disk
}

const check = (disk: MemoryDisk, { keys }: CaseKind = OPEN): VerifyReport =>
  verifyCase(ROOT, fixedSystem(disk), { keys })
/** README.txt is no evidence; whether an age file holds only who opens it can tell. */
const evidence = (disk: MemoryDisk) => disk.paths().filter(path => !/README\.txt$|\.age$/.test(path))
const codes = (report: VerifyReport) => report.faults.map(fault => fault.code)

/** True when some fault names the changed file, or (for case.json and keys) what depends on it. */
function isLocated(report: VerifyReport, path: string): boolean {
  const inside = path.slice(ROOT.length + 1)
  return report.faults.some(fault => fault.where === inside || inside.startsWith(`${fault.where}/`))
}

for (const kind of KINDS) {
  test(`${kind.mode}: an honest case is whole, every original matches, and its tail is unwitnessed`, async () => {
    const report = check(await smallCase(kind), kind)
    assert.deepEqual(report.faults, [])
    assert.equal(report.verdict, 'whole')
    assert.deepEqual(report.originalCounts, { match: 6, unrecorded: 0, missing: 0, changed: 0, sealed: 0 })
    assert.deepEqual([report.entries, report.groups, report.journals[0].intactEntries], [7, 4, 7])
    assert.equal(report.journals[0].tail, 'unwitnessed')
  })

  test(`${kind.mode}: any flipped bit is found and its file is named`, async () => {
    const disk = await smallCase(kind)
    const files = evidence(disk)
    let tried = 0
    // A sample with a step that is odd meets every bit of a byte; test/tamper.slow.ts flips all.
    for (const path of files) {
      const bytes = disk.read(path)
      for (let bit = 3; bit < bytes.length * 8; bit += kind.mode === 'open' ? 101 : 307) {
        const changed = bytes.slice()
        changed[bit >> 3] ^= 1 << (bit & 7)
        disk.overwrite(path, changed)
        const report = check(disk, kind)
        assert.notEqual(report.verdict, 'whole', `${path} bit ${bit}`)
        assert.ok(isLocated(report, path), `${path} bit ${bit}: ${JSON.stringify(report.faults)}`)
        tried++
      }
      disk.overwrite(path, bytes)
    }
    assert.ok(tried > 300, `${tried} bits`)
    assert.equal(check(disk, kind).verdict, 'whole')
  })

  test(`${kind.mode}: a file cut off at any byte is found and named`, async () => {
    const disk = await smallCase(kind)
    for (const path of evidence(disk)) {
      const bytes = disk.read(path)
      const step = path.includes('/journal/') || path.includes('/bodies/') ? 19 : kind.mode === 'open' ? 1 : 61
      for (let length = bytes.length - 1; length >= 0; length -= step) {
        disk.overwrite(path, bytes.subarray(0, length))
        const report = check(disk, kind)
        assert.notEqual(report.verdict, 'whole', `${path} cut to ${length}`)
        const related = path.includes('/journal/')
          ? path.replace('/journal/', '/vault/bodies/').replace('jsonl', 'bodies')
          : path
        assert.ok(isLocated(report, path) || isLocated(report, related), `${path} cut to ${length}`)
      }
      disk.overwrite(path, bytes)
    }
  })

  test(`${kind.mode}: added bytes and added files are found and named`, async () => {
    const disk = await smallCase(kind)
    for (const path of evidence(disk)) {
      const bytes = disk.read(path)
      for (const added of [[10], [0], [0x7b, 0x7d, 10], [0xef, 0xbb, 0xbf]]) {
        disk.overwrite(path, Uint8Array.from([...bytes, ...added]))
        assert.ok(isLocated(check(disk, kind), path), `${path} with ${added} behind`)
        disk.overwrite(path, Uint8Array.from([...added, ...bytes]))
        assert.ok(isLocated(check(disk, kind), path), `${path} with ${added} before`)
      }
      disk.overwrite(path, bytes)
    }
    const folders = new Set(disk.paths().map(path => path.slice(0, path.lastIndexOf('/'))))
    for (const folder of folders) {
      if (folder === ROOT) continue
      const path = `${folder}/.hidden`
      disk.overwrite(path, Uint8Array.of(1))
      const report = check(disk, kind)
      assert.ok(report.verdict === 'damaged' && isLocated(report, path), path)
      disk.remove(path)
    }
    const object = disk.paths(`${ROOT}/vault`).find(path => !path.includes('bodies')) as string
    disk.overwrite(`${object.slice(0, -1)}${object.endsWith('0') ? '1' : '0'}`, disk.read(object))
    assert.equal(check(disk, kind).originalCounts.changed, 1, 'a copy under another name')
  })

  test(`${kind.mode}: journal and body lines that are swapped, repeated or deleted are found, with file and line or entry`, async () => {
    const disk = await smallCase(kind)
    const paths = evidence(disk).filter(path => path.includes('/journal/') || path.includes('/bodies/'))
    for (const path of paths) {
      const bytes = disk.read(path)
      const lines = new TextDecoder().decode(bytes).split('\n').slice(0, -1)
      const write = (changed: readonly string[]) =>
        disk.overwrite(path, new TextEncoder().encode(changed.map(line => `${line}\n`).join('')))
      for (let i = 0; i < lines.length; i++) {
        const variants: readonly string[][] = [
          lines.filter((_, at) => at !== i),
          lines.flatMap((line, at) => (at === i ? [line, line] : [line])),
          ...lines.slice(i + 1).map((other, offset) => {
            const swapped = [...lines]
            swapped[i] = other
            swapped[i + 1 + offset] = lines[i]
            return swapped
          }),
        ]
        for (const variant of variants) {
          write(variant)
          const report = check(disk, kind)
          assert.notEqual(report.verdict, 'whole')
          const isPlaced = report.faults.some(
            fault => fault.line !== undefined || fault.byte !== undefined || fault.parameters.seq !== undefined,
          )
          assert.ok(isPlaced, JSON.stringify(report.faults))
        }
      }
      disk.overwrite(path, bytes)
    }
  })
}

test('a changed original is located to the megabyte, a missing one is named', async () => {
  const disk = new MemoryDisk()
  const custody = create(fixedSystem(disk))
  const film = await acquire(custody, 'film.mp4', bytesOf(3 * MEGABYTE + 5, 9))
  const note = await acquire(custody, 'note.txt', bytesOf(20, 1))
  custody.commit()
  custody.close()
  const path = `${ROOT}/vault/${film.sha256.slice(0, 2)}/${film.sha256.slice(2)}`
  const bytes = disk.read(path)
  bytes[2 * MEGABYTE + 17] ^= 4
  disk.overwrite(path, bytes)
  disk.remove(`${ROOT}/vault/${note.sha256.slice(0, 2)}/${note.sha256.slice(2)}`)
  const report = check(disk)
  assert.deepEqual(codes(report), ['original-changed-at', 'original-missing'])
  assert.equal(report.faults[0].byte, 2 * MEGABYTE)
  assert.equal(report.faults[0].parameters.megabytes, '2')
  assert.equal(report.faults[1].parameters.name, 'note.txt')
  assert.deepEqual(report.originalCounts, { match: 0, unrecorded: 0, missing: 1, changed: 1, sealed: 0 })
  disk.overwrite(path, bytes.subarray(0, MEGABYTE + 9))
  assert.equal(check(disk).faults[0].parameters.megabytes, '1-3')
})

test('a journal cut at a group is whole with its bodies and originals gone, unless a head was kept elsewhere', async () => {
  const disk = await smallCase()
  const custody = open(fixedSystem(disk))
  const head = custody.journal.head()
  custody.close()
  assert.ok(head)
  assert.equal(verifyCase(ROOT, fixedSystem(disk), { heads: [head] }).journals[0].tail, 'witnessed')
  const earlier = new MemoryDisk()
  const restored = await smallCase()
  for (const path of restored.paths()) earlier.overwrite(makeRoom(earlier, path), restored.read(path))
  const journal = earlier.paths(`${ROOT}/journal`)[0]
  const bodies = earlier.paths(`${ROOT}/vault/bodies`)[0]
  const cut = (path: string, keep: (line: string) => boolean) => {
    const lines = new TextDecoder().decode(earlier.read(path)).split('\n').slice(0, -1)
    earlier.overwrite(
      path,
      new TextEncoder().encode(
        lines
          .filter(keep)
          .map(line => `${line}\n`)
          .join(''),
      ),
    )
  }
  cut(journal, line => !/"(seq|lastSeq)":[67]\b/.test(line))
  cut(bodies, line => !/^[67] /.test(line))
  const report = verifyCase(ROOT, fixedSystem(earlier))
  assert.deepEqual(codes(report), ['original-unrecorded', 'original-unrecorded'])
  assert.equal(report.journals[0].tail, 'unwitnessed')
  const held = verifyCase(ROOT, fixedSystem(earlier), { heads: [head] })
  assert.equal(held.verdict, 'damaged')
  assert.equal(held.journals[0].tail, 'contradicted')
  assert.ok(codes(held).includes('tail-cut-off'))
})

function makeRoom(disk: MemoryDisk, path: string): string {
  disk.makeDirectory(path.slice(0, path.lastIndexOf('/')))
  return path
}

test('a journal of a device that nobody admitted is found, however well it is signed', async () => {
  const disk = await smallCase()
  const system = fixedSystem(disk, 99)
  const custody = open(system)
  const caseSha256 = sha256(disk.read(`${ROOT}/case.json`))
  const text = writeDeviceKey(system.randomBytes(32), '0123456789abcdef')
  const key = readDeviceKey(text)
  assert.ok(key?.signer)
  disk.overwrite(`${ROOT}/keys/${key.device}.json`, new TextEncoder().encode(text))
  const { signer, device, epoch, verifier } = key
  const identity = { case: custody.caseId, caseSha256, device, epoch, verifier }
  const keepAside = () => caseSha256
  const journal = new Journal({ root: ROOT, system, identity, signer, settle: () => {}, keepAside })
  journal.append({ type: 'intake', inputs: 1, problems: [] })
  journal.commit()
  const report = check(disk)
  assert.deepEqual(codes(report), ['journal-unadmitted'])
  assert.equal(report.journals.length, 2)
})

test('a check writes nothing', async () => {
  const disk = await smallCase()
  const [journal] = disk.paths(`${ROOT}/journal`)
  disk.overwrite(journal, disk.read(journal).subarray(0, -5))
  disk.overwrite(`${ROOT}/keys/stray`, Uint8Array.of(1))
  const before = disk.paths().map(path => [path, Buffer.from(disk.read(path)).toString('hex')])
  const { operations } = disk
  check(disk)
  assert.equal(disk.operations, operations)
  assert.deepEqual(
    disk.paths().map(path => [path, Buffer.from(disk.read(path)).toString('hex')]),
    before,
  )
})

test('honest histories of any shape raise no alarm', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(fc.nat(5000), { maxLength: 5 }), { maxLength: 6 }),
      fc.nat(1000),
      async (rounds, seed) => {
        const disk = new MemoryDisk()
        let custody = create(fixedSystem(disk, seed + 1))
        for (const [round, sizes] of rounds.entries()) {
          for (const size of sizes) await acquire(custody, `${round} ${size}`, bytesOf(size, size))
          custody.commit()
          if (round % 2 === 1) {
            custody.close()
            custody = open(fixedSystem(disk, seed + 1000 + round))
          }
        }
        custody.close()
        assert.deepEqual(check(disk).faults, [])
      },
    ),
    { numRuns: 40 },
  )
})

test('bytes of chance in any file never make the check throw', async () => {
  const disk = await smallCase()
  const paths = evidence(disk)
  fc.assert(
    fc.property(fc.nat(paths.length - 1), fc.uint8Array({ maxLength: 300 }), (pick, junk) => {
      const bytes = disk.read(paths[pick])
      disk.overwrite(paths[pick], junk)
      try {
        assert.notEqual(check(disk).verdict, 'whole')
      } finally {
        disk.overwrite(paths[pick], bytes)
      }
    }),
    { numRuns: 200 },
  )
})

test('a folder that is no case is refused by name', () => {
  const disk = new MemoryDisk()
  disk.makeDirectory(ROOT)
  assert.throws(
    () => check(disk),
    (error: unknown) => error instanceof CaseError && error.code === 'not-a-case' && error.parameters.value === ROOT,
  )
})
