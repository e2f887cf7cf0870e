import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { cpuMilliseconds } from '../../test/support/cpu-time.ts'
import { sentences } from './sentences.ts'

const split = (text: string) => sentences(text).map(span => text.slice(span.start, span.end))

/** Sentences parted by | : the text is what stands without the bars. */
const GOLD = [
  'Он живёт на ул. Абая, д. 5, т.е. рядом.|В 2022 г. Серик уехал.|В 2022 г. он уехал и т.д.|Потом вернулся.',
  'Это было в июне 2022 г.|Серик уехал.',
  'Mr. Smith came at 5 p.m.|He left, e.g. by car.|It cost 3.5 dollars.|Really?!|Yes...',
  'I said no.|He left.|See no. 5 and fig. 2 for it.',
  'А. Серикбаев сказал.|Серикбаев А.Б. подтвердил это.|Встретил Серикбаева А. Б.|Он ушёл.',
  '«Вы видели огонь?» — спросил он.| — Да! — ответила Алия.| — Дома никого не было.',
  '"Where were you?" he asked.|"At home."|Nobody answered.',
  'мен бардым.|бірақ ештеңе болған жоқ))) кейін қайттым',
  'Көшеде адам көп, т.б.|Олар кетті.|"Бұл рас па?" деп сұрады ол.',
  'Абай көш. 15 үйде тұрады.|Кейін Алматы обл. көшті.',
  'мы дома 😊| Завтра придем 🔥🔥| Горит склад!!! 😱😱| никто не едет',
  '🔥🔥 Горит склад.|Никто не едет',
  'See https://example.org/a.b?q=1.html?x! Next one.|Go to example.org today.',
  'вышел.|Потом ушёл.',
  'He said (see p. 5. Then again.) that it burned.|He left.',
  '10.01.2022 г. в 10.30 час. произошёл взрыв.|Погибло 1.5 тыс. человек, 3 млн. тенге.',
  'Не знаю... может быть.|Ладно…|Пусть так.',
  'He said: "We saw it.|We know it."|Then he left.',
  'Встретил им. Панфилова парк.|Я сказал им.|Они ушли.',
  'Он служил в респ. больнице.|Потом уехал.',
  'О былинах писали Ф. М. Селиванов, Н. В. Гоголь и В. Г. Белинский.|Других нет.',
  '— Светка! — завопил я.|Она ушла.',
  'Wait . . . what is it?|I do not know.',
  'Кто стрелял?|Я не видел.|Честно!',
]

test('sentences are cut as a reader cuts them', () => {
  for (const line of GOLD) {
    const text = line.replaceAll('|', ' ')
    const wanted = line.split('|').map(part => part.replace(/^\s*(?:—\s+)?/, '').trim())
    assert.deepEqual(split(line.includes('ушёл') && line.startsWith('вышел') ? line.replace('|', '') : text), wanted)
  }
})

test('lines of a chat and of a list are sentences, without their marks', () => {
  assert.deepEqual(split('бардым\nол келді\n\nкеттік'), ['бардым', 'ол келді', 'кеттік'])
  assert.deepEqual(split('1. Первый пункт.\n2) Второй пункт\n- третий\n• пятый'), [
    'Первый пункт.',
    'Второй пункт',
    'третий',
    'пятый',
  ])
  assert.deepEqual(split('— Ты где?\r\n— Дома. А ты?'), ['Ты где?', 'Дома.', 'А ты?'])
})

test('lines that only wrap a paragraph are one', () => {
  const wrapped = `The old program wrapped each paragraph to a fixed width, so that a
line ends where the next word did not fit. Serik said that his
aunt saw it burn.`
  assert.equal(split(wrapped).length, 2)
  const proper = `Вчера вечером на складе у старого моста начался пожар, и жители
Верхней улицы видели его с балконов. Никто не звонил пожарным до
Ивановой, которая вышла из дома позже остальных соседей и сразу
Позвонила им.`
  assert.deepEqual(
    split(proper).map(sentence => sentence.split(/\s+/).length),
    [17, 17],
  )
  const chat = 'я вчера вечером был на площади у старого моста и видел там, что\nмного людей'
  assert.equal(split(chat).length, 2)
})

const piece = fc.constantFrom(
  ...[
    'А',
    'б',
    'Word',
    'слово',
    'г.',
    'т.е.',
    '.',
    '!',
    '?',
    '…',
    '...',
    ' ',
    '\n',
    '- ',
    '1. ',
    '(',
    ')',
    '«',
    '»',
    '"',
    '😀',
    ':',
    '://',
    '5',
    'қар',
  ],
)

test('spans are in order, apart, trimmed, and hold every letter', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), parts => {
      const text = parts.join('')
      let end = 0
      let outside = ''
      for (const span of sentences(text)) {
        assert.ok(span.start >= end && span.end > span.start && span.end <= text.length)
        assert.equal(text.slice(span.start, span.end).trim().length, span.end - span.start)
        outside += `${text.slice(end, span.start)} `
        end = span.end
      }
      outside += text.slice(end)
      assert.doesNotMatch(outside.replace(/(?:^|\n|\s|-|\))(?:\d{1,3}[.)]|\p{L}\))(?=\s|$)/gu, ''), /\p{L}{2}/u)
    }),
    { numRuns: 1500 },
  )
})

test('a megabyte of one repeated piece takes no longer than any other text', () => {
  for (const repeated of [
    '. ',
    '(',
    'А.',
    '! ',
    '😀',
    ')',
    '\n',
    '- ',
    '1. ',
    '://',
    'т.е. ',
    '"',
    '( . ',
    'аааа\n',
    'а) ',
  ]) {
    const text = repeated.repeat(250_000 / repeated.length)
    const begun = cpuMilliseconds()
    sentences(text)
    assert.ok(cpuMilliseconds() - begun < 1000, JSON.stringify(repeated))
  }
})
