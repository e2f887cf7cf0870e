// Out as FollowTheMoney and in again: what the model can hold of posts is the same.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { followTheMoneyFiles } from '../src/export/follow-the-money.ts'
import { writableText } from '../src/export/xml-text.ts'
import { followTheMoneyReader } from '../src/import/followthemoney.ts'
import type { HandedPost } from '../src/model/handed.ts'
import type { ByteSource, ChannelRecord, PostRecord } from '../src/model/source-record.ts'
import { handedSample } from './support/handed-sample.ts'

async function readAgain(name: string, text: string): Promise<{ channels: ChannelRecord[]; posts: PostRecord[] }> {
  const bytes = Buffer.from(text)
  const source: ByteSource = {
    name,
    sizeBytes: bytes.length,
    readAt: (target, position) => bytes.copy(target, 0, position, position + target.length),
  }
  assert.ok(followTheMoneyReader.recognises(bytes.subarray(0, 65_536), name))
  const channels: ChannelRecord[] = []
  const posts: PostRecord[] = []
  for await (const { records } of followTheMoneyReader.read(source, {}))
    for (const record of records) {
      if (record.kind === 'channel') channels.push(record)
      if (record.kind === 'post') posts.push(record)
    }
  return { channels, posts }
}

test('words, channels, accounts, answers, forwards and media of posts come back from entities and from statements', async () => {
  for (const words of [undefined, '=a;"b",\r\nc', '\0\ud800 </script>']) {
    const sample = handedSample({ words })
    const given = [...sample.posts()].map((post, i, all): HandedPost => {
      const other = all[(i + 1) % all.length].token
      return {
        ...post,
        words: i % 5 === 0 ? undefined : post.words,
        forwardOf: i % 3 === 0 ? other : undefined,
        isForward: i % 3 === 0,
        replyTo: i % 4 === 0 ? other : undefined,
        isService: i % 7 === 0,
        media: i % 2 === 0 ? [4, 5] : [],
        time: '2025-01-05T21:04:11Z',
      }
    })
    const handed = { ...sample, posts: () => given }
    const accounts = new Map([...handed.accounts()].map(account => [account.token, account]))
    const kinds = new Map(handed.channels.map(channel => [channel.token, channel.kind]))
    for (const file of followTheMoneyFiles(handed, 'en')) {
      const { channels, posts } = await readAgain(file.path, [...file.pieces].join(''))
      const read = new Map(posts.map(post => [post.messageId, post]))
      for (const post of given) {
        const back = read.get(post.token)
        assert.ok(back, `${post.token} in ${file.path}`)
        const account = accounts.get(post.account ?? '')
        assert.equal(back.text, writableText(post.words?.text ?? ''))
        assert.equal(back.channelId, `ftm:${post.channel}`)
        assert.equal(back.accountId, `ftm:${post.account}`)
        assert.equal(back.accountName, writableText(account?.name ?? account?.token ?? ''))
        assert.equal(back.replyTo?.messageId, post.replyTo)
        assert.equal(back.forward?.messageId, post.forwardOf)
        assert.equal(back.forward !== undefined, post.isForward)
        assert.equal(back.postKind, post.isService ? 'service' : 'message')
        assert.equal(back.media?.length ?? 0, post.media.length)
        assert.deepEqual(back.time, {
          kind: 'zoned',
          instant: Date.parse('2025-01-05T21:04:11Z'),
          offsetMinutes: undefined,
        })
      }
      for (const channel of channels) assert.equal(channel.channelKind, kinds.get(channel.id.replace(/^ftm:/, '')))
    }
  }
})
