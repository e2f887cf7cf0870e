// Events grouped by what they have in common, so that "which users did this between two times" is answered without looking at
// each event of a flood.

/** Positions of one block of the skip list, and blocks of one superblock: 2^6. */
const BLOCK_BITS = 6
const SUPER_BITS = 12

/** Grouped events: positions run over the groups, within a group by time. Arrays have one element a position. */
export interface EventGroups {
  /** Group g has the positions [starts[g], starts[g + 1]). */
  readonly starts: Int32Array
  readonly time: Float64Array
  readonly colour: Int32Array
  /** Position of each event, in the order in which the events were given; -1 for an event without a time. */
  readonly place: Int32Array
  /** Position of the last event of the same colour and group before this one, -1 without. */
  readonly previous: Int32Array
  /** Position of the next event of the same colour and group, -1 without. */
  readonly following: Int32Array
  /** Least `previous` of each block of 2^6 positions, and of each superblock of 2^12. */
  readonly blockLeast: Int32Array
  readonly superLeast: Int32Array
}

/**
 * Groups events by `group` (numbers from 0 below `groups`); `colour` is a number from 0 below `colours`. Events whose time is not
 * a number belong nowhere. Cost n log n in events that are not in order of time yet, linear otherwise.
 */
export function groupEvents(
  groups: number,
  colours: number,
  group: Int32Array,
  time: Float64Array,
  colour: Int32Array,
): EventGroups {
  const order = orderOfTime(time)
  const starts = new Int32Array(groups + 1)
  for (const event of order) starts[group[event] + 1]++
  for (let g = 0; g < groups; g++) starts[g + 1] += starts[g]
  const next = starts.slice(0, groups)
  const count = order.length
  const sorted = { time: new Float64Array(count), colour: new Int32Array(count), group: new Int32Array(count) }
  const place = new Int32Array(group.length).fill(-1)
  for (const event of order) {
    const at = next[group[event]]++
    sorted.time[at] = time[event]
    sorted.colour[at] = colour[event]
    sorted.group[at] = group[event]
    place[event] = at
  }

  const previous = new Int32Array(count)
  const following = new Int32Array(count).fill(-1)
  const latest = new Int32Array(colours).fill(-1)
  for (let at = 0; at < count; at++) {
    const before = latest[sorted.colour[at]]
    previous[at] = before >= starts[sorted.group[at]] ? before : -1
    if (previous[at] >= 0) following[before] = at
    latest[sorted.colour[at]] = at
  }
  const blockLeast = leastOfBlocks(previous, BLOCK_BITS)
  const superLeast = leastOfBlocks(blockLeast, SUPER_BITS - BLOCK_BITS)
  return { starts, time: sorted.time, colour: sorted.colour, place, previous, following, blockLeast, superLeast }
}

/** First position of [from, to) whose time is at least `time`, `to` without one. */
export function firstAtLeast(groups: EventGroups, from: number, to: number, time: number): number {
  let low = from
  let high = to
  while (low < high) {
    const middle = (low + high) >>> 1
    if (groups.time[middle] < time) low = middle + 1
    else high = middle
  }
  return low
}

/** First position of [from, to) whose time is above `time`, `to` without one. */
export function firstAbove(groups: EventGroups, from: number, to: number, time: number): number {
  let low = from
  let high = to
  while (low < high) {
    const middle = (low + high) >>> 1
    if (groups.time[middle] <= time) low = middle + 1
    else high = middle
  }
  return low
}

/**
 * Writes each colour of the positions [from, to) of one group once into `found` and returns how many there are.
 * Cost: about the number of colours, and 1/4096 of the positions.
 */
export function distinctColours(groups: EventGroups, from: number, to: number, found: Int32Array): number {
  const { colour, previous, blockLeast, superLeast } = groups
  let count = 0
  for (let at = from; at < to; ) {
    if ((at & ((1 << BLOCK_BITS) - 1)) === 0) {
      if ((at & ((1 << SUPER_BITS) - 1)) === 0 && superLeast[at >>> SUPER_BITS] >= from) {
        at += 1 << SUPER_BITS
        continue
      }
      if (blockLeast[at >>> BLOCK_BITS] >= from) {
        at += 1 << BLOCK_BITS
        continue
      }
    }
    if (previous[at] < from) found[count++] = colour[at]
    at++
  }
  return count
}

/** Numbers of the events that have a time, by time; equal times in the order given. */
function orderOfTime(time: Float64Array): Int32Array {
  const order = new Int32Array(time.length)
  let count = 0
  let inOrder = true
  for (let event = 0; event < time.length; event++) {
    if (Number.isNaN(time[event])) continue
    if (count > 0 && time[event] < time[order[count - 1]]) inOrder = false
    order[count++] = event
  }
  const timed = order.subarray(0, count)
  // Equal infinite times differ by NaN, which is no order: compare, do not subtract.
  return inOrder ? timed : timed.sort((a, b) => (time[a] < time[b] ? -1 : time[a] > time[b] ? 1 : a - b))
}

function leastOfBlocks(values: Int32Array, bits: number): Int32Array {
  const least = new Int32Array((values.length + (1 << bits) - 1) >>> bits).fill(0x7fffffff)
  for (let at = 0; at < values.length; at++) {
    if (values[at] < least[at >>> bits]) least[at >>> bits] = values[at]
  }
  return least
}
