import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { problemMessages as tableMessages } from '../messages/problems-table.ts'
import { problemMessages as whatsappMessages } from '../messages/problems-whatsapp.ts'

const messages: Readonly<Record<string, { en: unknown; ru: unknown; kk: unknown }>> = {
  ...tableMessages,
  ...whatsappMessages,
}

test('every problem that the readers of tables and WhatsApp can report has a sentence, and every sentence a problem', () => {
  const folder = new URL('.', import.meta.url)
  const source = readdirSync(folder)
    .filter(
      name => /^(?:table|whatsapp|problem-log|time-formats|encoding).*\.ts$/.test(name) && !name.endsWith('.test.ts'),
    )
    .map(name => readFileSync(new URL(name, folder), 'utf8'))
    .join('\n')
  const codes = new Set(
    [...source.matchAll(/\.add\(\s*'((?:table|whatsapp|date-order)-[a-z-]+)'|'(table-[a-z-]+)'/g)].map(
      match => match[1] ?? match[2],
    ),
  )
  for (const reason of ['dates', 'sequence', 'stated', 'assumed']) codes.add(`whatsapp-order-${reason}`)
  assert.deepEqual([...codes].sort(), Object.keys(messages).sort())
})

test('every sentence is written in three languages, and each shows what it was given', () => {
  const parameters = new Proxy({}, { get: (_, key) => (key === 'order' ? 'day-first' : 7) })
  for (const [code, message] of Object.entries(messages)) {
    const written = (['en', 'ru', 'kk'] as const).map(language =>
      String((message[language] as (p: object) => string)(parameters)),
    )
    assert.equal(new Set(written).size, 3, code)
    for (const sentence of written)
      assert.ok(sentence.length > 20 && !sentence.includes('undefined'), `${code}: ${sentence}`)
    assert.equal(new Set(written.map(sentence => sentence.includes('7'))).size, 1, code)
  }
})
