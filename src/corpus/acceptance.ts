// What every engine must do, whatever it is made of; an engine's test calls this once.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { textAt, textCount } from '../algorithms/text-arena.ts'
import type { AccountId, ChannelId, Sha256 } from '../model/ids.ts'
import type { PostRecord, SourceRecord } from '../model/source-record.ts'
import { zoned, zoneless } from '../model/time.ts'
import type { Engine } from './engine.ts'

const SQUARE = 'telegram:channel1000000001' as ChannelId
const HARBOUR = 'telegram:channel1000000002' as ChannelId
const START = Date.UTC(2031, 4, 7, 8)

const first = 'a'.repeat(64) as Sha256
const second = 'b'.repeat(64) as Sha256

function channel(id: ChannelId, name: string, identity: 'platform-id' | 'name-only' = 'platform-id'): SourceRecord {
  return { kind: 'channel', id, platform: 'telegram', identity, name, channelKind: 'group', isPublic: true }
}

let offset = 0
function post(
  channelId: ChannelId,
  messageId: string,
  minute: number,
  text: string,
  more: Partial<PostRecord> = {},
): PostRecord {
  offset += 100
  return {
    kind: 'post',
    channelId,
    messageId,
    postKind: 'message',
    time: zoned(START + minute * 60_000, 300),
    accountId: 'telegram:user1' as AccountId,
    accountName: 'Ada',
    accountIdentity: 'platform-id',
    text,
    byteOffset: offset,
    byteLength: 100,
    ...more,
  }
}

const records = (): SourceRecord[] => [
  channel(SQUARE, 'Square'),
  channel(HARBOUR, 'Harbour'),
  post(SQUARE, '2', 1, 'Ёлка стоит на площади, смотрите http://www.example.org/a?utm_source=x'),
  post(SQUARE, '10', 2, 'ЕЛКА стоит на площади, смотрите https://example.org/a', {
    accountId: 'telegram:user2' as AccountId,
    accountName: 'Berik',
  }),
  post(SQUARE, '9', 2, 'Қазір өрт сөндіріліп жатыр', { editedTime: zoned(START + 9 * 60_000) }),
  post(HARBOUR, '1', 2, 'The warehouses are burning #harbour', {
    forward: { kind: 'channel', id: SQUARE as unknown as AccountId, messageId: '9' },
  }),
  post(HARBOUR, '2', 0, '', {
    postKind: 'service',
    action: 'pin_message',
    accountId: undefined,
    accountName: undefined,
  }),
  post(HARBOUR, '3', 4, 'half \ud83d', { replyTo: { messageId: '1' } }),
  post(HARBOUR, '4', 0, '\u0000no time at all', { time: undefined }),
]

function filled(make: () => Engine, batches: readonly (readonly [Sha256, readonly SourceRecord[]])[]): Engine {
  const engine = make()
  for (const [original, batch] of batches) engine.add(original, { records: batch, problems: [], bytesRead: 0 })
  engine.seal()
  return engine
}

/** Everything an engine answers, as plain values, for comparing two of them. */
export function answersOf(engine: Engine): unknown {
  const arena = engine.texts()
  const { columns, posts } = { columns: engine.columns(), posts: engine.posts(engine.columns().time.keys()) }
  const objects = (['link', 'hashtag', 'media', 'reply', 'declared'] as const).map(kind => engine.objects(kind))
  return {
    counts: engine.counts(),
    channels: engine.channels(),
    accounts: engine.accounts(),
    forwards: engine.forwardOrigins(),
    columns,
    texts: Array.from({ length: textCount(arena) }, (_, i) => textAt(arena, i)),
    objects,
    posts: posts.map(({ original: _original, byteOffset: _byteOffset, ...rest }) => rest),
  }
}

