import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { cpuMilliseconds } from '../../test/support/cpu-time.ts'
import { packTexts } from '../algorithms/text-arena.ts'
import { CaseError } from '../model/case-error.ts'
import { type CallStatus, callReader, strongestCall } from './calls.ts'
import { DEFAULT_CALL_LIST } from './calls-default.ts'
import { parseCallList } from './calls-list.ts'
import { textsWithCalls } from './calls-scan.ts'

const encode = (text: string) => new TextEncoder().encode(text)
const list = parseCallList(encode(DEFAULT_CALL_LIST))
const reader = callReader(list)

const CASES: readonly (readonly [CallStatus | undefined, string])[] = [
  ['call', 'Burn the depot tonight!'],
  ['call', "Let's torch their cars"],
  ['negated', 'Do not burn the depot, there is no water.'],
  ['quoted', 'On the wall somebody wrote "burn the depot" in red.'],
  ['reported', 'The man shouted: burn the depot! And he ran.'],
  ['condemned', 'These provocateurs again: burn the depot, kill everybody.'],
  ['metaphor', 'Kill the lights and sleep.'],
  ['question', 'Burn the town hall? Who says so?'],
  [undefined, 'The depot burned for an hour.'],
  ['call', 'Жгите депо!'],
  ['negated', 'Не жгите депо.'],
  ['quoted', 'На стене написано «жгите депо», стёрли к утру.'],
  ['reported', 'Какой-то мужик кричал: жгите депо'],
  ['metaphor', 'Давите на кнопку сильнее.'],
  ['call', 'Депоны өртеңдер!'],
  ['negated', 'Депоны өртеу керек емес'],
  ['reported', 'Депоны өртейік деп айқайлады'],
  ['call', 'Депоны өртейік деп шақырамын'],
  [undefined, 'Ештеңені өртемеңдер'],
]

for (const [status, text] of CASES)
  test(`${status ?? 'nothing'}: ${text}`, () => assert.equal(strongestCall(reader.read(text))?.status, status))

test('a reading says where the words stand and of what kind they are', () => {
  const text = 'Жители! Берите ножи. Жгите депо!'
  assert.deepEqual(
    reader.read(text).map(({ kind, start, end, words }) => [kind, text.slice(start, end), words]),
    [
      ['arm', 'Берите ножи', 'Берите ножи'],
      ['burn', 'Жгите', 'Жгите'],
    ],
  )
})

test('the quick scan misses no text in which the reader finds a phrase', () => {
  const words = list.phrases.map(phrase => phrase.words.map(({ text }) => text).join(' '))
  const word = fc.oneof(fc.constantFrom(...words), fc.constantFrom('надо', "let's", 'керек', 'the', 'quiet', 'xyz'))
  const text = fc
    .tuple(fc.array(word, { maxLength: 5 }), fc.constantFrom(' ', ', ', '-', '"'))
    .map(([all, by]) => all.join(by))
  fc.assert(
    fc.property(fc.array(text, { maxLength: 6 }), texts => {
      const found = new Set(textsWithCalls(packTexts(texts), list))
      for (const [i, each] of texts.entries()) if (reader.read(each).length > 0) assert.ok(found.has(i), each)
    }),
  )
})

test('hostile texts take no longer than their length allows', () => {
  for (const part of ['burn ', 'let us ', '"burn" ', 'не жгите ', 'деп өртейік ', '"', 'ab'.repeat(50)]) {
    const started = cpuMilliseconds()
    reader.read(part.repeat(Math.ceil(1_000_000 / part.length)))
    assert.ok(cpuMilliseconds() - started < 1500, part)
  }
})

test('lists of one own: lists or semicolons, stems, exceptions, other languages left out', () => {
  const own = callReader(
    parseCallList(
      encode(
        'en:\n  urging: [we must]\n  exceptions: flood the market\n  burn:\n    calls:\n      - flood the; drown*\n    verbs: sink\n',
      ),
    ),
  )
  assert.equal(strongestCall(own.read('Flood the mine!'))?.status, 'call')
  assert.equal(strongestCall(own.read('Flood the market with apples!'))?.status, 'metaphor')
  assert.equal(strongestCall(own.read('We must sink it'))?.status, 'call')
  assert.equal(own.read('Boats sink, жгите').length, 0)
})

test('a list that cannot be used is refused with its line and what stands there', () => {
  const wrong: readonly (readonly [string, string])[] = [
    ['', 'calls-empty'],
    ['en: 5', 'calls-wrong'],
    ['de:\n  burn:\n    calls: brenn', 'calls-wrong'],
    ['__proto__:\n  burn: x', 'calls-wrong'],
    ['en:\n  burn:\n    shouts: a', 'calls-wrong'],
    ['en:\n  burn:\n    calls: to', 'calls-phrase'],
    ['en:\n  burn:\n    calls: ab*', 'calls-phrase'],
    ['en:\n  burn:\n    calls: one two three four five six seven', 'calls-phrase'],
    ['en:\n  burn:\n    calls: &x torch', 'calls-wrong'],
    ['en:\n  burn:\n    calls: !!str torch', 'calls-wrong'],
    ['en: [', 'calls-syntax'],
    [`en:\n${' '.repeat(60)}burn: x`, 'calls-too-deep'],
    ['- - - - a', 'calls-too-deep'],
    ['['.repeat(5000), 'calls-too-deep'],
    [`en:\n  burn:\n    calls: ${'torch;'.repeat(6000)}`, 'calls-too-many'],
    ['x'.repeat(300_000), 'calls-too-large'],
  ]
  for (const [text, key] of wrong)
    assert.throws(
      () => parseCallList(encode(text)),
      (error: unknown) => error instanceof CaseError && error.key === key,
      `${key}: ${text.slice(0, 40)}`,
    )
  assert.throws(
    () => parseCallList(Uint8Array.of(0xff, 0xfe)),
    (error: unknown) => error instanceof CaseError && error.key === 'calls-not-utf8',
  )
})
