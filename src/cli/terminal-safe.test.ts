import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { terminalSafe, terminalSafeJson } from './terminal-safe.ts'

const DRIVES = /[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/

test('JSON keeps its value and holds nothing that drives a terminal', () => {
  assert.equal(terminalSafeJson('a\u202eb\u009b'), '"a\\u202eb\\u009b"')
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary' })), words => {
      const json = terminalSafeJson(words)
      assert.doesNotMatch(json, DRIVES)
      assert.deepEqual(JSON.parse(json), words)
    }),
  )
})

test('text keeps its line breaks and loses what drives a terminal', () => {
  assert.equal(terminalSafe('a\u001b[31mb\nc\u202e'), 'a[31mb\n  c')
})
