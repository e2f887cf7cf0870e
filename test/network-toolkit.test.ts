// Edges that the Coordination Network Toolkit itself gave (state of November 2022; Python 3.11, SQLite 3.40, regex 2026.5), held against ours.

import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { gunzipSync } from 'node:zlib'
import {
  type ToolkitMessages,
  type ToolkitNetwork,
  toolkitNetwork,
  toolkitUrls,
} from '../src/algorithms/network-toolkit.ts'
import { withoutCoortweet } from './support/coortweet-actions.ts'

/** message_id, user_id, repost_id, reply_id, message, timestamp, urls. */
type Row = readonly [string, string, string, string, string, string, string]

/** Equal texts but for mentions, case and spaces; passed on messages; a message id with two users; empty links; half seconds. */
const VILLAGE: readonly Row[] = [
  ['1', 'aigul', '', '', 'Water is back in Tuzdy!', '100', 'http://tuzdy.example/a'],
  ['2', 'bolat', '', '1', '@aigul  water is BACK in tuzdy!', '103', ''],
  ['3', 'dana', '', '1', 'Water is back in Tuzdy today!', '110', 'http://tuzdy.example/a http://tuzdy.example/b'],
  ['4', 'aigul', '1', '', 'Water is back in Tuzdy!', '111', 'http://tuzdy.example/a'],
  ['5', 'bolat', '1', '', 'Water is back in Tuzdy!', '116', 'http://tuzdy.example/a'],
  ['6', 'aigul', '', '', 'water is back\tin Tuzdy! @dana', '112', ''],
  ['7', 'bolat', '', '3', 'Су қайта келді 🇰🇿', '118', 'http://tuzdy.example/b'],
  ['7', 'ersin', '', '3', 'Су қайта келді', '119', 'http://tuzdy.example/b http://tuzdy.example/a'],
  ['8', 'dana', '', '3', 'су қайта келді', '120', 'http://tuzdy.example/b  '],
  ['9', 'bolat', '1', '', '', '121', ''],
  ['10', 'dana', '1', '', 'x', '121', ''],
  ['11', '__proto__', '', '3', 'су келді қайта', '128', 'http://tuzdy.example/b'],
  ['12', 'ersin', '', '', '@all', '129.5', ''],
  ['13', 'dana', '', '', '', '139.5', ''],
]

/** Times in billionths of a second, whose sums with a window do not fit a floating-point number; fractions; no time. */
const CLOCKS: readonly Row[] = [
  ['1', 'x', '', '', 'one text', '1700000000000000000', 'l'],
  ['2', 'y', '', '', 'one text', '1700000000000000256', 'l'],
  ['3', 'z', '', '', 'One  text', '1700000000000000512', 'l'],
  ['4', 'x', '', '', 'two', '0.1', 'm'],
  ['5', 'y', '', '', 'two', '0.30000000000000004', 'm'],
  ['6', 'z', '', '', 'two', '1.3', 'm'],
  ['7', 'x', '', '', 'two', 'NaN', 'm'],
]

/** Network, window in seconds, least weight, loops; the edges. The threshold of co_similar_tweet is 0.75. */
type Golden = readonly [ToolkitNetwork, number, number, boolean, string]

