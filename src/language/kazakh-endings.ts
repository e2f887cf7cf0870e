// Endings of Kazakh nouns and verbs in folded letters, each with what may stand before it. Built once from their parts.

/** `noun`: number, possession, case. `person`: "I am". `verb`: negation, tense, person, converbs. */
export type EndingKind = 'noun' | 'person' | 'verb' | 'noun or verb'

const VOWEL = /[аеиоуыэюяё]/
/** Voiceless sounds; б, в, г, д at the end of borrowed words count among them. */
const VOICELESS = /[пткфхсшщчцбвгд]/

/** Nouns that end in a close vowel, folded. */
const VOWEL_STEMS = new Set('киси улги дари тори бори жузи жары оли тири киши'.split(' '))

interface Harmony {
  /** Open and close vowel of the endings. */
  readonly a: string
  readonly y: string
}

const BACK: Harmony = { a: 'а', y: 'ы' }
const FRONT: Harmony = { a: 'е', y: 'и' }

/** Code units. */
export const LONGEST_ENDING = 12

let built: ReadonlyMap<string, EndingKind> | undefined

/** Built at the first use. */
export function kazakhEndings(): ReadonlyMap<string, EndingKind> {
  built ??= build()
  return built
}

function build(): Map<string, EndingKind> {
  const endings = new Map<string, EndingKind>()
  for (const harmony of [BACK, FRONT]) {
    for (const ending of verbEndings(harmony)) endings.set(ending, 'verb')
    for (const ending of personEndings(harmony)) endings.set(ending, 'person')
    for (const ending of nounEndings(harmony))
      endings.set(ending, endings.get(ending) === 'verb' ? 'noun or verb' : 'noun')
  }
  return endings
}

function nounEndings({ a, y }: Harmony): string[] {
  const plurals = ['л', 'д', 'т'].map(sound => `${sound}${a}р`)
  const afterConsonant = [`${y}м`, `${y}н`, y, `${y}м${y}з`, `${y}н${y}з`]
  const afterVowel = ['м', `с${y}`, `м${y}з`, `н${y}з`]
  const found = [...plurals, ...cases(''), ...afterConsonant, ...afterVowel]
  for (const owner of [...afterConsonant, ...afterVowel]) found.push(...cases(owner).map(ending => owner + ending))
  for (const plural of plurals) {
    found.push(...cases(plural).map(ending => plural + ending))
    for (const owner of afterConsonant)
      found.push(plural + owner, ...cases(owner).map(ending => plural + owner + ending))
  }
  return found

  function cases(before: string): string[] {
    const place = [`д${a}г${y}`, `д${a}й`]
    if (before === '')
      return ['н', 'д', 'т']
        .flatMap(sound => [`${sound}${y}н`, `${sound}${y}`, `${sound}${a}н`])
        .concat([
          `г${a}`,
          `к${a}`,
          `д${a}`,
          `т${a}`,
          'мен',
          'бен',
          'пен',
          `д${a}г${y}`,
          `т${a}г${y}`,
          `д${a}й`,
          `т${a}й`,
        ])
    if (before.endsWith(y)) return [`н${y}н`, `н${a}`, 'н', `нд${a}`, `н${a}н`, 'мен', `нд${a}г${y}`, `нд${a}й`]
    if (/[мн]$/.test(before)) return [`н${y}н`, a, `д${y}`, `д${a}`, `н${a}н`, 'мен', ...place]
    return [`д${y}н`, `г${a}`, `д${y}`, `д${a}`, `д${a}н`, 'мен', 'бен', ...place]
  }
}

function personEndings({ y }: Harmony): string[] {
  return ['м', 'б', 'п']
    .flatMap(sound => [`${sound}${y}н`, `${sound}${y}з`])
    .concat([`с${y}н`, `с${y}з`, `с${y}нд${y === 'ы' ? 'а' : 'е'}р`])
}

