// Every key that the code raises has its sentences, and every sentence can be said in every language.

import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { test } from 'node:test'
import { LANGUAGES, type Message, type Messages } from '../src/messages/catalogue.ts'
import { cliMessages } from '../src/messages/cli.ts'
import { allErrorMessages } from '../src/messages/errors.ts'
import { findingMessages } from '../src/messages/findings.ts'
import { helpMessages } from '../src/messages/help.ts'
import { problemMessages } from '../src/messages/problems.ts'

const SOURCE = resolve(import.meta.dirname, '../src')

const sources = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
  .filter(name => name.endsWith('.ts') && !name.endsWith('.test.ts') && !name.startsWith('messages'))
  .map(name => ({ name, text: readFileSync(join(SOURCE, name), 'utf8') }))

function keysOf(pattern: RegExp): Set<string> {
  return new Set(sources.flatMap(({ text }) => [...text.matchAll(pattern)].map(match => match[1])))
}

test('every problem that the code reports has a sentence', () => {
  const codes = new Set([
    ...keysOf(/\bcode: '([a-z][a-z0-9-]+-[a-z0-9-]+)'/g),
    ...keysOf(/[aA]dd\(\s*'([a-z][a-z0-9-]+)',\s*'(?:loss|notice)'/g),
  ])
  assert.ok(codes.size >= 25, `${codes.size} codes seen`)
  assert.deepEqual([...codes].filter(code => !(code in problemMessages)).sort(), [])
})

test('every error that the code throws has a sentence', () => {
  const keys = new Set([
    ...keysOf(/new CaseError\(\s*'[a-z-]+',\s*'([a-z0-9-]+)'/g),
    ...keysOf(/\bfailed\('([a-z0-9-]+)'/g),
  ])
  assert.ok(keys.size >= 20, `${keys.size} keys seen`)
  assert.deepEqual([...keys].filter(key => !(key in allErrorMessages)).sort(), [])
})

test('every finding that the detectors give has a sentence', () => {
  const keys = keysOf(/\bkey: '([a-z][a-z0-9.-]+)'/g)
  assert.ok(keys.size >= 4, `${keys.size} keys seen`)
  assert.deepEqual([...keys].filter(key => !(key in findingMessages) && !(key in allErrorMessages)).sort(), [])
})

/** Answers every parameter with something that can be printed and counted. */
const anything: unknown = new Proxy({}, { get: (_, name) => (name === Symbol.toPrimitive ? undefined : 2) })

test('every sentence exists in three languages and differs between them', () => {
  const all: Messages = { ...allErrorMessages, ...findingMessages, ...problemMessages, ...cliMessages, ...helpMessages }
  const isSaid = (message: Message<never>) => LANGUAGES.map(language => message[language](anything as never))
  for (const [key, message] of Object.entries(all)) {
    let said: string[]
    try {
      said = isSaid(message)
    } catch {
      continue
    }
    for (const sentence of said) assert.ok(sentence.trim().length > 0, key)
    if (/[a-z]{4}/.test(said[0])) assert.ok(new Set(said).size >= 2, `${key}: ${said[0]}`)
  }
})
