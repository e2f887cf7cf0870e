// The one object that `--json` prints (docs/cli.md). Everything but `run` is the same after a rebuild.

import type { Ladder } from './ladder.ts'

export interface ClaimSummary {
  readonly id: string
  readonly text: string
  readonly support: Ladder
  readonly deny: Ladder
}

export interface Summary {
  /** Files given or found in folders and archives. */
  readonly inputs: number
  readonly originals: number
  /** Posts of chats; paragraphs of documents are counted apart, as are versions, accounts and channels. */
  readonly posts: number
  readonly versions: number
  readonly accounts: number
  readonly channels: number
  readonly documents: number
  readonly paragraphs: number
  readonly forwards: number
  readonly mediaReferenced: number
  readonly mediaHeld: number
  readonly problems: number
  readonly distinctTexts: number
  /** Families of two or more posts. */
  readonly families: number
  readonly largestFamily: number
  readonly bursts: number
  readonly coordinatedAccounts: number
  readonly clusters: number
  readonly claims: readonly ClaimSummary[]
  readonly run: { readonly elapsedSeconds: number; readonly peakMemoryBytes: number }
}
