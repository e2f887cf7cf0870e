// Reads a folder of footage, or a list of hashes, and records it as a collection. Of a folder no media are kept.

import { CaseError } from '../model/case-error.ts'
import { type Problem, quoted } from '../model/problem.ts'
import type { ByteSource } from '../model/source-record.ts'
import type { Files } from '../system/files.ts'
import { hashSource } from '../system/hash-source.ts'
import type { Casebook } from './casebook.ts'
import type { CollectionMember } from './collection-list.ts'
import { checkedWords, recordCollection } from './collections.ts'
import { notReadable, readGivenFile } from './given-file.ts'
import { readHashList } from './hash-lists.ts'
import { liesInCase } from './inside-case.ts'
import { READING_VERSIONS } from './kept-readings.ts'
import { bytesOf } from './media-bytes.ts'
import { footageKindOf } from './media-exhibits.ts'
import type { MediaReading } from './media-reading.ts'
import { MediumReader } from './medium-reader.ts'
import type { Progress } from './progress.ts'

export interface AddCollection {
  /** Absolute path of a folder or a medium; of a list with `isHashes`. */
  readonly path: string
  readonly isHashes: boolean
  readonly name: string
  readonly heldBefore?: string
  readonly reason?: string
  readonly role: string
  readonly progress: Progress
  readonly signal: AbortSignal
  readonly processes?: number
}

export interface AddedCollection {
  readonly members: number
  /** Files that are no footage. */
  readonly others: number
  readonly problems: readonly Problem[]
}

/** Largest list of hashes. */
const LARGEST_LIST = 2 ** 28
const MOST_MEMBERS = 1_000_000
/** Folders within folders. */
const DEEPEST = 64

/** Throws CaseError `usage` for words that cannot be signed and where nothing to compare with was found, `input-not-found`, `interrupted`. */
export async function addCollection(casebook: Casebook, options: AddCollection): Promise<AddedCollection> {
  checkedWords(options)
  const read = options.isHashes ? readList(casebook, options) : await readFolder(casebook, options)
  if (read.members.length === 0)
    throw new CaseError('usage', 'collection-empty', { value: quoted(options.path), problems: read.problems.length })
  const kind = options.isHashes ? 'hashes' : 'media'
  await recordCollection(casebook, { ...options, kind, look: READING_VERSIONS.look, members: read.members })
  return { ...read, members: read.members.length }
}

interface Read {
  readonly members: readonly CollectionMember[]
  readonly others: number
  readonly problems: readonly Problem[]
}

function readList({ system }: Casebook, { path }: AddCollection): Read {
  const bytes = readGivenFile(system.files, path, LARGEST_LIST + 1)
  if (bytes.length > LARGEST_LIST) throw notReadable(path, 'EFBIG')
  const name = path.split('/').at(-1) ?? path
  const { members, problems, isTooLong } = readHashList(new TextDecoder().decode(bytes), name, MOST_MEMBERS)
  if (isTooLong) throw notReadable(path, 'EFBIG')
  return { members, problems, others: 0 }
}

async function readFolder(casebook: Casebook, options: AddCollection): Promise<Read> {
  const { files } = casebook.system
  const { path, progress, signal } = options
  const facts = files.facts(path)
  if (facts === undefined) throw new CaseError('input-not-found', 'input-not-found', { value: quoted(path) })
  if (liesInCase(files, casebook.root, path))
    throw new CaseError('usage', 'collection-inside-case', { value: quoted(path) })
  const problems: Problem[] = []
  const isFile = facts.kind === 'file'
  const names = isFile ? [''] : filesBelow(files, path, problems)
  const reader = new MediumReader(options.processes)
  const members: CollectionMember[] = []
  let others = 0
  let next = 0
  let done = 0
  const lane = async (): Promise<void> => {
    while (next < names.length && !signal.aborted) {
      const name = names[next++]
      const place = isFile ? path : `${path}/${name}`
      const shown = isFile ? (path.split('/').at(-1) ?? path) : name
      try {
        const member = await memberOf(files, reader, { place, name: shown }, signal)
        if (member === undefined) others++
        else {
          members.push(member.member)
          if (member.ground !== undefined) problems.push(notDecoded(shown, member.ground))
        }
      } catch (error) {
        if (signal.aborted || error instanceof CaseError) throw error
        problems.push(passedOver(shown, (error as { code?: string }).code ?? '?'))
      }
      progress.update('media', ++done, names.length, 'steps')
    }
  }
  try {
    await Promise.all(Array.from({ length: reader.lanes }, lane))
  } catch (error) {
    if (!signal.aborted) throw error
  } finally {
    await reader.close()
  }
  if (signal.aborted) throw new CaseError('interrupted', 'interrupted')
  problems.sort((a, b) => (a.where < b.where ? -1 : 1))
  return { members, others, problems }
}

/** Paths below a folder, ascending; links are not followed. */
function filesBelow(files: Files, root: string, problems: Problem[]): string[] {
  const found: string[] = []
  const walk = (folder: string, depth: number): void => {
    const path = folder === '' ? root : `${root}/${folder}`
    try {
      for (const { name, kind } of files.list(path)) {
        const below = folder === '' ? name : `${folder}/${name}`
        if (kind === 'file') found.push(below)
        else if (kind === 'directory' && depth < DEEPEST) walk(below, depth + 1)
        else problems.push(passedOver(below, kind === 'directory' ? 'ELOOP' : kind))
        if (found.length > MOST_MEMBERS)
          throw new CaseError('usage', 'collection-too-large', { value: quoted(root), most: MOST_MEMBERS })
      }
    } catch (error) {
      if (error instanceof CaseError) throw error
      problems.push(passedOver(folder, (error as { code?: string }).code ?? '?'))
    }
  }
  walk('', 0)
  return found
}

function passedOver(path: string, reason: string): Problem {
  return { code: 'intake-unreadable', severity: 'loss', where: path, parameters: { path: quoted(path), reason } }
}

function notDecoded(path: string, ground: string): Problem {
  return { code: 'collection-not-decoded', severity: 'notice', where: path, parameters: { path: quoted(path), ground } }
}

/** Undefined for a file that is no footage. */
async function memberOf(
  files: Files,
  reader: MediumReader,
  { place, name }: { readonly place: string; readonly name: string },
  signal: AbortSignal,
): Promise<{ readonly member: CollectionMember; readonly ground: string | undefined } | undefined> {
  const file = files.openForReading(place)
  try {
    const source: ByteSource = {
      name,
      sizeBytes: file.sizeBytes(),
      readAt: (target, position) => file.readAt(target, position),
    }
    if (footageKindOf(bytesOf(source, 4096), name) === undefined) return undefined
    const sha256 = hashSource(source)
    const kept = await reader.read({ sha256, name, source, path: place }, undefined, signal)
    if (kept === undefined) return undefined
    const { reading } = kept
    const { picture, clip, ground } = reading
    const stated = statedTime(reading)
    const member: CollectionMember = {
      name,
      sizeBytes: source.sizeBytes,
      sha256,
      ...(stated === undefined ? {} : { stated }),
      ...(picture === undefined ? {} : { picture }),
      ...(clip === undefined ? {} : { clip }),
    }
    return { member, ground }
  } finally {
    file.close()
  }
}

/** When it was taken, as it states; else when it was sent or written. */
function statedTime({ metadata }: MediaReading): { iso: string; field: string } | undefined {
  for (const wanted of ['taken', 'sent', 'written'] as const)
    for (const { iso, field, meaning } of metadata?.times ?? [])
      if (meaning === wanted && iso !== undefined) return { iso, field }
  return undefined
}
