// Labels at the beginning of a line that say who speaks: roles, letters, names, headers of pasted chats. Every pattern looks at 200 units at most.

import { stampAt } from './document-stamps.ts'
import {
  ANSWERS,
  ASKS,
  AUTHOR_FIELDS,
  DATE_FIELDS,
  LETTER_PAIRS,
  OTHER_FIELDS,
  ROLE_WORDS,
  SPEAKS,
} from './document-words.ts'
import { headerWallClock, readHeader } from './whatsapp-header.ts'

/** `nick`: words that are no name by their form, and still may be one in a chat. */
export type LabelRole = 'asks' | 'answers' | 'speaks' | 'letter' | 'name' | 'nick' | 'field' | 'chat' | 'dash'

export interface Label {
  readonly role: LabelRole
  /** As written, without colon and emphasis; '' for a dash. */
  readonly label: string
  /** The label folded for comparison, without numbering of questions. */
  readonly key: string
  /** Where its line begins. */
  readonly lineStart: number
  /** Where the words behind the label begin. */
  readonly contentStart: number
  /** Time code before or behind the label, in milliseconds. */
  readonly atMs?: number
  /** True when the code has no hours: it may be a time of day, 18:02. */
  readonly isShortCode?: boolean
  /** ISO local date and time of a pasted chat message. */
  readonly time?: string
  /** True for two words or an initial: a name even if it occurs once. */
  readonly isFullName?: boolean
}

const REACH = 200
const CLOCK = String.raw`(?:(\d{1,3}):)?(\d{1,2}):(\d{2})(?:[.,](\d{1,3}))?(?:\s?[AaPp]\.?[Mm]\.?)?`
const LEADING = /^[\s\u200e\u200f\u2060-\u2069\ufeff]{0,20}(?:\*\*|__|[*_])?/
const TIMED = new RegExp(String.raw`^(?:\[${CLOCK}\]|\(${CLOCK}\)|${CLOCK}(?=\s))\s{0,3}(?:[-–—]\s)?(?:\*\*|__|[*_])?`)
const LABELLED = new RegExp(
  String.raw`^([\p{L}\p{N}«"“][^:\n\r\t?!]{0,59}?)(?:\s{0,2}[([]${CLOCK}[)\]]|,?\s{1,2}${CLOCK})?(?:\*\*|__|[*_])?\s?[:：](?:\*\*|__|[*_])?(?=\s|$)`,
  'u',
)
/** Transcription programs put "Speaker 1  0:05" on a line of its own. */
const CODED = new RegExp(
  String.raw`^([\p{L}][^:\n\r\t?!,;]{0,59}?),?\s{1,4}(?:[([]${CLOCK}[)\]]|${CLOCK})\s{0,9}$`,
  'u',
)
/** "Q1. Where ...", "Вопрос 3. Где ...". */
const NUMBERED = /^((?:q|question|вопрос|сұрақ|a|answer|ответ|жауап)\s?(?:№\s?)?\d{1,4})\s?[.)]\s/iu
/** "Громов. — Ворота закрыли": as printed transcripts set names. */
const STOPPED =
  /^((?!(?:Да|Нет|Ну|Так|Вот|Yes|No|Well|Иә|Жоқ)\.)\p{Lu}[\p{L}'’-]{1,30}(?:\s\p{Lu}(?:[\p{L}'’-]{1,30}|\.)){0,3})\.?\s[—–]\s(?=\S)/u
