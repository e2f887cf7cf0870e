import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { Random } from '../algorithms/random.ts'
import { GRAMMARS } from './grammars.ts'
import { roughResemblance, shinglesOf } from './independent-texts.ts'
import { VARIATIONS, varied } from './variation.ts'

const NEAR_DUPLICATE = 0.6

test('a varied text of 100 letters or more resembles what it copies at 0.6 or above', () => {
  fc.assert(
    fc.property(
      fc.integer(),
      fc.constantFrom('en', 'ru', 'kk'),
      fc.constantFrom(...VARIATIONS),
      (seed, language, kind) => {
        const random = new Random(String(seed))
        const grammar = GRAMMARS[language as 'en']
        let text = grammar.expand('sentence', random)
        while (text.length < 100) text += ` ${grammar.expand('sentence', random)}`
        const copy = varied(text, kind, random)
        const resemblance = roughResemblance(shinglesOf(text), shinglesOf(copy))
        assert.ok(resemblance >= NEAR_DUPLICATE, `${kind} ${resemblance}: ${copy}`)
        if (kind === 'equal') assert.equal(copy, text)
      },
    ),
  )
})

test('every kind but equal changes most texts', () => {
  const random = new Random('changes')
  for (const kind of VARIATIONS.filter(kind => kind !== 'equal')) {
    let changed = 0
    for (let i = 0; i < 50; i++) {
      const text = GRAMMARS.ru.expand('sentence', random)
      if (varied(text, kind, random) !== text) changed++
    }
    assert.ok(changed >= 45, `${kind}: ${changed} of 50`)
  }
})

test('no variation breaks a surrogate pair', () => {
  fc.assert(
    fc.property(fc.integer(), fc.constantFrom(...VARIATIONS), (seed, kind) => {
      assert.ok(varied('🔥🔥 пожар 🔥 у причала 🔥🔥🔥', kind, new Random(String(seed))).isWellFormed())
    }),
  )
})
