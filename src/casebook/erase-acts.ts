// Which entries of the journal name what is to be erased, and what has to be said again because they hold more than that.

import { findingId } from '../detect/finding-id.ts'
import { bodiesFolder } from '../journal/chain-place.ts'
import type { RecordedAct } from '../journal/recorded-acts.ts'
import type { AcquisitionAct, Act, ClusterJudgementAct, HandedExportAct, IntakeAct, RepairAct } from '../model/acts.ts'
import type { AudienceProfile, AudienceProfileAct } from '../model/audience-profile.ts'
import type { EntryPlace } from '../model/entry-place.ts'
import type { Sha256 } from '../model/ids.ts'
import { quoted } from '../model/problem.ts'
import { mayErase } from '../preserve/erase.ts'
import { objectPath } from '../vault/object-place.ts'
import { placeKey } from '../weigh/casework-effect.ts'
import { type CaseworkTraces, caseworkNaming } from './erase-casework.ts'
import { mediaActWithout } from './erase-collections.ts'
import { judgementsIn } from './judgements.ts'
import type { PersonTraces } from './person-traces.ts'

/** What is to go, as the journal may name it. */
export interface Doomed {
  readonly sha256s: ReadonlySet<Sha256>
  /** Names of files, as their acquisitions give them. */
  readonly names: ReadonlySet<string>
  /** Ids of accounts of which nothing is left in the case. */
  readonly accounts: ReadonlySet<string>
  /** Ids in the register of sources. */
  readonly sources: ReadonlySet<string>
  /** Numbers of the exhibits. */
  readonly exhibits: ReadonlySet<number>
  readonly person?: PersonTraces
  /** What casework names of posts of which nothing is left. */
  readonly casework?: CaseworkTraces
  /** Whether an original that is no exhibit (what a cut-off append left) holds a name or hash of it, or names the person. */
  namedIn(original: Sha256): boolean
  /** Whether a claims file names the person. */
  namesPerson(original: Sha256): boolean
  /** Whether the list of a collection of media holds a hash of it or names the person. */
  listNames?(original: Sha256): boolean
}

/** Entries to erase and acts that repeat the rest of what they held. */
export interface NamingEntries {
  readonly targets: readonly EntryPlace[]
  readonly repeated: readonly Act[]
}

/** Stands in a person's words where a name stood. */
const REDACTED = '[erased]'

/** Acts in the order of the journal. `next`: place that the first act said again will have. */
export function entriesNaming(acts: Iterable<RecordedAct>, doomed: Doomed, next: EntryPlace): NamingEntries {
  const targets: EntryPlace[] = []
  const repeated: Act[] = []
  const repairs: RecordedAct[] = []
  const registers = new Map<string, RegisterEntries>()
  // What is said again comes last, so what followed it has to follow it again.
  const again = new Set<string>()
  const withdrawn = withdrawnJudgements(acts)
  for (const recorded of acts) {
    const { act, device, epoch, seq } = recorded
    if (!mayErase(act.type)) continue
    if (act.type === 'source' || act.type === 'consent-withdrawal' || act.type === 'consent-lapse') {
      const register = registers.get(act.source) ?? { places: [], acts: [] }
      register.places.push({ device, epoch, seq })
      register.acts.push(act)
      registers.set(act.source, register)
      continue
    }
    if (act.type === 'repair') {
      repairs.push(recorded)
      continue
    }
    const said = withoutDoomed(act, doomed)
    const moved = said === 'untouched' && lineOf(act) !== '' && again.has(lineOf(act)) ? act : said
    if (moved === 'untouched') continue
    // At another place its withdrawal would not reach it, and it would count again.
    const rest = withdrawn.has(placeKey(recorded)) ? undefined : moved
    if (rest !== undefined) again.add(lineOf(act))
    targets.push({ device, epoch, seq })
    if (rest !== undefined) repeated.push(rest)
  }
  for (const [id, { places, acts: entries }] of registers) {
    if (doomed.sources.has(id)) targets.push(...places)
    else if (doomed.person !== undefined && entries.some(entry => doomed.person?.isInValue(entry))) {
      targets.push(...places)
      repeated.push(...lastState(entries, doomed.person))
    }
  }
  // Said again last, as it rests on the places that entries will have; which entries go does not depend on that.
  const chains = new Set(
    [...targets, ...caseworkNaming(acts, doomed, next).targets].map(
      target => `${bodiesFolder(target.device, target.epoch)}/`,
    ),
  )
  for (const { act, device, epoch, seq } of repairs) {
    const rest = repairWithout(act as RepairAct, doomed, chains)
    if (rest === 'untouched') continue
    targets.push({ device, epoch, seq })
    if (rest !== undefined) repeated.push(rest)
  }
  const casework = caseworkNaming(acts, doomed, { ...next, seq: next.seq + repeated.length })
  return { targets: [...targets, ...casework.targets], repeated: [...repeated, ...casework.repeated] }
}

