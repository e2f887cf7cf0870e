// How accounts and channels are called on the screen: by the same pseudonyms as in the report, so that both can be read side by side.

import { pseudonymsFor } from '../protect/pseudonym.ts'
import { type Labels, labelsOf } from '../show/labels.ts'
import type { Casebook } from './casebook.ts'

/** Pseudonyms of this case; needs the index only for `labelsOf`. */
export function screenPseudonyms(casebook: Casebook): (id: string) => string {
  return pseudonymsFor('report', message => casebook.custody.keyedHash(message))
}

export function screenNames(casebook: Casebook, showNames: boolean): Labels {
  return labelsOf(casebook.index(), screenPseudonyms(casebook), showNames)
}
