// A copy of a picture to be looked at: decoded in a process of its own with limits, or the reason why there is none.

import { pictureKindOf } from './picture-kind.ts'
import type { PictureCopyForScreen } from './picture-show.ts'
import { type PictureGround, pictureGround } from './pictures.ts'
import { callInProcess, type ProcessLimits } from './separate-process.ts'

/** A person waits for it. */
const LIMITS: ProcessLimits = { milliseconds: 20_000, megabytes: 1536 }

/** Never rejects for what the bytes hold. */
export async function shownPicture(
  bytes: Uint8Array,
  limits: ProcessLimits = LIMITS,
): Promise<PictureCopyForScreen | { readonly ground: PictureGround }> {
  const kind = pictureKindOf(bytes)
  if (kind === undefined) return { ground: 'picture-unknown' }
  if (kind === 'svg') return { ground: 'picture-svg' }
  const outcome = await callInProcess('system/picture-show', 'showPicture', [bytes, kind], limits)
  if ('stopped' in outcome) return { ground: 'decoder-stopped' }
  const result = outcome.result as PictureCopyForScreen | { fault: 'damaged' | 'too-large' }
  return 'fault' in result ? { ground: pictureGround(result.fault, kind) } : result
}
