// What people decided that shapes the numbers of one claim, and how a difference of roles is settled.

import type { CaseworkAct, Effective, RecordedCasework, Unit } from '../model/casework.ts'
import type { WeighedClaim } from '../model/ladder.ts'
import { placeKey } from '../weigh/casework-effect.ts'
import { upperRates } from '../weigh/rates-in-force.ts'
import type { Casebook } from './casebook.ts'
import { currentCasework } from './casework.ts'
import { answerFields } from './casework-agreement.ts'
import { unitsOf, visiblePosts } from './casework-list.ts'

export interface ClaimJudgement {
  readonly kind: CaseworkAct['type']
  readonly entry: string
  readonly role: string
  /** Milliseconds, by the clock of the device. */
  readonly claimedTime: number
  /** Fields that answer the question, by name. */
  readonly answer: Readonly<Record<string, string>>
  readonly reason: string | null
  /** `channel id/message id` of what was judged; null for what is on no post, or on one that is held back. */
  readonly post: string | null
  /** Roles differ and nobody has settled it. */
  readonly isDisputed: boolean
}

/** Those that hold, in the order of the journal: codings, reviews of marks and sides, repeats; controllers and aliases of accounts of the claim; measured rates. */
export function claimJudgements(casebook: Casebook, { claim, support, deny }: WeighedClaim): ClaimJudgement[] {
  const casework = currentCasework(casebook)
  const index = casebook.index()
  const accounts = index.accounts()
  const { account } = index.columns()
  const identities = new Set<string>()
  for (const { assertions } of [support, deny])
    for (const { post, voice } of assertions) {
      if (account[post] >= 0) identities.add(accounts[account[post]].id)
      if (voice !== undefined) identities.add(voice)
    }
  const ofClaim = ({ act }: { readonly act: { readonly claim?: string } }) => act.claim === claim.id
  const touches = ({ act }: { readonly act: { readonly members: readonly string[] } }) =>
    act.members.some(member => identities.has(member))
  const judged: (Effective<CaseworkAct> | RecordedCasework)[] = [
    ...casework.assertions.filter(ofClaim),
    ...casework.markReviews.filter(ofClaim),
    ...casework.sideReviews.filter(ofClaim),
    ...casework.repeats.filter(ofClaim),
    ...casework.controllers.filter(touches),
    ...casework.aliases.filter(touches),
    ...casework.markRates,
  ]
  const answers = judged.flatMap(one =>
    'answers' in one
      ? one.answers.map(answer => ({ ...answer, isDisputed: one.isDisputed }))
      : [{ ...one, isDisputed: false }],
  )
  const visible = visiblePosts(casebook, answers)
  return answers
    .sort((a, b) => a.order - b.order)
    .map(({ at, act, claimedTime, isDisputed }) => {
      const units = unitsOf(act)
      const isShown = units.every(({ post }) => visible.has(post))
      return {
        kind: act.type,
        entry: placeKey(at),
        role: act.role,
        claimedTime,
        answer: act.type === 'mark-rate' ? { upper: String(upperRates(act).any) } : answerFields(act, isShown),
        reason: isShown ? (act.reason ?? null) : null,
        post: isShown ? (units[0]?.post ?? null) : null,
        isDisputed,
      }
    })
}

/** A record that answers as an act does and settles others (`DEVICE:EPOCH:SEQ`), to be stated by whoever settles. */
export function settlingRecord(act: CaseworkAct, resolves: readonly string[]): Record<string, unknown> {
  const { role: _role, reason: _reason, tool: _tool, apart: _apart, resolves: _resolves, ...rest } = act
  const stated: Record<string, unknown> = { ...rest, resolves }
  for (const [name, value] of Object.entries(stated)) {
    if (name === 'covers') stated[name] = 'copies'
    else if (name === 'unit' || (name === 'of' && typeof value === 'object')) stated[name] = bare(value as Unit)
    else if (name === 'compared') stated[name] = (value as readonly Unit[]).map(bare)
  }
  return stated
}

/** Without the quote: what stands in the case now is quoted anew. */
function bare({ quote: _quote, ...unit }: Unit): Omit<Unit, 'quote'> {
  return unit
}
