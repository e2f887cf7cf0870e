import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { cpuMilliseconds } from '../../test/support/cpu-time.ts'
import type { Figure } from '../model/reading.ts'
import { figuresIn } from './figures.ts'

/** "about 10..15! killed": ~ approximate, ! strict. */
function short(figure: Figure): string {
  const range = figure.low === figure.high ? `${figure.low}` : `${figure.low ?? ''}..${figure.high ?? ''}`
  return `${range}${figure.isApproximate ? '~' : ''}${figure.isStrict ? '!' : ''} ${figure.unit ?? '-'}`
}

function read(language: string, text: string): string[] {
  return figuresIn(text, language).map(short)
}

const CASES: readonly (readonly [string, string, readonly string[]])[] = [
  ['en', 'About 10,000 people gathered and 12 were killed, 30 wounded.', ['10000~ people', '12 killed', '30 wounded']],
  ['en', 'Guards killed 10 and wounded 20 protesters.', ['10 killed', '20 wounded protesters']],
  ['en', 'More than forty people were detained.', ['40..! detained']],
  ['en', 'Between 10 and 15 soldiers, 10 to 15 cars, 10-15 buses.', ['10..15 soldiers', '10..15 cars', '10..15 buses']],
  [
    'en',
    '2.3k people, half a million tenge, $10 million, 15% of votes',
    ['2300 people', '500000 tenge', '10000000 dollars', '15 percent'],
  ],
  ['en', 'Dozens were injured, hundreds of thousands marched.', ['24..~ wounded', '200000..~ -']],
  [
    'en',
    'At least three children died; no more than 5 people; fewer than ten deaths; nearly 100 arrests',
    ['3.. killed children', '..5 people', '..10! killed', '100~ arrested'],
  ],
  ['en', 'Two hundred and five people waited twenty-five minutes.', ['205 people', '25 minutes']],
  ['en', '10 police officers killed a man.', ['10 police']],
  ['en', 'The temperature was minus 20 degrees.', ['-20 degrees']],
  ['ru', 'Погибли 10 человек, ранены 20, задержаны более 1 500.', ['10 killed', '20 wounded', '1500..! detained']],
  ['ru', 'Убиты от 10 до 15 человек, десятки раненых.', ['10..15 killed', '20..~ wounded']],
  [
    'ru',
    'Около двухсот человек; 1,5 млн тенге; не менее трёх погибших.',
    ['200~ people', '1500000 tenge', '3.. killed'],
  ],
  [
    'ru',
    'Двадцать пять тысяч триста сорок рублей. Двое убиты, пятеро ранены.',
    ['25340 roubles', '2 killed', '5 wounded'],
  ],
  [
    'ru',
    'Человек двадцать ждали; 20 с лишним человек; до 40 человек; 2-3 тысячи машин',
    ['20~ people', '20..! people', '..40 people', '2000..3000 cars'],
  ],
  ['ru', '0,125 %; 1.500 км', ['0.125 percent', '1500 km']],
  ['ru', 'от 25,7% до 27,4%; 90 км/ч; $12,1 трлн', ['25.7..27.4 percent', '90 km/hour', '12100000000000 dollars']],
  ['ru', 'Число погибших выросло до 30 человек.', ['30 killed']],
  [
    'ru',
    'Свыше полутора тысяч сотрудников полиции, 3-х человек, 20-летний житель',
    ['1500..! police', '3 people', '20 years'],
  ],
  [
    'kk',
    '10-нан астам адам қаза тапты, қырықтан астам адам ұсталды, 20 адам жараланды.',
    ['10..! killed', '40..! detained', '20 wounded'],
  ],
  [
    'kk',
    'Алаңға 10 мың адам жиналды. Жүздеген адам келді. Он бес адам өлді.',
    ['10000 people', '200..~ people', '15 killed'],
  ],
  [
    'kk',
    '300-ге жуық адам келді, 50 адамға дейін ұсталды, 40 адамнан астам',
    ['300~ people', '..50 detained', '40..! people'],
  ],
  ['kk', 'Қаза тапқандар саны 30-ға дейін өсті; 12 пайызға дейін төмендеді', ['30 killed', '12 percent']],
  [
    'kk',
    '10-нан 15-ке дейін адам, екі-үш адам, бір жарым мың теңге, екі жүз елу бес көлік',
    ['10..15 people', '2..3 people', '1500 tenge', '255 cars'],
  ],
  [
    'kk',
    'Кемінде бес полиция қызметкері қаза тапты; үшеуі ұсталды; 5-тен кем емес адам',
    ['5.. killed police', '3 detained', '5.. people'],
  ],
  ['und', 'төрт жүз студентті ұстады', ['400 detained students']],
]

