// Answers about claims over the bundled example: held against the command line, settled in one act, bounded, without names.

import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import type { Ladder, Side } from '../src/model/ladder.ts'
import { answer } from '../src/server/answers.ts'
import type { Input, Output, RouteName } from '../src/server/api.ts'
import { Desk } from '../src/server/desk.ts'
import { nodeSystem } from '../src/system/system.ts'
import { inside } from './support/command-inside.ts'
import { exampleCase } from './support/example-case.ts'

const folder = mkdtempSync(join(tmpdir(), 'anechoic-claims-answers-'))

let root = ''
let desk: Desk

before(async () => {
  root = await exampleCase(folder)
  await differ(root)
  desk = new Desk({
    system: nodeSystem,
    tool: 'anechoic 0.1.0',
    timers: { now: () => 0, after: () => () => {} },
    emit: () => {},
  })
})
after(async () => {
  await desk.leave()
  rmSync(folder, { recursive: true, force: true })
})

/** What JSON cannot hold is no answer. */
function plain(value: unknown, path = 'answer'): void {
  if (typeof value === 'number') assert.ok(Number.isFinite(value), path)
  else if (typeof value === 'object' && value !== null) {
    assert.ok(Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype, `${path} is no plain object`)
    for (const [key, each] of Object.entries(value)) if (each !== undefined) plain(each, `${path}.${key}`)
  } else assert.ok(['string', 'boolean', 'undefined'].includes(typeof value) || value === null, path)
}

async function ask<Name extends RouteName>(
  name: Name,
  input: Input<Name>,
  role = 'editor',
  showNames = false,
): Promise<Output<Name>> {
  const given = await answer(desk, name, input, { language: 'en', showNames, role })
  plain(given)
  return given as Output<Name>
}

const SIDES: readonly Side[] = ['support', 'deny']
const RUNGS = ['posts', 'speakers', 'afterCopies', 'atMost', 'marked', 'unreviewed'] as const

interface Listed {
  readonly post: string
  readonly group: number
  readonly mark: string
  readonly collapsed: { readonly rung: string } | null
}

const MERGES = ['speakers', 'afterCopies', 'atMost']

/** Rows that stand apart after a rung, of all rows of a side. */
function standing(rows: readonly Listed[], rung: (typeof RUNGS)[number]): Listed[] {
  if (rung === 'marked') return rows.filter(({ mark }) => mark === 'confirmed')
  const done = MERGES.slice(0, MERGES.indexOf(rung) + 1)
  return rows.filter(({ collapsed }) => collapsed === null || !done.includes(collapsed.rung))
}

async function listed(side: Side, rung: string): Promise<Listed[]> {
  const { out } = await inside(['weigh', root, '--list', 'bridge', '--side', side, '--rung', rung])
  return out.split('\n').flatMap(line => (line === '' ? [] : [JSON.parse(line) as Listed]))
}

/** Two roles differ on a coding, a review, a repeat, a grade and a relation. */
async function differ(at: string): Promise<void> {
  const [first, second] = (await listed('support', 'atMost')).filter(({ mark }) => mark === 'none')
  const [marked, other] = await listed('support', 'marked')
  const both = [
    [
      { claim: 'bridge', post: second.post, stance: 'support' },
      { claim: 'bridge', post: second.post, stance: 'query' },
      'assertion',
    ],
    [
      { claim: 'bridge', post: second.post, 'of.post': first.post, verdict: 'repeats' },
      { claim: 'bridge', post: second.post, 'of.post': first.post, verdict: 'independent' },
      'repeat',
    ],
    [
      { claim: 'bridge', side: 'support', reliability: 'B', credibility: '2' },
      { claim: 'bridge', side: 'support', reliability: 'D', credibility: '4' },
      'credibility',
    ],
    [
      { from: 'gate', to: 'morgue', kind: 'contradicts', verdict: 'holds' },
      { from: 'gate', to: 'morgue', kind: 'contradicts', verdict: 'does-not-hold' },
      'claim-relation',
    ],
    [
      {
        claim: 'bridge',
        side: 'support',
        post: other.post,
        mark: 'words',
        verdict: 'own',
        compared: marked.post,
        reason: 'one',
      },
      {
        claim: 'bridge',
        side: 'support',
        post: other.post,
        mark: 'words',
        verdict: 'unsure',
        compared: marked.post,
        reason: 'two',
      },
      'mark-review',
    ],
  ] as const
  for (const [one, another, kind] of both)
    for (const [role, fields] of [
      ['coder 1', one],
      ['coder 2', another],
    ] as const) {
      const set = Object.entries(fields).flatMap(([name, value]) => ['--set', `${name}=${value}`])
      const { status, errors } = await inside(['record', at, kind, '--role', role, ...set])
      assert.equal(status, 0, errors)
    }
}

