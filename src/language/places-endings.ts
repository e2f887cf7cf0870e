// Folded words without the endings that place names take: Russian cases, Kazakh cases and adjectives, the English possessive.

/** Ending and what stands in its place in the name itself. */
const RUSSIAN: readonly (readonly [string, readonly string[]])[] = [
  ['ами', ['ы', 'и']],
  ['ями', ['и']],
  ['ом', ['', 'о', 'ый', 'ой', 'ий', 'ое']],
  ['ем', ['й', 'ь', 'е']],
  ['ой', ['а', 'ая']],
  ['ей', ['я', 'а', 'ь']],
  ['ою', ['а']],
  ['ью', ['ь']],
  ['ах', ['ы', 'и']],
  ['ого', ['ый', 'ой', 'ий', 'ое']],
  ['ому', ['ый', 'ой', 'ий', 'ое']],
  ['им', ['ий']],
  ['ым', ['ый']],
  ['а', ['', 'о']],
  ['у', ['', 'а', 'о']],
  ['ы', ['а']],
  ['и', ['а', 'я', 'ь']],
  ['е', ['', 'а', 'я', 'й', 'о', 'ь']],
  ['я', ['й', 'ь']],
  ['ю', ['й', 'ь', 'я']],
]

/** Folded. Cases, then "of the place" (-дағы, -лық). Longest first. */
const KAZAKH =
  'ындагы индеги дагылар деги дагы тагы теги лыктар ликтер дыктар диктер тыктар тиктер лык лик дык дик тык тик нын нин дын дин тын тин нан нен дан ден тан тен мен бен пен ны ни ды ди ты ти да де та те га ге ка ке'.split(
    ' ',
  )

/** Endings that say "in" or "from". */
const LOCATIVE = /(?:дагы|деги|тагы|теги|да|де|та|те|дан|ден|тан|тен|нан|нен)$/

export interface Uninflected {
  readonly stem: string
  /** Undefined for the word as it is. */
  readonly ending?: string
  /** A Kazakh ending. */
  readonly isKazakh?: boolean
  /** The ending says that something is in the place or comes from it. */
  readonly isLocative: boolean
}

/** The word itself first, then what it may be an inflected form of. Words of at least three letters only. At most about twenty. */
export function uninflected(word: string): Uninflected[] {
  const found: Uninflected[] = [{ stem: word, isLocative: false }]
  if (/^[a-z]/.test(word)) {
    const possessive = /^(.{3,})['’]s$/.exec(word)
    if (possessive !== null) found.push({ stem: possessive[1], ending: "'s", isLocative: false })
    return found
  }
  if (word.length < 3) return found
  for (const ending of KAZAKH)
    if (word.endsWith(ending) && word.length - ending.length >= 3)
      found.push({ stem: word.slice(0, -ending.length), ending, isKazakh: true, isLocative: LOCATIVE.test(ending) })
  for (const [ending, instead] of RUSSIAN)
    if (word.endsWith(ending) && word.length - ending.length >= 2)
      for (const letter of instead)
        found.push({ stem: word.slice(0, -ending.length) + letter, ending, isLocative: false })
  return found
}
