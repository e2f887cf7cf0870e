// The pairs of shares that `detect_groups` of the R package CooRTweet 2.1.3 gives (Righetti & Balluff), row for row and in its order.

import { groupShares, participants, type ShareGroups } from './coortweet-groups.ts'
import { ShareWindows } from './coortweet-windows.ts'

/** Shares, one element of the last four arrays a row; rows may repeat. The order of rows decides ties, see {@link detectGroups}. */
export interface ShareTable {
  /** Distinct ids; the arrays below hold positions in these lists. */
  readonly accountIds: readonly string[]
  readonly objectIds: readonly string[]
  readonly contentIds: readonly string[]
  readonly account: Int32Array
  readonly object: Int32Array
  readonly content: Int32Array
  /** Seconds. A share whose time is not finite counts as participation and is in no pair. */
  readonly time: Float64Array
}

export interface CooRTweetOptions {
  /** Two shares pair up when their times differ by at most this; finite, not negative. */
  readonly timeWindowSeconds: number
  /** Shares that an account must have, first in the table and then among the contents found; 0 and 1 keep every account. */
  readonly minParticipation: number
  /** Drops pairs of one account, of one content, and with a content whose id is that of the object. Default true. */
  readonly removeLoops?: boolean
  /** {@link detectGroups} refuses more pairs than this. Default 50 million (1.4 GB). */
  readonly maximumPairs?: number
}

/** One element a pair of shares; `Y` is the later share. */
export interface SharePairs {
  readonly object: Int32Array
  readonly account: Int32Array
  readonly accountY: Int32Array
  readonly content: Int32Array
  readonly contentY: Int32Array
  /** Seconds, not negative. */
  readonly timeDelta: Float64Array
}

/** More pairs than memory was allowed for: a shorter window or a higher participation gives fewer. */
export class TooManyPairs extends RangeError {
  readonly maximumPairs: number
  readonly timeWindowSeconds: number

  constructor(maximumPairs: number, timeWindowSeconds: number) {
    super(`more than ${maximumPairs} pairs of shares within ${timeWindowSeconds} seconds`)
    this.maximumPairs = maximumPairs
    this.timeWindowSeconds = timeWindowSeconds
  }
}

const MAXIMUM_PAIRS = 50_000_000

const PAIRS_PER_BLOCK = 1 << 16

/**
 * All pairs of shares of one object within the window, in the order of CooRTweet: objects and, within an object, later then earlier
 * positions, where rows stand grouped by account in order of first appearance. Of two shares of one time the one whose row stands
 * further back in that order is `Y`. Throws RangeError for options out of range and numbers that name no id, TooManyPairs beyond
 * `maximumPairs`. Cost: sorting, and one step a pair.
 * @see docs/methods.md#coortweet-compatibility
 */
export function detectGroups(table: ShareTable, options: CooRTweetOptions): SharePairs {
  const maximumPairs = options.maximumPairs ?? MAXIMUM_PAIRS
  const blocks: SharePairs[] = []
  let count = 0
  for (const block of sharePairBlocks(table, options)) {
    count += block.object.length
    if (count > maximumPairs) throw new TooManyPairs(maximumPairs, options.timeWindowSeconds)
    blocks.push(block)
  }
  if (blocks.length === 1) return blocks[0]
  const all = emptyPairs(count)
  let at = 0
  for (const block of blocks) {
    all.object.set(block.object, at)
    all.account.set(block.account, at)
    all.accountY.set(block.accountY, at)
    all.content.set(block.content, at)
    all.contentY.set(block.contentY, at)
    all.timeDelta.set(block.timeDelta, at)
    at += block.object.length
  }
  return all
}

