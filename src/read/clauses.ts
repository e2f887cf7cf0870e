// Cuts a stretch into main clauses and coordinated predicates; subordinate clauses stay with the clause they belong to.

import { isPersonNoun } from './speakers.ts'
import { countWords, FLAG, findFlag, hasFlag, isWord, type Stretch, type View } from './view.ts'

/** Words beside conjunction and subject that a coordinated predicate needs to stand alone. */
const LEAST_WORDS = 2

/** Main clauses of a stretch, in order, trimmed of marks and conjunctions at their beginning. Cost linear. */
export function cutClauses(view: View, from: number, to: number): Stretch[] {
  const cut: Stretch[] = []
  let start = from
  const points = joints(view, from, to)
  for (let at = 0; at < points.length; at++) {
    const joint = points[at]
    if (joint.from < start) continue
    const end = points[at + 1]?.from ?? to
    if (!parts(view, start, joint, points, at, end, to)) continue
    cut.push({ from: start, to: joint.from })
    start = joint.to
  }
  cut.push({ from: start, to })
  return cut
}

interface Joint extends Stretch {
  readonly kind: 'comma' | 'strong' | 'conjunction'
  /** The conjunction, when there is one. */
  readonly word: string
}

/** Places where a clause may end: marks and conjunctions, a comma with its conjunction as one; not inside brackets. */
function joints(view: View, from: number, to: number): Joint[] {
  const found: Joint[] = []
  let depth = 0
  for (let index = from; index < to; index++) {
    const { kind, word } = view.tokens[index]
    if (word === '(') depth++
    else if (word === ')') depth = Math.max(0, depth - 1)
    if (depth > 0 || view.taken[index] === 1) continue
    const isMark =
      kind === 'comma' ||
      kind === 'semicolon' ||
      kind === 'dash' ||
      kind === 'colon' ||
      kind === 'stop' ||
      kind === 'question'
    const joins = isWord(view.tokens[index]) && (view.flags[index] & FLAG.coordinate) !== 0
    if (!isMark && !joins) continue
    let end = index + 1
    let conjunction = joins ? word : ''
    let strong = isMark && kind !== 'comma'
    while (end < to) {
      const next = view.tokens[end]
      if (next.kind === 'comma' || next.kind === 'dash' || next.kind === 'stop' || next.kind === 'question') {
        strong ||= next.kind !== 'comma'
        end++
      } else if (isWord(next) && view.flags[end] & FLAG.coordinate && (conjunction === '' || next.word === 'also')) {
        conjunction = next.word
        end++
      } else break
    }
    // "and that": the second content clause of one frame.
    if (
      conjunction !== '' &&
      end < to &&
      /^(?:that|что|как|будто)$/.test(view.tokens[end].word) &&
      !(view.tokens[end].word === 'that' && view.flags[end + 1] & FLAG.finite) &&
      hasFlag(view, end + 1, to, FLAG.finite)
    ) {
      end++
      strong = true
    }
    found.push({
      from: index,
      to: end,
      kind: strong ? 'strong' : conjunction === '' ? 'comma' : 'conjunction',
      word: conjunction,
    })
    index = end - 1
  }
  return found
}

/** Whether the joint parts the clause that began at `start` from a clause or predicate behind it. */
function parts(
  view: View,
  start: number,
  joint: Joint,
  points: readonly Joint[],
  at: number,
  end: number,
  to: number,
): boolean {
  const left = mainPredicate(view, start, joint.from)
  if (left === undefined) return false
  const next = joint.to
  if (next >= to) return false
  if (
    joint.kind === 'strong' ? countWords(view, start, joint.from) < LEAST_WORDS : !hasOwnWords(view, start, joint.from)
  )
    return false
  if (view.language === 'kk') return partsKazakh(view, start, joint, to)
  if (isSubordinateAt(view, next)) return false
  if (joint.kind === 'comma' && isVerblessTail(view, next, end)) return true
  const right = predicateOf(view, joint, points, at, end, to)
  if (right < 0) return isMarked(view, joint) && countWords(view, next, end) > 2 && !isSubordinateAt(view, next)
  if (countWords(view, next, to) < LEAST_WORDS) return false
  if (left === 'subordinate' && joint.kind === 'conjunction' && view.tokens[joint.from].kind !== 'comma') return false
  return true
}

