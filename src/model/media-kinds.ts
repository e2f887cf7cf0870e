// The kinds of media in one fixed order, so that a set of them fits into the bits of a number.

import type { MediaKind } from './source-record.ts'

export const MEDIA_KINDS = [
  'photo',
  'video',
  'round-video',
  'animation',
  'voice',
  'audio',
  'sticker',
  'document',
  'unknown',
] as const satisfies readonly MediaKind[]
