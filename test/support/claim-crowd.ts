// Facts of one invented claim of any size: a few origins on each side, many copies, forwards and edits of them, reviews of marks.

import { Random } from '../../src/algorithms/random.ts'
import { voiceFacts } from '../../src/casebook/explain-facts.ts'
import type { Casework, Effective, MarkReviewAct } from '../../src/model/casework.ts'
import type { Assertion, Claim, MarkKind, Side, WeighedClaim } from '../../src/model/ladder.ts'
import type { VoiceFacts } from '../../src/model/voice-facts.ts'
import { effectiveCasework } from '../../src/weigh/casework-effect.ts'
import { weighClaim } from '../../src/weigh/ladder.ts'
import { joinVoices } from '../../src/weigh/voices.ts'
import type { WeighInput } from '../../src/weigh/weigh-evidence.ts'

export interface CrowdSide {
  readonly posts: number
  /** Texts of their own; the other posts repeat one of them. */
  readonly origins: number
  /** Origins whose mark a person confirmed. */
  readonly marked: number
  /** Origins whose words suggest a mark that nobody has reviewed. */
  readonly unreviewed: number
  readonly isReviewed: boolean
}

export interface CrowdClaim {
  readonly claim: Claim
  readonly support: CrowdSide
  readonly deny: CrowdSide
  readonly seed: string
}

interface Row {
  readonly side: Side
  readonly account: number
  readonly text: number
  readonly family: number
  readonly forwardOf: number
  readonly kind: MarkKind | undefined
  readonly suggests: boolean
  /** 0..1; what repeats comes after its source, but for one in forty. */
  readonly time: number
}

const KINDS: readonly MarkKind[] = ['media', 'words', 'detail', 'media']
const ROLES = ['coder 1', 'coder 2', 'reviewer 1']

/** The claim weighed, and its facts; the same for the same seed. */
export function crowdClaim({ claim, support, deny, seed }: CrowdClaim): { weighed: WeighedClaim; facts: VoiceFacts } {
  const random = new Random(seed)
  const rows = [...sideRows('support', support, random), ...sideRows('deny', deny, random)].sort(
    (a, b) => a.time - b.time,
  )
  const first = new Map<number, number>()
  for (const [post, { text }] of rows.entries()) if (!first.has(text)) first.set(text, post)
  const texts = rows.reduce((most, { text }) => Math.max(most, text + 1), 1)
  const accounts = rows.reduce((most, { account }) => Math.max(most, account + 1), 1)
  const family = new Int32Array(texts).map((_, text) => text)
  for (const own of rows) family[own.text] = own.family
  const reviews: Effective<MarkReviewAct>[] = []
  const assertions = rows.map(({ side, kind, suggests, text }, post): Assertion => {
    const isOwn = first.get(text) === post
    const common = { post, side, matched: 'rule', suggestsOwnAccess: isOwn && (suggests || kind !== undefined) }
    if (!isOwn || kind === undefined) return common
    const vantage = post % 3 === 0 ? { vantage: { place: `vantage ${post % 5}` } } : {}
    const review = reviewOf(claim.id, side, post, kind, vantage)
    reviews.push(review)
    return {
      ...common,
      ...vantage,
      mark: 'confirmed',
      markKind: kind,
      reviews: [review.at],
      evidentiality: 'own-perception',
    }
  })
  const evidence: WeighInput['evidence'] = {
    account: Int32Array.from(rows, ({ account }) => account),
    text: Int32Array.from(rows, ({ text }) => text),
    forwardOrigin: new Int32Array(rows.length).fill(-1),
    forwardPost: Int32Array.from(rows, ({ forwardOf }, post) => {
      const of = forwardOf < 0 ? -1 : (first.get(forwardOf) ?? -1)
      return of < post ? of : -1
    }),
    replyTo: new Int32Array(rows.length).fill(-1),
    mediaStarts: new Int32Array(rows.length + 1),
    mediaObjects: new Int32Array(0),
    familyCentre: family,
    resemblance: Float32Array.from({ length: texts }, (_, text) =>
      family[text] === text ? 1 : 0.8 + 0.2 * random.unit(),
    ),
    containments: [],
    voices: joinVoices({
      count: accounts,
      accounts,
      ofOrigin: new Int32Array(0),
      ofVoice: new Map(),
      isNameOnly: new Uint8Array(accounts),
      name: new Int32Array(accounts).fill(-1),
      alias: new Int32Array(accounts).fill(-1),
      controller: new Int32Array(accounts).fill(-1),
      cluster: Int32Array.from({ length: accounts }, (_, account) => (account % 9 === 4 ? account % 2 : -1)),
      clusterQ: Float64Array.of(0.004, 0.01),
    }),
  }
  const isSide = (name: Side) => (one: Assertion) => one.side === name
  const input: WeighInput = {
    claim,
    support: assertions.filter(isSide('support')),
    deny: assertions.filter(isSide('deny')),
    evidence,
    reviewedSides: [...(support.isReviewed ? ['support' as const] : []), ...(deny.isReviewed ? ['deny' as const] : [])],
  }
  const casework: Casework = { ...effectiveCasework([]), markReviews: reviews }
  const ids = Array.from({ length: accounts }, (_, speaker) => `speaker ${speaker}`)
  const voices = { voices: evidence.voices, ids, forwardOrigin: evidence.forwardOrigin }
  const weighed = weighClaim(input)
  return { weighed, facts: voiceFacts({ tool: 'anechoic 0.0.0', input, voices, weighed, casework, shown: {} }) }
}

