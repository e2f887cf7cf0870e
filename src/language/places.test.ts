import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { cpuMilliseconds } from '../../test/support/cpu-time.ts'
import type { GazetteerPlace } from '../model/gazetteer-place.ts'
import { makeGazetteer } from './gazetteer.ts'
import { placesIn } from './places.ts'

function place(id: number, names: string, country: string, population: number): GazetteerPlace {
  const all = names.split('/')
  return {
    id: `geonames:${id}`,
    name: all[0],
    names: all,
    country,
    population,
    latitude: 0,
    longitude: 0,
    isCapital: false,
  }
}

const PLACES = [
  place(1, 'Almaty/Алматы/Alma-Ata/Алма-Ата', 'KZ', 1_900_000),
  place(2, 'Zhanaozen/Жанаозен/Жаңаөзен', 'KZ', 100_000),
  place(3, 'Shymkent/Шымкент', 'KZ', 1_000_000),
  place(4, 'Abay/Абай', 'KZ', 30_000),
  place(5, 'Astana/Астана/Нур-Султан/Нұр-Сұлтан', 'KZ', 1_000_000),
  place(6, 'Rudnyy/Рудный', 'KZ', 120_000),
  place(7, 'Aqtau/Актау/Ақтау', 'KZ', 150_000),
  place(8, 'Kamenka/Каменка', 'KZ', 3000),
  place(9, 'Kamenka/Каменка', 'KZ', 2500),
  place(10, 'Moscow/Москва', 'RU', 10_000_000),
  place(11, 'Bath', 'GB', 100_000),
  place(12, 'Kyzylorda/Кызылорда/Қызылорда', 'KZ', 200_000),
  place(13, 'Khabarovsk/Хабаровск', 'RU', 600_000),
  place(14, 'Victoria', 'CA', 100_000),
  place(15, 'Serebrov/Серебров', 'KZ', 150_000),
]
const OWN = [{ id: 'own:warehouse', names: ['Склад', 'Port Selen', 'Порт Селен'] }]
const gazetteer = makeGazetteer(PLACES, OWN)

function read(language: string, text: string): string[] {
  return placesIn(text, language, gazetteer).map(
    found => `${found.text} = ${found.place?.replace('geonames:', '') ?? found.name}`,
  )
}

const CASES: readonly (readonly [string, string, readonly string[]])[] = [
  [
    'en',
    "In Almaty, near Republic Square; Zhanaozen's workers; Kyzyl-Orda; School No. 25",
    [
      'Almaty = 1',
      'Republic Square = square republic',
      "Zhanaozen's = 2",
      'Kyzyl-Orda = 12',
      'School No. 25 = school 25',
    ],
  ],
  [
    'en',
    'They met at hospital four on Abay Avenue in the Almaty region.',
    ['hospital four = hospital 4', 'Abay Avenue = street abay', 'Almaty region = region almaty'],
  ],
  [
    'en',
    'He lives in Bath. Victoria Smith came to Port Selen from South Korea.',
    ['Bath = 11', 'Port Selen = own:warehouse', 'South Korea = country:KR'],
  ],
  [
    'ru',
    'В Алматы, из Жанаозена, в Шымкенте, под Астаной, в Рудном, в алматы.',
    ['Алматы = 1', 'Жанаозена = 2', 'Шымкенте = 3', 'Астаной = 5', 'Рудном = 6', 'алматы = 1'],
  ],
  [
    'ru',
    'На площади Республики, ул. Абая, в больнице № 4, в больнице номер четыре',
    [
      'площади Республики = square республик',
      'ул. Абая = street аб',
      'больнице № 4 = hospital 4',
      'больнице номер четыре = hospital 4',
    ],
  ],
  [
    'ru',
    'Из Нур-Султана в Алма-Ату; Алматинская область, Алмалинский район; город Абай; в Абае',
    [
      'Нур-Султана = 5',
      'Алма-Ату = 1',
      'Алматинская область = region алматинск',
      'Алмалинский район = district алмалинск',
      'город Абай = 4',
      'Абае = 4',
    ],
  ],
  [
    'ru',
    'В Южной Корее и в Китае; село Каменка; на складе; на Складе',
    [
      'Южной Корее = country:KR',
      'Китае = country:CN',
      'село Каменка = Каменка',
      'складе = own:warehouse',
      'Складе = own:warehouse',
    ],
  ],
  [
    'kk',
    'Алматыда, Жаңаөзеннен, Ақтаудың, Шымкенттегі, Қызылордалықтар, алматыда',
    ['Алматыда = 1', 'Жаңаөзеннен = 2', 'Ақтаудың = 7', 'Шымкенттегі = 3', 'Қызылордалықтар = 12', 'алматыда = 1'],
  ],
  [
    'kk',
    'Тәуелсіздік алаңында, Абай көшесі, Алматы облысы, Абай қаласында, №4 ауруханада, Порт Селенде',
    [
      'Тәуелсіздік алаңында = square тауелсиздик',
      'Абай көшесі = street абай',
      'Алматы облысы = region алматы',
      'Абай қаласында = 4',
      '№4 ауруханада = hospital 4',
      'Порт Селенде = own:warehouse',
    ],
  ],
  ['ru', 'у четвёртой больницы', ['четвёртой больницы = hospital 4']],
  ['en', 'at the fourth hospital', ['fourth hospital = hospital 4']],
  ['kk', 'Төртінші ауруханада', ['Төртінші ауруханада = hospital 4']],
  ['ru', 'Был в Сереброве.', ['Сереброве = 15']],
]
for (const [language, text, expected] of CASES)
  test(`places: ${text}`, () => assert.deepEqual(read(language, text), expected))

