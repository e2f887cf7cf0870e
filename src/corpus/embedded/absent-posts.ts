// What a later export lacks although an earlier one held it and the later one covers that stretch of the chat.

import type { DatabaseSync } from 'node:sqlite'
import type { ChannelId, Sha256 } from '../../model/ids.ts'
import type { AbsentPosts } from '../engine.ts'
import { compareMessageIds } from './canonical-order.ts'

/** Only chats whose messages are numbered one by one have ranges: not ids made of times, nor those of X with 19 digits. */
const NUMBERED = "message not glob '*[^0-9]*' and length(message) between 1 and 12"

/** For each chat held by two or more originals: the messages that one of them lacks between its first and last numeric id. */
export function absentPosts(database: DatabaseSync): AbsentPosts[] {
  const chats = database
    .prepare(`select channel, key from (select channel, count(distinct sighting.original) as originals
        from sighting join version on version.id = sighting.version group by channel having originals > 1)
      join channel on channel.id = channel order by key`)
    .all() as { channel: number; key: string }[]
  const ranges =
    database.prepare(`select sighting.original as original, sha256, min(cast(message as integer)) as first, max(cast(message as integer)) as last
    from sighting join version on version.id = sighting.version join original on original.id = sighting.original
    where channel = ? and ${NUMBERED} group by sighting.original order by sha256`)
  const missing = database.prepare(`select distinct message from version where channel = ?1 and ${NUMBERED}
      and cast(message as integer) between ?2 and ?3
    except select message from version join sighting on sighting.version = version.id where channel = ?1 and sighting.original = ?4`)
  const found: AbsentPosts[] = []
  for (const { channel, key } of chats) {
    for (const range of ranges.all(channel)) {
      const messageIds = missing.all(channel, range.first, range.last, range.original).map(row => String(row.message))
      if (messageIds.length === 0) continue
      found.push({
        channel: key as ChannelId,
        original: String(range.sha256) as Sha256,
        messageIds: messageIds.sort(compareMessageIds),
      })
    }
  }
  return found
}
