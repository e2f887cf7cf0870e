// What a side of a claim says, read once: opposites, numbers, labels, roles, places, actors and the time from which it may be said. Pure.

import type { Claim, Side } from '../model/ladder.ts'
import type { Figure } from '../model/reading.ts'
import { type ClaimedFigure, claimedFigures } from './claimed-figures.ts'
import { labelsIn } from './labels.ts'
import { matchText, type StemsOf } from './match-words.ts'
import { type Poles, polesOf } from './opposites.ts'
import { type Roles, rolesOf } from './roles.ts'
import { positive } from './term-hits.ts'

/** The zone in which a day begins first is 14 hours ahead. */
const EARLIEST_ZONE = 14 * 3_600_000

/** What reading needs of the case and of other parts; the same for all texts. */
export interface MatchTools {
  readonly stemsOf: StemsOf
  readonly figuresOf: (text: string, language: string) => readonly Figure[]
  /** Places of a text as it was written; absent when none is looked up. */
  readonly placesOf?: (text: string) => readonly Named[]
  /** The case's own actors in a text as it was written. */
  readonly actorsOf?: (text: string) => readonly Named[]
}

/** A place or an actor that a text names. Only those of one kind exclude each other: towns, streets, hospitals. */
export interface Named {
  readonly id: string
  readonly kind: string
  /** The words of the text. */
  readonly name: string
}

/** What a side claims, read once. */
export interface SideMeaning {
  readonly side: Side
  readonly poles: Poles
  readonly figures: readonly ClaimedFigure[]
  readonly labels: ReadonlyMap<string, ReadonlySet<number>>
  readonly roles: readonly Roles[]
  readonly places: readonly Named[]
  readonly actors: readonly Named[]
  /** Stems of the words of its places: a text that has one is not looked through for others. */
  readonly placeStems: ReadonlySet<string>
  /** Stems of the claim's texts and terms. */
  readonly stems: ReadonlySet<string>
  /** The claim is of what is to come or ought to be: "will" and "if" do not weaken it. */
  readonly isAhead: boolean
  /** Beginning of what is claimed, milliseconds; NaN where the claim states none, or speaks of what is to come. */
  readonly from: number
}

/** Reads a side: the claim's texts and its terms; on the side that denies the terms alone, for a denial names other numbers and opposites. */
export function sideMeaning(claim: Claim, side: Side, tools: MatchTools): SideMeaning {
  const texts = Object.values(claim.text).map(text => matchText(text, tools.stemsOf))
  const terms = claim[side].search.map(term => matchText(positive(term), tools.stemsOf))
  const isSupport = side === 'support'
  const isAhead = claim.kind === 'prediction' || claim.kind === 'demand'
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
  const found = (look: MatchTools['placesOf']) => (look === undefined ? [] : named.flatMap(text => look(text)))
  const places = found(tools.placesOf)
  return {
    side,
    poles: polesOf(own.flatMap(({ words }) => words.map(({ text }) => text))),
    figures: isSupport ? claimedFigures(claim, tools.figuresOf) : [],
    labels,
    roles: isSupport ? texts.flatMap(text => rolesOf(text) ?? []) : [],
    places,
    placeStems: new Set(
      places.flatMap(({ name }) => matchText(name, tools.stemsOf).words.flatMap(({ stems }) => stems)),
    ),
    actors: isSupport ? found(tools.actorsOf) : [],
    stems: new Set([...texts, ...terms].flatMap(({ words }) => words.flatMap(({ stems }) => stems))),
    isAhead,
    from: isAhead ? Number.NaN : beginning(claim.from),
  }
}

/** The earliest instant that an ISO 8601 text may mean: without a zone, where the day begins first. */
function beginning(from: string | undefined): number {
  if (from === undefined) return Number.NaN
  const isZoned = /T.*(?:Z|[+-]\d\d:?\d\d)$/.test(from)
  return Date.parse(isZoned ? from : /T/.test(from) ? `${from}Z` : from) - (isZoned ? 0 : EARLIEST_ZONE)
}
