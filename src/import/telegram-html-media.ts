// Media blocks of Telegram Desktop pages as media references; what the page says it left out is "not included".

import type { MediaKind, MediaReference } from '../model/source-record.ts'

/** What a media block states, before it is judged. */
export interface MediaBlock {
  /** Class attribute of the block's own element. */
  readonly classes: string
  readonly target: string | undefined
  title: string | undefined
  description: string | undefined
  status: string | undefined
  thumbnail: string | undefined
}

/** Kinds of blocks that have their own classes. */
const WRAPPED: readonly (readonly [string, MediaKind])[] = [
  ['photo_wrap', 'photo'],
  ['sticker_wrap', 'sticker'],
  ['animated_wrap', 'animation'],
  ['video_file_wrap', 'video'],
  ['media_voice_message', 'voice'],
  ['media_audio_file', 'audio'],
  ['media_file', 'document'],
]

const TITLED: Readonly<Record<string, MediaKind>> = {
  'Video message': 'round-video',
  Animation: 'animation',
  'Video file': 'video',
  'Self-destructing video': 'video',
  Sticker: 'sticker',
  Photo: 'photo',
  'Self-destructing photo': 'photo',
}

/** True for the class of an element that is a media block of its own. */
export function isMediaClass(classes: string): boolean {
  return (
    classes.startsWith('media clearfix') ||
    /(?:^| )(?:photo_wrap|sticker_wrap|animated_wrap|video_file_wrap)(?: |$)/.test(classes)
  )
}

/** True for blocks that hold no file: contact, place, call, game, invoice. */
export function isFileless(classes: string): boolean {
  return /(?:^| )media_(?:contact|location|live_location|venue|call|game|invoice)(?: |$)/.test(classes)
}

/** The file and its thumbnail. Printed sizes are rounded, so they are not taken as sizes. */
export function mediaReferences(block: MediaBlock): MediaReference[] {
  const kind = mediaKind(block)
  const isLocal = block.target !== undefined && block.target !== ''
  const reference: MediaReference = {
    kind,
    path: isLocal ? block.target : undefined,
    fileName: kind === 'document' && block.title !== 'File' ? block.title : undefined,
    durationSeconds: durationSeconds(block.status),
    status: isLocal ? 'referenced' : 'not-included',
  }
  if (block.thumbnail === undefined || block.thumbnail === '' || block.thumbnail === block.target) return [reference]
  return [reference, { kind: 'photo', path: block.thumbnail, status: 'referenced', isThumbnail: true }]
}

function mediaKind(block: MediaBlock): MediaKind {
  const wrapped = WRAPPED.find(([name]) => block.classes.includes(name))
  if (wrapped !== undefined) return wrapped[1]
  const title = block.title ?? ''
  if (Object.hasOwn(TITLED, title)) return TITLED[title]
  if (block.classes.includes('media_photo')) return 'photo'
  return block.classes.includes('media_video') ? 'video' : 'unknown'
}

/** Seconds of `03:12` or `1:02:45` at the start of a status line. */
function durationSeconds(status: string | undefined): number | undefined {
  const match = /^(?:(\d{1,3}):)?(\d{1,3}):(\d{2})(?:,|$)/.exec(status ?? '')
  return match === null ? undefined : Number(match[1] ?? 0) * 3600 + Number(match[2]) * 60 + Number(match[3])
}

/** Coordinates of a map link; undefined when there are none on Earth. */
export function mapLocation(target: string | undefined): { latitude: number; longitude: number } | undefined {
  const match = /[?&]q=(-?\d{1,2}(?:\.\d{1,17})?),(-?\d{1,3}(?:\.\d{1,17})?)(?:&|$)/.exec(target ?? '')
  if (match === null) return undefined
  const latitude = Number(match[1])
  const longitude = Number(match[2])
  return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 ? { latitude, longitude } : undefined
}
