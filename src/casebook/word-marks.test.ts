import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { cpuMilliseconds } from '../../test/support/cpu-time.ts'
import { wordMarks } from './word-marks.ts'

const marked = (text: string, words: readonly string[]) =>
  wordMarks(text, words).map(({ start, end }) => text.slice(start, end))

describe('marked words', () => {
  test('other forms of a word are marked, other words are not', () => {
    assert.deepEqual(marked('На складах горело. У склада стоял автобус.', ['склад автобус']), [
      'складах',
      'склада',
      'автобус',
    ])
  })

  test('a number is marked as it stands', () => assert.deepEqual(marked('41 bodies, not 410', ['41']), ['41']))

  test('marks of search terms are no words', () => assert.deepEqual(marked('a "b" - c', ['-', '"']), []))

  test('is linear on hostile text and bounded', () => {
    const text = "б'".repeat(500_000)
    const started = cpuMilliseconds()
    assert.ok(wordMarks(text, ['б']).length <= 200)
    assert.ok(cpuMilliseconds() - started < 3000)
  })
})
