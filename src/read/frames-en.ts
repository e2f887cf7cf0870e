// Who says what in an English sentence: openings, verbs of saying before, behind and inside, "according to".

import type { Frame, FrameEffect } from './frame.ts'
import { calledUntrueFrame } from './frames-denial.ts'
import { accordingFrame, asSaidFrame } from './frames-en-according.ts'
import { contentAfter } from './frames-en-content.ts'
import { admitsTo, endOfReport, flagDemanded, followsSaid, secondVerb } from './frames-en-report.ts'
import {
  boundaryBefore,
  coreOf,
  helpersBefore,
  isPassiveAt,
  isSubject,
  negatedBetween,
  restBefore,
  subjectOf,
} from './frames-en-subject.ts'
import { frontedFrame } from './frames-fronted.ts'
import { FRAMES_EN } from './phrases-en.ts'
import type { Saying } from './saying.ts'
import { ALSO_NOUNS_EN, SAYING_EN } from './verbs-of-saying-en.ts'
import { countWords, FLAG, findFlag, hasFlag, isWord, type Stretch, type View } from './view.ts'

/** Outermost frame of a stretch of one English sentence. */
export function englishFrame(view: View, from: number, to: number): Frame | undefined {
  return (
    frontedFrame(view, from, to) ??
    calledUntrueFrame(view, from, to) ??
    openingFrame(view, from, to) ??
    accordingFrame(view, from, to) ??
    asSaidFrame(view, from, to) ??
    sayingFrame(view, from, to)
  )
}

/** "It is not true that", "I think": at the beginning of a clause. */
function openingFrame(view: View, from: number, to: number): Frame | undefined {
  let start = from
  let match = FRAMES_EN.at(view.tokens, start, to)
  while (
    match === undefined &&
    start < to - 1 &&
    (!isWord(view.tokens[start]) || view.flags[start] & (FLAG.coordinate | FLAG.adverb))
  )
    match = FRAMES_EN.at(view.tokens, ++start, to)
  if (match === undefined) return undefined
  const last = view.tokens[match.to - 1].word
  // "I heard they ..." and "I don't know who ...": the last word is of the content.
  const keeps = /^(?:they|he|she|there|people|it|some|who|what|how|why|where|when|which)$/.test(last)
  const content = { from: keeps && !(last === 'how' && match.id === 'en-i-saw-that') ? match.to - 1 : match.to, to }
  if (match.id === 'en-rumour') {
    const end = lastPredicate(view, content.from, to)
    return end < 0
      ? undefined
      : {
          id: match.id,
          contents: [{ from: content.from, to: end }],
          rests: [],
          effect: rumourEffect(view, end, to, match.meaning),
        }
  }
  if (!hasFlag(view, content.from, to, FLAG.finite | FLAG.verb) && countWords(view, content.from, to) < 3)
    return undefined
  if (!hasFlag(view, content.from, to, FLAG.finite)) return undefined
  return { id: match.id, ...splitOff(view, content.from, to), effect: match.meaning }
}

/** "Claims that X are untrue", "reports that X could not be confirmed". */
function rumourEffect(view: View, from: number, to: number, usual: FrameEffect): FrameEffect {
  for (let index = from; index < to; index++) {
    const { word } = view.tokens[index]
    if (/^(?:untrue|false|wrong|baseless|unfounded|lies|nonsense|fabricated|groundless)$/.test(word))
      return { polarity: 'deny' }
    if (
      /^(?:confirmed|verified|unconfirmed|unverified)$/.test(word) &&
      (hasFlag(view, from, to, FLAG.negation) || word.startsWith('un'))
    )
      return { ...usual, polarity: 'open' }
  }
  return usual
}

/** "Rumours that X spread": the predicate of the rumours stands behind that of the content. */
function lastPredicate(view: View, from: number, to: number): number {
  const first = findFlag(view, from, to, FLAG.finite)
  for (let index = to - 1; index > first; index--)
    if (
      view.flags[index] & (FLAG.finite | FLAG.verb) &&
      index > first + 1 &&
      !(view.flags[index - 1] & (FLAG.finite | FLAG.coordinate))
    ) {
      let start = index
      while (start > first + 1 && view.flags[start - 1] & (FLAG.adverb | FLAG.finite) && start - 1 > first + 1) start--
      return start
    }
  return -1
}

