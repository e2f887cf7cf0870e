// What was read out of media that may not be looked at any more goes in the act that holds them back, and not with the next command.

import type { Casebook } from './casebook.ts'
import { consentRegister } from './consent.ts'
import { KeptFaces } from './kept-faces.ts'
import { pruneFamilies } from './kept-families.ts'
import { pruneMatches } from './kept-matches.ts'
import { KeptTextless } from './kept-textless.ts'
import { hasLook } from './media-reading.ts'
import { pruneReadings, readableMedia } from './readable-media.ts'
import { dropDrafts } from './transcript-drafts.ts'

/**
 * Overwrites and removes readings, looks, families, faces and drafts of media that their sources do not let be looked at, or that are not
 * there. Posts of held back originals leave the index when it is read next. A case without derived data costs one look into its folder.
 */
export function forgetHeldBack(casebook: Casebook): void {
  const register = consentRegister(casebook)
  const readable = readableMedia(register)
  const may = new Set(readable.map(({ sha256 }) => sha256))
  const kept = pruneReadings(casebook, register)
  const compared = readable.flatMap(({ sha256 }) => kept.get(sha256)?.reading ?? []).filter(hasLook)
  pruneFamilies(casebook, compared)
  pruneMatches(casebook, sha256 => may.has(sha256))
  for (const found of [new KeptFaces(casebook), new KeptTextless(casebook)]) found.keepOnly(sha256 => may.has(sha256))
  dropDrafts(casebook, new Set(readable.map(({ number }) => number)))
}
