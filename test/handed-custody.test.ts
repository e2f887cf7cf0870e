// An export speaks of originals only after reading them again, and the journal says which of them went sealed, and to whom.

import assert from 'node:assert/strict'
import { chmodSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import * as age from 'age-encryption'
import { Casebook } from '../src/casebook/casebook.ts'
import type { HandedExportAct } from '../src/model/acts.ts'
import { nodeSystem } from '../src/system/system.ts'
import { inside } from './support/command-inside.ts'
import { anechoic, inFolder } from './support/command-line.ts'

const POSTS = `id,created_at,user,text
1,2031-05-07T08:00:00Z,Aigul Ospanowa Almaty,The ferry burned at the old pier this morning while the market was open and everybody saw it
2,2031-05-07T09:00:00Z,Two,The ferry sails at noon from the new pier as it does every day and tickets are sold at the gate
`
const CLAIMS = `claims:
  - id: ferry
    text: {en: "The ferry burned"}
    support: {search: ["ferry burned"]}
    deny: {search: ["ferry sails"]}
`

async function inCase(work: (root: string, folder: string) => Promise<void>): Promise<void> {
  await inFolder(async folder => {
    const root = join(folder, 'case')
    writeFileSync(join(folder, 'posts.csv'), POSTS)
    writeFileSync(join(folder, 'claims.yaml'), CLAIMS)
    const words = ['--case', root, '--open', '--no-source', '--claims', join(folder, 'claims.yaml')]
    const run = await anechoic(['analyse', join(folder, 'posts.csv'), ...words])
    assert.equal(run.status, 0, run.errors)
    await work(root, folder)
  })
}

function vaultFiles(root: string): string[] {
  return readdirSync(join(root, 'vault'), { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name))
}

test('an original that changed since stops every export, and nothing is left', async () => {
  await inCase(async (root, folder) => {
    for (const path of vaultFiles(root)) {
      const bytes = readFileSync(path)
      if (!bytes.includes('everybody saw it')) continue
      chmodSync(path, 0o600)
      writeFileSync(path, bytes.toString().replace('everybody', 'somebody!'))
    }
    for (const audience of ['public', 'newsroom', 'research']) {
      const out = join(folder, audience)
      const run = await inside(['export', root, '--for', audience, '-o', out, '--role', 'editor'])
      assert.equal(run.status, 5, run.errors)
      assert.equal(existsSync(out) || existsSync(`${out}.unfinished`), false)
    }
  })
})

test('the journal says which originals went sealed and to whom, or that none did', async () => {
  await inCase(async (root, folder) => {
    const recipient = await age.identityToRecipient(await age.generateX25519Identity())
    const to = (name: string, ...more: string[]) =>
      inside(['export', root, '--for', 'archive', '-o', join(folder, name), '--role', 'editor', ...more])
    assert.equal((await to('one', '--recipient', recipient)).status, 0)
    assert.equal((await to('two', '--without-sealed')).status, 0)
    const casebook = Casebook.open(root, nodeSystem, 'anechoic test')
    try {
      const acts = [...casebook.custody.journal.acts()].flatMap(({ act }) =>
        act.type === 'handed-export' ? [act as HandedExportAct] : [],
      )
      assert.deepEqual(
        acts.map(({ sealed }) => sealed),
        [{ originals: [1], to: [recipient] }, undefined],
      )
      assert.ok(existsSync(join(folder, 'one/data/sealed/originals/1.age')))
      assert.equal(existsSync(join(folder, 'two/data/sealed')), false)
    } finally {
      casebook.close()
    }
  })
})

test('a surname alone in words that a person wrote stops an export; a place does not', async () => {
  await inCase(async (root, folder) => {
    const casebook = Casebook.open(root, nodeSystem, 'anechoic test')
    const [post] = casebook.index().posts([0])
    casebook.close()
    const paraphrase = async (text: string) => {
      const set = [`post=${post.channel.id}/${post.messageId}`, `text=${text}`, 'how=paraphrase', 'language=en']
      const words = ['record', root, 'paraphrase', '--role', 'editor', ...set.flatMap(value => ['--set', value])]
      assert.equal((await inside(words)).status, 0)
    }
    const newsroom = (name: string) =>
      inside(['export', root, '--for', 'newsroom', '-o', join(folder, name), '--role', 'editor'])
    await paraphrase('Somebody in Almaty speaks of smoke over the water.')
    const first = await newsroom('one')
    assert.equal(first.status, 0, first.errors)
    await paraphrase('Smoke was seen over the water, Ospanowas neighbour adds, and Ospanowa agrees.')
    const second = await newsroom('two')
    assert.equal(second.status, 5, second.errors)
    assert.equal(second.errors.includes('Ospanowa'), false)
    assert.equal(existsSync(join(folder, 'two')), false)
  })
})
