// What people decide in a case: claims, assertions, reviews of marks, actors and ties, as signed acts of the journal. None replaces another.

import type { EntryPlace } from './entry-place.ts'
import type {
  AnalysisStage,
  FindingConfidence,
  FindingMethod,
  FindingPoint,
  FindingQuestion,
  FindingVerdict,
} from './exhibit-findings.ts'
import type { ClaimKind, Language, MarkKind, Quantity, Side, SideRule, Vantage } from './ladder.ts'
import type { Evidentiality, RelationKind, TieKind } from './reading.ts'

/** What is coded: a post (documents: a paragraph), or a span of its text in UTF-16 code units. */
export interface Unit {
  /** `channel id/message id`. */
  readonly post: string
  readonly start?: number
  readonly end?: number
  /** Exact text of the span, or of the post, at most 4,000 code units: tells when the text has changed since. */
  readonly quote?: string
}

interface Decided {
  /** Role that decided ("coder 2"); never a name. */
  readonly role: string
  /** In the person's own words. */
  readonly reason?: string
  /** Entries that this one settles: two roles had answered differently. */
  readonly resolves?: readonly EntryPlace[]
  /** The role coded without seeing what others had coded. */
  readonly apart?: boolean
  readonly tool: string
}

/** What is said. A later act for the same id changes it; the earlier wording stays in the journal. */
export interface ClaimAct extends Decided {
  readonly type: 'claim'
  /** Letters, digits and hyphens, at most 64. */
  readonly claim: string
  readonly text: Readonly<Partial<Record<Language, string>>>
  readonly kind: ClaimKind
  readonly place?: string
  /** ISO 8601, as precise as is claimed: 2022-01-05, 2022-01-05T22:00. */
  readonly from?: string
  readonly to?: string
  readonly quantity?: Quantity
  readonly support?: SideRule
  readonly deny?: SideRule
}

export type Stance = 'support' | 'deny' | 'query' | 'comment'

/** A person's coding of one unit for one claim. `unrelated`: a suggestion was wrong. */
export interface AssertionAct extends Decided {
  readonly type: 'assertion'
  readonly claim: string
  readonly unit: Unit
  readonly stance: Stance | 'unrelated'
  readonly evidentiality: Evidentiality
  /** Hearsay of whom. */
  readonly of?: string
  /** Nearest to the statement first; `actor:ID` for one of the case's list, else as spelled. Empty: whoever posted. */
  readonly speakers: readonly string[]
  readonly language?: string
  readonly confidence?: 'low' | 'medium' | 'high'
  /** The quantity that this speaker gives. */
  readonly quantity?: Quantity
  /** One decision for all posts of a family: SHA-256 of each normalised text it covered, and how many posts there were then. */
  readonly covers?: { readonly texts: readonly string[]; readonly posts: number }
}

export interface ClaimRelationAct extends Decided {
  readonly type: 'claim-relation'
  readonly from: string
  readonly to: string
  readonly kind: RelationKind
  readonly verdict: 'holds' | 'does-not-hold' | 'unsure'
}

/** One mark of own access, compared side by side with the nearest earlier assertions. Never made for several at once. */
export interface MarkReviewAct extends Decided {
  readonly type: 'mark-review'
  readonly claim: string
  readonly side: Side
  readonly unit: Unit
  readonly mark: MarkKind
  /** `own`: confirmed. `inherited`: taken from an earlier assertion (`of`). */
  readonly verdict: 'own' | 'inherited' | 'not-own' | 'unsure'
  readonly of?: Unit
  /** The earlier assertions that were shown beside it; empty only when there was none. */
  readonly compared: readonly Unit[]
  /** Collections of older footage, held before the time of the post, whose matches were shown beside it. */
  readonly collections?: readonly string[]
  readonly vantage?: Vantage
}

/** A person has looked through a side on which rules suggested no mark. */
export interface SideReviewAct extends Decided {
  readonly type: 'side-review'
  readonly claim: string
  readonly side: Side
}

/** Whether one assertion repeats another: a translation, a paraphrase, the same narrative; or bears the same picture and does not. */
export interface RepeatAct extends Decided {
  readonly type: 'repeat'
  readonly claim: string
  readonly unit: Unit
  readonly of: Unit
  readonly verdict: 'repeats' | 'independent' | 'unsure'
}

/** Outlets of one owner, chats of one administration: one voice on every side. The reason is public. */
export interface ControllerAct extends Decided {
  readonly type: 'controller'
  /** Name of the controller as the report prints it. */
  readonly controller: string
  /** Account ids, channel ids or `actor:ID`. */
  readonly members: readonly string[]
  readonly verdict: 'declared' | 'not-so'
}

/** Whether two identities are one: accounts, or entries of the list of actors. */
export interface AliasAct extends Decided {
  readonly type: 'alias'
  readonly members: readonly [string, string]
  readonly verdict: 'same' | 'different' | 'unsure'
}

export type ActorKind = 'person' | 'organisation' | 'public-body' | 'account'

