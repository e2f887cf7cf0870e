// The posts that claims show and for which nobody has written other words yet, origins first.

import type { PostDetail } from '../corpus/engine.ts'
import type { Analysis } from '../model/analysis.ts'
import type { PostIndex } from '../model/finding.ts'
import type { WeighedSide } from '../model/ladder.ts'
import type { Casebook } from './casebook.ts'
import { currentCasework } from './casework.ts'
import { keyOf } from './casework-units.ts'
import { analyse } from './line.ts'
import type { Progress } from './progress.ts'

/** Posts of each side that exports show at most. */
const MOST_SHOWN = 200

export interface QueuedPost {
  readonly claim: string
  readonly key: string
  readonly post: PostDetail
}

interface QueueOptions {
  /** Ids of claims; all when empty. */
  readonly claims: readonly string[]
  /** A paraphrase in this language is wanted; in any, when undefined. */
  readonly language: string | undefined
}

/** Of every side the first post of each group, then those with a confirmed or suggested mark; each post once. Needs a sealed index. */
export async function paraphraseQueue(
  casebook: Casebook,
  { claims, language }: QueueOptions,
  progress: Progress,
): Promise<QueuedPost[]> {
  return queueOf(casebook, await analyse(casebook, 0, progress), { claims, language })
}

/** The same of an analysis that is there. */
export function queueOf(casebook: Casebook, analysis: Analysis, { claims, language }: QueueOptions): QueuedPost[] {
  const { paraphrases, withholdings } = currentCasework(casebook)
  const done = new Set<string>()
  for (const { act, isDisputed } of paraphrases)
    if (!isDisputed && act.unit.start === undefined && (language === undefined || act.language === language))
      done.add(act.unit.post)
  const staying = new Set<string>()
  for (const { act, isDisputed } of withholdings)
    if (isDisputed || act.verdict === 'withhold') staying.add(JSON.stringify([act.post, act.claim]))
  const stays = (post?: string, claim?: string) => staying.has(JSON.stringify([post, claim]))
  const chosen = analysis.claims.filter(
    ({ claim: { id } }) => (claims.length === 0 || claims.includes(id)) && !stays(undefined, id),
  )
  const sides = chosen.flatMap(({ claim, support, deny }) =>
    [support, deny].map(side => ({ claim: claim.id, ...shownOf(side) })),
  )
  const wanted = new Map<PostIndex, string>()
  for (const list of ['origins', 'marked'] as const)
    for (const side of sides) for (const post of side[list]) if (!wanted.has(post)) wanted.set(post, side.claim)
  const posts = casebook.index().posts(wanted.keys())
  return posts.flatMap(post => {
    const key = keyOf(post)
    if (post.text.trim() === '' || done.has(key) || stays(key)) return []
    return [{ claim: wanted.get(post.index) ?? '', key, post }]
  })
}

function shownOf({ assertions, group }: WeighedSide): { origins: PostIndex[]; marked: PostIndex[] } {
  const origins: PostIndex[] = []
  const marked: PostIndex[] = []
  const met = new Set<number>()
  for (const [position, { post, mark }] of assertions.entries()) {
    if (!met.has(group[position])) origins.push(post)
    else if (mark === 'confirmed' || mark === 'suggested') marked.push(post)
    met.add(group[position])
  }
  return { origins: origins.slice(0, MOST_SHOWN), marked: marked.slice(0, Math.max(0, MOST_SHOWN - origins.length)) }
}
