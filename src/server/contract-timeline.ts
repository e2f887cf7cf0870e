// Routes of time and place: everything of a case on one axis, and the places that it names.

import type { OutageFinding } from '../model/casework-findings.ts'
import type { Side } from '../model/ladder.ts'
import type { PostKey } from '../model/post-filter.ts'
import { narrowedFields } from './check-narrowed.ts'
import { amount, instant, maybe, object, whole } from './checks.ts'
import { route } from './route.ts'

/** `start <= time < end`, milliseconds UTC. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** Posts of one step of the window; steps without any are left out. */
export interface PostsStep {
  readonly step: number
  readonly firstSeen: number
  readonly repeated: number
  readonly withoutText: number
}

export interface PostsLane {
  readonly steps: readonly PostsStep[]
  readonly posts: number
  readonly before: number
  readonly after: number
}

export interface SideStep {
  readonly step: number
  /** Posts that stand apart at the rung "at most", and those that repeat one. */
  readonly origins: number
  readonly repeated: number
}

export interface TimelineClaim {
  readonly id: string
  readonly text: string
  readonly place: string | null
  readonly span: Span | null
  readonly support: readonly SideStep[]
  readonly deny: readonly SideStep[]
  readonly undated: Readonly<Record<Side, number>>
}

export interface TimelineAnswer {
  /** From the first to the last known instant; null in a case without any. */
  readonly whole: Span | null
  readonly window: Span | null
  /** Steps begin at `start` and are `size` milliseconds long. */
  readonly steps: { readonly start: number; readonly size: number; readonly count: number }
  readonly posts: PostsLane
  /** Wall clocks of posts whose zone nobody stated: on this axis for orientation, compared with nothing. */
  readonly zoneless: PostsLane
  /** Posts with a medium that the case holds: pairs of step and count. */
  readonly media: readonly (readonly [number, number])[]
  readonly claims: readonly TimelineClaim[]
  readonly totalClaims: number
  /** Of the window, those with most posts, in order of time. */
  readonly bursts: readonly (Span & {
    readonly id: string
    /** Id of the family; null for the whole case. */
    readonly family: string | null
    readonly posts: number
    readonly expected: number
  })[]
  /** In the window. */
  readonly totalBursts: number
  readonly outages: readonly OutageFinding[]
  /** Confirmed marks of own access whose vantage states a time. */
  readonly vantages: readonly (Span & {
    readonly claim: string
    readonly side: Side
    readonly post: PostKey
    readonly place: string | null
    readonly viewpoint: string | null
  })[]
  readonly undated: {
    /** Posts without any time, and those of them in documents. */
    readonly posts: number
    readonly documents: number
    /** Claims that state no time, vantages that state none. */
    readonly claims: number
    readonly vantages: number
  }
}

/** A place of the gazetteer that something in the case names. */
export interface NamedPlace {
  /** `geonames:1526384`. */
  readonly id: string
  /** In the language of the request where the gazetteer has it. */
  readonly name: string
  /** ISO 3166-1 alpha-2. */
  readonly country: string
  readonly latitude: number
  readonly longitude: number
  readonly population: number
  /** Posts within time and channels whose texts name it clearly. */
  readonly posts: number
  /** Words of it as texts write them, the commonest first: what a search takes. */
  readonly words: readonly string[]
  readonly claims: readonly string[]
  readonly outages: readonly Omit<OutageFinding, 'place'>[]
  /** Confirmed marks whose vantage states it. */
  readonly marks: number
}

/** A name that is on no map: not in the gazetteer, borne by several places, or known by its form alone (a street, a square). */
export interface UnplacedName {
  readonly name: string
  readonly why: 'unknown' | 'several' | 'form'
  readonly posts: number
  readonly claims: readonly string[]
  readonly outages: number
  readonly marks: number
}

export interface PlacesAnswer {
  readonly places: readonly NamedPlace[]
  readonly totalPlaces: number
  readonly unplaced: readonly UnplacedName[]
  readonly totalUnplaced: number
  /** Countries that texts name. */
  readonly countries: readonly { readonly name: string; readonly country: string; readonly posts: number }[]
  /** Distinct texts looked through so far; ask again until both are equal. */
  readonly read: { readonly done: number; readonly total: number }
  /** False where the gazetteer is not installed: nothing can be placed. */
  readonly hasGazetteer: boolean
}

const { channels, languages } = narrowedFields

/** A town for orientation, whatever the case names. */
export interface Town {
  readonly id: string
  readonly name: string
  readonly latitude: number
  readonly longitude: number
  readonly isCapital: boolean
}

const degrees = (most: number) => amount(-most, most)

export const timelineRoutes = {
  /** `start` and `end` are the window that is looked at, not a condition. */
  'timeline.lanes': route<TimelineAnswer>()(
    'read',
    'index',
    object({
      start: maybe(instant),
      end: maybe(instant),
      steps: whole(10, 400),
      channels,
      languages,
      claims: maybe(whole(0, 1e6)),
    }),
  ),
  /** Places that claims, outages, marks and texts name, with counts; those on no map with the reason. */
  'map.places': route<PlacesAnswer>()(
    'read',
    'index',
    object({ ...narrowedFields, most: whole(1, 2000), population: maybe(amount(0, 1e10)) }),
  ),
  /** The largest towns of a part of the map, the largest first. */
  'map.towns': route<{ readonly towns: readonly Town[] }>()(
    'read',
    'case',
    object({
      west: degrees(180),
      east: degrees(180),
      south: degrees(90),
      north: degrees(90),
      most: whole(1, 200),
    }),
  ),
} as const