const VILLAGE_EDGES: readonly Golden[] = [
  [
    'co_retweet',
    10,
    1,
    true,
    'aigul bolat 1; aigul dana 1; bolat aigul 2; bolat bolat 2; bolat dana 2; dana aigul 1; dana bolat 1',
  ],
  ['co_retweet', 5, 1, false, 'aigul bolat 1; bolat aigul 1; bolat dana 2; dana bolat 1'],
  ['co_retweet', 10, 2, false, 'bolat aigul 2; bolat dana 2'],
  ['co_tweet', 10, 1, true, 'aigul bolat 2; bolat aigul 1; dana ersin 1; ersin dana 1'],
  ['co_tweet', 5, 1, false, 'aigul bolat 1; bolat aigul 1'],
  ['co_tweet', 10, 2, false, 'aigul bolat 2'],
  [
    'co_reply',
    10,
    1,
    true,
    '__proto__ bolat 1; __proto__ dana 1; bolat __proto__ 1; bolat dana 2; dana __proto__ 1; dana bolat 2',
  ],
  ['co_reply', 5, 1, false, 'bolat dana 1; dana bolat 1'],
  ['co_reply', 10, 2, false, 'bolat dana 2; dana bolat 2'],
  [
    'co_similar_tweet',
    10,
    1,
    true,
    '__proto__ bolat 1; __proto__ dana 1; aigul bolat 2; aigul dana 2; bolat __proto__ 1; bolat aigul 1; bolat dana 2; dana __proto__ 1; dana aigul 1; dana bolat 2',
  ],
  [
    'co_similar_tweet',
    5,
    1,
    false,
    'aigul bolat 1; aigul dana 1; bolat aigul 1; bolat dana 1; dana aigul 1; dana bolat 1',
  ],
  ['co_similar_tweet', 10, 2, false, 'aigul bolat 2; aigul dana 2; bolat dana 2; dana bolat 2'],
  [
    'co_link',
    10,
    1,
    true,
    '__proto__ bolat 1; __proto__ dana 1; aigul bolat 1; aigul dana 2; bolat __proto__ 1; bolat aigul 1; bolat dana 1; dana __proto__ 1; dana aigul 2; dana bolat 2; dana dana 2; dana ersin 3; ersin dana 2',
  ],
  ['co_link', 5, 1, false, 'bolat dana 1; dana bolat 1'],
  ['co_link', 10, 2, false, 'aigul dana 2; dana aigul 2; dana bolat 2; dana ersin 3; ersin dana 2'],
  [
    'co_post',
    10,
    1,
    true,
    '__proto__ bolat 1; __proto__ dana 1; __proto__ ersin 1; aigul aigul 2; aigul bolat 3; aigul dana 3; bolat __proto__ 2; bolat aigul 4; bolat bolat 3; bolat dana 4; bolat ersin 1; dana __proto__ 2; dana aigul 3; dana bolat 3; dana dana 3; dana ersin 3; ersin __proto__ 1; ersin bolat 1; ersin dana 1',
  ],
  [
    'co_post',
    5,
    1,
    false,
    '__proto__ ersin 1; aigul bolat 3; aigul dana 2; bolat aigul 2; bolat dana 3; dana aigul 1; dana bolat 2; ersin __proto__ 1',
  ],
  [
    'co_post',
    10,
    2,
    false,
    'aigul bolat 3; aigul dana 3; bolat __proto__ 2; bolat aigul 4; bolat dana 4; dana __proto__ 2; dana aigul 3; dana bolat 3; dana ersin 3',
  ],
]

const CLOCKS_EDGES: readonly Golden[] = [
  ['co_tweet', 200, 1, false, 'x y 1; x z 1; y x 1; y z 1; z x 1; z y 1'],
  ['co_tweet', 1, 1, false, 'x y 1; y x 1; y z 1; z y 1'],
  ['co_tweet', 255, 1, false, 'x y 1; x z 1; y x 1; y z 1; z x 1; z y 1'],
  ['co_tweet', 256, 1, false, 'x y 2; x z 1; y x 2; y z 2; z x 1; z y 2'],
  ['co_link', 200, 1, false, 'x y 2; x z 1; y x 2; y z 2; z x 1; z y 2'],
  ['co_link', 1, 1, false, 'x y 1; y x 1; y z 1; z y 1'],
  ['co_link', 255, 1, false, 'x y 2; x z 1; y x 2; y z 2; z x 1; z y 2'],
  ['co_link', 256, 1, false, 'x y 2; x z 1; y x 2; y z 2; z x 1; z y 2'],
]

