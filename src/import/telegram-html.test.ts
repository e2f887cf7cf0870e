import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { escapeHtml, messageBlock, page } from '../../bench/telegram-html-pages.ts'
import { codesOf, readPage, readPages, sourceOf, TIME } from '../../test/support/telegram-html-reading.ts'
import { telegramHtmlReader } from './telegram-html.ts'
import { telegramHtmlTitle } from './telegram-html-head.ts'
import { telegramHtmlSlices } from './telegram-html-slices.ts'

test('text comes out as it was written, whatever it holds', async () => {
  const anyText = fc
    .string({ unit: 'grapheme', maxLength: 60 })
    .map(text => text.replace(/[\u0000-\u0008\u000b-\u001f\u2028\u2029]/g, ''))
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(anyText, fc.boolean()), { minLength: 1, maxLength: 12 }), async parts => {
      const markup = parts
        .map(([text, isBold]) => (isBold ? `<strong>${escapeHtml(text)}</strong>` : escapeHtml(text)))
        .join('')
      const { posts } = await readPage(
        page('Сад', [messageBlock({ id: '7', time: TIME, author: 'Aigul', text: markup })]),
      )
      assert.equal(posts[0].text, parts.map(([text]) => text).join(''))
    }),
    { numRuns: 200 },
  )
})

test('every block is cut at the same place however small the pieces are that it is read in', () => {
  const blocks = Array.from({ length: 12 }, (_, index) =>
    messageBlock({ id: String(index + 1), time: TIME, author: 'Ержан', text: 'снег '.repeat(index * 7) }),
  )
  const source = sourceOf('messages.html', page('Двор', blocks))
  const whole = [...telegramHtmlSlices(source)]
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 2000 }), blockBytes => {
      assert.deepEqual([...telegramHtmlSlices(source, undefined, blockBytes)], whole)
    }),
    { numRuns: 60 },
  )
})

test('byteOffset and byteLength cover the block of a message exactly', async () => {
  const blocks = ['один', 'екі 😀', 'three'].map((text, index) =>
    messageBlock({ id: String(index + 1), time: TIME, author: 'Әсел', text }),
  )
  const markup = page('Көше', blocks, 'messages2.html')
  const bytes = Buffer.from(markup)
  const { posts } = await readPage(markup)
  for (const [index, post] of posts.entries()) {
    const slice = bytes.toString('utf8', post.byteOffset, post.byteOffset + post.byteLength)
    assert.equal(slice, blocks[index].trim())
  }
})

test('joined messages carry the author on, across pages, but not over a missing page', async () => {
  const first = page('Рынок', [messageBlock({ id: '1', time: TIME, author: 'Bota', text: 'a' })], 'messages2.html')
  const second = page('Рынок', [messageBlock({ id: '2', time: TIME, text: 'b' })])
  const together = await readPages([sourceOf('e/messages.html', first), sourceOf('e/messages2.html', second)])
  assert.deepEqual(
    together.posts.map(post => post.accountName),
    ['Bota', 'Bota'],
  )
  assert.deepEqual(codesOf(together), [])
  assert.equal(together.channels.length, 2)
  const apart = await readPages([sourceOf('e/messages.html', first), sourceOf('e/messages3.html', second)])
  assert.deepEqual(
    apart.posts.map(post => post.accountId),
    ['telegram-name:Рынок/Bota', undefined],
  )
  assert.deepEqual(codesOf(apart), ['telegram-html-author-unknown', 'telegram-html-missing-pages'])
  assert.equal(apart.problems[1].parameters.pages, 'messages2.html')
})

test('missing pages are named: at the start, between, and after the last one', async () => {
  const numbered = (number: number, next?: string) =>
    sourceOf(
      `e/messages${number}.html`,
      page('X', [messageBlock({ id: String(number), time: TIME, author: 'A', text: 'a' })], next),
    )
  const { problems } = await readPages([numbered(3), numbered(4), numbered(7, 'messages8.html')])
  assert.equal(
    problems.at(-1)?.parameters.pages,
    'messages.html … messages2.html, messages5.html … messages6.html, messages8.html, …',
  )
})

