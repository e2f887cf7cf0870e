// What people decided on the assertions of a claim, put over what rules suggest. A person's word goes before a rule's.

import { textAt } from '../algorithms/text-arena.ts'
import type { Engine } from '../corpus/engine.ts'
import type { AssertionAct, Casework, Effective, MarkReviewAct, RecordedCasework, Unit } from '../model/casework.ts'
import type { EntryPlace } from '../model/entry-place.ts'
import type { PostIndex, TextIndex } from '../model/finding.ts'
import type { Assertion, MarkKind, MarkState, ReopenedMark, Side, Vantage } from '../model/ladder.ts'
import { sha256 } from '../system/hashing.ts'
import { DecisionIndex } from '../weigh/casework-decisions.ts'
import { unitsOverlap } from '../weigh/casework-subject.ts'
import { suggestsOwnAccess } from '../weigh/own-access.ts'
import type { Stance } from '../weigh/stance.ts'
import type { Repeats } from '../weigh/weigh-evidence.ts'
import type { EarlierFootage } from './earlier-footage.ts'
import { VoiceOfSpeakers } from './speaker-voices.ts'
import { SuggestedVoices } from './suggested-voices.ts'
import { textsByHash } from './texts-by-hash.ts'

const SIDES = ['support', 'deny'] as const

/** One claim, as rules and people have it. */
export interface CodedClaim {
  readonly support: readonly Assertion[]
  readonly deny: readonly Assertion[]
  /** Posts that rules of both sides match and on which nobody has decided. */
  readonly unclear: Int32Array
  /** Posts that a rule matches, whose words speak against it, and on which nobody has decided. */
  readonly held: Int32Array
  readonly repeats: readonly Repeats[]
  readonly reviewedSides: readonly Side[]
}

/** Puts decisions over suggestions, claim by claim. Texts are hashed once, when some decision covers a family. */
export class CodedAssertions {
  readonly #corpus: Engine
  readonly #casework: Casework
  readonly #decisions: DecisionIndex<AssertionAct>
  readonly #voices: VoiceOfSpeakers
  readonly #suggestedVoices: SuggestedVoices
  readonly #earlierFootage: () => (post: PostIndex) => EarlierFootage
  #textByHash: ReadonlyMap<string, TextIndex> | undefined
  #postsByText: ReadonlyMap<TextIndex, readonly PostIndex[]> | undefined

  /** `earlierFootage` is asked for when some mark was confirmed by media. */
  constructor(corpus: Engine, casework: Casework, earlierFootage: () => (post: PostIndex) => EarlierFootage) {
    this.#earlierFootage = earlierFootage
    this.#corpus = corpus
    this.#casework = casework
    this.#decisions = new DecisionIndex(casework.assertions)
    this.#voices = new VoiceOfSpeakers(corpus, casework)
    this.#suggestedVoices = new SuggestedVoices(corpus)
  }

  coded(stance: Stance): CodedClaim {
    const claim = stance.claim.id
    const decided = this.#decidedPosts(claim)
    const sides: Record<Side, Assertion[]> = { support: [], deny: [] }
    for (const side of SIDES) sides[side] = this.#suggested(stance[side].filter(({ post }) => !decided.has(post)))
    const suggested = new Map(SIDES.flatMap(side => stance[side]).map(assertion => [assertion.post, assertion]))
    for (const [post, decisions] of decided) this.#decide(post, decisions, suggested.get(post), sides)
    const inherited: Repeats[] = []
    for (const side of SIDES) this.#review(claim, side, sides[side], inherited)
    return {
      support: sides.support,
      deny: sides.deny,
      unclear: stance.unclear.filter(post => !decided.has(post)),
      held: stance.held.filter(post => !decided.has(post)),
      repeats: [...this.#repeats(claim), ...inherited],
      reviewedSides: this.#casework.sideReviews.filter(({ act }) => act.claim === claim).map(({ act }) => act.side),
    }
  }

  /** Assertions of rules with the voices that their words suggest. */
  #suggested(assertions: readonly Assertion[]): Assertion[] {
    const suggested = this.#suggestedVoices.of(assertions)
    return assertions.map((assertion, i) => {
      const { speakers, isAgentless } = suggested[i]
      const voice = this.#voices.of(assertion.post, speakers, true)
      if (voice === undefined) return isAgentless ? { ...assertion, isAgentless } : assertion
      return { ...assertion, speakers, voice }
    })
  }

