// Messages whose sets of words resemble each other (Jaccard), found by an exact prefix filter: two sets of resemblance t or more share
// a word among the |x| - ceil(t |x|) + 1 rarest words of each.
// Source: Xiao, Wang, Lin, Yu 2008, "Efficient similarity joins for near duplicate detection", lemma 1.

import { type FindPartners, meetGroup, Tally, type TimeWindow, type ToolkitEvents } from './network-toolkit-edges.ts'
import { distinctColours, type EventGroups, groupEvents } from './network-toolkit-groups.ts'
import { comparedWords } from './network-toolkit-text.ts'

/** Far above the relative error of threshold times size, far below one word of any message: the filter rather lets too much through. */
const SLACK = 1e-9

/** Sets compared for one message before it is worth counting whom it can meet at all: a flood of variants soon meets everybody. */
const PATIENCE = 256

/** Distinct sets of words. */
interface WordSets {
  /** Set s has the words [starts[s], starts[s + 1]), numbered from 0, rarest first. */
  readonly starts: Int32Array
  readonly words: Int32Array
  readonly distinctWords: number
  /** Set of each message given. */
  readonly setOf: Int32Array
}

/**
 * Events meet when their messages differ, their times lie within the window and their words have a Jaccard resemblance of at least
 * `threshold`, which is above 0. Sets of fewer than `minTokens` words, and empty ones, resemble nothing. `texts`: one an event.
 * Cost: for each event the distinct sets of words that share a rare word with it within the window, then the users found.
 */
export function partnersOfSimilar(
  events: ToolkitEvents,
  texts: readonly string[],
  window: TimeWindow,
  threshold: number,
  minTokens: number,
): FindPartners {
  const sets = numberWordSets(texts)
  const { starts, setOf } = sets
  const count = starts.length - 1
  const users = groupEvents(count, events.users, setOf, events.time, events.user)
  const prefix = new Int32Array(count)
  for (let s = 0; s < count; s++) {
    const size = starts[s + 1] - starts[s]
    if (size === 0 || size < minTokens || threshold > 1) continue
    prefix[s] = size - Math.max(1, Math.ceil(threshold * size * (1 - SLACK))) + 1
  }
  const { postings, firstPosting, postingWord } = postPrefixes(events, sets, prefix)

  const everyone = new UsersInWindow(events, window)
  const foundSets = new Int32Array(count)
  const lastEvent = new Int32Array(count).fill(-1)
  return (event, tally) => {
    if (Number.isNaN(events.time[event])) return
    let compared = 0
    let most = Number.POSITIVE_INFINITY
    for (let posting = firstPosting[event]; posting < firstPosting[event + 1]; posting++) {
      const candidates = setsInWindow(postings, posting, postingWord[posting], events.time[event], window, foundSets)
      for (let i = 0; i < candidates; i++) {
        const set = foundSets[i]
        if (lastEvent[set] === event) continue
        lastEvent[set] = event
        if (++compared === PATIENCE) most = everyone.count(event)
        if (tally.metByMessage >= most) return
        if (!isSimilar(sets, setOf[event], set, threshold)) continue
        meetGroup(event, set, events, users, window, tally)
      }
    }
  }
}

/** One posting for each event and each word of its prefix. */
function postPrefixes(events: ToolkitEvents, sets: WordSets, prefix: Int32Array) {
  const { starts, words, setOf, distinctWords } = sets
  const firstPosting = new Int32Array(setOf.length + 1)
  for (let event = 0; event < setOf.length; event++) {
    firstPosting[event + 1] = firstPosting[event] + prefix[setOf[event]]
  }
  const total = firstPosting[setOf.length]
  const postingWord = new Int32Array(total)
  const time = new Float64Array(total)
  const set = new Int32Array(total)
  for (let event = 0; event < setOf.length; event++) {
    const offset = starts[setOf[event]] - firstPosting[event]
    for (let posting = firstPosting[event]; posting < firstPosting[event + 1]; posting++) {
      postingWord[posting] = words[offset + posting]
      time[posting] = events.time[event]
      set[posting] = setOf[event]
    }
  }
  const postings = groupEvents(distinctWords, starts.length - 1, postingWord, time, set)
  return { postings, firstPosting, postingWord }
}

