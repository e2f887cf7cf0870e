// The messages of a chat as one export holds them: its interval, texts before or after edits, deletions.

import { channelPosts } from './channel-posts.ts'
import type { ChannelExport, SimulatedChannel } from './channels.ts'
import type { Crisis } from './crisis.ts'
import type { SimulatedPost, TextPart } from './simulated-post.ts'
import { wallClock } from './wall-clock.ts'

/** Counts what passes; read them when the export is written. */
export interface ExportCounts {
  posts: number
  services: number
  forwards: number
  media: number
  /** Pictures that lie beside the export. */
  readonly pictures: Map<number, number>
}

export function emptyCounts(): ExportCounts {
  return { posts: 0, services: 0, forwards: 0, media: 0, pictures: new Map() }
}

export function* exportedPosts(
  crisis: Crisis,
  channel: SimulatedChannel,
  source: ChannelExport,
  counts: ExportCounts,
): Generator<SimulatedPost> {
  for (const post of channelPosts(crisis, channel)) {
    if (post.time < source.from) continue
    if (post.time >= source.until) return
    if (post.isDeletedLater && !source.isFirst) continue
    if (post.action === undefined) counts.posts++
    else counts.services++
    if (post.forward !== undefined) counts.forwards++
    if (post.picture !== -1) counts.media++
    if (post.picture >= 0 && !counts.pictures.has(post.picture)) counts.pictures.set(post.picture, post.time)
    yield post
  }
}

/** What the export shows as the text of the post. */
export function shownParts(post: SimulatedPost, source: ChannelExport): readonly TextPart[] {
  return post.editedParts !== undefined && !source.isFirst ? post.editedParts : post.parts
}

/** Number of the message that it replies to, 0 for none. */
export function repliedId(post: SimulatedPost): number {
  return post.replyTo === undefined ? post.replyToId : post.replyTo.messageId
}

/** Path of a picture beside its export, as Telegram Desktop names photos. */
export function picturePath(picture: number, time: number): string {
  const { day, seconds } = wallClock(time)
  return `photos/photo_${picture + 1}@${day.replaceAll('.', '-')}_${seconds.replaceAll(':', '-')}.jpg`
}
