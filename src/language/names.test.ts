import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { cpuMilliseconds } from '../../test/support/cpu-time.ts'
import { actorsIn, makeActorList, matchNames, type NamedActor } from './names.ts'
import type { NameRule } from './names-match.ts'
import { editDistance, LIKELY, nameSimilarity } from './names-similarity.ts'

const ACTORS: readonly NamedActor[] = [
  { id: 'askar', kind: 'person', names: ['Асқар Ерланұлы Лепесов'] },
  { id: 'aigul', kind: 'person', names: ['Айгуль Досжанова'] },
  { id: 'zhenis', kind: 'person', names: ['Zhenis Kozhabergenov'] },
  { id: 'ibrai', kind: 'person', names: ['Ибрай', 'Ибрай-ага'] },
  { id: 'fund', kind: 'organisation', names: ['Фонд «Тулпар»', 'Tulpar Foundation'] },
  { id: 'body', kind: 'public-body', names: ['ДКС', 'Департамент контроля снабжения'] },
  { id: 'channel', kind: 'account', names: ['@port_news'] },
]

function read(text: string, rulesOff: readonly NameRule[] = []): string[] {
  return actorsIn(text, makeActorList(ACTORS, rulesOff)).map(
    found => `${found.text} = ${found.actor ?? '-'} (${found.because})`,
  )
}

const CASES: readonly (readonly [string, readonly string[]])[] = [
  ['Аскар Лепесов пришёл.', ['Аскар Лепесов = askar (exact, letters)']],
  ['Видели Аскара Ерлановича Лепесова вчера.', ['Аскара Ерлановича Лепесова = askar (inflected, transliterated)']],
  [
    'We met Asqar Lepesov and Aygul Doszhanova.',
    ['Asqar Lepesov = askar (transliterated)', 'Aygul Doszhanova = aigul (transliterated)'],
  ],
  ['Лепесов А.Е. молчит.', ['Лепесов А.Е. = askar (exact, initials)']],
  ['А. Лепесов молчит. А.Б. Лепесов молчит.', ['А. Лепесов = askar (exact, initials)', 'А.Б. Лепесов = - (form)']],
  ['Аскару Болатовичу Лепесову отказали.', ['Аскару Болатовичу Лепесову = - (form)']],
  [
    'Айгүл Досжановамен сөйлестік. Айгуль Досжановой нет.',
    ['Айгүл Досжановамен = aigul (inflected, transliterated)', 'Айгуль Досжановой = aigul (exact, inflected)'],
  ],
  ['Жеңіс Қожабергеновтің үйі', ['Жеңіс Қожабергеновтің = zhenis (inflected, transliterated)']],
  [
    'Женис Кожабергенов пришёл. Кожабергенов сел.',
    ['Женис Кожабергенов = zhenis (transliterated)', 'Кожабергенов = zhenis (surname-after-full)'],
  ],
  ['Кожабергенов сел.', []],
  [
    'Женис Кожабергенов и Ерлан Кожабергенов спорили. Кожабергенов ушёл.',
    ['Женис Кожабергенов = zhenis (transliterated)', 'Ерлан Кожабергенов = - (form)'],
  ],
  ['Аскар Ерланович сказал.', ['Аскар Ерланович = askar (given-patronymic, letters, transliterated)']],
  ['Аскар Ерланович Щеглов сказал.', ['Аскар Ерланович Щеглов = - (form)']],
  ['Ибрай пришёл. Ибрай Щеглов ушёл.', ['Ибрай = ibrai (exact)', 'Ибрай Щеглов = - (form)']],
  ['Полковник Асқар Лепесов келді', ['Асқар Лепесов = askar (exact)']],
  ['вчера аскар лепесов писал', ['аскар лепесов = askar (exact, letters, lower-case)']],
  ['Лепесов Аскар Болату позвонил', ['Лепесов Аскар = askar (exact, letters, order)']],
  [
    'В фонде «Тулпар» молчат; Tulpar Foundation; «Тулпар» закрыт.',
    ['фонде «Тулпар» = fund (exact, inflected)', 'Tulpar Foundation = fund (exact)'],
  ],
  [
    'ДКС-тың өкілі; дкс; Департаменту контроля снабжения',
    ['ДКС-тың = body (exact, inflected)', 'Департаменту контроля снабжения = body (exact, inflected)'],
  ],
  ['пишет @port_news и t.me/port_news, не port_news2', ['@port_news = channel (exact)', 'port_news = channel (exact)']],
  ["Aigul Doszhanova's flat", ["Aigul Doszhanova's = aigul (inflected, transliterated)"]],
]
for (const [text, expected] of CASES) test(`actors: ${text}`, () => assert.deepEqual(read(text), expected))

test('each rule can be switched off', () => {
  const rules: readonly (readonly [NameRule, string])[] = [
    ['exact', 'Асқар Лепесов'],
    ['letters', 'Аскар Лепесов'],
    ['inflected', 'Айгуль Досжановой'],
    ['transliterated', 'Aigul Doszhanova'],
    ['order', 'Досжанова Айгуль'],
    ['initials', 'А. Лепесов'],
    ['given-patronymic', 'Асқар Ерланұлы'],
    ['lower-case', 'айгуль досжанова'],
  ]
  const named = (text: string, off: readonly NameRule[]) =>
    actorsIn(text, makeActorList(ACTORS, off)).filter(found => found.actor !== undefined).length
  for (const [rule, text] of rules) assert.deepEqual([named(text, []), named(text, [rule])], [1, 0], rule)
  assert.equal(named('Асқар Лепесов. Лепесов.', ['surname-after-full']), 1)
})

