// Faces in one picture or video of the case, for a person who decides whether it may leave.

import { mediaTypeOfBytes } from '../import/recognise.ts'
import { type Area, areaText } from '../model/areas.ts'
import { CaseError } from '../model/case-error.ts'
import { OWN_ANALYSIS } from '../model/consent.ts'
import type { MediaGround } from '../model/media-ground.ts'
import type { Exhibit } from '../preserve/exhibit-numbers.ts'
import { pictureKindOf } from '../system/picture-kind.ts'
import { LARGEST_PICTURE, searchedPicture } from '../system/pictures.ts'
import { containerOf, type MediaInput, searchedVideo } from '../system/videos.ts'
import { objectPath } from '../vault/object-place.ts'
import type { Casebook } from './casebook.ts'
import { consentRegister, refusalOf } from './consent.ts'
import { KeptFaces } from './kept-faces.ts'
import { bytesOf } from './media-bytes.ts'

export interface SearchedMedium {
  readonly width: number
  readonly height: number
  /** Frames of an animation; only the first leaves. 1 for a video, which leaves whole. */
  readonly frames: number
  readonly isVideo: boolean
  /** As a person names them: `x,y,width,height[,from,to]`. */
  readonly faces: readonly { readonly area: string; readonly by: 'ssd' | 'tiny' | 'both' }[]
  /** PNG; undefined when none was asked for, and of videos. */
  readonly preview: Uint8Array | undefined
}

export interface MediaSearch {
  readonly exhibit: number
  readonly byHand: readonly Area[]
  readonly dismissed: readonly Area[]
  readonly hasPreview: boolean
}

/** Throws CaseError for an exhibit that is unknown or held back; gives the ground when the medium cannot be decoded. */
export async function searchMedium(
  casebook: Casebook,
  { exhibit: number, byHand, dismissed, hasPreview }: MediaSearch,
  signal?: AbortSignal,
): Promise<SearchedMedium | { readonly ground: MediaGround }> {
  const exhibit = openExhibit(casebook, number)
  const source = casebook.custody.vault.open(exhibit.sha256)
  const kept = new KeptFaces(casebook)
  const head = bytesOf(source, 4096)
  if (pictureKindOf(head) !== undefined) {
    if (source.sizeBytes > LARGEST_PICTURE) return { ground: 'picture-too-large' }
    const bytes = bytesOf(source, source.sizeBytes)
    const known = kept.get(exhibit.sha256)?.[0]
    const found = await searchedPicture(bytes, { byHand, dismissed, known }, hasPreview, { signal })
    if ('ground' in found) return found
    if (known === undefined) kept.put(exhibit.sha256, [found.faces])
    const faces = found.faces.map(({ isSsd, isTiny, x, y, width, height }) => {
      const by = isSsd && isTiny ? ('both' as const) : isSsd ? ('ssd' as const) : ('tiny' as const)
      return { area: areaText({ x, y, width, height }), by }
    })
    return { ...found, faces, isVideo: false }
  }
  const container = containerOf(head)
  if (container === undefined || mediaTypeOfBytes(head) === undefined) return { ground: 'no-media' }
  const path = casebook.isSealed ? undefined : `${casebook.root}/${objectPath(exhibit.sha256)}`
  const input: MediaInput = { source, container, path }
  const known = kept.get(exhibit.sha256)
  const found = await searchedVideo(input, { byHand, dismissed, known }, signal)
  if ('ground' in found) return { ground: found.ground === 'no-picture' ? 'no-media' : found.ground }
  if (known === undefined) kept.put(exhibit.sha256, found.found)
  const { width, height, areas } = found
  return {
    width,
    height,
    frames: 1,
    isVideo: true,
    faces: areas.map(({ by, ...area }) => ({ area: areaText(area), by })),
    preview: undefined,
  }
}

/** The exhibit, when its sources let it be looked at. */
function openExhibit(casebook: Casebook, number: number): Exhibit {
  const register = consentRegister(casebook)
  const exhibit = register.exhibits.get(number)
  if (exhibit === undefined) throw new CaseError('usage', 'unknown-exhibit', { value: number })
  if (refusalOf(register, number, OWN_ANALYSIS) !== undefined)
    throw new CaseError('usage', 'faces-held-back', { value: number })
  return exhibit
}
