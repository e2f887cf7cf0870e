import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cpuMilliseconds } from '../../test/support/cpu-time.ts'
import { readDocument } from './document-read.ts'

async function read(text: string, name: string) {
  const { document, problems } = await readDocument(Buffer.from(text), name)
  return {
    document,
    codes: problems.map(({ code }) => code),
    shown: document.paragraphs.map(
      ({ kind, speaker, start, end, cue }) =>
        `${kind} ${speaker ?? '-'} ${cue?.startMs}-${cue?.endMs} ${document.text.slice(start, end)}`,
    ),
  }
}

test('SubRip: cues with numbers, times, names and marks of style', async () => {
  const { shown } = await read(
    '1\r\n00:00:01,000 --> 00:00:03,500 X1:0 Y1:0\r\n{\\an8}Айгуль: <i>Здравствуйте.</i>\r\n\r\n2\r\n00:00:03,600 --> 00:00:05,000\r\nЯ у моста,\r\nздесь люди.\r\n\r\n3\r\n00:00:05,000 --> 00:00:06,000\r\nМарат: 5 < 6\r\n',
    'a.srt',
  )
  assert.deepEqual(shown, [
    'cue Айгуль 1000-3500 Здравствуйте.',
    'cue Айгуль 3600-5000 Я у моста,\nздесь люди.',
    'cue Марат 5000-6000 5 < 6',
  ])
})

test('WebVTT: voices, notes, names of cues, entities; where voices are named, silence about one is not filled', async () => {
  const { shown, document } = await read(
    'WEBVTT - Voice message\n\nNOTE Recorded on 7 January 2022\n\nSTYLE\n::cue { color: red }\n\nintro\n00:01.000 --> 00:03.000 align:start\n<v.loud Aliya S.>I saw <c.red>fire</c> &amp; smoke\n\n00:03.000 --> 01:00:05.250\n<v Dana>Where?</v> <v Aliya S.>Here.\n\n00:05.000 --> 00:06.000\nunknown\n',
    'a.vtt',
  )
  assert.deepEqual(shown, [
    'paragraph - undefined-undefined Recorded on 7 January 2022',
    'cue Aliya S. 1000-3000 I saw fire & smoke',
    'cue Dana 3000-3605250 Where?',
    'cue Aliya S. 3000-3605250 Here.',
    'cue - 5000-6000 unknown',
  ])
  assert.deepEqual([document.title, document.date], ['Voice message', '2022-01-07'])
})

test('two lines with dashes are two people, and nobody says which', async () => {
  const { shown } = await read(
    '00:00:01,000 --> 00:00:02,000\nAliya: Да.\n\n00:00:02,000 --> 00:00:03,000\n- Где?\n- Там.\n\n00:00:03,000 --> 00:00:04,000\nAliya: Нет.',
    'a.srt',
  )
  assert.deepEqual(shown.slice(1, 3), ['cue - 2000-3000 Где?', 'cue - 2000-3000 Там.'])
})

test('captions that roll are read once', async () => {
  const { shown, codes } = await read(
    'WEBVTT\n\n00:00.000 --> 00:02.000\nfirst line\n\n00:02.000 --> 00:04.000\nfirst line\nsecond line\n\n00:04.000 --> 00:06.000\nsecond line\nthird line\n\n00:20.000 --> 00:21.000\nthird line\n',
    'a.vtt',
  )
  assert.deepEqual(
    shown.map(line => line.split(' ').slice(3).join(' ')),
    ['first line', 'second line', 'third line', 'third line'],
  )
  assert.deepEqual(codes, ['document-rolling'])
})

test('damaged files: missing blank lines and numbers, times that run backwards, words outside of cues', async () => {
  const { shown, codes } = await read(
    'loose words\n\n1\n00:00:05,000 --> 00:00:02,000\none\n2\n00:00:06.5 --> 00:00:07.5\ntwo\n\n99\nno timing here',
    'a.srt',
  )
  assert.deepEqual(shown, [
    'paragraph - undefined-undefined loose words',
    'cue - 5000-5000 one',
    'cue - 6500-7500 two',
    'paragraph - undefined-undefined no timing here',
  ])
  assert.deepEqual(codes, ['document-cue-times'])
  assert.deepEqual((await read('', 'a.vtt')).codes, ['document-no-text'])
})

test('odd clocks: no thousandths, dashes of print, spaces, hours of three digits, before the beginning', async () => {
  const timings: readonly (readonly [line: string, start: number, end: number, ...codes: string[]])[] = [
    ['00:00:01 --> 00:00:02', 1000, 2000],
    ['00:00:01,000 –> 00:00:02,000', 1000, 2000],
    ['00:00:01, 500 -> 00:00:02. 25', 1500, 2250],
    ['1:02.5 --> 1:03.5 X1:10 X2:20 Y1:1 Y2:2', 62_500, 63_500],
    ['100:00:01,000 --> 100:00:02,000', 360_001_000, 360_002_000],
    ['-00:00:01,000 --> 00:00:02,000', 0, 2000, 'cue-before-beginning'],
    ['00:00:03,000 --> -00:00:02,000', 3000, 3000, 'cue-before-beginning', 'document-cue-times'],
  ]
  for (const [line, start, end, ...expected] of timings)
    for (const newline of ['\n', '\r\n', '\r']) {
      const { shown, codes } = await read(['\ufeff1', line, 'words', ''].join(newline), 'a.srt')
      assert.deepEqual(shown, [`cue - ${start}-${end} words`], line)
      assert.deepEqual(codes, expected, line)
    }
})

test('settings of WebVTT are no words, and times of a stream are told', async () => {
  const head = 'WEBVTT\nX-TIMESTAMP-MAP=LOCAL:00:00:00.000,MPEGTS:900000\nLanguage: kk\n\n'
  const { shown, codes } = await read(`${head}00:01.000 --> 00:02.000\n&#x421;&#1091; &#0;&#55296;&#9999999;`, 'a.vtt')
  assert.deepEqual(shown, ['cue - 1000-2000 Су &#0;&#55296;&#9999999;'])
  assert.deepEqual(codes, ['cue-stream-times', 'cue-head'])
})

test('a megabyte of any repeated piece is read in a moment', async () => {
  for (const piece of [
    '<v A>',
    '<',
    '00:00:00,000 --> 00:00:01,000\n',
    '{\\',
    '-->',
    '&amp;',
    '&#',
    '- a\n',
    '1\n',
    '-00:00:00, 0',
  ])
    for (const name of ['a.srt', 'a.vtt']) {
      const bytes = Buffer.from(`00:00:00,000 --> 00:00:01,000\n${piece.repeat(2 ** 18 / piece.length)}`)
      const start = cpuMilliseconds()
      await readDocument(bytes, name)
      assert.ok(cpuMilliseconds() - start < 5000, `${name} ${piece}`)
    }
})