function verbEndings(harmony: Harmony): string[] {
  const { a, y } = harmony
  const tenses = (voicing: readonly (readonly [string, string])[]) =>
    voicing.flatMap(([d, g]) => [...past(`${d}${y}`, harmony), ...participles(g, harmony)]).concat(conditional(harmony))
  const voiced = tenses([['д', 'г']])
  const both = tenses([
    ['д', 'г'],
    ['т', 'к'],
  ])
  const afterVowel = [...voiced, ...present('й', harmony), 'п', 'у']
  const afterConsonant = [
    ...both,
    ...present(a, harmony),
    `${y}п`,
    'у',
    `с${y}н`,
    `${y}н${y}з`,
    `${y}нд${a}р`,
    `${a}й${y}н`,
    `${a}й${y}к`,
  ]
  const negative = ['м', 'б', 'п'].flatMap(sound => [
    `${sound}${a}й`,
    `${sound}${a}с${y}н`,
    ...afterVowel.map(ending => `${sound}${a}${ending}`),
  ])
  // The passive: "айтылды" is of "айт".
  const passive = [...voiced, ...present(a, harmony), `${y}п`, 'у', ...negative].flatMap(ending =>
    [y, a].map(sound => `${sound}л${ending}`),
  )
  // A stem that ends in а or е loses it: "қарады" and "қарайды" meet.
  return [
    ...afterConsonant,
    ...afterVowel.map(ending => a + ending),
    ...negative,
    ...negative.map(ending => a + ending),
    ...passive,
  ]
}

function participles(g: string, { a, y }: Harmony): string[] {
  return [`${g}${a}н`, `${g}${a}л${y}`, `${g}${y}с${y}`, `${g}${a}нш${a}`]
}

function past(tense: string, { a, y }: Harmony): string[] {
  return ['', 'м', 'н', 'к', `н${y}з`, `нд${a}р`, `н${y}зд${a}р`].map(person => tense + person)
}

function conditional({ a, y }: Harmony): string[] {
  return ['', 'м', 'н', 'к', `н${y}з`, `нд${a}р`].map(person => `с${a}${person}`)
}

function present(sound: string, { y }: Harmony): string[] {
  return [`м${y}н`, `с${y}з`, `м${y}з`, `д${y}`, `т${y}н`].map(person => sound + person)
}

/** Whether an ending may follow a stem: the vowels agree as far as folded letters tell, and so do the sounds that meet. */
export function mayFollow(stem: string, ending: string): boolean {
  const last = stem[stem.length - 1]
  const first = ending[0]
  const vowel = lastVowel(stem)
  const ofEnding = firstVowel(ending)
  const isWith = /^[мбп]ен$/.test(ending)
  if (!isWith && vowel === 'ы' && (ofEnding === 'е' || ofEnding === 'и')) return false
  if ((vowel === 'е' || vowel === 'э') && (ofEnding === 'а' || ofEnding === 'ы')) return false
  if (/[ткп]/.test(first) && ending !== 'п') return VOICELESS.test(last)
  if (/[дгл]/.test(first)) return !/[пткфхсшщчц]/.test(last)
  if (first === 'н') return VOWEL.test(last) || last === 'м' || last === 'н'
  if (ending === 'м' || ending === 'п' || first === 'й') return VOWEL.test(last)
  if (/^с[ыи]($|на|не|нд|нын|нин|нан|нен|мен)/.test(ending))
    return /[аеояю]$|ш[ыи]$/.test(stem) || VOWEL_STEMS.has(stem)
  if (/^[аеыи]/.test(ending)) return !/[аеоыэяюё]/.test(last)
  return true
}

function lastVowel(stem: string): string {
  for (let i = stem.length - 1; i >= 0; i--) if (VOWEL.test(stem[i])) return stem[i]
  return ''
}

function firstVowel(ending: string): string {
  for (const letter of ending) if (VOWEL.test(letter)) return letter
  return ''
}
