// Campaigns: accounts that act on the same objects within a short time by agreement.

import type { Random } from '../../algorithms/random.ts'
import type { ActionKind } from '../../model/action-set.ts'
import type { ActionLog, Content, CrowdGroup } from './action-log.ts'
import type { OrganicObject } from './organic-base.ts'
import { DAY, rhythmSecond } from './rhythm.ts'

/** How the campaigns of a family act. Pairs are first and last of a range. */
export interface CampaignManner {
  readonly family: string
  /** Seconds within which the members act on an object. */
  readonly seconds: number
  /** Accounts on duty at a time. */
  readonly crew: readonly [number, number]
  /** Number of objects. */
  readonly objects: readonly [number, number]
  /** Probability that a member on duty takes part in an object. */
  readonly part: readonly [number, number]
  /** Share of the crew that is exchanged from object to object with a larger pool, 0..1; 0 if not given. */
  readonly rotation?: number
  /** Each object is really this many near-duplicates, of which a member takes one at random; one if not given. */
  readonly variants?: readonly [number, number]
  /** Each object is really one for each of so many languages; a member keeps to its own; one if not given. */
  readonly languages?: readonly [number, number]
  /** What one act is on; an object of no stated kind if not given. */
  readonly kinds?: readonly ActionKind[]
}

/** A campaign with its accounts and the attendance at each object. */
export interface CampaignPlan {
  readonly name: string
  readonly manner: CampaignManner
  /** Working numbers of the accounts. */
  readonly pool: readonly number[]
  /** Accounts that take part in each object, at least two. */
  readonly attendance: readonly (readonly number[])[]
}

/** Plans the next campaign; its accounts are numbered from `first`. */
export function planCampaign(name: string, manner: CampaignManner, first: number, random: Random): CampaignPlan {
  const { rotation = 0 } = manner
  const size = random.between(...manner.crew)
  const pool = Array.from({ length: Math.round(size * (1 + rotation)) }, (_, i) => first + i)
  const crew = pool.slice(0, size)
  const rest = pool.slice(size)
  const part = manner.part[0] + (manner.part[1] - manner.part[0]) * random.unit()
  const attendance = Array.from({ length: random.between(...manner.objects) }, () => {
    for (let i = Math.min(rest.length, Math.round(rotation * size)); i > 0; i--) {
      const leaving = random.below(size)
      const coming = random.below(rest.length)
      const kept = crew[leaving]
      crew[leaving] = rest[coming]
      rest[coming] = kept
    }
    const present = crew.filter(() => random.chance(part))
    return present.length < 2 ? crew.slice(0, 2) : present
  })
  return { name, manner, pool, attendance }
}

/**
 * Adds a campaign's actions: every second object is one of the popular ones, the others are its own;
 * all are its own where objects have variants or languages, or where nothing is popular.
 */
export function addCampaign(
  log: ActionLog,
  { name, manner, pool, attendance }: CampaignPlan,
  popular: readonly OrganicObject[],
  days: number,
  random: Random,
): CrowdGroup {
  const objects = new Set<number>()
  const used = new Set<OrganicObject>()
  const languages = manner.languages === undefined ? 0 : random.between(...manner.languages)
  const isSplit = languages > 0 || manner.variants !== undefined
  const latest = Math.max(1, days * DAY - manner.seconds - 1)
  attendance.forEach((present, turn) => {
    const found = turn % 2 === 1 && popular.length > 0 ? random.pick(popular) : undefined
    const isFresh = found === undefined || used.has(found) || isSplit
    if (found !== undefined) used.add(found)
    const contents = isFresh ? ownContents(log, manner, languages, random) : [found.objects]
    const from = isFresh ? 0 : Math.min(found.birth, latest - 1)
    const begin = rhythmSecond(from, isFresh ? latest : Math.min(latest, from + 3 * DAY), random)
    for (const account of present) {
      const taken = languages > 0 ? contents[(account - pool[0]) % languages] : random.pick(contents)
      log.add(account, taken, begin + random.unit() * manner.seconds)
      for (const object of [taken].flat()) objects.add(object)
    }
  })
  return { name, kind: 'campaign', family: manner.family, accounts: attendance.flat(), objects: [...objects] }
}

/** One content for each language or variant of a new object. */
function ownContents(
  log: ActionLog,
  { variants, kinds }: CampaignManner,
  languages: number,
  random: Random,
): Content[] {
  const count = variants === undefined ? Math.max(1, languages) : random.between(...variants)
  return Array.from({ length: count }, () => kinds?.map(kind => log.openObject(kind)) ?? log.openObject())
}
