// Scores and stances of what rules propose for one claim. Pure; the casebook finds the candidates.

import type { Stance as Stand } from '../model/casework.ts'
import type { TextIndex } from '../model/finding.ts'
import type { Side } from '../model/ladder.ts'
import type { SuggestionReason, SuggestionRule, TextSuggestion } from '../model/suggestion.ts'
import type { HeldText } from './stance.ts'

/** Share of the weight of a reference's words from which a text is proposed. */
export const LEAST_SHARE = 0.4
/** Factor of the score for each reason against; what is merely too short is the surest of all that waits. */
const AGAINST: Readonly<Partial<Record<SuggestionRule, number>>> = {
  short: 0.95,
  'negation-near': 0.8,
  question: 0.75,
  doubted: 0.75,
  condition: 0.6,
  negated: 0.8,
  denied: 0.85,
  'both-sides': 0.8,
  'other-number': 0.7,
  'roles-swapped': 0.6,
  opposite: 0.6,
  'other-place': 0.5,
  'other-actor': 0.6,
  scattered: 0.5,
  before: 0.4,
  'other-form': 0.4,
}

/** Score of what a rule matched, of a family member by its resemblance, and of shared words by their share. */
const MATCHED = 0.9
const FAMILY = 0.9
const WORDS = 0.7

const FOR: ReadonlySet<SuggestionRule> = new Set(['term', 'example', 'family', 'decided', 'words'])

/** True for a reason that speaks against counting. */
export function isAgainst({ rule }: SuggestionReason): boolean {
  return !FOR.has(rule)
}

export function otherSide(side: Side): Side {
  return side === 'support' ? 'deny' : 'support'
}

/** What a person would most likely code, given the side of the rule and what speaks against it. */
export function proposedStance(side: Side, reasons: readonly SuggestionReason[]): Stand {
  const keys = new Set(reasons.map(({ rule }) => rule))
  if (keys.has('other-place') || keys.has('other-actor') || keys.has('roles-swapped')) return 'comment'
  if (keys.has('before')) return 'comment'
  if (keys.has('question')) return 'query'
  if (keys.has('both-sides') && reasons.length === 1) return 'comment'
  if (keys.has('condition')) return 'comment'
  if (keys.has('other-number')) return keys.has('negated') || keys.has('denied') ? 'deny' : 'comment'
  if (keys.has('negated') || keys.has('denied') || keys.has('opposite')) return otherSide(side)
  if (keys.has('doubted')) return 'query'
  return side
}

/** A text that a rule matched and that waits. */
export function heldSuggestion(held: HeldText, isExample: boolean): TextSuggestion {
  const reason: SuggestionReason = isExample
    ? { rule: 'example', parameters: {} }
    : { rule: 'term', parameters: { term: held.matched } }
  return {
    text: held.text,
    stance: proposedStance(held.side, held.reasons),
    score: MATCHED * factor(held.reasons),
    reasons: [reason, ...held.reasons],
    state: 'waiting',
  }
}

/** A text of the family of one that counts or was decided. */
export function familySuggestion(
  text: TextIndex,
  stance: Stand,
  resemblance: number,
  isDecided: boolean,
  against: readonly SuggestionReason[],
): TextSuggestion {
  const reason: SuggestionReason = { rule: isDecided ? 'decided' : 'family', parameters: { resemblance } }
  const side = stance === 'deny' ? 'deny' : 'support'
  return {
    text,
    stance: stance === 'support' || stance === 'deny' ? proposedStance(side, against) : stance,
    score: FAMILY * resemblance * factor(against),
    reasons: [reason, ...against],
    state: 'waiting',
  }
}

/** A text that shares words with the claim, its examples or what was decided. */
export function wordsSuggestion(
  text: TextIndex,
  side: Side,
  share: number,
  words: readonly string[],
  against: readonly SuggestionReason[],
): TextSuggestion {
  return {
    text,
    stance: proposedStance(side, against),
    score: WORDS * share * factor(against),
    reasons: [{ rule: 'words', parameters: { words: words.join(', '), share } }, ...against],
    state: 'waiting',
  }
}

function factor(reasons: readonly SuggestionReason[]): number {
  return reasons.reduce((product, { rule }) => product * (AGAINST[rule] ?? 1), 1)
}

/** Words of a reference with their weights, and which texts hold how much of them. */
export interface WeightedWord {
  readonly word: string
  readonly weight: number
  /** Ascending. */
  readonly texts: Int32Array
}

export interface SharedWords {
  readonly text: TextIndex
  /** Weight of the shared words by the weight of all, 0..1. */
  readonly share: number
  readonly words: readonly string[]
}

/**
 * Texts that share at least two words and the given part of their weight, the largest share first, at most `limit`. Weight: ln(1 + N / n),
 * n texts of N with the word. Cost: the texts of all words.
 */
export function sharedWords(reference: readonly WeightedWord[], limit: number, least = LEAST_SHARE): SharedWords[] {
  const total = reference.reduce((sum, { weight }) => sum + weight, 0)
  if (total === 0) return []
  const length = reference.reduce((most, { texts }) => Math.max(most, (texts.at(-1) ?? -1) + 1), 0)
  const weights = new Float64Array(length)
  const counts = new Uint32Array(length)
  for (const { weight, texts } of reference) {
    for (const text of texts) {
      weights[text] += weight
      counts[text]++
    }
  }
  const enough: (readonly [TextIndex, number])[] = []
  for (let text = 0; text < length; text++)
    if (counts[text] >= 2 && weights[text] >= least * total) enough.push([text, weights[text]])
  const found = enough.sort(([a, one], [b, other]) => other - one || a - b).slice(0, limit)
  const words = found.map((): string[] => [])
  /** Position in `found` from 1; 0 for others. */
  const position = counts.fill(0)
  for (const [i, [text]] of found.entries()) position[text] = i + 1
  for (const { word, texts } of reference)
    for (const text of texts) if (position[text] > 0) words[position[text] - 1].push(word)
  return found.map(([text, weight], i) => ({ text, share: weight / total, words: words[i] }))
}

/** Best of several suggestions for one text: the highest score; its reasons. */
export function bestOfText(suggestions: Iterable<TextSuggestion>): TextSuggestion[] {
  const best = new Map<TextIndex, TextSuggestion>()
  for (const suggestion of suggestions) {
    const known = best.get(suggestion.text)
    if (known === undefined || suggestion.score > known.score) best.set(suggestion.text, suggestion)
  }
  return [...best.values()]
}
