import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Random } from '../algorithms/random.ts'
import { Grammar } from './grammar.ts'
import { GRAMMARS } from './grammars.ts'
import { PHRASES_EN } from './phrases-en.ts'
import { PHRASES_KK } from './phrases-kk.ts'
import { PHRASES_RU } from './phrases-ru.ts'

test('slots are filled, capitals set, numbers and times drawn in their range', () => {
  const grammar = new Grammar({ start: '{^thing} {n 3-4} {t}', thing: 'one | two' })
  const random = new Random('grammar')
  for (let i = 0; i < 200; i++) assert.match(grammar.expand('start', random), /^(One|Two) [34] \d{1,2}:[0-5]\d$/)
})

test('an unknown bank and a bank that leads back to itself are refused', () => {
  assert.throws(() => new Grammar({ a: '{b}' }), RangeError)
  assert.throws(() => new Grammar({ a: '{b}', b: 'x | {a}' }), RangeError)
})

test('the three phrase books have the same banks and no slot is left open', () => {
  assert.deepEqual(Object.keys(PHRASES_RU).sort(), Object.keys(PHRASES_EN).sort())
  assert.deepEqual(Object.keys(PHRASES_KK).sort(), Object.keys(PHRASES_EN).sort())
  const random = new Random('open')
  for (const [language, grammar] of Object.entries(GRAMMARS)) {
    for (const bank of Object.keys(PHRASES_EN)) {
      for (let i = 0; i < 30; i++)
        assert.doesNotMatch(grammar.expand(bank, random), /[{}]|undefined/, `${language} ${bank}`)
    }
  }
})
