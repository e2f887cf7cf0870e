// Accounts by the pseudonyms that filters name them with.

import type { PartyToken } from '../model/post-filter.ts'
import type { Casebook } from './casebook.ts'
import { screenPseudonyms } from './screen-names.ts'

/** Positions of accounts in `Engine.accounts()` by their tokens. Cost: one keyed hash an account. */
export function accountsByToken(casebook: Casebook): ReadonlyMap<PartyToken, number> {
  const pseudonym = screenPseudonyms(casebook)
  return new Map(
    casebook
      .index()
      .accounts()
      .map(({ id }, position) => [pseudonym(id), position]),
  )
}
