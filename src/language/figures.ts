// Quantities that a text states: digits and number words of English, Russian and Kazakh with bounds, ranges and what they count.

import type { Figure } from '../model/reading.ts'
import { type Bound, boundBefore, boundBehind } from './figures-bounds.ts'
import { unitWord } from './figures-counted.ts'
import { isBareYear, isLabel, isNamed, isPartOfName, isTelephone, linkRegions } from './figures-guards.ts'
import { isJoined, type NumberAt, numberAt } from './figures-number.ts'
import { type UnitFound, unitOf } from './figures-units.ts'
import { ordinalValue } from './ordinals.ts'
import { clockAt } from './times-clock.ts'
import { type TextToken, tokensOf } from './tokens.ts'

interface Found {
  readonly first: number
  readonly next: number
  readonly number: NumberAt
  /** Second number of a range. */
  readonly high?: NumberAt
}

/**
 * The quantities of a text in order, not overlapping. Ordinals, dates, times of day, telephones, house and article numbers are none.
 * `language` 'kk', 'ru', 'en', or 'und' for any. The span holds bound, number, scale and unit of measure, not the noun. Cost linear.
 * @see docs/methods.md#figures-in-words
 */
export function figuresIn(text: string, language: string, tokens: readonly TextToken[] = tokensOf(text)): Figure[] {
  const found = numbersIn(text, tokens, language)
  const figures: Figure[] = []
  let from = 0
  for (const [index, at] of found.entries()) {
    const to = index + 1 === found.length ? tokens.length : found[index + 1].first
    const behind = behindNumber(tokens, at)
    const unit = unitOf(text, tokens, at.first, behind?.next ?? at.next, from, to, language, at.number.isCollective)
    const figure = figureOf(text, tokens, at, [from, to], unit, behind)
    if (figure !== undefined) figures.push(figure)
    from = Math.max(at.next, (unit.fateAt ?? 0) + 1)
  }
  return figures
}

function numbersIn(text: string, tokens: readonly TextToken[], language: string): Found[] {
  const links = linkRegions(text)
  const found: Found[] = []
  let link = 0
  let index = 0
  while (index < tokens.length) {
    while (link < links.length && links[link].end <= tokens[index].start) link++
    const isInLink = link < links.length && tokens[index].start >= links[link].start
    const number = isInLink || tokens[index].kind === 'mark' ? undefined : numberAt(text, tokens, index, language)
    if (number === undefined) {
      index = isInLink ? index + 1 : skipped(tokens, index)
      continue
    }
    const at = rangeFrom(text, tokens, index, number, language)
    const isNone =
      isNoQuantity(text, tokens, index, number) ||
      isTimeOfDay(text, tokens, index, number, language) ||
      (at.high?.isPlainDigits === true && isLabel(text, tokens, at.next - 1, at.next))
    if (!isNone) found.push(at)
    index = at.next
  }
  return found
}

/** "no one", "this one": words that are pronouns here. */
const BEFORE_ONE =
  /^(?:no|any|every|each|some|the|which|this|that|another|only|ни|еще|ешкандай|бул|кейбир|ар|еш|биреу)$/

/** "no one", "бірде-бір", "бір де": none, or nobody counted. */
function isNotOne(tokens: readonly TextToken[], index: number, next: number): boolean {
  const before = tokens[index - 1]?.text ?? ''
  return (
    BEFORE_ONE.test(before) ||
    (before === '-' && tokens[index - 2]?.text === 'бирде') ||
    /^(?:де|да)$/.test(tokens[next]?.text ?? '')
  )
}

/** The number of a list in a box: "1️⃣". */
function isKeycap(text: string, end: number): boolean {
  return text[end] === '\u20e3' || (text[end] === '\ufe0f' && text[end + 1] === '\u20e3')
}

