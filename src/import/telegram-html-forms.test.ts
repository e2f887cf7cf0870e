import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { zstdDecompressSync } from 'node:zlib'
import { DomUtils, parseDocument } from 'htmlparser2'
import { escapeHtml, messageBlock, page, serviceBlock } from '../../bench/telegram-html-pages.ts'
import { codesOf, readPage, readPages, sourceOf, TIME } from '../../test/support/telegram-html-reading.ts'
import type { PostRecord } from '../model/source-record.ts'
import { readTar } from './archive-tar.ts'
import { orderKey } from './intake-names.ts'
import { telegramJsonReader } from './telegram-json.ts'

const DATA = new URL('../../../shared/data/telegram-exports/', import.meta.url)
const needsData = existsSync(DATA) ? false : 'needs ../shared/data'

/** What the page says by a general parser: the slow way to the same fields. */
function oracle(markup: string): { id: string; time?: string; author?: string; text: string; links: string[] }[] {
  const document = parseDocument(markup, { decodeEntities: true })
  const classes = (node: { attribs: Record<string, string> }): string => node.attribs.class ?? ''
  const messages = DomUtils.findAll(node => /^message(?: |$)/.test(classes(node)), document.children)
  return messages
    .filter(node => classes(node).includes('default'))
    .map(node => {
      const inside = (name: string) => DomUtils.findOne(child => classes(child) === name, node.children)
      const text = inside('text')
      const anchors = text === null ? [] : DomUtils.getElementsByTagName('a', text)
      const words = (child: unknown): string => {
        const node = child as { type: string; name?: string; data?: string; children?: unknown[] }
        if (node.name === 'br') return '\n'
        return node.type === 'text' ? (node.data ?? '') : (node.children ?? []).map(words).join('')
      }
      const body = text === null ? '' : text.children.map(words).join('')
      return {
        id: node.attribs.id.slice('message'.length),
        time: inside('pull_right date details')?.attribs.title,
        author: classes(node).includes('joined') ? undefined : inside('from_name')?.children.map(words).join('').trim(),
        text: body.replace(/^\n/, '').replace(/\n {0,20}$/, ''),
        links: [
          ...new Set(anchors.map(anchor => anchor.attribs.href).filter(href => href !== '' && href !== undefined)),
        ],
      }
    })
}

function compareWithOracle(posts: readonly PostRecord[], markup: string): void {
  const expected = oracle(markup)
  const messages = posts.filter(post => post.postKind === 'message')
  assert.equal(messages.length, expected.length)
  for (const [index, post] of messages.entries()) {
    const wanted = expected[index]
    assert.equal(post.messageId, wanted.id)
    assert.equal(post.text, wanted.text)
    const links = wanted.links.filter(link => !/^(?:mailto|tel):/.test(link))
    assert.deepEqual(
      [...(post.links ?? [])].filter(link => !link.startsWith('https://t.me/')),
      links.filter(link => !link.startsWith('https://t.me/')),
    )
    if (wanted.author !== undefined && post.forward === undefined && !/ via @|^Deleted/.test(wanted.author))
      assert.equal(post.accountName, wanted.author)
  }
}

test('the HTML and the JSON form of one chat agree', async () => {
  const target = 'https://example.org/?q=1&w="2"'
  const html = page('Базар', [
    messageBlock({
      id: '1',
      time: TIME,
      author: 'Aigul',
      text: `Су <strong>жоқ</strong>.<br>  <a href="${escapeHtml(target)}">осында</a> `,
    }),
    messageBlock({
      id: '2',
      time: TIME,
      before:
        '<div class="reply_to details">\nIn reply to <a href="#go_to_message1" onclick="return GoToMessage(1)">this message</a>\n</div>',
      text: '<a href="https://t.me/invented">@invented</a>&apos;s &lt;tag&gt;',
    }),
    serviceBlock('3', 'Aigul invited Bota'),
  ])
  const unix = String(Date.UTC(2022, 0, 5, 4, 20, 30) / 1000)
  const common = { type: 'message', date: '2022-01-05T10:20:30', date_unixtime: unix, from: 'Aigul', from_id: 'user5' }
  const json = JSON.stringify({
    name: 'Базар',
    type: 'private_group',
    id: 77,
    messages: [
      {
        id: 1,
        ...common,
        text: ['Су ', { type: 'bold', text: 'жоқ' }, '.\n  ', { type: 'text_link', text: 'осында', href: target }, ' '],
      },
      { id: 2, ...common, reply_to_message_id: 1, text: [{ type: 'mention', text: '@invented' }, "'s <tag>"] },
      {
        id: 3,
        type: 'service',
        date: common.date,
        date_unixtime: unix,
        actor: 'Aigul',
        actor_id: 'user5',
        action: 'invite_members',
        members: ['Bota'],
        text: '',
      },
    ],
  })
  const fromJson: PostRecord[] = []
  for await (const batch of telegramJsonReader.read(sourceOf('result.json', json), {}))
    for (const record of batch.records) if (record.kind === 'post') fromJson.push(record)
  const { posts } = await readPage(html)
  const shared = (post: PostRecord) => ({
    id: post.messageId,
    kind: post.postKind,
    time: post.postKind === 'service' ? undefined : post.time?.kind === 'zoned' ? post.time.instant : undefined,
    name: post.accountName,
    text: post.text,
    links: post.links ?? [],
    hashtags: post.hashtags ?? [],
    replyTo: post.replyTo?.messageId,
    action: post.action,
  })
  assert.deepEqual(posts.map(shared), fromJson.map(shared))
})

