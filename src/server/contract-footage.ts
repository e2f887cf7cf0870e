// Routes of footage: the gallery, one exhibit with its history, two beside each other, single frames.

import type {
  ExhibitPage,
  FootageCoverage,
  FootageHistory,
  FootageItem,
  FootageSighting,
  GalleryCounts,
  GreyThumbnail,
} from '../model/footage-view.ts'
import { FOOTAGE_TRAITS } from '../model/footage-view.ts'
import type { MediaMatch } from '../model/media-family.ts'
import { narrowedFields } from './check-narrowed.ts'
import { amount, id, list, maybe, nothing, object, oneOf, text, whole } from './checks.ts'
import { route } from './route.ts'

export interface GalleryPage {
  readonly coverage: FootageCoverage
  readonly rows: readonly FootageItem[]
  /** Cards that the query gives, media of the case that may be looked at, and media that were not read since they came. */
  readonly total: number
  readonly whole: number
  readonly waiting: number
  readonly counts: GalleryCounts
}

export interface Neighbours {
  /** From 0; null where the gallery, narrowed like this, has no card that shows it. */
  readonly position: number | null
  readonly total: number
  /** Exhibits of the cards before and after. */
  readonly previous: number | null
  readonly next: number | null
}

export interface ExhibitFacts {
  readonly status: 'shown'
  readonly page: ExhibitPage
  readonly history: FootageHistory
  readonly sizeBytes: number
  /** Milliseconds by the clock of the device that took it in, and its role. */
  readonly acquired: { readonly claimedTime: number; readonly role: string }
  readonly sources: readonly string[]
  /** False while the media of the case were not read since this one came. */
  readonly isRead: boolean
  /** A person keeps it in the case. */
  readonly isWithheld: boolean
  readonly thumbnail: GreyThumbnail | null
  /** Media of the case that were looked at, and members of collections: what "nothing resembles it" was said of. */
  readonly lookedAt: number
  readonly compared: number
}

/** An exhibit that has no page, and why. */
export type ExhibitAbsent =
  | { readonly status: 'none'; readonly exhibit: number }
  | { readonly status: 'no-medium'; readonly exhibit: number; readonly name: string; readonly format: string }
  | {
      readonly status: 'erased'
      readonly exhibit: number
      readonly reason: string
      readonly authority: string
      readonly role: string
    }
  | { readonly status: 'held-back'; readonly exhibit: number; readonly source: string; readonly why: string }

export type ExhibitAnswer = ExhibitFacts | ExhibitAbsent

export interface Thumbnail {
  readonly exhibit: number
  /** Null for what could not be decoded, and for recordings. */
  readonly picture: GreyThumbnail | null
}

/** A frame of a video, and where its path is; or why there is none. */
export type FrameAnswer =
  | { readonly path: string; readonly seconds: number; readonly width: number; readonly height: number }
  | { readonly ground: string }

export interface KeyFrame {
  readonly seconds: number
  readonly picture: GreyThumbnail
}

export interface Compared {
  readonly own: FootageItem
  readonly other: FootageItem
  /** First post of each with these very bytes, milliseconds; null where no dated one is held. */
  readonly seen: readonly [number | null, number | null]
  /** Seen from the first; null when no test joins them. */
  readonly match: MediaMatch | null
  /** False when one of them was not read or could not be decoded, so that nothing was compared. */
  readonly isCompared: boolean
  /** Fractions of the second to fractions of the first, as a CSS matrix; null where nothing says how they lie. */
  readonly place: readonly number[] | null
}

const exhibit = whole(1, 2 ** 40)
const one = object({ exhibit })
const page = { offset: whole(0, 1e8), limit: whole(1, 100) }
const queryFields = {
  arrangement: oneOf(['families', 'all']),
  kind: maybe(oneOf(['picture', 'video', 'audio'])),
  traits: maybe(list(oneOf(FOOTAGE_TRAITS), FOOTAGE_TRAITS.length)),
  ground: maybe(text(60, 1)),
  collection: maybe(text(400, 1)),
  /** Number of an exhibit, beginning of its SHA-256, or part of its name as it is shown. */
  find: maybe(text(200, 1)),
  /** Id of a family of copied texts: footage that its posts carry, or a copy of it. */
  family: maybe(id),
  ...narrowedFields,
}

export const footageRoutes = {
  /** Media first seen first: of each family one card, or all of them. */
  'footage.gallery': route<GalleryPage>()('read', 'index', object({ ...queryFields, ...page })),
  /** Where the card of an exhibit stands in the gallery as it is narrowed, and which cards stand beside it. */
  'footage.neighbours': route<Neighbours>()('read', 'index', object({ ...queryFields, exhibit })),
  /** Small grey copies that were kept when the media were read: nothing is decoded. */
  'footage.thumbnails': route<{ readonly rows: readonly Thumbnail[] }>()(
    'read',
    'index',
    object({ exhibits: list(exhibit, 100) }),
  ),
  /** One picture, video or recording with its history. */
  'footage.exhibit': route<ExhibitAnswer>()('read', 'index', one),
  /**
   * The same, read once more: with what exiftool finds (refused where it is not on the PATH), or, with `trustList`, its Content Credentials
   * checked against the certificates of that name. Nothing of it is kept.
   */
  'footage.deeper': route<ExhibitAnswer>()('read', 'index', object({ exhibit, trustList: maybe(text(80, 1)) })),
  /** Posts that carry it or one of its family, oldest first. */
  'footage.sightings': route<{ readonly rows: readonly FootageSighting[]; readonly total: number }>()(
    'read',
    'index',
    object({ exhibit, ...page }),
  ),
  /** Frames far from each other, as small grey copies. */
  'footage.keyframes': route<{ readonly rows: readonly KeyFrame[] }>()('read', 'index', one),
  /** The frame of a video at a time, as a JPEG. Needs a program that decodes videos. */
  'footage.frame': route<FrameAnswer>()('read', 'case', object({ exhibit, seconds: amount(0, 1e6) })),
  /** When frames stand within a second around a time, seconds, ascending; none where nobody can tell. */
  'footage.times': route<{ readonly times: readonly number[] }>()(
    'read',
    'case',
    object({ exhibit, seconds: amount(0, 1e6) }),
  ),
  /** Two media beside each other. */
  'footage.compare': route<Compared>()('read', 'index', object({ exhibit, other: exhibit })),
  /** Media that were not read since they came: what rests on families of footage does not know of them. */
  'footage.waiting': route<{ readonly waiting: number }>()('read', 'case', nothing),
  /** Reads what was not read since it came: hashes, metadata, Content Credentials. */
  'footage.read': route<{ readonly job: number }>()('job', 'index', nothing),
} as const
