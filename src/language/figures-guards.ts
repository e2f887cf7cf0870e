// Digits that count nothing: dates, times of day, telephones, house and article numbers, list numbers, names with digits.

import { isJoined } from './figures-number.ts'
import type { TextToken } from './tokens.ts'
import { wordList } from './word-lists.ts'

const MONTHS = wordList([
  [
    true,
    'january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec ' +
      'январ* феврал* март марта марте апрел* мая мае май июн* июл* август августа августе сентябр* октябр* ноябр* декабр* ' +
      'кантар* акпан* наурыз* сауир* мамыр* маусым* шилде* тамыз* кыркуйек* казан казанда казанны* караша* желтоксан*',
  ],
])

/** A number behind one of these is its name: "ул. Абая, 10", "статья 272", "hospital 4". */
const LABELS = wordList([
  [
    true,
    'category category no number nr article section chapter page paragraph figure table room apartment apt flat channel hospital school line route flight bus bed box item step part phase version ' +
      'номер номера ном статья статьи статье статьей статью ст пункт пункта п раздел глава стр страниц* квартира кв дом доме дома д школа школы школе школу больница больницы больнице корпус корп подъезд этаж микрорайон* мкр маршрут* рейс* часть части приказ* канал серия уик участок колония учреждение ' +
      'бап бабы бабынын бабына бабымен бет уй пэтер патер мектеп шагынаудан* ыкшамаудан* болме номир',
  ],
])

/** A plain number before one of these is its name: "272-бап", "4-үй", "25 школа". */
const LABELS_BEHIND =
  /^(?:бап|бабы|бабынын|бабына|бабымен|тармак|тармагы|бет|шагынаудан|ыкшамаудан|статья|статьи|статье|микрорайон\p{L}*|мкр|этаж|этаже|класс|классе|гасыр\p{L}*|мынжылдык\p{L}*|жылдар\p{L}+|век|века|веке|веков|century|centuries|нши|ншы)$/u

const YEAR_WORD = /^(?:год|года|году|годом|годы|годах|годов|г|гг|жыл|жылы|жылгы|жылдын|жылда|жылдары|ж)$/

