// Russian phrases that open or mark a content clause: "сообщается, что", "неправда, что", "видно, как", "мол".

import type { Frame, FrameEffect } from './frame.ts'
import { splitOff, withQuery } from './frames-ru-content.ts'
import { COMPLEMENTIZER_RU, FRAMES_RU } from './phrases-ru.ts'
import { countWords, FLAG, hasFlag, isWord, type Stretch, type View } from './view.ts'

export function openingFrame(view: View, from: number, to: number): Frame | undefined {
  const { tokens, flags } = view
  // An impersonal verb may stand behind an adverbial: "В отдельных каналах утверждается, будто".
  let start = from
  while (
    start < to &&
    (!isWord(tokens[start]) ||
      flags[start] & FLAG.coordinate ||
      (flags[start] & FLAG.adverb && !FRAMES_RU.at(tokens, start, to)))
  )
    start++
  for (let index = start; index < Math.min(to, start + 9); index++) {
    const match = FRAMES_RU.at(tokens, index, to)
    const isBody = match?.id === 'ru-agentless' && isBodySaying(view, start, index)
    if (match !== undefined && !isBody && (index === start || isImpersonal(view, start, index, match.id))) {
      const last = tokens[match.to - 1].word
      const keeps = COMPLEMENTIZER_RU.has(last) && !/^(?:что|будто|как|якобы|чтобы)$/.test(last)
      let content = keeps ? match.to - 1 : last === 'ли' && match.id === 'ru-not-known' ? match.to - 2 : match.to
      if (match.id === 'ru-not-known' && last === 'как') content = match.to - 1
      if (!hasFlag(view, content, to, FLAG.finite) && countWords(view, content, to) < 3) return undefined
      const source = match.id === 'ru-agentless' ? sourceBefore(view, start, index) : undefined
      const effect = source === undefined ? withQuery(view, content, match.meaning) : {}
      return { id: match.id, ...splitOff(view, content, to), speaker: source, effect }
    }
    if (flags[index] & FLAG.finite || tokens[index].kind === 'comma') break
  }
  return undefined
}

/** "В отчёте отмечается": the paper speaks; "от брата я слышал": the brother. */
function sourceBefore(view: View, from: number, index: number): Stretch | undefined {
  const { word } = view.tokens[from]
  if (index < from + 2) return undefined
  if (word === 'от' && /^(?:я|мы|слыш|узна)/.test(view.tokens[index].word)) return { from: from + 1, to: index }
  if (!/^(?:в|во|на)$/.test(word)) return undefined
  for (let at = from + 1; at < index; at++) if (PAPER.test(view.tokens[at].word)) return { from: at, to: index }
  return undefined
}

const PAPER =
  /^(?:заявлени|отчет|сообщени|документ|письм|релиз|пресс-релиз|доклад|стать|пост|комментари|обращени|справк|публикаци|протокол|приказ|сводк|телеграм|сайт)/

/** "В прокуратуре говорят": a body speaks, unlike "в городе говорят". */
function isBodySaying(view: View, from: number, index: number): boolean {
  if (!/^(?:в|во|на)$/.test(view.tokens[from].word) || index === from) return false
  if (!/(?:ят|ют|ут|ли)$/.test(view.tokens[index].word)) return false
  for (let at = from + 1; at < index; at++)
    if (
      /^(?:канал|сет|соцсет|интернет|город|народ|чат|сел|район|деревн|магазин|двор|очеред|паблик|групп|улиц)/.test(
        view.tokens[at].word,
      )
    )
      return false
  return true
}

/** "На видеозаписи, которую мы изучили, видно, как X". */
export function seenFrame(view: View, from: number, to: number): Frame | undefined {
  const { tokens } = view
  for (let index = from; index < to - 3; index++) {
    if (
      !/^(?:видно|слышно|заметно)$/.test(tokens[index].word) ||
      tokens[index + 1].kind !== 'comma' ||
      !/^(?:как|что)$/.test(tokens[index + 2].word)
    )
      continue
    let effect: FrameEffect = {}
    for (let before = from; before < index; before++) {
      if (/^(?:видео|запис|кадр|фото|снимк|ролик)/.test(tokens[before].word)) effect = { evidentiality: 'own-document' }
      else if (view.flags[before] & FLAG.first || /^окн/.test(tokens[before].word))
        effect = effect.evidentiality === undefined ? { evidentiality: 'own-perception' } : effect
    }
    return { id: 'ru-seen', ...splitOff(view, index + 3, to), effect }
  }
  return undefined
}

/** Behind other words only impersonal openings: a subject before "говорят" would be the speaker. */
export function isImpersonal(view: View, from: number, index: number, id: string): boolean {
  if (id === 'ru-agentless')
    return (
      /ся$|сь$/.test(view.tokens[index].word) ||
      /^(?:мне|нам|ходят|стало|есть|по|как|слух)/.test(view.tokens[index].word) ||
      (view.flags[from] & FLAG.preposition) !== 0
    )
  return id === 'ru-recording-shows' || id === 'ru-not-known' || (view.flags[from] & FLAG.preposition) !== 0
}

/** "Мама, мол, свет отключат": a particle of passed-on words behind a name. */
export function particleFrame(view: View, from: number, to: number): Frame | undefined {
  const { tokens } = view
  for (let index = from; index < to; index++) {
    if (tokens[index].word !== 'мол' && tokens[index].word !== 'дескать') continue
    let end = index + 1
    while (end < to && tokens[end].kind === 'comma') end++
    const hasSubject =
      countWords(view, from, index) > 0 &&
      countWords(view, from, index) <= 4 &&
      !hasFlag(view, from, index, FLAG.finite) &&
      hasFlag(view, end, to, FLAG.finite)
    if (!hasSubject) return undefined
    return { id: 'ru-particle', contents: [{ from: end, to }], rests: [], speaker: { from, to: index }, effect: {} }
  }
  return undefined
}
