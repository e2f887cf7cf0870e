// Measures f in a case: plants copies of its own assertions, puts them through the tests, and signs the bounds into the journal.

import { findContainments } from '../algorithms/containment.ts'
import { findFamilies } from '../algorithms/families.ts'
import { normalise } from '../algorithms/normalise.ts'
import { packTexts } from '../algorithms/text-arena.ts'
import { identifyLanguage } from '../language/identify.ts'
import type { Analysis } from '../model/analysis.ts'
import { CaseError } from '../model/case-error.ts'
import type { MarkRateAct } from '../model/casework.ts'
import type { Assertion, WeighedClaim } from '../model/ladder.ts'
import { MARK_RATE_METHOD, markRates, type PlantedCopy, type PlantSource, plantAll } from '../weigh/mark-rate.ts'
import { NearestEarlier } from '../weigh/nearest-earlier.ts'
import { suggestsOwnAccess } from '../weigh/own-access.ts'
import type { PlantLanguage } from '../weigh/plant-copies.ts'
import type { Casebook } from './casebook.ts'
import { appendCasework } from './casework-append.ts'

/** Share of inherited marks that a reviewer is taken to let pass when nobody states another. */
export const REVIEWER_ERROR = 0.05

/** Copies of each kind in all claims together; 600 missed ones bound a rate of nought below 0.013. */
const PLANTED_A_KIND = 1500
/** Origins of one claim from which copies are made and among which a copy's source has to be found. */
const ORIGINS_A_CLAIM = 200
/** Code units of a source; shorter texts are compared for equality alone. */
const SHORTEST_SOURCE = 64
const SHOWN = 5

export interface MarkRateOptions {
  /** Share of inherited marks that the reviewer lets pass although the source is shown, 0..1. */
  readonly reviewerError: number
  readonly role: string
  /** Lets a bound fall below the one recorded before. */
  readonly reason?: string
}

/**
 * Measures and records. The same case gives the same bounds. Throws CaseError `usage` when no claim has an assertion long enough to be
 * copied. Cost: a few seconds. @see docs/methods.md#mark-rates
 */
export function measureMarkRate(casebook: Casebook, analysis: Analysis, options: MarkRateOptions): MarkRateAct {
  const claims = analysis.claims.map(claim => sourcesOf(casebook, claim)).filter(sources => sources.length > 0)
  if (claims.length === 0) throw new CaseError('usage', 'no-assertions-to-plant', {})
  const perKind = Math.max(1, Math.ceil(PLANTED_A_KIND / claims.length))
  const { resemblance } = casebook.settings()
  const all: Planted = { sources: [], copies: [], isJoined: [], isMarked: [], isShown: [] }
  claims.forEach((sources, claim) => {
    plantInClaim(all, sources, plantAll(sources, perKind, `mark-rate ${claim}`), resemblance)
  })
  const { sources, copies, isJoined, isMarked, isShown } = all
  const outcome = { isJoined, isMarked, isShown: (copy: number) => isShown[copy]() }
  const { reviewerError, role, reason } = options
  const act: MarkRateAct = {
    type: 'mark-rate',
    rates: markRates(sources, copies, outcome, reviewerError),
    reviewerError,
    method: MARK_RATE_METHOD,
    role,
    ...(reason === undefined ? {} : { reason }),
    tool: casebook.tool,
  }
  appendCasework(casebook, [act])
  return act
}

interface Planted {
  readonly sources: PlantSource[]
  readonly copies: PlantedCopy[]
  readonly isJoined: boolean[]
  readonly isMarked: boolean[]
  readonly isShown: (() => boolean)[]
}

/** The first assertions of the origins of both sides, in canonical order. */
function sourcesOf(casebook: Casebook, { support, deny }: WeighedClaim): PlantSource[] {
  const corpus = casebook.index()
  const withMedia = new Set(corpus.objects('media').post)
  const posts = [support, deny].flatMap(({ assertions, edges }) => {
    const joined = new Set(edges.map(({ from }) => from))
    return assertions.flatMap(({ post }, position) => (joined.has(position) ? [] : [post]))
  })
  const chosen = posts.sort((a, b) => a - b).slice(0, ORIGINS_A_CLAIM)
  return corpus
    .posts(chosen)
    .filter(({ text }) => normalise(text).length >= SHORTEST_SOURCE)
    .map(({ text, index }) => ({ text, language: languageOf(text), hasMedia: withMedia.has(index) }))
}

function plantInClaim(
  all: Planted,
  sources: readonly PlantSource[],
  copies: readonly PlantedCopy[],
  resemblance: number,
): void {
  const texts = [...sources.map(({ text }) => text), ...copies.map(({ text }) => text)].map(text => normalise(text))
  const arena = packTexts(texts)
  // A copy that comes closest to another planted one counts as missed: nothing joined it to what was there.
  const { centre } = findFamilies(arena, { resemblance })
  const isKnown = new Map<string, number>()
  for (const [source, text] of texts.slice(0, sources.length).entries()) isKnown.set(text, source)
  const contained = new Set<number>()
  for (const pair of findContainments(arena, centre)) {
    if (pair.contained < sources.length) contained.add(pair.container)
    else if (pair.container < sources.length) contained.add(pair.contained)
  }
  const near = new NearestEarlier(
    sources.map((_, post): Assertion => ({ post, side: 'support', matched: '', suggestsOwnAccess: false })),
    {
      text: Int32Array.from(texts, (_, text) => text),
      familyCentre: Int32Array.from(texts, (_, text) => text),
      mediaStarts: new Int32Array(texts.length + 1),
      mediaObjects: new Int32Array(0),
      containments: [],
    },
    arena,
  )
  const before = all.sources.length
  all.sources.push(...sources)
  copies.forEach((copy, i) => {
    const text = sources.length + i
    all.copies.push({ ...copy, source: before + copy.source })
    all.isJoined.push(isKnown.has(texts[text]) || centre[text] < sources.length || contained.has(text))
    all.isMarked.push(suggestsOwnAccess(copy.text))
    all.isShown.push(() => near.of(text, SHOWN).some(({ post }) => post === copy.source))
  })
}

/** The language whose words a copy borrows; what is neither Kazakh nor Latin borrows Russian ones. */
function languageOf(text: string): PlantLanguage {
  const { language, script } = identifyLanguage(text)
  if (language === 'kk' || language === 'en' || language === 'ru') return language
  return script === 'latin' ? 'en' : 'ru'
}
