// Lists of perceptual hashes as programs around ThreatExchange write them: bare, as columns, as key=value, and of the frames of a video.

import { hashOf } from '../algorithms/pdq.ts'
import { type Problem, quoted } from '../model/problem.ts'
import type { CollectionMember } from './collection-list.ts'

/** Hexadecimal digits of a hash of 256 bits. */
const DIGITS = 64
/** Longest line that is looked at. */
const LONGEST = 4096
/** Digits of a hash whose leading zeros a program left out. */
const FEWEST = 56
const NAME_LENGTH = 500
/** Lines without a hash that are quoted; the others are counted. */
const PROBLEMS_LISTED = 1000

export interface HashList {
  readonly members: readonly CollectionMember[]
  readonly problems: readonly Problem[]
  /** More hashes or frames than are taken: the rest was not read. */
  readonly isTooLong: boolean
}

interface Line {
  readonly words: Uint32Array
  readonly quality: number | undefined
  readonly name: string | undefined
}

/** `frame,quality,hash,seconds`, as vPDQ writes each frame of one video. */
const FRAME = /^(\d{1,9}),(\d{1,3}),([0-9a-fA-F]{1,64}),(\d{1,9}(?:\.\d{1,9})?)$/

/**
 * `name`: of the file, for lines that have none. A file whose lines are all frames is one video. Blank lines, lines that begin with `#` and
 * a line of headings are passed over; all else that holds no hash is a problem that quotes it, the first thousand one by one. Of more hashes than `most` none
 * more are read.
 */
export function readHashList(text: string, name: string, most = 1_000_000): HashList {
  if (isVideo(text)) return videoOf(text, name, most)
  const members: CollectionMember[] = []
  const problems: Problem[] = []
  let refused = 0
  for (const { line, at } of linesOf(text)) {
    const read = line.length > LONGEST ? undefined : lineOf(line)
    if (read !== undefined) {
      members.push({
        name: (read.name ?? `${name}:${at}`).slice(0, NAME_LENGTH),
        hash: { words: read.words, quality: read.quality },
      })
      if (members.length > most) break
    } else if (at !== 1 || !isHeading(line)) {
      if (++refused > PROBLEMS_LISTED) continue
      problems.push({
        code: 'hash-list-line',
        severity: 'loss',
        where: name,
        parameters: { line: at, value: quoted(line.slice(0, LONGEST)) },
      })
    }
  }
  if (refused > problems.length)
    problems.push({
      code: 'hash-list-more',
      severity: 'loss',
      where: name,
      parameters: { count: refused - problems.length },
    })
  return { members, problems, isTooLong: members.length > most }
}

/** Lines that say something, trimmed, with their numbers; one at a time, as a list may have millions. */
function* linesOf(text: string): Generator<{ readonly line: string; readonly at: number }> {
  let at = 0
  for (let from = text.startsWith('\ufeff') ? 1 : 0; from <= text.length; ) {
    const end = text.indexOf('\n', from)
    const line = text.slice(from, end === -1 ? text.length : end).trim()
    at++
    if (line !== '' && !line.startsWith('#')) yield { line, at }
    if (end === -1) return
    from = end + 1
  }
}

function isVideo(text: string): boolean {
  let frames = 0
  for (const { line, at } of linesOf(text)) {
    if (FRAME.test(line)) frames++
    else if (at !== 1 || !isHeading(line)) return false
  }
  return frames > 0
}

function isHeading(line: string): boolean {
  return /\bhash\b/i.test(line.slice(0, LONGEST)) && hashIn(line.split(',')[0]) === undefined && !line.includes('=')
}

function lineOf(line: string): Line | undefined {
  if (line.includes('=')) return keyedLine(line)
  // A name may hold commas; it stands last, or before the hash.
  const parts = line.split(/[,;\t]/).map(part => part.trim())
  const at = parts.findIndex(part => hashIn(part) !== undefined)
  const words = at < 0 ? undefined : hashIn(parts[at])
  if (words === undefined) return undefined
  const quality = parts[at + 1] !== undefined && /^\d{1,3}$/.test(parts[at + 1]) ? Number(parts[at + 1]) : undefined
  if (quality !== undefined && quality > 100) return undefined
  const rest = at > 0 ? parts.slice(0, at) : parts.slice(at + (quality === undefined ? 1 : 2))
  const name = rest.join(',').trim()
  return { words, quality, name: name === '' ? undefined : name }
}

/** `hash=...,norm=...,delta=...,quality=...,filename=...` */
function keyedLine(line: string): Line | undefined {
  const values = new Map<string, string>()
  for (const part of line.split(',')) {
    const at = part.indexOf('=')
    if (at > 0) values.set(part.slice(0, at).trim().toLowerCase(), part.slice(at + 1).trim())
  }
  const words = hashIn(values.get('hash') ?? '')
  if (words === undefined) return undefined
  const stated = values.get('quality')
  const quality = stated !== undefined && /^\d{1,3}$/.test(stated) ? Number(stated) : undefined
  return { words, quality, name: values.get('filename') ?? values.get('name') }
}

/** Leading zeros that a program left out are put back. */
function hashIn(text: string): Uint32Array | undefined {
  const bare = text.replace(/^"(.*)"$/, '$1').replace(/^(?:pdq:|0x)/i, '')
  if (!/^[0-9a-fA-F]+$/.test(bare) || bare.length < FEWEST || bare.length > DIGITS) return undefined
  return hashOf(bare.toLowerCase().padStart(DIGITS, '0'))
}

function videoOf(text: string, name: string, most: number): HashList {
  const frames: { words: Uint32Array; quality: number; seconds: number }[] = []
  for (const { line } of linesOf(text)) {
    const [, , quality, hash, seconds] = FRAME.exec(line) ?? []
    const words = hash === undefined ? undefined : hashOf(hash.toLowerCase().padStart(DIGITS, '0'))
    if (words === undefined) continue
    frames.push({ words, quality: Math.min(100, Number(quality)), seconds: Number(seconds) })
    if (frames.length > most) return { members: [], problems: [], isTooLong: true }
  }
  frames.sort((a, b) => a.seconds - b.seconds)
  const words = new Uint32Array(frames.length * 8)
  frames.forEach((frame, at) => {
    words.set(frame.words, at * 8)
  })
  const clip = {
    width: 0,
    height: 0,
    seconds: frames.at(-1)?.seconds ?? 0,
    times: Float64Array.from(frames, ({ seconds }) => seconds),
    words,
    // Nobody can mirror a hash: the other video is, which has both.
    mirrored: words,
    quality: Uint8Array.from(frames, ({ quality }) => quality),
    keyFrames: [],
  }
  return { members: [{ name: name.slice(0, NAME_LENGTH), clip }], problems: [], isTooLong: false }
}
