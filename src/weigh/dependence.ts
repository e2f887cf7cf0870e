// Which assertion depends on which earlier one: one parent at most, so that what repeats two others joins neither to the other.

import type { Assertion, MergeEdge, MergeRung, MergeTest } from '../model/ladder.ts'
import { isOpenMark, markOf } from './mark-state.ts'
import type { Repeats, WeighEvidence } from './weigh-evidence.ts'

export interface Dependence {
  /** One edge for each assertion that depends on an earlier one, to that one; ascending. */
  readonly parents: readonly MergeEdge[]
  /** Position of the origin: the assertion without parent at the end of the way up. */
  readonly origin: Int32Array
}

/**
 * The first test that holds gives the parent: equal text, near-duplicate, same media, a person's judgement, forward of a held post,
 * containment, repeating reply; the parent is the earliest assertion for which it holds. `assertions` in canonical order.
 * Cost near-linear in assertions, plus the containments. @see docs/methods.md#the-ladder
 */
export function dependenceOf(
  assertions: readonly Assertion[],
  evidence: WeighEvidence,
  repeats: readonly Repeats[],
): Dependence {
  const search = new ParentSearch(assertions, evidence, repeats)
  const origin = new Int32Array(assertions.length)
  const parents: MergeEdge[] = []
  for (let position = 0; position < assertions.length; position++) {
    const edge = search.parentOf(position, origin)
    origin[position] = edge === undefined ? position : origin[edge.to]
    if (edge !== undefined) parents.push(edge)
    search.add(position)
  }
  return { parents, origin }
}

const NONE: ReadonlySet<number> = new Set()

/** The earliest assertions with a key; of those with the key, one of the same voice is preferred. */
class Earliest {
  readonly #any = new Map<number, number>()
  readonly #voiced = new Map<string, number>()

