import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { ByteSource } from '../model/source-record.ts'
import { readTelegramJson } from './telegram-json.ts'
import { extractTelegramChats, listTelegramChats, type TelegramChat } from './telegram-json-chats.ts'

function sourceOf(content: string): ByteSource {
  const bytes = Buffer.from(content)
  return {
    name: 'result.json',
    sizeBytes: bytes.length,
    readAt: (target, position) => bytes.copy(target, 0, position, position + target.length),
  }
}

async function extractOf(source: ByteSource, chosen: readonly TelegramChat[]): Promise<string> {
  const blocks: Uint8Array[] = []
  for await (const block of extractTelegramChats(source, chosen)) blocks.push(block)
  return Buffer.concat(blocks).toString()
}

const message = (id: number, text: string) =>
  `{ "id": ${id}, "type": "message", "date": "2022-01-05T12:00:00", "text": "${text}"}`
const chat = (id: number, count: number) =>
  `{"name": "Чат ${id}", "type": "private_group", "id": ${id},\n "messages": [${Array.from({ length: count }, (_, i) => message(i + 1, `secret${id}x`)).join(', ')}]}`
const account = (chats: readonly string[], left: readonly string[]) =>
  `{"about": "a", "personal_information": {"phone_number": "+7700"}, "contacts": {"list": [{"first_name": "Zed"}]}, "chats": {"about": "b", "list": [${chats.join(',\n')}]}, "left_chats": {"about": "c", "list": [${left.join()}]}, "sessions": {"list": []}}`

const textsOf = (source: ByteSource) =>
  [...readTelegramJson(source, {})]
    .flatMap(batch => batch.records)
    .map(record => (record.kind === 'post' ? `${record.channelId} ${record.messageId} ${record.text}` : record.id))

test('the list names every chat with its list, its number of messages and its exact bytes', () => {
  const chats = [chat(11, 3), chat(12, 0)]
  const file = account(chats, [chat(13, 2)])
  const listing = listTelegramChats(sourceOf(file))
  assert.equal(listing.isFullAccount, true)
  assert.deepEqual(listing.problems, [])
  assert.deepEqual(
    listing.chats.map(item => [item.name, item.type, item.idToken, item.messages, item.list]),
    [
      ['Чат 11', 'private_group', '11', 3, 'chats'],
      ['Чат 12', 'private_group', '12', 0, 'chats'],
      ['Чат 13', 'private_group', '13', 2, 'left_chats'],
    ],
  )
  const bytes = Buffer.from(file)
  assert.deepEqual(
    listing.chats.map(item => bytes.subarray(item.byteOffset, item.byteOffset + item.byteLength).toString()),
    [...chats, chat(13, 2)],
  )
})

test('a file that is one chat is no account', () => {
  const listing = listTelegramChats(sourceOf(chat(5, 2)))
  assert.deepEqual([listing.isFullAccount, listing.chats.length, listing.chats[0].messages], [false, 1, 2])
})

test('an extract is valid JSON, reads as the chosen chats do, holds nothing else, whatever the order of choosing', async () => {
  const counts = fc.array(fc.nat({ max: 4 }), { minLength: 1, maxLength: 5 })
  await fc.assert(
    fc.asyncProperty(counts, counts, fc.nat(), async (inChats, inLeft, choice) => {
      const ids = [...inChats, ...inLeft].map((_, i) => i + 11)
      const written = [...inChats, ...inLeft].map((count, i) => chat(ids[i], count))
      const source = sourceOf(account(written.slice(0, inChats.length), written.slice(inChats.length)))
      const { chats } = listTelegramChats(source)
      const chosen = chats.filter((_, i) => (choice >> i) & 1)
      const extract = await extractOf(source, chosen)
      assert.equal(await extractOf(source, [...chosen, ...chosen].reverse()), extract)
      const parsed = JSON.parse(extract)
      assert.deepEqual(Object.keys(parsed), ['about', 'chats', 'left_chats'])
      const expected = textsOf(source).filter(line =>
        chosen.some(item => new RegExp(`^telegram:chat${item.idToken}( |$)`).test(line)),
      )
      assert.deepEqual(textsOf(sourceOf(extract)), expected)
      for (const item of chats.filter(item => !chosen.includes(item)))
        assert.ok(!extract.includes(`secret${item.idToken}x`) && !extract.includes(`Чат ${item.idToken}"`))
      assert.ok(!extract.includes('+7700') && !extract.includes('Zed'))
    }),
    { numRuns: 100 },
  )
})

test('a damaged chat is cut behind its last whole message, and the extract is still valid JSON', async () => {
  const damaged = chat(11, 2).replace(']}', ', {"id": 3, "type": "mess')
  const source = sourceOf(account([damaged, chat(12, 1)], []))
  const { chats, problems } = listTelegramChats(source)
  assert.deepEqual(
    problems.map(problem => problem.code),
    ['telegram-json-damaged'],
  )
  assert.deepEqual(
    chats.map(item => [item.idToken, item.messages, item.isDamaged]),
    [
      ['11', 2, true],
      ['12', 1, false],
    ],
  )
  const parsed = JSON.parse(await extractOf(source, chats))
  assert.deepEqual(
    parsed.chats.list.map((item: { messages: unknown[] }) => item.messages.length),
    [2, 1],
  )
})
