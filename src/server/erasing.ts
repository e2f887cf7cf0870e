// Erasing in two steps: a plan that a person reads, then its carrying out, refused when anything was signed between.

import type { Casebook } from '../casebook/casebook.ts'
import {
  type ErasureAuthority,
  type ErasurePlan,
  type ErasureRequest,
  performErasure,
  planErasure,
} from '../casebook/erase.ts'
import { screenPseudonyms } from '../casebook/screen-names.ts'
import { CaseError } from '../model/case-error.ts'
import { quoted } from '../model/problem.ts'
import type { ErasureView } from '../model/sources-view.ts'
import { hiddenFileName } from '../show/file-names.ts'
import type { sourcesRoutes } from './contract-sources.ts'
import type { Desk } from './desk.ts'
import type { InputOf } from './route.ts'

interface Planned {
  readonly number: number
  readonly plan: ErasurePlan
  /** Of this device, when it was made. */
  readonly entries: number
}

const PLANNED = new WeakMap<Casebook, Planned>()
const SHOWN = 200

type Request = InputOf<(typeof sourcesRoutes)['erase.plan']>

/** Throws CaseError `usage` unless exactly one of exhibits, source and accounts is named. */
export function startPlan(desk: Desk, { exhibits, source, accounts, withContainer = false }: Request): number {
  const casebook = desk.casebook()
  const what = [
    ...(exhibits === undefined || exhibits.length === 0 ? [] : [{ exhibits }]),
    ...(source === undefined ? [] : [{ source }]),
    ...(accounts === undefined || accounts.length === 0 ? [] : [{ accounts }]),
  ]
  if (what.length !== 1)
    throw new CaseError('usage', 'option-missing', { option: 'exhibit', expected: 'exhibits, source, accounts' })
  const number: number = desk.start('analyse', async ({ progress, signal }) => {
    forget(casebook)
    const { entries } = casebook.custody.journal
    const request = { ...what[0], withContainer, progress, signal } as ErasureRequest
    PLANNED.set(casebook, { number, plan: await planErasure(casebook, request), entries })
    return { planned: number }
  })
  return number
}

function forget(casebook: Casebook): void {
  PLANNED.get(casebook)?.plan.discard()
  PLANNED.delete(casebook)
}

export function erasureView(desk: Desk, showNames: boolean): ErasureView | null {
  const casebook = desk.casebook()
  const planned = PLANNED.get(casebook)
  if (planned === undefined) return null
  const { plan, number } = planned
  const pseudonym = screenPseudonyms(casebook)
  const nameOf = (name: string) => quoted(showNames ? name : hiddenFileName(name, pseudonym))
  return {
    plan: number,
    exhibitCount: plan.exhibits.length,
    sizeBytes: plan.exhibits.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0),
    exhibits: plan.exhibits.slice(0, SHOWN).map(exhibit => ({
      number: exhibit.number,
      name: nameOf(exhibit.name),
      sizeBytes: exhibit.sizeBytes,
      isContainer: exhibit.why === 'container',
      posts: exhibit.posts,
      accounts: exhibit.accounts,
      otherSources: exhibit.otherSources,
      messagesKept: exhibit.messagesKept ?? null,
      messagesLeft: exhibit.messagesLeft ?? null,
    })),
    sources: plan.sources,
    accounts: plan.accounts.slice(0, SHOWN).map(id => (showNames ? quoted(id) : pseudonym(id))),
    entries: plan.entries,
    repeated: plan.repeated,
    containers: plan.containers.slice(0, SHOWN),
    membersLeft: plan.membersLeft.slice(0, SHOWN),
    handedOut: plan.handedOut.slice(0, SHOWN),
    losesClaims: plan.losesClaims,
    collections: plan.collections.slice(0, SHOWN).map(name => quoted(name)),
  }
}

/** Throws CaseError `usage` for a plan that is not the newest one, or of a journal that has grown since. */
export function performPlanned(
  desk: Desk,
  number: number,
  authority: ErasureAuthority,
): { exhibits: number; bodies: number } {
  const casebook = desk.casebook()
  if (desk.jobs.isRunning) throw new CaseError('case-in-use', 'busy')
  const planned = PLANNED.get(casebook)
  if (planned?.number !== number || planned.entries !== casebook.custody.journal.entries)
    throw new CaseError('usage', 'erase-plan-outdated')
  const { plan } = planned
  const bodies = performErasure(casebook, plan, authority)
  forget(casebook)
  desk.offers.clear()
  desk.reread()
  return { exhibits: plan.exhibits.length, bodies }
}
