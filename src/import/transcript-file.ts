// Transcripts as files: WebVTT (W3C) as the case keeps and gives them, SubRip for other programs, and both as others made them.

import { TRANSCRIPT_LIMITS, type Transcript, type TranscriptSegment } from '../model/derived-text.ts'
import type { Problem } from '../model/problem.ts'
import { readDocument } from './document-read.ts'
import { ProblemLog } from './problem-log.ts'

const HEAD = 'WEBVTT\n\nNOTE anechoic-transcript 1\n'
const TIMING = /^(\d{2,3}):(\d{2}):(\d{2})\.(\d{3}) --> (\d{2,3}):(\d{2}):(\d{2})\.(\d{3})$/

/** WebVTT; what `readTranscript` reads back as it was. One cue a segment, its identifier the line's own. */
export function webVttOf({ language, by, version, segments }: Transcript): string {
  const note = [
    `version: ${version}`,
    `by: ${escaped(by)}`,
    ...(language === undefined ? [] : [`language: ${language}`]),
  ]
  const cues = segments.map(({ id, fromMs, toMs, speaker, text }) => {
    const voice = speaker === undefined ? '' : `<v ${escaped(speaker)}>`
    return `${id}\n${clock(fromMs, '.')} --> ${clock(toMs, '.')}\n${voice}${escaped(text)}\n`
  })
  return `${HEAD}${note.join('\n')}\n\n${cues.join('\n')}`
}

/** WebVTT for other programs: no remark of who typed it. */
export function plainWebVttOf({ segments }: Pick<Transcript, 'segments'>): string {
  const cues = segments.map(({ id, fromMs, toMs, speaker, text }) => {
    const voice = speaker === undefined ? '' : `<v ${escaped(speaker)}>`
    return `${id}\n${clock(fromMs, '.')} --> ${clock(toMs, '.')}\n${voice}${escaped(text)}\n`
  })
  return `WEBVTT\n\n${cues.join('\n')}`
}

/** SubRip; speakers stand before their words, as it has no voices. */
export function subRipOf({ segments }: Pick<Transcript, 'segments'>): string {
  return segments
    .map(({ fromMs, toMs, speaker, text }, i) => {
      const words = text.replaceAll('-->', '->')
      const said = speaker === undefined ? words : `${speaker}: ${words}`
      return `${i + 1}\n${clock(fromMs, ',')} --> ${clock(toMs, ',')}\n${said}\n`
    })
    .join('\n')
}

/** Undefined for bytes that `webVttOf` did not make. Each segment comes with where it stands in them. Linear. */
export function readTranscript(bytes: Uint8Array):
  | (Transcript & {
      readonly places: readonly { readonly start: number; readonly end: number; readonly line: number }[]
    })
  | undefined {
  const text = new TextDecoder('utf-8').decode(bytes)
  if (!text.startsWith(HEAD)) return undefined
  const blocks = text.slice(HEAD.length).split('\n\n')
  const stated = new Map((blocks[0] ?? '').split('\n').map(line => cutAt(line, ': ')))
  const version = Number(stated.get('version'))
  const by = stated.get('by')
  if (!Number.isSafeInteger(version) || version < 1 || by === undefined) return undefined
  const segments: TranscriptSegment[] = []
  const places: { start: number; end: number; line: number }[] = []
  let start = Buffer.byteLength(HEAD + blocks[0]) + 2
  let line = HEAD.split('\n').length + blocks[0].split('\n').length + 1
  for (const block of blocks.slice(1)) {
    const [id, timing, ...lines] = block.replace(/\n$/, '').split('\n')
    const match = TIMING.exec(timing ?? '')
    const end = start + Buffer.byteLength(block)
    if (match !== null && /^\d{1,9}$/.test(id)) {
      const [speaker, words] = voiceOf(lines.join('\n'))
      segments.push({
        id,
        fromMs: milliseconds(match, 1),
        toMs: milliseconds(match, 5),
        ...(speaker === undefined ? {} : { speaker }),
        text: words,
      })
      places.push({ start, end, line })
    }
    start = end + 2
    line += block.split('\n').length + 1
  }
  const language = stated.get('language')
  return { ...(language === undefined ? {} : { language }), by: unescaped(by), version, segments, places }
}

