import assert from 'node:assert/strict'
import { test } from 'node:test'
import { figuresIn } from '../language/figures.ts'
import type { Claim } from '../model/ladder.ts'
import type { ComparedText } from './agreement.ts'
import { matchText } from './match-words.ts'
import { objectionsTo } from './objections.ts'
import type { MatchTools } from './side-meaning.ts'

/** Five letters stand for a stem: enough for these texts. */
const stemsOf = (word: string) => [word.slice(0, 5)]
const tools: MatchTools = { stemsOf, figuresOf: (text, language) => figuresIn(text, language) }

function compared(text: string, lastTime = Number.NaN): ComparedText {
  const normalised = text.toLowerCase()
  return { normalised, text: matchText(normalised, stemsOf), raw: () => text, lastTime: () => lastTime }
}

function rules(claim: Claim, text: string, rule: string, side: 'support' | 'deny' = 'support', more = tools): string[] {
  const objections = objectionsTo(
    claim,
    more,
    () => compared(text),
    word => word.toLowerCase(),
  )
  return objections(0, side, [rule]).map(reason => reason.rule)
}

const NONE = { search: [], examples: [] }
const claim = (text: Claim['text'], term: string, more: Partial<Claim> = {}): Claim => ({
  id: 'c',
  kind: 'factual',
  text,
  support: { search: [term], examples: [] },
  deny: NONE,
  ...more,
})

const MORGUE = claim({ en: 'Forty bodies were brought to the morgue of hospital four' }, 'bodies morgue')
const LONG = ' My cousin stood at the gate with two bags and wrote down what came in.'

test('another number of the same thing waits, an unlike thing and a bound that is met count', () => {
  assert.deepEqual(rules(MORGUE, `40 bodies in the morgue.${LONG}`, 'bodies morgue'), [])
  assert.deepEqual(rules(MORGUE, `400 bodies in the morgue.${LONG}`, 'bodies morgue'), ['other-number'])
  assert.deepEqual(rules(MORGUE, `Bodies in the morgue, six shops closed.${LONG}`, 'bodies morgue'), [])
  const open = claim({ en: 'More than forty bodies' }, 'bodies morgue')
  assert.deepEqual(rules(open, `fifty bodies in the morgue.${LONG}`, 'bodies morgue'), [])
  assert.deepEqual(rules(open, `400 bodies in the morgue.${LONG}`, 'bodies morgue'), ['other-number'])
})

test('another numbered place waits', () => {
  assert.deepEqual(rules(MORGUE, `Bodies in the morgue of hospital two.${LONG}`, 'bodies morgue'), ['other-place'])
  assert.deepEqual(rules(MORGUE, `Bodies in the morgue of hospital no. 4.${LONG}`, 'bodies morgue'), [])
})

test('a place or an actor of the same kind waits, one of another kind does not', () => {
  const placesOf = (text: string) =>
    ['Dolvik', 'Tarnesh'].filter(name => text.includes(name)).map(name => ({ id: name, kind: 'town', name }))
  const actorsOf = (text: string) =>
    ['Serin', 'Orsel'].filter(name => text.includes(name)).map(name => ({ id: name, kind: 'actor', name }))
  const own = claim({ en: 'Serin closed the ferry in Dolvik' }, 'closed ferry')
  const more = { ...tools, placesOf, actorsOf }
  const say = (text: string) => rules(own, text + LONG, 'closed ferry', 'support', more)
  assert.deepEqual(say('Serin closed the ferry in Dolvik.'), [])
  assert.deepEqual(say('They closed the ferry.'), [])
  assert.deepEqual(say('They closed the ferry in Tarnesh.'), ['other-place'])
  assert.deepEqual(say('Orsel closed the ferry.'), ['other-actor'])
})