/** The pairs of {@link detectGroups} in blocks of at most `pairsPerBlock`, for as many pairs as there are. Each block has arrays of its own. */
export function* sharePairBlocks(
  table: ShareTable,
  options: CooRTweetOptions,
  pairsPerBlock = PAIRS_PER_BLOCK,
): Generator<SharePairs, void, undefined> {
  checkInput(table, options)
  const removeLoops = options.removeLoops ?? true
  const groups = groupShares(table, options.minParticipation, removeLoops)
  const windows = new ShareWindows(table, groups, options.timeWindowSeconds, removeLoops)
  const { paired, hasPairs } = findPaired(table, groups, windows)
  const kept = participants(table, groups, paired, options.minParticipation)
  const { account, content, time } = table
  const partners = new Int32Array(groups.largest)
  let block = emptyPairs(pairsPerBlock)
  let filled = 0
  for (let group = 0; group < groups.objects.length; group++) {
    if (hasPairs[group] === 0) continue
    windows.enter(group)
    for (let later = 1; later < windows.length; later++) {
      const count = windows.earlierPartners(later, partners)
      const y = groups.rows[windows.start + later]
      for (let k = 0; k < count; k++) {
        const x = groups.rows[windows.start + partners[k]]
        if (kept[content[x]] === 0 && kept[content[y]] === 0) continue
        const delta = time[x] - time[y]
        const older = delta > 0 ? y : x
        const newer = delta > 0 ? x : y
        block.object[filled] = groups.objects[group]
        block.account[filled] = account[older]
        block.accountY[filled] = account[newer]
        block.content[filled] = content[older]
        block.contentY[filled] = content[newer]
        block.timeDelta[filled] = Math.abs(delta)
        if (++filled < pairsPerBlock) continue
        yield block
        block = emptyPairs(pairsPerBlock)
        filled = 0
      }
    }
  }
  if (filled > 0) yield cutPairs(block, filled)
}

/** 1 for each content that is in some pair of the window, and for each group that has a pair. */
function findPaired(
  table: ShareTable,
  groups: ShareGroups,
  windows: ShareWindows,
): { readonly paired: Uint8Array; readonly hasPairs: Uint8Array } {
  const paired = new Uint8Array(table.contentIds.length)
  const hasPairs = new Uint8Array(groups.objects.length)
  for (let group = 0; group < groups.objects.length; group++) {
    if (groups.starts[group + 1] - groups.starts[group] < 2) continue
    windows.enter(group)
    for (let position = 0; position < windows.length; position++) {
      if (!windows.hasPartner(position)) continue
      paired[table.content[groups.rows[windows.start + position]]] = 1
      hasPairs[group] = 1
    }
  }
  return { paired, hasPairs }
}

function emptyPairs(count: number): SharePairs {
  return {
    object: new Int32Array(count),
    account: new Int32Array(count),
    accountY: new Int32Array(count),
    content: new Int32Array(count),
    contentY: new Int32Array(count),
    timeDelta: new Float64Array(count),
  }
}

function cutPairs(pairs: SharePairs, count: number): SharePairs {
  return {
    object: pairs.object.slice(0, count),
    account: pairs.account.slice(0, count),
    accountY: pairs.accountY.slice(0, count),
    content: pairs.content.slice(0, count),
    contentY: pairs.contentY.slice(0, count),
    timeDelta: pairs.timeDelta.slice(0, count),
  }
}

function checkInput(table: ShareTable, options: CooRTweetOptions): void {
  const { timeWindowSeconds, minParticipation } = options
  if (!(Number.isFinite(timeWindowSeconds) && timeWindowSeconds >= 0))
    throw new RangeError(`time window of ${timeWindowSeconds} seconds: must be finite and not negative`)
  if (!(minParticipation >= 0)) throw new RangeError(`participation of at least ${minParticipation}: must be 0 or more`)
  checkColumn('account', table.account, table.accountIds.length, table.time.length)
  checkColumn('object', table.object, table.objectIds.length, table.time.length)
  checkColumn('content', table.content, table.contentIds.length, table.time.length)
}

function checkColumn(name: string, column: Int32Array, ids: number, rows: number): void {
  if (column.length !== rows) throw new RangeError(`${column.length} elements in column ${name}, ${rows} times`)
  const wrong = column.findIndex(number => !(number >= 0 && number < ids))
  if (wrong >= 0) throw new RangeError(`row ${wrong}: no ${name} ${column[wrong]}, there are ${ids}`)
}
