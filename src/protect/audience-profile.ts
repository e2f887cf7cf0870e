// Whether a value of a journal is a profile of an audience, and a profile with some of its rules set.

import {
  type AudienceProfile,
  EXPORT_FORMATS,
  PROTECTION_LEVELS,
  type Protection,
  type ProtectionRule,
  STANDARD_AUDIENCES,
  type StandardAudience,
} from '../model/audience-profile.ts'
import { AUDIENCES, PERMITTED_USES } from '../model/consent.ts'
import { PROTECTION_RULES } from './standard-profiles.ts'

/** Letters and digits with hyphens between them, at most 40. */
const NAME = /^[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}-]{0,38}[\p{L}\p{N}\p{M}])?$/u

/** True for a name that an audience can have. */
export function isAudienceName(value: unknown): value is string {
  return typeof value === 'string' && value.length <= 40 && NAME.test(value) && value === value.normalize('NFC')
}

export function isStandardAudience(value: unknown): value is StandardAudience {
  return isOneOf(STANDARD_AUDIENCES, value)
}

/** True for a profile whose every part this version knows; a standard audience is measured against itself. */
export function isAudienceProfile(value: unknown): value is AudienceProfile {
  if (!hasKeys(value, ['audience', 'like', 'consent', 'protection', 'formats'])) return false
  const { audience, like, consent, protection, formats } = value
  if (!isAudienceName(audience) || !isStandardAudience(like)) return false
  if (isStandardAudience(audience) && like !== audience) return false
  if (!hasKeys(consent, ['use', 'audience'])) return false
  if (!isOneOf(PERMITTED_USES, consent.use) || !isOneOf(AUDIENCES, consent.audience)) return false
  if (!hasKeys(protection, PROTECTION_RULES)) return false
  if (!PROTECTION_RULES.every(rule => isLevel(rule, protection[rule]))) return false
  return (
    Array.isArray(formats) &&
    formats.every(format => isOneOf(EXPORT_FORMATS, format)) &&
    new Set(formats).size === formats.length
  )
}

/** True for a level of that rule. */
export function isLevel<Rule extends ProtectionRule>(rule: Rule, value: unknown): value is Protection[Rule] {
  return isOneOf(PROTECTION_LEVELS[rule], value)
}

function isOneOf<Known extends string>(known: readonly Known[], value: unknown): value is Known {
  return typeof value === 'string' && (known as readonly string[]).includes(value)
}

/** An object with exactly these keys of its own. */
function hasKeys(value: unknown, keys: readonly string[]): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
  return Object.keys(value).length === keys.length && keys.every(key => Object.hasOwn(value, key))
}
