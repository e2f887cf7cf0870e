import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { foldWord } from '../algorithms/fold-letters.ts'
import { indexWords, queryWords, searchWords } from './fold.ts'

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

const finds = (query: string, text: string) => {
  const held = new Set(indexWords(text))
  return queryWords(query).every(forms => forms.some(form => held.has(form)))
}

test('a Kazakh word is found in its other forms, on either keyboard, in Kazakh texts', () => {
  const text = 'Кеше мектептердің жанындағы қоймада өрт болды, тұрғындарымыз шошып кетті.'
  const typed = 'кеше мектептердин жанындагы коймада орт болды, тургындарымыз шошып кетти'
  for (const query of [
    'мектеп',
    'мектепке',
    'қойма',
    'койманы',
    'тұрғын',
    'тургындар',
    'өрттен',
    'кетемін',
    'болған',
  ]) {
    assert.ok(finds(query, text), query)
    assert.ok(finds(query, typed), query)
  }
  assert.ok(finds('қаланы', 'На собрании говорили про қалада и больше ни о чём, все разошлись по домам.'))
})

test('Kazakh endings are not cut from Russian words in Russian texts', () => {
  const text = 'Вчера банда ворвалась в магазин, правда, никто из команды не пострадал.'
  for (const query of ['бан', 'прав', 'коман']) assert.equal(finds(query, text), false, query)
  for (const query of ['банды', 'правду', 'команда', 'магазины', 'пострадали']) assert.ok(finds(query, text), query)
})

test('every word of a text finds it, and whatever the plain stems find is found', () => {
  const word = fc.constantFrom(
    'қалада',
    'калага',
    'города',
    'городу',
    'burning',
    'burn',
    'өртенді',
    'ортенип',
    '44',
    'й',
    'ё',
    'Ԥ',
    'балаларымызға',
  )
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 12 }), word, (words, query) => {
      const text = words.join(' ')
      for (const held of words) assert.ok(finds(held, text), held)
      const plain = new Set(searchWords(text))
      if (searchWords(query).every(stem => plain.has(stem))) assert.ok(finds(query, text))
    }),
    { numRuns: 500 },
  )
})
