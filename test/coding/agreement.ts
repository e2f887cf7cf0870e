// How far two codings of one document agree: spans found, and what is said of the spans that both found. Counts add up over documents.

import type { Evidentiality, TextSpan } from '../../src/model/reading.ts'
import type { CodedStatement } from './codings.ts'
import { folded, isSameSpeaker } from './same-speaker.ts'

/** Two spans are one claim from this intersection over union on. */
export const LEAST_OVERLAP = 0.7

/** Intersection over union in code units, 0..1. */
export function overlap(a: TextSpan, b: TextSpan): number {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start)
  return shared <= 0 ? 0 : shared / (Math.max(a.end, b.end) - Math.min(a.start, b.start))
}

export interface Matching {
  readonly pairs: readonly (readonly [CodedStatement, CodedStatement])[]
  readonly onlyFirst: readonly CodedStatement[]
  readonly onlySecond: readonly CodedStatement[]
}

/** One to one, greedy by overlap, ties by place. */
export function matched(first: readonly CodedStatement[], second: readonly CodedStatement[]): Matching {
  const candidates = first
    .flatMap((a, i) => second.map((b, j) => ({ i, j, score: overlap(a, b) })))
    .filter(({ score }) => score >= LEAST_OVERLAP)
    .sort((x, y) => y.score - x.score || x.i - y.i || x.j - y.j)
  const [usedFirst, usedSecond] = [new Set<number>(), new Set<number>()]
  const taken = candidates.filter(({ i, j }) => {
    if (usedFirst.has(i) || usedSecond.has(j)) return false
    usedFirst.add(i)
    usedSecond.add(j)
    return true
  })
  return {
    pairs: taken.sort((x, y) => x.i - y.i).map(({ i, j }) => [first[i], second[j]] as const),
    onlyFirst: first.filter((_, i) => !usedFirst.has(i)),
    onlySecond: second.filter((_, j) => !usedSecond.has(j)),
  }
}

/** Hits, claims of the first side that are wrong, and misses of what the second side has. */
export interface Detection {
  readonly hits: number
  readonly wrong: number
  readonly missed: number
}

export const precision = ({ hits, wrong }: Detection): number => hits / (hits + wrong)
export const recall = ({ hits, missed }: Detection): number => hits / (hits + missed)
export const f1 = ({ hits, wrong, missed }: Detection): number => (2 * hits) / (2 * hits + wrong + missed)

/** Counts of one document or of several. Rates are of `pairs`. */
export interface Agreement {
  readonly spans: Detection
  readonly pairs: number
  readonly nearestSpeaker: number
  /** The same where the unnamed `author` also counts as the only one who speaks in the document. */
  readonly nearestSpeakerOrAuthor: number
  readonly nearestSpeakerExact: number
  readonly chain: number
  readonly kind: number
  readonly polarity: number
  readonly evidentiality: number
  readonly ownPerception: Detection
  readonly hearsay: Detection
  /** Of statements with polarity `deny`; a denial without a partner counts as wrong or missed. */
  readonly denial: Detection
  /** The same of matched spans alone. */
  readonly denialMatched: Detection
}

