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
  if (talk !== undefined && startsWith(view, clause, talk) && !knowsNothing(view, talk.to, clause.to)) return false
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

/** "I don't know anything about a boat": that somebody knows nothing of a thing is said of the thing. */
function knowsNothing(view: View, from: number, to: number): boolean {
  return (
    /^(?:anything|nothing|ничего)$/.test(view.tokens[from]?.word ?? '') &&
    /^(?:about|of|о|об|про)$/.test(view.tokens[from + 1]?.word ?? '') &&
    from + 2 < to
  )
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
  if (isDate(view, clause) || isPersonEntry(view, clause)) return false
  if (hasFlag(view, clause.from, clause.to, FLAG.negation)) return true
  for (let index = clause.from; index < clause.to; index++) {
    if (view.tokens[index].kind === 'number') return true
    if (view.flags[index] & FLAG.determiner && NUMERALS.has(view.tokens[index].word)) return true
  }
  if (view.language === 'en') return false
  if (view.flags[clause.from] & (FLAG.pronoun | FLAG.determiner)) return true
  return countWords(view, clause.from, clause.to) >= 3
}

/** "Ринат Каримов, проходчик": a name and who he is, without a predicate. */
function isPersonEntry(view: View, { from, to }: Stretch): boolean {
  const { tokens } = view
  if (!tokens[from].isCapital || !tokens[from + 1]?.isCapital || from + 3 >= to) return false
  for (let index = from + 2; index < Math.min(to, from + 4); index++)
    if (tokens[index].kind === 'comma') return !hasFlag(view, from, to, FLAG.negation)
  return false
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
  if (marks.has('prediction') || isFuture(view, clause) || (scope.depth > 0 && isFuturePast(view, clause)))
    return 'prediction'
  const wrong = marks.get('wrong')
  if (wrong !== undefined && !isPassive(view, clause, wrong)) return 'accusation'
  const appraisal = marks.get('appraisal')
  if (appraisal !== undefined && (appraisal.id !== 'en-appraisal' || hasCopula(view, clause, appraisal.from)))
    return 'assessment'
  return 'factual'
}

const PERFECTIVE_RU =
  /^(?:на|за|вы|при|по|от|до|про|пере|раз|рас|об|воз|вос|под|из|ис)[а-я]*(?:[а-я]?[дмвжнрч]|[рк]о|[бвлпш]ь)(?:ет|ют|ут)(?:ся)?$|^(?:уйд|уед|умр|убь|войд|въед|сойд|съед|возьм|верн|будут)(?:ет|ут|ют)(?:ся)?$/
const NOT_PERFECTIVE_RU =
  /^(?:надет|прид[её]т?ся$|зан|поют|воют|роют|поет|раздает|выдает|продает|создает|передает|задает|подает|отдает|придает|издает|попадает|выпадает|нападает|пропадает|доживает|поднимает|принимает|занимает|понимает)|[аеиоуыя](?:ет|ют)(?:ся)?$/
const HABITUAL_KK =
  /^(?:бил|кор|ести|сен|ойла|айт|де|сура|отин|тур|отыр|жатыр|жур|емес|мақұл|кел[ыи]с|жұмыс|жумыс|есепте|сана|мойында|раста|қорқ|корк|умит|кос|истей|шақыр|шакыр|талап|етем|тилей|хабарла|малимде)/

/** "Приедет комиссия", "Мен бармаймын": a verb form that only the future has, in the main clause. */
function isFuture(view: View, clause: Stretch): boolean {
  if (view.language === 'en') return false
  if (view.language === 'kk') {
    const { word } = view.tokens[clause.to - 1]
    return (
      (view.flags[clause.to - 1] & FLAG.finite) !== 0 &&
      /(?:й|[^дт][ае])м(?:[ыи]н|[ыи]з)$/.test(word) &&
      !HABITUAL_KK.test(word) &&
      word.length > 5
    )
  }
  let isSubordinate = false
  for (let index = clause.from; index < clause.to; index++) {
    const { word, kind } = view.tokens[index]
    if (kind === 'comma') isSubordinate = false
    if (view.flags[index] & FLAG.subordinate) isSubordinate = true
    if (isSubordinate || !(view.flags[index] & FLAG.finite)) continue
    if (/^прид[её]тся$/.test(word) || (PERFECTIVE_RU.test(word) && !NOT_PERFECTIVE_RU.test(word))) return true
  }
  return false
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
  // "Ауданға барсын": let them go.
  if (
    view.language === 'kk' &&
    flags[clause.to - 1] & FLAG.finite &&
    /[а-я]{2}с[ыи]н$/.test(tokens[clause.to - 1].word)
  )
    return !/[аей]с[ыи]н$/.test(tokens[clause.to - 1].word)
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
  return view.language === 'ru' && isImpersonalPlural(view, clause, wrong.from)
}

const SUBJECT_RU =
  /^(?:они|мы|вы|кто|никто|все|те|эти|которые|сами|оба|обе|двое|трое|четверо|многие|некоторые|другие|люди|я|ты|он|она)$/

/** "Лавку разбили": nobody is named, neither before the verb nor behind it. */
function isImpersonalPlural(view: View, clause: Stretch, verb: number): boolean {
  const { tokens, flags } = view
  if (!/ли(?:сь)?$/.test(tokens[verb].word) || tokens[verb].word.startsWith('отказ')) return false
  let hasObject = false
  for (let index = clause.from; index < clause.to; index++) {
    const { word } = tokens[index]
    if (!isWord(tokens[index]) || index === verb) continue
    if (SUBJECT_RU.test(word)) return false
    if (flags[index] & (FLAG.adverb | FLAG.preposition | FLAG.coordinate | FLAG.finite | FLAG.negation)) {
      if (flags[index] & FLAG.negation) return false
      continue
    }
    if (index > clause.from && flags[index - 1] & FLAG.preposition) continue
    // A plural in -ы, -и before the verb, or behind an object: it can only be the subject.
    const isPlural = /(?:[ыи]|ие|ые|ья|ане|яне)$/.test(word) && !/(?:ами|ями)$/.test(word)
    if (isPlural && (index < verb || hasObject)) return false
    if (tokens[index].isCapital && index > clause.from) return false
    hasObject = true
  }
  return true
}
