// Link targets and media that cells of a table state beside the text: X's entities, lists of URLs, printed lists.

import { extractLinks } from '../algorithms/links.ts'
import type { MediaKind, MediaReference } from '../model/source-record.ts'
import { isObject, ownValue } from './table-row.ts'

/** More links than this in one cell are left out. */
const MAX_LINKS = 200

/** Targets in a cell: expanded addresses of X's entities, elements of an array, or every address in a string. */
export function linksOfCell(value: unknown): string[] {
  const links = new Set<string>()
  for (const item of Array.isArray(value) ? value.slice(0, MAX_LINKS) : [value]) {
    const target = isObject(item)
      ? (ownValue(item, 'unwound_url') ?? ownValue(item, 'expanded_url') ?? ownValue(item, 'url'))
      : item
    if (typeof target !== 'string') continue
    const found = target.length > 1 << 16 ? [] : extractLinks(target.replace(/["'\\]/g, ' '))
    for (const link of found) if (links.size < MAX_LINKS) links.add(link)
  }
  return [...links]
}

const MEDIA_KINDS: readonly (readonly [RegExp, MediaKind])[] = [
  [/photo|image/i, 'photo'],
  [/animat|gif/i, 'animation'],
  [/round|video_?note/i, 'round-video'],
  [/video/i, 'video'],
  [/voice/i, 'voice'],
  [/audio|music/i, 'audio'],
  [/sticker/i, 'sticker'],
  [/document|file/i, 'document'],
]

/** Media that a row names; a table never holds the files. Previews of web pages, polls and places are no media. */
export function mediaOfCell(value: unknown): MediaReference[] {
  return (Array.isArray(value) ? value.slice(0, MAX_LINKS) : [value]).flatMap(item => {
    const type = isObject(item) ? (ownValue(item, 'type') ?? ownValue(item, '_')) : item
    const kind = typeof type === 'string' ? MEDIA_KINDS.find(([sign]) => sign.test(type.slice(0, 100)))?.[1] : undefined
    return kind === undefined ? [] : [{ kind, status: 'not-included' as const }]
  })
}
