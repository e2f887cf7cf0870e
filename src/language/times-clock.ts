// A time of day at one place of a text: 10:30, "10 am", "в десять вечера", "таңғы сағат 10-да", or a part of the day.

import { isJoined, numberAt } from './figures-number.ts'
import { type PartOfDay, partOfDay } from './times-words.ts'
import type { TextToken } from './tokens.ts'

export interface ClockAt {
  /** 0 to 24; absent for a part of the day alone. */
  readonly hour?: number
  readonly minute?: number
  readonly part?: PartOfDay
  /** "около десяти": an hour more or less. */
  readonly isAbout: boolean
  /** Second time of a range: "с 10 до 15 часов". */
  readonly last?: { readonly hour: number; readonly minute: number }
  /** The evening or night before the date that follows: "в ночь на". */
  readonly isNightBefore?: boolean
  readonly next: number
}

const ABOUT = /^(?:about|around|approximately|near|roughly|около|примерно|ближе|приблизительно|где-то)$/
const BEFORE = /^(?:в|во|к|ко|до|после|с|со|at|by|until|till|from|before|after|about|around|около|примерно|ближе)$/

/** The time of day that begins at a token; undefined where none does. Behind a date ("yesterday morning") a part of the day needs no preposition. */
export function clockAt(
  text: string,
  tokens: readonly TextToken[],
  index: number,
  language: string,
  isBehindDate = false,
): ClockAt | undefined {
  const token = tokens[index]
  if (token.kind === 'mark') return undefined
  const written = writtenClock(tokens, index)
  if (written !== undefined) return written
  if (token.text === 'сагат' || isKazakhPart(tokens, index)) return kazakhClock(text, tokens, index)
  const spoken = spokenClock(text, tokens, index, language)
  if (spoken !== undefined) return spoken
  return partAlone(tokens, index, isBehindDate)
}

