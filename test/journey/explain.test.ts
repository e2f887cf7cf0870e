// anechoic explain through the command: sentences, facts, files, refusals.

import assert from 'node:assert/strict'
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { inside } from '../support/command-inside.ts'
import { anechoic, inFolder } from '../support/command-line.ts'
import { CHAT, FIRST, millStreetChat } from '../support/mill-street.ts'
import { checked } from '../support/voice-facts-sample.ts'

const CLAIMS = `claims:
  - id: granary
    kind: factual
    text: { en: "The granary burned", ru: "Зернохранилище сгорело", kk: "Астық қоймасы өртенді" }
    support: { search: ["granary burned"] }
    deny: { search: ["granary whole"] }
`

test('explain tells every number, writes facts that a checker agrees with, and refuses what it cannot do', async () => {
  await inFolder(async folder => {
    const root = join(folder, 'case')
    const source = join(folder, 'export')
    mkdirSync(source)
    writeFileSync(join(source, 'result.json'), millStreetChat())
    writeFileSync(join(folder, 'claims.yaml'), CLAIMS)
    const made = await anechoic(['analyse', '--open', source, '--case', root, '--claims', join(folder, 'claims.yaml')])
    assert.equal(made.status, 0, made.errors)

    const told = await inside(['explain', root, 'granary'])
    assert.equal(told.status, 0, told.errors)
    for (const part of ['U = 5', 'A = 0', 'L: not assessed', '6 assertions', 'equal text', 'cannot be excluded'])
      assert.ok(told.out.includes(part), part)
    assert.ok(!told.out.includes(CHAT) && !told.out.includes('roof fall'))
    const named = await inside(['explain', 'granary', '--case', root, '--names', '--lang', 'ru'])
    assert.ok(named.out.includes(`${CHAT}/1`) && named.out.includes('КТО УТВЕРЖДАЕТ'))

    const file = join(folder, 'facts.json')
    const written = await inside(['explain', root, 'granary', '--json', '--texts', '--output', file])
    assert.deepEqual([written.status, written.out], [0, ''])
    const text = readFileSync(file, 'utf8')
    assert.ok(text.includes(FIRST))
    if (process.platform !== 'win32') assert.equal(statSync(file).mode & 0o777, 0o600)
    assert.equal((await checked([text])).code, 0)

    const again = await inside(['explain', root, 'granary', '--json', '--output', file])
    assert.notEqual(again.status, 0)
    assert.equal(readFileSync(file, 'utf8'), text)
    const refusedInside = await inside([
      'explain',
      root,
      'granary',
      '--json',
      '--output',
      join(root, 'vault', 'facts.json'),
    ])
    assert.notEqual(refusedInside.status, 0)
    assert.ok(!existsSync(join(root, 'vault', 'facts.json')))
    const unknown = await inside(['explain', root, 'gran\u202Eary'])
    assert.equal(unknown.status, 2)
    assert.match(unknown.errors, /gran.*granary/s)
    assert.equal((await inside(['explain', root])).status, 2)
    assert.equal((await inside(['explain', root, 'granary', 'more'])).status, 2)
  })
})
