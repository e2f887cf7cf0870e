import assert from 'node:assert/strict'
import { test } from 'node:test'
import { alternativeMessages, figureMessages } from './alternatives.ts'
import { LANGUAGES, type Messages } from './catalogue.ts'
import { reportMessages } from './report.ts'
import { reportClaimMessages } from './report-claims.ts'
import { reportClusterMessages } from './report-cluster.ts'
import { axisDate, bytes, duration, expectedCount, linked, percent, probability } from './report-format.ts'
import { reportIntakeMessages } from './report-intake.ts'
import { reportMethodMessages } from './report-methods.ts'
import { reportNetworkMessages } from './report-network.ts'
import { reportSpreadMessages } from './report-spread.ts'

const all: Messages = {
  ...reportMessages,
  ...reportClaimMessages,
  ...reportSpreadMessages,
  ...reportNetworkMessages,
  ...reportClusterMessages,
  ...alternativeMessages,
  ...figureMessages,
  ...reportIntakeMessages,
  ...reportMethodMessages,
}

/** Parameters that are one of a few words, each in turn. */
const CHOICES: Readonly<Record<string, readonly string[]>> = {
  form: ['warc', 'proofmode', 'tella'],
  check: ['match', 'differs', 'none', 'unchecked'],
}

/** Any parameter a sentence asks for, as one number or as one of its words. */
const everyParameter = (value: number) =>
  new Proxy({}, { get: (_, name) => CHOICES[String(name)]?.[value % CHOICES[String(name)].length] ?? value }) as never

const linkKeys = (text: string) => [...text.matchAll(/\u0002([^\u0003]*)\u0003/g)].map(match => match[1]).sort()

test('every sentence is there in three languages and holds no hole', () => {
  for (const [key, message] of Object.entries(all)) {
    for (const language of LANGUAGES) {
      for (const value of [0, 1, 2, 5, 21, 12_345_678]) {
        const text = message[language](everyParameter(value))
        assert.ok(text.trim() !== '', `${key} ${language}`)
        assert.doesNotMatch(text, /undefined|NaN|\[object|\s\s|\s[.,;]/, `${key} ${language}: ${text}`)
      }
    }
  }
})

test('a sentence links the same numbers in every language', () => {
  for (const [key, message] of Object.entries(all)) {
    for (const value of [0, 1, 5]) {
      const [en, ...others] = LANGUAGES.map(language => linkKeys(message[language](everyParameter(value))))
      for (const other of others) assert.deepEqual(other, en, key)
    }
  }
})

test('Russian and Kazakh are not left in English', () => {
  for (const [key, message] of Object.entries(all)) {
    const [en, ru, kk] = LANGUAGES.map(language => message[language](everyParameter(5)))
    if (!/[a-z]{4}/i.test(en) || key === 'report.made' || key === 'report.title') continue
    assert.match(ru, /[а-яё]/i, key)
    assert.match(kk, /[а-яёәғқңөұүһі]/i, key)
    assert.notEqual(ru, kk.length > 12 ? kk : '', key)
  }
})

test('no sentence passes judgement on people or claims', () => {
  for (const [key, message] of Object.entries(all)) {
    for (const language of LANGUAGES) {
      const text = message[language](everyParameter(3))
      assert.doesNotMatch(text, /\b(fake|bots?|true|false claim|liar)\b|фейк|\bбот(ы|ов)?\b|ложь|правда|өтірік/i, key)
    }
  }
})

test('what is not assessed names the sides whose bound is open', () => {
  const message = reportClaimMessages['claim.notAssessed']
  const plain = (text: string) => text.replace(/\u0002[^\u0003]*\u0003|\u0004/g, '')
  assert.equal(
    plain(message.en({ support: 11, deny: 1 })),
    'The lower bound is not assessed: words of 11 origins in support and 1 origin in denial suggest own access, and nobody has reviewed them.',
  )
  assert.equal(
    plain(message.ru({ support: 21, deny: undefined })),
    'Нижняя граница «за» не оценена: слова 21 источника «за» похожи на собственное свидетельство, но их никто не проверил.',
  )
  assert.equal(
    plain(message.en({ support: undefined, deny: 0 })),
    'The lower bound of the denial is not assessed: no marks of own access have been reviewed.',
  )
})

test('figures keep what a reader needs', () => {
  assert.equal(duration('en', 0), '0 s')
  assert.equal(duration('en', 59_000), '59 s')
  assert.equal(duration('en', 3_600_000), '1 h')
  assert.equal(duration('en', 100_000_000), '1 day 3 h')
  assert.equal(duration('ru', 5 * 86_400_000), '5 дней')
  assert.equal(probability('en', 3.24e-7), '3.2 × 10⁻⁷')
  assert.equal(probability('en', 0.0312), '0.031')
  assert.equal(probability('en', 0), '< 10⁻³⁰⁷')
  assert.equal(expectedCount('en', 0.0234), '0.023')
  assert.equal(expectedCount('en', 6.25), '6.3')
  assert.equal(percent('en', 0.9999), '> 99.9 %')
  assert.equal(percent('en', 0.0001), '< 0.1 %')
  assert.equal(percent('en', 1), '100 %')
  assert.equal(bytes('ru', 1024), '1\u00a0024 байта')
  assert.equal(axisDate('en', Date.UTC(2022, 0, 5), 'day'), '5 Jan 2022')
  assert.equal(linked('a', 'b'), '\u0002a\u0003b\u0004')
})
