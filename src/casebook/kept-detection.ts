// What the detectors found, kept beside the index while nothing changes that they read: the next command need not look again. Disposable like the index.

import type { PostColumns } from '../corpus/engine.ts'
import { startDigest } from '../system/hashing.ts'
import { structuredBytes, structuredValue } from '../system/structured.ts'
import type { Casebook } from './casebook.ts'
import { type Detected, detectAll } from './detect-all.ts'
import { keepBeside, readKept } from './kept-file.ts'
import { mediaLibrary } from './media-library.ts'
import type { Progress } from './progress.ts'

/** Raised with every change of what a detector finds or of its records. */
const DETECTION_VERSION = 2

/** Posts below which looking again takes less than a second or two. */
const LEAST_POSTS = 20_000

/** Rows of a list that are turned into bytes together, so that memory stays flat. */
const ROWS = 4096

const HEAD = 'anechoic detected 1\n'

/** Hexadecimal digits of SHA-256. */
const DIGEST_LENGTH = 64

/** As `detectAll`; reads what was kept where index, settings and detectors are the same. `leastPosts`: fewer are always looked at anew. */
export async function detect(
  casebook: Casebook,
  workers: number,
  progress: Progress,
  leastPosts = LEAST_POSTS,
): Promise<Detected> {
  const corpus = casebook.index()
  if (corpus.columns().count < leastPosts || !casebook.isIndexKept)
    return detectAll(corpus, casebook.settings(), workers, progress, mediaLibrary(casebook).families)
  progress.update('families', 0, undefined, 'steps')
  const head = new TextEncoder().encode(`${HEAD}${detectionKey(casebook)}\n`)
  const kept = unpacked(readKept(casebook, 'detected', head), head.length)
  if (kept !== undefined) return kept
  const detected = await detectAll(corpus, casebook.settings(), workers, progress, mediaLibrary(casebook).families)
  keepBeside(casebook, 'detected', packed(head, detected))
  return detected
}

/** SHA-256 over everything that decides what detectors find: what the index was read from and holds, settings, version. */
function detectionKey(casebook: Casebook): string {
  const corpus = casebook.index()
  const digest = startDigest('sha256')
  const words = [
    DETECTION_VERSION,
    casebook.tool,
    casebook.settings(),
    [...corpus.postsByOriginal()].sort(([a], [b]) => (a < b ? -1 : 1)),
    corpus.channels(),
    corpus.accounts(),
    corpus.forwardOrigins(),
    mediaLibrary(casebook).families,
  ]
  for (const word of words) digest?.update(new TextEncoder().encode(`${JSON.stringify(word)}\n`))
  const columns = corpus.columns()
  const names = ['time', 'zoned', 'channel', 'account', 'text', 'forward', 'versions'] satisfies (keyof PostColumns)[]
  for (const name of names) digest?.update(bytesOf(columns[name]))
  const { units, starts } = corpus.texts()
  digest?.update(bytesOf(starts))
  digest?.update(bytesOf(units))
  return digest?.digest() ?? ''
}

function bytesOf({ buffer, byteOffset, byteLength }: ArrayBufferView): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength)
}

/** Head, then pieces with their length in four bytes before each, then the SHA-256 of all of that in hexadecimal. */
function* packed(head: Uint8Array, detected: Detected): Generator<Uint8Array> {
  const digest = startDigest('sha256')
  for (const bytes of pieces(head, detected)) {
    digest?.update(bytes)
    yield bytes
  }
  yield new TextEncoder().encode(digest?.digest())
}

function* pieces(head: Uint8Array, { lineage, analysis }: Detected): Generator<Uint8Array> {
  yield head
  for (const [field, value] of Object.entries({ ...analysis, lineage })) {
    if (!Array.isArray(value)) yield* framed({ field, value })
    else
      for (let from = 0; from === 0 || from < value.length; from += ROWS)
        yield* framed({ field, rows: value.slice(from, from + ROWS) })
  }
}

function* framed(piece: object): Generator<Uint8Array> {
  const bytes = structuredBytes(piece)
  const length = new Uint8Array(4)
  new DataView(length.buffer).setUint32(0, bytes.length, true)
  yield length
  yield bytes
}

interface Piece {
  readonly field: string
  readonly value?: unknown
  readonly rows?: readonly unknown[]
}

function appended(known: unknown, rows: readonly unknown[]): unknown[] {
  const list = Array.isArray(known) ? known : []
  for (const row of rows) list.push(row)
  return list
}

/** Undefined for bytes that are not whole, or not as they were written. */
function unpacked(bytes: Uint8Array | undefined, start: number): Detected | undefined {
  const end = (bytes?.length ?? 0) - DIGEST_LENGTH
  if (bytes === undefined || end < start) return undefined
  const digest = startDigest('sha256')
  digest?.update(bytes.subarray(0, end))
  if (new TextDecoder().decode(bytes.subarray(end)) !== digest?.digest()) return undefined
  const fields: Record<string, unknown> = Object.create(null)
  const view = new DataView(bytes.buffer, bytes.byteOffset, end)
  for (let at = start; at < end; ) {
    const length = view.getUint32(at, true)
    const { field, value, rows } = structuredValue(bytes.subarray(at + 4, at + 4 + length)) as Piece
    fields[field] = rows === undefined ? value : appended(fields[field], rows)
    at += 4 + length
  }
  const { lineage, ...analysis } = fields
  return { lineage, analysis } as unknown as Detected
}
