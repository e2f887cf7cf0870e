// Every field of a post filter, held against the example case post by post, through the routes that the page asks.

import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { normalise } from '../src/algorithms/normalise.ts'
import { screenPseudonyms } from '../src/casebook/screen-names.ts'
import type { PostDetail } from '../src/corpus/engine.ts'
import { indexWords, queryWords } from '../src/corpus/fold.ts'
import { identifyLanguage } from '../src/language/identify.ts'
import type { Analysis } from '../src/model/analysis.ts'
import { CaseError } from '../src/model/case-error.ts'
import type { Sha256 } from '../src/model/ids.ts'
import type { PostFilter } from '../src/model/post-filter.ts'
import { orderingTime } from '../src/model/time.ts'
import { exhibitsOf } from '../src/preserve/exhibit-numbers.ts'
import { answer } from '../src/server/answers.ts'
import type { Input, Output, RouteName } from '../src/server/api.ts'
import { Desk } from '../src/server/desk.ts'
import { selectedPosts } from '../src/server/posts-selected.ts'
import type { Asked } from '../src/server/route.ts'
import { noveltyOf } from '../src/show/timeline-view.ts'
import { nodeSystem } from '../src/system/system.ts'
import { processTimers } from '../src/system/timers.ts'
import { exampleCase } from './support/example-case.ts'

const ASKED: Asked = { language: 'en', showNames: false, role: 'person' }

let folder: string
let desk: Desk
let posts: readonly PostDetail[]
let analysis: Analysis
let novelty: Uint8Array
let pseudonym: (id: string) => string
/** Words of each post as the index holds them. */
let words: readonly ReadonlySet<string>[]
let languages: readonly string[]

async function ask<Name extends RouteName>(name: Name, input: Input<Name>, asked = ASKED): Promise<Output<Name>> {
  return JSON.parse(JSON.stringify(await answer(desk, name, input, asked))) as Output<Name>
}

before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'anechoic-posts-'))
  desk = new Desk({ system: nodeSystem, tool: 'anechoic 0.1.0', timers: processTimers, emit: () => {} })
  await desk.choose(await exampleCase(folder))
  await desk.ready()
  analysis = await desk.analysis()
  const index = desk.casebook().index()
  posts = index.posts(Array.from({ length: index.columns().count }, (_, i) => i))
  novelty = noveltyOf(index.columns(), analysis.textFamilies)
  pseudonym = screenPseudonyms(desk.casebook())
  const hasText = ({ index: at }: PostDetail) => index.columns().text[at] >= 0
  words = posts.map(post => new Set(hasText(post) ? indexWords(normalise(post.text)) : []))
  languages = posts.map(post => (hasText(post) ? (identifyLanguage(post.text).language ?? 'und') : 'zxx'))
  // Languages are counted in another thread.
  while ((await ask('posts.facets', { filter: {} })).counting !== null)
    await new Promise(resolve => setTimeout(resolve, 50))
})

after(async () => {
  await desk.leave()
  rmSync(folder, { recursive: true, force: true })
})

const keyOf = ({ channel, messageId }: PostDetail) => `${channel.id}/${messageId}`

type Test = (post: PostDetail) => boolean

