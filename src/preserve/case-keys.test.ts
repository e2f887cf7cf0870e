import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import {
  acquire,
  bytesOf,
  create,
  fixedSystem,
  NOBODY,
  newKeys,
  open,
  PASSPHRASE,
  ROOT,
} from '../../test/support/custody-fixture.ts'
import { MemoryDisk } from '../../test/support/memory-disk.ts'
import { CaseError, type CaseErrorCode } from '../model/case-error.ts'
import { encryptAge } from '../system/age-file.ts'
import { CaseKeys, readKeyLine } from '../system/case-keys.ts'
import { NotAuthentic } from '../system/ciphers.ts'
import { sha256 } from '../system/hashing.ts'
import { newCaseKeys, type Secret, unlockCase } from './case-keys.ts'
import { changePassphrase } from './change-passphrase.ts'
import { verifyCase } from './verify.ts'

const withCode = (code: CaseErrorCode) => (error: unknown) => error instanceof CaseError && error.code === code

const withFault = (fault: string) => (error: unknown) =>
  error instanceof CaseError && error.code === 'integrity' && error.parameters.fault === fault

async function sealedCase(seed = 1) {
  const disk = new MemoryDisk()
  const system = fixedSystem(disk, seed)
  const keys = await newKeys(system)
  const custody = create(system, undefined, keys)
  const { sha256 } = await acquire(custody, 'note.txt', bytesOf(3000, seed))
  custody.commit()
  custody.close()
  return { disk, system, sha256, ...keys }
}

const unlock = (disk: MemoryDisk, secret: Secret) => unlockCase(ROOT, fixedSystem(disk, 99), secret)

test('the passphrase and the recovery key both open the case, and no other does', async () => {
  const { disk, sha256, recoveryKey } = await sealedCase()
  assert.match(recoveryKey ?? '', /^AGE-SECRET-KEY-1[0-9A-Z]+$/)
  const secrets: Secret[] = [
    { passphrase: PASSPHRASE },
    { recoveryKey: recoveryKey as string },
    { recoveryKey: ` ${(recoveryKey as string).toLowerCase()}\n` },
  ]
  for (const secret of secrets) {
    const custody = open(fixedSystem(disk, 5), undefined, await unlock(disk, secret))
    const source = custody.vault.open(sha256)
    const bytes = new Uint8Array(source.sizeBytes)
    source.readAt(bytes, 0)
    assert.deepEqual(bytes, bytesOf(3000, 1))
    custody.close()
  }
  const wrong: Secret[] = [
    { passphrase: `${PASSPHRASE} ` },
    { passphrase: '' },
    { recoveryKey: 'AGE-SECRET-KEY-1NONSENSE' },
    { recoveryKey: PASSPHRASE },
    { recoveryKey: (await sealedCase(2)).recoveryKey as string },
  ]
  for (const secret of wrong) await assert.rejects(unlock(disk, secret), withCode('passphrase-wrong'))
})

test('a passphrase is the same however its letters are composed', async () => {
  const disk = new MemoryDisk()
  const keys = await newKeys(fixedSystem(disk), 'кафе\u0301 naïve')
  create(fixedSystem(disk), undefined, keys).close()
  await unlock(disk, { passphrase: 'кафе\u0301 nai\u0308ve' })
})

test('without keys a sealed case is not opened, and keys of another case do not open it', async () => {
  const { disk } = await sealedCase()
  assert.throws(() => open(fixedSystem(disk, 3)), withCode('passphrase-needed'))
  const other = await newKeys(fixedSystem(new MemoryDisk(), 7))
  assert.throws(() => open(fixedSystem(disk, 3), undefined, other.keys), withFault('key-foreign'))
  const sameCase = new CaseKeys((await unlock(disk, { passphrase: PASSPHRASE })).caseId, bytesOf(32, 1), () =>
    bytesOf(12, 1),
  )
  assert.throws(() => open(fixedSystem(disk, 3), undefined, sameCase), withFault('key-damaged'))
  assert.ok(!disk.paths().includes(`${ROOT}/lock`))
})

test("a passphrase file that is another case's, damaged, cut, armored or hostile is said so", async () => {
  const { disk } = await sealedCase()
  const path = `${ROOT}/keys/passphrase.age`
  const own = disk.read(path)
  const attempt = async (bytes: Uint8Array, fault: string) => {
    disk.overwrite(path, bytes)
    await assert.rejects(unlock(disk, { passphrase: PASSPHRASE }), withFault(fault))
  }
  await attempt((await sealedCase(2)).disk.read(path), 'key-foreign')
  await attempt(new Uint8Array(), 'key-damaged')
  await attempt(own.subarray(0, own.length - 1), 'key-damaged')
  await attempt(new TextEncoder().encode('-----BEGIN AGE ENCRYPTED FILE-----\n'), 'key-damaged')
  await attempt(bytesOf(70_000, 1), 'key-missing')
  const costly = new TextDecoder('latin1').decode(own).replace(/(-> scrypt \S+) 2\n/, '$1 25\n')
  await attempt(Buffer.from(costly, 'latin1'), 'key-damaged')
  const age = (text: string) =>
    encryptAge(new TextEncoder().encode(text), { passphrase: PASSPHRASE }, { workFactor: 2 })
  await attempt(await age('{}\n'), 'key-damaged')
  await attempt(await age(''), 'key-damaged')
  for (let bit = 0; bit < own.length * 8; bit += 41) {
    const changed = own.slice()
    changed[bit >> 3] ^= 1 << (bit & 7)
    disk.overwrite(path, changed)
    await assert.rejects(unlock(disk, { passphrase: PASSPHRASE }), CaseError, `bit ${bit}`)
  }
  disk.remove(path)
  await assert.rejects(unlock(disk, { passphrase: PASSPHRASE }), withFault('key-missing'))
  disk.remove(`${ROOT}/keys/recovery.age`)
  await assert.rejects(unlock(disk, { recoveryKey: 'x' }), withCode('usage'))
})