  /** Decisions by post: on the post and its spans, or on the family whose text it bears. */
  #decidedPosts(claim: string): Map<PostIndex, readonly Effective<AssertionAct>[]> {
    const decided = new Map<PostIndex, readonly Effective<AssertionAct>[]>()
    const hashes = [...this.#decisions.texts(claim)]
    for (const hash of hashes) {
      const text = this.#textOf(hash)
      const decisions = text === undefined ? [] : this.#decisions.on(claim, '', hash)
      for (const post of text === undefined ? [] : this.#postsOf(text)) decided.set(post, decisions)
    }
    const keys = [...this.#decisions.posts(claim)]
    const posts = this.#corpus.postsByKey(keys)
    const texts = this.#corpus.columns().text
    keys.forEach((key, i) => {
      const post = posts[i]
      if (post < 0) return
      const hash = hashes.length === 0 ? undefined : this.#hashOf(texts[post])
      decided.set(post, this.#decisions.on(claim, key, hash))
    })
    return decided
  }

  #decide(
    post: PostIndex,
    decisions: readonly Effective<AssertionAct>[],
    suggested: Assertion | undefined,
    sides: Record<Side, Assertion[]>,
  ): void {
    const taken = new Set<string>()
    for (const { answers } of decisions) {
      const stances = new Set(answers.map(({ act }) => act.stance))
      for (const side of SIDES) {
        const own = answers.filter(({ act }) => act.stance === side)
        if (own.length === 0) continue
        const assertion = this.#assertion(post, side, own, suggested, stances.size > 1)
        const key = `${side} ${assertion.voice ?? ''}`
        if (!taken.has(key)) sides[side].push(assertion)
        taken.add(key)
      }
    }
  }

  #assertion(
    post: PostIndex,
    side: Side,
    answers: readonly RecordedCasework<AssertionAct>[],
    suggested: Assertion | undefined,
    isDisputed: boolean,
  ): Assertion {
    const { speakers, evidentiality, quantity, unit } = answers[0].act
    const voice = this.#voices.of(post, speakers)
    const words = unit.start === undefined ? this.#wordsOf(post) : (unit.quote ?? '')
    return {
      post,
      side,
      matched: suggested?.matched ?? '',
      suggestsOwnAccess: suggested?.suggestsOwnAccess ?? suggestsOwnAccess(words),
      codedBy: 'person',
      entries: answers.map(({ at }) => at),
      evidentiality,
      ...(isDisputed ? { isDisputed } : {}),
      ...(speakers.length > 0 ? { speakers } : {}),
      ...(voice === undefined ? {} : { voice }),
      ...(quantity === undefined ? {} : { quantity }),
      ...(unit.start === undefined ? {} : { span: { start: unit.start, end: unit.end ?? unit.start } }),
    }
  }

  /** Sets the marks that people reviewed; what was found to be inherited becomes a repetition. */
  #review(claim: string, side: Side, assertions: Assertion[], inherited: Repeats[]): void {
    const reviews = this.#casework.markReviews.filter(({ act }) => act.claim === claim && act.side === side)
    if (reviews.length === 0) return
    const posts = this.#corpus.postsByKey(reviews.map(({ act }) => act.unit.post))
    const at = new Map<PostIndex, number[]>()
    assertions.forEach(({ post }, i) => {
      const own = at.get(post)
      if (own === undefined) at.set(post, [i])
      else own.push(i)
    })
    const found = new Map<number, ReviewedMark>()
    reviews.forEach((review, i) => {
      const own = at.get(posts[i]) ?? []
      const meant = own.find(position => isAbout(assertions[position], review.act.unit)) ?? own[0]
      if (meant === undefined) return
      const other = found.get(meant)
      const reviewed = [...(other?.reviews ?? []), review.at]
      const stated = markOfReview(review)
      const reopened = this.#reopened(review, posts[i], stated, at)
      const mark: ReviewedMark = reopened === undefined ? stated : { mark: 'disputed' }
      found.set(meant, {
        ...(other === undefined || mark.mark === 'confirmed' ? mark : other),
        reviews: reviewed,
        ...joinedReopening(other?.reopened, reopened),
      })
      const of = review.act.verdict === 'inherited' && !review.isDisputed ? review.act.of : undefined
      const source = of === undefined ? -1 : this.#corpus.postsByKey([of.post])[0]
      if (source >= 0) inherited.push({ post: posts[i], of: source, verdict: 'inherited-mark' })
    })
    // A person who confirms a mark holds that somebody speaks.
    for (const [position, mark] of found)
      assertions[position] = { ...assertions[position], ...mark, isAgentless: false }
  }

