// Identifying values that people write into posts: telephone numbers, addresses, user names, coordinates.

import type { GateValue } from '../protect/gate-values.ts'

/** Each matches at one place in one way, so that a hostile text costs its length. */
const USER_NAME = /(?<![\p{L}\p{N}_.@])@([A-Za-z][A-Za-z0-9_]{3,63})/gu
const E_MAIL = /(?<![A-Za-z0-9._%+-])[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,8}/g
const PHONE = /(?<![\d.,])\+?\d(?:[ ().-]{0,3}\d){8,14}(?![\d])/g
const COORDINATES = /(?<![\d.])-?\d{1,3}\.\d{4,16}(?!\d)/g
const PROFILE =
  /(?:t\.me|wa\.me|vk\.com|instagram\.com|facebook\.com|x\.com|twitter\.com|tiktok\.com)\/@?([A-Za-z0-9_.]{4,64})/gi

/** Fewest letters of a user name that is searched for without its mark. */
const TELLING = 5

export function* valuesInText(text: string): Generator<GateValue> {
  if (text.includes('@')) {
    for (const [whole, name] of text.matchAll(USER_NAME))
      yield { rule: 'user-name', how: 'word', value: name.length >= TELLING ? name : whole }
    for (const [value] of text.matchAll(E_MAIL)) yield { rule: 'e-mail', how: 'word', value }
  }
  if (/\d{2}/.test(text)) {
    for (const [value] of text.matchAll(PHONE)) {
      if (isDateOrList(value)) continue
      yield { rule: 'phone', how: 'phone', value }
    }
    for (const [value] of text.matchAll(COORDINATES)) yield { rule: 'coordinates', how: 'word', value }
  }
  if (/\.(?:me|com)\//i.test(text))
    for (const [, name] of text.matchAll(PROFILE))
      if (name.length >= TELLING) yield { rule: 'user-name', how: 'word', value: name.replace(/\.+$/, '') }
}

/** Dates, times and rows of figures have as many digits as telephone numbers. */
function isDateOrList(value: string): boolean {
  return /\d{1,2}\.\d{1,2}\.(?:19|20)\d\d|(?:19|20)\d\d-\d\d-\d\d/.test(value)
}
