// Finds names of people and channels in folded text, also declined: "Нурлану" is "Нурлан", "Айжанның" is "Айжан".

/** Called for each occurrence: which name, and where it begins and ends. */
export type NameFound = (name: number, start: number, end: number) => void

export interface SearchedName {
  /** Runs of letters and of digits, folded; not empty. */
  readonly words: readonly string[]
  /** Only as it stands, without endings: of short names. */
  readonly isExact: boolean
}

/** Nodes of the tree times this, plus a word: below 2^53. */
const WORDS = 2 ** 22
const KNOWN_MOST = 200_000
const NOTHING: readonly number[] = []
const DIGIT = /^[0-9]/

/** Fewest letters that stay when an ending is taken off. */
const FEWEST = { cyrillic: 3, latin: 4 } as const

/** Case endings of Russian names, and what stands in their place in the nominative. */
const RUSSIAN: Readonly<Record<string, string>> = {
  а: ' о е',
  я: 'й ь е ',
  у: ' а о',
  ю: 'й ь я е',
  е: ' а я й ь о',
  ы: ' а',
  и: ' а я й ь',
  ом: ' о ий ой',
  ем: 'й ь е ',
  ой: 'а ый ая',
  ей: 'я ь а й',
  ою: 'а',
  ею: 'я а',
  ью: 'ь',
  ам: ' а',
  ям: 'ь я й',
  ами: ' а',
  ями: 'ь я й',
  ах: ' а',
  ях: 'ь я й',
  ого: 'ий ый ой',
  ому: 'ий ый ой',
  его: 'ий',
  ему: 'ий',
  ым: ' ый ой',
  им: 'ий ',
  ых: ' ый',
  их: 'ий',
  ыми: ' ый',
  ими: 'ий',
  ую: 'ая',
  юю: 'яя',
  ию: 'ия',
  ии: 'ия ий',
  ия: 'ий',
  ием: 'ий',
  ией: 'ия',
}

const KAZAKH_CASES =
  'нын нин дын дин тын тин ны ни ды ди ты ти н га ге ка ке на не а е да де та те нда нде дан ден тан тен нан нен мен бен пен дай дей тай тей дики тики ники'.split(
    ' ',
  )
const KAZAKH_OWNED = 'ы и сы си ым им м ын ин н мыз миз'.split(' ')
const KAZAKH_MANY = 'лар лер дар дер тар тер'.split(' ')
const LATIN =
  'a u e y i om em oy oi ei s es ga ge ka ke qa gha nyn nin dyn din tyn tin ny ni dy di ty ti dan den tan ten nan nen men ben pen da de ta te dar der lar ler'.split(
    ' ',
  )

/** By ending: what may stand in its place. */
const ENDINGS = endings()
const LONGEST = Math.max(...Array.from(ENDINGS.keys(), ending => ending.length))

export class NameSearch {
  readonly #vocabulary = new Map<string, number>()
  readonly #children = new Map<number, number>()
  /** By node: names that end there, the exact ones apart. */
  readonly #ends: (number[] | undefined)[] = [undefined]
  readonly #names: readonly SearchedName[]
  readonly #known = new Map<string, readonly number[]>()

  constructor(names: readonly SearchedName[]) {
    this.#names = names
    for (const [index, { words }] of names.entries()) {
      let node = 0
      for (const word of words) {
        const key = node * WORDS + this.#wordOf(word)
        node = this.#children.get(key) ?? this.#grow(key)
      }
      const here = this.#ends[node]
      if (here === undefined) this.#ends[node] = [index]
      else here.push(index)
    }
  }

