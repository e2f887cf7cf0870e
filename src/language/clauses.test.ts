import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { cpuMilliseconds } from '../../test/support/cpu-time.ts'
import { clauses } from './clauses.ts'

const cut = (text: string) =>
  clauses(text, { start: 0, end: text.length }).map(span => text.slice(span.start, span.end))

/** Clauses parted by | . */
const GOLD = [
  'The warehouse burned |and two people died.',
  'They killed and wounded two people.',
  'Red, green and blue cars stood there.',
  'I think it burned |because nobody came.',
  'He said |that the shop had been looted; |nobody helped.',
  'Склад сгорел, |и двое погибли.',
  'Он сказал, |что магазин разграбили, |но никто не помог.',
  'Были яблоки, груши и сливы.',
  'Акимат заявляет: |пострадавших нет — |больница работает в 10:30.',
  'Қойма өртенді, |бірақ ешкім өлген жоқ.',
  'Мен барсам, |ол жоқ екен.',
  'Алма, алмұрт және өрік бар еді.',
  'Полиция келді |және екі адамды ұстады.',
]

test('clauses are cut where two predicates meet', () => {
  for (const line of GOLD)
    assert.deepEqual(
      cut(line.replaceAll('|', '')),
      line.split('|').map(part => part.replace(/[\s,;:.—]+$/, '')),
    )
})

test('clauses lie in their sentence, in order and apart', () => {
  const word = fc.constantFrom(
    'burned',
    'склад',
    'сгорел',
    'келді',
    'и',
    'and',
    ',',
    ';',
    '—',
    ' - ',
    ' ',
    '.',
    '«',
    '10:30',
    'что',
    "it's",
  )
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 30 }), fc.nat(3), (words, before) => {
      const text = `${'x'.repeat(before)}${words.join(' ')}y`
      const sentence = { start: before, end: text.length - 1 }
      let end = sentence.start
      for (const clause of clauses(text, sentence)) {
        assert.ok(clause.start >= end && clause.end > clause.start && clause.end <= sentence.end)
        end = clause.end
      }
    }),
    { numRuns: 1000 },
  )
})

test('a long hostile sentence takes no longer than any other', () => {
  for (const repeated of [', ', 'и ', 'was and ', "a'", 'a-', '—', ' - ', '1.']) {
    const text = repeated.repeat(250_000 / repeated.length)
    const begun = cpuMilliseconds()
    clauses(text, { start: 0, end: text.length })
    assert.ok(cpuMilliseconds() - begun < 1000, JSON.stringify(repeated))
  }
})
