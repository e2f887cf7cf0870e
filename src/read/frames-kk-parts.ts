// What the Kazakh frames share: verbs of two words, effects, making of a frame.

import type { Frame, FrameEffect } from './frame.ts'
import { FIRST_PERSON } from './frames-kk-subject.ts'
import type { Saying } from './saying.ts'
import { countWords, FLAG, hasFlag, isWord, type Stretch, type View } from './view.ts'

export function effectOf(saying: Saying, isNegated: boolean): FrameEffect {
  if (saying === 'denies') return isNegated ? {} : { polarity: 'deny' }
  if (saying === 'asks') return { polarity: 'query' }
  if (saying === 'hears') return { evidentiality: 'hearsay', isAgentless: true }
  if (isNegated) return { polarity: saying === 'thinks' ? 'deny' : 'open' }
  if (saying === 'thinks') return { evidentiality: 'inference' }
  if (saying === 'predicts') return { kind: 'prediction' }
  return {}
}

/** Verbs of two words: "жауап берді", "атап өтті", "жоққа шығарды". */
export function pairSaying(view: View, index: number): Saying | undefined {
  const { word } = view.tokens[index]
  const next = view.tokens[index + 1]?.word ?? ''
  if (word === 'жауап' && /^(?:бер|кат)/.test(next)) return 'says'
  if (/^(?:пикир|уаж|хабар|малимет|ун)$/.test(word) && /^(?:билдир|айт|бер|кат)/.test(next)) return 'says'
  if (word === 'атап' && /^(?:от|айт|корсет)/.test(next)) return 'says'
  if ((word === 'жокка' || word === 'териске') && next.startsWith('шыгар')) return 'denies'
  if (word === 'баян' && next.startsWith('ет')) return 'says'
  if (word === 'талап' && next.startsWith('ет')) return 'demands'
  if (word === 'еске' && /^(?:ал|сал)/.test(next)) return 'says'
  if (word === 'уаде' && next.startsWith('бер')) return 'says'
  if (word === 'алга' && next.startsWith('тарт')) return 'says'
  if (word === 'куалик' && next.startsWith('бер')) return 'says'
  if (word === 'дабыл') return 'says'
  if (/^мойында(?:мад|маг|май)/.test(word)) return 'denies'
  return undefined
}

export function framed(
  view: View,
  id: string,
  content: Stretch,
  end: number,
  to: number,
  speaker: Stretch | undefined,
  effect: FrameEffect,
): Frame | undefined {
  if (countWords(view, content.from, content.to) < 1) return undefined
  // The predicate stands last, also where it is made a noun.
  let last = content.to - 1
  while (last > content.from && !isWord(view.tokens[last])) last--
  if (countWords(view, content.from, content.to) > 1) view.flags[last] |= FLAG.finite
  const rest = countWords(view, end, to) > 1 ? [{ from: end, to }] : []
  return {
    id,
    contents: [content],
    rests: rest,
    speaker,
    effect,
  }
}

export function endOfPiece(view: View, from: number, to: number): number {
  let end = from
  while (end < to && isWord(view.tokens[end])) end++
  return end
}

/** "деп мәлімдеді, бірақ ол Y": handled by the clauses around. */
export function splitOff(view: View, from: number, to: number): { contents: Stretch[]; rests: Stretch[] } {
  const { tokens } = view
  for (let index = from + 1; index < to - 1; index++) {
    if (!/^(?:бирак|алайда|ал)$/.test(tokens[index].word) || tokens[index - 1].kind !== 'comma') continue
    if (hasFlag(view, index, to, FLAG.first) || FIRST_PERSON.test(tokens[to - 1].word))
      return { contents: [{ from, to: index }], rests: [{ from: index + 1, to }] }
  }
  return { contents: [{ from, to }], rests: [] }
}
