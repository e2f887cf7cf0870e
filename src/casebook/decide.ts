// The queues of what rules suggest: assertions of claims, and calls to violence. One answer covers a family.

import type { CallSuggestion } from '../model/calls-view.ts'
import type { AssertionAct, CallReviewAct, Unit } from '../model/casework.ts'
import type { Evidentiality } from '../model/reading.ts'
import type { Suggestion } from '../model/suggestion.ts'
import { LIMITS } from '../weigh/casework-fields.ts'
import { AnswerQueue, type DecideOptions } from './answer-queue.ts'

const EVIDENTIALITIES: readonly Evidentiality[] = [
  'own-perception',
  'own-document',
  'hearsay',
  'inference',
  'unsourced',
]

/** Suggested assertions, each answered with a stance. */
export class DecisionQueue extends AnswerQueue<Suggestion, AssertionAct['stance']> {
  readonly #evidentiality = new Map<number, Evidentiality>()

  get evidentiality(): Evidentiality {
    return this.#evidentiality.get(this.position) ?? this.current?.evidentiality ?? 'unsourced'
  }

  /** Takes the next evidentiality for the current entry, where the rules proposed a wrong one. */
  turnEvidentiality(): void {
    const next = EVIDENTIALITIES.indexOf(this.evidentiality) + 1
    this.#evidentiality.set(this.position, EVIDENTIALITIES[next % EVIDENTIALITIES.length])
  }

  protected act(suggestion: Suggestion, stance: AssertionAct['stance']): AssertionAct {
    return assertionOf(suggestion, stance, this.evidentiality, { ...this.options, tool: this.casebook.tool })
  }
}

/** Posts that may call to violence, each answered with a verdict. */
export class CallQueue extends AnswerQueue<CallSuggestion, CallReviewAct['verdict']> {
  protected act(suggestion: CallSuggestion, verdict: CallReviewAct['verdict']): CallReviewAct {
    return callReviewOf(suggestion, verdict, { ...this.options, tool: this.casebook.tool })
  }
}

/** Who signs an answer, and with what. */
export interface Signed extends DecideOptions {
  readonly tool: string
}

/** The record of a stance on a suggested assertion; it covers the whole family. */
export function assertionOf(
  suggestion: Suggestion,
  stance: AssertionAct['stance'],
  evidentiality: Evidentiality,
  { role, isApart, tool }: Signed,
): AssertionAct {
  const { claim, texts, posts, speakers, of } = suggestion
  const isUnrelated = stance === 'unrelated'
  return {
    type: 'assertion',
    claim,
    unit: unitOf(suggestion),
    stance,
    evidentiality: isUnrelated ? 'unsourced' : evidentiality,
    ...(of === undefined || isUnrelated || evidentiality !== 'hearsay' ? {} : { of }),
    speakers: isUnrelated ? [] : speakers,
    covers: { texts, posts },
    role,
    ...(isApart ? { apart: true } : {}),
    tool,
  }
}

/** The record of a verdict on a suggested call to violence; it covers the whole family. */
export function callReviewOf(
  suggestion: CallSuggestion,
  verdict: CallReviewAct['verdict'],
  { role, isApart, tool }: Signed,
): CallReviewAct {
  const { texts, posts } = suggestion
  return {
    type: 'call-review',
    unit: unitOf(suggestion),
    verdict,
    covers: { texts, posts },
    role,
    ...(isApart ? { apart: true } : {}),
    tool,
  }
}

/** The whole post, with its text where that is short enough to be kept. */
function unitOf({ post, text }: { readonly post: string; readonly text: string }): Unit {
  return text.length <= LIMITS.quote && text !== '' ? { post, quote: text } : { post }
}
