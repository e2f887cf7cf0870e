import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Problem } from '../model/problem.ts'
import type { ByteSource, ChannelRecord, PostRecord, ReadOptions } from '../model/source-record.ts'
import { tableReader } from './table.ts'

function sourceOf(bytes: Uint8Array, name: string): ByteSource {
  return {
    name,
    sizeBytes: bytes.length,
    readAt(target, position) {
      const part = bytes.subarray(position, position + target.length)
      target.set(part)
      return part.length
    },
  }
}

async function read(content: string | Uint8Array | object, name = 'dump.csv', options: ReadOptions = {}) {
  const text = content instanceof Uint8Array || typeof content === 'string' ? content : JSON.stringify(content)
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text
  const posts: PostRecord[] = []
  const channels: ChannelRecord[] = []
  const problems: Problem[] = []
  for await (const batch of tableReader.read(sourceOf(bytes, name), options)) {
    for (const record of batch.records) record.kind === 'post' ? posts.push(record) : channels.push(record)
    problems.push(...batch.problems)
  }
  return { posts, channels, problems, codes: problems.map(problem => problem.code) }
}

/** What the tests compare of a post; absent parts left out. */
const gist = ({ kind: _, byteOffset: __, byteLength: ___, line: ____, ...post }: PostRecord) =>
  JSON.parse(JSON.stringify(post))
const at = (iso: string, offsetMinutes?: number) => ({
  kind: 'zoned',
  instant: Date.parse(iso),
  ...(offsetMinutes === undefined ? {} : { offsetMinutes }),
})

test('posts of X in the form of its first API: ids as text, repeats with their origin, links expanded', async () => {
  const { posts, channels } = await read(
    [
      {
        created_at: 'Wed Jan 05 14:30:00 +0000 2022',
        id: 1,
        id_str: '1479012345678901234',
        full_text: 'RT @timur: short…',
        user: { id_str: '77', screen_name: 'Dana', name: 'D' },
        retweeted_status: {
          id_str: '1479000000000000001',
          full_text: 'short text in full',
          created_at: 'Wed Jan 05 14:00:00 +0000 2022',
          user: { id_str: '78', screen_name: 'timur' },
        },
        entities: { urls: [{ url: 'https://t.co/a', expanded_url: 'https://example.org/a' }] },
      },
      {
        created_at: 'Wed Jan 05 14:31:00 +0000 2022',
        id_str: '1479012345678901235',
        text: 'answer',
        user: { id_str: '78', screen_name: 'timur' },
        in_reply_to_status_id_str: '1479012345678901234',
      },
    ],
    'tweets.json',
  )
  assert.deepEqual(
    channels.map(channel => channel.id),
    ['x:timeline'],
  )
  assert.deepEqual(posts.map(gist), [
    {
      channelId: 'x:timeline',
      messageId: '1479012345678901234',
      postKind: 'message',
      time: at('2022-01-05T14:30:00Z', 0),
      text: 'short text in full',
      accountId: 'x:77',
      accountName: 'Dana',
      accountIdentity: 'platform-id',
      links: ['https://example.org/a'],
      forward: {
        kind: 'user',
        id: 'x:78',
        name: 'timur',
        messageId: '1479000000000000001',
        time: at('2022-01-05T14:00:00Z', 0),
      },
    },
    {
      channelId: 'x:timeline',
      messageId: '1479012345678901235',
      postKind: 'message',
      time: at('2022-01-05T14:31:00Z', 0),
      text: 'answer',
      accountId: 'x:78',
      accountName: 'timur',
      accountIdentity: 'platform-id',
      replyTo: { messageId: '1479012345678901234' },
    },
  ])
})

