// Families of media, kept beside the readings with what they rest on: while media only come, what was found of the others is not found again.

import { ComparedLooks, familiesInOrder, type LookFamilies } from '../algorithms/media-families.ts'
import type { Looks } from '../algorithms/media-matcher.ts'
import { type LookLinks, linkLooks } from '../algorithms/media-matcher-links.ts'
import { sha256 as digestOf, sha256Bytes } from '../system/hashing.ts'
import { structuredBytes, structuredValue } from '../system/structured.ts'
import type { Casebook } from './casebook.ts'
import { keepBeside, readKept, wipeKept } from './kept-file.ts'
import { READING_VERSIONS } from './kept-readings.ts'
import type { MediaReading } from './media-reading.ts'

/** Raised with every change of what links or joins media. */
const FAMILIES_VERSION = 2

/** Media below which comparing anew takes a few tenths of a second. */
const LEAST_MEDIA = 16

/** Hexadecimal digits of SHA-256. */
const DIGEST_LENGTH = 64
/** Bytes that stand for a medium and all before it. */
const MARK_LENGTH = 8

/** What decides how a medium looks. */
export type LookedAt = Pick<MediaReading, 'sha256' | 'readBy'>

/** Media that are compared. */
export interface ComparedMedia {
  /** In the order in which they are linked: what was found of them stands as long as none comes between. */
  readonly media: readonly LookedAt[]
  /** How they look, in the same order. */
  readonly looks: Looks
  /** Positions in the order of first sight. */
  readonly order: Int32Array
  /** True when a look that was asked for was not what was written: what was found is then not kept. */
  readonly isDamaged?: () => boolean
  /** Which of the media of the case these are: '' for all of them. Each part has files of its own. */
  readonly part?: string
}

interface KeptLinks {
  /** `MARK_LENGTH` bytes each. */
  readonly marks: Uint8Array
  readonly links: readonly LookLinks[]
  readonly compared: ComparedLooks['pairs']
}

const NOTHING: KeptLinks = { marks: new Uint8Array(0), links: [], compared: [] }

/**
 * Families in the order of first sight, as `familiesInOrder` of `linkLooks` finds them. Links and comparisons of the media before the first that
 * is another one are taken from what was kept; where all media and their order are the same, the families are. The files hold positions and
 * distances, no hash of a medium and no look.
 */
export function keptFamilies(casebook: Casebook, compared: ComparedMedia, leastMedia = LEAST_MEDIA): LookFamilies {
  const { media, looks, order, isDamaged, part = '' } = compared
  if (media.length < leastMedia || !casebook.isIndexKept)
    return familiesInOrder(looks, linkLooks(looks), order, new ComparedLooks())
  const marks = marksOf(casebook, media)
  const head = headOf(marks, order)
  const kept = unpacked(readKept(casebook, `media/families${part}`, head), head.length) as LookFamilies | undefined
  if (kept?.centre.length === media.length) return kept
  const known = [part, ...(part === '' ? [] : [''])]
    .map(each => knownLinks(casebook, each, marks))
    .reduce((best, each) => (each.links.length > best.links.length ? each : best))
  const links = linkLooks(looks, known.links)
  const pairs = new ComparedLooks(known.compared)
  const families = familiesInOrder(looks, links, order, pairs)
  if (isDamaged?.() === true) return families
  keepLinks(casebook, part, { marks, links, compared: pairs.pairs })
  keepBeside(casebook, `media/families${part}`, packed(head, families))
  return families
}

/** Removes all that is kept about media that are not among these; they stand in the order in which they are linked. */
export function pruneFamilies(casebook: Casebook, media: readonly LookedAt[]): void {
  const { files } = casebook.system
  const folder = `${casebook.root}/index/media`
  if (files.facts(folder)?.kind !== 'directory') return
  const known = knownLinks(casebook, '', marksOf(casebook, media))
  for (const { name } of files.list(folder))
    if (/^(families|links)/.test(name)) wipeKept(casebook, `media/${name.replace(/\.sealed$/, '')}`)
  if (known.links.length > 0) keepLinks(casebook, '', known)
}

/** Eight bytes for each medium that stand for it and all before it. */
function marksOf(casebook: Casebook, media: readonly LookedAt[]): Uint8Array {
  const marks = new Uint8Array(media.length * MARK_LENGTH)
  let before = digestOf(JSON.stringify([FAMILIES_VERSION, READING_VERSIONS.look, casebook.tool]))
  for (const [at, { sha256, readBy }] of media.entries()) {
    before = digestOf(JSON.stringify([before, sha256, readBy]))
    marks.set(sha256Bytes(new TextEncoder().encode(before)).subarray(0, MARK_LENGTH), at * MARK_LENGTH)
  }
  return marks
}

function headOf(marks: Uint8Array, order: Int32Array): Uint8Array {
  const ofOrder = digestOf(new Uint8Array(order.buffer, order.byteOffset, order.byteLength))
  return new TextEncoder().encode(`anechoic families 2\n${digestOf(marks)} ${ofOrder}\n`)
}

const LINKS_HEAD = new TextEncoder().encode('anechoic links 1\n')

/** What was kept of the media up to the first that is another one. */
function knownLinks(casebook: Casebook, part: string, marks: Uint8Array): KeptLinks {
  const kept = unpacked(readKept(casebook, `media/links${part}`, LINKS_HEAD), LINKS_HEAD.length) as
    | KeptLinks
    | undefined
  if (kept === undefined) return NOTHING
  let same = 0
  while (same < kept.links.length && isSameMark(kept.marks, marks, same)) same++
  return {
    marks: kept.marks.slice(0, same * MARK_LENGTH),
    links: kept.links.slice(0, same),
    compared: kept.compared.slice(0, same),
  }
}

function isSameMark(own: Uint8Array, other: Uint8Array, at: number): boolean {
  if ((at + 1) * MARK_LENGTH > Math.min(own.length, other.length)) return false
  for (let byte = at * MARK_LENGTH; byte < (at + 1) * MARK_LENGTH; byte++) if (own[byte] !== other[byte]) return false
  return true
}

function keepLinks(casebook: Casebook, part: string, links: KeptLinks): void {
  casebook.system.files.makeDirectory(`${casebook.root}/index/media`)
  keepBeside(casebook, `media/links${part}`, packed(LINKS_HEAD, links))
}

function* packed(head: Uint8Array, value: unknown): Generator<Uint8Array> {
  const bytes = structuredBytes(value)
  yield head
  yield bytes
  yield new TextEncoder().encode(digestOf(bytes))
}

/** Undefined for bytes that are not whole. */
function unpacked(bytes: Uint8Array | undefined, start: number): unknown {
  const end = (bytes?.length ?? 0) - DIGEST_LENGTH
  if (bytes === undefined || end < start) return undefined
  const body = bytes.subarray(start, end)
  return new TextDecoder().decode(bytes.subarray(end)) === digestOf(body) ? structuredValue(body) : undefined
}
