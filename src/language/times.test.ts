import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parse as parseEnglish } from 'chrono-node/en'
import fc from 'fast-check'
import { cpuMilliseconds } from '../../test/support/cpu-time.ts'
import { timesIn } from './times.ts'
import { civilDay, dayOfIso, isoDay } from './times-calendar.ts'

/** A Wednesday. */
const DATE = '2022-01-12'

function read(language: string, text: string, date: string | undefined = DATE): string[] {
  return timesIn(text, language, date).map(
    ({ text: words, from, to, precision }) => `${words} = ${from ?? '?'}${to === from ? '' : `..${to}`} ${precision}`,
  )
}

const CASES: readonly (readonly [string, string, readonly string[]])[] = [
  ['en', 'On January 5, 2022 at 10:30 pm he came.', ['January 5, 2022 at 10:30 pm = 2022-01-05T22:30 minute']],
  [
    'en',
    'On 6 January around ten in the evening.',
    ['6 January around ten in the evening = 2022-01-06T21:00..2022-01-06T23:00 hour'],
  ],
  [
    'en',
    'Yesterday morning; last Friday; last week; next month',
    [
      'Yesterday morning = 2022-01-11T05:00..2022-01-11T12:00 part-of-day',
      'last Friday = 2022-01-07 day',
      'last week = 2022-01-03..2022-01-09 week',
      'next month = 2022-02 month',
    ],
  ],
  [
    'en',
    'three days ago; two weeks ago; a year ago',
    ['three days ago = 2022-01-09 day', 'two weeks ago = 2021-12-27..2022-01-02 week', 'a year ago = 2021 year'],
  ],
  [
    'en',
    'in 2021 and in January 2022; on the fifth of January; 2022-01-05T10:30',
    [
      '2021 = 2021 year',
      'January 2022 = 2022-01 month',
      'fifth of January = 2022-01-05 day',
      '2022-01-05T10:30 = 2022-01-05T10:30 minute',
    ],
  ],
  [
    'en',
    'From January 5 to January 7; January 5-7',
    ['January 5 to January 7 = 2022-01-05..2022-01-07 day', 'January 5-7 = 2022-01-05..2022-01-07 day'],
  ],
  ['en', 'On 05/01/2022 and 25/01/2022', ['05/01/2022 = ? day', '25/01/2022 = 2022-01-25 day']],
  ['ru', '5 января 2022 года в 10 часов утра', ['5 января 2022 года в 10 часов утра = 2022-01-05T10:00 hour']],
  [
    'ru',
    'в ночь на 6 января; в ночь с 5 на 6 января',
    [
      'ночь на 6 января = 2022-01-05T22:00..2022-01-06T06:00 part-of-day',
      'ночь с 5 на 6 января = 2022-01-05T22:00..2022-01-06T06:00 part-of-day',
    ],
  ],
  [
    'ru',
    'около десяти вечера 5 января; к вечеру',
    ['десяти вечера 5 января = 2022-01-05T21:00..2022-01-05T23:00 hour', 'вечеру = ? part-of-day'],
  ],
  [
    'ru',
    'Вчера вечером, позавчера, в прошлую пятницу, на прошлой неделе, в минувшее воскресенье',
    [
      'Вчера вечером = 2022-01-11T17:00..2022-01-12T00:00 part-of-day',
      'позавчера = 2022-01-10 day',
      'прошлую пятницу = 2022-01-07 day',
      'прошлой неделе = 2022-01-03..2022-01-09 week',
      'минувшее воскресенье = 2022-01-09 day',
    ],
  ],
  [
    'ru',
    'три дня назад; с 5 по 7 января; с 5 января по 7 февраля; 25 ноября — 1 декабря 2021',
    [
      'три дня назад = 2022-01-09 day',
      '5 по 7 января = 2022-01-05..2022-01-07 day',
      '5 января по 7 февраля = 2022-01-05..2022-02-07 day',
      '25 ноября — 1 декабря 2021 = 2021-11-25..2021-12-01 day',
    ],
  ],
  [
    'ru',
    'в пятницу, 15 октября; двадцать пятого декабря 2021 г.; в марте прошлого года',
    [
      'пятницу, 15 октября = 2021-10-15 day',
      'двадцать пятого декабря 2021 г. = 2021-12-25 day',
      'марте прошлого года = 2021-03 month',
    ],
  ],
  [
    'kk',
    '6 қаңтар күні таңғы сағат 10-да; бесінші қаңтарда; кеше кешке',
    [
      '6 қаңтар күні таңғы сағат 10-да = 2022-01-06T10:00 hour',
      'бесінші қаңтарда = 2022-01-05 day',
      'кеше кешке = 2022-01-11T17:00..2022-01-12T00:00 part-of-day',
    ],
  ],
  [
    'kk',
    'өткен жұмада; 22.01.2022; 2022 жылғы 5 қаңтар; үш күн бұрын; өткен аптада',
    [
      'өткен жұмада = 2022-01-07 day',
      '22.01.2022 = 2022-01-22 day',
      '2022 жылғы 5 қаңтар = 2022-01-05 day',
      'үш күн бұрын = 2022-01-09 day',
      'өткен аптада = 2022-01-03..2022-01-09 week',
    ],
  ],
  [
    'kk',
    '5 қаңтардан 7 қаңтарға дейін; 6 қаңтарға қараған түні; сағат онда; кешкі 10:30-да',
    [
      '5 қаңтардан 7 қаңтарға дейін = 2022-01-05..2022-01-07 day',
      '6 қаңтарға қараған түні = 2022-01-05T22:00..2022-01-06T06:00 part-of-day',
      'сағат онда = ? hour',
      'кешкі 10:30-да = ? minute',
    ],
  ],
]
for (const [language, text, expected] of CASES)
  test(`times: ${text}`, () => assert.deepEqual(read(language, text), expected))