const COUNTED =
  /^(?:two|three|four|five|six|seven|eight|nine|ten|dozens|no|двое|трое|четверо|пятеро|два|две|три|четыре|пять|шесть|семь|восемь|девять|десять|все|среди|внизу|вокруг|кругом|там|тут|здесь|одни|один|одна)$/

/** "..., four men, no uniforms": a piece without predicate that counts. */
function isVerblessTail(view: View, from: number, to: number): boolean {
  const { kind, word } = view.tokens[from]
  if (!(kind === 'number' && /^\d{1,4}$/.test(word)) && !COUNTED.test(word) && !isPlaced(view, from, to)) return false
  return (
    !hasFlag(view, from, to, FLAG.finite | FLAG.verb | FLAG.subordinate) &&
    countWords(view, from, to) >= LEAST_WORDS &&
    countWords(view, from, to) <= 5
  )
}

/** "..., шлагбаум в кювете": a thing and where it is, at the end of a sentence. */
function isPlaced(view: View, from: number, to: number): boolean {
  const { tokens, flags } = view
  const next = tokens[to]?.kind
  if (
    view.language !== 'ru' ||
    tokens[from].isCapital ||
    (next !== undefined && next !== 'stop' && next !== 'question')
  )
    return false
  if (flags[from] !== 0 || isPersonNoun(tokens[from].word) || !/[бвгджзклмнпрстфхцчшщьая]$/.test(tokens[from].word))
    return false
  return to - from === 3 && /^(?:в|во|на|под)$/.test(tokens[from + 1].word) && /[еиух]$/.test(tokens[from + 2].word)
}

/** A colon or semicolon: what stands behind it is a clause also where its predicate is not known. */
function isMarked(view: View, joint: Joint): boolean {
  const { kind } = view.tokens[joint.from]
  return kind === 'colon' || kind === 'semicolon'
}

/** The predicate behind the joint when it is a main one, else -1. */
function predicateOf(view: View, joint: Joint, points: readonly Joint[], at: number, end: number, to: number): number {
  const { flags, tokens } = view
  let first = joint.to
  while (first < end && (!isWord(tokens[first]) || (flags[first] & FLAG.adverb && !(flags[first] & FLAG.finite))))
    first++
  if (first >= end) return -1
  if (isSubordinateAt(view, first)) return -1
  const finite = findFlag(view, first, end, FLAG.finite)
  const subordinate = findFlag(view, first, end, FLAG.subordinate)
  const hasMain = finite >= 0 && (subordinate < 0 || finite < subordinate)
  const behind = tokens[first + 1]
  const isNoun =
    behind !== undefined &&
    first + 1 < to &&
    (/^(?:who|which|that|of)$/.test(behind.word) || (flags[first + 1] & (FLAG.finite | FLAG.coordinate)) !== 0)
  const leads = (flags[first] & FLAG.verb) !== 0 && view.language === 'en' && !isNoun
  if (joint.kind === 'comma' && leads && !hasMain)
    return isObject(view, first + 1) && listEnds(view, points, at, to) ? first : -1
  if (
    joint.kind === 'comma' &&
    hasMain &&
    finite === first &&
    view.language === 'en' &&
    !tokens[first].word.includes("'")
  )
    return -1
  if (hasMain) return finite
  if (leads) return countWords(view, first, end) >= LEAST_WORDS ? first : -1
  // The predicate stands behind an inserted clause: "and the shop, which was new, burned".
  if (subordinate >= 0 || finite < 0) {
    const far = findFlag(view, end, Math.min(to, end + 30), FLAG.finite)
    if (joint.kind !== 'comma' && subordinate >= 0 && far >= 0 && subordinate === first) return -1
  }
  return -1
}

/** A later conjunction closes a list of predicates: "took X, pushed Y and called Z". */
function listEnds(view: View, points: readonly Joint[], at: number, to: number): boolean {
  for (let index = at + 1; index < points.length; index++) {
    if (points[index].kind !== 'conjunction') continue
    const next = points[index].to
    return next < to && (view.flags[next] & (FLAG.verb | FLAG.finite)) !== 0
  }
  return true
}

