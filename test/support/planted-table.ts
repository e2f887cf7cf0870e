// A small table of actions in which one group is planted among accounts that act on their own.

import { Random } from '../../src/algorithms/random.ts'

export const HEADER = 'object_id,account_id,content_id,timestamp_share'

/** Object, account, content, seconds of Unix time. */
export type TableRow = readonly [string, string, string, string]

const START = 1_700_000_000
const DAYS = 10

/** Six accounts act on 14 objects within 20 s, among 200 others who come to 400 objects one after the other, 20 minutes apart in the mean. */
export function plantedRows(seed: number): { rows: TableRow[]; planted: string[] } {
  const random = new Random(`planted-table ${seed}`)
  const rows: TableRow[] = []
  const act = (object: string, account: string, time: number): void => {
    rows.push([`https://tuzdy.example/${object}`, account, `post${rows.length}`, String(START + Math.floor(time))])
  }
  for (let object = 0; object < 400; object++) {
    let time = random.unit() * DAYS * 86_400
    for (let reader = 3 + random.below(8); reader > 0; reader--) {
      act(`${object}`, `account${random.below(200)}`, time)
      time += random.exponential(1200)
    }
  }
  const planted = Array.from({ length: 6 }, (_, i) => `planted${i}`)
  for (let object = 0; object < 14; object++) {
    const moment = random.unit() * DAYS * 86_400
    for (const account of planted) act(`p${object}`, account, moment + random.below(20))
  }
  return { rows, planted }
}

/** The rows under CooRTweet's column names. */
export function tableOf(rows: readonly TableRow[]): string {
  return `${[HEADER, ...rows.map(row => row.join(','))].join('\n')}\n`
}
