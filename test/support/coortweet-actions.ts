// The Russian table of the CooRTweet package (Righetti & Balluff) as actions, where ../shared/data is there.

import { existsSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import type { Action, Crowd } from './action-crowd.ts'

const TABLE = new URL('../../../shared/data/coortweet/russian_coord_tweets.csv.gz', import.meta.url)

/** Value of a test's `skip`. */
export const withoutCoortweet: false | string = existsSync(TABLE) ? false : 'needs ../shared/data'

/** One action a row: object, account, time of the share. */
export function coortweetActions(): Crowd {
  const accounts = new Map<string, number>()
  const objects = new Map<string, number>()
  const numberOf = (numbers: Map<string, number>, key: string): number => {
    const number = numbers.get(key) ?? numbers.size
    numbers.set(key, number)
    return number
  }
  const lines = gunzipSync(readFileSync(TABLE)).toString('utf8').trim().split('\n').slice(1)
  const actions = lines.map((line): Action => {
    const [object, account, , time] = line.split(',')
    return { object: numberOf(objects, object), account: numberOf(accounts, account), time: Number(time) * 1000 }
  })
  return { actions, accounts: accounts.size, objects: objects.size }
}
