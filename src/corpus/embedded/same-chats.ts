// One chat exported in two forms: the JSON form knows its id, the HTML form only its title.

import type { DatabaseSync } from 'node:sqlite'

/** Shared message ids that must agree before two forms count as one chat. */
const SHARED_AT_LEAST = 3
/** Share of the shared message ids whose content must agree. */
const AGREEMENT = 0.9

/**
 * Row numbers of name-only channels mapped to the platform-id channel that holds the same messages: equal title, at least three
 * shared message ids, at least 90 % of them equal in content. A title alone never joins two chats.
 */
export function sameChats(database: DatabaseSync): Map<number, number> {
  const candidates = database
    .prepare(`select named.id as named, known.id as known from channel named join channel known
      on named.name = known.name and named.platform = known.platform
      where named.identity = 'name-only' and known.identity = 'platform-id' and named.name <> '' order by known.key`)
    .all() as { named: number; known: number }[]
  const shared = database.prepare(`select count(distinct a.message) as messages,
      count(distinct case when a.digest = b.digest then a.message end) as equal
    from version a join version b on b.channel = ? and b.message = a.message where a.channel = ?`)
  const best = new Map<number, { known: number; equal: number }>()
  for (const { named, known } of candidates) {
    const { messages, equal } = shared.get(known, named) as { messages: number; equal: number }
    if (messages < SHARED_AT_LEAST || equal < AGREEMENT * messages) continue
    const other = best.get(named)
    if (other === undefined || equal > other.equal) best.set(named, { known, equal })
  }
  return new Map([...best].map(([named, { known }]) => [named, known]))
}