function messagesOf(rows: readonly Row[]): ToolkitMessages {
  const userIds = [...new Set(rows.map(row => row[1]))].sort()
  return {
    userIds,
    messageIds: rows.map(row => row[0]),
    user: Int32Array.from(rows, row => userIds.indexOf(row[1])),
    time: Float64Array.from(rows, row => Number(row[5])),
    message: rows.map(row => row[4]),
    repostId: rows.map(row => row[2]),
    replyId: rows.map(row => row[3]),
    urls: rows.map(row => toolkitUrls(row[6])),
  }
}

for (const [name, rows, golden] of [
  ['a village', VILLAGE, VILLAGE_EDGES],
  ['clocks', CLOCKS, CLOCKS_EDGES],
] as const) {
  test(`the networks of ${name} are those of the toolkit`, () => {
    const messages = messagesOf(rows)
    const { userIds } = messages
    for (const [network, timeWindowSeconds, minEdgeWeight, loops, expected] of golden) {
      const options = { timeWindowSeconds, minEdgeWeight, loops, similarityThreshold: 0.75 }
      const { userFrom, userTo, weight } = toolkitNetwork(messages, network, options)
      const edges = Array.from(weight, (count, at) => `${userIds[userFrom[at]]} ${userIds[userTo[at]]} ${count}`)
      assert.equal(edges.join('; '), expected, `${network} at ${timeWindowSeconds} s from ${minEdgeWeight}`)
    }
  })
}

const RUSSIAN_TABLE = new URL('../../shared/data/coortweet/russian_coord_tweets.csv.gz', import.meta.url)

/** Network, window, least weight; edges, sum of weights, MD5 of the lines `from,to,weight` by user ids, with loops. */
const RUSSIAN: readonly (readonly [ToolkitNetwork, number, number, number, number, string])[] = [
  ['co_retweet', 10, 1, 2200, 2285, 'c7e61c5b90498dea06cebaa74a2e810b'],
  ['co_retweet', 60, 2, 153, 448, 'f2a5fd0ec534d98229b00e602e04d2ef'],
  ['co_retweet', 60, 1, 12470, 12765, '222d1ca2c8fa9d94ffc7a93397f0b547'],
  ['co_post', 10, 1, 21520, 23639, 'fe994f3ddf8fefc722c4f74437b6b450'],
  ['co_post', 60, 2, 9542, 27734, '9553ae7c60d2853436ce05f61dd8c405'],
]

test('the networks of 35,125 Russian tweets are those of the toolkit', { skip: withoutCoortweet }, () => {
  const table = gunzipSync(readFileSync(RUSSIAN_TABLE)).toString('utf8').trim()
  const rows = table
    .split('\n')
    .slice(1)
    .map(line => line.split(','))
  const userIds = [...new Set(rows.map(row => row[1]))].sort()
  const numbers = new Map(userIds.map((id, at) => [id, at]))
  const messages: ToolkitMessages = {
    userIds,
    messageIds: rows.map(row => row[2]),
    user: Int32Array.from(rows, row => numbers.get(row[1]) as number),
    time: Float64Array.from(rows, row => Number(row[3])),
    repostId: rows.map(row => row[0]),
  }
  for (const [network, timeWindowSeconds, minEdgeWeight, count, sum, md5] of RUSSIAN) {
    const { userFrom, userTo, weight } = toolkitNetwork(messages, network, {
      timeWindowSeconds,
      minEdgeWeight,
      loops: true,
    })
    assert.equal(weight.length, count)
    assert.equal(
      weight.reduce((total, value) => total + value, 0),
      sum,
    )
    const hash = createHash('md5')
    for (const [at, value] of weight.entries()) {
      hash.update(`${userIds[userFrom[at]]},${userIds[userTo[at]]},${value}\n`)
    }
    assert.equal(hash.digest('hex'), md5)
  }
})