/** What model/post-filter.ts says of one field, one post at a time. */
function testOf(field: keyof PostFilter, filter: PostFilter): Test {
  const { query = '', from = 0, to = 0, isUndated, isMediaHeld, media: kinds = [], link, hashtag, exhibit } = filter
  const index = desk.casebook().index()
  const media = ({ media: all }: PostDetail) => all.filter(({ isThumbnail }) => isThumbnail !== true)
  const among = (list: Iterable<number> | undefined): Test => {
    const found = new Set(list)
    return post => found.has(post.index)
  }
  const byId = (list: readonly { readonly id: string; readonly posts: Int32Array }[], id: string | undefined) =>
    among(list.find(each => each.id === id)?.posts)
  const tests: { readonly [Field in keyof Required<PostFilter>]: () => Test } = {
    query: () => {
      const asked = query.split(' ').map(part => ({ isWanted: !part.startsWith('-'), words: queryWords(part) }))
      return ({ index: at }) =>
        asked.every(({ isWanted, words: each }) =>
          isWanted
            ? each.every(forms => forms.some(form => words[at].has(form)))
            : !each.some(forms => forms.some(form => words[at].has(form))),
        )
    },
    from: () => post => orderingTime(post.time) >= from,
    to: () => post => orderingTime(post.time) < to,
    isUndated: () => post => Number.isNaN(orderingTime(post.time)) === isUndated,
    channels: () => post => filter.channels?.includes(pseudonym(post.channel.id)) === true,
    accounts: () => post =>
      post.account !== undefined && filter.accounts?.includes(pseudonym(post.account.id)) === true,
    languages: () => post => filter.languages?.includes(languages[post.index]) === true,
    platforms: () => post => filter.platforms?.includes(post.channel.platform) === true,
    kinds: () => post => filter.kinds?.includes(post.postKind) === true,
    isForward: () => post => (post.forward !== undefined) === filter.isForward,
    media: () => post =>
      media(post).some(
        ({ kind, status }) =>
          kinds.includes(kind) && (isMediaHeld === undefined || (status === 'held') === isMediaHeld),
      ),
    isMediaHeld: () => post => media(post).some(({ status }) => (status === 'held') === isMediaHeld),
    isChanged: () => post => post.versions > 1 === filter.isChanged,
    novelty: () => post => novelty[post.index] === (filter.novelty === 'first' ? 1 : 2),
    family: () => byId(analysis.families, filter.family),
    tree: () => byId(analysis.forwardTrees, filter.tree),
    burst: () => byId(analysis.bursts, filter.burst),
    cluster: () => byId(analysis.coordination.clusters, filter.cluster),
    link: () => {
      const { names, post, object } = index.objects('link')
      return among(post.filter((_, i) => names[object[i]] === link))
    },
    hashtag: () => post => post.text.toLowerCase().includes(`#${hashtag}`),
    claim: () => {
      const claim = analysis.claims.find(each => each.claim.id === filter.claim)
      return among([claim?.support, claim?.deny].flatMap(side => (side?.assertions ?? []).map(({ post }) => post)))
    },
    side: () => () => true,
    rung: () => () => true,
    exhibit: () => {
      const sha256 = exhibitsOf(desk.casebook().custody.journal.acts()).get(exhibit ?? 0)?.sha256
      return post => post.original === sha256
    },
    medium: () => {
      const sha256 = exhibitsOf(desk.casebook().custody.journal.acts()).get(filter.medium ?? 0)?.sha256
      return post => sha256 !== undefined && post.media.some(medium => medium.sha256 === sha256)
    },
    // Where its media resemble nothing that is the same.
    isSameBytes: () => () => true,
    posts: () => post => filter.posts?.includes(keyOf(post)) === true,
  }
  return tests[field]()
}

function expected(filter: PostFilter): PostDetail[] {
  const tests = Object.keys(filter).map(field => testOf(field as keyof PostFilter, filter))
  return posts.filter(post => tests.every(is => is(post)))
}

const positions = (filter: PostFilter) => expected(filter).map(({ index }) => index)

/** Positions of all posts that a filter gives; what the route says of their number and of the first ones agrees. */
async function listed(filter: PostFilter): Promise<number[]> {
  const selected = Array.from((await selectedPosts(desk, filter)).posts)
  const { total, rows } = await ask('posts.list', { filter, order: 'oldest', offset: 0, limit: 20 })
  assert.equal(total, selected.length)
  assert.deepEqual(
    rows.map(({ post }) => post),
    selected.slice(0, 20).map(at => keyOf(posts[at])),
  )
  return selected
}

