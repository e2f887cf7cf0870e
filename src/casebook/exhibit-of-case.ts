// One exhibit whole, without an analysis: for the command line.

import type { ExhibitPage } from '../model/footage-view.ts'
import { pseudonymsFor } from '../protect/pseudonym.ts'
import { labelsOf } from '../show/labels.ts'
import type { Casebook } from './casebook.ts'
import { type PageOptions, pageOfExhibit } from './footage-state.ts'

/** Pseudonyms are those of reports. Throws CaseError `usage` for an exhibit that is not there, held back, or no footage. */
export function exhibitOfCase(
  casebook: Casebook,
  number: number,
  { showNames, language, deeper }: Pick<PageOptions, 'showNames' | 'language' | 'deeper'>,
): Promise<ExhibitPage> {
  const pseudonym = pseudonymsFor('report', message => casebook.custody.keyedHash(message))
  const labels = labelsOf(casebook.index(), pseudonym, showNames)
  return pageOfExhibit(casebook, number, { analysis: undefined, labels, showNames, language, deeper })
}
