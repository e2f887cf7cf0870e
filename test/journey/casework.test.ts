// Claims, decisions, reviews and agreement through the command, on a small invented chat.

import assert from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { inside } from '../support/command-inside.ts'
import { anechoic, inFolder } from '../support/command-line.ts'
import { CHAT, heronCase, writeChat } from '../support/heron-chat.ts'

async function inCase(work: (root: string, folder: string) => Promise<void>): Promise<void> {
  await inFolder(async folder => {
    writeChat(folder)
    await work(await heronCase(folder), folder)
  })
}

const lines = (text: string): Record<string, unknown>[] =>
  text
    .trim()
    .split('\n')
    .filter(line => line !== '')
    .map(line => JSON.parse(line))

test('faults are told line by line with field and value, and nothing of the file is recorded', async () => {
  await inCase(async (root, folder) => {
    const file = join(folder, 'records.jsonl')
    const mark = { type: 'mark-review', claim: 'bridge', side: 'support', mark: 'words', verdict: 'own' }
    writeFileSync(
      file,
      [
        JSON.stringify({ type: 'assertion', claim: 'bridge', post: `${CHAT}/3`, stance: 'support' }),
        JSON.stringify({ type: 'assertion', claim: 'brigde', post: `${CHAT}/9`, stance: 'support' }),
        '',
        JSON.stringify({
          type: 'assertion',
          claim: 'bridge',
          post: `${CHAT}/3`,
          start: 0,
          end: 5,
          quote: 'I saw',
          stance: 'deny',
        }),
        JSON.stringify({ type: 'assertion', claim: 'bridge', post: `${CHAT}/3`, start: 90, end: 500, stance: 'deny' }),
        JSON.stringify({ ...mark, post: `${CHAT}/3`, reason: 'other side of the bridge' }),
        JSON.stringify({ ...mark, post: `${CHAT}/3`, compared: [`${CHAT}/4`], reason: 'the same' }),
        JSON.stringify({ ...mark, post: `${CHAT}/2`, compared: [`${CHAT}/1`], reason: 'The same ' }),
        JSON.stringify({ type: 'stage', claim: 'bridge', stage: 'collection' }),
        JSON.stringify({ type: 'credibility', claim: 'bridge', side: 'support', reliability: 'A', credibility: 1 }),
        JSON.stringify({ type: 'tie', from: 'a', to: 'b', kind: 'control' }),
        JSON.stringify({
          type: 'controller',
          controller: 'one',
          members: ['telegram:user700000001', 'telegram:user700000009'],
          reason: 'r',
        }),
        JSON.stringify({ type: 'withdrawal', of: `${'0'.repeat(32)}:${'0'.repeat(16)}:5` }),
      ].join('\n'),
    )
    const refused = await inside(['record', root, '--from', file, '--role', 'coder 1'])
    assert.equal(refused.status, 2)
    assert.equal(refused.out, '')
    const told = refused.errors.split('\n').filter(line => line.startsWith('records.jsonl:'))
    const said = (line: number) => told.filter(text => text.startsWith(`records.jsonl:${line}:`)).join('\n')
    assert.equal(said(1), '')
    assert.match(said(2), /“post”: .*\/9.* Nearest: .*\/6/)
    assert.match(said(2), /“claim”: .*“brigde”.*Nearest: bridge/)
    assert.match(said(4), /“quote” is not what stands there: “I saw”/)
    assert.match(said(5), /90-500/)
    assert.match(said(6), /“compared” is empty, but the case holds 2 earlier assertions/)
    assert.match(said(7), /\/4” does not come before/)
    assert.match(said(8), /“reason” is the same/)
    assert.match(said(9), /“collection”.*next is “inquiry”/)
    assert.match(said(10), /at least 2 independent voices from 2 different vantages/)
    assert.match(said(11), /“from”.*“a”[\s\S]*“to”.*“b”/)
    assert.match(said(12), /“telegram:user700000009”.*Nearest: telegram:user70000000/)
    assert.match(said(13), /no entry of casework/)
    const listed = await inside(['record', root])
    assert.deepEqual([listed.status, listed.out], [0, ''])
  })
})

