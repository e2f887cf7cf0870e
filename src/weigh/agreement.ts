// What in a text speaks against taking it for an assertion of a claim's side although a rule matched it. Pure; linear in the text.

import { SHORTEST_COMPARED } from '../algorithms/near-duplicates.ts'
import type { Claim, Side } from '../model/ladder.ts'
import type { Figure } from '../model/reading.ts'
import type { SuggestionReason } from '../model/suggestion.ts'
import { type ClaimedFigure, claimedFigures, otherFigure } from './claimed-figures.ts'
import { labelsIn, otherLabel } from './labels.ts'
import { type MatchText, matchText, type StemsOf } from './match-words.ts'
import { oppositeOf, type Poles, polesOf } from './opposites.ts'
import { negationsIn, type Polarity, polarityOf } from './polarity.ts'
import { AFTER_NEGATORS, isDenial, isKazakhNegative, NOUN_NEGATORS, VERB_NEGATORS } from './polarity-words.ts'
import { areSwapped, type Roles, rolesOf } from './roles.ts'

/** What reading needs of the case and of other parts; the same for all texts. */
export interface MatchTools {
  readonly stemsOf: StemsOf
  readonly figuresOf: (text: string, language: string) => readonly Figure[]
  /** Ids and names of places of a text; absent when no place is looked up. */
  readonly placesOf?: (text: string) => readonly { readonly id: string; readonly name: string }[]
  /** Ids and names of the case's own actors in a text. */
  readonly actorsOf?: (text: string) => readonly { readonly id: string; readonly name: string }[]
}

/** What a side claims, read once. */
export interface SideMeaning {
  readonly side: Side
  readonly poles: Poles
  readonly figures: readonly ClaimedFigure[]
  readonly labels: ReadonlyMap<string, ReadonlySet<number>>
  readonly roles: readonly Roles[]
  readonly places: ReadonlyMap<string, string>
  readonly actors: ReadonlyMap<string, string>
}

/** Reads a side: the claim's texts and its terms; on the side that denies the terms alone, for a denial names other numbers and opposites. */
export function sideMeaning(claim: Claim, side: Side, tools: MatchTools): SideMeaning {
  const texts = Object.values(claim.text).map(text => matchText(text, tools.stemsOf))
  const terms = claim[side].search.map(term => matchText(positive(term), tools.stemsOf))
  const isSupport = side === 'support'
  const own = isSupport ? [...texts, ...terms] : terms
  const labels = new Map<string, Set<number>>()
  for (const text of [...texts, ...terms]) {
    for (const [noun, numbers] of labelsIn(text)) {
      const known = labels.get(noun) ?? new Set()
      for (const number of numbers) known.add(number)
      labels.set(noun, known)
    }
  }
  const named = Object.values(claim.text).concat(claim.place ?? [])
  const found = (look: MatchTools['placesOf']) =>
    new Map(look === undefined ? [] : named.flatMap(text => look(text).map(({ id, name }) => [id, name] as const)))
  return {
    side,
    poles: polesOf(own.flatMap(({ words }) => words.map(({ text }) => text))),
    figures: isSupport ? claimedFigures(claim, tools.figuresOf) : [],
    labels,
    roles: isSupport ? texts.flatMap(text => rolesOf(text) ?? []) : [],
    places: found(tools.placesOf),
    actors: isSupport ? found(tools.actorsOf) : new Map(),
  }
}

/** A term without its excluded words. */
export function positive(term: string): string {
  return term
    .split(/\s+/u)
    .filter(word => !/^[-–—−]./u.test(word))
    .join(' ')
}

/** A text of the corpus as it is compared. `raw` is the text of its first post, read only where capitals matter. */
export interface ComparedText {
  readonly normalised: string
  readonly text: MatchText
  readonly raw: () => string
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
  else if (meaning.places.size > 0 && tools.placesOf !== undefined) {
    const other = otherNames(meaning.places, tools.placesOf(compared.raw()))
    if (other !== undefined) reasons.push({ rule: 'other-place', parameters: other })
  }
  if (meaning.actors.size > 0 && tools.actorsOf !== undefined) {
    const other = otherNames(meaning.actors, tools.actorsOf(compared.raw()))
    if (other !== undefined) reasons.push({ rule: 'other-actor', parameters: other })
  }
  return reasons
}

/** Folded words of the sentences that hold a hit; of all when there is none. */
function nearWords({ words }: MatchText, hits: readonly number[]): string[] {
  const sentences = new Set(hits.map(hit => words[hit].sentence))
  return words.filter(word => sentences.size === 0 || sentences.has(word.sentence)).map(({ text }) => text)
}

function otherNames(
  claimed: ReadonlyMap<string, string>,
  said: readonly { readonly id: string; readonly name: string }[],
): { said: string; claimed: string } | undefined {
  if (said.length === 0 || said.some(({ id }) => claimed.has(id))) return undefined
  return { said: said[0].name, claimed: [...claimed.values()][0] }
}

/** A term made ready: its stems and whether its own words deny. */
export interface ReadyTerm {
  readonly stems: readonly (readonly string[])[]
  readonly isNegative: boolean
  /** Kazakh verbs of the term that deny: the text's own form must deny too. */
  readonly hasNegativeVerb: boolean
}

export function readyTerm(term: string, stemsOf: StemsOf): ReadyTerm {
  const { words } = matchText(positive(term), stemsOf)
  const isNegator = (word: string) =>
    VERB_NEGATORS.has(word) || NOUN_NEGATORS.has(word) || AFTER_NEGATORS.has(word) || /n['’]t$/.test(word)
  const said = words.filter(({ text }) => !isNegator(text))
  return {
    stems: (said.length === 0 ? words : said).map(({ stems }) => stems),
    isNegative: words.some(({ text }) => isNegator(text) || isDenial(text)) && said.length > 0,
    hasNegativeVerb: words.some(({ text }) => isKazakhNegative(text)),
  }
}

/** Positions of the words of a text that a term names, ascending. */
export function hitsOf(term: ReadyTerm, { words }: MatchText): number[] {
  const stems = new Set(term.stems.flat())
  const hits: number[] = []
  for (const [i, word] of words.entries()) if (word.stems.some(stem => stems.has(stem))) hits.push(i)
  return hits
}

/** The reason against that the polarity of the words gives; undefined when they affirm as the term does. */
export function polarityReason(
  term: ReadyTerm,
  text: MatchText,
  hits: readonly number[],
  side: Side,
): { reason: SuggestionReason; polarity: Polarity } | undefined {
  const polarity = polarityOf(text, hits, side)
  const { kind } = polarity
  if (term.isNegative || term.hasNegativeVerb) {
    if (kind === 'negated' || kind === 'denied') return undefined
    const reason: SuggestionReason =
      kind === 'affirmed' ? { rule: 'negation-near', parameters: { word: '' } } : reasonOf(polarity)
    return { reason, polarity }
  }
  return kind === 'affirmed' ? undefined : { reason: reasonOf(polarity), polarity }
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
  const turned = polarity.kind === 'affirmed' ? [] : [reasonOf(polarity)]
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

/** Texts below the limit under which copies need equality are nobody's assertion by rule: who wrote them first cannot be told. */
export function isShort(normalised: string): boolean {
  return normalised.length < SHORTEST_COMPARED
}
