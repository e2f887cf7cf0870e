import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { cpuMilliseconds } from '../../test/support/cpu-time.ts'
import type { DocumentParagraph } from '../model/reading.ts'
import { readDocument } from './document-read.ts'

async function read(text: string, name = 'a.txt') {
  const { document, problems } = await readDocument(Buffer.from(text), name)
  const shown = ({ kind, speaker, start, end }: DocumentParagraph) =>
    `${kind}${speaker === undefined ? '' : ` ${speaker}`}: ${document.text.slice(start, end)}`
  return { document, problems, shown: document.paragraphs.map(shown) }
}

test('the text of plain text and Markdown is the file itself, whatever its line ends', async () => {
  for (const name of ['a.txt', 'a.md'])
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.constantFrom(
            'Q: ',
            'A: ',
            '\n',
            '\r\n',
            '\r',
            '— ',
            '# ',
            '> ',
            '- ',
            'Да.',
            'x ',
            '\t',
            '**',
            '|',
            '```',
          ),
        ),
        async pieces => {
          const text = pieces.join('')
          const { document } = await read(text, name)
          assert.equal(document.text, text)
          let end = 0
          for (const [i, paragraph] of document.paragraphs.entries()) {
            assert.equal(paragraph.number, i + 1)
            assert.ok(paragraph.start >= end && paragraph.end > paragraph.start && paragraph.end <= text.length)
            assert.equal(text.slice(paragraph.start, paragraph.end).trim().length > 0, true)
            end = paragraph.end
          }
        },
      ),
    )
})

test('a byte order mark is no part of the text; Windows-1251 is told as a guess', async () => {
  const marked = await readDocument(Buffer.from('\ufeffДа. Нет.'), 'a.txt')
  assert.equal(marked.document.text, 'Да. Нет.')
  const bytes = Uint8Array.from(
    [...'Мы всё видели'].map(letter =>
      letter === ' ' ? 32 : letter === 'ё' ? 0xb8 : letter.charCodeAt(0) - 0x410 + 0xc0,
    ),
  )
  const guessed = await readDocument(bytes, 'a.txt')
  assert.equal(guessed.document.text, 'Мы всё видели')
  assert.deepEqual(
    guessed.problems.map(({ code }) => code),
    ['table-encoding-guessed'],
  )
})

test('labels of questions and answers in three languages; what follows without a label is the same turn', async () => {
  for (const [asks, answers] of [
    ['Q', 'A'],
    ['Вопрос', 'Ответ'],
    ['В', 'О'],
    ['Сұрақ', 'Жауап'],
    ['С', 'Ж'],
    ['Interviewer', 'Aliya S.'],
    ['Корреспондент', 'А. Сериков'],
  ]) {
    const { shown } = await read(`${asks}: Where?\n${answers}: At home.\n\nAlone.\n\n${asks}: Sure?\n${answers}: Yes.`)
    assert.deepEqual(shown, [
      `question ${asks}: Where?`,
      `answer ${answers}: At home.`,
      `answer ${answers}: Alone.`,
      `question ${asks}: Sure?`,
      `answer ${answers}: Yes.`,
    ])
  }
})

test('questions without labels: dashes, hyphens, bold and numbered ones', async () => {
  const dashes = ['question: Где вы были?', 'answer: Дома.', 'question: А брат?', 'answer: Ушёл.']
  assert.deepEqual((await read('— Где вы были?\n— Дома.\n— А брат?\n— Ушёл.')).shown, dashes)
  assert.deepEqual((await read('- Где вы были?\n- Дома.\n- А брат?\n- Ушёл.')).shown, dashes)
  assert.deepEqual((await read('**Где вы были?**\n\nДома.\n\n**А брат?**\n\nУшёл.', 'a.md')).shown, dashes)
  assert.deepEqual((await read('1. Где вы были?\n\nДома.\n\n2. А брат?\n\nУшёл.')).shown, dashes)
})

test('a list stays a list, a lone dash a paragraph, a colon in a sentence no label', async () => {
  assert.deepEqual((await read('- one\n- two\n- three')).shown, [
    'list-item: one',
    'list-item: two',
    'list-item: three',
  ])
  assert.deepEqual((await read('He said: no.\nIt was so: red and blue.')).shown, [
    'paragraph: He said: no.',
    'paragraph: It was so: red and blue.',
  ])
  assert.deepEqual((await read('В: пять человек.\n\nПотом ушли.\n\nДомой.')).shown[0], 'paragraph: В: пять человек.')
  const { shown } = await read('Важно: проверить это ещё раз.\n\nМы стояли у моста.\n\nПотом ушли.')
  assert.deepEqual(shown, [
    'paragraph: Важно: проверить это ещё раз.',
    'paragraph: Мы стояли у моста.',
    'paragraph: Потом ушли.',
  ])
})

