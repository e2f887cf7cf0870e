import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { ByteSource, PostRecord } from '../model/source-record.ts'
import { PersonTraces } from './person-traces.ts'

const traces = new PersonTraces(
  ['telegram:user7700112233', 'whatsapp-name:Square/Ёлка Пример'],
  ['Zarina Quill', '@zquill', 'Ая'],
)

function sourceOf(bytes: Buffer): ByteSource {
  return {
    name: 'x',
    sizeBytes: bytes.length,
    readAt: (target, position) => bytes.copy(target, 0, position, position + target.length),
  }
}

test('a person is known by name, id and username, in any case, composed or not, and inflected', () => {
  for (const text of [
    'said ZARINA QUILL today',
    'zarina  quill',
    'ask @zquill',
    'https://t.me/ZQuill?x',
    'Ёлка Пример'.normalize('NFD'),
    'елка пример',
    'Елки? whatsapp-name:Square/ёлка пример',
    'user7700112233',
    'id=7700112233,',
    'Это Ая.',
    String(7700112233n + 2n ** 32n),
  ])
    assert.ok(new PersonTraces(traces.ids, ['Zarina Quill', '@zquill', 'Ая', 'Ёлка Пример']).isIn(text), text)
  for (const text of ['Zarina', 'quill', '77001122334', '1770011223', 'Маянов', 'user770011223'])
    assert.ok(!traces.isIn(text), text)
})

test('names with marks of regular expressions are taken as they are', () => {
  const odd = new PersonTraces([], ['a.b*c (d) [e] {f} ^$|\\/-+?'])
  assert.ok(odd.isIn('x A.B*C (D) [E] {F} ^$|\\/-+? y'))
  assert.ok(!odd.isIn('aXbbc (d) [e] {f} ^$|\\/-+?'))
})

test('a name is found in bytes at any offset, as UTF-8, UTF-16 either way and as JSON escapes', () => {
  const forms: ((text: string) => Buffer)[] = [
    text => Buffer.from(text, 'utf8'),
    text => Buffer.from(text, 'utf16le'),
    text => Buffer.from(text, 'utf16le').swap16(),
    text => Buffer.from(text.replace(/[\s\S]/g, unit => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)),
  ]
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 40 }), fc.nat(forms.length - 1), (before, form) => {
      const bytes = Buffer.concat([
        before.map(byte => byte & 0x3f),
        forms[form]('Zarina Quill'),
        Buffer.from([0x20, 0x20]),
      ])
      assert.ok(traces.isInText(sourceOf(bytes)))
      if (form < 2) assert.ok(traces.isInMedia(sourceOf(bytes)))
    }),
  )
  assert.ok(!traces.isInText(sourceOf(Buffer.from('nobody of that name'))))
  assert.ok(!traces.isInMedia(sourceOf(Buffer.from('nobody of that name'))))
})

test('a name across two pieces of a large file is found', () => {
  const bytes = Buffer.alloc((1 << 22) + 100, 0x2e)
  bytes.write('Zarina Quill', (1 << 22) - 5)
  assert.ok(traces.isInText(sourceOf(bytes)))
  assert.ok(traces.isInMedia(sourceOf(bytes)))
})

test('short numbers are ids only where ids stand', () => {
  const short = new PersonTraces(['telegram:user42'], [])
  assert.ok(short.isInJson('{"from_id":"user42"}'))
  assert.ok(short.isInJson('{"text":[{"type":"mention_name","text":"x","user_id":42}]}'))
  assert.ok(short.isInJson('{"from_id":4294967338}'))
  assert.ok(!short.isInJson('{"id":42,"reply_to_message_id":42,"text":"42","duration_seconds":42}'))
})

test('what cannot be parsed or is nested without end counts as naming the person', () => {
  assert.ok(traces.isInJson('{'))
  assert.ok(traces.isInJson(`${'['.repeat(100_000)}${']'.repeat(100_000)}`))
  assert.ok(traces.isInJson('{"from_id":7700112233}'))
})

test('a post is the person’s by id, by forward and by any of its words', () => {
  const post = { kind: 'post', channelId: 'c', messageId: '7700112233', text: 'hello' } as unknown as PostRecord
  assert.ok(!traces.isInPost(post))
  for (const more of [
    { accountId: 'telegram:user7700112233' },
    { forward: { kind: 'user', id: 'telegram:user7700112233' } },
    { forward: { kind: 'unknown', name: 'Zarina Quill' } },
    { poll: { question: 'who', answers: [{ text: 'zarina quill' }] } },
    { contact: { name: 'Zarina Quill', phone: '1' } },
    { links: ['https://t.me/zquill'] },
  ])
    assert.ok(traces.isInPost({ ...post, ...more } as PostRecord), JSON.stringify(more))
})

test('words are left without the person, and keep the rest', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (before, after) => {
      const cleaned = traces.without(`${before} Zarina Quill ${after}`, '[erased]')
      assert.ok(!traces.isIn(cleaned))
      assert.ok(cleaned.includes('[erased]'))
    }),
  )
  assert.equal(traces.without('Nobody Here', '[erased]'), 'Nobody Here')
})
