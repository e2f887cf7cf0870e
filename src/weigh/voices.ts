// Who may be speaking in a case, and which of them are one voice: joined once for all claims, before any claim is looked at.

import { UnionFind } from '../algorithms/union-find.ts'

/**
 * Speakers are numbered: first the accounts, then stated origins of forwards that have no account here, then upstream voices of relays.
 * Columns have one element a speaker; -1 stands for none.
 */
export interface VoiceColumns {
  readonly count: number
  readonly accounts: number
  /** Speaker of each origin number of `WeighEvidence.forwardOrigin`. */
  readonly ofOrigin: Int32Array
  /** Speaker of each `Assertion.voice`. */
  readonly ofVoice: ReadonlyMap<string, number>
  /** 1 where only a name is known. */
  readonly isNameOnly: Uint8Array
  /** Equal numbers: known by name only and the names are equal. Kept apart for U, joined when marks are counted. */
  readonly name: Int32Array
  /** Equal numbers: a person judged them to be one. */
  readonly alias: Int32Array
  /** Equal numbers: a person declared one controller. */
  readonly controller: Int32Array
  /** Coordination cluster, and the q-value of each cluster. */
  readonly cluster: Int32Array
  readonly clusterQ: Float64Array
}

export interface Voices extends VoiceColumns {
  /** Equal numbers: one voice by alias, controller or cluster, also through speakers that take no part in a claim. */
  readonly component: Int32Array
  /** As `component`, with equal names joined. */
  readonly namedComponent: Int32Array
}

/** Joins the speakers of a case. Cost linear. */
export function joinVoices(columns: VoiceColumns): Voices {
  const sets = new UnionFind(columns.count)
  for (const keys of [columns.alias, columns.controller, columns.cluster]) joinEqual(sets, keys)
  const component = roots(sets, columns.count)
  joinEqual(sets, columns.name)
  return { ...columns, component, namedComponent: roots(sets, columns.count) }
}

function joinEqual(sets: UnionFind, keys: Int32Array): void {
  const first = new Map<number, number>()
  keys.forEach((key, speaker) => {
    if (key < 0) return
    const earlier = first.get(key)
    if (earlier === undefined) first.set(key, speaker)
    else sets.union(speaker, earlier)
  })
}

function roots(sets: UnionFind, count: number): Int32Array {
  return Int32Array.from({ length: count }, (_, speaker) => sets.find(speaker))
}