  /**
   * Why a mark confirmed by media waits again: its footage came earlier from somebody else, or was in a collection before, and nobody who
   * confirmed it was shown that. An earlier post on the same side (a key of `onSide`) makes the mark stale anyway.
   */
  #reopened(
    { at, answers }: Effective<MarkReviewAct>,
    post: PostIndex,
    { mark, markKind }: ReviewedMark,
    onSide: ReadonlyMap<PostIndex, unknown>,
  ): ReopenedMark | undefined {
    if (mark !== 'confirmed' || markKind !== 'media') return undefined
    const earlier = this.#earlierFootage()(post)
    const compared = new Set(
      this.#corpus.postsByKey(answers.flatMap(({ act }) => act.compared.map(({ post: key }) => key))),
    )
    const shown = new Set(answers.flatMap(({ act }) => act.collections ?? []))
    const isNew = earlier.post !== undefined && !compared.has(earlier.post) && !onSide.has(earlier.post)
    const collections = earlier.collections.map(({ collection }) => collection).filter(name => !shown.has(name))
    if (!isNew && collections.length === 0) return undefined
    return { reviews: [at], ...(isNew ? { post: earlier.post } : {}), collections }
  }

  #repeats(claim: string): Repeats[] {
    const judged = this.#casework.repeats.filter(
      ({ act, isDisputed }) => act.claim === claim && act.verdict !== 'unsure' && !isDisputed,
    )
    const posts = this.#corpus.postsByKey(judged.map(({ act }) => act.unit.post))
    const sources = this.#corpus.postsByKey(judged.map(({ act }) => act.of.post))
    return judged.flatMap(({ act }, i) => {
      if (posts[i] < 0 || sources[i] < 0) return []
      const verdict = act.verdict === 'repeats' ? 'judged-repeat' : 'independent'
      return [{ post: posts[i], of: sources[i], verdict } as const]
    })
  }

  #wordsOf(post: PostIndex): string {
    const text = this.#corpus.columns().text[post]
    return text < 0 ? '' : textAt(this.#corpus.texts(), text)
  }

  #hashOf(text: TextIndex): string | undefined {
    return text < 0 ? undefined : sha256(textAt(this.#corpus.texts(), text))
  }

  #textOf(hash: string): TextIndex | undefined {
    this.#textByHash ??= this.#hashTexts()
    return this.#textByHash.get(hash)
  }

  /** Texts that some decision covers, by the SHA-256 of their normalised form. */
  #hashTexts(): ReadonlyMap<string, TextIndex> {
    const wanted = new Set<string>()
    for (const { answers } of this.#casework.assertions) {
      for (const { act } of answers) for (const hash of act.covers?.texts ?? []) wanted.add(hash)
    }
    return textsByHash(this.#corpus.texts(), wanted)
  }

  #postsOf(text: TextIndex): readonly PostIndex[] {
    if (this.#postsByText === undefined) {
      const covered = new Map<TextIndex, PostIndex[]>()
      for (const own of this.#textByHash?.values() ?? []) covered.set(own, [])
      this.#corpus.columns().text.forEach((own, post) => {
        covered.get(own)?.push(post)
      })
      this.#postsByText = covered
    }
    return this.#postsByText.get(text) ?? []
  }
}

interface ReviewedMark {
  readonly reviews?: readonly EntryPlace[]
  readonly mark: MarkState
  readonly markKind?: MarkKind
  readonly vantage?: Vantage
  readonly reopened?: ReopenedMark
}

/** Of several reviews of one mark. */
function joinedReopening(
  known: ReopenedMark | undefined,
  further: ReopenedMark | undefined,
): Pick<ReviewedMark, 'reopened'> {
  if (known === undefined || further === undefined) {
    const reopened = known ?? further
    return reopened === undefined ? {} : { reopened }
  }
  return { reopened: { ...known, ...further, reviews: [...known.reviews, ...further.reviews] } }
}

/** Nobody is sure, or roles differ: reviewed, and not confirmed. */
function markOfReview({ act, isDisputed }: Effective<MarkReviewAct>): ReviewedMark {
  if (isDisputed || act.verdict === 'unsure') return { mark: 'disputed' }
  if (act.verdict !== 'own') return { mark: 'rejected' }
  return { mark: 'confirmed', markKind: act.mark, ...(act.vantage === undefined ? {} : { vantage: act.vantage }) }
}

/** A review of a span speaks of the assertion in that span; one of the whole post of the assertion that is the whole post. */
function isAbout({ span }: Assertion, unit: Unit): boolean {
  if (span === undefined || unit.start === undefined) return span === undefined && unit.start === undefined
  return unitsOverlap({ ...unit, start: span.start, end: span.end }, unit)
}
