// Kind and evidentiality of a clause, and whether it is a statement at all.

import type { Evidentiality, StatementKind } from '../model/reading.ts'
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
  if (flags[first] & FLAG.imperative)
    return view.language !== 'en' || findFlag(view, first + 1, clause.to, FLAG.finite) < 0 || true
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

/** Whether the words tell what the speaker saw, heard, holds or concludes; hearsay is told by the chain and the frames. */
export function evidentialityOf(
  view: View,
  clause: Stretch,
  marks: Marks,
  scope: Scope,
  kind: StatementKind,
  isArticle: boolean,
  isOpen: boolean,
): Evidentiality {
  const passed = scope.speakers.length - (isArticle ? 1 : 0)
  if (scope.isAgentless || marks.has('hearsay') || passed >= 2 || isReportedForm(view, clause)) return 'hearsay'
  if (scope.evidentiality === 'inference' || marks.has('inference')) return 'inference'
  if (scope.evidentiality === 'own-document' || marks.has('document')) return 'own-document'
  if (kind !== 'factual' && kind !== 'accusation') return 'unsourced'
  if ((marks.has('perception') && !isOthersSight(view, clause)) || scope.evidentiality === 'own-perception')
    return 'own-perception'
  if (isArticle && isOfSpeaker(view, clause, scope)) return 'own-perception'
  return isTakenPart(view, clause, isOpen) ? 'own-perception' : 'unsourced'
}

/** The Kazakh form in -ыпты: passed on, not seen. */
function isReportedForm(view: View, clause: Stretch): boolean {
  return (
    view.language === 'kk' &&
    clause.to > clause.from &&
    /[а-я]{2}[ыиу]?пт[ыи]$/.test(view.tokens[clause.to - 1].word) &&
    (view.flags[clause.to - 1] & FLAG.finite) !== 0
  )
}

/** "Около двух услышал звон": a verb of sight or hearing without a subject. */
function isOwnSight(view: View, clause: Stretch, index: number): boolean {
  if (
    view.language !== 'ru' ||
    !/^(?:услышал|увидел|заметил|видел|слышал|разглядел|почувствовал)а?$/.test(view.tokens[index].word)
  )
    return false
  for (let at = clause.from; at < index; at++) {
    if (!isWord(view.tokens[at])) continue
    const flags = view.flags[at]
    if (at === clause.from && !(flags & (FLAG.preposition | FLAG.adverb | FLAG.coordinate))) return false
    if (flags & FLAG.pronoun || (view.tokens[at].isCapital && at > clause.from)) return false
  }
  return true
}

/** "before we arrived": a preposition that opens a clause. */
function opensPerson(view: View, index: number): boolean {
  return (
    view.language === 'en' &&
    /^(?:before|after|until|till|since|as|while)$/.test(view.tokens[index].word) &&
    (view.flags[index + 1] & FLAG.pronoun) !== 0 &&
    (view.flags[index + 2] & FLAG.finite) !== 0
  )
}

const OBJECT_OR_SUBJECT = new Set(
  "i we me us i'm i've i'd i'll we're we've we'd im ive я мы меня нас мне нам мной нами мен биз мени бизди маган бизге менен бизден озим озимиз".split(
    ' ',
  ),
)

const OBJECT = new Set('me us меня нас мне нам мени бизди маган бизге'.split(' '))
const THIRD_PERSON: Readonly<Record<string, RegExp>> = {
  en: /^(?:he|she|him|they|them|himself|herself|they'd|he'd|she'd|he's|she's)$/,
  ru: /^(?:он|она|его|ее|ему|ей|нему|ней|него|нее|они|им|них)$/,
  kk: /^(?:ол|оны|оган|озин|озине|олар|оларды|оларга)$/,
}
const BODY =
  /министер|ministry|комитет|committee|департамент|управлени|комисси|commission|company|компани|прокурат|prosecut|полици|police|штаб|office|администрац|government|правительств|канал|agency|агентств|union|профсоюз|баскарма|акимдик|union|report|отчет/

/** "Егор said that they beat him": in reported speech the third person may be the one who speaks. */
function isOfSpeaker(view: View, clause: Stretch, scope: Scope): boolean {
  const last = scope.because[scope.because.length - 1]
  if (
    scope.speakers.length !== 2 ||
    scope.depth === 0 ||
    last === 'quotation' ||
    BODY.test(scope.speakers[0].toLowerCase())
  )
    return false
  for (let index = clause.from; index < clause.to; index++) {
    const { word } = view.tokens[index]
    if (view.tokens[index].kind === 'comma') return false
    if (!THIRD_PERSON[view.language].test(word)) continue
    if (!/^(?:его|ее|их)$/.test(word)) return true
    const isBeside =
      index + 1 >= clause.to ||
      (view.flags[index + 1] & (FLAG.finite | FLAG.verb | FLAG.preposition)) !== 0 ||
      (index > clause.from && (view.flags[index - 1] & FLAG.finite) !== 0)
    if (isBeside) return true
  }
  return false
}

/** "Сам он не видел": the sight of somebody else. */
function isOthersSight(view: View, clause: Stretch): boolean {
  if (view.language !== 'ru') return false
  let isOther = false
  for (let index = clause.from; index < clause.to; index++) {
    if (view.flags[index] & FLAG.first) return false
    isOther ||= /^(?:он|она|они)$/.test(view.tokens[index].word)
  }
  return isOther
}

/** First person as subject or object of the main clause; a possessive is not enough. */
function isTakenPart(view: View, clause: Stretch, isObjectOnly: boolean): boolean {
  let isSubordinate = false
  for (let index = clause.from; index < clause.to; index++) {
    const flags = view.flags[index]
    if (view.tokens[index].kind === 'comma') isSubordinate = false
    if (
      flags & FLAG.subordinate &&
      (!(flags & FLAG.preposition) || opensPerson(view, index)) &&
      index > clause.from &&
      view.language !== 'kk'
    )
      isSubordinate = true
    if (isSubordinate) continue
    if (isObjectOnly) {
      if (OBJECT.has(view.tokens[index].word)) return true
      continue
    }
    if (isOwnSight(view, clause, index)) return true
    if (
      flags & FLAG.first &&
      OBJECT_OR_SUBJECT.has(view.tokens[index].word) &&
      !(index > clause.from && view.flags[index - 1] & FLAG.preposition && view.language === 'ru')
    )
      return true
    if (
      view.language === 'kk' &&
      flags & FLAG.finite &&
      /(?:[дт][ыи][мк]|м[ыи]н|м[ыи]з|п[ыи]н|п[ыи]з|б[ыи]з)$/.test(view.tokens[index].word)
    )
      return true
    if (view.language === 'ru' && flags & FLAG.finite && /(?:аю|яю|ую|аем|яем|уем)$/.test(view.tokens[index].word))
      return true
  }
  return false
}
