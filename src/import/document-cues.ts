// Time-coded transcripts, SubRip (.srt) and WebVTT (.vtt), as documents: one piece a cue and voice, their text without marks.

import { linesOf, type Piece, type RawDocument } from './document-pieces.ts'
import type { ProblemLog } from './problem-log.ts'

/** Hours may be missing or of four digits, thousandths too; arrows with dashes of print occur, a space behind the point, and times before the beginning. */
const CLOCK = '(-?)(?:(\\d{1,4}):)?(\\d{1,2}):(\\d{2})(?:[.,] {0,2}(\\d{1,3}))?'
const TIMING = new RegExp(`^\\s{0,20}${CLOCK}\\s{0,9}[-–—]{1,2}>\\s{0,9}${CLOCK}(?=\\s|$)`)
/** Groups of one clock in `TIMING`. */
const GROUPS = 5
const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['nbsp', '\u00a0'],
  ['lrm', '\u200e'],
  ['rlm', '\u200f'],
  ['quot', '"'],
  ['apos', "'"],
])
/** A cue that begins this soon behind the one before may repeat its last line (captions that roll). */
const ROLLING_MS = 100

interface Cue {
  readonly startMs: number
  readonly endMs: number
  readonly lines: string[]
}

/** Reads the cues in the order of the file. Text outside of cues is kept as paragraphs. Linear. */
export function cueDocument(text: string, isWebVtt: boolean, problems: ProblemLog): RawDocument {
  const { parts, title } = cutCues(text, isWebVtt, problems)
  const made = new CueText()
  const voiced = parts.map(part => (typeof part === 'string' ? [] : voicesOf(part.lines)))
  const isVoiced = voiced.some(voices => voices.some(({ speaker }) => speaker !== undefined))
  let rolled = 0
  let before: { endMs: number; line: string } | undefined
  for (const [i, cue] of parts.entries()) {
    if (typeof cue === 'string') {
      made.add(cue, undefined, undefined)
      continue
    }
    const { startMs, endMs } = cue
    for (const [j, { speaker, words }] of voiced[i].entries()) {
      let lines = words
      const repeats = j === 0 && before !== undefined && startMs <= before.endMs + ROLLING_MS
      if (repeats && words.length > 0 && words[0] === before?.line) {
        rolled++
        lines = words.slice(1)
      }
      const said = dialogue(lines)
      // Who says which of two lines is not known, whoever spoke before.
      const unnamed = said.length > 1 ? '' : undefined
      for (const part of said) made.add(part, { startMs, endMs }, isVoiced ? (speaker ?? '') : unnamed)
    }
    const last = voiced[i].at(-1)?.words.at(-1)
    before = last === undefined ? undefined : { endMs, line: last }
  }
  if (rolled > 0) problems.add('document-rolling', 'notice', {}, { lines: rolled })
  return { ...made.finish(), ...(title === undefined ? {} : { title }) }
}

class CueText {
  readonly #parts: string[] = []
  readonly #pieces: Piece[] = []
  #length = 0

