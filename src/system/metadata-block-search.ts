// Where the metadata of a picture file lie: walks segments, chunks and boxes of each format, bounded, and hands out blocks that are not read yet.

import { emptyBlocks, type MetadataBlocks } from './metadata-blocks.ts'
import { gifBlocks, pngBlocks, webpBlocks } from './metadata-blocks-chunks.ts'
import { heifBlocks } from './metadata-blocks-heif.ts'
import { jpegBlocks } from './metadata-blocks-jpeg.ts'
import { clipInHeif } from './metadata-embedded.ts'

/** `kind` as picture-kind.ts names it. Never throws; cost linear in the file. */
export function metadataBlocks(bytes: Uint8Array, kind: string): MetadataBlocks {
  switch (kind) {
    case 'jpeg':
      return jpegBlocks(bytes)
    case 'png':
      return pngBlocks(bytes)
    case 'webp':
      return webpBlocks(bytes)
    case 'gif':
      return gifBlocks(bytes)
    case 'heic':
    case 'avif':
      return withClip(heifBlocks(bytes), bytes)
    case 'tiff':
      return { ...emptyBlocks(), tiff: bytes, isBare: false }
    default:
      return emptyBlocks()
  }
}

function withClip(blocks: MetadataBlocks, bytes: Uint8Array): MetadataBlocks {
  const clip = clipInHeif(bytes)
  if (clip !== undefined) blocks.parts.push(clip)
  return blocks
}
