// f: how often copies that no test finds carry a mark of own access, measured by planting them in the case.

import { clopperPearsonUpper } from '../algorithms/clopper-pearson.ts'
import { Random } from '../algorithms/random.ts'
import type { MarkRate } from '../model/casework.ts'
import type { MarkKind } from '../model/ladder.ts'
import {
  PLANT_KINDS,
  type PlantKind,
  type PlantLanguage,
  type PlantMaterial,
  plantCopy,
  plantMaterial,
} from './plant-copies.ts'

/** Raised when the kinds of plants, the tests or the formula change. */
export const MARK_RATE_METHOD = 1
/** Chance that a true rate lies above its bound, for all kinds of plants together. */
export const RATE_ALPHA = 0.01
/** Kinds of which fewer are missed are judged together: their bound alone would say nothing. */
const FEWEST_MISSED = 60

/** Clopper-Pearson bounds taken for each kind of plants: unseen, seen, with media. */
const BOUNDS = 3

/** An assertion from which copies are made. */
export interface PlantSource {
  readonly text: string
  readonly language: PlantLanguage
  /** It brings a medium. */
  readonly hasMedia: boolean
}

/** One planted text and what became of it. */
export interface PlantedCopy {
  readonly source: number
  readonly kind: PlantKind
  readonly text: string
}

/** What the tests say of planted copies; lists have one element a copy. */
export interface PlantOutcome {
  /** A listed test joined it to an earlier assertion. */
  readonly isJoined: readonly boolean[]
  /** Rules suggest a mark in its words. */
  readonly isMarked: readonly boolean[]
  /** Its source was among the earlier assertions that a reviewer is shown beside it. Asked for missed copies only. */
  isShown(copy: number): boolean
}

/**
 * `perKind` copies of each kind, sources in turn. The same sources and seed give the same copies. Empty without sources.
 * @see docs/methods.md#mark-rates
 */
export function plantAll(sources: readonly PlantSource[], perKind: number, seed: string): PlantedCopy[] {
  if (sources.length === 0) return []
  const material = new Map<PlantLanguage, PlantMaterial>()
  for (const language of ['en', 'ru', 'kk'] as const)
    material.set(
      language,
      plantMaterial(sources.filter(source => source.language === language).map(({ text }) => text)),
    )
  return PLANT_KINDS.flatMap(kind => {
    const random = new Random(`${seed}/${kind}`)
    return Array.from({ length: perKind }, (_, i): PlantedCopy => {
      const source = (i * 7919 + random.below(sources.length)) % sources.length
      const { text, language } = sources[source]
      const borrowed = material.get(language) ?? { wordsByEnding: new Map(), sentences: [] }
      return { source, kind, text: plantCopy(kind, text, language, borrowed, random) }
    })
  })
}

/**
 * Upper bounds of the three rates. With m missed copies of a kind of plant, c of them marked without their source shown and s marked with
 * it shown, and e the reviewer's error:
 *   rate(words) = max over kinds of plants of  CP(c, m) + e CP(s, m)
 *   rate(media) = max of e CP(media, m)      rate(detail) = e      rate(any) = max of CP(c, m) + e
 * A copy is reviewed once, so the rates of all kinds together are not their sum: rate(any) bounds the chance that it is confirmed at all.
 * CP is the Clopper-Pearson bound at RATE_ALPHA over the number of bounds taken. Kinds with fewer than 60 missed copies are taken
 * together. Nothing missed at all gives e: a person may still be wrong. @see docs/methods.md#mark-rates
 */
export function markRates(
  sources: readonly PlantSource[],
  copies: readonly PlantedCopy[],
  outcome: PlantOutcome,
  reviewerError: number,
): Record<MarkKind | 'any', MarkRate> {
  const tallies = new Map<PlantKind, Tally>()
  copies.forEach(({ kind, source }, copy) => {
    const tally = tallies.get(kind) ?? { planted: 0, missed: 0, unseen: 0, seen: 0, media: 0 }
    tallies.set(kind, tally)
    tally.planted++
    if (outcome.isJoined[copy]) return
    tally.missed++
    if (sources[source].hasMedia) tally.media++
    if (!outcome.isMarked[copy]) return
    if (outcome.isShown(copy)) tally.seen++
    else tally.unseen++
  })
  const judged = judgedTogether([...tallies.values()])
  const all = sumOf([...tallies.values()])
  const alpha = RATE_ALPHA / Math.max(1, BOUNDS * judged.length)
  const worst = (bound: (tally: Tally) => number) =>
    judged.length === 0 ? reviewerError : Math.min(1, Math.max(...judged.map(bound)))
  const upper = (successes: number, { missed }: Tally) => clopperPearsonUpper(successes, missed, alpha)
  const rate = (carried: number, bound: number): MarkRate => ({
    planted: all.planted,
    missed: all.missed,
    carried: round(carried),
    upper: round(bound),
  })
  return {
    words: rate(
      all.unseen + reviewerError * all.seen,
      worst(tally => upper(tally.unseen, tally) + reviewerError * upper(tally.seen, tally)),
    ),
    media: rate(
      reviewerError * all.media,
      worst(tally => reviewerError * upper(tally.media, tally)),
    ),
    detail: rate(reviewerError * all.missed, reviewerError),
    any: rate(
      all.unseen + reviewerError * (all.missed - all.unseen),
      worst(tally => upper(tally.unseen, tally) + reviewerError),
    ),
  }
}

interface Tally {
  planted: number
  missed: number
  /** Marked, source not shown. */
  unseen: number
  /** Marked, source shown. */
  seen: number
  media: number
}

/** Each kind with enough missed copies by itself, the others as one, unless none of them was missed. */
function judgedTogether(tallies: readonly Tally[]): Tally[] {
  const alone = tallies.filter(({ missed }) => missed >= FEWEST_MISSED)
  const rest = sumOf(tallies.filter(({ missed }) => missed < FEWEST_MISSED))
  // Too few to say anything: what is bounded for the kinds that are missed often holds for these.
  return rest.missed >= FEWEST_MISSED || (alone.length === 0 && rest.missed > 0) ? [...alone, rest] : alone
}

function sumOf(tallies: readonly Tally[]): Tally {
  const sum: Tally = { planted: 0, missed: 0, unseen: 0, seen: 0, media: 0 }
  for (const tally of tallies)
    for (const key of ['planted', 'missed', 'unseen', 'seen', 'media'] as const) sum[key] += tally[key]
  return sum
}

/** Six decimals, upwards: a recorded bound is never below the one that was computed. */
function round(value: number): number {
  return Math.ceil(value * 1e6 - 1e-6) / 1e6
}