test('two listed persons of one name are not told apart: no actor is named', () => {
  const list = makeActorList([
    { id: 'a', kind: 'person', names: ['Асқар Ерланұлы Лепесов'] },
    { id: 'b', kind: 'person', names: ['Асқар Болатұлы Лепесов'] },
  ])
  const of = (text: string) => actorsIn(text, list).map(found => found.actor ?? found.because)
  assert.deepEqual(of('Асқар Лепесов'), ['ambiguous: 2 actors of the list'])
  assert.deepEqual(of('Асқар Болатович Лепесов и Лепесов А.Е.'), ['b', 'a'])
})

test('men and women of one surname are kept apart', () => {
  for (const [left, right] of [
    ['Айжан Лепесов', 'Айжан Лепесова'],
    ['А. Лепесов', 'А. Лепесова'],
    ['Ерлан Лепесов', 'Ерлан Лепесова'],
    ['Ахмет Щеглов', 'Ахмед Щеглов'],
    ['Серик Щеглов', 'Серикбай Щеглов'],
    ['Алия Щеглова', 'Алима Щеглова'],
  ])
    assert.equal(matchNames(left, right), undefined, `${left}, ${right}`)
  assert.ok(matchNames('Ерлан Лепесов', 'Ерлана Лепесова'))
})

test('likeness is symmetric, 1 for what is matched, and suggests what is near', () => {
  const words = fc.constantFrom(
    'Асқар',
    'Аскар',
    'Лепесов',
    'Lepesov',
    'Ерланович',
    'Ерланұлы',
    'А.',
    'Алия',
    'Щеглова',
    '',
    '😀',
  )
  const names = fc.array(words, { maxLength: 4 }).map(parts => parts.join(' '))
  fc.assert(
    fc.property(names, names, (left, right) => {
      const { score } = nameSimilarity(left, right)
      assert.ok(score >= 0 && score <= 1)
      assert.equal(score, nameSimilarity(right, left).score)
      if (matchNames(left, right) !== undefined) assert.equal(score, 1)
    }),
    { numRuns: 300 },
  )
  assert.ok(nameSimilarity('Бақыт Ақпаев', 'Бахыт Акпаев').score >= LIKELY)
  assert.ok(nameSimilarity('Серік Болат', 'Серик Болатов').because.includes('ending'))
  assert.ok(nameSimilarity('Аскар Ерланович Лепесов', 'Аскар Тимурович Лепесов').score < LIKELY)
  assert.ok(nameSimilarity('Аскар Лепесов', 'Ерлан Лепесов').score < LIKELY)
})

test('edit distance is that of the recursive definition', () => {
  const slow = (a: string, b: string): number => {
    if (a === '' || b === '') return a.length + b.length
    const change = slow(a.slice(1), b.slice(1)) + (a[0] === b[0] ? 0 : 1)
    const swap =
      a.length > 1 && b.length > 1 && a[0] === b[1] && a[1] === b[0]
        ? slow(a.slice(2), b.slice(2)) + 1
        : Number.POSITIVE_INFINITY
    return Math.min(slow(a.slice(1), b) + 1, slow(a, b.slice(1)) + 1, change, swap)
  }
  const word = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 6 }).map(letters => letters.join(''))
  fc.assert(
    fc.property(word, word, (a, b) => assert.equal(editDistance(a, b), slow(a, b))),
    { numRuns: 200 },
  )
})

const PIECES = [
  'Асқар',
  'Аскара',
  'Лепесов',
  'лепесов',
  'А',
  '.',
  'Lepesov',
  '-',
  'Ерланович',
  'фонд',
  '«',
  'Тулпар',
  '»',
  'ДКС',
  '@port_news',
  '\n',
  ',',
  '😀',
  '__proto__',
  'Foundation',
  'Tulpar',
  "'s",
]

test('any text: mentions lie in it in order and do not overlap', () => {
  const list = makeActorList([
    ...ACTORS,
    { id: '__proto__', kind: 'person', names: ['__proto__', 'constructor', '', '😀'] },
  ])
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 30 }), pieces => {
      const text = pieces.join(pieces.length % 2 === 0 ? ' ' : '')
      let last = 0
      for (const found of actorsIn(text, list)) {
        assert.ok(found.start >= last && found.end > found.start && found.end <= text.length, text)
        assert.equal(found.text, text.slice(found.start, found.end))
        last = found.end
      }
    }),
    { numRuns: 500 },
  )
})

test('hostile repetition costs linear time', () => {
  const list = makeActorList(ACTORS)
  for (const piece of [
    'Асқар ',
    'А. ',
    'Лепесов Аскар ',
    'Аскар-',
    'фонд ',
    '«Тулпар ',
    '@port_news ',
    'Ерланович ',
    'Tulpar Foundation ',
    'А.Б.',
  ]) {
    const started = cpuMilliseconds()
    actorsIn(piece.repeat(100_000 / piece.length), list)
    assert.ok(cpuMilliseconds() - started < 2000, piece)
  }
})
