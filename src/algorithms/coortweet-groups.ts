// Shares grouped by object in the order in which CooRTweet 2.1.3 meets them, and its two filters by participation.

import type { ShareTable } from './coortweet.ts'

/** Rows of accounts that participate enough, grouped by object. */
export interface ShareGroups {
  /** Number of the object of each group. Objects stand in order of first appearance in `participating`. */
  readonly objects: Int32Array
  /** The rows of group g that may be in a pair lie in [starts[g], starts[g + 1]) of `rows`. */
  readonly starts: Int32Array
  /** Rows of the table; within a group in the order of `participating`. */
  readonly rows: Int32Array
  /** Length of the largest group. */
  readonly largest: number
  /** All rows left by the filter, grouped by account in order of first appearance. */
  readonly participating: Int32Array
}

/**
 * The rows of accounts with at least `minParticipation` rows. Rows whose time is not finite are in no group; with `removeLoops`
 * nor are rows whose content has the id of their object. Cost linear.
 */
export function groupShares(table: ShareTable, minParticipation: number, removeLoops: boolean): ShareGroups {
  const participating = groupByAccount(table, minParticipation)
  const sameId = removeLoops ? objectsNamedAsContents(table) : undefined
  const groupOf = new Int32Array(table.objectIds.length).fill(-1)
  const objects: number[] = []
  for (const row of participating) {
    if (groupOf[table.object[row]] < 0) groupOf[table.object[row]] = objects.push(table.object[row]) - 1
  }
  const mayPair = (row: number): boolean =>
    Number.isFinite(table.time[row]) && (sameId === undefined || sameId[table.content[row]] !== table.object[row])
  const starts = new Int32Array(objects.length + 1)
  for (const row of participating) if (mayPair(row)) starts[groupOf[table.object[row]] + 1]++
  const largest = starts.reduce((most, size) => Math.max(most, size), 0)
  for (let group = 0; group < objects.length; group++) starts[group + 1] += starts[group]
  const next = starts.slice()
  const rows = new Int32Array(starts[objects.length])
  for (const row of participating) if (mayPair(row)) rows[next[groupOf[table.object[row]]]++] = row
  return { objects: Int32Array.from(objects), starts, rows, largest, participating }
}

/**
 * 1 for each content that lets its pairs stay: one of an account that has at least `minParticipation` rows whose content is in some
 * pair. Rows of any object count, and rows that are in no pair themselves. `paired` is 1 for the contents of pairs.
 */
export function participants(
  table: ShareTable,
  groups: ShareGroups,
  paired: Uint8Array,
  minParticipation: number,
): Uint8Array {
  const found = new Int32Array(table.accountIds.length)
  for (const row of groups.participating) found[table.account[row]] += paired[table.content[row]]
  const kept = new Uint8Array(table.contentIds.length)
  for (const row of groups.participating) {
    if (found[table.account[row]] >= minParticipation) kept[table.content[row]] = 1
  }
  return kept
}

function groupByAccount(table: ShareTable, minParticipation: number): Int32Array {
  const shares = new Int32Array(table.accountIds.length)
  for (const account of table.account) shares[account]++
  const next = new Int32Array(table.accountIds.length).fill(-1)
  let total = 0
  for (const account of table.account) {
    if (next[account] >= 0 || shares[account] < minParticipation) continue
    next[account] = total
    total += shares[account]
  }
  const rows = new Int32Array(total)
  for (let row = 0; row < table.account.length; row++) {
    const account = table.account[row]
    if (next[account] >= 0) rows[next[account]++] = row
  }
  return rows
}

/** For each content the object of the same id, or -1. */
function objectsNamedAsContents(table: ShareTable): Int32Array {
  const objects = new Map<string, number>()
  for (let object = 0; object < table.objectIds.length; object++) objects.set(table.objectIds[object], object)
  return Int32Array.from(table.contentIds, id => objects.get(id) ?? -1)
}
