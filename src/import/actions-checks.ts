// What a reader should know about the ids of a table: some differ only in case or white space, some were rounded.

import { quoted } from '../model/problem.ts'
import type { IdTable } from './actions-ids.ts'
import type { ActionProblems } from './actions-problems.ts'

/** White space and marks that print as nothing. */
const BLANK = /[\s\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]+/g
const ROUNDED = /^\d(?:[.,]\d+)?e\+?\d{1,3}$/i

/**
 * Reports ids of a column that are equal but for case, white space and invisible marks; they stay apart. `ids` counts those
 * that have an earlier look-alike, the two quoted are the first such pair in ascending order.
 */
export function checkIds(table: IdTable, ids: readonly string[], column: string, problems: ActionProblems): void {
  const folded = new Map<string, string>()
  let alike = 0
  let pair: readonly [string, string] | undefined
  let rounded = 0
  let example = ''
  for (const id of ids) {
    const key = id.toLowerCase().replace(BLANK, '')
    // An id that is its own key needs no place in the map: the table finds it.
    const other = key === id ? undefined : (folded.get(key) ?? (table.find(key) === undefined ? undefined : key))
    if (other === id) continue
    if (other !== undefined) {
      alike++
      if (pair === undefined) pair = [other, id]
    } else if (key !== id) folded.set(key, id)
    if (ROUNDED.test(id)) {
      if (rounded === 0) example = id
      rounded++
    }
  }
  if (pair !== undefined) {
    const [first, second] = pair.map(quoted)
    problems.add('actions-ids-alike', 'notice', {}, { column: quoted(column), ids: alike, first, second })
  }
  if (rounded > 0) {
    problems.add('actions-ids-rounded', 'notice', {}, { column: quoted(column), ids: rounded, value: quoted(example) })
  }
}