test('pages of a group of 2018 to 2020 read as a general parser reads them', { skip: needsData }, async () => {
  for (const folder of ['2018-11', '2020-03']) {
    const root = new URL(`html-group-ru-2018-2020/${folder}/`, DATA)
    const names = readdirSync(root)
      .filter(name => name.endsWith('.html'))
      .sort()
    const markups = names.map(name => readFileSync(new URL(name, root), 'utf8'))
    const reading = await readPages(names.map((name, index) => sourceOf(`${folder}/${name}`, markups[index])))
    const messages = reading.posts.filter(post => post.postKind === 'message')
    let from = 0
    for (const markup of markups) {
      const count = oracle(markup).length
      compareWithOracle(messages.slice(from, from + count), markup)
      from += count
    }
    assert.equal(from, messages.length)
    assert.deepEqual(codesOf(reading), [])
    assert.ok(messages.every(post => post.time?.kind === 'zoned'))
  }
})

test('the fixtures with media, polls and reactions are read in full', { skip: needsData }, async () => {
  const fixture = (path: string) => {
    const url = new URL(`json-html-vorot93-fixtures/tests/fixtures/${path}`, DATA)
    return sourceOf(path, readFileSync(url))
  }
  const basic = await readPages(
    ['messages.html', 'messages2.html'].map(name => fixture(`basic_export/chat_001/${name}`)),
  )
  assert.deepEqual(codesOf(basic), [])
  assert.deepEqual(
    basic.posts.map(post => post.messageId),
    ['101', '102', '103', '104', '105', '201', '202', '203'],
  )
  const third = basic.posts[2]
  assert.deepEqual(third.reactions, [{ emoji: '👍', count: 2 }])
  assert.deepEqual([third.viaBot, third.text], ['helper_bot', 'secret'])
  assert.deepEqual(basic.posts[5].poll, {
    question: 'Lunch?',
    answers: [
      { text: 'Pizza', voters: 2 },
      { text: 'Sushi', voters: 1 },
    ],
  })
  const media = await readPages([fixture('tdesktop_media/chat_001/messages.html')])
  assert.deepEqual(
    media.posts
      .flatMap(post => post.media ?? [])
      .map(item => [item.kind, item.durationSeconds, item.isThumbnail ?? false]),
    [
      ['voice', 4, false],
      ['audio', 192, false],
      ['video', 19, false],
      ['photo', undefined, true],
    ],
  )
})

test('39 pages of a channel without their first read as a general parser reads them', { skip: needsData }, async () => {
  const packed = readFileSync(new URL('html-cybersec-news-channel.tar.zst', DATA))
  const pages: [string, string][] = []
  const whole = async function* () {
    yield zstdDecompressSync(packed)
  }
  for await (const member of readTar(whole())) {
    if ('damagedAt' in member || member.kind !== 'file') continue
    const pieces: Uint8Array[] = []
    for await (const piece of member.content) pieces.push(piece)
    pages.push([member.name, Buffer.concat(pieces).toString('utf8')])
  }
  pages.sort(([a], [b]) => (orderKey(a) < orderKey(b) ? -1 : 1))
  const reading = await readPages(pages.map(([name, markup]) => sourceOf(name, markup)))
  const messages = reading.posts.filter(post => post.postKind === 'message')
  assert.equal(messages.length, 38_194)
  let from = 0
  for (const [index, [, markup]] of pages.entries()) {
    const posts = messages.slice(from)
    const count = markup.split('<div class="message default').length - 1
    // Every fourth page keeps the slow parser within a few seconds.
    if (index % 4 === 0) compareWithOracle(posts.slice(0, count), markup)
    from += count
  }
  assert.equal(from, messages.length)
  assert.deepEqual(codesOf(reading), ['telegram-html-no-zone', 'telegram-html-missing-pages'])
  assert.equal(reading.problems[1].parameters.pages, 'messages.html')
})
