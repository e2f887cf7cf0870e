// What a figure counts: the noun behind it, its measure, and what happened to those counted.

import snowball from 'snowball-stemmers'
import { unitWord } from './figures-counted.ts'
import { isJoined } from './figures-number.ts'
import type { TextToken } from './tokens.ts'

const SIGNS: Readonly<Record<string, string>> = {
  '%': 'percent',
  $: 'dollars',
  '€': 'euros',
  '₸': 'tenge',
  '₽': 'roubles',
  '°': 'degrees',
}

/** Words between a number and its noun that say nothing of what is counted. */
const BETWEEN = new Set(
  'of the more other another additional at least such these those such our their his her from из еще же тех этих других из-за наших ваших тагы да жуык астам аса тарта шакты бас бойынша'.split(
    ' ',
  ),
)

/** Words and marks behind which another thing is spoken of. */
const BARRIER = /^(?:[;:()«»"“”—–]|and|but|while|и|а|но|или|or|жане|ал|бирак|мен|пен|бен)$/
const STOP = /^[.!?…]$/

/** Tokens that are looked at on each side for what happened to those counted. */
const WINDOW = 10

export interface UnitFound {
  readonly unit?: string
  /** Index after the words that belong to the quantity itself (a measure or sign), or undefined. */
  readonly measureEnd?: number
  /** Whether any counted word stands right behind the number. */
  readonly hasNoun: boolean
  /** Index of the word that says what happened to them: it belongs to this figure and to no other. */
  readonly fateAt?: number
}

/**
 * What the number between `first` and `next` counts. `from` and `to` bound the search: the figures beside it.
 * A measure or thing is taken from the noun behind it; of people what happened to them is looked for in the same clause.
 */
export function unitOf(
  text: string,
  tokens: readonly TextToken[],
  first: number,
  next: number,
  from: number,
  to: number,
  language: string,
  isCollective = false,
): UnitFound {
  const sign =
    tokens[next] && (isJoined(tokens, next) || tokens[next].start - tokens[next - 1].end <= 1)
      ? SIGNS[tokens[next].text]
      : undefined
  if (sign !== undefined) return { unit: sign, measureEnd: next + 1, hasNoun: true }
  const before = tokens[first - 1] && SIGNS[tokens[first - 1].text]
  if (before !== undefined && before !== 'percent') return { unit: before, hasNoun: true }
  const behind = nounBehind(text, tokens, next, to)
  const unitBehind = behind === undefined || isModel(tokens, behind) ? undefined : unitWord(tokens[behind])
  // "трое", "екеуміз": people, whatever thing is spoken of next.
  const isOther =
    isCollective && (unitBehind === undefined || unitBehind.role === 'thing' || unitBehind.role === 'measure')
  const noun = isOther ? undefined : behind
  const known = isOther ? undefined : unitBehind
  if (known?.role === 'measure') return measureOf(tokens, known.unit, noun!)
  if (known?.role === 'fate') return { unit: known.unit, hasNoun: true, fateAt: noun }
  const found = fateNear(text, tokens, first, noun === undefined ? next : noun + 1, from, to)
  const fate = found?.unit
  const fateAt = found?.at
  if (known?.role === 'group' || known?.role === 'thing') {
    const group = known.unit === 'workers' ? (ofGroup(tokens[noun! + 1]) ?? known.unit) : known.unit
    return { unit: fate === undefined ? group : `${fate} ${group}`, hasNoun: true, fateAt }
  }
  if (known?.role === 'person') return { unit: fate ?? known.unit, hasNoun: true, fateAt }
  if (noun !== undefined) {
    const stem = stemOf(tokens[noun].text, language)
    return { unit: fate === undefined ? stem : `${fate} ${stem}`, hasNoun: false, fateAt }
  }
  return { unit: fate, hasNoun: false, fateAt }
}

/** "90 км/ч" is another measure than "90 км". */
function measureOf(tokens: readonly TextToken[], unit: string, noun: number): UnitFound {
  const per = tokens[noun + 2]
  if (
    tokens[noun + 1]?.text !== '/' ||
    !isJoined(tokens, noun + 1) ||
    per?.kind !== 'word' ||
    !isJoined(tokens, noun + 2)
  )
    return { unit, measureEnd: noun + 1, hasNoun: true }
  const other = /^(?:ч|час|h|hour|саг)$/.test(per.text) ? 'hour' : /^(?:с|сек|s)$/.test(per.text) ? 'second' : per.text
  return { unit: `${unit}/${other}`, measureEnd: noun + 3, hasNoun: true }
}

/** "сотрудников полиции": what the workers belong to. */
function ofGroup(token: TextToken | undefined): string | undefined {
  const known = unitWord(token)
  return known?.role === 'group' ? known.unit : undefined
}

const russian = snowball.newStemmer('russian')
const english = snowball.newStemmer('english')

function stemOf(word: string, language: string): string {
  if (/^[a-z]+$/.test(word)) return english.stem(word)
  return language !== 'kk' && /^[а-я]+$/.test(word) ? russian.stem(word) : word.slice(0, 6)
}

/** The verb that ends a Kazakh clause: "30-ға дейін өсті." */
function isLastVerb(tokens: readonly TextToken[], at: number): boolean {
  const behind = tokens[at + 1]
  return (
    (behind === undefined || /^[.!?,;:…)»”]$/.test(behind.text)) &&
    /[а-я](?:ды|ди|ты|ти|ган|ген|кан|кен)$/.test(tokens[at].text)
  )
}

/** "3G" is no weight. */
function isModel(tokens: readonly TextToken[], at: number): boolean {
  return tokens[at].isCapital && tokens[at].text.length === 1 && isJoined(tokens, at)
}

/** The noun that a number counts: the next known word within three, or else the next word when it looks like a noun. */
function nounBehind(text: string, tokens: readonly TextToken[], next: number, to: number): number | undefined {
  let candidate: number | undefined
  let at = next
  for (let step = 0; step < 4 && at < to; at++) {
    const token = tokens[at]
    if (token.kind !== 'word') {
      if (token.text === '-' && isJoined(tokens, at)) continue
      break
    }
    if (text.slice(tokens[at - 1].end, token.start).includes('\n')) break
    if (BETWEEN.has(token.text)) continue
    const known = isModel(tokens, at) ? undefined : unitWord(token)
    if (known !== undefined) return known.role === 'fate' && candidate !== undefined ? undefined : at
    if (FUNCTION_WORD.test(token.text) || (VERB_LIKE.test(token.text) && !/[әғқңөұүһі]/.test(token.lower))) break
    if (isLastVerb(tokens, at)) break
    if (candidate === undefined && ADJECTIVE.test(token.text)) {
      step++
      continue
    }
    candidate ??= at
    step++
  }
  return candidate
}

const FUNCTION_WORD =
  /^(?:a|an|and|or|but|in|on|at|to|by|for|with|was|were|is|are|be|been|have|has|had|will|would|that|who|which|as|it|he|she|they|we|i|you|them|him|her|us|me|it|came|went|said|told|saw|took|made|stood|ran|left|lost|got|и|а|но|или|в|во|на|по|с|со|к|у|о|об|от|до|за|для|что|как|не|их|его|ее|нас|вас|был|была|были|было|есть|это|он|она|они|мы|вы|я|мен|пен|бен|да|де|та|те|жане|болды|деп|деди|бар|жок|емес|екен|ол|олар|биз)$/

/** Endings of Russian adjectives in the plural, and of verbs' forms like them: the noun comes behind. */
const ADJECTIVE = /[а-я]{2,}(?:ых|их|ыми|ими|ные|ские|ого|ной)$/

/** Endings of verbs: what follows the number does something and is not what is counted. */
const VERB_LIKE =
  /(?:[а-я](?:ли|лись|ла|лась|ло|лось|ет|ют|ит|ят|ется|ются|лды|лди|нды|нди|рды|рди|пти|пты|ткан|ган|ген)|[a-z](?:ed|ly|ing))$/

/** The nearest word in the clause that says what happened to those counted. */
function fateNear(
  text: string,
  tokens: readonly TextToken[],
  first: number,
  next: number,
  from: number,
  to: number,
): { unit: string; at: number; cost: number } | undefined {
  let best: { unit: string; at: number; cost: number } | undefined
  let cost = 0
  for (let at = next; at < Math.min(to, next + WINDOW); at++) {
    const token = tokens[at]
    if (ends(text, tokens, at)) break
    if (BARRIER.test(token.text)) break
    cost += token.text === ',' ? 3 : 1
    const known = unitWord(token)
    if (known?.role !== 'fate' || isActive(tokens, at)) continue
    best = { unit: known.unit, at, cost }
    break
  }
  cost = 0
  for (let at = first - 1; at >= Math.max(from, first - WINDOW); at--) {
    const token = tokens[at]
    if (STOP.test(token.text) || text.slice(token.end, tokens[at + 1].start).includes('\n')) break
    if (BARRIER.test(token.text)) break
    cost += token.text === ',' ? 3 : 1
    if (best !== undefined && best.cost < cost) break
    const known = unitWord(token)
    if (known?.role !== 'fate') continue
    best = { unit: known.unit, at, cost }
    break
  }
  return best
}

function ends(text: string, tokens: readonly TextToken[], at: number): boolean {
  return STOP.test(tokens[at].text) || text.slice(tokens[at - 1].end, tokens[at].start).includes('\n')
}

/** "officers killed a man": an English form in -ed with an object behind it is what they did, not what was done to them. */
function isActive(tokens: readonly TextToken[], at: number): boolean {
  if (
    !/^(?:killed|wounded|injured|detained|arrested|beaten|tortured|burned|damaged|seized|evacuated|released)$/.test(
      tokens[at].text,
    )
  )
    return false
  const before = tokens[at - 1]?.text
  if (/^(?:was|were|been|are|is|be|being|got|get|left|reportedly|also)$/.test(before ?? '')) return false
  const behind = tokens[at + 1]
  return (
    behind?.kind === 'number' ||
    /^(?:a|an|the|his|her|their|our|my|one|two|three|him|them|us|me|several|some|many|people|protesters)$/.test(
      behind?.text ?? '',
    )
  )
}
