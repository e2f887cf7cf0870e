// Media types as the verifier of Content Credentials knows them.

import type { Container } from './media-tool.ts'
import type { PictureKind } from './picture-kind.ts'

export const PICTURE_MIME_TYPES: Readonly<Record<PictureKind, string>> = {
  jpeg: 'image/jpeg',
  png: 'image/png',
  gif: 'image/gif',
  webp: 'image/webp',
  tiff: 'image/tiff',
  avif: 'image/avif',
  heic: 'image/heic',
}

/** Containers in which it can look for a manifest. */
export const CONTAINER_MIME_TYPES: Readonly<Partial<Record<Container, string>>> = {
  mov: 'video/mp4',
  avi: 'video/x-msvideo',
  wav: 'audio/wav',
  mp3: 'audio/mpeg',
  flac: 'audio/flac',
}

/** Of what the first bytes of a medium say it is ("jpeg", "mov"); undefined where no manifest can be looked for. */
export function mimeTypeOf(format: string): string | undefined {
  const types: Readonly<Record<string, string>> = { ...PICTURE_MIME_TYPES, ...CONTAINER_MIME_TYPES }
  return Object.hasOwn(types, format) ? types[format] : undefined
}
