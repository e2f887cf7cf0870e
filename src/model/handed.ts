// What leaves a case in one export, already protected. Formats see these records and nothing else of the case: what is not here cannot leak.

import type { AudienceProfile } from './audience-profile.ts'
import type { AlternativeCheck } from './coordination.ts'
import type { CoordinationNetwork } from './coordination-network.ts'
import type { HandedFinding } from './handed-finding.ts'
import type {
  BoundFacts,
  Claim,
  Coverage,
  Ladder,
  Language,
  MarkKind,
  MarkState,
  Quantity,
  Side,
  WithoutOrigin,
} from './ladder.ts'
import type { Evidentiality, RelationKind, TieKind } from './reading.ts'
import type { ChannelKind, MediaKind } from './source-record.ts'
import type { VoiceFacts } from './voice-facts.ts'

/** A name made for one export (`7QK2M-9XBPD`): the same thing has the same token in it, another one in every other export. */
export type Token = string

/**
 * ISO 8601, UTC, as coarse as the profile says: `2022-01`, `2022-01-05`, `2022-01-05T21Z`, `2022-01-05T21:04:11Z`. Hours and finer without `Z`:
 * the zone of the clock is not known.
 */
export type CoarseTime = string

export interface HandedHead {
  /** Of this export; stands in the journal too. */
  readonly id: Token
  readonly profile: AudienceProfile
  readonly language: Language
  /** As the person who exports called it; undefined: none was given, the folder's name is not used. */
  readonly title: string | undefined
  /** Who hands it out, as stated. */
  readonly organization: string | undefined
  /** Role, numbered or stated. */
  readonly role: string
  readonly tool: string
  /** Day of the export, UTC. */
  readonly day: string
  /** First and last time of the posts looked at. */
  readonly span: { readonly from: CoarseTime | undefined; readonly to: CoarseTime | undefined }
  readonly counts: {
    readonly posts: number
    readonly channels: number
    readonly accounts: number
    readonly documents: number
    readonly families: number
    readonly coordinatedAccounts: number
    readonly clusters: number
  }
  readonly coverage: Coverage | undefined
  readonly thresholds: { readonly resemblance: number; readonly q: number; readonly windowsSeconds: readonly number[] }
}

/** Words that stand for a post. */
export interface HandedWords {
  readonly text: string
  /** ISO 639-1, or undefined when nobody said. */
  readonly language: string | undefined
  /** `paraphrase`, `shortened`: written by a person. `verbatim`: the profile was opened. */
  readonly how: 'paraphrase' | 'shortened' | 'verbatim'
}

export interface HandedChannel {
  readonly token: Token
  /** Undefined unless it may be named. */
  readonly name: string | undefined
  readonly platform: string
  readonly kind: ChannelKind
  /** One significant digit, toward zero, unless it is named. */
  readonly posts: number
}

export interface HandedAccount {
  readonly token: Token
  readonly name: string | undefined
  readonly platform: string
  /** A channel that posts in its own name: its token. */
  readonly channel: Token | undefined
  readonly posts: number
  /** Cluster of `clusters`; undefined for none. */
  readonly cluster: Token | undefined
}

export interface HandedPost {
  readonly token: Token
  readonly channel: Token
  /** Undefined when accounts are not told apart in this export, or there is none. */
  readonly account: Token | undefined
  readonly time: CoarseTime | undefined
  /** The zone of its clock is not known: the time is that clock's, read as if it were UTC. */
  readonly isZoneless?: boolean
  readonly isService: boolean
  readonly language: string | undefined
  readonly words: HandedWords | undefined
  /** Family of equal and nearly equal texts; undefined for a text alone. */
  readonly family: Token | undefined
  readonly forwardOf: Token | undefined
  readonly isForward: boolean
  readonly replyTo: Token | undefined
  /** Numbers of `exhibits`. */
  readonly media: readonly number[]
  readonly mediaKinds: readonly MediaKind[]
  /** As the profile lets them out. */
  readonly links: readonly string[]
  /** Exhibit that holds it; undefined when that is held back. */
  readonly exhibit: number | undefined
}

export interface HandedFamily {
  readonly token: Token
  readonly posts: number
  readonly accounts: number
  readonly channels: number
  readonly from: CoarseTime | undefined
  readonly to: CoarseTime | undefined
}

