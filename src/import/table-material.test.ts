// Real tables beside the checkout; skipped by name where they are not.

import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'
import type { Problem } from '../model/problem.ts'
import type { PostRecord } from '../model/source-record.ts'
import { READERS } from './readers.ts'
import { tableReader } from './table.ts'

const data = fileURLToPath(new URL('../../../shared/data/', import.meta.url))
const skip = existsSync(data) ? false : 'needs ../shared/data'

async function read(bytes: Uint8Array, name: string) {
  const posts: PostRecord[] = []
  const channels = new Set<string>()
  const problems: Problem[] = []
  const source = {
    name,
    sizeBytes: bytes.length,
    readAt(target: Uint8Array, position: number) {
      const part = bytes.subarray(position, position + target.length)
      target.set(part)
      return part.length
    },
  }
  for await (const batch of tableReader.read(source, {})) {
    for (const record of batch.records) {
      if (record.kind === 'post') posts.push(record)
      else channels.add(record.id)
    }
    problems.push(...batch.problems)
  }
  return { posts, channels, problems }
}

test('24 Russian news channels give 22,099 posts, each in the channel it was sent by', { skip }, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'anechoic-news-'))
  try {
    const archive = join(data, 'telegram-news-ru/channels.tar.zst')
    const unpacked = spawnSync('tar', ['--zstd', '-xf', archive, '-C', folder])
    assert.equal(unpacked.status, 0, String(unpacked.stderr))
    const channels = new Set<string>()
    const ids = new Set<string>()
    for (const file of readdirSync(folder).filter(name => name.endsWith('.json'))) {
      const bytes = readFileSync(join(folder, file))
      const reader = READERS.find(each => each.recognises(bytes.subarray(0, 65536), file))
      assert.equal(reader?.format, 'table', file)
      const read1 = await read(bytes, file)
      const oracle: { message_id: number; text: string; date: string }[] = JSON.parse(bytes.toString('utf8'))
      assert.deepEqual(
        read1.posts.map(post => [post.messageId, post.text, post.time?.kind === 'zoned' && post.time.instant]),
        oracle.map(each => [String(each.message_id), each.text, Date.parse(each.date)]),
      )
      assert.deepEqual([...read1.channels], [`telegram:channel${file.slice(3).replace(/_.*/, '')}`])
      assert.deepEqual(
        read1.problems.filter(problem => problem.severity === 'loss'),
        [],
      )
      for (const channel of read1.channels) channels.add(channel)
      for (const post of read1.posts) {
        assert.equal(post.accountId as string, post.channelId)
        ids.add(`${post.channelId}/${post.messageId}`)
      }
    }
    assert.equal(channels.size, 24)
    assert.equal(ids.size, 22_099)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})

test('the Russian table of CooRTweet gives 35,125 shares, two of them equal', { skip }, async () => {
  const bytes = gunzipSync(readFileSync(join(data, 'coortweet/russian_coord_tweets.csv.gz')))
  const { posts, channels, problems } = await read(bytes, 'russian_coord_tweets.csv')
  const lines = bytes.toString('utf8').trim().split('\n').slice(1)
  assert.equal(posts.length, 35_125)
  assert.deepEqual([...channels], ['x:timeline'])
  assert.equal(
    new Set(posts.map(post => `${post.messageId} ${post.accountId} ${JSON.stringify(post.time)}`)).size,
    35_124,
  )
  assert.deepEqual(
    posts.map(post => [
      post.objectId,
      post.accountId,
      post.messageId,
      post.time?.kind === 'zoned' && post.time.instant,
    ]),
    lines.map(line => {
      const [object, account, content, time] = line.split(',')
      return [object, `x:${account}`, object === content ? content : `${content}/${object}`, Number(time) * 1000]
    }),
  )
  assert.deepEqual(
    problems.filter(problem => problem.severity === 'loss'),
    [],
  )
})
