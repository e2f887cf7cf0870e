// Gives out values that name, place or find a person, each once, and keeps them. Invented throughout.

import { sha256 } from '../../src/system/hashing.ts'
import { Dice } from './mutations.ts'

export const CANARY_KINDS = [
  'latin name',
  'cyrillic name',
  'kazakh name',
  'phone',
  'username',
  'id',
  'coordinate',
  'e-mail',
  'file name',
  'url',
  'quotation',
  'hash',
  'edited text',
  'reaction',
  'poll',
  'contact',
  'place',
  'exif',
  'xmp',
  'comment',
  'thumbnail',
  'c2pa',
  'trailing bytes',
  'caption',
  'container tag',
  'subtitle',
  'alt text',
  'document property',
  'document comment',
  'web archive',
  'phone proof',
  'other tool',
  'casework',
  'judgement',
  'claim rule',
  'register',
  'command line',
] as const
export type CanaryKind = (typeof CANARY_KINDS)[number]

export interface Canary {
  readonly kind: CanaryKind
  /** At least twelve characters. Of a name what every form of it holds. */
  readonly text: string
}

/** Endings that follow a stem, so that the forms of a name occur and not the name alone. */
const ENDINGS = {
  'cyrillic name': ['', 'а', 'у', 'ым', 'е', 'ов', 'ова', 'ову', 'овым', 'ой'],
  'kazakh name': ['', 'ның', 'ға', 'ды', 'да', 'дан', 'мен', 'ұлы', 'қызы', 'ұлының', 'лар'],
} as const

const SYLLABLES = {
  latin: 'kat rov vel tum ziq dor gan lep mos shu bri fen wok jup nax hyl'.split(' '),
  cyrillic: 'кат ров вел тум жиг дор ган леп мос шуб бри фен цок юпр нах хыл'.split(' '),
  kazakh: 'қат рөв вүл тұм жіг дәр ғаң лөп мұс шың бір фөн һөк әпр ңақ ұйл'.split(' '),
} as const

/** Gives out values, each once, and keeps them. */
export class CanaryPlanter {
  readonly all: Canary[] = []
  /** Texts of posts as written, in which runs of words can be searched. */
  readonly texts: string[] = []
  readonly #dice: Dice
  readonly #given = new Set<string>()

  constructor(seed: number) {
    this.#dice = new Dice(seed)
  }

  below(most: number): number {
    return this.#dice.below(most)
  }

  /** A stem of twelve or more letters. */
  word(kind: CanaryKind, letters: keyof typeof SYLLABLES = 'latin'): string {
    let word = ''
    while (word.length < 12) word += this.#dice.pick(SYLLABLES[letters])
    if (this.#given.has(word)) return this.word(kind, letters)
    return this.#give(kind, word)
  }

  /** A name as it stands in a text, often inflected: the value is its stem without the first letter, which is a capital. */
  name(): string {
    const kind = this.#dice.pick(['latin name', 'cyrillic name', 'kazakh name'] as const)
    const form = kind === 'latin name' ? '' : this.#dice.pick<string>(ENDINGS[kind])
    const letters = kind === 'latin name' ? 'latin' : kind === 'cyrillic name' ? 'cyrillic' : 'kazakh'
    const capital = this.#dice.pick(
      kind === 'latin name' ? ['A', 'D', 'K', 'M', 'S', 'T'] : ['А', 'Д', 'К', 'М', 'С', 'Т'],
    )
    return capital + this.word(kind, letters) + form
  }

  digits(kind: CanaryKind, prefix: string, length = 12): string {
    let digits = prefix
    while (digits.length < length) digits += this.#dice.below(10)
    if (this.#given.has(digits)) return this.digits(kind, prefix, length)
    return this.#give(kind, digits)
  }

  /** Degrees with ten decimals. */
  coordinate(whole: number): string {
    const written = `${whole}.${1 + this.#dice.below(9)}${String(this.#dice.below(1e8)).padStart(8, '0')}${1 + this.#dice.below(9)}`
    return this.#given.has(written) ? this.coordinate(whole) : this.#give('coordinate', written)
  }

  /** The digits behind the first two, which name a folder in open cases. */
  hash(bytes: Uint8Array | string): void {
    this.#give('hash', sha256(bytes).slice(2))
  }

  /** Six words that only one post has. */
  quotation(kind: CanaryKind = 'quotation'): string {
    const words = Array.from(
      { length: 6 },
      () => this.#dice.pick(SYLLABLES.cyrillic) + this.#dice.pick(SYLLABLES.cyrillic),
    )
    const text = words.join(' ')
    return this.#given.has(text) ? this.quotation(kind) : this.#give(kind, text)
  }

  /** A telephone number with spaces, without them, or with brackets and hyphens. */
  phone(): string {
    const digits = this.digits('phone', '99955', 13)
    const [country, area, first, second] = [digits.slice(0, 3), digits.slice(3, 6), digits.slice(6, 9), digits.slice(9)]
    return this.#dice.pick([
      `+${digits}`,
      digits,
      `+${country} ${area} ${first} ${second}`,
      `+${country} (${area}) ${first}-${second}`,
    ])
  }

  #give(kind: CanaryKind, text: string): string {
    this.#given.add(text)
    this.all.push({ kind, text })
    return text
  }
}