test('opposites and swapped roles wait, in three languages', () => {
  const killed = claim(
    { en: 'Guards killed miners', ru: 'Охранники убили шахтёров', kk: 'Күзетшілер кеншілерді өлтірді' },
    'guards miners',
  )
  const say = (text: string, term = 'guards miners') =>
    rules({ ...killed, support: { search: [term], examples: [] } }, text, term)
  assert.deepEqual(say(`The guards killed two miners.${LONG}`), [])
  assert.deepEqual(say(`Miners were killed by the guards.${LONG}`), [])
  assert.deepEqual(say(`The guards saved two miners.${LONG}`), ['opposite'])
  assert.deepEqual(say(`The miners killed two guards.${LONG}`), ['roles-swapped'])
  assert.deepEqual(say(`Guards of the gate were killed by miners.${LONG}`), ['roles-swapped'])
  const ru = 'охранники шахтёров'
  const tail = ' Двоюродный брат стоял у ворот с двумя сумками и записывал всё, что видел.'
  assert.deepEqual(say(`Шахтёров убили охранники.${tail}`, ru), [])
  assert.deepEqual(say(`Охранников убили шахтёры.${tail}`, ru), ['roles-swapped'])
  assert.deepEqual(say(`Охранники спасли шахтёров.${tail}`, ru), ['opposite'])
  const kk = 'күзетшілер кеншілерді'
  const end = ' Немере ағам қақпаның алдында екі сөмкемен тұрып, көргенін жазып алды дейді.'
  assert.deepEqual(say(`Кеншілерді күзетшілер өлтірді.${end}`, kk), [])
  assert.deepEqual(say(`Кеншілер күзетшілерді өлтірді.${end}`, kk), ['roles-swapped'])
})

test('a short text waits unless it equals an example', () => {
  const own = claim({ en: 'Shots on the bridge' }, 'shots bridge', {
    support: { search: ['shots bridge'], examples: ['Shots on the bridge!'] },
  })
  assert.deepEqual(rules(own, 'Shots, bridge', 'shots bridge'), ['short'])
  assert.deepEqual(rules(own, 'Shots on the bridge!', 'Shots on the bridge!'), [])
})

test('a text that resembles an example and denies what it says waits', () => {
  const example = 'The depot burned in the night and the guards ran down to the river with buckets'
  const own = claim({ en: 'The depot burned' }, 'x', { support: { search: [], examples: [example] } })
  assert.deepEqual(rules(own, example, example), [])
  assert.deepEqual(rules(own, example.replace('burned', 'was not burned'), example), ['negated'])
  assert.deepEqual(rules(own, example.replace('ran', 'did not run'), example), ['negation-near'])
})

test('words that stand far apart, and posts before the time of the claim, wait', () => {
  const own = claim({ en: 'Shots on the bridge' }, 'shots bridge', { from: '2025-02-11T15:00+05:00' })
  const far = `Shots somewhere. ${'We carried water and bread to the neighbours on the fifth floor. '.repeat(3)}The bridge is open.`
  assert.deepEqual(rules(own, far, 'shots bridge'), ['scattered'])
  const at = (time: number) =>
    objectionsTo(
      own,
      tools,
      () => compared(`Shots on the bridge.${LONG}`, time),
      word => word,
    )(0, 'support', ['shots bridge'])
  const from = Date.UTC(2025, 1, 11, 10)
  assert.deepEqual(
    at(from - 1).map(({ rule }) => rule),
    ['before'],
  )
  assert.deepEqual(at(from), [])
})

test('a term that denies is met by a text that denies, a claim of what is to come by words of the future', () => {
  const own = claim({ en: 'The depot did not burn' }, 'not burn depot')
  assert.deepEqual(rules(own, `The depot did not burn.${LONG}`, 'not burn depot'), [])
  assert.deepEqual(rules(own, `The depot will burn.${LONG}`, 'not burn depot'), ['condition'])
  const ahead = claim({ en: 'The depot will burn' }, 'burn depot', { kind: 'prediction' })
  assert.deepEqual(rules(ahead, `They will burn the depot.${LONG}`, 'burn depot'), [])
  assert.deepEqual(rules({ ...ahead, kind: 'factual' }, `They will burn the depot.${LONG}`, 'burn depot'), [
    'condition',
  ])
})
