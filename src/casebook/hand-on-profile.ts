// The profile of one export: what holds for the audience, with the rules that a person opens or closes for this export alone.

import {
  type AudienceProfile,
  EXPORT_FORMATS,
  type ExportFormat,
  PROTECTION_LEVELS,
  type ProtectionRule,
} from '../model/audience-profile.ts'
import { CaseError } from '../model/case-error.ts'
import { quoted } from '../model/problem.ts'
import { isLevel } from '../protect/audience-profile.ts'
import { openedRules, PROTECTION_RULES, STANDARD_PROFILES } from '../protect/standard-profiles.ts'
import { profileOf } from './audience.ts'
import type { Casebook } from './casebook.ts'

export interface ProfileRequest {
  readonly audience: string
  /** `RULE=LEVEL` each, as typed. */
  readonly open: readonly string[]
  /** Instead of those of the profile; empty: its own. */
  readonly formats: readonly string[]
  readonly reason: string | undefined
}

export interface ProfileOfExport {
  readonly profile: AudienceProfile
  /** Rules that let more out than the standard of the audience. */
  readonly opened: readonly ProtectionRule[]
}

/**
 * Throws CaseError `usage` for an audience without profile, for rules, levels and formats that there are not, and when more is opened
 * than the audience's profile lets out and no reason is given.
 */
export function profileOfExport(casebook: Casebook, request: ProfileRequest): ProfileOfExport {
  const held = profileOf(casebook, request.audience)
  const protection: Record<string, string> = { ...held.protection }
  for (const stated of request.open) {
    const [rule, level] = ruleAndLevel(stated)
    protection[rule] = level
  }
  const formats = request.formats.length === 0 ? held.formats : chosenFormats(request.formats)
  const profile = { ...held, protection: protection as unknown as AudienceProfile['protection'], formats }
  const more = openedRules(profile, held)
  if (more.length > 0 && request.reason === undefined)
    throw new CaseError('usage', 'handing-open-reason', {
      value: more.map(rule => `${rule}=${profile.protection[rule]}`).join(', '),
    })
  return { profile, opened: openedRules(profile, STANDARD_PROFILES[profile.like]) }
}

function ruleAndLevel(stated: string): [ProtectionRule, string] {
  const at = stated.indexOf('=')
  const name = stated.slice(0, Math.max(at, 0)).trim()
  const level = stated.slice(at + 1).trim()
  const rule = PROTECTION_RULES.find(known => known === name)
  if (rule !== undefined && isLevel(rule, level)) return [rule, level]
  const known = rule === undefined ? PROTECTION_RULES : [rule]
  const expected = known.map(one => `${one}=${PROTECTION_LEVELS[one].join('|')}`).join(', ')
  throw new CaseError('usage', 'handing-open-form', { value: quoted(stated), expected })
}

function chosenFormats(stated: readonly string[]): ExportFormat[] {
  const wanted = stated.flatMap(value => value.split(',')).map(value => value.trim())
  for (const format of wanted)
    if (!EXPORT_FORMATS.some(known => known === format))
      throw new CaseError('usage', 'bad-value', {
        option: 'format',
        value: quoted(format),
        expected: EXPORT_FORMATS.join(', '),
      })
  return EXPORT_FORMATS.filter(format => wanted.includes(format))
}
