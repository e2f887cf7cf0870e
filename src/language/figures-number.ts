// One number at one place of a text: digits with their thousands marks, decimals and scales ("1,5 млн", "2.3k"), or number words.

import { type NumberWord, numberWord } from './figures-words.ts'
import type { TextToken } from './tokens.ts'

export interface NumberAt {
  readonly value: number
  /** Index of the first token after it. */
  readonly next: number
  /** "dozens": at least this many. */
  readonly isOpen: boolean
  readonly isCollective: boolean
  /** Written with digits and without a scale: may be a label, a year, a telephone number. */
  readonly isPlainDigits: boolean
  /** Written with digits and without a scale, with or without decimals. */
  readonly isDigits: boolean
  /** Only a figure before something that is known to be counted. */
  readonly needsUnit: boolean
  readonly ending: NumberWord['ending']
}

/** More digits are an account, a telephone or a hash, not a quantity. */
const MOST_DIGITS = 15

/** Larger values are kept as this one: nothing that a text counts comes near. */
const LARGEST = 1e18

/** The number that begins at a token; undefined where none does. Ordinals ("5th", "5-й") are none. */
export function numberAt(
  text: string,
  tokens: readonly TextToken[],
  index: number,
  language: string,
): NumberAt | undefined {
  return tokens[index].kind === 'number'
    ? numberOfDigits(text, tokens, index, language)
    : numberOfWords(tokens, index, language)
}

const KAZAKH_SUFFIX =
  /^(?:нан|нен|тан|тен|дан|ден|га|ге|ка|ке|да|де|та|те|дай|дей|тай|тей|ны|ни|ды|ди|ты|ти|нын|нин|дын|дин|тын|тин|ы|и|сы|си)$/
const FROM = /^(?:[ндт][ае]н)$/
const TO = /^[гк][ае]$/
const LIKE = /^[дт][ае]й$/
/** "5-ти", "3-х", "2-мя": Russian cardinals with their ending. */
const RUSSIAN_CARDINAL = /^(?:ти|х|ех|их|мя|ми|и|ю)$/
const ORDINAL_SUFFIX =
  /^(?:st|nd|rd|th|й|ый|ой|ий|го|ого|его|му|ому|м|ом|ым|я|ая|е|ое|ые|ых|ыми|ую|ши|шы|нши|ншы|инши|ыншы)$/

function numberOfDigits(
  text: string,
  tokens: readonly TextToken[],
  index: number,
  language: string,
): NumberAt | undefined {
  const whole = wholeAndDecimals(text, tokens, index)
  if (whole === undefined) return undefined
  let { value, next } = whole
  let isPlainDigits = !whole.isGrouped
  let hasScale = false
  let ending: NumberWord['ending']
  // An ending on the digits themselves: "10-нан", "5th", "3-х".
  const hyphen = isJoined(tokens, next) && tokens[next].text === '-'
  const suffixAt = hyphen ? next + 1 : next
  const suffix = tokens[suffixAt]
  if (suffix?.kind === 'word' && isJoined(tokens, next) && isJoined(tokens, suffixAt)) {
    if (isScale(suffix.text, language)) {
      next = suffixAt
    } else if (ORDINAL_SUFFIX.test(suffix.text) && !(hyphen && language === 'kk' && KAZAKH_SUFFIX.test(suffix.text)))
      return undefined
    else if (KAZAKH_SUFFIX.test(suffix.text) && !(suffix.text === 'и' && language !== 'kk')) {
      ending = FROM.test(suffix.text)
        ? 'from'
        : TO.test(suffix.text)
          ? 'to'
          : LIKE.test(suffix.text)
            ? 'like'
            : undefined
      next = suffixAt + 1
    } else if (RUSSIAN_CARDINAL.test(suffix.text)) {
      // "90-х годов" is a decade.
      if (value >= 10 && value % 10 === 0 && suffix.text === 'х') return undefined
      next = suffixAt + 1
    }
  }
  // Scales, also two of them: "2 млн 300 тыс".
  let scale = scaleAt(tokens, next, language)
  let below = Number.POSITIVE_INFINITY
  let total = 0
  let current = value
  while (scale !== undefined && scale.word.value < below && current > 0) {
    isPlainDigits = false
    hasScale = true
    below = scale.word.value
    total += current * closedValue(scale.word)
    next = scale.next
    ending = scale.word.ending ?? ending
    current = 0
    if (tokens[next]?.kind !== 'number') break
    const more = wholeAndDecimals(text, tokens, next)
    scale = more && scaleAt(tokens, more.next, language)
    if (more === undefined || scale === undefined || scale.word.value >= below) break
    current = more.value
  }
  value = Math.min(total + current, LARGEST)
  return {
    value,
    next,
    isOpen: false,
    isCollective: false,
    isPlainDigits,
    isDigits: !hasScale,
    needsUnit: false,
    ending,
  }
}

