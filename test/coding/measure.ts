// How far the program agrees with two coders, and the coders with each other, over the documents of this folder.

import {
  type Agreement,
  agreement,
  authorTest,
  type Detection,
  f1,
  matched,
  nominalAlpha,
  precision,
  recall,
  sourceF1,
  total,
} from './agreement.ts'
import { CODERS, type CodedDocument, type CodedStatement, type Coder } from './codings.ts'
import { isSameSpeaker } from './same-speaker.ts'

/** Shares and F1 of 0..1 of one side held against the other; NaN where there is nothing to count. */
export interface Measures {
  readonly statements: number
  readonly spanPrecision: number
  readonly spanRecall: number
  readonly spanF1: number
  /** Over matched spans: nearest speaker, names compared by sense (`same-speaker.ts`). */
  readonly speaker: number
  /** The same, `author` counting for whoever alone speaks in the document (a byline that was not seen as one). */
  readonly speakerOrAuthor: number
  /** The same as `speaker`, letter by letter but for case and marks. */
  readonly speakerExact: number
  readonly chain: number
  readonly kind: number
  readonly polarity: number
  readonly evidentiality: number
  /** Mean F1 of own perception and hearsay over matched spans. */
  readonly sourceF1: number
  /** F1 of denials; one without a matched span counts as wrong or missed. */
  readonly denialF1: number
  readonly denialMatchedF1: number
}

/** Krippendorff's alpha (nominal) over spans that both coders have. */
export interface CoderAgreement {
  readonly spanF1: number
  readonly pairs: number
  readonly alpha: Readonly<Record<'kind' | 'polarity' | 'evidentiality' | 'speaker', number>>
}

/** What the program says of a document. */
export type Suggestions = ReadonlyMap<CodedDocument, readonly CodedStatement[]>

/** `all` and each language, in order. */
export const LANGUAGE_GROUPS = ['all', 'en', 'ru', 'kk'] as const
export type LanguageGroup = (typeof LANGUAGE_GROUPS)[number]

export const documentsOf = (documents: readonly CodedDocument[], group: LanguageGroup) =>
  documents.filter(({ language }) => group === 'all' || language === group)

/** The program against one coder; undefined where that coder coded none of them. */
export function programAgainst(
  documents: readonly CodedDocument[],
  suggestions: Suggestions,
  coder: Coder,
): Measures | undefined {
  const coded = documents.flatMap(document => {
    const statements = document.codings.get(coder)
    return statements === undefined ? [] : [agreement(suggestions.get(document) ?? [], statements)]
  })
  return coded.length === 0 ? undefined : measuresOf(total(coded))
}

/** Mean of the measures against every coder who coded them. */
export function meanMeasures(all: readonly Measures[]): Measures {
  const keys = Object.keys(all[0]) as (keyof Measures)[]
  return Object.fromEntries(
    keys.map(key => [key, all.reduce((sum, each) => sum + each[key], 0) / all.length]),
  ) as unknown as Measures
}

/** One coder against the other; undefined without a document that both coded. */
export function betweenCoders(documents: readonly CodedDocument[]): CoderAgreement | undefined {
  const both = documents.flatMap(({ name, codings }) => {
    const [a, b] = CODERS.map(coder => codings.get(coder))
    return a === undefined || b === undefined ? [] : [{ name, a, b }]
  })
  if (both.length === 0) return undefined
  const pairs = both.flatMap(({ name, a, b }) => {
    const names = new Set(a.flatMap(each => each.speakers))
    const isAuthor = authorTest(a, b)
    return matched(a, b).pairs.map(([one, other]) => ({ name, names, one, other, isSame: isAuthor(one, other) }))
  })
  const alpha = (key: 'kind' | 'polarity' | 'evidentiality') =>
    nominalAlpha(pairs.map(({ one, other }) => [one[key], other[key]] as const))
  const speaker = nominalAlpha(
    pairs.map(({ name, names, one, other, isSame }) => {
      const [first, second] = [one.speakers[0], other.speakers[0]]
      const value = `${name} ${first}`
      return [value, isSame || isSameSpeaker(second, first, names) ? value : `${name} ${second}`] as const
    }),
  )
  return {
    spanF1: f1(total(both.map(({ a, b }) => agreement(a, b))).spans),
    pairs: pairs.length,
    alpha: { kind: alpha('kind'), polarity: alpha('polarity'), evidentiality: alpha('evidentiality'), speaker },
  }
}

function measuresOf(sum: Agreement): Measures {
  const share = (count: number) => count / sum.pairs
  const spans: Detection = sum.spans
  return {
    statements: spans.hits + spans.missed,
    spanPrecision: precision(spans),
    spanRecall: recall(spans),
    spanF1: f1(spans),
    speaker: share(sum.nearestSpeaker),
    speakerOrAuthor: share(sum.nearestSpeakerOrAuthor),
    speakerExact: share(sum.nearestSpeakerExact),
    chain: share(sum.chain),
    kind: share(sum.kind),
    polarity: share(sum.polarity),
    evidentiality: share(sum.evidentiality),
    sourceF1: sourceF1(sum),
    denialF1: f1(sum.denial),
    denialMatchedF1: f1(sum.denialMatched),
  }
}
