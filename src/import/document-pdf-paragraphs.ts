// Paragraphs of a PDF from its lines: by spacing, indents and sizes; words parted at line ends are joined, running heads left out.

import type { ParagraphKind } from '../model/reading.ts'
import type { PageLine } from './document-pdf-layout.ts'
import type { Piece } from './document-pieces.ts'

export interface PdfText {
  readonly text: string
  readonly pieces: readonly Piece[]
  /** Running heads, feet and page numbers that were left out. */
  readonly runningLines: number
}

const LIST = /^(?:[-–•·▪◦‣]|\d{1,3}[.)]|\p{Ll}[)])\s{1,4}(?=\S)/u
const ENDED = /[.!?:;…]["”»)\]]{0,3}$/
/** Particles that Russian and Kazakh write with a hyphen. */
const KEPT_BEHIND = /^(?:то|либо|нибудь|ка|таки|мыс|міс|ау|ақ|ай)(?![\p{L}\p{N}])/iu
const KEPT_BEFORE = /(?:^|[^\p{L}])(?:кое|кой|по|во|в|из|non|self|ex|анти|экс|вице)-$/iu

/** `pages` in order, from page 1; an empty one has no lines. */
export function pdfText(pages: readonly (readonly PageLine[])[]): PdfText {
  const running = runningLines(pages)
  const body = bodySize(pages)
  const hyphenated = new Set<string>()
  for (const page of pages)
    for (const { text } of page)
      for (const word of text.match(/[\p{L}]{1,40}-[\p{L}]{1,40}/gu) ?? []) hyphenated.add(word.toLowerCase())
  const made = new Paragraphs(hyphenated)
  let count = 0
  for (const [index, page] of pages.entries()) {
    const lines = page.filter(line => !running.has(line))
    count += page.length - lines.length
    const leading = typicalLeading(lines)
    for (const [i, line] of lines.entries()) {
      const before = lines[i - 1]
      const isNew =
        before === undefined ? !made.goesOnWith(line.text) : startsParagraph(before, line, lines, i, leading)
      made.add(line, index + 1, isNew, kindOf(line, body))
    }
  }
  return { ...made.finish(), runningLines: count }
}

class Paragraphs {
  readonly #hyphenated: ReadonlySet<string>
  readonly #parts: string[] = []
  readonly #pieces: Piece[] = []
  #length = 0
  #current: { start: number; kind: ParagraphKind; page: number; tail: string } | undefined

  constructor(hyphenated: ReadonlySet<string>) {
    this.#hyphenated = hyphenated
  }

  /** True when the paragraph that is open goes on with these words, on the next page. */
  goesOnWith(words: string): boolean {
    const tail = this.#current?.tail
    return tail !== undefined && this.#current?.kind === 'paragraph' && !ENDED.test(tail) && /^\p{Ll}/u.test(words)
  }

  add(line: PageLine, page: number, isNew: boolean, kind: ParagraphKind): void {
    const list = LIST.exec(line.text)
    const isOther = this.#current !== undefined && (this.#current.kind === 'heading') !== (kind === 'heading')
    if (this.#current === undefined || isNew || isOther || list !== null) {
      this.#close()
      if (this.#length > 0) this.#put('\n')
      const mark = list?.[0].length ?? 0
      if (mark > 0) this.#put(line.text.slice(0, mark))
      this.#current = { start: this.#length, kind: list === null ? kind : 'list-item', page, tail: '' }
      this.#put(line.text.slice(mark))
    } else if (this.#joins(this.#current.tail, line.text)) {
      this.#cutHyphen()
      this.#put(line.text)
    } else this.#put(this.#current.tail.endsWith('-') ? line.text : `\n${line.text}`)
    this.#current.tail = line.text.slice(-80)
  }

  /** A word parted at the end of a line, unless the document writes it with a hyphen elsewhere. */
  #joins(tail: string, next: string): boolean {
    const first = /\p{L}[-\u00ad\u2010]$/u.test(tail) ? /^\p{Ll}[\p{L}]*/u.exec(next)?.[0] : undefined
    if (first === undefined) return false
    if (tail.endsWith('\u00ad')) return true
    if (KEPT_BEHIND.test(next) || KEPT_BEFORE.test(tail.replace('\u2010', '-'))) return false
    const word = `${/[\p{L}]+(?=.$)/u.exec(tail)?.[0] ?? ''}-${first}`.toLowerCase()
    return !this.#hyphenated.has(word)
  }

  #cutHyphen(): void {
    const last = this.#parts.pop() as string
    this.#parts.push(last.slice(0, -1))
    this.#length--
  }

  #put(words: string): void {
    this.#parts.push(words)
    this.#length += words.length
  }

  #close(): void {
    if (this.#current === undefined) return
    const { start, kind, page } = this.#current
    if (this.#length > start) this.#pieces.push({ start, end: this.#length, kind, page })
  }

  finish(): { text: string; pieces: readonly Piece[] } {
    this.#close()
    return { text: this.#parts.join(''), pieces: this.#pieces }
  }
}

function startsParagraph(
  before: PageLine,
  line: PageLine,
  lines: readonly PageLine[],
  i: number,
  leading: number,
): boolean {
  if (before.region !== line.region) return !(/^\p{Ll}/u.test(line.text) && !ENDED.test(before.text))
  const gap = line.y - before.y
  if (gap <= 0 || gap > 1.35 * leading) return true
  if (Math.abs(line.size - before.size) > 0.12 * before.size) return true
  const inRegion = lines.slice(Math.max(0, i - 40), i + 40).filter(({ region }) => region === line.region)
  const left = Math.min(...inRegion.map(({ x0 }) => x0))
  const right = Math.max(...inRegion.map(({ x1 }) => x1))
  const isIndented = line.x0 - left > 0.8 * line.size && before.x0 - left < 0.4 * line.size
  if (isIndented) return true
  return before.x1 < right - 0.2 * (right - left) && ENDED.test(before.text)
}

function kindOf(line: PageLine, body: number): ParagraphKind {
  return line.size > 1.15 * body && line.text.length <= 160 ? 'heading' : 'paragraph'
}

/** Size in which most letters are set. */
function bodySize(pages: readonly (readonly PageLine[])[]): number {
  const letters = new Map<number, number>()
  for (const line of pages.flat()) {
    const size = Math.round(line.size * 2) / 2
    letters.set(size, (letters.get(size) ?? 0) + line.text.length)
  }
  return [...letters].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? 0
}

/** The usual distance of baselines. */
function typicalLeading(lines: readonly PageLine[]): number {
  const gaps: number[] = []
  for (let i = 1; i < lines.length; i++) {
    const gap = lines[i].y - lines[i - 1].y
    if (lines[i].region === lines[i - 1].region && gap > 0.5 * lines[i].size && gap < 3 * lines[i].size) gaps.push(gap)
  }
  gaps.sort((a, b) => a - b)
  return gaps[Math.floor((gaps.length - 1) / 2)] ?? (lines[0]?.size ?? 10) * 1.3
}

const PAGE_NUMBER = /^[\s–—-]*(?:(?:page|стр\.?|страница|бет)\s*)?\d+(?:\s*(?:\/|of|из)\s*\d+)?[\s–—-]*$/iu

/** Lines among the first or last two of a page that stand at one place on at least half of the pages, numbers aside. */
function runningLines(pages: readonly (readonly PageLine[])[]): ReadonlySet<PageLine> {
  const seen = new Map<string, PageLine[]>()
  let full = 0
  for (const page of pages) {
    if (page.length === 0) continue
    full++
    const byPlace = [...page].sort((a, b) => a.y - b.y)
    const edges = new Set([...byPlace.slice(0, 2), ...byPlace.slice(-2)])
    for (const line of edges) {
      // A number in the middle is content; one at an end, or in "page 3 of 12", numbers the page.
      const words = PAGE_NUMBER.test(line.text) ? '#' : line.text.replace(/^\d+(?=\s)|\s\d+$/g, '#')
      const key = `${Math.round(line.y / 6)} ${words}`
      const lines = seen.get(key)
      if (lines === undefined) seen.set(key, [line])
      else lines.push(line)
    }
  }
  const running = new Set<PageLine>()
  for (const lines of seen.values()) {
    const isNumber = PAGE_NUMBER.test(lines[0].text)
    const least = isNumber ? 2 : 3
    if (lines.length >= least && lines.length * 2 >= full) for (const line of lines) running.add(line)
  }
  return running
}