/** How many users an event could meet if all texts were the same. */
class UsersInWindow {
  readonly #events: ToolkitEvents
  readonly #window: TimeWindow
  readonly #all: EventGroups
  readonly #tally: Tally

  constructor(events: ToolkitEvents, window: TimeWindow) {
    const { users, user, time } = events
    this.#events = events
    this.#window = window
    this.#all = groupEvents(1, users, new Int32Array(user.length), time, user)
    this.#tally = new Tally(users)
  }

  count(event: number): number {
    this.#tally.enter(event)
    meetGroup(event, 0, this.#events, this.#all, this.#window, this.#tally)
    return this.#tally.metByMessage
  }
}

function setsInWindow(
  postings: EventGroups,
  posting: number,
  word: number,
  time: number,
  window: TimeWindow,
  found: Int32Array,
): number {
  const place = postings.place[posting]
  const from = window.first(postings, postings.starts[word], place + 1, time)
  const to = window.end(postings, place, postings.starts[word + 1], time)
  return distinctColours(postings, from, to, found)
}

/** Whether shared words / all words >= threshold, divided in floating point as the toolkit does. */
function isSimilar({ starts, words }: WordSets, a: number, b: number, threshold: number): boolean {
  if (a === b) return threshold <= 1
  let i = starts[a]
  let j = starts[b]
  const endA = starts[a + 1]
  const endB = starts[b + 1]
  const smaller = Math.min(endA - i, endB - j)
  const larger = Math.max(endA - i, endB - j)
  if (smaller / larger < threshold) return false
  const all = smaller + larger
  let shared = 0
  while (i < endA && j < endB) {
    if (words[i] === words[j]) {
      shared++
      i++
      j++
    } else if (words[i] < words[j]) i++
    else j++
  }
  return shared / (all - shared) >= threshold
}

function numberWordSets(texts: readonly string[]): WordSets {
  const numberOfText = new Map<string, number>()
  const numberOfSet = new Map<string, number>()
  const numberOfWord = new Map<string, number>()
  const frequency: number[] = []
  const lists: Int32Array[] = []
  const setOf = new Int32Array(texts.length)
  for (let i = 0; i < texts.length; i++) {
    let set = numberOfText.get(texts[i])
    if (set === undefined) {
      const list = Int32Array.from(comparedWords(texts[i]), word => numberIn(numberOfWord, word)).sort()
      const key = list.join()
      set = numberIn(numberOfSet, key)
      numberOfText.set(texts[i], set)
      if (set === lists.length) {
        lists.push(list)
        for (const word of list) frequency[word] = (frequency[word] ?? 0) + 1
      }
    }
    setOf[i] = set
  }

  const byRarity = Int32Array.from(frequency, (_, word) => word).sort((a, b) => frequency[a] - frequency[b] || a - b)
  const rank = new Int32Array(byRarity.length)
  for (let r = 0; r < byRarity.length; r++) rank[byRarity[r]] = r
  const starts = new Int32Array(lists.length + 1)
  for (let s = 0; s < lists.length; s++) starts[s + 1] = starts[s] + lists[s].length
  const words = new Int32Array(starts[lists.length])
  for (let s = 0; s < lists.length; s++) {
    words.set(lists[s].map(word => rank[word]).sort(), starts[s])
  }
  return { starts, words, distinctWords: byRarity.length, setOf }
}

function numberIn(numbers: Map<string, number>, key: string): number {
  let number = numbers.get(key)
  if (number === undefined) {
    number = numbers.size
    numbers.set(key, number)
  }
  return number
}
