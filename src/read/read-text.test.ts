import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { DocumentParagraph, DocumentText } from '../model/reading.ts'
import { readText } from './read-text.ts'

type Part = readonly [kind: DocumentParagraph['kind'], text: string, speaker?: string]

/** A document of paragraphs, a line each. */
function documentOf(parts: readonly Part[], rest: Partial<DocumentText> = {}): DocumentText {
  const paragraphs: DocumentParagraph[] = []
  let text = ''
  for (const [index, [kind, words, speaker]] of parts.entries()) {
    const start = text.length
    text += words
    const paragraph = { number: index + 1, kind, start, end: text.length }
    paragraphs.push(speaker === undefined ? paragraph : { ...paragraph, speaker })
    text += '\n'
  }
  return { text, paragraphs, ...rest }
}

const said = (document: DocumentText) =>
  readText(document).statements.map(({ text, speakers, polarity, evidentiality }) =>
    [text, speakers.join('<'), polarity, evidentiality].join(' | '),
  )

test('a question that takes an event for granted is the asker’s assertion; an answer takes its content from the question', () => {
  const rows: readonly (readonly [string, string, string, string])[] = [
    ['Protesters burned cars. Why?', 'Protesters burned cars', 'Did they shoot?', "Yes, I'm sure."],
    ['Протестующие сожгли машины. Зачем?', 'Протестующие сожгли машины', 'Они стреляли?', 'Да, точно.'],
    ['Шерушілер көліктерді өртеді. Неге?', 'Шерушілер көліктерді өртеді', 'Олар атты ма?', 'Иә, солай.'],
  ]
  for (const [question, presupposed, asked, answer] of rows) {
    const document = documentOf([
      ['question', question, 'Q'],
      ['answer', '...', 'A'],
      ['question', asked, 'Q'],
      ['answer', answer, 'A'],
    ])
    const { statements } = readText(document)
    assert.deepEqual(
      statements.map(({ text, speakers, polarity }) => [text, speakers.join(), polarity]),
      [
        [presupposed, 'Q', 'affirm'],
        [asked.slice(0, -1), 'Q', 'query'],
        [answer.slice(0, -1), 'A', 'affirm'],
      ],
    )
    const { contentFrom } = statements[2]
    assert.equal(document.text.slice(contentFrom?.start, contentFrom?.end), asked.slice(0, -1))
    assert.equal(statements[2].kind, statements[1].kind)
  }
})

test('a bare no denies what was asked, also by another speaker', () => {
  for (const [asked, no] of [
    ['Was the depot burned?', 'No.'],
    ['Склад сожгли?', 'Нет.'],
    ['Қойма өртенді ме?', 'Жоқ.'],
  ])
    assert.equal(
      said(
        documentOf([
          ['question', asked, 'Q'],
          ['answer', no, 'A'],
        ]),
      ).at(-1),
      `${no.slice(0, -1)} | A | deny | unsourced`,
    )
})

test('a chain of one speaker in an article is not hearsay, in a witness statement it is', () => {
  const words = 'The driver said that the bridge was closed.'
  const article: Part[] = [
    ['paragraph', 'The bridge over the Lom was closed on Monday.'],
    ['paragraph', words],
  ]
  assert.deepEqual(said(documentOf(article)).at(-1), 'the bridge was closed | driver<author | affirm | unsourced')
  const own: Part[] = [
    ['paragraph', 'I live by the bridge. It is my only way to work.'],
    ['paragraph', words],
  ]
  assert.deepEqual(
    said(documentOf(own, { author: 'Dana Kolt' })).at(-1),
    'the bridge was closed | driver<Dana Kolt | affirm | hearsay',
  )
})

test('quotations over several sentences keep their speaker; what is added behind them is read on', () => {
  const document = documentOf([
    ['paragraph', 'A fire broke out in the port.'],
    [
      'paragraph',
      '"They came at night," said Joren Pell, 58. "We heard the engines." He left the pier at dawn, adding that nobody had helped.',
    ],
    ['paragraph', '«Бөгет бұзылды. Су ауылға жетті», — деді Бекзат Омаров.'],
    ['paragraph', '«Они ушли, — вспоминает Лосев. — Никто не вернулся».'],
  ])
  assert.deepEqual(said(document).slice(1), [
    'They came at night | Joren Pell<author | affirm | unsourced',
    'We heard the engines | Joren Pell<author | affirm | own-perception',
    'He left the pier at dawn | author | affirm | unsourced',
    'nobody had helped | Joren Pell<author | deny | unsourced',
    'Бөгет бұзылды | Бекзат Омаров<author | affirm | unsourced',
    'Су ауылға жетті | Бекзат Омаров<author | affirm | unsourced',
    'Они ушли | Лосев<author | affirm | unsourced',
    'Никто не вернулся | Лосев<author | deny | unsourced',
  ])
})

