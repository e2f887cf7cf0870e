// How accounts, clusters and objects are called in what leaves the program.

import type { CoordinatedPair, CoordinationCluster } from '../model/coordination.ts'

/** Ids as the source writes them, or pseudonyms: whoever exports decides. */
export interface CoordinationNames {
  /** By number in the action set. */
  account(account: number): string
  cluster(cluster: CoordinationCluster): string
  /** By number in the action set. */
  object(object: number): string
  /** Id of an act (a post); undefined where acts are not named. */
  act(act: number): string | undefined
  /** Words that a check of another explanation quotes. */
  quotedWords(words: string): string
}

/**
 * Members by their outside names: in the order of their numbers, which is that of their ids, pseudonyms would say which id is
 * smaller.
 */
export function membersByName(
  { members }: CoordinationCluster,
  names: CoordinationNames,
): CoordinationCluster['members'] {
  const nameOf = new Map(members.map(({ account }) => [account, names.account(account)]))
  const name = (account: number): string => nameOf.get(account) ?? ''
  return [...members].sort((a, b) => compared(name(a.account), name(b.account)) || a.account - b.account)
}

/** Strongest first; pairs of equal evidence, and the two accounts of a pair, by outside names. */
export function pairsByName({ pairs }: CoordinationCluster, names: CoordinationNames): CoordinatedPair[] {
  const nameOf = new Map<number, string>()
  const name = (account: number): string => {
    const known = nameOf.get(account) ?? names.account(account)
    nameOf.set(account, known)
    return known
  }
  return pairs
    .map(pair =>
      compared(name(pair.first), name(pair.second)) <= 0 ? pair : { ...pair, first: pair.second, second: pair.first },
    )
    .sort(
      (a, b) =>
        a.qValue - b.qValue ||
        a.pValue - b.pValue ||
        b.observed - a.observed ||
        compared(name(a.first), name(b.first)) ||
        compared(name(a.second), name(b.second)),
    )
}

/** By code units, as ids are ordered. */
function compared(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
