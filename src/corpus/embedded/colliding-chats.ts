// Chats known by title only whose exports contradict each other: they may be two chats of one name.

import type { DatabaseSync } from 'node:sqlite'
import type { Problem } from '../../model/problem.ts'

/** Messages that must differ, and the share of those held by two exports, before a collision is suspected. */
const DIFFERING_AT_LEAST = 3
const SHARE = 0.5

/** One problem a chat, in order of their keys. Messages that an export marks as edited do not count. */
export function collidingChats(database: DatabaseSync): Problem[] {
  const rows = database
    .prepare(`select name, sum(differs) as differing, count(*) as shared from (
        select channel, count(distinct version.digest) > 1 and max(edited) is null as differs
        from version join sighting on sighting.version = version.id join channel on channel.id = channel
        where identity = 'name-only' group by channel, message having count(distinct sighting.original) > 1)
      join channel on channel.id = channel group by channel order by key`)
    .all() as { name: string; differing: number; shared: number }[]
  return rows
    .filter(({ differing, shared }) => differing >= DIFFERING_AT_LEAST && differing >= SHARE * shared)
    .map(({ name, differing, shared }) => ({
      code: 'index-chats-collide',
      severity: 'loss',
      where: name,
      parameters: { differing, shared },
    }))
}
