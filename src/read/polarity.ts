// Whether a clause affirms, denies, asks or leaves open, from its own words and the frames around it.

import type { Polarity } from '../model/reading.ts'
import { RULES } from './rules.ts'
import type { Scope } from './scope.ts'
import { FLAG, hasFlag, isWord, type Stretch, type View } from './view.ts'

export interface PolarityFound {
  readonly polarity: Polarity
  readonly because: readonly string[]
}

/** Polarity of the clause; `isQuestion` when it ends in a question mark and asks. */
export function polarityOf(view: View, clause: Stretch, scope: Scope, isQuestion: boolean): PolarityFound {
  const because: string[] = []
  const negation = negationOf(view, clause)
  if (isRhetorical(view, clause))
    return { polarity: negation === undefined ? 'deny' : 'affirm', because: ['rhetorical'] }
  if (isQuestion) return { polarity: 'query', because: ['question'] }
  if (negation !== undefined) because.push(`${view.language}-negation`)
  if (scope.isQuery) return { polarity: 'query', because }
  if (scope.isOpen || negation === 'open') return { polarity: 'open', because }
  const isDenied = (negation === 'deny') !== (scope.denials % 2 === 1)
  return { polarity: isDenied ? 'deny' : 'affirm', because }
}

/** "Разве мы мешаем?", "Who would believe that?": asked to deny. */
function isRhetorical(view: View, clause: Stretch): boolean {
  const { word } = view.tokens[clause.from]
  const next = view.tokens[clause.from + 1]?.word ?? ''
  if (word === 'разве') return true
  if (word === 'who' && (next === 'would' || next === 'could')) return true
  if (word === 'кто' && /^(?:поверит|им|ему|бы)$/.test(next)) return true
  return view.language === 'kk' && word === 'ким' && /^(?:сенеди|сенсин)$/.test(view.tokens[clause.to - 1].word)
}

/** `deny` when the main predicate is negated, `open` when it is a negated verb of report; undefined when it is not negated or twice. */
function negationOf(view: View, clause: Stretch): 'deny' | 'open' | undefined {
  const { tokens, flags, language } = view
  const { marks, reporting } = RULES[language]
  let count = 0
  let isOpen = false
  let isSubordinate = false
  for (let index = clause.from; index < clause.to; index++) {
    const token = tokens[index]
    if (view.taken[index] === 1) continue
    if (!isWord(token)) {
      if (token.kind === 'comma' || token.kind === 'semicolon' || token.kind === 'dash') isSubordinate = false
      continue
    }
    const mark = marks.at(tokens, index, clause.to)
    if (mark?.meaning === 'no-denial') {
      index = Math.max(index, mark.to - 2)
      continue
    }
    if (
      flags[index] & FLAG.subordinate &&
      !(flags[index] & FLAG.preposition) &&
      (index > clause.from || opensWithComma(view, clause)) &&
      !(flags[index] & FLAG.finite)
    ) {
      if (language !== 'kk') isSubordinate = true
      else if (token.kind === 'word') {
        // A Kazakh conditional or converb clause ends here: what is negated before it is negated inside it.
        count = 0
        isOpen = false
      }
    }
    if (isSubordinate) continue
    if (mark?.meaning === 'denial') {
      count++
      index = mark.to - 1
      continue
    }
    if (flags[index] & FLAG.negation) {
      if (language === 'kk' ? !isOverwritten(view, index, clause.to) : !isContrast(view, index, clause.to))
        count += countsAs(view, index, clause)
      if (isReportNear(view, index, clause, reporting)) isOpen = true
    }
  }
  if (count === 0 || count % 2 === 0) return undefined
  return isOpen ? 'open' : 'deny'
}

