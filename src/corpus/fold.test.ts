import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { foldWord } from '../algorithms/fold-letters.ts'
import { searchWords } from './fold.ts'

test('letters typed for one another are one letter in search', () => {
  for (const [typed, meant] of [
    ['елка', 'ЁЛКА'],
    ['казакстан', 'Қазақстан'],
    ['ортенип жатыр', 'өртеніп жатыр'],
    ['cafe', 'café'],
  ]) {
    assert.deepEqual(searchWords(typed), searchWords(meant))
  }
})

test('endings of Russian and English words make no difference', () => {
  assert.deepEqual(searchWords('склады складов складами'), searchWords('склад склад склад'))
  assert.deepEqual(searchWords('warehouses burning'), searchWords('warehouse burn'))
})

test('й is no и before endings are cut, and numbers are kept', () => {
  assert.notEqual(foldWord('мой'), foldWord('мои'))
  assert.deepEqual(searchWords('44 dead, 45 hurt'), ['44', 'dead', '45', 'hurt'])
})

const awkward = fc
  .array(fc.constantFrom('у', 'е', 'и', 'ё', 'ў', 'ї', 'e', 'ü', '\u0306', '\u0308', '\u0301', 'қ'))
  .map(letters => letters.join(''))

test('folding twice changes nothing', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'grapheme' }), awkward), text => {
      const once = foldWord(text.toLowerCase())
      assert.equal(foldWord(once), once)
    }),
    { numRuns: 2000 },
  )
})
