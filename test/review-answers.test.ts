// The answers of reviewing over the contract: queues whose order stands still, signing and taking back, marks beside earlier ones,
// differences settled, documents read.

import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { caseworkOf } from '../src/casebook/casework.ts'
import { entryText } from '../src/casebook/casework-record.ts'
import { CaseError } from '../src/model/case-error.ts'
import { answer } from '../src/server/answers.ts'
import type { Input, Output, RouteName } from '../src/server/api.ts'
import { Desk } from '../src/server/desk.ts'
import { nodeSystem } from '../src/system/system.ts'
import { inside } from './support/command-inside.ts'
import { exampleCase } from './support/example-case.ts'

describe('answers of reviewing', () => {
  const folder = mkdtempSync(join(tmpdir(), 'anechoic-review-'))
  let desk: Desk
  /** What the desk would run later, run by hand. */
  const later: (() => void)[] = []

  const ask = <Name extends RouteName>(name: Name, input: Input<Name>, role = 'coder 9') =>
    answer(desk, name, input, { language: 'en', showNames: false, role }) as Promise<Output<Name>>
  const settle = async () => {
    for (const run of later.splice(0)) run()
    await desk.analysis()
    await new Promise(resolve => setImmediate(resolve))
  }
  const refused = (key: string) => (error: unknown) => error instanceof CaseError && error.key === key

  before(async () => {
    const root = await exampleCase(folder)
    const chat = join(folder, 'calls.txt')
    writeFileSync(
      chat,
      'Interview\n\nQuestion: What did they shout?\n\nAnswer: Burn the warehouse tonight, kill the guards. I saw it myself from the roof.\n',
    )
    await inside(['import', chat, '--case', root])
    desk = new Desk({
      system: nodeSystem,
      tool: 'anechoic test',
      timers: {
        now: () => 0,
        after: (_, run) => {
          later.push(run)
          return () => later.splice(later.indexOf(run), 1)
        },
      },
      emit: () => {},
    })
    await desk.choose(root)
  })
  after(async () => {
    await desk.leave()
    rmSync(folder, { recursive: true, force: true })
  })

  test('a sitting keeps its order while answers are signed; what was decided does not come back', async () => {
    const first = await ask('review.suggestions', { count: 100 })
    assert.ok(first.total > 10 && first.items.length === first.total)
    assert.deepEqual(
      first.claims.map(({ id, waiting }) => [id, waiting]),
      first.claims.map(({ id }) => [id, first.items.filter(({ claim }) => claim === id).length]),
    )
    const [one, two] = first.items
    const {
      entries: [entry],
    } = await ask('review.decide', {
      sitting: first.sitting,
      answers: [{ claim: one.claim, post: one.post, stance: 'deny', evidentiality: 'hearsay' }],
    })
    await settle()
    const page = await ask('review.suggestionPage', { sitting: first.sitting, offset: 0, count: 100 })
    assert.deepEqual(page.items, first.items)
    const again = await ask('review.suggestions', { count: 100, item: { claim: two.claim, post: two.post } })
    const keys = again.items.map(({ claim, post }) => `${claim} ${post}`)
    assert.ok(!keys.includes(`${one.claim} ${one.post}`))
    assert.ok(keys.includes(`${two.claim} ${two.post}`))
    const signed = caseworkOf(desk.casebook()).assertions.find(({ at }) => entryText(at) === entry)
    assert.deepEqual([signed?.act.role, signed?.act.stance, signed?.act.evidentiality], ['coder 9', 'deny', 'hearsay'])
    assert.equal(signed?.act.covers?.posts, one.posts)
    await ask('case.undo', { entry })
    await settle()
    const back = await ask('review.suggestions', { count: 100 })
    assert.deepEqual(back.items, first.items)
  })

  test('the page that holds an item is given, and marks are spans of its text', async () => {
    const all = await ask('review.suggestions', { count: 100 })
    const item = all.items[7]
    const page = await ask('review.suggestions', { count: 5, item: { claim: item.claim, post: item.post } })
    assert.equal(page.offset, 5)
    assert.deepEqual(page.items[2], item)
    assert.ok(all.items.some(({ marks }) => marks.length > 0))
    for (const { marks, text } of all.items)
      for (const { start, end } of marks) assert.match(text.slice(start, end), /^[\p{L}\p{N}]/u)
  })

  test('what views are narrowed to narrows the queue', async () => {
    const all = await ask('review.suggestions', { count: 100 })
    const times = all.items.flatMap(({ time }) => time ?? []).sort((a, b) => a - b)
    const from = times[Math.floor(times.length / 2)]
    const half = await ask('review.suggestions', { count: 100, from })
    assert.deepEqual(
      half.items,
      all.items.filter(({ time }) => time !== null && time >= from),
    )
    const kazakh = await ask('review.suggestions', { count: 100, languages: ['kk'] })
    assert.deepEqual(
      kazakh.items,
      all.items.filter(({ language }) => language === 'kk'),
    )
    const denying = await ask('review.suggestions', { count: 100, proposed: 'deny' })
    assert.deepEqual(
      denying.items,
      all.items.filter(({ stance }) => stance === 'deny'),
    )
  })

  test('whoever codes apart is asked what others decided, and only own answers take an item off', async () => {
    const { sitting, items } = await ask('review.suggestions', { count: 100 })
    const { claim, post, evidentiality } = items[0]
    const answers = [{ claim, post, stance: 'support' as const, evidentiality }]
    const {
      entries: [entry],
    } = await ask('review.decide', { sitting, answers })
    const apart = await ask('review.suggestions', { count: 100, isApart: true }, 'coder 10')
    const own = await ask('review.suggestions', { count: 100, isApart: true }, 'coder 9')
    const has = (list: readonly { claim: string; post: string }[]) =>
      list.some(each => each.claim === claim && each.post === post)
    assert.deepEqual([has(apart.items), has(own.items)], [true, false])
    await ask('case.undo', { entry })
  })

  test('what is in no sitting, or in one of another kind, is not signed', async () => {
    const before = caseworkOf(desk.casebook()).assertions.length
    const { sitting, items } = await ask('review.suggestions', { count: 1 })
    const { claim, post, evidentiality } = items[0]
    const good = { claim, post, stance: 'deny' as const, evidentiality }
    const answers = [good, { ...good, post: 'x:nobody/1' }]
    await assert.rejects(ask('review.decide', { sitting, answers }), refused('not-in-sitting'))
    await assert.rejects(ask('review.decide', { sitting: 'other', answers: [good] }), refused('no-such-sitting'))
    await assert.rejects(
      ask('review.call', { sitting, answers: [{ post, verdict: 'call' }] }),
      refused('no-such-sitting'),
    )
    assert.equal(caseworkOf(desk.casebook()).assertions.length, before)
  })

  test('calls are told in sum, and who called is in no answer', async () => {
    const queue = await ask('review.calls', { count: 10 })
    assert.equal(queue.total, 1)
    const [call] = queue.items
    assert.match(call.text, /Burn the warehouse/)
    await ask('review.call', { sitting: queue.sitting, answers: [{ post: call.post, verdict: 'call' }] })
    await settle()
    const totals = await ask('review.callTotals', {})
    assert.equal(totals.confirmed.posts, 1)
    assert.equal(totals.waitingTexts, 0)
    assert.deepEqual(Object.keys(totals.confirmed).sort(), ['byChannel', 'byCluster', 'byHour', 'bySide', 'posts'])
    assert.equal((await ask('review.calls', { count: 10 })).total, 0)
  })

  test('a mark is shown beside earlier assertions alone', async () => {
    const { marks, total } = await ask('review.marks', {})
    assert.equal(marks.length, total)
    assert.ok(total > 2)
    for (const { claim, side, post } of marks) {
      const beside = await ask('review.mark', { claim, side, post })
      assert.equal(beside.assertion.post, post)
      for (const near of beside.compared)
        assert.ok((near.time ?? 0) <= (beside.assertion.time ?? Number.POSITIVE_INFINITY))
    }
    const { claim, side } = marks[0]
    await assert.rejects(ask('review.mark', { claim, side, post: 'x:nobody/1' }), refused('no-such-mark'))
  })

  test('roles that differ are listed until somebody settles it with a reason', async () => {
    const { items } = await ask('review.suggestions', { count: 1 })
    const { claim, post } = items[0]
    const code = (stance: string, role: string) =>
      ask('case.record', { records: [{ type: 'assertion', claim, post, stance }] }, role)
    const [one] = (await code('support', 'coder 1')).entries
    const [two] = (await code('deny', 'coder 2')).entries
    const { differences } = await ask('review.differences', { claim })
    const difference = differences.find(({ answers }) => answers.some(({ entry }) => entry === one))
    assert.deepEqual(
      difference?.answers.map(({ entry, answer: { stance } }) => [entry, stance]),
      [
        [one, 'support'],
        [two, 'deny'],
      ],
    )
    const { entry } = await ask('review.settle', { entry: two, reason: 'the second sentence denies it' })
    const open = await ask('review.differences', { claim })
    assert.equal(open.total, differences.length - 1)
    await assert.rejects(ask('review.settle', { entry: two, reason: 'again' }), refused('no-such-difference'))
    for (const each of [entry, two, one])
      await ask('case.undo', { entry: each }, each === one ? 'coder 1' : each === two ? 'coder 2' : 'coder 9')
  })

  test('a document is given with its paragraphs as the case holds them, and statements are spans of them', async () => {
    const documents = await ask('review.documents', {})
    assert.equal(documents.length, 3)
    for (const { exhibit, paragraphs: count, channel } of documents) {
      const page = await ask('review.document', { exhibit, offset: 0, count: 400 })
      assert.equal(page.total, count)
      const index = desk.casebook().index()
      const positions = index.postsByKey(page.paragraphs.map(({ post }) => post))
      assert.deepEqual(
        index.posts(positions).map(({ text }) => text),
        page.paragraphs.map(({ text }) => text),
      )
      assert.ok(page.paragraphs.every(({ post }) => post.startsWith(`${channel}/`)))
      const places = page.paragraphs.flatMap(({ statements }, at) => statements.map(({ id }) => ({ id, at })))
      assert.deepEqual(places, page.statementPlaces)
      assert.equal(places.length, page.statements)
      for (const { statements, text } of page.paragraphs)
        for (const { start, end, speakers } of statements) {
          assert.ok(0 <= start && start < end && end <= text.length)
          assert.doesNotMatch(text.slice(start - 1, start + 1), /^\p{L}\p{L}$/u, 'begins where a word begins')
          assert.ok(speakers.every(at => page.speakers[at] !== undefined))
        }
      // A stretch is the same stretch of the whole.
      const stretch = await ask('review.document', { exhibit, offset: 2, count: 3 })
      assert.deepEqual(stretch.paragraphs, page.paragraphs.slice(2, 5))
    }
    await assert.rejects(ask('review.document', { exhibit: 1, offset: 0, count: 1 }), refused('no-such-document'))
  })

  test('words of a document become an assertion that the document then shows', async () => {
    const [{ exhibit }] = await ask('review.documents', {})
    const page = await ask('review.document', { exhibit, offset: 0, count: 400 })
    const paragraph = page.paragraphs.find(({ statements }) => statements.length > 0)
    assert.ok(paragraph)
    const [{ start, end }] = paragraph.statements
    const [{ id: claim }] = await ask('review.claims', {})
    const record = { type: 'assertion', claim, post: paragraph.post, start, end, stance: 'comment' }
    const { entries, problems } = await ask('case.record', { records: [record] })
    assert.deepEqual(problems, [])
    const shown = async () =>
      (await ask('review.document', { exhibit, offset: 0, count: 400 })).paragraphs.find(
        ({ number }) => number === paragraph.number,
      )?.codings ?? []
    const own = (await shown()).find(({ span }) => span?.start === start)
    assert.deepEqual(own, { claim, stance: 'comment', roles: ['coder 9'], isDisputed: false, span: { start, end } })
    await ask('case.undo', { entry: entries[0] })
    assert.equal(
      (await shown()).some(({ span }) => span?.start === start),
      false,
    )
  })

  test('a sitting ends when posts are read anew: its positions are those of another index', async () => {
    const { sitting } = await ask('review.suggestions', { count: 1 })
    desk.casebook().clearIndex()
    desk.reread()
    await assert.rejects(ask('review.suggestionPage', { sitting, offset: 0, count: 1 }), refused('no-such-sitting'))
  })

  test('a locked case forgets its sittings', async () => {
    const { sitting } = await ask('review.suggestions', { count: 1 })
    const { root } = desk.state()
    await desk.leave()
    await desk.choose(root ?? '')
    await assert.rejects(ask('review.suggestionPage', { sitting, offset: 0, count: 1 }), refused('no-such-sitting'))
  })
})
