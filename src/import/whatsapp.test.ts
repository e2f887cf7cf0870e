import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Problem } from '../model/problem.ts'
import type { ByteSource, PostRecord, ReadOptions } from '../model/source-record.ts'
import { whatsappReader } from './whatsapp.ts'
import { readHeader } from './whatsapp-header.ts'
import { chatTitle } from './whatsapp-title.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)

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

async function read(text: string | Uint8Array, name = 'WhatsApp Chat with Yard.txt', options: ReadOptions = {}) {
  const bytes = typeof text === 'string' ? utf8(text) : text
  const posts: PostRecord[] = []
  const problems: Problem[] = []
  let channel = ''
  let kind = ''
  for await (const batch of whatsappReader.read(sourceOf(bytes, name), options)) {
    for (const record of batch.records) {
      if (record.kind === 'post') posts.push(record)
      else {
        channel = record.id
        kind = record.channelKind
      }
    }
    problems.push(...batch.problems)
  }
  return { posts, problems, channel, kind, codes: problems.map(problem => problem.code) }
}

const wall = (post: PostRecord) =>
  post.time?.kind === 'zoneless' ? new Date(post.time.wallClock).toISOString().slice(0, 19) : undefined

test('an Android export gives names, texts over several lines, media and events', async () => {
  const { posts, channel, kind, codes } = await read(
    [
      '13/01/2022, 14:30 - Messages and calls are end-to-end encrypted. No one outside of this chat can read them.',
      '13/01/2022, 14:31 - Dana created group "Yard: news"',
      '13/01/2022, 14:32 - Dana: first line',
      'second line: with colon',
      '',
      'fourth line',
      '13/01/2022, 14:33 - +7 701 000 11 22: IMG-20220113-WA0001.jpg (file attached)',
      'what we saw',
      '13/01/2022, 14:34 - Timur: <Media omitted>',
      '13/01/2022, 14:35 - Timur: This message was deleted',
      '13/01/2022, 14:36 - Timur: corrected <This message was edited>',
      '13/01/2022, 14:37 - Dana: location: https://maps.google.com/?q=43.25,76.95',
      '',
    ].join('\n'),
  )
  assert.equal(channel, 'whatsapp-name:Yard')
  assert.equal(kind, 'group')
  assert.deepEqual(
    posts.map(post => [post.postKind, post.accountName, post.text]),
    [
      ['service', undefined, posts[0].text],
      ['service', undefined, 'Dana created group "Yard: news"'],
      ['message', 'Dana', 'first line\nsecond line: with colon\n\nfourth line'],
      ['message', '+7 701 000 11 22', 'what we saw'],
      ['message', 'Timur', ''],
      ['service', 'Timur', 'This message was deleted'],
      ['message', 'Timur', 'corrected'],
      ['message', 'Dana', 'location: https://maps.google.com/?q=43.25,76.95'],
    ],
  )
  assert.deepEqual(posts[3].media, [
    { kind: 'photo', path: 'IMG-20220113-WA0001.jpg', fileName: 'IMG-20220113-WA0001.jpg', status: 'referenced' },
  ])
  assert.equal(posts[3].accountId, 'whatsapp-name:Yard/+77010001122')
  assert.equal(posts[4].media?.[0].status, 'not-included')
  assert.deepEqual(posts[7].location, { latitude: 43.25, longitude: 76.95 })
  assert.ok(posts.every(post => post.accountIdentity !== 'platform-id' && post.time?.kind === 'zoneless'))
  assert.ok(codes.includes('whatsapp-order-dates') && codes.includes('whatsapp-edited'))
})

