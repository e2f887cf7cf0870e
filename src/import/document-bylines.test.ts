import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cpuMilliseconds } from '../../test/support/cpu-time.ts'
import { agencyIn, bodyAlone, bodyOfTitle } from './document-bodies.ts'
import {
  authorIn,
  firstPersonIn,
  interviewedIn,
  interviewerIn,
  isCredit,
  nameIn,
  quotedInTitle,
} from './document-bylines.ts'
import { readDocument } from './document-read.ts'
import { stampAt } from './document-stamps.ts'

test('authors by titles and bylines in three languages, as they are written there', () => {
  const named: [string, string | undefined][] = [
    ['By Irena Sabo, 21 November 2022', 'Irena Sabo'],
    ['By Irena Sabo in Tolmas', 'Irena Sabo'],
    ['Text and photos: Matti Orlow', 'Matti Orlow'],
    ['Prepared by the Lakeside Legal Aid Circle', 'Lakeside Legal Aid Circle'],
    ['Statement of witness Dana Kolt, teacher', 'Dana Kolt'],
    ['STATEMENT OF DANA KOLT', 'DANA KOLT'],
    ['Voice message from Pippa, 3 March', 'Pippa'],
    ['Автор: группа «Мост», 12 августа', 'группа «Мост»'],
    ['Составлена группой «Гласность», февраль 2021 года', 'группой «Гласность»'],
    ['Показания свидетеля Айгуль С., учительницы', 'Айгуль С.'],
    ['Выступление Марка Полуэктова на сходе', 'Марка Полуэктова'],
    ['от Пахома Евдокимовича Грача, сторожа', 'Пахома Евдокимовича Грача'],
    ['Голосовое сообщение Влада', 'Влада'],
    ['Жазған Ырысты Мәмбет', 'Ырысты Мәмбет'],
    ['Куә Жексен Оралұлының түсініктемесі', 'Жексен Оралұлы'],
    ['«Ашық есік» тобының есебі', '«Ашық есік» тобының'],
    ['By noon we left', undefined],
    ['by the time we came it was over', undefined],
    ['Составлено 7 января 2022 года', undefined],
    ['Заявление министерства', undefined],
    ['От моста до реки', undefined],
    ['Жарқайнар қаласы әкімдігінің мәлімдемесі', undefined],
  ]
  for (const [line, author] of named) assert.equal(authorIn(line), author, line)
})

test('who asked and who was asked', () => {
  assert.equal(interviewedIn('Interview with the caretaker Rustam Olzhin, Karsu'), 'Rustam Olzhin')
  assert.equal(interviewedIn('Разговор с помощником машиниста Аркадием Незлобиным'), 'Аркадием Незлобиным')
  assert.equal(interviewedIn('Дүкен сатушысы Гүлжан Тоқтасынмен сұхбат'), 'Гүлжан Тоқтасын')
  assert.equal(interviewedIn('Interview with a shop owner'), undefined)
  assert.equal(interviewerIn('A talk about the night. Interview: Jonas Reck, 2 May 2023'), 'Jonas Reck')
  assert.equal(interviewerIn('Беседовала Анна Ким'), 'Анна Ким')
  assert.equal(interviewerIn('Әңгімелескен Самат Дүйсен, 2022'), 'Самат Дүйсен')
  assert.equal(firstPersonIn('Я, Грач Пахом Евдокимович, сторож'), 'Грач Пахом Евдокимович')
  assert.equal(firstPersonIn('Я, конечно, видел'), undefined)
  assert.deepEqual(['Constable 4471. Date: 8', 'A. B., x', 'Aliya S. (teacher)'].map(nameIn), [
    'Constable 4471',
    'A. B.',
    'Aliya S.',
  ])
})

test('an interview without labels: its form tells the turns, its head the names', async () => {
  const read = async (text: string, name: string) => {
    const { document } = await readDocument(Buffer.from(text), name)
    const shown = document.paragraphs.map(({ kind, speaker }) => `${kind} ${speaker ?? '-'}`)
    return { author: document.author, date: document.date, shown }
  }
  const dashes = await read(
    '«Поезд стоял»\n\nРазговор с машинистом Аркадием Незлобиным\n\n— Почему?\n\n— Не знаю.\n\n— В сводке писали иначе.\n\n— Враньё!\n\n— Вам угрожали?\n\n— Нет.',
    'a.txt',
  )
  const answer = 'answer Аркадием Незлобиным'
  assert.deepEqual(dashes.shown, [
    'heading -',
    'paragraph -',
    'question -',
    answer,
    'question -',
    answer,
    'question -',
    answer,
  ])
  assert.equal(dashes.author, undefined, 'whoever answers is not who asks')
  const bold = await read(
    '# "We ran"\n\n*Conversation with Nadia Ferrand, student. Interview: Jonas Reck, 2 May 2023*\n\n**When?**\n\nAt two.\n\n**They deny it.**\n\nOf course.\n\n**And now?**\n\nNothing.\n\nReally.',
    'a.md',
  )
  assert.deepEqual(bold.shown.slice(2), [
    'question Jonas Reck',
    'answer Nadia Ferrand',
    'question Jonas Reck',
    'answer Nadia Ferrand',
    'question Jonas Reck',
    'answer Nadia Ferrand',
    'answer Nadia Ferrand',
  ])
  assert.equal(bold.date, '2023-05-02')
})

