// What was found in a case, in the few figures that an overview shows; free of language and names, so that it can be kept.

import type { PostColumns } from '../corpus/engine.ts'
import type { Analysis } from '../model/analysis.ts'
import type { OutageFinding } from '../model/casework-findings.ts'
import type { Ladder, WeighedClaim, WeighedSide } from '../model/ladder.ts'
import type { FoundOverview, OverviewBin, OverviewClaim } from '../model/overview.ts'
import { isWhereAndWhen } from './claims-view.ts'
import { nextStep, noveltyOf, stepFor, stepStart } from './timeline-view.ts'

/** Rows of the lists; the totals stand beside them. */
const CLAIMS_SHOWN = 60
const CLUSTERS_SHOWN = 12
const OUTAGES_SHOWN = 40

/** Cost: two passes over the columns. */
export function foundOverview(columns: PostColumns, analysis: Analysis): FoundOverview {
  const novelty = noveltyOf(columns, analysis.textFamilies)
  const counts = [0, 0, 0]
  for (const kind of novelty) counts[kind]++
  const { claims, coordination, families, casework } = analysis
  const [largest] = families
  const outages = casework?.outages ?? []
  const rows = claims.map(claim => claimRow(claim, outages))
  const sides = claims.flatMap(({ support, deny }) => [support, deny])
  return {
    ...rangeOf(columns),
    firstSeenTexts: counts[1],
    repeatedPosts: counts[2],
    postsWithoutText: counts[0],
    ...binsOf(columns, novelty),
    families: families.length,
    largestFamily:
      largest === undefined
        ? null
        : {
            id: largest.id,
            posts: largest.posts.length,
            accounts: largest.accounts,
            channels: largest.channels,
          },
    bursts: analysis.bursts.length,
    forwardTrees: analysis.forwardTrees.length,
    clusters: {
      rows: coordination.clusters.slice(0, CLUSTERS_SHOWN).map(({ id, accounts, posts, occasions, qValue }) => ({
        id,
        accounts: accounts.length,
        posts: posts.length,
        occasions,
        qValue,
      })),
      total: coordination.clusters.length,
    },
    clusterAccounts: coordination.accounts,
    claims: { rows: rows.slice(0, CLAIMS_SHOWN), total: claims.length },
    outages: { rows: outages.slice(0, OUTAGES_SHOWN), total: outages.length },
    waiting: sum(rows.map(({ waiting }) => waiting)),
    undecided: sum(rows.map(({ undecided }) => undecided)),
    unassessed: sides.filter(({ ladder }) => ladder.posts > 0 && ladder.atLeast === null).length,
    sides: sides.filter(({ ladder }) => ladder.posts > 0).length,
    disagreements: casework?.disagreements ?? 0,
  }
}

function claimRow(
  { claim, support, deny, unclear, held, stage }: WeighedClaim,
  outages: readonly OutageFinding[],
): OverviewClaim {
  return {
    id: claim.id,
    text: claim.text,
    kind: claim.kind,
    place: claim.place ?? null,
    from: claim.from ?? null,
    to: claim.to ?? null,
    stage: stage ?? null,
    support: plainLadder(support),
    deny: plainLadder(deny),
    waiting: (support.waiting?.length ?? 0) + (deny.waiting?.length ?? 0),
    undecided: (unclear?.length ?? 0) + (held?.length ?? 0),
    isDark: outages.some(outage => isWhereAndWhen(claim, outage)),
  }
}

function plainLadder({ ladder }: WeighedSide): Ladder {
  return { ...ladder }
}

function rangeOf({ time, count }: PostColumns): Pick<FoundOverview, 'firstTime' | 'lastTime'> {
  let first = Number.POSITIVE_INFINITY
  let last = Number.NEGATIVE_INFINITY
  for (let post = 0; post < count; post++) {
    if (time[post] < first) first = time[post]
    if (time[post] > last) last = time[post]
  }
  return first > last ? { firstTime: null, lastTime: null } : { firstTime: first, lastTime: last }
}

/** Every post with a time, in the finest steps of which at most 160 cover the whole. Posts are in order of time. */
function binsOf(columns: PostColumns, novelty: Uint8Array): Pick<FoundOverview, 'step' | 'bins'> {
  const { time, count } = columns
  const { firstTime, lastTime } = rangeOf(columns)
  if (firstTime === null || lastTime === null) return { step: null, bins: [] }
  const step = stepFor(lastTime - firstTime)
  const bins: OverviewBin[] = []
  let start = stepStart(step, firstTime)
  let end = nextStep(step, start)
  const counts = [0, 0, 0]
  const close = () => {
    const [withoutText, firstSeen, repeated] = counts
    if (withoutText + firstSeen + repeated > 0) bins.push({ start, firstSeen, repeated, withoutText })
    counts.fill(0)
  }
  for (let post = 0; post < count; post++) {
    if (Number.isNaN(time[post])) continue
    if (time[post] >= end) {
      close()
      start = stepStart(step, time[post])
      end = nextStep(step, start)
    }
    counts[novelty[post]]++
  }
  close()
  return { step, bins }
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
