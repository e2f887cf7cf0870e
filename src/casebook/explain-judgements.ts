// Judgements of people as facts: who decided and reviewed what, in which entries; reasons and words only when asked for.

import type { AssertionAct, Casework, Effective, MarkReviewAct, RecordedCasework } from '../model/casework.ts'
import type { EntryPlace } from '../model/entry-place.ts'
import type { Assertion, ReopenedMark, Vantage } from '../model/ladder.ts'
import type { FactDecision, FactReview, VoiceFacts } from '../model/voice-facts.ts'
import { vantageFields } from '../weigh/mark-state.ts'
import type { Voices } from '../weigh/voices.ts'
import type { CaseVoices } from './case-voices.ts'
import type { ClaimNumbers } from './explain-numbers.ts'

export interface Judgements {
  decisions(assertion: Assertion): FactDecision[]
  reviews(assertion: Assertion): FactReview[]
  disagreements(claim: string): VoiceFacts['disagreements']
  controllers(): VoiceFacts['controllers']
}

/** `hasWords`: reasons and the words of vantages are shown. */
export function factJudgements(
  casework: Casework,
  numbers: ClaimNumbers,
  { voices, ids }: CaseVoices,
  hasWords: boolean,
): Judgements {
  const assertions = new Map<string, RecordedCasework<AssertionAct>>()
  for (const { answers } of casework.assertions)
    for (const answer of answers) assertions.set(entryOf(answer.at), answer)
  const reviews = new Map(casework.markReviews.map(review => [entryOf(review.at), review]))
  return {
    decisions: ({ entries = [] }) =>
      entries.map(entryOf).flatMap(entry => {
        const act = assertions.get(entry)?.act
        if (act === undefined) return []
        return [{ role: act.role, entry, ...(hasWords && act.reason !== undefined ? { reason: act.reason } : {}) }]
      }),
    reviews: ({ reviews: places = [], reopened }) =>
      places.flatMap(at => {
        const review = reviews.get(entryOf(at))
        return review === undefined ? [] : [factReview(review, numbers, hasWords, reopened)]
      }),
    disagreements: claim =>
      casework.disagreements
        .filter(({ entries }) => entries.some(({ act }) => 'claim' in act && act.claim === claim))
        .map(({ type, entries }) => ({ type, entries: entries.map(({ at }) => entryOf(at)) })),
    controllers: () => factControllers(casework, numbers, voices, ids),
  }
}

/** `device:epoch:number`. */
export function entryOf({ device, epoch, seq }: EntryPlace): string {
  return `${device}:${epoch}:${seq}`
}

function factReview(
  { at, act, answers, isDisputed }: Effective<MarkReviewAct>,
  numbers: ClaimNumbers,
  hasWords: boolean,
  reopened: ReopenedMark | undefined,
): FactReview {
  const waits = reopened?.reviews.some(place => entryOf(place) === entryOf(at)) === true ? reopened : undefined
  const { verdict, mark, compared, vantage } = act
  const reasons = answers.flatMap(answer => answer.act.reason ?? [])
  return {
    verdict,
    kind: mark,
    isDisputed: isDisputed || waits !== undefined,
    ...(waits === undefined
      ? {}
      : {
          reopenedBy: {
            post: waits.post === undefined ? null : numbers.posts.of(waits.post),
            collections: waits.collections.length,
          },
        }),
    compared: compared.length,
    vantage: factVantage(vantage, numbers),
    ...(hasWords && vantage !== undefined ? { vantageWords: wordsOf(vantage) } : {}),
    roles: answers.map(answer => answer.act.role),
    entries: answers.map(answer => entryOf(answer.at)),
    ...(hasWords && reasons.length > 0 ? { reasons } : {}),
  }
}

function factVantage(vantage: Vantage | undefined, numbers: ClaimNumbers): FactReview['vantage'] {
  if (vantage === undefined) return null
  const [place, time, viewpoint] = vantageFields(vantage).map(field =>
    field === undefined ? null : numbers.vantage.of(field),
  )
  return [place, time, viewpoint]
}

function wordsOf({ place, time, viewpoint }: Vantage): (string | null)[] {
  return [place ?? null, time ?? null, viewpoint ?? null]
}

/** Names and reasons of controllers are public. Each number stands for the declarations that share a member. */
function factControllers(
  casework: Casework,
  numbers: ClaimNumbers,
  voices: Voices,
  ids: readonly string[],
): VoiceFacts['controllers'] {
  const speakers = new Map(ids.map((id, speaker) => [id, speaker]))
  const shown = new Set(numbers.controllers.keys())
  const declared = new Map<number, { names: Set<string>; reasons: Set<string> }>()
  for (const { act, answers, isDisputed } of casework.controllers) {
    const at = speakers.get(act.members[0])
    const controller = at === undefined ? -1 : voices.controller[at]
    if (isDisputed || act.verdict !== 'declared' || !shown.has(controller)) continue
    const own = declared.get(controller) ?? { names: new Set<string>(), reasons: new Set<string>() }
    own.names.add(act.controller)
    for (const answer of answers) if (answer.act.reason !== undefined) own.reasons.add(answer.act.reason)
    declared.set(controller, own)
  }
  return [...declared].map(([controller, { names, reasons }]) => ({
    controller: numbers.controllers.of(controller),
    names: [...names],
    reasons: [...reasons],
  }))
}
