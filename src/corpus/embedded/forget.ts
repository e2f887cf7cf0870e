// Takes originals out of the index again: documents that a newer version replaced.

import type { DatabaseSync } from 'node:sqlite'
import type { Sha256 } from '../../model/ids.ts'

/**
 * Deletes what was read from these originals. Returns false, having changed nothing, when another original holds one of the same posts:
 * then the index has to be made anew. Texts, channels and accounts that nothing has any more stay as rows that no post refers to.
 */
export function forgetOriginals(database: DatabaseSync, originals: readonly Sha256[]): boolean {
  const find = database.prepare('select id from original where sha256 = ?')
  const ids = originals.flatMap(sha256 => {
    const row = find.get(sha256)
    return row === undefined ? [] : [Number(row.id)]
  })
  const others = database.prepare(
    `select 1 from sighting join sighting as other on other.version = sighting.version and other.original <> sighting.original
     where sighting.original = ? limit 1`,
  )
  if (ids.some(id => others.get(id) !== undefined)) return false
  database.exec('savepoint forgetting')
  for (const id of ids) {
    for (const sql of [
      'delete from object where version in (select version from sighting where original = ?)',
      'delete from version where id in (select version from sighting where original = ?)',
      'delete from sighting where original = ?',
      'delete from problem where original = ?',
      'delete from original where id = ?',
    ])
      database.prepare(sql).run(id)
  }
  database.exec('release forgetting')
  return true
}
