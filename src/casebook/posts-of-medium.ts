// The posts that carry a picture, video or recording, or a copy of it.

import { OWN_ANALYSIS } from '../model/consent.ts'
import type { PostIndex } from '../model/finding.ts'
import type { Casebook } from './casebook.ts'
import { consentRegister, refusalOf } from './consent.ts'
import { postsOfFamily } from './gallery.ts'
import { mediaLibrary } from './media-library.ts'

/** In canonical order; none for a number that is no exhibit or that its source holds back. `isSameBytes`: these very bytes alone. */
export function postsOfMedium(casebook: Casebook, exhibit: number, isSameBytes: boolean): readonly PostIndex[] {
  const register = consentRegister(casebook)
  const sha256 = register.exhibits.get(exhibit)?.sha256
  if (sha256 === undefined || refusalOf(register, exhibit, OWN_ANALYSIS) !== undefined) return []
  const library = mediaLibrary(casebook)
  const family = isSameBytes ? undefined : library.familyOf(sha256)
  return family === undefined ? library.posts(sha256) : postsOfFamily(family, library)
}
