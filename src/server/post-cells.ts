// A row of posts as cells of a table to keep: the same columns as on the page, times in ISO 8601.

import { postsMessages } from '../messages/web-posts.ts'
import type { Language } from '../model/ladder.ts'
import type { PostColumn } from '../model/post-table.ts'
import type { PostRow } from './contract-posts.ts'

/** Cells in the order of the columns; undefined for empty ones. */
export function csvCells(
  row: PostRow,
  columns: readonly PostColumn[],
  language: Language,
): (string | number | undefined)[] {
  return columns.map(column => cellOf(row, column, language))
}

function cellOf(row: PostRow, column: PostColumn, language: Language): string | number | undefined {
  switch (column) {
    case 'time':
      return isoTime(row)
    case 'channel':
      return row.channel
    case 'account':
      return row.account ?? undefined
    case 'text':
      return row.service === null ? row.text : row.text || row.service
    case 'forward':
      return row.forward === null ? undefined : (row.forward.origin ?? postsMessages['forward.unknown'][language]())
    case 'media':
      return row.media
        .map(({ kind, count, isHeld }) =>
          [
            postsMessages[`media.${kind}`][language](),
            ...(count > 1 ? [`×${count}`] : []),
            ...(isHeld ? [] : [`(${postsMessages['media.absent'][language]()})`]),
          ].join(' '),
        )
        .join('; ')
    case 'family':
      return row.family?.posts
    case 'versions':
      return row.versions
    case 'exhibit':
      return row.exhibit ?? undefined
  }
}

/** With Z where the zone is known, without where it is a wall clock. */
function isoTime({ time, isZoned }: PostRow): string | undefined {
  if (time === null || Math.abs(time) > 8.64e15) return undefined
  const iso = new Date(time).toISOString()
  return isZoned ? iso : iso.slice(0, -1)
}
