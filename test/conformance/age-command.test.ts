// The two age files of a sealed case open with the command age alone: passphrase at a terminal, recovery key from a file.

import assert from 'node:assert/strict'
import { execFileSync, spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { newCaseKeys } from '../../src/preserve/case-keys.ts'
import { nodeSystem } from '../../src/system/system.ts'
import { inFolder } from '../support/command-line.ts'

const isThere = (command: string) => spawnSync(command, ['--version']).status === 0
const withoutAge = isThere('age') ? false : 'needs the command age'

test('the recovery key of a case opens its recovery.age with age', { skip: withoutAge }, async () => {
  const { keys, recoveryFile, recoveryKey } = await newCaseKeys(nodeSystem, {
    passphrase: 'seven blue herons',
    hasRecoveryKey: true,
    workFactor: 2,
  })
  assert.ok(recoveryFile && recoveryKey)
  await inFolder(async folder => {
    writeFileSync(join(folder, 'recovery.age'), recoveryFile)
    writeFileSync(join(folder, 'key'), `${recoveryKey}\n`)
    const opened = execFileSync('age', ['-d', '-i', join(folder, 'key'), join(folder, 'recovery.age')])
    assert.deepEqual(opened, Buffer.from(keys.keyLine()))
  })
})

const withoutTerminal = isThere('script') ? withoutAge : 'needs the command script'

test('the passphrase of a case opens its passphrase.age with age', { skip: withoutTerminal }, async () => {
  const passphrase = 'seven blue herons'
  const { keys, passphraseFile } = await newCaseKeys(nodeSystem, { passphrase, hasRecoveryKey: false, workFactor: 10 })
  await inFolder(async folder => {
    const [sealed, opened] = [join(folder, 'passphrase.age'), join(folder, 'opened')]
    writeFileSync(sealed, passphraseFile)
    const command = `age -d -o ${opened} ${sealed}`
    spawnSync('script', ['-qec', command, '/dev/null'], { input: `${passphrase}\n`, timeout: 20_000 })
    assert.deepEqual(readFileSync(opened), Buffer.from(keys.keyLine()))
  })
})