/** 10:30, 22:15:07, 10:30 pm. */
function writtenClock(tokens: readonly TextToken[], index: number): ClockAt | undefined {
  const hour = tokens[index]
  const minute = tokens[index + 2]
  if (hour.kind !== 'number' || hour.text.length > 2 || minute?.kind !== 'number' || minute.text.length !== 2)
    return undefined
  const sign = tokens[index + 1].text
  // A point is a clock only behind "в" or "at", where no sum of money or share stands.
  if (sign !== ':' && !(sign === '.' && /^(?:в|at)$/.test(tokens[index - 1]?.text ?? '') && hour.text.length === 2))
    return undefined
  if (
    !isJoined(tokens, index + 1) ||
    !isJoined(tokens, index + 2) ||
    (isJoined(tokens, index) && !/^[([«"“t]$/.test(tokens[index - 1].text))
  )
    return undefined
  if (Number(hour.text) > 24 || Number(minute.text) > 59) return undefined
  let next = index + 3
  if (tokens[next]?.text === ':' && isJoined(tokens, next) && tokens[next + 1]?.kind === 'number') {
    next += 2
    // 00:01:02,345 is the time code of a recording.
    if (
      /^[,.]$/.test(tokens[next]?.text ?? '') &&
      isJoined(tokens, next) &&
      tokens[next + 1]?.kind === 'number' &&
      isJoined(tokens, next + 1)
    )
      return undefined
  }
  const half = meridiem(tokens, next)
  const isAbout = ABOUT.test(tokens[index - 1]?.text ?? '')
  return {
    hour: inHalf(Number(hour.text), half?.isAfternoon),
    minute: Number(minute.text),
    isAbout,
    next: half?.next ?? next,
  }
}

/** "am", "p.m." */
function meridiem(tokens: readonly TextToken[], index: number): { isAfternoon: boolean; next: number } | undefined {
  const word = tokens[index]?.text
  if (word === 'am' || word === 'pm') return { isAfternoon: word === 'pm', next: index + 1 }
  if ((word === 'a' || word === 'p') && tokens[index + 1]?.text === '.' && tokens[index + 2]?.text === 'm')
    return { isAfternoon: word === 'p', next: tokens[index + 3]?.text === '.' ? index + 4 : index + 3 }
  return undefined
}

function inHalf(hour: number, isAfternoon: boolean | undefined): number {
  if (isAfternoon === undefined) return hour
  return isAfternoon ? (hour < 12 ? hour + 12 : hour) : hour === 12 ? 0 : hour
}

/** The hour in its part of the day: ten in the evening is 22, one at night is 1. */
function inPart(hour: number, part: PartOfDay | undefined): number {
  if (part === 'evening') return hour >= 4 && hour < 12 ? hour + 12 : hour === 12 ? 24 : hour
  if (part === 'day') return hour < 7 ? hour + 12 : hour
  if (part === 'night') return hour >= 9 && hour < 12 ? hour + 12 : hour === 12 ? 24 : hour
  return hour
}

/** "10 am", "ten o'clock", "в 10 часов утра", "около десяти вечера", "с 10 до 15 часов". */
function spokenClock(text: string, tokens: readonly TextToken[], index: number, language: string): ClockAt | undefined {
  const before = tokens[index - 1]?.text ?? ''
  if (language !== 'en' && tokens[index].text === 'час' && BEFORE.test(before)) {
    const part = partOfDay(tokens[index + 1]?.text ?? '')
    return part === undefined ? undefined : { hour: inPart(1, part), isAbout: ABOUT.test(before), next: index + 2 }
  }
  if (tokens[index].kind === 'number' && (tokens[index].text.length > 2 || isJoined(tokens, index))) return undefined
  const number = numberAt(text, tokens, index, language)
  if (number === undefined || !Number.isInteger(number.value) || number.value > 24 || number.isOpen) return undefined
  const isAbout = ABOUT.test(before)
  let { next } = number
  let last: number | undefined
  // "с 10 до 15 часов", "from 10 to 15 o'clock", "between 3 and 5 pm".
  if (
    /^(?:с|со|from|between|от)$/.test(before) &&
    /^(?:до|to|and|till|until|-|–)$/.test(tokens[next]?.text ?? '') &&
    tokens[next + 1] !== undefined &&
    tokens[next + 1].kind !== 'mark'
  ) {
    const second = numberAt(text, tokens, next + 1, language)
    if (second === undefined || second.value > 24 || !Number.isInteger(second.value)) return undefined
    last = second.value
    next = second.next
  }
  const half = meridiem(tokens, next)
  if (half !== undefined)
    return clock(
      inHalf(number.value, half.isAfternoon),
      last === undefined ? undefined : inHalf(last, half.isAfternoon),
      isAbout,
      half.next,
    )
  const word = tokens[next]?.text ?? ''
  if (/^o[’']clock$/.test(word)) {
    const part = partBehind(tokens, next + 1)
    return clock(inPart(number.value, part?.part), last, isAbout, part?.next ?? next + 1)
  }
  if (/^(?:час|часа|часов|часам|ч)$/.test(word)) {
    const part = partBehind(tokens, next + 1)
    // Hours alone are a length unless a preposition makes them a time: "в 10 часов", "с 10 до 15 часов".
    if (part === undefined && last === undefined && !/^(?:в|к|около)$/.test(before)) return undefined
    if (part === undefined && before === 'около' && tokens[index - 2]?.text !== 'в') return undefined
    return clock(inPart(number.value, part?.part), last, isAbout, part?.next ?? next + 1)
  }
  const part = number.value >= 1 && number.value <= 12 ? partBehind(tokens, next) : undefined
  if (part === undefined || (last === undefined && !BEFORE.test(before) && !/^(?:утра|вечера|ночи)$/.test(word)))
    return undefined
  return clock(
    inPart(number.value, part.part),
    last === undefined ? undefined : inPart(last, part.part),
    isAbout,
    part.next,
  )
}

function clock(hour: number, last: number | undefined, isAbout: boolean, next: number): ClockAt {
  return { hour, isAbout, next, ...(last === undefined || last <= hour ? {} : { last: { hour: last, minute: 0 } }) }
}

/** "утра", "in the evening". */
function partBehind(tokens: readonly TextToken[], index: number): { part: PartOfDay; next: number } | undefined {
  let at = index
  if (tokens[at]?.text === 'in' && tokens[at + 1]?.text === 'the') at += 2
  else if (tokens[at]?.text === 'at') at++
  const token = tokens[at]
  const part = token?.kind === 'word' ? partOfDay(token.text) : undefined
  if (part === undefined || (at === index && /^[a-z]/.test(token.text))) return undefined
  return /^(?:утра|вечера|ночи|дня|morning|evening|afternoon|night)$/.test(token.text)
    ? { part, next: at + 1 }
    : undefined
}

const KAZAKH_PART = /^(?:тангы|кешки|тунги|туски|танертенги)$/

function isKazakhPart(tokens: readonly TextToken[], index: number): boolean {
  return (
    KAZAKH_PART.test(tokens[index].text) &&
    (tokens[index + 1]?.kind === 'number' || tokens[index + 1]?.text === 'сагат' || tokens[index + 1]?.kind === 'word')
  )
}

/** "таңғы сағат 10-да", "сағат онда", "кешкі 10:30-да", "сағат 10 шамасында". */
function kazakhClock(text: string, tokens: readonly TextToken[], index: number): ClockAt | undefined {
  let at = index
  const part = KAZAKH_PART.test(tokens[at].text) ? partOfDay(tokens[at].text) : undefined
  if (part !== undefined) at++
  if (tokens[at]?.text === 'сагат') at++
  const token = tokens[at]
  if (token === undefined || token.kind === 'mark') return undefined
  const written = token.kind === 'number' ? writtenClock(tokens, at) : undefined
  let hour = written?.hour
  let next = written?.next ?? at
  if (hour === undefined) {
    const word = token.kind === 'word' ? token.text.replace(/(?:да|де|та|те|дер|дан|ден|нан|нен|га|ге|ка|ке)$/, '') : ''
    const number =
      token.kind === 'number'
        ? numberAt(text, tokens, at, 'kk')
        : (numberAt(text, [{ ...token, text: word }], 0, 'kk') ?? numberAt(text, tokens, at, 'kk'))
    if (number === undefined || number.value > 24 || !Number.isInteger(number.value)) return undefined
    hour = number.value
    next = token.kind === 'number' ? number.next : at + 1
  } else if (tokens[next]?.text === '-' && tokens[next + 1]?.kind === 'word' && isJoined(tokens, next + 1)) next += 2
  if (
    tokens[at - 1].text !== 'сагат' &&
    token.kind === 'word' &&
    !/(?:да|де|та|те|[дтн][ае]н|[гк][ае])$/.test(token.text)
  )
    return undefined
  if (/^(?:жарым|жарымда)$/.test(tokens[next]?.text ?? ''))
    return { hour: inPart(hour, part), minute: 30, isAbout: false, next: next + 1 }
  const isAbout = /^(?:шамасында|шамасы|маны|манында|кезинде)$/.test(tokens[next]?.text ?? '')
  return {
    hour: inPart(hour, part),
    ...(written?.minute === undefined ? {} : { minute: written.minute }),
    isAbout,
    next: isAbout ? next + 1 : next,
  }
}

const THE_PART = /^(?:in|this|that|the|late|early|last|by|until|during|next|every)$/

/** "утром", "к вечеру", "in the morning", "кешке", "в полночь"; "в ночь на" looks ahead to its date. */
function partAlone(tokens: readonly TextToken[], index: number, isBehindDate: boolean): ClockAt | undefined {
  const { text } = tokens[index]
  const part = partOfDay(text)
  if (part === undefined) return undefined
  const before = tokens[index - 1]?.text ?? ''
  if (/^(?:ночь)$/.test(text)) {
    if (!/^(?:в|за)$/.test(before)) return undefined
    const behind = tokens[index + 1]?.text
    if (behind === 'на') return { part, isAbout: false, isNightBefore: true, next: index + 2 }
    // "в ночь с 5 на 6 января": the second day tells all.
    if (/^(?:с|со)$/.test(behind ?? ''))
      for (let at = index + 3; at < Math.min(tokens.length - 1, index + 6); at++)
        if (tokens[at].text === 'на') return { part, isAbout: false, isNightBefore: true, next: at + 1 }
    return undefined
  }
  if (/^(?:утра|вечера|ночи|дня|вечер|утро)$/.test(text)) return undefined
  if (/^(?:утру|вечеру|полудню)$/.test(text) && !/^(?:к|по)$/.test(before)) return undefined
  if (
    /^[a-z]/.test(text) &&
    !/^(?:noon|midday|midnight|overnight)$/.test(text) &&
    !isBehindDate &&
    !THE_PART.test(before)
  )
    return undefined
  if (/^(?:тус|туни|таннан)$/.test(text)) return undefined
  return { part, isAbout: false, next: index + 1 }
}
