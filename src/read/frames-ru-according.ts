// Russian frames without a main verb of saying: "по словам", "как сообщил".

import type { Frame, FrameEffect } from './frame.ts'
import { isNameMark } from './frames-ru-parts.ts'
import { RECIPIENTS } from './frames-ru-subject.ts'
import { SOURCE_NOUNS_RU } from './phrases-ru.ts'
import { SAYING_RU } from './verbs-of-saying-ru.ts'
import { countWords, FLAG, hasFlag, isWord, type Stretch, type View } from './view.ts'

const PAPER = /^(?:журналу|спискам|списку|записям|протоколу|документам|реестру|ведомости|книге)$/

/** "По словам NP, X", "X, по данным NP". */
export function accordingFrame(view: View, from: number, to: number): Frame | undefined {
  const { tokens, flags } = view
  for (let index = from; index < to - 1; index++) {
    if (view.taken[index] === 1) continue
    const { word } = tokens[index]
    let nounAt = -1
    if (word === 'по' || word === 'согласно' || word === 'со') {
      if (word === 'со' && tokens[index + 1].word === 'слов') nounAt = index + 1
      else
        for (let ahead = index + 1; ahead < Math.min(to, index + 3); ahead++)
          if (SOURCE_NOUNS_RU.has(tokens[ahead].word)) nounAt = ahead
      if (word === 'согласно' && nounAt < 0) nounAt = index
    }
    if (nounAt < 0) continue
    let end = nounAt + 1
    while (end < to && (isWord(tokens[end]) || isNameMark(view, end)) && !(flags[end] & FLAG.finite)) end++
    const possessive = tokens[nounAt - 1]
    const isOwn = nounAt > index + 1 && /^(?:мо|наш)/.test(possessive.word)
    const hasPronoun = nounAt > index + 1 && /^(?:его|ее|их)$/.test(possessive.word)
    const noun: Stretch = { from: nounAt + 1, to: end }
    const isPaper = PAPER.test(tokens[nounAt].word)
    if (!isOwn && !hasPronoun && !isPaper && (countWords(view, noun.from, noun.to) === 0 || nounAt > index + 1))
      continue
    // "По журналу пропусков": a paper that is at hand, nobody's words.
    const speaker = isOwn || isPaper ? undefined : hasPronoun ? { from: nounAt - 1, to: nounAt } : headOf(view, noun)
    const effect: FrameEffect =
      isPaper || (isOwn && !/мнению|словам|версии/.test(tokens[nounAt].word))
        ? { evidentiality: 'own-document' }
        : isOwn && tokens[nounAt].word === 'мнению'
          ? { evidentiality: 'inference' }
          : {}
    const start = afterStrongMark(view, from, index)
    const rests = start > from ? [{ from, to: start }] : []
    const isOpening =
      !hasFlag(view, start, index, FLAG.finite) &&
      countWords(view, start, index) < 3 &&
      (countWords(view, start, index) === 0 || tokens[index - 1].kind !== 'comma')
    if (isOpening)
      return {
        id: 'ru-according-to',
        contents: [{ from: isPaper ? end : hasPronoun || isOwn ? nounAt + 1 : (speaker?.to ?? end), to }],
        rests,
        speaker,
        effect,
      }
    return {
      id: 'ru-according-to',
      contents: [{ from: start, to }],
      rests,
      speaker,
      effect,
      taken: { from: index, to: end },
    }
  }
  return undefined
}

/** Behind the last colon, semicolon or dash that has a predicate before it. */
export function afterStrongMark(view: View, from: number, index: number): number {
  for (let at = index - 1; at > from; at--)
    if (/^(?:colon|semicolon|dash)$/.test(view.tokens[at].kind))
      return hasFlag(view, from, at, FLAG.finite) ? at + 1 : from
  return from
}

/** Without a comma behind it the source ends before the next word that can begin a clause. */
export function headOf(view: View, noun: Stretch): Stretch {
  const behind = view.tokens[noun.to]
  if (behind === undefined || behind.kind === 'comma' || behind.kind === 'stop' || behind.kind === 'dash') return noun
  let { to } = noun
  while (
    to > noun.from + 1 &&
    !view.tokens[to - 1].isCapital &&
    /(?:ы|и|о|е|ий|ый|ой)$/.test(view.tokens[to - 1].word) &&
    to - noun.from > 2
  )
    to--
  return { from: noun.from, to }
}

/** "как сообщил NP, X", "X, как рассказала NP". */
export function asSaidFrame(view: View, from: number, to: number): Frame | undefined {
  const { tokens } = view
  for (let index = from; index < to - 1; index++) {
    if (view.taken[index] === 1 || tokens[index].word !== 'как') continue
    if (index > from && tokens[index - 1].kind !== 'comma' && countWords(view, from, index) > 0) continue
    let end = index + 1
    while (end < to && (isWord(tokens[end]) || isNameMark(view, end))) end++
    let verb = -1
    for (let ahead = index + 1; ahead < Math.min(end, index + 7); ahead++)
      if (SAYING_RU.get(tokens[ahead].word) === 'says') verb = ahead
    if (verb < 0) continue
    // "рассказал, как X сообщил": content, not source.
    if (index > from && SAYING_RU.has(lastWordBefore(view, from, index - 1))) continue
    const before = { from: index + 1, to: verb }
    const behind = { from: verb + 1, to: end }
    const chosen = countWords(view, behind.from, behind.to) > 0 && !isRecipient(view, behind) ? behind : before
    const isSelf = view.flags[before.from] & FLAG.first && before.to > before.from
    const speaker = isSelf || countWords(view, chosen.from, chosen.to) === 0 ? undefined : chosen
    const effect: FrameEffect = speaker === undefined && !isSelf ? { evidentiality: 'hearsay', isAgentless: true } : {}
    if (index === from || countWords(view, from, index) === 0)
      return { id: 'ru-as-said', contents: [{ from: end, to }], rests: [], speaker, effect }
    return {
      id: 'ru-as-said',
      contents: [{ from, to }],
      rests: [],
      speaker,
      effect,
      taken: { from: index - 1, to: end },
    }
  }
  return undefined
}

export function lastWordBefore(view: View, from: number, index: number): string {
  for (let at = index; at >= Math.max(from, index - 4); at--)
    if (isWord(view.tokens[at]) && SAYING_RU.has(view.tokens[at].word)) return view.tokens[at].word
  return ''
}

export function isRecipient(view: View, stretch: Stretch): boolean {
  for (let index = stretch.from; index < stretch.to; index++)
    if (isWord(view.tokens[index]) && !RECIPIENTS.has(view.tokens[index].word)) return false
  return true
}
