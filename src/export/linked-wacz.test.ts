import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import { handedSample } from '../../test/support/handed-sample.ts'
import type { Handed, HandedExhibit } from '../model/handed.ts'
import { webListing } from './linked-wacz.ts'

const sample = handedSample()
const [, , , , , page] = sample.exhibits

function filesOf(handed: Handed): Map<string, string> {
  return new Map([...webListing(handed, 'en')].map(({ path, pieces }) => [path, [...pieces].join('')]))
}

const withPages = (...pages: Partial<HandedExhibit>[]): Handed => ({
  ...sample,
  exhibits: pages.map((own, i) => ({ ...page, number: i + 1, token: `AAAAA-0000${i}`, ...own })),
})

/** RFC 3339, section 5.6, in UTC. */
const RFC3339 = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?Z$/

/** The rules of WACZ 1.1.1 and of a data package (Frictionless Data, profile `data-package`) on these files. */
function checkListing(files: Map<string, string>): void {
  const description = JSON.parse(files.get('web/datapackage.json') as string)
  assert.equal(description.profile, 'data-package')
  assert.equal(description.wacz_version, '1.1.1')
  for (const property of ['title', 'description', 'software']) assert.equal(typeof description[property], 'string')
  assert.match(description.created, RFC3339)
  assert.ok(Array.isArray(description.resources) && description.resources.length >= 1)
  const names = new Set<string>()
  for (const resource of description.resources) {
    assert.match(resource.name, /^[-a-z0-9._/]+$/)
    assert.ok(!names.has(resource.name))
    names.add(resource.name)
    assert.match(resource.path, /^(?!\/|~|\.)(?!.*\.\.)[^\\]+$/)
    const content = files.get(`web/${resource.path}`) as string
    assert.equal(resource.bytes, Buffer.byteLength(content))
    assert.equal(resource.hash, `sha256:${createHash('sha256').update(content).digest('hex')}`)
  }
  const listed = description.resources.map(({ path }: { path: string }) => `web/${path}`)
  assert.deepEqual([...files.keys()].sort(), [...listed, 'web/datapackage-digest.json', 'web/datapackage.json'].sort())
  const digest = JSON.parse(files.get('web/datapackage-digest.json') as string)
  assert.equal(digest.path, 'datapackage.json')
  const own = createHash('sha256').update(files.get('web/datapackage.json') as string)
  assert.equal(digest.hash, `sha256:${own.digest('hex')}`)
  const [head, ...pages] = linesOf(files)
  assert.equal(head.format, 'json-pages-1.0')
  assert.equal(typeof head.id, 'string')
  const ids = new Set<unknown>()
  for (const { id, url, ts } of pages) {
    assert.ok(URL.canParse(url as string))
    assert.match(ts as string, RFC3339)
    assert.ok(!ids.has(id))
    ids.add(id)
  }
}

function linesOf(files: Map<string, string>): Record<string, unknown>[] {
  const text = files.get('web/pages/pages.jsonl') as string
  assert.ok(text.endsWith('\n'))
  return text
    .trimEnd()
    .split('\n')
    .map(line => JSON.parse(line))
}

test('the listing keeps the rules of WACZ and of a data package', () => {
  checkListing(filesOf(sample))
  checkListing(filesOf(withPages({}, { url: 'http://сайт.example/ө?a="b"#\u2028' }, { acquired: '2022-01' })))
})

test('the rules of this file can fail', () => {
  const files = filesOf(sample)
  assert.throws(() => checkListing(new Map([...files, ['web/pages/pages.jsonl', '{}\n']])))
  assert.throws(() => checkListing(new Map([...files, ['web/extra.json', '{}']])))
})

test('a coarse time is its first moment and says how coarse it is', () => {
  const times = ['2022', '2022-01', '2022-01-05', '2022-01-05T21Z', '2022-01-05T21:04:11Z', undefined]
  const pages = linesOf(filesOf(withPages(...times.map(acquired => ({ acquired }))))).slice(1)
  assert.deepEqual(
    pages.map(({ ts, tsPrecision }) => [ts, tsPrecision]),
    [
      ['2022-01-01T00:00:00Z', 'year'],
      ['2022-01-01T00:00:00Z', 'month'],
      ['2022-01-05T00:00:00Z', 'day'],
      ['2022-01-05T21:00:00Z', 'hour'],
      ['2022-01-05T21:04:11Z', undefined],
      ['2025-03-14T00:00:00Z', 'before'],
    ],
  )
})

test('what is no full address of the web is counted, not listed; with none there is no file', () => {
  const others = [
    'news.example',
    'ftp://news.example/',
    'javascript:alert(1)',
    'https://anna:secret@news.example/',
    'https://anna@news.example/',
    'https://:secret@news.example/',
    'https://',
  ]
  const files = filesOf(withPages({}, ...others.map(url => ({ url }))))
  assert.equal(linesOf(files).length, 2)
  assert.match(files.get('web/datapackage.json') as string, /7 exhibits without a full address/)
  assert.doesNotMatch([...files.values()].join(''), /secret|anna/)
  assert.equal(filesOf(withPages(...others.map(url => ({ url })))).size, 0)
  assert.equal(filesOf(withPages({ url: undefined })).size, 0)
})