function sayingFrame(view: View, from: number, to: number): Frame | undefined {
  const { tokens, flags } = view
  for (let index = from; index < to; index++) {
    const saying = SAYING_EN.get(tokens[index].word)
    if (saying === undefined || view.taken[index] === 1) continue
    const isVerb = (flags[index] & (FLAG.finite | FLAG.verb)) !== 0
    const isAdding = tokens[index].word.endsWith('ing') && (index === from || tokens[index - 1].kind === 'comma')
    if (!isVerb && !isAdding && helpersBefore(view, from, index) === index && !isBareVerb(view, from, index)) continue
    // "Tell me", "explain": an imperative is talk.
    if (index === from && flags[index] & FLAG.imperative && !/ed$|^said$|^told$/.test(tokens[index].word)) continue
    const frame = frameAt(view, from, to, index, saying)
    if (frame !== undefined) return frame
  }
  return undefined
}

function frameAt(view: View, from: number, to: number, verb: number, saying: Saying): Frame | undefined {
  const { tokens, flags } = view
  const helper = helpersBefore(view, from, verb)
  if (
    tokens[helper - 1] !== undefined &&
    /^(?:who|which|to|the|a|an|of)$/.test(tokens[helper - 1].word) &&
    helper - 1 >= from
  ) {
    // "went on to say".
    const told = /^(?:who|which)$/.test(tokens[helper - 1].word)
      ? toldInRelative(view, from, to, helper - 1, verb, saying)
      : undefined
    if (told !== undefined) return told
    const isGoingOn = tokens[helper - 1].word === 'to' && tokens[helper - 2]?.word === 'on' && helper - 4 > from
    return isGoingOn ? wentOn(view, from, to, helper - 3, verb, saying) : undefined
  }
  // "a video posted by": a participle; "we were told by a guard that": he says it.
  if (tokens[verb + 1]?.word === 'by' && verb + 1 < to) return toldBy(view, to, verb)
  if (tokens[helper - 1]?.word === 'neither' && helper - 1 > from) {
    const second = secondVerb(view, verb, to)
    const content = second < 0 ? undefined : contentAfter(view, second, to, 'says')
    const boundary = boundaryBefore(view, from, helper - 1)
    if (content !== undefined)
      return {
        id: 'en-neither',
        contents: [{ from: content.from, to }],
        rests: [],
        ...(isFirstPerson(view, boundary) ? {} : { speaker: coreOf(view, { from: boundary, to: helper - 1 }) }),
        effect: { polarity: 'open' },
      }
  }
  if (/^points?|^pointed/.test(tokens[verb].word) && tokens[verb + 1]?.word !== 'out') return undefined
  if (
    tokens[verb].word === 'clear' &&
    !(tokens[verb - 1]?.word === 'it' && /^ma[dk]e/.test(tokens[verb - 2]?.word ?? ''))
  )
    return undefined
  if (tokens[verb - 1]?.word === 'nor' || (tokens[helper - 1]?.word === 'you' && saying !== 'says')) return undefined
  // "Asked whether X, he hung up": a participle that opens another clause.
  if (verb === from && tokens[verb].word.endsWith('ed') && hasCommaThenFinite(view, verb, to)) return undefined
  const isPassive = saying !== 'knows' && isPassiveAt(view, helper, verb)
  const isNegated = negatedBetween(view, helper, verb)
  const first = isFirstPerson(view, helper - 1)
  const said = contentAfter(view, verb, to, saying)
  // "He rejected the charge: X": behind the colon he goes on in his own words.
  const content = saying === 'denies' && said?.opener === ':' ? undefined : said
  const boundary = boundaryBefore(view, from, helper)
  const effect = effectOf(saying, isNegated, isPassive, content?.opener)
  if ((saying === 'sees' || saying === 'hears' || saying === 'knows') && !/^(?:how|that)$/.test(content?.opener ?? ''))
    return undefined
  if (content !== undefined) {
    const subject = { from: boundary, to: helper }
    if (subject.to <= subject.from && !hasFlag(view, from, helper, FLAG.finite)) {
      // "said Akim, X" has no subject before it; a bare form may be a noun.
      if (ALSO_NOUNS_EN.has(tokens[verb].word) || boundary > from) return undefined
    }
    const isThird =
      (flags[verb] & FLAG.finite) !== 0 &&
      tokens[verb].word.endsWith('s') &&
      countWords(view, boundary, helper) > 1 &&
      !hasFlag(view, boundary, verb, FLAG.finite) &&
      !(flags[verb - 1] & (FLAG.determiner | FLAG.preposition))
    if (
      ALSO_NOUNS_EN.has(tokens[verb].word) &&
      content.opener === '' &&
      !isThird &&
      !(flags[helper - 1] & FLAG.pronoun)
    )
      return undefined
    if (saying === 'demands') flagDemanded(view, content.from, to)
    const rests = restBefore(view, from, boundary)
    const isAdding = tokens[verb].word.endsWith('ing') && helper === verb && subject.to <= subject.from
    const joined = subject.to > subject.from ? coreOf(view, subject) : subjectOf(view, from, boundary)
    return {
      id: `en-${saying}`,
      contents: splitOff(view, content.from, to).contents,
      rests: [...rests, ...splitOff(view, content.from, to).rests],
      speaker:
        saying === 'hears' ? heardFrom(view, verb, content.from) : isPassive || first || isAdding ? undefined : joined,
      effect,
      isLastSpeaker: isAdding,
    }
  }
  if (isPassive) return undefined
  if (
    (saying === 'denies' || saying === 'accuses' || admitsTo(view, verb)) &&
    !isNegated &&
    !first &&
    countWords(view, verb + 1, to) > 0 &&
    helper > boundary &&
    isSubject(view, boundary, helper)
  ) {
    const end = endOfReport(view, verb, to)
    return {
      id: `en-${saying}`,
      contents: [{ from: boundary, to: end }],
      rests: [...restBefore(view, from, boundary), ...(end < to ? [{ from: end, to }] : [])],
      speaker: coreOf(view, { from: boundary, to: helper }),
      effect: saying === 'denies' ? { polarity: 'deny' } : {},
      isClosed: true,
    }
  }
  if (isNegated || saying === 'accuses') return undefined
  return inserted(view, from, to, helper, verb, saying, first)
}

