import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { cpuMilliseconds } from '../../test/support/cpu-time.ts'
import { TRANSCRIPT_LIMITS, type TranscriptSegment } from '../model/derived-text.ts'
import {
  givenSegments,
  inOrder,
  oneLine,
  plainWebVttOf,
  readTranscript,
  subRipOf,
  tidied,
  webVttOf,
} from './transcript-file.ts'

const words = fc
  .oneof(
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.constantFrom(
      'a\n\nb',
      '00:00:01.000 --> 00:00:02.000',
      'NOTE x',
      '<v Q>',
      '&lt;',
      '-- >',
      '7',
      '\u2028',
      '\ud800',
    ),
  )
  .map(tidied)
  .filter(text => text !== '')

const segments = fc
  .array(
    fc.record(
      {
        fromMs: fc.nat(TRANSCRIPT_LIMITS.milliseconds),
        length: fc.nat(10_000),
        speaker: fc.option(words.map(oneLine), { nil: undefined }),
        text: words,
      },
      { requiredKeys: ['fromMs', 'length', 'text'] },
    ),
    { maxLength: 12 },
  )
  .map(rows =>
    inOrder(
      rows.map(({ fromMs, length, speaker, text }, i): TranscriptSegment => {
        const toMs = Math.min(TRANSCRIPT_LIMITS.milliseconds, fromMs + length)
        return { id: String(i + 1), fromMs, toMs, ...(speaker === undefined ? {} : { speaker }), text }
      }),
    ),
  )

test('a transcript is read back as it was written, whatever is said in it, and every line is where it says', () => {
  fc.assert(
    fc.property(segments, fc.nat(), words.map(oneLine), (lines, version, by) => {
      const bytes = Buffer.from(webVttOf({ segments: lines, version: version + 1, by, language: 'kk' }))
      const read = readTranscript(bytes)
      assert.ok(read !== undefined)
      const { places, ...rest } = read
      assert.deepEqual(rest, { segments: lines, version: version + 1, by, language: 'kk' })
      for (const [i, { start, end, line }] of places.entries()) {
        const block = bytes.subarray(start, end).toString()
        assert.ok(block.startsWith(`${lines[i].id}\n`), block)
        assert.equal(bytes.subarray(0, start).toString().split('\n').length, line)
      }
    }),
    { numRuns: 300 },
  )
})

test('what is given as a file is taken again with its times', async () => {
  await fc.assert(
    fc.asyncProperty(segments, async lines => {
      for (const [file, name] of [
        [plainWebVttOf({ segments: lines }), 'a.vtt'],
        [subRipOf({ segments: lines }), 'a.srt'],
      ]) {
        const given = await givenSegments(Buffer.from(file), name)
        if (lines.length === 0) continue
        assert.ok(given !== undefined)
        const times = new Set(lines.map(({ fromMs, toMs }) => `${fromMs} ${toMs}`))
        for (const { fromMs, toMs } of given.segments) assert.ok(times.has(`${fromMs} ${toMs}`))
      }
    }),
    { numRuns: 100 },
  )
})

test('law: what is said, by whom and when comes back from both forms; overlapping lines and hours of three digits too', async () => {
  const letters = fc.string({ unit: fc.constantFrom(...'abвгқ &<>;.?!'), maxLength: 30 })
  const voices = fc.constantFrom('Guard', 'Сақшы', 'A & <B>')
  const row = fc.record({ fromMs: fc.nat(TRANSCRIPT_LIMITS.milliseconds), length: fc.nat(9000), said: letters })
  await fc.assert(
    fc.asyncProperty(
      fc.array(row, { minLength: 1, maxLength: 8 }),
      voices,
      fc.boolean(),
      async (rows, who, isNamed) => {
        // A number of its own keeps a line from being one that repeats the line before.
        const lines = inOrder(
          rows.map(({ fromMs, length, said }, i): TranscriptSegment => {
            const toMs = Math.min(TRANSCRIPT_LIMITS.milliseconds, fromMs + length)
            const text = tidied(`word ${i} ${said}`)
            return { id: '1', fromMs, toMs, ...(isNamed ? { speaker: who } : {}), text }
          }),
        )
        const shown = (all: readonly Omit<TranscriptSegment, 'id'>[]) =>
          all.map(({ fromMs, toMs, speaker, text }) => [fromMs, toMs, speaker, text])
        const vtt = await givenSegments(Buffer.from(plainWebVttOf({ segments: lines })), 'a.vtt')
        assert.deepEqual(shown(vtt?.segments ?? []), shown(lines))
        // SubRip has no brackets of its own: what looks like a mark of style or an entity may be taken for one.
        const plain = lines
          .map(line => ({ ...line, text: line.text.replace(/[&<>;]/g, '') }))
          .map(line => ({ ...line, text: tidied(line.text) }))
        const srt = await givenSegments(
          Buffer.from(subRipOf({ segments: plain.map(({ speaker: _, ...line }) => line) })),
          'a.srt',
        )
        assert.deepEqual(shown(srt?.segments ?? []), shown(plain.map(({ speaker: _, ...line }) => line)))
        for (const read of [vtt, srt]) assert.deepEqual(read?.problems, [])
      },
    ),
    { numRuns: 60 },
  )
})

test('a SubRip file in the encodings of its time gives the same words, and a guess is told', async () => {
  const text = '1\n00:00:01,000 --> 00:00:02,000\nВорота закрыли снаружи, и никто не вышел до утра\n'
  const cyrillic = Buffer.from(
    Array.from(text, c => (c >= 'А' && c <= 'я' ? c.charCodeAt(0) - 0x350 : c.charCodeAt(0))),
  )
  for (const [bytes, isGuessed] of [
    [Buffer.from(text), false],
    [Buffer.from(`\ufeff${text}`), false],
    [Buffer.from(`\ufeff${text}`, 'utf16le'), false],
    [cyrillic, true],
  ] as const) {
    const given = await givenSegments(bytes, 'a.srt')
    assert.equal(given?.segments[0].text, 'Ворота закрыли снаружи, и никто не вышел до утра')
    assert.equal(
      given?.problems.some(({ code }) => code === 'table-encoding-guessed'),
      isGuessed,
    )
  }
})

test('files that are no transcript, and hostile ones, end at once', async () => {
  assert.equal(readTranscript(Buffer.from('WEBVTT\n\n1\n00:00:01.000 --> 00:00:02.000\nHello')), undefined)
  assert.equal(readTranscript(Buffer.from('WEBVTT\n\nNOTE anechoic-transcript 1\nversion: 0\nby: x\n\n')), undefined)
  assert.equal(await givenSegments(Buffer.from('%PDF-1.7'), 'a.srt'), undefined)
  const head = 'WEBVTT\n\nNOTE anechoic-transcript 1\nversion: 1\nby: x\n\n'
  for (const piece of ['<v ', '\n\n', '&amp;', '00:00:01.000 --> ', '1\n', '-', ' ', '>']) {
    const bytes = Buffer.from(head + piece.repeat(Math.ceil(1_000_000 / piece.length)))
    const started = cpuMilliseconds()
    readTranscript(bytes)
    await givenSegments(bytes, 'a.vtt')
    assert.ok(cpuMilliseconds() - started < 5000, `${JSON.stringify(piece)} took ${cpuMilliseconds() - started} ms`)
  }
})
