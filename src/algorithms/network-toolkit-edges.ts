// Counts for each pair of users how many messages of the first met a message of the second.

import { distinctColours, type EventGroups, firstAbove, firstAtLeast } from './network-toolkit-groups.ts'

/** Acts that can meet, one element an event: a message, or one link of a message. */
export interface ToolkitEvents {
  readonly users: number
  readonly user: Int32Array
  /** Number of the message; events of one message count once towards a pair. */
  readonly message: Int32Array
  /** Seconds; not a number where unknown. */
  readonly time: Float64Array
}

/** Directed edges in order of `userFrom`, then `userTo`; one element an edge. */
export interface ToolkitEdges {
  /** Positions in `userIds` of the messages. */
  readonly userFrom: Int32Array
  readonly userTo: Int32Array
  /** Messages of `userFrom` that have at least one counterpart by `userTo`. */
  readonly weight: Int32Array
}

/** More edges than memory was allowed for: a shorter window or a higher edge weight gives fewer. */
export class TooManyEdges extends RangeError {
  readonly maximumEdges: number

  constructor(maximumEdges: number) {
    super(`more than ${maximumEdges} edges`)
    this.maximumEdges = maximumEdges
  }
}

/** 2^63: what is smaller and whole is kept by the toolkit's database as a whole number. */
const WHOLE_LIMIT = 2 ** 63

/** Times that count as near to a given one, as the toolkit's database works the limits out. */
export class TimeWindow {
  readonly #seconds: number
  readonly #exact: boolean

  /** With `exact`, whole times are added up without rounding; otherwise as floating-point numbers. */
  constructor(seconds: number, exact: boolean) {
    this.#seconds = seconds
    this.#exact = exact && Number.isInteger(seconds)
  }

