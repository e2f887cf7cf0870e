// Where what is said begins behind an English verb of saying.

import { COMPLEMENTIZER_EN } from './phrases-en.ts'
import type { Saying } from './saying.ts'
import { FLAG, findFlag, hasFlag, isWord, type View } from './view.ts'

const TELLS = new Set([
  'tell',
  'tells',
  'told',
  'telling',
  'inform',
  'informed',
  'informs',
  'assure',
  'assured',
  'assures',
  'remind',
  'reminded',
  'ask',
  'asked',
  'asks',
  'warn',
  'warned',
  'warns',
  'briefed',
])
const DAYS =
  /^(?:on|in|at|early|late|last|this|to|yesterday|today|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december|morning|evening|afternoon|night|later|again|afterwards|a|the|statement|interview|reporters|journalists|us|me|him|her|them|you|briefing|then|also|once|more|recently|earlier)$/

export interface Content {
  readonly from: number
  readonly opener: string
}

/** Where the content behind the verb begins, undefined when there is no clause. */
export function contentAfter(view: View, verb: number, to: number, saying: Saying): Content | undefined {
  const { tokens, flags } = view
  for (let index = verb + 1; index < Math.min(to, verb + 14); index++) {
    const { word, kind } = tokens[index]
    if (COMPLEMENTIZER_EN.has(word) && index + 1 < to) {
      // "a list of teachers who": a relative clause.
      if (
        word !== 'that' &&
        word !== 'whether' &&
        word !== 'if' &&
        word !== 'how' &&
        index > verb + 1 &&
        !/^(?:me|us|him|her|them|you|reporters|journalists|exactly|not)$/.test(tokens[index - 1].word)
      )
        return undefined
      if (word === 'that' && hasNounBefore(view, verb, index)) return undefined
      if (!hasFlag(view, index + 1, to, FLAG.finite | FLAG.verb) && !hasVerbal(view, index + 1, to)) return undefined
      const keeps = word !== 'that' && word !== 'how' && word !== 'whether' && word !== 'if'
      return { from: keeps ? index : index + 1, opener: word }
    }
    if (kind === 'colon') return { from: index + 1, opener: ':' }
    if (flags[index] & FLAG.finite && !DAYS.test(word)) break
    if (kind === 'comma' || kind === 'semicolon' || kind === 'dash' || kind === 'open') break
  }
  let start = verb + 1
  while (
    start < to &&
    DAYS.test(tokens[start].word) &&
    !(
      /^(?:a|the)$/.test(tokens[start].word) &&
      !/^(?:statement|interview|briefing|evening|morning|afternoon|night)$/.test(tokens[start + 1]?.word ?? '')
    ) &&
    !(/^(?:her|you)$/.test(tokens[start].word) && !TELLS.has(tokens[verb].word))
  )
    start++
  // "told me her brother": one is told.
  if (TELLS.has(tokens[verb].word) && start > verb + 2 && /^(?:her|his|the|a)$/.test(tokens[start - 1].word)) start--
  // "told my mother there were sixteen".
  if (
    TELLS.has(tokens[verb].word) &&
    start === verb + 1 &&
    flags[start] & FLAG.determiner &&
    isWord(tokens[start + 1])
  ) {
    const behind =
      flags[start + 2] & (FLAG.pronoun | FLAG.determiner) || tokens[start + 2]?.isCapital ? start + 2 : start + 3
    if (
      behind < to &&
      (flags[behind] & (FLAG.pronoun | FLAG.determiner) || tokens[behind].isCapital) &&
      tokens[behind].word !== 'that'
    )
      start = behind
  }
  const isPronoun =
    (flags[start] & FLAG.pronoun) !== 0 && !(flags[start] & FLAG.determiner) && (flags[start + 1] & FLAG.finite) !== 0
  if (TELLS.has(tokens[verb].word) && start === verb + 1 && !isPronoun) {
    // "told the crowd the bridge was closed" is too rare to guess; "told Aliya X" is not.
    while (start < to && tokens[start].isCapital) start++
    if (start === verb + 1) return undefined
  }
  const next = tokens[start]
  if (next === undefined || start >= to || !isWord(next) || /^(?:nor|or|and|but)$/.test(next.word)) return undefined
  if (saying === 'asks' || saying === 'demands') return undefined
  const isSubject = (flags[start] & (FLAG.pronoun | FLAG.determiner)) !== 0 || next.isCapital || isWord(next)
  const stop = endOfClause(view, start, to)
  if (
    isSubject &&
    findFlag(view, start, stop, FLAG.finite) >= (next.word.includes("'") ? start : start + 1) &&
    !(flags[start] & FLAG.preposition && saying !== 'says') &&
    !(flags[start] & FLAG.coordinate)
  )
    return { from: start, opener: '' }
  return undefined
}

const CONTENT_NOUN =
  /^(?:claims|claim|reports|report|rumours|rumour|rumors|allegations|allegation|suggestions|fact|statement|accusation|accusations|possibility|idea|reporters|journalists|me|us|him|her|them|you|police|people|residents|parents|investigators|relatives|court|committee|parliament|crowd|agency|tv|radio|press|saying|again|day|morning|evening|night)$/

/** "complained about the noise that": the clause belongs to a noun. */
function hasNounBefore(view: View, verb: number, index: number): boolean {
  const { word, isCapital, kind } = view.tokens[index - 1]
  if (
    index - 1 === verb ||
    isCapital ||
    kind !== 'word' ||
    CONTENT_NOUN.test(word) ||
    view.flags[index - 1] & FLAG.adverb
  )
    return false
  for (let at = verb + 1; at < index; at++) if (/^(?:about|of|for|with)$/.test(view.tokens[at].word)) return true
  return false
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
