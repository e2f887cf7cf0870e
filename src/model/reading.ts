// What a reading suggests of one text: statements, who says them, ties. Suggestions of rules; a person decides. All offsets are UTF-16 code units of the text.

/** Half-open: start inclusive, end exclusive; 0 <= start < end <= length of the text. */
export interface TextSpan {
  readonly start: number
  readonly end: number
}

export type StatementKind = 'factual' | 'accusation' | 'demand' | 'prediction' | 'assessment'

/** `query`: it is asked. `open`: the words do not tell ("no riots were reported" says nothing of riots). */
export type Polarity = 'affirm' | 'deny' | 'query' | 'open'

/** Where the speaker has it from, as the words say. */
export type Evidentiality = 'own-perception' | 'own-document' | 'hearsay' | 'inference' | 'unsourced'

/** A quantity; low equals high when it is exact; an open side is absent ("more than 40": low 40, no high, isStrict). */
export interface Figure extends TextSpan {
  readonly text: string
  readonly low?: number
  readonly high?: number
  /** "about", "some". */
  readonly isApproximate: boolean
  /** "more than", "less than": the bound itself is excluded. */
  readonly isStrict: boolean
  /** What is counted, folded and stemmed ("killed", "detained", "people"), or a unit of measure ("km"); absent when the words do not tell. */
  readonly unit?: string
}

/** A time as the words give it, resolved against the date of the document where it is relative. */
export interface TimeMention extends TextSpan {
  readonly text: string
  /** ISO 8601 of the beginning and the end, as precise as the words: 2022-01-05, 2022-01-05T22:00, 2022-01. Absent when they cannot be resolved. */
  readonly from?: string
  readonly to?: string
  readonly precision: 'minute' | 'hour' | 'part-of-day' | 'day' | 'week' | 'month' | 'year' | 'unknown'
}

export interface PlaceMention extends TextSpan {
  readonly text: string
  /** `geonames:1526384`, or the case's own id; absent for a place known by form only. */
  readonly place?: string
  readonly name?: string
  /** Rule that matched: exact name, inflected form, transliteration, form ("square", "street"). */
  readonly because: string
}

export interface ActorMention extends TextSpan {
  readonly text: string
  /** Id in the case's own list of actors; absent for a name that only looks like one. */
  readonly actor?: string
  readonly because: string
}

export interface Statement extends TextSpan {
  /** `s1`, `s2`, ... in order of `start`. */
  readonly id: string
  readonly text: string
  /** Nearest to the statement first; the last one speaks in the document. Agentless sources ("it is reported") are not listed. */
  readonly speakers: readonly string[]
  readonly kind: StatementKind
  readonly polarity: Polarity
  readonly evidentiality: Evidentiality
  /** Hearsay of whom, as the words name them. */
  readonly of?: string
  readonly figures: readonly Figure[]
  readonly places: readonly PlaceMention[]
  readonly times: readonly TimeMention[]
  readonly actors: readonly ActorMention[]
  /** ISO 639-1 code, or `und`. */
  readonly language: string
  /** 0..1; how much the rules that fired are to be trusted, not how likely the statement is so. */
  readonly confidence: number
  /** Ids of the rules that fired. */
  readonly because: readonly string[]
  /** Content taken from elsewhere: "Yes, I'm sure" from the question before. */
  readonly contentFrom?: TextSpan
}

export type TieKind = 'family' | 'membership' | 'directorship' | 'control' | 'association' | 'unknown'

/** A statement that two actors are related. */
export interface TieMention extends TextSpan {
  readonly from: string
  readonly to: string
  readonly kind: TieKind
  readonly speakers: readonly string[]
  /** True unless the words name a document or register for it. */
  readonly alleged: boolean
  readonly polarity: Polarity
}

export type RelationKind = 'contradicts' | 'supports' | 'repeats' | 'narrows' | 'same-figure-differently'

export interface StatementRelation {
  /** Ids of statements. */
  readonly from: string
  readonly to: string
  readonly kind: RelationKind
  readonly because: string
}

export type ParagraphKind =
  | 'heading'
  | 'paragraph'
  | 'question'
  | 'answer'
  | 'quotation'
  | 'cue'
  | 'list-item'
  | 'table-row'

/** One addressable piece of a document, in order, not overlapping. */
export interface DocumentParagraph extends TextSpan {
  /** From 1; part of its address for ever, unless it has an `id`. */
  readonly number: number
  /** Stands in the place of the number in its address: of a line of a transcript, which keeps it from version to version. */
  readonly id?: string
  readonly kind: ParagraphKind
  /** As the document labels them ("Q", "Interviewer", "Aliya S."), or, in an interview without labels, as its head names them; absent when it does neither. */
  readonly speaker?: string
  /** Of a cue, milliseconds from the beginning of the recording. */
  readonly cue?: { readonly startMs: number; readonly endMs: number }
  /** ISO local date and time that the document states for it (a pasted chat message): 2022-01-05T22:10. */
  readonly time?: string
  /** Page from 1, of a PDF. */
  readonly page?: number
}

/** A document as text with its structure. The same bytes and reader version give the same text for ever. */
export interface DocumentText {
  readonly text: string
  readonly paragraphs: readonly DocumentParagraph[]
  readonly title?: string
  /** Who speaks where no paragraph says otherwise (byline, signature), as the document states it. */
  readonly author?: string
  /** ISO date that the document states of itself; relative times are resolved against it. */
  readonly date?: string
}

export interface Reading {
  readonly format: 'anechoic-reading'
  readonly version: 1
  readonly statements: readonly Statement[]
  readonly ties: readonly TieMention[]
  readonly relations: readonly StatementRelation[]
}
