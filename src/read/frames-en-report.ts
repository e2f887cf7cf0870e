// What stands around an English verb that reports without a content clause: denials, admissions, demands.

import { SAYING_EN } from './verbs-of-saying-en.ts'
import { FLAG, hasFlag, type View } from './view.ts'

/** "neither confirms nor denies": the second verb of saying, or -1. */
export function secondVerb(view: View, verb: number, to: number): number {
  for (let index = verb + 2; index < Math.min(to, verb + 5); index++)
    if (view.tokens[index - 1].word === 'nor' && SAYING_EN.has(view.tokens[index].word)) return index
  return -1
}

/** To whom, when, where or how, behind a verb of saying. */
export function followsSaid(view: View, index: number, verb: string): boolean {
  const { word } = view.tokens[index]
  if (/^(?:tell|told|inform|assure|warn|remind|ask|brief)/.test(verb)) return true
  if (word === 'as' || word === 'that') return false
  return (
    (view.flags[index] & (FLAG.preposition | FLAG.adverb | FLAG.coordinate)) !== 0 ||
    /^(?:yesterday|today|tonight|me|us|him|her|them|last|this|later|monday|tuesday|wednesday|thursday|friday|saturday|sunday|out)$/.test(
      word,
    )
  )
}

/** "demands that the vote be repeated": the base form is the predicate. */
export function flagDemanded(view: View, from: number, to: number): void {
  if (hasFlag(view, from, to, FLAG.finite)) return
  for (let index = from; index < to; index++)
    if (view.tokens[index].word === 'be') {
      view.flags[index] |= FLAG.finite
      return
    }
}

/** "The ministry admits to nine". */
export function admitsTo(view: View, verb: number): boolean {
  return /^admit/.test(view.tokens[verb].word) && /^(?:to|as)$/.test(view.tokens[verb + 1]?.word ?? '')
}

/** Where a clause of the writer's own may begin behind what is denied or admitted: a dash, a semicolon, ", but". */
export function endOfReport(view: View, verb: number, to: number): number {
  for (let index = verb + 1; index < to - 1; index++) {
    const { kind } = view.tokens[index]
    const isJoined = kind === 'comma' && (view.flags[index + 1] & FLAG.coordinate) !== 0
    if ((isJoined || kind === 'dash' || kind === 'semicolon') && hasFlag(view, index + 1, to, FLAG.finite)) return index
  }
  return to
}
