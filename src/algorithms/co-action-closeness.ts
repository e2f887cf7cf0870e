// Whether the members of a group act closer together in time than accounts that merely share a taste.

import { type LagReference, lagRank, median, medianLagWithin, type OrganicLags } from './co-action-organic.ts'
import type { ActionTable } from './co-action-table.ts'
import { fisherTail } from './fisher.ts'
import { UnionFind } from './union-find.ts'

/** Members beyond this many on one object are compared as so many: references for larger crowds would have few samples. */
const MOST_PARTNERS = 9
const FEWEST_OCCASIONS = 2

/** One action of a member that met other members within the horizon. */
export interface Meeting {
  readonly account: number
  readonly object: number
  readonly act: number
  /** Position of the action in the table. */
  readonly action: number
  /** Other members within the horizon on this object, and with how many it is compared. */
  readonly met: number
  readonly partners: number
  /** Median milliseconds to them. */
  readonly lag: number
  /** Rank among organic lags on like objects, and among outsiders on this object (NaN when they are too few); 0..1. */
  readonly rank: number
  readonly rankOnObject: number
  /** The larger of the two ranks. */
  readonly pValue: number
}

/** What all members did on one object. */
export interface Gathering {
  readonly object: number
  /** Members that met another within the horizon, and how many of them are compared. */
  readonly members: number
  readonly compared: number
  /** Median milliseconds within the horizon between any two of those compared. */
  readonly spread: number
  readonly rank: number
  readonly rankOnObject: number
  readonly pValue: number
}

export interface MemberCloseness {
  readonly account: number
  /** Separate acts that met another member's, and how many members they met in all. */
  readonly acts: number
  readonly met: number
  readonly pValue: number
  /** Milliseconds. */
  readonly medianLag: number
}

export interface GroupCloseness {
  readonly members: readonly MemberCloseness[]
  readonly occasions: number
  readonly pValue: number
  readonly medianLag: number
  readonly organicMedianLag: number
  /** Median over occasions of the share of organic groups that are as close. */
  readonly organicShare: number
  readonly organicGroups: number
  readonly meetings: readonly Meeting[]
  readonly gatherings: readonly Gathering[]
}

/** Asks how close groups act; keeps each account's actions at hand. */
export class Closeness {
  readonly #table: ActionTable
  readonly #objectOf: Int32Array
  readonly #actions: { readonly starts: Int32Array; readonly action: Int32Array }
  readonly #horizon: number
  readonly #organic: OrganicLags

  constructor(
    table: ActionTable,
    objectOf: Int32Array,
    actions: { readonly starts: Int32Array; readonly action: Int32Array },
    horizonMilliseconds: number,
    organic: OrganicLags,
  ) {
    this.#table = table
    this.#objectOf = objectOf
    this.#actions = actions
    this.#horizon = horizonMilliseconds
    this.#organic = organic
  }

  /**
   * Given that members acted on an object within the horizon of each other, the rank of how close they were among organic accounts is
   * uniform if only taste joins them. A member: the median of its lags to the others, its acts combined by Fisher's method
   * (several objects of one act count once, with the largest rank). The group: the median lag between any two members,
   * occasions combined by Fisher's method (objects joined by an act are one occasion, with the largest rank).
   */
  of(group: Int32Array): GroupCloseness {
    const { meetings, gatherings } = this.#meetings(group)
    const byAct = weakestMeetingOfEachAct(meetings)
    const members = new Map<number, { acts: number; met: number; sum: number; lags: number[] }>()
    for (const { account, met, pValue, lag } of byAct) {
      const member = members.get(account) ?? { acts: 0, met: 0, sum: 0, lags: [] }
      members.set(account, member)
      member.acts++
      member.met += met
      member.sum -= Math.log(pValue)
      member.lags.push(lag)
    }
    const occasions = occasionsOf(meetings, gatherings)
    const lags: number[] = []
    for (const { lag } of byAct) lags.push(lag)
    const organic = this.#organicFigures(byAct)
    return {
      members: Array.from(members, ([account, { acts, met, sum, lags: own }]) => ({
        account,
        acts,
        met,
        pValue: acts < FEWEST_OCCASIONS ? 1 : fisherTail(acts, sum),
        medianLag: median(own.sort((a, b) => a - b)),
      })).sort((a, b) => a.account - b.account),
      occasions: occasions.length,
      pValue:
        occasions.length < FEWEST_OCCASIONS
          ? 1
          : fisherTail(
              occasions.length,
              occasions.reduce((sum, pValue) => sum - Math.log(pValue), 0),
            ),
      medianLag: lags.length === 0 ? Number.NaN : median(lags.sort((a, b) => a - b)),
      ...organic,
      meetings,
      gatherings,
    }
  }

