// Protected copies of media for one export: without metadata, faces and marked areas filled, or the reason why there is none.

import { mediaTypeOfBytes } from '../import/recognise.ts'
import { type Area, parseArea } from '../model/areas.ts'
import type { AudienceProfile } from '../model/audience-profile.ts'
import type { MediaReviewAct } from '../model/casework.ts'
import type { HandedFile } from '../model/handed.ts'
import type { MediaGround } from '../model/media-ground.ts'
import { type Exhibit, exhibitsOf } from '../preserve/exhibit-numbers.ts'
import { sha256 } from '../system/hashing.ts'
import { pictureKindOf } from '../system/picture-kind.ts'
import { LARGEST_PICTURE, protectedPicture, searchedPicture } from '../system/pictures.ts'
import { containerOf, type MediaInput, protectedSound, protectedVideo, searchedVideo } from '../system/videos.ts'
import { objectPath } from '../vault/object-place.ts'
import type { Casebook } from './casebook.ts'
import { currentCasework } from './casework.ts'
import { KeptFaces } from './kept-faces.ts'
import { bytesOf } from './media-bytes.ts'
import type { Progress } from './progress.ts'

/** A medium of which a copy is wanted. */
export interface MediaWanted {
  /** Number in the case. */
  readonly exhibit: number
  /** Number in the export; names the file. */
  readonly number: number
}

export interface ProtectedFile extends HandedFile {
  /** The bytes of the copy. Can be read again. */
  pieces(): Iterable<Uint8Array>
}

export type ProtectedMedium = MediaWanted & ({ readonly file: ProtectedFile } | { readonly withheld: MediaGround })

/** Bytes of copies that one export holds in memory; what comes after is withheld and said to be. */
const MOST_BYTES = 2 ** 30

const CHECKS = ['faces', 'text', 'surroundings'] as const

/**
 * Copies of the wanted media, in their order, each or the ground on which it is withheld. Looks at the person's review and at the levels
 * `media` and `sound`; the consent of sources is the caller's. Rejects when the signal aborts.
 *
 * @see docs/methods.md#media
 */
export async function protectedMedia(
  casebook: Casebook,
  wanted: readonly MediaWanted[],
  profile: AudienceProfile,
  progress: Progress,
  signal?: AbortSignal,
): Promise<ProtectedMedium[]> {
  const exhibits = exhibitsOf(casebook.custody.journal.acts())
  const reviews = new Map(currentCasework(casebook).mediaReviews.map(review => [review.act.exhibit, review]))
  const media: ProtectedMedium[] = []
  const kept = new KeptFaces(casebook)
  let held = 0
  for (const [i, { exhibit, number }] of wanted.entries()) {
    progress.update('export', i, wanted.length, 'steps')
    const one = exhibits.get(exhibit)
    const review = reviews.get(exhibit)
    const ground = groundOf(review, profile)
    const made: ProtectedFile | MediaGround =
      ground ??
      (one === undefined || review === undefined
        ? 'no-media'
        : await copyOf(casebook, one, number, { review: review.act, profile, kept, signal }))
    if (typeof made === 'string') media.push({ exhibit, number, withheld: made })
    else if (held + made.sizeBytes > MOST_BYTES) media.push({ exhibit, number, withheld: 'too-much' })
    else {
      held += made.sizeBytes
      media.push({ exhibit, number, file: made })
    }
  }
  return media
}

function groundOf(
  review: { readonly act: MediaReviewAct; readonly isDisputed: boolean } | undefined,
  { protection }: AudienceProfile,
): MediaGround | undefined {
  if (protection.media === 'none') return 'profile'
  if (review === undefined) return 'no-review'
  if (review.isDisputed) return 'disputed'
  if (review.act.verdict !== 'may-leave') return 'stays'
  return CHECKS.every(check => review.act.checked.includes(check)) ? undefined : 'not-checked'
}

interface Copying {
  readonly review: MediaReviewAct
  readonly profile: AudienceProfile
  readonly kept: KeptFaces
  readonly signal: AbortSignal | undefined
}