/** "5 тысяч": the plural that alone is open ("at least two of them") counts here as its scale. */
function closedValue(word: NumberWord): number {
  return word.isOpen ? word.value / 2 : word.value
}

function isScale(word: string, language: string): boolean {
  const scale = numberWord(word, language)
  return scale?.rank === 'scale' && scale.value !== 12 && scale.value !== 24
}

function scaleAt(
  tokens: readonly TextToken[],
  index: number,
  language: string,
): { word: NumberWord; next: number } | undefined {
  const token = tokens[index]
  if (token?.kind !== 'word') return undefined
  const word = numberWord(token.text, language, token.lower)
  if (word?.rank !== 'scale') return undefined
  // One letter is a scale only where it touches its digits: "2.3k", "10к".
  if (token.text.length === 1 && !isJoined(tokens, index)) return undefined
  // A point before a capital ends the sentence.
  const isAbbreviation =
    word.needsNumber &&
    tokens[index + 1]?.text === '.' &&
    isJoined(tokens, index + 1) &&
    tokens[index + 2]?.isCapital === false
  return { word, next: index + (isAbbreviation ? 2 : 1) }
}

/** True when no space stands between a token and the one before it. */
export function isJoined(tokens: readonly TextToken[], index: number): boolean {
  return index > 0 && index < tokens.length && tokens[index - 1].end === tokens[index].start
}