test('an open case has no passphrase, and an empty one is refused', async () => {
  const disk = new MemoryDisk()
  create(fixedSystem(disk)).close()
  await assert.rejects(unlock(disk, { passphrase: PASSPHRASE }), withCode('usage'))
  await assert.rejects(newCaseKeys(fixedSystem(disk), { passphrase: '', hasRecoveryKey: false }), withCode('usage'))
  await assert.rejects(unlockCase('/nowhere', fixedSystem(disk), { passphrase: 'x' }), withCode('not-a-case'))
})

test('a change of the passphrase writes one file anew and adds one entry; only the new one opens', async () => {
  const { disk, sha256, keys: first } = await sealedCase()
  const before = new Map(disk.paths().map(path => [path, disk.read(path)]))
  const oldFile = disk.openForReading(`${ROOT}/keys/passphrase.age`)
  const keys = await unlock(disk, { passphrase: PASSPHRASE })
  const { recoveryKey } = await changePassphrase(ROOT, fixedSystem(disk, 8), keys, {
    passphrase: 'another one',
    workFactor: 2,
    processes: NOBODY,
  })
  assert.equal(recoveryKey, undefined)
  assert.deepEqual(disk.paths(), [...before.keys()])
  const oldBytes = new Uint8Array(oldFile.sizeBytes())
  oldFile.readAt(oldBytes, 0)
  assert.ok(oldBytes.length > 0 && oldBytes.every(byte => byte === 0), 'the old file was overwritten')
  const isLonger = (path: string, bytes: Uint8Array) =>
    Buffer.from(disk.read(path)).subarray(0, bytes.length).equals(bytes)
  const changed = [...before].filter(([path, bytes]) => !isLonger(path, bytes)).map(([path]) => path)
  assert.deepEqual(changed, [`${ROOT}/keys/passphrase.age`])
  const grown = [...before].filter(([path, bytes]) => isLonger(path, bytes) && disk.read(path).length > bytes.length)
  assert.deepEqual(
    grown.map(([path]) => path.slice(path.lastIndexOf('.'))),
    ['.jsonl', '.bodies'],
  )
  await assert.rejects(unlock(disk, { passphrase: PASSPHRASE }), withCode('passphrase-wrong'))
  const again = await unlock(disk, { passphrase: 'another one' })
  assert.equal(again.commitment(), first.commitment())
  const custody = open(fixedSystem(disk, 9), undefined, again)
  assert.ok(custody.vault.has(sha256))
  custody.close()
  assert.deepEqual(verifyCase(ROOT, fixedSystem(disk, 10), { keys: again }).faults, [])
})

test('any changed bit of a key file is found by a check, also of the one that did not open the case', async () => {
  const { disk, keys } = await sealedCase()
  for (const file of ['passphrase', 'recovery']) {
    const where = `keys/${file}.age`
    const own = disk.read(`${ROOT}/${where}`)
    for (let bit = 0; bit < own.length * 8; bit += 7) {
      const changed = own.slice()
      changed[bit >> 3] ^= 1 << (bit & 7)
      disk.overwrite(`${ROOT}/${where}`, changed)
      const { faults } = verifyCase(ROOT, fixedSystem(disk, 10), { keys })
      assert.deepEqual(
        faults.map(fault => [fault.code, fault.where]),
        [['key-damaged', where]],
        `bit ${bit}`,
      )
    }
    disk.overwrite(`${ROOT}/${where}`, own)
  }
  assert.deepEqual(verifyCase(ROOT, fixedSystem(disk, 10), { keys }).faults, [])
})

test('a new recovery key is shown before it counts, and the old one opens no more', async () => {
  const { disk, recoveryKey: old } = await sealedCase()
  const keys = await unlock(disk, { recoveryKey: old as string })
  const refused = changePassphrase(ROOT, fixedSystem(disk, 8), keys, {
    newRecoveryKey: true,
    processes: NOBODY,
    show: () => {
      throw new Error('nobody wrote it down')
    },
  })
  await assert.rejects(refused, /nobody wrote it down/)
  await unlock(disk, { recoveryKey: old as string })
  const { recoveryKey } = await changePassphrase(ROOT, fixedSystem(disk, 8), keys, {
    newRecoveryKey: true,
    processes: NOBODY,
  })
  await unlock(disk, { recoveryKey: recoveryKey as string })
  await unlock(disk, { passphrase: PASSPHRASE })
  await assert.rejects(unlock(disk, { recoveryKey: old as string }), withCode('passphrase-wrong'))
  assert.ok(!disk.paths().includes(`${ROOT}/lock`))
})

