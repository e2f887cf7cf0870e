// Kind and evidentiality of a clause, and whether it is a statement at all.

import type { StatementKind } from '../model/reading.ts'
import type { Mark } from './mark-kinds.ts'
import type { PhraseMatch } from './phrases.ts'
import { RULES } from './rules.ts'
import type { Scope } from './scope.ts'
import { countWords, FLAG, findFlag, hasFlag, isWord, type Stretch, type View } from './view.ts'

/** Marks of a clause, first of each sort. */
export type Marks = ReadonlyMap<Mark, PhraseMatch<Mark>>

export function marksOf(view: View, clause: Stretch): Marks {
  const found = new Map<Mark, PhraseMatch<Mark>>()
  const { marks } = RULES[view.language]
  let isSubordinate = false
  for (let index = clause.from; index < clause.to; index++) {
    const { kind } = view.tokens[index]
    if (kind === 'comma' || kind === 'dash' || kind === 'semicolon') isSubordinate = false
    if (!isWord(view.tokens[index])) continue
    if (view.language !== 'kk' && opensSubordinate(view, index, clause)) isSubordinate = true
    for (const match of marks.every(view.tokens, index, clause.to))
      if (!found.has(match.meaning) && !(isSubordinate && OF_MAIN_CLAUSE.has(match.meaning)))
        found.set(match.meaning, match)
  }
  return found
}

/** What only the main clause tells. */
const OF_MAIN_CLAUSE: ReadonlySet<Mark> = new Set(['demand', 'prediction', 'wrong', 'appraisal', 'perception'])

function opensSubordinate(view: View, index: number, clause: Stretch): boolean {
  const flags = view.flags[index]
  if (!(flags & FLAG.subordinate) || flags & (FLAG.preposition | FLAG.finite)) return false
  if (index > clause.from) return true
  if (/^(?:who|what|how|why|whose|which|кто|что|как|почему|зачем|сколько)$/.test(view.tokens[index].word)) return false
  for (let ahead = index + 1; ahead < clause.to; ahead++) if (view.tokens[ahead].kind === 'comma') return true
  return false
}

/** Whether the clause says that something is so; talk about the conversation, greetings and what is not meant as so are none. */
export function isStatement(
  view: View,
  clause: Stretch,
  marks: Marks,
  isVerblessAllowed: boolean,
  isFramed: boolean,
): boolean {
  const words = countWords(view, clause.from, clause.to)
  if (marks.has('unreal')) return false
  const talk = marks.get('talk')
  if (talk !== undefined && startsWith(view, clause, talk)) return false
  const greeting = marks.get('greeting')
  if (
    greeting !== undefined &&
    startsWith(view, clause, greeting) &&
    (words <= 5 || !hasFlag(view, greeting.to, clause.to, FLAG.finite))
  )
    return false
  if (isBareSaying(view, clause)) return false
  if (hasFlag(view, clause.from, clause.to, FLAG.finite | FLAG.imperative)) return words >= 2 || view.language !== 'en'
  if (view.language === 'en' && view.flags[clause.from] & FLAG.verb && words >= 2) return true
  return (isVerblessAllowed || isFramed) && words >= 2 && (isFramed || isVerbless(view, clause))
}

/** "Ему таксист рассказал", "The minister spoke": a verb of speech with nothing said. */
function isBareSaying(view: View, clause: Stretch): boolean {
  const finite = findFlag(view, clause.from, clause.to, FLAG.finite)
  if (
    finite < 0 ||
    findFlag(view, finite + 1, clause.to, FLAG.finite) >= 0 ||
    hasFlag(view, clause.from, clause.to, FLAG.negation)
  )
    return false
  return (
    isSpeech(view, view.tokens[finite].word, countWords(view, finite + 1, clause.to)) &&
    countWords(view, finite + 1, clause.to) <= 4
  )
}

const SPEAKS =
  /^(?:spoke|speaks|talked|commented|said|says|told|replied|answered|explained|говорил[аио]?|говорит|говорят|рассказал[аи]?|рассказывал[аи]?|рассказывает|сказал[аи]?|ответил[аи]?|сообщил[аи]?|айтты|айтады|айткан|сойледи|баяндады|жауап)$/

function isSpeech(view: View, word: string, wordsBehind: number): boolean {
  if (SPEAKS.test(word)) return true
  return view.language !== 'kk' && RULES[view.language].saying.get(word) === 'says' && wordsBehind === 0
}

function startsWith(view: View, clause: Stretch, match: PhraseMatch<Mark>): boolean {
  for (let index = clause.from; index < match.from; index++)
    if (isWord(view.tokens[index]) && !(view.flags[index] & (FLAG.adverb | FLAG.coordinate))) return false
  return true
}

