// Who says what in an English sentence: openings, verbs of saying before, behind and inside, "according to".

import type { Frame, FrameEffect } from './frame.ts'
import { COMPLEMENTIZER_EN, FRAMES_EN } from './phrases-en.ts'
import type { Saying } from './saying.ts'
import { ALSO_NOUNS_EN, SAYING_EN } from './verbs-of-saying-en.ts'
import { countWords, FLAG, findFlag, hasFlag, isWord, type Stretch, type View } from './view.ts'

const HELPERS = new Set(['has', 'have', 'had', 'is', 'was', 'are', 'were', 'did', 'does', 'do', 'would', 'will', 'could', 'can', 'should', 'may', 'might', 'must', 'been', 'being', 'be'])
const NEGATED_HELPER = /(?:n't|^not|^never|^cannot)$/
const TELLS = new Set(['tell', 'tells', 'told', 'telling', 'inform', 'informed', 'informs', 'assure', 'assured', 'assures', 'remind', 'reminded', 'ask', 'asked', 'asks', 'warn', 'warned', 'warns', 'briefed'])
const DAYS = /^(?:on|in|at|early|late|last|this|to|yesterday|today|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december|morning|evening|afternoon|night|later|again|afterwards|a|the|statement|interview|reporters|journalists|us|me|him|her|them|you|briefing|then|also|once|more|recently|earlier)$/

/** Outermost frame of a stretch of one English sentence. */
export function englishFrame(view: View, from: number, to: number): Frame | undefined {
  return openingFrame(view, from, to) ?? accordingFrame(view, from, to) ?? sayingFrame(view, from, to)
}

/** "It is not true that", "I think": at the beginning of a clause. */
function openingFrame(view: View, from: number, to: number): Frame | undefined {
  let start = from
  while (start < to && (!isWord(view.tokens[start]) || view.flags[start] & (FLAG.coordinate | FLAG.adverb))) start++
  if (start >= to) return undefined
  const match = FRAMES_EN.at(view.tokens, start, to)
  if (match === undefined) return undefined
  const last = view.tokens[match.to - 1].word
  // "I heard they ..." and "I don't know who ...": the last word is of the content.
  const keeps = /^(?:they|he|she|there|people|it|some|who|what|how|why|where|when|which)$/.test(last)
  const content = { from: keeps && !(last === 'how' && match.id === 'en-i-saw-that') ? match.to - 1 : match.to, to }
  if (!hasFlag(view, content.from, to, FLAG.finite | FLAG.verb) && countWords(view, content.from, to) < 3) return undefined
  if (!hasFlag(view, content.from, to, FLAG.finite)) return undefined
  return { id: match.id, contents: [content], rests: [], effect: match.meaning }
}

/** "According to NP, X", "X, according to NP". */
function accordingFrame(view: View, from: number, to: number): Frame | undefined {
  const { tokens } = view
  for (let index = from; index < to - 2; index++) {
    if (tokens[index].word !== 'according' || tokens[index + 1].word !== 'to') continue
    const isOpening = !hasFlag(view, from, index, FLAG.finite) && countWords(view, from, index) < 4
    let end = index + 2
    while (end < to && tokens[end].kind !== 'comma' && tokens[end].kind !== 'semicolon' && tokens[end].kind !== 'dash') end++
    if (end === to && isOpening && hasFlag(view, index + 2, to, FLAG.finite)) {
      // No comma behind the name: it ends before the next phrase that can be a subject.
      end = Math.min(to, index + 4)
      while (end < to && (tokens[end].isCapital || view.flags[end] & FLAG.preposition)) end++
    }
    const speaker = { from: index + 2, to: end }
    if (isOpening) return { id: 'en-according-to', contents: [{ from: end, to }], rests: [], speaker, effect: {} }
    return {
      id: 'en-according-to',
      contents: [{ from, to }],
      rests: [],
      speaker,
      effect: {},
      taken: { from: index, to: end },
    }
  }
  return undefined
}

function sayingFrame(view: View, from: number, to: number): Frame | undefined {
  const { tokens, flags } = view
  for (let index = from; index < to; index++) {
    const saying = SAYING_EN.get(tokens[index].word)
    if (saying === undefined || view.taken[index] === 1) continue
    const isVerb = (flags[index] & (FLAG.finite | FLAG.verb)) !== 0
    if (!isVerb) continue
    const frame = frameAt(view, from, to, index, saying)
    if (frame !== undefined) return frame
  }
  return undefined
}

function frameAt(view: View, from: number, to: number, verb: number, saying: Saying): Frame | undefined {
  const { tokens, flags } = view
  const helper = helpersBefore(view, from, verb)
  if (tokens[helper - 1] !== undefined && /^(?:who|which|to|the|a|an|of)$/.test(tokens[helper - 1].word) && helper - 1 >= from) return undefined
  const isPassive = isPassiveAt(view, helper, verb)
  const isNegated = negatedBetween(view, helper, verb)
  const first = flags[helper - 1] & FLAG.first && flags[helper - 1] & FLAG.pronoun ? true : false
  const content = contentAfter(view, verb, to, saying)
  const boundary = boundaryBefore(view, from, helper)
  const effect = effectOf(saying, isNegated, isPassive, content?.opener)
  if (content !== undefined) {
    const subject = { from: boundary, to: helper }
    if (subject.to <= subject.from && !hasFlag(view, from, helper, FLAG.finite)) {
      // "said Akim, X" has no subject before it; a bare form may be a noun.
      if (ALSO_NOUNS_EN.has(tokens[verb].word) || boundary > from) return undefined
    }
    if (ALSO_NOUNS_EN.has(tokens[verb].word) && content.opener === '' && !(flags[helper - 1] & FLAG.pronoun)) return undefined
    const rests = restBefore(view, from, boundary)
    const joined = subject.to > subject.from ? subject : subjectOf(view, from, boundary)
    return {
      id: `en-${saying}`,
      contents: splitOff(view, content.from, to).contents,
      rests: [...rests, ...splitOff(view, content.from, to).rests],
      speaker: isPassive || first ? undefined : joined,
      effect,
    }
  }
  if (isPassive || isNegated) return undefined
  return inserted(view, from, to, helper, verb, boundary, saying, first)
}

/** "X, she said" and "X, said Akim" and "X, he said, Y". */
function inserted(
  view: View,
  from: number,
  to: number,
  helper: number,
  verb: number,
  _boundary: number,
  saying: Saying,
  isFirst: boolean,
): Frame | undefined {
  const { tokens } = view
  // The mark before the frame.
  let mark = helper - 1
  while (mark >= from && isWord(tokens[mark])) mark--
  const start = mark + 1
  if (mark <= from || !hasFlag(view, from, mark, FLAG.finite)) return undefined
  if (hasFlag(view, start, helper, FLAG.finite | FLAG.subordinate)) return undefined
  let end = verb + 1
  while (end < to && isWord(tokens[end])) end++
  if (hasFlag(view, verb + 1, end, FLAG.finite)) return undefined
  const before = { from: start, to: helper }
  const behind = { from: verb + 1, to: end }
  const isInverted = countWords(view, before.from, before.to) === 0
  if (isInverted && countWords(view, behind.from, behind.to) === 0) return undefined
  if (!isInverted && view.flags[start] & FLAG.coordinate) return undefined
  const frame = { id: `en-${saying}-behind`, rests: [], speaker: isFirst ? undefined : isInverted ? behind : before, effect: effectOf(saying, false, false, '') }
  const tail = { from: end, to }
  if (countWords(view, tail.from, tail.to) === 0) return { ...frame, contents: [{ from, to: mark }] }
  if (tokens[end].kind === 'comma' && isInverted) {
    // "X, said Akim, a teacher": what describes the speaker.
    if (!hasFlag(view, tail.from, tail.to, FLAG.finite)) return { ...frame, contents: [{ from, to: mark }] }
  }
  return { ...frame, contents: [{ from, to }], taken: { from: start, to: end } }
}

/** First token of the helpers and adverbs that stand before the verb. */
function helpersBefore(view: View, from: number, verb: number): number {
  let index = verb
  while (index > from) {
    const { word } = view.tokens[index - 1]
    if (!isWord(view.tokens[index - 1])) break
    if (HELPERS.has(word) || NEGATED_HELPER.test(word) || (view.flags[index - 1] & FLAG.adverb && word !== 'now')) index--
    else break
  }
  return index
}

function isPassiveAt(view: View, helper: number, verb: number): boolean {
  for (let index = helper; index < verb; index++)
    if (/^(?:is|was|are|were|been|being|be)$/.test(view.tokens[index].word)) return !view.tokens[verb].word.endsWith('ing')
  return /^(?:it's|that's|i'm)$/.test(view.tokens[helper - 1]?.word ?? '')
}

function negatedBetween(view: View, helper: number, verb: number): boolean {
  return hasFlag(view, helper, verb, FLAG.negation)
}

function effectOf(saying: Saying, isNegated: boolean, isPassive: boolean, opener: string | undefined): FrameEffect {
  const base: FrameEffect = isPassive ? { evidentiality: 'hearsay', isAgentless: true } : {}
  if (opener === 'whether' || opener === 'if') return { ...base, polarity: 'query' }
  if (saying === 'denies') return isNegated ? base : { ...base, polarity: 'deny' }
  if (isNegated) return { ...base, polarity: saying === 'thinks' ? 'deny' : 'open' }
  if (saying === 'asks') return { ...base, polarity: 'query' }
  if (saying === 'thinks') return { ...base, evidentiality: 'inference' }
  if (saying === 'hears') return { evidentiality: 'hearsay', isAgentless: true }
  return base
}

interface Content {
  readonly from: number
  readonly opener: string
}

/** Where the content behind the verb begins, undefined when there is no clause. */
function contentAfter(view: View, verb: number, to: number, saying: Saying): Content | undefined {
  const { tokens, flags } = view
  for (let index = verb + 1; index < Math.min(to, verb + 14); index++) {
    const { word, kind } = tokens[index]
    if (COMPLEMENTIZER_EN.has(word) && index + 1 < to) {
      if (!hasFlag(view, index + 1, to, FLAG.finite | FLAG.verb) && !hasVerbal(view, index + 1, to)) return undefined
      const keeps = word !== 'that' && word !== 'how' && word !== 'whether' && word !== 'if'
      return { from: keeps ? index : index + 1, opener: word }
    }
    if (kind === 'colon') return { from: index + 1, opener: ':' }
    if (flags[index] & FLAG.finite && !DAYS.test(word)) break
    if (kind === 'comma' || kind === 'semicolon' || kind === 'dash' || kind === 'open') break
  }
  let start = verb + 1
  while (start < to && DAYS.test(tokens[start].word) && !(/^(?:a|the)$/.test(tokens[start].word) && !/^(?:statement|interview|briefing|evening|morning|afternoon|night)$/.test(tokens[start + 1]?.word ?? '')) && !(/^(?:her|you)$/.test(tokens[start].word) && !TELLS.has(tokens[verb].word))) start++
  if (TELLS.has(tokens[verb].word) && start === verb + 1) {
    // "told the crowd the bridge was closed" is too rare to guess; "told Aliya X" is not.
    while (start < to && tokens[start].isCapital) start++
    if (start === verb + 1) return undefined
  }
  const next = tokens[start]
  if (next === undefined || start >= to || !isWord(next)) return undefined
  if (saying === 'asks' || saying === 'demands') return undefined
  const isSubject = (flags[start] & (FLAG.pronoun | FLAG.determiner)) !== 0 || next.isCapital || isWord(next)
  const stop = endOfClause(view, start, to)
  if (isSubject && findFlag(view, start, stop, FLAG.finite) > start && !(flags[start] & FLAG.preposition && saying !== 'says') && !(flags[start] & FLAG.coordinate)) return { from: start, opener: '' }
  return undefined
}

function hasVerbal(view: View, from: number, to: number): boolean {
  for (let index = from; index < to; index++) if (/(?:ing|ed|en)$|^be$/.test(view.tokens[index].word)) return true
  return false
}

function endOfClause(view: View, from: number, to: number): number {
  for (let index = from; index < to; index++) {
    const { kind } = view.tokens[index]
    if (kind === 'semicolon' || kind === 'comma') return index
    if (index > from && view.flags[index] & FLAG.coordinate && view.tokens[index].word !== 'or') return index
  }
  return to
}

/** Where the clause of the subject begins: behind the last mark or conjunction that has a predicate before it. */
function boundaryBefore(view: View, from: number, helper: number): number {
  let boundary = from
  while (boundary < helper && (!isWord(view.tokens[boundary]) || (view.flags[boundary] & FLAG.coordinate) !== 0)) boundary++
  for (let index = from; index < helper; index++) {
    const { kind } = view.tokens[index]
    const joins = (view.flags[index] & FLAG.coordinate) !== 0
    if (kind !== 'comma' && kind !== 'semicolon' && kind !== 'dash' && !joins) continue
    if (!hasFlag(view, from, index, FLAG.finite)) {
      // "On Tuesday, Akim said": an adverbial before the subject.
      if (kind === 'comma' && view.flags[boundary] & (FLAG.preposition | FLAG.adverb | FLAG.subordinate)) boundary = index + 1
      continue
    }
    if (hasFlag(view, index + 1, helper, FLAG.finite)) continue
    // "Akim, who saw it, said": the mark closes a relative clause.
    const relative = findFlag(view, boundary, index, FLAG.subordinate)
    if (kind === 'comma' && relative > boundary && /^(?:who|which|whose|whom)$/.test(view.tokens[relative].word) && countWords(view, index + 1, helper) === 0) continue
    boundary = index + 1
    while (boundary < helper && (!isWord(view.tokens[boundary]) || view.flags[boundary] & FLAG.coordinate)) boundary++
  }
  return Math.min(boundary, helper)
}

function restBefore(view: View, from: number, boundary: number): Stretch[] {
  if (boundary <= from || !hasFlag(view, from, boundary, FLAG.finite)) return []
  if (view.flags[from] & FLAG.subordinate) return []
  return [{ from, to: boundary }]
}

/** The subject of the clause before, for "came out and said". */
function subjectOf(view: View, from: number, boundary: number): Stretch | undefined {
  const finite = findFlag(view, from, boundary, FLAG.finite)
  return finite > from ? { from, to: finite } : undefined
}

/** "said X, but Akim said Y": from the second verb of saying with a subject of its own on, the content is no longer of the first. */
function splitOff(view: View, from: number, to: number): { contents: Stretch[]; rests: Stretch[] } {
  const { tokens, flags } = view
  for (let index = from + 1; index < to; index++) {
    const isJoint = tokens[index].kind === 'semicolon' || (flags[index] & FLAG.coordinate && tokens[index].word !== 'or')
    if (!isJoint || !hasFlag(view, from, index, FLAG.finite)) continue
    if (tokens[index].word === 'but' || tokens[index].kind === 'semicolon' || tokens[index - 1].kind === 'comma') {
      const next = index + 1
      if (next < to && /^(?:i|we|he|she|they)$/.test(tokens[next].word) && tokens[index].word === 'but' && tokens[index - 1].kind === 'comma')
        return { contents: [{ from, to: index }], rests: [{ from: next, to }] }
      for (let ahead = next; ahead < Math.min(to, next + 8); ahead++) {
        if (tokens[ahead].kind === 'comma') break
        if (SAYING_EN.has(tokens[ahead].word) && flags[ahead] & (FLAG.finite | FLAG.verb) && ahead > next)
          return { contents: [{ from, to: index }], rests: [{ from: next, to }] }
      }
    }
  }
  return { contents: [{ from, to }], rests: [] }
}
