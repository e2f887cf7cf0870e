// Looks for planted values in what left a case: as bytes, in what a reader's program makes of each file, in short forms, and in what is read off pictures.

import { spawnSync } from 'node:child_process'
import { type Dirent, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync, inflateSync } from 'node:zlib'
import { parquetReadObjects } from 'hyparquet'
import type { Canary } from './canary-planter.ts'
import { LeakSearch, unpackedMembers } from './leak-search.ts'

export const hasOcr = spawnSync('tesseract', ['--version']).status === 0
const hasExiftool = spawnSync('exiftool', ['-ver']).status === 0

/** Words in a row that a search engine finds. */
const RUN_WORDS = 6
/** Capitals in a row that count as the caption: a program that reads pictures misses some. */
const CAPTION_LETTERS = 7
/** All posts are of 2031: minutes in any writing, and seconds and milliseconds since 1970. */
const POST_TIME = /2031-\d\d-\d\d[T ]\d\d:\d\d|(?<![\w.])19[2-5]\d{7}(?:\d{3})?(?!\w)/g
const PICTURE_FILE = /\.(?:jpg|png)$/
const PACKED_FILE = /\.(?:docx|zip|gz|wacz)$/
const MEDIA_FILE = /\.(?:jpg|png|mp4|m4a)$/

export interface FoundCanary {
  readonly kind: string
  readonly text: string
  readonly how: string
}

export class CanarySearch {
  /** Bytes looked at, decoded ones among them. */
  searched = 0
  readonly #canaries: readonly Canary[]
  readonly #search: LeakSearch
  readonly #coordinates = new Set<string>()
  readonly #runs = new Set<string>()

  /** `texts`: posts of which no run of six words may be found; `permitted`: words that may leave, as of claims. */
  constructor(canaries: readonly Canary[], texts: readonly string[], permitted: readonly string[] = []) {
    this.#canaries = canaries
    this.#search = new LeakSearch(canaries.map(({ text }) => text))
    for (const { kind, text } of canaries)
      if (kind === 'coordinate') for (const key of fourDecimals(text)) this.#coordinates.add(key)
    for (const text of texts) for (const run of runsOf(text)) this.#runs.add(run)
    for (const text of permitted) for (const run of runsOf(text)) this.#runs.delete(run)
  }

