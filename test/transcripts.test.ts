// Transcripts in a case: versions, addresses, one source with the recording, and what goes when the recording goes.

import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import type { Casebook } from '../src/casebook/casebook.ts'
import { consentRegister, heldBackOriginals } from '../src/casebook/consent.ts'
import { derivedTexts } from '../src/casebook/derived-texts.ts'
import { documentOf } from '../src/casebook/document-text.ts'
import { roomDocuments } from '../src/casebook/review-document.ts'
import { addSource, withdrawConsent } from '../src/casebook/sources.ts'
import { saveTranscript, transcriptFile, transcriptFromFile, transcriptOf } from '../src/casebook/transcripts.ts'
import { OWN_ANALYSIS } from '../src/model/consent.ts'
import { derivedChannelId } from '../src/model/derived-text.ts'
import { inFolder } from './support/command-line.ts'
import { assertGone, assertWhole, erase, exhibits, numberOf } from './support/erasing.ts'
import { writeVoices } from './support/recorded-voices.ts'
import { figuresOf, index, MODES, openWitnessCase, take } from './support/witness-case.ts'

const LINES: readonly { fromMs: number; toMs: number; speaker?: string; text: string }[] = [
  { fromMs: 0, toMs: 900, speaker: 'Watchman', text: 'The gate at the depot was locked from the outside all night' },
  { fromMs: 1000, toMs: 1900, text: 'Nobody came <to> open & “help”' },
]

const textsIn = (casebook: Casebook) => {
  const corpus = casebook.index()
  return corpus.posts(Array.from({ length: corpus.columns().count }, (_, i) => i)).map(({ text }) => text)
}

for (const mode of MODES)
  test(`lines of a transcript are posts with the recording; a new version keeps their addresses (${mode})`, () =>
    inFolder(async folder => {
      const casebook = await openWitnessCase(join(folder, 'case'), mode)
      await take(casebook, [writeVoices(folder)])
      const exhibit = numberOf(casebook, /call\.wav/)
      const before = casebook.index().counts().posts
      const first = await saveTranscript(casebook, { exhibit, segments: LINES, language: 'en', role: 'coder 1' })
      assert.ok(first !== undefined && first > exhibit)
      await index(casebook)
      const corpus = casebook.index()
      assert.equal(corpus.counts().posts, before + 2)
      const medium = exhibits(casebook).get(exhibit)?.sha256
      assert.ok(medium !== undefined)
      const channel = derivedChannelId('transcript', medium)
      const [said] = corpus.posts(corpus.postsByKey([`${channel}/1`]))
      assert.equal(said.text, LINES[0].text)
      assert.equal(said.account?.name, 'Watchman')
      assert.equal(said.time, undefined)
      assert.deepEqual(
        said.media.map(({ kind, sha256, status }) => [kind, sha256, status]),
        [['audio', medium, 'held']],
      )
      assert.equal(corpus.search('watchman depot gate', 10).length + corpus.search('gate depot', 10).length > 0, true)

      const kept = transcriptOf(casebook, exhibit)
      assert.ok(kept !== undefined)
      const [one, two] = kept.segments
      const changed = [
        { fromMs: 0, toMs: 400, text: 'Hello?' },
        { ...two, text: 'Nobody came to help' },
      ]
      const second = await saveTranscript(casebook, { exhibit, segments: changed, role: 'coder 2', base: first })
      await index(casebook)
      assert.equal(casebook.index().counts().posts, before + 2)
      const keys = casebook.index().postsByKey([`${channel}/1`, `${channel}/2`, `${channel}/3`])
      assert.equal(keys[0], -1, 'a line that was taken out is no post any more')
      assert.deepEqual(
        casebook
          .index()
          .posts([keys[1], keys[2]])
          .map(({ text }) => text),
        ['Nobody came to help', 'Hello?'],
      )
      assert.equal(one.id, '1')
      const latest = transcriptOf(casebook, exhibit)
      assert.deepEqual([latest?.version, latest?.versions, latest?.language], [2, [first, second], 'en'])
      assert.deepEqual(transcriptOf(casebook, exhibit, first)?.segments, kept.segments)
      assert.equal(
        await saveTranscript(casebook, { exhibit, segments: latest?.segments ?? [], role: 'coder 2' }),
        undefined,
      )
      await assert.rejects(saveTranscript(casebook, { exhibit, segments: [], role: 'coder 2', base: first }), {
        key: 'transcript-changed',
      })
      // A line brought back from an older version gets its address back.
      await saveTranscript(casebook, { exhibit, segments: [...kept.segments], role: 'coder 1' })
      await index(casebook)
      assert.deepEqual(
        casebook
          .index()
          .posts(casebook.index().postsByKey([`${channel}/1`]))
          .map(({ text }) => text),
        [LINES[0].text],
      )
      const grown = textsIn(casebook)
      await figuresOf(casebook)
      assert.deepEqual(textsIn(casebook), grown, 'an index that grew is the one that is made anew')
      const [text] = derivedTexts(casebook, exhibit)
      assert.deepEqual(
        [text.kind, text.by, text.language, text.lines.map(({ post, from }) => [post, from])],
        [
          'transcript',
          'coder 1',
          'en',
          [
            [`${channel}/1`, 0],
            [`${channel}/2`, 1],
          ],
        ],
      )
      const document = await documentOf(casebook, channel)
      assert.deepEqual(
        document?.document.paragraphs.map(({ id, speaker }) => [id, speaker]),
        [
          ['1', 'Watchman'],
          ['2', undefined],
        ],
      )
      const labels = { fileName: (name: string) => name } as Parameters<typeof roomDocuments>[1]
      assert.deepEqual(
        roomDocuments(casebook, labels).map(({ channel, paragraphs }) => [channel, paragraphs]),
        [[channel, 2]],
      )
      assertWhole(casebook)
      casebook.close()
    }))

