// Audiences and protection through the command, on the bundled crisis: what is shown, refused and signed.

import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { inside } from '../support/command-inside.ts'
import { anechoic, EXAMPLE, inFolder } from '../support/command-line.ts'

test('audiences are shown and changed; posts get other words; somebody may be named; something stays', async () => {
  await inFolder(async folder => {
    const c = join(folder, 'case')
    const inputs = [EXAMPLE, '--claims', join(EXAMPLE, 'claims.yaml'), '--casework', join(EXAMPLE, 'casework.jsonl')]
    assert.equal((await inside(['analyse', ...inputs, '--case', c, '--open'])).status, 0)
    const run = (...words: string[]) => inside([words[0], c, ...words.slice(1)])

    const shown = await run('audience')
    for (const name of ['public', 'newsroom', 'archive', 'court', 'research'])
      assert.match(shown.out, new RegExp(`^${name}$`, 'm'))
    for (const [lang, word] of [
      ['ru', 'перефраз|вместо них'],
      ['kk', 'орнына'],
    ])
      assert.match((await run('audience', 'public', '--lang', lang)).out, new RegExp(word))
    const open = ['audience', 'tribunal', '--like', 'court', '--set', 'links=domain', '--role', 'editor']
    const refused = await run(...open)
    assert.deepEqual([refused.status, /links=domain.*--reason/.test(refused.errors)], [2, true])
    assert.equal((await run(...open, '--reason', 'the chamber asked')).status, 0)
    const saved = JSON.parse((await run('audience', 'tribunal', '--json')).out)
    assert.deepEqual([saved.like, saved.opened, saved.saved.reason], ['court', ['links'], 'the chamber asked'])
    assert.equal((await run('audience', 'public', '--set', 'times=none')).status, 2, 'without a role')

    const signed = async () =>
      (await run('record')).out.split('\n').filter(line => /"(?:paraphrase|naming|withholding)"/.test(line)).length
    const before = await signed()

    const queue = (input: string) => anechoic(['protect', c, '--queue', '--role', 'editor'], { input })
    const first = await queue('.\n')
    const [, all, post] = /^\[1\/(\d+)\] [^:]+: (\S+)$/m.exec(first.out) ?? []
    assert.ok(Number(all) > 20 && post !== undefined, first.out)
    const text = /\] [^\n]+\n {2}([^\n]+)/.exec(first.out)?.[1] ?? ''
    assert.ok(text.length > 20)

    const view = JSON.parse((await run('protect', '--quote', post, '--json')).out)
    assert.ok(view.words > 8 && view.runs.length === 5)
    assert.ok(view.runs.every((one: { runs: number; ofOne: number }) => one.ofOne <= one.runs))
    assert.match((await run('protect', '--quote', post)).out, /of 8 words/)
    assert.equal((await run('protect', '--quote', `${post}99999999`)).status, 2)

    const write = (words: string, ...more: string[]) =>
      run('protect', '--paraphrase', post, '--text', words, '--role', 'editor', ...more)
    const own = await write(text)
    assert.equal(own.status, 2)
    assert.match(own.errors, /in a row/)
    assert.ok(!own.errors.includes(text.slice(0, 20)), 'no words of the post in an error')
    const number = await write('Somebody says that shots were heard, call +7 701 555 01 23')
    assert.deepEqual(
      [number.status, /telephone number/.test(number.errors), /701/.test(number.errors)],
      [2, true, false],
    )
    assert.equal((await write(text, '--searchable')).status, 2, 'needs a reason')
    assert.equal(await signed(), before, 'nothing was signed')
    const done = await write('A person by a tower heard many bangs from a crossing that evening', '--json')
    assert.deepEqual([done.status, typeof JSON.parse(done.out).entry], [0, 'string'])

    const second = await queue(`${text}\nA person was near a queue when an angry crowd came along\n\n.\n`)
    assert.equal(second.status, 0)
    const heads = [...second.out.matchAll(/^\[(\d+)\/(\d+)\] [^:]+: (.+)$/gm)].map(match => match.slice(1))
    assert.deepEqual(
      heads.map(([at, left]) => [at, left]),
      ['1', '2', '3'].map(at => [at, String(Number(all) - 1)]),
    )
    assert.ok(heads.every(([, , key]) => key !== post))
    assert.match(second.out, /in a row/)
    assert.match(second.out, /Signed: 1/)

    const channel = post.slice(0, post.lastIndexOf('/'))
    const role = ['--role', 'editor']
    assert.equal((await run('protect', '--name', channel, ...role)).status, 2, 'needs a reason')
    const reason = [...role, '--reason', 'a public channel']
    assert.equal((await run('protect', '--name', channel, '--audience', 'court', ...reason)).status, 0)
    assert.equal((await run('protect', '--name', 'telegram:user1', ...reason)).status, 2)
    assert.equal((await run('protect', '--not-named', channel, ...role)).status, 0)
    assert.equal((await run('protect', '--withhold', `post:${post}`, ...reason)).status, 0)
    assert.equal((await run('protect', '--withhold', 'everything', ...reason)).status, 2)
    assert.equal((await run('protect', '--release', `post:${post}`, ...role)).status, 2, 'needs a reason')
    assert.equal((await run('protect', '--withhold', 'claim:bridge', ...reason)).status, 0)
    const without = await queue('.\n')
    assert.doesNotMatch(without.out, /\] bridge: /)
    assert.equal((await run('protect')).status, 2)
    assert.equal((await run('protect', '--quote', post, '--queue')).status, 2)
    assert.equal((await signed()) - before, 6)
    assert.equal((await run('verify')).status, 0)
  })
})
