import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import type { NameRule } from '../language/names-match.ts'
import { CaseError } from '../model/case-error.ts'
import { nodeSystem } from '../system/system.ts'
import { nameRule, readStatements } from './read-statements.ts'

const folder = mkdtempSync(join(tmpdir(), 'anechoic-read-'))
after(() => rmSync(folder, { recursive: true, force: true }))

const file = (name: string, content: string) => {
  const path = join(folder, name)
  writeFileSync(path, content)
  return { path, shown: name }
}

test('a reading names its document, its paragraphs and offsets of the document’s text; actors of the list are recognised', async () => {
  const text = 'Q: Did the depot burn?\nA: No. Марек Дулат said that the depot was empty.\n'
  const actors = file('actors.json', JSON.stringify([{ id: 'dulat', kind: 'person', names: ['Marek Dulat'] }]))
  const { reading, problems } = await readStatements(nodeSystem, { ...file('talk.txt', text), actors })
  assert.deepEqual(problems, [])
  assert.equal(reading.format, 'anechoic-reading')
  assert.equal(reading.document.name, 'talk.txt')
  assert.equal(reading.document.length, text.length)
  assert.match(reading.document.textSha256, /^[0-9a-f]{64}$/)
  assert.ok(reading.paragraphs.length >= 2)
  for (const { start, end, text: words } of reading.statements) assert.equal(text.slice(start, end), words)
  assert.ok(reading.statements.some(({ text: words }) => words === 'the depot was empty'))
})

test('a list of actors that is none is refused with the place of the fault and without its content', async () => {
  const document = file('note.txt', 'The depot burned.')
  for (const [name, content, key] of [
    ['a.json', 'not json', 'actors-not-json'],
    ['b.json', '{"id":"x"}', 'actors-not-json'],
    ['c.json', '[null]', 'actor-wrong'],
    ['d.json', '[{"id":"x","kind":"__proto__","names":["A"]}]', 'actor-wrong'],
    ['e.json', '[{"id":"x","kind":"person","names":[]}]', 'actor-wrong'],
    ['f.json', '[{"id":"x","kind":"person","names":["Secret",3]}]', 'actor-wrong'],
  ]) {
    const reading = readStatements(nodeSystem, { ...document, actors: file(name, content) })
    await assert.rejects(reading, error => {
      assert.ok(error instanceof CaseError)
      assert.ok(
        JSON.stringify(error).includes(key) || error.message.includes(key) || Object.values(error).includes(key),
      )
      assert.ok(!error.message.includes('Secret'))
      return true
    })
  }
})

test('rules of names can be switched off, and spellings that may be one are told, not joined', async () => {
  const list = [
    { id: 'a', kind: 'person', names: ['Қасым Ержанов'] },
    { id: 'b', kind: 'person', names: ['Kassym Erzhanov'] },
    { id: 'c', kind: 'person', names: ['Алия Саматова'] },
  ]
  const document = file('said.txt', 'У Алии Саматовой сгорел склад.')
  const actors = file('list.json', JSON.stringify(list))
  const read = async (without: readonly NameRule[]) =>
    (await readStatements(nodeSystem, { ...document, actors, without })).reading
  const recognised = ({ statements }: Awaited<ReturnType<typeof read>>) =>
    statements.some(({ actors: found }) => found.some(({ actor }) => actor === 'c'))
  const all = await read([])
  assert.deepEqual(
    all.variants.map(({ actors: pair }) => pair),
    [['a', 'b']],
  )
  assert.ok(recognised(all))
  assert.ok(!recognised(await read(['inflected'])))
  assert.equal(nameRule('inflected'), 'inflected')
  assert.equal(nameRule('x'), undefined)
})
