// Who speaks in documents of many forms: the label, byline, signature or title of each is invented, and so is what it says.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readDocument } from '../src/import/document-read.ts'
import { rolesOf, speakerOfParagraph, speakersOf } from '../src/read/document-speaker.ts'
import { readText } from '../src/read/read-text.ts'
import { ENGLISH } from './forms/en.ts'
import { MORE_ENGLISH } from './forms/en-more.ts'
import type { Form } from './forms/form.ts'
import { KAZAKH } from './forms/kk.ts'
import { RUSSIAN } from './forms/ru.ts'

/** What does not come out as the form says; empty when all does. */
async function differences({ file, text, said, silent }: Form): Promise<string[]> {
  const { document } = await readDocument(Buffer.from(text), file ?? 'a.txt')
  const speakers = speakersOf(document)
  const roles = rolesOf(document)
  const wrong: string[] = []
  for (const [words, speaker] of Object.entries(said)) {
    const paragraph = document.paragraphs.find(({ start, end }) => document.text.slice(start, end).includes(words))
    const found =
      paragraph === undefined || paragraph.kind === 'heading'
        ? 'no words'
        : speakerOfParagraph(speakers, paragraph, roles.get(paragraph.number))
    if (found !== speaker) wrong.push(`${words}: ${found} instead of ${speaker}`)
  }
  const { statements } = readText(document, {})
  for (const words of silent ?? []) {
    const at = document.text.indexOf(words)
    const touching = statements.find(({ start, end }) => start < at + words.length && end > at)
    if (touching !== undefined) wrong.push(`stated: ${touching.text}`)
  }
  return wrong
}

for (const [language, forms] of Object.entries({
  English: [...ENGLISH, ...MORE_ENGLISH],
  Russian: RUSSIAN,
  Kazakh: KAZAKH,
}))
  test(`who speaks in ${language} documents of many forms`, async t => {
    assert.ok(forms.length >= 20)
    for (const form of forms) await t.test(form.form, async () => assert.deepEqual(await differences(form), []))
  })
