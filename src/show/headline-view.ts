// The few figures that answer "what is in here" before anything else is read.

import type { Engine } from '../corpus/engine.ts'
import type { CopyFamily } from '../model/analysis.ts'
import type { ClaimView, HeadlineView } from '../model/report-view.ts'

export function headlineView(
  corpus: Engine,
  novelty: Uint8Array,
  largestFamily: CopyFamily | undefined,
  claims: readonly ClaimView[],
  losses: number,
): HeadlineView {
  const { time, count } = corpus.columns()
  const counts = [0, 0, 0]
  let firstTime = Number.NaN
  let lastTime = Number.NaN
  for (let post = 0; post < count; post++) {
    counts[novelty[post]]++
    if (!(firstTime <= time[post]) && !Number.isNaN(time[post])) firstTime = time[post]
    if (!(lastTime >= time[post]) && !Number.isNaN(time[post])) lastTime = time[post]
  }
  return {
    firstTime,
    lastTime,
    firstSeenTexts: counts[1],
    repeatedPosts: counts[2],
    postsWithoutText: counts[0],
    largestFamily: largestFamily && {
      posts: largestFamily.posts.length,
      accounts: largestFamily.accounts,
      channels: largestFamily.channels,
    },
    foremostClaim: foremost(claims),
    forwards: corpus.counts().forwards,
    losses,
  }
}

/** The claim that repetition inflates most: posts of both sides less their origins. */
function foremost(claims: readonly ClaimView[]): number | undefined {
  let best: number | undefined
  let most = -1
  claims.forEach(({ support, deny }, position) => {
    const echo = support.ladder.posts + deny.ladder.posts - support.ladder.atMost - deny.ladder.atMost
    if (echo > most) {
      most = echo
      best = position
    }
  })
  return best
}