/** "I" or "we". */
function isFirstPerson(view: View, index: number): boolean {
  return (view.flags[index] & FLAG.first) !== 0 && (view.flags[index] & FLAG.pronoun) !== 0
}

/** "Residents of Lower Quarry believe": a base form behind a noun, with no other predicate before it. */
function isBareVerb(view: View, from: number, index: number): boolean {
  const { word } = view.tokens[index]
  if (index === from || ALSO_NOUNS_EN.has(word) || /(?:ing|s)$/.test(word)) return false
  if (!isWord(view.tokens[index - 1]) || view.flags[index - 1] & (FLAG.preposition | FLAG.determiner)) return false
  return !/^(?:to|not)$/.test(view.tokens[index - 1].word) && !hasFlag(view, from, index, FLAG.finite)
}

function hasCommaThenFinite(view: View, from: number, to: number): boolean {
  for (let index = from; index < to; index++)
    if (view.tokens[index].kind === 'comma') return hasFlag(view, index, to, FLAG.finite)
  return false
}

/** "I heard from my cousin that X". */
function heardFrom(view: View, verb: number, content: number): Stretch | undefined {
  return view.tokens[verb + 1]?.word === 'from' && content > verb + 3 ? { from: verb + 2, to: content - 1 } : undefined
}

/** "We were told by a guard that X". */
function toldBy(view: View, to: number, verb: number): Frame | undefined {
  for (let index = verb + 2; index < Math.min(to - 1, verb + 10); index++) {
    const isThat = view.tokens[index].word === 'that' && hasFlag(view, index + 1, to, FLAG.finite)
    const isPronoun =
      index > verb + 3 &&
      /^(?:he|she|they|we|i|it|there)$/.test(view.tokens[index].word) &&
      hasFlag(view, index + 1, Math.min(to, index + 3), FLAG.finite)
    if (!isThat && !isPronoun) continue
    return {
      id: 'en-told-by',
      contents: [{ from: isThat ? index + 1 : index, to }],
      rests: [],
      speaker: { from: verb + 2, to: index },
      effect: {},
    }
  }
  return undefined
}

/** "She rang the porter, who told her X": the clause before the comma, and X of the porter. */
function toldInRelative(
  view: View,
  from: number,
  to: number,
  relative: number,
  verb: number,
  saying: Saying,
): Frame | undefined {
  const { tokens, flags } = view
  if (saying !== 'says' || relative < from + 3 || tokens[relative - 1].kind !== 'comma') return undefined
  if (!hasFlag(view, from, relative, FLAG.finite)) return undefined
  const content = contentAfter(view, verb, to, saying)
  if (content === undefined) return undefined
  let start = relative - 2
  while (
    start > from &&
    isWord(tokens[start - 1]) &&
    !(flags[start] & FLAG.determiner) &&
    !(flags[start - 1] & (FLAG.preposition | FLAG.finite))
  )
    start--
  return {
    id: 'en-relative',
    contents: [{ from: content.from, to }],
    rests: [{ from, to: relative - 1 }],
    speaker: { from: start, to: relative - 1 },
    effect: effectOf(saying, false, false, content.opener),
  }
}

function wentOn(view: View, from: number, to: number, went: number, verb: number, saying: Saying): Frame | undefined {
  const content = contentAfter(view, verb, to, saying)
  if (content === undefined || went <= from) return undefined
  return {
    id: 'en-went-on',
    contents: [{ from: content.from, to }],
    rests: [],
    speaker: coreOf(view, { from: boundaryBefore(view, from, went), to: went }),
    effect: effectOf(saying, false, false, content.opener),
  }
}

