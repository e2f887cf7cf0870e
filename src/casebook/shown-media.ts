// Media made ready to be looked at on this screen: small copies of pictures, the bytes themselves of videos and recordings that a browser plays.

import { mediaTypeOfBytes } from '../import/recognise.ts'
import type { ByteSource } from '../model/source-record.ts'
import { pictureKindOf } from '../system/picture-kind.ts'
import { LARGEST_PICTURE, type PictureGround } from '../system/pictures.ts'
import { shownPicture } from '../system/shown-picture.ts'
import type { Casebook } from './casebook.ts'
import type { ConsentRegister } from './consent.ts'
import { bytesOf } from './media-bytes.ts'
import { readableExhibit } from './readable-exhibit.ts'

export type MediumForScreen =
  | {
      readonly kind: 'picture'
      readonly bytes: Uint8Array
      readonly width: number
      readonly height: number
      readonly frames: number
    }
  | { readonly kind: 'video' | 'audio'; readonly type: string; readonly source: ByteSource }
  | { readonly ground: PictureGround | 'not-playable' }

/** What a browser is given to play, by what the first bytes say; all else stays in the case. */
const PLAYED = new Set(['video/mp4', 'video/webm', 'audio/mpeg', 'audio/mp4', 'audio/ogg', 'audio/wav'])

/** Throws CaseError `usage` for an exhibit that is not there or held back by its source. */
export async function mediumForScreen(
  casebook: Casebook,
  register: ConsentRegister,
  number: number,
): Promise<MediumForScreen> {
  const exhibit = readableExhibit(register, number)
  const source = casebook.custody.vault.open(exhibit.sha256, exhibit.latest.name)
  const head = bytesOf(source, 4096)
  if (pictureKindOf(head) !== undefined) {
    if (source.sizeBytes > LARGEST_PICTURE) return { ground: 'picture-too-large' }
    const copy = await shownPicture(bytesOf(source, source.sizeBytes))
    return 'ground' in copy ? copy : { kind: 'picture', ...copy }
  }
  const mimeType = mediaTypeOfBytes(head)?.mimeType
  if (mimeType === undefined || !PLAYED.has(mimeType)) return { ground: 'not-playable' }
  return { kind: mimeType.startsWith('video/') ? 'video' : 'audio', type: mimeType, source }
}
