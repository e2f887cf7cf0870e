// Finds the posts that take a side on each claim: what its rules match, held against the words of the claim.

import { SHORTEST_COMPARED } from '../algorithms/near-duplicates.ts'
import { normalise } from '../algorithms/normalise.ts'
import { ShingleSet } from '../algorithms/shingles.ts'
import { packTexts, TextArenaBuilder, textAt } from '../algorithms/text-arena.ts'
import type { Engine } from '../corpus/engine.ts'
import type { Claim, SideRule } from '../model/ladder.ts'
import { objectionsTo } from '../weigh/objections.ts'
import { suggestsOwnAccess } from '../weigh/own-access.ts'
import { parseSearchTerm } from '../weigh/search-term.ts'
import { assignStances, type RuleMatch, type Stance } from '../weigh/stance.ts'
import type { Casebook } from './casebook.ts'
import { caseworkOf } from './casework.ts'
import { type MatchGround, matchGround } from './match-tools.ts'

/** Words of an example that a text must hold before it is compared in full. */
const EXAMPLE_WORDS = 0.4

export interface MatchedClaims {
  /** One element a claim, in the order given. */
  readonly stances: readonly Stance[]
}

/**
 * Assertions that rules find, one stance a claim. What their words speak against waits for a person in `heldTexts` of each stance.
 * Cost: one search a term, then the matched texts, each read once.
 */
export function matchClaims(casebook: Casebook, claims: readonly Claim[]): MatchedClaims {
  const keyed = keyedClaims(casebook, claims)
  for (const _ of matchOneByOne(casebook, keyed)) void _
  const known = stancesKnown(casebook.index())
  return { stances: keyed.map(({ claim, key }) => ({ ...(known.get(key) as Stance), claim })) }
}

/** Matches the claims that are not matched yet, one at a time: between two of them others may have their turn. */
export function matchesInTurns(casebook: Casebook, claims: readonly Claim[]): Iterable<Stance> {
  return matchOneByOne(casebook, keyedClaims(casebook, claims))
}

interface KeyedClaim {
  readonly claim: Claim
  /** Everything beside the index that decides what matches. */
  readonly key: string
}

function keyedClaims(casebook: Casebook, claims: readonly Claim[]): KeyedClaim[] {
  const ground = JSON.stringify([
    casebook.settings().resemblance,
    caseworkOf(casebook).actors.map(({ act }) => [act.actor, act.kind, act.names]),
    [...new Set(claims.map(({ place }) => place))].sort(),
  ])
  return claims.map(claim => ({ claim, key: `${ground}\n${JSON.stringify(claim)}` }))
}

function* matchOneByOne(casebook: Casebook, claims: readonly KeyedClaim[]): Generator<Stance> {
  const known = stancesKnown(casebook.index())
  if (known.size > KEPT_CLAIMS) known.clear()
  let ground: MatchGround | undefined
  for (const { claim, key } of claims) {
    let stance = known.get(key)
    if (stance === undefined) {
      ground ??= matchGround(
        casebook,
        claims.map(each => each.claim),
      )
      stance = matchIn(ground, [claim])[0]
      known.set(key, stance)
    }
    yield stance
  }
}

/** Claims whose matches are kept while nothing changes that they rest on: deciding on one does not match all again. */
const KEPT_CLAIMS = 500

const knownOf = new WeakMap<object, Map<string, Stance>>()

/** By what decides them. An index that was added to has other columns, and nothing is known of it. */
function stancesKnown(corpus: Engine): Map<string, Stance> {
  const columns = corpus.columns()
  const known = knownOf.get(columns) ?? new Map<string, Stance>()
  knownOf.set(columns, known)
  return known
}

/** The same on any ground. */
export function matchIn({ corpus, resemblance, tools, read }: MatchGround, claims: readonly Claim[]): Stance[] {
  const matches = claims.map(claim => ({
    claim,
    support: matchesOf(corpus, claim.support, resemblance),
    deny: matchesOf(corpus, claim.deny, resemblance),
  }))
  const arena = corpus.texts()
  return assignStances(
    matches,
    corpus.columns().text,
    text => suggestsOwnAccess(textAt(arena, text)),
    claim => objectionsTo(claim, tools, read, normalise),
  )
}

function matchesOf(corpus: Engine, rule: SideRule, resemblance: number): RuleMatch[] {
  const terms = rule.search.map(term => ({ rule: term, texts: textsOfTerm(corpus, term) }))
  const examples = rule.examples.map(example => ({ rule: example, texts: textsLike(corpus, example, resemblance) }))
  return [...terms, ...examples]
}

/** Texts that hold all words of a term and none that it excludes, ascending. */
export function textsOfTerm(corpus: Engine, term: string): Int32Array {
  const { all, none } = parseSearchTerm(term)
  const found = corpus.matching(all)
  if (none.length === 0) return found
  const excluded = new Set(none.flatMap(word => [...corpus.matching(word)]))
  return found.filter(text => !excluded.has(text))
}

/** Texts that resemble an example; candidates share enough of its words, resemblance is exact. */
function textsLike(corpus: Engine, example: string, resemblance: number): Int32Array {
  const normalised = normalise(example)
  const words = [...new Set(normalised.split(/[^\p{L}\p{N}]+/u).filter(word => word.length > 2))]
  const shared = new Map<number, number>()
  for (const word of words) for (const text of corpus.matching(word)) shared.set(text, (shared.get(text) ?? 0) + 1)
  const candidates = [...shared].filter(([, count]) => count >= EXAMPLE_WORDS * words.length).map(([text]) => text)
  const equal = corpus.textEqualTo(normalised)
  if (normalised.length < SHORTEST_COMPARED) return Int32Array.from(equal === undefined ? [] : [equal])
  const arena = corpus.texts()
  const builder = new TextArenaBuilder()
  builder.push(normalised)
  for (const text of candidates) builder.push(textAt(arena, text))
  const compared = candidates.length === 0 ? packTexts([]) : builder.finish()
  const set = new ShingleSet(compared)
  const own = new ShingleSet(compared)
  const found = candidates.filter((_, i) => {
    const [start, end] = [compared.starts[i + 1], compared.starts[i + 2]]
    const size = set.load(start, end)
    own.load(compared.starts[0], compared.starts[1])
    return own.resemblance(start, end, size, resemblance) >= resemblance
  })
  return Int32Array.from(found).sort()
}
