// Which exhibits are footage: pictures, videos and recordings, told by their first bytes and then by their names.

import { mediaTypeOf } from '../import/recognise.ts'
import type { Sha256 } from '../model/ids.ts'
import type { Exhibit } from '../preserve/exhibit-numbers.ts'
import { containerOf } from '../system/media-tool.ts'
import { pictureKindOf } from '../system/picture-kind.ts'
import type { Casebook } from './casebook.ts'
import type { ConsentRegister } from './consent.ts'
import { bytesOf } from './media-bytes.ts'

export type FootageKind = 'picture' | 'video' | 'audio'

/** Bytes from the beginning that tell what a medium is. */
export const HEAD_BYTES = 4096

/** Exhibits that came as media, by number. Small copies that an export made of a medium that is held too are left out. */
export function mediaExhibits({ exhibits }: ConsentRegister): Exhibit[] {
  const media = exhibits.all.filter(({ latest }) => latest.format === 'media')
  const places = new Set(media.flatMap(({ acts }) => acts.map(({ act }) => placeOf(act.exportRoot, act.name))))
  const isSmallCopy = ({ acts }: Exhibit) =>
    acts.every(({ act }) => {
      const whole = /^(.+?)_thumb\.jpe?g$/i.exec(act.name)?.[1]
      if (whole === undefined) return false
      return places.has(placeOf(act.exportRoot, whole)) || places.has(placeOf(act.exportRoot, `${whole}.jpg`))
    })
  return media.filter(exhibit => !isSmallCopy(exhibit))
}

/** Place of a file in its run of intake. */
function placeOf(exportRoot: string, name: string): string {
  return exportRoot.slice(0, exportRoot.indexOf(':') + 1) + name
}

/** What an exhibit is; undefined for media that are no footage (stickers that are drawn, documents, contacts). */
export function footageKind(casebook: Casebook, { sha256, latest }: Exhibit): FootageKind | undefined {
  return footageKindOf(headOf(casebook, sha256), latest.name)
}

/** The same for first bytes and a name. */
export function footageKindOf(head: Uint8Array, name: string): FootageKind | undefined {
  if (pictureKindOf(head) !== undefined) return 'picture'
  const type = mediaTypeOf(head, name)
  if (type === undefined) return undefined
  if (type.mimeType.startsWith('image/')) return 'picture'
  if (type.mimeType.startsWith('video/')) return 'video'
  return type.mimeType.startsWith('audio/') || containerOf(head) !== undefined ? 'audio' : undefined
}

/** The first bytes of an original; none when it is missing or damaged: what verifies says so. */
export function headOf(casebook: Casebook, sha256: Sha256): Uint8Array {
  try {
    return bytesOf(casebook.custody.vault.open(sha256), HEAD_BYTES)
  } catch {
    return new Uint8Array(0)
  }
}
