// How long a passphrase holds against somebody who took the disk: a cautious reckoning, said in words (docs/decisions/0131).

export type Strength =
  | { readonly level: 'empty' }
  | { readonly level: 'short'; readonly count: number }
  | { readonly level: 'weak' | 'fair' | 'good'; readonly time: Span; readonly bits: number }

export type Span = 'minutes' | 'hours' | 'days' | 'months' | 'years' | 'centuries'

/** As the command line asks for. */
const FEWEST_CHARACTERS = 10

/** What the field takes. */
const MOST_CHARACTERS = 1000

/** Passphrases tried in a second by ten thousand computers: each takes half a second and 256 MiB, by intent. */
const TRIES_PER_SECOND = 20_000

const WORD_BITS = 12
const RUNS = [
  '01234567890',
  'abcdefghijklmnopqrstuvwxyz',
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  'йцукенгшщзхъ',
  'фывапролджэ',
  'ячсмитьбю',
  'абвгдеёжзийклмнопрстуфхцчшщъыьэюя',
]
/** Found first by whoever tries. */
const COMMON =
  /^(?:password|passwort|passphrase|secret|welcome|admin|letmein|login|anechoic|пароль|секрет|привет|құпия|сөз|qwerty|йцукен)$/u

export function passphraseStrength(passphrase: string): Strength {
  const given = passphrase.slice(0, MOST_CHARACTERS).normalize('NFC').trim()
  const count = [...given].length
  if (count === 0) return { level: 'empty' }
  if (count < FEWEST_CHARACTERS) return { level: 'short', count }
  const bits = bitsOf(given)
  // Half of all have to be tried on the average.
  const seconds = 2 ** Math.min(bits - 1, 200) / TRIES_PER_SECOND
  const time = spanOf(seconds)
  return { level: bits < 40 ? 'weak' : bits < 52 ? 'fair' : 'good', time, bits }
}

/** Cautious: what a person chooses is a word of some list, a date, a run of keys, before it is chance. */
function bitsOf(given: string): number {
  const parts = given.toLocaleLowerCase().match(/\p{L}+|\p{N}+|[^\p{L}\p{N}\s]+/gu) ?? []
  const seen = new Set<string>()
  let bits = 0
  for (const part of parts) {
    if (seen.has(part)) {
      bits += 1
      continue
    }
    seen.add(part)
    bits += partBits(part)
  }
  // Where capitals stand; seldom more than one choice a word.
  if (/\p{Lu}/u.test(given) && /\p{Ll}/u.test(given)) bits += 2
  return bits
}

function partBits(part: string): number {
  const characters = [...part]
  const { length } = characters
  const isRun = RUNS.some(run => run.includes(part) || run.includes(characters.reverse().join('')))
  if (COMMON.test(part)) return 4
  if (length > 2 && isRun) return 5
  if (new Set(characters).size === 1) return 3 + Math.log2(length)
  if (/^\p{L}/u.test(part)) return length <= 8 ? Math.min(WORD_BITS, 2.2 * length) : WORD_BITS + 1.2 * (length - 8)
  if (/^\p{N}/u.test(part)) return length <= 8 ? Math.min(3.3 * length, 10 + length / 2) : 14 + 2 * (length - 8)
  return Math.min(4 * length, 6 + length)
}

function spanOf(seconds: number): Span {
  if (seconds < 3600) return 'minutes'
  if (seconds < 86_400) return 'hours'
  if (seconds < 30 * 86_400) return 'days'
  if (seconds < 365 * 86_400) return 'months'
  return seconds < 100 * 365 * 86_400 ? 'years' : 'centuries'
}
