// Families of copies and near-duplicates: how each spread, and in which words its variants differ from the text seen first.

import type { Engine } from '../corpus/engine.ts'
import type { Containment, CopyFamily } from '../model/analysis.ts'
import type { Finding } from '../model/finding.ts'
import type { ContainmentView, FamilyView, ReportCommands, Shown, VariantView } from '../model/report-view.ts'
import type { CitedPosts } from './cited-posts.ts'
import { excerptOf } from './excerpt.ts'
import { largest } from './largest.ts'
import { shortDiff } from './short-diff.ts'

export const FAMILIES_SHOWN = 50
const VARIANTS_SHOWN = 4
/** Posts that the lists of this section may add to the report. */
const ROOM = 400
const POSTS_SHOWN = 12
const CONTAINMENTS_SHOWN = 20
const SPREAD_STEPS = 60

/** UTF-16 code units of the first text shown. */
const EXCERPT_LENGTH = 500

/** The largest families by posts, then by first post. */
export function largestFamilies(families: readonly CopyFamily[]): CopyFamily[] {
  return largest(families, FAMILIES_SHOWN, (a, b) => b.posts.length - a.posts.length || a.firstPost - b.firstPost)
}

export function familiesView(
  corpus: Engine,
  families: readonly CopyFamily[],
  resemblance: Float32Array,
  findings: ReadonlyMap<string, Finding>,
  commands: ReportCommands,
  cited: CitedPosts,
): Shown<FamilyView> {
  cited.makeRoom(ROOM)
  const rows = largestFamilies(families).map(family => {
    const shown = cited.list(family.posts, POSTS_SHOWN)
    return {
      id: family.id,
      finding: findings.get(`copy-family ${family.id}`),
      posts: family.posts.length,
      accounts: family.accounts,
      channels: family.channels,
      forwards: family.forwards,
      firstPost: cited.cite(family.firstPost),
      firstTime: family.firstTime,
      isFirstZoned: corpus.columns().zoned[family.firstPost] === 1,
      lastTime: family.lastTime,
      timeToHalf: timeToHalf(corpus, family),
      spread: spreadOf(corpus, family),
      ...variantsOf(corpus, family, resemblance, cited),
      rows: shown,
      command: shown.rows.length === shown.total ? undefined : commands.family(family.id),
    }
  })
  return { rows, total: families.length }
}

/**
 * Milliseconds from the first post to the one that makes up half, of the posts whose zone is known; undefined with fewer than two.
 * @see docs/methods.md#report-figures
 */
export function timeToHalf(corpus: Engine, family: CopyFamily): number | undefined {
  const { time, zoned } = corpus.columns()
  const times = family.posts.filter(post => zoned[post] === 1)
  if (times.length < 2) return undefined
  return time[times[Math.ceil(times.length / 2) - 1]] - time[times[0]]
}

/** Posts in equal steps between the first and the last of the family; empty without a range. */
export function spreadOf(corpus: Engine, family: CopyFamily): number[] {
  const { time } = corpus.columns()
  const range = family.lastTime - family.firstTime
  if (!(range > 0)) return []
  const steps = new Array<number>(SPREAD_STEPS).fill(0)
  for (const post of family.posts) {
    const at = Math.floor(((time[post] - family.firstTime) / range) * SPREAD_STEPS)
    if (at >= 0) steps[Math.min(SPREAD_STEPS - 1, at)]++
  }
  return steps
}

function variantsOf(corpus: Engine, family: CopyFamily, resemblance: Float32Array, cited: CitedPosts) {
  const { text } = corpus.columns()
  const firstPost = new Map<number, number>()
  const posts = new Map<number, number>()
  for (const post of family.posts) {
    if (!firstPost.has(text[post])) firstPost.set(text[post], post)
    posts.set(text[post], (posts.get(text[post]) ?? 0) + 1)
  }
  const chosen = [...family.texts.subarray(1)].filter(variant => firstPost.has(variant)).slice(0, VARIANTS_SHOWN)
  const centrePost = firstPost.get(family.centre) ?? family.firstPost
  const [centre, ...others] = corpus.posts([centrePost, ...chosen.map(variant => firstPost.get(variant)!)])
  const compared = centre.text
  const rows: VariantView[] = chosen.map((variant, i) => ({
    post: cited.cite(others[i].index),
    posts: posts.get(variant)!,
    resemblance: resemblance[variant],
    parts: shortDiff(compared, others[i].text),
  }))
  return {
    excerpt: excerptOf(centre.text, EXCERPT_LENGTH),
    variants: { rows, total: Math.max(0, family.texts.length - 1) },
  }
}

/** The longest passages that longer texts repeat in full. */
export function containmentsView(
  corpus: Engine,
  containments: readonly Containment[],
  cited: CitedPosts,
): Shown<ContainmentView> {
  const shown = largest(
    containments,
    CONTAINMENTS_SHOWN,
    (a, b) => b.share - a.share || a.container - b.container || a.contained - b.contained,
  )
  const wanted = new Set(shown.flatMap(({ container, contained }) => [container, contained]))
  const firstPost = new Map<number, number>()
  const { text, count } = corpus.columns()
  for (let post = 0; post < count && firstPost.size < wanted.size; post++) {
    if (wanted.has(text[post]) && !firstPost.has(text[post])) firstPost.set(text[post], post)
  }
  const rows = shown.flatMap(({ container, contained, share }) => {
    const outer = firstPost.get(container)
    const inner = firstPost.get(contained)
    if (outer === undefined || inner === undefined) return []
    return [{ container: cited.cite(outer), contained: cited.cite(inner), share }]
  })
  return { rows, total: containments.length }
}
