// One claim as facts: every key that a test used, every judgement, every number that came of them.

import type { Casework } from '../model/casework.ts'
import type { Assertion, MergeEdge, Side, WeighedClaim, WeighedSide } from '../model/ladder.ts'
import type { SharedMedium } from '../model/media-family.ts'
import type { FactAssertion, FactEdge, FactSide, VoiceFacts } from '../model/voice-facts.ts'
import { sha256 } from '../system/hashing.ts'
import { ALPHA, DEFAULT_RATES } from '../weigh/lower-bound.ts'
import { isReasoned, upperRates } from '../weigh/rates-in-force.ts'
import type { WeighInput } from '../weigh/weigh-evidence.ts'
import type { CaseVoices } from './case-voices.ts'
import { factJudgements, type Judgements } from './explain-judgements.ts'
import { ClaimNumbers } from './explain-numbers.ts'
import { factSpeakers, speakerOfVoice } from './explain-speakers.ts'

/** What may be shown of posts and speakers. */
export interface Shown {
  /** `channel id/message id` of a post; undefined keeps it a number. */
  readonly postId?: (post: number) => string
  /** Text of a post, reasons of reviews, words of vantages. */
  readonly words?: (post: number) => string
  /** Id of a speaker. */
  readonly speakerId?: (speaker: number) => string
  /** How media of two posts are the same. */
  readonly sharedMedium?: (post: number, other: number) => SharedMedium | undefined
}

export interface FactSource {
  readonly tool: string
  readonly input: WeighInput
  readonly voices: CaseVoices
  readonly weighed: WeighedClaim
  readonly casework: Casework
  readonly shown: Shown
}

/** Linear in assertions, and in the speakers that are one voice with any of theirs. */
export function voiceFacts({ tool, input, voices, weighed, casework, shown }: FactSource): VoiceFacts {
  const numbers = new ClaimNumbers(input)
  const judgements = factJudgements(casework, numbers, voices, shown.words !== undefined)
  const side = (name: Side) => factSide(name, weighed[name], input, numbers, judgements, shown)
  const [support, deny] = [side('support'), side('deny')]
  const { evidence, claim } = input
  const speakers = factSpeakers(evidence.voices, numbers, shown.speakerId)
  const texts = numbers.texts.keys()
  const isShown = new Set(texts)
  const facts = {
    format: 'anechoic-voices',
    version: 1,
    tool,
    claim: { id: claim.id, kind: claim.kind, text: claim.text },
    alpha: ALPHA,
    rates: {
      ...(input.rates ?? DEFAULT_RATES),
      measured: casework.markRates.map(({ act }) => ({ upper: upperRates(act), isReasoned: isReasoned(act) })),
    },
    coverage: weighed.coverage ?? null,
    speakers,
    clusters: numbers.clusters
      .keys()
      .map(cluster => ({ cluster: numbers.clusters.of(cluster), q: evidence.voices.clusterQ[cluster] })),
    controllers: judgements.controllers(),
    texts: texts.map(text => ({
      text: numbers.texts.of(text),
      family: numbers.families.of(evidence.familyCentre[text]),
      resemblance: evidence.resemblance[text],
    })),
    containments: evidence.containments
      .filter(({ container, contained }) => isShown.has(container) && isShown.has(contained))
      .map(({ container, contained, share }) => ({
        container: numbers.texts.of(container),
        contained: numbers.texts.of(contained),
        share,
      })),
    repeats: (input.repeats ?? []).map(({ post, of, verdict }) => ({
      post: numbers.posts.of(post),
      of: numbers.posts.of(of),
      verdict,
    })),
    support,
    deny,
    disagreements: judgements.disagreements(claim.id),
  } as const
  return { ...facts, digest: sha256(JSON.stringify(facts)) }
}

function factSide(
  side: Side,
  weighed: WeighedSide,
  input: WeighInput,
  numbers: ClaimNumbers,
  judgements: Judgements,
  shown: Shown,
): FactSide {
  const edges = new Map(weighed.edges.map(edge => [edge.from, factEdge(edge)]))
  const parents = new Map((weighed.parents ?? []).map(edge => [edge.from, factEdge(edge)]))
  const { bound } = weighed
  return {
    side,
    isReviewed: input.reviewedSides?.includes(side) === true,
    assertions: weighed.assertions.map((assertion, position) => ({
      ...factKeys(assertion, input, numbers),
      suggestsOwnAccess: assertion.suggestsOwnAccess,
      isAgentless: assertion.isAgentless === true,
      evidentiality: assertion.evidentiality ?? null,
      decisions: judgements.decisions(assertion),
      isDisputed: assertion.isDisputed === true,
      reviews: judgements.reviews(assertion),
      mark: assertion.mark ?? 'none',
      parent: parents.get(position) ?? null,
      edge: edges.get(position) ?? null,
      group: weighed.group[position],
      ...sharedMediumOf(assertion, edges.get(position) ?? parents.get(position), weighed, shown),
      ...(shown.postId === undefined ? {} : { id: shown.postId(assertion.post) }),
      ...(shown.words === undefined ? {} : { words: shown.words(assertion.post) }),
    })),
    ladder: weighed.ladder,
    unassessed: weighed.unassessed ?? null,
    bound: { groups: bound?.groups ?? 0, trials: bound?.trials ?? 0, parts: bound?.parts ?? [] },
    withoutOrigin: weighed.withoutOrigin ?? [],
    hangsOn: weighed.hangsOn ?? null,
  }
}

function sharedMediumOf(
  { post }: Assertion,
  edge: FactEdge | undefined,
  { assertions }: WeighedSide,
  { sharedMedium }: Shown,
): Pick<FactAssertion, 'sharedMedium'> {
  if (edge?.test !== 'same-media') return {}
  const shared = sharedMedium?.(post, assertions[edge.to].post)
  return shared === undefined ? {} : { sharedMedium: shared }
}

type FactKeys = Pick<FactAssertion, 'post' | 'account' | 'voice' | 'text' | 'media' | 'forward' | 'replyTo'>

function factKeys(assertion: Assertion, { evidence }: WeighInput, numbers: ClaimNumbers): FactKeys {
  const { post } = assertion
  const { account, text, forwardPost, forwardOrigin, replyTo, mediaStarts, mediaObjects, voices } = evidence
  const [held, origin] = [forwardPost[post], forwardOrigin[post]]
  const media = mediaObjects.subarray(mediaStarts[post], mediaStarts[post + 1])
  return {
    post: numbers.posts.of(post),
    account: numbers.speakers.ofKnown(account[post]),
    voice: assertion.voice === undefined ? null : numbers.speakers.of(speakerOfVoice(voices, assertion.voice)),
    text: numbers.texts.ofKnown(text[post]),
    media: Array.from(media, medium => numbers.media.of(medium)),
    forward:
      held < 0 && origin < 0
        ? null
        : {
            post: numbers.posts.ofKnown(held),
            account: held < 0 ? null : numbers.speakers.ofKnown(account[held]),
            origin: origin < 0 ? null : numbers.speakers.of(voices.ofOrigin[origin]),
          },
    replyTo: numbers.posts.ofKnown(replyTo[post]),
  }
}

function factEdge({ to, rung, test, value }: MergeEdge): FactEdge {
  return { to, rung, test, value: value ?? null }
}
