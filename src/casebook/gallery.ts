// Every medium of a case as the gallery lists it: what was read out of it, what it resembles, how often and since when it was posted.

import type { PictureLook } from '../algorithms/picture-look.ts'
import { mediaKindOf } from '../import/recognise.ts'
import { OWN_ANALYSIS } from '../model/consent.ts'
import type { PostIndex } from '../model/finding.ts'
import type { FootageItem, FootageTrait, GreyThumbnail } from '../model/footage-view.ts'
import type { Sha256 } from '../model/ids.ts'
import type { MediaFamily } from '../model/media-family.ts'
import type { Exhibit } from '../preserve/exhibit-numbers.ts'
import { type FootageRow, traitBits } from '../show/gallery.ts'
import { type ConsentRegister, refusalOf } from './consent.ts'
import { mediaExhibits } from './media-exhibits.ts'
import type { MediaLibrary } from './media-library.ts'
import { hasLook, type MediaReading } from './media-reading.ts'

/** What others know of an exhibit, by its number. */
export interface FootageNotes {
  readonly questions: (sha256: Sha256) => number
  readonly findings: (exhibit: number) => number
  readonly hasText: (exhibit: number) => boolean
  readonly hasTranscript: (exhibit: number) => boolean
}

export interface FootageSources {
  readonly register: ConsentRegister
  readonly library: MediaLibrary
  readonly notes: FootageNotes
  /** Of each post, milliseconds; NaN without one. */
  readonly time: Float64Array
}

/** All media that their sources let be looked at, ascending by number. Cost: linear in media and the posts that carry them. */
export function footageRows(sources: FootageSources): FootageRow[] {
  const { register, library } = sources
  const rows: FootageRow[] = []
  const families = new Map<MediaFamily, readonly PostIndex[]>()
  for (const exhibit of mediaExhibits(register)) {
    const { number, sha256 } = exhibit
    const reading = library.readings.get(sha256)
    const kind = kindOf(exhibit, reading)
    if (kind === undefined || refusalOf(register, number, OWN_ANALYSIS) !== undefined) continue
    const family = library.familyOf(sha256)
    const own = library.posts(sha256)
    const familyPosts = family === undefined ? own : knownPosts(family, library, families)
    rows.push(rowOf(sources, { exhibit, kind, reading, family, posts: own.length, familyPosts }))
  }
  return rows
}

interface Known {
  readonly exhibit: Exhibit
  readonly kind: FootageItem['kind']
  readonly reading: MediaReading | undefined
  readonly family: MediaFamily | undefined
  readonly posts: number
  readonly familyPosts: readonly PostIndex[]
}

function rowOf({ register, library, notes, time }: FootageSources, known: Known): FootageRow {
  const { exhibit, kind, reading, family, posts, familyPosts } = known
  const { number, sha256, latest } = exhibit
  const matches = library.collectionMatches(sha256)
  const questions = notes.questions(sha256)
  const findings = notes.findings(number)
  const isCompared = hasLook(reading)
  const firstTime = familyPosts.length === 0 ? Number.NaN : time[familyPosts[0]]
  const item: FootageItem = {
    exhibit: number,
    kind,
    format: reading?.format ?? '',
    name: latest.name,
    width: reading?.size?.width ?? null,
    height: reading?.size?.height ?? null,
    seconds: reading?.seconds ?? null,
    ground: reading === undefined ? NOT_READ : (reading.ground ?? null),
    isPartial: isCompared && reading?.ground !== undefined,
    posts,
    familyPosts: familyPosts.length,
    family: family?.members.length ?? 1,
    centre: family === undefined ? null : (register.exhibits.of(family.members[0].sha256)?.number ?? null),
    firstSeen: Number.isNaN(firstTime) ? null : firstTime,
    questions,
    findings,
    seenBefore: matches.length,
    hasText: notes.hasText(number),
    hasTranscript: notes.hasTranscript(number),
  }
  const has: Readonly<Record<FootageTrait, boolean>> = {
    'seen-before': matches.length > 0,
    questions: questions > 0,
    place: (reading?.metadata?.places.length ?? 0) > 0,
    findings: findings > 0,
    text: item.hasText,
    transcript: item.hasTranscript,
    credentials: reading?.provenance !== undefined && reading.provenance.verdict !== 'none',
    copies: family !== undefined,
    // Recordings of sound alone are compared by their bytes.
    unread: !isCompared && kind !== 'audio',
    'no-post': familyPosts.length === 0,
  }
  return {
    item,
    traits: traitBits((Object.keys(has) as FootageTrait[]).filter(trait => has[trait])),
    collections: [...new Set(matches.map(({ collection }) => collection))],
    firstPost: familyPosts[0] ?? -1,
    familyPosts,
  }
}

/** Posts that carry anything of a family, in canonical order, each once. */
export function postsOfFamily(family: MediaFamily, library: Pick<MediaLibrary, 'posts'>): PostIndex[] {
  const posts = new Set<PostIndex>()
  for (const { sha256 } of family.members) for (const post of library.posts(sha256)) posts.add(post)
  return [...posts].sort((a, b) => a - b)
}

function knownPosts(
  family: MediaFamily,
  library: MediaLibrary,
  known: Map<MediaFamily, readonly PostIndex[]>,
): readonly PostIndex[] {
  const posts = known.get(family) ?? postsOfFamily(family, library)
  known.set(family, posts)
  return posts
}

/** As in `FootageCoverage.grounds`: nobody has looked at it yet. */
const NOT_READ = 'not-read'
const NO_BYTES = new Uint8Array(0)

/** As it was read; until then by its name. Undefined for what is neither picture, video nor recording. */
export function kindOf({ latest }: Exhibit, reading: MediaReading | undefined): FootageItem['kind'] | undefined {
  if (reading !== undefined) return reading.kind
  switch (mediaKindOf(NO_BYTES, latest.name)) {
    case 'photo':
    case 'sticker':
    case 'animation':
      return 'picture'
    case 'video':
    case 'round-video':
      return 'video'
    case 'audio':
    case 'voice':
      return 'audio'
    default:
      return undefined
  }
}

/** What is shown of a medium before anybody asks to see it: a small grey copy that was kept when it was read. */
export function thumbnailOf(reading: MediaReading | undefined): GreyThumbnail | undefined {
  const look = reading?.picture ?? reading?.clip?.keyFrames[0]?.look
  return look === undefined ? undefined : greyThumbnail(look)
}

export function greyThumbnail({ small: { width, height, data } }: PictureLook): GreyThumbnail {
  return { width, height, base64: Buffer.from(data.buffer, data.byteOffset, width * height).toString('base64') }
}