  /** Bytes, and what they are when read as text. */
  inBytes(bytes: Uint8Array, where: string): FoundCanary[] {
    this.searched += bytes.length
    return this.#search.inBytes(bytes, where).map(({ text, form, where: place }) => {
      const { kind, text: value } = this.#canaries[text]
      return { kind, text: value, how: `${form} in ${place}` }
    })
  }

  /** Also short forms: coordinates to four decimals, six words of a post. */
  inText(text: string, where: string): FoundCanary[] {
    const found = this.inBytes(Buffer.from(text), where)
    // Telephone numbers with marks between the digits.
    const joined = text.replace(/(?<=\d)[ ().-]{1,3}(?=\d)/g, '')
    if (joined !== text) found.push(...this.inBytes(Buffer.from(joined), `${where}, digits joined`))
    for (const [written] of text.matchAll(/(?<![\d.])\d{1,3}\.\d{4,16}(?!\d)/g))
      for (const key of fourDecimals(written))
        if (this.#coordinates.has(key)) found.push({ kind: 'coordinate', text: key, how: `four decimals in ${where}` })
    for (const [time] of text.matchAll(POST_TIME))
      found.push({ kind: 'time', text: time, how: `by the minute in ${where}` })
    for (const run of runsOf(text))
      if (this.#runs.has(run)) found.push({ kind: 'quotation', text: run, how: `six words in ${where}` })
    return found
  }

  /** All files of a folder, their names, and what is made of each; `captions`: capitals that stand in pictures. */
  async inFolder(folder: string, captions: readonly string[] = []): Promise<FoundCanary[]> {
    const found: FoundCanary[] = []
    for (const path of filesBelow(folder)) {
      const name = path.slice(folder.length)
      found.push(...this.inText(name, `the name ${name}`), ...this.inBytes(readFileSync(path), name))
      for (const view of await decoded(path)) found.push(...this.inText(view, `${name}, decoded`))
      if (PICTURE_FILE.test(name))
        for (const caption of captionsIn(path, captions))
          found.push({ kind: 'caption', text: caption, how: `read off ${name}` })
    }
    return found
  }
}

/** Files of a folder with their paths; what goes meanwhile is passed over. */
export function filesBelow(folder: string): string[] {
  const entries: Dirent[] = readdirSync(folder, { recursive: true, withFileTypes: true })
  return entries.filter(entry => entry.isFile()).map(entry => join(entry.parentPath, entry.name))
}

/** Those captions of which seven letters in a row can be read off the picture; none where nothing reads pictures. */
export function captionsIn(path: string, captions: readonly string[]): string[] {
  if (!hasOcr || captions.length === 0) return []
  const run = spawnSync('tesseract', [path, '-', '-l', 'eng', '--psm', '11'], { encoding: 'utf8' })
  const letters = run.stdout.toUpperCase().replace(/[^A-Z]/g, '')
  return captions.filter(caption =>
    Array.from({ length: caption.length - CAPTION_LETTERS + 1 }, (_, at) =>
      caption.slice(at, at + CAPTION_LETTERS),
    ).some(piece => letters.includes(piece)),
  )
}

/** What a reader's program makes of a file: entities, escapes and per cent signs undone, tags gone, blocks unpacked, tables read, tags of media listed. */
export async function decoded(path: string): Promise<string[]> {
  if (path.endsWith('.age')) return []
  const bytes = readFileSync(path)
  if (path.endsWith('.parquet')) {
    const buffer = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer
    const rows = await parquetReadObjects({ file: buffer })
    return [JSON.stringify(rows, (_, value) => (typeof value === 'bigint' ? `${value}` : value))]
  }
  if (MEDIA_FILE.test(path)) {
    if (!hasExiftool) return []
    return [spawnSync('exiftool', ['-a', '-G1', path], { encoding: 'utf8' }).stdout]
  }
  const text = bytes.toString('utf8')
  const members = PACKED_FILE.test(path)
    ? [...unpackedMembers(bytes)].map(({ unpacked }) => Buffer.from(unpacked).toString('utf8'))
    : []
  const blocks = [...text.matchAll(/[A-Za-z0-9+/]{64,}={0,2}/g)].map(([block]) => Buffer.from(block, 'base64'))
  const unpacked = blocks.flatMap(block => unpackedText(block) ?? [])
  const views = [text, ...unpacked, ...members].flatMap(one => {
    const plain = undone(one)
    return [plain, plain.replace(/<[^>]*>/g, '')]
  })
  return [...new Set(views)]
}

function undone(text: string): string {
  return text
    .replace(/&#(\d{1,6});/g, (_, code) => String.fromCharCode(Number(code)))
    .replace(/&#x([0-9a-f]{1,5});/gi, (_, code) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/&(amp|lt|gt|quot);/g, (_, name: string) => ({ amp: '&', lt: '<', gt: '>', quot: '"' })[name] ?? '')
    .replace(/\\u([0-9a-f]{4})/gi, (_, code) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/(?:%[0-9a-f]{2})+/gi, run => Buffer.from(run.replaceAll('%', ''), 'hex').toString('utf8'))
}

function unpackedText(block: Buffer): string | undefined {
  try {
    if (block[0] === 0x1f && block[1] === 0x8b) return gunzipSync(block).toString('utf8')
    return block[0] === 0x78 ? inflateSync(block).toString('utf8') : undefined
  } catch {
    return undefined
  }
}

/** Cut and rounded. */
function fourDecimals(degrees: string): string[] {
  const [whole, decimals = ''] = degrees.split('.')
  return [`${whole}.${decimals.slice(0, 4)}`, Number(degrees).toFixed(4)]
}

function* runsOf(text: string): Generator<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  for (let at = 0; at + RUN_WORDS <= words.length; at++) yield words.slice(at, at + RUN_WORDS).join(' ')
}
