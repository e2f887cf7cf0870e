// Finds planted texts in bytes as whoever seizes a disk would: as UTF-8 and UTF-16, in any case of letters, as hexadecimal and base64, and inside what
// gzip, zlib, zstd and zip compressed.

import { type Dirent, readdirSync, readFileSync, readlinkSync } from 'node:fs'
import { join } from 'node:path'
import { constants, inflateRawSync, inflateSync, zstdDecompressSync } from 'node:zlib'

export interface Leak {
  /** Index among the texts that were asked for. */
  readonly text: number
  /** How it was written, and in what. */
  readonly form: string
  readonly where: string
}

interface Pattern {
  readonly bytes: Uint8Array
  readonly text: number
  readonly form: string
}

/** Patterns are looked up by their first eight bytes. */
const KEY_BYTES = 8
const FILTER_BITS = 22
const MOST_UNPACKED = 1 << 28
const DEEPEST = 3

export class LeakSearch {
  readonly #filter = new Uint8Array(1 << (FILTER_BITS - 3))
  readonly #patterns = new Map<number, Pattern[]>()

  /** Texts of at least twelve characters; digits in hexadecimal of 62 or more are also looked for as the bytes they mean. */
  constructor(texts: readonly string[]) {
    texts.forEach((text, index) => {
      const seen = new Set<string>()
      for (const { bytes, form } of writings(text)) {
        const folded = fold(bytes)
        const key = Buffer.from(folded).toString('latin1')
        if (seen.has(key)) continue
        seen.add(key)
        if (folded.length < KEY_BYTES) throw new Error(`too short to search for: ${form}`)
        const hash = keyAt(folded, 0)
        this.#filter[hash >>> 3] |= 1 << (hash & 7)
        const same = this.#patterns.get(hash) ?? []
        same.push({ bytes: folded, text: index, form })
        this.#patterns.set(hash, same)
      }
    })
  }

