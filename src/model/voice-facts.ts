// The facts from which every number of a claim can be recomputed by another program (docs/methods.md, Voices: facts and checker).

import type {
  ClaimKind,
  Coverage,
  Ladder,
  Language,
  MarkKind,
  MarkState,
  MergeRung,
  MergeTest,
  Side,
} from './ladder.ts'
import type { SharedMedium } from './media-family.ts'
import type { Evidentiality } from './reading.ts'

/** Posts, speakers, texts, media, families and places are numbers that mean something in this file alone. null stands for none. */
export interface VoiceFacts {
  readonly format: 'anechoic-voices'
  readonly version: 1
  readonly tool: string
  readonly claim: {
    readonly id: string
    readonly kind: ClaimKind
    readonly text: Readonly<Partial<Record<Language, string>>>
  }
  readonly alpha: number
  readonly rates: FactRates
  readonly coverage: Coverage | null
  readonly speakers: readonly FactSpeaker[]
  readonly clusters: readonly { readonly cluster: number; readonly q: number }[]
  readonly controllers: readonly {
    readonly controller: number
    readonly names: readonly string[]
    readonly reasons: readonly string[]
  }[]
  readonly texts: readonly {
    readonly text: number
    readonly family: number
    /** To the centre of the family, 0..1. */
    readonly resemblance: number
  }[]
  readonly containments: readonly {
    readonly container: number
    readonly contained: number
    readonly share: number
  }[]
  readonly repeats: readonly FactRepeat[]
  readonly support: FactSide
  readonly deny: FactSide
  readonly disagreements: readonly { readonly type: string; readonly entries: readonly string[] }[]
  /** SHA-256 of the JSON text of all of the above. */
  readonly digest: string
}

/** `any`: that a missed copy is confirmed with a mark of any kind. */
export interface FactRates extends Readonly<Record<MarkKind | 'any', number>> {
  readonly source: 'measured' | 'default'
  /** Measurements in effect, in order. */
  readonly measured: readonly {
    readonly upper: Readonly<Record<MarkKind | 'any', number>>
    readonly isReasoned: boolean
  }[]
}

export interface FactSpeaker {
  readonly speaker: number
  readonly kind: 'account' | 'origin' | 'voice'
  readonly isNameOnly: boolean
  /** Equal numbers: equal names of speakers known by name only. */
  readonly name: number | null
  readonly alias: number | null
  readonly controller: number | null
  readonly cluster: number | null
  /** Only when asked for. */
  readonly id?: string
}

export interface FactRepeat {
  readonly post: number
  readonly of: number
  readonly verdict: 'judged-repeat' | 'inherited-mark' | 'independent'
}

export interface FactSide {
  readonly side: Side
  /** A person has looked through the side. */
  readonly isReviewed: boolean
  readonly assertions: readonly FactAssertion[]
  readonly ladder: Ladder
  readonly unassessed: 'marks-not-reviewed' | 'side-not-reviewed' | null
  readonly bound: {
    /** U and N. */
    readonly groups: number
    readonly trials: number
    readonly parts: readonly {
      readonly kinds: readonly MarkKind[]
      readonly marked: number
      readonly rate: number
      readonly atLeast: number
    }[]
  }
  readonly withoutOrigin: readonly {
    readonly group: number
    readonly posts: number
    readonly atMost: number
    readonly marked: number
    readonly atLeast: number | null
  }[]
  readonly hangsOn: number | null
}

export interface FactEdge {
  /** Position in the side's list. */
  readonly to: number
  readonly rung: MergeRung
  readonly test: MergeTest
  readonly value: number | null
}

export interface FactAssertion {
  /** In canonical order; equal numbers: two speakers in one post. */
  readonly post: number
  readonly account: number | null
  /** Upstream voice that it passes on. */
  readonly voice: number | null
  readonly text: number | null
  readonly media: readonly number[]
  readonly forward: {
    /** The forwarded post where the case holds it, and the account that posted it. */
    readonly post: number | null
    readonly account: number | null
    readonly origin: number | null
  } | null
  readonly replyTo: number | null
  readonly suggestsOwnAccess: boolean
  readonly isAgentless: boolean
  readonly evidentiality: Evidentiality | null
  readonly decisions: readonly FactDecision[]
  readonly isDisputed: boolean
  readonly reviews: readonly FactReview[]
  readonly mark: MarkState
  /** What it depends on; null for an origin. */
  readonly parent: FactEdge | null
  /** Why it is not counted apart; null where it stands for its group. */
  readonly edge: FactEdge | null
  readonly group: number
  /** Of an edge, else a dependence, by `same-media`: which exhibits, and how. Numbers of exhibits are those of the case. Only when asked for. */
  readonly sharedMedium?: SharedMedium
  /** Only when asked for. */
  readonly id?: string
  readonly words?: string
}

export interface FactDecision {
  readonly role: string
  /** `device:epoch:number` of the journal entry. */
  readonly entry: string
  readonly reason?: string
}

export interface FactReview {
  readonly verdict: 'own' | 'inherited' | 'not-own' | 'unsure'
  readonly kind: MarkKind
  /** Roles differ and nobody settled it, or it waits again (`reopenedBy`). */
  readonly isDisputed: boolean
  /** The footage was there before, and the review does not know of it: the first post that carried it, and how many collections held it. Only in the case. */
  readonly reopenedBy?: { readonly post: number | null; readonly collections: number }
  /** Earlier assertions that were shown beside it. */
  readonly compared: number
  /** Place, time, viewpoint: equal numbers for equal words; the words themselves when asked for. null without vantage. */
  readonly vantage: readonly [number | null, number | null, number | null] | null
  readonly vantageWords?: readonly (string | null)[]
  readonly roles: readonly string[]
  readonly entries: readonly string[]
  readonly reasons?: readonly string[]
}
