// The table of docs/conformance.md and its short form in the README say the same, and every row has a test.

import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { test } from 'node:test'
import { conformanceRows } from '../support/conformance.ts'

const ROOT = resolve(import.meta.dirname, '../..')

test('the README shows standard and result of every row of docs/conformance.md', () => {
  const readme = readFileSync(resolve(ROOT, 'README.md'), 'utf8')
  const rows = conformanceRows()
  assert.ok(rows.length >= 6)
  for (const [standard, , result] of rows) assert.ok(readme.includes(`| ${standard} | ${result} |`), standard)
})

test('every row of docs/conformance.md names a test that measures it', () => {
  for (const [standard, , , command] of conformanceRows()) {
    const file = /`node --test (test\/conformance\/[\w-]+\.test\.ts)`/.exec(command)?.[1]
    assert.ok(file !== undefined && existsSync(resolve(ROOT, file)), `${standard}: ${command}`)
    assert.ok(readFileSync(resolve(ROOT, file), 'utf8').includes(`'${standard}'`), `${file} measures ${standard}`)
  }
})
