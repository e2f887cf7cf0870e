// What linked data say of a claim, in words: ranges of independent voices, never a verdict.

import { LANGUAGES } from '../messages/catalogue.ts'
import { linkedMessages } from '../messages/linked.ts'
import type { HandedClaim, HandedSide } from '../model/handed.ts'
import type { Language } from '../model/ladder.ts'

/** The claim in this language, else in the first that it has. */
export function claimText(claim: HandedClaim, language: Language): { text: string; language: Language } {
  const spoken = [language, ...LANGUAGES].find(candidate => claim.text[candidate] !== undefined) ?? language
  return { text: claim.text[spoken] ?? '', language: spoken }
}

/** One sentence on one side: posts, at most, at least or "not assessed". */
export function sideSentence({ side, ladder }: HandedSide, language: Language): string {
  const { posts, atMost, atLeast } = ladder
  if (posts === 0) return linkedMessages[`linked.${side}.none`][language]()
  if (atLeast === null)
    return linkedMessages[`linked.${side}.notAssessed`][language]({ posts, atMost, atLeast: Number.NaN })
  return linkedMessages[`linked.${side}.range`][language]({ posts, atMost, atLeast })
}

/** A change in words; one that the catalogue does not know stands as it is. */
export function changeText(change: string, language: Language): string {
  const key = `linked.change.${change}`
  return Object.hasOwn(linkedMessages, key) ? linkedMessages[key as 'linked.change.none'][language]() : change
}