test('a page cut anywhere gives every message before the cut, unchanged, and says so', async () => {
  const blocks = Array.from({ length: 6 }, (_, index) =>
    messageBlock({ id: String(index + 1), time: TIME, author: 'A', text: `слово ${index}` }),
  )
  const bytes = Buffer.from(page('Двор', blocks))
  const whole = await readPage(bytes.toString())
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 0, max: bytes.length - 12 }), async cut => {
      const reading = await readPages([sourceOf('e/messages.html', bytes.subarray(0, cut))])
      const ended = whole.posts.filter(post => post.byteOffset + post.byteLength <= cut)
      assert.deepEqual(
        reading.posts.map(post => post.text),
        ended.map(post => post.text),
      )
      assert.ok(
        codesOf(reading).some(code => code === 'telegram-html-cut-page' || code === 'telegram-html-cut-message'),
      )
    }),
    { numRuns: 150 },
  )
})

test('hostile pages neither throw nor hang', async () => {
  const markup = page('Двор', [messageBlock({ id: '1', time: TIME, author: 'A', text: 'x' })])
  const pieces = [
    '<div',
    '</div>',
    '<div class="message default" id="message',
    '"',
    '>',
    '<a href="',
    '&#xD800;',
    '&__proto__;',
    'id="message9"',
    '\u0000',
    '<span class="reactions">',
    '<br',
  ]
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.constantFrom(...pieces), { maxLength: 60 }),
      fc.integer({ min: 0, max: markup.length }),
      async (junk, at) => {
        const reading = await readPage(markup.slice(0, at) + junk.join('') + markup.slice(at))
        assert.ok(reading.channels.length === 1)
      },
    ),
    { numRuns: 300 },
  )
  const deep = page('Двор', [
    messageBlock({ id: '1', time: TIME, author: 'A', text: `${'<div>'.repeat(100_000)}x${'</div>'.repeat(100_000)}` }),
  ])
  assert.equal((await readPage(deep)).posts[0].text, 'x')
  const long = page('Двор', [
    messageBlock({ id: '1', time: TIME, author: 'A', text: 'я'.repeat(9_000_000) }),
    messageBlock({ id: '2', time: TIME, author: 'B', text: 'after' }),
  ])
  const reading = await readPage(long)
  assert.deepEqual(
    reading.posts.map(post => post.text),
    ['after'],
  )
  assert.deepEqual(codesOf(reading), ['telegram-html-message-too-long'])
})

test('an empty file, a page without messages and invalid bytes are reported, not thrown', async () => {
  assert.deepEqual(codesOf(await readPages([sourceOf('e/messages.html', '')])), [
    'telegram-html-no-title',
    'telegram-html-cut-page',
    'telegram-html-no-messages',
  ])
  assert.deepEqual(codesOf(await readPage(page('Двор', []))), ['telegram-html-no-messages'])
  const broken = Buffer.from(page('Двор', [messageBlock({ id: '1', time: TIME, author: 'A', text: 'ab' })]))
  broken[broken.indexOf('ab')] = 0xff
  const reading = await readPages([sourceOf('e/messages.html', broken)])
  assert.equal(reading.posts[0].text, '\ufffdb')
  assert.deepEqual(codesOf(reading), ['telegram-html-encoding'])
})

test('a page is recognised and its title read from its first bytes', () => {
  const head = new TextEncoder().encode(page('Q &amp; A', [])).subarray(0, 4096)
  assert.ok(telegramHtmlReader.recognises(head, 'whatever.htm'))
  assert.equal(telegramHtmlTitle(head), 'Q &amp; A')
  assert.ok(
    !telegramHtmlReader.recognises(new TextEncoder().encode('<html><body>Hello</body></html>'), 'messages.html'),
  )
  assert.equal(telegramHtmlTitle(new TextEncoder().encode('<div class="page_header">')), undefined)
})
