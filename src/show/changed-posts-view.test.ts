import assert from 'node:assert/strict'
import { test } from 'node:test'
import { EmbeddedEngine } from '../corpus/embedded/embedded-engine.ts'
import type { AccountId, ChannelId, Sha256 } from '../model/ids.ts'
import type { PostRecord } from '../model/source-record.ts'
import { zoned } from '../model/time.ts'
import { changedPostsView } from './changed-posts-view.ts'
import { CitedPosts } from './cited-posts.ts'

const START = Date.UTC(2031, 4, 7)

function post(messageId: string, text: string, editedMinute?: number): PostRecord {
  return {
    kind: 'post',
    channelId: 'telegram:channel1000000009' as ChannelId,
    messageId,
    postKind: 'message',
    time: zoned(START),
    ...(editedMinute === undefined ? {} : { editedTime: zoned(START + editedMinute * 60_000) }),
    accountId: 'telegram:user5' as AccountId,
    accountIdentity: 'platform-id',
    text,
    byteOffset: 0,
    byteLength: 1,
  }
}

test('a post with versions is listed with what each later one changed, others are not', () => {
  const corpus = new EmbeddedEngine(':memory:')
  const add = (original: string, records: PostRecord[]) =>
    corpus.add(original.repeat(64) as Sha256, { records, problems: [], bytesRead: 0 })
  add('b', [post('1', 'ten people on the bridge', 9), post('2', 'never changed')])
  add('a', [post('1', 'two people on the bridge'), post('2', 'never changed')])
  add('c', [post('1', 'ten people on the square', 30)])
  corpus.seal()
  const { rows, total } = changedPostsView(corpus, new CitedPosts())
  assert.equal(total, 1)
  assert.equal(rows[0].versions, 3)
  const changes = rows[0].steps.map(({ parts }) =>
    parts.filter(part => part.kind !== 'same').map(part => part.text.trim()),
  )
  assert.deepEqual(changes, [
    ['two', 'ten'],
    ['bridge', 'square'],
  ])
  assert.deepEqual(
    rows[0].steps.map(({ editedTime }) => (editedTime - START) / 60_000),
    [9, 30],
  )
  corpus.close()
})
