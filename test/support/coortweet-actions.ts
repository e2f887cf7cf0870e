// The Russian table of the CooRTweet package (Righetti & Balluff) as an action set, where ../shared/data is there.

import { existsSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { ACTION_KINDS, type ActionSet } from '../../src/model/action-set.ts'

const TABLE = new URL('../../../shared/data/coortweet/russian_coord_tweets.csv.gz', import.meta.url)

/** Value of a test's `skip`. */
export const withoutCoortweet: false | string = existsSync(TABLE) ? false : 'needs ../shared/data'

/** One action and one act a row: object, account, time of the share. */
export function coortweetActions(): ActionSet {
  const lines = gunzipSync(readFileSync(TABLE)).toString('utf8').trim().split('\n').slice(1)
  const cells = lines.map(line => line.split(','))
  const accounts = numbered(cells.map(([, account]) => account))
  const objects = numbered(cells.map(([object]) => object))
  const rows = cells
    .map(([object, account, , time]) => ({
      account: accounts.numbers.get(account) ?? -1,
      object: objects.numbers.get(object) ?? -1,
      time: Number(time) * 1000,
    }))
    .sort((a, b) => a.time - b.time || a.account - b.account || a.object - b.object)
  return {
    accountIds: accounts.ids,
    objectIds: objects.ids,
    objectKind: new Uint8Array(objects.ids.length).fill(ACTION_KINDS.indexOf('object')),
    account: Int32Array.from(rows, row => row.account),
    object: Int32Array.from(rows, row => row.object),
    time: Float64Array.from(rows, row => row.time),
    act: Int32Array.from(rows.keys()),
  }
}

function numbered(words: readonly string[]) {
  const ids = [...new Set(words)].sort()
  return { ids, numbers: new Map(ids.map((id, number) => [id, number])) }
}
