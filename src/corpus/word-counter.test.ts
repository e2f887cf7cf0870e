import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { indexWords, isKazakhStem, queryWords, wordCounter } from './fold.ts'

const word = fc.constantFrom(
  ...'площадь площади алаң алаңда алаңы полиция полицейский police policing тұр тур турды Өзен озен мост мосты'.split(
    ' ',
  ),
  ...'көпір копир ½ ﬁre café İstanbul №5 hello_world и\u0306 ㎏ 2025'.split(' '),
)
const text = fc
  .array(fc.oneof(word, fc.string({ unit: 'grapheme', maxLength: 6 })), { maxLength: 30 })
  .map(words => words.join(' '))

test('counting words of a query gives what counting them among the indexed words gives', () => {
  let kazakh = 0
  fc.assert(
    fc.property(
      fc.array(word, { minLength: 1, maxLength: 4 }),
      fc.array(text, { minLength: 1, maxLength: 6 }),
      (asked, texts) => {
        const forms = asked.flatMap(each => queryWords(each))
        const count = wordCounter(forms)
        for (const each of texts) {
          const indexed = indexWords(each)
          const slow = forms.map(list => Math.max(...list.map(form => indexed.filter(other => other === form).length)))
          const { counts, length } = count(each)
          assert.deepEqual(counts, slow)
          assert.equal(length, indexed.filter(other => !isKazakhStem(other)).length)
          if (indexed.some(isKazakhStem)) kazakh++
        }
      },
    ),
  )
  assert.ok(kazakh > 0)
})

test('text that is passed over by composition would not have changed', () => {
  const letters = [
    ...'az09 _-',
    'ё',
    'Ё',
    'й',
    'ұ',
    'Ѐ',
    'ԯ',
    '«',
    '»',
    '–',
    '—',
    '“',
    '„',
    '’',
    '\u0483',
    '½',
    'é',
    '…',
    'ﬁ',
  ]
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...letters)), parts => {
      const whole = parts.join('')
      assert.deepEqual(indexWords(whole), indexWords(whole.normalize('NFKC')))
    }),
  )
})