test('what one role withdraws and two roles settle is what holds', async () => {
  await inCase(async (root, folder) => {
    const record = async (...words: string[]) => {
      const run = await inside(['record', root, ...words, '--json'])
      assert.equal(run.status, 0, run.errors)
      return (JSON.parse(run.out) as { entries: string[] }).entries
    }
    const coded = ['--set', 'claim=bridge', '--set', `post=${CHAT}/3`]
    const [first] = await record(
      'assertion',
      ...coded,
      '--set',
      'stance=support',
      '--role',
      'coder 1',
      '--set',
      'apart=yes',
    )
    const [second] = await record(
      'assertion',
      ...coded,
      '--set',
      'stance=deny',
      '--role',
      'coder 2',
      '--set',
      'apart=yes',
      '--reason',
      'heard only',
    )
    const differing = await inside(['agreement', root, '--claim', 'bridge'])
    assert.match(
      differing.out,
      /stance: Krippendorff’s alpha 0 over 1 unit \(coder 1, coder 2\); coded apart: 0 over 1/,
    )
    assert.match(
      differing.out,
      new RegExp(`coder 2: stance=deny evidentiality=unsourced \\(heard only\\)\\n +${second}`),
    )
    const lone = await inside([
      'record',
      root,
      'assertion',
      ...coded,
      '--set',
      'stance=deny',
      '--role',
      'lead',
      '--set',
      `resolves=${first}`,
      '--set',
      `resolves=${'0'.repeat(32)}:00:1`,
    ])
    assert.equal(lone.status, 2)
    await record(
      'assertion',
      ...coded,
      '--set',
      'stance=support',
      '--role',
      'lead',
      '--set',
      `resolves=${first}`,
      '--set',
      `resolves=${second}`,
    )
    const settled = JSON.parse((await inside(['agreement', root, '--json'])).out)
    assert.deepEqual(settled.differences, [])
    assert.deepEqual([settled.variables[0].alpha, settled.variables[0].units], [0, 1])
    const states = lines((await inside(['record', root])).out).map(({ role, state }) => [role, state])
    assert.deepEqual(states, [
      ['coder 1', 'replaced'],
      ['coder 2', 'replaced'],
      ['lead', 'holds'],
    ])
    const silent = await inside(['record', root, 'withdrawal', '--set', `of=${second}`, '--role', 'lead'])
    assert.match(silent.errors, /another role \(coder 2\)/)
    const [claim] = await record(
      'claim',
      '--set',
      'claim=bridge',
      '--set',
      'text=Shots on the bridge',
      '--set',
      'quantity.what=fallen',
      '--set',
      'quantity.low=3',
      '--role',
      'lead',
    )
    const [changed] = lines((await inside(['claims', root, '--json'])).out)
    assert.deepEqual(
      [changed.saidBy, changed.kind, (changed.support as { search: string[] }).search.length],
      ['act-over-file', 'factual', 1],
    )
    await record('withdrawal', '--set', `of=${claim}`, '--role', 'lead')
    const restored = await inside(['claims', root])
    assert.match(restored.out, /bridge \(factual\): Shots were fired on the Heron bridge\n {2}as the claims file says/)
    assert.match(restored.errors, /claims\.yaml:4: The kind “figure” is read as factual/)
    const copy = join(folder, 'lines.jsonl')
    writeFileSync(copy, `${readFileSync(join(folder, 'claims.yaml')).toString('latin1')}\n`)
    assert.match((await inside(['record', root, '--from', copy])).errors, /lines\.jsonl:1: This line is no JSON object/)
    const piped = await anechoic(['record', root, '--from', '-', '--role', 'lead'], {
      input: `${JSON.stringify({ type: 'outage', place: 'Heron', from: '2026-01-05T10:00+05:00', to: '2026-01-06T10:00+05:00', measuredBy: 'a probe' })}\n`,
    })
    assert.deepEqual([piped.status, piped.out.trim().split('\n').length], [0, 1], piped.errors)
    assert.equal((await inside(['verify', root])).status, 0)
    assert.equal((await inside(['rebuild', root, '--json'])).status, 0)
    assert.equal(lines((await inside(['record', root])).out).length, 6)
  })
})