for (const [language, text, expected] of CASES)
  test(`figures: ${text}`, () => assert.deepEqual(read(language, text), expected))

const NONE: readonly (readonly [string, string])[] = [
  ['en', 'On January 5, 2022 at 10:30 he came to 25 Main Street.'],
  ['en', 'Call +7 701 123 45 67 or 8-701-123-45-67.'],
  ['en', 'No one died. One of them left. The first, the 5th. Section 12. Hospital 4. Covid19.'],
  ['en', '1. First point\n2) Second point [3]'],
  ['en', 'It happened three days ago, in 2021. See https://example.org/2022/15 and @user15.'],
  ['ru', '5 января 2022 года в 10 часов утра на ул. Абая, 10, школа № 25, статья 272, 90-х годов, 5-й дом, 05.01.2022'],
  ['en', 'After ten in the evening, at 5 pm, on the twenty-first floor.'],
  ['en', 'Jan. 9, 2005, the 70’s, 713.837.1638, a 3G phone, 1 / 8 of it, the 19 century'],
  ['kk', '20 ғасырдың 40-жылдары, 12 ғасырда'],
  ['ru', '28-29 октября; звезда L98-59d; 1️⃣ Кэш'],
  ['ru', 'После десяти вечера, двадцать пятого декабря, двадцать первый этаж.'],
  ['kk', 'Кешкі оннан кейін, сағат бесте, жиырма бесінші желтоқсанда.'],
  ['ru', 'Он сказал, один из них ушёл. С 10 до 15 часов. Два дня назад.'],
  ['kk', '2022 жылғы 5 қаңтарда сағат 10-да. Ол онда тұрды. 272-бап. Бір күні келді. бірден'],
]
for (const [language, text] of NONE)
  test(`no figures: ${text}`, () =>
    assert.deepEqual(
      read(language, text).filter(figure => figure !== '1 days'),
      [],
    ))

/** Slow oracle: numbers written out by the school rules of each language. */
const EN_UNITS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
const EN_TENS = '_ _ twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')
function english(value: number): string {
  if (value < 20) return EN_UNITS[value]
  if (value < 100) return EN_TENS[Math.floor(value / 10)] + (value % 10 === 0 ? '' : `-${EN_UNITS[value % 10]}`)
  if (value < 1000)
    return `${EN_UNITS[Math.floor(value / 100)]} hundred${value % 100 === 0 ? '' : ` and ${english(value % 100)}`}`
  return `${english(Math.floor(value / 1000))} thousand${value % 1000 === 0 ? '' : ` ${english(value % 1000)}`}`
}
const RU_UNITS =
  'ноль один два три четыре пять шесть семь восемь девять десять одиннадцать двенадцать тринадцать четырнадцать пятнадцать шестнадцать семнадцать восемнадцать девятнадцать'.split(
    ' ',
  )