const NONE: readonly (readonly [string, string])[] = [
  ['en', 'May 10 people died? They may march. 2000 people, 3:2, 10,000. 00:01:02,345 cue.'],
  ['en', 'See https://example.org/2022-01-05/ and a section of 12 pages.'],
  ['ru', 'Десять человек ждали 10 часов. Среда обитания. Он пришёл последним. 15 марок.'],
  ['kk', 'Он ай күтті. Қазан қаласы. Жұма есімді адам. Бес адам.'],
]
for (const [language, text] of NONE) test(`no times: ${text}`, () => assert.deepEqual(read(language, text), []))

test('without the date of the document what depends on it stays unresolved', () => {
  assert.deepEqual(
    timesIn('yesterday; on January 5; January 5, 2022', 'en').map(({ from, precision }) => [from, precision]),
    [
      [undefined, 'day'],
      [undefined, 'day'],
      ['2022-01-05', 'day'],
    ],
  )
})

const EN = 'January February March April May June July August September October November December'.split(' ')
const RU = 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря'.split(' ')
const KK = 'қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан'.split(' ')
const days = fc.integer({ min: dayOfIso('1990-01-01'), max: dayOfIso('2039-12-31') })

test('every day of fifty years is read back in each way of writing it', () => {
  fc.assert(
    fc.property(days, at => {
      const iso = isoDay(at)
      const [year, month, day] = iso.split('-').map(Number)
      const ways: readonly (readonly [string, string])[] = [
        ['en', `on ${EN[month - 1]} ${day}, ${year}`],
        ['en', `on ${day} ${EN[month - 1]} ${year}`],
        ['ru', `это было ${day} ${RU[month - 1]} ${year} года`],
        ['ru', `${String(day).padStart(2, '0')}.${String(month).padStart(2, '0')}.${year}`],
        ['kk', `${year} жылғы ${day} ${KK[month - 1]}`],
        ['kk', `${day} ${KK[month - 1]} ${year} жылы`],
        ['und', iso],
      ]
      for (const [language, text] of ways) {
        const times = timesIn(text, language)
        assert.equal(times.length, 1, text)
        assert.deepEqual([times[0].from, times[0].to, times[0].precision], [iso, iso, 'day'], text)
      }
    }),
    { numRuns: 150 },
  )
})

test('chrono-node reads the same days and hours of English dates', () => {
  fc.assert(
    fc.property(days, fc.integer({ min: 1, max: 12 }), fc.constantFrom('am', 'pm'), (at, hour, half) => {
      const [year, month, day] = isoDay(at).split('-').map(Number)
      const text = `${EN[month - 1]} ${day}, ${year} at ${hour} ${half}`
      const [found] = timesIn(text, 'en')
      const [other] = parseEnglish(text, { instant: new Date(0), timezone: 0 })
      assert.equal(found.from, other.start.date().toISOString().slice(0, 16), text)
    }),
    { numRuns: 60 },
  )
})

const PIECES = [
  '5',
  'January',
  'января',
  'қаңтар',
  '2022',
  'года',
  'жылы',
  ':',
  '30',
  'at',
  'в',
  'сағат',
  'ago',
  'days',
  'last',
  'week',
  'назад',
  'өткен',
  'бұрын',
  'ночь',
  'на',
  'с',
  'по',
  '-',
  '.',
  'вчера',
  'pm',
  '\n',
  '😀',
  '31',
  'ақпан',
]

test('any text: times lie in it in order, do not overlap, begin before they end', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...PIECES), { maxLength: 30 }),
      fc.constantFrom('en', 'ru', 'kk', 'und'),
      (pieces, language) => {
        const text = pieces.join(pieces.length % 2 === 0 ? ' ' : '')
        let last = 0
        for (const time of timesIn(text, language, DATE)) {
          assert.ok(time.start >= last && time.end > time.start && time.end <= text.length, text)
          assert.equal(time.text, text.slice(time.start, time.end))
          if (time.from !== undefined) assert.ok(time.to !== undefined && time.from <= time.to, text)
          last = time.end
        }
      },
    ),
    { numRuns: 500 },
  )
})

test('no day that the calendar lacks', () => {
  assert.equal(civilDay(2022, 2, 29), undefined)
  assert.deepEqual(read('ru', '31 февраля 2022 года; 99.99.2022'), ['31 февраля 2022 года = ? day'])
})

test('hostile repetition costs linear time', () => {
  for (const piece of [
    '1 ',
    '10:30 ',
    '5 января ',
    'week ago ',
    'last week ',
    'в ночь на ',
    'с 5 по ',
    'сағат ',
    '1 2 3 years ago ',
  ]) {
    const started = cpuMilliseconds()
    timesIn(piece.repeat(100_000 / piece.length), 'und', DATE)
    assert.ok(cpuMilliseconds() - started < 1500, piece)
  }
})
