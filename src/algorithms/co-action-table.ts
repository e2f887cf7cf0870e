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
  /** Stratum of each object: its type and its popularity class. */
  readonly objectStratum: Uint8Array
  readonly strata: number
  /** Actions of object o lie in [objectStarts[o], objectStarts[o + 1]). */
  readonly objectStarts: Int32Array
  readonly account: Int32Array
  readonly time: Float64Array
  readonly act: Int32Array
}

/** Popularity classes begin at these numbers of accounts; an object below the first is in class 0. */
const POPULARITY = [4, 16, 64]
const FEWEST_ACTIONS = 1000

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
    ...strataOf(columns.types, columns.objectType, objectStarts),
    objectStarts,
    account: account.slice(0, kept),
    time: time.slice(0, kept),
    act: act.slice(0, kept),
  }
}

/**
 * Strata are numbered in order of type and popularity. From the most popular class down, classes are joined until a stratum holds
 * `FEWEST_ACTIONS` on objects of two accounts or more: in a small stratum whoever acts often has to meet.
 */
function strataOf(types: number, objectType: Uint8Array, objectStarts: Int32Array) {
  const classes = POPULARITY.length + 1
  const classOf = new Uint8Array(objectType.length)
  const shared = new Int32Array(types * classes)
  for (let o = 0; o < objectType.length; o++) {
    const accounts = objectStarts[o + 1] - objectStarts[o]
    let popularity = 0
    while (popularity < POPULARITY.length && accounts >= POPULARITY[popularity]) popularity++
    classOf[o] = objectType[o] * classes + popularity
    if (accounts >= 2) shared[classOf[o]] += accounts
  }
  const number = new Uint8Array(types * classes)
  let strata = 0
  for (let type = 0; type < types; type++) {
    const own = shared.subarray(type * classes, (type + 1) * classes)
    let held = 0
    let below = own.reduce((sum, count) => sum + count, 0)
    for (let popularity = classes - 1; popularity >= 0; popularity--) {
      number[type * classes + popularity] = strata
      held += own[popularity]
      below -= own[popularity]
      if (popularity > 0 && held >= FEWEST_ACTIONS && below >= FEWEST_ACTIONS) {
        strata++
        held = 0
      }
    }
    strata++
  }
  return { objectStratum: classOf.map(ofClass => number[ofClass]), strata }
}

/** Object of each action of the table. */
export function objectOfActions(table: ActionTable): Int32Array {
  const objectOf = new Int32Array(table.account.length)
  for (let o = 0; o < table.objectType.length; o++) objectOf.fill(o, table.objectStarts[o], table.objectStarts[o + 1])
  return objectOf
}

/** Positions of the actions of each account, ascending: those of account a lie in [starts[a], starts[a + 1]). */
export function actionsByAccount(table: ActionTable): { starts: Int32Array; action: Int32Array } {
  const starts = new Int32Array(table.accounts + 1)
  for (const account of table.account) starts[account + 1]++
  for (let a = 0; a < table.accounts; a++) starts[a + 1] += starts[a]
  const next = starts.slice()
  const action = new Int32Array(table.account.length)
  for (let i = 0; i < action.length; i++) action[next[table.account[i]]++] = i
  return { starts, action }
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

/** Number of accounts that have an action of a type that another account has too: the m of the correction over accounts. */
export function accountsThatCouldMeet(table: ActionTable): number {
  const mask = new Int32Array(table.accounts)
  const having = new Float64Array(table.types)
  for (let o = 0; o < table.objectType.length; o++) {
    const type = table.objectType[o]
    for (let i = table.objectStarts[o]; i < table.objectStarts[o + 1]; i++) {
      if ((mask[table.account[i]] & (1 << type)) === 0) having[type]++
      mask[table.account[i]] |= 1 << type
    }
  }
  let accounts = 0
  for (const bits of mask) if (having.some((count, type) => count >= 2 && (bits & (1 << type)) !== 0)) accounts++
  return accounts
}