test('every field alone gives the posts that it names, and facets count as many', async () => {
  const facets = await ask('posts.facets', { filter: {} })
  const first = <Each extends { readonly id: string; readonly posts: Int32Array }>(list: readonly Each[]) => list[0].id
  const { names } = desk.casebook().index().objects('link')
  const { names: tags } = desk.casebook().index().objects('hashtag')
  const someAccount = posts.find(({ account }) => account !== undefined)?.account?.id ?? ''
  const filters: readonly PostFilter[] = [
    ...facets.channels.rows.map(({ value }) => ({ channels: [value] })),
    ...facets.platforms.map(({ value }) => ({ platforms: [value] })),
    ...(facets.languages ?? []).map(({ value }) => ({ languages: [value] })),
    ...facets.kinds.map(({ value }) => ({ kinds: [value] })),
    ...facets.forwards.map(({ value }) => ({ isForward: value === 'true' })),
    ...facets.media.map(({ value }) => ({ media: [value] })),
    ...facets.novelty.map(({ value }) => ({ novelty: value })),
    { isChanged: true },
    { isUndated: true },
  ]
  const counts = [
    ...facets.channels.rows,
    ...facets.platforms,
    ...(facets.languages ?? []),
    ...facets.kinds,
    ...facets.forwards,
    ...facets.media,
    ...facets.novelty,
    { posts: facets.changed },
    { posts: facets.undated },
  ]
  assert.equal(filters.length, counts.length)
  for (const [i, filter] of filters.entries()) {
    const found = await listed(filter)
    assert.deepEqual(found, positions(filter), JSON.stringify(filter))
    assert.equal(counts[i].posts, found.length, JSON.stringify(filter))
  }
  const shown = posts.find(({ media }) => media.some(({ sha256 }) => sha256 !== undefined))
  const { sha256 = '' as Sha256 } = shown?.media.find(medium => medium.sha256 !== undefined) ?? {}
  const pictured = exhibitsOf(desk.casebook().custody.journal.acts()).of(sha256)?.number ?? 0
  const others: readonly PostFilter[] = [
    {},
    { query: 'площадь' },
    { query: 'bread -queue' },
    { query: 'нан' },
    { from: orderingTime(posts[500].time), to: orderingTime(posts[900].time) },
    { isUndated: false },
    { isForward: false },
    { isMediaHeld: true },
    { isMediaHeld: false, media: ['photo'] },
    { isChanged: false },
    { accounts: [pseudonym(someAccount)] },
    { family: first(analysis.families) },
    { tree: first(analysis.forwardTrees) },
    { burst: first(analysis.bursts) },
    { cluster: first(analysis.coordination.clusters) },
    { link: names[0] },
    { hashtag: tags[0].slice(1) },
    { claim: analysis.claims[0].claim.id },
    { exhibit: 1 },
    { medium: pictured },
    { medium: pictured, isSameBytes: true },
    { posts: [keyOf(posts[3]), keyOf(posts[1]), 'no/such'] },
    { channels: [] },
    { platforms: ['gopher'] },
    { family: 'no such family' },
    { exhibit: 1_000_000 },
    { medium: 1_000_000 },
  ]
  const empty: readonly PostFilter[] = others.slice(-5)
  for (const filter of others) {
    const found = await listed(filter)
    assert.deepEqual(found, positions(filter), JSON.stringify(filter))
    assert.equal(found.length === 0, empty.includes(filter), JSON.stringify(filter))
  }
})

test('what a rung of a claim counts is what its number leads to', async () => {
  for (const { claim, support, deny } of analysis.claims)
    for (const [side, weighed] of [['support', support] as const, ['deny', deny] as const])
      for (const rung of ['posts', 'speakers', 'afterCopies', 'atMost', 'unreviewed'] as const) {
        const { total } = await ask('posts.list', {
          filter: { claim: claim.id, side, rung },
          order: 'oldest',
          offset: 0,
          limit: 1,
        })
        assert.equal(total, weighed.ladder[rung], `${claim.id} ${side} ${rung}`)
      }
})

test('fields together give what holds for all of them', async () => {
  const { channels, languages: codes } = await ask('posts.facets', { filter: {} })
  const value = <Item>(items: readonly Item[]) => fc.option(fc.constantFrom(...items), { nil: undefined, freq: 2 })
  const times = [200, 800, 1500, 2500].map(at => orderingTime(posts[at].time))
  const filters = fc
    .record({
      query: value(['в', 'the', 'нан', 'площадь -хлеб', 'and -the']),
      from: value(times),
      to: value(times),
      channels: value(channels.rows.slice(0, 4).map(row => [row.value, channels.rows[0].value])),
      languages: value([['ru'], ['kk', 'en'], ...(codes ?? []).slice(0, 1).map(row => [row.value])]),
      isForward: value([true, false]),
      novelty: value(['first', 'repeat'] as const),
      platforms: value([['telegram'], ['x', 'whatsapp']]),
    })
    .map(filter => Object.fromEntries(Object.entries(filter).filter(([, each]) => each !== undefined)) as PostFilter)
  await fc.assert(
    fc.asyncProperty(filters, fc.constantFrom('oldest', 'newest', 'ranked'), async (filter, order) => {
      const wanted = expected(filter)
      const { rows, total, undated } = await ask('posts.list', { filter, order, offset: 3, limit: 50 })
      assert.equal(total, wanted.length)
      assert.equal(undated, wanted.filter(({ time }) => Number.isNaN(orderingTime(time))).length)
      if (order === 'oldest')
        assert.deepEqual(
          rows.map(({ post }) => post),
          wanted.slice(3, 53).map(keyOf),
        )
      const facets = await ask('posts.facets', { filter })
      assert.equal(facets.total, total)
      const dated = facets.time.bins.reduce((sum, bin) => sum + bin.firstSeen + bin.repeated + bin.withoutText, 0)
      const { from: _, to: __, ...untimed } = filter
      assert.equal(dated + facets.undated, expected(untimed).length)
      for (const [place, { post }] of rows.slice(0, 3).entries())
        assert.deepEqual(await ask('posts.find', { filter, order, post }), { at: place + 3 })
    }),
    { numRuns: 40 },
  )
})