test('suggestions are decided by keys, taken back, and hidden from nobody but whom they are apart from', async () => {
  await inCase(async root => {
    const claim = ['--set', 'claim=bakery', '--set', 'text.en=The bakery is open tomorrow morning']
    const made = await inside([
      'record',
      root,
      'claim',
      ...claim,
      '--set',
      'support.search=bakery open tomorrow',
      '--role',
      'lead',
    ])
    assert.equal(made.status, 0, made.errors)
    const first = await anechoic(['decide', root, '--claim', 'bakery', '--role', 'coder 1'], { input: 'n\nu\nq\n' })
    assert.equal(first.status, 0, first.errors)
    assert.match(first.out, /\[1\/1\] bakery: 1 post/)
    assert.match(first.out, /1 decision signed/)
    const records = lines((await inside(['record', root])).out).slice(1)
    assert.deepEqual(
      records.map(({ type, stance, state }) => [type, stance ?? null, state]),
      [
        ['assertion', 'deny', 'replaced'],
        ['withdrawal', null, 'holds'],
        ['assertion', 'query', 'holds'],
      ],
    )
    assert.equal((records[2].covers as { posts: number }).posts, 1)
    const seen = await anechoic(['decide', root, '--claim', 'bakery', '--role', 'coder 2'], { input: 'y\n' })
    assert.match(seen.out, /Nothing waits/)
    const apart = await anechoic(['decide', root, '--claim', 'bakery', '--role', 'coder 2', '--apart'], {
      input: 'у\nт\n',
    })
    assert.match(apart.out, /\[1\/1\] bakery/)
    const last = lines((await inside(['record', root])).out).at(-1)
    assert.deepEqual([last?.stance, last?.apart, last?.state], ['deny', true, 'disputed'])
  })
})

test('marks are reviewed beside what came before, each with its own reason, and sides are looked through', async () => {
  await inCase(async root => {
    const answers = [
      'o',
      'w',
      'Heron bridge',
      '2026-01-05T19:00',
      'north side',
      'first to say so',
      'o',
      'w',
      '',
      '',
      '',
      'First to say so',
      'n',
      'w',
      'hears no more than others',
    ]
    const support = await anechoic(['review', root, '--side', 'support', '--role', 'coder 1'], {
      input: `${answers.join('\n')}\n`,
    })
    assert.equal(support.status, 0, support.errors)
    assert.match(support.out, /No earlier assertion of this claim/)
    assert.match(support.out, /Nearest earlier assertions:\n {1}1\)/)
    assert.match(support.out, /“reason” is the same as for another mark: “First to say so”/)
    assert.match(support.out, /2 reviews signed/)
    const reviews = lines((await inside(['record', root])).out)
    assert.deepEqual(
      reviews.map(({ unit, verdict, compared }) => [
        (unit as { post: string }).post,
        verdict,
        (compared as unknown[]).length > 0,
      ]),
      [
        [`${CHAT}/1`, 'own', false],
        [`${CHAT}/3`, 'not-own', true],
      ],
    )
    assert.deepEqual(reviews[0].vantage, { place: 'Heron bridge', time: '2026-01-05T19:00', viewpoint: 'north side' })
    const again = await anechoic(['review', root, '--side', 'support'], { input: '' })
    assert.match(again.out, /No mark and no side waits/)
    const second = ['1', 'w', 'he tells what the first one tells']
    const apart = await anechoic(['review', root, '--side', 'support', '--role', 'coder 2', '--apart'], {
      input: `s\n${second.join('\n')}\n`,
    })
    assert.match(apart.out, /\[2\/2\][\s\S]*1 review signed/, apart.errors)
    const third = await anechoic(['review', root, '--side', 'support', '--role', 'coder 3', '--apart'], { input: '' })
    assert.match(third.out, /\[1\/2\]/, 'what another coder found to be inherited is asked of the third too')
    const said = JSON.parse((await inside(['agreement', root, '--json'])).out)
    assert.deepEqual([said.variables[2].variable, said.variables[2].units, said.differences.length], ['mark', 1, 1])
  })
})

test('calls to violence are reviewed by keys, and counted only when confirmed', async () => {
  await inCase(async root => {
    const before = JSON.parse((await inside(['calls', root, '--json'])).out)
    assert.deepEqual([before.waiting.posts, before.confirmed.posts], [1, 0])
    const run = await anechoic(['decide', root, '--calls', '--role', 'coder 1'], { input: 'y\n' })
    assert.match(run.out, /1 decision signed/, run.errors)
    const after = JSON.parse((await inside(['calls', root, '--json'])).out)
    assert.deepEqual([after.waiting.posts, after.confirmed.posts], [0, 1])
    const apart = await inside(['decide', root, '--calls', '--apart', '--role', 'coder 2'])
    assert.equal(apart.status, 2)
  })
})
