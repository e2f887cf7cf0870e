import assert from 'node:assert/strict'
import { test } from 'node:test'
import { phraseTable } from './phrases.ts'
import { tokensOf } from './tokens.ts'

const table = phraseTable([
  { id: 'seen', patterns: ['i|we ?just saw', 'при мне'], meaning: 1 },
  { id: 'long', patterns: ['i saw __ window', 'көр* жоқ'], meaning: 2 },
])
const at = (text: string, from = 0) => {
  const tokens = tokensOf(text)
  const match = table.at(tokens, from, tokens.length)
  return match === undefined ? undefined : [match.id, match.to]
}

test('words, choices, optional words, stems and free words match; the longest wins', () => {
  assert.deepEqual(at('We just saw it'), ['seen', 3])
  assert.deepEqual(at('I saw it all from the window'), ['seen', 2])
  assert.deepEqual(at('I saw from the window'), ['long', 5])
  assert.deepEqual(at('При мне вынесли'), ['seen', 2])
  assert.deepEqual(at('Көрген жоқпыз'), undefined)
  assert.deepEqual(at('көрген жоқ'), ['long', 2])
  assert.deepEqual(at('корген жок'), ['long', 2])
  assert.deepEqual(at('constructor'), undefined)
  assert.deepEqual(at('I did'), undefined)
})

test('letters typed for one another meet, also Latin ones inside Cyrillic words', () => {
  assert.deepEqual(
    tokensOf('Мәлiмдедi ӘКІМ').map(({ word }) => word),
    ['малимдеди', 'аким'],
  )
  assert.deepEqual(
    tokensOf('didn’t 10,5-ке "x"').map(({ word, kind }) => [word, kind]),
    [
      ["didn't", 'word'],
      ['10,5-ке', 'number'],
      ['"', 'open'],
      ['x', 'word'],
      ['"', 'open'],
    ],
  )
})