function sideRows(side: Side, { posts, origins, marked, unreviewed }: CrowdSide, random: Random): Row[] {
  const base = side === 'support' ? 0 : 1_000_000
  const own = Math.min(origins, posts)
  const begins = Array.from({ length: own }, () => 0.6 * random.unit())
  return Array.from({ length: posts }, (_, i): Row => {
    if (i < own) {
      const kind = i < marked ? KINDS[i % KINDS.length] : undefined
      const suggests = i >= marked && i < marked + unreviewed
      return {
        side,
        account: base + i,
        text: base + i,
        family: base + i,
        forwardOf: -1,
        kind,
        suggests,
        time: begins[i],
      }
    }
    const of = Math.floor(own * random.unit() ** 2)
    const how = random.unit()
    const account = base + Math.floor(random.unit() ** 2 * Math.max(own, posts * 0.6))
    const edited = how < 0.3 ? base + own + i : base + of
    const forwardOf = how > 0.85 ? base + of : -1
    const text = forwardOf < 0 ? edited : base + own + i
    const family = forwardOf < 0 ? base + of : text
    const time = random.chance(0.025) ? random.unit() : begins[of] + (1 - begins[of]) * random.unit() ** 2
    return { side, account, text, family, forwardOf, kind: undefined, suggests: false, time }
  }).map(row => renumbered(row, base))
}

/** Numbers of the deny side follow in the odd ones. */
function renumbered(row: Row, base: number): Row {
  const odd = (value: number) => (value < 0 ? -1 : (value - base) * 2 + (base > 0 ? 1 : 0))
  return {
    ...row,
    account: odd(row.account),
    text: odd(row.text),
    family: odd(row.family),
    forwardOf: odd(row.forwardOf),
  }
}

function reviewOf(
  claim: string,
  side: Side,
  post: number,
  mark: MarkKind,
  vantage: Pick<MarkReviewAct, 'vantage'>,
): Effective<MarkReviewAct> {
  const act: MarkReviewAct = {
    type: 'mark-review',
    claim,
    side,
    unit: { post: `chat/${post}` },
    mark,
    verdict: 'own',
    compared: [],
    ...vantage,
    role: ROLES[post % ROLES.length],
    tool: 'anechoic 0.0.0',
  }
  const recorded = { at: { device: 'd', epoch: 'e', seq: post }, order: post, claimedTime: 0, act }
  return { ...recorded, answers: [recorded], isDisputed: false }
}
