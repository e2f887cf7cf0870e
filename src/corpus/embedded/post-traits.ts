// What the columns do not hold and filters ask for: kinds of posts and of their media, and the posts of one original or one object.

import type { DatabaseSync } from 'node:sqlite'
import { MEDIA_KINDS } from '../../model/media-kinds.ts'
import type { MediaKind, MediaReference } from '../../model/source-record.ts'
import type { CanonicalOrder } from './canonical-order.ts'
import { positionsOf, postsByKey } from './posts-by-key.ts'

/** One element a post, in canonical order. */
export interface PostTraits {
  /** 1 for service posts. */
  readonly service: Uint8Array
  /** Bit i: the post has a medium of kind `MEDIA_KINDS[i]` whose bytes the case holds. Thumbnails do not count. */
  readonly heldMedia: Uint16Array
  /** The same for media whose bytes it does not hold. */
  readonly absentMedia: Uint16Array
}

const BIT = new Map<MediaKind, number>(MEDIA_KINDS.map((kind, i) => [kind, 1 << i]))

/** Cost: one pass over the versions, reading those with media. */
export function postTraits(database: DatabaseSync, order: CanonicalOrder): PostTraits {
  const { count } = order.columns
  const traits = {
    service: new Uint8Array(count),
    heldMedia: new Uint16Array(count),
    absentMedia: new Uint16Array(count),
  }
  const positions = positionsOf(order)
  const rows = database.prepare('select id, kind, detail from version where kind <> 0 or media > 0').iterate()
  for (const { id, kind, detail } of rows) {
    const post = positions[Number(id)] ?? -1
    if (post < 0) continue
    if (kind === 1) traits.service[post] = 1
    if (detail === null) continue
    const { media = [] } = JSON.parse(String(detail)) as { media?: readonly MediaReference[] }
    for (const { kind: mediaKind, status, isThumbnail } of media) {
      if (isThumbnail === true) continue
      traits[status === 'held' ? 'heldMedia' : 'absentMedia'][post] |= BIT.get(mediaKind) ?? 0
    }
  }
  return traits
}

/** Posts of which the original holds some version, ascending. */
export function postsOfOriginal(database: DatabaseSync, order: CanonicalOrder, sha256: string): Int32Array {
  const positions = positionsOf(order)
  const rows = database
    .prepare(
      'select version as id from sighting join original on original.id = sighting.original where original.sha256 = ?',
    )
    .all(sha256)
  const ids = rows.map(({ id }) => Number(id))
  const hidden = ids.filter(id => (positions[id] ?? -1) < 0)
  const nameOf = database.prepare(
    "select channel.key || '/' || message as name from version join channel on channel.id = version.channel where version.id = ?",
  )
  const keys = hidden.map(id => String(nameOf.get(id)?.name))
  return ascending([...ids.map(id => positions[id] ?? -1), ...postsByKey(database, order, keys)])
}

/** Posts that name this object, ascending. Cost: one pass over all objects. */
export function postsOfObject(database: DatabaseSync, order: CanonicalOrder, kind: number, name: string): Int32Array {
  const positions = positionsOf(order)
  const rows = database
    .prepare(
      'select version as id from object where kind = :kind and object = (select id from object_name where kind = :kind and name = :name)',
    )
    .all({ kind, name })
  return ascending(rows.map(({ id }) => positions[Number(id)] ?? -1))
}

function ascending(posts: readonly number[]): Int32Array {
  return Int32Array.from(new Set(posts.filter(post => post >= 0))).sort()
}