const TIME_WORD = /^(?:am|pm|o’clock|o'clock|utc|gmt|утра|вечера|ночи|дня)$/

/** True when a number word is the name of the word before it: "у школы девять". */
export function isNamed(tokens: readonly TextToken[], first: number): boolean {
  const before = tokens[first - 1]
  return before?.kind === 'word' && LABELS.find(before.text) === true
}

/** True when digits touch letters: "covid19", "59d", or follow a name: "RTX 5060", "Tiggo 7", "+18". */
export function isPartOfName(tokens: readonly TextToken[], first: number, next: number): boolean {
  if (isJoined(tokens, next) && tokens[next].kind === 'word') return true
  const before = tokens[first - 1]
  if (before === undefined) return false
  if (isJoined(tokens, first)) return before.kind === 'word' || before.text === '+'
  return (
    before.kind === 'word' &&
    before.isCapital &&
    tokens[first - 2] !== undefined &&
    !/^[.!?:;]$/.test(tokens[first - 2].text)
  )
}

/** True when the plain digits between `first` and `next` are the name of something, a date or a time, and count nothing. */
export function isLabel(text: string, tokens: readonly TextToken[], first: number, next: number): boolean {
  const token = tokens[first]
  const before = tokens[first - 1]
  const behind = tokens[next]
  const value = token.text
  // Part of a longer sign: covid19, 10:30, 05.01.2022, 12/3, 1.2.3, #5, @5, №5.
  if (isJoined(tokens, first)) {
    if (before.kind === 'word' || /^[#@№_:/\\=&]$/.test(before.text)) return true
    if (/^[.,-]$/.test(before.text) && isJoined(tokens, first - 1) && tokens[first - 2].kind !== 'mark') {
      if (tokens[first - 2].kind === 'number' ? before.text !== '-' : before.text === '-' || before.text === '.')
        return true
    }
  }
  if (before?.text === '№' || (before?.text === '+' && value.length > 3)) return true
  if (isJoined(tokens, next)) {
    if (behind.kind === 'word' && behind.text.length > 0 && /^[_@]$/.test(behind.text)) return true
    if (/^[:/_]$/.test(behind.text) && isJoined(tokens, next + 1)) return true
    if (/^[.]$/.test(behind.text) && isJoined(tokens, next + 1) && tokens[next + 1].kind === 'number') return true
  }
  if (value.length > 1 && value[0] === '0') return true
  if (isListNumber(text, tokens, first, next)) return true
  // Dates and years.
  if (
    behind !== undefined &&
    (MONTHS.find(behind.text) || YEAR_WORD.test(behind.text)) &&
    isDateLike(tokens, value, next)
  )
    return true
  if (behind?.text === '-' && isJoined(tokens, next) && tokens[next + 1] && MONTHS.find(tokens[next + 1].text))
    return true
  const month = before?.text === '.' ? tokens[first - 2] : before
  if (month !== undefined && MONTHS.find(month.text) && Number(value) <= 31 && value.length <= 2) return true
  // "1 / 8", "the 70's".
  if (before?.text === '/' || (behind?.text === '/' && tokens[next + 1]?.kind === 'number')) return true
  if (isJoined(tokens, next) && /^['’]$/.test(behind.text) && tokens[next + 1]?.text === 's') return true
  if (behind?.text === 'of' && tokens[next + 1] && MONTHS.find(tokens[next + 1].text)) return true
  if (behind !== undefined && TIME_WORD.test(behind.text) && Number(value) <= 24) return true
  if (/^(?:сагат)$/.test(before?.text ?? '') && Number(value) <= 24) return true
  if (
    /^(?:час|часа|часов)$/.test(behind?.text ?? '') &&
    /^(?:утра|вечера|ночи|дня)$/.test(tokens[next + 1]?.text ?? '')
  )
    return true
  if (before !== undefined && /^(?:at|since|until|till|by|в)$/.test(before.text) && isClock(tokens, value, next))
    return true
  // Names with a number.
  const isShort = before?.text === '.' && first >= 2 && tokens[first - 2].text.length <= 4
  const label = isShort ? tokens[first - 2] : before
  if (label?.kind === 'word' && LABELS.find(label.text)) return true
  if (isOnStreet(tokens, first) || isStreet(tokens, next)) return true
  const word = behind?.text === '-' && isJoined(tokens, next) ? tokens[next + 1] : behind
  return word !== undefined && LABELS_BEHIND.test(word.text)
}

const STREET =
  /^(?:ул|улица|улице|улицы|улицу|пр|пр-т|проспект\p{L}*|переулок|переулке|пер|көшесі|кошеси\p{L}*|дангылы\p{L}*|street|avenue|road|lane)$/u

/** "ул. Абая, 10", "Абай көшесі 10": a house, when a street is named just before. */
function isOnStreet(tokens: readonly TextToken[], first: number): boolean {
  for (let at = first - 1; at >= Math.max(0, first - 4); at--) {
    const token = tokens[at]
    if (token.kind === 'word' && STREET.test(token.text)) return true
    if (token.kind === 'mark' ? !/^[.,]$/.test(token.text) : !token.isCapital) return false
  }
  return false
}

/** "25 Main Street": a house. */
function isStreet(tokens: readonly TextToken[], next: number): boolean {
  for (let at = next; at < Math.min(tokens.length, next + 3); at++) {
    const token = tokens[at]
    if (!token.isCapital) return false
    if (at > next && /^(?:street|avenue|road|lane|square|st)$/.test(token.text)) return true
  }
  return false
}

/** "5 января", "2022 год"; but "3 года" is a length. */
function isDateLike(tokens: readonly TextToken[], value: string, next: number): boolean {
  const number = Number(value)
  if (YEAR_WORD.test(tokens[next].text)) {
    if (tokens[next].text === 'жыл') return number >= 1900 && number <= 2099
    return (number >= 1000 && number <= 2099) || (/^(?:г|гг|ж)$/.test(tokens[next].text) && value.length === 4)
  }
  if (tokens[next].text === 'may' && !tokens[next].isCapital) return false
  return number <= 31 || (number >= 1900 && number <= 2099)
}

/** "в 10 часов", "at 10": a time of day, when nothing counted stands behind. */
function isClock(tokens: readonly TextToken[], value: string, next: number): boolean {
  if (Number(value) > 24 || value.length > 2) return false
  const behind = tokens[next]
  if (behind === undefined || behind.kind === 'mark') return !/^[%$€₸₽°-]$/.test(behind?.text ?? '')
  return /^(?:час|часов|часа|local|sharp|in|and|when|that|утром|вечером|на|мы|я|они|он|она|когда|приехал\p{L}*|пришл\p{L}*|начал\p{L}*)$/u.test(
    behind.text,
  )
}

/** A plain year: 1900 to 2099 with nothing that it could count behind it. */
export function isBareYear(value: string): boolean {
  return /^(?:19|20)\d\d$/.test(value)
}

/** "+7 701 123 45 67", "8-701-123-45-67", "555-12-34": digits in three or more joined or regular groups of a telephone. */
export function isTelephone(tokens: readonly TextToken[], first: number, next: number): boolean {
  let from = first
  let groups = 1
  let digits = tokens[first].text.length
  while (from >= 2 && groups < 6 && /^[-()]$/.test(tokens[from - 1].text) && tokens[from - 2].kind === 'number') {
    from -= 2
    groups++
    digits += tokens[from].text.length
  }
  let to = next
  while (groups < 6 && /^[-()]$/.test(tokens[to]?.text ?? '') && tokens[to + 1]?.kind === 'number') {
    digits += tokens[to + 1].text.length
    to += 2
    groups++
  }
  if (groups >= 3 && digits >= 7) return true
  // "8 701 123 45 67": what looked like thousands goes on.
  if (
    next - first >= 3 &&
    tokens[next - 1].kind === 'number' &&
    tokens[next]?.kind === 'number' &&
    tokens[next].start - tokens[next - 1].end === 1
  )
    return true
  // "+7 701 ...": the plus may stand some groups before.
  for (let at = first, steps = 0; at > 0 && steps < 6; at--, steps++) {
    if (tokens[at - 1].text === '+') return digitsFrom(tokens, at) >= 9
    if (tokens[at - 1].kind === 'word') return false
  }
  return false
}

function digitsFrom(tokens: readonly TextToken[], index: number): number {
  let digits = 0
  for (let at = index, steps = 0; at < tokens.length && steps < 14; at++, steps++) {
    if (tokens[at].kind === 'number') digits += tokens[at].text.length
    else if (!/^[-()]$/.test(tokens[at].text)) break
  }
  return digits
}

/** "1. ", "2) " at the beginning of a line, "[3]". */
function isListNumber(text: string, tokens: readonly TextToken[], first: number, next: number): boolean {
  const behind = tokens[next]
  if (behind === undefined) return false
  const isFirst = first === 0 || text.slice(tokens[first - 1].end, tokens[first].start).includes('\n')
  if (isFirst && /^[.)]$/.test(behind.text) && isJoined(tokens, next) && tokens[first].text.length <= 3) return true
  return tokens[first - 1]?.text === '[' && behind.text === ']'
}

const LINK = /(?:https?:\/\/|www\.|t\.me\/|[@#])[^\s]+/gu

/** Regions of links, mentions and tags, in order: numbers there count nothing. */
export function linkRegions(text: string): { start: number; end: number }[] {
  if (!/[@#]|:\/\/|www\.|t\.me\//.test(text)) return []
  return Array.from(text.matchAll(LINK), match => ({ start: match.index, end: match.index + match[0].length }))
}