const NONE: readonly (readonly [string, string])[] = [
  [
    'en',
    'A bath is hot. In Victoria Smith we trust. Victoria Smith said so. Abay said no. Astana Times wrote. The square was empty.',
  ],
  [
    'ru',
    'Абай Кунанов пришёл. Абай сказал. Рудный карьер. В Хабаровском крае. Больница закрыта. А. Актау пришёл. Серебров сказал.',
  ],
  ['kk', 'Абай айтты. Алаң бос. Аурухана жабық.'],
]
for (const [language, text] of NONE) test(`no places: ${text}`, () => assert.deepEqual(read(language, text), []))

test('each mention tells by which rule and cue', () => {
  const because = (text: string) => placesIn(text, 'ru', gazetteer).map(found => found.because)
  assert.deepEqual(because('Шымкент в Абае, в Jañaözen'), [
    'gazetteer: exact',
    'gazetteer: exact, inflected -е, after "в"',
    'gazetteer: transliterated, after "в"',
  ])
  assert.deepEqual(because('село Каменка; Склад; ул. Мира'), [
    'gazetteer: exact, 2 places of that name, form: settlement',
    'own list: exact',
    'form: street',
  ])
})

test('of two places of one name and like size none is named', () => {
  assert.deepEqual(placesIn('село Каменка', 'ru', gazetteer)[0].place, undefined)
  const clear = makeGazetteer([place(1, 'Каменка', 'KZ', 50_000), place(2, 'Каменка', 'RU', 30_000)])
  assert.equal(placesIn('в Каменке', 'ru', clear)[0].place, 'geonames:1')
})

test('the own list comes first, and its names may be any words', () => {
  const own = makeGazetteer(PLACES, [{ id: 'own:1', names: ['Алматы', '__proto__', 'constructor', ''] }])
  assert.equal(placesIn('Алматы', 'ru', own)[0].place, 'own:1')
  assert.equal(placesIn('at constructor', 'en', own)[0].place, 'own:1')
  assert.deepEqual(placesIn('toString valueOf hasOwnProperty', 'en', own), [])
})

const PIECES = [
  'Алматы',
  'алматы',
  'в',
  'ул',
  '.',
  'Абай',
  'Абая',
  '-',
  'город',
  'Republic',
  'Square',
  'hospital',
  'four',
  '№',
  '4',
  'аурухана',
  'Нур',
  'Султан',
  'области',
  '\n',
  '«',
  '»',
  '😀',
  'Порт',
  'Селен',
  '__proto__',
]

test('any text: places lie in it in order and do not overlap', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...PIECES), { maxLength: 30 }),
      fc.constantFrom('en', 'ru', 'kk', 'und'),
      (pieces, language) => {
        const text = pieces.join(pieces.length % 2 === 0 ? ' ' : '')
        let last = 0
        for (const found of placesIn(text, language, gazetteer)) {
          assert.ok(found.start >= last && found.end > found.start && found.end <= text.length, text)
          assert.equal(found.text, text.slice(found.start, found.end))
          last = found.end
        }
      },
    ),
    { numRuns: 500 },
  )
})

test('hostile repetition costs linear time', () => {
  for (const piece of [
    'Алматы ',
    'ул. ',
    'Абай ',
    'А-',
    'город ',
    'Republic ',
    'больница № ',
    'Alma ',
    'Алматыда-',
    'Нур-',
  ]) {
    const started = cpuMilliseconds()
    placesIn(piece.repeat(100_000 / piece.length), 'und', gazetteer)
    assert.ok(cpuMilliseconds() - started < 1500, piece)
  }
})
