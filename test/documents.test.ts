// Documents over the whole case: read, searched, rebuilt, held back, erased, counted apart, and no part of bursts and joint action.

import assert from 'node:assert/strict'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import type { Casebook } from '../src/casebook/casebook.ts'
import { documentExhibits, documentOf } from '../src/casebook/document-text.ts'
import { readDocumentFile } from '../src/casebook/read-document.ts'
import { addSource, withdrawConsent } from '../src/casebook/sources.ts'
import { actionSetOf } from '../src/detect/action-set.ts'
import { detectBursts } from '../src/detect/bursts.ts'
import { forwardLineage } from '../src/detect/forward-lineage.ts'
import { detectSameness } from '../src/detect/sameness.ts'
import { CaseError } from '../src/model/case-error.ts'
import { nodeSystem } from '../src/system/system.ts'
import { inFolder } from './support/command-line.ts'
import { docxBytes, paragraphXml, pdfBytes, wordPart } from './support/document-files.ts'
import { assertGone, assertWhole, erase, exhibits, numberOf } from './support/erasing.ts'
import { figuresOf, index, MODES, openWitnessCase, take } from './support/witness-case.ts'

const SAID =
  'three lorries without plates stood behind the stadium since the early morning of that day, and nobody asked them why'

/** One document of every kind, a chat of WhatsApp with an attachment beside it, and what is no document. */
function writeDocuments(folder: string): string {
  const root = join(folder, 'material')
  mkdirSync(join(root, 'chat'), { recursive: true })
  const files: Record<string, string | Uint8Array> = {
    'interview.txt': `Interview with Dana Quillfeather\nRecorded on 7 January 2022\n\nQ: What did you see?\nA: I was at home until noon and went to the market with my sister to buy bread for the week. I saw that ${SAID}. We took the lower road home, because the bridge was closed by then and the buses had stopped.\n`,
    'notes.md': '# Notes\n\n**Who told you so?**\n\nMy neighbour of the fourth floor.\n',
    'page.html': '<title>Page</title><p>The depot of Tolmas burned on Tuesday.</p>',
    'letter.docx': docxBytes(paragraphXml('The warden counted eleven wounded.'), [
      wordPart('comments.xml', 'comments', `<w:comment>${paragraphXml('ask Perun Sampleman about it')}</w:comment>`),
    ]),
    'report.pdf': pdfBytes([[{ x: 72, y: 700, text: 'No shots were fired on the bridge of Karsu.' }]]),
    'voice.srt': '1\n00:00:01,000 --> 00:00:03,000\nAliya: I am standing on the balcony now.\n',
    'clip.vtt': 'WEBVTT\n\n00:01.000 --> 00:03.000\n<v Boro>The cable was cut on purpose.\n',
    'README.txt': 'what this folder is\n',
    'chat/WhatsApp Chat with Square.txt': `05/01/2026, 10:01 - Lena: look\n05/01/2026, 10:02 - Lena: protocol.pdf (file attached)\n05/01/2026, 10:03 - Boro: ${SAID}\n`,
    'chat/protocol.pdf': pdfBytes([[{ x: 72, y: 700, text: 'Sent in a chat.' }]]),
    'chat/own.txt': 'A statement that nobody sent.\n\nIt lies beside the chat.\n',
  }
  for (const [name, content] of Object.entries(files)) writeFileSync(join(root, name), content)
  return root
}

function found(casebook: Casebook, words: string) {
  const corpus = casebook.index()
  return corpus.posts(corpus.search(words, 5).map(({ post }) => post))
}

