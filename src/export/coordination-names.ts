// How accounts, clusters and objects are called in what leaves the program.

import type { CoordinationCluster } from '../model/coordination.ts'

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