export interface HandedCluster {
  readonly token: Token
  readonly accounts: number
  readonly pairs: number
  readonly qValue: number
  readonly verdict: 'coordinated' | 'not-coordinated' | 'unsure' | 'disputed' | 'not-judged'
  /** Ordinary explanations that were checked, and whether the data look so. */
  readonly alternatives: readonly Pick<AlternativeCheck, 'alternative' | 'outcome'>[]
}

/** One assertion that a side counts, in canonical order. */
export interface HandedAssertion {
  /** Position in the side's list of `facts`. */
  readonly position: number
  /** Undefined where posts do not leave. */
  readonly post: Token | undefined
  /** Number within the claim as in `facts` (accounts and voices), or a public name. */
  readonly speaker: string | undefined
  readonly exhibit: number | undefined
  readonly time: CoarseTime | undefined
  /** As of a post. */
  readonly isZoneless?: boolean
  readonly words: HandedWords | undefined
  readonly evidentiality: Evidentiality | undefined
  readonly mark: MarkState
  readonly markKind: MarkKind | undefined
  readonly codedBy: 'rule' | 'person'
  /** Numbered or stated roles. */
  readonly roles: readonly string[]
  readonly isDisputed: boolean
  readonly note: string | undefined
  /** Its group at the rung `atMost`. */
  readonly group: number
}

export interface HandedSide {
  readonly side: Side
  readonly ladder: Ladder
  /** Why L is null. */
  readonly unassessed: 'marks-not-reviewed' | 'side-not-reviewed' | undefined
  readonly bound: BoundFacts | undefined
  readonly withoutOrigin: readonly WithoutOrigin[]
  readonly hangsOn: number | undefined
  readonly credibility: { readonly reliability: string; readonly credibility: number } | undefined
  /** One a group first (origins, in order), then marked ones; at most 200. */
  readonly shown: readonly HandedAssertion[]
  /** How many posts each merge test joined, largest first. */
  readonly tests: readonly { readonly test: string; readonly posts: number }[]
}

/** What did not count, and who decided so: listed so that a reader can object. */
export interface HandedDisclosure {
  /** Suggestions that a person called unrelated, marks rejected, inherited or unsure, repeats judged, by kind. */
  readonly rejected: readonly {
    readonly kind:
      | 'unrelated'
      | 'mark-rejected'
      | 'mark-inherited'
      | 'mark-unsure'
      | 'judged-repeat'
      | 'judged-independent'
    readonly side: Side | undefined
    readonly post: Token | undefined
    readonly roles: readonly string[]
    readonly note: string | undefined
  }[]
  /** Things on which roles differ and nobody settled it. */
  readonly disagreements: readonly {
    readonly type: string
    readonly roles: readonly string[]
    readonly answers: readonly string[]
  }[]
  /** Posts that wait for a person, and posts that match both sides: counted on neither. */
  readonly held: number
  readonly unclear: number
}

export interface HandedClaim {
  /** From 1, in the order asked for. */
  readonly number: number
  readonly token: Token
  readonly text: Claim['text']
  readonly kind: Claim['kind']
  readonly place: string | undefined
  /** As claimed, as coarse as the profile says. */
  readonly from: string | undefined
  readonly to: string | undefined
  readonly quantity: Quantity | undefined
  readonly stage: string | undefined
  /** The network was cut at its place and time. */
  readonly isDark: boolean
  /** Contradicting evidence is always here: both sides, whatever was asked for. */
  readonly support: HandedSide
  readonly deny: HandedSide
  readonly disclosure: HandedDisclosure
  /** From which every number of this claim can be recomputed (docs/methods.md, Voices: facts and checker). Protected like the rest. */
  readonly facts: VoiceFacts
  /** Statements on the claimed number. */
  readonly figures: readonly {
    readonly side: Side | undefined
    readonly speaker: string | undefined
    readonly low: number | undefined
    readonly high: number | undefined
    readonly posts: number
  }[]
}

export interface HandedRelation {
  /** Numbers of claims. */
  readonly from: number
  readonly to: number
  readonly kind: RelationKind
  readonly isDisputed: boolean
}

export interface HandedActor {
  readonly token: Token
  readonly kind: 'person' | 'organisation' | 'public-body' | 'account'
  /** Undefined unless it may be named; the first is the one to print. */
  readonly names: readonly string[] | undefined
}

