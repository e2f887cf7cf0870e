// Which shares of one object lie within the window of each other: sorted by time once, then two pointers.

import type { ShareTable } from './coortweet.ts'
import type { ShareGroups } from './coortweet-groups.ts'

/** Partners longer than this are sorted by the engine, shorter ones by insertion. */
const INSERTION_LIMIT = 24

/**
 * A cursor over the groups: `enter` one, then ask for the partners of its positions (0 .. length - 1 in the order of `groups.rows`).
 * Two shares are partners when their times differ by at most the window and, with `removeLoops`, neither account nor content is the same.
 * Memory is that of the largest group. Runs of one account are jumped over, so that an account flooding one object costs no more
 * than the pairs it makes with others.
 */
export class ShareWindows {
  /** Where the group begins in `groups.rows`. */
  start = 0
  /** Shares in the group. */
  length = 0
  readonly #table: ShareTable
  readonly #groups: ShareGroups
  readonly #window: number
  readonly #removeLoops: boolean
  /** Positions by time, and the place of each position among them. */
  readonly #byTime: Int32Array
  readonly #placeOf: Int32Array
  /** For each place: first and one past the last place within the window; the next place of another account. */
  readonly #first: Int32Array
  readonly #end: Int32Array
  readonly #nextOther: Int32Array
  /** By place, so that scanning does not jump about. */
  readonly #account: Int32Array
  readonly #content: Int32Array
  readonly #keys: Float64Array

  constructor(table: ShareTable, groups: ShareGroups, windowSeconds: number, removeLoops: boolean) {
    this.#table = table
    this.#groups = groups
    this.#window = windowSeconds
    this.#removeLoops = removeLoops
    const size = groups.largest
    this.#byTime = new Int32Array(size)
    this.#placeOf = new Int32Array(size)
    this.#first = new Int32Array(size)
    this.#end = new Int32Array(size)
    this.#nextOther = new Int32Array(size)
    this.#account = new Int32Array(size)
    this.#content = new Int32Array(size)
    this.#keys = new Float64Array(size)
  }

  /** Makes a group current. Cost n log n in its shares. */
  enter(group: number): void {
    const { rows, starts } = this.#groups
    const { time, account, content } = this.#table
    this.start = starts[group]
    this.length = starts[group + 1] - this.start
    const { start, length } = this
    const byTime = this.#byTime
    const timeAt = (position: number): number => time[rows[start + position]]
    if (!this.#sortWholeSeconds()) {
      for (let position = 0; position < length; position++) byTime[position] = position
      byTime.subarray(0, length).sort((a, b) => timeAt(a) - timeAt(b))
    }
    let first = 0
    let end = 0
    for (let place = 0; place < length; place++) {
      const position = byTime[place]
      const at = timeAt(position)
      while (at - timeAt(byTime[first]) > this.#window) first++
      while (end < length && timeAt(byTime[end]) - at <= this.#window) end++
      this.#placeOf[position] = place
      this.#first[place] = first
      this.#end[place] = end
      this.#account[place] = account[rows[start + position]]
      this.#content[place] = content[rows[start + position]]
    }
    for (let place = length - 1; place >= 0; place--) {
      const runsOn = place + 1 < length && this.#account[place + 1] === this.#account[place]
      this.#nextOther[place] = runsOn ? this.#nextOther[place + 1] : place + 1
    }
  }

  /** Sorts numbers that hold time and position at once, some times faster than comparing; false when the times do not allow it. */
  #sortWholeSeconds(): boolean {
    const { start, length } = this
    const { rows } = this.#groups
    const { time } = this.#table
    const keys = this.#keys.subarray(0, length)
    let earliest = Number.POSITIVE_INFINITY
    for (let position = 0; position < length; position++) earliest = Math.min(earliest, time[rows[start + position]])
    for (let position = 0; position < length; position++) {
      const seconds = time[rows[start + position]] - earliest
      const key = seconds * length + position
      if (!(Number.isSafeInteger(seconds) && Number.isSafeInteger(key))) return false
      keys[position] = key
    }
    keys.sort()
    for (let place = 0; place < length; place++) this.#byTime[place] = keys[place] % length
    return true
  }

  /** Whether the share at this position has any partner. */
  hasPartner(position: number): boolean {
    const place = this.#placeOf[position]
    const end = this.#end[place]
    if (!this.#removeLoops) return end - this.#first[place] > 1
    for (let at = this.#first[place]; at < end; ) {
      if (this.#account[at] === this.#account[place]) at = this.#nextOther[at]
      else if (this.#content[at] === this.#content[place]) at++
      else return true
    }
    return false
  }

  /** Writes the partners at positions before this one into `partners`, ascending; returns how many. */
  earlierPartners(position: number, partners: Int32Array): number {
    const place = this.#placeOf[position]
    const end = this.#end[place]
    const byTime = this.#byTime
    let count = 0
    let sorted = true
    for (let at = this.#first[place]; at < end; ) {
      if (this.#removeLoops && this.#account[at] === this.#account[place]) {
        at = this.#nextOther[at]
        continue
      }
      const partner = byTime[at]
      if (partner < position && !(this.#removeLoops && this.#content[at] === this.#content[place])) {
        if (count > 0 && partners[count - 1] > partner) sorted = false
        partners[count++] = partner
      }
      at++
    }
    if (!sorted) sortAscending(partners, count)
    return count
  }
}

function sortAscending(values: Int32Array, count: number): void {
  if (count > INSERTION_LIMIT) {
    values.subarray(0, count).sort()
    return
  }
  for (let i = 1; i < count; i++) {
    const value = values[i]
    let at = i
    for (; at > 0 && values[at - 1] > value; at--) values[at] = values[at - 1]
    values[at] = value
  }
}