test('posts of X from its archive, its second API and the table of an information operation', async () => {
  const archive = `window.YTD.tweets.part0 = ${JSON.stringify([{ tweet: { id_str: '1479012345678901234', full_text: 'own', created_at: 'Wed Jan 05 14:30:00 +0000 2022' } }])}`
  const fromArchive = (await read(archive, 'data/tweets.js')).posts[0]
  assert.deepEqual(
    [fromArchive.messageId, fromArchive.text, fromArchive.accountId],
    ['1479012345678901234', 'own', undefined],
  )
  const page = {
    data: [
      {
        id: '1479012345678901234',
        text: 'RT',
        author_id: '77',
        created_at: '2022-01-05T14:30:00.000Z',
        referenced_tweets: [{ type: 'retweeted', id: '9' }],
        conversation_id: '1',
      },
    ],
    includes: { users: [{ id: '77', username: 'Dana' }] },
    meta: {},
  }
  const fromPage = (await read(page, 'page.json')).posts[0]
  assert.deepEqual(
    [fromPage.accountId, fromPage.accountName, fromPage.forward],
    ['x:77', 'Dana', { kind: 'unknown', messageId: '9' }],
  )
  const csv =
    'tweetid,userid,user_screen_name,tweet_text,tweet_time,is_retweet,retweet_userid,retweet_tweetid,urls\n1479012345678901234,77,dana,text,2022-01-05 14:30,True,78,99,"[https://example.org/a, https://example.org/b]"\n'
  const fromCsv = (await read(csv)).posts[0]
  assert.deepEqual(fromCsv.forward, { kind: 'user', id: 'x:78', messageId: '99' })
  assert.deepEqual(fromCsv.links, ['https://example.org/a', 'https://example.org/b'])
  assert.equal(fromCsv.time?.kind, 'zoneless')
})

test('dumps of Telegram collectors: marked ids, objects, printed objects, forwards', async () => {
  const news = await read(
    [
      {
        message_id: 5,
        sender_id: -1001000724666,
        text: 'news',
        date: '2022-01-05T14:30:00+00:00',
        channel: 'City',
        category: 'x',
      },
    ],
    'a.json',
  )
  assert.deepEqual(
    [news.channels[0].id, news.channels[0].name, news.channels[0].channelKind],
    ['telegram:channel1000724666', 'City', 'broadcast'],
  )
  assert.deepEqual([news.posts[0].accountId, news.posts[0].accountName], ['telegram:channel1000724666', 'City'])
  const telethon = await read(
    [
      {
        _: 'Message',
        id: 7,
        peer_id: { _: 'PeerChannel', channel_id: 1000724666 },
        date: '2022-01-05T14:30:00+00:00',
        message: 'm',
        from_id: { _: 'PeerUser', user_id: 42 },
        fwd_from: {
          _: 'MessageFwdHeader',
          date: '2022-01-05T14:00:00+00:00',
          from_id: { _: 'PeerChannel', channel_id: 1000000001 },
          channel_post: 9,
        },
        reply_to: { reply_to_msg_id: 6 },
        edit_date: '2022-01-05T14:31:00+00:00',
      },
      {
        _: 'MessageService',
        id: 8,
        peer_id: { _: 'PeerChannel', channel_id: 1000724666 },
        date: '2022-01-05T14:32:00+00:00',
        action: {},
      },
    ],
    'b.json',
  )
  assert.deepEqual(gist(telethon.posts[0]), {
    channelId: 'telegram:channel1000724666',
    messageId: '7',
    postKind: 'message',
    time: at('2022-01-05T14:30:00Z', 0),
    text: 'm',
    accountId: 'telegram:user42',
    accountIdentity: 'platform-id',
    forward: { kind: 'channel', id: 'telegram:channel1000000001', messageId: '9', time: at('2022-01-05T14:00:00Z', 0) },
    replyTo: { messageId: '6' },
    editedTime: at('2022-01-05T14:31:00Z', 0),
  })
  assert.equal(telethon.posts[1].postKind, 'service')
  const pyrogram = await read(
    [
      {
        _: 'Message',
        id: 7,
        chat: { id: -1001000724666, title: 'City', username: 'city' },
        from_user: { id: 42, first_name: 'Dana' },
        date: '2022-01-05 14:30:00',
        caption: 'c',
        forward_sender_name: 'Hidden',
      },
    ],
    'c.json',
  )
  assert.deepEqual(
    [
      pyrogram.posts[0].channelId,
      pyrogram.posts[0].accountId,
      pyrogram.posts[0].accountName,
      pyrogram.posts[0].forward,
    ],
    ['telegram:channel1000724666', 'telegram:user42', 'Dana', { kind: 'hidden', name: 'Hidden' }],
  )
  assert.equal(pyrogram.channels[0].isPublic, true)
  const printed = await read(
    'id,date,message,from_id,peer_id\n7,2022-01-05 14:30:00+00:00,m,PeerUser(user_id=42),PeerChannel(channel_id=1000724666)\n',
  )
  assert.deepEqual(
    [printed.posts[0].channelId, printed.posts[0].accountId],
    ['telegram:channel1000724666', 'telegram:user42'],
  )
})