test('a table to keep holds exactly the rows shown, in their order, and nothing that a spreadsheet would run', async () => {
  const filter: PostFilter = { query: 'the', isForward: false }
  const columns = ['time', 'channel', 'account', 'text', 'forward', 'media', 'family', 'versions', 'exhibit'] as const
  for (const showNames of [false, true]) {
    const asked = { ...ASKED, showNames }
    const { path, rows: count } = await ask('posts.csv', { filter, order: 'newest', columns: [...columns] }, asked)
    const { read } = desk.offers.of(path.slice('/held/'.length))
    const pieces: Uint8Array[] = []
    for (let at = 0; ; ) {
      const piece = await read(at, 5000)
      if (piece.length === 0) break
      pieces.push(piece)
      at += piece.length
    }
    const [header, ...lines] = parse(Buffer.concat(pieces), { bom: false }) as string[][]
    assert.equal(header.length, columns.length)
    assert.equal(lines.length, count)
    const shown = (await ask('posts.list', { filter, order: 'newest', offset: 0, limit: 200 }, asked)).rows
    shown.forEach((row, i) => {
      assert.equal(lines[i][1].replace(/^'/, ''), row.channel)
      assert.equal(lines[i][2].replace(/^'/, ''), row.account ?? '')
      const whole = posts.find(post => keyOf(post) === row.post)?.text ?? ''
      assert.equal(lines[i][3].replace(/(^|[;\t\r\n])'/g, '$1'), whole.replace(/(^|[;\t\r\n])'/g, '$1'))
    })
    for (const cell of lines.flat()) assert.doesNotMatch(cell, /^[=+@\t\r]|^-(?!\d+$)/)
  }
})

test('private names stand in rows, labels and tables only when they were asked for', async () => {
  const hidden = posts.find(({ channel, account }) => !channel.isPublic && account !== undefined && !account.isChannel)
  assert.ok(hidden?.account !== undefined)
  const filter: PostFilter = { accounts: [pseudonym(hidden.account.id)], channels: [pseudonym(hidden.channel.id)] }
  const named = JSON.stringify(
    [hidden.account.name, hidden.channel.name].map(name => JSON.stringify(name).slice(1, -1)),
  )
  for (const showNames of [false, true]) {
    const asked = { ...ASKED, showNames }
    const { rows } = await ask('posts.list', { filter, order: 'oldest', offset: 0, limit: 200 }, asked)
    const { labels, channels } = await ask('posts.facets', { filter }, asked)
    const said = [
      ...rows.flatMap(({ account, channel }) => [account, channel]),
      ...labels.map(({ label }) => label),
      ...channels.rows.map(({ name }) => name),
    ]
    assert.equal(said.includes(hidden.account.name), showNames, named)
    assert.equal(said.includes(hidden.channel.name), showNames, named)
  }
})

test('a search marks the words that it found, and shows the part of the text where they stand', async () => {
  const { rows } = await ask('posts.list', { filter: { query: 'площадь' }, order: 'oldest', offset: 0, limit: 200 })
  assert.ok(rows.length > 50)
  for (const { text, marks } of rows) {
    assert.ok(marks.length > 0, text)
    for (const [start, end] of marks) assert.match(text.slice(start, end).toLowerCase(), /^площад/)
  }
})

test('what is no filter is refused with the field and the value', async () => {
  const refused = async (filter: unknown) => {
    await assert.rejects(
      answer(desk, 'posts.list', { filter, order: 'oldest', offset: 0, limit: 10 }, ASKED),
      (error: unknown) => error instanceof CaseError && error.key === 'bad-field',
    )
  }
  await refused({ __proto__: null, colour: 'red' })
  await refused({ from: 'yesterday' })
  await refused({ media: ['hologram'] })
  await refused({ query: 'x'.repeat(2000) })
  await refused({ posts: Array.from({ length: 2000 }, () => 'a/b') })
  await refused({ languages: 'ru' })
  await refused(null)
})
