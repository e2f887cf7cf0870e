import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { cpuMilliseconds } from '../../test/support/cpu-time.ts'
import { searchedWords, snippetOf } from './searched-words.ts'

const marksOf = (query: string, text: string) =>
  (searchedWords(query)?.(text) ?? []).map(({ start, end }) => text.slice(start, end))

test('words are marked in every form by which search finds them, and no others', () => {
  assert.deepEqual(marksOf('площадь', 'На ПЛОЩАДИ и у площади, не у площадки'), ['ПЛОЩАДИ', 'площади'])
  assert.deepEqual(marksOf('bread -queue', 'The breads stand in a queue'), ['breads'])
  assert.deepEqual(marksOf('нан', 'Нанның бағасы өсті, нан жоқ'), ['Нанның', 'нан'])
  assert.deepEqual(marksOf('ёлка', 'елка, ЁЛКИ'), ['елка', 'ЁЛКИ'])
  assert.deepEqual(marksOf('йод', 'иод, и\u0306од'), ['и\u0306од'])
  for (const query of ['', '-bread', '!!!']) assert.equal(searchedWords(query), undefined)
})

test('a snippet holds its marks where it says, is no longer than asked for, and cuts no letter in two', () => {
  const word = fc.constantFrom('bread', 'queue', '🍞', 'мост', 'a'.repeat(60), '\n')
  fc.assert(
    fc.property(fc.array(word, { maxLength: 120 }), fc.integer({ min: 20, max: 400 }), (words, limit) => {
      const text = words.join(' ')
      const spans = searchedWords('queue')?.(text) ?? []
      const snippet = snippetOf(text, spans, limit)
      assert.ok(snippet.text.length <= limit)
      assert.ok(snippet.text.isWellFormed())
      assert.ok(text.includes(snippet.text))
      assert.equal(snippet.isCutBefore || snippet.isCutAfter, snippet.text.length < text.length)
      for (const [start, end] of snippet.marks) assert.equal(snippet.text.slice(start, end), 'queue')
      if (spans.length > 0 && limit >= 100) assert.ok(snippet.marks.length > 0)
    }),
  )
})

test('hostile text is searched in linear time', () => {
  const find = searchedWords('queue')
  for (const piece of ['queue ', 'a\u0301', '\u0301', 'q', '\ud800', ' ']) {
    const started = cpuMilliseconds()
    assert.ok((find?.(piece.repeat(1_000_000 / piece.length)) ?? []).length <= 60)
    assert.ok(cpuMilliseconds() - started < 1000, JSON.stringify(piece))
  }
})
