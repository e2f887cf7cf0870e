import assert from 'node:assert/strict'
import { test } from 'node:test'
import { messageBlock, page, serviceBlock } from '../../bench/telegram-html-pages.ts'
import { codesOf, readPage, TIME } from '../../test/support/telegram-html-reading.ts'

test('times keep their zone, say that they have none, or take the stated one', async () => {
  const block = (time: string) => page('X', [messageBlock({ id: '1', time, author: 'A', text: 'a' })])
  const zoned = await readPage(block('22.11.2018 18:04:28 UTC+04:00'))
  assert.deepEqual(zoned.posts[0].time, {
    kind: 'zoned',
    instant: Date.UTC(2018, 10, 22, 14, 4, 28),
    offsetMinutes: 240,
  })
  const zoneless = await readPage(block('22.11.2018 18:04:28'))
  assert.deepEqual(zoneless.posts[0].time, { kind: 'zoneless', wallClock: Date.UTC(2018, 10, 22, 18, 4, 28) })
  assert.deepEqual(codesOf(zoneless), ['telegram-html-no-zone'])
  const stated = await readPage(block('22.11.2018 18:04:28'), { timeZone: 'Asia/Almaty' })
  assert.deepEqual(stated.posts[0].time, {
    kind: 'zoned',
    instant: Date.UTC(2018, 10, 22, 12, 4, 28),
    offsetMinutes: 360,
  })
  for (const wrong of ['31.02.2020 10:00:00', '2020-02-01 10:00', '01.01.1970 00:00:00', '01.01.2020 10:00:00 Mars']) {
    const reading = await readPage(block(wrong))
    assert.equal(reading.posts[0].time, undefined)
    assert.deepEqual(codesOf(reading), ['telegram-html-time'])
  }
})

test('date bars are no messages, service sentences become the words of the JSON form', async () => {
  const { posts, channels } = await readPage(
    page('Двор', [
      serviceBlock('-1', '7 November 2018'),
      serviceBlock('-999999990', 'Aigul invited Ержан and Bota'),
      serviceBlock('12', 'Ержан pinned <a href="#go_to_message3" onclick="return GoToMessage(3)">this message</a>'),
      serviceBlock('13', 'Aigul changed group title to &laquo;Наш двор&raquo;'),
      serviceBlock('14', 'Something that a later version says'),
    ]),
  )
  assert.deepEqual(
    posts.map(post => [post.messageId, post.postKind, post.action, post.accountName, post.text]),
    [
      ['-999999990', 'service', 'invite_members', 'Aigul', ''],
      ['12', 'service', 'pin_message', 'Ержан', ''],
      ['13', 'service', 'edit_group_title', 'Aigul', ''],
      ['14', 'service', 'unknown', undefined, ''],
    ],
  )
  assert.equal(channels[0].channelKind, 'group')
})

test('forwards give name and time; one without a name goes on from the one above', async () => {
  const forwarded = (inner: string, text: string) => `
       <div class="forwarded body">
${inner}
        <div class="text">
${text}
        </div>

       </div>
`
  const name = `
        <div class="from_name">
City &amp; news via @relay_bot<span class="date details" title="${TIME}"> 05.01.2022 10:20:30</span>
        </div>
`
  const { posts } = await readPage(
    page('Двор', [
      messageBlock({ id: '1', time: TIME, author: 'Aigul', before: forwarded(name, 'one') }),
      messageBlock({ id: '2', time: TIME, before: forwarded('', 'two') }),
      messageBlock({ id: '3', time: TIME, author: 'Aigul', text: 'three' }),
    ]),
  )
  assert.deepEqual(
    posts.map(post => [post.text, post.accountName, post.forward?.kind, post.forward?.name]),
    [
      ['one', 'Aigul', 'unknown', 'City & news'],
      ['two', 'Aigul', 'unknown', 'City & news'],
      ['three', 'Aigul', undefined, undefined],
    ],
  )
  assert.equal(posts[0].viaBot, 'relay_bot')
  assert.equal(posts[0].forward?.time?.kind, 'zoned')
})

