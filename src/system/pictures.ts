// Pictures through one small interface: each call decodes in a process of its own with limits, and ends in a copy or in a reason.

import { type PictureKind, pictureKindOf } from './picture-kind.ts'
import type { PictureCopy, PictureFault, PictureTreatment, SearchedPicture } from './picture-work.ts'
import { callInProcess, type ProcessLimits } from './separate-process.ts'

export type { PictureCopy, PictureTreatment, SearchedPicture } from './picture-work.ts'

/** Why there is no copy; sentences in messages/cli-media.ts. */
export type PictureGround =
  | 'picture-unknown'
  /** HEIC that could not be decoded: damaged, or of a kind that the decoder does not know. */
  | 'picture-heic'
  | 'picture-svg'
  | 'picture-damaged'
  | 'picture-too-large'
  | 'area-outside'
  | 'copy-not-clean'
  | 'decoder-stopped'

/** Decoding 100 megapixels takes seconds; looking for faces at all sizes takes minutes on a slow machine. */
export const PICTURE_LIMITS: ProcessLimits = { milliseconds: 600_000, megabytes: 3072 }

/** Largest file of a picture that is read into memory. */
export const LARGEST_PICTURE = 256 * 2 ** 20

interface CallOptions {
  readonly signal?: AbortSignal
  readonly limits?: ProcessLimits
}

/** A copy without metadata, with the areas filled. Rejects only when the signal aborts. */
export function protectedPicture(
  bytes: Uint8Array,
  treatment: PictureTreatment,
  options: CallOptions = {},
): Promise<PictureCopy | { readonly ground: PictureGround }> {
  return call(bytes, kind => ['protectPicture', [bytes, kind, treatment]], options)
}

/** The faces that are found, and a preview when asked for. Rejects only when the signal aborts. */
export function searchedPicture(
  bytes: Uint8Array,
  treatment: Omit<PictureTreatment, 'isSearched'>,
  hasPreview: boolean,
  options: CallOptions = {},
): Promise<SearchedPicture | { readonly ground: PictureGround }> {
  return call(bytes, kind => ['searchPicture', [bytes, kind, treatment, hasPreview]], options)
}

const GROUNDS: Readonly<Record<PictureFault, PictureGround>> = {
  damaged: 'picture-damaged',
  'too-large': 'picture-too-large',
  'not-clean': 'copy-not-clean',
  'area-outside': 'area-outside',
}

/** Why a picture of this kind has no copy. */
export function pictureGround(fault: PictureFault, kind: PictureKind): PictureGround {
  return fault === 'damaged' && kind === 'heic' ? 'picture-heic' : GROUNDS[fault]
}

async function call<Result extends object>(
  bytes: Uint8Array,
  work: (kind: string) => readonly [string, readonly unknown[]],
  { signal, limits = PICTURE_LIMITS }: CallOptions,
): Promise<Result | { readonly ground: PictureGround }> {
  const kind = pictureKindOf(bytes)
  if (kind === undefined) return { ground: 'picture-unknown' }
  if (kind === 'svg') return { ground: 'picture-svg' }
  if (bytes.length > LARGEST_PICTURE) return { ground: 'picture-too-large' }
  const [name, values] = work(kind)
  const outcome = await callInProcess('system/picture-work', name, values, limits, signal)
  if ('stopped' in outcome) return { ground: 'decoder-stopped' }
  const result = outcome.result as Result | { fault: PictureFault }
  return 'fault' in result ? { ground: pictureGround(result.fault, kind) } : result
}
