// Places known by a number: "hospital four", "4-я больница", "төртінші мектеп". Another number is another place. Pure, linear.

import { wordList } from '../language/word-lists.ts'
import type { MatchText } from './match-words.ts'

/** Nouns that carry a number, under one name for all languages; folded. */
const NOUNS = wordList<string>([
  ['hospital', 'hospital* больниц* аурухана*'],
  ['clinic', 'clinic* поликлиник* емхана*'],
  ['school', 'school* школ* мектеп* мектеб*'],
  ['house', 'house дом дома доме дому уй уйде уйдин'],
  ['hall', 'hall* зал зала зале залы'],
  ['station', 'station* участ* отдел* станци* участк* боли* станса*'],
  ['district', 'district* район* аудан* микрорайон* ыкшамаудан* мкр'],
  ['prison', 'prison* colony тюрьм* колони* сизо турме* абакты*'],
  ['mine', 'mine шахт* рудник* кениш* шахта*'],
  ['warehouse', 'warehouse* склад* койма*'],
  ['gate', 'gate gates ворот* какпа*'],
  ['block', 'block квартал* орам*'],
  ['bus', 'bus автобус* маршрут*'],
])

/** True for a kind of place that this file compares by its number. */
export function isLabelled(kind: string): boolean {
  return NOUNS.find(kind) !== undefined
}

const NUMBERS = wordList<number>([
  [1, 'first one один перв* бир биринши*'],
  [2, 'second two два втор* еки екинши*'],
  [3, 'third three три трет* уш ушинши*'],
  [4, 'fourth four четыре четверт* торт тортинши*'],
  [5, 'fifth five пять пят* бес бесинши*'],
  [6, 'sixth six шесть шест* алты алтынши*'],
  [7, 'seventh seven семь седьм* жети жетинши*'],
  [8, 'eighth eight восемь восьм* сегиз сегизинши*'],
  [9, 'ninth nine девять девят* тогыз тогызынши*'],
  [10, 'tenth ten десять десят* он онынши*'],
  [11, 'eleventh eleven одиннадцат*'],
  [12, 'twelfth twelve двенадцат*'],
  [20, 'twentieth twenty двадцат* жиырма жиырмасыншы*'],
])

const ORDINAL =
  /^(?:перв|втор|трет|четверт|пят|шест|седьм|восьм|девят|десят|одиннадцат|двенадцат|двадцат|[a-z]+(?:st|nd|rd|th)$|second|third|.+[иы]нш[иы])/
const BETWEEN = new Set('no number n номер я й ая ой ши шы nr th st nd rd'.split(' '))

/** Numbers by noun ("hospital" -> 4). A cardinal counts behind the noun only ("school nine", not "nine schools"). */
export function labelsIn(text: MatchText): Map<string, Set<number>> {
  const labels = new Map<string, Set<number>>()
  for (let at = 0; at < text.words.length; at++) {
    const noun = NOUNS.find(text.words[at].text)
    if (noun === undefined) continue
    const value = numberBeside(text, at)
    if (value === undefined) continue
    const known = labels.get(noun) ?? new Set()
    labels.set(noun, known.add(value))
  }
  return labels
}

function numberBeside({ words }: MatchText, at: number): number | undefined {
  for (const step of [1, -1]) {
    let i = at + step
    if (words[i] !== undefined && BETWEEN.has(words[i].text)) i += step
    const word = words[i]
    if (word === undefined || word.clause !== words[at].clause) continue
    const isApart = step === -1 && i === at - 1
    if (word.kind === 'number') {
      // "2 hospitals" counts them; "4-я больница" and "№4 аурухана" name one.
      if (!isApart || word.after === '№' || word.after === '#') return Number(word.text)
      continue
    }
    const value = NUMBERS.find(word.text)
    if (value !== undefined && (step === 1 || ORDINAL.test(word.text))) return value
  }
  return undefined
}

/** The first noun that both name with other numbers. */
export function otherLabel(
  claimed: ReadonlyMap<string, ReadonlySet<number>>,
  said: ReadonlyMap<string, ReadonlySet<number>>,
): { said: string; claimed: string } | undefined {
  for (const [noun, numbers] of claimed) {
    const own = said.get(noun)
    if (own === undefined || [...own].some(number => numbers.has(number))) continue
    return { said: `${noun} ${[...own][0]}`, claimed: `${noun} ${[...numbers][0]}` }
  }
  return undefined
}