test('a quotation set apart is of whom the paragraph behind it names', () => {
  const document = documentOf([
    ['paragraph', 'Комиссия опросила горожан.'],
    ['quotation', 'Мы стояли и пели. Потом пошли щиты.'],
    ['paragraph', 'Так описывает вечер жительница улицы Садовой.'],
  ])
  assert.deepEqual(
    readText(document)
      .statements.filter(({ start }) => start < document.paragraphs[1].end)
      .map(({ speakers }) => speakers[0]),
    ['author', 'жительница улицы Садовой', 'жительница улицы Садовой'],
  )
})

test('titles, bylines, headings and signatures say nothing', () => {
  const document = documentOf([
    ['heading', 'Bridge closed'],
    ['paragraph', 'By Irena Sabo, 21 November 2022'],
    ['paragraph', 'The bridge was closed.'],
    ['paragraph', 'Irena Sabo'],
  ])
  assert.deepEqual(said(document), ['The bridge was closed | Irena Sabo | affirm | unsourced'])
})

test('sentences of three languages in one document are read by their own rules', () => {
  const document = documentOf([
    ['paragraph', 'The bridge was not closed. Мост не закрыли. Көпір жабылған жоқ.', 'A'],
    ['paragraph', 'Сосед сказал, что мост закрыт. Көршім көпір жабық деді.', 'B'],
  ])
  const { statements } = readText(document)
  assert.deepEqual(
    statements.map(({ language, polarity, speakers }) => [language, polarity, speakers[0]]),
    [
      ['en', 'deny', 'A'],
      ['ru', 'deny', 'A'],
      ['kk', 'deny', 'A'],
      ['ru', 'affirm', 'Сосед'],
      ['kk', 'affirm', 'Көршім'],
    ],
  )
})

const WORDS = [
  'said',
  'that',
  'according',
  'to',
  'the',
  'ministry',
  'Akim',
  'burned',
  'not',
  'nobody',
  'and',
  'but',
  'who',
  'if',
  'I',
  'saw',
  'how',
  '"',
  '«',
  '»',
  '“',
  '”',
  ',',
  '.',
  '?',
  ':',
  '—',
  '(',
  ')',
  'сказал',
  'что',
  'по',
  'словам',
  'не',
  'и',
  'как',
  'сообщил',
  'говорят',
  'мол',
  'Волин',
  'я',
  'видел',
  'деп',
  'деді',
  'айтуынша',
  'жоқ',
  'емес',
  'екенін',
  'айтты',
  'әкім',
  'мен',
  'көрдім',
  'constructor',
  '__proto__',
  'toString',
  '10',
  '\n',
  '😀',
  '\u0000',
  '\u202e',
  'A.',
  'да',
  'no',
  'yes',
  'жоқ',
]

test('whatever the words, statements lie in order inside the text and say its very words; the same text gives the same reading', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...WORDS), { maxLength: 60 }), fc.boolean(), (words, isLabelled) => {
      const text = words.join(' ')
      const document = documentOf([
        ['paragraph', text, isLabelled ? 'A' : undefined],
        ['paragraph', text],
      ])
      const reading = readText(document)
      let before = 0
      for (const statement of reading.statements) {
        const { start, end, speakers, confidence } = statement
        assert.ok(start >= before && end > start && end <= document.text.length)
        assert.equal(document.text.slice(start, end), statement.text)
        assert.ok(speakers.length > 0 && speakers.every(speaker => speaker !== ''))
        assert.equal(new Set(speakers.map(speaker => speaker.toLowerCase())).size, speakers.length)
        assert.ok(confidence >= 0 && confidence <= 1)
        before = start
      }
      assert.deepEqual(readText(document), reading)
    }),
    { numRuns: 400 },
  )
})

test('any characters are read', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), text => {
      readText(documentOf([['paragraph', text]]))
    }),
    { numRuns: 300 },
  )
})

test('repeated words cost no more than their length', () => {
  const pieces = [
    'said that ',
    '"',
    '« ',
    'он сказал, что ',
    'деп ',
    ', ',
    'и ',
    '— сказал ',
    'A. ',
    'he said "x". ',
    'екенін ',
    '( ',
    'x” ',
  ]
  for (const piece of pieces) {
    const cost = (length: number) => {
      const document = documentOf([['paragraph', piece.repeat(length / piece.length)]])
      const before = process.cpuUsage()
      readText(document)
      const { user, system } = process.cpuUsage(before)
      return (user + system) / 1000
    }
    cost(2000)
    assert.ok(cost(40_000) < 400, piece)
  }
})

test('a line of a header inside a long paragraph says nothing; the same words within a line do', () => {
  const long = 'The guards burned the granary on Mill Street. '.repeat(6)
  const inside = (sign: string) =>
    said(documentOf([['paragraph', `${long.trim()}${sign}Recorded people saw the shooting near the bridge.`]]))
  assert.equal(inside('\n').length, 6)
  assert.equal(inside(' ').length, 7)
})
