// What CooRTweet 2.1.3 found in the Russian table of its own package, in 16 settings: counts and digests of the sorted results.

import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { gunzipSync } from 'node:zlib'
import { detectGroups, type SharePairs, type ShareTable } from '../src/algorithms/coortweet.ts'
import { type CoordinatedNetwork, coordinatedNetwork } from '../src/algorithms/coortweet-network.ts'
import { graphComponents } from '../src/algorithms/graph-components.ts'

const FOLDER = new URL('../../shared/data/coortweet/', import.meta.url)

const skip = existsSync(FOLDER) ? false : 'needs ../shared/data'

interface Expected extends Readonly<Record<string, number | string | undefined>> {
  readonly time_window: number
  readonly min_participation: number
  readonly detect_rows: number
}

function readTable(): ShareTable {
  const columns = [new Map<string, number>(), new Map<string, number>(), new Map<string, number>()]
  const text = gunzipSync(readFileSync(new URL('russian_coord_tweets.csv.gz', FOLDER))).toString('utf8')
  const lines = text.trim().split('\n').slice(1)
  const numbers = columns.map(() => new Int32Array(lines.length))
  const time = new Float64Array(lines.length)
  lines.forEach((line, row) => {
    const cells = line.split(',')
    columns.forEach((ids, column) => {
      const number = ids.get(cells[column]) ?? ids.size
      ids.set(cells[column], number)
      numbers[column][row] = number
    })
    time[row] = Number(cells[3])
  })
  const [objectIds, accountIds, contentIds] = columns.map(ids => [...ids.keys()])
  const [object, account, content] = numbers
  return { objectIds, accountIds, contentIds, object, account, content, time }
}

const md5 = (lines: readonly string[]): string =>
  createHash('md5')
    .update(`${lines.join('\n')}\n`)
    .digest('hex')

/** Rows with the smaller content id first, sorted; all ids are lower-case hexadecimal, so any order of characters is that of bytes. */
function pairsDigest(pairs: SharePairs, table: ShareTable): string {
  const rows = Array.from(pairs.object, (object, i) => {
    const ends = [
      [table.contentIds[pairs.content[i]], table.accountIds[pairs.account[i]]],
      [table.contentIds[pairs.contentY[i]], table.accountIds[pairs.accountY[i]]],
    ].sort((a, b) => (a[0] < b[0] ? -1 : 1))
    return [table.objectIds[object], ends[0][0], ends[1][0], ends[0][1], ends[1][1], pairs.timeDelta[i]].join(',')
  })
  return md5(['object_id,content_id,content_id_y,account_id,account_id_y,time_delta', ...rows.sort()])
}

function edgesDigest(network: CoordinatedNetwork, table: ShareTable): string {
  const rows = Array.from(network.weight, (weight, edge) => {
    const ends = [table.accountIds[network.account[edge]], table.accountIds[network.accountY[edge]]].sort()
    return `${ends.join(',')},${weight}`
  })
  return md5(['a,b,weight', ...rows.sort()])
}

const distinct = (...columns: readonly Int32Array[]): number => new Set(columns.flatMap(column => [...column])).size

/** The figures of the expectation, from our results. */
function figures(
  table: ShareTable,
  timeWindowSeconds: number,
  minParticipation: number,
): Record<string, number | string> {
  const pairs = detectGroups(table, { timeWindowSeconds, minParticipation })
  const rows = pairs.object.length
  if (rows === 0) return { detect_rows: 0 }
  const network = coordinatedNetwork(pairs, table)
  const components = graphComponents(table.accountIds.length, network.account, network.accountY)
  const found: Record<string, number | string> = {
    detect_rows: rows,
    canonical_pairs_md5: pairsDigest(pairs, table),
    accounts: distinct(pairs.account, pairs.accountY),
    objects: distinct(pairs.object),
    contents: distinct(pairs.content, pairs.contentY),
    zero_delta_rows: pairs.timeDelta.filter(delta => delta === 0).length,
    net_nodes: network.nodes.length,
    net_edges: network.weight.length,
    sum_weight: network.weight.reduce((sum, weight) => sum + weight, 0),
    max_weight: network.weight.reduce((most, weight) => Math.max(most, weight), 0),
    components: components.length,
    largest_component: Math.max(...components.map(members => members.length)),
    canonical_edges_md5: edgesDigest(network, table),
  }
  for (const percent of [50, 90, 95, 99]) {
    const passing = coordinatedNetwork(pairs, table, { edgeWeight: percent / 100, passingOnly: true })
    found[`p${percent}_threshold`] = Number(passing.threshold.toFixed(9))
    found[`p${percent}_edges`] = passing.weight.length
    found[`p${percent}_nodes`] = passing.nodes.length
  }
  return found
}

test('pairs and networks are those of CooRTweet 2.1.3 in all 16 settings', { skip }, async t => {
  const table = readTable()
  const settings: Expected[] = JSON.parse(readFileSync(new URL('russian_coord_tweets.expected.json', FOLDER), 'utf8'))
  assert.equal(settings.length, 16)
  assert.equal(table.time.length, 35_125)
  for (const { dataset, time_window, min_participation, detect_s, ...expected } of settings) {
    await t.test(`${time_window} s, at least ${min_participation}`, () => {
      assert.deepEqual(figures(table, time_window, min_participation), expected)
    })
  }
})
