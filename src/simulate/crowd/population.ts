// Who acts: accounts with an activity, a time zone and a community whose objects they like best.

import type { Random } from '../../algorithms/random.ts'
import { HOUR, rateAt } from './rhythm.ts'

export interface PopulationOptions {
  /** Number of communities, from 1. */
  readonly communities: number
  /** Share of the shares of an object that come from its own community, 0..1; the others come from anybody. */
  readonly taste: number
  /** Accounts live within this many hours before and after UTC. */
  readonly zoneHours: number
  /** Hours by which the clock of a community is behind that of the one before; 0 if not given. */
  readonly hoursBetween?: number
  /** Power on the rate of each hour: above 1, nights and weekends are quieter. */
  readonly contrast: number
}

/** Accounts drawn in proportion to their activity, at hours when they are awake. */
export class Population {
  readonly communities: number
  readonly contrast: number
  /** Community of each account. */
  readonly community: Uint16Array
  readonly #taste: number
  /** Hours before UTC, one element an account. */
  readonly #zone: Int8Array
  /** Accounts, each as often as its activity. */
  #everybody = new Int32Array(0)
  #members: Int32Array[] = []

  constructor(
    accounts: number,
    { communities, taste, zoneHours, hoursBetween = 0, contrast }: PopulationOptions,
    random: Random,
  ) {
    this.communities = communities
    this.contrast = contrast
    this.#taste = taste
    // The power makes some communities larger than others.
    this.community = Uint16Array.from({ length: accounts }, () => Math.floor(random.unit() ** 1.5 * communities))
    this.#zone = Int8Array.from(
      this.community,
      community => random.between(-zoneHours, zoneHours) - community * hoursBetween,
    )
  }

  /** `weights`: expected actions, one an account; rounded at random, so that the mean holds. */
  setActivity(weights: Float64Array, random: Random): void {
    const tickets: number[] = []
    const members: number[][] = Array.from({ length: this.communities }, () => [])
    for (let account = 0; account < weights.length; account++) {
      const whole = Math.floor(weights[account] + random.unit())
      for (let i = 0; i < whole; i++) {
        tickets.push(account)
        members[this.community[account]].push(account)
      }
    }
    this.#everybody = Int32Array.from(tickets)
    this.#members = members.map(list => Int32Array.from(list))
  }

  /** A community, drawn in proportion to what its members do. */
  drawTopic(random: Random): number {
    return this.community[this.#everybody[random.below(this.#everybody.length)]]
  }

  /** Somebody who shares an object of this topic. */
  draw(topic: number, random: Random): number {
    const members = this.#members[topic]
    const from = members.length > 0 && random.chance(this.#taste) ? members : this.#everybody
    return from[random.below(from.length)]
  }

  /** As `draw`, and likely awake at this second. */
  drawAwake(topic: number, second: number, random: Random): number {
    let account = this.draw(topic, random)
    for (let tries = 0; tries < 4 && !random.chance(this.rateOf(account, second)); tries++)
      account = this.draw(topic, random)
    return account
  }

  /** The second itself when the account is awake, else one some hours later. */
  awakeSecond(account: number, second: number, random: Random): number {
    let awake = second
    while (!random.chance(Math.min(1, 1.6 * this.rateOf(account, awake)))) awake += random.exponential(4 * HOUR)
    return awake
  }

  /** Relative rate of the account at a second, 0..1, by the clock of its own zone. */
  rateOf(account: number, second: number): number {
    return rateAt(Math.max(0, second + this.#zone[account] * HOUR), this.contrast)
  }
}

/**
 * Pareto-distributed expected actions with exponent 1.5, cut at a hundred times the smallest: most people act a few times,
 * some hundreds of times.
 */
export function heavyTailedActivity(accounts: number, random: Random): Float64Array {
  return Float64Array.from({ length: accounts }, () => Math.min(100, (1 - random.unit()) ** (-1 / 1.5)))
}
