// A sample of what document-fuzz.slow.ts does: cut, flipped and nested documents are read to the end, whatever is in them.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { documentReader } from '../src/import/document.ts'
import { readDocument } from '../src/import/document-read.ts'
import { memorySource } from '../src/import/intake-file.ts'
import { zipBytes } from './support/archive-bytes.ts'
import { assertSound, DOCUMENT_SEEDS } from './support/document-fuzz.ts'
import { Dice, mutated } from './support/mutations.ts'

for (const [name, seeds] of Object.entries(DOCUMENT_SEEDS)) {
  const inputs = name === 'a.pdf' ? 8 : 300
  test(`${inputs} hostile inputs: ${name}`, async () => {
    for (const seed of seeds) {
      const { document, problems } = await readDocument(seed, name)
      assert.ok(document.paragraphs.length > 0, `${name} reads no real input`)
      assertSound(document)
      assert.deepEqual(
        problems.filter(({ code }) => code === 'document-damaged'),
        [],
      )
    }
    const dice = new Dice(11)
    for (let i = 0; i < inputs; i++) {
      const bytes = mutated(seeds, dice)
      const { document } = await readDocument(bytes, name)
      assertSound(document)
    }
  })
}

test('the name does not make a file what it is not', async () => {
  const all = Object.values(DOCUMENT_SEEDS).flat()
  for (const name of Object.keys(DOCUMENT_SEEDS).filter(name => name !== 'a.pdf'))
    for (const bytes of all) {
      if (bytes[0] === 0x25) continue
      const { document } = await readDocument(bytes, name)
      assertSound(document)
    }
})

test('documents inside documents are parts of a file, not documents', async () => {
  let bytes: Uint8Array = DOCUMENT_SEEDS['a.docx'][0]
  for (let depth = 0; depth < 20; depth++) bytes = zipBytes([{ name: 'word/document.xml', bytes }])
  const batches = []
  for await (const batch of documentReader.read(memorySource('a.docx', bytes), {})) batches.push(batch)
  assert.deepEqual(
    batches.flatMap(batch => batch.problems.map(({ code }) => code)),
    ['document-no-text'],
  )
})