export interface HandedTie {
  readonly token: Token
  readonly from: Token
  readonly to: Token
  readonly kind: TieKind
  readonly isDocumented: boolean
  /** Names or tokens. */
  readonly assertedBy: readonly string[]
  readonly deniedBy: readonly string[]
  readonly since: string | undefined
  readonly until: string | undefined
  readonly exhibits: readonly number[]
}

/** An original as this export speaks of it. Its number holds in this export alone. */
export interface HandedExhibit {
  /** From 1. */
  readonly number: number
  readonly token: Token
  /** Format of the original, and for media what it is. */
  readonly format: string
  readonly mediaKind: MediaKind | undefined
  readonly sizeClass: string
  /** Posts in it that this export looked at: one significant digit, toward zero, unless hashes are stated. */
  readonly posts: number
  readonly acquired: CoarseTime | undefined
  /** Role, numbered or stated. */
  readonly acquiredBy: string
  /** SHA-256 over salt and SHA-256 of the original (docs/file-format.md), 64 hexadecimal digits; or the hash itself, when opened. */
  readonly commitment: string
  readonly isCommitmentSalted: boolean
  /** Address on the web, of web originals, when links may leave. */
  readonly url: string | undefined
  /** The protected copy in the bag, when there is one. */
  readonly file: HandedFile | undefined
  /** Absent when nobody recorded one. */
  readonly findings?: readonly HandedFinding[]
  /** Custody grade in words of `verify`: bytes match, signed, anchored. */
  readonly custody: {
    readonly isSigned: boolean
    readonly anchor: 'none' | 'queued' | 'pending' | 'stamped' | 'verified' | 'failed'
  }
}

export interface HandedFile {
  /** Path below the bag's `data/`. */
  readonly path: string
  readonly mimeType: string
  readonly sizeBytes: number
  readonly sha256: string
  /** What was done: `metadata-removed`, `faces-filled`, `areas-filled`, `sound-removed`, `sound-kept`, `re-encoded`, `first-frame`. */
  readonly changes: readonly string[]
  /** Faces found and filled; undefined where none were looked for. */
  readonly faces: { readonly ssd: number; readonly tiny: number; readonly byHand: number } | undefined
  /** A person said what it shows, for those who cannot see it. */
  readonly description: string | undefined
}

/** One rule and how much it kept or changed. */
export interface Redaction {
  /** Key of the message catalogue. */
  readonly rule: string
  readonly what:
    | 'account'
    | 'channel'
    | 'speaker'
    | 'words'
    | 'note'
    | 'role'
    | 'time'
    | 'place'
    | 'link'
    | 'media'
    | 'sound'
    | 'original'
    | 'hash'
    | 'file-name'
    | 'post'
    | 'claim'
    | 'network'
  readonly count: number
}

/** Something that stays in the case as a whole, and on what ground. */
export interface Withheld {
  readonly what: 'exhibit' | 'original' | 'post' | 'claim' | 'media' | 'words' | 'tie' | 'channel'
  /** `withdrawn`, `lapsed`, `use`, `audience`, `unknown` (consent of a source), or a rule of the profile or a person's decision. */
  readonly ground: string
  /** Last day of a consent that ended, of a consent. */
  readonly expires: string | undefined
  readonly count: number
}

export interface HandedCustody {
  readonly entries: number
  readonly groups: number
  /** Fingerprint of the device, when hashes may leave; else undefined. */
  readonly device: string | undefined
  readonly isWitnessed: boolean
}

export interface Handed {
  readonly head: HandedHead
  readonly claims: readonly HandedClaim[]
  readonly relations: readonly HandedRelation[]
  readonly actors: readonly HandedActor[]
  readonly ties: readonly HandedTie[]
  readonly exhibits: readonly HandedExhibit[]
  readonly channels: readonly HandedChannel[]
  readonly clusters: readonly HandedCluster[]
  /** With tokens for names; undefined when the profile lets none out. */
  readonly network: CoordinationNetwork | undefined
  /** By token, so that the order tells nothing. Can be read again; pieces of a few thousand so that a million fit. */
  accounts(): Iterable<HandedAccount>
  posts(): Iterable<HandedPost>
  families(): Iterable<HandedFamily>
  readonly redactions: readonly Redaction[]
  readonly withheld: readonly Withheld[]
  readonly custody: HandedCustody
}

/** One file of an export, as a format makes it. */
export interface ExportFile {
  /** Below the bag's `data/`: letters, digits, hyphens, dots and slashes. */
  readonly path: string
  readonly pieces: Iterable<Uint8Array> | Iterable<string>
}
