import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { shadowAnswer } from '../../show/shadow-answer.ts'
import { readRecord } from '../../weigh/casework-shape.ts'
import { findingRecord } from './finding-draft.ts'
import { EMPTY_SUN, readQuestion, readSun, type SunDraft, writeSun } from './sun-draft.ts'
import { clockTime, instantText, spansText, sunFinding, timesSentences } from './sun-words.ts'

const ALMATY: SunDraft = { ...EMPTY_SUN, place: '43.238, 76.945', date: '2022-01-06', offset: '+06:00', minute: '640' }
const MEASURED: SunDraft = {
  ...ALMATY,
  lengthBy: 'lengths',
  height: '2',
  heightError: '0,1',
  shadow: '6,2',
  shadowError: '0.3',
  sideBy: 'bearing',
  bearing: '329',
  bearingError: '6',
}

test('law: what stands in the fields stands in the address, and anything in the address makes fields', () => {
  const text = fc.string({ maxLength: 100 })
  const draft = fc.record(
    {
      ...Object.fromEntries(Object.keys(EMPTY_SUN).map(name => [name, text])),
      lengthBy: fc.constantFrom('none', 'lengths', 'ratio', 'angle'),
      sideBy: fc.constantFrom('none', 'bearing', 'turn'),
    },
    { noNullPrototype: true },
  ) as unknown as fc.Arbitrary<SunDraft>
  fc.assert(
    fc.property(draft, any => {
      const written = writeSun(any)
      if ((written?.length ?? 0) <= 4000) assert.deepEqual(readSun(written), any)
    }),
  )
  fc.assert(fc.property(fc.string(), any => assert.deepEqual(Object.keys(readSun(any)), Object.keys(EMPTY_SUN))))
  assert.deepEqual(readSun('lengthBy=__proto__&__proto__=1&constructor=2'), EMPTY_SUN)
})

test('a question needs place, day and clock; what is filled in wrong is named, what is empty is not', () => {
  assert.deepEqual(readQuestion(EMPTY_SUN), { question: undefined, faults: [] })
  const wrong = { ...MEASURED, place: '95, 10', date: '2022-02-30', height: 'tall', bearingError: '-1' }
  const { question, faults } = readQuestion(wrong)
  assert.equal(question, undefined)
  assert.deepEqual(
    faults.map(({ field }) => field),
    ['place', 'date', 'height', 'bearingError'],
  )
  assert.deepEqual(readQuestion({ ...ALMATY, date: '1899-12-31' }).faults.length, 1)
})

test('a measured shadow is told with its intervals, both ambiguities are said, and the finding can be recorded', () => {
  const { question, faults } = readQuestion(MEASURED)
  assert.deepEqual(faults, [])
  assert.ok(question !== undefined)
  const answer = shadowAnswer(question)
  assert.equal(answer.times?.both.length, 1)
  assert.equal(answer.times?.byElevation?.length, 2)
  for (const language of ['en', 'ru', 'kk'] as const) {
    const said = timesSentences(language, MEASURED, answer)
    assert.ok(said.length >= 5)
    const draft = { ...sunFinding(language, MEASURED, answer), reason: 'measured' }
    const made = findingRecord(3, draft)
    assert.ok('record' in made)
    const { type, ...stated } = made.record
    const read = readRecord(String(type), { role: 'a', ...stated })
    assert.ok('act' in read, JSON.stringify(read))
    const { from, to, workings } = read.act as unknown as Record<string, string>
    assert.match(from, /^2022-01-06T1\d:\d\d\+06:00$/)
    const [first] = answer.times?.both ?? []
    assert.ok(Date.parse(from) <= first.from && Date.parse(to) >= first.to)
    assert.equal((workings as unknown as Record<string, unknown>).height, '2')
  }
  const alone = { ...MEASURED, sideBy: 'none' as const }
  const lone = readQuestion(alone).question
  assert.ok(lone !== undefined)
  assert.ok(
    timesSentences('en', alone, shadowAnswer(lone)).some(text => /equally high before and after noon/.test(text)),
  )
})

test('clock times are of the stated clock, and stretches are rounded outwards', () => {
  assert.equal(clockTime(0), '00:00')
  assert.equal(clockTime(86_400_000), '24:00')
  assert.equal(instantText(Date.UTC(2022, 0, 6, 23, 5), 360), '2022-01-07T05:05+06:00')
  assert.equal(instantText(Date.UTC(2022, 0, 6, 3, 0), -210), '2022-01-05T23:30-03:30')
  const midnight = Date.UTC(2022, 0, 5)
  const spans = [{ from: midnight + 61_000, to: midnight + 119_000 }]
  assert.equal(spansText('en', spans, midnight), 'from 00:01 to 00:02')
})
