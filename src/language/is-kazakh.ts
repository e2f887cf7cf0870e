// Whether a text is Kazakh in Cyrillic letters, on any keyboard: a cheap look for what reads every text of a corpus.

import { identifyLanguage } from './identify.ts'

/** Code units that are looked at. */
const READ_LIMIT = 240
/** Letters of Russian that native Kazakh words hardly have: this many, and this share of the letters, and it is not asked further. */
const RUSSIAN_LEAST = 3
const RUSSIAN_SHARE = 0.05

/** Letters of Kazakh, and those of neighbours that share some of them: so many of the first and none of the others are enough. */
const KAZAKH_LEAST = 3
const KAZAKH_SHARE = 0.05

const RUSSIAN = flags('вьщцфъё')
const KAZAKH = flags('қғұі')
const OTHERS = flags('ўҳїєґҙҡҫ')

/** As identifyLanguage says of the first 240 code units; plainly Russian or Kazakh letters are enough without it. About a microsecond for those. */
export function isKazakh(text: string): boolean {
  const limit = Math.min(text.length, READ_LIMIT)
  let letters = 0
  let russian = 0
  let kazakh = 0
  let others = 0
  for (let at = 0; at < limit; at++) {
    const code = text.charCodeAt(at)
    if (code < 0x400 || code > 0x52f) continue
    letters++
    russian += RUSSIAN[code - 0x400]
    kazakh += KAZAKH[code - 0x400]
    others += OTHERS[code - 0x400]
  }
  if (letters < 3 || (russian >= RUSSIAN_LEAST && russian > RUSSIAN_SHARE * letters)) return false
  if (others === 0 && kazakh >= KAZAKH_LEAST && kazakh > KAZAKH_SHARE * letters) return true
  const found = identifyLanguage(text.slice(0, limit))
  return found.language === 'kk' && found.script === 'cyrillic'
}

function flags(letters: string): Uint8Array {
  const found = new Uint8Array(0x130)
  for (const letter of letters + letters.toUpperCase()) found[letter.charCodeAt(0) - 0x400] = 1
  return found
}
