// What in a text leads to somebody without a name: telephone numbers, addresses, usernames, coordinates.

import { extractLinks } from '../algorithms/links.ts'
import type { TextSpan } from '../model/reading.ts'

export type IdentifierKind = 'phone' | 'email' | 'username' | 'link' | 'coordinates'

export interface Identifier extends TextSpan {
  readonly kind: IdentifierKind
  readonly text: string
}

const NUMBER_RUN = /[+\d][\d\s().\u00a0-]*/gu
const DATE = /^(?:\d{4}[-.]\d\d[-.]\d\d|\d\d?\.\d\d?\.\d{4})(?!\d)/
const THOUSANDS = /^\d{1,3}(?:[ \u00a0]\d{3})+$/
const DEGREES = String.raw`[-+−]?\d{1,3}[.,]\d{3,12}`
const COORDINATES = new RegExp(
  String.raw`(?<![\d.,])${DEGREES}[ \u00a0]{0,2}°?[ \u00a0]{0,2}[NSEWСЮВЗ]?[,;\s]{1,3}${DEGREES}(?!\d)|\d{1,3}[ \u00a0]?°[ \u00a0]?\d{1,2}[ \u00a0]?[′'’]`,
  'gu',
)
const LOCAL = /[\p{L}\p{N}._%+-]/u
const DOMAIN = /^@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,5}/u
const USERNAME = /^@[\p{L}\p{N}_]{3,64}/u
/** Longest part of an address before its `@`. */
const LONGEST_LOCAL = 64
/** Digits of a telephone number with its area, ITU-T E.164 at most. */
const PHONE_DIGITS = { least: 7, most: 15 } as const

/** In order of their kind, then of the text. Cost linear. */
export function identifiersIn(text: string): Identifier[] {
  const coordinates = [...text.matchAll(COORDINATES)].map(match => found('coordinates', text, match.index, match[0]))
  return [...phones(text, coordinates), ...addresses(text), ...links(text), ...coordinates]
}

function found(kind: IdentifierKind, whole: string, start: number, text: string): Identifier {
  return { kind, start, end: start + text.length, text: whole.slice(start, start + text.length) }
}

function phones(text: string, others: readonly TextSpan[]): Identifier[] {
  const phones: Identifier[] = []
  for (const match of text.matchAll(NUMBER_RUN)) {
    const run = match[0].replace(/\D+$/, '')
    if (run.length > 60) continue
    const digits = run.replace(/\D/g, '').length
    if (digits < PHONE_DIGITS.least || digits > PHONE_DIGITS.most) continue
    const isOther = others.some(({ start, end }) => start < match.index + run.length && match.index < end)
    if (!isOther && !DATE.test(run) && !THOUSANDS.test(run)) phones.push(found('phone', text, match.index, run))
  }
  return phones
}

function addresses(text: string): Identifier[] {
  const addresses: Identifier[] = []
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    let start = at
    while (start > 0 && at - start < LONGEST_LOCAL && LOCAL.test(text[start - 1])) start--
    const after = text.slice(at, at + 400)
    const domain = start < at ? DOMAIN.exec(after)?.[0] : undefined
    const username = USERNAME.exec(after)?.[0]
    if (domain !== undefined) addresses.push(found('email', text, start, text.slice(start, at) + domain))
    else if (username !== undefined && start === at) addresses.push(found('username', text, at, username))
  }
  return addresses
}

function links(text: string): Identifier[] {
  return extractLinks(text).map(link => found('link', text, text.indexOf(link), link))
}
