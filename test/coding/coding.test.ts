// The codings are whole and lawful by the code book, and the program reads as well as it did when it was measured.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { CODERS, CODING_SETS, codedDocuments } from './codings.ts'

const KINDS = ['factual', 'accusation', 'demand', 'prediction', 'assessment']
const POLARITIES = ['affirm', 'deny', 'query', 'open']
const SOURCES = ['own-perception', 'own-document', 'hearsay', 'inference', 'unsourced']

const sets = await Promise.all(CODING_SETS.map(codedDocuments))
const documents = sets.flat()

test('there are at least thirty documents, of each language a third, most of them held out', () => {
  assert.ok(documents.length >= 30)
  for (const language of ['en', 'ru', 'kk']) {
    assert.equal(documents.filter(each => each.language === language).length, documents.length / 3)
  }
  assert.ok(sets[1].length >= 2 * sets[0].length)
})

for (const coder of CODERS) {
  test(`coder ${coder} coded every document, with values and quotes of the code book`, t => {
    const missing = documents.filter(({ codings }) => !codings.has(coder)).map(({ name }) => name)
    assert.deepEqual(missing, [])
    for (const { name, document, written, codings } of documents) {
      const statements = written.get(coder) ?? []
      const found = codings.get(coder) ?? []
      statements.forEach((statement, i) => {
        const { start, end } = found[i]
        const where = `${name}: ${statement.quote}`
        assert.ok(KINDS.includes(statement.kind), where)
        assert.ok(POLARITIES.includes(statement.polarity), where)
        assert.ok(SOURCES.includes(statement.evidentiality), where)
        assert.ok(statement.speakers.length > 0, where)
        assert.equal(new Set(statement.speakers).size, statement.speakers.length, where)
        if (statement.of !== undefined) assert.equal(statement.evidentiality, 'hearsay', where)
        assert.ok(i === 0 || found[i - 1].end <= start, `${where}: not after the one before`)
        assert.ok(
          document.paragraphs.some(each => each.start <= start && end <= each.end),
          `${where}: not inside one paragraph`,
        )
      })
    }
    t.diagnostic(`${documents.reduce((sum, each) => sum + (each.written.get(coder)?.length ?? 0), 0)} statements`)
  })
}