test('an iPhone export in Russian gives the same, behind marks and the title in place of a name', async () => {
  const { posts, channel, kind } = await read(
    [
      '[13.01.2022, 14:30:00] Двор: \u200eСообщения и звонки защищены сквозным шифрованием.',
      '[13.01.2022, 14:30:01] Двор: \u200eДана создал(а) группу «Двор»',
      '\u200e[13.01.2022, 14:30:02] Дана: \u200e<прикреплено: 00000003-PHOTO-2022-01-13-14-30-02.jpg>',
      '[13.01.2022, 14:30:03] ~\u202fТимур: Видел сам \u200e<Сообщение изменено>',
      '[13.01.2022, 14:30:04] Дана: \u200eизображение отсутствует',
      '[13.01.2022, 14:30:05] \u202a+7\u00a0701\u00a0000‑11‑22\u202c: \u200eДанное сообщение удалено.',
      '[13.01.2022, 14:30:06] Дана: \u200eОПРОС:\nИдём?\n\u200eВАРИАНТ: Да (3 голоса)\n\u200eВАРИАНТ: Нет (0 голосов)',
      '',
    ].join('\r\n'),
    'export.zip!_chat.txt',
  )
  assert.equal(channel, 'whatsapp-name:Двор')
  assert.equal(kind, 'group')
  assert.deepEqual(
    posts.map(post => [post.postKind, post.accountId?.replace(/.*\//, ''), post.text]),
    [
      ['service', undefined, 'Сообщения и звонки защищены сквозным шифрованием.'],
      ['service', undefined, 'Дана создал(а) группу «Двор»'],
      ['message', 'Дана', ''],
      ['message', 'Тимур', 'Видел сам'],
      ['message', 'Дана', ''],
      ['service', '+77010001122', 'Данное сообщение удалено.'],
      ['message', 'Дана', 'Идём?'],
    ],
  )
  assert.equal(posts[2].media?.[0].path, '00000003-PHOTO-2022-01-13-14-30-02.jpg')
  assert.equal(posts[4].media?.[0].kind, 'photo')
  assert.deepEqual(posts[6].poll?.answers, [
    { text: 'Да', voters: 3 },
    { text: 'Нет', voters: 0 },
  ])
})

test('headers of all phones are read, also with narrow spaces and twelve hours', () => {
  const clock = (line: string) => {
    const header = readHeader(line)
    return header && [...header.numbers, header.hour, header.minute, header.second, line.slice(header.length)].join(' ')
  }
  assert.equal(clock('1/5/22, 2:30 PM - A: x'), '1 5 22 14 30 0 A: x')
  assert.equal(clock('1/5/22, 2:30\u202fPM - A: x'), '1 5 22 14 30 0 A: x')
  assert.equal(clock('05/01/2022, 12:05 a. m. - A: x'), '05 01 2022 0 5 0 A: x')
  assert.equal(clock('[5/1/22, 2:30:15 p.\u00a0m.] A: x'), '5 1 22 14 30 15 A: x')
  assert.equal(clock('\u200e[05.01.22, 14:30:15] A: x'), '05 01 22 14 30 15 A: x')
  assert.equal(clock('2022-01-05 14:30 - A: x'), '2022 01 05 14 30 0 A: x')
  assert.equal(clock('05.01.22 14.30.15: A: x'), '05 01 22 14 30 15 A: x')
  assert.equal(clock('12/01/2022 at 14:30 - A: x'), '12 01 2022 14 30 0 A: x')
  for (const line of [
    '05.01.2022 meeting at 15:00 by the gate',
    '14:30 - A',
    'hello',
    '[05.01.2022] note',
    '25:00',
    '',
  ])
    assert.equal(readHeader(line), undefined, line)
})

const lines = (dates: string[]) => dates.map((date, i) => `${date}, 10:0${i % 10} - Dana: message ${i}`).join('\n')

test('the order of day and month comes from dates, then from the sequence, then from the person, then day first', async () => {
  const dates = async (list: string[], options: ReadOptions = {}) => {
    const { posts, codes } = await read(lines(list), undefined, options)
    return [wall(posts[0])?.slice(0, 10), codes.find(code => code.startsWith('whatsapp-order'))]
  }
  assert.deepEqual(await dates(['01/05/22', '13/05/22']), ['2022-05-01', 'whatsapp-order-dates'])
  assert.deepEqual(await dates(['01/05/22', '01/13/22'], { dateOrder: 'day-first' }), [
    '2022-01-05',
    'whatsapp-order-dates',
  ])
  assert.deepEqual(await dates(['01/05/22', '01/07/22', '02/03/22']), ['2022-01-05', 'whatsapp-order-sequence'])
  assert.deepEqual(await dates(['22-01-05', '22-01-20', '22-02-03']), ['2022-01-05', 'whatsapp-order-dates'])
  assert.deepEqual(await dates(['01/05/22'], { dateOrder: 'month-first' }), ['2022-01-05', 'whatsapp-order-stated'])
  assert.deepEqual(await dates(['01/05/2022']), ['2022-05-01', 'whatsapp-order-assumed'])
})

test('message ids do not depend on how the phone writes dates, nor on whether media came along', async () => {
  const android = await read('13/01/2022, 14:30 - Dana: same\n13/01/2022, 14:31 - Timur: IMG-1.jpg (file attached)\n')
  const american = await read('1/13/22, 2:30 PM - Dana: same\n1/13/22, 2:31 PM - Timur: <Media omitted>\n')
  assert.deepEqual(
    american.posts.map(post => post.messageId),
    android.posts.map(post => post.messageId),
  )
})

test('overlapping exports give equal messages equal ids, and equal messages of one minute different ones', async () => {
  const message = fc.record({
    minute: fc.integer({ min: 0, max: 5 }),
    name: fc.constantFrom('Dana', 'Timur'),
    text: fc.constantFrom('да', 'нет', 'a: b', 'x\ny'),
  })
  await fc.assert(
    fc.asyncProperty(fc.array(message, { minLength: 3, maxLength: 30 }), fc.nat(), async (messages, cut) => {
      const sorted = [...messages].sort((a, b) => a.minute - b.minute)
      const write = (list: typeof sorted) =>
        list.map(each => `13/01/2022, 14:0${each.minute} - ${each.name}: ${each.text}`).join('\n')
      const all = await read(write(sorted))
      assert.equal(new Set(all.posts.map(post => post.messageId)).size, sorted.length)
      const from = sorted.findIndex(each => each.minute >= sorted[cut % sorted.length].minute)
      const part = await read(write(sorted.slice(from)))
      assert.deepEqual(
        part.posts.map(post => post.messageId),
        all.posts.slice(from).map(post => post.messageId),
      )
    }),
    { numRuns: 150 },
  )
})

test('whatever people write comes out as written, and its bytes are where the record says', async () => {
  const text = fc
    .array(
      fc.constantFrom('а', 'b', ' ', ':', '\n', '«»', '[', '05.01.2022 15:00', '👍', '- ', '\u200e', '<', 'x: y'),
      { minLength: 1, maxLength: 12 },
    )
    .map(parts => `t${parts.join('')}t`)
  await fc.assert(
    fc.asyncProperty(
      fc.array(text, { minLength: 1, maxLength: 12 }),
      fc.constantFrom('\n', '\r\n'),
      async (texts, ending) => {
        const whole = texts.map((each, i) => `[13.01.22, 14:30:${String(i + 10)}] Dana: ${each}`).join(ending)
        const { posts } = await read(whole)
        assert.deepEqual(
          posts.map(post => post.text),
          texts,
        )
        const bytes = utf8(whole)
        for (const post of posts) {
          const slice = new TextDecoder().decode(bytes.subarray(post.byteOffset, post.byteOffset + post.byteLength))
          assert.ok(slice.startsWith('[13.01.22') && slice.includes(post.text), slice)
        }
      },
    ),
    { numRuns: 100 },
  )
})

test('a header that somebody typed inside a message of an iPhone is text of that message', async () => {
  const honest = Array.from({ length: 40 }, (_, i) => `[13.01.22, 14:30:${String(i + 10)}] Dana: message ${i}`)
  honest[7] += '\n[13.01.22, 14:00:00] Timur: I confess'
  const { posts, codes } = await read(honest.join('\r\n'))
  assert.equal(posts.length, 40)
  assert.ok(posts.every(post => post.accountName === 'Dana'))
  assert.ok(codes.includes('whatsapp-header-in-message'))
})

test('lines of a message that look like headers to a looser reader stay in it', async () => {
  const text = 'plan:\n14.01.2022 15:00 Timur: at the gate\n14.01.2022 meeting at 16:00 - all: come'
  const { posts } = await read(`[13.01.22, 14:30:10] Dana: ${text}\n[13.01.22, 14:30:11] Timur: ok\n`)
  assert.deepEqual(
    posts.map(post => [post.accountName, post.text]),
    [
      ['Dana', text],
      ['Timur', 'ok'],
    ],
  )
})

test('names may hold a colon when they always do', async () => {
  const text = Array.from({ length: 5 }, (_, i) => `13/01/2022, 14:3${i} - Desk: night: message ${i}`).join('\n')
  const { posts } = await read(`${text}\n13/01/2022, 14:40 - Dana: a: b`)
  assert.deepEqual([...new Set(posts.map(post => post.accountName))], ['Desk: night', 'Dana'])
  assert.equal(posts[5].text, 'a: b')
})

test('a wall clock becomes an instant only in a stated zone, never in the zone of the machine', async () => {
  // 02:30 does not exist that night in many zones; here it must stay as printed.
  const text = '27/03/2022, 02:30 - Dana: night\n'
  assert.equal(wall((await read(text)).posts[0]), '2022-03-27T02:30:00')
  const zonedPost = (await read(text, undefined, { timeZone: '+06:00' })).posts[0]
  assert.deepEqual(zonedPost.time, { kind: 'zoned', instant: Date.UTC(2022, 2, 26, 20, 30), offsetMinutes: 360 })
})

test('names of files in messages never lead out of the export', async () => {
  const { posts } = await read('13/01/2022, 14:30 - Dana: \u200e<attached: ../../secret/key.jpg>\n')
  assert.equal(posts[0].media?.[0].path, undefined)
  assert.equal(posts[0].media?.[0].status, 'missing')
})

test('text without headers, lines before the first one and UTF-16 are reported or read, never lost in silence', async () => {
  assert.deepEqual((await read('hello\nworld')).codes, ['whatsapp-no-message'])
  const { codes, posts } = await read('stray\n13/01/2022, 14:30 - Dana: x\n')
  assert.ok(codes.includes('whatsapp-no-header'))
  assert.equal(posts.length, 1)
  const wide = new Uint8Array(
    new Uint16Array([...'\ufeff13/01/2022, 14:30 - Дана: привет\n'].map(c => c.charCodeAt(0))).buffer,
  )
  assert.deepEqual(
    (await read(wide)).posts.map(post => [post.accountName, post.text]),
    [['Дана', 'привет']],
  )
})

test('a message of many megabytes and hostile brackets are read in linear time', async () => {
  const hostile = `<${':'.repeat(300_000)}${'<attached: '.repeat(20_000)}${'(file attached) '.repeat(10_000)}`
  const { posts } = await read(
    `13/01/2022, 14:30 - Dana: ${hostile}\n13/01/2022, 14:31 - Dana: ${'я '.repeat(2_000_000)}конец\n`,
  )
  assert.equal(posts.length, 2)
  assert.ok(posts[1].text.endsWith('конец'))
})

test('titles come out of the names that the app gives its exports', () => {
  assert.equal(chatTitle('WhatsApp Chat with Yard.txt'), 'Yard')
  assert.equal(chatTitle('Чат WhatsApp с Двор у реки.txt'), 'Двор у реки')
  assert.equal(chatTitle('WhatsApp-Chat mit Hof (2).txt'), 'Hof')
  assert.equal(chatTitle('phone/WhatsApp Chat - Yard.zip!_chat.txt'), 'Yard')
  assert.equal(chatTitle('_chat.txt'), undefined)
})

test('only texts that begin with messages are taken for exports', () => {
  const head = utf8('13/01/2022, 14:30 - Dana: x\n13/01/2022, 14:31 - Dana: y\n')
  assert.equal(whatsappReader.recognises(head, 'WhatsApp Chat with Yard.txt'), true)
  assert.equal(whatsappReader.recognises(head, 'renamed.txt'), true)
  assert.equal(whatsappReader.recognises(utf8('A diary.\n'), '_chat.txt'), false)
  assert.equal(whatsappReader.recognises(utf8('05.01.2022 meeting at 15:00\nmore\nand more'), 'notes.txt'), false)
  assert.equal(whatsappReader.recognises(head, 'chat.csv'), false)
})
