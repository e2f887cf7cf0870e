// The page says nothing that is not in the catalogue, and the catalogue has every sentence in three languages.

import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { test } from 'node:test'
import { transformSync } from 'esbuild'
import { literalsOf } from './support/literals.ts'

const WEB = resolve(import.meta.dirname, '../src/web')
const MESSAGES = resolve(import.meta.dirname, '../src/messages')

/** What a person reads or hears read. */
const READ = new Set([
  'children',
  'aria-label',
  'aria-description',
  'aria-roledescription',
  'aria-valuetext',
  'title',
  'placeholder',
  'alt',
  'label',
  'summary',
])

/** Names that are the same in every language, and keys. */
const NAMES =
  /^(?:Anechoic|Ctrl(?: [A-Z])?|Esc|Enter|Shift|Alt|Tab|Home|End|PageUp|PageDown|UTC|SHA-256|CSV|GEXF|GraphML|JSON|OpenStreetMap|Natural Earth|GeoNames|CC BY 4\.0|English|Русский|Қазақша|pmtiles|anechoic)$/u

function pages(): string[] {
  return readdirSync(WEB, { recursive: true, encoding: 'utf8' }).filter(name => /\.tsx$/.test(name))
}

function spoken(source: string): string[] {
  const { code } = transformSync(source, {
    loader: 'tsx',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    charset: 'utf8',
  })
  return literalsOf(code)
    .filter(({ property, before }) => property !== undefined && READ.has(property) && !/^[=!]==?$|^case$/.test(before))
    .map(({ text }) => text.replace(/\\[nt]/g, ' ').trim())
    .filter(text => /\p{L}{2,}/u.test(text.replace(/\bUTC\b|[\w-]+\.txt\b/g, '')) && !NAMES.test(text))
}

test('no text of the page stands outside the catalogue', () => {
  const names = pages()
  assert.ok(names.length >= 20, `${names.length} files seen`)
  const wrong = names.flatMap(name => spoken(readFileSync(join(WEB, name), 'utf8')).map(text => `${name}: ${text}`))
  assert.deepEqual(wrong, [])
})

test('the search for such text finds it wherever it hides', () => {
  for (const source of [
    'const a = <p>Some text</p>',
    'const a = <p>{n} posts <b>more</b></p>',
    'const a = <p>{x ? "yes, it is" : say(y)}</p>',
    'const a = <p>{rows.map(row => <i>Жазба {row}</i>)}</p>',
    'const a = <input aria-label="Search" />',
    `const a = <input placeholder={\`Words of \${x}\`} />`,
    'const a = <p>{[1].map(() => { return <b>inside</b> })}</p>',
  ])
    assert.equal(spoken(source).length > 0, true, source)
  for (const source of [
    "const a = <p class='some class'>{say(messages['a.b'])}</p>",
    "const a = <p>{kind === 'family' ? say(a) : say(b)}</p>",
    'const a = <p>— · {count(1)} …</p>',
  ])
    assert.deepEqual(spoken(source), [], source)
})

/** Letters that Kazakh has and Russian lacks: a sentence of some length without any of them was hardly translated. */
const KAZAKH = /[әғқңөұүһіӘҒҚҢӨҰҮҺІ]/u

test('sentences of the page differ between the languages', async () => {
  const files = readdirSync(MESSAGES).filter(name => /^web-.*\.ts$/.test(name))
  assert.ok(files.length >= 2)
  const suspicious: string[] = []
  for (const file of files) {
    const loaded = (await import(join(MESSAGES, file))) as Record<string, unknown>
    for (const catalogue of Object.values(loaded)) {
      if (typeof catalogue !== 'object' || catalogue === null) continue
      for (const [key, message] of Object.entries(catalogue as Record<string, Record<string, unknown>>)) {
        for (const language of ['en', 'ru', 'kk'])
          assert.equal(typeof message?.[language], 'function', `${file} ${key} ${language}`)
        const plain = ['en', 'ru', 'kk'].map(language => sentenceOf(message[language]))
        if (plain.some(text => text === undefined)) continue
        const [en, ru, kk] = plain as string[]
        // Names of formats are the same everywhere.
        const isWordy = /\p{L}{3,}.*\s.*\p{L}{3,}/u.test(en.replace(/\b(?:Claim|Media)Review\b/g, ''))
        if (isWordy && (en === ru || en === kk || ru === kk)) suspicious.push(`${file} ${key}: ${en}`)
        if (isWordy && /\p{Script=Latin}{3,}/u.test(ru) && !/\p{Script=Cyrillic}/u.test(ru))
          suspicious.push(`${file} ${key}: ${ru}`)
        if (kk.length > 60 && !KAZAKH.test(kk)) suspicious.push(`${file} ${key}: ${kk}`)
      }
    }
  }
  assert.deepEqual(suspicious, [])
})

/** A sentence without parameters; undefined for one that needs them. */
function sentenceOf(message: unknown): string | undefined {
  if (typeof message !== 'function' || message.length > 0) return undefined
  try {
    return String(message())
  } catch {
    return undefined
  }
}
