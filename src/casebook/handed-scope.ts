// What an export is about: the claims asked for, the posts they rest on, and what people decided to keep in the case.

import type { Engine } from '../corpus/engine.ts'
import type { Analysis } from '../model/analysis.ts'
import { CaseError } from '../model/case-error.ts'
import type { Casework } from '../model/casework.ts'
import type { ContestedFigure } from '../model/casework-findings.ts'
import type { PostIndex } from '../model/finding.ts'
import type { WeighedClaim } from '../model/ladder.ts'
import { quoted } from '../model/problem.ts'
import type { Exhibits } from '../preserve/exhibit-numbers.ts'
import type { Tally } from './handed-tally.ts'

/** Claims named in an error. */
const CLAIMS_LISTED = 20

/** Things that stay in the case by a person's decision; where people disagree they stay too. */
export interface KeptBack {
  readonly claims: ReadonlyMap<string, Ground>
  readonly exhibits: ReadonlyMap<number, Ground>
  readonly posts: ReadonlyMap<PostIndex, Ground>
}

export type Ground = 'decision' | 'disputed'

export function keptBack(
  { withholdings }: Pick<Casework, 'withholdings'>,
  corpus: Pick<Engine, 'postsByKey'>,
): KeptBack {
  const claims = new Map<string, Ground>()
  const exhibits = new Map<number, Ground>()
  const keys = new Map<string, Ground>()
  for (const { act, isDisputed } of withholdings) {
    if (!isDisputed && act.verdict === 'release') continue
    const ground = isDisputed ? 'disputed' : 'decision'
    if (act.claim !== undefined) claims.set(act.claim, ground)
    if (act.exhibit !== undefined) exhibits.set(act.exhibit, ground)
    if (act.post !== undefined) keys.set(act.post, ground)
  }
  const positions = corpus.postsByKey([...keys.keys()])
  const posts = new Map([...keys.values()].map((ground, i) => [positions[i], ground] as const))
  posts.delete(-1)
  return { claims, exhibits, posts }
}

/** With a medium its transcripts and texts, and with a line of one its medium: what may not be read may not be heard or seen either. */
export function withTextsOfMedia(
  kept: KeptBack,
  exhibits: Pick<Exhibits, 'all' | 'of'>,
  corpus: Pick<Engine, 'versions'>,
): KeptBack {
  const found = new Map(kept.exhibits)
  const keep = (number: number | undefined, ground: Ground) => {
    if (number !== undefined && found.get(number) !== 'decision') found.set(number, ground)
  }
  for (const [post, ground] of kept.posts)
    for (const { original } of corpus.versions(post)) keep(exhibits.of(original)?.derivedFrom?.exhibit, ground)
  for (const { number, derivedFrom } of exhibits.all) {
    const ground = derivedFrom === undefined ? undefined : found.get(derivedFrom.exhibit)
    if (ground !== undefined) keep(number, ground)
  }
  return { ...kept, exhibits: found }
}

/**
 * The claims asked for in the order asked for, all when `ids` is undefined; those that stay in the case are counted. Throws CaseError
 * `usage` for an id that is not there.
 */
export function chosenClaims(
  { claims }: Pick<Analysis, 'claims'>,
  ids: readonly string[] | undefined,
  kept: KeptBack,
  tally: Tally,
): WeighedClaim[] {
  const byId = new Map(claims.map(weighed => [weighed.claim.id, weighed]))
  const wanted = ids === undefined ? [...byId.keys()] : [...new Set(ids)]
  return wanted.flatMap(id => {
    const weighed = byId.get(id)
    if (weighed === undefined) {
      const known = [...byId.keys()].slice(0, CLAIMS_LISTED).join(', ')
      throw new CaseError('usage', 'explain-unknown-claim', { value: quoted(id), known })
    }
    const ground = kept.claims.get(id)
    if (ground === undefined) return [weighed]
    tally.hold('claim', ground)
    return []
  })
}

/** Posts that the claims rest on, and those that people looked at for them and decided against; ascending, each once. */
export function citedPosts(
  claims: readonly WeighedClaim[],
  { assertions, markReviews, repeats }: Casework,
  figures: readonly ContestedFigure[],
  corpus: Pick<Engine, 'postsByKey'>,
): Int32Array {
  const cited = new Set<PostIndex>()
  for (const { support, deny } of claims)
    for (const side of [support, deny]) for (const { post } of side.assertions) cited.add(post)
  const ids = new Set(claims.map(({ claim }) => claim.id))
  const units = [...assertions, ...markReviews, ...repeats].flatMap(({ act }) => {
    if (!ids.has(act.claim) || (act.type === 'assertion' && act.stance !== 'unrelated')) return []
    return act.type === 'repeat' ? [act.unit.post, act.of.post] : [act.unit.post]
  })
  for (const figure of figures) if (ids.has(figure.claim)) for (const { post } of figure.statements) cited.add(post)
  for (const post of corpus.postsByKey([...new Set(units)])) if (post >= 0) cited.add(post)
  return Int32Array.from(cited).sort()
}
