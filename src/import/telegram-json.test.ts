import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { problemMessages } from '../messages/problems-telegram.ts'
import type { Problem } from '../model/problem.ts'
import type { ByteSource, ChannelRecord, PostRecord, ReadOptions } from '../model/source-record.ts'
import { readTelegramJson, telegramJsonReader } from './telegram-json.ts'

interface Outcome {
  readonly channels: ChannelRecord[]
  readonly posts: PostRecord[]
  readonly problems: Problem[]
}

function sourceOf(content: string | Uint8Array): ByteSource {
  const bytes = Buffer.from(content as string)
  return {
    name: 'result.json',
    sizeBytes: bytes.length,
    readAt: (target, position) => bytes.copy(target, 0, position, position + target.length),
  }
}

function read(
  content: string | Uint8Array,
  options: ReadOptions = {},
  blockBytes = 512,
  limitBytes = 1 << 20,
): Outcome {
  const batches = [...readTelegramJson(sourceOf(content), options, blockBytes, limitBytes)]
  const records = batches.flatMap(batch => batch.records)
  const problems = batches.flatMap(batch => batch.problems)
  for (const { code } of problems) assert.ok(code in problemMessages, `${code} has a sentence`)
  return {
    channels: records.filter(record => record.kind === 'channel'),
    posts: records.filter(record => record.kind === 'post'),
    problems,
  }
}

const chat = (messages: string, head = '"name": "Тау", "type": "public_supergroup", "id": 1000724666') =>
  `{${head}, "messages": [${messages}]}`
const message = (fields = '', id: string | number = 1) =>
  `{"id": ${id}, "type": "message", "date": "2022-01-05T12:34:56", "date_unixtime": "1641364496", "from": "A", "from_id": "user42", "text": "x"${fields && `, ${fields}`}}`
const one = (fields: string, options?: ReadOptions) => read(chat(message(fields)), options).posts[0]
const idsOf = (outcome: Outcome) => outcome.posts.map(post => post.messageId)
const codesOf = (outcome: Outcome) => outcome.problems.map(problem => problem.code)

test('a wall clock beside Unix seconds is an instant with the offset between them', () => {
  const post = one('"date": "2022-01-05T13:04:56", "edited": "2022-01-05T13:00:00", "edited_unixtime": "1641366000"')
  assert.deepEqual(post.time, { kind: 'zoned', instant: 1641364496000, offsetMinutes: 390 })
  assert.deepEqual(post.editedTime, { kind: 'zoned', instant: 1641366000000, offsetMinutes: 360 })
})

test('a wall clock alone has no zone until a person states one', () => {
  const old = chat(
    '{"id": 1, "type": "message", "date": "2019-07-05T12:00:00", "edited": "1970-01-01T05:00:00", "text": ""}',
  )
  assert.deepEqual(read(old).posts[0].time, { kind: 'zoneless', wallClock: Date.UTC(2019, 6, 5, 12) })
  assert.equal(read(old).posts[0].editedTime, undefined)
  const stated = read(old, { timeZone: 'Asia/Almaty' }).posts[0].time
  assert.deepEqual(stated, { kind: 'zoned', instant: Date.UTC(2019, 6, 5, 6), offsetMinutes: 360 })
})

test('a time that cannot be is a notice, and the post stays', () => {
  const outcome = read(chat('{"id": 1, "type": "message", "date": "2022-13-45T99:00:00", "text": "x"}'))
  assert.deepEqual([outcome.posts[0].time, outcome.posts[0].text], [undefined, 'x'])
  assert.deepEqual(codesOf(outcome), ['telegram-time-unreadable'])
})

test('channel and account ids are the same in every vintage', () => {
  const now = read(
    chat(message('"from_id": "channel1000000001"'), '"name": "N", "type": "public_channel", "id": 1000000001'),
  )
  const then = read(
    '{"name": "N", "type": "public_channel", "id": 9589934593, "messages": [{"id": 1, "type": "message", "date": "2021-01-31T21:02:29", "from": "N", "from_id": 9589934593, "text": ""}]}',
  )
  for (const { channels, posts } of [now, then]) {
    assert.deepEqual(
      [channels[0].id, channels[0].channelKind, channels[0].isPublic],
      ['telegram:channel1000000001', 'broadcast', true],
    )
    assert.equal(posts[0].accountId, 'telegram:channel1000000001')
  }
  const person = read(
    '{"name": "P", "type": "personal_chat", "id": 4295967297, "messages": [{"id": 1, "type": "message", "date": "2019-01-01T00:00:00", "from": "P", "from_id": 1000001, "text": ""}]}',
  )
  assert.deepEqual([person.channels[0].id, person.posts[0].accountId], ['telegram:user1000001', 'telegram:user1000001'])
})

