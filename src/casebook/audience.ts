// The audiences of a case: the standard ones and those that people saved, each as its latest act has it.

import {
  type AudienceProfile,
  type AudienceProfileAct,
  EXPORT_FORMATS,
  type ExportFormat,
  PROTECTION_LEVELS,
  type ProtectionRule,
  STANDARD_AUDIENCES,
} from '../model/audience-profile.ts'
import { CaseError } from '../model/case-error.ts'
import { AUDIENCES, PERMITTED_USES } from '../model/consent.ts'
import type { EntryPlace } from '../model/entry-place.ts'
import { quoted } from '../model/problem.ts'
import { isAudienceName, isAudienceProfile, isLevel, isStandardAudience } from '../protect/audience-profile.ts'
import { openedRules, PROTECTION_RULES, STANDARD_PROFILES } from '../protect/standard-profiles.ts'
import type { Casebook } from './casebook.ts'

/** A profile as it holds. */
export interface HeldProfile {
  readonly profile: AudienceProfile
  /** Rules that let more out than the standard it is measured against. */
  readonly opened: readonly ProtectionRule[]
  /** Rules that let less out. */
  readonly closed: readonly ProtectionRule[]
  /** The act that says so; undefined for a standard one that nobody changed. */
  readonly saved: SavedProfile | undefined
}

export interface SavedProfile {
  readonly at: EntryPlace
  /** Milliseconds, by the clock of the device. */
  readonly claimedTime: number
  readonly role: string
  readonly reason: string | undefined
}

export interface CaseProfiles {
  /** The standard ones in their order, then others by name. */
  readonly profiles: readonly HeldProfile[]
  /** Entries that count for nothing: of a form that this version does not read, or open without a reason. */
  readonly unread: number
}

/** Changes to what holds, and who makes them. Values as they were typed. */
export interface ProfileChange {
  readonly audience: string
  /** Name of the audience whose rules it starts from. */
  readonly like?: string | undefined
  /** `RULE=LEVEL` each. */
  readonly set?: readonly string[]
  readonly use?: string | undefined
  readonly consentAudience?: string | undefined
  /** Instead of those that held; undefined: as they were. */
  readonly formats?: readonly string[] | undefined
  readonly reason?: string | undefined
  readonly role: string
}

export interface SavedChange {
  readonly profile: AudienceProfile
  /** Rules that let more out than what held before. */
  readonly opened: readonly ProtectionRule[]
  /** Undefined when nothing changed, and so nothing was signed. */
  readonly entry: EntryPlace | undefined
}

/** Longest reason and role in UTF-16 code units. */
const LONGEST = { reason: 4000, role: 80 } as const

/** What holds for an audience. Throws CaseError `usage` for a name that neither the program nor the case knows. */
export function profileOf(casebook: Casebook, name: string): AudienceProfile {
  return heldProfile(casebook, name).profile
}

/** The same with what was changed. */
export function heldProfile(casebook: Casebook, name: string): HeldProfile {
  const { profiles } = profilesOf(casebook)
  const found = profiles.find(({ profile }) => profile.audience === name.normalize('NFC'))
  if (found !== undefined) return found
  const known = profiles.map(({ profile }) => profile.audience).join(', ')
  throw new CaseError('usage', 'audience-unknown', { value: quoted(name), known })
}

/**
 * Every audience of the case. An act that lets out more than both the standard and what held before, and gives no reason, counts for
 * nothing; so does one of a form that is unknown here.
 */
export function profilesOf(casebook: Casebook): CaseProfiles {
  const held = new Map<string, HeldProfile>(
    STANDARD_AUDIENCES.map(name => [name, heldAs(STANDARD_PROFILES[name], undefined)]),
  )
  let unread = 0
  for (const { act, device, epoch, seq, claimedTime } of casebook.custody.journal.acts()) {
    if (act.type !== 'audience-profile') continue
    if (!isReadable(act)) {
      unread++
      continue
    }
    const { profile, reason, role } = act
    const before = held.get(profile.audience)?.profile ?? STANDARD_PROFILES[profile.like]
    const isUnreasoned = reason === undefined && opensMore(profile, before)
    if (isUnreasoned) unread++
    else held.set(profile.audience, heldAs(profile, { at: { device, epoch, seq }, claimedTime, role, reason }))
  }
  const others = [...held.keys()].filter(name => !isStandardAudience(name)).sort()
  const profiles = [...STANDARD_AUDIENCES, ...others].map(name => held.get(name) as HeldProfile)
  return { profiles, unread }
}

function heldAs(profile: AudienceProfile, saved: SavedProfile | undefined): HeldProfile {
  const standard = STANDARD_PROFILES[profile.like]
  return { profile, opened: openedRules(profile, standard), closed: openedRules(standard, profile), saved }
}

function isReadable({ profile, reason, role }: AudienceProfileAct): boolean {
  const isWords = (value: unknown, longest: number) =>
    typeof value === 'string' && value.length <= longest && value.trim() !== ''
  return (
    isAudienceProfile(profile) &&
    isWords(role, LONGEST.role) &&
    (reason === undefined || isWords(reason, LONGEST.reason))
  )
}

