// Stems of Kazakh words: endings are cut while they fit. Works on folded letters, so that spellings on a Russian keyboard have the same stem.

import { foldLetters } from '../algorithms/fold-letters.ts'
import { type EndingKind, kazakhEndings, LONGEST_ENDING, mayFollow } from './kazakh-endings.ts'

/** Letters; longer words are no words. */
const WORD_LIMIT = 40
/** Roots of two letters that take endings of nouns, folded. */
const NOUN_ROOTS = new Set('ел ер ет ат от уй ой ай ок ак су аз ит ис из ук ун ус ор он уш оз ол би ар ан'.split(' '))
/** Roots of two letters that take endings of verbs, folded. */
const VERB_ROOTS = new Set('ал ат ас аш ет ек ер ез ес ис иш ил от ос оз ор он уш ур ук ут оп де же'.split(' '))
/** Kin: "анам" is "my mother", "адам" is no "my ада". */
const KIN = new Set('ана апа ага аке ата ини аже уке коке жеңге женге'.split(' '))
/** Stems that end like a verb or an ending and are none, folded. */
const WHOLE = new Set(
  'китап мектеп талап жауап тарап есеп себеп алматы кенес хабар казан астана журнал канал материал квартал портал капитал орал жогал козгал айнал келин'.split(
    ' ',
  ),
)
/** Stems that lose a vowel before an ending. */
const LOST_VOWEL: ReadonlyMap<string, string> = new Map(
  'халк:халык орн:орын ерн:ерин мойн:мойын мурн:мурын карн:карын ауз:ауыз ерк:ерик корк:корык бурш:бурыш комд:комд огл:огыл уйк:уйкы'
    .split(' ')
    .map(pair => pair.split(':') as [string, string]),
)

/**
 * Stem of one word in Cyrillic letters, folded (қ as к, ө as о ...). The stem of a stem is itself. Not a lemma: good for comparing words only.
 * Words of any other language come back shortened or not; ask only where the text is Kazakh.
 */
export function stemKazakh(word: string): string {
  let stem = foldLetters(word.toLowerCase()).slice(0, WORD_LIMIT)
  if (!/^[а-я]+$/.test(stem)) return stem
  // "барғандарыңыздан" has a noun's ending and a participle; each round but the last shortens the word.
  for (let round = 0; round < WORD_LIMIT; round++) {
    const shorter = settle(cutOne(stem))
    if (shorter === stem) break
    stem = shorter
  }
  return stem
}

function cutOne(word: string): string {
  if (WHOLE.has(word)) return word
  const endings = kazakhEndings()
  let cut = word
  for (let length = 1; length <= Math.min(LONGEST_ENDING, word.length - 2); length++) {
    const ending = word.slice(word.length - length)
    const kind = endings.get(ending)
    if (kind === undefined) continue
    const stem = word.slice(0, -length)
    if (!isLongEnough(stem, ending, kind) || !mayFollow(stem, ending)) continue
    if (WHOLE.has(settle(stem))) return stem
    cut = stem
  }
  return cut
}

function isLongEnough(stem: string, ending: string, kind: EndingKind): boolean {
  if (!/[аеиоуыэюя]/.test(stem)) return false
  if (kind !== 'verb' && /^м(?!ен|[ыи]з)/.test(ending)) return stem.length >= 4 || KIN.has(stem)
  if (kind === 'person') return stem.length >= 4
  return stem.length >= 3 || (kind !== 'verb' && NOUN_ROOTS.has(stem)) || (kind !== 'noun' && VERB_ROOTS.has(stem))
}

/** б and г at the end are п and к before an ending that begins with a vowel. */
function settle(stem: string): string {
  const voiceless = stem.replace(/б$/, 'п').replace(/г$/, 'к')
  return LOST_VOWEL.get(voiceless) ?? voiceless
}
