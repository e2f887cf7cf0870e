// What the media of a case resemble in its collections, kept beside their readings: only media that came since are compared. Disposable like the index.

import type { CollectionMatch } from '../model/footage-view.ts'
import type { Sha256 } from '../model/ids.ts'
import { sha256 as digestOf } from '../system/hashing.ts'
import { structuredBytes, structuredValue } from '../system/structured.ts'
import type { Casebook } from './casebook.ts'
import type { CollectionSearch } from './collection-search.ts'
import { collectionsOf } from './collections.ts'
import { keepBeside, readKept, wipeKept } from './kept-file.ts'
import { keptReadings, READING_VERSIONS } from './kept-readings.ts'
import type { MediaReading } from './media-reading.ts'

/** Raised with every change of what is told of a match. */
const MATCHES_VERSION = 1
const NAME = 'media/matches'
const HEAD = new TextEncoder().encode('anechoic matches 1\n')
const DIGEST_LENGTH = 64

interface Matched {
  /** Programs that decoded it: of other ones it is compared anew. */
  readonly readBy: string
  readonly matches: readonly CollectionMatch[]
}

interface Kept {
  /** Of collections and versions: of other ones all are compared anew. */
  readonly key: string
  readonly of: ReadonlyMap<Sha256, Matched>
}

/** Of each of these media the members of collections that it resembles, closest first. */
export function keptMatches(
  casebook: Casebook,
  search: CollectionSearch,
  media: readonly MediaReading[],
): ReadonlyMap<Sha256, readonly CollectionMatch[]> {
  const key = keyOf(casebook)
  const before = read(casebook)
  const known = before?.key === key ? before.of : new Map<Sha256, Matched>()
  const isKnown = ({ sha256, readBy }: MediaReading) => known.get(sha256)?.readBy === readBy.join('\n')
  const asked = media.filter(medium => !isKnown(medium))
  const found = search.matches(asked)
  const all = new Map(known)
  for (const [at, { sha256, readBy }] of asked.entries())
    all.set(sha256, { readBy: readBy.join('\n'), matches: found[at] })
  const kept = keptReadings(casebook)
  const whole = new Map([...all].filter(([sha256]) => !kept.isDamaged(sha256)))
  if (asked.length > 0) write(casebook, { key, of: whole })
  return new Map(media.map(({ sha256 }) => [sha256, all.get(sha256)?.matches ?? []]))
}

/** Overwrites and removes what is kept of all other media. */
export function pruneMatches(casebook: Casebook, mayStay: (sha256: Sha256) => boolean): void {
  const kept = read(casebook)
  if (kept === undefined) return
  const of = new Map([...kept.of].filter(([sha256]) => mayStay(sha256)))
  if (of.size === kept.of.size) return
  wipeKept(casebook, NAME)
  write(casebook, { key: kept.key, of })
}

function keyOf(casebook: Casebook): string {
  const collections = collectionsOf(casebook).map(({ act }) => [act.sha256, act.heldBefore ?? '', act.name, act.kind])
  return digestOf(JSON.stringify([MATCHES_VERSION, READING_VERSIONS.look, casebook.tool, collections]))
}

function read(casebook: Casebook): Kept | undefined {
  const bytes = casebook.isIndexKept ? readKept(casebook, NAME, HEAD) : undefined
  const end = (bytes?.length ?? 0) - DIGEST_LENGTH
  if (bytes === undefined || end < HEAD.length) return undefined
  const body = bytes.subarray(HEAD.length, end)
  if (new TextDecoder().decode(bytes.subarray(end)) !== digestOf(body)) return undefined
  return structuredValue(body) as Kept
}

function write(casebook: Casebook, kept: Kept): void {
  if (!casebook.isIndexKept) return
  const bytes = structuredBytes(kept)
  casebook.system.files.makeDirectory(`${casebook.root}/index/media`)
  keepBeside(casebook, NAME, [HEAD, bytes, new TextEncoder().encode(digestOf(bytes))])
}
