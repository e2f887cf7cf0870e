// Intervals in which posting was faster than its surroundings explain, in order of time.

import type { Burst } from '../model/analysis.ts'
import type { Finding } from '../model/finding.ts'
import type { BurstView, FamilyView, Shown } from '../model/report-view.ts'
import type { CitedPosts } from './cited-posts.ts'
import { largest } from './largest.ts'

const BURSTS_SHOWN = 50
/** Posts that the lists of this section may add to the report. */
const ROOM = 100
const POSTS_SHOWN = 6

/** The bursts with the smallest q, then most posts. `families` are those that the report shows. */
export function burstsView(
  bursts: readonly Burst[],
  families: readonly FamilyView[],
  findings: ReadonlyMap<string, Finding>,
  cited: CitedPosts,
): Shown<BurstView> {
  cited.makeRoom(ROOM)
  const positionOf = new Map(families.map((family, position) => [family.id, position]))
  const rows = largest(
    bursts,
    BURSTS_SHOWN,
    (a, b) => a.qValue - b.qValue || b.posts.length - a.posts.length || (a.id < b.id ? -1 : 1),
  )
    .sort((a, b) => a.start - b.start || (a.id < b.id ? -1 : 1))
    .map(({ id, family, start, end, posts, accounts, expected, qValue }) => ({
      id,
      finding: findings.get(`burst ${id}`),
      family: family === undefined ? undefined : (positionOf.get(family) ?? -1),
      start,
      end,
      posts: cited.list(posts, POSTS_SHOWN),
      accounts,
      expected,
      qValue,
    }))
  return { rows, total: bursts.length }
}
