// What each of the standard audiences may see, and how two profiles stand to each other.

import {
  type AudienceProfile,
  PROTECTION_LEVELS,
  type Protection,
  type ProtectionRule,
  type StandardAudience,
} from '../model/audience-profile.ts'

/** All rules, in the order of the table of levels. */
export const PROTECTION_RULES = Object.keys(PROTECTION_LEVELS) as ProtectionRule[]

/** Anybody, also whoever looks for the people in it. */
const PUBLIC: Protection = {
  accounts: 'none',
  channels: 'cleared',
  speakers: 'public',
  words: 'paraphrase',
  notes: 'none',
  roles: 'numbered',
  times: 'day',
  places: 'region',
  media: 'filled',
  sound: 'none',
  links: 'none',
  hashes: 'commitment',
  posts: 'none',
  network: 'clusters',
  openings: 'none',
}

/**
 * By standard audience.
 * @see docs/methods.md#audiences
 */
export const STANDARD_PROFILES: Readonly<Record<StandardAudience, AudienceProfile>> = {
  public: {
    audience: 'public',
    like: 'public',
    consent: { use: 'publication', audience: 'public' },
    protection: PUBLIC,
    formats: ['dossier', 'csv', 'claimreview', 'prov', 'nanopub'],
  },
  newsroom: {
    audience: 'newsroom',
    like: 'newsroom',
    consent: { use: 'publication', audience: 'public' },
    protection: { ...PUBLIC, accounts: 'pseudonym', times: 'hour', posts: 'cited', links: 'domain', sound: 'reviewed' },
    formats: ['dossier', 'csv', 'ftm', 'claimreview', 'prov', 'nanopub'],
  },
  archive: {
    audience: 'archive',
    like: 'archive',
    consent: { use: 'sharing', audience: 'public' },
    protection: {
      ...PUBLIC,
      accounts: 'pseudonym',
      times: 'hour',
      posts: 'cited',
      media: 'none',
      openings: 'sealed',
    },
    formats: ['dossier', 'csv', 'ftm', 'prov', 'wacz'],
  },
  court: {
    audience: 'court',
    like: 'court',
    consent: { use: 'court', audience: 'court' },
    protection: {
      ...PUBLIC,
      accounts: 'pseudonym',
      times: 'hour',
      posts: 'cited',
      sound: 'reviewed',
      openings: 'sealed',
    },
    formats: ['dossier', 'court', 'csv', 'prov'],
  },
  research: {
    audience: 'research',
    like: 'research',
    consent: { use: 'sharing', audience: 'public' },
    protection: {
      ...PUBLIC,
      accounts: 'pseudonym',
      channels: 'pseudonym',
      speakers: 'pseudonym',
      words: 'none',
      places: 'country',
      media: 'none',
      posts: 'all',
      network: 'accounts',
    },
    formats: ['csv', 'parquet', 'ftm', 'gexf', 'graphml'],
  },
}

/** How far a rule is open: 0 for its most protective level. */
export function levelOf(rule: ProtectionRule, protection: Protection): number {
  return (PROTECTION_LEVELS[rule] as readonly string[]).indexOf(protection[rule])
}

/** Rules that let more out than the other profile does, in the order of the table; what is more closed is not in it. */
export function openedRules(profile: AudienceProfile, against: AudienceProfile): ProtectionRule[] {
  return PROTECTION_RULES.filter(rule => levelOf(rule, profile.protection) > levelOf(rule, against.protection))
}