/** `first` is the program, or one coder; `second` is what it is held against. */
export function agreement(first: readonly CodedStatement[], second: readonly CodedStatement[]): Agreement {
  const { pairs, onlyFirst, onlySecond } = matched(first, second)
  const names = new Set(second.flatMap(each => each.speakers))
  const same = (a: string | undefined, b: string | undefined) =>
    a !== undefined && b !== undefined && isSameSpeaker(a, b, names)
  const count = (holds: (a: CodedStatement, b: CodedStatement) => boolean) =>
    pairs.filter(([a, b]) => holds(a, b)).length
  const isAuthor = authorTest(first, second)
  const denies = (each: CodedStatement) => each.polarity === 'deny'
  const denialMatched = detection(pairs, denies)
  return {
    spans: { hits: pairs.length, wrong: onlyFirst.length, missed: onlySecond.length },
    pairs: pairs.length,
    nearestSpeaker: count((a, b) => same(a.speakers[0], b.speakers[0])),
    nearestSpeakerOrAuthor: count((a, b) => same(a.speakers[0], b.speakers[0]) || isAuthor(a, b)),
    nearestSpeakerExact: count((a, b) => folded(a.speakers[0] ?? '') === folded(b.speakers[0] ?? '')),
    chain: count(
      (a, b) => a.speakers.length === b.speakers.length && a.speakers.every((name, i) => same(name, b.speakers[i])),
    ),
    kind: count((a, b) => a.kind === b.kind),
    polarity: count((a, b) => a.polarity === b.polarity),
    evidentiality: count((a, b) => a.evidentiality === b.evidentiality),
    ownPerception: detection(pairs, has('own-perception')),
    hearsay: detection(pairs, has('hearsay')),
    denial: {
      hits: denialMatched.hits,
      wrong: denialMatched.wrong + onlyFirst.filter(denies).length,
      missed: denialMatched.missed + onlySecond.filter(denies).length,
    },
    denialMatched,
  }
}

/** True for a pair in which one side calls `author` whom the other side names as the only one who ever speaks in the document. */
export function authorTest(first: readonly CodedStatement[], second: readonly CodedStatement[]) {
  const [one, other] = [soleSpeaker(first), soleSpeaker(second)]
  return (a: CodedStatement, b: CodedStatement): boolean =>
    (a.speakers[0] === 'author' && b.speakers[0] === other) || (b.speakers[0] === 'author' && a.speakers[0] === one)
}

/** Who speaks in the document last in every chain; undefined where several do. */
function soleSpeaker(coding: readonly CodedStatement[]): string | undefined {
  const last = new Set(coding.map(each => each.speakers.at(-1)))
  return last.size === 1 ? [...last][0] : undefined
}

const has = (value: Evidentiality) => (each: CodedStatement) => each.evidentiality === value

function detection(pairs: Matching['pairs'], is: (each: CodedStatement) => boolean): Detection {
  const of = (first: boolean, second: boolean) => pairs.filter(([a, b]) => is(a) === first && is(b) === second).length
  return { hits: of(true, true), wrong: of(true, false), missed: of(false, true) }
}

/** Sums counts over documents. Throws for none. */
export function total(all: readonly Agreement[]): Agreement {
  return all.reduce((sum, each) => {
    const entries = Object.entries(sum).map(([key, value]) => {
      const other = each[key as keyof Agreement]
      return [key, typeof value === 'number' ? value + (other as number) : added(value, other as Detection)]
    })
    return Object.fromEntries(entries) as Agreement
  })
}

const added = (a: Detection, b: Detection): Detection => ({
  hits: a.hits + b.hits,
  wrong: a.wrong + b.wrong,
  missed: a.missed + b.missed,
})

/** Mean F1 of the classes own perception and hearsay over matched spans. */
export const sourceF1 = ({ ownPerception, hearsay }: Agreement): number => (f1(ownPerception) + f1(hearsay)) / 2

/**
 * Krippendorff's alpha of two coders over nominal values, no value missing: 1 - observed / expected disagreement.
 * NaN without pairs or where only one value occurs.
 * Source: Krippendorff, Content Analysis (2004), 11.3.
 */
export function nominalAlpha(pairs: readonly (readonly [string, string])[]): number {
  const totals = new Map<string, number>()
  for (const value of pairs.flat()) totals.set(value, (totals.get(value) ?? 0) + 1)
  const values = 2 * pairs.length
  const observed = 2 * pairs.filter(([a, b]) => a !== b).length
  const equal = [...totals.values()].reduce((sum, n) => sum + n * n, 0)
  return 1 - ((values - 1) * observed) / (values * values - equal)
}