/**
 * Segments of a SubRip or WebVTT file that somebody gives, numbered from 1: one a cue and voice, labels before words read as speakers like
 * in any document. What stands outside of cues and what is beyond the limits is left out and told. Undefined for a file of another kind.
 */
export async function givenSegments(
  bytes: Uint8Array,
  name: string,
): Promise<{ readonly segments: readonly TranscriptSegment[]; readonly problems: readonly Problem[] } | undefined> {
  const { kind, document, problems: met } = await readDocument(bytes, name)
  if (kind !== 'subrip' && kind !== 'webvtt') return undefined
  const problems = new ProblemLog(name)
  const segments: TranscriptSegment[] = []
  let outside = 0
  let beyond = 0
  for (const { cue, start, end, speaker } of document.paragraphs) {
    const said = tidied(document.text.slice(start, end))
    if (cue === undefined) outside++
    else if (
      segments.length >= TRANSCRIPT_LIMITS.segments ||
      cue.endMs > TRANSCRIPT_LIMITS.milliseconds ||
      said.length > TRANSCRIPT_LIMITS.text
    )
      beyond++
    else if (said !== '') {
      const label = speaker === undefined ? '' : oneLine(speaker).slice(0, TRANSCRIPT_LIMITS.speaker).toWellFormed()
      segments.push({
        id: String(segments.length + 1),
        fromMs: cue.startMs,
        toMs: cue.endMs,
        ...(label === '' ? {} : { speaker: label }),
        text: said,
      })
    }
  }
  if (outside > 0) problems.add('transcript-outside', 'loss', {}, { pieces: outside })
  if (beyond > 0) problems.add('transcript-beyond', 'loss', {}, { pieces: beyond })
  return { segments: inOrder(segments), problems: [...met, ...problems.finish()] }
}

/** By begin, then end, then as they were; the identifiers stay. */
export function inOrder(segments: readonly TranscriptSegment[]): TranscriptSegment[] {
  return segments
    .map((segment, i) => ({ segment, i }))
    .sort((a, b) => a.segment.fromMs - b.segment.fromMs || a.segment.toMs - b.segment.toMs || a.i - b.i)
    .map(({ segment }) => segment)
}

/** Without control characters, empty lines and spaces at the ends: what a cue can hold. */
export function tidied(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(/[\u0000-\u0009\u000b-\u001f\u007f\u2028\u2029]/g, ' ')
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '')
    .join('\n')
}

/** As `tidied`, in one line. */
export function oneLine(text: string): string {
  return tidied(text).replaceAll('\n', ' ')
}

/** `01:02:03.400`; hours of three digits where there are so many. */
function clock(milliseconds: number, point: '.' | ','): string {
  const whole = Math.floor(milliseconds / 1000)
  const two = (value: number) => String(value).padStart(2, '0')
  const parts = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60].map(two)
  return `${parts.join(':')}${point}${String(milliseconds % 1000).padStart(3, '0')}`
}

function milliseconds(match: RegExpExecArray, from: number): number {
  const [hours, minutes, seconds, rest] = match.slice(from, from + 4).map(Number)
  return ((hours * 60 + minutes) * 60 + seconds) * 1000 + rest
}

function voiceOf(words: string): [speaker: string | undefined, words: string] {
  if (!words.startsWith('<v ')) return [undefined, unescaped(words)]
  const end = words.indexOf('>')
  return end === -1 ? [undefined, unescaped(words)] : [unescaped(words.slice(3, end)), unescaped(words.slice(end + 1))]
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

function unescaped(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
}

function cutAt(line: string, separator: string): [string, string] {
  const at = line.indexOf(separator)
  return at === -1 ? [line, ''] : [line.slice(0, at), line.slice(at + separator.length)]
}