/** An entry of the case's own list; a later act for the same id changes it. */
export interface ActorAct extends Decided {
  readonly type: 'actor'
  /** Letters, digits and hyphens, at most 64. */
  readonly actor: string
  readonly kind: ActorKind
  /** Spellings, the one to print first. */
  readonly names: readonly string[]
  /** True for somebody whose words and office are public; others are never named outside. */
  readonly isPublic: boolean
  readonly accounts?: readonly string[]
}

/** An attributed statement that two actors are related. */
export interface TieAct extends Decided {
  readonly type: 'tie'
  /** Ids of actors. */
  readonly from: string
  readonly to: string
  readonly kind: TieKind
  /** `documented`: a register or document in the case says it (`exhibit`). */
  readonly basis: 'alleged' | 'documented'
  readonly stance: 'assert' | 'deny'
  readonly speakers: readonly string[]
  readonly unit?: Unit
  readonly exhibit?: number
  readonly since?: string
  readonly until?: string
}

/** The internet was cut: a place, an interval, and who measured it. */
export interface OutageAct extends Decided {
  readonly type: 'outage'
  readonly place: string
  /** ISO 8601 instants with their zone. */
  readonly from: string
  readonly to: string
  readonly measuredBy: string
}

/** Phases of the Berkeley Protocol (2022), chapter VI. */
export type Stage = 'inquiry' | 'preliminary-assessment' | 'collection' | 'preservation' | 'verification' | 'analysis'

export interface StageAct extends Decided {
  readonly type: 'stage'
  readonly claim: string
  readonly stage: Stage
}

/** Admiralty code: reliability of the sources of a side, credibility of what they say. 1 needs L >= 2 from different vantages. */
export interface CredibilityAct extends Decided {
  readonly type: 'credibility'
  readonly claim: string
  readonly side: Side
  readonly reliability: 'A' | 'B' | 'C' | 'D' | 'E' | 'F'
  readonly credibility: 1 | 2 | 3 | 4 | 5 | 6
}

/** Whether a post calls to violence. */
export interface CallReviewAct extends Decided {
  readonly type: 'call-review'
  readonly unit: Unit
  readonly verdict: 'call' | 'no-call' | 'unsure'
  readonly covers?: AssertionAct['covers']
}

/** Editable lists of stems and patterns for calls to violence; an original of the vault, the latest holds. */
export interface CallListAct extends Decided {
  readonly type: 'call-list'
  readonly sha256: string
  readonly name: string
}

/** How often missed copies carried a mark, measured by planting in this case. Upper bounds only rise, unless a reason is given. */
export interface MarkRateAct extends Decided {
  readonly type: 'mark-rate'
  readonly rates: Readonly<Record<MarkKind | 'any', MarkRate>>
  /** Share of inherited marks that the reviewer is taken to let pass although the source was shown, 0..1. */
  readonly reviewerError: number
  /** Version of the measurement. */
  readonly method: number
}

export interface MarkRate {
  /** Copies, paraphrases and chain letters planted. */
  readonly planted: number
  /** Those that no listed test joined to their source. */
  readonly missed: number
  /** Expected number of the missed ones that would have been confirmed: those whose source was not shown, plus the reviewer's error on the others. */
  readonly carried: number
  /** Upper confidence bound of the rate, 0..1. */
  readonly upper: number
}

/** Words that stand for a post outside the case: written by a person, so that nobody finds the post by searching for them. */
export interface ParaphraseAct extends Decided {
  readonly type: 'paraphrase'
  readonly unit: Unit
  readonly text: string
  /** `shortened`: words of the post remain; `paraphrase`: said in other words. */
  readonly how: 'paraphrase' | 'shortened'
  /** ISO 639-1. */
  readonly language: string
}

/** Whether somebody may be named outside the case. */
export interface NamingAct extends Decided {
  readonly type: 'naming'
  /** Channel id, account id, or `actor:ID`. */
  readonly of: string
  readonly verdict: 'may-be-named' | 'not-named'
  /** Audiences it holds for; all when absent. */
  readonly audiences?: readonly string[]
}

/** Something stays in the case whatever a profile says; exactly one of post, exhibit and claim is given. */
export interface WithholdingAct extends Decided {
  readonly type: 'withholding'
  readonly post?: string
  readonly exhibit?: number
  readonly claim?: string
  readonly verdict: 'withhold' | 'release'
}

/** A person looked at a picture, video or recording to decide whether and how it may leave the case. */
export interface MediaReviewAct extends Decided {
  readonly type: 'media-review'
  readonly exhibit: number
  /** `may-leave`: with the areas below filled. */
  readonly verdict: 'may-leave' | 'stays'
  /** What was looked for: a picture leaves only when all three were. */
  readonly checked: readonly ('faces' | 'text' | 'surroundings')[]
  /** Areas to fill beside the detected ones: `x,y,width,height` in pixels of the upright picture, of a video with `,from,to` in seconds. */
  readonly areas: readonly string[]
  /** Detected areas that are no faces and need no filling, as above. */
  readonly dismissed: readonly string[]
  readonly sound: 'remove' | 'keep'
  /** What it shows, for those who cannot see it; leaves the case with it. */
  readonly description?: string
}