test('bodies that speak, as titles, letterheads and date lines name them', () => {
  assert.equal(bodyOfTitle('Statement of the Ministry of Harbours on the events of 4 May'), 'Ministry of Harbours')
  assert.equal(
    bodyOfTitle('Совместное заявление комитета матерей и фонда «Мост» о событиях'),
    'комитета матерей и фонда «Мост»',
  )
  assert.equal(bodyOfTitle('Порт жұмысшылары кәсіподағының мәлімдемесі'), 'Порт жұмысшылары кәсіподағының')
  for (const line of ['Заявление о пропаже группы', 'Statement of the day', 'Обращение к жителям посёлка'])
    assert.equal(bodyOfTitle(line), undefined, line)
  assert.equal(bodyAlone('Press office of the harbour'), 'Press office of the harbour')
  assert.equal(bodyAlone('Сообщение пресс-службы порта'), undefined, 'that is what the text is')
  assert.equal(agencyIn('TOLMAS, 5 May (Northern Wire) - The bridge'), 'Northern Wire')
  assert.equal(agencyIn('Заречье. 5 мая. «Северная волна» — Мост'), 'Северная волна')
  assert.equal(agencyIn('Мост закрыли (Ключи) — рабочие ушли'), undefined)
})

test('whoever led an interview signs nothing, and a form of address neither', async () => {
  const author = async (text: string) => (await readDocument(Buffer.from(text), 'a.txt')).document.author
  assert.equal(await author('The mill burned.\n\nTwo men ran.\n\nБеседовала Ольга Тен'), undefined)
  assert.equal(await author('The mill\n\nDear Madam Hale,\n\nThe mill burned.'), undefined)
  assert.equal(await author('The mill burned.\n\nTwo men ran.\n\nYours, Mara'), 'Mara')
  assert.equal(await author('The mill burned.\n\nTwo men ran.\n\nRuth Anders\nHeadmistress'), 'Ruth Anders')
})

test('stamps of pasted chats in either order, their time where the year is written', () => {
  assert.deepEqual(stampAt('05.05.21 18:02 Мира — трамвай встал'), {
    name: 'Мира',
    length: 22,
    time: '2021-05-05T18:02',
  })
  assert.deepEqual(stampAt('[2021-05-05 18:02:11] mira k: x'), { name: 'mira k', length: 30, time: '2021-05-05T18:02' })
  assert.deepEqual(stampAt('(5 May 6:02 PM) Mira - text'), { name: 'Mira', length: 23 })
  assert.deepEqual(stampAt('@mira · 18:02'), { name: '@mira', length: 13 })
  for (const line of [
    'Karsu 18:02',
    'Meeting on 5 May 2021 at 18:02: all came',
    '05.05.21 25:02 Мира: x',
    'В 18:02 пришли: двое',
  ])
    assert.equal(stampAt(line), undefined, line)
})

const SIGHTED = [agencyIn, bodyAlone, bodyOfTitle, stampAt, isCredit, quotedInTitle]

test('a long line of any repeated piece is read in a moment', () => {
  const pieces = [
    'A, 5 мая ',
    '«А» ',
    'Совет группы ',
    '1.1.21 1:01 ',
    '@a · 1:01 ',
    'A',
    'Aa ',
    'а ',
    'Интервью с ',
    'с а ',
    'Aa. ',
    'тың ',
    'By ',
    'I, A B',
  ]
  for (const piece of pieces) {
    const line = piece.repeat(2 ** 18 / piece.length)
    const start = cpuMilliseconds()
    for (const find of [authorIn, interviewedIn, interviewerIn, firstPersonIn, nameIn, ...SIGHTED]) find(line)
    assert.ok(cpuMilliseconds() - start < 200, piece)
  }
})
