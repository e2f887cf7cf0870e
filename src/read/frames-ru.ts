// Who says what in a Russian sentence: openings, verbs of saying before, behind and inside, "по словам", "как сообщил", "мол".

import type { Frame, FrameEffect } from './frame.ts'
import { calledUntrueFrame, rumourFrame } from './frames-denial.ts'
import { frontedFrame } from './frames-fronted.ts'
import { accordingFrame, asSaidFrame, isRecipient } from './frames-ru-according.ts'
import { contentAfter, splitOff, startOfPiece, withQuery } from './frames-ru-content.ts'
import { openingFrame, particleFrame, seenFrame } from './frames-ru-opening.ts'
import { firstWord, isNameMark, isSeparator } from './frames-ru-parts.ts'
import {
  boundaryBefore,
  heardFrom,
  isOnlyAdverbial,
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
    frontedFrame(view, from, to) ??
    rumourFrame(view, from, to) ??
    calledUntrueFrame(view, from, to) ??
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
  // "не подтверждает и не опровергает, что": the first of the two verbs has the subject.
  const second = secondVerb(view, verb, to)
  if (second > 0) {
    const content = contentAfter(view, from, second, to, 'says')
    const start = boundaryBefore(view, from, verb)
    const subject = subjectAround(view, start, verb, verb + 1)
    if (content !== undefined)
      return {
        id: 'ru-neither',
        contents: [{ from: content.from, to }],
        rests: [],
        ...(subject === undefined || subject === 'self' ? {} : { speaker: subject }),
        effect: { polarity: 'open' },
      }
  }
  const boundary = boundaryBefore(view, from, tokens[verb].word === 'понять' ? verb - 1 : verb)
  const relative = findFlag(view, boundary, verb, FLAG.subordinate)
  if (relative >= 0 && relative === firstWord(view, boundary, verb) && boundary > from) return undefined
  const said = contentAfter(view, from, verb, to, saying)
  // "Он отверг упрек: X": behind the colon he goes on in his own words.
  const content = saying === 'denies' && said?.opener === ':' ? undefined : said
  const isNegated =
    tokens[verb - 1]?.word === 'не' || (tokens[verb - 1]?.word === 'бы' && tokens[verb - 2]?.word === 'не')
  if ((saying === 'sees' || saying === 'knows') && !/^(?:как|что)$/.test(content?.opener ?? '')) return undefined
  if (content === undefined && saying === 'denies' && !isNegated) {
    const body = bodyBefore(view, boundary, verb)
    if (body !== undefined)
      return {
        id: 'ru-denies',
        contents: [{ from: boundary, to }],
        rests: [],
        speaker: body,
        effect: { polarity: 'deny' },
        isClosed: true,
      }
  }
  if (
    content === undefined &&
    (saying === 'denies' || saying === 'accuses') &&
    !isNegated &&
    countWords(view, verb + 1, to) > 0
  ) {
    const denier = subjectAround(view, boundary, verb, verb + 1)
    if (denier !== undefined && denier !== 'self' && !(view.flags[denier.from] & FLAG.preposition))
      return {
        id: `ru-${saying}`,
        contents: [{ from: boundary, to }],
        rests: boundary > from && hasFlag(view, from, boundary, FLAG.finite) ? [{ from, to: boundary }] : [],
        speaker: denier,
        effect: saying === 'denies' ? { polarity: 'deny' } : {},
        isClosed: true,
      }
  }
  if (saying === 'accuses' && content === undefined) return undefined
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

/** The second of two negated verbs of saying, or -1. */
function secondVerb(view: View, verb: number, to: number): number {
  const { tokens } = view
  if (tokens[verb - 1]?.word !== 'не') return -1
  let at = verb + 1
  while (at < Math.min(to, verb + 4) && !isNegatedVerb(view, at)) at++
  return isNegatedVerb(view, at) && at < to ? at : -1
}

function isNegatedVerb(view: View, at: number): boolean {
  return SAYING_RU.has(view.tokens[at]?.word ?? '') && /^(?:не|ни)$/.test(view.tokens[at - 1].word)
}

/** "В управлении эти данные отрицают": the body in which it is denied. */
function bodyBefore(view: View, from: number, verb: number): Stretch | undefined {
  const { tokens } = view
  if (!PLURAL.test(tokens[verb].word) || !/^(?:в|во|на)$/.test(tokens[from]?.word ?? '')) return undefined
  let start = from + 1
  while (start < verb && /^сам(?:ом|ой|их)$/.test(tokens[start].word)) start++
  let end = start
  while (end < verb && isWord(tokens[end]) && !/^(?:эт|так|данн|подобн|сво|все$|это$)/.test(tokens[end].word)) end++
  return end > start ? { from: start, to: end } : undefined
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
  if (saying === 'asks' || isOnlyAdverbial(view, before) || view.flags[verb - 1] & FLAG.preposition) return undefined
  const behind = { from: verb + 1, to: end }
  const chosen = countWords(view, before.from, before.to) > 0 && !isRecipient(view, before) ? before : behind
  const isSelf =
    SELF_VERB.test(tokens[verb].word) || Boolean(view.flags[before.from] & FLAG.first && before.to > before.from)
  const isNamed = countWords(view, chosen.from, chosen.to) > 0 && !isRecipient(view, chosen)
  if (isNamed && chosen === behind && view.flags[behind.from] & FLAG.preposition) return undefined
  // "говорили они без акцента": a way of speaking.
  for (let index = behind.from; index < behind.to; index++)
    if (/^(?:без|на-|по-)/.test(tokens[index].word) && PLURAL.test(tokens[verb].word)) return undefined
  if (!isNamed && !isSelf && !PLURAL.test(tokens[verb].word)) return undefined
  const speaker = isSelf || !isNamed ? undefined : withoutRecipients(view, chosen)
  const isAgentless = !isNamed && !isSelf
  const frame = { id: `ru-${saying}-behind`, rests: [], speaker, effect: effectOf(saying, false, isAgentless, '') }
  if (countWords(view, end, to) === 0) return { ...frame, contents: [{ from, to: mark }] }
  return { ...frame, contents: [{ from, to }], taken: { from: start, to: end } }
}
