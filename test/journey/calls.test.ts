// Suggestions and calls to violence through the command: lists, reviews of families, what is shown and what never is.

import assert from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { inside } from '../support/command-inside.ts'
import { anechoic, inFolder } from '../support/command-line.ts'

test('calls are proposed by family, reviewed once, and shown in sum; the lists can be replaced', async () => {
  await inFolder(async folder => {
    const at = (name: string) => join(folder, name)
    writeFileSync(
      at('a.csv'),
      [
        'id,user,time,text',
        '1,ann,2031-01-05T10:00:00Z,"Burn the tram depot tonight, everybody, bring petrol and bottles!"',
        '2,bob,2031-01-05T11:00:00Z,"Burn the tram depot tonight, everybody, bring petrol and bottles!!"',
        '3,cat,2031-01-05T12:00:00Z,"Do not burn anything, please."',
        '4,dan,2031-01-05T12:10:00Z,"Flood the lower hall, all of you!"',
        '',
      ].join('\n'),
    )
    writeFileSync(at('lists.yaml'), 'en:\n  burn:\n    calls: flood the\n')
    writeFileSync(at('wrong.yaml'), 'en:\n  burn:\n    shouts: flood\n')
    assert.equal((await anechoic(['import', at('a.csv'), '--case', at('case'), '--open'])).status, 0)

    const read = async (...words: string[]) => JSON.parse((await inside(['calls', at('case'), '--json', ...words])).out)
    const before = await read()
    assert.deepEqual([before.waiting, before.confirmed.posts, before.toldApart.negated], [{ texts: 2, posts: 2 }, 0, 1])
    assert.equal(before.suggestions[0].posts, 2)

    const { post } = before.suggestions[0]
    const review = ['--review', post, '--verdict', 'call', '--role', 'coder 1']
    const after = await read(...review)
    assert.deepEqual([after.waiting.posts, after.confirmed.posts], [0, 2])
    assert.ok(!JSON.stringify(after.confirmed).match(/"ann"|bob|user/), 'no account among confirmed calls')
    const again = await inside(['calls', at('case'), ...review])
    assert.equal(again.status, 2)
    assert.match(again.errors, /waits for review/)

    assert.equal((await inside(['calls', at('case'), '--list', at('lists.yaml')])).status, 2)
    const wrong = await inside(['calls', at('case'), '--list', at('wrong.yaml'), '--role', 'coder 1'])
    assert.equal(wrong.status, 2)
    assert.match(wrong.errors, /line 3.*shouts/)
    const own = await read('--list', at('lists.yaml'), '--role', 'coder 1')
    assert.deepEqual([own.list, own.waiting.posts, own.confirmed.posts], ['lists.yaml', 1, 2])
    assert.equal((await inside(['verify', at('case')])).status, 0)
  })
})