test('shares of CooRTweet keep one post for each object, and equal rows are equal posts', async () => {
  const { posts } = await read(
    'object_id,account_id,content_id,timestamp_share\no1,a1,c1,1641393000.0\no2,a1,c1,1641393000\no1,a1,c1,1641393000.0\n',
  )
  assert.deepEqual(
    posts.map(post => [post.messageId, post.objectId, post.accountId, post.text]),
    [
      ['c1/o1', 'o1', 'x:a1', ''],
      ['c1/o2', 'o2', 'x:a1', ''],
      ['c1/o1', 'o1', 'x:a1', ''],
    ],
  )
  assert.deepEqual(gist(posts[0]), gist(posts[2]))
})

test('tables of 4CAT and of VK keep their threads and walls apart', async () => {
  const cat = await read(
    'id,thread_id,timestamp,unix_timestamp,author,body\n11,t1,2022-01-05 14:30:00,1641393000,Anon,text\n',
    undefined,
    { platform: '4chan' },
  )
  assert.deepEqual(
    [cat.posts[0].channelId, cat.posts[0].accountId, cat.posts[0].time],
    ['4chan:t1', '4chan-name:t1/Anon', { kind: 'zoned', instant: 1641393000000, offsetMinutes: undefined }],
  )
  const vk = await read(
    [{ id: 3, owner_id: -55, from_id: -55, date: 1641393000, text: 'стена', post_type: 'post' }],
    'wall.json',
  )
  assert.deepEqual([vk.posts[0].channelId, vk.posts[0].accountId], ['vk:-55', 'vk:-55'])
})

test('headers in Russian are understood, in Windows-1251 and with semicolons', async () => {
  const text = 'Автор;Дата;Текст\nДана;05.01.2022 14:30;видели сами\nТимур;25.01.2022 14:31;"ещё; раз"\n'
  const bytes = Uint8Array.from(text, c =>
    c === 'ё' ? 0xb8 : c.charCodeAt(0) >= 0x410 ? c.charCodeAt(0) - 0x410 + 0xc0 : c.charCodeAt(0),
  )
  const { posts, channels, codes, problems } = await read(bytes, 'export.csv')
  assert.deepEqual(
    posts.map(post => [post.accountName, post.accountIdentity, post.text]),
    [
      ['Дана', 'name-only', 'видели сами'],
      ['Тимур', 'name-only', 'ещё; раз'],
    ],
  )
  assert.equal(channels[0].id, 'table-name:export')
  assert.deepEqual(posts[0].time, { kind: 'zoneless', wallClock: Date.UTC(2022, 0, 5, 14, 30) })
  assert.ok(
    ['table-encoding-guessed', 'table-understood', 'date-order-settled', 'table-times-zoneless'].every(code =>
      codes.includes(code),
    ),
    codes.join(),
  )
  const understood = problems.find(problem => problem.code === 'table-understood')?.parameters
  assert.deepEqual([understood?.form, understood?.quote, understood?.encoding], [';', '"', 'windows-1251'])
})

test('the order of dates is settled by the whole column, even by its last row', async () => {
  const rows = Array.from({ length: 2500 }, (_, i) => `u${i % 9},01/05/2022 10:00,text ${i}`)
  const first = async (last: string, options: ReadOptions = {}) => {
    const { posts, codes } = await read(`user,date,text\n${rows.join('\n')}\nu,${last},end\n`, undefined, options)
    return [
      posts[0].time?.kind === 'zoneless' && new Date(posts[0].time.wallClock).toISOString().slice(0, 10),
      codes.find(code => code.startsWith('date-order')),
    ]
  }
  assert.deepEqual(await first('01/25/2022 10:00'), ['2022-01-05', 'date-order-settled'])
  assert.deepEqual(await first('25/01/2022 10:00'), ['2022-05-01', 'date-order-settled'])
  assert.deepEqual(await first('02/05/2022 10:00'), ['2022-05-01', 'date-order-assumed'])
  assert.deepEqual(await first('02/05/2022 10:00', { dateOrder: 'month-first' }), ['2022-01-05', 'date-order-stated'])
})

test('a map of columns overrules the names, and a wrong one is reported with the columns there are', async () => {
  const csv = 'who,when,what,user\nid9,1641393000,hello,Somebody\n'
  const { posts } = await read(csv, undefined, {
    columnMap: { account: 'who', time: 'WHEN', text: 'what' },
    platform: 'ok',
  })
  assert.deepEqual([posts[0].accountId, posts[0].accountIdentity, posts[0].text], ['ok:id9', 'platform-id', 'hello'])
  const wrong = await read(csv, undefined, { columnMap: { account: 'nobody', text: 'what', tiem: 'when' } })
  assert.equal(wrong.problems.find(problem => problem.code === 'table-map-unknown')?.parameters.names, 'nobody, tiem')
})

