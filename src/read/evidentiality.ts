// Where the speaker has it from, as the words of a clause and its frames say.

import type { Evidentiality, StatementKind } from '../model/reading.ts'
import type { Marks } from './judge-clause.ts'
import type { Scope } from './scope.ts'
import { FLAG, hasFlag, isWord, type Stretch, type View } from './view.ts'

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
  if (marks.has('denial') || (kind !== 'factual' && kind !== 'accusation')) return 'unsourced'
  if ((marks.has('perception') && !isOthersSight(view, clause)) || scope.evidentiality === 'own-perception')
    return 'own-perception'
  if (isArticle && isOfSpeaker(view, clause, scope)) return 'own-perception'
  return isTakenPart(view, clause, isOpen) ? 'own-perception' : 'unsourced'
}

/** The Kazakh form in -ыпты and "екен" behind a verb: passed on, not seen. */
function isReportedForm(view: View, clause: Stretch): boolean {
  if (view.language !== 'kk' || clause.to <= clause.from) return false
  const last = view.tokens[clause.to - 1].word
  const isPredicate = (view.flags[clause.to - 1] & FLAG.finite) !== 0
  if (isPredicate && /[а-я]{2}[ыиу]?пт[ыи]$/.test(last)) return true
  const behind = view.tokens[clause.to]?.word
  const verb = last === 'екен' ? clause.to - 2 : behind === 'екен' ? clause.to - 1 : -1
  return (
    verb > clause.from &&
    (view.flags[verb] & FLAG.finite) !== 0 &&
    /(?:д[ыи]|[гк][ае]н|жок|бар)$/.test(view.tokens[verb].word)
  )
}

/** "Saw him yesterday", "Вышел во двор": a sentence that begins with a verb in the past has its speaker as subject. */
function isElided(view: View, clause: Stretch): boolean {
  const { tokens, flags } = view
  let first = clause.from
  while (first < clause.to - 1 && flags[first] & FLAG.adverb && !(flags[first] & FLAG.finite)) first++
  const before = tokens[clause.from - 1]
  if (before !== undefined && !/^(?:stop|question|colon)$/.test(before.kind) && before.word !== '(') return false
  const { word } = tokens[first]
  if (!(flags[first] & (FLAG.finite | FLAG.verb)) || flags[first] & (FLAG.pronoun | FLAG.imperative)) return false
  if (view.language === 'en')
    return (
      /ed$|^(?:saw|heard|went|came|did|got|took|told|left|met|found|ran|stood|lost|made|said|woke|sat|felt|knew|thought|had)$/.test(
        word,
      ) && !/^(?:is|was|are|were)$/.test(tokens[first + 1]?.word ?? '')
    )
  if (
    view.language !== 'ru' ||
    !/[аеиоуыяю]ла?(?:ся|сь)?$|^(?:шел|вышел|пошел|зашел|пришел|ушел|вышла|пошла|пришла)$/.test(word)
  )
    return false
  const next = first + 1
  return next >= clause.to || (flags[next] & (FLAG.preposition | FLAG.adverb | FLAG.coordinate)) !== 0
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
  en: /^(?:he|she|him|himself|herself|he'd|she'd|he's|she's)$/,
  ru: /^(?:он|она|его|ее|ему|ей|нему|ней|него|нее)$/,
  kk: /^(?:оны|оган|озин|озине)$/,
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
    last?.endsWith('-denies') === true ||
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

/** "My husband filmed it from our balcony". */
function isFilmedByOthers(view: View, clause: Stretch): boolean {
  for (let index = clause.from + 1; index < clause.to; index++)
    if (/^(?:saw|heard|filmed|recorded|watched|noticed|counted|photographed|witnessed)$/.test(view.tokens[index].word))
      return (
        !hasFlag(view, Math.max(clause.from, index - 3), index, FLAG.first) ||
        /^(?:my|our)$/.test(view.tokens[clause.from].word)
      )
  return false
}

/** "Сам он не видел": the sight of somebody else. */
function isOthersSight(view: View, clause: Stretch): boolean {
  if (view.language === 'en') return isFilmedByOthers(view, clause)
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
  if (!isObjectOnly && isElided(view, clause)) return true
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
    if (view.language === 'ru' && flags & FLAG.finite && /(?:ю|у|ем|им)(?:сь|ся)?$/.test(view.tokens[index].word))
      return true
  }
  return false
}