function isNoQuantity(text: string, tokens: readonly TextToken[], index: number, number: NumberAt): boolean {
  if (tokens[index].kind === 'number')
    return (
      isKeycap(text, tokens[number.next - 1].end) ||
      (isJoined(tokens, index) && tokens[index - 1].kind === 'word') ||
      (number.isPlainDigits && isLabel(text, tokens, index, number.next)) ||
      isTelephone(tokens, index, number.next)
    )
  if (number.value === 1 && /^(?:of|из|из-за)$/.test(tokens[number.next]?.text ?? '')) return true
  const behind = tokens[number.next]?.text === '-' ? tokens[number.next + 1] : tokens[number.next]
  // "двадцать пятого", "twenty-first", "жиырма бесінші".
  if (ordinalValue(behind?.text ?? '') !== undefined && !number.isOpen) return true
  return (
    (isNamed(tokens, index) && unitWord(tokens[number.next]) === undefined) ||
    (number.needsUnit && number.value === 1 && isNotOne(tokens, index, number.next))
  )
}

/** "в десять вечера", "after ten in the evening", "кешкі оннан кейін". */
function isTimeOfDay(
  text: string,
  tokens: readonly TextToken[],
  index: number,
  number: NumberAt,
  language: string,
): boolean {
  if (number.value > 24 || number.isOpen || !Number.isInteger(number.value)) return false
  const beside =
    clockAt(text, tokens, index, language) ?? (index > 0 ? clockAt(text, tokens, index - 1, 'kk') : undefined)
  return beside?.hour !== undefined && beside.next > index
}

/** Behind what is no number: a run of digits joined by marks (dates, versions) is passed in one go. */
function skipped(tokens: readonly TextToken[], index: number): number {
  let next = index + 1
  if (tokens[index].kind === 'number')
    while (
      next + 1 < tokens.length &&
      /^[.,:/-]$/.test(tokens[next].text) &&
      isJoined(tokens, next) &&
      isJoined(tokens, next + 1) &&
      tokens[next + 1].kind === 'number'
    )
      next += 2
  return next
}

const DASH = /^[-–—]$/
const BETWEEN_RANGE = /^(?:to|до|or|или|немесе|and|не|болмаса)$/

/** "10-15", "10 to 15", "от 10 до 15", "between 10 and 15", "две-три", "10-нан 15-ке дейін". */
function rangeFrom(
  text: string,
  tokens: readonly TextToken[],
  first: number,
  number: NumberAt,
  language: string,
): Found {
  const alone: Found = { first, next: number.next, number }
  if (tokens[number.next] === undefined || number.isOpen) return alone
  // "от 25,7% до 27,4%": the measure stands behind both.
  const isOpened = /^(?:от|с|со|from|between)$/.test(tokens[first - 1]?.text ?? '')
  const isMeasured = isOpened && (tokens[number.next].text === '%' || unitWord(tokens[number.next])?.role === 'measure')
  let second = isMeasured ? number.next + 1 : number.next
  const sign = tokens[second]
  if (sign === undefined) return alone
  if (DASH.test(sign.text)) second++
  else if (BETWEEN_RANGE.test(sign.text)) {
    if (sign.text === 'and' && tokens[first - 1]?.text !== 'between') return alone
    if (sign.text === 'до' && !/^(?:от|с)$/.test(tokens[first - 1]?.text ?? '') && !number.isPlainDigits) return alone
    second++
  } else if (number.ending !== 'from') return alone
  const token = tokens[second]
  if (token === undefined || token.kind === 'mark') return alone
  const high = numberAt(text, tokens, second, language)
  if (high === undefined || high.isOpen || (high.needsUnit && number.value !== 1)) return alone
  // "2-3 тысячи": the scale belongs to both.
  let low = number
  if (number.value >= high.value && DASH.test(sign.text) && !high.isPlainDigits) return alone
  if (number.isPlainDigits && !high.isPlainDigits && high.value >= 1000 && number.value < 1000) {
    const scale = 1000 ** Math.floor(Math.log10(high.value) / 3)
    if (number.value * scale < high.value) low = { ...number, value: number.value * scale }
  }
  if (isMeasured && !DASH.test(sign.text) && !BETWEEN_RANGE.test(sign.text)) return alone
  if (low.value >= high.value || (second === number.next && high.ending !== 'to')) return alone
  if (isYearRange(low, high)) return alone
  return { first, next: high.next, number: low, high }
}

