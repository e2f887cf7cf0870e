// Answers about time: the lanes of one axis.

import type { PostIndex } from '../model/finding.ts'
import type { Claim, Language } from '../model/ladder.ts'
import { largest } from '../show/largest.ts'
import {
  claimLane,
  countsLane,
  firstWindow,
  postsLane,
  spanOfClaim,
  stepsOf,
  type TimeWindow,
  vantageSpans,
  wholeRange,
} from '../show/time-lanes.ts'
import { noveltyOf } from '../show/timeline-view.ts'
import type { Answers } from './answering.ts'
import { mapAnswers } from './answers-map.ts'
import type { TimelineAnswer, timelineRoutes } from './contract-timeline.ts'
import type { Desk } from './desk.ts'
import { type PostTest, postTest } from './narrowed.ts'

const CLAIMS_SHOWN = 24
const BURSTS_SHOWN = 200
const OUTAGES_SHOWN = 200
const VANTAGES_SHOWN = 200
/** Milliseconds: no window is shorter. */
const SHORTEST = 10_000

const NO_POSTS = { steps: [], posts: 0, before: 0, after: 0 }

export const timelineAnswers: Answers<typeof timelineRoutes> = {
  'timeline.lanes': async (desk, { start, end, steps: most, channels, languages, claims: from = 0 }, { language }) => {
    const analysis = await desk.analysis()
    const columns = desk.casebook().index().columns()
    const { outages = [] } = analysis.casework ?? {}
    const range = await desk.remembered('timeline range', () => {
      const whole = wholeRange(columns, outages)
      return whole && { whole, first: firstWindow(columns, whole) }
    })
    const undated = await desk.remembered('timeline undated', () => undatedOf(desk))
    const vantages = await desk.remembered('timeline vantages', ({ claims }) => vantageSpans(claims))
    const shown = analysis.claims.slice(from, from + CLAIMS_SHOWN)
    const rest = {
      totalClaims: analysis.claims.length,
      undated: {
        ...undated,
        claims: analysis.claims.filter(({ claim }) => spanOfClaim(claim) === undefined).length,
        vantages: vantages.untimed,
      },
    }
    if (range === undefined) return { ...nothingDated, ...rest }
    const window = windowOf(range, start, end)
    const steps = stepsOf(window, most)
    const within = ({ start: a, end: b }: TimeWindow) => b > window.start && a < window.end
    const media = desk.ofIndex('timeline media', casebook => casebook.index().objects('media').post)
    const bursts = analysis.bursts.filter(within)
    const isShown = (await postTest(desk, { channels, languages })) ?? everyPost
    const novelty = await desk.remembered('timeline novelty', ({ textFamilies }) => noveltyOf(columns, textFamilies))
    const keys = postKeys(
      desk,
      vantages.spans.slice(0, VANTAGES_SHOWN).map(({ post }) => post),
    )
    return {
      whole: range.whole,
      window,
      steps,
      posts: postsLane(columns, novelty, steps, 1, isShown),
      zoneless: postsLane(columns, novelty, steps, 0, isShown),
      media: countsLane(columns, media, steps, isShown),
      claims: shown.map((weighed, i) => {
        const { claim: position, span, ...lane } = claimLane(columns, weighed, from + i, steps, isShown)
        const { claim } = analysis.claims[position]
        return { id: claim.id, text: textOf(claim, language), place: claim.place ?? null, span: span ?? null, ...lane }
      }),
      totalBursts: bursts.length,
      bursts: largest(bursts, BURSTS_SHOWN, (a, b) => b.posts.length - a.posts.length || (a.id < b.id ? -1 : 1))
        .sort((a, b) => a.start - b.start || (a.id < b.id ? -1 : 1))
        .map(burst => ({
          id: burst.id,
          family: burst.family ?? null,
          start: burst.start,
          end: burst.end,
          posts: burst.posts.length,
          expected: burst.expected,
        })),
      outages: outages.slice(0, OUTAGES_SHOWN),
      vantages: vantages.spans.slice(0, VANTAGES_SHOWN).map(({ claim, side, place, viewpoint, ...span }, i) => ({
        start: span.start,
        end: span.end,
        claim: analysis.claims[claim].claim.id,
        side,
        post: keys[i],
        place: place ?? null,
        viewpoint: viewpoint ?? null,
      })),
      ...rest,
    }
  },
  ...mapAnswers,
}

const nothingDated: Omit<TimelineAnswer, 'undated' | 'totalClaims'> = {
  whole: null,
  window: null,
  steps: { start: 0, size: 1, count: 0 },
  posts: NO_POSTS,
  zoneless: NO_POSTS,
  media: [],
  claims: [],
  bursts: [],
  totalBursts: 0,
  outages: [],
  vantages: [],
}

/** What is asked for, no shorter than ten seconds; the first view when nothing is. */
function windowOf(
  { first }: { readonly first: TimeWindow },
  start: number | undefined,
  end: number | undefined,
): TimeWindow {
  if (start === undefined || end === undefined || !(start < end)) return first
  return { start, end: Math.max(end, start + SHORTEST) }
}

const everyPost: PostTest = () => true

function undatedOf(desk: Desk): { posts: number; documents: number } {
  const index = desk.casebook().index()
  const { count, time, channel } = index.columns()
  const isDocument = index.channels().map(({ channelKind }) => channelKind === 'document')
  let posts = 0
  let documents = 0
  for (let post = 0; post < count; post++) {
    if (!Number.isNaN(time[post])) continue
    posts++
    if (isDocument[channel[post]]) documents++
  }
  return { posts, documents }
}

function postKeys(desk: Desk, posts: readonly PostIndex[]): string[] {
  return desk
    .casebook()
    .index()
    .posts(posts)
    .map(({ channel, messageId }) => `${channel.id}/${messageId}`)
}

/** In a language, or the first that it has. */
export function textOf(claim: Claim, language: Language): string {
  return claim.text[language] ?? claim.text.en ?? claim.text.ru ?? claim.text.kk ?? claim.id
}
