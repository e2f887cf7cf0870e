// Places known by their form: "ул. Абая", "площадь Республики", "Тәуелсіздік алаңы", "Republic Square", "hospital four". No list is needed.

import snowball from 'snowball-stemmers'
import { isJoined, numberAt } from './figures-number.ts'
import { ordinalAt } from './ordinals.ts'
import type { TextToken } from './tokens.ts'
import { wordList } from './word-lists.ts'

export interface PlaceForm {
  readonly first: number
  readonly next: number
  /** Kind of place, one word for all languages: street, square, region, hospital, ... */
  readonly kind: string
  /** Kind and folded stems of the proper name or its number; equal for inflected forms of one language. */
  readonly name: string
  /** Tokens of the proper name alone. */
  readonly properFirst: number
  readonly properNext: number
}

type Row = readonly [string, string]

/** Kinds whose proper name may be that of a town in the gazetteer. */
export const SETTLEMENT = 'settlement'

/** Before the proper name, folded: "площадь Республики", "hospital four". */
const HEADS_BEFORE: readonly Row[] = [
  [
    'street',
    'ул улица улице улицы улицу улицей проспект проспекте проспекта проспекту пр-т пр бульвар бульваре бульвара переулок переулке переулка шоссе набережная набережной',
  ],
  ['square', 'площадь площади площадью пл'],
  ['microdistrict', 'микрорайон микрорайоне микрорайона мкр'],
  ['hospital', 'hospital больница больнице больницы больницу больницей поликлиника поликлинике поликлиники'],
  ['school', 'school школа школе школы школу школой гимназия гимназии гимназию'],
  ['prison', 'prison колония колонии колонию сизо тюрьма тюрьме тюрьмы'],
  ['station', 'station станция станции станцию вокзал вокзала'],
  ['gate', 'gate checkpoint блокпост пост'],
  ['mosque', 'мечеть мечети'],
  ['river', 'река реки реке реку'],
  ['hotel', 'hotel гостиница гостинице гостиницы отель отеле отеля'],
  [
    SETTLEMENT,
    'город города городе городу городом г село села селе поселок поселке поселка пос аул ауле аула деревня деревне деревни village city town',
  ],
]

/** Behind the proper name: "Тәуелсіздік алаңы", "Republic Square", "Алматинская область". */
const HEADS_BEHIND: readonly Row[] = [
  ['street', 'street avenue boulevard highway проспект* улиц* кошеси* дангылы*'],
  ['square', 'square площад* аланы аланында аланынан аланына аланынын аланындагы'],
  ['region', 'region oblast province област* облысы*'],
  ['district', 'district raion район района районе району округ* ауданы*'],
  ['microdistrict', 'microdistrict микрорайон* шагынауданы*'],
  ['hospital', 'hospital больниц* ауруханасы* аурухана ауруханада ауруханага аурухананын аурухананы ауруханадан'],
  ['school', 'school мектеби* мектеп*'],
  ['prison', 'prison тюрьм* турмеси*'],
  ['station', 'station вокзал вокзала вокзале вокзалу вокзалы вокзалында бекети* станциясы*'],
  ['airport', 'airport аэропорт* ауежайы*'],
  ['market', 'market bazaar рынок рынке рынка базар* базары*'],
  ['mosque', 'mosque мечет* мешити*'],
  ['bridge', 'bridge мост моста мосту копири*'],
  ['river', 'river озени*'],
  ['park', 'park парк парке парка саябагы*'],
  ['hotel', 'hotel гостиниц* конакуйи*'],
  ['university', 'university университет университета университете университету университети*'],
  [SETTLEMENT, 'city town village каласы* ауылы* кенти*'],
]

const before = wordList(HEADS_BEFORE)
const behind = wordList(HEADS_BEHIND)

/** Kinds that are numbered: "hospital four", "школа № 25", "мкр 5". */
const NUMBERED = /^(?:hospital|school|microdistrict|prison|station|gate)$/

/** Words of the longest proper name. */
const PROPER_LIMIT = 3