for (const mode of MODES)
  test(`with the recording goes every version of its transcript (${mode})`, () =>
    inFolder(async folder => {
      const casebook = await openWitnessCase(join(folder, 'case'), mode)
      await take(casebook, [writeVoices(folder)])
      const exhibit = numberOf(casebook, /call\.wav/)
      const words = 'seventeen lorries passed the bridge'
      const first = await saveTranscript(casebook, {
        exhibit,
        segments: [{ ...LINES[0], text: words }],
        role: 'coder 1',
      })
      const second = await saveTranscript(casebook, { exhibit, segments: LINES, role: 'coder 1' })
      await index(casebook)
      assert.throws(() => assertGone(casebook, [words]), 'the search must find what is there')
      const plan = await erase(casebook, { exhibits: [exhibit] })
      assert.deepEqual(
        plan.exhibits.map(({ number, why }) => [number, why]),
        [
          [exhibit, 'asked'],
          [first, 'derived'],
          [second, 'derived'],
        ],
      )
      assertGone(casebook, [words, LINES[1].text])
      await index(casebook)
      assert.ok(!textsIn(casebook).includes(LINES[1].text))
      assertWhole(casebook)
      casebook.close()
    }))

test('a transcript is held back with every source of its recording, also one that gave it later', () =>
  inFolder(async folder => {
    const casebook = await openWitnessCase(join(folder, 'case'), 'open')
    const statement = { permittedUses: ['analysis', 'report'], audiences: ['team'], contactRisk: 'low' }
    const one = addSource(casebook, { ...statement, role: 'source one' })
    const chat = writeVoices(folder)
    await take(casebook, [chat], one)
    const exhibit = numberOf(casebook, /call\.wav/)
    const text = await saveTranscript(casebook, { exhibit, segments: LINES, role: 'coder 1' })
    await index(casebook)
    const other = addSource(casebook, { ...statement, role: 'source two' })
    await take(casebook, [join(chat, 'voice')], other)
    assert.deepEqual(exhibits(casebook).get(text ?? 0)?.sources, [one, other])
    withdrawConsent(casebook, other, 'asked for it', 'editor')
    const withheld = heldBackOriginals(consentRegister(casebook), OWN_ANALYSIS)
    assert.ok(withheld.has(exhibits(casebook).get(text ?? 0)?.sha256 as never))
    await index(casebook)
    assert.ok(!textsIn(casebook).includes(LINES[1].text))
    assert.throws(() => transcriptOf(casebook, exhibit), { key: 'exhibit-held-back' })
    casebook.close()
  }))

test('a transcript comes back as it was given, as SubRip and as WebVTT', () =>
  inFolder(async folder => {
    const casebook = await openWitnessCase(join(folder, 'case'), 'open')
    await take(casebook, [writeVoices(folder)])
    const exhibit = numberOf(casebook, /call\.wav/)
    await saveTranscript(casebook, { exhibit, segments: LINES, role: 'coder 1' })
    const kept = transcriptOf(casebook, exhibit)
    assert.ok(kept !== undefined)
    for (const format of ['srt', 'vtt'] as const) {
      const { segments, problems } = await transcriptFromFile(Buffer.from(transcriptFile(kept, format)), `a.${format}`)
      assert.deepEqual(problems, [])
      assert.deepEqual(
        segments.map(({ fromMs, toMs }) => [fromMs, toMs]),
        LINES.map(({ fromMs, toMs }) => [fromMs, toMs]),
      )
      // SubRip has no voices and nothing that stands for a bracket.
      if (format === 'srt') assert.equal(segments[0].text, `Watchman: ${LINES[0].text}`)
      else
        assert.deepEqual(
          segments.map(({ text, speaker }) => [text, speaker]),
          LINES.map(({ text, speaker }) => [text, speaker]),
        )
    }
    assert.ok(!transcriptFile(kept, 'vtt').includes('coder'))
    await assert.rejects(transcriptFromFile(Buffer.from('nothing'), 'a.txt'), { key: 'no-transcript' })
    assert.throws(() => transcriptOf(casebook, numberOf(casebook, /sign\.png/)), { key: 'transcript-of-no-medium' })
    await assert.rejects(
      saveTranscript(casebook, { exhibit: numberOf(casebook, /result/), segments: LINES, role: 'x' }),
      {
        key: 'transcript-of-no-medium',
      },
    )
    casebook.close()
  }))