  add(words: string, cue: Piece['cue'], speaker: string | undefined): void {
    if (words.trim() === '') return
    if (this.#length > 0) {
      this.#parts.push('\n')
      this.#length++
    }
    const start = this.#length
    this.#parts.push(words)
    this.#length += words.length
    const piece = { start, end: this.#length }
    if (cue === undefined) this.#pieces.push({ ...piece, kind: 'paragraph' })
    else this.#pieces.push({ ...piece, kind: 'cue', cue, ...(speaker === undefined ? {} : { speaker }) })
  }

  finish(): { text: string; pieces: readonly Piece[] } {
    return { text: this.#parts.join(''), pieces: this.#pieces }
  }
}

/** Cues, and words outside of them, in order. */
function cutCues(
  text: string,
  isWebVtt: boolean,
  problems: ProblemLog,
): { parts: (Cue | string)[]; title: string | undefined } {
  const parts: (Cue | string)[] = []
  let title: string | undefined
  let cue: Cue | undefined
  let block: string[] = []
  let number = 0
  // Settings that stand right below the first line of WebVTT, up to an empty one.
  let isHead = false
  let headers = 0
  const closeBlock = () => {
    // A line of digits is the number of a cue whose timing is missing or broken.
    const words = block.filter(line => !/^\s*\d{1,9}\s*$/.test(line))
    const isStyle = isWebVtt && /^(?:STYLE|REGION)\b/.test(block[0] ?? '')
    if (!isStyle && words.length > 0) parts.push(words.join('\n').replace(/^NOTE\b[ \t]*\n?/, ''))
    block = []
  }
  for (const { start, end } of linesOf(text, 0, text.length)) {
    number++
    const line = text.slice(start, end)
    if (number === 1 && isWebVtt && /^\ufeff?WEBVTT(?:\s|$)/.test(line)) {
      const stated = line.replace(/^\ufeff?WEBVTT[\s:–—-]*/, '').trim()
      if (stated !== '') title = stated.slice(0, 200)
      isHead = true
      continue
    }
    if (isHead && line.trim() !== '' && !TIMING.test(line.slice(0, 80))) {
      headers++
      if (line.startsWith('X-TIMESTAMP-MAP')) problems.add('cue-stream-times', 'notice', { line: number }, {})
      continue
    }
    isHead = false
    const match = TIMING.exec(line.slice(0, 80))
    if (match !== null) {
      const isNumbered = cue !== undefined && /^\s*\d{1,9}\s*$/.test(cue.lines.at(-1) ?? '')
      if (isNumbered) cue?.lines.pop()
      // The line before a timing is the name of its cue.
      if (block.length === 1) block = []
      closeBlock()
      const startMs = milliseconds(match, 1)
      const endMs = milliseconds(match, 1 + GROUPS)
      if (match[1] === '-' || match[1 + GROUPS] === '-')
        problems.add('cue-before-beginning', 'notice', { line: number }, {})
      if (endMs < startMs) problems.add('document-cue-times', 'notice', { line: number }, {})
      cue = { startMs, endMs: Math.max(startMs, endMs), lines: [] }
      parts.push(cue)
    } else if (line.trim() === '') {
      cue = undefined
      closeBlock()
    } else if (cue !== undefined) cue.lines.push(line)
    else block.push(line)
  }
  closeBlock()
  if (headers > 0) problems.add('cue-head', 'notice', {}, { lines: headers })
  return { parts, title }
}

/** 0 for what lies before the beginning. */
function milliseconds(match: RegExpExecArray, from: number): number {
  if (match[from] === '-') return 0
  const [hours, minutes, seconds] = [match[from + 1] ?? '0', match[from + 2], match[from + 3]].map(Number)
  return ((hours * 60 + minutes) * 60 + seconds) * 1000 + Number((match[from + 4] ?? '').padEnd(3, '0'))
}

/** The words of a cue by voice; tags of style are taken off, entities decoded. */
function voicesOf(lines: readonly string[]): { speaker: string | undefined; words: string[] }[] {
  const voices: { speaker: string | undefined; words: string[] }[] = [{ speaker: undefined, words: [] }]
  for (const line of lines) {
    let at = 0
    let words = ''
    const put = () => {
      const plain = unescaped(words).trim()
      if (plain !== '') voices.at(-1)?.words.push(plain)
      words = ''
    }
    while (at < line.length) {
      const open = line.indexOf('<', at)
      const close = open === -1 ? -1 : line.indexOf('>', open)
      if (close === -1) break
      const tag = line.slice(open + 1, close)
      const isTag = /^\/?(?:[a-z][a-z0-9]{0,9}(?:[.\s][^<]{0,200})?|\d[\d:.]{2,20})$/i.test(tag)
      words += line.slice(at, isTag ? open : close + 1)
      at = close + 1
      const voice = isTag ? /^v(?:\.[^\s]{1,40})?\s{1,9}(.{1,100})$/i.exec(tag) : null
      if (voice !== null) {
        put()
        voices.push({ speaker: unescaped(voice[1]).trim(), words: [] })
      } else if (/^\/v$/i.test(tag)) {
        put()
        voices.push({ speaker: undefined, words: [] })
      }
    }
    words += line.slice(at)
    // SubRip borrows marks of another format: {\an8}.
    words = words.replace(/\{\\[^{}]{1,100}\}/g, '')
    put()
  }
  return voices.filter(({ words }) => words.length > 0)
}

function unescaped(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(/&(?:([a-z]{2,4})|#(\d{1,7})|#x([\da-f]{1,6}));/gi, (whole, name, decimal, hex) => {
    if (name !== undefined) return ENTITIES.get(name) ?? whole
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal)
    // No control characters, halves of characters or numbers beyond Unicode.
    const isCharacter =
      code >= 32 && code <= 0x10ffff && (code < 0x7f || code > 0x9f) && (code < 0xd800 || code > 0xdfff)
    return isCharacter ? String.fromCodePoint(code) : whole
  })
}

/** Two or more lines that each begin with a dash are said by different people. */
function dialogue(lines: readonly string[]): string[] {
  const dash = /^[-–—]\s?(?=\S)/
  const begins = lines.filter(line => dash.test(line)).length
  if (begins < 2) return lines.length === 0 ? [] : [lines.join('\n')]
  const parts: string[] = []
  for (const line of lines) {
    if (dash.test(line) || parts.length === 0) parts.push(line.replace(dash, ''))
    else parts.push(`${parts.pop()}\n${line}`)
  }
  return parts
}
