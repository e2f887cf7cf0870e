// What a detector found: evidence, statistic, and the key of a sentence. Never a sentence, never a name for motives.

/** Position of a post in the canonical order of a corpus (time, channel id, message id), from 0. Valid for one state of the index. */
export type PostIndex = number
/** Position of a distinct text in the order of its first post, from 0. */
export type TextIndex = number

export type FindingKind =
  | 'copy-family'
  | 'containment'
  | 'forward-tree'
  | 'shared-link'
  | 'burst'
  | 'coordination-cluster'

/** A measured quantity beside what chance would have given; undefined where no null model applies. */
export interface Statistic {
  /** Name of the measure, a heading anchor of docs/methods.md. */
  readonly method: string
  readonly observed: number
  readonly expected?: number
  /** Two decimals are not rounded away: full precision, 0..1. */
  readonly pValue?: number
  /** Benjamini-Hochberg adjusted p, 0..1. */
  readonly qValue?: number
  /** Number of hypotheses the correction ran over. */
  readonly tested?: number
}

export interface Finding {
  readonly kind: FindingKind
  /** Stable over runs and engines: made from the content, never from an index. */
  readonly id: string
  /** Posts behind it, in canonical order. Complete, however many. */
  readonly posts: Int32Array
  readonly statistic: Statistic
  /** Key in messages/findings.ts and the parameters of its sentence. */
  readonly message: { readonly key: string; readonly parameters: Readonly<Record<string, string | number>> }
}
