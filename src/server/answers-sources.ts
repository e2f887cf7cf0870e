// Answers about sources and what they permit, about erasing, and about who a role is.

import type { Casebook } from '../casebook/casebook.ts'
import { consentRegister, daysLeft, heldBackFrom, heldBackOriginals } from '../casebook/consent.ts'
import { checkedRole, recordRoleHolder, roleHolder } from '../casebook/roles.ts'
import type { SourceState } from '../casebook/source-states.ts'
import { addSource, assignSource, changeSource, type SourceStatement, withdrawConsent } from '../casebook/sources.ts'
import { CaseError } from '../model/case-error.ts'
import { AUDIENCES, OWN_ANALYSIS, OWN_REPORT, PERMITTED_USES, type Purpose } from '../model/consent.ts'
import { quoted } from '../model/problem.ts'
import type { SourceRow } from '../model/sources-view.ts'
import type { Answers } from './answering.ts'
import type { RolesState, SourcesState, sourcesRoutes } from './contract-sources.ts'
import type { Desk } from './desk.ts'
import { erasureView, performPlanned, startPlan } from './erasing.ts'
import { statedWords } from './hand-on-request.ts'
import { ofJournal } from './of-journal.ts'

const MOST = 500
const EXHIBITS_SHOWN = 200

/** What the program itself asks for: its own analysis and report, and the standard audiences. */
const PURPOSES: readonly Purpose[] = [
  OWN_ANALYSIS,
  OWN_REPORT,
  { use: 'publication', audience: 'public' },
  { use: 'court', audience: 'court' },
  { use: 'sharing', audience: 'public' },
  { use: 'sharing', audience: 'lawyer' },
]

export const sourcesAnswers: Answers<typeof sourcesRoutes> = {
  'sources.state': desk => state(desk.casebook()),
  'sources.add': (desk, { statement, exhibits = [] }, { role }) => {
    const casebook = desk.casebook()
    known(casebook, exhibits)
    const source = addSource(casebook, { ...stated(statement), recordedBy: checkedRole(role) })
    const assigned = exhibits.length === 0 ? 0 : settled(desk, () => assignSource(casebook, source, exhibits, role))
    return { source, exhibits: assigned }
  },
  'sources.change': (desk, { source, statement, reason, consentsAgain = false }, { role }) => {
    const words = needed('reason', reason)
    const next = { ...stated(statement), reason: words, recordedBy: checkedRole(role) }
    settled(desk, () => changeSource(desk.casebook(), source, { statement: next, consentsAgain }))
    return {}
  },
  'sources.withdraw': (desk, { source, reason }, { role }) => {
    const casebook = desk.casebook()
    settled(desk, () => withdrawConsent(casebook, source, needed('reason', reason), checkedRole(role)))
    const { exhibits } = consentRegister(casebook)
    return { exhibits: exhibits.all.filter(({ sources }) => sources.includes(source)).length }
  },
  'sources.assign': (desk, { source, exhibits }, { role }) => ({
    exhibits: settled(desk, () => assignSource(desk.casebook(), source, exhibits, checkedRole(role))),
  }),
  'erase.plan': (desk, request) => ({ job: startPlan(desk, request) }),
  'erase.planned': (desk, _, { showNames }) => erasureView(desk, showNames),
  'erase.perform': (desk, { plan, reason, authority }, { role }) =>
    performPlanned(desk, plan, { reason, authority, role: checkedRole(role) }),
  'roles.state': desk => roles(desk.casebook()),
  'roles.holder': (desk, { role }) => {
    const casebook = desk.casebook()
    if (!casebook.isSealed) throw new CaseError('usage', 'role-needs-seal', { value: quoted(casebook.root) })
    return { holder: roleHolder(casebook, role) ?? null }
  },
  'roles.record': (desk, { role, holder }) => {
    recordRoleHolder(desk.casebook(), checkedRole(role), holder.trim())
    return {}
  },
}

/** An act on consent: what is shown is read again where it lets the analysis see more or less. */
function settled<Result>(desk: Desk, act: () => Result): Result {
  const casebook = desk.casebook()
  const held = () => [...heldBackOriginals(consentRegister(casebook), OWN_ANALYSIS)].sort().join()
  const before = held()
  const result = act()
  if (held() !== before) desk.reread()
  return result
}

