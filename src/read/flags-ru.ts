// Tells Russian predicates from other words, by lists and endings.

import type { Token } from './tokens.ts'
import { FLAG } from './view.ts'
import {
  ADVERB_RU,
  COORDINATE_RU,
  DETERMINER_RU,
  FINITE_RU,
  FIRST_RU,
  NEGATION_RU,
  NOT_FINITE_RU,
  PREPOSITION_RU,
  PRONOUN_RU,
  SUBORDINATE_RU,
} from './words-ru.ts'

const PAST = /(?:[аеиоуыяю]|[бгкпрсхзтш])л(?:а|о|и|ся|ась|ось|ись)?$|(?:с|з|г|к|р|п|б)(?:ся)$/
const PRESENT =
  /..(?:[аеоуияы]ет|[бвгджзклмнпрстфхцчшщ]ет|ит|[аеиоуяы]ют|[бвджзклмнпрстшчщ]ют|ут|ят|[жчшщ]ат|ст)(?:ся)?$/
const PASSIVE = /[а-я]{3}(?:[аея]н|[еа]н)(?:а|о|ы)?$|[а-я]{3}(?:ут|ыт|ит|ят)(?:а|о|ы)$/
const FIRST_PLURAL = /[а-я]{2}(?:[аяуеио]ем|[жчшщлнрвт]им)(?:ся)?$/
const IMPERATIVE = /[а-я]{2}(?:йте|ите|ьте)(?:сь)?$/
const GERUND = /[а-я]{3}(?:вши|вшись|ившись|ая|яя|уя|ясь|аясь)$|[а-я]{3}[аеиуыя]в$/
const AGENT_NOUNS = /(?:тели|теле|тель)$/
const VERBS_IN_TELI = new Set([
  'хотели',
  'захотели',
  'летели',
  'влетели',
  'вылетели',
  'прилетели',
  'улетели',
  'полетели',
  'налетели',
  'взлетели',
  'вертели',
  'терпели',
  'потели',
  'свистели',
  'блестели',
  'одели',
])
const NOUN_IN_TI =
  /ость$|дцать$|^(?:двести|мать|дочь|ночь|часть|власть|власти|область|области|площадь|смерть|речь|печь|помощь|вещь|кровать|честь|сеть|сети|путь|пути|пять|шесть|девять|десять|память|части|вести|новости|печать|тетрадь|очередь|степь|грудь|кость|гости|дети|мочь|соцсети|повесть|скорость|смерти|шерсть|жесть|почти|треть|четверть)$/
const INFINITIVE = /[а-я]{2}(?:ть|ти|чь)(?:ся|сь)?$/

/** Flags of the tokens from `from` to `to`, written into `flags`. Cost linear. */
export function flagRussian(tokens: readonly Token[], from: number, to: number, flags: Uint16Array): void {
  let isFirst = true
  let previous = ''
  for (let index = from; index < to; index++) {
    const { kind, word, isCapital } = tokens[index]
    if (kind === 'number') {
      flags[index] = FLAG.determiner
      previous = word
      isFirst = false
      continue
    }
    if (kind !== 'word') {
      if (kind === 'stop' || kind === 'question' || kind === 'open' || kind === 'colon' || kind === 'dash')
        isFirst = true
      previous = ''
      continue
    }
    flags[index] = flagsOf(word, previous, isFirst, isCapital)
    // "так и не": no conjunction.
    if (word === 'и' && (previous === 'так' || tokens[index + 1]?.word === 'так')) flags[index] = 0
    if (flags[index] & FLAG.subordinate && !opensClause(previous)) flags[index] &= ~FLAG.subordinate
    // "Это не наши": the copula is not said.
    if (
      word === 'не' &&
      /^(?:это|то|все|они|он|она|мы|я)$/.test(previous) &&
      !/(?:л|ла|ло|ли|т|м|ю|у|шь|на|ны|но)(?:ся|сь)?$/.test(tokens[index + 1]?.word ?? 'л')
    )
      flags[index] |= FLAG.finite
    if (word === 'не' && previous === 'это') flags[index] |= FLAG.finite
    if (/^(?:контролем|порядке|безопасности|неправда|ложь|вранье)$/.test(word)) flags[index] |= FLAG.finite
    previous = word
    isFirst = false
  }
  flagNominal(tokens, from, to, flags)
}

