// Repairing through the command: what came back, and what is damaged still.

import assert from 'node:assert/strict'
import { cpSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { inside } from '../support/command-inside.ts'
import { anechoic, EXAMPLE, inFolder } from '../support/command-line.ts'

function originals(root: string): string[] {
  return readdirSync(join(root, 'vault'), { recursive: true, encoding: 'utf8' }).filter(name =>
    /^[0-9a-f]{2}\/[0-9a-f]{62}$/.test(name),
  )
}

test('repair brings back what the copy has, and its status says when damage remains', async () => {
  await inFolder(async folder => {
    const [root, copy, whole] = ['case', 'copy', 'whole'].map(name => join(folder, name))
    const input = join(EXAMPLE, 'exports/telegram')
    assert.equal((await anechoic(['import', '--open', input, '--case', root])).status, 0)
    for (const target of [copy, whole]) cpSync(root, target, { recursive: true })
    const [first, second] = originals(root)
    rmSync(join(root, 'vault', first))
    rmSync(join(root, 'vault', second))
    rmSync(join(copy, 'vault', second))
    const words = ['repair', root, '--from', copy, '--role', 'archivist']
    const partly = await inside(words)
    assert.equal(partly.status, 5)
    assert.ok(partly.out.includes(first))
    assert.match(partly.errors, /Damage remains in 1 place/)
    cpSync(join(whole, 'vault', second), join(copy, 'vault', second))
    const wholly = await inside(words)
    assert.equal(wholly.status, 0, wholly.errors)
    assert.equal((await inside(['verify', root])).status, 0)
  })
})
