// Copies, paraphrases and first-person chain letters made from the assertions of a case, to see what the tests for dependence miss.

import type { Random } from '../algorithms/random.ts'

/** What was done to a text; each is harder to recognise than the one before, chain letters aside. */
export const PLANT_KINDS = [
  'edited',
  'shortened',
  'reordered',
  'merged',
  'paraphrased',
  'retold',
  'chain-letter',
] as const
export type PlantKind = (typeof PLANT_KINDS)[number]

export type PlantLanguage = 'en' | 'ru' | 'kk'

/** What a paraphrase of one text may borrow: words and sentences of the other assertions in its language. */
export interface PlantMaterial {
  /** Words by their last two letters, so that a borrowed word keeps the form of the one it replaces. */
  readonly wordsByEnding: ReadonlyMap<string, readonly string[]>
  readonly sentences: readonly string[]
}

/** Beginnings and ends that make a text a first-person letter. They carry marks of own perception that nobody earned. */
const CHAIN: Readonly<Record<PlantLanguage, readonly (readonly [string, string])[]>> = {
  en: [
    ['I saw it myself. ', ' Pass it on before they delete it!'],
    ['My cousin was there and I saw it with my own eyes: ', ''],
    ['Please share, I was standing there: ', ' Tell everybody you know.'],
  ],
  ru: [
    ['Я сам видел. ', ' Перешлите, пока не удалили!'],
    ['Мой двоюродный брат там был, видел своими глазами: ', ''],
    ['Распространите, я был там: ', ' Расскажите всем знакомым.'],
  ],
  kk: [
    ['Өзім көрдім. ', ' Өшірмей тұрғанда таратыңыздар!'],
    ['Бауырым сонда болған, өз көзіммен көрдім: ', ''],
    ['Таратыңыздар, мен сол жерде болдым: ', ' Бәріне айтыңыздар.'],
  ],
}

const RETOLD: Readonly<Record<PlantLanguage, readonly string[]>> = {
  en: ['Somebody in another chat writes: ', 'They told us that ', 'Copied from a neighbour: '],
  ru: ['В другом чате пишут: ', 'Нам рассказали, что ', 'Переписано у соседки: '],
  kk: ['Басқа чатта жазыпты: ', 'Бізге айтты: ', 'Көршіден көшірдім: '],
}

/** Shares of words changed: a light edit, a paraphrase at its mildest and at its strongest. */
const EDITED = 0.08
const PARAPHRASED = [0.25, 0.6] as const

/** Splits after marks that end a sentence; what has none is one sentence. Linear. */
export function roughSentences(text: string): string[] {
  return (text.match(/[^.!?…\n]+[.!?…\n]*/g) ?? [text]).map(part => part.trim()).filter(part => part !== '')
}

export function plantMaterial(texts: readonly string[]): PlantMaterial {
  const wordsByEnding = new Map<string, string[]>()
  const sentences: string[] = []
  for (const text of texts) {
    for (const word of text.match(/\p{L}{4,}/gu) ?? []) {
      const ending = word.slice(-2).toLowerCase()
      const known = wordsByEnding.get(ending)
      if (known === undefined) wordsByEnding.set(ending, [word])
      else if (known.length < 500) known.push(word)
    }
    if (sentences.length < 5000) sentences.push(...roughSentences(text))
  }
  return { wordsByEnding, sentences }
}

/** One dependent text of this kind; it may equal the source when that is a word or two. Linear. */
export function plantCopy(
  kind: PlantKind,
  source: string,
  language: PlantLanguage,
  material: PlantMaterial,
  random: Random,
): string {
  switch (kind) {
    case 'edited':
      return replaceWords(source, EDITED, material, random)
    case 'shortened':
      return shortened(source, random)
    case 'reordered':
      return dropWords(shuffled(roughSentences(source), random).join(' '), 0.1, random)
    case 'merged': {
      const other = material.sentences.length === 0 ? '' : random.pick(material.sentences)
      return random.chance(0.5) ? `${shortened(source, random)} ${other}` : `${other} ${shortened(source, random)}`
    }
    case 'paraphrased':
      return paraphrased(source, material, random)
    case 'retold':
      return random.pick(RETOLD[language]) + lowered(paraphrased(shortened(source, random), material, random))
    case 'chain-letter': {
      const [before, behind] = random.pick(CHAIN[language])
      return before + paraphrased(source, material, random) + behind
    }
  }
}

function paraphrased(source: string, material: PlantMaterial, random: Random): string {
  const [least, most] = PARAPHRASED
  const share = least + random.unit() * (most - least)
  const sentences = shuffled(roughSentences(source), random)
  return dropWords(replaceWords(sentences.join(' '), share, material, random), 0.08, random)
}

/** 40 to 80 % of the sentences, or of the words where there is one sentence. */
function shortened(source: string, random: Random): string {
  const share = 0.4 + random.unit() * 0.4
  const sentences = roughSentences(source)
  if (sentences.length > 1) return sentences.slice(0, Math.max(1, Math.round(sentences.length * share))).join(' ')
  const words = source.split(' ')
  return words.slice(0, Math.max(1, Math.round(words.length * share))).join(' ')
}

function replaceWords(source: string, share: number, { wordsByEnding }: PlantMaterial, random: Random): string {
  return source.replace(/\p{L}{4,}/gu, word => {
    if (!random.chance(share)) return word
    const others = wordsByEnding.get(word.slice(-2).toLowerCase())
    return others === undefined ? word : random.pick(others)
  })
}

function dropWords(source: string, share: number, random: Random): string {
  const kept = source.split(' ').filter(() => !random.chance(share))
  return kept.length === 0 ? source : kept.join(' ')
}

function shuffled<Item>(items: readonly Item[], random: Random): Item[] {
  const result = [...items]
  for (let i = result.length - 1; i > 0; i--) {
    const j = random.below(i + 1)
    ;[result[i], result[j]] = [result[j], result[i]]
  }
  return result
}

function lowered(text: string): string {
  return text === '' ? text : text[0].toLowerCase() + text.slice(1)
}