test('lines broken by a margin are one paragraph, lines that ended before it are not', async () => {
  const wrapped =
    'The first paragraph of this text is broken by a margin of some\nseventy signs, so its lines belong together until it ends.\nHere another one begins, because the line before ended early; it\ngoes on, too.'
  const { shown } = await read(wrapped)
  assert.deepEqual(
    shown.map(line => line.split('\n').length),
    [2, 2],
  )
  const long = `Interview with Dana K., a nurse of the second hospital\nRecorded on 3 May 2023\n\n${'word '.repeat(40)}.\n${'more '.repeat(40)}.`
  assert.deepEqual((await read(long)).document.paragraphs.length, 4)
})

test('chats pasted into a text: names and times of their messages', async () => {
  const { document, shown } = await read(
    '[05.01.2022, 22:10] Марат: Стреляют\n[05.01.2022, 22:12] Дана К.: Где?\nУ моста?\n\nLena, [05.01.2022 22:15]\nat the bridge',
  )
  assert.deepEqual(shown, [
    'paragraph Марат: Стреляют',
    'paragraph Дана К.: Где?',
    'paragraph Дана К.: У моста?',
    'paragraph Lena: at the bridge',
  ])
  assert.deepEqual(
    document.paragraphs.map(({ time }) => time),
    ['2022-01-05T22:10', '2022-01-05T22:12', '2022-01-05T22:12', '2022-01-05T22:15'],
  )
  const clock = await read('Назым (18:02): Не боп жатыр?\nДосжан (18:03): Түтін шықты\nНазым (18:04): Рас па?')
  assert.deepEqual(clock.shown[0], 'paragraph Назым: Не боп жатыр?')
  assert.equal(clock.document.paragraphs[0].cue, undefined)
})

test('nicknames of a chat, labels on lines of their own, remarks; a numbered word once is no speaker', async () => {
  const nicks = await read('timka: is anybody near?\nlena_w: yes\nthe second floor\ntimka: no: not cops\nlena_w: ok')
  assert.deepEqual(nicks.shown, [
    'paragraph timka: is anybody near?',
    'paragraph lena_w: yes\nthe second floor',
    'paragraph timka: no: not cops',
    'paragraph lena_w: ok',
  ])
  const coded = await read('Speaker 1  0:05\nI saw it.\n\nSpeaker 2  0:09\n\nWhere?\n\nSpeaker 1  1:02:03\nHere.')
  assert.deepEqual(coded.shown, [
    'paragraph Speaker 1: I saw it.',
    'question Speaker 2: Where?',
    'answer Speaker 1: Here.',
  ])
  assert.deepEqual(
    coded.document.paragraphs.map(({ cue }) => cue?.startMs),
    [5000, 9000, 3723000],
  )
  const remarks = await read('Айгуль С. (плачет): Мы всё видели.\n\n[Показывает фото]\n\nВот.\n\nDay 3: it was closed.')
  assert.deepEqual(remarks.shown, [
    'paragraph Айгуль С.: Мы всё видели.',
    'paragraph: [Показывает фото]',
    'paragraph Айгуль С.: Вот.',
    'paragraph Айгуль С.: Day 3: it was closed.',
  ])
})

test('chats with times of day in every place', async () => {
  for (const text of [
    'Oskar 07:12: closed\nLena W. 07:13: who says?',
    '[18:02] <Oskar> closed\n[18:03] <Lena W.> who says?',
    'Oskar, 18:12\nclosed\n\nLena W., 18:13\nwho says?',
    '18:12 Oskar: closed\n18:13 Lena W.: who says?',
  ]) {
    const { shown, document } = await read(text)
    assert.deepEqual(shown, ['paragraph Oskar: closed', 'paragraph Lena W.: who says?'], text)
    assert.equal(document.paragraphs[0].cue, undefined)
  }
})