/** What a person found out about a picture, video or recording. Every finding stands until it is withdrawn. */
export interface ExhibitFindingAct extends Decided {
  readonly type: 'exhibit-finding'
  readonly exhibit: number
  readonly stage: AnalysisStage
  readonly question: FindingQuestion
  readonly method: FindingMethod
  readonly confidence: FindingConfidence
  readonly finding: string
  /** Where it was taken: WGS 84 in degrees; it lies within the radius. */
  readonly place?: {
    readonly latitude: number
    readonly longitude: number
    readonly radiusMetres: number
    readonly name?: string
  }
  /** When it was taken, at the earliest and at the latest: ISO 8601 instants with their zone. */
  readonly from?: string
  readonly to?: string
  readonly points: readonly FindingPoint[]
  readonly workings?: Readonly<Record<string, string | number>>
  readonly claim?: string
}

/** Another role has looked at a finding. */
export interface FindingReviewAct extends Decided {
  readonly type: 'finding-review'
  /** The finding. */
  readonly of: EntryPlace
  /** What it is about; filled in when it is recorded. */
  readonly exhibit?: number
  readonly verdict: FindingVerdict
}

/** An act of this list no longer counts; it stays in the journal. */
export interface WithdrawalAct extends Decided {
  readonly type: 'withdrawal'
  readonly of: EntryPlace
}

export type CaseworkAct =
  | ClaimAct
  | AssertionAct
  | ClaimRelationAct
  | MarkReviewAct
  | SideReviewAct
  | RepeatAct
  | ControllerAct
  | AliasAct
  | ActorAct
  | TieAct
  | OutageAct
  | StageAct
  | CredibilityAct
  | CallReviewAct
  | CallListAct
  | MarkRateAct
  | ParaphraseAct
  | NamingAct
  | WithholdingAct
  | MediaReviewAct
  | ExhibitFindingAct
  | FindingReviewAct
  | WithdrawalAct

/** An act with its place in the journal and the time that the device's clock claimed, milliseconds. */
export interface RecordedCasework<Type extends CaseworkAct = CaseworkAct> {
  readonly at: EntryPlace
  /** Position among the acts of the case in canonical order: larger is later. */
  readonly order: number
  readonly claimedTime: number
  readonly act: Type
}

/** Roles whose latest answers on the same thing differ, and nobody has settled it. */
export interface Disagreement {
  readonly type: CaseworkAct['type']
  /** What it is about, as a key that is the same for the same thing. */
  readonly subject: string
  readonly entries: readonly RecordedCasework[]
}

/**
 * What holds of all that was decided: for each thing the settling entry, else the latest entry of each role when all agree.
 * Lists are in order of the journal's canonical order; things in dispute are in `disagreements` and, for assertions and reviews, in the list with
 * `isDisputed`.
 */
export interface Casework {
  readonly claims: readonly RecordedCasework<ClaimAct>[]
  readonly assertions: readonly Effective<AssertionAct>[]
  readonly relations: readonly Effective<ClaimRelationAct>[]
  readonly markReviews: readonly Effective<MarkReviewAct>[]
  readonly sideReviews: readonly RecordedCasework<SideReviewAct>[]
  readonly repeats: readonly Effective<RepeatAct>[]
  readonly controllers: readonly Effective<ControllerAct>[]
  readonly aliases: readonly Effective<AliasAct>[]
  readonly actors: readonly RecordedCasework<ActorAct>[]
  readonly ties: readonly RecordedCasework<TieAct>[]
  readonly outages: readonly RecordedCasework<OutageAct>[]
  readonly stages: readonly RecordedCasework<StageAct>[]
  readonly credibility: readonly RecordedCasework<CredibilityAct>[]
  readonly callReviews: readonly Effective<CallReviewAct>[]
  readonly callList: RecordedCasework<CallListAct> | undefined
  readonly markRates: readonly RecordedCasework<MarkRateAct>[]
  /** Disputed ones do not leave the case. */
  readonly paraphrases: readonly Effective<ParaphraseAct>[]
  readonly namings: readonly Effective<NamingAct>[]
  readonly withholdings: readonly Effective<WithholdingAct>[]
  readonly mediaReviews: readonly Effective<MediaReviewAct>[]
  /** Those that were not withdrawn, in order; disputed when a review differs, or another role's place or time excludes it. */
  readonly findings: readonly Effective<ExhibitFindingAct>[]
  /** The latest of each role on each finding. */
  readonly findingReviews: readonly RecordedCasework<FindingReviewAct>[]
  readonly disagreements: readonly Disagreement[]
}

export interface Effective<Type extends CaseworkAct> extends RecordedCasework<Type> {
  /** Every answer that counts, one a role; more than one entry when roles agree. */
  readonly answers: readonly RecordedCasework<Type>[]
  /** Roles differ and nobody settled it: `act` is then the first of them. */
  readonly isDisputed: boolean
}
