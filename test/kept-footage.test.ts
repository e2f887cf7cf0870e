// What a person keeps in the case takes with it what was read out of it: the texts of a medium that is withheld, and the medium of a line that is.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Casebook } from '../src/casebook/casebook.ts'
import { caseworkOf } from '../src/casebook/casework.ts'
import { recordCasework } from '../src/casebook/casework-record.ts'
import { keepDerived } from '../src/casebook/derived-texts.ts'
import { keptBack, withTextsOfMedia } from '../src/casebook/handed-scope.ts'
import { keptOriginals } from '../src/casebook/kept-originals.ts'
import { altoOf } from '../src/import/alto.ts'
import { exhibitsOf } from '../src/preserve/exhibit-numbers.ts'
import { numberOf } from './support/erasing.ts'
import { inTwoChatsCase } from './support/two-chats-case.ts'
import { index, running } from './support/witness-case.ts'

const LINE = 'the gate of the mill is shut'

async function withText(casebook: Casebook): Promise<{ medium: number; text: number }> {
  const medium = exhibitsOf(casebook.custody.journal.acts()).get(numberOf(casebook, /photo_2/))
  assert.ok(medium)
  const line = { text: LINE, x: 0, y: 0, width: 9, height: 9, confidence: 0.9, block: 0 }
  const bytes = new TextEncoder().encode(altoOf({ width: 10, height: 10, by: 'a reader', data: [], lines: [line] }))
  const from = { exhibit: medium.number, kind: 'picture-text' as const, by: 'a reader' }
  const [text] = await keepDerived(casebook, [{ medium, from, bytes, ending: '.alto.xml', role: 'a' }])
  await index(casebook)
  return { medium: medium.number, text }
}

async function withhold(casebook: Casebook, stated: Record<string, unknown>): Promise<void> {
  const records = [{ line: 1, kind: 'withholding', stated: { role: 'a', reason: 'because', ...stated } }]
  const { problems } = await recordCasework(casebook, records, { where: 'test', ...running })
  assert.deepEqual(problems, [])
}

function staying(casebook: Casebook): { whole: number[]; protectedExports: number[] } {
  const all = exhibitsOf(casebook.custody.journal.acts())
  const kept = withTextsOfMedia(keptBack(caseworkOf(casebook), casebook.index()), all, casebook.index())
  const numbers = (of: ReadonlyMap<number, unknown>) => [...of.keys()].sort((a, b) => a - b)
  return { whole: numbers(keptOriginals(casebook)), protectedExports: numbers(kept.exhibits) }
}

test('with a medium its texts stay, and nothing stays before', async () => {
  await inTwoChatsCase('open', async casebook => {
    const { medium, text } = await withText(casebook)
    assert.deepEqual(staying(casebook), { whole: [], protectedExports: [] })
    await withhold(casebook, { exhibit: medium })
    assert.deepEqual(staying(casebook), { whole: [medium, text], protectedExports: [medium, text] })
  })
})

test('with a line of a text its medium stays', async () => {
  await inTwoChatsCase('open', async casebook => {
    const { medium, text } = await withText(casebook)
    const corpus = casebook.index()
    const posts = Array.from({ length: corpus.columns().count }, (_, i) => i)
    const line = corpus.posts(posts).find(post => post.text === LINE)
    assert.ok(line)
    await withhold(casebook, { post: `${line.channel.id}/${line.messageId}` })
    assert.deepEqual(staying(casebook), { whole: [medium, text], protectedExports: [medium, text] })
  })
})