function withdrawnJudgements(acts: Iterable<RecordedAct>): Set<string> {
  return new Set(judgementsIn(acts).flatMap(({ at, isWithdrawn }) => (isWithdrawn ? [placeKey(at)] : [])))
}

/** Acts of one line replace each other: on one original, on one cluster, claims files. Empty for acts that nothing replaces. */
function lineOf(act: Act): string {
  if (act.type === 'acquisition') return act.sha256
  if (act.type === 'cluster-judgement') return act.cluster
  if (act.type === 'audience-profile')
    return `audience ${(act.profile as Partial<AudienceProfile> | undefined)?.audience}`
  // A collection that is named anew stays removed, or in force, as it was last.
  if (act.type === 'media-collection' || act.type === 'media-collection-removal') return `collection ${act.name}`
  if (act.type === 'trust-list' || act.type === 'trust-list-removal') return `trust list ${act.name}`
  return act.type === 'claims' ? act.type : ''
}

interface RegisterEntries {
  readonly places: EntryPlace[]
  readonly acts: Act[]
}

/** The act without what is to go; undefined when nothing is left of it. */
function withoutDoomed(act: Act, doomed: Doomed): Act | undefined | 'untouched' {
  switch (act.type) {
    case 'acquisition':
      return acquisitionWithout(act, doomed)
    case 'intake':
      return intakeWithout(act, doomed)
    case 'claims':
      if (doomed.sha256s.has(act.sha256) || doomed.namesPerson(act.sha256)) return undefined
      return redacted(act, ['name'], doomed)
    case 'role-holder':
      return doomed.person?.isIn(act.role) === true || doomed.person?.isIn(act.holder) === true
        ? undefined
        : 'untouched'
    case 'export':
      return redacted(act, ['role'], doomed)
    case 'audience-profile':
      return profileWithout(act, doomed)
    case 'handed-export':
      return handedWithout(act, doomed)
    case 'recovery':
      return doomed.namedIn(act.sha256) ? undefined : 'untouched'
    case 'fork':
      return forkWithout(act, doomed)
    case 'media-collection':
    case 'media-collection-removal':
    case 'media-hashes':
    case 'trust-list':
    case 'trust-list-removal':
      return mediaActWithout(act, doomed, (each, fields) => redacted(each, fields, doomed))
    case 'cluster-judgement':
      return judgementWithout(act, doomed)
    default:
      return 'untouched'
  }
}

/** The act with the person taken out of words that somebody typed. */
function redacted(act: Act, fields: readonly string[], { person }: Doomed): Act | 'untouched' {
  const typed = Object.entries(act).filter(
    ([field, value]) => fields.includes(field) && typeof value === 'string' && person?.isIn(value) === true,
  )
  if (person === undefined || typed.length === 0) return 'untouched'
  return { ...act, ...Object.fromEntries(typed.map(([field, value]) => [field, person.without(value, REDACTED)])) }
}

/** A profile whose name, or anything that this version does not know, names the person goes as a whole. */
function profileWithout(act: AudienceProfileAct, doomed: Doomed): Act | undefined | 'untouched' {
  const { reason: _reason, role: _role, ...rest } = act
  return doomed.person?.isInValue(rest) === true ? undefined : redacted(act, ['reason', 'role'], doomed)
}

/** That something was handed out stays; whom its words name does not. */
function handedWithout(act: HandedExportAct, { person }: Doomed): Act | 'untouched' {
  const { reason, profile, claims, role } = act
  if (person?.isInValue([reason, profile, claims, role]) !== true) return 'untouched'
  const said = { ...(reason === undefined ? {} : { reason }), profile, claims, role }
  return { ...act, ...(redact(said, person) as typeof said) }
}

