import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { problemText } from '../messages/problems.ts'
import type { Problem } from '../model/problem.ts'
import type { ByteSource } from '../model/source-record.ts'
import { readShareTable } from './actions-shares.ts'
import { readToolkitTable } from './actions-toolkit.ts'

function sourceOf(text: string): ByteSource {
  const bytes = new TextEncoder().encode(text)
  return {
    name: 'table.csv',
    sizeBytes: bytes.length,
    readAt(target, position) {
      const part = bytes.subarray(position, position + target.length)
      target.set(part)
      return part.length
    },
  }
}

function said(problems: readonly Problem[], code: string): string {
  const problem = problems.find(each => each.code === code)
  return problem === undefined ? '' : problemText(problem, 'en')
}

const HEAD = 'object_id,account_id,content_id,timestamp_share'

test('shares keep their order, their repetitions and their times as numbers', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(
        fc.tuple(
          fc.constantFrom('o', 'p'),
          fc.constantFrom('a', 'b', 'NA'),
          fc.constantFrom('c', 'd', '1'),
          fc.double({ min: -1e12, max: 1e12, noNaN: true }),
        ),
        { minLength: 1, maxLength: 20 },
      ),
      async rows => {
        const { table, kept } = await readShareTable(
          sourceOf(`${HEAD}\n${rows.map(row => row.join(',')).join('\n')}\n`),
        )
        assert.ok(table !== undefined && kept === rows.length)
        const back = [...table.account.keys()].map(i => [
          table.objectIds[table.object[i]],
          table.accountIds[table.account[i]],
          table.contentIds[table.content[i]],
          table.time[i],
        ])
        // -0 is written as 0.
        assert.deepEqual(
          back,
          rows.map(([object, account, content, time]) => [object, account, content, time + 0]),
        )
      },
    ),
    { numRuns: 100 },
  )
})

test('shares: dates are Unix seconds, what is no time is NaN, contents may be missing, large numbers are reported', async () => {
  const { table, problems } = await readShareTable(
    sourceOf('object_id,account_id,timestamp_share\no,a,2021-06-16T22:04:51.500Z\no,b,soon\n,b,5\no,b,1623881091000\n'),
  )
  assert.deepEqual([...(table?.time ?? [])], [1623881091.5, Number.NaN, 5, 1623881091000])
  assert.deepEqual(table?.contentIds, ['row 1', 'row 2', 'row 3', 'row 4'])
  assert.match(said(problems, 'actions-time-unreadable'), /“soon”/)
  assert.match(said(problems, 'actions-share-empty'), /^1 row with an empty object/)
  assert.match(said(problems, 'actions-share-units'), /“1623881091000”/)
  assert.equal((await readShareTable(sourceOf('a,b\n1,2\n'))).table, undefined)
})

const TOOLKIT = 'message_id,user_id,username,repost_id,reply_id,message,timestamp,urls'

test('messages keep their order; users are ascending; empty ids are none', async () => {
  const { messages, rows, kept } = await readToolkitTable(
    sourceOf(
      `${TOOLKIT}\n2,zoe,Zoe,,1,"a, ""b""",10.5,https://x.example https://y.example\n1,ann,Ann,9,,hello,-3,\n2,zoe,Zoe,,,again,1e3,\n`,
    ),
  )
  assert.deepEqual([rows, kept], [3, 3])
  assert.deepEqual(messages, {
    userIds: ['ann', 'zoe'],
    messageIds: ['2', '1', '2'],
    user: Int32Array.of(1, 0, 1),
    time: Float64Array.of(10.5, -3, 1000),
    message: ['a, "b"', 'hello', 'again'],
    repostId: [undefined, '9', undefined],
    replyId: ['1', undefined, undefined],
    urls: [['https://x.example', 'https://y.example'], [''], ['']],
  })
})

test('messages: columns by name in any order, by the map, or in the order of the toolkit', async () => {
  const byName = await readToolkitTable(sourceOf('timestamp,user_id,message_id\n5,ann,1\nsoon,ann,2\n'))
  assert.deepEqual(byName.messages, {
    userIds: ['ann'],
    messageIds: ['1'],
    user: Int32Array.of(0),
    time: Float64Array.of(5),
  })
  assert.match(said(byName.problems, 'actions-time-no-number'), /^1 row left out.*“soon”/)
  const mapped = await readToolkitTable(sourceOf('when,user_id,id\n5,ann,1\n'), {
    columns: { timestamp: 'when', message_id: 'id' },
  })
  assert.deepEqual(mapped.messages, byName.messages)
  const inOrder = await readToolkitTable(sourceOf('a,b,c,d,e,f,g,h\n1,ann,Ann,,,hello,5,\n'))
  assert.deepEqual([inOrder.messages?.userIds, inOrder.messages?.time[0]], [['ann'], 5])
  assert.match(said(inOrder.problems, 'actions-toolkit-order'), /\(a, b, c, d, e, f, g, h\)/)
  const missing = await readToolkitTable(sourceOf('user_id,text\nann,x\n'))
  assert.equal(missing.messages, undefined)
  assert.match(
    said(missing.problems, 'actions-toolkit-columns'),
    /missing: message_id, timestamp\. Columns found: user_id, text/,
  )
  const wrong = await readToolkitTable(sourceOf(`${TOOLKIT}\n`), { columns: { timestamp: '__proto__' } })
  assert.match(said(wrong.problems, 'actions-map-unknown'), /__proto__/)
})