function isYearRange(low: NumberAt, high: NumberAt): boolean {
  return low.isPlainDigits && high.isPlainDigits && isBareYear(String(low.value)) && isBareYear(String(high.value))
}

function figureOf(
  text: string,
  tokens: readonly TextToken[],
  at: Found,
  [from, to]: readonly [number, number],
  unit: UnitFound,
  behind: Behind | undefined,
): Figure | undefined {
  const { number, high } = at
  if (number.isDigits && high === undefined && !unit.hasNoun && isPartOfName(tokens, at.first, at.next))
    return undefined
  if (isAgo(tokens, unit.measureEnd ?? at.next, unit)) return undefined
  if (high !== undefined && unit.unit === 'hours' && /^[сc]$/.test(tokens[at.first - 1]?.text ?? '')) return undefined
  if (number.needsUnit && high === undefined && !unit.hasNoun) return undefined
  const isYear = number.isPlainDigits && high === undefined && isBareYear(String(number.value))
  if (isYear && !isCounted(tokens, at, unit)) return undefined
  const bounds = boundsOf(tokens, at, [from, to], unit, behind)
  const inverted =
    tokens[at.first - 1] !== undefined &&
    /^(?:человек|человека)$/.test(tokens[at.first - 1].text) &&
    at.first - 1 >= from &&
    unit.unit === undefined
  const start = tokens[bounds.first].start
  const end = tokens[bounds.next - 1].end
  const isAbout = bounds.bounds.has('about') || number.isOpen || inverted || (high ?? number).ending === 'like'
  const isNegative = /^(?:минус|minus)$/.test(tokens[at.first - 1]?.text ?? '') && high === undefined
  const value = isNegative ? -number.value : number.value
  let low: number | undefined = value
  let top: number | undefined = high?.value ?? value
  const isStrict = bounds.bounds.has('above') || bounds.bounds.has('below')
  if (number.isOpen || bounds.bounds.has('above') || bounds.bounds.has('least')) top = high?.value
  else if (bounds.bounds.has('below') || bounds.bounds.has('most')) low = high === undefined ? undefined : value
  const counted = unit.unit ?? (number.isCollective || inverted ? 'people' : undefined)
  return {
    start,
    end,
    text: text.slice(start, end),
    ...(low === undefined ? {} : { low }),
    ...(top === undefined ? {} : { high: top }),
    isApproximate: isAbout,
    isStrict,
    ...(counted === undefined ? {} : { unit: counted }),
  }
}

/** "three days ago" is a time and no quantity. */
function isAgo(tokens: readonly TextToken[], next: number, unit: UnitFound): boolean {
  return (
    /^(?:seconds|minutes|hours|days|nights|weeks|months|years)$/.test(unit.unit ?? '') &&
    /^(?:ago|earlier|later|назад|бурын)$/.test(tokens[next]?.text ?? '')
  )
}

/** A number that could be a year counts when a noun that is counted follows at once. */
function isCounted(tokens: readonly TextToken[], at: Found, unit: UnitFound): boolean {
  const behind = unitWord(tokens[at.next])
  return unit.hasNoun && behind !== undefined && behind.unit !== 'years'
}

interface Bounds {
  readonly bounds: ReadonlySet<Bound>
  readonly first: number
  readonly next: number
}

const GROWTH =
  /^(?:возрос|вырос|увелич|снизи|сократи|упал|подня|достиг|ости|осип|оскен|жетти|кобейди|артты|артып|томендеди|кемиди|азайды)/

