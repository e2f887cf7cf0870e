// Other programs' results through the command.

import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { gunzipSync } from 'node:zlib'
import { inside } from '../support/command-inside.ts'
import { inFolder } from '../support/command-line.ts'

const FOLDER = new URL('../../../shared/data/coortweet/', import.meta.url)

const SHARES = `object_id,account_id,content_id,timestamp_share
x,aigul,1,100
x,bolat,2,103
x,dana,3,130
y,aigul,4,200
y,bolat,5,210
y,"=1,2",6,209
y,dana,7,never
`

test('the rows of detect_groups and the edges of its network, under its column names', async () => {
  await inFolder(async folder => {
    const table = join(folder, 'shares.csv')
    writeFileSync(table, SHARES)
    const words = ['coordinate', table, '--compat', 'coortweet', '--min-participation', '1']
    const pairs = await inside(words)
    assert.equal(pairs.status, 0, pairs.errors)
    assert.equal(
      pairs.out,
      [
        'object_id,content_id,content_id_y,time_delta,account_id,account_id_y',
        'x,1,2,3,aigul,bolat',
        'y,4,5,10,aigul,bolat',
        'y,4,6,9,aigul,"=1,2"',
        'y,6,5,1,"=1,2",bolat',
        '',
      ].join('\n'),
    )
    assert.match(pairs.errors, /7 rows read, 7 used, 4 written, as CooRTweet 2\.1\.3 gives them\. No error rate/)
    const twice = await inside(['coordinate', table, '--compat', 'coortweet'])
    assert.match(twice.out, /x,1,2,3,aigul,bolat/)
    const edges = await inside([...words, '--edges', '--edge-weight', '0.5'])
    assert.equal(
      edges.out,
      [
        'from,to,weight,avg_time_delta,n_content_id,n_content_id_y,edge_symmetry_score,weight_threshold',
        'aigul,bolat,2,6.5,2,2,1,1',
        'aigul,"=1,2",1,9,1,1,1,0',
        '"=1,2",bolat,1,1,1,1,1,0',
        '',
      ].join('\n'),
    )
  })
})

test('the edges of the toolkit, and a clear word when its column is not there', async () => {
  await inFolder(async folder => {
    const table = join(folder, 'messages.csv')
    const row = (id: string, user: string, text: string, time: number) => `${id},${user},${user},,,"${text}",${time},`
    const rows = [row('1', 'aigul', 'Water is back', 100), row('2', 'bolat', 'water  IS back', 103)]
    const more = [row('3', 'aigul', 'Water is back', 104), row('4', 'aigul', 'Other words', 104)]
    const header = 'message_id,user_id,username,repost_id,reply_id,message,timestamp,urls'
    writeFileSync(table, [header, ...rows, ...more].join('\n'))
    const words = ['coordinate', table, '--compat', 'cnt', '--network', 'co_tweet', '--time-window', '10']
    const run = await inside(words)
    assert.equal(run.status, 0, run.errors)
    assert.equal(run.out, 'source,target,weight,edge_type\naigul,bolat,2,co_tweet\n')
    const all = await inside([...words, '--min-edge-weight', '1', '--loops'])
    const edges = all.out.trimEnd().split('\n').slice(1)
    assert.deepEqual(edges, ['aigul,aigul,2,co_tweet', 'aigul,bolat,2,co_tweet', 'bolat,aigul,1,co_tweet'])
    writeFileSync(table, 'message_id,user_id,timestamp\n1,a,2\n')
    const lacking = await inside(words)
    assert.equal(lacking.status, 2)
    assert.match(lacking.errors, /co_tweet is made of the column “message”/)
  })
})

const skip = existsSync(FOLDER) ? false : 'needs ../shared/data'

test('the Russian table of CooRTweet: its own counts and digests', { skip }, async () => {
  await inFolder(async folder => {
    const table = join(folder, 'russian.csv')
    writeFileSync(table, gunzipSync(readFileSync(new URL('russian_coord_tweets.csv.gz', FOLDER))))
    const all = JSON.parse(readFileSync(new URL('russian_coord_tweets.expected.json', FOLDER), 'utf8'))
    const expected = all.find((each: Record<string, number>) => each.time_window === 60 && each.min_participation === 1)
    const words = ['coordinate', table, '--compat', 'coortweet', '--time-window', '60', '--min-participation', '1']
    const pairs = (await inside(words)).out.trimEnd().split('\n').slice(1)
    assert.equal(pairs.length, expected.detect_rows)
    const canonical = pairs.map(line => {
      const [object, content, contentY, delta, account, accountY] = line.split(',')
      const ends = [
        [content, account],
        [contentY, accountY],
      ].sort((a, b) => (a[0] < b[0] ? -1 : 1))
      return [object, ends[0][0], ends[1][0], ends[0][1], ends[1][1], delta].join(',')
    })
    const header = 'object_id,content_id,content_id_y,account_id,account_id_y,time_delta'
    assert.equal(md5([header, ...canonical.sort()]), expected.canonical_pairs_md5)
    const edges = (await inside([...words, '--edges'])).out.trimEnd().split('\n').slice(1)
    const canonicalEdges = edges.map(line => {
      const [from, to, weight] = line.split(',')
      return [...[from, to].sort(), weight].join(',')
    })
    assert.equal(md5(['a,b,weight', ...canonicalEdges.sort()]), expected.canonical_edges_md5)
    assert.equal(edges.filter(line => line.endsWith(',1')).length, expected.p50_edges)
  })
})

function md5(lines: readonly string[]): string {
  return createHash('md5')
    .update(`${lines.join('\n')}\n`)
    .digest('hex')
}