const RU_TENS = '_ _ двадцать тридцать сорок пятьдесят шестьдесят семьдесят восемьдесят девяносто'.split(' ')
const RU_HUNDREDS = '_ сто двести триста четыреста пятьсот шестьсот семьсот восемьсот девятьсот'.split(' ')
function russian(value: number): string {
  const parts: string[] = []
  const thousands = Math.floor(value / 1000)
  if (thousands > 0) {
    const words = russian(thousands).replace(/один$/, 'одна').replace(/два$/, 'две')
    const last = thousands % 100 > 10 && thousands % 100 < 20 ? 5 : thousands % 10
    parts.push(words, last === 1 ? 'тысяча' : last > 1 && last < 5 ? 'тысячи' : 'тысяч')
  }
  const rest = value % 1000
  if (rest >= 100) parts.push(RU_HUNDREDS[Math.floor(rest / 100)])
  if (rest % 100 >= 20) {
    parts.push(RU_TENS[Math.floor((rest % 100) / 10)])
    if (rest % 10 > 0) parts.push(RU_UNITS[rest % 10])
  } else if (rest % 100 > 0 || value === 0) parts.push(RU_UNITS[rest % 100])
  return parts.join(' ')
}
const KK_UNITS = 'нөл бір екі үш төрт бес алты жеті сегіз тоғыз'.split(' ')
const KK_TENS = '_ он жиырма отыз қырық елу алпыс жетпіс сексен тоқсан'.split(' ')
function kazakh(value: number): string {
  const parts: string[] = []
  if (value >= 1000) parts.push(kazakh(Math.floor(value / 1000)), 'мың')
  const rest = value % 1000
  if (rest >= 100) parts.push(...(rest < 200 ? [] : [KK_UNITS[Math.floor(rest / 100)]]), 'жүз')
  if (rest % 100 >= 10) parts.push(KK_TENS[Math.floor((rest % 100) / 10)])
  if (rest % 10 > 0) parts.push(KK_UNITS[rest % 10])
  return parts.join(' ')
}

const WRITTEN: readonly (readonly [string, (value: number) => string, string])[] = [
  ['en', english, 'people'],
  ['ru', russian, 'человек'],
  ['kk', kazakh, 'адам'],
]
for (const [language, write, noun] of WRITTEN)
  test(`numbers written in words are read back: ${language}`, () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999_999 }), value => {
        const text = `${write(value)} ${noun}`
        const figures = figuresIn(text, language)
        assert.deepEqual(figures.map(short), [`${value} people`], text)
      }),
      { numRuns: 400 },
    )
  })

test('numbers in digits are read back whatever parts their thousands', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 10 ** 12 }),
      fc.constantFrom(' ', '\u00a0', '\u202f', ',', '.', "'"),
      fc.constantFrom('en', 'ru', 'kk'),
      (value, mark, language) => {
        const text = `${String(value).replace(/\B(?=(?:\d{3})+$)/g, mark)} %`
        assert.deepEqual(read(language, text), [`${value} percent`], text)
      },
    ),
    { numRuns: 300 },
  )
})

const PIECES = [
  '10',
  ' ',
  '-',
  '.',
  ',',
  '000',
  'тысяч',
  'one',
  'hundred',
  'and',
  'жүз',
  'мың',
  'от',
  'до',
  'more than',
  'погибли',
  '№',
  '+7',
  '\n',
  '«',
  '😀',
  '%',
  'нан',
  'астам',
  'a',
  'человек',
  '__proto__',
  '１２',
  '٣',
]

test('any text: figures lie in it in order, do not overlap, bounds are in order', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }),
      fc.constantFrom('en', 'ru', 'kk', 'und'),
      (pieces, language) => {
        const text = pieces.join(pieces.length % 2 === 0 ? ' ' : '')
        let last = 0
        for (const figure of figuresIn(text, language)) {
          assert.ok(figure.start >= last && figure.end > figure.start && figure.end <= text.length)
          assert.equal(figure.text, text.slice(figure.start, figure.end))
          if (figure.low !== undefined && figure.high !== undefined) assert.ok(figure.low <= figure.high, text)
          assert.ok(Number.isFinite(figure.low ?? 0) && Number.isFinite(figure.high ?? 0))
          last = figure.end
        }
      },
    ),
    { numRuns: 500 },
  )
})

test('hostile repetition costs linear time', () => {
  for (const piece of ['1', '1 ', '10-', '10 000 ', 'тысяч ', 'one ', '+7 ', 'от 10 ', 'два-', 'http://']) {
    const started = cpuMilliseconds()
    figuresIn(piece.repeat(100_000 / piece.length), 'und')
    assert.ok(cpuMilliseconds() - started < 1500, piece)
  }
})
