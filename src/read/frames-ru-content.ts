// Where what is said begins and ends behind a Russian verb of saying.

import type { FrameEffect } from './frame.ts'
import { firstWord } from './frames-ru-parts.ts'
import { COMPLEMENTIZER_RU } from './phrases-ru.ts'
import type { Saying } from './saying.ts'
import { SAYING_RU } from './verbs-of-saying-ru.ts'
import { countWords, FLAG, hasFlag, isWord, type Stretch, type View } from './view.ts'

/** Tokens behind a verb of saying in which its content must begin. */
export const REACH = 14

export interface Content {
  readonly from: number
  readonly opener: string
  /** The mark before it. */
  readonly mark: number
}

/** Where what is said begins: behind "что" and the like, a colon, or a comma with a clause. */
export function contentAfter(view: View, from: number, verb: number, to: number, saying: Saying): Content | undefined {
  const { tokens, flags } = view
  for (let index = verb + 1; index < Math.min(to, verb + REACH); index++) {
    const { kind, word } = tokens[index]
    if (kind === 'colon') return index + 1 < to ? { from: index + 1, opener: ':', mark: index } : undefined
    if (kind === 'comma' || kind === 'dash') {
      const next = firstWord(view, index, to)
      if (next < 0) return undefined
      const opener = tokens[next].word
      if (COMPLEMENTIZER_RU.has(opener)) {
        if (countWords(view, next + 1, to) < 1) return undefined
        if (!hasFlag(view, next + 1, to, FLAG.finite) && opener !== 'что' && opener !== 'чтобы') return undefined
        const keeps = !/^(?:что|будто|как|чтобы|якобы)$/.test(opener)
        let start = keeps ? next : next + 1
        if (tokens[start]?.word === 'якобы' || tokens[start]?.word === 'бы') start++
        return { from: start, opener, mark: index }
      }
      if (tokens[next + 1]?.word === 'ли') return { from: next, opener: 'ли', mark: index }
      if (saying === 'asks') return undefined
      // "говорит, на вокзале стреляют": a clause without "что", not when the verb is inserted.
      const piece = startOfPiece(view, verb)
      const isBehindMark = piece > from && tokens[piece - 1].kind === 'comma'
      const isInserted =
        isBehindMark &&
        kind === 'comma' &&
        isShortPiece(view, verb, index) &&
        (!hasFlag(view, from, piece - 1, FLAG.finite) || tokens[verb].word !== 'говорит')
      if (
        kind === 'comma' &&
        isCloseBehind(view, verb, index) &&
        (hasFlag(view, next, to, FLAG.finite) ||
          (index === verb + 1 &&
            /^(?:говорит|говорят|пишет|пишут|сказал|сказала)$/.test(tokens[verb].word) &&
            countWords(view, next, to) > 2)) &&
        !(flags[next] & FLAG.subordinate) &&
        !(flags[next] & FLAG.coordinate) &&
        !isInserted
      )
        return { from: next, opener: '', mark: index }
      return undefined
    }
    if (flags[index] & FLAG.finite && index > verb + 1) return undefined
    if (word === 'что' && index === verb + 1) return { from: index + 1, opener: 'что', mark: verb + 1 }
  }
  return undefined
}

export function startOfPiece(view: View, index: number): number {
  let start = index
  while (start > 0 && isWord(view.tokens[start - 1])) start--
  return start
}

export function isShortPiece(view: View, verb: number, mark: number): boolean {
  return mark - startOfPiece(view, verb) <= 5
}

/** "видел ли он": asked whether. */
export function withQuery(view: View, content: number, effect: FrameEffect): FrameEffect {
  for (let index = content; index < Math.min(content + 4, view.tokens.length); index++)
    if (
      view.tokens[index].word === 'ли' &&
      view.tokens[index - 1]?.word !== 'вряд' &&
      view.tokens[index - 1]?.word !== 'едва'
    )
      return effect.polarity === 'open' ? effect : { ...effect, polarity: 'query' }
  return effect
}

/** "сказал, что X, но Y сообщил, что Z": from a second subject with its own verb of saying on, the content is no longer of the first. */
export function splitOff(
  view: View,
  from: number,
  to: number,
  isNarrow = false,
): { contents: Stretch[]; rests: Stretch[] } {
  const { tokens, flags } = view
  for (let index = from + 1; index < to; index++) {
    const isJoint = tokens[index].kind === 'semicolon' || /^(?:а|но|однако)$/.test(tokens[index].word)
    if (!isJoint || !hasFlag(view, from, index, FLAG.finite)) continue
    const next = index + 1
    // What is seen or known does not go on behind "а" and "но".
    if (isNarrow && hasFlag(view, next, to, FLAG.finite))
      return { contents: [{ from, to: index }], rests: [{ from: next, to }] }
    if (next < to && /^(?:я|мы)$/.test(tokens[next].word) && tokens[index].kind !== 'semicolon')
      return { contents: [{ from, to: index }], rests: [{ from: next, to }] }
    if (/^(?:но|а)$/.test(tokens[index].word) && isFirstPerson(view, next, to))
      return { contents: [{ from, to: index }], rests: [{ from: next, to }] }
    for (let ahead = next; ahead < Math.min(to, next + 8); ahead++) {
      if (tokens[ahead].kind === 'comma') break
      if (SAYING_RU.has(tokens[ahead].word) && flags[ahead] & FLAG.finite && ahead > next)
        return { contents: [{ from, to: index }], rests: [{ from: next, to }] }
    }
  }
  return { contents: [{ from, to }], rests: [] }
}

export function isFirstPerson(view: View, from: number, to: number): boolean {
  for (let index = from; index < to; index++)
    if (view.flags[index] & FLAG.first && view.flags[index] & FLAG.pronoun) return true
  return false
}

/** Nothing but to whom it is said stands between the verb and the comma. */
function isCloseBehind(view: View, verb: number, mark: number): boolean {
  if (mark - verb > 3) return false
  for (let index = verb + 1; index < mark; index++) if (view.flags[index] & FLAG.preposition) return false
  return true
}
