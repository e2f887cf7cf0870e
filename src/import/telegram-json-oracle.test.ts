// The fast reader against a slow one: JSON.parse of the whole file with numbers kept as their raw tokens.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { ByteSource, PostRecord } from '../model/source-record.ts'
import { readTelegramJson } from './telegram-json.ts'

/** A number as written. */
class Token {
  readonly raw: string
  constructor(raw: string) {
    this.raw = raw
  }
}

type Parsed = Readonly<Record<string, unknown>>

function parseWithTokens(json: string): unknown {
  const revive = (_: string, value: unknown, context: { source?: string }) =>
    typeof value === 'number' ? new Token(context.source ?? '') : value
  return (JSON.parse as (text: string, reviver: typeof revive) => unknown)(json, revive)
}

const tokenOf = (value: unknown) => (value instanceof Token ? value.raw : typeof value === 'string' ? value : undefined)
const stringOf = (value: unknown) => (typeof value === 'string' ? value : undefined)
const partsOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : [value])
const uniqueOrNone = (values: string[]) => (values.length === 0 ? undefined : [...new Set(values)])

/** The fields that a message determines, by the plainest reading of the rules. */
function oracle(message: Parsed): Partial<PostRecord> {
  const written = message.text ?? message.text_entities ?? ''
  const objects = partsOf(written).filter(part => typeof part === 'object') as Parsed[]
  const text = partsOf(written).map(part => (typeof part === 'string' ? part : ((part as Parsed).text as string)))
  const links = objects.flatMap(part => (part.type === 'link' ? part.text : part.type === 'text_link' ? part.href : []))
  const tags = objects.filter(part => part.type === 'hashtag' || part.type === 'mention').map(part => part.text)
  const seconds = tokenOf(message.date_unixtime)
  const wall = Date.parse(`${message.date}Z`)
  const instant = seconds === undefined ? undefined : Number(seconds) * 1000
  const isService = message.type === 'service'
  const id = tokenOf(isService ? message.actor_id : message.from_id)
  const forwardId = tokenOf(message.forwarded_from_id)
  const reply = tokenOf(message.reply_to_message_id)
  return {
    messageId: tokenOf(message.id),
    postKind: isService ? 'service' : 'message',
    time:
      instant === undefined
        ? { kind: 'zoneless', wallClock: wall }
        : {
            kind: 'zoned',
            instant,
            offsetMinutes: Math.abs(wall - instant) > 18 * 3_600_000 ? undefined : (wall - instant) / 60_000,
          },
    accountId: (id === undefined ? undefined : `telegram:${id}`) as PostRecord['accountId'],
    accountName: stringOf(isService ? message.actor : message.from),
    text: text.join(''),
    links: uniqueOrNone((links as string[]).filter(link => link !== '')),
    hashtags: uniqueOrNone((tags as string[]).filter(tag => tag !== '')),
    forward: !('forwarded_from' in message)
      ? undefined
      : forwardId === undefined
        ? { kind: 'unknown', name: stringOf(message.forwarded_from) }
        : {
            kind: forwardId.startsWith('user') ? 'user' : 'channel',
            id: `telegram:${forwardId}` as PostRecord['accountId'],
            name: stringOf(message.forwarded_from),
          },
    replyTo: reply === undefined ? undefined : { channelId: undefined, messageId: reply },
    signature: stringOf(message.author),
  }
}

const word = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom(
    '',
    'Площадь',
    '"кавычки" \\ и\nстроки',
    '🏔️ тау',
    '\ud83d',
    '\udc00x',
    '\u2028',
    '\ufeff',
    'a'.repeat(90),
  ),
)
const id = fc.oneof(
  fc.integer({ min: 1, max: 1e9 }).map(BigInt),
  fc.constantFrom(9007199254740993n, 1479012345678901234n, -5n),
)
const part = fc.oneof(
  word,
  fc.record({ type: fc.constantFrom('bold', 'plain', 'link', 'hashtag', 'mention', 'custom_emoji'), text: word }),
  fc.record({ type: fc.constant('text_link'), text: word, href: word }),
)
const unknown = fc.oneof(word, id, fc.constant(null), fc.jsonValue({ maxDepth: 3, noUnicodeString: false } as object))
const message = fc
  .record(
    {
      id,
      type: fc.constantFrom('message', 'message', 'service'),
      date: fc.constantFrom('2022-01-05T12:34:56', '2024-02-29T00:00:00', '1999-12-31T23:59:59'),
      date_unixtime: fc.constantFrom('1641364496', 1709142000n, '1641386096'),
      from: fc.oneof(word, fc.constant(null)),
      from_id: fc.constantFrom('user42', 'channel1000724666', 'user7654321098765432'),
      actor: word,
      actor_id: fc.constantFrom('user42', 'chat9'),
      author: word,
      text: fc.oneof(word, fc.array(part, { maxLength: 6 })),
      text_entities: fc.array(part, { maxLength: 3 }),
      forwarded_from: fc.oneof(word, fc.constant(null)),
      forwarded_from_id: fc.constantFrom('user1', 'channel2', 'chat3'),
      reply_to_message_id: id,
      __proto__x: unknown,
      nested: unknown,
    },
    { requiredKeys: ['id', 'type', 'date', 'text', 'from_id', 'actor_id'] },
  )
  .map(fields => ({
    ...fields,
    ...('forwarded_from_id' in fields && { forwarded_from: fields.forwarded_from ?? null }),
  }))

/** Writes JSON with white space and escapes where it is free to, steered by a seed. */
class Writer {
  #state: number
  constructor(seed: number) {
    this.#state = seed >>> 0
  }