for (const mode of MODES)
  test(`documents of every kind are searched, quoted, counted apart and the same after a rebuild (${mode})`, async () => {
    await inFolder(async folder => {
      const material = writeDocuments(folder)
      const casebook = await openWitnessCase(join(folder, 'case'), mode)
      await take(casebook, [material])
      const words: [string, string, string | undefined][] = [
        ['lorries plates noon', '4', 'A'],
        ['neighbour fourth', '3', undefined],
        ['depot Tolmas', '1', undefined],
        ['warden eleven', '1', undefined],
        ['shots bridge', '1', undefined],
        ['balcony', '1', 'Aliya'],
        ['cable purpose', '1', 'Boro'],
        ['nobody sent', '1', undefined],
      ]
      for (const [query, paragraph, speaker] of words) {
        const [post] = found(casebook, query)
        assert.deepEqual([post?.messageId, post?.account?.name], [paragraph, speaker], query)
        assert.equal(post.channel.channelKind, 'document')
      }
      assert.deepEqual(found(casebook, 'sent chat'), [])
      const figures = await figuresOf(casebook)
      assert.deepEqual(
        [figures.posts, figures.accounts, figures.channels, figures.documents, figures.paragraphs],
        [3, 2, 1, 8, 14],
      )
      assert.deepEqual(await figuresOf(casebook), figures)
      const sameness = await detectSameness(casebook.index(), { resemblance: 0.6 })
      const { text } = casebook.index().columns()
      const platformOf = (wanted: number) => casebook.index().posts([text.indexOf(wanted)])[0].channel.platform
      assert.deepEqual(
        sameness.containments.map(({ container, contained }) => [platformOf(container), platformOf(contained)]),
        [['document', 'whatsapp']],
      )
      casebook.close()
      const again = await openWitnessCase(join(folder, 'case'), mode)
      assert.deepEqual(await figuresOf(again), figures)
      assertWhole(again)
      again.close()
    })
  })

test('a document of the case is read again as the index read it, by exhibit or channel', async () => {
  await inFolder(async folder => {
    const material = writeDocuments(folder)
    const casebook = await openWitnessCase(join(folder, 'case'), 'sealed')
    await take(casebook, [material])
    const all = documentExhibits(casebook)
    assert.equal(all.length, 8)
    const corpus = casebook.index()
    for (const { number } of all) {
      const document = await documentOf(casebook, number)
      assert.ok(document !== undefined)
      assert.deepEqual((await documentOf(casebook, document.channelId))?.document, document.document)
      const keys = document.document.paragraphs.map(paragraph => `${document.channelId}/${paragraph.number}`)
      const posts = corpus.posts(corpus.postsByKey(keys))
      assert.deepEqual(
        posts.map(({ text }) => text),
        document.document.paragraphs.map(({ start, end }) => document.document.text.slice(start, end)),
      )
    }
    assert.equal(await documentOf(casebook, 999), undefined)
    casebook.close()
  })
})

test('speakers and times of documents are no part of bursts and joint action', async () => {
  await inFolder(async folder => {
    const material = join(folder, 'material')
    mkdirSync(material)
    // Twenty pasted chats in which the same people say the same words within seconds.
    for (let i = 0; i < 20; i++) {
      const lines = Array.from(
        { length: 20 },
        (_, k) =>
          `[05.01.2022, 22:1${k % 10}] Speaker ${k % 3}: everybody must come to the square tonight, number ${k}`,
      )
      writeFileSync(join(material, `talk ${i}.txt`), `Talk ${i}\n\n${lines.join('\n')}\n`)
    }
    const casebook = await openWitnessCase(join(folder, 'case'), 'open')
    await take(casebook, [material])
    const corpus = casebook.index()
    assert.equal(corpus.counts().posts, 420)
    const { textFamilies, families } = await detectSameness(corpus, { resemblance: 0.6 })
    assert.ok(
      families.some(({ posts }) => posts.length >= 20),
      'equal paragraphs are a family',
    )
    assert.equal(detectBursts(corpus, families).bursts.length, 0)
    const actions = actionSetOf(corpus, textFamilies, forwardLineage(corpus))
    assert.deepEqual([actions.set.account.length, actions.accountsLeftOutNameOnly], [0, 0])
    casebook.close()
  })
})

test('consent holds a document back from the index and from being read again', async () => {
  await inFolder(async folder => {
    const material = writeDocuments(folder)
    const casebook = await openWitnessCase(join(folder, 'case'), 'open')
    const statement = {
      role: 'witness 3',
      permittedUses: ['analysis', 'report'],
      audiences: ['team'],
      contactRisk: 'high',
    }
    const id = addSource(casebook, statement)
    await take(casebook, [join(material, 'interview.txt')], id)
    const { number } = documentExhibits(casebook)[0]
    assert.equal(found(casebook, 'lorries').length, 1)
    withdrawConsent(casebook, id, 'asked', 'editor')
    await index(casebook)
    assert.equal(found(casebook, 'lorries').length, 0)
    assert.equal(await documentOf(casebook, number), undefined)
    casebook.close()
  })
})

