import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import fc from 'fast-check'
import { identifyLanguage, languageSpans } from './identify.ts'

const FOLDER = join(import.meta.dirname, '../../test/language')

const lines = (name: string) =>
  readFileSync(join(FOLDER, `${name}.txt`), 'utf8')
    .split('\n')
    .filter(line => line !== '')

const CLASSES = ['kk', 'kk-keyboard', 'kk-latin', 'ru', 'en', 'uz', 'ky', 'tr', 'tt'] as const

interface Tally {
  right: number
  all: number
}

function tally(): { readonly long: Tally; readonly short: Tally; readonly wrong: string[] } {
  const long = { right: 0, all: 0 }
  const short = { right: 0, all: 0 }
  const wrong: string[] = []
  for (const name of CLASSES)
    for (const line of lines(name)) {
      const group = line.length >= 20 ? long : short
      const found = identifyLanguage(line).language
      group.all++
      if (found === name.slice(0, 2)) group.right++
      else wrong.push(`${name} taken for ${found}: ${line}`)
    }
  return { long, short, wrong }
}

test('of sentences written for this test, 98 in 100 of 20 characters and more are told, 90 in 100 of shorter ones', () => {
  const { long, short, wrong } = tally()
  assert.ok(long.all + short.all >= 280, `${long.all} and ${short.all} sentences`)
  assert.ok(long.right >= 0.98 * long.all, `${long.right} of ${long.all}\n${wrong.join('\n')}`)
  assert.ok(short.right >= 0.9 * short.all, `${short.right} of ${short.all}\n${wrong.join('\n')}`)
})

test('what is none of the seven languages is left open', () => {
  const taken = lines('other').filter(line => identifyLanguage(line).language !== undefined)
  assert.ok(taken.length <= 1, taken.join('\n'))
  for (const nothing of ['', '   ', '12', '...', '😀', 'ъ', '@name', 'https://example.org/hello'])
    assert.equal(identifyLanguage(nothing).language, undefined, nothing)
})

test('a text half in one language and half in another is left open, and its spans tell both', () => {
  for (const text of [
    'Я дома сижу, никуда не иду, дети спят. We are all fine here and nobody goes outside today.',
    'Алаңда адам көп жиналып жатыр, ешкім ештеңе айтпайды, полиция келді. Все бегут оттуда быстро, кричат и стреляют, мы ничего не понимаем.',
  ]) {
    assert.equal(identifyLanguage(text).language, undefined)
    const spans = languageSpans(text)
    assert.equal(spans.length, 2)
    assert.ok(spans.every(span => span.language !== undefined))
    assert.equal(text.slice(spans[0].start, spans[0].end).includes('. '), false)
  }
})

test('addresses and @names do not count', () => {
  assert.equal(identifyLanguage('қара https://example.org/the-best-of-all-news-today ештеңе жоқ').language, 'kk')
  assert.equal(identifyLanguage('@thebestofall спасибо большое').language, 'ru')
})

test('capital letters, composed or decomposed marks and the form of apostrophes make no difference', () => {
  for (const line of [...lines('kk'), ...lines('ru'), ...lines('en')]) {
    const small = identifyLanguage(line.toLowerCase())
    assert.deepEqual(identifyLanguage(line.toUpperCase()), small, line)
  }
  for (const line of [...lines('kk'), ...lines('ru'), ...lines('tr')])
    assert.deepEqual(identifyLanguage(line.normalize('NFD')), identifyLanguage(line), line)
  for (const line of lines('uz'))
    assert.deepEqual(identifyLanguage(line.replaceAll("'", '’')), identifyLanguage(line), line)
})

test('spans are in order, apart, and inside the text, whatever it holds', () => {
  const word = fc.constantFrom(
    'қайда',
    'где',
    'where',
    'qayerda',
    '. ',
    ', ',
    '\n',
    '😀',
    '١',
    'constructor',
    '@',
    'http://',
    '\u0000',
    '́',
  )
  fc.assert(
    fc.property(fc.array(word, { maxLength: 60 }), words => {
      const text = words.join(' ')
      const { confidence } = identifyLanguage(text)
      assert.ok(confidence >= 0 && confidence <= 1)
      let end = 0
      for (const span of languageSpans(text)) {
        assert.ok(span.start >= end && span.end > span.start && span.end <= text.length)
        end = span.end
      }
    }),
    { numRuns: 500 },
  )
})
