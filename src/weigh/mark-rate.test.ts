import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { cpuMilliseconds } from '../../test/support/cpu-time.ts'
import { markRates, type PlantedCopy, type PlantSource, plantAll } from './mark-rate.ts'
import { PLANT_KINDS, roughSentences } from './plant-copies.ts'

const SOURCES: PlantSource[] = [
  {
    text: 'I stood at the corner and saw two lorries. The gate was open. Nobody spoke to us that night.',
    language: 'en',
    hasMedia: false,
  },
  {
    text: 'Сам видел, как открыли ворота. Рядом стояли соседи. Потом погас фонарь на углу.',
    language: 'ru',
    hasMedia: true,
  },
  {
    text: 'Қақпаны ашқанын өзім көрдім. Қасымда көршілер тұрды. Сосын бұрыштағы шам сөнді.',
    language: 'kk',
    hasMedia: false,
  },
]
const copies = plantAll(SOURCES, 60, 'test')

function rates(isJoined: boolean, isMarked: boolean, isShown: boolean, reviewerError = 0.05) {
  const all = <Value>(value: Value) => copies.map(() => value)
  return markRates(
    SOURCES,
    copies,
    { isJoined: all(isJoined), isMarked: all(isMarked), isShown: () => isShown },
    reviewerError,
  )
}

test('the same sources and seed give the same copies, as many of each kind', () => {
  assert.deepEqual(plantAll(SOURCES, 60, 'test'), copies)
  assert.notDeepEqual(plantAll(SOURCES, 60, 'other'), copies)
  for (const kind of PLANT_KINDS) assert.equal(copies.filter(copy => copy.kind === kind).length, 60)
  assert.deepEqual(plantAll([], 60, 'test'), [])
  for (const { text } of copies) assert.ok(text.length > 0)
})

test('chain letters carry a mark of own perception in the language of their source', () => {
  const letters = copies.filter(({ kind }) => kind === 'chain-letter')
  for (const { text, source } of letters)
    assert.match(
      text,
      {
        en: /I saw it|my own eyes|I was standing/,
        ru: /Я сам видел|своими глазами|я был там/,
        kk: /өзім көрдім|өз көзіммен|болдым/i,
      }[SOURCES[source].language],
    )
})

test('copies that nobody can tell from own words give a bound of one, copies that the tests find give the reviewer’s error', () => {
  assert.equal(rates(false, true, false).any.upper, 1)
  assert.equal(rates(false, true, false).words.upper, 1)
  assert.equal(rates(true, true, false).any.upper, 0.05)
  const shown = rates(false, true, true)
  assert.ok(shown.any.upper > 0.05 && shown.any.upper < 0.2)
  assert.ok(rates(false, false, false).words.upper < shown.any.upper)
})

test('bounds are never below the rates seen, and rise with what is unseen and with the reviewer’s error', () => {
  const anyOutcome = fc.array(fc.record({ joined: fc.boolean(), marked: fc.boolean(), shown: fc.boolean() }), {
    minLength: copies.length,
    maxLength: copies.length,
  })
  fc.assert(
    fc.property(anyOutcome, fc.double({ min: 0, max: 1, noNaN: true }), (outcomes, error) => {
      const outcome = {
        isJoined: outcomes.map(({ joined }) => joined),
        isMarked: outcomes.map(({ marked }) => marked),
        isShown: (copy: number) => outcomes[copy].shown,
      }
      const measured = markRates(SOURCES, copies, outcome, error)
      for (const { missed, carried, upper } of Object.values(measured)) {
        assert.ok(upper >= 0 && upper <= 1)
        if (missed > 0)
          assert.ok(upper + 1e-6 >= Math.min(1, carried / missed) * 0.999, `${upper} ${carried} ${missed}`)
      }
      const blind = markRates(SOURCES, copies, { ...outcome, isShown: () => false }, error)
      assert.ok(blind.any.upper >= measured.any.upper)
      assert.ok(markRates(SOURCES, copies, outcome, Math.min(1, error + 0.1)).any.upper >= measured.any.upper)
    }),
    { numRuns: 50 },
  )
})

test('sentences are found in linear time, also without any mark', () => {
  assert.deepEqual(roughSentences('One. Two! Three'), ['One.', 'Two!', 'Three'])
  const started = cpuMilliseconds()
  for (const piece of ['a', '.', 'a ', '!?', '…']) roughSentences(piece.repeat(1_000_000))
  assert.ok(cpuMilliseconds() - started < 5000)
})

test('a copy keeps something of its source unless its words are exchanged', () => {
  const kept = (copy: PlantedCopy) => {
    const words = new Set(SOURCES[copy.source].text.split(/\P{L}+/u))
    return copy.text.split(/\P{L}+/u).filter(word => words.has(word)).length
  }
  for (const copy of copies.filter(({ kind }) => kind === 'edited' || kind === 'shortened'))
    assert.ok(kept(copy) >= 3, copy.text)
})
