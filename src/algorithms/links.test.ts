import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { canonicalLink, extractHashtags, extractLinks } from './links.ts'

const piece = fc.constantFrom(
  ...[
    'https://',
    'HTTP://',
    'www.',
    'm.',
    't.me',
    'telegram.me',
    'youtu.be',
    'youtube.com',
    'x.com',
    'Example.ORG',
    'пример.рф',
  ],
  ...[
    '/',
    '/s/',
    '//',
    '?',
    '&',
    '=',
    '#',
    'utm_source=1',
    'id=2',
    'watch?v=',
    'abcdef123',
    '.',
    ',',
    ')',
    '(',
    ':443',
    '@',
    '%D0%B0',
  ],
  ...['%E2%80%83', '%ff', 'tg://resolve?domain=abc', '_', '*', 'Ж', '👍'],
)
const mess = fc.array(piece, { maxLength: 12 }).map(pieces => pieces.join(''))

test('canonicalLink is idempotent', () => {
  fc.assert(
    fc.property(fc.oneof(mess, fc.webUrl({ withFragments: true, withQueryParameters: true })), url => {
      const once = canonicalLink(url)
      if (once !== undefined) assert.equal(canonicalLink(once), once)
    }),
    { numRuns: 20_000 },
  )
})

test('spellings of one link become one', () => {
  for (const [canonical, ...spellings] of [
    [
      'https://example.org/A',
      'http://www.Example.org/A/',
      'example.org:443/A?utm_source=tg&fbclid=1',
      'https://example.org/A#top',
    ],
    ['https://example.org/?id=2', 'example.org/?id=2&utm_campaign=x', 'https://www.example.org?id=2'].slice(0, 2),
    [
      'https://t.me/city_news/12',
      'https://t.me/s/City_News/12',
      'telegram.me/city_news/12?single',
      'tg://resolve?domain=city_news&post=12',
    ],
    [
      'https://youtube.com/watch?v=AbCdEf12345',
      'https://youtu.be/AbCdEf12345?si=x',
      'm.youtube.com/watch?v=AbCdEf12345&feature=share',
    ],
    ['https://x.com/user/status/1', 'https://mobile.twitter.com/user/status/1?s=20', 'twitter.com/user/status/1'],
    ['https://example.kz/жаңалық', 'https://example.kz/%D0%B6%D0%B0%D2%A3%D0%B0%D0%BB%D1%8B%D2%9B'],
  ]) {
    for (const spelling of spellings) assert.equal(canonicalLink(spelling), canonicalLink(canonical), spelling)
  }
  assert.equal(canonicalLink('https://t.me/s/City_News/12/'), 'https://t.me/city_news/12')
})

test('what tells pages apart is kept', () => {
  for (const [a, b] of [
    ['example.org/?id=1', 'example.org/?id=2'],
    ['example.org/a', 'example.org/A'],
    ['https://t.me/+AbC', 'https://t.me/+abc'],
    ['example.org/#!/news', 'example.org/#!/about'],
  ]) {
    assert.notEqual(canonicalLink(a), canonicalLink(b))
  }
})

test('what is no web link has no canonical form', () => {
  for (const url of [
    '',
    'слово',
    'mailto:a@example.org',
    'javascript:alert(1)',
    'http://',
    'https://localhost',
    `a.com/${'x'.repeat(5000)}`,
  ]) {
    assert.equal(canonicalLink(url), undefined, url)
  }
})

test('links are found in reading order, without closing punctuation and duplicates', () => {
  assert.deepEqual(
    extractLinks(
      'См. (https://example.org/A_(b)), t.me/abc/1; example.ru! Снова https://example.org/A_(b). [тут](https://q.org/w) user@mail.ru',
    ),
    ['https://example.org/A_(b)', 't.me/abc/1', 'example.ru', 'https://q.org/w'],
  )
  assert.deepEqual(extractLinks('и т.д. 3.14 дом.Улица'), [])
})

test('every link found has a canonical form and stands in the text', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(mess, fc.constantFrom(' ', ' и ', '"')), { maxLength: 6 }), parts => {
      const text = parts.join('')
      for (const link of extractLinks(text)) {
        assert.ok(text.includes(link))
        assert.notEqual(canonicalLink(link), undefined)
      }
    }),
    { numRuns: 3000 },
  )
})

test('hashtags are folded, numbers alone and anchors are none', () => {
  assert.deepEqual(extractHashtags('#Алматы2022 #1 &#39; a#b #Қазақстан, #алматы2022 ＃Тест #_x'), [
    '#алматы2022',
    '#қазақстан',
    '#тест',
    '#_x',
  ])
})

test('hostile texts of a million characters take linear time', () => {
  for (const part of ['a.', 'www.', 'http://', '(', ')', 'a.com/', '#', '%D0', '.', '/', 'a-', 't.me/']) {
    const text = part.repeat(Math.ceil(1_000_000 / part.length))
    const before = process.cpuUsage()
    extractLinks(text)
    extractHashtags(text)
    canonicalLink(text)
    const used = process.cpuUsage(before)
    assert.ok(used.user + used.system < 2_000_000, `${part}: ${(used.user + used.system) / 1000} ms`)
  }
})