/** Digits with thousands marks (10 000, 10,000, 10.000, 10'000) and decimals (1,5); three digits after one mark are thousands unless a zero stands before it. */
function wholeAndDecimals(
  text: string,
  tokens: readonly TextToken[],
  index: number,
): { value: number; next: number; isGrouped: boolean } | undefined {
  const first = tokens[index].text
  if (first.length > MOST_DIGITS) return undefined
  let digits = first
  let next = index + 1
  let mark: string | undefined
  if (first.length <= 3 && first[0] !== '0')
    while (digits.length < MOST_DIGITS - 3) {
      const space = groupSpace(text, tokens, next)
      const at = space === undefined ? next + 1 : next
      const sign =
        space ?? (isJoined(tokens, next) && /^[.,'’]$/.test(tokens[next].text) ? tokens[next].text : undefined)
      const group = tokens[at]
      if (sign === undefined || (mark !== undefined && sign !== mark) || group?.kind !== 'number') break
      if (group.text.length !== 3 || (space === undefined && !isJoined(tokens, at))) break
      mark = sign
      digits += group.text
      next = at + 1
    }
  // "713.837.1638": groups that go on otherwise are a telephone.
  if (mark !== undefined && isJoined(tokens, next) && tokens[next].text === mark && isDigitJoined(tokens, next + 1))
    return undefined
  const value = Number(digits)
  const point = tokens[next]
  const decimals = tokens[next + 1]
  const hasDecimals =
    isJoined(tokens, next) &&
    (point.text === '.' || point.text === ',') &&
    point.text !== mark &&
    decimals?.kind === 'number' &&
    isJoined(tokens, next + 1) &&
    decimals.text.length <= 6
  if (!hasDecimals) return { value, next, isGrouped: mark !== undefined }
  // A list without spaces, "5,6" in English, is two numbers nowhere that matters; a third part makes it a date or a version.
  if (isJoined(tokens, next + 2) && /^[.,:/-]$/.test(tokens[next + 2].text) && isDigitJoined(tokens, next + 3))
    return undefined
  return { value: Number(`${digits}.${decimals.text}`), next: next + 2, isGrouped: true }
}

function isDigitJoined(tokens: readonly TextToken[], index: number): boolean {
  return isJoined(tokens, index) && tokens[index].kind === 'number'
}

/** The one space between two groups of digits; undefined when something else is there. */
function groupSpace(text: string, tokens: readonly TextToken[], index: number): string | undefined {
  const token = tokens[index]
  if (token === undefined || token.start - tokens[index - 1].end !== 1) return undefined
  return /[ \u00a0\u2009\u202f]/.test(text[token.start - 1]) ? ' ' : undefined
}

function numberOfWords(tokens: readonly TextToken[], index: number, language: string): NumberAt | undefined {
  let total = 0
  let current: number | undefined
  let last: NumberWord | undefined
  let lastScale = Number.POSITIVE_INFINITY
  let isOpen = false
  let count = 0
  let next = index
  let start = index
  const first = tokens[index]
  if (first.kind !== 'word') return undefined
  // "half a million", "жарты миллион".
  let half = 1
  if ((first.text === 'half' || first.text === 'жарты') && tokens[index + 1] !== undefined) {
    half = 0.5
    start = tokens[index + 1].text === 'a' ? index + 2 : index + 1
    if (tokens[start] === undefined || !isScale(tokens[start].text, language)) return undefined
  } else if (first.text === 'a' && language !== 'kk' && language !== 'ru') {
    start = index + 1
    if (tokens[start] === undefined || numberWord(tokens[start].text, language, tokens[start].lower)?.rank !== 'scale')
      return undefined
  }
  next = start
  while (next < tokens.length) {
    let at = next
    // "twenty-five", "hundred and ten", "tens of thousands", "бір жарым мың".
    if (at > start) {
      if (tokens[at].text === '-' && isJoined(tokens, at) && isJoined(tokens, at + 1) && last?.rank === 'ten') at++
      else if (tokens[at].text === 'and' && last !== undefined && last.rank === 'scale' && !isOpen) at++
      else if (tokens[at].text === 'of' && isOpen) at++
      else if (tokens[at].text === 'жарым' && current !== undefined && last?.rank === 'digit') {
        current += 0.5
        next++
        continue
      }
    }
    const token = tokens[at]
    const word = token?.kind === 'word' ? numberWord(token.text, language, token.lower) : undefined
    if (word === undefined || (word.needsNumber && count === 0)) break
    if (!follows(last, word, current, isOpen)) break
    if (word.rank === 'scale') {
      if (word.isOpen && count === 0) {
        isOpen = true
        total = word.value
      } else if (isOpen) total *= closedValue(word)
      else if (word.value === 100 || word.value === 12 || word.value === 10)
        current = (current ?? 1) * closedValue(word)
      else {
        if (word.value >= lastScale) break
        lastScale = closedValue(word)
        total += (current ?? 1) * lastScale
        current = undefined
      }
    } else current = (current ?? 0) + word.value
    last = word
    count++
    next = at + 1
    if (word.ending !== undefined || word.isCollective) break
  }
  if (last === undefined) return undefined
  return {
    value: Math.min((total + (current ?? 0)) * half, LARGEST),
    next,
    isOpen,
    isCollective: last.isCollective ?? false,
    isPlainDigits: false,
    isDigits: false,
    needsUnit: count === 1 && start === index && (last.needsUnit ?? false),
    ending: last.ending,
  }
}

/** True when one number word may follow another within one number: parts descend, scales multiply. */
function follows(
  last: NumberWord | undefined,
  word: NumberWord,
  current: number | undefined,
  isOpen: boolean,
): boolean {
  if (last === undefined) return true
  if (last.isCollective || word.isCollective) return false
  if (word.rank === 'scale') return current !== undefined || isOpen || word.value < last.value
  if (isOpen) return false
  if (last.rank === 'scale' || last.rank === 'hundred') return word.rank !== 'hundred' || last.value >= 1000
  if (last.rank === 'ten') return word.rank === 'digit'
  // Kazakh teens: "он бес".
  return last.value === 10 && last.rank === 'teen' && word.rank === 'digit'
}
