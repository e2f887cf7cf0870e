// Which posts take which side on a claim, from the texts that each rule of the claims file matched.

import type { TextIndex } from '../model/finding.ts'
import type { Assertion, Claim, Side } from '../model/ladder.ts'

/** Texts that one rule matched, in any order. */
export interface RuleMatch {
  /** The rule as written in the claims file. */
  readonly rule: string
  readonly texts: Int32Array
}

export interface ClaimMatches {
  readonly claim: Claim
  readonly support: readonly RuleMatch[]
  readonly deny: readonly RuleMatch[]
}

export interface Stance {
  readonly claim: Claim
  /** In canonical order of posts. */
  readonly support: readonly Assertion[]
  readonly deny: readonly Assertion[]
  /** Posts that rules of both sides match: a question, a quotation to refute; counted on neither side. */
  readonly unclear: Int32Array
}

/**
 * One side a post at most. A rule's words decide, no opinion of the program: `matched` names the first rule of the file
 * that matched. `textOfPost` has one element a post (-1 for none); `mayHaveSeen` tells of a text whether its words suggest
 * own perception. Cost: posts once, then the matched posts of each claim.
 */
export function assignStances(
  claims: readonly ClaimMatches[],
  textOfPost: Int32Array,
  mayHaveSeen: (text: TextIndex) => boolean,
): Stance[] {
  const posts = postsByText(textOfPost)
  return claims.map(({ claim, support, deny }) => {
    const supporting = ruleOfText(support)
    const denying = ruleOfText(deny)
    const unclear: number[] = []
    const assertions: Record<Side, Assertion[]> = { support: [], deny: [] }
    for (const text of new Set([...supporting.keys(), ...denying.keys()])) {
      const own = posts.of(text)
      const matched = supporting.get(text) ?? denying.get(text) ?? ''
      if (supporting.has(text) && denying.has(text)) {
        for (const post of own) unclear.push(post)
        continue
      }
      const side: Side = supporting.has(text) ? 'support' : 'deny'
      const suggests = mayHaveSeen(text)
      for (const post of own) assertions[side].push({ post, side, matched, suggestsOwnAccess: suggests })
    }
    const byPost = (a: Assertion, b: Assertion): number => a.post - b.post
    return {
      claim,
      support: assertions.support.sort(byPost),
      deny: assertions.deny.sort(byPost),
      unclear: Int32Array.from(unclear).sort(),
    }
  })
}

function ruleOfText(matches: readonly RuleMatch[]): Map<TextIndex, string> {
  const rules = new Map<TextIndex, string>()
  for (const { rule, texts } of matches) {
    for (const text of texts) if (!rules.has(text)) rules.set(text, rule)
  }
  return rules
}

function postsByText(textOfPost: Int32Array): { of(text: TextIndex): Int32Array } {
  let texts = 0
  for (const text of textOfPost) if (text >= texts) texts = text + 1
  const starts = new Int32Array(texts + 1)
  for (const text of textOfPost) if (text >= 0) starts[text + 1]++
  for (let text = 0; text < texts; text++) starts[text + 1] += starts[text]
  const next = starts.slice()
  const ordered = new Int32Array(starts[texts])
  for (let post = 0; post < textOfPost.length; post++) {
    const text = textOfPost[post]
    if (text >= 0) ordered[next[text]++] = post
  }
  return { of: text => (text < texts ? ordered.subarray(starts[text], starts[text + 1]) : new Int32Array(0)) }
}
