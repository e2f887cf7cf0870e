// The register of sources: who gave material, what they permitted, until when. Every change is a signed entry.

import type { SourceAct } from '../model/acts.ts'
import { CaseError } from '../model/case-error.ts'
import { AUDIENCES, CONTACT_RISKS, endOfDay, isDay, PERMITTED_USES, SOURCE_ID } from '../model/consent.ts'
import { quoted } from '../model/problem.ts'
import { exhibitsOf } from '../preserve/exhibit-numbers.ts'
import type { Casebook } from './casebook.ts'
import { forgetHeldBack } from './forget-held-back.ts'
import { withMembers } from './holders.ts'
import { type SourceState, sourcesIn } from './source-states.ts'

/** What a person states of a source. */
export type SourceStatement = Omit<SourceAct, 'type' | 'source' | 'tool'>

/** Longest text of one field, in UTF-16 code units. */
const LONGEST_TEXT = 4000
/** Longest role, as of judgements. */
const LONGEST_ROLE = 80
/** What an id may be at most; larger numbers of a hostile journal are passed over. */
const LARGEST_ID = 10 ** 9

/** The sources of a case by id, in the order of their numbers. What was erased is not among them. */
export function sourcesOf(casebook: Casebook): Map<string, SourceState> {
  return sourcesIn(casebook.custody.journal.acts())
}

/** The source of this id. Throws CaseError `usage`, listing those there are. */
export function sourceOf(casebook: Casebook, id: string): SourceState {
  const sources = sourcesOf(casebook)
  const state = sources.get(id)
  if (state !== undefined) return state
  const known = [...sources.keys()].slice(0, 20).join(', ')
  throw new CaseError('usage', 'unknown-source', { value: quoted(id), known })
}

/** Enters a new source and returns its id; ids of erased sources are not given again. Throws CaseError `usage` as `checked` does. */
export function addSource(casebook: Casebook, statement: SourceStatement): string {
  const act = checked(statement)
  const id = `S${largestId(casebook) + 1}`
  casebook.custody.journal.append({ type: 'source', source: id, ...act, tool: casebook.tool })
  casebook.custody.commit()
  recordLapses(casebook)
  return id
}

/** What a change of a source comes with. */
export interface SourceChange {
  readonly statement: SourceStatement
  /** The source agreed anew: ends a withdrawal. Without it a withdrawal stays in force. */
  readonly consentsAgain: boolean
}

/** Enters a changed state of a source. Throws CaseError `usage` for an unknown id and as `checked` does. */
export function changeSource(casebook: Casebook, id: string, { statement, consentsAgain }: SourceChange): void {
  const before = sourceOf(casebook, id)
  const { journal } = casebook.custody
  journal.append({ type: 'source', source: id, ...checked(statement), tool: casebook.tool })
  if (before.status === 'withdrawn' && !consentsAgain)
    journal.append({
      type: 'consent-withdrawal',
      source: id,
      reason: before.reason ?? '',
      role: statement.recordedBy ?? 'person',
      tool: casebook.tool,
    })
  casebook.custody.commit()
  recordLapses(casebook)
  forgetHeldBack(casebook)
}

/** Enters that a source took its consent back; what was read out of its media goes with it. Throws CaseError `usage` for an unknown id or a reason or role without words. */
export function withdrawConsent(casebook: Casebook, id: string, reason: string, role: string): void {
  sourceOf(casebook, id)
  words('reason', reason, LONGEST_TEXT)
  words('role', role, LONGEST_ROLE)
  const { journal } = casebook.custody
  journal.append({ type: 'consent-withdrawal', source: id, reason, role, tool: casebook.tool })
  casebook.custody.commit()
  forgetHeldBack(casebook)
}

/**
 * Enters a lapse for every consent whose last day is over by the clock of this machine, once a source and day, so that
 * a rebuild gives the same answers whenever it is made. Returns the ids.
 */