test('answers about claims agree with the command line, page by page', { timeout: 300_000 }, async () => {
  const { out } = await inside(['weigh', root, '--json'])
  const { claims } = JSON.parse(out) as { claims: ({ id: string } & Record<Side, Ladder>)[] }
  const lists = new Map<string, Listed[]>()
  for (const side of SIDES) {
    const posts = await listed(side, 'posts')
    for (const rung of RUNGS)
      lists.set(`${side} ${rung}`, rung === 'unreviewed' ? await listed(side, rung) : standing(posts, rung))
  }
  const accounts: string[] = []
  await desk.choose(root)

  const board = await ask('claims.board', {})
  assert.deepEqual(
    board.cards.map(({ id, support, deny }) => ({ id, support: support.ladder, deny: deny.ladder })),
    claims.map(({ id, support, deny }) => ({ id, support, deny })),
  )
  assert.equal(board.largest, Math.max(...claims.flatMap(({ support, deny }) => [support.posts, deny.posts])))
  const [second] = (await ask('claims.board', { offset: 1, limit: 1 })).cards
  assert.equal(second.id, claims[1].id)

  for (const { name, id, isChannel } of desk.casebook().index().accounts()) if (!isChannel) accounts.push(name, id)
  const quiet: unknown[] = [board]
  for (const side of SIDES) {
    for (const rung of RUNGS) {
      const posts: string[] = []
      let total = 1
      for (let offset = 0; offset < total; offset += 7) {
        const { counted, joined } = await ask('claims.rung', { claim: 'bridge', side, rung, offset, limit: 7 })
        posts.push(...counted.rows.map(({ post }) => post.post))
        total = counted.total
        quiet.push(
          counted.rows.map(({ post: { excerpt: _, ...rest }, matched: __, ...row }) => ({ ...rest, ...row })),
          joined.total,
        )
      }
      const expected = lists.get(`${side} ${rung}`) ?? []
      // Waiting marks are listed once a group.
      const seen = new Set<number>()
      const once =
        rung === 'unreviewed' ? expected.filter(({ group }) => !seen.has(group) && seen.add(group)) : expected
      assert.deepEqual(
        posts,
        once.map(({ post }) => post),
        `${side} ${rung}`,
      )
    }
    const all = lists.get(`${side} posts`) ?? []
    const origins = await ask('claims.origins', { claim: 'bridge', side, limit: 100 })
    assert.deepEqual(
      origins.rows.map(({ size }) => size),
      origins.rows.map(({ group }) => all.filter(each => each.group === group).length),
    )
    const [origin] = origins.rows
    const { members } = await ask('claims.origin', { claim: 'bridge', side, group: origin.group, limit: 100 })
    assert.deepEqual(
      members.rows.map(({ post }) => post.post),
      all.filter(({ group }) => group === origin.group).map(({ post }) => post),
    )
    assert.equal(members.rows.filter(({ to }) => to === null).length, 1, 'one stands for all')
  }
  for (const { id, ...sides } of claims)
    for (const side of SIDES)
      for (const rung of RUNGS) {
        const filter = { claim: id, side, rung }
        const { total } = await ask('posts.list', { filter, order: 'oldest', offset: 0, limit: 0 })
        assert.equal(total, sides[side][rung], `${id} ${side} ${rung} leads to as many posts as it says`)
      }
  const { found } = await ask('claims.claim', { claim: 'bridge' })
  assert.ok(found !== null)
  const ladder = claims.find(({ id }) => id === 'bridge')?.support
  assert.deepEqual(
    found.support.rungs.map(({ counted }) => counted),
    [ladder?.posts, ladder?.speakers, ladder?.afterCopies, ladder?.atMost],
  )
  assert.equal((await ask('claims.claim', { claim: '__proto__' })).found, null)

  // Nothing beside the words of posts names a private account.
  const text = JSON.stringify(quiet)
  const named = accounts.filter(name => name.length > 4 && text.includes(JSON.stringify(name)))
  assert.deepEqual(named, [])
})

test('every kind of difference is settled by signing one answer, and open again when that is taken back', async () => {
  await desk.choose(root)
  const before = await ask('claims.differences', { limit: 50 })
  const kinds = before.differences.rows.map(({ kind }) => kind).sort()
  assert.deepEqual(kinds, ['assertion', 'claim-relation', 'credibility', 'mark-review', 'repeat'])
  assert.ok(before.agreement.some(({ units }) => units > 0))
  for (const { kind, answers } of before.differences.rows) {
    const record = { ...answers[1].settling, reason: `Looked at again: ${kind}.` }
    const { entries, problems } = await ask('case.record', { records: [record] }, 'editor')
    assert.deepEqual(problems, [], kind)
    desk.reread()
    const left = (await ask('claims.differences', { limit: 50 })).differences
    assert.equal(left.total, kinds.length - 1, kind)
    assert.ok(left.rows.every(row => row.kind !== kind))
    await ask('case.undo', { entry: entries[0] }, 'editor')
    desk.reread()
    assert.equal((await ask('claims.differences', { limit: 50 })).differences.total, kinds.length, kind)
  }
})

test('what cannot be asked is refused with the value, and long lists stay short', async () => {
  await desk.choose(root)
  await assert.rejects(ask('claims.rung', { claim: 'no such', side: 'support', rung: 'posts' }), {
    key: 'unknown-claim',
  })
  await assert.rejects(ask('claims.origin', { claim: 'bridge', side: 'support', group: 4000 }), { key: 'bad-field' })
  await assert.rejects(ask('claims.board', { limit: 51 }), { key: 'bad-field' })
  await assert.rejects(ask('claims.board', { words: 'a\u0000' }), { key: 'bad-field' })
  const far = await ask('claims.origins', { claim: 'bridge', side: 'support', offset: 1e9 })
  assert.deepEqual(far.rows, [])
  const { terms, posts } = await ask('claims.found', { terms: ['bridge', '', '-bridge', 'constructor', 'bridge'] })
  assert.equal(terms[1] + terms[2], 0, 'a term without a word that must occur finds nothing')
  assert.equal(terms[0], terms[4])
  assert.equal(posts, terms[0] + terms[3])
})
