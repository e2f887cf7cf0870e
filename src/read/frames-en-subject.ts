// Who stands before an English verb of saying, and where his clause begins.

import { countWords, FLAG, findFlag, hasFlag, isWord, type Stretch, type View } from './view.ts'

const HELPERS = new Set([
  'has',
  'have',
  'had',
  'is',
  'was',
  'are',
  'were',
  'did',
  'does',
  'do',
  'would',
  'will',
  'could',
  'can',
  'should',
  'may',
  'might',
  'must',
  'been',
  'being',
  'be',
])
const NEGATED_HELPER = /(?:n't|^not|^never|^cannot)$/
export function isSubject(view: View, from: number, to: number): boolean {
  return !hasFlag(view, from, to, FLAG.finite) && (view.flags[from] & FLAG.preposition) === 0
}

const TIME =
  /^(?:by|noon|midnight|dawn|dusk|nightfall|sunrise|sunset|the|that|this|next|last|same|following|previous|day|days|morning|evening|afternoon|night|week|month|year|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december|on|at|in|around|about|after|before|later|earlier|o'clock|early|late|yesterday|today|tonight|afterwards|of|two|three|several|hours|here|is|what|\d\S*)$/
const TIME_NOUN =
  /^(?:noon|midnight|dawn|dusk|nightfall|sunrise|sunset|day|days|morning|evening|afternoon|night|week|month|year|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december|later|earlier|o'clock|yesterday|today|tonight|afterwards|hours|what|\d\S*)$/

/** The subject without a time before it: "The next day the mayor's office". */
export function coreOf(view: View, subject: Stretch): Stretch {
  let start = subject.from
  for (let index = subject.from; index < subject.to - 1; index++) {
    if (!TIME.test(view.tokens[index].word)) break
    if (TIME_NOUN.test(view.tokens[index].word)) start = index + 1
  }
  return { from: start, to: subject.to }
}

/** First token of the helpers and adverbs that stand before the verb. */
export function helpersBefore(view: View, from: number, verb: number): number {
  let index = verb
  while (index > from) {
    const { word } = view.tokens[index - 1]
    if (!isWord(view.tokens[index - 1])) break
    if (HELPERS.has(word) || NEGATED_HELPER.test(word) || (view.flags[index - 1] & FLAG.adverb && word !== 'now'))
      index--
    else break
  }
  return index
}

export function isPassiveAt(view: View, helper: number, verb: number): boolean {
  for (let index = helper; index < verb; index++)
    if (/^(?:is|was|are|were|been|being|be)$/.test(view.tokens[index].word))
      return !view.tokens[verb].word.endsWith('ing')
  return /^(?:it's|that's|i'm)$/.test(view.tokens[helper - 1]?.word ?? '')
}

export function negatedBetween(view: View, helper: number, verb: number): boolean {
  return hasFlag(view, helper, verb, FLAG.negation)
}

/** Where the clause of the subject begins: behind the last mark or conjunction that has a predicate before it. */
export function boundaryBefore(view: View, from: number, helper: number): number {
  let boundary = from
  while (boundary < helper && (!isWord(view.tokens[boundary]) || (view.flags[boundary] & FLAG.coordinate) !== 0))
    boundary++
  for (let index = from; index < helper; index++) {
    const { kind } = view.tokens[index]
    const joins = (view.flags[index] & FLAG.coordinate) !== 0
    if (kind !== 'comma' && kind !== 'semicolon' && kind !== 'dash' && !joins) continue
    if (!hasFlag(view, from, index, FLAG.finite)) {
      // "On Tuesday, Akim said": an adverbial before the subject.
      if (kind === 'comma' && view.flags[boundary] & (FLAG.preposition | FLAG.adverb | FLAG.subordinate | FLAG.verb))
        boundary = index + 1
      continue
    }
    if (hasFlag(view, index + 1, helper, FLAG.finite)) continue
    // "Akim, who saw it, said": the mark closes a relative clause.
    const relative = findFlag(view, boundary, index, FLAG.subordinate)
    if (
      kind === 'comma' &&
      relative > boundary &&
      /^(?:who|which|whose|whom)$/.test(view.tokens[relative].word) &&
      countWords(view, index + 1, helper) === 0
    )
      continue
    boundary = index + 1
    while (boundary < helper && (!isWord(view.tokens[boundary]) || view.flags[boundary] & FLAG.coordinate)) boundary++
  }
  return Math.min(boundary, helper)
}

export function restBefore(view: View, from: number, boundary: number): Stretch[] {
  if (boundary <= from || !hasFlag(view, from, boundary, FLAG.finite)) return []
  if (view.flags[from] & FLAG.subordinate) return []
  return [{ from, to: boundary }]
}

/** The subject of the clause before, for "came out and said". */
export function subjectOf(view: View, from: number, boundary: number): Stretch | undefined {
  const finite = findFlag(view, from, boundary, FLAG.finite)
  return finite > from ? { from, to: finite } : undefined
}
