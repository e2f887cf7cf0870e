// The nearest earlier assertions of a claim, for whoever reviews a mark.

import type { Analysis } from '../model/analysis.ts'
import type { WeighedClaim } from '../model/ladder.ts'
import { NearestEarlier } from '../weigh/nearest-earlier.ts'
import type { Casebook } from './casebook.ts'
import { mediaColumns } from './weigh-evidence.ts'

/** Made once for a claim; `of(post)` then answers at once. Both sides are looked at. */
export function nearestAssertions(
  casebook: Casebook,
  analysis: Pick<Analysis, 'textFamilies' | 'containments' | 'mediaFamilies'>,
  { support, deny }: Pick<WeighedClaim, 'support' | 'deny'>,
): NearestEarlier {
  const corpus = casebook.index()
  const evidence = {
    text: corpus.columns().text,
    familyCentre: analysis.textFamilies.centre,
    containments: analysis.containments,
    ...mediaColumns(corpus, analysis.mediaFamilies),
  }
  return new NearestEarlier([...support.assertions, ...deny.assertions], evidence, corpus.texts())
}
