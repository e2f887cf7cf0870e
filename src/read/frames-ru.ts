// Who says what in a Russian sentence: openings, verbs of saying before, behind and inside, "по словам", "как сообщил", "мол".

import type { Frame, FrameEffect } from './frame.ts'
import { accordingFrame, asSaidFrame, isRecipient } from './frames-ru-according.ts'
import { contentAfter, splitOff, startOfPiece, withQuery } from './frames-ru-content.ts'
import { openingFrame, particleFrame, seenFrame } from './frames-ru-opening.ts'
import { firstWord, isNameMark, isSeparator } from './frames-ru-parts.ts'
import {
  boundaryBefore,
  heardFrom,
  isOwnClause,
  PLURAL,
  SELF_VERB,
  subjectAround,
  subjectOf,
  withoutRecipients,
} from './frames-ru-subject.ts'
import type { Saying } from './saying.ts'
import { SAYING_RU } from './verbs-of-saying-ru.ts'
import { countWords, FLAG, findFlag, hasFlag, isWord, type Stretch, type View } from './view.ts'

/** Outermost frame of a stretch of one Russian sentence. */
export function russianFrame(view: View, from: number, to: number): Frame | undefined {
  return (
    openingFrame(view, from, to) ??
    seenFrame(view, from, to) ??
    accordingFrame(view, from, to) ??
    asSaidFrame(view, from, to) ??
    sayingFrame(view, from, to) ??
    particleFrame(view, from, to)
  )
}

function sayingFrame(view: View, from: number, to: number): Frame | undefined {
  for (let index = from; index < to; index++) {
    const saying = SAYING_RU.get(view.tokens[index].word)
    if (saying === undefined || view.taken[index] === 1) continue
    const frame = frameAt(view, from, to, index, saying)
    if (frame !== undefined) return frame
  }
  return undefined
}

function frameAt(view: View, from: number, to: number, verb: number, saying: Saying): Frame | undefined {
  const { tokens } = view
  if (tokens[verb].word === 'понять' && !/^дал[аи]?$/.test(tokens[verb - 1]?.word ?? '')) return undefined
  const boundary = boundaryBefore(view, from, tokens[verb].word === 'понять' ? verb - 1 : verb)
  const relative = findFlag(view, boundary, verb, FLAG.subordinate)
  if (relative >= 0 && relative === firstWord(view, boundary, verb) && boundary > from) return undefined
  const content = contentAfter(view, from, verb, to, saying)
  const isNegated =
    tokens[verb - 1]?.word === 'не' || (tokens[verb - 1]?.word === 'бы' && tokens[verb - 2]?.word === 'не')
  if ((saying === 'sees' || saying === 'knows') && !/^(?:как|что)$/.test(content?.opener ?? '')) return undefined
  if (content === undefined && saying === 'denies' && !isNegated && countWords(view, verb + 1, to) > 0) {
    const denier = subjectAround(view, boundary, verb, verb + 1)
    if (denier !== undefined && denier !== 'self' && !(view.flags[denier.from] & FLAG.preposition))
      return {
        id: 'ru-denies',
        contents: [{ from: boundary, to }],
        rests: boundary > from && hasFlag(view, from, boundary, FLAG.finite) ? [{ from, to: boundary }] : [],
        speaker: denier,
        effect: { polarity: 'deny' },
        isClosed: true,
      }
  }
  if (content === undefined) return isNegated ? undefined : inserted(view, from, to, verb, boundary, saying)
  const subject = subjectAround(view, boundary, verb, content.mark)
  const isSelf = subject === 'self'
  const earlier =
    subject === undefined && boundary > from && !PLURAL.test(tokens[verb].word)
      ? subjectOf(view, from, boundary)
      : undefined
  const speaker = isSelf ? undefined : ((subject as Stretch | undefined) ?? earlier)
  const isAgentless = speaker === undefined && !isSelf && PLURAL.test(tokens[verb].word)
  const effect = withQuery(view, content.from, effectOf(saying, isNegated, isAgentless, content.opener))
  const rests =
    earlier !== undefined ||
    boundary === from ||
    !hasFlag(view, from, boundary, FLAG.finite) ||
    view.flags[firstWord(view, from, boundary)] & FLAG.subordinate
      ? []
      : [{ from, to: boundary }]
  const split = splitOff(view, content.from, to, saying === 'knows' || saying === 'sees')
  const rest = earlier !== undefined && isOwnClause(view, from, boundary) ? [{ from, to: boundary }] : rests
  return {
    id: `ru-${saying}`,
    contents: split.contents,
    rests: [...rest, ...split.rests],
    speaker: saying === 'hears' ? heardFrom(view, verb, content.mark) : speaker,
    effect,
  }
}

