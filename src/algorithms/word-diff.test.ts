import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type DiffPart, wordDiff } from './word-diff.ts'

const sentence = fc
  .array(fc.constantFrom('в', 'городе', 'слышны', 'выстрелы', ',', ' ', ' ', '\n', '12', '👍', 'қала'), {
    maxLength: 30,
  })
  .map(words => words.join(''))

const textOf = (parts: readonly DiffPart[], ...kinds: DiffPart['kind'][]) =>
  parts
    .filter(({ kind }) => kinds.includes(kind))
    .map(({ text }) => text)
    .join('')

test('same and removed parts give the first text, same and added parts the second', () => {
  fc.assert(
    fc.property(sentence, sentence, (a, b) => {
      const parts = wordDiff(a, b)
      assert.equal(textOf(parts, 'same', 'removed'), a)
      assert.equal(textOf(parts, 'same', 'added'), b)
      assert.ok(parts.every(({ text }) => text !== ''))
    }),
    { numRuns: 2000 },
  )
})

test('equal texts are one same part, and nothing is none', () => {
  assert.deepEqual(wordDiff('один два', 'один два'), [{ kind: 'same', text: 'один два' }])
  assert.deepEqual(wordDiff('', ''), [])
})

test('a changed number shows as one replacement', () => {
  assert.deepEqual(wordDiff('погибли 12 человек', 'погибли 40 человек'), [
    { kind: 'same', text: 'погибли ' },
    { kind: 'removed', text: '12' },
    { kind: 'added', text: '40' },
    { kind: 'same', text: ' человек' },
  ])
})

test('as many words are the same as the longest common subsequence holds', () => {
  const words = fc.array(fc.constantFrom('а', 'б', 'в', 'г'), { maxLength: 12 })
  fc.assert(
    fc.property(words, words, (a, b) => {
      const kept = textOf(wordDiff(a.map(word => `${word}.`).join(''), b.map(word => `${word}.`).join('')), 'same')
      assert.equal(
        kept.length,
        longestCommon([...a.map(word => `${word}.`).join('')], [...b.map(word => `${word}.`).join('')]),
      )
    }),
  )
})

test('texts of a million characters without a common word are compared in bounded time', () => {
  const before = process.cpuUsage()
  const parts = wordDiff('а б '.repeat(250_000), 'в г '.repeat(250_000))
  const used = process.cpuUsage(before)
  assert.equal(textOf(parts, 'same', 'removed').length, 1_000_000)
  assert.ok(used.user < 3_000_000, `${used.user / 1000} ms`)
})

/** Slow oracle: the table of all prefixes. */
function longestCommon(a: readonly string[], b: readonly string[]): number {
  let above = new Array<number>(b.length + 1).fill(0)
  for (const word of a) {
    const row = [0]
    for (let j = 0; j < b.length; j++) row.push(word === b[j] ? above[j] + 1 : Math.max(above[j + 1], row[j]))
    above = row
  }
  return above[b.length]
}