async function copyOf(
  casebook: Casebook,
  exhibit: Exhibit,
  number: number,
  { review, profile, kept, signal }: Copying,
): Promise<ProtectedFile | MediaGround> {
  const { protection } = profile
  const source = casebook.custody.vault.open(exhibit.sha256)
  const head = bytesOf(source, 4096)
  const byHand = areasOf(review.areas)
  const dismissed = areasOf(review.dismissed)
  if (byHand === undefined || dismissed === undefined) return 'area-outside'
  const treatment = { byHand, dismissed, isSearched: protection.media !== 'stripped' }
  const description = review.description
  if (pictureKindOf(head) !== undefined) {
    if (source.sizeBytes > LARGEST_PICTURE) return 'picture-too-large'
    const bytes = bytesOf(source, source.sizeBytes)
    let known = kept.get(exhibit.sha256)?.[0]
    if (known === undefined && treatment.isSearched) {
      const found = await searchedPicture(bytes, { byHand, dismissed }, false, { signal })
      if ('ground' in found) return found.ground
      known = found.faces
      kept.put(exhibit.sha256, [known])
    }
    const copy = await protectedPicture(bytes, { ...treatment, known }, { signal })
    if ('ground' in copy) return copy.ground
    const { ssd = 0, tiny = 0, all = 0 } = copy.faces ?? {}
    const changes = ['metadata-removed', 're-encoded']
    if (all > 0) changes.push('faces-filled')
    if (treatment.byHand.length > 0) changes.push('areas-filled')
    if (copy.frames > 1) changes.push('first-frame')
    const faces = treatment.isSearched ? { ssd, tiny, byHand: treatment.byHand.length } : undefined
    const ending = copy.kind === 'png' ? 'png' : 'jpg'
    return fileOf(`media/${number}.${ending}`, `image/${copy.kind}`, copy.bytes, { changes, faces, description })
  }
  const container = containerOf(head)
  const kind = mediaTypeOfBytes(head)?.kind
  if (container === undefined || kind === undefined) return 'no-media'
  const keepsSound = review.sound === 'keep' && protection.sound === 'reviewed'
  const path = casebook.isSealed ? undefined : `${casebook.root}/${objectPath(exhibit.sha256)}`
  const input: MediaInput = { source, container, path }
  let known = kept.get(exhibit.sha256)
  if (known === undefined && treatment.isSearched) {
    const searched = await searchedVideo(input, { byHand, dismissed }, signal)
    if (!('ground' in searched)) {
      known = searched.found
      kept.put(exhibit.sha256, known)
    } else if (searched.ground !== 'no-picture') return searched.ground
  }
  const video = await protectedVideo(input, { ...treatment, known, keepsSound }, signal)
  if (!('ground' in video)) {
    const changes = ['metadata-removed', 're-encoded']
    if (video.faces.all > 0) changes.push('faces-filled')
    if (treatment.byHand.length > 0) changes.push('areas-filled')
    if (video.hadSound) changes.push(video.hasSound ? 'sound-kept' : 'sound-removed')
    const { ssd, tiny } = video.faces
    const faces = treatment.isSearched ? { ssd, tiny, byHand: treatment.byHand.length } : undefined
    return fileOf(`media/${number}.mp4`, 'video/mp4', video.bytes, { changes, faces, description })
  }
  if (video.ground !== 'no-picture') return video.ground
  if (!keepsSound) return 'sound-not-kept'
  const sound = await protectedSound(input, signal)
  if ('ground' in sound) return sound.ground
  const changes = ['metadata-removed', 're-encoded', 'sound-kept']
  return fileOf(`media/${number}.m4a`, 'audio/mp4', sound.bytes, { changes, faces: undefined, description })
}

function fileOf(
  path: string,
  mimeType: string,
  bytes: Uint8Array,
  about: Pick<HandedFile, 'changes' | 'faces' | 'description'>,
): ProtectedFile {
  return { path, mimeType, sizeBytes: bytes.length, sha256: sha256(bytes), ...about, pieces: () => [bytes] }
}

/** Undefined when one cannot be read: it must not be passed over. */
function areasOf(texts: readonly string[]): Area[] | undefined {
  const areas = texts.map(parseArea)
  return areas.includes(undefined) ? undefined : (areas as Area[])
}
