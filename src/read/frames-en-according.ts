// English frames without a verb of saying: "according to", "in the words of", "as she put it".

import type { Frame, FrameEffect } from './frame.ts'
import { SAYING_EN } from './verbs-of-saying-en.ts'
import { countWords, FLAG, hasFlag, isWord, type Stretch, type View } from './view.ts'

/** "According to NP, X", "X, according to NP". */
export function accordingFrame(view: View, from: number, to: number): Frame | undefined {
  const { tokens } = view
  for (let index = from; index < to - 2; index++) {
    if (view.taken[index] === 1 || tokens[index].word !== 'according' || tokens[index + 1].word !== 'to') continue
    const start = afterStrongMark(view, from, index)
    const isOpening = isAdverbialBefore(view, start, index)
    let end = index + 2
    while (end < to && tokens[end].kind !== 'comma' && tokens[end].kind !== 'semicolon' && tokens[end].kind !== 'dash')
      end++
    if (end === to && isOpening && hasFlag(view, index + 2, to, FLAG.finite)) {
      // No comma behind the name: it ends before the next phrase that can be a subject.
      end = Math.min(to, index + 4)
      while (end < to && (tokens[end].isCapital || view.flags[end] & FLAG.preposition)) end++
    }
    const speaker = { from: index + 2, to: end }
    const rests = start > from ? [{ from, to: start }] : []
    const isOwn = /^(?:my|our)$/.test(tokens[index + 2].word)
    const effect: FrameEffect = isOwn && PAPERS.test(tokens[end - 1].word) ? { evidentiality: 'own-document' } : {}
    const source = effect.evidentiality === undefined ? speaker : undefined
    if (isOpening) return { id: 'en-according-to', contents: [{ from: end, to }], rests, speaker: source, effect }
    return {
      id: 'en-according-to',
      contents: [{ from: start, to }],
      rests,
      speaker: source,
      effect,
      taken: { from: index, to: end },
    }
  }
  return undefined
}

const PAPERS =
  /^(?:notes|records|register|log|logs|files|logbook|ledger|books|list|count|documents|data|diary|archive|lists)$/

/** Behind the last colon, semicolon or dash that has a predicate before it. */
function afterStrongMark(view: View, from: number, index: number): number {
  for (let at = index - 1; at > from; at--)
    if (/^(?:colon|semicolon|dash)$/.test(view.tokens[at].kind))
      return hasFlag(view, from, at, FLAG.finite) ? at + 1 : from
  return from
}

/** Nothing, or an adverbial, stands before the frame; else it is inserted behind a subject. */
function isAdverbialBefore(view: View, from: number, index: number): boolean {
  if (countWords(view, from, index) === 0) return true
  if (hasFlag(view, from, index, FLAG.finite)) return false
  return (
    (view.flags[from] & (FLAG.adverb | FLAG.coordinate | FLAG.preposition)) !== 0 && countWords(view, from, index) < 4
  )
}

/** "In the words of NP, X", "As NP put it, X", "X, as NP said, Y". */
export function asSaidFrame(view: View, from: number, to: number): Frame | undefined {
  const { tokens, flags } = view
  for (let index = from; index < to - 2; index++) {
    const { word } = tokens[index]
    const isWords = word === 'in' && tokens[index + 1].word === 'the' && tokens[index + 2].word === 'words'
    const own = word === 'in' || word === 'by' ? accountOf(view, index + 1, to) : undefined
    if (own !== undefined && view.taken[index] === 0 && isAdverbialBefore(view, from, index)) {
      const isSelf = /^(?:my|our)$/.test(tokens[index + 1].word)
      return {
        id: 'en-by-account',
        contents: [{ from: own.end, to }],
        rests: [],
        ...(isSelf ? {} : { speaker: own.speaker }),
        effect: {},
      }
    }
    if (word === 'as' && tokens[index + 1].word === 'far') {
      const far = asFarAs(view, from, to, index)
      if (far !== undefined) return far
      continue
    }
    if (view.taken[index] === 1 || (!isWords && word !== 'as')) continue
    if (index > from && tokens[index - 1].kind !== 'comma' && !isAdverbialBefore(view, from, index)) continue
    let end = index + 1
    while (end < to && (isWord(tokens[end]) || tokens[end].word === '.')) end++
    let speaker: Stretch | undefined
    if (isWords) speaker = { from: index + 4, to: end }
    else {
      const verb = sayingIn(view, index + 1, end)
      if (verb < 0) continue
      const before = { from: index + 1, to: verb }
      speaker = countWords(view, before.from, before.to) > 0 ? before : { from: verb + 1, to: end }
      if (flags[speaker.from] & FLAG.first && flags[speaker.from] & FLAG.pronoun) speaker = undefined
    }
    const isOpening = index === from || isAdverbialBefore(view, from, index)
    if (isOpening && tokens[end]?.kind !== 'comma') continue
    const contents = isOpening ? [{ from: end, to }] : [{ from, to }]
    const frame: Frame = { id: 'en-as-said', contents, rests: [], speaker, effect: {} }
    return isOpening ? frame : { ...frame, taken: { from: index, to: end } }
  }
  return undefined
}

/** "..., as far as she knew, ...": how sure it is, nobody's words. */
function asFarAs(view: View, from: number, to: number, index: number): Frame | undefined {
  let end = index + 2
  while (end < to && isWord(view.tokens[end])) end++
  if (index === from || end >= to || view.tokens[end].kind !== 'comma' || end - index > 8) return undefined
  return {
    id: 'en-as-far-as',
    contents: [{ from, to }],
    rests: [],
    effect: {},
    taken: { from: index, to: end + 1 },
  }
}

const ACCOUNT = /^(?:words|account|accounts|telling|admission|version|recollection|estimate|reckoning|confession)$/

/** "his own words", "the porter's account": whose they are and where they end. */
function accountOf(view: View, from: number, to: number): { speaker: Stretch; end: number } | undefined {
  for (let index = from + 1; index < Math.min(to, from + 6); index++) {
    const { word } = view.tokens[index]
    if (!isWord(view.tokens[index])) return undefined
    if (!ACCOUNT.test(word)) continue
    let owner = index
    while (owner > from + 1 && view.tokens[owner - 1].word === 'own') owner--
    const last = view.tokens[owner - 1].word
    if (!/^(?:his|her|their|my|our)$|'s$|s'$/.test(last)) return undefined
    return { speaker: { from, to: owner }, end: index + 1 }
  }
  return undefined
}

function sayingIn(view: View, from: number, to: number): number {
  for (let index = from; index < to; index++) {
    const saying = SAYING_EN.get(view.tokens[index].word)
    if (saying !== undefined && saying !== 'asks' && index > from) return index
  }
  return -1
}
