// The queue of what rules propose for a person to decide: one entry a family of texts, the best first. Nothing here is recorded.

import { textAt } from '../algorithms/text-arena.ts'
import type { Engine } from '../corpus/engine.ts'
import { detectSameness } from '../detect/sameness.ts'
import type { TextFamilies } from '../model/analysis.ts'
import { CaseError } from '../model/case-error.ts'
import type { Casework } from '../model/casework.ts'
import type { TextIndex } from '../model/finding.ts'
import type { Claim } from '../model/ladder.ts'
import { quoted } from '../model/problem.ts'
import type { Suggestion, TextSuggestion } from '../model/suggestion.ts'
import { sha256 } from '../system/hashing.ts'
import { postsByText, type Stance } from '../weigh/stance.ts'
import { isAgainst } from '../weigh/suggest-score.ts'
import { caseClaims } from './case-claims.ts'
import type { Casebook } from './casebook.ts'
import { caseworkOf } from './casework.ts'
import { keyOf } from './casework-units.ts'
import { matchIn } from './match-claims.ts'
import { type MatchGround, matchGround } from './match-tools.ts'
import { decidedTexts, proposedTexts } from './propose-texts.ts'
import { type PostWords, postWords } from './suggest-words.ts'

export interface SuggestOptions {
  /** Families of near-equal texts, of the same index. */
  readonly families: TextFamilies
  /** Id of one claim; all when absent. */
  readonly claim?: string
  /** Only decisions of this role take an entry off the queue or let rules propose more; of any role when absent. */
  readonly role?: string
  /** Texts that rules count already are listed too, behind the others. */
  readonly includeCounted?: boolean
  /** Entries of each claim at most; 200 when absent. */
  readonly limit?: number
}

const LIMIT = 200

/** The queue of a case with a sealed index: finds the families, matches the claims, proposes. */
export async function suggestionsOf(
  casebook: Casebook,
  options: Omit<SuggestOptions, 'families'> = {},
): Promise<Suggestion[]> {
  const { textFamilies } = await detectSameness(casebook.index(), { resemblance: casebook.settings().resemblance })
  return suggestions(casebook, { ...options, families: textFamilies })
}

/**
 * Entries by claim in their order, the best first. Order depends on posts and decisions alone. Throws CaseError `usage` for an unknown claim.
 */
export function suggestions(casebook: Casebook, options: SuggestOptions): Suggestion[] {
  const all = caseClaims(casebook).map(({ claim }) => claim)
  const claims = options.claim === undefined ? all : all.filter(({ id }) => id === options.claim)
  if (claims.length === 0 && options.claim !== undefined)
    throw new CaseError('usage', 'unknown-claim', { value: quoted(options.claim) })
  return suggestIn(matchGround(casebook, all), claims, caseworkOf(casebook), options)
}

/** The same on any ground. */
export function suggestIn(
  ground: MatchGround,
  claims: readonly Claim[],
  casework: Pick<Casework, 'assertions'>,
  options: SuggestOptions,
): Suggestion[] {
  const stances = matchIn(ground, claims)
  return claims.flatMap((claim, i) => suggestionsOfClaim(ground, claim, stances[i], casework, options))
}

function suggestionsOfClaim(
  ground: MatchGround,
  claim: Claim,
  stance: Stance,
  casework: Pick<Casework, 'assertions'>,
  options: SuggestOptions,
): Suggestion[] {
  const { corpus } = ground
  // Whoever codes apart is proposed nothing by what others coded, nor spared what they answered.
  const decided = decidedTexts(corpus, claim.id, casework, options.role)
  const proposed = proposedTexts(ground, claim, stance, { families: options.families, decided })
  const waiting = proposed.filter(({ text }) => !decided.has(text))
  const counted = options.includeCounted === true ? countedTexts(corpus, stance, decided) : []
  return byFamily(corpus, claim.id, [...waiting, ...counted], options)
}

function countedTexts(corpus: Engine, stance: Stance, hidden: ReadonlyMap<TextIndex, unknown>): TextSuggestion[] {
  const { text } = corpus.columns()
  const found = new Map<TextIndex, TextSuggestion>()
  for (const { post, side, matched } of [...stance.support, ...stance.deny]) {
    if (hidden.has(text[post]) || found.has(text[post])) continue
    const reasons = [{ rule: 'term' as const, parameters: { term: matched } }]
    found.set(text[post], { text: text[post], stance: side, score: 1, reasons, state: 'counted' })
  }
  return [...found.values()]
}

interface Family {
  readonly best: TextSuggestion
  readonly texts: TextSuggestion[]
}

/** One decision covers texts of one centre that are proposed alike. */
function byFamily(
  corpus: Engine,
  claim: string,
  proposed: readonly TextSuggestion[],
  { families, limit = LIMIT }: SuggestOptions,
): Suggestion[] {
  const groups = new Map<string, Family>()
  for (const suggestion of [...proposed].sort((a, b) => b.score - a.score || a.text - b.text)) {
    const against = suggestion.reasons.filter(isAgainst).map(({ rule, parameters }) => [rule, parameters.said ?? ''])
    const key = JSON.stringify([families.centre[suggestion.text], suggestion.stance, suggestion.state, against])
    const group = groups.get(key)
    if (group === undefined) groups.set(key, { best: suggestion, texts: [suggestion] })
    else group.texts.push(suggestion)
  }
  const posts = postsByText(corpus.columns().text)
  const sized = [...groups.values()].map(group => ({
    ...group,
    posts: group.texts.reduce((sum, { text }) => sum + posts.of(text).length, 0),
  }))
  sized.sort(
    (a, b) =>
      Number(a.best.state === 'counted') - Number(b.best.state === 'counted') ||
      b.best.score - a.best.score ||
      b.posts - a.posts ||
      a.best.text - b.best.text,
  )
  const arena = corpus.texts()
  return sized.slice(0, limit).map(({ best, texts, posts: count }) => {
    const [first] = posts.of(best.text)
    const [detail] = corpus.posts([first])
    const words: PostWords = postWords(detail.text, namedWords(best))
    return {
      claim,
      stance: best.stance,
      score: best.score,
      reasons: best.reasons,
      state: best.state,
      post: keyOf(detail),
      postIndex: first,
      text: detail.text,
      posts: count,
      texts: texts.map(({ text }) => sha256(textAt(arena, text))),
      ...words,
    }
  })
}

/** Words by which an entry was found: of the term, or shared with the claim. */
function namedWords({ reasons }: TextSuggestion): string[] {
  return reasons
    .flatMap(({ parameters: { term, words } }) => `${term ?? ''} ${words ?? ''}`.split(/[\s,]+/))
    .filter(word => word !== '')
}
