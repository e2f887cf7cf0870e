// Actions grouped by what they act on: the input of the co-action test.

/** Actions in order of time; the arrays have one element an action. Accounts, objects, acts and types are numbered from 0. */
export interface ActionColumns {
  readonly accounts: number
  /** Kinds of action (text, link, ...); rates are estimated for each kind apart. */
  readonly types: number
  /** Type of each object. */
  readonly objectType: Uint8Array
  readonly account: Int32Array
  readonly object: Int32Array
  /** Milliseconds, ascending. */
  readonly time: Float64Array
  /** What was done in one go (a post): a post with a shared text and a shared link is two actions and one act. */
  readonly act: Int32Array
}

/** First actions only, grouped by object and ascending in time within an object. */
export interface ActionTable {
  readonly accounts: number
  readonly types: number
  /** One more than the largest act. */
  readonly acts: number
  readonly objectType: Uint8Array
  /** Actions of object o lie in [objectStarts[o], objectStarts[o + 1]). */
  readonly objectStarts: Int32Array
  readonly account: Int32Array
  readonly time: Float64Array
  readonly act: Int32Array
}

/** Groups by object and keeps the first action of each (account, object). Cost linear. */
export function buildActionTable(columns: ActionColumns): ActionTable {
  const objects = columns.objectType.length
  const count = columns.account.length
  const next = new Int32Array(objects + 1)
  for (let i = 0; i < count; i++) next[columns.object[i] + 1]++
  for (let o = 0; o < objects; o++) next[o + 1] += next[o]
  const starts = next.slice()
  const order = new Int32Array(count)
  for (let i = 0; i < count; i++) order[next[columns.object[i]]++] = i

  const account = new Int32Array(count)
  const time = new Float64Array(count)
  const act = new Int32Array(count)
  const objectStarts = new Int32Array(objects + 1)
  const seenAt = new Int32Array(columns.accounts).fill(-1)
  let kept = 0
  let acts = 0
  for (let o = 0; o < objects; o++) {
    for (let at = starts[o]; at < starts[o + 1]; at++) {
      const i = order[at]
      const who = columns.account[i]
      if (seenAt[who] === o) continue
      seenAt[who] = o
      account[kept] = who
      time[kept] = columns.time[i]
      act[kept] = columns.act[i]
      if (columns.act[i] >= acts) acts = columns.act[i] + 1
      kept++
    }
    objectStarts[o + 1] = kept
  }
  return {
    accounts: columns.accounts,
    types: columns.types,
    acts,
    objectType: columns.objectType,
    objectStarts,
    account: account.slice(0, kept),
    time: time.slice(0, kept),
    act: act.slice(0, kept),
  }
}

/**
 * Number of unordered pairs of accounts that have an action of some common type: the m of the correction.
 * Cost linear in the actions plus 4^types.
 */
export function pairsThatCouldMeet(table: ActionTable): number {
  const mask = new Int32Array(table.accounts)
  for (let o = 0; o < table.objectType.length; o++) {
    const bit = 1 << table.objectType[o]
    for (let i = table.objectStarts[o]; i < table.objectStarts[o + 1]; i++) mask[table.account[i]] |= bit
  }
  const having = new Float64Array(1 << table.types)
  for (const bits of mask) having[bits]++
  let pairs = 0
  for (let a = 1; a < having.length; a++) {
    if (having[a] === 0) continue
    pairs += (having[a] * (having[a] - 1)) / 2
    for (let b = a + 1; b < having.length; b++) if ((a & b) !== 0) pairs += having[a] * having[b]
  }
  return pairs
}
