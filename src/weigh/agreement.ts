// What in a text speaks against taking it for an assertion of a claim's side although a rule matched it. Pure; linear in the text.

import { SHORTEST_COMPARED } from '../algorithms/near-duplicates.ts'
import type { SuggestionReason } from '../model/suggestion.ts'
import { otherFigure } from './claimed-figures.ts'
import { labelsIn, otherLabel } from './labels.ts'
import type { MatchText } from './match-words.ts'
import { oppositeOf, polesOf } from './opposites.ts'
import { negationsIn, type Polarity, polarityOf } from './polarity.ts'
import { isDenial, isLight } from './polarity-words.ts'
import { areSwapped } from './roles.ts'
import type { MatchTools, Named, SideMeaning } from './side-meaning.ts'
import type { ReadyTerm } from './term-hits.ts'

/** A text of the corpus as it is compared. `raw` is the text of its first post, read only where capitals matter. */
export interface ComparedText {
  readonly normalised: string
  readonly text: MatchText
  readonly raw: () => string
  /** Latest known instant of its posts, milliseconds; NaN where none is known. */
  readonly lastTime: () => number
}

/** Reasons against that hold for a text whatever rule matched it; `hits` are positions of the words that matched. */
export function disagreements(
  meaning: SideMeaning,
  compared: ComparedText,
  hits: readonly number[],
  tools: MatchTools,
): SuggestionReason[] {
  const { text, normalised } = compared
  const reasons: SuggestionReason[] = []
  if (compared.lastTime() < meaning.from) reasons.push({ rule: 'before', parameters: {} })
  const near = nearWords(text, hits)
  const opposite = oppositeOf(meaning.poles, polesOf(near))
  if (opposite !== undefined) reasons.push({ rule: 'opposite', parameters: opposite })
  if (meaning.roles.some(roles => areSwapped(roles, text))) reasons.push({ rule: 'roles-swapped', parameters: {} })
  if (meaning.figures.length > 0) {
    const other = otherFigure(meaning.figures, tools.figuresOf(normalised, 'und'))
    if (other !== undefined) reasons.push({ rule: 'other-number', parameters: other })
  }
  const label = meaning.labels.size === 0 ? undefined : otherLabel(meaning.labels, labelsIn(text))
  if (label !== undefined) reasons.push({ rule: 'other-place', parameters: label })
  else if (meaning.places.length > 0 && tools.placesOf !== undefined && !hasStem(text, meaning.placeStems)) {
    const other = otherNames(meaning.places, tools.placesOf(compared.raw()))
    if (other !== undefined) reasons.push({ rule: 'other-place', parameters: other })
  }
  if (meaning.actors.length > 0 && tools.actorsOf !== undefined) {
    const other = otherNames(meaning.actors, tools.actorsOf(compared.raw()))
    if (other !== undefined) reasons.push({ rule: 'other-actor', parameters: other })
  }
  return reasons
}

function hasStem({ words }: MatchText, stems: ReadonlySet<string>): boolean {
  return words.some(word => word.stems.some(stem => stems.has(stem)))
}

/** Folded words of the sentences that hold a hit; of all when there is none. */
function nearWords({ words }: MatchText, hits: readonly number[]): string[] {
  const sentences = new Set(hits.map(hit => words[hit].sentence))
  return words.filter(word => sentences.size === 0 || sentences.has(word.sentence)).map(({ text }) => text)
}

/** A name of the text where the claim names another of its kind and the text none of the claim's. */
function otherNames(claimed: readonly Named[], said: readonly Named[]): { said: string; claimed: string } | undefined {
  if (said.some(({ id }) => claimed.some(own => own.id === id))) return undefined
  for (const { kind, name } of said) {
    const own = claimed.find(other => other.kind === kind)
    if (own !== undefined) return { said: name, claimed: own.name }
  }
  return undefined
}

/** The reason against that the polarity of the words gives; undefined when they affirm as the term does. */
export function polarityReason(
  term: ReadyTerm,
  text: MatchText,
  hits: readonly number[],
  { side, isAhead }: SideMeaning,
): SuggestionReason | undefined {
  const polarity = polarityOf(text, hits, side)
  const kind = polarity.kind === 'condition' && isAhead ? 'affirmed' : polarity.kind
  if (term.isNegative || term.hasNegativeVerb) {
    if (kind === 'negated' || kind === 'denied') return undefined
    return kind === 'affirmed' ? { rule: 'negation-near', parameters: { word: '' } } : reasonOf(polarity)
  }
  return kind === 'affirmed' ? undefined : reasonOf(polarity)
}

function reasonOf({ kind, word }: Polarity): SuggestionReason {
  if (kind === 'affirmed') throw new RangeError('affirmed is no reason against')
  return { rule: kind, parameters: { word } }
}

/** Reasons against taking a text for a side because it holds some stems: polarity of their sentences, and what disagrees. */
export function againstStems(
  meaning: SideMeaning,
  compared: ComparedText,
  stems: ReadonlySet<string>,
  tools: MatchTools,
): SuggestionReason[] {
  const hits: number[] = []
  for (const [i, word] of compared.text.words.entries()) if (word.stems.some(stem => stems.has(stem))) hits.push(i)
  const polarity = polarityOf(compared.text, hits, meaning.side)
  const isSaid = polarity.kind === 'affirmed' || (polarity.kind === 'condition' && meaning.isAhead)
  const turned = isSaid ? [] : [reasonOf(polarity)]
  return [...turned, ...disagreements(meaning, compared, hits, tools)]
}

/** Stems that a text denies, and its words of denial: what must agree between an example and a text that resembles it. */
export function deniedStems(text: MatchText): Set<string> {
  const denied = new Set<string>()
  for (const sentence of text.sentences) {
    for (const { head } of negationsIn(text, sentence)) if (head >= 0) denied.add(text.words[head].stems[0])
  }
  for (const word of text.words) if (isDenial(word.text)) denied.add(word.stems[0])
  return denied
}

/** What one of two texts denies and the other does not: a reason against, weak where the denied word is none of the claim's. */
export function turnedBetween(
  meaning: SideMeaning,
  one: ReadonlySet<string>,
  other: ReadonlySet<string>,
): SuggestionReason | undefined {
  const differing = [...[...other].filter(stem => !one.has(stem)), ...[...one].filter(stem => !other.has(stem))]
  const own = differing.find(stem => meaning.stems.has(stem) || isLight(stem) || isDenial(stem))
  if (own !== undefined) return { rule: 'negated', parameters: { word: own } }
  return differing.length === 0 ? undefined : { rule: 'negation-near', parameters: { word: differing[0] } }
}

/** Texts below the limit under which copies need equality are nobody's assertion by rule: who wrote them first cannot be told. */
export function isShort(normalised: string): boolean {
  return normalised.length < SHORTEST_COMPARED
}
