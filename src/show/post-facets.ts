// How many posts each value of a field would give, with all other conditions kept; and when they were posted.

import type { TimelineStep } from '../model/report-view.ts'
import { BIT, type Field } from './post-conditions.ts'
import { LANGUAGE_CODES, languageOf, mediaLookedAt, type PostFacts, type Selection } from './post-selection.ts'
import { nextStep, stepFor, stepStart } from './timeline-view.ts'

/** Posts by value; each field is counted with its own conditions left out. */
export interface FacetCounts {
  /** By position of channels, platforms, `LANGUAGE_CODES`, `MEDIA_KINDS`; languages undefined while not counted. */
  readonly channels: Int32Array
  readonly platforms: Int32Array
  readonly languages: Int32Array | undefined
  readonly media: Int32Array
  /** Posts with any medium that the filter's `isMediaHeld` speaks of. */
  readonly withMedia: number
  readonly messages: number
  readonly services: number
  readonly forwards: number
  readonly notForwards: number
  readonly changed: number
  /** Without text, first seen, repeated; undefined while families are not known. */
  readonly novelty: readonly [number, number, number] | undefined
  /** Posts without a time. */
  readonly undated: number
}

/** Cost: one pass over all posts. `isMediaHeld` as in the filter: kinds of media are counted among those alone. */
export function facetCounts(
  facts: PostFacts,
  { missed }: Selection,
  platformCount: number,
  isMediaHeld: boolean | undefined,
): FacetCounts {
  const { columns, service, novelty, languageOfText, platformOfChannel } = facts
  const { channel, forward, text, versions, time } = columns
  const channels = new Int32Array(platformOfChannel.length)
  const byPlatformChannel = new Int32Array(platformOfChannel.length)
  const languages = languageOfText === undefined ? undefined : new Int32Array(LANGUAGE_CODES.length)
  const media = new Int32Array(16)
  const kinds = [0, 0]
  const forwards = [0, 0]
  const noveltyCounts: [number, number, number] = [0, 0, 0]
  let withMedia = 0
  let changed = 0
  let undated = 0
  for (let post = 0; post < missed.length; post++) {
    const fails = missed[post]
    // A post that fails by two fields is in no count.
    if ((fails & (fails - 1)) !== 0 || fails === BIT.other) continue
    const isAll = fails === 0
    if (isAll || fails === BIT.channel) channels[channel[post]]++
    if (isAll || fails === BIT.platform) byPlatformChannel[channel[post]]++
    if (languages !== undefined && languageOfText !== undefined && (isAll || fails === BIT.language))
      languages[languageOf(languageOfText, text[post])]++
    if (isAll || fails === BIT.kind) kinds[service[post]]++
    if (isAll || fails === BIT.forward) forwards[forward[post] >= 0 ? 1 : 0]++
    if (versions[post] > 1 && (isAll || fails === BIT.changed)) changed++
    if (novelty !== undefined && (isAll || fails === BIT.novelty)) noveltyCounts[novelty[post]]++
    if ((isAll || fails === BIT.time) && Number.isNaN(time[post])) undated++
    if (isAll || fails === BIT.media) {
      let bits = mediaLookedAt(facts, post, isMediaHeld)
      if (bits !== 0) withMedia++
      for (; bits !== 0; bits &= bits - 1) media[31 - Math.clz32(bits & -bits)]++
    }
  }
  const platforms = new Int32Array(platformCount)
  byPlatformChannel.forEach((posts, i) => {
    platforms[platformOfChannel[i]] += posts
  })
  return {
    channels,
    platforms,
    languages,
    media,
    withMedia,
    messages: kinds[0],
    services: kinds[1],
    forwards: forwards[1],
    notForwards: forwards[0],
    changed,
    novelty: novelty === undefined ? undefined : noveltyCounts,
    undated,
  }
}

export interface TimeBin {
  readonly start: number
  readonly firstSeen: number
  readonly repeated: number
  readonly withoutText: number
}

export interface TimeBins {
  readonly step: TimelineStep
  readonly bins: readonly TimeBin[]
  /** Posts later than the last of `MOST_BINS`. */
  readonly beyond: number
}

/** Steps are chosen so that there are at most 160; only years of times that cannot be give more. */
const MOST_BINS = 400

/**
 * Posts per step of time, steps without posts left out; conditions on time are left out too unless `within` says to keep to a range.
 * Wall clocks without a zone are read as UTC. While families are not known, all with text count as first seen.
 * Cost: at most two passes over the posts with a time.
 */
export function timeBins(
  { columns, novelty }: PostFacts,
  { missed }: Selection,
  within: { readonly from: number; readonly to: number } = {
    from: Number.NEGATIVE_INFINITY,
    to: Number.POSITIVE_INFINITY,
  },
): TimeBins {
  const { time, text } = columns
  const field: Field = 'time'
  const isCounted = (post: number) =>
    (missed[post] & ~BIT[field]) === 0 && time[post] >= within.from && time[post] < within.to
  // Posts with a time come first, ascending.
  let first = 0
  while (first < missed.length && !isCounted(first)) first++
  let last = missed.length - 1
  while (last > first && !isCounted(last)) last--
  if (first >= missed.length) return { step: 'day', bins: [], beyond: 0 }
  const step = stepFor(time[last] - time[first])
  const bins: TimeBin[] = []
  const counts = [0, 0, 0]
  let start = stepStart(step, time[first])
  let end = nextStep(step, start)
  let beyond = 0
  const close = () => {
    const posts = counts[0] + counts[1] + counts[2]
    if (posts > 0 && bins.length === MOST_BINS) beyond += posts
    else if (posts > 0) bins.push({ start, firstSeen: counts[1], repeated: counts[2], withoutText: counts[0] })
    counts.fill(0)
  }
  for (let post = first; post <= last; post++) {
    if (!isCounted(post)) continue
    if (time[post] >= end) {
      close()
      start = stepStart(step, time[post])
      end = nextStep(step, start)
    }
    counts[novelty === undefined ? (text[post] < 0 ? 0 : 1) : novelty[post]]++
  }
  close()
  return { step, bins, beyond }
}
