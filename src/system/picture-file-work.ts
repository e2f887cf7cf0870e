// One picture file read for all that is kept of it, decoded once. Runs in the processes of a decoder pool (decoder-pool.ts).

import { lookAtGrey } from '../algorithms/look-at-grey.ts'
import type { PictureLook } from '../algorithms/picture-look.ts'
import type { MediaMetadata, ProvenanceReading } from '../model/media-metadata.ts'
import { type GreyRead, greyPicture, pictureDecoder } from './grey-picture.ts'
import { readMetadata } from './metadata-work.ts'
import { PICTURE_MIME_TYPES } from './mime-types.ts'
import type { PictureKind } from './picture-kind.ts'
import type { TrustList } from './trust-list.ts'

/** What is asked for. */
export interface PictureParts {
  readonly look: boolean
  readonly metadata: boolean
  readonly provenance: boolean
}

export interface PictureFileReading {
  readonly decoded?:
    | {
        readonly look: PictureLook
        readonly size: { readonly width: number; readonly height: number }
        readonly frames: number
        /** Name and version of what decoded it. */
        readonly decoder: string
        /** A part of the file is missing or damaged. */
        readonly isPartial: boolean
      }
    | { readonly fault: 'damaged' | 'too-large' }
  readonly metadata?: MediaMetadata
  readonly provenance?: ProvenanceReading
}

/** `kind` as `pictureKindOf` says, `name` as the source gives it. Never rejects for what the bytes hold. */
export async function readPictureFile(
  bytes: Uint8Array,
  kind: PictureKind,
  name: string,
  parts: PictureParts,
): Promise<PictureFileReading> {
  const read = parts.look || parts.metadata ? await greyPicture(bytes, kind) : undefined
  const grey = read === undefined || 'fault' in read ? undefined : read
  return {
    ...(parts.look && read !== undefined ? { decoded: 'fault' in read ? read : decodedOf(read, kind) } : {}),
    ...(parts.metadata ? { metadata: await readMetadata(bytes, kind, name, grey ?? {}) } : {}),
    ...(parts.provenance ? { provenance: await provenanceOf(bytes, PICTURE_MIME_TYPES[kind]) } : {}),
  }
}

function decodedOf({ grey, size, frames, isPartial }: GreyRead, kind: PictureKind) {
  return { look: lookAtGrey(grey, size), size, frames, isPartial, decoder: pictureDecoder(kind) }
}

/** What every manifest holds: the label of its store, or in XMP the address of one that is elsewhere. */
const SIGNS = ['c2pa', 'dcterms:provenance']

/** Starts the verifier only where a manifest can be: loading it takes longer than reading a picture. */
export async function provenanceOf(bytes: Uint8Array, mimeType: string, trust?: TrustList): Promise<ProvenanceReading> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (!SIGNS.some(sign => buffer.includes(sign, 0, 'latin1')))
    return {
      verdict: 'none',
      verifier: NO_VERIFIER,
      codes: [],
      statements: [],
      ...(trust === undefined ? {} : { trustList: trust.name }),
    }
  const { readProvenance } = await import('./provenance-work.ts')
  return readProvenance(bytes, mimeType, trust)
}

/** Stands for the verifier where the bytes hold no sign of a manifest. */
export const NO_VERIFIER = 'byte search'
