// Groups that act on the same objects without agreement: clubs of fans, forward trees, a channel and its automatic mirror.

import type { Random } from '../../algorithms/random.ts'
import type { ActionLog, Content, CrowdGroup } from './action-log.ts'
import type { Population } from './population.ts'
import { DAY, HOUR, logNormal, rhythmSecond } from './rhythm.ts'

export interface GroupOptions {
  readonly name: string
  /** Working numbers of the accounts. */
  readonly members: readonly number[]
  readonly days: number
  readonly population: Population
  /** Opens what one post shares. */
  readonly open: () => Content
}

/** How the fans of a club follow their source. Pairs are first and last of a range. */
export interface FanManner {
  readonly family: string
  /** Number of items of the source. */
  readonly items: readonly [number, number]
  /** Probability that a fan shares an item; each fan has its own. */
  readonly part: readonly [number, number]
  /** Minutes, median of the log-normal delay (sigma 1); each club has its own. */
  readonly delayMinutes: readonly [number, number]
}

/** `tight` shares a third to more than half of all items mostly within the hour, `loose` a few of them within hours. */
export const FANS = {
  loose: { family: 'loose', items: [20, 80], part: [0.05, 0.25], delayMinutes: [60, 360] },
  tight: { family: 'tight', items: [20, 80], part: [0.3, 0.6], delayMinutes: [20, 60] },
} as const satisfies Record<string, FanManner>

/** Adds a club: each fan shares each item with a probability of its own, when awake. */
export function addClub(
  log: ActionLog,
  { name, members, days, population, open }: GroupOptions,
  manner: FanManner,
  random: Random,
): CrowdGroup {
  const median = 60 * random.between(...manner.delayMinutes)
  const [least, most] = manner.part
  const eager = members.map(() => least + (most - least) * random.unit())
  const contents: Content[] = []
  for (let item = random.between(...manner.items); item > 0; item--) {
    const content = open()
    contents.push(content)
    const birth = rhythmSecond(0, days * DAY - HOUR, random)
    members.forEach((account, m) => {
      if (!random.chance(eager[m])) return
      const second = population.awakeSecond(account, birth + logNormal(median, 1, random), random)
      if (second < days * DAY) log.add(account, content, second)
    })
  }
  return { name, kind: 'fans', family: manner.family, accounts: [...members], objects: contents.flat() }
}

/**
 * Adds a forward tree: the first member posts, each other one reads one earlier member and passes on what that one
 * posted with probability 0.5 after a log-normal delay of 15 minutes (sigma 1.2).
 */
export function addForwardTree(
  log: ActionLog,
  { name, members, days, open }: GroupOptions,
  random: Random,
): CrowdGroup {
  const parent = members.map((_, m) => (m === 0 ? 0 : random.below(m)))
  const contents: Content[] = []
  for (let item = random.between(10, 40); item > 0; item--) {
    const content = open()
    contents.push(content)
    const seconds = [rhythmSecond(0, days * DAY - HOUR, random)]
    log.add(members[0], content, seconds[0])
    for (let m = 1; m < members.length; m++) {
      seconds[m] = random.chance(0.5) ? seconds[parent[m]] + logNormal(900, 1.2, random) : Number.NaN
      if (seconds[m] < days * DAY) log.add(members[m], content, seconds[m])
    }
  }
  return { name, kind: 'forward-tree', family: 'forward-tree', accounts: [...members], objects: contents.flat() }
}

/** Adds a channel (first member) and its automatic mirror (second), which repeats 97 % of the posts after 2 to 30 seconds. */
export function addMirror(log: ActionLog, { name, members, days, open }: GroupOptions, random: Random): CrowdGroup {
  const contents: Content[] = []
  for (let item = random.between(20, 100); item > 0; item--) {
    const content = open()
    contents.push(content)
    const second = rhythmSecond(0, days * DAY - HOUR, random)
    log.add(members[0], content, second)
    if (random.chance(0.97)) log.add(members[1], content, second + random.between(2, 30))
  }
  return { name, kind: 'mirror', family: 'mirror', accounts: [...members], objects: contents.flat() }
}
