// Audiences of an export and what each may see: saved in the journal, protected unless a person opened something with a reason.

import type { Purpose } from './consent.ts'

/** Names that every case knows; others are made like one of them. */
export const STANDARD_AUDIENCES = ['public', 'newsroom', 'archive', 'court', 'research'] as const
export type StandardAudience = (typeof STANDARD_AUDIENCES)[number]

/** What an export can hold beside its bag. */
export const EXPORT_FORMATS = [
  'dossier',
  'court',
  'csv',
  'parquet',
  'ftm',
  'gexf',
  'graphml',
  'claimreview',
  'prov',
  'nanopub',
  'wacz',
] as const
export type ExportFormat = (typeof EXPORT_FORMATS)[number]

/**
 * The levels of each rule, the most protective first. A rule at another level than the standard of its audience was opened (later in
 * the list) or closed (earlier).
 */
export const PROTECTION_LEVELS = {
  /** `none`: numbered within each claim. `pseudonym`: one token in the whole export. */
  accounts: ['none', 'pseudonym', 'stated'],
  /** `cleared`: named where a person recorded that it may be. */
  channels: ['pseudonym', 'cleared', 'stated'],
  /** Actors of the case's list and speakers as spelled. `public`: named where the list calls them public. */
  speakers: ['pseudonym', 'public', 'stated'],
  /** Words of posts. `paraphrase`: what a person wrote in their place. */
  words: ['none', 'paraphrase', 'verbatim'],
  /** Words of people who coded: reasons, vantages, notes. */
  notes: ['none', 'stated'],
  /** `numbered`: "person 1", in the order of first appearance in the export. */
  roles: ['numbered', 'stated'],
  /** Of posts; UTC. */
  times: ['none', 'month', 'day', 'hour', 'exact'],
  /** Of posts, assertions and claims; `country` and `region` by the gazetteer, what it does not know is left out. */
  places: ['none', 'country', 'region', 'stated'],
  /** `filled`: faces and marked areas filled and reviewed by a person, metadata gone. `stripped`: metadata gone. */
  media: ['none', 'filled', 'stripped'],
  /** Of recordings and videos. `reviewed`: kept where a person decided so. */
  sound: ['none', 'reviewed'],
  links: ['none', 'domain', 'stated'],
  /** Of originals. `commitment`: salted, one a export. */
  hashes: ['commitment', 'stated'],
  /** `cited`: posts that the chosen claims rest on. */
  posts: ['none', 'cited', 'all'],
  network: ['none', 'clusters', 'accounts'],
  /** `sealed`: originals, openings of commitments, names behind tokens, custody proofs, in files encrypted for the reader. */
  openings: ['none', 'sealed'],
} as const satisfies Readonly<Record<string, readonly string[]>>

export type ProtectionRule = keyof typeof PROTECTION_LEVELS
export type Protection = { readonly [Rule in ProtectionRule]: (typeof PROTECTION_LEVELS)[Rule][number] }

export interface AudienceProfile {
  /** Letters, digits and hyphens, at most 40. */
  readonly audience: string
  /** The standard audience whose levels it is measured against. */
  readonly like: StandardAudience
  /** What the consent of each source is asked for. */
  readonly consent: Purpose
  readonly protection: Protection
  readonly formats: readonly ExportFormat[]
}

/** A profile was saved; the latest for its audience holds. */
export interface AudienceProfileAct {
  readonly type: 'audience-profile'
  readonly profile: AudienceProfile
  /** Rules that let more out than the profile that held before (or the standard), empty when none. */
  readonly opened: readonly ProtectionRule[]
  /** In the person's own words; needed when something was opened. */
  readonly reason?: string
  readonly role: string
  readonly tool: string
}
