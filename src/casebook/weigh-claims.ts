// Finds the assertions of each claim in the corpus and hands them to the ladder with all evidence of dependence.

import { SHORTEST_COMPARED } from '../algorithms/near-duplicates.ts'
import { normalise } from '../algorithms/normalise.ts'
import { ShingleSet } from '../algorithms/shingles.ts'
import { packTexts, TextArenaBuilder, textAt } from '../algorithms/text-arena.ts'
import type { Engine } from '../corpus/engine.ts'
import type { ForwardLineage } from '../detect/forward-lineage.ts'
import type { SideRule, WeighedClaim } from '../model/ladder.ts'
import { parseClaimsFile } from '../weigh/claims-file.ts'
import { weighClaim } from '../weigh/ladder.ts'
import { suggestsOwnAccess } from '../weigh/own-access.ts'
import { parseSearchTerm } from '../weigh/search-term.ts'
import { assignStances, type RuleMatch } from '../weigh/stance.ts'
import type { WeighEvidence } from '../weigh/weigh-evidence.ts'
import type { Casebook } from './casebook.ts'
import type { Detected } from './detect-all.ts'
import { readSource } from './read-source.ts'

/** Words of an example that a text must hold before it is compared in full. */
const EXAMPLE_WORDS = 0.4

/** Weighs the claims of the claims file recorded last; none without one. */
export function weighClaims(casebook: Casebook, detected: Detected): WeighedClaim[] {
  const act = casebook.claims()
  if (act === undefined) return []
  const claims = parseClaimsFile(readSource(casebook.custody.vault.open(act.sha256, act.name)))
  const corpus = casebook.index()
  const { resemblance } = casebook.settings()
  const matches = claims.map(claim => ({
    claim,
    support: matchesOf(corpus, claim.support, resemblance),
    deny: matchesOf(corpus, claim.deny, resemblance),
  }))
  const arena = corpus.texts()
  const stances = assignStances(matches, corpus.columns().text, text => suggestsOwnAccess(textAt(arena, text)))
  const evidence = evidenceOf(corpus, detected)
  return stances.map(stance => weighClaim({ ...stance, evidence }))
}

function matchesOf(corpus: Engine, rule: SideRule, resemblance: number): RuleMatch[] {
  const terms = rule.search.map(term => ({ rule: term, texts: textsOfTerm(corpus, term) }))
  const examples = rule.examples.map(example => ({ rule: example, texts: textsLike(corpus, example, resemblance) }))
  return [...terms, ...examples]
}

function textsOfTerm(corpus: Engine, term: string): Int32Array {
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

function evidenceOf(corpus: Engine, { analysis, lineage }: Detected): WeighEvidence {
  const { count, account, text } = corpus.columns()
  const accounts = corpus.accounts()
  const cluster = new Int32Array(accounts.length).fill(-1)
  const { clusters } = analysis.coordination
  clusters.forEach(({ accounts: members }, number) => {
    for (const member of members) cluster[member] = number
  })
  const media = corpus.objects('media')
  const mediaStarts = new Int32Array(count + 1)
  for (const post of media.post) mediaStarts[post + 1]++
  for (let post = 0; post < count; post++) mediaStarts[post + 1] += mediaStarts[post]
  return {
    account,
    text,
    ...forwardEvidence(lineage),
    replyTo: repliedPosts(corpus),
    mediaStarts,
    mediaObjects: media.object,
    isNameOnly: Uint8Array.from(accounts, entry => (entry.identity === 'name-only' ? 1 : 0)),
    cluster,
    clusterQ: Float64Array.from(clusters, ({ qValue }) => qValue),
    controller: new Int32Array(accounts.length).fill(-1),
    familyCentre: analysis.textFamilies.centre,
    resemblance: analysis.textFamilies.resemblance,
    containments: analysis.containments,
  }
}

function forwardEvidence(lineage: ForwardLineage) {
  return { forwardOrigin: lineage.origin, forwardAccount: lineage.originAccount, forwardPost: lineage.originPost }
}

/** The post that each post replies to, where the corpus holds it; -1 otherwise. */
function repliedPosts(corpus: Engine): Int32Array {
  const { count } = corpus.columns()
  const replies = corpus.objects('reply')
  const replied = new Int32Array(count).fill(-1)
  if (replies.names.length === 0) return replied
  const at = corpus.postsByKey(replies.names)
  for (let i = 0; i < replies.post.length; i++) replied[replies.post[i]] = at[replies.object[i]]
  return replied
}