function known(casebook: Casebook, numbers: readonly number[]): void {
  const { exhibits } = consentRegister(casebook)
  for (const number of numbers)
    if (exhibits.get(number) === undefined) throw new CaseError('usage', 'unknown-exhibit', { value: `${number}` })
}

function needed(option: string, value: string): string {
  const words = statedWords(option, value, 4000)
  if (words === undefined) throw new CaseError('usage', 'judgement-without-words', { option, value: '', most: 4000 })
  return words
}

type Stated = Parameters<(typeof sourcesRoutes)['sources.add']['check']>[0] & SourceStatement

/** Fields that are there and empty are as absent. */
function stated(given: Omit<SourceStatement, 'reason' | 'recordedBy'>): SourceStatement {
  const { expires, made, transferred, device, note, ...rest } = given as Stated
  const filled = (value: string | undefined) => (value === undefined || value.trim() === '' ? undefined : value.trim())
  const parts = (provenance: SourceStatement['made']) => {
    const entries = Object.entries(provenance ?? {}).flatMap(([part, value]) => {
      const words = filled(value)
      return words === undefined ? [] : [[part, words]]
    })
    return entries.length === 0 ? undefined : Object.fromEntries(entries)
  }
  const optional = {
    expires: filled(expires),
    made: parts(made),
    transferred: parts(transferred),
    device: filled(device),
    note: filled(note),
  }
  const present = Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== undefined))
  return { ...rest, role: rest.role.trim(), ...present }
}

function state(casebook: Casebook): SourcesState {
  const register = ofJournal(casebook, 'register', consentRegister)
  const held = PURPOSES.map(purpose => ({ purpose, rows: heldBackFrom(register, purpose) }))
  const now = casebook.system.now()
  const bySource = new Map<string, number[]>()
  let withoutSource = 0
  for (const { number, sources } of register.exhibits.all) {
    if (sources.length === 0) withoutSource++
    for (const source of sources) bySource.set(source, [...(bySource.get(source) ?? []), number])
  }
  return {
    sources: [...register.sources.values()]
      .slice(0, MOST)
      .map(source =>
        sourceRow(source, bySource.get(source.source.source) ?? [], now, id =>
          held.filter(({ rows }) => rows.some(row => row.source === id)).map(({ purpose }) => purpose),
        ),
      ),
    sourceCount: register.sources.size,
    withoutSource,
    purposes: held.map(({ purpose, rows }) => ({
      ...purpose,
      heldBack: new Set(rows.flatMap(({ exhibits }) => exhibits)).size,
    })),
  }
}

function sourceRow(
  { source, status, reason, changedTime }: SourceState,
  exhibits: readonly number[],
  now: number,
  heldFrom: (id: string) => readonly Purpose[],
): SourceRow {
  const inList = (words: readonly string[], list: readonly string[]) => list.filter(word => words.includes(word))
  return {
    source: source.source,
    role: quoted(source.role),
    status,
    permittedUses: inList(source.permittedUses, PERMITTED_USES),
    audiences: inList(source.audiences, AUDIENCES),
    expires: source.expires ?? null,
    daysLeft: daysLeft(source, now) ?? null,
    contactRisk: source.contactRisk,
    made: source.made ?? null,
    transferred: source.transferred ?? null,
    device: source.device ?? null,
    clockOffsetSeconds: source.clockOffsetSeconds ?? null,
    note: source.note ?? null,
    withdrawalReason: reason ?? null,
    changedTime,
    exhibitCount: exhibits.length,
    exhibits: exhibits.slice(0, EXHIBITS_SHOWN),
    heldBackFrom: heldFrom(source.source),
  }
}

function roles(casebook: Casebook): RolesState {
  const counts = new Map<string, number>()
  const known = new Set<string>()
  for (const { act } of casebook.custody.journal.acts()) {
    if (act.type === 'role-holder') known.add(act.role)
    const { role } = act as { role?: unknown }
    if (typeof role === 'string' && act.type !== 'role-holder' && act.type !== 'source')
      counts.set(role, (counts.get(role) ?? 0) + 1)
  }
  for (const role of known) if (!counts.has(role)) counts.set(role, 0)
  return {
    isSealed: casebook.isSealed,
    roles: [...counts]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .slice(0, MOST)
      .map(([role, entries]) => ({ role: quoted(role), entries, isKnown: known.has(role) })),
  }
}
