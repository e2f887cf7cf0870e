// Which media may be looked at, and that nothing is kept of the others.

import { OWN_ANALYSIS } from '../model/consent.ts'
import type { Sha256 } from '../model/ids.ts'
import type { Exhibit } from '../preserve/exhibit-numbers.ts'
import type { Casebook } from './casebook.ts'
import { type ConsentRegister, refusalOf } from './consent.ts'
import { type KeptReadings, keptReadings } from './kept-readings.ts'
import { mediaExhibits } from './media-exhibits.ts'

/** Media that may be looked at, by number. */
export function readableMedia(register: ConsentRegister): Exhibit[] {
  return mediaExhibits(register).filter(({ number }) => refusalOf(register, number, OWN_ANALYSIS) === undefined)
}

/** Removes readings of media that were erased, or that their sources do not let be looked at any more. */
export function pruneReadings(casebook: Casebook, register: ConsentRegister): KeptReadings {
  const kept = keptReadings(casebook)
  if (kept.size === 0) return kept
  const may = new Set<Sha256>(readableMedia(register).map(({ sha256 }) => sha256))
  kept.keepOnly(sha256 => may.has(sha256))
  return kept
}