test('ids that tools changed are kept, and masked ones are not taken for one account', () => {
  assert.equal(
    read(chat(message(), '"name": "N", "type": "private_supergroup", "id": 9999999999')).channels[0].id,
    'telegram:channel9999999999',
  )
  assert.equal(one('"from_id": "userA123"').accountId, 'telegram:userA123')
  const masked = one('"from_id": "user****"')
  assert.deepEqual([masked.accountId, masked.accountIdentity], ['telegram-name:channel1000724666/A', 'name-only'])
})

test('without ids, chats and accounts are known by name, accounts within their chat', () => {
  const outcome = read(
    '{"name": "Қала", "type": "private_group", "messages": [{"id": 1, "type": "message", "date": "2018-09-01T10:00:00", "from": "B", "text": "t"}]}',
  )
  assert.deepEqual([outcome.channels[0].id, outcome.channels[0].identity], ['telegram-name:Қала', 'name-only'])
  assert.deepEqual(
    [outcome.posts[0].accountId, outcome.posts[0].accountIdentity],
    ['telegram-name:Қала/B', 'name-only'],
  )
})

test('a forward keeps what is stated and guesses nothing', () => {
  assert.equal(one('').forward, undefined)
  assert.deepEqual(one('"forwarded_from": "C", "forwarded_from_id": "channel7"').forward, {
    kind: 'channel',
    id: 'telegram:channel7',
    name: 'C',
  })
  assert.deepEqual(one('"forwarded_from": "U", "forwarded_from_id": "user7"').forward, {
    kind: 'user',
    id: 'telegram:user7',
    name: 'U',
  })
  assert.deepEqual(one('"forwarded_from": "Somebody"').forward, { kind: 'unknown', name: 'Somebody' })
  assert.deepEqual(one('"forwarded_from": null').forward, { kind: 'unknown', name: undefined })
  assert.deepEqual(one('"saved_from": "S"').forward, { kind: 'unknown', name: 'S' })
})

test('replies, topics, signatures and bots are kept', () => {
  const post = one(
    '"reply_to_message_id": 9007199254740993, "reply_to_peer_id": "channel5", "message_thread_id": 3, "author": "Ed", "via_bot": "@vid"',
  )
  assert.deepEqual(post.replyTo, { channelId: 'telegram:channel5', messageId: '9007199254740993' })
  assert.deepEqual([post.topicId, post.signature, post.viaBot], ['3', 'Ed', '@vid'])
})

test('media are referenced by path, and what the export left out is said to be', () => {
  const video = one(
    '"file": "video_files/a.mp4", "file_name": "a.mp4", "thumbnail": "video_files/a.mp4_thumb.jpg", "media_type": "video_file", "mime_type": "video/mp4", "duration_seconds": 7, "file_size": 123',
  )
  assert.deepEqual(
    video.media?.map(item => [item.kind, item.path, item.status, item.isThumbnail ?? false, item.sizeBytes]),
    [
      ['video', 'video_files/a.mp4', 'referenced', false, 123],
      ['photo', 'video_files/a.mp4_thumb.jpg', 'referenced', true, undefined],
    ],
  )
  for (const reason of [
    'File not included. Change data exporting settings to download.',
    'File exceeds maximum size. Change data exporting settings to download.',
    'File unavailable, please try again later',
  ]) {
    const left = one(`"file": "a b.pdf (${reason})"`).media?.[0]
    assert.deepEqual([left?.status, left?.path, left?.fileName], ['not-included', undefined, 'a b.pdf'])
    assert.deepEqual(one(`"photo": "(${reason})"`).media?.[0].status, 'not-included')
  }
})

test('polls, contacts, places and reactions are kept', () => {
  const post = one(
    '"poll": {"question": "Q?", "answers": [{"text": "yes", "voters": 2}]}, "contact_information": {"first_name": "Ann", "last_name": "", "phone_number": "+7 700"}, "location_information": {"latitude": 43.2, "longitude": 76.9}, "place_name": "Square", "reactions": [{"type": "emoji", "count": 2, "emoji": "🔥"}, {"type": "paid", "count": 1}]',
  )
  assert.deepEqual(post.poll, { question: 'Q?', answers: [{ text: 'yes', voters: 2 }] })
  assert.deepEqual(post.contact, { name: 'Ann', phone: '+7 700' })
  assert.deepEqual(post.location, { latitude: 43.2, longitude: 76.9, name: 'Square' })
  assert.deepEqual(post.reactions, [
    { emoji: '🔥', count: 2 },
    { emoji: 'paid', count: 1 },
  ])
})

