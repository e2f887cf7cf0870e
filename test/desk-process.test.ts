// A desk that dies of what it read: who waits is told, a new one takes over, an open case opens again, a sealed one asks for its passphrase.

import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { Casebook } from '../src/casebook/casebook.ts'
import { newKeys } from '../src/casebook/unlock.ts'
import { CaseError } from '../src/model/case-error.ts'
import type { DeskEvent } from '../src/server/desk-events.ts'
import { DeskProcess } from '../src/server/desk-process.ts'
import type { Asked } from '../src/server/route.ts'
import { nodeSystem } from '../src/system/system.ts'

const folder = mkdtempSync(join(tmpdir(), 'anechoic-desk-'))
after(() => rmSync(folder, { recursive: true, force: true }))

const asked: Asked = { language: 'en', showNames: false, role: 'person' }

async function stateAfterDeath(root: string, prepare: (desk: DeskProcess) => Promise<unknown>): Promise<unknown> {
  const desk = new DeskProcess('anechoic test')
  try {
    await desk.ask('case.choose', { root }, asked)
    await prepare(desk)
    const dead = new Promise<void>(resolve => {
      desk.listen((event: DeskEvent) => event.type === 'desk-ended' && resolve())
    })
    const before = desk.pid
    process.kill(before ?? 0, 'SIGSTOP')
    const waiting = assert.rejects(
      desk.ask('case.state', {}, asked),
      (error: unknown) => error instanceof CaseError && error.key === 'desk-ended',
    )
    process.kill(before ?? 0, 'SIGKILL')
    await waiting
    await dead
    assert.notEqual(desk.pid, before)
    return JSON.parse(await desk.ask('case.state', {}, asked)).state.status
  } finally {
    await desk.end()
  }
}

test('an open case is open again after the desk died, whoever waited was told', async () => {
  const root = join(folder, 'open')
  Casebook.openOrCreate(root, nodeSystem, 'anechoic test').close()
  assert.equal(await stateAfterDeath(root, async () => {}), 'open')
})

test('a sealed case is locked after the desk died: its keys died with it', async () => {
  const root = join(folder, 'sealed')
  const keys = await newKeys(nodeSystem, 'five words for a test', false)
  Casebook.openOrCreate(root, nodeSystem, 'anechoic test', { newKeys: keys }).close()
  const opened = (desk: DeskProcess) => desk.ask('case.unlock', { passphrase: 'five words for a test' }, asked)
  assert.equal(await stateAfterDeath(root, opened), 'locked')
})

test('a desk ends with its case given back: another program may open it', async () => {
  const root = join(folder, 'given-back')
  Casebook.openOrCreate(root, nodeSystem, 'anechoic test').close()
  const desk = new DeskProcess('anechoic test')
  await desk.ask('case.choose', { root }, asked)
  assert.throws(
    () => Casebook.open(root, nodeSystem, 'anechoic test'),
    (error: unknown) => error instanceof CaseError && error.code === 'case-in-use',
  )
  await desk.end()
  Casebook.open(root, nodeSystem, 'anechoic test').close()
})
