// Who stands beside a Russian verb of saying, and where his clause begins.

import { isNameMark } from './frames-ru-parts.ts'
import { countWords, FLAG, findFlag, hasFlag, isWord, type Stretch, type View } from './view.ts'

export const SELF_VERB = /(?:ю|у|ем|им|юсь|усь|емся|имся)$/
export const RECIPIENTS = new Set('мне нам ему ей им тебе вам меня нас нему ней журналистам корреспонденту'.split(' '))
export const PLURAL = /(?:ли|лись|ют|ат|ят|ут)$/
/** The subject before the verb, or behind it up to `mark`; "self" for the first person. */
export function subjectAround(view: View, boundary: number, verb: number, mark: number): Stretch | 'self' | undefined {
  const { tokens, flags } = view
  let end = verb
  while (
    end > boundary &&
    (tokens[end - 1].word === 'не' ||
      (tokens[verb].word === 'понять' && /^дал[аи]?$/.test(tokens[end - 1].word)) ||
      flags[end - 1] & FLAG.adverb ||
      RECIPIENTS.has(tokens[end - 1].word) ||
      /^(?:своими|собственными|глазами|ушами|лично)$/.test(tokens[end - 1].word) ||
      !(isWord(tokens[end - 1]) || isNameMark(view, end - 1)))
  ) {
    if (/^(?:сам|сама|сами)$/.test(tokens[end - 1].word) && end - 1 === boundary) break
    end--
  }
  let start = boundary
  while (
    start < end &&
    (RECIPIENTS.has(tokens[start].word) ||
      flags[start] & FLAG.adverb ||
      flags[start] & FLAG.coordinate ||
      !isWord(tokens[start]))
  )
    start++
  // A time or place before the subject: "В понедельник министр сказал", "В прокуратуре заявили".
  if (flags[start] & FLAG.preposition && !PLURAL.test(tokens[verb].word)) {
    const name = nominativeFrom(view, start + 1, end)
    if (name !== undefined) start = name
  }
  // "По рации передали": a means, nobody who says.
  if (
    flags[start] & FLAG.preposition &&
    PLURAL.test(tokens[verb].word) &&
    !/^(?:в|во|на|из|от)$/.test(tokens[start].word)
  )
    return undefined
  if (end > start) {
    if (flags[start] & FLAG.first && flags[start] & FLAG.pronoun) return 'self'
    if (isOnlyAdverbial(view, { from: start, to: end })) return undefined
    return { from: start, to: end }
  }
  const behind = withoutRecipients(view, { from: verb + 1, to: mark })
  if (
    countWords(view, behind.from, behind.to) > 0 &&
    !(flags[behind.from] & FLAG.preposition) &&
    !/^(?:том|то|это|об|о)$/.test(tokens[behind.from].word)
  )
    return behind
  return SELF_VERB.test(tokens[verb].word) ? 'self' : undefined
}

/** Words that are no speaker: objects and quantities. */
const NO_SPEAKER = /^(?:все|всё|это|то|много|многое|так|что|чего|ничего|об)$/

/** Time and manner that stand where a subject could: "третий день", "спокойно так". */
export function isOnlyAdverbial(view: View, { from, to }: Stretch): boolean {
  let isTime = false
  if (to - from === 1 && NO_SPEAKER.test(view.tokens[from].word)) return true
  for (let index = from; index < to; index++) {
    const { word, isCapital } = view.tokens[index]
    if (!isWord(view.tokens[index])) continue
    if (TIME_NOUN.test(word)) isTime = true
    else if (
      !/^(?:перв|втор|трет|четверт|пят|шест|седьм|который|котор|вес[ьь]?$|вс[юея]|цел|кажд|эт|так$|очень$|по)/.test(
        word,
      ) &&
      !(view.flags[index] & (FLAG.adverb | FLAG.preposition | FLAG.coordinate)) &&
      !(word.length > 4 && !isCapital && /(?:[лтнк]о|ски|жды)$/.test(word) && !/ство$/.test(word)) &&
      view.tokens[index].kind !== 'number'
    )
      return false
    else if (/(?:[лтнк]о|ски)$/.test(word)) isTime = true
  }
  return isTime
}