/** A rule is open beyond what held and beyond the standard too, or other consents are asked for. */
function opensMore(profile: AudienceProfile, before: AudienceProfile): boolean {
  const standard = STANDARD_PROFILES[profile.like]
  const beyond = new Set(openedRules(profile, standard))
  return openedRules(profile, before).some(rule => beyond.has(rule)) || !asksAsOneOf(profile, [before, standard])
}

function asksAsOneOf({ consent }: AudienceProfile, others: readonly AudienceProfile[]): boolean {
  return others.some(other => other.consent.use === consent.use && other.consent.audience === consent.audience)
}

/**
 * Signs a changed or new profile. Throws CaseError `usage` for values that there are not, quoting them, and when something is opened
 * against what held before, or consents are asked for another purpose, without a reason.
 */
export function saveProfile(casebook: Casebook, change: ProfileChange): SavedChange {
  const audience = change.audience.normalize('NFC')
  const role = change.role.trim()
  const reason = change.reason?.trim()
  if (!isAudienceName(audience)) throw new CaseError('usage', 'audience-bad-name', { value: quoted(change.audience) })
  checkWords('role', role, LONGEST.role)
  if (reason !== undefined) checkWords('reason', reason, LONGEST.reason)
  const held = profilesOf(casebook).profiles.find(({ profile }) => profile.audience === audience)?.profile
  if (held === undefined && change.like === undefined)
    throw new CaseError('usage', 'audience-like-missing', {
      value: quoted(audience),
      known: knownNames(casebook),
    })
  const model = change.like === undefined ? held : profileOf(casebook, change.like)
  const like = isStandardAudience(audience) ? audience : (model as AudienceProfile).like
  const before = held ?? STANDARD_PROFILES[like]
  const profile = changed({ ...(model as AudienceProfile), audience, like }, change)
  const opened = openedRules(profile, before)
  if (held !== undefined && isSame(profile, held)) return { profile, opened, entry: undefined }
  if (reason === undefined && opened.length > 0)
    throw new CaseError('usage', 'audience-opened', {
      value: quoted(audience),
      rules: opened.map(rule => `${rule}=${profile.protection[rule]}`).join(', '),
    })
  if (reason === undefined && !asksAsOneOf(profile, [before]))
    throw new CaseError('usage', 'audience-other-consent', {
      value: `${profile.consent.use}, ${profile.consent.audience}`,
      before: `${before.consent.use}, ${before.consent.audience}`,
    })
  const { journal } = casebook.custody
  const why = reason === undefined ? {} : { reason }
  journal.append({ type: 'audience-profile', profile, opened, ...why, role, tool: casebook.tool })
  journal.commit()
  return { profile, opened, entry: journal.head() }
}

function knownNames(casebook: Casebook): string {
  return profilesOf(casebook)
    .profiles.map(({ profile }) => profile.audience)
    .join(', ')
}

function checkWords(option: string, value: string, longest: number): void {
  if (value !== '' && value.length <= longest && value.isWellFormed() && !/\p{Cc}/u.test(value)) return
  throw new CaseError('usage', 'bad-value', { option, value: quoted(value), expected: `1 … ${longest}` })
}

function changed(model: AudienceProfile, { set = [], use, consentAudience, formats }: ProfileChange): AudienceProfile {
  const protection: Record<string, string> = { ...model.protection }
  const seen = new Set<string>()
  for (const stated of set) {
    const at = stated.indexOf('=')
    const [name, level] = [stated.slice(0, Math.max(0, at)).trim(), stated.slice(at + 1).trim()]
    const rule = PROTECTION_RULES.find(known => known === name)
    if (rule === undefined)
      throw new CaseError('usage', 'audience-unknown-rule', {
        value: quoted(stated),
        known: PROTECTION_RULES.join(', '),
      })
    if (!isLevel(rule, level))
      throw new CaseError('usage', 'audience-unknown-level', {
        value: quoted(stated),
        rule,
        known: PROTECTION_LEVELS[rule].join(', '),
      })
    if (seen.has(rule)) throw new CaseError('usage', 'audience-rule-twice', { value: rule })
    seen.add(rule)
    protection[rule] = level
  }
  return {
    ...model,
    consent: {
      use: oneOf('consent-use', PERMITTED_USES, use) ?? model.consent.use,
      audience: oneOf('consent-audience', AUDIENCES, consentAudience) ?? model.consent.audience,
    },
    protection: protection as unknown as AudienceProfile['protection'],
    formats: formats === undefined ? model.formats : formatsOf(formats),
  }
}

/** In the order of the list of formats, each once. */
function formatsOf(stated: readonly string[]): ExportFormat[] {
  const wanted = new Set(stated.map(format => oneOf('format', EXPORT_FORMATS, format)))
  return EXPORT_FORMATS.filter(format => wanted.has(format))
}

function oneOf<Known extends string>(
  option: string,
  known: readonly Known[],
  value: string | undefined,
): Known | undefined {
  if (value === undefined) return undefined
  const found = known.find(candidate => candidate === value.trim())
  if (found === undefined)
    throw new CaseError('usage', 'bad-value', { option, value: quoted(value), expected: known.join(', ') })
  return found
}

function isSame(a: AudienceProfile, b: AudienceProfile): boolean {
  return (
    a.like === b.like &&
    asksAsOneOf(a, [b]) &&
    PROTECTION_RULES.every(rule => a.protection[rule] === b.protection[rule]) &&
    a.formats.length === b.formats.length &&
    a.formats.every(format => b.formats.includes(format))
  )
}