function isObject(view: View, index: number): boolean {
  return (
    (view.flags[index] & (FLAG.determiner | FLAG.pronoun | FLAG.first)) !== 0 ||
    /^(?:him|them|us|me)$/.test(view.tokens[index]?.word ?? '')
  )
}

function isSubordinateAt(view: View, index: number): boolean {
  const flags = view.flags[index]
  if ((flags & FLAG.subordinate) === 0) {
    // "in which", "из-за которых", "после того как".
    return (
      (flags & FLAG.preposition) !== 0 &&
      (view.flags[index + 1] & FLAG.subordinate) !== 0 &&
      !(view.flags[index + 1] & FLAG.preposition)
    )
  }
  return (flags & FLAG.preposition) === 0
}

/** Whether the stretch has a main predicate, or only one inside a subordinate clause. */
function mainPredicate(view: View, from: number, to: number): 'main' | 'subordinate' | undefined {
  let isSubordinate = false
  let isOpening = true
  let seen: 'main' | undefined
  for (let index = from; index < to; index++) {
    const flags = view.flags[index]
    const token = view.tokens[index]
    if (
      flags & FLAG.subordinate &&
      !(flags & FLAG.preposition && !hasFlagBeforeComma(view, index + 1, to)) &&
      !(flags & FLAG.finite)
    ) {
      isSubordinate = true
    } else if (token.kind === 'comma' && isSubordinate && (isOpening || seen === 'main')) isSubordinate = false
    else if (token.kind === 'comma' && isSubordinate) isSubordinate = false
    if (isWord(token)) isOpening = false
    if (flags & (FLAG.finite | FLAG.imperative) && !isSubordinate) seen = 'main'
  }
  if (seen === undefined) return undefined
  return isSubordinate ? 'subordinate' : 'main'
}

function hasFlagBeforeComma(view: View, from: number, to: number): boolean {
  for (let index = from; index < to; index++) {
    if (view.tokens[index].kind === 'comma') return false
    if (view.flags[index] & FLAG.finite) return true
  }
  return false
}

function hasOwnWords(view: View, from: number, to: number): boolean {
  return countWords(view, from, to) >= LEAST_WORDS && !isBareVerb(view, from, to)
}

/** "They shouted": a subject pronoun and a verb, too little to be cut from what follows. */
function isBareVerb(view: View, from: number, to: number): boolean {
  if (countWords(view, from, to) !== 2) return false
  const first = findFlag(view, from, to, FLAG.pronoun)
  return first >= 0 && view.language !== 'kk' && !hasFlag(view, from, to, FLAG.negation)
}

/** Kazakh: the predicate stands last, so a clause ends where a finite form stands before the mark or conjunction. */
function partsKazakh(view: View, start: number, joint: Joint, to: number): boolean {
  let last = joint.from - 1
  while (last > start && !isWord(view.tokens[last])) last--
  const flags = view.flags[last]
  // "X ғана емес, Y", "X емес, Y": the second half completes the first.
  if (
    view.tokens[last].word === 'емес' &&
    (/^(?:гана|тек)$/.test(view.tokens[last - 1]?.word ?? '') || countWords(view, start, last) <= 1)
  )
    return false
  const isAfter =
    /^(?:жана|казир|кеше|бугин|гана|гой|да|де|осылай)$/.test(view.tokens[last].word) || joint.kind !== 'comma'
  if ((flags & FLAG.finite) === 0 && !(view.flags[Math.max(start, last - 1)] & FLAG.finite && isAfter))
    return joint.kind === 'strong' && hasFlag(view, joint.to, to, FLAG.finite)
  if (isSubordinateAt(view, joint.to) && !/^(?:ойткени|себеби)$/.test(view.tokens[joint.to].word)) return false
  if (/^(?:ойткени|себеби)$/.test(view.tokens[joint.to].word)) return false
  return countWords(view, joint.to, to) >= LEAST_WORDS
}
