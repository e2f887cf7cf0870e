import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { LANGUAGES } from './catalogue.ts'
import { problemMessages } from './problems-custody.ts'

const CODE =
  /(?:code: '|#fault\('|fault\('|fault\(\w+, '|faultAt\('|\? '|: ')((?:journal|body|original|key|case-file|lock|unexpected|incoming|head|tail|place)-[a-z-]+)'/g

/** Looks like a code and is the type of an act. */
const AN_ACT = 'key-files'

/** Codes that occur in the source of vault, journal and preserve. */
function codesInSource(): Set<string> {
  const codes = new Set<string>()
  for (const folder of ['vault', 'journal', 'preserve']) {
    const path = join(import.meta.dirname, '..', folder)
    for (const name of readdirSync(path).filter(name => name.endsWith('.ts') && !name.endsWith('.test.ts')))
      for (const match of readFileSync(join(path, name), 'utf8').matchAll(CODE))
        if (match[1] !== AN_ACT) codes.add(match[1])
  }
  return codes
}

test('every code of custody has its sentence, and every sentence its code', () => {
  const codes = codesInSource()
  assert.deepEqual([...codes].sort(), Object.keys(problemMessages).sort())
})

test('no two languages say the same, and no sentence shows a missing value', () => {
  const parameters = {
    ...{ bytes: 5, seq: 3, expected: 2, before: 0, from: 1, to: 4, group: 2, last: 9 },
    ...{ name: 'a.jpg', megabytes: '0, 2-3', expectedBytes: 7, reason: 'EIO', device: 'ab' },
  }
  for (const message of Object.values(problemMessages)) {
    const texts = LANGUAGES.map(language => (message[language] as (p: object) => string)(parameters))
    assert.equal(new Set(texts).size, 3, texts[0])
    for (const text of texts) assert.doesNotMatch(text, /undefined|NaN|\?/)
  }
})
