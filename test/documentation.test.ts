// What the documents say must be so: commands, options, statuses, keys, anchors, links.

import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { test } from 'node:test'
import { EXIT } from '../src/cli/exit-codes.ts'
import { COMMANDS, COMMON_OPTIONS } from '../src/cli/main.ts'
import { LANGUAGES } from '../src/messages/catalogue.ts'
import { helpMessages } from '../src/messages/help.ts'

const ROOT = resolve(import.meta.dirname, '..')
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8')

const documents = [
  'README.md',
  'ARCHITECTURE.md',
  'CONTRIBUTING.md',
  'SECURITY.md',
  'CHANGELOG.md',
  'examples/README.md',
  'examples/footage/README.md',
]
  .concat(
    readdirSync(join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' })
      .filter(name => name.endsWith('.md'))
      .map(name => `docs/${name}`),
  )
  .map(path => ({ path, text: read(path) }))

const sources = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
  .filter(name => name.endsWith('.ts'))
  .map(name => ({ path: `src/${name}`, text: read(`src/${name}`) }))

/** Anchors as they are made from headings: lower case, spaces to hyphens, other marks dropped. */
function anchors(text: string): Set<string> {
  const headings = [...text.matchAll(/^#{1,6} +(.+)$/gm)].map(match => match[1])
  return new Set(
    headings.map(heading =>
      heading
        .toLowerCase()
        .replace(/[^\p{L}\p{N} _-]/gu, '')
        .trim()
        .replaceAll(' ', '-'),
    ),
  )
}

test('there are documents and sources to check', () => {
  assert.ok(documents.length >= 12)
  assert.ok(sources.length >= 60)
})

test('every command has a heading, a help text with an example, and its options in docs/cli.md', async () => {
  const text = read('docs/cli.md')
  const headings = anchors(text)
  for (const [name, load] of COMMANDS) {
    const command = await load()
    assert.equal(command.name, name)
    assert.ok(headings.has(command.name), `docs/cli.md lacks ### ${command.name}`)
    for (const option of Object.keys(command.options)) assert.match(text, new RegExp(`--${option}\\b`), `--${option}`)
    for (const language of LANGUAGES) {
      const help = helpMessages[command.name as keyof typeof helpMessages][language]({})
      assert.ok(help.split(`anechoic ${command.name}`).length > 2, `${command.name} has no example in ${language}`)
    }
  }
  for (const option of Object.keys(COMMON_OPTIONS)) assert.match(text, new RegExp(`--${option}\\b`))
})

test('every exit status is documented', () => {
  const text = read('docs/cli.md')
  for (const status of Object.values(EXIT)) assert.match(text, new RegExp(`^\\| ${status} \\|`, 'm'))
})

test('every key of --json is documented', () => {
  const text = read('docs/cli.md')
  const summary = read('src/model/summary.ts') + /interface Ladder \{[^}]*\}/s.exec(read('src/model/ladder.ts'))?.[0]
  const keys = [...summary.matchAll(/readonly (\w+)\??:/g)].map(match => match[1])
  assert.ok(keys.length > 25)
  for (const key of keys) assert.ok(text.includes(`\`${key}\``), `\`${key}\` is not in docs/cli.md`)
})

test('every anchor that the code points to exists', () => {
  let seen = 0
  for (const { path, text } of sources) {
    for (const [, document, anchor] of text.matchAll(/@see (docs\/[\w/-]+\.md)#([\w-]+)/g)) {
      seen++
      assert.ok(anchors(read(document)).has(anchor), `${path}: ${document}#${anchor}`)
    }
  }
  assert.ok(seen >= 10)
})

test('links between documents lead somewhere', () => {
  for (const { path, text } of documents) {
    for (const [, target] of text.replace(/`[^`\n]*`/g, '').matchAll(/\]\(((?!https?:)[^)\s]+)\)/g)) {
      const [file, anchor] = target.split('#')
      const absolute = file === '' ? join(ROOT, path) : resolve(ROOT, dirname(path), file)
      assert.ok(existsSync(absolute), `${path} -> ${target}`)
      if (anchor !== undefined) assert.ok(anchors(readFileSync(absolute, 'utf8')).has(anchor), `${path} -> ${target}`)
    }
  }
})

test('files named in ARCHITECTURE.md exist', () => {
  const named = [...read('ARCHITECTURE.md').matchAll(/`((?:src\/)?[a-z]+\/[\w./-]+\.(?:ts|mjs))`/g)].map(
    match => match[1],
  )
  assert.ok(named.length >= 10)
  for (const file of named) assert.ok(existsSync(join(ROOT, file)) || existsSync(join(ROOT, 'src', file)), file)
})

test('nothing that people read calls anything fake, a bot or true', () => {
  for (const { path, text } of sources.filter(source => source.path.startsWith('src/messages/'))) {
    const sentences = [...text.matchAll(/`([^`]*)`|'([^'\n]*)'/g)]
      .map(match => match[1] ?? match[2])
      .filter(words => / /.test(words))
    for (const words of sentences) {
      assert.doesNotMatch(words, /\b(?:fake|bots?|troll|true)\b|фейк|ботнет|тролл|фейктер/iu, `${path}: ${words}`)
    }
  }
})
