// A file that is not in the case, compared with everything that is; nothing of it is kept.

import { CaseError } from '../model/case-error.ts'
import type { CollectionMatch } from '../model/footage-view.ts'
import type { MediaMatch } from '../model/media-family.ts'
import type { MediaGround } from '../model/media-ground.ts'
import { quoted } from '../model/problem.ts'
import type { ByteSource } from '../model/source-record.ts'
import { hashSource } from '../system/hash-source.ts'
import type { Casebook } from './casebook.ts'
import { CollectionSearch } from './collection-search.ts'
import { collectionSearch } from './collections.ts'
import { consentRegister } from './consent.ts'
import { notReadable } from './given-file.ts'
import type { MediaLibrary } from './media-library.ts'
import { MediumReader } from './medium-reader.ts'

/** An exhibit that the file resembles; seen from the file. */
export interface MatchedExhibit {
  readonly exhibit: number
  readonly match: MediaMatch
  /** Posts that carry it. */
  readonly posts: number
}

export interface MatchedFile {
  readonly sha256: string
  readonly kind: 'picture' | 'video' | 'audio'
  /** Why it was compared by its bytes alone, or where `isPartial` by what could be decoded of it. */
  readonly ground: MediaGround | undefined
  readonly isPartial: boolean
  /** Closest first. */
  readonly exhibits: readonly MatchedExhibit[]
  readonly collections: readonly CollectionMatch[]
}

/** Throws CaseError `input-not-found`, `input-not-readable`, `usage` for a file that is no footage, `interrupted`. */
export async function matchFile(
  casebook: Casebook,
  library: MediaLibrary,
  path: string,
  signal: AbortSignal,
): Promise<MatchedFile> {
  const { files } = casebook.system
  const facts = files.facts(path)
  if (facts === undefined) throw new CaseError('input-not-found', 'input-not-found', { value: quoted(path) })
  if (facts.kind !== 'file') throw notReadable(path, facts.kind === 'directory' ? 'EISDIR' : 'EINVAL')
  const reading = await readingOf(casebook, path, signal)
  if (reading === undefined) throw new CaseError('usage', 'match-no-medium', { value: quoted(path) })
  const register = consentRegister(casebook)
  // The media of the case as if they were one collection: the same tests, the same thresholds.
  const numbers = new Map<string, number>()
  const members = Array.from(library.readings.values(), ({ sha256, picture, clip }) => {
    const name = String(register.exhibits.of(sha256)?.number ?? 0)
    numbers.set(name, Number(name))
    return { name, sha256, ...(picture === undefined ? {} : { picture }), ...(clip === undefined ? {} : { clip }) }
  })
  const search = new CollectionSearch([{ name: '', heldBefore: null, kind: 'media', members }])
  const exhibits = search.matches(reading).map(({ name, match }) => {
    const exhibit = numbers.get(name) ?? 0
    const sha256 = register.exhibits.get(exhibit)?.sha256
    return { exhibit, match, posts: sha256 === undefined ? 0 : library.posts(sha256).length }
  })
  const { sha256, kind, ground, picture, clip } = reading
  const isPartial = ground !== undefined && (picture !== undefined || clip !== undefined)
  return { sha256, kind, ground, isPartial, exhibits, collections: collectionSearch(casebook).matches(reading) }
}

async function readingOf({ system }: Casebook, path: string, signal: AbortSignal) {
  const reader = new MediumReader(1)
  try {
    const file = system.files.openForReading(path)
    try {
      const source: ByteSource = {
        name: path,
        sizeBytes: file.sizeBytes(),
        readAt: (target, position) => file.readAt(target, position),
      }
      const name = path.split('/').at(-1) ?? path
      return (await reader.read({ sha256: hashSource(source), name, source, path }, undefined, signal))?.reading
    } finally {
      file.close()
    }
  } catch (cause) {
    if (signal.aborted) throw new CaseError('interrupted', 'interrupted')
    const code = (cause as { code?: string }).code
    if (cause instanceof CaseError || code === undefined) throw cause
    throw notReadable(path, code, cause)
  } finally {
    await reader.close()
  }
}