test('service messages carry their action and actor', () => {
  const post = read(
    chat(
      '{"id": 5, "type": "service", "date": "2022-01-05T12:00:00", "actor": "B", "actor_id": "user7", "action": "pin_message", "text": ""}',
    ),
  ).posts[0]
  assert.deepEqual(
    [post.postKind, post.action, post.accountId, post.accountName],
    ['service', 'pin_message', 'telegram:user7', 'B'],
  )
})

test('a message that the exporting program could not show is kept, with its media unknown', () => {
  const post = read(chat('{"id": 5, "type": "unsupported"}')).posts[0]
  assert.deepEqual([post.messageId, post.media?.[0].kind, post.time], ['5', 'unknown', undefined])
})

test('control characters as Telegram Desktop writes them, lone surrogates and raw line breaks are text', () => {
  assert.equal(one('"text": "a\\x0bb\\n"').text, 'a\u000bb\n')
  assert.equal(one('"text": ["\\ud83d", {"type": "bold", "text": "x\\ude00"}]').text, '\ud83dx\ude00')
  assert.equal(one('"text": "a\nb"').text, 'a\nb')
})

test('bytes that are not UTF-8 are reported and replaced', () => {
  const bytes = Buffer.from(chat(message('"text": "ab#cd"')))
  bytes[bytes.indexOf('#')] = 0xff
  const outcome = read(bytes)
  assert.equal(outcome.posts[0].text, 'ab\ufffdcd')
  assert.deepEqual(codesOf(outcome), ['telegram-not-utf8'])
  assert.deepEqual(codesOf(read(chat(message('"text": "\ufffd"')))), [])
})

test('keys that objects inherit are ordinary text', () => {
  const outcome = read(
    chat(
      message('"__proto__": {"text": "bad"}, "constructor": 1'),
      '"__proto__": {"name": "bad"}, "type": "private_group", "id": 3',
    ),
  )
  assert.deepEqual([outcome.posts[0].text, outcome.channels[0].name], ['x', ''])
})

test('a byte order mark and an empty file are no damage', () => {
  assert.deepEqual(idsOf(read(`\ufeff${chat(message())}`)), ['1'])
  assert.deepEqual(codesOf(read('')), ['telegram-json-empty'])
  assert.deepEqual(codesOf(read(' \n ')), ['telegram-json-empty'])
})

test('nesting of a hundred thousand levels is passed over', () => {
  const deep = '['.repeat(1e5) + ']'.repeat(1e5)
  const outcome = read(chat(`${message(`"x": ${deep}, "text": ${deep}`)}, ${message('', 2)}`))
  assert.deepEqual(idsOf(outcome), ['1', '2'])
  assert.deepEqual(idsOf(read(chat(message(`"reactions": ${deep}`)))), ['1'])
  assert.deepEqual(codesOf(read('['.repeat(1e5))), ['telegram-json-damaged-rest'])
})

test('a message above the limit is passed over with its size, the ones beside it are kept', () => {
  const large = message(`"text": "${'я\\n'.repeat(20_000)}"`, 2)
  const outcome = read(chat([message('', 1), large, message('', 3)].join(',')), {}, 512, 4096)
  assert.deepEqual(idsOf(outcome), ['1', '3'])
  assert.deepEqual(outcome.problems[0].parameters, { bytes: Buffer.byteLength(large), limit: 4096 })
  assert.equal(read(chat(large)).posts[0].text.length, 40_000)
})

test('keys in any order: name, type and id may stand behind the messages', () => {
  const outcome = read(`{"id": 7, "messages": [${message()}, ${message('', 2)}], "name": "Z", "type": "private_group"}`)
  assert.deepEqual([outcome.channels[0].name, outcome.channels[0].id, outcome.posts.length], ['Z', 'telegram:chat7', 2])
})

test('an account export gives every chat of both lists', () => {
  const outcome = read(
    `{"about": "", "contacts": {"list": [{"messages": 1}]}, "chats": {"about": "", "list": [${chat(message())}, ${chat('', '"type": "saved_messages", "id": 1')}]}, "left_chats": {"list": [${chat(message('', 9), '"name": "L", "type": "public_channel", "id": 5')}]}}`,
  )
  assert.deepEqual(
    outcome.channels.map(channel => channel.id),
    ['telegram:channel1000724666', 'telegram:user1', 'telegram:channel5'],
  )
  assert.deepEqual(idsOf(outcome), ['1', '9'])
  assert.deepEqual(outcome.problems, [])
})

test('behind damage in one chat reading goes on at the next message, and says where and how much was skipped', () => {
  const broken = message('', 2).replace('"type"', '"type')
  const outcome = read(
    `{\n"name": "N", "type": "private_group", "id": 3, "messages": [\n${message()},\n${broken},\n${message('', 3)},\n${message('', 4)}\n]}`,
  )
  assert.deepEqual(idsOf(outcome), ['1', '3', '4'])
  assert.deepEqual(
    outcome.problems.map(problem => [problem.code, problem.severity, problem.line]),
    [['telegram-json-damaged', 'loss', 4]],
  )
  assert.equal(outcome.problems[0].parameters.skippedBytes, Buffer.byteLength(broken) + 2)
})

