// The corpus of the benchmarks looks like the real exports it stands for.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { foundPosts, simulatedFiles, truthOf } from './simulated-folder.ts'

const POSTS = 20_000
const quiet = simulatedFiles({ seed: 'bench', shape: 'bench', posts: POSTS })
const flooded = simulatedFiles({
  seed: 'bench',
  shape: 'bench',
  posts: POSTS,
  floods: [{ accounts: 5000, minutes: 10 }],
})

test('a flood changes what is posted, not how much', () => {
  assert.equal(foundPosts(quiet).size, POSTS)
  assert.equal(foundPosts(flooded).size, POSTS)
})

test('the flood is 5,000 accounts with one text in ten minutes', () => {
  const [flood] = truthOf(flooded).floods
  const found = foundPosts(flooded)
  const posts = flood.posts.map(name => found.get(name)?.[0])
  assert.equal(new Set(posts.map(post => post?.account)).size, 5000)
  assert.equal(new Set(posts.map(post => post?.text)).size, 1)
  const times = posts.map(post => post?.time ?? Number.NaN)
  assert.ok(Math.max(...times) - Math.min(...times) <= 600_000)
})

test('texts: mean near 150 letters with a heavy tail, about 60 % distinct', () => {
  const texts = [...foundPosts(quiet).values()].map(([post]) => post.text)
  const mean = texts.reduce((sum, text) => sum + text.length, 0) / texts.length
  assert.ok(mean > 125 && mean < 175, `${mean}`)
  assert.ok(texts.some(text => text.length > 1500))
  const distinct = new Set(texts).size / texts.length
  assert.ok(distinct > 0.55 && distinct < 0.67, `${distinct}`)
})

test('at least 30 % of the messages have entity arrays and escapes', () => {
  let messages = 0
  let formatted = 0
  for (const [path, bytes] of quiet) {
    if (!path.endsWith('result.json')) continue
    for (const message of (JSON.parse(bytes.toString('utf8')) as { messages: { text: unknown }[] }).messages) {
      messages++
      if (Array.isArray(message.text) && /\\[n"]/.test(JSON.stringify(message.text))) formatted++
    }
  }
  assert.ok(formatted / messages >= 0.3, `${formatted / messages}`)
})

test('few accounts write much, most write little', () => {
  const counts = new Map<string, number>()
  for (const [post] of foundPosts(quiet).values()) counts.set(post.account, (counts.get(post.account) ?? 0) + 1)
  const sorted = [...counts.values()].sort((a, b) => b - a)
  const tenth = sorted.slice(0, Math.ceil(sorted.length / 10)).reduce((sum, count) => sum + count, 0)
  assert.ok(tenth / POSTS > 0.5, `${tenth / POSTS} by the most active tenth`)
  assert.ok(sorted[Math.floor(sorted.length / 2)] <= 6)
})
