// Crowds of the bench as columns of numbers, with bursts of activity put in place of other actions, and as files.

import { closeSync, openSync, readFileSync, readSync, writeFileSync, writeSync } from 'node:fs'
import { Random } from '../src/algorithms/random.ts'
import { ACTION_KINDS } from '../src/model/action-set.ts'
import { plantedCrowd } from '../src/simulate/crowd/planted-crowd.ts'

/** In order of time; one element an action but for `objectKind`. Milliseconds of Unix time. */
export interface ActionColumns {
  readonly accounts: number
  readonly objectKind: Uint8Array
  readonly account: Int32Array
  readonly object: Int32Array
  readonly act: Int32Array
  readonly time: Float64Array
}

/** Posts on one object each. */
export interface Bursts {
  readonly count: number
  readonly posts: number
  /** Who posts them in turn; those of two bursts are different accounts. */
  readonly accounts: number
  readonly seconds: number
}

const START = Date.UTC(2025, 5, 2)

/** The benchmark crowd (campaigns and fans in it), or nothing for 0 actions, with bursts. */
export function crowdColumns(actions: number, bursts: Bursts): ActionColumns {
  if (actions === 0) return withBursts(emptyColumns(bursts.count * bursts.posts), bursts)
  const { set } = plantedCrowd({ seed: 'bench', actions })
  const columns = { ...set, accounts: set.accountIds.length }
  return bursts.count === 0 ? columns : withBursts(columns, bursts)
}

/** As many actions by nobody in particular, all of which bursts will replace. */
function emptyColumns(actions: number): ActionColumns {
  return {
    accounts: 0,
    objectKind: new Uint8Array(0),
    account: new Int32Array(actions),
    object: new Int32Array(actions),
    act: Int32Array.from({ length: actions }, (_, i) => i),
    time: new Float64Array(actions).fill(START),
  }
}

/** The number of actions stays: a burst takes the place of others drawn at random. Accounts are drawn too, new ones when all are used. */
function withBursts(columns: ActionColumns, { count, posts, accounts, seconds }: Bursts): ActionColumns {
  const random = new Random('bursts')
  const account = columns.account.slice()
  const object = columns.object.slice()
  const time = columns.time.slice()
  const [first, last] = [time[0], time[time.length - 1]]
  const replaced = shuffled(time.length, count * posts, random)
  const crowd = shuffled(columns.accounts, Math.min(columns.accounts, count * accounts), random)
  for (let burst = 0; burst < count; burst++) {
    const begin = first + random.unit() * (last - first)
    for (let post = 0; post < posts; post++) {
      const i = replaced[burst * posts + post]
      const who = burst * accounts + (post % accounts)
      account[i] = crowd[who] ?? columns.accounts + who - crowd.length
      object[i] = columns.objectKind.length + burst
      time[i] = Math.floor(begin / 1000 + random.unit() * seconds) * 1000
    }
  }
  const objectKind = new Uint8Array(columns.objectKind.length + count).fill(ACTION_KINDS.indexOf('object'))
  objectKind.set(columns.objectKind)
  const order = Uint32Array.from(time, (_, i) => i).sort((a, b) => time[a] - time[b] || a - b)
  return {
    accounts: Math.max(columns.accounts, count * accounts),
    objectKind,
    account: Int32Array.from(order, i => account[i]),
    object: Int32Array.from(order, i => object[i]),
    act: Int32Array.from(order, i => columns.act[i]),
    time: Float64Array.from(order, i => time[i]),
  }
}

/** `count` different numbers below `limit`. */
function shuffled(limit: number, count: number, random: Random): Int32Array {
  const numbers = Int32Array.from({ length: limit }, (_, i) => i)
  for (let i = 0; i < count; i++) {
    const j = i + random.below(limit - i)
    const kept = numbers[i]
    numbers[i] = numbers[j]
    numbers[j] = kept
  }
  return numbers.subarray(0, count)
}

/** Writes `PATH.json` (sizes), `PATH.columns` (the numbers) and `PATH.csv` (the table that a person would have). */
export function writeCrowd(path: string, columns: ActionColumns): void {
  const { accounts, objectKind, account, object, act, time } = columns
  writeFileSync(`${path}.json`, JSON.stringify({ accounts, actions: time.length, objects: objectKind.length }))
  const numbers = openSync(`${path}.columns`, 'w')
  for (const column of [account, object, act, time, objectKind]) writeFileSync(numbers, column)
  closeSync(numbers)
  const table = openSync(`${path}.csv`, 'w')
  let lines = 'object_id,account_id,content_id,timestamp_share\n'
  for (let i = 0; i < time.length; i++) {
    lines += `o${object[i]},a${account[i]},p${act[i]},${time[i] / 1000}\n`
    if (lines.length < 1 << 20) continue
    writeSync(table, lines)
    lines = ''
  }
  writeSync(table, lines)
  closeSync(table)
}

export function readColumns(path: string): ActionColumns {
  const { accounts, actions, objects } = JSON.parse(readFileSync(`${path}.json`, 'utf8'))
  const file = openSync(`${path}.columns`, 'r')
  const filled = <Column extends NodeJS.ArrayBufferView>(column: Column): Column => {
    for (let at = 0; at < column.byteLength; ) at += readSync(file, column, at, column.byteLength - at, null)
    return column
  }
  const columns = {
    accounts,
    account: filled(new Int32Array(actions)),
    object: filled(new Int32Array(actions)),
    act: filled(new Int32Array(actions)),
    time: filled(new Float64Array(actions)),
    objectKind: filled(new Uint8Array(objects)),
  }
  closeSync(file)
  return columns
}