/** A sentence without predicate in which one is plainly understood: a number, a negation, or a Russian or Kazakh nominal sentence. */
function isVerbless(view: View, clause: Stretch): boolean {
  if (/^(?:ago|later|earlier|назад|спустя|бурын|кейин)$/.test(view.tokens[clause.to - 1].word)) return false
  if (isDate(view, clause)) return false
  if (hasFlag(view, clause.from, clause.to, FLAG.negation)) return true
  for (let index = clause.from; index < clause.to; index++) {
    if (view.tokens[index].kind === 'number') return true
    if (view.flags[index] & FLAG.determiner && NUMERALS.has(view.tokens[index].word)) return true
  }
  if (view.language === 'en') return false
  if (view.flags[clause.from] & (FLAG.pronoun | FLAG.determiner)) return true
  return countWords(view, clause.from, clause.to) >= 3
}

const MONTH =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|январ[яь]|феврал[яь]|марта?|апрел[яь]|ма[яй]|июн[яь]|июл[яь]|августа?|сентябр[яь]|октябр[яь]|ноябр[яь]|декабр[яь]|кантар|акпан|наурыз|сауир|мамыр|маусым|шилде|тамыз|кыркуйек|казан|караша|желтоксан|жылгы|года?|г)$/

/** "5 February": a date that stands alone. */
function isDate(view: View, clause: Stretch): boolean {
  for (let index = clause.from; index < clause.to; index++) {
    const { kind, word } = view.tokens[index]
    if (isWord(view.tokens[index]) && kind !== 'number' && !MONTH.test(word)) return false
  }
  return true
}

const NUMERALS = new Set(
  'two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty hundred thousand dozens hundreds два две три четыре пять шесть семь восемь девять десять двое трое четверо одиннадцать двенадцать двадцать тридцать сорок пятьдесят сто двести бир еки уш торт бес алты жети сегиз тогыз он жиырма отыз кырык елу жуз'.split(
    ' ',
  ),
)

export function kindOf(view: View, clause: Stretch, marks: Marks, scope: Scope): StatementKind {
  if (scope.kind !== undefined) return scope.kind
  if (marks.has('demand') && !isMustHave(view, marks)) return 'demand'
  if (isImperative(view, clause)) return 'demand'
  if (marks.has('prediction') || (scope.depth > 0 && isFuturePast(view, clause))) return 'prediction'
  const wrong = marks.get('wrong')
  if (wrong !== undefined && !isPassive(view, clause, wrong)) return 'accusation'
  const appraisal = marks.get('appraisal')
  if (appraisal !== undefined && (appraisal.id !== 'en-appraisal' || hasCopula(view, clause, appraisal.from)))
    return 'assessment'
  return 'factual'
}

/** "said the count would be finished". */
function isFuturePast(view: View, clause: Stretch): boolean {
  for (let index = clause.from; index < clause.to - 1; index++)
    if (view.tokens[index].word === 'would' && view.tokens[index + 1].word !== 'have') return view.language === 'en'
  return false
}

function isMustHave(view: View, marks: Marks): boolean {
  return (
    marks.get('inference')?.id.endsWith('must-have') === true &&
    view.language === 'en' &&
    marks.get('inference')!.from <= marks.get('demand')!.from
  )
}

function isImperative(view: View, clause: Stretch): boolean {
  const { flags, tokens } = view
  let first = clause.from
  while (
    first < clause.to &&
    (flags[first] & (FLAG.adverb | FLAG.coordinate) || tokens[first].kind === 'comma') &&
    !(flags[first] & FLAG.finite)
  )
    first++
  if (first >= clause.to) return false
  // "Help came late": a noun.
  if (flags[first] & FLAG.imperative) return view.language !== 'en' || !(flags[first + 1] & FLAG.finite)
  if (view.language === 'en') {
    const { word } = tokens[first]
    return (
      (word === 'do' && tokens[first + 1]?.word === 'not') ||
      ((word === "don't" || word === 'dont' || word === 'never') &&
        (flags[first + 1] & FLAG.pronoun) === 0 &&
        first + 1 < clause.to &&
        !(flags[first + 1] & FLAG.finite) &&
        tokens[first + 1].word !== 'think')
    )
  }
  for (let index = first; index < clause.to; index++) if (flags[index] & FLAG.imperative) return true
  return false
}

/** "It was a disgrace": an English word of opinion that is the predicate. */
function hasCopula(view: View, clause: Stretch, at: number): boolean {
  for (let index = Math.max(clause.from, at - 5); index < at; index++)
    if (
      /^(?:is|was|are|were|be|been|am|isn't|wasn't|aren't|weren't|seems?|seemed|looks?|looked|became|called|call|calls|considers?|considered)$|'(?:s|re|m)$/.test(
        view.tokens[index].word,
      )
    )
      return true
  return at - clause.from <= 2
}

/** "The car was burned": nobody is blamed, unless a doer follows. */
function isPassive(view: View, clause: Stretch, wrong: PhraseMatch<Mark>): boolean {
  const { tokens } = view
  if (view.language === 'en') {
    for (let index = Math.max(clause.from, wrong.from - 3); index < wrong.from; index++)
      if (/^(?:was|were|is|are|been|being|be|got|wasn't|weren't)$/.test(tokens[index].word)) {
        if (tokens[wrong.from].word.endsWith('ing')) return false
        for (let ahead = wrong.from; ahead < clause.to; ahead++) if (tokens[ahead].word === 'by') return false
        return true
      }
    return false
  }
  return false
}
