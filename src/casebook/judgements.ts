// What people say of a cluster: signed acts of the journal, none of which replaces another.

import type { RecordedAct } from '../journal/recorded-acts.ts'
import type { ClusterJudgementAct } from '../model/acts.ts'
import { CaseError } from '../model/case-error.ts'
import type { EntryPlace } from '../model/entry-place.ts'
import { quoted } from '../model/problem.ts'
import { placeKey, withoutWithdrawn } from '../weigh/casework-effect.ts'
import type { Casebook } from './casebook.ts'

/** One judgement, with the time that the device's own clock claimed, in milliseconds. */
export interface Judgement {
  readonly claimedTime: number
  readonly act: ClusterJudgementAct
}

/** A judgement with its place in the journal and what became of it. */
export interface RecordedJudgement extends Judgement {
  readonly at: EntryPlace
  /** A `withdrawal` that counts names it. */
  readonly isWithdrawn: boolean
}

/** Longest reason and role, in UTF-16 code units. */
const LONGEST = { reason: 4000, role: 80 } as const

/** The judgements that count, in the order in which they were recorded: without those that were withdrawn. */
export function judgementsOf(casebook: Casebook): Judgement[] {
  return judgementHistory(casebook).filter(({ isWithdrawn }) => !isWithdrawn)
}

/** All judgements ever recorded and not erased, withdrawn ones too, in the order in which they were recorded. */
export function judgementHistory(casebook: Casebook): RecordedJudgement[] {
  return judgementsIn(casebook.custody.journal.acts())
}

/** The same of any acts, in the order of the journal. */
export function judgementsIn(acts: Iterable<RecordedAct>): RecordedJudgement[] {
  const recorded = Array.from(acts, ({ device, epoch, seq, claimedTime, act }) => {
    return { at: { device, epoch, seq }, claimedTime, act }
  }).filter(({ act }) => act.type === 'cluster-judgement' || act.type === 'withdrawal')
  const active = new Set(withoutWithdrawn(recorded).map(({ at }) => placeKey(at)))
  return recorded.flatMap(({ at, claimedTime, act }) =>
    act.type === 'cluster-judgement' ? [{ at, claimedTime, act, isWithdrawn: !active.has(placeKey(at)) }] : [],
  )
}

/** Signs a judgement into the journal; returns its place. Throws CaseError `usage` for a reason or role without words, or too long. */
export function recordJudgement(casebook: Casebook, judgement: Omit<ClusterJudgementAct, 'type' | 'tool'>): EntryPlace {
  for (const field of ['reason', 'role'] as const) {
    const value = judgement[field]
    if (!/[\p{L}\p{N}]/u.test(value) || value.length > LONGEST[field] || !value.isWellFormed()) {
      const parameters = { option: field, value: quoted(value), most: LONGEST[field] }
      throw new CaseError('usage', 'judgement-without-words', parameters)
    }
  }
  const { journal } = casebook.custody
  journal.append({ type: 'cluster-judgement', ...judgement, tool: casebook.tool })
  casebook.custody.commit()
  const head = journal.head()
  if (head === undefined) throw new Error('a journal that was written to has a head')
  const { device, epoch, seq } = head
  return { device, epoch, seq }
}

/**
 * Whether the accounts of a cluster may leave the case by name: of the roles that judged exactly these accounts, the latest
 * word of at least one is `coordinated` and that of none is `not-coordinated`.
 */
export function mayBeNamed(judgements: readonly Judgement[], cluster: string, accountIds: readonly string[]): boolean {
  const latest = new Map<string, string>()
  for (const { act } of judgements)
    if (isOn(act, cluster, accountIds)) latest.set(act.role.trim().toLowerCase(), act.verdict)
  const verdicts = [...latest.values()]
  return verdicts.includes('coordinated') && !verdicts.includes('not-coordinated')
}

/** True when a judgement is on this cluster: its name is short and can be built, so the accounts decide too. */
export function isOn(act: ClusterJudgementAct, cluster: string, accountIds: readonly string[]): boolean {
  return (
    act.cluster === cluster &&
    act.accounts.length === accountIds.length &&
    act.accounts.every((id, i) => id === accountIds[i])
  )
}
