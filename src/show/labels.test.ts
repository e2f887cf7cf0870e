import assert from 'node:assert/strict'
import { test } from 'node:test'
import { memoryEngine } from '../../test/support/memory-engine.ts'
import type { AccountId, ChannelId } from '../model/ids.ts'
import type { ChannelKind, ChannelRecord } from '../model/source-record.ts'
import { labelsOf } from './labels.ts'

function channel(id: string, name: string, channelKind: ChannelKind, isPublic?: boolean): ChannelRecord {
  return {
    kind: 'channel',
    id: id as ChannelId,
    platform: 'telegram',
    identity: 'platform-id',
    name,
    channelKind,
    isPublic,
  }
}

const corpus = memoryEngine(
  [
    channel('telegram:channel1', 'City news', 'broadcast', true),
    channel('telegram:channel2', 'Public group', 'group', true),
    channel('telegram:chat3', 'Our family', 'group'),
    channel('telegram:user4', 'Aya Testova', 'private'),
    channel('telegram:channel5', 'By invitation', 'broadcast'),
  ],
  ['telegram:channel1', 'telegram:channel2', 'telegram:chat3', 'telegram:user4'].map((id, i) => ({
    kind: 'post',
    channelId: id as ChannelId,
    messageId: String(i),
    postKind: 'message',
    time: undefined,
    accountId: (i === 0 ? id : `telegram:user9${i}`) as AccountId,
    accountName: i === 0 ? 'City news' : 'Aya Testova',
    text: '',
    byteOffset: 0,
    byteLength: 0,
  })),
)

test('public channels keep their titles; private groups, chats and broadcasts by invitation do not', () => {
  const labels = labelsOf(corpus, id => `P(${id})`, false)
  assert.deepEqual([0, 1, 2, 3, 4].map(labels.channel), [
    'City news',
    'Public group',
    'P(telegram:chat3)',
    'P(telegram:user4)',
    'P(telegram:channel5)',
  ])
  assert.deepEqual([0, 1, 2, 3, 4].map(labels.isChannelHidden), [false, false, true, true, true])
})

test('accounts are pseudonyms, except a public channel that posts in its own name', () => {
  const labels = labelsOf(corpus, id => `P(${id})`, false)
  assert.deepEqual([0, 1].map(labels.account), ['City news', 'P(telegram:user91)'])
  assert.equal(labels.account(-1), undefined)
  assert.equal(labelsOf(corpus, id => id, true).account(1), 'Aya Testova')
})

test('origins: channels by name, users and hidden users by pseudonym, nothing guessed', () => {
  const labels = labelsOf(corpus, id => `P(${id})`, false)
  assert.equal(labels.origin({ kind: 'channel', name: 'Elsewhere' }), 'P(name-only:Elsewhere)')
  assert.equal(
    labels.origin({ kind: 'channel', id: 'telegram:chat3' as AccountId, name: 'Our family' }),
    'P(telegram:chat3)',
  )
  assert.equal(labels.origin({ kind: 'user', id: 'telegram:user7' as AccountId, name: 'N' }), 'P(telegram:user7)')
  assert.equal(labels.origin({ kind: 'hidden', name: 'N' }), 'P(name-only:N)')
  assert.equal(labels.origin({ kind: 'unknown' }), undefined)
})

test('file names keep what programs wrote and hide what people chose', () => {
  const labels = labelsOf(corpus, () => 'ABCDE-FGHJK', false)
  assert.equal(labels.fileName('WhatsApp Chat with Our family.zip!_chat.txt'), '~ABCDE.zip!_chat.txt')
  assert.equal(
    labels.fileName('My brother/photos/photo_1@05-01-2022_10-00-00.jpg'),
    '~ABCDE/photos/photo_1@05-01-2022_10-00-00.jpg',
  )
  assert.equal(labels.fileName('cards/Neighbour +0 700.vcf'), '~ABCDE/~ABCDE.vcf')
  assert.equal(labels.fileName('result.json'), 'result.json')
  assert.equal(labelsOf(corpus, () => 'P', true).fileName('Our family.txt'), 'Our family.txt')
})

test('a member of a cluster goes by pseudonym, public channel or not, until the cluster is judged', () => {
  for (const showNames of [false, true]) {
    const labels = labelsOf(corpus, id => `P(${id})`, showNames)
    for (const [position, { id }] of corpus.accounts().entries()) {
      assert.equal(labels.member(position, false), `P(${id})`)
      assert.equal(labels.member(position, true), labels.account(position))
    }
  }
})
