// docs/api.md is what the contract says.

import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { test } from 'node:test'
import { apiDocs } from '../scripts/api-docs.ts'
import { api } from '../src/server/api.ts'

test('docs/api.md states every route as the contract has it (node scripts/api-docs.ts writes it)', () => {
  const written = readFileSync(resolve(import.meta.dirname, '../docs/api.md'), 'utf8')
  assert.equal(written, apiDocs(written))
})

test('every route says in a comment what it is for, and what it takes', () => {
  const written = readFileSync(resolve(import.meta.dirname, '../docs/api.md'), 'utf8')
  for (const [name, { check }] of Object.entries(api)) {
    const [, section = ''] = written.split(`### ${name}\n\n`)
    assert.doesNotMatch(section.split('\n')[0], /^\*(?:read|act|job)\*/, `${name} has no comment in its contract`)
    assert.ok((check as { shape?: string }).shape !== undefined, `${name}: its check has no shape`)
    assert.doesNotMatch((check as { shape?: string }).shape ?? '…', /…[;}]|: …/, `${name}: a field has no shape`)
  }
})
