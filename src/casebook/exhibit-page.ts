// One picture, video or recording of a case with its history: every post that carries it or a copy, what resembles it, what it says of itself.

import type { Analysis } from '../model/analysis.ts'
import type { ExhibitFindingRow } from '../model/exhibit-findings.ts'
import type { PostIndex } from '../model/finding.ts'
import type {
  DerivedText,
  ExhibitPage,
  FootageHistory,
  FootageRelative,
  FootageSighting,
} from '../model/footage-view.ts'
import type { Sha256 } from '../model/ids.ts'
import type { Language } from '../model/ladder.ts'
import type { MediaMember } from '../model/media-family.ts'
import type { MediaMetadata, MediaQuestion } from '../model/media-metadata.ts'
import { quoted } from '../model/problem.ts'
import { orderingTime } from '../model/time.ts'
import { familySpread } from '../show/echo-spread.ts'
import { touchedClaims } from '../show/echo-touches.ts'
import { excerptOf } from '../show/excerpt.ts'
import type { FootageRow } from '../show/gallery.ts'
import { hiddenMetadata, hiddenProvenance, hiddenQuestion } from '../show/hidden-metadata.ts'
import type { Labels } from '../show/labels.ts'
import type { Casebook } from './casebook.ts'
import { matchFromOther, matchReadings } from './compare-media.ts'
import type { ConsentRegister } from './consent.ts'
import { kindOf } from './gallery.ts'
import type { MediaLibrary } from './media-library.ts'
import type { MediaReading } from './media-reading.ts'

const SIGHTINGS_SHOWN = 200
const RELATIVES_SHOWN = 200
/** Relatives that are held against the exhibit anew: that takes up to tens of milliseconds each. */
const RELATIVES_TESTED = 24
const CAPTION_LENGTH = 300
const HISTORY_STEPS = 96

/** What an exhibit's page is made of. */
export interface ExhibitSources {
  readonly casebook: Casebook
  readonly register: ConsentRegister
  readonly library: MediaLibrary
  /** Undefined while claims are not weighed: the page then names none. */
  readonly analysis: Analysis | undefined
  readonly labels: Labels
  /** Places, serial numbers and whatever else leads to a person or device. */
  readonly showNames: boolean
  readonly language: Language
  readonly questions: (sha256: Sha256) => readonly MediaQuestion[]
  readonly findings: (exhibit: number) => readonly ExhibitFindingRow[]
  readonly texts: (exhibit: number) => readonly DerivedText[]
  /** Read once more on demand, over what is kept. */
  readonly deeper?: Pick<MediaReading, 'metadata' | 'provenance'>
}

/** Bounded however often the footage was posted. */
export function exhibitPage(sources: ExhibitSources, row: FootageRow, sha256: Sha256): ExhibitPage {
  const { library, labels, showNames, language, analysis } = sources
  const { item } = row
  const kept = library.readings.get(sha256)
  const reading = kept === undefined ? undefined : { ...kept, ...sources.deeper }
  const { metadata, hidden } = visibleMetadata(reading?.metadata, labels, showNames)
  const provenance = reading?.provenance ?? null
  const sightings = sightingsOf(sources, sha256)
  const relatives = relativesOf(sources, sha256)
  const posts = Int32Array.from(row.familyPosts)
  return {
    item: { ...item, name: labels.fileName(quoted(item.name)) },
    sha256,
    sightings: shownSightings(sources, sightings.slice(0, SIGHTINGS_SHOWN)),
    sightingCount: sightings.length,
    relatives: relatives
      .slice(0, RELATIVES_SHOWN)
      .flatMap((member, i) => relativeOf(sources, sha256, member, i < RELATIVES_TESTED) ?? []),
    relativeCount: relatives.length,
    collections: library
      .collectionMatches(sha256)
      .map(match => ({ ...match, name: labels.fileName(quoted(match.name)) })),
    metadata,
    hiddenRows: hidden,
    provenance: provenance === null || showNames ? provenance : hiddenProvenance(provenance),
    questions: sources.questions(sha256).map(question => (showNames ? question : hiddenQuestion(question, labels))),
    findings: sources.findings(item.exhibit),
    claims:
      analysis === undefined
        ? []
        : touchedClaims({ posts }, analysis.claims).map(({ claim, support, deny }) => ({
            claim: claim.id,
            text: claim.text[language] ?? Object.values(claim.text)[0] ?? claim.id,
            support,
            deny,
          })),
    texts: sources.texts(item.exhibit),
    readBy: reading?.readBy ?? [],
  }
}

/** A post and the exhibit of the family that it carries. */
export interface Sighting {
  readonly post: PostIndex
  readonly exhibit: number
}