  /** First of the positions [from, to) within the window of `time`. */
  first(groups: EventGroups, from: number, to: number, time: number): number {
    const earliest = time - this.#seconds
    // The true difference lies above the rounded one: the rounded one itself is outside.
    if (this.#error(time, -this.#seconds, earliest) > 0) return firstAbove(groups, from, to, earliest)
    return firstAtLeast(groups, from, to, earliest)
  }

  /** One past the last of the positions [from, to) within the window of `time`. */
  end(groups: EventGroups, from: number, to: number, time: number): number {
    const latest = time + this.#seconds
    if (this.#error(time, this.#seconds, latest) < 0) return firstAtLeast(groups, from, to, latest)
    return firstAbove(groups, from, to, latest)
  }

  /** What rounding took from `time + seconds` (Knuth's two-sum), 0 where the toolkit rounds as well. */
  #error(time: number, seconds: number, sum: number): number {
    if (!this.#exact || Number.isSafeInteger(sum) || !Number.isInteger(time)) return 0
    if (Math.abs(time) >= WHOLE_LIMIT || Math.abs(sum) >= WHOLE_LIMIT) return 0
    const part = sum - time
    return time - (sum - part) + (seconds - part)
  }
}

/** The users whom one user's messages met so far. */
export class Tally {
  readonly met: Int32Array
  readonly count: Int32Array
  /** Room for all users, for whoever looks for them. */
  readonly found: Int32Array
  /** Users met by the current message. */
  metByMessage = 0
  readonly #lastMessage: Int32Array
  #message = -1
  size = 0

  constructor(users: number) {
    this.met = new Int32Array(users)
    this.count = new Int32Array(users)
    this.found = new Int32Array(users)
    this.#lastMessage = new Int32Array(users).fill(-1)
  }

  /** Starts with the next user. */
  clear(): void {
    for (let i = 0; i < this.size; i++) {
      this.count[this.met[i]] = 0
      this.#lastMessage[this.met[i]] = -1
    }
    this.size = 0
  }

  enter(message: number): void {
    this.#message = message
    this.metByMessage = 0
  }

  /** The current message met one of this user. */
  meet(user: number): void {
    if (this.#lastMessage[user] === this.#message) return
    this.#lastMessage[user] = this.#message
    this.metByMessage++
    if (this.count[user]++ === 0) this.met[this.size++] = user
  }
}

/** Tells the tally every user who has a counterpart of this event within the window. */
export type FindPartners = (event: number, tally: Tally) => void

/** Events meet when their group is the same, their messages differ and their times lie within the window. Colours are users. */
export function partnersInGroup(
  events: ToolkitEvents,
  group: Int32Array,
  groups: EventGroups,
  window: TimeWindow,
): FindPartners {
  return (event, tally) => {
    if (groups.place[event] >= 0) meetGroup(event, group[event], events, groups, window, tally)
  }
}

/** Tells the tally every user with a counterpart in this group, be it the event's own or not. */
export function meetGroup(
  event: number,
  group: number,
  events: ToolkitEvents,
  groups: EventGroups,
  window: TimeWindow,
  tally: Tally,
): void {
  const begin = groups.starts[group]
  const stop = groups.starts[group + 1]
  const place = groups.place[event]
  const isOwn = place >= begin && place < stop
  const time = events.time[event]
  const from = window.first(groups, begin, isOwn ? place + 1 : stop, time)
  const to = window.end(groups, isOwn ? place : from, stop, time)
  const user = events.user[event]
  const { found } = tally
  const count = distinctColours(groups, from, to, found)
  for (let i = 0; i < count; i++) {
    const isAlone = isOwn && found[i] === user && groups.previous[place] < from && !isBelow(groups.following[place], to)
    if (!isAlone) tally.meet(found[i])
  }
}

function isBelow(position: number, end: number): boolean {
  return position >= 0 && position < end
}

/**
 * Edges of at least `minEdgeWeight`, without those of a user with itself unless `loops`. Memory grows with the edges kept, not with
 * those counted. Throws TooManyEdges beyond `maximumEdges`.
 */
export function countEdges(
  events: ToolkitEvents,
  findPartners: FindPartners,
  minEdgeWeight: number,
  loops: boolean,
  maximumEdges: number,
): ToolkitEdges {
  const { users, user, message } = events
  let messages = 0
  for (const number of message) if (number >= messages) messages = number + 1
  const byMessage = stableOrder(
    message,
    messages,
    Int32Array.from(message, (_, event) => event),
  )
  const order = stableOrder(user, users, byMessage)
  const tally = new Tally(users)
  const edges = new EdgeList(maximumEdges)
  for (let start = 0; start < order.length; ) {
    const from = user[order[start]]
    let end = start + 1
    while (end < order.length && user[order[end]] === from) end++
    // A user with fewer events than the least weight can have no edge.
    if (end - start >= minEdgeWeight) {
      for (let at = start; at < end; at++) {
        tally.enter(message[order[at]])
        findPartners(order[at], tally)
      }
      for (const to of tally.met.subarray(0, tally.size).sort()) {
        if (tally.count[to] >= minEdgeWeight && (loops || to !== from)) edges.add(from, to, tally.count[to])
      }
      tally.clear()
    }
    start = end
  }
  return edges.finish()
}

/** Counting sort of `order` by key, stable. */
function stableOrder(key: Int32Array, keys: number, order: Int32Array): Int32Array {
  const next = new Int32Array(keys + 1)
  for (const event of order) next[key[event] + 1]++
  for (let k = 0; k < keys; k++) next[k + 1] += next[k]
  const sorted = new Int32Array(order.length)
  for (const event of order) sorted[next[key[event]]++] = event
  return sorted
}

class EdgeList {
  readonly #maximum: number
  #columns = [new Int32Array(1024), new Int32Array(1024), new Int32Array(1024)]
  #size = 0

  constructor(maximum: number) {
    this.#maximum = maximum
  }

  add(from: number, to: number, weight: number): void {
    if (this.#size >= this.#maximum) throw new TooManyEdges(this.#maximum)
    if (this.#size === this.#columns[0].length) {
      this.#columns = this.#columns.map(column => {
        const grown = new Int32Array(column.length * 2)
        grown.set(column)
        return grown
      })
    }
    this.#columns[0][this.#size] = from
    this.#columns[1][this.#size] = to
    this.#columns[2][this.#size] = weight
    this.#size++
  }

  finish(): ToolkitEdges {
    const [userFrom, userTo, weight] = this.#columns.map(column => column.slice(0, this.#size))
    return { userFrom, userTo, weight }
  }
}