  /** Cost: the text's words, times the names that begin with the same words. */
  search(folded: string, found: NameFound): void {
    if (this.#names.length === 0) return
    const word = /\p{L}+|\p{N}+/gu
    let open: Open[] = []
    for (let match = word.exec(folded); match !== null; match = word.exec(folded)) {
      const [written] = match
      const meant = this.#meant(written)
      if (meant.length === 0) {
        if (open.length > 0) open = []
        continue
      }
      const end = match.index + written.length
      const next: Open[] = []
      open.push({ node: 0, start: match.index, isExact: true })
      for (const { node, start, isExact } of open) {
        for (const id of meant) {
          const child = this.#children.get(node * WORDS + id)
          if (child === undefined) continue
          const stays = isExact && this.#vocabulary.get(written) === id
          next.push({ node: child, start, isExact: stays })
          for (const name of this.#ends[child] ?? NOTHING)
            if (stays || !this.#names[name].isExact) found(name, start, end)
        }
      }
      open = next
    }
  }

  #wordOf(word: string): number {
    const known = this.#vocabulary.get(word)
    if (known !== undefined) return known
    if (this.#vocabulary.size >= WORDS) throw new RangeError('more words than names can have')
    this.#vocabulary.set(word, this.#vocabulary.size)
    return this.#vocabulary.size - 1
  }

  #grow(key: number): number {
    this.#ends.push(undefined)
    this.#children.set(key, this.#ends.length - 1)
    return this.#ends.length - 1
  }

  /** Words of names that a written word may be a form of. */
  #meant(written: string): readonly number[] {
    // Numbers have no endings, and are too many to remember.
    if (DIGIT.test(written)) {
      const id = this.#vocabulary.get(written)
      return id === undefined ? NOTHING : [id]
    }
    const known = this.#known.get(written)
    if (known !== undefined) return known
    const found = new Set<number>()
    for (const form of baseForms(written)) {
      const id = this.#vocabulary.get(form)
      if (id !== undefined) found.add(id)
    }
    const meant = found.size === 0 ? NOTHING : [...found]
    if (this.#known.size >= KNOWN_MOST) this.#known.clear()
    this.#known.set(written, meant)
    return meant
  }
}

interface Open {
  readonly node: number
  readonly start: number
  readonly isExact: boolean
}

/** The word and what it may be a case form of. */
export function* baseForms(word: string): Generator<string> {
  yield word
  if (word.length > 64) return
  const least = /^[a-z]/.test(word) ? FEWEST.latin : FEWEST.cyrillic
  for (let length = 1; length <= LONGEST && word.length - length >= least; length++) {
    const instead = ENDINGS.get(word.slice(-length))
    if (instead === undefined) continue
    const stem = word.slice(0, -length)
    for (const ending of instead) yield stem + ending
    // Павла, Льва: a vowel that only the nominative has.
    if (/[бвгджзклмнпрстфхцчшщ]{2}$/.test(stem))
      for (const vowel of 'ео') yield stem.slice(0, -1) + vowel + stem.slice(-1)
    if (/ь[бвгджзклмнпрст]$/.test(stem)) yield `${stem.slice(0, -2)}е${stem.slice(-1)}`
    // Kazakh: Серік, Серігі.
    if (stem.endsWith('г')) yield `${stem.slice(0, -1)}к`
    if (stem.endsWith('б')) yield `${stem.slice(0, -1)}п`
  }
}

function endings(): ReadonlyMap<string, readonly string[]> {
  const all = new Map<string, Set<string>>()
  const add = (ending: string, instead: readonly string[]) => {
    const known = all.get(ending) ?? new Set()
    for (const other of instead) known.add(other)
    all.set(ending, known)
  }
  for (const [ending, instead] of Object.entries(RUSSIAN)) add(ending, instead.split(' '))
  for (const many of ['', ...KAZAKH_MANY])
    for (const owned of ['', ...KAZAKH_OWNED])
      for (const inCase of ['', ...KAZAKH_CASES]) if (many + owned + inCase !== '') add(many + owned + inCase, [''])
  for (const ending of LATIN) add(ending, [''])
  return new Map(Array.from(all, ([ending, instead]) => [ending, [...instead]]))
}