/** "Q. Where ...", as depositions set it. */
const LETTERED = /^([QA])\.\s{1,9}(?=[\p{Lu}\p{N}"“])/u
/** "[07:12] <oskar> text", as of old networks. */
const ANGLED = /^<([\p{L}\p{N}][^<>\n\r/="]{0,39})>\s{1,2}(?=\S)/u
const DASHED = /^[—–]\s{1,3}(?=\S)/
const NUMBER = /\s?(?:№|#|no\.?\s)?\s?\d{1,4}\.?$/u
/** Telegram Desktop puts a copied message behind "Name, [05.01.2022 22:10]". */
const TELEGRAM = /^([^\n\r[\]]{1,80}), \[(\d{1,2})[./](\d{1,2})[./](\d{4}),? (\d{1,2}):(\d{2})(?::\d{2})?\]:?(?=\s|$)/
const NAME_WORD =
  /^(?:[«"“]?\p{Lu}[\p{L}\p{M}'’.-]*[»"”]?|\p{Lu}\.(?:-?\p{Lu}\.)*|[A-Z_]+\d{1,3}|№?\d{1,3}|(?:bin|de|van|von|al|оглы|кызы|қызы|ұлы|uly|qyzy|oğlu)|\([\p{L}\s.,'-]{1,40}\))$/u

/** "Ержан Сабит, диспетчер": who the named person is. */
const CALLED = /^([^,]{2,50}),\s(?:the\s)?\p{Ll}[\p{L}-]{1,30}(?:\s[\p{L}-]{1,30}){0,3}$/u
/** A publication that asks: "«Заречный листок»: ...". */
const QUOTED_NAME = /^[«"“]\p{Lu}[^«»"“”]{1,40}[»"”]$/u
const NICK = /^[\p{L}\p{N}_.-]{2,24}(?:\s[\p{L}\p{N}_.-]{1,24}){0,2}$/u
/** Two words of letters, or an initial. "Day 3" is none. */
const FULL_NAME = /\p{L}\.|\p{L}{2}.*\s\p{L}{2}/u

const PAIRED = new Set(LETTER_PAIRS.flat())

/** The label at the beginning of a line; undefined when there is none. Whether a name or letter counts is for the whole document to tell. */
export function labelAt(text: string, start: number, lineEnd: number): Label | undefined {
  const line = text.slice(start, Math.min(lineEnd, start + REACH))
  const chat = chatHeader(line, start)
  if (chat !== undefined) return chat
  const lineStart = start
  const lead = LEADING.exec(line)?.[0].length ?? 0
  const timed = TIMED.exec(line.slice(lead))
  const before = lead + (timed?.[0].length ?? 0)
  const rest = line.slice(before)
  const dash = timed === null ? DASHED.exec(rest) : null
  const words = rest.slice(dash?.[0].length ?? 0)
  const coded = timed === null && dash === null && lineEnd - start < REACH ? CODED.exec(words) : null
  const match = coded ?? LABELLED.exec(words) ?? NUMBERED.exec(words) ?? LETTERED.exec(words) ?? stopped(words)
  const code =
    timed === null ? (clock(match, 2) ?? clock(match, 6)) : (clock(timed, 1) ?? clock(timed, 5) ?? clock(timed, 9))
  const angled = ANGLED.exec(words)
  if (angled !== null) {
    const contentStart = start + before + (dash?.[0].length ?? 0) + angled[0].length
    return { role: 'chat', label: angled[1].trim(), key: angled[1].trim().toLowerCase(), lineStart, contentStart }
  }
  if (match !== null) {
    const isHalfDay = /\d\s?[AaPp]\.?[Mm]\.?[\s)\]:]/.test(timed?.[0] ?? match[0])
    const written = roleOf(match[1])
    const isOfChat = isHalfDay && (written?.role === 'name' || written?.role === 'nick' || written?.role === 'letter')
    const found = isOfChat ? { ...written, role: 'chat' as const } : written
    // "Karsu 18:02" on a line of its own is a name or nothing.
    if (found !== undefined && (coded === null || (found.role !== 'nick' && found.role !== 'field')))
      return {
        ...found,
        lineStart,
        contentStart: start + before + (dash?.[0].length ?? 0) + match[0].length,
        ...code,
      }
  }
  if (dash !== null)
    return { role: 'dash', label: '', key: '', lineStart, contentStart: start + before + dash[0].length }
  if (timed === null) return undefined
  return { role: 'speaks', label: '', key: '', lineStart, contentStart: start + before, ...code }
}

/** A name before a stop and a dash. */
function stopped(words: string): RegExpExecArray | null {
  const match = STOPPED.exec(words)
  return match !== null && /\.\s?[—–]/.test(match[0]) ? match : null
}

function clock(match: RegExpExecArray | null, from: number): Pick<Label, 'atMs' | 'isShortCode'> | undefined {
  if (match === null || match[from + 1] === undefined) return undefined
  const [hours, minutes, seconds] = [match[from] ?? '0', match[from + 1], match[from + 2]].map(Number)
  if (minutes > 59 && match[from] !== undefined) return undefined
  const atMs = ((hours * 60 + minutes) * 60 + seconds) * 1000 + Number((match[from + 3] ?? '0').padEnd(3, '0'))
  return match[from] === undefined && match[from + 3] === undefined ? { atMs, isShortCode: true } : { atMs }
}

function roleOf(written: string): Omit<Label, 'contentStart' | 'lineStart'> | undefined {
  // "Aliya S. (crying)": the remark is nobody's name.
  const label = written
    .trim()
    .replace(/(?:\*\*|__|[*_])+$/u, '')
    .replace(/\s{1,3}\([^()]{0,40}\)$/u, '')
    .replace(/^(?:Говорит|Рассказывает|Свидетельствует|Сөйлеген|Айтады)\s(?=\p{Lu})/u, '')
  const calling = CALLED.exec(label)
  if (calling !== null && isName(calling[1]))
    return { ...nameLabel(calling[1]), isFullName: FULL_NAME.test(calling[1]) }
  const folded = label.toLowerCase().replace(/\s+/g, ' ')
  const key = folded
    .replace(/^the\s/, '')
    .replace(NUMBER, '')
    .replace(/\.$/, '')
  const role = ASKS.has(key) ? 'asks' : ANSWERS.has(key) ? 'answers' : SPEAKS.has(key) ? 'speaks' : undefined
  if (role !== undefined) return { role, label, key: folded }
  if (DATE_FIELDS.has(key) || AUTHOR_FIELDS.has(key) || OTHER_FIELDS.has(key)) return { role: 'field', label, key }
  if (PAIRED.has(key)) return { role: 'letter', label, key }
  if (QUOTED_NAME.test(label)) return nameLabel(label)
  if (isCalling(label)) return { role: 'speaks', label, key: folded }
  if (!isName(label)) return NICK.test(label) ? { role: 'nick', label, key: folded } : undefined
  return { ...nameLabel(label), isFullName: FULL_NAME.test(label) }
}

const nameLabel = (label: string) => ({ role: 'name' as const, label, key: label.toLowerCase().replace(/\s+/g, ' ') })

/** "The chair", "Counsel for the city", "ДЕПУТАТ КИМ", "Голос из зала": a role and what completes it. */
function isCalling(label: string): boolean {
  const [first, ...rest] = label
    .toLowerCase()
    .replace(/^the\s/, '')
    .split(/\s+/, 7)
  if (!ROLE_WORDS.has(first.replace(/\.$/, '')) || rest.length > 5) return false
  if (rest.length === 0 || (rest.length === 1 && /^(?:№\s?)?\d{1,3}$/.test(rest[0]))) return true
  if (/^(?:for|of|from|из|от|по|с)$/.test(rest[0])) return rest.length > 1
  const named = label.split(/\s+/).slice(-rest.length)
  return rest.length <= 3 && isName(named.join(' ')) && named.every(word => !/^\d/.test(word))
}

/** True for one to five words that are all written as those of a name are. */
export function isName(label: string): boolean {
  const words = label.split(/\s+/, 6)
  return (
    words.length <= 5 && /^[«"“]?\p{Lu}/u.test(label) && words.every(word => NAME_WORD.test(word.replace(/,$/, '')))
  )
}

function chatHeader(line: string, start: number): Label | undefined {
  const copied = TELEGRAM.exec(line)
  if (copied !== null) {
    const [, name, day, month, year, hour, minute] = copied
    const time = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}T${hour.padStart(2, '0')}:${minute}`
    const label = name.trim()
    if (!Number.isNaN(Date.parse(`${time}Z`)))
      return {
        role: 'chat',
        label,
        key: label.toLowerCase(),
        lineStart: start,
        contentStart: start + copied[0].length,
        time,
      }
  }
  const header = readHeader(line)
  if (header === undefined) return stampLabel(line, start)
  const order = header.numbers[0].length === 4 ? 'year-first' : 'day-first'
  const at = headerWallClock(header, order)
  if (at === undefined) return undefined
  const name = /^([^:\n\r]{1,80}):(?=\s|$)/.exec(line.slice(header.length))
  const time = new Date(at).toISOString().slice(0, 16)
  const label = name === null ? '' : name[1].replace(/^[\s~\u200e\u200f\u202a-\u202e]+/u, '').trim()
  const contentStart = start + header.length + (name?.[0].length ?? 0)
  return { role: 'chat', label, key: label.toLowerCase(), lineStart: start, contentStart, time }
}

function stampLabel(line: string, start: number): Label | undefined {
  const lead = LEADING.exec(line)?.[0].length ?? 0
  const stamp = stampAt(line.slice(lead))
  if (stamp === undefined) return undefined
  const { name, length, time } = stamp
  return {
    role: 'chat',
    label: name,
    key: name.toLowerCase(),
    lineStart: start,
    contentStart: start + lead + length,
    ...(time === undefined ? {} : { time }),
  }
}