  json(value: unknown): string {
    if (typeof value === 'bigint') return String(value)
    if (typeof value === 'string') return this.#string(value)
    if (Array.isArray(value))
      return `[${this.#gap()}${value.map(item => this.json(item) + this.#gap()).join(`,${this.#gap()}`)}]`
    if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null'
    const members = Object.entries(value).map(
      ([key, member]) => `${this.#string(key)}${this.#gap()}:${this.#gap()}${this.json(member)}${this.#gap()}`,
    )
    return `{${this.#gap()}${members.join(`,${this.#gap()}`)}}`
  }

  #string(value: string): string {
    let written = ''
    for (let i = 0; i < value.length; i++) {
      const unit = value.charCodeAt(i)
      const isSurrogate = unit >= 0xd800 && unit <= 0xdfff
      if (unit < 32 || isSurrogate || this.#below(12) === 0) written += `\\u${unit.toString(16).padStart(4, '0')}`
      else if (unit === 34 || unit === 92) written += `\\${value[i]}`
      else written += value[i]
    }
    return `"${written}"`
  }

  #gap(): string {
    return ['', '', ' ', '\n', '\r\n\t ', '  '][this.#below(6)]
  }

  #below(limit: number): number {
    this.#state = (Math.imul(this.#state, 1664525) + 1013904223) >>> 0
    return Math.floor((this.#state / 2 ** 32) * limit)
  }
}

function sourceOf(bytes: Uint8Array): ByteSource {
  return {
    name: 'result.json',
    sizeBytes: bytes.length,
    readAt: (target, position) => Buffer.from(bytes).copy(target, 0, position, position + target.length),
  }
}

function postsOf(bytes: Uint8Array, blockBytes: number): PostRecord[] {
  const batches = [...readTelegramJson(sourceOf(bytes), {}, blockBytes)]
  assert.deepEqual(
    batches.flatMap(batch => batch.problems).filter(problem => problem.code.startsWith('telegram-json')),
    [],
  )
  return batches.flatMap(batch => batch.records).filter(record => record.kind === 'post')
}

const sample = fc.record({
  messages: fc.array(message, { maxLength: 8 }),
  seed: fc.nat(),
  block: fc.integer({ min: 1, max: 3000 }),
})

test('every record equals what JSON.parse with raw tokens gives, at any block size, white space and escaping', () => {
  fc.assert(
    fc.property(sample, ({ messages, seed, block }) => {
      const writer = new Writer(seed)
      const json = writer.json({ name: 'Тау', type: 'public_supergroup', id: 7n, x: [{}], messages, y: { a: 1n } })
      const expected = (parseWithTokens(json) as { messages: Parsed[] }).messages.map(oracle)
      const posts = postsOf(Buffer.from(json), block)
      assert.equal(posts.length, expected.length)
      for (const [i, fields] of expected.entries()) {
        for (const [field, value] of Object.entries(fields)) {
          assert.deepEqual(
            posts[i][field as keyof PostRecord],
            value,
            `message ${i}, ${field}: ${JSON.stringify(`${messages[i].id}`)}`,
          )
        }
      }
    }),
    { numRuns: 400 },
  )
})

test('byteOffset and byteLength give exactly the bytes of the message object', () => {
  fc.assert(
    fc.property(sample, ({ messages, seed, block }) => {
      const writer = new Writer(seed)
      const written = messages.map(item => writer.json(item))
      const json = Buffer.from(`{"type":"private_group","id":1,"name":"é",\n"messages":[ ${written.join(' ,\n')}\n]}`)
      const slices = postsOf(json, block).map(post =>
        json.subarray(post.byteOffset, post.byteOffset + post.byteLength).toString(),
      )
      assert.deepEqual(slices, written)
    }),
    { numRuns: 200 },
  )
})

test('a file cut anywhere gives every whole message before the cut and says that it breaks off', () => {
  fc.assert(
    fc.property(sample, fc.nat(), ({ messages, seed, block }, cut) => {
      const json = Buffer.from(
        new Writer(seed).json({ name: 'Тау', type: 'public_supergroup', id: 7n, messages, list: ['x'] }),
      )
      const whole = postsOf(json, block)
      const at = cut % json.length
      const batches = [...readTelegramJson(sourceOf(json.subarray(0, at)), {}, block)]
      const posts = batches.flatMap(batch => batch.records).filter(record => record.kind === 'post')
      const kept = whole.filter(post => post.byteOffset + post.byteLength <= at)
      assert.deepEqual(
        posts.map(post => post.messageId),
        kept.map(post => post.messageId),
      )
      const codes = batches.flatMap(batch => batch.problems).map(problem => problem.code)
      assert.ok(codes.includes(at === 0 ? 'telegram-json-empty' : 'telegram-json-truncated'), codes.join())
    }),
    { numRuns: 200 },
  )
})

test('any damage is survived, and what stands before it is kept', () => {
  fc.assert(
    fc.property(sample, fc.nat(), fc.uint8Array({ maxLength: 6 }), ({ messages, seed, block }, place, noise) => {
      const json = Buffer.from(new Writer(seed).json({ name: 'Тау', type: 'public_supergroup', id: 7n, messages }))
      const whole = postsOf(json, block)
      const at = place % json.length
      const damaged = Buffer.concat([json.subarray(0, at), noise, json.subarray(at + 1)])
      const batches = [...readTelegramJson(sourceOf(damaged), {}, block)]
      const posts = batches.flatMap(batch => batch.records).filter(record => record.kind === 'post')
      for (const [i, post] of whole.entries()) {
        if (post.byteOffset + post.byteLength > at) break
        const { messageId, text, byteOffset } = posts[i]
        assert.deepEqual(
          { messageId, text, byteOffset },
          { messageId: post.messageId, text: post.text, byteOffset: post.byteOffset },
        )
      }
    }),
    { numRuns: 300 },
  )
})