/** "If they do not come, we will leave": the clause before the comma is subordinate. */
function opensWithComma(view: View, clause: Stretch): boolean {
  if (/^(?:who|what|how|why|whose|which|кто|что|как|почему|зачем|сколько)$/.test(view.tokens[clause.from].word))
    return false
  for (let index = clause.from + 1; index < clause.to; index++) if (view.tokens[index].kind === 'comma') return true
  return false
}

/** One negation is said by several words in Russian and Kazakh ("никто не пришел"), each further one there adds nothing. */
function countsAs(view: View, index: number, clause: Stretch): number {
  const { word } = view.tokens[index]
  if (view.language === 'en') {
    // "a man with no papers": a phrase, not the predicate, is taken care of by the marks.
    if (word === 'nor')
      for (let before = clause.from; before < index; before++) if (view.tokens[before].word === 'neither') return 0
    for (let before = clause.from; before < index; before++)
      if (view.flags[before] & FLAG.negation && before === index - 1) return 0
    return 1
  }
  if (view.language === 'ru') {
    // "Просим не поддаваться": the infinitive is negated, not the predicate.
    if (
      word === 'не' &&
      view.flags[index + 1] & FLAG.verb &&
      !hasNe(view, clause.from, index) &&
      !(view.flags[index + 1] & FLAG.finite) &&
      hasFlag(view, clause.from, index, FLAG.finite)
    )
      return 0
    if (word === 'не' && view.tokens[index - 1]?.word === 'а' && index - 1 > clause.from) return 0
    if (word !== 'не') {
      for (let other = clause.from; other < clause.to; other++)
        if (other !== index && view.tokens[other].word === 'не') return 0
      for (let other = clause.from; other < index; other++) if (view.flags[other] & FLAG.negation) return 0
      return 1
    }
    return 1
  }
  // Kazakh denies by its verb; "ешкім" only goes with it.
  if (/^еш|^бирде-бир$/.test(word) && word !== 'ештене') return 0
  if (index < clause.to - 4) return 0
  for (let other = index + 1; other < clause.to; other++)
    if (view.flags[other] & FLAG.negation && !/^еш/.test(view.tokens[other].word)) return 0
  return 1
}

function hasNe(view: View, from: number, to: number): boolean {
  for (let index = from; index < to; index++) if (view.tokens[index].word === 'не') return true
  return false
}

/** "not X but Y", "не X, а Y": the second half stands. */
function isContrast(view: View, index: number, to: number): boolean {
  const { word } = view.tokens[index]
  if (view.language === 'en') {
    if (word !== 'not') return false
    if (view.flags[index + 1] & FLAG.finite) return false
    for (let ahead = index + 1; ahead < Math.min(to, index + 8); ahead++)
      if (view.tokens[ahead].word === 'but') return true
    return false
  }
  if (word !== 'не') return false
  if (view.flags[index + 1] & (FLAG.finite | FLAG.verb)) return false
  for (let ahead = index + 1; ahead < Math.min(to, index + 9); ahead++)
    if (view.tokens[ahead].word === 'а' && view.tokens[ahead - 1].kind === 'comma') return true
  return false
}

/** "емес, ...": the second half stands. */
function isOverwritten(view: View, index: number, to: number): boolean {
  return (
    view.tokens[index].word === 'емес' &&
    index + 2 < to &&
    view.tokens[index + 1]?.kind === 'comma' &&
    view.flags[to - 1] !== 0 &&
    !(view.flags[to - 1] & FLAG.negation)
  )
}

/** A verb of report, sight or knowledge within reach of the negation. */
function isReportNear(view: View, index: number, clause: Stretch, reporting: { has(word: string): boolean }): boolean {
  const reach = view.language === 'kk' ? 3 : 6
  const from = Math.max(clause.from, index - (view.language === 'en' ? 2 : reach))
  for (let other = from; other < Math.min(clause.to, index + reach); other++) {
    if (view.flags[other] & FLAG.subordinate && other > index && view.language !== 'kk') return false
    if (reporting.has(view.tokens[other].word)) return true
  }
  return false
}
