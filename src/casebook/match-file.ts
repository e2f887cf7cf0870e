// A file that is not in the case, compared with everything that is; nothing of it is kept.

import { looksIn } from '../algorithms/media-matcher.ts'
import { matchAmong } from '../algorithms/media-matcher-among.ts'
import { CaseError } from '../model/case-error.ts'
import type { CollectionMatch } from '../model/footage-view.ts'
import type { Sha256 } from '../model/ids.ts'
import type { MediaMatch } from '../model/media-family.ts'
import type { MediaGround } from '../model/media-ground.ts'
import { quoted } from '../model/problem.ts'
import type { ByteSource } from '../model/source-record.ts'
import { hashSource } from '../system/hash-source.ts'
import type { Casebook } from './casebook.ts'
import { collectionSearch } from './collections.ts'
import { consentRegister } from './consent.ts'
import { notReadable } from './given-file.ts'
import { keptReadings } from './kept-readings.ts'
import type { MediaLibrary } from './media-library.ts'
import { hasLook, type MediaReading } from './media-reading.ts'
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

/** Exhibits that are told of, the closest. */
const MOST = 200

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
  const exhibits = matchedMedia(casebook, library, reading).flatMap(({ sha256, match }): MatchedExhibit[] => {
    const exhibit = register.exhibits.of(sha256)?.number
    return exhibit === undefined ? [] : [{ exhibit, match, posts: library.posts(sha256).length }]
  })
  const { sha256, kind, ground, picture, clip } = reading
  const isPartial = ground !== undefined && (picture !== undefined || clip !== undefined)
  return { sha256, kind, ground, isPartial, exhibits, collections: collectionSearch(casebook).matches([reading])[0] }
}

/** The same bytes first, then the closest: the tests and thresholds of collections. */
function matchedMedia(
  casebook: Casebook,
  { readings }: MediaLibrary,
  { sha256, picture, clip }: MediaReading,
): { readonly sha256: Sha256; readonly match: MediaMatch }[] {
  const same = readings.has(sha256) ? [{ sha256, match: { test: 'sha256' } as const }] : []
  const look = picture ?? clip
  if (look === undefined) return same
  const media = [...readings.values()].filter(reading => hasLook(reading) && reading.sha256 !== sha256)
  const kept = keptReadings(casebook)
  const looks = kept.looks(media.map(reading => reading.sha256))
  try {
    const [found] = matchAmong(looksIn([look]), looks)
    kept.tellDamaged(Array.from(looks.damaged, at => media[at].sha256))
    return [...same, ...found.slice(0, MOST).map(({ id, match }) => ({ sha256: media[id].sha256, match }))]
  } finally {
    looks.close()
  }
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