/** "Я мать Данилы", "это сплетни": a piece that begins with a nominative pronoun and has no verb has a copula that is not said. */
function flagNominal(tokens: readonly Token[], from: number, to: number, flags: Uint16Array): void {
  let start = from
  for (let index = from; index <= to; index++) {
    const isEnd = index === to || (tokens[index].kind !== 'word' && tokens[index].kind !== 'number')
    if (!isEnd) continue
    let first = start
    while (
      first < index &&
      (flags[first] & FLAG.coordinate || (flags[first] & FLAG.adverb && !NOMINATIVE.test(tokens[first].word)))
    )
      first++
    if (index - first >= 2 && NOMINATIVE.test(tokens[first].word)) {
      let isBare = true
      for (let at = first; at < index; at++) isBare &&= (flags[at] & (FLAG.finite | FLAG.subordinate | FLAG.verb)) === 0
      if (isBare) flags[first] |= FLAG.finite
    }
    start = index + 1
  }
}

const NOMINATIVE = /^(?:я|ты|он|она|оно|мы|вы|они|это)$/

/** A conjunction or relative pronoun opens a clause behind a mark, a preposition or another conjunction. */
function opensClause(previous: string): boolean {
  return (
    previous === '' ||
    PREPOSITION_RU.has(previous) ||
    COORDINATE_RU.has(previous) ||
    /^(?:того|тому|том|тем|так|потому|лишь|даже|что|как)$/.test(previous)
  )
}

function flagsOf(word: string, previous: string, isFirst: boolean, isCapital: boolean): number {
  let flags = 0
  if (NEGATION_RU.has(word)) flags |= FLAG.negation
  if (FIRST_RU.has(word)) flags |= FLAG.first
  if (PREPOSITION_RU.has(word)) flags |= FLAG.preposition
  if (PRONOUN_RU.has(word)) flags |= FLAG.pronoun
  if (DETERMINER_RU.has(word)) flags |= FLAG.determiner
  if (COORDINATE_RU.has(word)) flags |= FLAG.coordinate
  if (SUBORDINATE_RU.has(word)) flags |= FLAG.subordinate
  if (ADVERB_RU.has(word)) flags |= FLAG.adverb
  if (FINITE_RU.has(word)) return flags | FLAG.finite
  if (flags !== 0 && word !== 'стоит') return flags
  if ((isCapital && !isFirst) || NOT_FINITE_RU.has(word) || word.length < 3) return flags
  if (PREPOSITION_RU.has(previous)) return flags
  if (
    isCapital &&
    isFirst &&
    /(?:ина|ова|ева|ана|ена|ин|ов|ев|ит|ат|ет)$/.test(word) &&
    !/(?:ает|яет|ует|еет)$/.test(word)
  )
    return flags
  if (AGENT_NOUNS.test(word) && !VERBS_IN_TELI.has(word)) return flags
  if (IMPERATIVE.test(word)) return flags | FLAG.finite | FLAG.imperative
  if (INFINITIVE.test(word) && !NOUN_IN_TI.test(word)) return flags | FLAG.verb
  if (PAST.test(word) && word.length > 3) return flags | FLAG.finite
  if (PRESENT.test(word) && word.length > 3) return flags | FLAG.finite
  if (PASSIVE.test(word) && word.length > 4) return flags | FLAG.finite
  if (
    FIRST_PLURAL.test(word) &&
    (previous === 'мы' || previous === 'не' || previous === '' || /[аяу]ем$/.test(word)) &&
    word.length > 4
  )
    return flags | FLAG.finite
  if ((previous === 'я' || previous === 'не') && /[а-я]{2}(?:ю|у|юсь|усь)$/.test(word)) return flags | FLAG.finite
  if (previous === 'ты' && /шь(?:ся)?$/.test(word)) return flags | FLAG.finite
  if (GERUND.test(word)) return flags | FLAG.converb
  return flags
}
