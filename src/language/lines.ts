// Lines of a text as its writer meant them: breaks that only wrap a paragraph to a width are no breaks.

import type { TextSpan } from '../model/reading.ts'

/** Code units: narrower paragraphs are not taken for wrapped ones. */
const WIDTH_LEAST = 60
const WIDTH_MOST = 140
/** A wrapped paragraph that proves itself has so many lines; in shorter ones the next line must begin with a small letter. */
const LINES_LEAST = 4

/** Spans between line breaks, wrapped lines joined, empty ones left out. Cost linear. */
export function brokenLines(text: string): TextSpan[] {
  const joined: TextSpan[] = []
  let block: TextSpan[] = []
  let start = 0
  const breaks = /\r\n|[\n\r\u2028\u2029\u0085]/g
  for (;;) {
    const match = breaks.exec(text)
    const end = match === null ? text.length : match.index
    if (text.slice(start, end).trim() === '') {
      joinBlock(text, block, joined)
      block = []
    } else block.push({ start, end })
    if (match === null) break
    start = match.index + match[0].length
  }
  joinBlock(text, block, joined)
  return joined
}

function joinBlock(text: string, block: readonly TextSpan[], joined: TextSpan[]): void {
  if (block.length === 0) return
  const width = block.reduce((most, line) => Math.max(most, line.end - line.start), 0)
  const wrapped = isWrapped(text, block, width)
  const first = text.slice(block[0].start, block[0].start + WIDTH_MOST).trimStart()
  let current = block[0]
  for (const next of block.slice(1)) {
    const line = text.slice(Math.max(current.start, current.end - WIDTH_MOST), current.end).trimEnd()
    const head = text.slice(next.start, next.start + WIDTH_MOST).trimStart()
    const full = width >= WIDTH_LEAST && width <= WIDTH_MOST && !startsSmall(first)
    const continues = startsSmall(head) && !/[.!?…:;]["»”)]*$/.test(line.slice(-4))
    if (!isMarked(head) && (wrapped || (full && continues))) current = { start: current.start, end: next.end }
    else {
      joined.push(current)
      current = next
    }
  }
  joined.push(current)
}

/** Every line but the last is so full that the first word of the next would not have fitted. */
function isWrapped(text: string, block: readonly TextSpan[], width: number): boolean {
  if (block.length < LINES_LEAST || width < WIDTH_LEAST || width > WIDTH_MOST) return false
  for (let i = 0; i + 1 < block.length; i++) {
    const next = text.slice(block[i + 1].start, block[i + 1].start + WIDTH_MOST)
    if (isMarked(next.trimStart())) return false
    const word = /\S+/.exec(next)?.[0].length ?? 0
    if (block[i].end - block[i].start + 1 + word <= width) return false
  }
  return true
}

function startsSmall(line: string): boolean {
  return /^\p{Ll}/u.test(line)
}

/** A bullet, a number of a list, a dialogue dash. */
function isMarked(line: string): boolean {
  return /^(?:[-–—―•●▪◦*·>]\s|\d{1,3}[.)]\s)/.test(line)
}