/** Every post that carries a medium or one of its family, oldest first; a post that carries two of them stands twice. */
export function sightingsOf(
  { register, library }: Pick<ExhibitSources, 'register' | 'library'>,
  sha256: Sha256,
): Sighting[] {
  const members = library.familyOf(sha256)?.members ?? [{ sha256 }]
  const sightings: Sighting[] = []
  for (const member of members) {
    const number = register.exhibits.of(member.sha256)?.number
    if (number === undefined) continue
    for (const post of library.posts(member.sha256)) sightings.push({ post, exhibit: number })
  }
  return sightings.sort((a, b) => a.post - b.post || a.exhibit - b.exhibit)
}

/** With captions; callers bound their number. */
export function shownSightings(
  { casebook, labels }: Pick<ExhibitSources, 'casebook' | 'labels'>,
  sightings: readonly Sighting[],
): FootageSighting[] {
  const corpus = casebook.index()
  const { channel, account } = corpus.columns()
  return corpus.posts(sightings.map(({ post }) => post)).map((detail, i) => {
    const time = detail.time === undefined ? Number.NaN : (orderingTime(detail.time) ?? Number.NaN)
    return {
      post: `${detail.channel.id}/${detail.messageId}`,
      exhibit: sightings[i].exhibit,
      time: Number.isFinite(time) ? time : null,
      isZoned: detail.time?.kind === 'zoned',
      channel: labels.channel(channel[detail.index]),
      account: labels.account(account[detail.index]) ?? null,
      caption: excerptOf(detail.text, CAPTION_LENGTH).text,
      isForward: detail.forward !== undefined,
    }
  })
}

/** Posts of the family over time, forwards apart. */
export function footageHistory(casebook: Casebook, posts: readonly PostIndex[]): FootageHistory {
  const columns = casebook.index().columns()
  const spreadOf = (chosen: readonly PostIndex[]) =>
    familySpread(columns, { posts: Int32Array.from(chosen) }, { steps: HISTORY_STEPS, most: 1 })
  const all = spreadOf(posts)
  const { range, steps, untimed, totalChannels } = all
  const forwards = new Array<number>(steps.length).fill(0)
  let forwardPosts = 0
  for (const post of posts) {
    if (columns.forward[post] < 0) continue
    forwardPosts++
    if (range === undefined || columns.zoned[post] === 0) continue
    const width = (range.end - range.start) / steps.length
    forwards[Math.min(steps.length - 1, Math.floor((columns.time[post] - range.start) / width))]++
  }
  return {
    start: range?.start ?? null,
    end: range?.end ?? null,
    own: steps.map((count, i) => count - forwards[i]),
    forwards,
    untimed,
    chats: totalChannels,
    forwardPosts,
  }
}

function relativesOf({ library }: ExhibitSources, sha256: Sha256): readonly MediaMember[] {
  return library.familyOf(sha256)?.members.filter(member => member.sha256 !== sha256) ?? []
}

/** Undefined for one that has no number any more. */
function relativeOf(
  sources: ExhibitSources,
  sha256: Sha256,
  member: MediaMember,
  isTested: boolean,
): FootageRelative | undefined {
  const { library, register, labels } = sources
  const exhibit = register.exhibits.of(member.sha256)
  const family = library.familyOf(sha256)
  if (exhibit === undefined || family === undefined) return undefined
  const reading = library.readings.get(member.sha256)
  const base = {
    exhibit: exhibit.number,
    name: labels.fileName(quoted(exhibit.latest.name)),
    kind: kindOf(exhibit, reading) ?? 'picture',
    posts: library.posts(member.sha256).length,
  } as const
  const [centre] = family.members
  if (centre.sha256 === sha256) return { ...base, match: matchFromOther(member.match) }
  if (centre.sha256 === member.sha256) {
    const own = family.members.find(each => each.sha256 === sha256)
    return own === undefined ? undefined : { ...base, match: own.match }
  }
  const match = isTested ? matchReadings(library.readings.get(sha256), reading) : undefined
  if (match !== undefined) return { ...base, match }
  const via = register.exhibits.of(centre.sha256)?.number
  return via === undefined ? undefined : { ...base, match: matchFromOther(member.match), via }
}

/** What may be shown of metadata: without names nothing that can lead to a person, a place or a device. */
export function visibleMetadata(
  metadata: MediaMetadata | undefined,
  labels: Pick<Labels, 'fileName'>,
  showNames: boolean,
): { readonly metadata: MediaMetadata | null; readonly hidden: number } {
  if (metadata === undefined) return { metadata: null, hidden: 0 }
  return showNames ? { metadata, hidden: 0 } : hiddenMetadata(metadata, labels)
}
