import assert from 'node:assert/strict'
import { test } from 'node:test'
import { foldHomoglyphs, scriptOf } from './homoglyphs.ts'

function folded(text: string): string {
  const drawn = Uint16Array.from(text, letter => letter.charCodeAt(0))
  const units = Uint16Array.from(text.toLowerCase(), letter => letter.charCodeAt(0))
  foldHomoglyphs(units, drawn, units.length)
  return String.fromCharCode(...units)
}

test('a word of one script is left alone', () => {
  for (const word of ['house', 'НОС', 'αυτο', 'сосна', 'біздің', 'cocoa'])
    assert.equal(folded(word), word.toLowerCase())
})

test('letters that only one script has decide, then the number of letters, then Cyrillic', () => {
  assert.equal(folded('пoлиция'), 'полиция')
  assert.equal(folded('wоw'), 'wow')
  assert.equal(folded('aсе'), 'асе')
  assert.equal(folded('acеo'), 'aceo')
  assert.equal(folded('аc'), 'ас')
})

test('capitals imitate other letters than small ones', () => {
  assert.equal(folded('МOCКBА'), 'москва')
  assert.equal(folded('HАРОД'), 'народ')
  assert.equal(folded('шahар'), 'шаһар')
})

test('words are folded apart: digits, signs and spaces end a word', () => {
  assert.equal(folded('город-cap'), 'город-cap')
  assert.equal(folded('дом2cop'), 'дом2cop')
})

test('whatever letter has no twin as a capital has none when small: a second round finds nothing', () => {
  for (let unit = 0; unit < 0x600; unit++) {
    const capital = String.fromCharCode(unit)
    if (scriptOf(unit) === 0 || capital.toLowerCase().length !== 1 || capital.toLowerCase() === capital) continue
    for (const anchor of ['жд', 'wl']) {
      const once = folded(`${anchor}${capital}`)
      assert.equal(folded(once), once, capital)
    }
  }
})
