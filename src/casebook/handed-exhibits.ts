// Exhibits of an export under its own numbers, with salted commitments in place of hashes, and which media may leave at all.

import type { AcquisitionAct } from '../model/acts.ts'
import type { AudienceProfile } from '../model/audience-profile.ts'
import type { Casework, MediaReviewAct } from '../model/casework.ts'
import type { HandedExhibit, HandedFile, Token } from '../model/handed.ts'
import type { HandedFinding } from '../model/handed-finding.ts'
import type { Sha256 } from '../model/ids.ts'
import type { MediaKind } from '../model/source-record.ts'
import type { Exhibit } from '../preserve/exhibit-numbers.ts'
import { significant, sizeClass } from '../protect/coarse-figures.ts'
import { commitmentOf, hexOf } from '../protect/commitment.ts'
import { sha256Bytes } from '../system/hashing.ts'
import type { Casebook } from './casebook.ts'
import { anchorStates } from './handed-custody.ts'
import type { HandedNames } from './handed-names.ts'
import type { Coarse } from './handed-places.ts'
import type { Tally } from './handed-tally.ts'

/** An exhibit of the case with the number that it has in one export. */
export interface NumberedExhibit {
  /** In the export, from 1. */
  readonly number: number
  readonly token: Token
  readonly exhibit: Exhibit
}

/** Opens one commitment: for the sealed file alone. */
export interface ExhibitOpening {
  /** In the export. */
  readonly number: number
  /** In the case. */
  readonly exhibit: number
  readonly token: Token
  readonly sha256: Sha256
  /** 64 hexadecimal digits. */
  readonly salt: string
  readonly commitment: string
  readonly name: string
}

/** A picture, video or recording that may leave once a protected copy of it is made. */
export interface LeavingMedium {
  /** In the export. */
  readonly number: number
  readonly token: Token
  /** In the case. */
  readonly exhibit: number
  readonly sha256: Sha256
  readonly name: string
  readonly mediaKind: MediaKind
  readonly review: MediaReviewAct
}

/** Numbers exhibits in the order of their tokens: it tells nothing of when or how they came into the case. */
export function numberExhibits(exhibits: Iterable<Exhibit>, names: HandedNames): NumberedExhibit[] {
  return Array.from(exhibits, exhibit => ({
    exhibit,
    token: names.token('exhibit', exhibit.sha256, exhibit.latest.name),
  }))
    .sort((a, b) => (a.token < b.token ? -1 : 1))
    .map((one, i) => ({ ...one, number: i + 1 }))
}

/** Media that may leave: looked at by a person for faces, text and surroundings, undisputed. The others are counted with their ground. */
export function leavingMedia(
  numbered: readonly NumberedExhibit[],
  mediaKinds: ReadonlyMap<Sha256, MediaKind>,
  { mediaReviews }: Pick<Casework, 'mediaReviews'>,
  { protection }: AudienceProfile,
  tally: Tally,
): LeavingMedium[] {
  const reviews = new Map(mediaReviews.map(review => [review.act.exhibit, review]))
  return numbered.flatMap(({ number, token, exhibit }): LeavingMedium[] => {
    const mediaKind = mediaKinds.get(exhibit.sha256)
    if (mediaKind === undefined) return []
    const review = reviews.get(exhibit.number)
    const ground =
      protection.media === 'none'
        ? 'media-level'
        : review === undefined
          ? 'media-not-reviewed'
          : review.isDisputed
            ? 'media-disputed'
            : review.act.verdict !== 'may-leave'
              ? 'media-stays'
              : CHECKS.every(check => review.act.checked.includes(check))
                ? undefined
                : 'media-unchecked'
    if (ground !== undefined || review === undefined) {
      tally.hold('media', ground ?? 'media-not-reviewed')
      return []
    }
    const { sha256, latest } = exhibit
    return [{ number, token, exhibit: exhibit.number, sha256, name: latest.name, mediaKind, review: review.act }]
  })
}

const CHECKS = ['faces', 'text', 'surroundings'] as const

export interface ExhibitSource {
  readonly casebook: Casebook
  readonly exportId: string
  readonly profile: AudienceProfile
  readonly names: HandedNames
  readonly coarse: Coarse
  readonly tally: Tally
  readonly numbered: readonly NumberedExhibit[]
  readonly leaving: readonly LeavingMedium[]
  readonly mediaKinds: ReadonlyMap<Sha256, MediaKind>
  /** Protected copies, by number of the exhibit in the case. */
  readonly files: ReadonlyMap<number, HandedFile>
  /** Why there is none of a medium that might leave. */
  readonly failed: ReadonlyMap<number, string>
  /** By number of the exhibit in the case. */
  readonly findings: (exhibit: number) => readonly HandedFinding[] | undefined
}

/** Where it was captured on the web, where addresses leave as they are. */
function webAddress({ stated }: AcquisitionAct, { protection }: AudienceProfile): string | undefined {
  return protection.links === 'stated' && /^https?:\/\//i.test(stated?.url ?? '') ? stated?.url : undefined
}

/** The exhibits and what opens their commitments. */
export function handedExhibits(source: ExhibitSource): { exhibits: HandedExhibit[]; openings: ExhibitOpening[] } {
  const { casebook, exportId, profile, names, coarse, tally, numbered, leaving, mediaKinds, files, failed } = source
  const isOpen = profile.protection.hashes === 'stated'
  const posts = casebook.index().postsByOriginal()
  const mayLeave = new Set(leaving.map(({ exhibit }) => exhibit))
  const anchors = anchorStates(
    casebook,
    numbered.map(({ exhibit }) => exhibit.acts[0]),
  )
  const openings: ExhibitOpening[] = []
  const exhibits = numbered.map(({ number, token, exhibit }): HandedExhibit => {
    const { sha256, acts, latest } = exhibit
    const keyedHash = (message: string) => casebook.custody.keyedHash(message)
    const { salt, commitment } = commitmentOf(exportId, sha256, keyedHash, sha256Bytes)
    openings.push({
      number,
      exhibit: exhibit.number,
      token,
      sha256,
      salt: hexOf(salt),
      commitment: isOpen ? sha256 : commitment,
      name: latest.name,
    })
    if (!isOpen) tally.change('hash-commitment', 'hash')
    if (!isOpen) tally.change('size-class', 'original')
    tally.change('file-name-left-out', 'file-name')
    if (coarse.day(acts[0].claimedTime) === undefined) tally.change('time-left-out', 'time')
    else tally.change('time-coarse', 'time')
    const file = mayLeave.has(exhibit.number) ? files.get(exhibit.number) : undefined
    if (mayLeave.has(exhibit.number) && file === undefined)
      tally.hold('media', failed.get(exhibit.number) ?? 'media-no-copy')
    const held = posts.get(sha256) ?? 0
    const findings = source.findings(exhibit.number)
    return {
      number,
      token,
      format: latest.format,
      mediaKind: mediaKinds.get(sha256),
      sizeClass: sizeClass(latest.sizeBytes),
      posts: isOpen ? held : significant(held, 1),
      acquired: coarse.day(acts[0].claimedTime),
      acquiredBy: names.role(acts[0].act.role),
      commitment: isOpen ? sha256 : commitment,
      isCommitmentSalted: !isOpen,
      url: webAddress(latest, profile),
      file,
      ...(findings === undefined ? {} : { findings }),
      custody: { isSigned: true, anchor: anchors[number - 1] },
    }
  })
  return { exhibits, openings }
}
