// Channels by the pseudonyms that filters name them with.

import type { PartyToken } from '../model/post-filter.ts'
import type { Casebook } from './casebook.ts'
import { screenPseudonyms } from './screen-names.ts'

export interface ChannelTokens {
  /** By position in `Engine.channels()`. */
  readonly tokens: readonly PartyToken[]
  /** Positions of the channels named; tokens that name none are left out. */
  positions(tokens: readonly PartyToken[]): ReadonlySet<number>
}

export function channelTokens(casebook: Casebook): ChannelTokens {
  const pseudonym = screenPseudonyms(casebook)
  const tokens = casebook
    .index()
    .channels()
    .map(({ id }) => pseudonym(id))
  const positionOf = new Map(tokens.map((token, position) => [token, position]))
  return {
    tokens,
    positions: named => new Set(named.flatMap(token => positionOf.get(token) ?? [])),
  }
}
