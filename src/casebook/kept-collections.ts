// Members of collections, kept beside the index with how they look apart: lists in the vault are long, and are read once. Disposable like the
// index, encrypted in a sealed case, gone with the collection.

import type { Sha256 } from '../model/ids.ts'
import type { ByteSource } from '../model/source-record.ts'
import { sha256 as digestOf } from '../system/hashing.ts'
import { structuredBytes, structuredValue } from '../system/structured.ts'
import type { Casebook } from './casebook.ts'
import { type CollectionMember, membersOf } from './collection-list.ts'
import { isKept, keepBeside, readKept, wipeKept } from './kept-file.ts'
import { type LookAddress, lookPieces, lookPlaces } from './kept-looks.ts'
import { READING_VERSIONS } from './kept-readings.ts'

/** A member with its look, if it has one, somewhere else. */
export interface HeldMember {
  readonly member: Omit<CollectionMember, 'picture' | 'clip'>
  readonly look: LookAddress | undefined
}

/** Members whose looks are in memory together while they are written. */
const AT_ONCE = 1024
const DIGEST_LENGTH = 64
const HEAD = new TextEncoder().encode(`anechoic collection ${READING_VERSIONS.look}\n`)

/** Not the hash of the list: in a sealed case nothing on the disk tells it. */
function nameOf({ custody }: Casebook, list: Sha256): string {
  return `media/collection-${(custody.keys?.objectName(list) ?? list).slice(0, 16)}`
}

/** The members of a list; written beside the index when they are read for the first time. Where the disk refuses they stay in memory. */
export function heldMembers(casebook: Casebook, list: Sha256): HeldMember[] {
  const name = nameOf(casebook, list)
  const known = casebook.isIndexKept ? unpacked(readKept(casebook, name, HEAD)) : undefined
  if (known !== undefined) return known
  const source: ByteSource = casebook.custody.vault.open(list)
  const held: HeldMember[] = []
  let members: CollectionMember[] = []
  let isWhole = casebook.isIndexKept
  const settle = () => {
    const file = `${name}-${String(held.length).padStart(8, '0')}-looks`
    const written = isWhole ? writtenLooks(casebook, file, members) : undefined
    if (written === undefined) isWhole = false
    held.push(...(written ?? members.map(inMemory)))
    members = []
  }
  for (const member of membersOf(source, READING_VERSIONS.look)) if (members.push(member) === AT_ONCE) settle()
  if (members.length > 0) settle()
  if (isWhole) keepBeside(casebook, name, packed(held))
  return held
}

/** Undefined where the disk refused. */
function writtenLooks(
  casebook: Casebook,
  file: string,
  members: readonly CollectionMember[],
): HeldMember[] | undefined {
  const looks = members.flatMap(({ picture, clip }) => picture ?? clip ?? [])
  if (looks.length === 0) return members.map(inMemory)
  casebook.system.files.makeDirectory(`${casebook.root}/index/media`)
  const places = lookPlaces(looks)
  keepBeside(
    casebook,
    file,
    lookPieces(() => looks),
  )
  if (!isKept(casebook, file)) return undefined
  let next = 0
  return members.map(each => {
    const held = inMemory(each)
    return held.look === undefined ? held : { ...held, look: { file, place: places[next++] } }
  })
}

function inMemory({ picture, clip, ...member }: CollectionMember): HeldMember {
  const look = picture ?? clip
  return { member, look: look === undefined ? undefined : { look } }
}

/** Overwrites and removes what is kept of lists that are not among these. */
export function pruneCollections(casebook: Casebook, lists: readonly Sha256[]): void {
  const { files } = casebook.system
  const folder = `${casebook.root}/index/media`
  if (files.facts(folder)?.kind !== 'directory') return
  const stay = new Set(lists.map(list => nameOf(casebook, list)))
  for (const { name } of files.list(folder)) {
    const own = /^collection-[0-9a-f]{16}/.exec(name)?.[0]
    if (own !== undefined && !stay.has(`media/${own}`)) wipeKept(casebook, `media/${name.replace(/\.sealed$/, '')}`)
  }
}

function* packed(held: readonly HeldMember[]): Generator<Uint8Array> {
  const bytes = structuredBytes(held)
  yield HEAD
  yield bytes
  yield new TextEncoder().encode(digestOf(bytes))
}

/** Undefined for bytes that are not whole. */
function unpacked(bytes: Uint8Array | undefined): HeldMember[] | undefined {
  const end = (bytes?.length ?? 0) - DIGEST_LENGTH
  if (bytes === undefined || end < HEAD.length) return undefined
  const body = bytes.subarray(HEAD.length, end)
  return new TextDecoder().decode(bytes.subarray(end)) === digestOf(body)
    ? (structuredValue(body) as HeldMember[])
    : undefined
}
