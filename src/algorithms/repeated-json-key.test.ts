import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { cpuMilliseconds } from '../../test/support/cpu-time.ts'
import { repeatedJsonKey } from './repeated-json-key.ts'

test('a key stated twice in one object is found, escaped or not, at any depth', () => {
  assert.equal(repeatedJsonKey('{"a":1,"b":{"a":2},"a":3}'), 'a')
  assert.equal(repeatedJsonKey('{"a":1,"\\u0061":3}'), 'a')
  assert.equal(repeatedJsonKey('{"l":[{"x":1},{"x":[],"y":{},"x":2}]}'), 'x')
  assert.equal(repeatedJsonKey('{"__proto__":1,"__proto__":2}'), '__proto__')
})

test('equal keys of several objects, values and marks within strings are none', () => {
  assert.equal(repeatedJsonKey('{"a":"a","b":["a","a"],"c":{"a":1}}'), undefined)
  assert.equal(repeatedJsonKey('{"a":"\\"{\\\\","b":"},\\"a\\":1","":[]}'), undefined)
})

test('no JSON that a program wrote states a key twice, and one key more does', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), fc.string(), (object, key) => {
      const json = JSON.stringify(object)
      assert.equal(repeatedJsonKey(json), undefined)
      const twice = JSON.stringify({ ...object, [key]: 1 }).replace(/\}$/, () => `,${JSON.stringify(key)}:2}`)
      assert.equal(repeatedJsonKey(twice), key)
    }),
  )
})

test('cost is linear', () => {
  const start = cpuMilliseconds()
  repeatedJsonKey('['.repeat(500_000) + ']'.repeat(500_000))
  repeatedJsonKey(`{"a":"${'\\"'.repeat(500_000)}"}`)
  assert.ok(cpuMilliseconds() - start < 2000)
})