test('time codes of a typed transcript last until the next', async () => {
  const { document, shown } = await read('[00:00:05] Aliya: I saw it.\n[00:00:09] Dana: Where?\n00:01:00 Aliya: Here.')
  assert.deepEqual(shown, ['paragraph Aliya: I saw it.', 'question Dana: Where?', 'answer Aliya: Here.'])
  assert.deepEqual(
    document.paragraphs.map(({ cue }) => [cue?.startMs, cue?.endMs]),
    [
      [5000, 9000],
      [9000, 60000],
      [60000, 60000],
    ],
  )
})

test('title, author and date as the document states them', async () => {
  const heads: [string, string | undefined, string | undefined, string | undefined][] = [
    [
      'Statement\n\nRecorded on 7 January 2022\nWitness: Aliya S.\nPlace: Karsu\n\nI saw it.',
      'Statement',
      'Aliya S.',
      '2022-01-07',
    ],
    ['Записано 7 января 2022 года\n\n— Да?\n— Да.', undefined, undefined, '2022-01-07'],
    ['2022 жылғы 7 қаңтарда жазылды\n\nБұл рас.\n\nҚолы: Жексен Оралұлы', undefined, 'Жексен Оралұлы', '2022-01-07'],
    [
      'Fire in Tolmas\n\nBy Irena Sabo, 21 November 2022\n\nA depot burned.',
      'Fire in Tolmas',
      'Irena Sabo',
      '2022-11-21',
    ],
    [
      'Отчёт\n\nАвтор: группа «Мост», 12 августа 2023 г.\n\nТекст отчёта здесь.',
      'Отчёт',
      'группа «Мост»',
      '2023-08-12',
    ],
    [
      'Note\n\nOn 5 January 2022 the video was recorded by a neighbour of mine at the bridge.\n\nIt is here.',
      'Note',
      undefined,
      undefined,
    ],
    ['I was at home that night, I saw it.\n\nAll of it.\n\nDana Kolt', undefined, 'Dana Kolt', undefined],
  ]
  for (const [text, title, author, date] of heads) {
    const { document } = await read(text)
    assert.deepEqual([document.title, document.author, document.date], [title, author, date], text)
  }
})

test('facts of the head are not words of those whom they name', async () => {
  const { shown } = await read(
    'Interviewer: Dana K.\nWitness: Aliya S.\nDate: 2022-01-07\n\nInterviewer: Where were you?\nWitness: At home.',
  )
  assert.deepEqual(shown, [
    'paragraph: Interviewer: Dana K.',
    'paragraph: Witness: Aliya S.',
    'paragraph: Date: 2022-01-07',
    'question Interviewer: Where were you?',
    'answer Witness: At home.',
  ])
})

test('quotations, headings and tables of Markdown', async () => {
  const { shown, document } = await read(
    '---\ntitle: "Talk"\ndate: 2022-01-08\n---\n# One #\n\nA line\ngoes on.\n\n> quoted\n\n| a | b |\n|---|---|\n| c | d |\n\n* item\n\nTwo\n---\n',
    'a.md',
  )
  assert.deepEqual(shown, [
    'heading: One',
    'paragraph: A line\ngoes on.',
    'quotation: quoted',
    'table-row: | a | b |',
    'table-row: | c | d |',
    'list-item: item',
    'heading: Two',
  ])
  assert.deepEqual([document.title, document.date], ['Talk', '2022-01-08'])
})

test('a date that may be read in two ways is read day first and told', async () => {
  const { document, problems } = await read('Date: 05/06/2022\n\nWords.')
  assert.equal(document.date, '2022-06-05')
  assert.deepEqual(
    problems.map(({ code }) => code),
    ['document-date-ambiguous'],
  )
  assert.equal((await read('Date: 25/06/2022\n\nWords.')).problems.length, 0)
})

test('a megabyte of any repeated piece is read in a moment', async () => {
  const pieces = [
    'A: ',
    '— ',
    '> ',
    '**',
    '|',
    '[0:',
    '[01.01.2022, 10:10] A: x\n',
    '7 января ',
    'Recorded ',
    '- a?\n',
    ': ',
    '\u200e',
    '1. ',
    'А. ',
  ]
  for (const name of ['a.txt', 'a.md'])
    for (const piece of pieces) {
      const bytes = Buffer.from(piece.repeat(2 ** 18 / piece.length))
      const start = cpuMilliseconds()
      await readDocument(bytes, name)
      assert.ok(cpuMilliseconds() - start < 2000, `${name} ${JSON.stringify(piece)}`)
    }
})