test('power that fails during a change leaves the old or the new passphrase, never none and never both files', async () => {
  const { disk: start } = await sealedCase()
  const keys = await unlock(start, { passphrase: PASSPHRASE })
  const change = (disk: MemoryDisk) =>
    changePassphrase(ROOT, fixedSystem(disk, 8), keys, { passphrase: 'another', workFactor: 2, processes: NOBODY })
  const outcomes = new Set<string>()
  for (let at = 1; ; at++) {
    const disk = start.after('kill')
    disk.failure = { at, code: 'EIO', isStop: true }
    const isDone = await change(disk).then(
      () => true,
      () => false,
    )
    for (const crash of ['kill', 'lose', 'torn'] as const) {
      const after = disk.after(crash)
      const opened = await Promise.all(
        [PASSPHRASE, 'another'].map(passphrase =>
          unlock(after, { passphrase }).catch((error: unknown) => {
            assert.ok(withCode('passphrase-wrong')(error), `${crash} at ${at}: ${error}`)
            return undefined
          }),
        ),
      )
      const unlocked = opened.filter(found => found !== undefined)
      assert.equal(unlocked.length, 1, `${crash} at ${at}`)
      outcomes.add(opened[0] === undefined ? 'new' : 'old')
      open(fixedSystem(after, 9), undefined, unlocked[0]).close()
      assert.deepEqual(
        after.paths().filter(path => path.includes('partial')),
        after.paths(`${ROOT}/keys/passphrase.age.partial`),
        `${crash} at ${at}: the old file was not destroyed`,
      )
      assert.notEqual(verifyCase(ROOT, fixedSystem(after, 10), { keys: unlocked[0] }).verdict, 'damaged')
    }
    if (isDone) break
  }
  assert.deepEqual([...outcomes].sort(), ['new', 'old'])
})

test('after they were forgotten the keys open, seal and name nothing', async () => {
  const { keys } = await newKeys(fixedSystem(new MemoryDisk()))
  const box = keys.seal('index', 'x', bytesOf(5, 1))
  const line = keys.keyLine()
  assert.ok(readKeyLine(line, () => bytesOf(12, 1)))
  keys.forget()
  assert.ok(keys.isForgotten)
  for (const use of [
    () => keys.open('index', 'x', box),
    () => keys.seal('index', 'x', box),
    () => keys.objectName(sha256('a')),
    () => keys.commitment(),
    () => keys.keyLine(),
  ])
    assert.throws(use, withCode('locked'))
})

test('a box opens only with its purpose, context and case', async () => {
  const a = (await newKeys(fixedSystem(new MemoryDisk(), 1))).keys
  const b = (await newKeys(fixedSystem(new MemoryDisk(), 2))).keys
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), fc.string(), (plain, context) => {
      const box = a.seal('objects', context, plain)
      assert.deepEqual(new Uint8Array(a.open('objects', context, box)), plain)
      assert.equal(box.length, plain.length + 28)
      assert.throws(() => a.open('bodies', context, box), NotAuthentic)
      assert.throws(() => a.open('objects', `${context}x`, box), NotAuthentic)
      assert.throws(() => b.open('objects', context, box), NotAuthentic)
    }),
    { numRuns: 30 },
  )
})

test('the same original has another name in every case', async () => {
  const hash = sha256('the same video')
  const names = new Set<string>([hash])
  for (let seed = 1; seed <= 20; seed++)
    names.add((await newKeys(fixedSystem(new MemoryDisk(), seed))).keys.objectName(hash))
  assert.equal(names.size, 21)
})

test('a locked case gives nothing away and can be closed', async () => {
  const { disk, sha256 } = await sealedCase()
  const keys = await unlock(disk, { passphrase: PASSPHRASE })
  const custody = open(fixedSystem(disk, 3), undefined, keys)
  const source = custody.vault.open(sha256)
  assert.equal(source.readAt(new Uint8Array(10), 0), 10)
  custody.journal.append({ type: 'intake', inputs: 1, problems: [] })
  custody.forget()
  assert.ok(keys.isForgotten)
  for (const use of [
    () => source.readAt(new Uint8Array(10), 0),
    () => custody.vault.open(sha256),
    () => [...custody.journal.acts()],
    () => custody.journal.append({ type: 'intake', inputs: 1, problems: [] }),
    () => custody.commit(),
    () => custody.keyedHash('x'),
  ])
    assert.throws(use, withCode('locked'))
  custody.close()
  assert.ok(!disk.paths().includes(`${ROOT}/lock`))
  const again = open(fixedSystem(disk, 4), undefined, await unlock(disk, { passphrase: PASSPHRASE }))
  assert.equal(again.journal.entries, 2)
  again.close()
})
