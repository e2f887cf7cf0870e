// What people do without agreement: cascades, news, small talk, each at hours when the person is awake.

import type { Random } from '../../algorithms/random.ts'
import type { ActionLog, Content } from './action-log.ts'
import type { Population } from './population.ts'
import { DAY, HOUR, logNormal, poisson, rhythmSecond } from './rhythm.ts'

/** What was shared in a cascade. */
export interface OrganicObject {
  readonly objects: Content
  /** Seconds from the start. */
  readonly birth: number
  readonly shares: number
}

/** How the organic actions divide. What is neither news nor small talk is cascades. */
export interface OrganicManner {
  /** Share of the actions on news, 0..1. */
  readonly news: number
  /** Share of the actions on objects with 1 to 5 shares, 0..1. */
  readonly small: number
  /** Mean number of shares that a share in a cascade brings about, 0..1 without 1. */
  readonly branching: number
}

export interface OrganicOptions extends OrganicManner {
  /** Actions to add. */
  readonly actions: number
  readonly days: number
  readonly population: Population
  readonly open: () => Content
}

/** Adds the organic actions; returns the objects with cascades, for others to act on too. */
export function addOrganicBase(log: ActionLog, options: OrganicOptions, random: Random): OrganicObject[] {
  const first = log.size
  const newsEnd = first + options.actions * options.news
  while (log.size < newsEnd) addNews(log, options, Math.ceil(newsEnd - log.size), random)
  const smallEnd = log.size + options.actions * options.small
  while (log.size < smallEnd) addSmall(log, options, random)
  const cascades: OrganicObject[] = []
  while (log.size < first + options.actions) cascades.push(addCascade(log, options, random))
  return cascades
}

/** One event of up to 500 accounts of all communities, half of them within 3 to 12 minutes, each once. */
function addNews(log: ActionLog, { days, population, open }: OrganicOptions, left: number, random: Random): void {
  const objects = open()
  const birth = rhythmSecond(0, days * DAY - HOUR, random, population.contrast)
  const most = Math.min(500, population.community.length / 10)
  const count = Math.min(left, Math.ceil(most * (0.4 + 0.6 * random.unit())))
  const median = 60 * (3 + 9 * random.unit())
  const seen = new Set<number>()
  for (let i = 0; i < count; i++) {
    const second = Math.min(days * DAY - 1, birth + logNormal(median, 0.8, random))
    const account = population.drawAwake(population.drawTopic(random), second, random)
    if (seen.has(account)) continue
    seen.add(account)
    log.add(account, objects, second)
  }
}

/** One object with 1 to 5 shares about an hour apart. */
function addSmall(log: ActionLog, { days, population, open }: OrganicOptions, random: Random): void {
  const objects = open()
  const topic = population.drawTopic(random)
  let second = rhythmSecond(0, days * DAY, random, population.contrast)
  const count = 1 + random.heavyTailed(5)
  for (let i = 0; i < count && second < days * DAY; i++) {
    log.add(population.drawAwake(topic, second, random), objects, second)
    second += logNormal(HOUR, 1.5, random)
  }
}

/**
 * Self-exciting cascade: first shares Zipf-distributed in number and log-normal in delay, each share followed by a Poisson
 * number of others after a power-law delay. Who would share asleep does so when awake.
 * Source: Hawkes & Oakes 1974 (cluster form); Crane & Sornette 2008 (power-law response).
 */
function addCascade(
  log: ActionLog,
  { actions, days, population, branching, open }: OrganicOptions,
  random: Random,
): OrganicObject {
  const objects = open()
  const topic = population.drawTopic(random)
  const end = days * DAY
  const birth = rhythmSecond(0, end, random, population.contrast)
  const before = log.size
  const most = before + actions / 50
  const median = HOUR * (0.5 + 5 * random.unit())
  const waiting = [birth]
  const first = Math.min(population.community.length / 20, Math.floor(2 / (1 - random.unit()) ** 0.9))
  for (let i = 1; i < first; i++) waiting.push(birth + logNormal(median, 1.3, random))
  for (let next = waiting.pop(); next !== undefined && log.size < most; next = waiting.pop()) {
    const account = population.draw(topic, random)
    const second = population.awakeSecond(account, next, random)
    if (second >= end) continue
    log.add(account, objects, second)
    for (let i = poisson(branching, random); i > 0; i--)
      waiting.push(second + 240 * ((1 - random.unit()) ** (-1 / 0.8) - 1))
  }
  return { objects, birth, shares: log.size - before }
}