  /** All that is found in the bytes and in what they hold compressed. */
  inBytes(bytes: Uint8Array, where: string, depth = 0): Leak[] {
    const leaks: Leak[] = []
    const folded = fold(bytes)
    const last = folded.length - KEY_BYTES
    for (let at = 0; at <= last; at++) {
      const hash = keyAt(folded, at)
      if ((this.#filter[hash >>> 3] & (1 << (hash & 7))) === 0) continue
      for (const { bytes: pattern, text, form } of this.#patterns.get(hash) ?? [])
        if (startsAt(folded, pattern, at)) leaks.push({ text, form, where: `${where} at ${at}` })
    }
    if (depth < DEEPEST)
      for (const { at, unpacked } of unpackedMembers(bytes))
        leaks.push(...this.inBytes(unpacked, `${where}, unpacked at ${at}`, depth + 1))
    return leaks
  }

  /** All that is found in the files of a folder, and in their names and paths. A file that goes meanwhile is passed over. */
  inFolder(folder: string): Leak[] {
    const leaks: Leak[] = []
    for (const entry of entriesBelow(folder)) {
      const path = join(entry.parentPath, entry.name)
      leaks.push(...this.inBytes(Buffer.from(path.slice(folder.length)), `the name of ${path}`))
      const bytes = entry.isFile()
        ? bytesOf(path)
        : entry.isSymbolicLink()
          ? Buffer.from(readlinkSync(path))
          : undefined
      if (bytes !== undefined) leaks.push(...this.inBytes(bytes, path))
    }
    return leaks
  }

  /** All that is found in files which a process holds open but which have no name any more (Linux). */
  inDeletedFiles(pid: number): Leak[] {
    const folder = `/proc/${pid}/fd`
    return listed(folder).flatMap(({ name }) => {
      const path = join(folder, name)
      const bytes = linkOf(path)?.endsWith(' (deleted)') ? bytesOf(path) : undefined
      return bytes === undefined ? [] : this.inBytes(bytes, `a deleted file, ${path}`)
    })
  }
}

function* writings(text: string): Generator<{ bytes: Uint8Array; form: string }> {
  const cases = new Set([text, text.toLowerCase(), text.toUpperCase(), text.normalize('NFD')])
  for (const written of cases) {
    const plain = Buffer.from(written, 'utf8')
    const wide = Buffer.from(written, 'utf16le')
    yield* spellings(plain, 'UTF-8')
    yield* spellings(wide, 'UTF-16LE')
    yield* spellings(Buffer.from(wide).swap16(), 'UTF-16BE')
  }
  if (/^[0-9a-f]{62,}$/.test(text)) yield* spellings(Buffer.from(text, 'hex'), 'bytes')
}

function* spellings(bytes: Buffer, form: string): Generator<{ bytes: Uint8Array; form: string }> {
  yield { bytes, form }
  yield { bytes: Buffer.from(bytes.toString('hex')), form: `${form} in hexadecimal` }
  for (const before of [0, 1, 2]) {
    const framed = Buffer.concat([Buffer.alloc(before), bytes])
    // Only digits that stand on the text alone: not those that share bits with what comes before or after.
    const digits = framed.toString('base64').slice(Math.ceil((before * 8) / 6), Math.floor((framed.length * 8) / 6))
    yield { bytes: Buffer.from(digits), form: `${form} in base64` }
    yield { bytes: Buffer.from(digits.replaceAll('+', '-').replaceAll('/', '_')), form: `${form} in base64url` }
  }
}

/** Latin capitals as small letters. */
function fold(bytes: Uint8Array): Uint8Array {
  const folded = new Uint8Array(bytes)
  for (let i = 0; i < folded.length; i++) if (folded[i] >= 0x41 && folded[i] <= 0x5a) folded[i] |= 0x20
  return folded
}

function keyAt(bytes: Uint8Array, at: number): number {
  const first = bytes[at] | (bytes[at + 1] << 8) | (bytes[at + 2] << 16) | (bytes[at + 3] << 24)
  const second = bytes[at + 4] | (bytes[at + 5] << 8) | (bytes[at + 6] << 16) | (bytes[at + 7] << 24)
  return (Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca77)) >>> (32 - FILTER_BITS)
}

function startsAt(bytes: Uint8Array, pattern: Uint8Array, at: number): boolean {
  if (at + pattern.length > bytes.length) return false
  for (let i = 0; i < pattern.length; i++) if (bytes[at + i] !== pattern[i]) return false
  return true
}

/** What gzip, zlib, zstd and zip members hold; also of members that end too early, as a killed process leaves them. */
export function* unpackedMembers(bytes: Uint8Array): Generator<{ at: number; unpacked: Uint8Array }> {
  for (let at = 0; at + 4 <= bytes.length; at++) {
    const unpack = MEMBERS.get(bytes[at])?.(bytes, at)
    if (unpack === undefined) continue
    try {
      yield { at, unpacked: unpack() }
    } catch {
      // It only looked like one.
    }
  }
}

type Member = (bytes: Uint8Array, at: number) => (() => Uint8Array) | undefined

const OPTIONS = { maxOutputLength: MOST_UNPACKED, finishFlush: constants.Z_SYNC_FLUSH }

/** What may begin with a byte. */
const MEMBERS: ReadonlyMap<number, Member> = new Map([
  [
    0x1f,
    (b, at) => {
      const start = b[at + 1] === 0x8b && b[at + 2] === 8 ? behindGzipHeader(b, at) : undefined
      return start === undefined ? undefined : () => inflateRawSync(b.subarray(start), OPTIONS)
    },
  ],
  [0x78, (b, at) => ((0x7800 + b[at + 1]) % 31 === 0 ? () => inflateSync(b.subarray(at), OPTIONS) : undefined)],
  [
    0x28,
    (b, at) =>
      b[at + 1] === 0xb5 && b[at + 2] === 0x2f && b[at + 3] === 0xfd
        ? () => zstdDecompressSync(b.subarray(at), { maxOutputLength: MOST_UNPACKED })
        : undefined,
  ],
  [
    0x50,
    (b, at) => {
      if (b[at + 1] !== 0x4b || b[at + 2] !== 3 || b[at + 3] !== 4 || at + 30 > b.length) return undefined
      const start = at + 30 + (b[at + 26] | (b[at + 27] << 8)) + (b[at + 28] | (b[at + 29] << 8))
      return () => inflateRawSync(b.subarray(start), OPTIONS)
    },
  ],
])

/** Where the deflated bytes begin (RFC 1952, 2.3): gunzip itself refuses a member that is followed by anything. */
function behindGzipHeader(bytes: Uint8Array, at: number): number | undefined {
  const flags = bytes[at + 3]
  let next = at + 10
  if (flags & 4) next += 2 + bytes[next] + 256 * bytes[next + 1]
  for (const flag of [8, 16]) if (flags & flag) next = bytes.indexOf(0, next) + 1
  if (flags & 2) next += 2
  return next > at && next < bytes.length ? next : undefined
}

/** Folders first; what goes while it is read is passed over, and nothing else with it. */
function* entriesBelow(folder: string): Generator<Dirent> {
  for (const entry of listed(folder)) {
    yield entry
    if (entry.isDirectory()) yield* entriesBelow(join(folder, entry.name))
  }
}

function listed(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
  } catch {
    return []
  }
}

function bytesOf(path: string): Uint8Array | undefined {
  try {
    return readFileSync(path)
  } catch {
    return undefined
  }
}

function linkOf(path: string): string | undefined {
  try {
    return readlinkSync(path)
  } catch {
    return undefined
  }
}