/** The place whose form begins with a head word at a token: "ул. Абая", "hospital four". */
export function formFrom(
  text: string,
  tokens: readonly TextToken[],
  index: number,
  language: string,
): PlaceForm | undefined {
  const kind = tokens[index].kind === 'word' ? before.find(tokens[index].text) : undefined
  if (kind === undefined) return undefined
  const isShort = /^(?:ул|пр|пл|г|мкр|пос)$/.test(tokens[index].text)
  let at = index + 1
  if (tokens[at]?.text === '.' && isShort) at++
  else if (isShort && tokens[index].text !== 'мкр' && tokens[index].text !== 'ул') return undefined
  if (/^(?:имени|им)$/.test(tokens[at]?.text ?? '')) at += tokens[at + 1]?.text === '.' ? 2 : 1
  if (NUMBERED.test(kind)) {
    const numbered = numberBehind(text, tokens, at, language)
    if (numbered !== undefined)
      return {
        first: index,
        next: numbered.next,
        kind,
        name: `${kind} ${numbered.value}`,
        properFirst: at,
        properNext: numbered.next,
      }
  }
  if (/^[a-z]/.test(tokens[index].text) && tokens[index].text !== 'hotel') {
    // "the town of Abay".
    if (kind !== SETTLEMENT || tokens[at]?.text !== 'of') return undefined
    at++
  }
  if (tokens[at] !== undefined && at === index + 1 && isSentenceEnd(tokens, at)) return undefined
  const quoted = /^[«"“]$/.test(tokens[at]?.text ?? '')
  const from = quoted ? at + 1 : at
  let next = from
  while (next < tokens.length && next - from < PROPER_LIMIT && isProper(tokens, next, from))
    next += tokens[next].text === '-' ? 1 : 1
  if (next > from && tokens[next - 1].text === '-') next--
  // A second capital word is most often something else, "площади Республики Марат": only adjectives and hyphens go on.
  if (kind !== 'street' && kind !== 'square' && next > from + 1 && !hyphened(tokens, from, next))
    next = kind === SETTLEMENT ? Math.min(next, from + 2) : from + 1
  if (next === from) return undefined
  // "колонии Владимир Кара": a person, not what the prison is called.
  if (NUMBERED.test(kind) && !quoted && tokens[next]?.isCapital) return undefined
  if (kind === SETTLEMENT && /^(?:област|район|кра[йея]|округ)/.test(tokens[next]?.text ?? '')) return undefined
  const end = quoted && /^[»"”]$/.test(tokens[next]?.text ?? '') ? next + 1 : next
  return {
    first: index,
    next: end,
    kind,
    name: `${kind} ${stems(tokens, from, next, language)}`,
    properFirst: from,
    properNext: next,
  }
}

function isSentenceEnd(tokens: readonly TextToken[], at: number): boolean {
  return /^[.!?]$/.test(tokens[at].text)
}

function isProper(tokens: readonly TextToken[], at: number, from: number): boolean {
  const token = tokens[at]
  if (token.text === '-' && at > from)
    return isJoined(tokens, at) && isJoined(tokens, at + 1) && tokens[at + 1].isCapital
  return token.kind === 'word' && token.isCapital
}

function hyphened(tokens: readonly TextToken[], from: number, next: number): boolean {
  for (let at = from; at < next; at++) if (tokens[at].text === '-') return true
  return false
}

/** "№ 4", "4", "four", "No. 25". */
function numberBehind(
  text: string,
  tokens: readonly TextToken[],
  index: number,
  language: string,
): { value: number; next: number } | undefined {
  let at = index
  if (tokens[at]?.text === '№') at++
  else if (/^(?:no|number|номер|нөмір)$/.test(tokens[at]?.text ?? '')) at += tokens[at + 1]?.text === '.' ? 2 : 1
  if (tokens[at] === undefined || tokens[at].kind === 'mark') return undefined
  const number = numberAt(text, tokens, at, language)
  if (
    number === undefined ||
    number.isOpen ||
    !Number.isInteger(number.value) ||
    number.value < 1 ||
    number.value > 999
  )
    return undefined
  // "СИЗО 48-летнего".
  if (isJoined(tokens, number.next) && tokens[number.next].text === '-') return undefined
  return { value: number.value, next: number.next }
}

/** The place whose form ends in a head word at a token: "Тәуелсіздік алаңы", "№ 4 аурухана". Not before token `free`. */
export function formUpTo(
  tokens: readonly TextToken[],
  index: number,
  free: number,
  language: string,
): PlaceForm | undefined {
  const token = tokens[index]
  const kind = token.kind === 'word' ? behind.find(token.text) : undefined
  if (kind === undefined || index === free) return undefined
  const previous = tokens[index - 1]
  if (previous.kind === 'number' && tokens[index - 2]?.text === '№' && index - 2 >= free && NUMBERED.test(kind))
    return {
      first: index - 2,
      next: index + 1,
      kind,
      name: `${kind} ${Number(previous.text)}`,
      properFirst: index - 2,
      properNext: index,
    }
  // "четвёртая больница", "төртінші ауруханада".
  const ordinal = NUMBERED.test(kind) ? ordinalBefore(tokens, index, free) : undefined
  if (ordinal !== undefined)
    return {
      first: ordinal.first,
      next: index + 1,
      kind,
      name: `${kind} ${ordinal.value}`,
      properFirst: ordinal.first,
      properNext: index,
    }
  let first = index
  while (first > free && index - first < PROPER_LIMIT) {
    const word = tokens[first - 1]
    if (word.text === '-' && first < index && isJoined(tokens, first) && isJoined(tokens, first - 1)) first--
    else if (
      word.kind === 'word' &&
      word.isCapital &&
      !FUNCTION.test(word.text) &&
      !(first < index && tokens[first].text !== '-' && !isSpaced(word, tokens[first]))
    )
      first--
    else break
  }
  if (first < index && tokens[first].text === '-') first++
  // English and Kazakh names stand in full before their head; a Russian head takes one adjective.
  if (
    /^[а-я]/.test(token.text) &&
    kind !== 'street' &&
    kind !== 'square' &&
    index - first > 1 &&
    !hyphened(tokens, first, index)
  )
    first = index - 1
  if (first === index) return undefined
  if (
    /^(?:площад|улиц|проспект|мечет|больниц|вокзал|аэропорт|рынок|рынк|парк|гостиниц|университет|област|район|округ)/.test(
      token.text,
    ) &&
    !/(?:ая|ой|ую|ый|ий|ого|ом|ем|им|ым|ему|ому|его|ок)$/.test(tokens[index - 1].text)
  )
    return undefined
  return {
    first,
    next: index + 1,
    kind,
    name: `${kind} ${stems(tokens, first, index, language)}`,
    properFirst: first,
    properNext: index,
  }
}

function ordinalBefore(
  tokens: readonly TextToken[],
  index: number,
  free: number,
): { value: number; first: number } | undefined {
  for (const first of [index - 3, index - 2, index - 1]) {
    const ordinal = first < free ? undefined : ordinalAt(tokens, first)
    if (ordinal !== undefined && first + ordinal.count === index) return { value: ordinal.value, first }
  }
  return undefined
}

const FUNCTION =
  /^(?:общая|жилая|полезная|вся|наша|эта|the|a|an|in|at|on|from|near|to|this|that|our|their|his|her|and|but|when|в|на|из|у|около|от|до|и|а|но|эта|та|на|бул|сол|осы|ал)$/

function isSpaced(left: TextToken, right: TextToken): boolean {
  return right.start > left.end
}

const russian = snowball.newStemmer('russian')

function stems(tokens: readonly TextToken[], from: number, to: number, language: string): string {
  const words: string[] = []
  for (let at = from; at < to; at++) {
    const { kind, text } = tokens[at]
    if (kind === 'mark') continue
    words.push(language === 'ru' && /^[а-я]+$/.test(text) ? russian.stem(text) : text)
  }
  return words.join(' ')
}