/** What another exhibit's act says of one that goes: the archive it came out of, the file it was cut from, the proof beside it. */
function acquisitionWithout(act: AcquisitionAct, doomed: Doomed): Act | undefined | 'untouched' {
  if (doomed.sha256s.has(act.sha256)) return undefined
  let rest = act
  const { memberOf, extractOf } = act
  if (memberOf?.sha256 !== undefined && doomed.sha256s.has(memberOf.sha256)) {
    const { sha256: _, ...archive } = memberOf
    rest = { ...rest, memberOf: archive }
  }
  if (extractOf !== undefined && doomed.sha256s.has(extractOf.sha256)) {
    const { extractOf: _, ...others } = rest
    rest = others
  }
  const { stated } = act
  const isOfDoomed = stated?.bySha256 !== undefined && doomed.sha256s.has(stated.bySha256)
  if (stated !== undefined && (isOfDoomed || doomed.person?.isInValue(stated) === true)) {
    const { stated: _, ...others } = rest
    rest = others
  }
  return rest === act ? 'untouched' : rest
}

/** The count of files stays: the run happened, and runs are told apart by how many there were. */
function intakeWithout(act: IntakeAct, doomed: Doomed): Act | 'untouched' {
  const problems = act.problems.filter(problem => !namesDoomed(problem, doomed))
  return problems.length === act.problems.length ? 'untouched' : { ...act, problems }
}

/** True when a value holds the name or hash of a file that goes, in full or shortened for quoting, or names the person. */
function namesDoomed(value: unknown, doomed: Doomed): boolean {
  if (doomed.person?.isInValue(value) === true) return true
  return stringsIn(value).some(text => {
    for (const name of doomed.names) if (text.includes(name) || text.includes(quoted(name))) return true
    for (const sha256 of doomed.sha256s) if (text.includes(sha256)) return true
    return false
  })
}

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : []
}

/** Damaged lines that a repair kept of a body file may be of what is erased in its chain and too damaged to tell. */
function repairWithout(act: RepairAct, doomed: Doomed, chains: ReadonlySet<string>): Act | undefined | 'untouched' {
  const isKeptOfChain = (where: string) => [...chains].some(folder => where.startsWith(folder))
  const doomedPaths = new Set([...doomed.sha256s].map(objectPath))
  const added = act.added.filter(
    ({ sha256, keptAs, where }) =>
      !(sha256 !== undefined && doomed.sha256s.has(sha256)) &&
      !doomedPaths.has(where) &&
      !(keptAs !== undefined && (isKeptOfChain(where) || doomed.namedIn(keptAs))),
  )
  if (added.length === act.added.length) return 'untouched'
  return added.length === 0 ? undefined : { ...act, added }
}

/** The lines of a fork's branch hold commitments only; its bodies, kept beside them, may name anything. */
function forkWithout(act: Act, doomed: Doomed): Act | 'untouched' {
  const { bodiesSha256, bodiesSizeBytes: _, ...rest } = act as unknown as Record<string, unknown>
  if (typeof bodiesSha256 !== 'string' || !doomed.namedIn(bodiesSha256 as Sha256)) return 'untouched'
  return rest as unknown as Act
}

/** A judgement stands for the accounts that are left; its id is made from them anew, as it would give the erased one away. */
function judgementWithout(act: ClusterJudgementAct, doomed: Doomed): Act | undefined | 'untouched' {
  const { person } = doomed
  const isGone = (account: string) =>
    doomed.accounts.has(account) || person?.ids.has(account) === true || person?.isIn(account) === true
  const accounts = act.accounts.filter(account => !isGone(account))
  const said = redacted(act, ['reason', 'role'], doomed)
  if (accounts.length === act.accounts.length) return said
  const rest = said === 'untouched' ? act : (said as ClusterJudgementAct)
  return accounts.length < 2 ? undefined : { ...rest, cluster: findingId('cluster', accounts), accounts }
}

/** What the register says of a source now, its words without the person; a withdrawal is said again behind it. */
function lastState(entries: readonly Act[], person: PersonTraces): Act[] {
  const said: Act[] = []
  for (const entry of entries) {
    const redacted = redact(entry, person) as Act
    if (entry.type === 'source')
      said.splice(0, said.length, ...said.filter(({ type }) => type === 'consent-lapse'), redacted)
    else said.push(redacted)
  }
  return said
}

function redact(value: unknown, person: PersonTraces): unknown {
  if (typeof value === 'string') return person.without(value, REDACTED)
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map(item => redact(item, person))
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, redact(item, person)]))
}

/** True when words that a person types about an erasure would tell what was erased. */
export function wouldTell(words: string, doomed: Pick<Doomed, 'names' | 'sha256s' | 'person'>): boolean {
  if (doomed.person?.isIn(words) === true) return true
  const lower = words.toLowerCase()
  for (const sha256 of doomed.sha256s) if (lower.includes(sha256)) return true
  for (const name of doomed.names) {
    const last = name.split(/[/!]/).at(-1) ?? name
    if (last.length >= 4 && lower.includes(last.toLowerCase())) return true
  }
  return false
}
