// Texts that may take a side on a claim: what its rules hold back, families of what counts or was decided, and what shares its words.

import { type TextArena, textAt, textCount } from '../algorithms/text-arena.ts'
import type { Engine } from '../corpus/engine.ts'
import type { TextFamilies } from '../model/analysis.ts'
import type { Casework, Stance as Stand } from '../model/casework.ts'
import type { TextIndex } from '../model/finding.ts'
import type { Claim, Side } from '../model/ladder.ts'
import type { TextSuggestion } from '../model/suggestion.ts'
import { againstStems, type ComparedText, deniedStems, disagreements, turnedBetween } from '../weigh/agreement.ts'
import { DecisionIndex } from '../weigh/casework-decisions.ts'
import { matchText } from '../weigh/match-words.ts'
import { sideMeaning } from '../weigh/side-meaning.ts'
import type { Stance } from '../weigh/stance.ts'
import { isStopWord } from '../weigh/stop-words.ts'
import {
  bestOfText,
  familySuggestion,
  heldSuggestion,
  LEAST_SHARE,
  sharedWords,
  type WeightedWord,
  wordsSuggestion,
} from '../weigh/suggest-score.ts'
import { type MatchGround, stemsOf } from './match-tools.ts'
import { textsByHash } from './texts-by-hash.ts'

/** Texts of one reference that are read in full. */
const READ_AT_MOST = 500
/** Decided texts whose words are looked for. */
const DECIDED_REFERENCES = 20
/** A word of more than this share of all texts (and of so many) finds too much to tell anything. */
const COMMON = { share: 0.1, texts: 2000 }
/** Share of the words that a decided text must have in common: a whole post holds more than the matter. */
const DECIDED_SHARE = 0.6

export interface ProposeContext {
  readonly families: TextFamilies
  readonly decided: ReadonlyMap<TextIndex, Stand | 'unrelated'>
}

/** One entry a text, neither counted nor decided; unordered. */
export function proposedTexts(
  ground: MatchGround,
  claim: Claim,
  stance: Stance,
  context: ProposeContext,
): TextSuggestion[] {
  const columns = ground.corpus.columns()
  const counted = new Map<TextIndex, Side>()
  for (const { post, side } of [...stance.support, ...stance.deny]) counted.set(columns.text[post], side)
  const examples = new Set([...claim.support.examples, ...claim.deny.examples])
  const held = stance.heldTexts.map(text => heldSuggestion(text, examples.has(text.matched)))
  const isOpen = (text: TextIndex) => !counted.has(text)
  const family = familyTexts(ground, claim, counted, context)
  const words = wordTexts(ground, claim, context)
  const own = new Set(held.map(({ text }) => text))
  const others = [...family, ...words].filter(({ text }) => !own.has(text))
  return bestOfText([...held, ...others].filter(({ text }) => isOpen(text)))
}

/** What people decided by text; a text decided in two ways has the first. */
export function decidedTexts(
  corpus: Engine,
  claim: string,
  casework: Pick<Casework, 'assertions'>,
  role?: string,
): Map<TextIndex, Stand | 'unrelated'> {
  const decided = new Map<TextIndex, Stand | 'unrelated'>()
  const own = casework.assertions.filter(
    ({ act, answers }) =>
      act.claim === claim && (role === undefined || answers.some(({ act: answer }) => answer.role === role)),
  )
  if (own.length === 0) return decided
  const index = new DecisionIndex(own)
  const { text } = corpus.columns()
  const keys = [...index.posts(claim)]
  for (const [i, post] of corpus.postsByKey(keys).entries()) {
    const [decision] = post < 0 ? [] : index.on(claim, keys[i])
    if (decision !== undefined && text[post] >= 0 && !decided.has(text[post]))
      decided.set(text[post], decision.act.stance)
  }
  const covered = new Set<string>(index.texts(claim))
  if (covered.size === 0) return decided
  for (const [hash, at] of textsByHash(corpus.texts(), covered)) {
    if (decided.has(at)) continue
    const decision = own.find(({ answers }) => answers.some(({ act }) => act.covers?.texts.includes(hash) === true))
    if (decision !== undefined) decided.set(at, decision.act.stance)
  }
  return decided
}

function familyTexts(
  ground: MatchGround,
  claim: Claim,
  counted: ReadonlyMap<TextIndex, Side>,
  { families, decided }: ProposeContext,
): TextSuggestion[] {
  const { centre, resemblance } = families
  const seeds = new Map<TextIndex, { text: TextIndex; stance: Stand; isDecided: boolean }>()
  for (const [text, stance] of counted) seeds.set(centre[text], { text, stance, isDecided: false })
  for (const [text, stance] of decided) {
    if (stance !== 'unrelated') seeds.set(centre[text], { text, stance, isDecided: true })
  }
  const { tools, read } = ground
  const meanings = { support: sideMeaning(claim, 'support', tools), deny: sideMeaning(claim, 'deny', tools) }
  const found: TextSuggestion[] = []
  for (let text = 0; text < centre.length; text++) {
    const seed = seeds.get(centre[text])
    if (seed === undefined || seed.text === text || counted.has(text) || decided.has(text)) continue
    const side = seed.stance === 'deny' ? 'deny' : 'support'
    const compared = read(text)
    const turned = turnedBetween(meanings[side], deniedStems(read(seed.text).text), deniedStems(compared.text))
    const against = [...(turned === undefined ? [] : [turned]), ...disagreements(meanings[side], compared, [], tools)]
    found.push(familySuggestion(text, seed.stance, resemblance[text], seed.isDecided, against))
  }
  return found
}