  #meetings(group: Int32Array): { meetings: Meeting[]; gatherings: Gathering[] } {
    const { account, act, time, objectStarts } = this.#table
    const inGroup = new Set(group)
    const onObject = new Map<number, number[]>()
    for (const member of group) {
      for (let k = this.#actions.starts[member]; k < this.#actions.starts[member + 1]; k++) {
        const i = this.#actions.action[k]
        const list = onObject.get(this.#objectOf[i])
        if (list === undefined) onObject.set(this.#objectOf[i], [i])
        else list.push(i)
      }
    }
    const meetings: Meeting[] = []
    const gatherings: Gathering[] = []
    for (const object of Int32Array.from(onObject.keys()).sort()) {
      const actions = Int32Array.from(onObject.get(object) ?? []).sort()
      if (actions.length < 2) continue
      const outsiders = objectStarts[object + 1] - objectStarts[object] - actions.length
      const reference = this.#references(object, outsiders, inGroup)
      const times: number[] = []
      for (let at = 0; at < actions.length; at++) {
        const met = this.#lagToOthers(actions, at)
        if (met === undefined) continue
        const partners = Math.min(met.partners, MOST_PARTNERS)
        const { like, own } = reference(partners)
        const rank = lagRank(like.lags, met.lag)
        const rankOnObject = own === undefined ? Number.NaN : lagRank(own.lags, met.lag)
        const i = actions[at]
        meetings.push({
          account: account[i],
          object,
          act: act[i],
          action: i,
          met: met.partners,
          partners,
          lag: met.lag,
          rank,
          rankOnObject,
          pValue: rankOnObject > rank ? rankOnObject : rank,
        })
        times.push(time[i])
      }
      if (times.length < 2) continue
      const compared = evenly(times, MOST_PARTNERS + 1)
      const spread = medianLagWithin(compared, this.#horizon)
      if (Number.isNaN(spread)) continue
      const { like, own } = reference(compared.length - 1)
      const rank = lagRank(like.spreads, spread)
      const rankOnObject = own === undefined ? Number.NaN : lagRank(own.spreads, spread)
      gatherings.push({
        object,
        members: times.length,
        compared: compared.length,
        spread,
        rank,
        rankOnObject,
        pValue: rankOnObject > rank ? rankOnObject : rank,
      })
    }
    return { meetings, gatherings }
  }

  /** References by number of partners: like objects, and outsiders on this object when there are enough of them. */
  #references(object: number, outsiders: number, inGroup: ReadonlySet<number>) {
    const known = new Map<number, { like: LagReference; own: LagReference | undefined }>()
    return (partners: number): { like: LagReference; own: LagReference | undefined } => {
      const reference = known.get(partners) ?? {
        like: this.#organic.forObjectsLike(object, partners),
        own: outsiders >= 2 * (partners + 1) ? this.#organic.onObject(object, partners, inGroup) : undefined,
      }
      known.set(partners, reference)
      return reference
    }
  }

  /** Median lag of one of an object's member actions (ascending in time) to the others within the horizon. */
  #lagToOthers(actions: Int32Array, at: number): { partners: number; lag: number } | undefined {
    const { time } = this.#table
    const own = time[actions[at]]
    let before = at - 1
    let after = at + 1
    let from = at
    while (from > 0 && own - time[actions[from - 1]] <= this.#horizon) from--
    let to = at
    while (to + 1 < actions.length && time[actions[to + 1]] - own <= this.#horizon) to++
    const partners = to - from
    if (partners === 0) return undefined
    // Walks outwards in order of lag up to the middle.
    let lower = 0
    let upper = 0
    for (let rank = 0; rank <= partners >> 1; rank++) {
      const back = before >= from ? own - time[actions[before]] : Number.POSITIVE_INFINITY
      const forth = after <= to ? time[actions[after]] - own : Number.POSITIVE_INFINITY
      lower = upper
      if (back <= forth) {
        upper = back
        before--
      } else {
        upper = forth
        after++
      }
    }
    return { partners, lag: partners % 2 === 1 ? upper : (lower + upper) / 2 }
  }

  #organicFigures(meetings: readonly Meeting[]) {
    const medians: number[] = []
    const shares: number[] = []
    const names = new Map<string, number>()
    for (const { object, partners, pValue } of meetings) {
      const { lags } = this.#organic.forObjectsLike(object, partners)
      if (lags.length > 0) medians.push(median(lags))
      shares.push(pValue)
      names.set(this.#organic.nameOf(object, partners), lags.length)
    }
    const middle = (values: number[]): number =>
      values.length === 0 ? Number.NaN : median(values.sort((a, b) => a - b))
    return {
      organicMedianLag: middle(medians),
      organicShare: middle(shares),
      organicGroups: [...names.values()].reduce((sum, count) => sum + count, 0),
    }
  }
}

/** One meeting an (account, act): the one with the largest p, so that a text and a link in one post count once. */
function weakestMeetingOfEachAct(meetings: readonly Meeting[]): Meeting[] {
  const kept = new Map<number, Meeting>()
  for (const meeting of meetings) {
    const known = kept.get(meeting.act)
    if (known === undefined || meeting.pValue > known.pValue) kept.set(meeting.act, meeting)
  }
  return [...kept.values()]
}

/** At most `count` of these, spread evenly over them, the first and the last included. */
function evenly(values: readonly number[], count: number): readonly number[] {
  if (values.length <= count) return values
  return Array.from({ length: count }, (_, i) => values[Math.round((i * (values.length - 1)) / (count - 1))])
}

/** The largest p of each occasion: objects joined by an act are one occasion. */
function occasionsOf(meetings: readonly Meeting[], gatherings: readonly Gathering[]): number[] {
  const number = new Map<number, number>()
  for (const { object } of meetings) if (!number.has(object)) number.set(object, number.size)
  const objects = new UnionFind(number.size)
  const objectOfAct = new Map<number, number>()
  for (const { act, object } of meetings) {
    const own = number.get(object) ?? 0
    const other = objectOfAct.get(act)
    if (other === undefined) objectOfAct.set(act, own)
    else objects.union(own, other)
  }
  const largest = new Map<number, number>()
  for (const { object, pValue } of gatherings) {
    const occasion = objects.find(number.get(object) ?? 0)
    largest.set(occasion, Math.max(largest.get(occasion) ?? 0, pValue))
  }
  return [...largest.values()]
}
