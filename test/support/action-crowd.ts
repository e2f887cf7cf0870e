// A crowd with planted truth for the co-action tests: heavy-tailed activity, day and night, events that everybody posts about.

import type { ActionTable } from '../../src/algorithms/co-action-table.ts'
import { buildActionTable } from '../../src/algorithms/co-action-table.ts'
import { Random } from '../../src/algorithms/random.ts'

export interface Action {
  account: number
  object: number
  /** Milliseconds. */
  time: number
}

export interface CrowdOptions {
  readonly seed: string
  readonly actions: number
  readonly accounts: number
  readonly days: number
  readonly events: number
}

export interface Crowd {
  readonly actions: Action[]
  readonly accounts: number
  readonly objects: number
}

const HOUR = 3_600_000

/** Independent people: each action is by a heavy-tailed account, at a time of day, on an event of the hour or on its own object. */
export function organicCrowd({ seed, actions, accounts, days, events }: CrowdOptions): Crowd {
  const random = new Random(seed)
  const start = Array.from({ length: events }, () => daytime(random, days))
  const rows: Action[] = []
  for (let i = 0; i < actions; i++) {
    const account = random.heavyTailed(accounts)
    const kind = random.unit()
    if (kind < 0.4 && events > 0) {
      const event = random.heavyTailed(events)
      rows.push({ account, object: event, time: start[event] + Math.floor(random.exponential(0.7 * HOUR)) })
    } else if (kind < 0.6) {
      rows.push({ account, object: events + random.heavyTailed(200), time: daytime(random, days) })
    } else {
      rows.push({ account, object: events + 200 + i, time: daytime(random, days) })
    }
  }
  return { actions: rows, accounts, objects: events + 200 + actions }
}

/** Adds `members` new accounts that all act on each of `objects` new objects within `seconds`; returns the crowd with them. */
export function plantGroup(
  crowd: Crowd,
  seed: string,
  { members, objects, seconds, days }: { members: number; objects: number; seconds: number; days: number },
): Crowd & { readonly planted: readonly number[] } {
  const random = new Random(seed)
  const actions = [...crowd.actions]
  for (let o = 0; o < objects; o++) {
    const time = daytime(random, days)
    for (let m = 0; m < members; m++) {
      actions.push({
        account: crowd.accounts + m,
        object: crowd.objects + o,
        time: time + Math.floor(random.unit() * seconds * 1000),
      })
    }
  }
  // Members also do what everybody does.
  for (let m = 0; m < members; m++) {
    for (let i = 0; i < objects; i++) {
      const like = crowd.actions[random.below(crowd.actions.length)]
      actions.push({ account: crowd.accounts + m, object: like.object, time: like.time + random.below(HOUR) })
    }
  }
  return {
    actions,
    accounts: crowd.accounts + members,
    objects: crowd.objects + objects,
    planted: Array.from({ length: members }, (_, m) => crowd.accounts + m),
  }
}

/** The same actions with the accounts dealt out anew. */
export function permuteAccounts(actions: readonly Action[], seed: string): Action[] {
  const random = new Random(seed)
  const accounts = Int32Array.from(actions, action => action.account)
  for (let i = accounts.length - 1; i > 0; i--) {
    const j = random.below(i + 1)
    const kept = accounts[i]
    accounts[i] = accounts[j]
    accounts[j] = kept
  }
  return actions.map((action, i) => ({ ...action, account: accounts[i] }))
}

/** One type of action; each action is an act of its own. */
export function tableOf(actions: readonly Action[], accounts: number, objects: number): ActionTable {
  const sorted = [...actions].sort((a, b) => a.time - b.time || a.account - b.account || a.object - b.object)
  return buildActionTable({
    accounts,
    types: 1,
    objectType: new Uint8Array(objects),
    account: Int32Array.from(sorted, action => action.account),
    object: Int32Array.from(sorted, action => action.object),
    time: Float64Array.from(sorted, action => action.time),
    act: Int32Array.from(sorted, (_, index) => index),
  })
}

/** Nine in ten actions fall between 8 and 24 o'clock. */
function daytime(random: Random, days: number): number {
  const hour = random.chance(0.9) ? 8 + 16 * random.unit() : 8 * random.unit()
  return Math.floor((random.below(days) * 24 + hour) * HOUR)
}