function wordTexts(ground: MatchGround, claim: Claim, context: ProposeContext): TextSuggestion[] {
  const { corpus, tools, read } = ground
  const arena = corpus.texts()
  const found: TextSuggestion[] = []
  for (const { text: reference, side, least } of references(arena, claim, context)) {
    const meaning = sideMeaning(claim, side, tools)
    const weighted = weightedWords(ground, arena, reference)
    const total = weighted.reduce((sum, { weight }) => sum + weight, 0)
    const weightOf = new Map(weighted.map(({ word, weight }) => [word, weight]))
    for (const { text, words: all } of sharedWords(weighted, READ_AT_MOST, least)) {
      const compared = read(text)
      const words = inOneSentence(compared, all, word => weightOf.get(word) ?? 0)
      const share = words.reduce((sum, word) => sum + (weightOf.get(word) ?? 0), 0) / total
      if (share < least) continue
      const stems = new Set(words.flatMap(word => stemsOf(word)))
      found.push(wordsSuggestion(text, side, share, words, againstStems(meaning, compared, stems, tools)))
    }
  }
  return found
}

/** Of the shared words those of the sentence that has the most of them by weight: a digest of the day shares words with everything. */
function inOneSentence(
  { text }: ComparedText,
  words: readonly string[],
  weightOf: (word: string) => number,
): readonly string[] {
  const wordOfStem = new Map(words.flatMap(word => stemsOf(word).map(stem => [stem, word] as const)))
  const bySentence = new Map<number, Set<string>>()
  for (const { stems, sentence } of text.words) {
    for (const stem of stems) {
      const word = wordOfStem.get(stem)
      if (word !== undefined) bySentence.set(sentence, (bySentence.get(sentence) ?? new Set()).add(word))
    }
  }
  const weight = (own: ReadonlySet<string>) => [...own].reduce((sum, word) => sum + weightOf(word), 0)
  let best: ReadonlySet<string> = new Set()
  for (const own of bySentence.values()) if (weight(own) > weight(best)) best = own
  return [...best]
}

function references(
  arena: TextArena,
  claim: Claim,
  { decided }: ProposeContext,
): { text: string; side: Side; least: number }[] {
  const texts = [...new Set(Object.values(claim.text))].map(text => ({
    text,
    side: 'support' as Side,
    least: LEAST_SHARE,
  }))
  const examples = (['support', 'deny'] as const).flatMap(side =>
    claim[side].examples.map(text => ({ text, side, least: LEAST_SHARE })),
  )
  const coded = [...decided]
    .filter((entry): entry is [TextIndex, Side] => entry[1] === 'support' || entry[1] === 'deny')
    .slice(0, DECIDED_REFERENCES)
    .map(([text, side]) => ({ text: textAt(arena, text), side, least: DECIDED_SHARE }))
  return [...texts, ...examples, ...coded]
}

/** Texts that hold a word, asked for once in a matching; undefined for a word that finds too much. */
const TEXTS_OF_WORD = new WeakMap<MatchGround, Map<string, Int32Array | undefined>>()

function textsOfWord(ground: MatchGround, word: string): Int32Array | undefined {
  const known = TEXTS_OF_WORD.get(ground) ?? new Map<string, Int32Array | undefined>()
  TEXTS_OF_WORD.set(ground, known)
  if (!known.has(word)) {
    const { corpus } = ground
    const texts = corpus.matching(word)
    const isCommon = texts.length > COMMON.texts && texts.length > COMMON.share * textCount(corpus.texts())
    known.set(word, isCommon ? undefined : texts)
  }
  return known.get(word)
}

function weightedWords(ground: MatchGround, arena: TextArena, reference: string): WeightedWord[] {
  const count = textCount(arena)
  const words = new Map<string, string>()
  for (const { text, lower, stems, kind } of matchText(reference, stemsOf).words) {
    if (kind === 'word' && !isStopWord(text) && stems.length > 0 && !words.has(stems[0])) words.set(stems[0], lower)
  }
  return [...words.values()].flatMap(word => {
    const texts = textsOfWord(ground, word)
    return texts === undefined ? [] : [{ word, weight: Math.log(1 + count / Math.max(1, texts.length)), texts }]
  })
}