function effectOf(saying: Saying, isNegated: boolean, isAgentless: boolean, opener: string): FrameEffect {
  const base: FrameEffect = isAgentless ? { evidentiality: 'hearsay', isAgentless: true } : {}
  if (opener === 'чтобы') return { ...base, kind: 'demand' }
  if (saying === 'denies') return isNegated ? base : { ...base, polarity: 'deny' }
  if (saying === 'asks') return { ...base, polarity: 'query' }
  if (saying === 'knows') return isNegated ? { polarity: 'open' } : {}
  if (saying === 'sees') return isNegated ? { polarity: 'open' } : { evidentiality: 'own-perception' }
  if (saying === 'hears')
    return opener === 'как' ? { evidentiality: 'own-perception' } : { evidentiality: 'hearsay', isAgentless: true }
  if (isNegated) return { ...base, polarity: saying === 'thinks' ? 'deny' : 'open' }
  if (saying === 'thinks') return { ...base, evidentiality: 'inference' }
  if (saying === 'predicts') return { ...base, kind: 'prediction' }
  return base
}

/** "X, — сказал NP", "X, говорит NP, Y". */
function inserted(
  view: View,
  from: number,
  to: number,
  verb: number,
  boundary: number,
  saying: Saying,
): Frame | undefined {
  const { tokens } = view
  const start = startOfPiece(view, verb)
  const mark = start - 1
  if (mark <= from || !isSeparator(view, mark) || boundary > start) return undefined
  let end = verb + 1
  while (end < to && (isWord(tokens[end]) || isNameMark(view, end))) end++
  if (hasFlag(view, start, verb, FLAG.finite | FLAG.subordinate) || hasFlag(view, verb + 1, end, FLAG.finite))
    return undefined
  if (view.flags[start] & FLAG.coordinate && tokens[start].word !== 'а') return undefined
  // "Склад, рассказал Волин, сгорел": the predicate stands behind the insertion.
  if (!hasFlag(view, from, mark, FLAG.finite) && !hasFlag(view, end, to, FLAG.finite)) return undefined
  const before = { from: start, to: verb }
  const behind = { from: verb + 1, to: end }
  const chosen = countWords(view, before.from, before.to) > 0 && !isRecipient(view, before) ? before : behind
  const isSelf =
    SELF_VERB.test(tokens[verb].word) || Boolean(view.flags[before.from] & FLAG.first && before.to > before.from)
  const isNamed = countWords(view, chosen.from, chosen.to) > 0 && !isRecipient(view, chosen)
  if (isNamed && chosen === behind && view.flags[behind.from] & FLAG.preposition) return undefined
  if (!isNamed && !isSelf && !PLURAL.test(tokens[verb].word)) return undefined
  const speaker = isSelf || !isNamed ? undefined : withoutRecipients(view, chosen)
  const isAgentless = !isNamed && !isSelf
  const frame = { id: `ru-${saying}-behind`, rests: [], speaker, effect: effectOf(saying, false, isAgentless, '') }
  if (countWords(view, end, to) === 0) return { ...frame, contents: [{ from, to: mark }] }
  return { ...frame, contents: [{ from, to }], taken: { from: start, to: end } }
}
