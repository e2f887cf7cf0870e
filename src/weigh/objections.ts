// Holds the texts that a claim's rules matched against the words of the claim: what disagrees is not counted. Pure.

import type { TextIndex } from '../model/finding.ts'
import type { Claim, Side } from '../model/ladder.ts'
import type { SuggestionReason } from '../model/suggestion.ts'
import { type ComparedText, deniedStems, disagreements, isShort, polarityReason, turnedBetween } from './agreement.ts'
import { matchText } from './match-words.ts'
import { type MatchTools, type SideMeaning, sideMeaning } from './side-meaning.ts'
import type { Objections } from './stance.ts'
import { hitsOf, type ReadyTerm, readyTerm } from './term-hits.ts'

/** Limit of reasons a text; more help nobody. */
const MOST_REASONS = 4

/**
 * What speaks against the rules of a claim in a text: its polarity, numbers, places, actors, roles, opposites and length. `compared` gives a text
 * of the corpus; a short text equal to an example counts, for there equality is what is asked.
 */
export function objectionsTo(
  claim: Claim,
  tools: MatchTools,
  compared: (text: TextIndex) => ComparedText,
  normalise: (text: string) => string,
): Objections {
  const sides = {
    support: new SideRules(claim, 'support', tools, normalise),
    deny: new SideRules(claim, 'deny', tools, normalise),
  }
  return (text, side, rules) => sides[side].objections(compared(text), rules)
}

class SideRules {
  readonly #meaning: SideMeaning
  readonly #tools: MatchTools
  readonly #terms: ReadonlyMap<string, ReadyTerm>
  readonly #examples: ReadonlyMap<string, { readonly normalised: string; readonly denied: ReadonlySet<string> }>

  constructor(claim: Claim, side: Side, tools: MatchTools, normalise: (text: string) => string) {
    this.#tools = tools
    this.#meaning = sideMeaning(claim, side, tools)
    this.#terms = new Map(claim[side].search.map(term => [term, readyTerm(term, tools.stemsOf)]))
    this.#examples = new Map(
      claim[side].examples.map(example => {
        const normalised = normalise(example)
        return [example, { normalised, denied: deniedStems(matchText(normalised, tools.stemsOf)) }]
      }),
    )
  }

  objections(compared: ComparedText, rules: readonly string[]): SuggestionReason[] {
    const { text, normalised } = compared
    const reasons: SuggestionReason[] = []
    const hits = new Set<number>()
    let isAffirmed = false
    let isEqual = false
    let denied: SuggestionReason | undefined
    let weak: SuggestionReason | undefined
    for (const rule of rules) {
      const term = this.#terms.get(rule)
      if (term === undefined) continue
      const { at, doubtful, isScattered } = hitsOf(term, text)
      for (const hit of at) hits.add(hit)
      const against: SuggestionReason | undefined =
        doubtful !== undefined
          ? { rule: 'other-form', parameters: { ...doubtful } }
          : isScattered
            ? { rule: 'scattered', parameters: {} }
            : polarityReason(term, text, at, this.#meaning)
      if (against === undefined) isAffirmed = true
      else if (turns(against)) denied ??= against
      else weak ??= against
    }
    if (denied !== undefined) reasons.push(denied)
    else if (weak !== undefined && !isAffirmed) reasons.push(weak)
    for (const rule of rules) {
      const example = this.#examples.get(rule)
      if (example === undefined) continue
      isEqual ||= example.normalised === normalised
      const turned = isAffirmed ? undefined : turnedBetween(this.#meaning, example.denied, deniedStems(text))
      if (turned !== undefined && denied === undefined) reasons.push(turned)
    }
    reasons.push(
      ...disagreements(
        this.#meaning,
        compared,
        [...hits].sort((a, b) => a - b),
        this.#tools,
      ),
    )
    if (isEqual) return []
    if (isShort(normalised)) reasons.push({ rule: 'short', parameters: { characters: normalised.length } })
    return reasons.slice(0, MOST_REASONS)
  }
}

/** What one term's words say against another that agrees: far-off or doubtful words of a second term say nothing. */
function turns({ rule }: SuggestionReason): boolean {
  return rule !== 'scattered' && rule !== 'other-form'
}
