import assert from 'node:assert/strict'
import { test } from 'node:test'
import { acquire, create, fixedSystem, newKeys, open, PASSPHRASE, ROOT } from '../../test/support/custody-fixture.ts'
import { MemoryDisk } from '../../test/support/memory-disk.ts'
import { sha256 } from '../system/hashing.ts'
import type { NewCaseKeys } from './case-keys.ts'
import { verifyCase } from './verify.ts'

const NAME = 'Interview with Ainur Seitova.mp4'
const TEXT = 'They came at night to the house on Abai street'
const SMALL = new TextEncoder().encode(`${TEXT}, she said. Call +7 700 000 11 22.`)
const LARGE = new Uint8Array(Buffer.from(`${TEXT}. `.repeat(30_000)))

/** A short life of a case: create, add, go on after an opening, lock. */
async function history(disk: MemoryDisk, sealed: NewCaseKeys | undefined, seed = 1): Promise<void> {
  const system = fixedSystem(disk, seed)
  let custody = create(system, 1500, sealed)
  await acquire(custody, NAME, SMALL)
  await acquire(custody, `${NAME} (2)`, LARGE)
  custody.commit()
  custody.journal.append({
    type: 'intake',
    inputs: 1,
    problems: [{ code: 'any', severity: 'loss', where: NAME, parameters: { text: TEXT } }],
  })
  custody.commit()
  custody.close()
  custody = open(system, 1500, sealed?.keys)
  const left = await custody.vault.stage([LARGE])
  left.source().readAt(new Uint8Array(100), 70_000)
  await acquire(custody, 'empty', new Uint8Array())
  custody.commit()
  custody.close()
}

/** What must not be there, in the forms that bytes take. */
function needles(sealed: NewCaseKeys | undefined): [string, Buffer][] {
  const secrets = [NAME, TEXT, '+7 700 000 11 22', 'Seitova', PASSPHRASE, sha256(SMALL), sha256(LARGE), sha256('')]
  const keyLine = sealed === undefined ? [] : [Buffer.from(sealed.keys.keyLine()).toString().slice(75, 139)]
  const recovery = sealed?.recoveryKey === undefined ? [] : [sealed.recoveryKey]
  return [...secrets, ...keyLine, ...recovery].flatMap(text => {
    const raw = Buffer.from(text)
    const isHash = /^[0-9a-f]{64}$/.test(text)
    const forms: [string, Buffer][] = [
      ['raw', raw],
      ['utf-16', Buffer.from(text, 'utf16le')],
      ['hex', Buffer.from(raw.toString('hex'))],
      ...(isHash ? [['bytes', Buffer.from(text, 'hex')] as [string, Buffer]] : []),
    ]
    // In base64 a text looks different at each of three places; the ends depend on what stands beside it.
    for (const body of isHash ? [raw, Buffer.from(text, 'hex')] : [raw])
      for (const shift of [0, 1, 2])
        for (const alphabet of ['base64', 'base64url'] as const) {
          const encoded = Buffer.concat([Buffer.alloc(shift), body]).toString(alphabet)
          forms.push([alphabet, Buffer.from(encoded.slice(shift === 0 ? 0 : 4, -4))])
        }
    // A few bytes stand in any file by chance.
    return forms
      .filter(([, bytes]) => bytes.length >= 6)
      .map(([form, bytes]): [string, Buffer] => [`${text} as ${form}`, bytes])
  })
}

/** Everything that is found in names and contents. */
function found(disk: MemoryDisk, sought: readonly [string, Buffer][]): string[] {
  const hits: string[] = []
  for (const path of disk.paths()) {
    const bytes = Buffer.concat([Buffer.from(`${path}\n`), Buffer.from(path.replaceAll('/', '')), disk.read(path)])
    for (const [what, needle] of sought) if (bytes.indexOf(needle) >= 0) hits.push(`${path}: ${what}`)
  }
  return hits
}

test('nothing of what is kept can be found in the folder of a sealed case, whenever the process is killed', async () => {
  const sealed = await newKeys(fixedSystem(new MemoryDisk(), 3))
  const sought = needles(sealed)
  const whole = new MemoryDisk()
  await history(whole, sealed)
  assert.deepEqual(found(whole, sought), [])
  assert.ok(whole.paths(`${ROOT}/vault`).length >= 5)
  for (let at = 1; at < whole.operations; at += 3) {
    const disk = new MemoryDisk()
    disk.failure = { at, code: 'EIO', isStop: true }
    await assert.rejects(history(disk, sealed))
    assert.deepEqual(found(disk, sought), [], `killed at ${at}`)
  }
})

test('the same search finds them in an open case', async () => {
  const disk = new MemoryDisk()
  await history(disk, undefined)
  const hits = found(disk, needles(undefined)).join('\n')
  for (const text of [NAME, TEXT, '+7 700 000 11 22', 'Seitova', sha256(SMALL), sha256(LARGE)])
    assert.ok(hits.includes(`${text} as raw`), text)
})

test('two sealed cases with the same content share no file, but for the text that says what the folder is', async () => {
  const seen = new Map<string, string>()
  const names = new Set<string>()
  for (const seed of [1, 2]) {
    const disk = new MemoryDisk()
    await history(disk, await newKeys(fixedSystem(new MemoryDisk(), seed)), seed + 10)
    for (const path of disk.paths(`${ROOT}/`)) {
      if (path.endsWith('README.txt')) continue
      const bytes = sha256(disk.read(path))
      assert.equal(seen.get(bytes), undefined, `${path} and ${seen.get(bytes)}`)
      seen.set(bytes, path)
      if (/\/vault\/[0-9a-f]{2}\/|\/objects\//.test(path)) {
        assert.ok(!names.has(path), path)
        names.add(path)
      }
    }
  }
  assert.ok(names.size >= 12)
})

test('the line of a sealed body tells its length in steps only', async () => {
  const sealed = await newKeys(fixedSystem(new MemoryDisk(), 3))
  const disk = new MemoryDisk()
  const custody = create(fixedSystem(disk), undefined, sealed)
  for (let length = 0; length < 100; length++)
    custody.journal.append({ type: 'claims', sha256: sha256(''), name: 'x'.repeat(length) })
  custody.commit()
  custody.close()
  const [bodies] = disk.paths(`${ROOT}/vault/bodies`)
  const lines = new TextDecoder().decode(disk.read(bodies)).split('\n').slice(1, -1)
  const lengths = new Set(lines.map(line => line.slice(line.lastIndexOf(' ') + 1).length))
  assert.ok(lengths.size <= 4, `${lengths.size} lengths`)
})

test('a sealed case is whole with its keys, and without them nothing is found to be wrong', async () => {
  const sealed = await newKeys(fixedSystem(new MemoryDisk(), 3))
  const disk = new MemoryDisk()
  await history(disk, sealed)
  const system = fixedSystem(disk, 8)
  const opened = verifyCase(ROOT, system, { keys: sealed.keys })
  assert.deepEqual(
    opened.faults.map(({ code }) => code),
    ['incoming-left'],
  )
  assert.equal(opened.originalCounts.match, 3)
  const closed = verifyCase(ROOT, system)
  assert.ok(closed.faults.every(({ severity }) => severity === 'notice'))
  assert.equal(closed.originalCounts.sealed, 3)
})
