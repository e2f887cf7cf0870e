// The product's readers find in every simulated export exactly what the truth says is there.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { READERS } from '../../src/import/readers.ts'
import type { PostRecord } from '../../src/model/source-record.ts'
import { namesIn, simulatedFiles, truthOf } from './simulated-folder.ts'

const files = simulatedFiles({ seed: 7, shape: 'example' })
const truth = truthOf(files)

async function readAll(path: string): Promise<{ posts: PostRecord[]; losses: string[]; format: string }> {
  const bytes = files.get(path) ?? Buffer.alloc(0)
  const reader = READERS.find(reader => reader.recognises(bytes.subarray(0, 65_536), path))
  assert.ok(reader !== undefined, `${path} is recognised`)
  const source = {
    name: path,
    sizeBytes: bytes.length,
    readAt: (target: Uint8Array, position: number): number => bytes.copy(target, 0, position, position + target.length),
  }
  const posts: PostRecord[] = []
  const losses: string[] = []
  for await (const batch of reader.read(source, {})) {
    for (const record of batch.records) if (record.kind === 'post') posts.push(record)
    for (const problem of batch.problems) if (problem.severity === 'loss') losses.push(problem.code)
  }
  return { posts, losses, format: reader.format }
}

test('posts, forwards and media of every export are read, none is lost', async () => {
  const names = new Set<string>()
  for (const { path, format, posts, forwards, media } of truth.files) {
    const parts = [...files.keys()].filter(
      file => file === path || (file.startsWith(`${path}/`) && !file.endsWith('.jpg')),
    )
    const read: PostRecord[] = []
    for (const part of parts) {
      const found = await readAll(part)
      assert.equal(found.format, format, part)
      assert.deepEqual(found.losses, [], part)
      read.push(...found.posts)
    }
    const messages = read.filter(post => post.postKind === 'message')
    assert.equal(messages.length, posts, path)
    assert.equal(messages.filter(post => post.forward !== undefined).length, forwards, path)
    assert.equal(messages.filter(post => post.media?.some(medium => medium.isThumbnail !== true)).length, media, path)
    for (const post of messages) names.add(`${post.channelId}/${post.messageId}`)
  }
  // WhatsApp messages are named by position in the truth, by content in the case.
  const unread = namesIn(truth).filter(name => !name.startsWith('whatsapp-name:') && !names.has(name))
  assert.deepEqual(unread, [])
})