/** "X, she said" and "X, said Akim" and "X, he said, Y". */
function inserted(
  view: View,
  from: number,
  to: number,
  helper: number,
  verb: number,
  saying: Saying,
  isFirst: boolean,
): Frame | undefined {
  const { tokens } = view
  // The mark before the frame.
  let mark = helper - 1
  while (mark >= from && isWord(tokens[mark])) mark--
  const start = mark + 1
  if (mark <= from) return undefined
  const isSubjectBefore = !hasFlag(view, from, mark, FLAG.finite)
  if (hasFlag(view, start, helper, FLAG.finite | FLAG.subordinate)) return undefined
  let end = verb + 1
  while (end < to && isWord(tokens[end])) end++
  if (hasFlag(view, verb + 1, end, FLAG.finite)) return undefined
  const before = { from: start, to: helper }
  const behind = { from: verb + 1, to: end }
  const isInverted = countWords(view, before.from, before.to) === 0
  const isNobody =
    before.to - before.from === 1 &&
    /^(?:they|people|some)$/.test(tokens[before.from].word) &&
    countWords(view, end, to) > 0
  if (isInverted && countWords(view, behind.from, behind.to) === 0) return undefined
  // "X, she has admitted as much": what stands behind the verb is said, nobody is told.
  if (!isInverted && countWords(view, behind.from, behind.to) > 0 && !followsSaid(view, behind.from, tokens[verb].word))
    return undefined
  if (!isInverted && view.flags[start] & FLAG.coordinate) return undefined
  // "The warehouse, Akim said, burned down": the predicate stands behind the insertion.
  if (isSubjectBefore && (tokens[end]?.kind !== 'comma' || !hasFlag(view, end, to, FLAG.finite | FLAG.verb)))
    return undefined
  const effect: FrameEffect = isNobody
    ? { evidentiality: 'hearsay', isAgentless: true }
    : effectOf(saying, false, false, '')
  const frame = {
    id: `en-${saying}-behind`,
    rests: [],
    speaker: isFirst || isNobody ? undefined : isInverted ? behind : before,
    effect,
  }
  const tail = { from: end, to }
  if (countWords(view, tail.from, tail.to) === 0) return { ...frame, contents: [{ from, to: mark }] }
  if (tokens[end].kind === 'comma' && isInverted) {
    // "X, said Akim, a teacher": what describes the speaker.
    if (!hasFlag(view, tail.from, tail.to, FLAG.finite)) return { ...frame, contents: [{ from, to: mark }] }
  }
  return { ...frame, contents: [{ from, to }], taken: { from: start, to: end } }
}

function effectOf(saying: Saying, isNegated: boolean, isPassive: boolean, opener: string | undefined): FrameEffect {
  const base: FrameEffect = isPassive ? { evidentiality: 'hearsay', isAgentless: true } : {}
  if (opener === 'whether' || opener === 'if') return { ...base, polarity: 'query' }
  if (saying === 'denies') return isNegated ? base : { ...base, polarity: 'deny' }
  if (isNegated) return { ...base, polarity: saying === 'thinks' ? 'deny' : 'open' }
  if (saying === 'asks') return { ...base, polarity: 'query' }
  if (saying === 'demands') return { ...base, kind: 'demand' }
  if (saying === 'thinks') return { ...base, evidentiality: 'inference' }
  if (saying === 'knows') return isNegated ? { polarity: 'open' } : {}
  if (saying === 'sees') return isNegated ? { polarity: 'open' } : { evidentiality: 'own-perception' }
  if (saying === 'hears') return { evidentiality: 'hearsay', isAgentless: true }
  return base
}

/** "said X, but Akim said Y": from the second verb of saying with a subject of its own on, the content is no longer of the first. */
function splitOff(view: View, from: number, to: number): { contents: Stretch[]; rests: Stretch[] } {
  const { tokens, flags } = view
  for (let index = from + 1; index < to; index++) {
    const isJoint =
      tokens[index].kind === 'semicolon' || (flags[index] & FLAG.coordinate && tokens[index].word !== 'or')
    if (!isJoint || !hasFlag(view, from, index, FLAG.finite)) continue
    if (tokens[index].word === 'but' || tokens[index].kind === 'semicolon' || tokens[index - 1].kind === 'comma') {
      const next = index + 1
      if (
        next < to &&
        /^(?:i|we|he|she|they)$/.test(tokens[next].word) &&
        tokens[index].word === 'but' &&
        tokens[index - 1].kind === 'comma'
      )
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
