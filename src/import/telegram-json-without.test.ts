import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { ByteSource } from '../model/source-record.ts'
import { bytesWithout, messagesWithout } from './telegram-json-without.ts'

function sourceOf(text: string): ByteSource {
  const bytes = Buffer.from(text)
  return {
    name: 'result.json',
    sizeBytes: bytes.length,
    readAt: (target, position) => bytes.copy(target, 0, position, position + target.length),
  }
}

async function without(text: string, isLeftOut: (message: string) => boolean): Promise<string | undefined> {
  const source = sourceOf(text)
  const rest = messagesWithout(source, isLeftOut)
  if (rest === undefined) return undefined
  const pieces: Uint8Array[] = []
  for await (const piece of bytesWithout(source, rest.cuts)) pieces.push(piece)
  return Buffer.concat(pieces).toString('utf8')
}

const goes = (message: string) => JSON.parse(message).out === true

const message = fc.record({ id: fc.nat(), out: fc.boolean(), text: fc.string({ unit: 'binary' }) })
const chat = fc.record({
  name: fc.string(),
  type: fc.constant('private_group'),
  id: fc.nat(),
  messages: fc.array(message, { maxLength: 8 }),
})

test('the rest is what a JSON parser would leave, one chat or a whole account, however it is indented', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(chat, { minLength: 1, maxLength: 4 }),
      fc.nat(3),
      fc.boolean(),
      async (chats, indent, isOne) => {
        const whole = isOne ? chats[0] : { about: 'x', chats: { about: 'y', list: chats } }
        const kept = (one: (typeof chats)[number]) => ({ ...one, messages: one.messages.filter(({ out }) => !out) })
        const expected = isOne ? kept(chats[0]) : { about: 'x', chats: { about: 'y', list: chats.map(kept) } }
        const rest = await without(JSON.stringify(whole, null, indent), goes)
        assert.deepEqual(JSON.parse(rest as string), JSON.parse(JSON.stringify(expected)))
      },
    ),
    { numRuns: 200 },
  )
})

test('with nothing left out not a byte changes', async () => {
  const text = JSON.stringify({ name: 'a', type: 'private_group', id: 1, messages: [{ id: 1 }, { id: 2 }] }, null, 2)
  assert.equal(await without(text, () => false), text)
})

test('nobody vouches for what is left of a damaged, joined or cut-off export', async () => {
  const text = JSON.stringify({ name: 'a', type: 'private_group', id: 1, messages: [{ id: 1 }, { id: 2, out: true }] })
  assert.notEqual(await without(text, goes), undefined)
  assert.equal(await without(text.slice(0, -3), goes), undefined)
  assert.equal(await without(`${text}${text}`, goes), undefined)
  assert.equal(await without(text.replace('}]', '},]'), goes), undefined)
  assert.equal(await without('[]', goes), undefined)
})
