// What an act of casework is about, and what it answers: two acts of one subject are answers to the same question.

import type { AssertionAct, CaseworkAct, MarkReviewAct, MediaReviewAct, Unit } from '../model/casework.ts'

/** Relations that hold both ways. */
const SYMMETRIC: ReadonlySet<string> = new Set(['contradicts', 'same-figure-differently'])

/** A key that is equal for acts on the same thing and different for all others; no two types share one. */
export function subjectOf(act: CaseworkAct): string {
  return JSON.stringify([act.type, ...aboutOf(act)])
}

function aboutOf(act: CaseworkAct): unknown[] {
  switch (act.type) {
    case 'claim':
      return [act.claim]
    case 'assertion':
      return [act.claim, unitKey(act.unit)]
    case 'claim-relation':
      return [act.kind, ...(SYMMETRIC.has(act.kind) ? [act.from, act.to].sort() : [act.from, act.to])]
    case 'mark-review':
      return [act.claim, act.side, unitKey(act.unit)]
    case 'repeat':
      return [act.claim, unitKey(act.unit), unitKey(act.of)]
    case 'controller':
      return [folded(act.controller)]
    case 'alias':
      return [...act.members].sort()
    case 'actor':
      return [act.actor]
    case 'tie':
      return [act.from, act.to, act.kind, act.speakers.map(folded), act.unit && unitKey(act.unit), act.exhibit]
    case 'outage':
      return [folded(act.place), act.from, act.to, folded(act.measuredBy)]
    case 'side-review':
    case 'credibility':
      return [act.claim, act.side]
    case 'stage':
      return [act.claim]
    case 'call-review':
      return [unitKey(act.unit)]
    case 'paraphrase':
      return [unitKey(act.unit), act.language]
    case 'naming':
      return [act.of]
    case 'withholding':
      return [act.post, act.exhibit, act.claim]
    case 'media-review':
      return [act.exhibit]
    case 'exhibit-finding':
      return [act.exhibit, act.stage, act.question, act.method, act.claim, folded(act.finding)]
    case 'finding-review':
      return [act.of.device, act.of.epoch, act.of.seq]
    case 'call-list':
    case 'mark-rate':
    case 'withdrawal':
      return []
  }
}

/** A key of what an act answers, without who said it, why and how surely. */
export function answerOf(act: CaseworkAct): string {
  switch (act.type) {
    case 'assertion':
      return JSON.stringify(act.stance === 'unrelated' ? [act.stance] : assertionAnswer(act))
    case 'mark-review':
      return JSON.stringify([act.verdict, act.verdict === 'own' ? act.mark : undefined])
    case 'controller':
      return JSON.stringify([act.verdict, act.verdict === 'declared' ? [...act.members].sort() : []])
    case 'tie':
      return JSON.stringify([act.stance, act.basis])
    case 'credibility':
      return JSON.stringify([act.reliability, act.credibility])
    case 'paraphrase':
      return JSON.stringify([act.text, act.how])
    case 'naming':
      return JSON.stringify([act.verdict, act.audiences && distinct(act.audiences)])
    case 'media-review':
      return JSON.stringify(act.verdict === 'stays' ? [act.verdict] : mediaAnswer(act))
    case 'claim-relation':
    case 'repeat':
    case 'alias':
    case 'call-review':
    case 'withholding':
    case 'finding-review':
      return act.verdict
    default:
      return ''
  }
}

function assertionAnswer({ stance, evidentiality, of, speakers, quantity }: AssertionAct): unknown[] {
  const amount = quantity && [folded(quantity.what), quantity.unit, quantity.low, quantity.high]
  return [stance, evidentiality, of && folded(of), speakers.map(folded), amount]
}

function mediaAnswer({ verdict, checked, areas, dismissed, sound }: MediaReviewAct): unknown[] {
  return [verdict, distinct(checked), distinct(areas), distinct(dismissed), sound]
}

/** Each value once, in an order that does not depend on how they were stated. */
function distinct(values: readonly string[]): string[] {
  return [...new Set(values)].sort()
}

/** Key of a unit: its post and span. The quote is a safeguard, not an address. */
export function unitKey({ post, start, end }: Unit): string {
  return JSON.stringify(start === undefined && end === undefined ? [post] : [post, start ?? 0, end])
}

/** True when two units of one post share a character; a unit without a span is the whole post. */
export function unitsOverlap(a: Unit, b: Unit): boolean {
  if (a.post !== b.post) return false
  return (a.start ?? 0) < (b.end ?? Number.POSITIVE_INFINITY) && (b.start ?? 0) < (a.end ?? Number.POSITIVE_INFINITY)
}

/** True when the text of the post is no longer what a person decided on. A unit without a quote tells nothing. */
export function isChangedSince({ start, end, quote }: Unit, text: string): boolean {
  return quote !== undefined && quote !== text.slice(start ?? 0, end ?? text.length)
}

/** Roles and names are compared as they look: without regard to case, invisible marks, kinds and runs of spaces, and composed letters. */
export function folded(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .replace(/\s+/gu, ' ')
    .trim()
    .toLowerCase()
}

/** Texts that one decision covered; empty for a decision on one unit alone. */
export function coveredTexts(act: CaseworkAct): readonly string[] {
  return act.type === 'assertion' || act.type === 'call-review' ? (act.covers?.texts ?? []) : []
}

/** Key of the question that decisions covering one text answer; undefined for types that cover nothing. */
export function coverScope(act: CaseworkAct): string | undefined {
  if (act.type === 'assertion') return JSON.stringify([act.type, act.claim])
  return act.type === 'call-review' ? JSON.stringify([act.type]) : undefined
}

/** Key of the mark that a review is about: reviews of overlapping spans are about one mark. */
export function markScope({ claim, side, unit }: MarkReviewAct): string {
  return JSON.stringify([claim, side, unit.post])
}
