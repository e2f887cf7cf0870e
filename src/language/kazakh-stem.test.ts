import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import fc from 'fast-check'
import { foldLetters } from '../algorithms/fold-letters.ts'
import { kazakhEndings, LONGEST_ENDING } from './kazakh-endings.ts'
import { stemKazakh } from './kazakh-stem.ts'

const FAMILIES = join(import.meta.dirname, '../../test/language/kazakh-families.txt')

/** Forms by stem; a line holds stems and the endings they take, "-" for none; ғ, г, б at the end of a stem are the қ, к, п of the other forms. */
function families(): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>()
  for (const line of readFileSync(FAMILIES, 'utf8')
    .split('\n')
    .filter(line => line !== '')) {
    const [stems, endings] = line.split(':')
    for (const stem of stems.trim().split(/\s+/)) {
      const name = stem.replace(/ғ$/, 'қ').replace(/г$/, 'к').replace(/б$/, 'п')
      const forms = found.get(name) ?? new Set()
      found.set(name, forms)
      for (const ending of endings.trim().split(/\s+/)) forms.add(ending === '-' ? stem : stem + ending)
    }
  }
  return found
}

test('forms of one word have one stem, and other words another', () => {
  const byStem = new Map<string, Set<string>>()
  let pairs = 0
  let apart = 0
  const known = families()
  assert.ok(known.size >= 200, String(known.size))
  for (const [name, forms] of known) {
    const stems = [...forms].map(stemKazakh)
    stems.forEach((stem, i) => {
      byStem.set(stem, (byStem.get(stem) ?? new Set()).add(name))
      for (const other of stems.slice(0, i)) {
        pairs++
        if (other !== stem) apart++
      }
    })
  }
  const merged = [...byStem].filter(([, names]) => names.size > 1).map(([stem, names]) => `${stem}: ${[...names]}`)
  assert.ok(apart <= 0.035 * pairs, `${apart} of ${pairs} pairs are parted`)
  assert.ok(merged.length <= 12, merged.join('; '))
})

test('a word typed on a Russian keyboard has the same stem, and the stem of a stem is itself', () => {
  for (const [, forms] of families())
    for (const form of forms) {
      const stem = stemKazakh(form)
      assert.equal(stemKazakh(foldLetters(form)), stem, form)
      assert.equal(stemKazakh(stem), stem, form)
    }
})

test('sounds that change before an ending meet', () => {
  for (const [form, other] of [
    ['кітап', 'кітабы'],
    ['жүрек', 'жүрегі'],
    ['аяқ', 'аяғынан'],
    ['тап', 'табады'],
    ['халық', 'халқы'],
    ['орын', 'орнында'],
    ['қара', 'қараған'],
    ['анам', 'анамды'],
  ])
    assert.equal(stemKazakh(form).slice(0, 3), stemKazakh(other).slice(0, 3), `${form} ${other}`)
  assert.equal(stemKazakh('халқының'), stemKazakh('халық'))
  assert.equal(stemKazakh('адамдарыңыздан'), stemKazakh('адам'))
  assert.equal(stemKazakh('адамын'), 'адам')
  assert.equal(stemKazakh('айтылды'), 'айт')
  assert.notEqual(stemKazakh('сөзсіз'), stemKazakh('сөз'))
  assert.notEqual(stemKazakh('қалды'), stemKazakh('қалада'))
})

test('whatever the letters, a stem is short, not empty, and its own stem', () => {
  const letters = fc
    .array(fc.constantFrom(...'абгдезйклмнопрстуфхшыэяәғқңөұүһі'), { minLength: 1, maxLength: 60 })
    .map(list => list.join(''))
  fc.assert(
    fc.property(letters, word => {
      const stem = stemKazakh(word)
      assert.ok(stem.length > 0 && stem.length <= 40)
      assert.equal(stemKazakh(stemKazakh(word)), stemKazakh(word))
    }),
    { numRuns: 3000 },
  )
  assert.equal(stemKazakh('constructor'), 'constructor')
  assert.equal(stemKazakh(''), '')
  assert.ok(stemKazakh('лар'.repeat(300_000)).length <= 40)
})

test('no ending is longer than is looked for', () => {
  assert.equal(Math.max(...[...kazakhEndings().keys()].map(ending => ending.length)), LONGEST_ENDING)
})