test('a missing comma loses nothing', () => {
  const outcome = read(chat(`${message()} ${message('', 2)}`))
  assert.deepEqual([idsOf(outcome), outcome.problems[0].severity], [['1', '2'], 'notice'])
})

test('behind damage in an account reading goes on at the next chat, so that no message changes its chat', () => {
  const second = chat(message('', 5), '"name": "B {", "type": "private_group", "id": 6')
  const outcome = read(
    `{"about": "", "chats": {"list": [${chat(`${message()}, {"id": 2 oops}, ${message('', 3)}`)}, ${second}]}, "left_chats": {"list": []}}`,
  )
  assert.deepEqual(
    outcome.posts.map(post => [post.channelId, post.messageId]),
    [
      ['telegram:channel1000724666', '1'],
      ['telegram:chat6', '5'],
    ],
  )
  assert.deepEqual(codesOf(outcome), ['telegram-json-damaged'])
})

test('two exports in one file are both read, and that is said', () => {
  const outcome = read(`${chat(message())}\n${chat(message('', 2))}`)
  assert.deepEqual([idsOf(outcome), codesOf(outcome)], [['1', '2'], ['telegram-json-joined']])
})

test('what is not a message, or has no id, is counted', () => {
  const outcome = read(chat(`null, ${message('', 2)}, {"type": "message", "text": "x"}`))
  assert.deepEqual(
    [idsOf(outcome), codesOf(outcome)],
    [['2'], ['telegram-message-unreadable', 'telegram-message-without-id']],
  )
})

test('problems of one kind are listed twenty times, then counted', () => {
  const outcome = read(chat(Array.from({ length: 50 }, () => 'null').join()))
  assert.deepEqual([outcome.problems.length, outcome.problems.at(-1)?.count], [21, 30])
})

test('messages nested in broken messages cost linear time', () => {
  const bytesRead = (levels: number) => {
    const source = sourceOf(chat('{"id": 1, "type": "message", "x": ['.repeat(levels)))
    let total = 0
    const readAt = (target: Uint8Array, position: number) => {
      const read = source.readAt(target, position)
      total += read
      return read
    }
    const problems = [...readTelegramJson({ ...source, readAt }, {}, 512, 4096)].flatMap(batch => batch.problems)
    assert.ok(problems.length > 0)
    return total / source.sizeBytes
  }
  assert.ok(bytesRead(20_000) < 30, `${bytesRead(20_000)} readings`)
  const headers = `${'{"type": "private_group", "messages": ['.repeat(3000)}`
  assert.ok(read(`{"about": "", "chats": {"list": [${headers}`).problems.length > 0)
})

test('a file that is shorter than it was is a truncated one', () => {
  const bytes = Buffer.from(chat(`${message()}, ${message('', 2)}`))
  const source = { ...sourceOf(bytes.subarray(0, 250)), sizeBytes: bytes.length }
  const batches = [...readTelegramJson(source, {}, 64)]
  assert.deepEqual(batches.flatMap(batch => batch.records).length, 2)
  assert.deepEqual(
    batches.flatMap(batch => batch.problems).map(problem => problem.code),
    ['telegram-json-truncated'],
  )
})

test('the reader knows its format from the first bytes, and leaves other JSON alone', () => {
  const isKnown = (text: string) => telegramJsonReader.recognises(Buffer.from(text), 'x.json')
  assert.ok(isKnown(chat('')))
  assert.ok(isKnown(`\ufeff {"about": "Here is", "personal_information": {`))
  assert.ok(isKnown(`{"id": 1, "messages": [${message()}`))
  for (const other of ['', '[]', '{}', '{"messages": [{"sender_name": "A"}]}', '{"about": "me"}', '<html>'])
    assert.ok(!isKnown(other), other)
})

const shared = new URL('../../../shared/data/telegram-exports/', import.meta.url)
const skip = existsSync(shared) ? false : 'needs ../shared/data'

test('every JSON export of the shared material is read without loss', { skip }, () => {
  const files = readdirSync(shared, { recursive: true, encoding: 'utf8' }).filter(
    name => name.startsWith('json-') && name.endsWith('.json'),
  )
  const seen = files.sort().map(name => {
    const outcome = read(readFileSync(new URL(name, shared)), {}, 4096)
    return [outcome.posts.length, outcome.problems.map(problem => `${problem.code}:${problem.line}`).join()]
  })
  assert.deepEqual(seen, [
    [13, ''],
    [13, ''],
    [4, ''],
    [1, ''],
    [3, 'telegram-json-stray-comma:148'],
  ])
})
