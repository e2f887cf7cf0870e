// What the register of sources permits: which exhibits may be used for what and before whom, and what is held back.

import type { RecordedAct } from '../journal/recorded-acts.ts'
import type { SourceAct } from '../model/acts.ts'
import { endOfDay, OWN_ANALYSIS, OWN_REPORT, type Purpose } from '../model/consent.ts'
import type { Sha256 } from '../model/ids.ts'
import { type Problem, quoted } from '../model/problem.ts'
import type { ReportSource } from '../model/report-view.ts'
import { type Exhibits, exhibitsOf } from '../preserve/exhibit-numbers.ts'
import type { Casebook } from './casebook.ts'
import { type SourceState, sourcesIn } from './source-states.ts'

/** Days before the end of a consent from which it is said. */
const WARNING_DAYS = 30

/** Why something is held back; `unknown`: its source is not in the register. */
export type RefusalReason = 'withdrawn' | 'lapsed' | 'use' | 'audience' | 'unknown'

export interface Refusal {
  /** Id of the source. */
  readonly source: string
  readonly why: RefusalReason
  /** Last day of the consent, where it lapsed. */
  readonly expires?: string
}

/** Exhibits that one source's consent holds back. */
export interface HeldBack extends Refusal {
  /** Numbers, ascending. */
  readonly exhibits: readonly number[]
}

/** Exhibits and sources read once, for many questions. */
export interface ConsentRegister {
  readonly exhibits: Exhibits
  readonly sources: ReadonlyMap<string, SourceState>
}

/** Reads the journal once. */
export function consentRegister(casebook: Casebook): ConsentRegister {
  const ofSources: RecordedAct[] = []
  const watched = function* (): Generator<RecordedAct> {
    for (const recorded of casebook.custody.journal.acts()) {
      if (ABOUT_SOURCES.has(recorded.act.type)) ofSources.push(recorded)
      yield recorded
    }
  }
  const exhibits = exhibitsOf(watched())
  return { exhibits, sources: sourcesIn(ofSources) }
}

const ABOUT_SOURCES = new Set<string>(['source', 'consent-withdrawal', 'consent-lapse'])

/**
 * Undefined when the exhibit may be used so. Every source that gave it has to permit it; material that came without a
 * source is free. An unknown number gives undefined too. Depends on entries alone, never on the clock.
 */
export function refusalOf(register: ConsentRegister, exhibit: number, purpose: Purpose): Refusal | undefined {
  for (const source of register.exhibits.get(exhibit)?.sources ?? []) {
    const refusal = refusalOfSource(source, register.sources.get(source), purpose)
    if (refusal !== undefined) return refusal
  }
  return undefined
}

/** Why nothing of an exhibit may leave the case, whatever for: a source of it withdrew, its consent ended, or it is in no register. */
export function endedConsent(register: ConsentRegister, exhibit: number): Refusal | undefined {
  for (const source of register.exhibits.get(exhibit)?.sources ?? []) {
    const refusal = refusalOfSource(source, register.sources.get(source), OWN_ANALYSIS)
    if (refusal !== undefined && refusal.why !== 'use' && refusal.why !== 'audience') return refusal
  }
  return undefined
}

function refusalOfSource(id: string, state: SourceState | undefined, purpose: Purpose): Refusal | undefined {
  if (state === undefined) return { source: id, why: 'unknown' }
  const { source, status } = state
  if (status === 'withdrawn') return { source: id, why: 'withdrawn' }
  if (status === 'lapsed') return { source: id, why: 'lapsed', expires: source.expires }
  if (!permits(source.permittedUses, purpose.use)) return { source: id, why: 'use' }
  if (!permits(source.audiences, purpose.audience)) return { source: id, why: 'audience' }
  return undefined
}

function permits(list: unknown, word: string): boolean {
  return Array.isArray(list) && list.includes(word)
}

/** What is held back from a purpose, one row a source and reason, by source. */
export function heldBackFrom(register: ConsentRegister, purpose: Purpose = OWN_ANALYSIS): HeldBack[] {
  const rows = new Map<string, Refusal & { exhibits: number[] }>()
  for (const { number } of register.exhibits.all) {
    const refusal = refusalOf(register, number, purpose)
    if (refusal === undefined) continue
    const key = `${refusal.source} ${refusal.why}`
    const row = rows.get(key)
    if (row === undefined) rows.set(key, { ...refusal, exhibits: [number] })
    else row.exhibits.push(number)
  }
  return [...rows.values()].sort((a, b) => Number(a.source.slice(1)) - Number(b.source.slice(1)))
}

/** Originals that a purpose may not see. */
export function heldBackOriginals(register: ConsentRegister, purpose: Purpose): Set<Sha256> {
  const numbers = new Set(heldBackFrom(register, purpose).flatMap(row => row.exhibits))
  return new Set(register.exhibits.all.filter(({ number }) => numbers.has(number)).map(({ sha256 }) => sha256))
}

/** Problems without those that name a file which a purpose may not see. */
export function visibleProblems(register: ConsentRegister, problems: readonly Problem[], purpose: Purpose): Problem[] {
  const withheld = heldBackOriginals(register, purpose)
  const names = new Set(
    register.exhibits.all
      .filter(({ sha256 }) => withheld.has(sha256))
      .flatMap(({ acts }) => acts.flatMap(({ act }) => [act.name, quoted(act.name)])),
  )
  if (names.size === 0) return [...problems]
  return problems.filter(({ where, parameters }) =>
    [where, ...Object.values(parameters)].every(value => typeof value !== 'string' || !includesAny(value, names)),
  )
}

function includesAny(text: string, names: ReadonlySet<string>): boolean {
  for (const name of names) if (text.includes(name)) return true
  return false
}

/** What a report says of each source: how much came from it, until when, and what it holds back from the report. No clock. */
export function reportSources(register: ConsentRegister): ReportSource[] {
  const held = heldBackFrom(register, OWN_REPORT)
  return [...register.sources].map(([id, { source }]) => {
    const row = held.find(candidate => candidate.source === id)
    return {
      source: id,
      exhibits: register.exhibits.all.filter(({ sources }) => sources.includes(id)).length,
      expires: source.expires,
      heldBack: row === undefined ? undefined : { exhibits: row.exhibits.length, why: row.why },
    }
  })
}

/** Notices on the sources of a case that gave exhibits it still holds: consents that end within 30 days, have ended or were withdrawn. */
export function consentNotices(casebook: Casebook, register: ConsentRegister = consentRegister(casebook)): Problem[] {
  const now = casebook.system.now()
  const notices: Problem[] = []
  for (const [id, { source, status }] of register.sources) {
    const exhibits = register.exhibits.all.filter(exhibit => exhibit.sources.includes(id)).length
    if (exhibits === 0) continue
    const days = daysLeft(source, now)
    const parameters = { source: id, exhibits, expires: source.expires ?? '', days: days ?? 0 }
    const notice = (code: string) => notices.push({ code, severity: 'notice', where: id, parameters })
    if (status === 'withdrawn') notice('consent-withdrawn')
    else if (status === 'lapsed') notice('consent-lapsed')
    else if (days !== undefined && days <= WARNING_DAYS) notice('consent-expiring')
  }
  return notices
}

/** Days until the end of a consent, rounded up; undefined when it has none. */
export function daysLeft({ expires }: SourceAct, now: number): number | undefined {
  const end = expires === undefined ? Number.NaN : endOfDay(expires)
  return Number.isNaN(end) ? undefined : Math.ceil((end - now) / 86_400_000)
}
