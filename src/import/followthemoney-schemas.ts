// Which schemas of FollowTheMoney are actors, ties and texts, and what they are called here.

import type { ActorKind } from '../model/casework.ts'
import type { TieKind } from '../model/reading.ts'

export const ACTORS: ReadonlyMap<string, ActorKind> = new Map([
  ['Person', 'person'],
  ['Organization', 'organisation'],
  ['Company', 'organisation'],
  ['LegalEntity', 'organisation'],
  ['PublicBody', 'public-body'],
  ['UserAccount', 'account'],
])

export interface TieForm {
  readonly kind: TieKind
  readonly ends: readonly [from: string, to: string]
}

export const TIES: ReadonlyMap<string, TieForm> = new Map([
  ['Family', { kind: 'family', ends: ['person', 'relative'] }],
  ['Associate', { kind: 'association', ends: ['person', 'associate'] }],
  ['Membership', { kind: 'membership', ends: ['member', 'organization'] }],
  ['Employment', { kind: 'membership', ends: ['employee', 'employer'] }],
  ['Directorship', { kind: 'directorship', ends: ['director', 'organization'] }],
  ['Ownership', { kind: 'control', ends: ['owner', 'asset'] }],
  ['Representation', { kind: 'association', ends: ['agent', 'client'] }],
  ['Succession', { kind: 'unknown', ends: ['predecessor', 'successor'] }],
  ['UnknownLink', { kind: 'unknown', ends: ['subject', 'object'] }],
])

/** Schemas whose text becomes a post. */
export const TEXTS: ReadonlySet<string> = new Set(['Message', 'Email', 'Article', 'PlainText', 'HyperText', 'Document'])
