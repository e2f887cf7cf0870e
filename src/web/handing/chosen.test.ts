import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { chosenOf, NOTHING_TYPED, numbersIn, openParam, previewKey, requestOf } from './chosen.ts'

test('numbers are found in any text, each once, ascending and bounded', () => {
  assert.deepEqual(numbersIn('3, 7 12; 7'), [3, 7, 12])
  assert.deepEqual(numbersIn('3–5, 4'), [3, 4, 5])
  assert.deepEqual(numbersIn('none, 0'), [])
  assert.equal(numbersIn('1-999999999').length, 2000)
  fc.assert(
    fc.property(fc.string(), text => {
      const numbers = numbersIn(text)
      assert.ok(numbers.every((number, i) => number > 0 && (i === 0 || numbers[i - 1] < number)))
    }),
  )
})

test('what is chosen comes back from the address, whatever signs it holds', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom('times', 'words'), fc.string({ minLength: 1 })), levels => {
      const open = openParam(levels)
      assert.deepEqual(chosenOf(open === undefined ? {} : { open }).levels, { ...levels })
    }),
  )
})

test('a request holds a sealed part only for an audience that has one, and one kind of key', () => {
  const chosen = chosenOf({ audience: 'court', exhibits: '3' })
  const typed = { ...NOTHING_TYPED, recipients: ' age1x\nage1y ', passphrase: 'secret words', title: ' T ' }
  assert.deepEqual(requestOf(chosen, typed, true), {
    audience: 'court',
    exhibits: [3],
    title: ' T ',
    recipients: ['age1x', 'age1y'],
  })
  assert.equal('recipients' in requestOf(chosen, typed, false), false)
  const without = requestOf(chosen, { ...typed, isWithoutSealed: true }, true)
  assert.equal('recipients' in without || 'passphrase' in without, false)
  assert.equal(without.isWithoutSealed, true)
})

test('a preview holds until what it depends on changes', () => {
  const chosen = chosenOf({ audience: 'public' })
  const key = previewKey(chosen, NOTHING_TYPED)
  assert.equal(previewKey(chosen, { ...NOTHING_TYPED, out: '/x', title: ' ' }), key)
  assert.notEqual(previewKey(chosen, { ...NOTHING_TYPED, title: 'x' }), key)
  assert.notEqual(previewKey(chosenOf({ audience: 'public', claims: 'a' }), NOTHING_TYPED), key)
})
