// Which posts take which side on a claim, from the texts that each rule matched and what in them speaks against counting.

import type { TextIndex } from '../model/finding.ts'
import type { Assertion, Claim, Side } from '../model/ladder.ts'
import type { SuggestionReason } from '../model/suggestion.ts'

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

/** A text that rules matched and that waits for a person all the same. */
export interface HeldText {
  readonly text: TextIndex
  /** Side of the rule that matched. */
  readonly side: Side
  readonly matched: string
  /** At least one. */
  readonly reasons: readonly SuggestionReason[]
}

export interface Stance {
  readonly claim: Claim
  /** In canonical order of posts. */
  readonly support: readonly Assertion[]
  readonly deny: readonly Assertion[]
  /** Posts that rules of both sides match: a question, a quotation to refute; counted on neither side. */
  readonly unclear: Int32Array
  /** Posts that a rule matches and whose words speak against it (negated, asked, another number, too short); counted on neither side. */
  readonly held: Int32Array
  /** The texts of both lists, in ascending order; a text that rules of both sides match stands here twice. */
  readonly heldTexts: readonly HeldText[]
}

/** What speaks against counting a text on a side; empty when nothing does. */
export type Objections = (text: TextIndex, side: Side, rules: readonly string[]) => readonly SuggestionReason[]

/**
 * One side a post at most. A rule's words decide, no opinion of the program: `matched` names the first rule of the file
 * that matched. `textOfPost` has one element a post (-1 for none); `mayHaveSeen` tells of a text whether its words suggest
 * own perception. A text that both sides' rules match counts on the side to which nothing objects, when the other side's rule is objected to.
 * Cost: posts once, then the matched posts of each claim.
 */
export function assignStances(
  claims: readonly ClaimMatches[],
  textOfPost: Int32Array,
  mayHaveSeen: (text: TextIndex) => boolean,
  objectionsOf: (claim: Claim) => Objections = () => () => [],
): Stance[] {
  const posts = postsByText(textOfPost)
  return claims.map(({ claim, support, deny }) => {
    const objections = objectionsOf(claim)
    const supporting = rulesOfText(support)
    const denying = rulesOfText(deny)
    const unclear: number[] = []
    const held: number[] = []
    const heldTexts: HeldText[] = []
    const assertions: Record<Side, Assertion[]> = { support: [], deny: [] }
    for (const text of new Set([...supporting.keys(), ...denying.keys()])) {
      const own = posts.of(text)
      const sides = (['support', 'deny'] as const).flatMap(side => {
        const rules = (side === 'support' ? supporting : denying).get(text)
        return rules === undefined ? [] : [{ side, matched: rules[0], reasons: objections(text, side, rules) }]
      })
      const clean = sides.filter(({ reasons }) => reasons.length === 0)
      if (clean.length === 1) {
        const [{ side, matched }] = clean
        const suggests = mayHaveSeen(text)
        for (const post of own) assertions[side].push({ post, side, matched, suggestsOwnAccess: suggests })
        continue
      }
      const place = sides.length > 1 ? unclear : held
      for (const post of own) place.push(post)
      for (const { side, matched, reasons } of sides) {
        const both: SuggestionReason = { rule: 'both-sides', parameters: {} }
        heldTexts.push({ text, side, matched, reasons: sides.length > 1 ? [both, ...reasons] : reasons })
      }
    }
    const byPost = (a: Assertion, b: Assertion): number => a.post - b.post
    return {
      claim,
      support: assertions.support.sort(byPost),
      deny: assertions.deny.sort(byPost),
      unclear: Int32Array.from(unclear).sort(),
      held: Int32Array.from(held).sort(),
      heldTexts: heldTexts.sort((a, b) => a.text - b.text),
    }
  })
}

function rulesOfText(matches: readonly RuleMatch[]): Map<TextIndex, string[]> {
  const rules = new Map<TextIndex, string[]>()
  for (const { rule, texts } of matches) {
    for (const text of texts) {
      const known = rules.get(text)
      if (known === undefined) rules.set(text, [rule])
      else known.push(rule)
    }
  }
  return rules
}

/** Posts of each text, ascending. */
export function postsByText(textOfPost: Int32Array): { of(text: TextIndex): Int32Array } {
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
