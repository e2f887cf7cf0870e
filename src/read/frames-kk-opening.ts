// Kazakh frames before the content: "айтуынша", "меніңше", "айтты:".

import type { Frame, FrameEffect } from './frame.ts'
import { splitOff } from './frames-kk-parts.ts'
import { FIRST_PERSON, headSubject } from './frames-kk-subject.ts'
import { OPENINGS_KK, SOURCE_FIRST_KK, SOURCE_KK, SOURCE_SECOND_KK } from './phrases-kk.ts'
import { SAYING_KK } from './verbs-of-saying-kk.ts'
import { countWords, FLAG, hasFlag, isWord, type View } from './view.ts'

/** "NP-ның айтуынша, X". */
export function accordingFrame(view: View, from: number, to: number): Frame | undefined {
  const { tokens } = view
  for (let index = from; index < Math.min(to - 1, from + 16); index++) {
    const isOne = SOURCE_KK.has(tokens[index].word)
    const isTwo = SOURCE_FIRST_KK.has(tokens[index].word) && SOURCE_SECOND_KK.has(tokens[index + 1].word)
    if ((!isOne && !isTwo) || view.taken[index] === 1) continue
    let start = index
    while (
      start > from &&
      (isWord(tokens[start - 1]) || tokens[start - 1].kind === 'close' || tokens[start - 1].kind === 'open')
    )
      start--
    const source = { from: start, to: index }
    if (countWords(view, start, index) === 0) continue
    const word = tokens[index - 1].word
    const end = isTwo ? index + 2 : index + 1
    if (/^(?:журттын|елдин|халыктын|адамдардын|кейбиреулердин|копшиликтин)$/.test(word)) {
      return { id: 'kk-agentless', ...splitOff(view, end, to), effect: { evidentiality: 'hearsay', isAgentless: true } }
    }
    const isOwn = /^(?:менин|биздин)$/.test(word)
    const effect: FrameEffect =
      isOwn && !isTwo ? { evidentiality: 'inference' } : isOwn ? { evidentiality: 'own-document' } : {}
    const speaker = isOwn || word === 'ала' || word === 'ресми' ? undefined : source
    if (start > from && hasFlag(view, from, start, FLAG.finite))
      return {
        id: 'kk-according-to',
        contents: [{ from, to }],
        rests: [],
        speaker,
        effect,
        taken: { from: start, to: end },
      }
    return { id: 'kk-according-to', ...splitOff(view, end, to), speaker, effect }
  }
  return undefined
}

export function openingFrame(view: View, from: number, to: number): Frame | undefined {
  const match = OPENINGS_KK.at(view.tokens, from, to)
  if (match === undefined || countWords(view, match.to, to) < 2) return undefined
  const hasOwn = match.id === 'kk-own-record' && hasFlag(view, from, match.to, FLAG.finite)
  const split = splitOff(view, match.to, to)
  return {
    id: match.id,
    contents: split.contents,
    rests: [...(hasOwn ? [{ from, to: match.to }] : []), ...split.rests],
    effect: match.meaning,
  }
}

/** "Көршім айтты: X". */
export function colonFrame(view: View, from: number, to: number): Frame | undefined {
  const { tokens } = view
  for (let index = from + 1; index < Math.min(to - 1, from + 12); index++) {
    if (tokens[index].kind !== 'colon') continue
    const verb = tokens[index - 1].word
    if (SAYING_KK.has(verb) || /^(?:былай|мынадай)/.test(tokens[index - 2]?.word ?? '')) {
      const subject = { from, to: index - 1 }
      const isSelf = FIRST_PERSON.test(verb)
      return {
        id: 'kk-says',
        contents: [{ from: index + 1, to }],
        rests: [],
        speaker: isSelf ? undefined : headSubject(view, subject),
        effect: {},
      }
    }
    return undefined
  }
  return undefined
}
