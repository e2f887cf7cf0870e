import assert from 'node:assert/strict'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { after, test } from 'node:test'
import { zipBytes } from '../../test/support/archive-bytes.ts'
import { CaseError } from '../model/case-error.ts'
import type { Problem } from '../model/problem.ts'
import { nodeSystem } from '../system/system.ts'
import { Casebook } from './casebook.ts'
import { lookAtInputs } from './look-at-inputs.ts'
import { silentProgress } from './progress.ts'
import { takeIn } from './take-in.ts'

const folder = mkdtempSync(join(tmpdir(), 'anechoic-look-'))
after(() => rmSync(folder, { recursive: true, force: true }))
let cases = 0

async function inCase(work: (casebook: Casebook, root: string) => Promise<void>): Promise<void> {
  const root = join(folder, `case${cases++}`)
  const casebook = Casebook.openOrCreate(root, nodeSystem, 'test')
  try {
    await work(casebook, root)
  } finally {
    casebook.close()
  }
}

const chat = (name: string, id: number | string, text: string) => ({
  name,
  type: 'private_group',
  id,
  messages: [
    {
      id: 1,
      type: 'message',
      date: '2025-01-05T21:00:00',
      date_unixtime: '1736110800',
      from: 'A',
      from_id: 'user1',
      text,
    },
  ],
})

/** Two chats of one title, one whose id is another's title, one called `all`. */
const account = JSON.stringify({
  about: 'data',
  chats: {
    about: 'chats',
    list: [chat('Yard', 21, 'first'), chat('Yard', 22, 'second'), chat('21', 23, 'third'), chat('all', 24, 'fourth')],
  },
})

function running(problems: Problem[] = []) {
  const watch = { file() {}, posts() {}, problem: (problem: Problem) => void problems.push(problem) }
  return { signal: new AbortController().signal, progress: silentProgress, watch }
}

test('an account is listed, out of a zip too, and nothing of it is kept', () =>
  inCase(async (casebook, root) => {
    const zip = join(folder, 'account.zip')
    writeFileSync(zip, zipBytes([{ name: 'export/result.json', bytes: account }]))
    const looked = await lookAtInputs(casebook, { inputs: [zip], ...running() })
    assert.deepEqual(
      looked.accounts.map(({ name, chats }) => [name, chats.map(({ name, messages }) => [name, messages])]),
      [
        [
          'account.zip!export/result.json',
          [
            ['Yard', 1],
            ['Yard', 1],
            ['21', 1],
            ['all', 1],
          ],
        ],
      ],
    )
    assert.equal(new Set(looked.accounts[0].chats.map(({ id }) => id)).size, 4)
    assert.deepEqual([...casebook.custody.vault.list()], [])
    assert.equal(casebook.acquisitions().length, 0)
    assert.deepEqual(readdirSync(join(root, 'vault/incoming')), [])
  }))

test('the chat that is chosen comes in and no other, whatever they are called', async () => {
  const path = join(folder, 'account')
  mkdirSync(path)
  writeFileSync(join(path, 'result.json'), account)
  for (const [at, text] of ['first', 'second', 'third', 'fourth'].entries())
    await inCase(async casebook => {
      const { accounts } = await lookAtInputs(casebook, { inputs: [path], ...running() })
      const chatIds = [accounts[0].chats[at].id]
      await takeIn(casebook, { inputs: [path], chatIds, readOptions: {}, role: 'person' }, running())
      const bytes = [...casebook.custody.vault.list()].map(hash => {
        const source = casebook.custody.vault.open(hash)
        const all = new Uint8Array(source.sizeBytes)
        source.readAt(all, 0)
        return Buffer.from(all).toString()
      })
      const held = ['first', 'second', 'third', 'fourth'].filter(each => bytes.some(kept => kept.includes(each)))
      assert.deepEqual(held, [text])
    })
})

test('claims and casework are told apart from material, and what no reader knows is named', () =>
  inCase(async casebook => {
    const mixed = join(folder, 'mixed')
    mkdirSync(mixed)
    cpSync(resolve(import.meta.dirname, '../../examples/crisis/claims.yaml'), join(mixed, 'claims.yaml'))
    writeFileSync(join(mixed, 'other.yaml'), 'a: [1, 2\n')
    writeFileSync(join(mixed, 'casework.jsonl'), '{"type":"outage","place":"Selen"}\n')
    writeFileSync(
      join(mixed, 'rows.jsonl'),
      '{"type":"photo","text":"x","time":"2025-01-01T00:00:00Z","account":"a"}\n',
    )
    writeFileSync(join(mixed, 'x.bin'), new Uint8Array([0, 1, 2, 3]))
    const { claims, casework, unknown, files } = await lookAtInputs(casebook, { inputs: [mixed], ...running() })
    assert.deepEqual(
      [claims.map(({ name }) => name), casework.map(({ name }) => name)],
      [['mixed/claims.yaml'], ['mixed/casework.jsonl']],
    )
    assert.ok(unknown.includes('mixed/x.bin'))
    assert.equal(files, 5)
  }))

test('stopping is heard', () =>
  inCase(async casebook => {
    const stopping = new AbortController()
    stopping.abort()
    await assert.rejects(
      lookAtInputs(casebook, { inputs: [folder], ...running(), signal: stopping.signal }),
      error => error instanceof CaseError && error.code === 'interrupted',
    )
  }))
