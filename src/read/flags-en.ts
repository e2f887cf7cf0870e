// Tells English predicates from other words, by lists, endings and the word before.

import type { Token } from './tokens.ts'
import { SAYING_EN } from './verbs-of-saying-en.ts'
import { FLAG } from './view.ts'
import {
  ADVERB_EN,
  BASE_EN,
  COORDINATE_EN,
  DETERMINER_EN,
  FINITE_EN,
  FIRST_EN,
  HALF_SUBORDINATE_EN,
  NEGATION_EN,
  NOT_ED_EN,
  PAST_OR_BASE_EN,
  PREPOSITION_EN,
  PRONOUN_EN,
  SUBORDINATE_EN,
} from './words-en.ts'

const SUBJECT_PRONOUN = new Set([
  'i',
  'you',
  'he',
  'she',
  'it',
  'we',
  'they',
  'who',
  'that',
  'which',
  'nobody',
  'everybody',
  'everyone',
  'somebody',
  'someone',
  'people',
  'others',
  'police',
])
const HELPER =
  /^(?:to|will|would|can|could|must|should|may|might|shall|cannot|do|does|did|don't|doesn't|didn't|won't|wouldn't|can't|couldn't|mustn't|shouldn't|let|let's|.+'ll)$/
const BE_OR_HAVE =
  /^(?:is|am|are|was|were|be|been|being|has|have|had|having|got|get|gets|getting|isn't|aren't|wasn't|weren't|hasn't|haven't|hadn't|.+'(?:s|re|ve|m|d))$/

/** Flags of the tokens from `from` to `to`, written into `flags`. Cost linear. */
export function flagEnglish(tokens: readonly Token[], from: number, to: number, flags: Uint16Array): void {
  let sentenceStart = true
  let before = -1
  for (let index = from; index < to; index++) {
    const { kind, isCapital } = tokens[index]
    if (kind !== 'word' && kind !== 'number') {
      const opens = kind === 'open' && (index === from || !/^(?:word|number)$/.test(tokens[index - 1].kind))
      if (kind === 'stop' || kind === 'question' || opens || kind === 'colon' || kind === 'dash') {
        sentenceStart = true
        before = -1
      } else if (kind === 'comma' || kind === 'semicolon') before = -1
      continue
    }
    flags[index] = flagsOf(
      tokens,
      index,
      before,
      before >= 0 && (flags[before] & FLAG.finite) !== 0,
      sentenceStart && kind === 'word',
      isCapital && !sentenceStart,
    )
    if ((flags[index] & FLAG.adverb) === 0 || flags[index] & FLAG.finite) before = index
    sentenceStart = false
  }
}

function flagsOf(
  tokens: readonly Token[],
  index: number,
  before: number,
  isAfterVerb: boolean,
  isFirst: boolean,
  isName: boolean,
): number {
  const { word, kind } = tokens[index]
  let flags = 0
  if (kind === 'number') return FLAG.determiner
  if (NEGATION_EN.has(word)) flags |= FLAG.negation
  if (FIRST_EN.has(word)) flags |= FLAG.first
  if (isName) {
    if (word === 'i' || /^i'/.test(word)) flags |= FLAG.pronoun | (FINITE_EN.has(word) ? FLAG.finite : 0)
    return flags
  }
  if (DETERMINER_EN.has(word)) flags |= FLAG.determiner
  if (PRONOUN_EN.has(word)) flags |= FLAG.pronoun
  if (PREPOSITION_EN.has(word)) flags |= FLAG.preposition
  if (COORDINATE_EN.has(word)) flags |= FLAG.coordinate
  if (ADVERB_EN.has(word) || (word.length > 4 && word.endsWith('ly'))) flags |= FLAG.adverb
  if (
    (SUBORDINATE_EN.has(word) || HALF_SUBORDINATE_EN.has(word)) &&
    !(word === 'that' && isDemonstrative(tokens, index, before))
  )
    flags |= FLAG.subordinate
  return flags | verbFlags(tokens, index, before, isAfterVerb, isFirst)
}

/** "that night", "and that was on Thursday". */
function isDemonstrative(tokens: readonly Token[], index: number, before: number): boolean {
  const next = tokens[index + 1]?.word ?? ''
  const previous = before < 0 ? '' : tokens[before].word
  // Behind a preposition it points: "to that effect"; not "in that", "except that".
  if (
    PREPOSITION_EN.has(previous) &&
    /^(?:to|of|from|with|at|on|by|about|for|after|before|behind|under|over|near|into)$/.test(previous) &&
    !SUBJECT_PRONOUN.has(next) &&
    !DETERMINER_EN.has(next)
  )
    return true
  return (
    /^(?:night|day|morning|evening|afternoon|week|month|year|moment|time|point|is|was|would|will|has|'s)$/.test(next) &&
    (PREPOSITION_EN.has(previous) ||
      COORDINATE_EN.has(previous) ||
      previous === '' ||
      /^(?:night|day|morning|evening|afternoon|week|time|year)$/.test(next))
  )
}

function verbFlags(
  tokens: readonly Token[],
  index: number,
  before: number,
  isAfterVerb: boolean,
  isFirst: boolean,
): number {
  const { word } = tokens[index]
  const previous = before < 0 ? '' : tokens[before].word
  if (
    FINITE_EN.has(word) ||
    /^(?:he|she|it|that|there|who|what|here|where|nobody|everybody|somebody|everyone|someone|everything|nothing|how|when|why)'s$/.test(
      word,
    )
  ) {
    const isNoun =
      (word === 'left' ||
        word === 'shot' ||
        word === 'found' ||
        word === 'saw' ||
        word === 'can' ||
        word === 'will' ||
        word === 'lay' ||
        word === 'led') &&
      DETERMINER_EN.has(previous) &&
      !SUBJECT_PRONOUN.has(previous)
    if (isNoun) return 0
    return BE_OR_HAVE.test(previous) && !BE_OR_HAVE.test(word) && !/n't$/.test(word) && !isHelper(word)
      ? FLAG.verb
      : FLAG.finite
  }
  const isEd = word.length > 3 && word.endsWith('ed') && !NOT_ED_EN.has(word)
  const isPastOrBase = PAST_OR_BASE_EN.has(word)
  if (isEd || isPastOrBase) {
    if (previous === '') return FLAG.verb | (isPastOrBase && isFirst ? FLAG.imperative : 0)
    if (HELPER.test(previous)) return 0
    if (BE_OR_HAVE.test(previous)) return FLAG.verb
    if (COORDINATE_EN.has(previous)) return FLAG.verb
    if (DETERMINER_EN.has(previous) && !SUBJECT_PRONOUN.has(previous) && !PRONOUN_EN.has(previous)) return 0
    if (PREPOSITION_EN.has(previous)) return 0
    return isAfterVerb ? FLAG.verb : FLAG.finite
  }
  if (isAfterVerb) return 0
  if (BASE_EN.has(word) || (SAYING_EN.has(word) && baseOf(word) === undefined)) {
    if (previous === '') return isFirst ? FLAG.imperative | FLAG.verb : FLAG.verb
    if (SUBJECT_PRONOUN.has(previous) && previous !== 'he' && previous !== 'she' && previous !== 'it')
      return FLAG.finite
    if (COORDINATE_EN.has(previous)) return FLAG.verb
    if (previous === 'please' || previous === 'not' || previous === 'never') return FLAG.verb
    // "residents demand", but not "the demand", "fire brigade".
    return /[^s]s$/.test(previous) &&
      !DETERMINER_EN.has(previous) &&
      !/^(?:was|is|has|does|his|this|its|says|as)$/.test(previous)
      ? FLAG.finite
      : 0
  }
  const base = baseOf(word)
  if (base !== undefined) {
    if (previous === '') return FLAG.verb
    if (DETERMINER_EN.has(previous) && !PRONOUN_EN.has(previous)) return 0
    if (PREPOSITION_EN.has(previous) || HELPER.test(previous) || BE_OR_HAVE.test(previous)) return 0
    if (COORDINATE_EN.has(previous)) return FLAG.verb
    return SUBJECT_PRONOUN.has(previous) || !/s$/.test(previous) ? FLAG.finite : 0
  }
  return 0
}

function isHelper(word: string): boolean {
  return HELPER.test(word)
}

/** The base of a third person, when it is one. */
function baseOf(word: string): string | undefined {
  if (!word.endsWith('s') || word.length < 4) return undefined
  const bare = word.slice(0, -1)
  if (BASE_EN.has(bare) || SAYING_EN.has(word)) return bare
  if (word.endsWith('es') && BASE_EN.has(word.slice(0, -2))) return word.slice(0, -2)
  if (word.endsWith('ies') && BASE_EN.has(`${word.slice(0, -3)}y`)) return `${word.slice(0, -3)}y`
  return undefined
}
