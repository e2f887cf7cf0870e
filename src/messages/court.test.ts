import assert from 'node:assert/strict'
import { test } from 'node:test'
import { LANGUAGES, type Message } from './catalogue.ts'
import { courtMessages } from './court.ts'
import { courtCheckMessages } from './court-checks.ts'
import { courtGradeMessages } from './court-grades.ts'
import { linkedMessages } from './linked.ts'

/** Names of standards, and what commands print. */
const SAME = new Set(['exhibit.hash', 'check.bag.prints', 'stamp.rfc3161', 'stamp.opentimestamps'])

/** Answers every parameter with a number that can be counted and printed. */
const anything: unknown = new Proxy({}, { get: (_, name) => (name === Symbol.toPrimitive ? undefined : 5) })

const all: Record<string, Message<never>> = {
  ...courtMessages,
  ...courtGradeMessages,
  ...courtCheckMessages,
  ...linkedMessages,
}

test('every sentence is said in each language', () => {
  assert.equal(
    Object.keys(all).length,
    [courtMessages, courtGradeMessages, courtCheckMessages, linkedMessages].flatMap(Object.keys).length,
    'no key hides another',
  )
  for (const [key, message] of Object.entries(all)) {
    const said = LANGUAGES.map(language => message[language](anything as never))
    for (const sentence of said) assert.doesNotMatch(sentence, /undefined|NaN|^\s*$/, key)
    // Russian and Kazakh share some words.
    assert.equal(new Set(said).size > 1, !SAME.has(key), `${key}: ${said.join(' | ')}`)
  }
})

test('nothing said before a court or in linked data judges or promises', () => {
  for (const [key, message] of Object.entries(all))
    assert.doesNotMatch(
      message.en(anything as never),
      /\b(fake|bot|authentic|genuine|proves|guarantee|admissible|true|false)\b/i,
      key,
    )
})
