// What the gate searches for: identifying values of a case, and how each is to be compared.

import { foldForGate, gateWords } from './gate-fold.ts'
import type { SearchedName } from './gate-names.ts'

/** What a value is; names of rules in messages. */
export const GATE_RULES = [
  'account-id',
  'account-name',
  'channel-id',
  'channel-name',
  'person-name',
  'user-name',
  'phone',
  'e-mail',
  'coordinates',
  'link',
  'file-name',
  'hash',
  'entry',
  'device',
  'role',
  'note',
  'source',
  'metadata',
] as const
export type GateRule = (typeof GATE_RULES)[number]

/**
 * `anywhere`: wherever it stands. `word`: not inside of a longer word. `digits`: not inside of a longer number. `phone`: the same, also
 * with spaces, dots and hyphens between the digits. `name`: its words in order, each also declined. `digest`: hexadecimal digits, also as
 * the bytes they mean.
 */
export type Comparison = 'anywhere' | 'word' | 'digits' | 'phone' | 'name' | 'digest'

export interface GateValue {
  readonly value: string
  readonly rule: GateRule
  readonly how: Comparison
}

export interface SearchedValue extends GateValue {
  /** As it is searched for. */
  readonly pattern: string
  readonly isOneWord: boolean
}

/** Names of fewer letters are searched for as they stand, without endings. */
const SHORT_LETTERS = 4
/** A longer value is found by its beginning. */
const LONGEST = 160
const LONGEST_NAME_WORDS = 12
/** A name of so many letters is found inside of words, too. */
const TELLING_LETTERS = 9
/** A run of marks without letters must have so many to be searched for. */
const FEWEST_MARKS = 3

/** Each distinct pattern once; the first rule that names it holds. */
export function valuesToSearch(given: Iterable<GateValue>): {
  values: SearchedValue[]
  names: (SearchedValue & SearchedName)[]
  digests: SearchedValue[]
} {
  const values = new Map<string, SearchedValue>()
  const names = new Map<string, SearchedValue & SearchedName>()
  const digests = new Map<string, SearchedValue>()
  const put = (value: GateValue, pattern: string, how: Comparison) => {
    if (pattern !== '' && !values.has(pattern)) values.set(pattern, { ...value, how, pattern, isOneWord: false })
  }
  for (const value of given) {
    const folded = foldForGate(value.value).trim().slice(0, LONGEST)
    if (value.how === 'digest') {
      put(value, folded, 'anywhere')
      const pattern = bytesAsText(folded)
      if (pattern !== '') digests.set(pattern, { ...value, pattern, isOneWord: false })
    } else if (value.how === 'phone') put(value, folded.replace(/\D/g, ''), 'phone')
    else if (value.how !== 'name') put(value, folded, value.how)
    else {
      const words = gateWords(folded).slice(0, LONGEST_NAME_WORDS)
      const pattern = words.join(' ')
      if (words.length === 0) {
        if (Array.from(folded).length >= FEWEST_MARKS) put(value, folded, 'anywhere')
        continue
      }
      const letters = pattern.replace(/\P{L}/gu, '').length
      const isExact = letters < SHORT_LETTERS
      const isOneWord = words.length === 1
      if (!names.has(pattern)) names.set(pattern, { ...value, pattern, words, isExact, isOneWord })
      if (letters >= TELLING_LETTERS) put(value, folded, 'anywhere')
    }
  }
  return { values: [...values.values()], names: [...names.values()], digests: [...digests.values()] }
}

/** The first 16 bytes that hexadecimal digits mean, one character a byte as windows-1252 reads it; '' for fewer than 32 digits. */
function bytesAsText(digits: string): string {
  if (!/^[0-9a-f]{32,}$/.test(digits)) return ''
  const bytes = Uint8Array.from({ length: 16 }, (_, i) => Number.parseInt(digits.slice(2 * i, 2 * i + 2), 16))
  return new TextDecoder('latin1').decode(bytes)
}
