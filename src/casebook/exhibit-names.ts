// Exhibits by number and by the hash of their bytes, for lists of posts.

import type { Sha256 } from '../model/ids.ts'
import { exhibitsOf } from '../preserve/exhibit-numbers.ts'
import type { Casebook } from './casebook.ts'

export interface ExhibitNames {
  /** Undefined for bytes that are no exhibit. */
  numberOf(sha256: Sha256): number | undefined
  /** As the person gave the file; undefined for a number that no exhibit has (any more). */
  nameOf(number: number): string | undefined
}

/** As of now; cost: one pass over the acquisitions. */
export function exhibitNames(casebook: Casebook): ExhibitNames {
  const exhibits = exhibitsOf(casebook.custody.journal.acts())
  return {
    numberOf: sha256 => exhibits.of(sha256)?.number,
    nameOf: number => exhibits.get(number)?.latest.name,
  }
}
