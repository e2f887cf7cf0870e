// Records that a careless or hostile hand states: what must not be signed in the belief that it says something else.

import assert from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { inside } from '../support/command-inside.ts'
import { anechoic, inFolder } from '../support/command-line.ts'
import { CHAT, heronCase } from '../support/heron-chat.ts'

test('records that would not mean what they seem to mean are refused', async () => {
  await inFolder(async folder => {
    const root = await heronCase(folder)
    const file = join(folder, 'records.jsonl')
    const record = (line: string) => {
      writeFileSync(file, line)
      return inside(['record', root, '--from', file])
    }
    const refused = async (line: string, pattern: RegExp) => {
      const { status, errors } = await record(line)
      assert.equal(status, 2, line)
      assert.match(errors, pattern)
    }

    const stated = `"role":"coder 1","post":"${CHAT}/3","stance":"support"`
    await refused(`{"type":"assertion","claim":"bridge","claim":"other",${stated}}`, /“claim” is stated more than once/)

    const mark = {
      type: 'mark-review',
      role: 'coder 1',
      claim: 'bridge',
      side: 'support',
      post: `${CHAT}/6`,
      mark: 'words',
      verdict: 'own',
      reason: 'seen from the bakery',
    }
    const coding = { type: 'assertion', role: 'coder 1', claim: 'bridge', post: `${CHAT}/5`, stance: 'comment' }
    const beside = (message: number) => JSON.stringify({ ...mark, compared: [`${CHAT}/${message}`] })
    await refused(beside(5), /names no assertion of “bridge”, but the case holds 3 earlier assertions/)
    assert.equal((await record(`${JSON.stringify(coding)}\n${beside(5)}`)).status, 0, 'coded in the same file')
    assert.equal((await record(beside(3))).status, 0)
  })
})

test('roles that look alike are one', async () => {
  await inFolder(async folder => {
    const root = await heronCase(folder)
    for (const [role, stance] of [
      ['coder 1', 'support'],
      ['Coder\u00a0 1', 'support'],
      ['coder\u200b 1\u202e', 'deny'],
    ]) {
      const line = JSON.stringify({ type: 'assertion', role, claim: 'bridge', post: `${CHAT}/3`, stance })
      assert.equal((await anechoic(['record', root, '--from', '-'], { input: line })).status, 0)
    }
    const { out } = await inside(['agreement', root])
    assert.match(out, /stance: no unit was coded by two roles/)
    assert.match(out, /0 open differences/)
  })
})

test('a rate that rests on a reviewer who is nearly never wrong says what that rests on, under a role', async () => {
  await inFolder(async folder => {
    const root = await heronCase(folder)
    const calibrate = (...rest: string[]) => inside(['calibrate', root, ...rest])
    for (const [error, pattern] of [
      ['0', /expected: 0\.001/],
      ['0.01', /--reason/],
    ] as const) {
      const { status, errors } = await calibrate('--role', 'editor', '--reviewer-error', error)
      assert.equal(status, 2)
      assert.match(errors, pattern)
    }
    for (const role of ['', 'x'.repeat(81)]) assert.equal((await calibrate('--role', role)).status, 2, role)
    const reasoned = ['--reviewer-error', '0.01', '--reason', 'two reviewers see every mark']
    assert.equal((await calibrate('--role', 'editor', ...reasoned)).status, 0)
  })
})