/** Registers the suite; `make` gives a new, empty engine. */
export function acceptEngine(name: string, make: () => Engine): void {
  test(`${name}: posts stand in order of time, channel and message number; those without a time come last`, () => {
    const engine = filled(make, [[first, records()]])
    const order = engine.posts(engine.columns().time.keys()).map(detail => `${detail.channel.name} ${detail.messageId}`)
    assert.deepEqual(order, ['Harbour 2', 'Square 2', 'Square 9', 'Square 10', 'Harbour 1', 'Harbour 3', 'Harbour 4'])
    engine.close()
  })

  test(`${name}: adding the same again, in pieces or from two originals, changes no answer`, () => {
    const once = filled(make, [[first, records()]])
    const shuffled = [...records()].reverse()
    const again = filled(make, [
      [second, shuffled],
      [first, records()],
      [second, shuffled.slice(2, 5)],
    ])
    assert.deepEqual(answersOf(again), answersOf(once))
    once.close()
    again.close()
  })

  test(`${name}: equal normalised texts are one text; empty and service posts have none`, () => {
    const engine = filled(make, [[first, records()]])
    const { text } = engine.columns()
    assert.equal(text[1] === text[3], false)
    assert.equal(text[0], -1)
    assert.equal(engine.counts().distinctTexts, textCount(engine.texts()))
    engine.close()
  })

  test(`${name}: a link is one object however it is written`, () => {
    const engine = filled(make, [[first, records()]])
    const links = engine.objects('link')
    assert.equal(links.names.length, 1)
    assert.deepEqual([...links.post], [1, 3])
    engine.close()
  })

  test(`${name}: a forward names its origin post where the corpus holds it`, () => {
    const engine = filled(make, [[first, records()]])
    const { forward } = engine.columns()
    assert.equal(engine.forwardOrigins()[forward[4]].post, 2)
    engine.close()
  })

  test(`${name}: a post is found by its name, also where ids of chats and messages hold slashes`, () => {
    const engine = make()
    const page = 'web:a' as ChannelId
    const deeper = 'web:a/b' as ChannelId
    const added = [
      channel(page, 'A'),
      channel(deeper, 'B'),
      post(page, 'https://one.example/x', 1, 'one'),
      post(page, 'b/c', 2, 'two'),
      post(deeper, 'd', 3, 'three'),
    ]
    engine.add(first, { records: added, problems: [], bytesRead: 0 })
    engine.seal()
    const keys = ['web:a/https://one.example/x', 'web:a/b/c', 'web:a/b/d', 'web:a/b', 'web:a', 'web:z/1', '']
    assert.deepEqual([...engine.postsByKey(keys)], [0, 1, 2, -1, -1, -1, -1])
    engine.close()
  })

  test(`${name}: text comes back to the character, lone surrogates and a leading NUL too`, () => {
    const engine = filled(make, [[first, records()]])
    assert.equal(engine.posts([5])[0].text, 'half \ud83d')
    assert.equal(engine.posts([6])[0].text, '\u0000no time at all')
    assert.deepEqual(engine.posts([5])[0].replyTo, { messageId: '1' })
    engine.close()
  })

  test(`${name}: an edited message is one post with two versions and shows the later one`, () => {
    const engine = filled(make, [
      [first, records()],
      [second, [post(SQUARE, '9', 2, 'Қазір өрт сөндірілді', { editedTime: zoned(START + 30 * 60_000) })]],
    ])
    const [shown] = engine.posts([2])
    assert.equal(shown.text, 'Қазір өрт сөндірілді')
    assert.equal(shown.versions, 2)
    assert.deepEqual(
      engine.versions(2).map(version => version.text),
      ['Қазір өрт сөндіріліп жатыр', 'Қазір өрт сөндірілді'],
    )
    engine.close()
  })

  test(`${name}: search folds case, ё and е and Kazakh letters, and cuts Russian and Kazakh endings`, () => {
    const engine = filled(make, [[first, records()]])
    const found = (query: string) => engine.search(query, 10).map(hit => hit.post)
    assert.deepEqual(found('елки').sort(), [1, 3])
    assert.deepEqual(found('ЁЛКА площадь').sort(), [1, 3])
    assert.deepEqual(found('казир орт'), [2])
    assert.deepEqual(found('өрттен'), [2])
    assert.deepEqual(found('-өртті қазір'), [])
    assert.deepEqual(found('warehouse'), [4])
    assert.deepEqual(found('warehouse -harbour'), [])
    assert.deepEqual(found('"; drop table version; --'), [])
    assert.deepEqual(found('   '), [])
    engine.close()
  })

  test(`${name}: what one export lacks inside its range is absent, outside it is not; ids that are no running numbers have no range`, () => {
    const engine = filled(make, [
      [first, [channel(SQUARE, 'Square'), ...[1, 2, 3, 4, 5].map(id => post(SQUARE, `${id}`, id, `text ${id}`))]],
      [second, [2, 4].map(id => post(SQUARE, `${id}`, id, `text ${id}`))],
    ])
    assert.deepEqual(engine.absent(), [{ channel: SQUARE, original: second, messageIds: ['3'] }])
    const long = (original: Sha256, ids: string[]) =>
      engine.add(original, { records: ids.map((id, i) => post(HARBOUR, id, i, id)), problems: [], bytesRead: 0 })
    long(first, ['1700000000000000001', '1700000000000000005', '1700000000000000009', '20310507T080000-a'])
    long(second, ['1700000000000000001', '1700000000000000009', '20310507T090000-b'])
    assert.equal(engine.absent().length, 1)
    engine.close()
  })

  test(`${name}: two forms of one chat join by their messages, never by title alone`, () => {
    const named = 'telegram-name:Square' as ChannelId
    const html = (id: number, text: string) =>
      post(named, `${id}`, id, text, {
        time: zoneless(START + id * 60_000),
        accountId: 'telegram-name:Square/Ada' as AccountId,
        accountIdentity: 'name-only',
      })
    const json = [channel(SQUARE, 'Square'), ...[1, 2, 3, 4].map(id => post(SQUARE, `${id}`, id, `words number ${id}`))]
    const same = filled(make, [
      [second, [channel(named, 'Square', 'name-only'), ...[2, 3, 4, 5].map(id => html(id, `words number ${id}`))]],
      [first, json],
    ])
    assert.equal(same.counts().posts, 5)
    assert.deepEqual(
      same.channels().map(entry => entry.id),
      [SQUARE],
    )
    const other = filled(make, [
      [first, json],
      [second, [channel(named, 'Square', 'name-only'), ...[2, 3, 4, 5].map(id => html(id, `other matter ${id}`))]],
    ])
    assert.equal(other.counts().posts, 8)
    same.close()
    other.close()
  })

  test(`${name}: two chats of one name that contradict each other are reported`, () => {
    const named = 'telegram-name:Family' as ChannelId
    const record = channel(named, 'Family', 'name-only')
    const chat = (words: string) => [record, ...[1, 2, 3, 4].map(id => post(named, `${id}`, id, `${words} ${id}`))]
    const apart = filled(make, [
      [first, chat('one')],
      [second, chat('another')],
    ])
    assert.deepEqual(
      apart.problems().map(problem => problem.code),
      ['index-chats-collide'],
    )
    const same = filled(make, [
      [first, chat('one')],
      [second, chat('one')],
    ])
    assert.deepEqual(same.problems(), [])
    apart.close()
    same.close()
  })
}