for (const mode of MODES)
  test(`an erased document is nowhere; a person goes with every document that names them, in comments too (${mode})`, async () => {
    await inFolder(async folder => {
      const material = writeDocuments(folder)
      const casebook = await openWitnessCase(join(folder, 'case'), mode)
      await take(casebook, [join(material, 'interview.txt'), join(material, 'letter.docx'), join(material, 'notes.md')])
      await figuresOf(casebook)
      const letter = exhibits(casebook).get(numberOf(casebook, /letter/))?.sha256 as string
      const plan = await erase(casebook, { accounts: ['Perun Sampleman'] })
      assert.deepEqual(
        plan.exhibits.map(({ name }) => name),
        ['letter.docx'],
      )
      assertGone(casebook, [letter, 'warden counted eleven'])
      const number = numberOf(casebook, /interview/)
      const hash = exhibits(casebook).get(number)?.sha256 as string
      await erase(casebook, { exhibits: [number] })
      assertGone(casebook, [hash, SAID, 'Dana Quillfeather'])
      assert.equal(await documentOf(casebook, number), undefined)
      const figures = await figuresOf(casebook)
      assert.deepEqual([figures.documents, figures.paragraphs], [1, 3])
      assertWhole(casebook)
      casebook.close()
    })
  })

test('an original that a table names as media and that is read as a document is one exhibit', async () => {
  await inFolder(async folder => {
    const material = join(folder, 'material')
    mkdirSync(material)
    writeFileSync(
      join(material, 'posts.csv'),
      'id,date,channel,text,media\n1,2022-01-05T10:00:00Z,Square,see it,statement.txt\n',
    )
    writeFileSync(join(material, 'statement.txt'), 'I saw it all.\n\nIt was noon.\n')
    const casebook = await openWitnessCase(join(folder, 'case'), 'open')
    await take(casebook, [material])
    assert.equal(exhibits(casebook).all.length, 2)
    assert.equal(documentExhibits(casebook).length, 1)
    casebook.close()
  })
})

test('an attachment that is also given by itself is one exhibit, media and document, in either order', async () => {
  await inFolder(async folder => {
    const material = writeDocuments(folder)
    const alone = join(folder, 'alone')
    mkdirSync(alone)
    writeFileSync(join(alone, 'the protocol.pdf'), readFileSync(join(material, 'chat/protocol.pdf')))
    const chat = join(material, 'chat')
    const runs: string[][][] = [[[chat], [alone]], [[alone], [chat]], [[chat, alone]], [[alone, chat]]]
    const seen = []
    for (const [i, inputs] of runs.entries()) {
      const casebook = await openWitnessCase(join(folder, `case ${i}`), 'open')
      for (const given of inputs) await take(casebook, given)
      const { documents, paragraphs, posts, mediaHeld, originals } = await figuresOf(casebook)
      seen.push({ documents, paragraphs, posts, mediaHeld, originals, sent: found(casebook, 'sent chat').length })
      casebook.close()
    }
    for (const figures of seen)
      assert.deepEqual(figures, { documents: 2, paragraphs: 3, posts: 3, mediaHeld: 1, originals: 3, sent: 1 })
  })
})

test('a document outside of a case is read where it lies, and what cannot be is refused by name', async () => {
  await inFolder(async folder => {
    const path = join(folder, 'a.txt')
    writeFileSync(path, 'Q: Where?\nA: Here.\n')
    const read = await readDocumentFile(nodeSystem, path, 'a.txt')
    assert.deepEqual([read.kind, read.document.paragraphs.length, read.sizeBytes, read.name], ['plain', 2, 19, 'a.txt'])
    const refused = async (name: string, bytes: Uint8Array | undefined, key: string) => {
      if (bytes !== undefined) writeFileSync(join(folder, name), bytes)
      const error = await readDocumentFile(nodeSystem, join(folder, name), name).then(
        () => undefined,
        (cause: unknown) => cause,
      )
      assert.ok(error instanceof CaseError && error.key === key && error.parameters.value === name, String(error))
    }
    await refused('none.txt', undefined, 'input-not-found')
    await refused('picture.jpg', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 0), 'no-document')
  })
})