export function recordLapses(casebook: Casebook): string[] {
  const now = casebook.system.now()
  const lapsed: string[] = []
  for (const [id, { source, status }] of sourcesOf(casebook)) {
    const { expires } = source
    if (status === 'lapsed' || expires === undefined || !(endOfDay(expires) <= now)) continue
    if (status === 'withdrawn' && hasLapse(casebook, id, expires)) continue
    casebook.custody.journal.append({ type: 'consent-lapse', source: id, expires })
    lapsed.push(id)
  }
  if (lapsed.length > 0) {
    casebook.custody.commit()
    forgetHeldBack(casebook)
  }
  return lapsed
}

function hasLapse(casebook: Casebook, id: string, expires: string): boolean {
  for (const { act } of casebook.custody.journal.acts())
    if (act.type === 'consent-lapse' && act.source === id && act.expires === expires) return true
  return false
}

function largestId(casebook: Casebook): number {
  let largest = 0
  const meet = (id: unknown) => {
    const number = typeof id === 'string' && SOURCE_ID.test(id) ? Number(id.slice(1)) : 0
    if (number <= LARGEST_ID) largest = Math.max(largest, number)
  }
  for (const { act } of casebook.custody.journal.acts()) {
    if (act.type === 'source' || act.type === 'acquisition') meet(act.source)
    else if (act.type === 'erasure') for (const id of act.sources ?? []) meet(id)
  }
  return largest
}

/** The statement with its lists in the fixed order. Throws CaseError `usage`, quoting the value, for what the register does not take. */
function checked(statement: SourceStatement): SourceStatement {
  words('role', statement.role, LONGEST_ROLE)
  if (statement.recordedBy !== undefined) words('role', statement.recordedBy, LONGEST_ROLE)
  if (statement.expires !== undefined && !isDay(statement.expires)) bad('expires', statement.expires, '2027-12-31')
  const { contactRisk, clockOffsetSeconds, made, transferred, ...rest } = statement
  if (!CONTACT_RISKS.some(risk => risk === contactRisk)) bad('contact-risk', contactRisk, CONTACT_RISKS.join(', '))
  if (clockOffsetSeconds !== undefined && !(Math.abs(clockOffsetSeconds) <= 10 ** 10))
    bad('clock-offset', String(clockOffsetSeconds), '-86400, 120')
  const texts = [rest.device, rest.note, rest.reason, ...Object.values(made ?? {}), ...Object.values(transferred ?? {})]
  for (const text of texts)
    if (text !== undefined && (text.length > LONGEST_TEXT || !text.isWellFormed())) tooLong(text)
  return {
    ...statement,
    permittedUses: listed('use', statement.permittedUses, PERMITTED_USES),
    audiences: listed('audience', statement.audiences, AUDIENCES),
  }
}

/** The words in the order of the fixed list, each once. */
function listed(option: string, given: readonly string[], known: readonly string[]): string[] {
  for (const word of given) if (!known.includes(word)) bad(option, word, known.join(', '))
  return known.filter(word => given.includes(word))
}

function words(option: string, value: string, most: number): void {
  if (/[\p{L}\p{N}]/u.test(value) && value.length <= most && value.isWellFormed()) return
  throw new CaseError('usage', 'judgement-without-words', { option, value: quoted(value), most })
}

function tooLong(value: string): never {
  throw new CaseError('usage', 'judgement-without-words', { option: 'set', value: quoted(value), most: LONGEST_TEXT })
}

function bad(option: string, value: string, expected: string): never {
  throw new CaseError('usage', 'bad-value', { option, value: quoted(value), expected })
}

/** Enters exhibits, and what came out of archives among them, as from a source; nothing is written for those that are. Returns how many were entered. Throws CaseError `usage`. */
export function assignSource(casebook: Casebook, id: string, numbers: readonly number[], role: string): number {
  sourceOf(casebook, id)
  words('role', role, LONGEST_ROLE)
  const exhibits = exhibitsOf(casebook.custody.journal.acts())
  const chosen = numbers.map(number => {
    const exhibit = exhibits.get(number)
    if (exhibit === undefined) throw new CaseError('usage', 'unknown-exhibit', { value: String(number) })
    return exhibit
  })
  const added = withMembers(exhibits, chosen).filter(({ sources }) => !sources.includes(id))
  for (const { latest, number } of added)
    casebook.custody.journal.append({ ...latest, exhibit: number, source: id, role, tool: casebook.tool })
  casebook.custody.commit()
  forgetHeldBack(casebook)
  return added.length
}
