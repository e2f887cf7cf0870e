import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { MemberNames } from './intake-names.ts'

test('no two names given out are one file on any system, whatever was wanted', () => {
  const part = fc.string({ unit: fc.constantFrom('a', 'A', ' ', '(', '2', ')', '.', '/', '\\', '~'), maxLength: 8 })
  fc.assert(
    fc.property(fc.array(part, { maxLength: 30 }), wanted => {
      const names = new MemberNames()
      const given = wanted.map(name => names.take(name).name.normalize('NFC').toLowerCase())
      assert.equal(new Set(given).size, given.length)
    }),
  )
})

test('numbers follow each other, and many files of one name cost no more than others', () => {
  const names = new MemberNames()
  assert.deepEqual(
    ['x.txt', 'X.txt', 'x (2).txt', 'x.txt'].map(name => names.take(name).name),
    ['x.txt', 'X (2).txt', 'x (2) (2).txt', 'x (3).txt'],
  )
  const { user, system } = process.cpuUsage()
  for (let at = 0; at < 100_000; at++) names.take('same')
  const spent = process.cpuUsage({ user, system })
  assert.ok(spent.user + spent.system < 2_000_000, `${spent.user} microseconds`)
})