const KAZAKH_FROM = /[ндт][ае]н$/
const KAZAKH_TO = /(?:[гк][ае]|[нн][ае])$/

interface Behind {
  readonly bound: Bound
  readonly next: number
}

/** A bound right behind the number and before its noun: "20 с лишним человек", "10-нан астам адам". */
function behindNumber(tokens: readonly TextToken[], at: Found): Behind | undefined {
  const behind = boundBehind(tokens, at.next)
  if (behind === undefined || !carries(tokens[at.next - 1], (at.high ?? at.number).ending, 0, tokens[at.next].text))
    return undefined
  return { bound: behind.bound, next: at.next + behind.count }
}

function boundsOf(
  tokens: readonly TextToken[],
  at: Found,
  [from, to]: readonly [number, number],
  unit: UnitFound,
  behindIt: Behind | undefined,
): Bounds {
  const bounds = new Set<Bound>()
  let first = at.first
  let next = unit.measureEnd ?? behindIt?.next ?? at.next
  if (behindIt !== undefined && !(behindIt.bound === 'most' && GROWTH.test(tokens[behindIt.next]?.text ?? '')))
    bounds.add(behindIt.bound)
  if (tokens[first - 1] !== undefined && /^[$€₸₽]$/.test(tokens[first - 1].text)) first--
  if (at.high !== undefined && /^(?:от|с|from|between)$/.test(tokens[first - 1]?.text ?? '')) first--
  if (/^(?:a|an|the)$/.test(tokens[first - 1]?.text ?? '') && first - 1 > from && boundBefore(tokens, first - 1))
    first--
  for (let round = 0; round < 2; round++) {
    const before = boundBefore(tokens, first)
    if (before === undefined || first - before.count < from || bounds.has(before.bound)) break
    // "rose to": the number that was reached, not a bound.
    if (before.bound === 'most' && GROWTH.test(tokens[first - before.count - 1]?.text ?? '')) break
    bounds.add(before.bound)
    first -= before.count
  }
  if (at.high !== undefined && (at.high.ending === 'to' || at.number.ending === 'from')) {
    if (/^(?:дейин|шейин)$/.test(tokens[next]?.text ?? '')) next++
    return { bounds, first, next }
  }
  if (behindIt !== undefined) return { bounds, first, next }
  // Behind its measure, or behind its noun when that carries the Kazakh ending: "10 адамнан астам".
  for (const gap of [0, 1]) {
    if (gap === 1 && (tokens[next]?.kind !== 'word' || tokens[next + 1] === undefined)) break
    const behind = boundBehind(tokens, next + gap)
    if (behind !== undefined && next + gap + behind.count > to) continue
    if (behind === undefined || !carries(tokens[next + gap - 1], undefined, gap, tokens[next + gap].text)) continue
    const end = next + gap + behind.count
    if (behind.bound !== 'most' || !GROWTH.test(tokens[end]?.text ?? '')) bounds.add(behind.bound)
    next = end
    break
  }
  return { bounds, first, next }
}

/** Kazakh postpositions stand behind an ending of their own: -нан астам, -ға дейін. Others need none. */
function carries(carrier: TextToken, ending: NumberAt['ending'], gap: number, word: string): boolean {
  if (/^(?:аса|артык|коп|кобирек|кем|аз|аспайды|аспайтын)$/.test(word))
    return gap === 0 ? ending === 'from' || KAZAKH_FROM.test(carrier.text) : KAZAKH_FROM.test(carrier.text)
  if (/^(?:дейин|шейин|жуык|тарта|таяу|карай)$/.test(word))
    return gap === 0 ? ending === 'to' || KAZAKH_TO.test(carrier.text) : KAZAKH_TO.test(carrier.text)
  return gap === 0 || /^(?:астам|шакты)$/.test(word)
}