  add(key: number, position: number, voice: string | undefined): void {
    if (!this.#any.has(key)) this.#any.set(key, position)
    const voiced = `${key} ${voice ?? ''}`
    if (voice !== undefined && !this.#voiced.has(voiced)) this.#voiced.set(voiced, position)
  }

  get(key: number, voice: string | undefined): number {
    return (voice === undefined ? undefined : this.#voiced.get(`${key} ${voice}`)) ?? this.#any.get(key) ?? -1
  }
}

class ParentSearch {
  readonly #assertions: readonly Assertion[]
  readonly #evidence: WeighEvidence
  readonly #text = new Earliest()
  readonly #family = new Earliest()
  readonly #medium = new Earliest()
  readonly #post = new Earliest()
  /** Earliest assertion that was judged to repeat a post, whether that post is an assertion or not. */
  readonly #judged = new Map<number, number>()
  readonly #related: ReadonlyMap<number, readonly Related[]>
  readonly #judgements = new Map<number, { of: number; verdict: Repeats['verdict'] }[]>()

  constructor(assertions: readonly Assertion[], evidence: WeighEvidence, repeats: readonly Repeats[]) {
    this.#assertions = assertions
    this.#evidence = evidence
    this.#related = relatedTexts(assertions, evidence)
    for (const { post, of, verdict } of repeats) {
      // Whichever was said first, the later one depends on it, or does not.
      const [later, earlier] = post > of ? [post, of] : [of, post]
      if (later === earlier) continue
      const own = this.#judgements.get(later)
      if (own === undefined) this.#judgements.set(later, [{ of: earlier, verdict }])
      else own.push({ of: earlier, verdict })
    }
  }

  add(position: number): void {
    const { post, voice } = this.#assertions[position]
    const { text, familyCentre, mediaStarts, mediaObjects } = this.#evidence
    this.#post.add(post, position, voice)
    if (text[post] >= 0) {
      this.#text.add(text[post], position, voice)
      this.#family.add(familyCentre[text[post]], position, voice)
    }
    for (let i = mediaStarts[post]; i < mediaStarts[post + 1]; i++) this.#medium.add(mediaObjects[i], position, voice)
    for (const { of, verdict } of this.#judgements.get(post) ?? []) {
      if (verdict !== 'independent' && !this.#judged.has(of)) this.#judged.set(of, position)
    }
  }

  parentOf(position: number, origin: Int32Array): MergeEdge | undefined {
    const own = this.#assertions[position]
    const refused = this.#refused(own, origin)
    const isRefused = (to: number) => refused.has(origin[to])
    return (
      this.#copyOf(position, own, isRefused) ??
      this.#judgedOf(position, own) ??
      this.#forwardOf(position, own) ??
      this.#quotationOf(position, own, isRefused)
    )
  }

  /** Origins that a person holds this post to be independent of. */
  #refused({ post, voice }: Assertion, origin: Int32Array): ReadonlySet<number> {
    const judgements = this.#judgements.get(post)
    if (judgements === undefined) return NONE
    const refused = new Set<number>()
    for (const { of, verdict } of judgements) {
      const at = verdict === 'independent' ? this.#post.get(of, voice) : -1
      if (at >= 0) refused.add(origin[at])
    }
    return refused
  }

  #copyOf(position: number, own: Assertion, isRefused: (to: number) => boolean): MergeEdge | undefined {
    const { text, familyCentre, resemblance, mediaStarts, mediaObjects } = this.#evidence
    const { post, voice } = own
    const ownText = text[post]
    if (ownText >= 0) {
      const equal = this.#other(this.#text.get(ownText, voice), post)
      if (equal >= 0) return edge(position, equal, 'afterCopies', 'equal-text')
      const like = this.#other(this.#family.get(familyCentre[ownText], voice), post)
      if (like >= 0 && !isRefused(like)) {
        const value = Math.min(resemblance[ownText], resemblance[text[this.#assertions[like].post]])
        return edge(position, like, 'afterCopies', 'near-duplicate', value)
      }
    }
    let earliest = -1
    for (let i = mediaStarts[post]; i < mediaStarts[post + 1]; i++) {
      const same = this.#other(this.#medium.get(mediaObjects[i], voice), post)
      if (same >= 0 && !isRefused(same) && (earliest < 0 || same < earliest)) earliest = same
    }
    return earliest < 0 ? undefined : edge(position, earliest, 'afterCopies', 'same-media')
  }

  #judgedOf(position: number, { post, voice }: Assertion): MergeEdge | undefined {
    let found: MergeEdge | undefined
    for (const { of, verdict } of this.#judgements.get(post) ?? []) {
      if (verdict === 'independent') continue
      const held = this.#post.get(of, voice)
      const to = this.#other(held >= 0 ? held : (this.#judged.get(of) ?? -1), post)
      // Both verdicts may name one post: the judged repeat is told.
      const isFirst = found === undefined || to < found.to || (to === found.to && verdict === 'judged-repeat')
      if (to >= 0 && isFirst) found = edge(position, to, 'atMost', verdict)
    }
    return found
  }

  #forwardOf(position: number, { post, voice }: Assertion): MergeEdge | undefined {
    const { forwardPost } = this.#evidence
    const held = forwardPost[post] < 0 ? -1 : this.#other(this.#post.get(forwardPost[post], voice), post)
    return held < 0 ? undefined : edge(position, held, 'atMost', 'forward')
  }

  /**
   * A post that holds another in full, or an excerpt of one; a reply that brings neither words of own access nor a medium.
   * A confirmed medium or detail is more than the words it was posted with.
   */
  #quotationOf(position: number, own: Assertion, isRefused: (to: number) => boolean): MergeEdge | undefined {
    if (markOf(own) === 'confirmed' && own.markKind !== 'words') return undefined
    const { text, replyTo, mediaStarts } = this.#evidence
    const { post, voice } = own
    let earliest = -1
    let value = 0
    for (const { text: other, share } of this.#related.get(text[post]) ?? []) {
      const to = this.#other(this.#text.get(other, voice), post)
      if (to < 0 || isRefused(to) || (earliest >= 0 && to >= earliest)) continue
      earliest = to
      value = share
    }
    if (earliest >= 0) return edge(position, earliest, 'atMost', 'containment', value)
    if (replyTo[post] < 0 || isOpenMark(markOf(own)) || mediaStarts[post + 1] > mediaStarts[post]) return undefined
    const to = this.#other(this.#post.get(replyTo[post], voice), post)
    return to < 0 || isRefused(to) ? undefined : edge(position, to, 'atMost', 'repeating-reply')
  }

  /** A post is no copy of itself, though two speakers may assert in it. */
  #other(to: number, post: number): number {
    return to >= 0 && this.#assertions[to].post === post ? -1 : to
  }
}

interface Related {
  readonly text: number
  readonly share: number
}

/** Containments, seen from both texts, between texts of these assertions. */
function relatedTexts(
  assertions: readonly Assertion[],
  { text, containments }: WeighEvidence,
): ReadonlyMap<number, readonly Related[]> {
  const related = new Map<number, Related[]>()
  const present = new Set(assertions.map(({ post }) => text[post]))
  const relate = (own: number, other: number, share: number) => {
    const list = related.get(own)
    if (list === undefined) related.set(own, [{ text: other, share }])
    else list.push({ text: other, share })
  }
  for (const { container, contained, share } of containments) {
    if (!present.has(container) || !present.has(contained)) continue
    relate(container, contained, share)
    relate(contained, container, share)
  }
  return related
}

function edge(from: number, to: number, rung: MergeRung, test: MergeTest, value?: number): MergeEdge {
  return value === undefined ? { from, to, rung, test } : { from, to, rung, test, value }
}
