import assert from 'node:assert/strict'
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { acquire, bytesOf } from '../../test/support/custody-fixture.ts'
import { CaseError } from '../model/case-error.ts'
import { createCase, openCase } from '../preserve/case-folder.ts'
import { unlockCase } from '../preserve/case-keys.ts'
import { nodeSystem } from '../system/system.ts'
import { keysForSealing, openSealedCase, sealCase } from './convert.ts'
import { changeCasePassphrase } from './passphrase.ts'

const FIRST = 'a first passphrase'
const SECOND = 'a second passphrase'
const WORK_FACTOR = 2
const system = nodeSystem
const tool = 'anechoic test'

async function withFolder(work: (folder: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'anechoic-convert-'))
  try {
    await work(folder)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

async function openCaseWith(root: string, bytes: Uint8Array): Promise<string> {
  const custody = createCase(root, system, { tool })
  const { sha256 } = await acquire(custody, 'note.txt', bytes)
  custody.commit()
  custody.close()
  return sha256
}

test('a case is sealed, gets another passphrase by its recovery key, and is opened again', async () => {
  await withFolder(async folder => {
    const [plain, sealed, again] = ['plain', 'sealed', 'again'].map(name => join(folder, name))
    const bytes = bytesOf(200_000, 1)
    const hash = await openCaseWith(plain, bytes)
    const options = { passphrase: FIRST, hasRecoveryKey: true, workFactor: WORK_FACTOR }
    const newKeys = await keysForSealing(plain, system, options)
    const converted = await sealCase({ root: plain, system, tool, removesOriginal: true }, sealed, newKeys)
    assert.equal(converted.report.verdict, 'whole')
    assert.deepEqual([converted.isRemoved, converted.left], [true, []])
    assert.deepEqual(readdirSync(folder), ['sealed'])

    const recoveryKey = newKeys.recoveryKey as string
    await changeCasePassphrase(sealed, system, { recoveryKey }, { passphrase: SECOND, workFactor: WORK_FACTOR })
    const isWrong = (error: unknown) => error instanceof CaseError && error.code === 'passphrase-wrong'
    await assert.rejects(unlockCase(sealed, system, { passphrase: FIRST }), isWrong)

    const keys = await unlockCase(sealed, system, { passphrase: SECOND })
    const opened = await openSealedCase({ root: sealed, system, tool }, again, keys)
    assert.deepEqual([opened.report.verdict, opened.isRemoved], ['whole', false])
    keys.forget()
    const custody = openCase(again, system)
    const source = custody.vault.open(hash as never)
    const read = new Uint8Array(source.sizeBytes)
    source.readAt(read, 0)
    assert.deepEqual(read, bytes)
    custody.close()
    assert.ok(existsSync(join(sealed, 'case.json')))
  })
})

test('what lies beside the case in its folder stays when the case is removed', async () => {
  await withFolder(async folder => {
    const [plain, sealed] = ['plain', 'sealed'].map(name => join(folder, name))
    await openCaseWith(plain, bytesOf(10, 1))
    writeFileSync(join(plain, 'my notes.txt'), 'mine')
    writeFileSync(join(plain, 'report.html.partial'), 'half a report')
    const newKeys = await keysForSealing(plain, system, {
      passphrase: FIRST,
      hasRecoveryKey: false,
      workFactor: WORK_FACTOR,
    })
    assert.equal(newKeys.recoveryKey, undefined)
    const { left } = await sealCase({ root: plain, system, tool, removesOriginal: true }, sealed, newKeys)
    assert.deepEqual(left, ['my notes.txt'])
    assert.deepEqual(readdirSync(plain), ['my notes.txt'])
    await assert.rejects(keysForSealing(sealed, system, { passphrase: FIRST, hasRecoveryKey: false }), CaseError)
  })
})

test('a conversion that is stopped leaves the case alone', async () => {
  await withFolder(async folder => {
    const [plain, sealed] = ['plain', 'sealed'].map(name => join(folder, name))
    await openCaseWith(plain, bytesOf(10, 1))
    const newKeys = await keysForSealing(plain, system, {
      passphrase: FIRST,
      hasRecoveryKey: false,
      workFactor: WORK_FACTOR,
    })
    const signal = AbortSignal.abort(new Error('stopped'))
    const source = { root: plain, system, tool, removesOriginal: true, signal }
    await assert.rejects(sealCase(source, sealed, newKeys), /stopped/)
    assert.ok(!existsSync(sealed))
    openCase(plain, system).close()
    await sealCase({ root: plain, system, tool }, sealed, newKeys)
    assert.deepEqual(readdirSync(folder).sort(), ['plain', 'sealed'])
  })
})
