// Who signs a document: the name, body or press service in its last lines, behind a closing formula or beside a date.

import { bodyAlone } from './document-bodies.ts'
import { isCredit } from './document-bylines.ts'
import { writtenDate } from './document-dates.ts'
import { isName } from './document-labels.ts'
import type { Turn } from './document-turns.ts'

/** Longest last paragraph, and longest line of it, in UTF-16 units. */
const LONGEST_FOOT = 240
const LONGEST_LINE = 110
/** Turns at the end among which the signature is looked for. */
const FOOT = 3
/** "Yours faithfully,", "С уважением,", "Құрметпен,": at the beginning of a line, maybe with the name behind it. */
const CLOSING =
  /^(?:yours(?:\s(?:sincerely|faithfully|truly))?|sincerely(?:\syours)?|faithfully|respectfully|(?:best|kind|warm)\s(?:regards|wishes)|regards|with\s(?:respect|love)|signed(?:\sby)?|с\sуважением|с\sпочтением|с\sлюбовью|искренне\sваш[аи]?|ваш[аи]?|подпись|подписал[аи]?|құрметпен|ізгі\sниетпен|сәлеммен|қолы|қол\sқойған)(?:\s?[,:.—–-]\s?|\s|$)/iu
const ON_BEHALF = /^(?:on behalf of|for|от имени|по поручению)\s[^:]{3,60}:\s/iu
/** "Headmistress", "Председатель профкома": up to four words on a line, no sentence. */
const ROLE = /^\p{L}[\p{L}-]{1,30}(?:\s[\p{L}-]{1,30}){0,3}$/u
/** Words of respect: whoever is addressed does not sign. */
const ADDRESSED =
  /^(?:dear|hello|hi|to|уважаем\p{L}{2,3}|дорог\p{L}{2,3}|здравствуй(?:те)?|привет|құрметті|қадірлі|қымбатты|сәлем\p{L}*|ассал\p{L}*)(?!\p{L})/iu

/** True for "Dear Madam,": a line that addresses somebody. */
export function isAddress(line: string): boolean {
  return ADDRESSED.test(line.trim())
}

/** The signature in the last turns; undefined when none of them is a name and hardly more. */
export function signature(text: string, turns: readonly Turn[]): string | undefined {
  if (turns.length < 3) return undefined
  for (const { start, end, label, kind } of turns.slice(-FOOT).reverse()) {
    if (label !== undefined || (kind !== 'paragraph' && kind !== 'heading')) return undefined
    if (end - start > LONGEST_FOOT) return undefined
    const lines = text.slice(start, end).split(/[\n\r]+/)
    const names = lines.map(signedBy)
    const name = names.find(each => each !== undefined)
    if (name !== undefined) return name
    // Only a date or a role may stand behind a signature.
    if (!lines.every(line => isDate(line) || ROLE.test(line.trim()))) return undefined
  }
  return undefined
}

const isDate = (line: string): boolean => {
  const found = writtenDate(line)
  return found !== undefined && line.trim().length - (found.end - found.start) <= 24
}

/** The name in a line of a signature: alone, behind a closing formula, beside a date, before a role or place. */
function signedBy(whole: string): string | undefined {
  if (whole.length > LONGEST_LINE || isAddress(whole) || isCredit(whole)) return undefined
  const bare = whole
    .trim()
    .replace(/^[*_—–-]{1,3}\s?/, '')
    .replace(/[*_]{1,3}$/, '')
  const line = withoutDate(bare).replace(CLOSING, '').replace(ON_BEHALF, '').trim()
  const body = bodyAlone(line)
  if (body !== undefined) return body
  const name = line.replace(/(?:,|\s[—–-]|\s\()\s?\p{L}[^.!?]{0,70}$/u, '').replace(/[,\s]+$/, '')
  const isSigned = CLOSING.test(bare)
  return isName(name) && (isSigned || isWhole(name)) && !/\d/.test(name) ? name : undefined
}

/** Two words, or an initial and a word. */
const isWhole = (name: string): boolean => /\p{L}{2}.*\s\p{L}|\p{L}\.\s?\p{L}/u.test(name)

/** The line without a date at its beginning or end. */
function withoutDate(line: string): string {
  const found = writtenDate(line)
  if (found === undefined) return line
  const rest = found.start === 0 ? line.slice(found.end) : line.slice(0, found.start)
  return rest.replace(/^[\s,.г|]{0,20}(?:года?\s|жыл\s)?\s*/u, '').replace(/[\s,|—–-]{1,9}$/, '')
}