const TIME_NOUN =
  /^(?:день|дня|дней|год|года|лет|месяц|месяца|месяцев|неделю|недели|недель|час|часа|часов|вечер|ночь|раз|раза|утро)$/

/** First word behind an adverbial that can be a subject: a capital, or a word behind two others. */
export function nominativeFrom(view: View, from: number, to: number): number | undefined {
  for (let index = from; index < to; index++) {
    if (view.tokens[index - 1]?.kind === 'comma') return index
    if (index > from && (view.tokens[index].isCapital || view.flags[index] & FLAG.pronoun)) return index
  }
  return to - from >= 2 ? to - 1 : undefined
}

export function withoutRecipients(view: View, stretch: Stretch): Stretch {
  let { from, to } = stretch
  while (from < to && (RECIPIENTS.has(view.tokens[from].word) || view.flags[from] & FLAG.adverb)) from++
  for (let index = from + 1; index < to; index++)
    if (
      /^(?:в|на|по|журналистам|о|об|нам|мне|корреспонденту|после|во)$/.test(view.tokens[index].word) &&
      !view.tokens[index].isCapital
    ) {
      to = index
      break
    }
  while (to > from && !isWord(view.tokens[to - 1]) && !isNameMark(view, to - 1)) to--
  return { from, to }
}

export function boundaryBefore(view: View, from: number, verb: number): number {
  let boundary = from
  for (let index = from; index < verb; index++) {
    const { kind } = view.tokens[index]
    // "он и решил": no joint.
    const isParticle =
      view.tokens[index].word === 'и' && /^(?:я|ты|он|она|мы|вы|они)$/.test(view.tokens[index - 1]?.word ?? '')
    const joins = (view.flags[index] & FLAG.coordinate) !== 0 && !(isParticle && index === verb - 1)
    if (kind !== 'comma' && kind !== 'semicolon' && kind !== 'dash' && !joins) continue
    if (!hasFlag(view, from, index, FLAG.finite)) {
      if (index === boundary) boundary = index + 1
      continue
    }
    if (hasFlag(view, index + 1, verb, FLAG.finite)) continue
    const relative = findFlag(view, boundary, index, FLAG.subordinate)
    if (kind === 'comma' && relative > boundary && isAdverbs(view, index + 1, verb)) continue
    boundary = index + 1
  }
  return boundary
}

function isAdverbs(view: View, from: number, to: number): boolean {
  for (let index = from; index < to; index++)
    if (isWord(view.tokens[index]) && !(view.flags[index] & FLAG.adverb) && !RECIPIENTS.has(view.tokens[index].word))
      return false
  return true
}

export function subjectOf(view: View, from: number, boundary: number): Stretch | undefined {
  const finite = findFlag(view, from, boundary, FLAG.finite)
  let start = from
  while (
    start < finite &&
    (RECIPIENTS.has(view.tokens[start].word) ||
      view.flags[start] & (FLAG.adverb | FLAG.coordinate) ||
      !isWord(view.tokens[start]))
  )
    start++
  if (finite > start) return view.flags[start] & FLAG.preposition ? undefined : { from: start, to: finite }
  // "звонил Витя, говорит": the subject stands behind the verb.
  const behind = { from: finite + 1, to: boundary - 1 }
  return finite >= 0 && view.tokens[behind.from]?.isCapital ? behind : undefined
}

/** "слышал от соседки, что". */
export function heardFrom(view: View, verb: number, mark: number): Stretch | undefined {
  for (let index = verb + 1; index < mark; index++)
    if (view.tokens[index].word === 'от') return { from: index + 1, to: mark }
  return undefined
}

/** A clause of at least three words before the frame is a statement of its own: "Витя звонил" is not. */
export function isOwnClause(view: View, from: number, to: number): boolean {
  return countWords(view, from, to) >= 3
}
