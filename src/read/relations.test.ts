import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { DocumentText } from '../model/reading.ts'
import { readText } from './read-text.ts'

const chat = (...lines: readonly (readonly [string, string])[]): DocumentText => {
  const text = lines.map(([, words]) => words).join('\n')
  let start = 0
  const paragraphs = lines.map(([speaker, words], index) => {
    const paragraph = { number: index + 1, kind: 'paragraph' as const, start, end: start + words.length, speaker }
    start += words.length + 1
    return paragraph
  })
  return { text, paragraphs }
}
const kinds = (document: DocumentText) =>
  readText(document).relations.map(({ from, to, kind }) => `${from} ${kind} ${to}`)

test('other polarity contradicts; the same words repeat; another figure of the same is told apart', () => {
  const rows = [
    [
      'The grain depot burned down.',
      'The grain depot did not burn down.',
      'Forty people were detained at the market.',
      'Four hundred people were detained at the market.',
    ],
    [
      'Зерновой склад сгорел ночью.',
      'Зерновой склад ночью не сгорел.',
      'На рынке задержали сорок человек.',
      'На рынке задержали четыреста человек.',
    ],
    [
      'Астық қоймасы түнде өртенді.',
      'Астық қоймасы түнде өртенген жоқ.',
      'Базарда қырық адам ұсталды.',
      'Базарда төрт жүз адам ұсталды.',
    ],
  ]
  for (const [affirmed, denied, less, more] of rows) {
    assert.deepEqual(kinds(chat(['A', affirmed], ['B', denied])), ['s2 contradicts s1'], affirmed)
    assert.deepEqual(kinds(chat(['A', affirmed], ['B', affirmed])), ['s2 repeats s1'], affirmed)
    assert.deepEqual(kinds(chat(['A', less], ['B', more])), ['s2 same-figure-differently s1'], less)
    assert.deepEqual(kinds(chat(['A', less], ['B', less])), ['s2 repeats s1'], less)
  }
})

test('two places and two days are no contradiction; one voice does not relate to itself; a question takes no side', () => {
  assert.deepEqual(
    kinds(chat(['A', 'The school on Abai street burned.'], ['B', 'The school on Gogol street did not burn.'])),
    [],
  )
  assert.deepEqual(
    kinds(chat(['A', 'The grain depot burned on 5 May.'], ['B', 'The grain depot did not burn on 7 May.'])),
    [],
  )
  assert.deepEqual(kinds(chat(['A', 'The grain depot burned.'], ['A', 'The grain depot burned.'])), [])
  assert.deepEqual(kinds(chat(['A', 'The grain depot burned.'], ['B', 'Did the grain depot burn?'])), [])
  assert.deepEqual(
    kinds(chat(['A', 'The grain depot burned.'], ['B', 'No riots were reported at the grain depot.'])),
    [],
  )
})

test('an answer supports or contradicts what was said before it', () => {
  assert.deepEqual(kinds(chat(['A', 'They burned the depot.'], ['B', 'Yes, exactly.'])), ['s2 supports s1'])
  assert.deepEqual(kinds(chat(['A', 'They burned the depot.'], ['B', 'No.'])), ['s2 contradicts s1'])
})
