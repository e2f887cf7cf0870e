// What people say of a cluster: signed acts of the journal, none of which replaces another.

import type { ClusterJudgementAct } from '../model/acts.ts'
import { CaseError } from '../model/case-error.ts'
import { quoted } from '../model/problem.ts'
import type { Casebook } from './casebook.ts'

/** One judgement, with the time that the device's own clock claimed, in milliseconds. */
export interface Judgement {
  readonly claimedTime: number
  readonly act: ClusterJudgementAct
}

/** Longest reason and role, in UTF-16 code units. */
const LONGEST = { reason: 4000, role: 80 } as const

/** All judgements of the case in the order in which they were recorded. */
export function judgementsOf(casebook: Casebook): Judgement[] {
  const judgements: Judgement[] = []
  for (const { act, claimedTime } of casebook.custody.journal.acts())
    if (act.type === 'cluster-judgement') judgements.push({ claimedTime, act })
  return judgements
}

/** Signs a judgement into the journal. Throws CaseError `usage` for a reason or role without words, or too long. */
export function recordJudgement(casebook: Casebook, judgement: Omit<ClusterJudgementAct, 'type' | 'tool'>): void {
  for (const field of ['reason', 'role'] as const) {
    const value = judgement[field]
    if (!/[\p{L}\p{N}]/u.test(value) || value.length > LONGEST[field] || !value.isWellFormed()) {
      const parameters = { option: field, value: quoted(value), most: LONGEST[field] }
      throw new CaseError('usage', 'judgement-without-words', parameters)
    }
  }
  casebook.custody.journal.append({ type: 'cluster-judgement', ...judgement, tool: casebook.tool })
  casebook.custody.commit()
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
