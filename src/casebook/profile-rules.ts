// Rules of audiences for doors: what the standard ones are, and what a profile opens beyond another.

import type { AudienceProfile, ProtectionRule, StandardAudience } from '../model/audience-profile.ts'
import {
  openedRules as opened,
  PROTECTION_RULES as RULES,
  STANDARD_PROFILES as STANDARD,
} from '../protect/standard-profiles.ts'

/** All rules, in the order of the table of levels. */
export const PROTECTION_RULES: readonly ProtectionRule[] = RULES

export const STANDARD_PROFILES: Readonly<Record<StandardAudience, AudienceProfile>> = STANDARD

/** Rules that let more out than the other profile does. */
export function openedRules(profile: AudienceProfile, against: AudienceProfile): ProtectionRule[] {
  return opened(profile, against)
}
