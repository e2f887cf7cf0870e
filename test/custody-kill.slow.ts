// A process that acquires is killed at moments of chance: what it was told is durable is there, and the case goes on.

import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { createCase, openCase } from '../src/preserve/case-folder.ts'
import { newCaseKeys } from '../src/preserve/case-keys.ts'
import { verifyCase } from '../src/preserve/verify.ts'
import { nodeSystem } from '../src/system/system.ts'

const ROUNDS = 12

const WRITER = `
  import { openCase } from ${JSON.stringify(new URL('../src/preserve/case-folder.ts', import.meta.url).href)}
  import { unlockCase } from ${JSON.stringify(new URL('../src/preserve/case-keys.ts', import.meta.url).href)}
  import { nodeSystem } from ${JSON.stringify(new URL('../src/system/system.ts', import.meta.url).href)}
  import { acquire } from ${JSON.stringify(new URL('./support/custody-fixture.ts', import.meta.url).href)}
  const [, root, passphrase] = process.argv
  const keys = passphrase === undefined ? undefined : await unlockCase(root, nodeSystem, { passphrase })
  const custody = openCase(root, nodeSystem, { keys })
  for (let i = 0; ; i++) {
    for (let j = 0; j < 5; j++) await acquire(custody, 'file', nodeSystem.randomBytes(j === 4 ? 1300000 : 3000))
    custody.commit()
    process.stdout.write(custody.journal.entries + '\\n')
  }
`

for (const passphrase of [undefined, 'p']) {
  const mode = passphrase === undefined ? 'open' : 'sealed'

  test(`killing the writer at any moment loses nothing that was acknowledged: ${mode}`, async () => {
    const folder = mkdtempSync(join(tmpdir(), 'anechoic-kill-'))
    const root = join(folder, 'case')
    try {
      const options = { passphrase: passphrase ?? '', hasRecoveryKey: false, workFactor: 1 }
      const sealed = passphrase === undefined ? undefined : await newCaseKeys(nodeSystem, options)
      const keys = sealed?.keys
      createCase(root, nodeSystem, { tool: 'test', sealed }).close()
      let acknowledged = 1
      for (let round = 0; round < ROUNDS; round++) {
        const words = ['--input-type=module-typescript', '-e', WRITER, root]
        const writer = spawn(process.execPath, passphrase === undefined ? words : [...words, passphrase])
        let output = ''
        const wanted = 3 + ((round * 7) % 20)
        await new Promise<void>(done => {
          writer.stdout.on('data', (piece: Buffer) => {
            output += piece.toString()
            if (output.split('\n').length > wanted) writer.kill('SIGKILL')
          })
          writer.on('exit', () => done())
        })
        const told = output.split('\n').slice(0, -1).map(Number)
        assert.ok(told.length > 0, 'the writer wrote')
        acknowledged = Math.max(acknowledged, ...told)
        const report = verifyCase(root, nodeSystem, { keys })
        assert.notEqual(report.verdict, 'damaged', JSON.stringify(report.faults))
        const custody = openCase(root, nodeSystem, { keys })
        assert.ok(custody.journal.entries >= acknowledged, `${custody.journal.entries} of ${acknowledged}`)
        assert.ok(custody.notices.some(notice => notice.code === 'lock-taken-over'))
        custody.close()
      }
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
}
