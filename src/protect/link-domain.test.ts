import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { linkDomain, linkDomains } from './link-domain.ts'

test('of a link the registered domain is left', () => {
  const cases: [string, string | undefined][] = [
    ['https://someone.blogs.example/post/7?user=someone#someone', 'blogs.example'],
    ['http://a.b.news.co.uk/x', 'news.co.uk'],
    ['https://someone@news.example:8080/', 'news.example'],
    ['HTTPS://NEWS.EXAMPLE./', 'news.example'],
    ['https://t.me/someone/7', 't.me'],
    ['tg://user?id=1234567', undefined],
    ['mailto:someone@news.example', undefined],
    ['https://192.0.2.7/x', undefined],
    ['https://[2001:db8::1]/x', undefined],
    ['https://localhost/x', undefined],
    ['https://com.kz/', undefined],
    ['https://', undefined],
    ['javascript:alert(1)', undefined],
    ['news.example', undefined],
    ['https://новости.example/1', 'xn--b1amnebsh.example'],
  ]
  for (const [link, expected] of cases) assert.equal(linkDomain(link), expected, link)
  assert.deepEqual(linkDomains(['https://b.example/2', 'https://a.example/', 'https://x.b.example/', 'tg://x']), [
    'a.example',
    'b.example',
  ])
})

test('nothing of path, query, user or subdomain is in it', () => {
  const part = fc.stringMatching(/^[a-z][a-z0-9]{7,12}$/)
  fc.assert(
    fc.property(part, part, part, part, (user, sub, path, query) => {
      const domain = linkDomain(`https://${user}@${sub}.site.example/${path}?${query}=${query}#${query}`)
      assert.equal(domain, 'site.example')
    }),
  )
})

test('hostile links end at once', () => {
  for (const piece of ['a.', 'https://', '%41', '-', '@', '/'])
    assert.equal(linkDomain(`https://${piece.repeat(1_000_000)}`), undefined)
})