test('replies name their message, on this page and on others', async () => {
  const reply = (href: string) => `
       <div class="reply_to details">
In reply to <a href="${href}">this message</a>
       </div>
`
  const { posts } = await readPage(
    page('Двор', [
      messageBlock({ id: '5', time: TIME, author: 'A', before: reply('#go_to_message101'), text: 'x' }),
      messageBlock({ id: '6', time: TIME, author: 'A', before: reply('messages3.html#go_to_message-99'), text: 'x' }),
      messageBlock({
        id: '7',
        time: TIME,
        author: 'A',
        before: '<div class="reply_to details">In reply to a message in another chat</div>',
        text: 'x',
      }),
    ]),
  )
  assert.deepEqual(
    posts.map(post => post.replyTo?.messageId),
    ['101', '-99', undefined],
  )
})

test('links, mentions, hashtags, mail and custom emoji are told apart', async () => {
  const text =
    '<a href="https://t.me/invented_name">@invented_name</a> <a href="" onclick="return ShowHashtag(&quot;вода&quot;)">#вода</a> ' +
    '<a href="mailto:a@example.org">a@example.org</a> <a href="https://example.org/?a=1&amp;b=2">here</a> ' +
    '<a href = "stickers/s.tgs">🙂</a><span class="spoiler hidden" onclick="ShowSpoiler(this)"><span aria-hidden="true">secret</span></span>'
  const { posts } = await readPage(page('Двор', [messageBlock({ id: '5', time: TIME, author: 'A', text })]))
  assert.deepEqual(posts[0].links, ['https://example.org/?a=1&b=2'])
  assert.deepEqual(posts[0].hashtags, ['@invented_name', '#вода'])
  assert.equal(posts[0].text, '@invented_name #вода a@example.org here 🙂secret')
})

test('media say where they lie, or that they were left out', async () => {
  const generic = (classes: string, tag: 'a' | 'div', title: string, lines: string, href = '') => `
       <div class="media_wrap clearfix">
        <${tag} class="media clearfix pull_left ${tag === 'a' ? 'block_link ' : ''}${classes}"${href}>
         <div class="fill pull_left"></div>
         <div class="body">
          <div class="title bold">
${title}
          </div>
${lines}
         </div>
        </${tag}>
       </div>
`
  const left =
    '<div class="description">\nNot included, change data exporting settings to download.\n</div><div class="status details">\n01:02:03, 12.4 MB\n</div>'
  const photo = `
       <div class="media_wrap clearfix">
        <a class="photo_wrap clearfix pull_left" href="photos/p@1.jpg">
         <img class="photo" style="width: 1px" src="photos/p@1_thumb.jpg"/>
        </a>
       </div>
`
  const blocks = [
    photo,
    generic('media_video', 'div', 'Video file', left),
    generic('media_file', 'a', 'list.csv', '<div class="status details">\n3 KB\n</div>', ' href="files/list.csv"'),
    generic('media_contact', 'div', 'Bota Invented', '<div class="status details">\n+7 000 000 00 00\n</div>'),
    generic(
      'media_venue',
      'a',
      'Bridge',
      '<div class="description">\nRiver street\n</div>',
      ' href="https://maps.google.com/maps?q=43.5,76.25&amp;ll=43.5,76.25&amp;z=16"',
    ),
    generic('media_call', 'div', 'Bota', '<div class="status details">\nIncoming (42 seconds)\n</div>'),
  ].map((before, index) => messageBlock({ id: String(index), time: TIME, author: 'A', before, text: 'caption' }))
  const { posts } = await readPage(page('Двор', blocks))
  const unset = { fileName: undefined, durationSeconds: undefined }
  assert.deepEqual(posts[0].media, [
    { kind: 'photo', path: 'photos/p@1.jpg', status: 'referenced', ...unset },
    { kind: 'photo', path: 'photos/p@1_thumb.jpg', status: 'referenced', isThumbnail: true },
  ])
  assert.deepEqual(posts[1].media, [
    { kind: 'video', path: undefined, status: 'not-included', fileName: undefined, durationSeconds: 3723 },
  ])
  assert.deepEqual(posts[2].media, [
    { kind: 'document', path: 'files/list.csv', status: 'referenced', ...unset, fileName: 'list.csv' },
  ])
  assert.deepEqual(posts[3].contact, { name: 'Bota Invented', phone: '+7 000 000 00 00' })
  assert.deepEqual(posts[4].location, { latitude: 43.5, longitude: 76.25, name: 'Bridge, River street' })
  assert.deepEqual([posts[5].postKind, posts[5].action], ['service', 'phone_call'])
})
