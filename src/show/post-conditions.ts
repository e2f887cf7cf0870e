// A post filter with every name looked up: numbers and lists that can be held against columns, whatever the case called them.

/** Which field of the filter a condition belongs to; a facet is counted with the conditions of its own field left out. */
export const FIELDS = [
  'time',
  'channel',
  'platform',
  'language',
  'kind',
  'forward',
  'media',
  'novelty',
  'changed',
  'other',
] as const

export type Field = (typeof FIELDS)[number]

/** Bit of each field in `missed` of a selection. */
export const BIT = Object.fromEntries(FIELDS.map((field, i) => [field, 1 << i])) as Readonly<Record<Field, number>>

/** All hold together. */
export type PostCondition =
  /** `from <= time < to`; posts without a time fail. */
  | { readonly kind: 'time'; readonly from: number; readonly to: number }
  | { readonly kind: 'undated'; readonly is: boolean }
  /** Positions of channels, platforms, accounts; codes of languages (`LANGUAGE_CODES`). */
  | { readonly kind: 'channel' | 'platform' | 'account' | 'language'; readonly any: ReadonlySet<number> }
  | { readonly kind: 'service'; readonly any: ReadonlySet<0 | 1> }
  | { readonly kind: 'forward'; readonly is: boolean }
  /** Bits of media kinds of which one must be there; held, not held, or either. */
  | { readonly kind: 'media'; readonly kinds: number; readonly isHeld: boolean | undefined }
  | { readonly kind: 'changed'; readonly is: boolean }
  | { readonly kind: 'novelty'; readonly is: 1 | 2 }
  /** Texts, ascending. */
  | { readonly kind: 'texts'; readonly texts: Int32Array }
  /** Posts in any order. */
  | { readonly kind: 'posts'; readonly posts: ArrayLike<number> }

/** Every bit of media kinds. */
export const ALL_MEDIA = 0xffff
