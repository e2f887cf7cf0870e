// Lines of a transcript while they are typed: pure steps, so that each can be taken back.

import type { TypedLine } from '../../server/contract-sound.ts'

/** Length of a new line, milliseconds. */
const NEW_LENGTH = 3000

/** In order of time; equal ones as they were. */
export function inTimeOrder(lines: readonly TypedLine[]): TypedLine[] {
  return lines
    .map((line, i) => ({ line, i }))
    .sort((a, b) => a.line.fromMs - b.line.fromMs || a.line.toMs - b.line.toMs || a.i - b.i)
    .map(({ line }) => line)
}

/**
 * A new empty line that begins at a time, and its position. It ends before the next one begins, and it is said by whoever spoke last but one
 * before, as two people mostly take turns; by nobody where nobody was named.
 */
export function withNewLine(
  lines: readonly TypedLine[],
  atMs: number,
  most: number,
): { readonly lines: readonly TypedLine[]; readonly position: number } {
  const fromMs = Math.max(0, Math.round(atMs))
  const position = lines.filter(line => line.fromMs <= fromMs).length
  const next = lines[position]?.fromMs ?? Math.max(most, fromMs)
  const speakers = lines.slice(0, position).map(({ speaker }) => speaker)
  const last = speakers.at(-1) ?? null
  const speaker = speakers.findLast(name => name !== null && name !== last) ?? last
  const toMs = Math.max(fromMs, Math.min(next, fromMs + NEW_LENGTH))
  const made: TypedLine = { id: null, fromMs, toMs, speaker, text: '' }
  return { lines: [...lines.slice(0, position), made, ...lines.slice(position)], position }
}

/** The line changed; order is kept until it is saved, so that nothing jumps away under the hands. */
export function withChange(lines: readonly TypedLine[], at: number, change: Partial<TypedLine>): TypedLine[] {
  return lines.map((line, i) => {
    if (i !== at) return line
    const changed = { ...line, ...change }
    if (changed.toMs >= changed.fromMs) return changed
    return change.fromMs === undefined ? { ...changed, fromMs: changed.toMs } : { ...changed, toMs: changed.fromMs }
  })
}

export function withoutLine(lines: readonly TypedLine[], at: number): TypedLine[] {
  return lines.filter((_, i) => i !== at)
}

/** The line cut in two at a place in its words; times are shared out by length. The first half keeps the address. */
export function withCut(lines: readonly TypedLine[], at: number, place: number): TypedLine[] {
  const line = lines[at]
  if (line === undefined) return [...lines]
  const [before, behind] = [line.text.slice(0, place).trim(), line.text.slice(place).trim()]
  if (before === '' || behind === '') return [...lines]
  const share = before.length / (before.length + behind.length)
  const cut = Math.round(line.fromMs + (line.toMs - line.fromMs) * share)
  const halves = [
    { ...line, toMs: cut, text: before },
    { ...line, id: null, fromMs: cut, text: behind },
  ]
  return [...lines.slice(0, at), ...halves, ...lines.slice(at + 1)]
}

/** Position of the line that is spoken at a time; -1 for none. */
export function spokenAt(lines: readonly TypedLine[], milliseconds: number): number {
  return lines.findLastIndex(({ fromMs, toMs }) => fromMs <= milliseconds && milliseconds < Math.max(toMs, fromMs + 1))
}

/** `1:02:03.4`, to the tenth of a second. */
export function timeText(milliseconds: number): string {
  const tenths = Math.round(milliseconds / 100)
  const two = (value: number) => String(value).padStart(2, '0')
  const [hours, minutes] = [Math.floor(tenths / 36_000), Math.floor(tenths / 600) % 60]
  const seconds = `${two(Math.floor(tenths / 10) % 60)}.${tenths % 10}`
  return hours === 0 ? `${minutes}:${seconds}` : `${hours}:${two(minutes)}:${seconds}`
}

/** Milliseconds of `83`, `1:23`, `1:23.4`, `1:02:03,45`; undefined for anything else. */
export function parseTime(text: string): number | undefined {
  const match = /^\s*(?:(?:(\d{1,3}):)?(\d{1,4}):)?(\d{1,5})(?:[.,](\d{1,3}))?\s*$/.exec(text)
  if (match === null) return undefined
  const [hours, minutes, seconds] = [match[1], match[2], match[3]].map(part => Number(part ?? 0))
  const whole = ((hours * 60 + minutes) * 60 + seconds) * 1000 + Number((match[4] ?? '').padEnd(3, '0'))
  return whole <= 360_000_000 ? whole : undefined
}

/** Whether saving would change anything. */
export function isSame(a: readonly TypedLine[], b: readonly TypedLine[]): boolean {
  const bare = (lines: readonly TypedLine[]) =>
    JSON.stringify(
      lines
        .filter(({ text }) => text.trim() !== '')
        .map(({ id, fromMs, toMs, speaker, text }) => [id, fromMs, toMs, speaker?.trim() || null, text.trim()]),
    )
  return bare(a) === bare(b)
}

/** Stretches on the waveform: lines of a transcript, and which of them is chosen (-1 for none). */
export interface Bands {
  readonly lines: readonly TypedLine[]
  readonly chosen: number
}
