// What is said beside the numbers of a claim: what the case covers, where the network was cut, which stage and grades people signed.

import type { Engine } from '../corpus/engine.ts'
import type { Casework, OutageAct } from '../model/casework.ts'
import type { Coverage, Side, WeighedClaim } from '../model/ladder.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR

/** Chats (no documents) and days with posts, and the outages within the time from the first dated post to the last. Cost: posts once. */
export function coverageOf(corpus: Engine, casework: Pick<Casework, 'outages'>): Coverage {
  const { count, channel, time } = corpus.columns()
  const channels = corpus.channels()
  const chats = new Set<number>()
  const days = new Set<number>()
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (let post = 0; post < count; post++) {
    if (channels[channel[post]].channelKind !== 'document') chats.add(channel[post])
    if (Number.isNaN(time[post])) continue
    days.add(Math.floor(time[post] / DAY))
    first = Math.min(first, time[post])
    last = Math.max(last, time[post])
  }
  const outages = first > last ? [] : outagesWithin(casework, first, last)
  return { chats: chats.size, days: days.size, outages }
}

/** One line a place and measurer; overlapping intervals count once. */
function outagesWithin({ outages }: Pick<Casework, 'outages'>, first: number, last: number): Coverage['outages'] {
  const intervals = new Map<string, { act: OutageAct; cuts: [number, number][] }>()
  for (const { act } of outages) {
    const [from, to] = [Math.max(first, Date.parse(act.from)), Math.min(last, Date.parse(act.to))]
    if (!(from < to)) continue
    const key = JSON.stringify([act.place, act.measuredBy])
    const own = intervals.get(key)
    if (own === undefined) intervals.set(key, { act, cuts: [[from, to]] })
    else own.cuts.push([from, to])
  }
  return [...intervals.values()].map(({ act: { place, measuredBy }, cuts }) => ({
    place,
    hours: lengthOf(cuts) / HOUR,
    ofHours: (last - first) / HOUR,
    measuredBy,
  }))
}

/** Length of the union of intervals. */
function lengthOf(intervals: [number, number][]): number {
  let [length, end] = [0, Number.NEGATIVE_INFINITY]
  for (const [from, to] of intervals.sort((a, b) => a[0] - b[0])) {
    length += Math.max(0, to - Math.max(from, end))
    end = Math.max(end, to)
  }
  return length
}

/** The stage and the grades signed last. */
export function signedOf(
  claim: string,
  { stages, credibility }: Pick<Casework, 'stages' | 'credibility'>,
): Pick<WeighedClaim, 'stage' | 'credibility'> {
  const stage = stages.findLast(({ act }) => act.claim === claim)?.act.stage
  const grades: Partial<Record<Side, { reliability: string; credibility: number }>> = {}
  for (const { act } of credibility) {
    if (act.claim !== claim) continue
    grades[act.side] = { reliability: act.reliability, credibility: act.credibility }
  }
  const isGraded = Object.keys(grades).length > 0
  return { ...(stage === undefined ? {} : { stage }), ...(isGraded ? { credibility: grades } : {}) }
}