test('a mapped Telegram table gives canonical ids', async () => {
  const csv = 'who,where,when,what\n42,-1001000724666,1641393000,hello\n'
  const columnMap = { account: 'who', channel: 'where', time: 'when', text: 'what' }
  const { posts } = await read(csv, undefined, { columnMap, platform: 'Telegram' })
  assert.deepEqual([posts[0].accountId, posts[0].channelId], ['telegram:user42', 'telegram:channel1000724666'])
})

test('a stated zone makes instants of zoneless times, also where clocks are set', async () => {
  const csv = 'user,date,text\na,2022-03-27 01:59:59,x\na,2022-03-27 03:00:00,x\na,2022-07-01 12:34:56,x\n'
  const { posts, codes } = await read(csv, undefined, { timeZone: 'Europe/Berlin' })
  assert.deepEqual(
    posts.map(post => post.time),
    [at('2022-03-27T00:59:59Z', 60), at('2022-03-27T01:00:00Z', 120), at('2022-07-01T10:34:56Z', 120)],
  )
  assert.ok(!codes.includes('table-times-zoneless'))
})

test('a table that cannot be understood gives no post, and says which columns it has', async () => {
  const { posts, problems } = await read('colour,size\nred,3\n')
  assert.equal(posts.length, 0)
  assert.deepEqual(
    problems.map(problem => [problem.code, problem.severity, problem.parameters.columns]),
    [['table-columns-unknown', 'loss', 'colour, size']],
  )
  assert.deepEqual((await read('', 'empty.csv')).codes, ['table-empty'])
  assert.deepEqual((await read('{"name":"pkg","scripts":{"test":"x"}}', 'package.json')).codes, [
    'table-columns-unknown',
  ])
})

test('rows that are short, long, empty, with odd times or rounded ids are kept as far as possible and reported', async () => {
  const { posts, codes } = await read(
    'id,user,date,text\n1,dana,2022-01-05T10:00:00Z\n2,dana,soon,text\n3,dana,2022-01-05T10:00:00Z,cut, here\n,,,\n1.479e+18,dana,1641393000,x\n5,dana,1641393000000,y\n',
  )
  assert.deepEqual(
    posts.map(post => [post.messageId, post.text, post.time === undefined]),
    [
      ['1', '', false],
      ['2', 'text', true],
      ['3', 'cut', false],
      ['1.479e+18', 'x', false],
      ['5', 'y', false],
    ],
  )
  for (const code of [
    'table-row-short',
    'table-time-unreadable',
    'table-row-long',
    'table-row-empty',
    'table-id-rounded',
    'table-epoch-units',
  ])
    assert.ok(codes.includes(code), code)
})

test('more than twenty problems of one code are merged into one that counts the rest', async () => {
  const { problems } = await read(
    `id,user,date,text\n${Array.from({ length: 100 }, (_, i) => `${i},dana,never,x`).join('\n')}\n`,
  )
  const unread = problems.filter(problem => problem.code === 'table-time-unreadable')
  assert.equal(unread.length, 21)
  assert.equal(unread[20].count, 80)
})

test('posts without an id get one that does not depend on their place in the table', async () => {
  const rows = ['dana,1641393000,a', 'timur,1641393000,a', 'dana,1641393000,b']
  const ids = async (list: string[]) =>
    (await read(`user,timestamp,text\n${list.join('\n')}\n`)).posts.map(post => post.messageId).sort()
  assert.deepEqual(await ids(rows), await ids([...rows].reverse()))
  assert.equal(new Set(await ids([...rows, rows[0]])).size, 3)
})

test('tables are recognised by what they are called and begin with', () => {
  const head = (text: string) => new TextEncoder().encode(text)
  assert.equal(tableReader.recognises(head('a,b\n'), 'x.csv'), true)
  assert.equal(tableReader.recognises(head('[{"id":1}]'), 'x.json'), true)
  assert.equal(tableReader.recognises(head('window.YTD.tweets.part0 = [ {'), 'tweets.js'), true)
  assert.equal(tableReader.recognises(head('const x = 1'), 'app.js'), false)
  assert.equal(tableReader.recognises(head('id\tuser\ttext\tdate\n'), 'dump.txt'), true)
  assert.equal(tableReader.recognises(head('Dear diary, today'), 'diary.txt'), false)
  assert.equal(tableReader.recognises(head('a,b\n'), 'x.pdf'), false)
})
