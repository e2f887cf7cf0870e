// What is handed on of no case at all: the formats over it write only what is the program's own.

import { protectionRules, withheldGrounds } from '../messages/protection.ts'
import type { AudienceProfile } from '../model/audience-profile.ts'
import type { CourtPack } from '../model/court-pack.ts'
import type { Handed } from '../model/handed.ts'
import type { Language } from '../model/ladder.ts'
import { MEDIA_GROUNDS } from '../model/media-ground.ts'

/** What records name with fixed words of the program's: kinds, sides, verdicts, formats, schemas. A name that is one of them is not searched for. */
export const FIXED_TERMS: readonly string[] = [
  ...MEDIA_GROUNDS,
  ...Object.keys(protectionRules),
  ...Object.keys(withheldGrounds),
  ...['claim', 'claims', 'support', 'deny', 'side', 'factual', 'assessment', 'accusation', 'demand', 'prediction'],
  ...['own-perception', 'own-document', 'hearsay', 'unsourced', 'inference', 'confirmed', 'rejected', 'suggested'],
  ...['disputed', 'stale', 'none', 'words', 'media', 'detail', 'supports', 'contradicts', 'narrows'],
  ...['same-figure-differently', 'repeats', 'association', 'control', 'directorship', 'family', 'membership'],
  ...['chat', 'channel', 'broadcast', 'group', 'private', 'document', 'page', 'unknown', 'post', 'account', 'actor'],
  ...['photo', 'video', 'round-video', 'audio', 'voice', 'sticker', 'animation', 'table', 'archive', 'companion'],
  ...['followthemoney', 'auto-archiver', 'forward-chain', 'mirror-channel', 'editorial-network', 'fans', 'one-event'],
  ...['activists-who-agreed', 'two-accounts-of-one-person', 'person', 'controller', 'organization', 'public body'],
  // Schemas and types of FollowTheMoney, ClaimReview and PROV-O.
  ...['Person', 'Organization', 'PublicBody', 'LegalEntity', 'UserAccount', 'Message', 'Note', 'Document', 'Image'],
  ...['Video', 'Audio', 'Pages', 'PlainText', 'HyperText', 'Family', 'Associate', 'Membership', 'Directorship'],
  ...['UnknownLink', 'ClaimReview', 'MediaReview', 'Rating', 'Claim', 'Entity', 'Activity', 'Agent', 'Bundle'],
]

export function blankHanded(profile: AudienceProfile, language: Language): Handed {
  return {
    head: {
      id: '00000-00000',
      profile,
      language,
      title: undefined,
      organization: undefined,
      role: '',
      tool: 'anechoic',
      day: '1970-01-01',
      span: { from: undefined, to: undefined },
      counts: {
        posts: 0,
        channels: 0,
        accounts: 0,
        documents: 0,
        families: 0,
        coordinatedAccounts: 0,
        clusters: 0,
      },
      coverage: { chats: 0, days: 0, outages: [{ place: '', hours: 0, ofHours: 0, measuredBy: '' }] },
      thresholds: { resemblance: 0, q: 0, windowsSeconds: [] },
    },
    claims: [],
    relations: [],
    actors: [],
    ties: [],
    exhibits: [],
    channels: [],
    clusters: [],
    network: undefined,
    accounts: () => [],
    posts: () => [],
    families: () => [],
    redactions: [],
    withheld: [],
    custody: { entries: 0, groups: 0, device: undefined, isWitnessed: false },
  }
}

export function blankCourtPack(): CourtPack {
  return {
    sealed: 'recipients',
    exhibits: [],
    devices: [],
    stamps: [],
    verification: {
      verdict: 'whole',
      mode: 'sealed',
      isOpened: true,
      originals: { match: 0, unrecorded: 0, missing: 0, changed: 0, sealed: 0 },
      erasedExhibits: 0,
      entries: 0,
      groups: 0,
      erasedEntries: 0,
      bytesRead: 0,
      faults: [],
    },
  }
}
