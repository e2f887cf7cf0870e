import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Containment } from '../model/analysis.ts'
import type { Assertion, Claim, MergeEdge, WeighedSide } from '../model/ladder.ts'
import { weighClaim } from './ladder.ts'
import type { WeighEvidence } from './weigh-evidence.ts'

const claim: Claim = {
  id: 'granary',
  text: { en: 'The granary burned' },
  kind: 'factual',
  support: { search: ['granary burned'], examples: [] },
  deny: { search: [], examples: [] },
}

interface Row {
  account: number
  text: number
  origin: number
  originAccount: number
  forwardOf: number
  replyTo: number
  media: number
  suggests: boolean
}

const ACCOUNTS = 8
const TEXTS = 10
const row = fc.record<Row>({
  account: fc.integer({ min: -1, max: ACCOUNTS - 1 }),
  text: fc.integer({ min: -1, max: TEXTS - 1 }),
  origin: fc.oneof({ weight: 3, arbitrary: fc.constant(-1) }, { weight: 1, arbitrary: fc.nat(2) }),
  originAccount: fc.oneof({ weight: 5, arbitrary: fc.constant(-1) }, { weight: 1, arbitrary: fc.nat(ACCOUNTS - 1) }),
  forwardOf: fc.oneof({ weight: 5, arbitrary: fc.constant(-1) }, { weight: 1, arbitrary: fc.nat(10) }),
  replyTo: fc.oneof({ weight: 5, arbitrary: fc.constant(-1) }, { weight: 1, arbitrary: fc.nat(10) }),
  media: fc.oneof({ weight: 4, arbitrary: fc.constant(-1) }, { weight: 1, arbitrary: fc.nat(3) }),
  suggests: fc.boolean(),
})
const crowd = fc.record({
  rows: fc.array(row, { maxLength: 25, size: 'max' }),
  centre: fc.array(fc.nat(TEXTS - 1), { minLength: TEXTS, maxLength: TEXTS }),
  cluster: fc.array(fc.integer({ min: -1, max: 1 }), { minLength: ACCOUNTS, maxLength: ACCOUNTS }),
  controller: fc.array(fc.constantFrom(-1, -1, -1, 0), { minLength: ACCOUNTS, maxLength: ACCOUNTS }),
  contained: fc.array(fc.tuple(fc.nat(TEXTS - 1), fc.nat(TEXTS - 1)), { maxLength: 2 }),
})
type Crowd = typeof crowd extends fc.Arbitrary<infer Value> ? Value : never

function evidenceOf({ rows, centre, cluster, controller, contained }: Crowd): WeighEvidence {
  const column = (value: (row: Row) => number): Int32Array => Int32Array.from(rows, value)
  const mediaStarts = new Int32Array(rows.length + 1)
  rows.forEach((row, post) => {
    mediaStarts[post + 1] = mediaStarts[post] + (row.media < 0 ? 0 : 1)
  })
  return {
    account: column(row => row.account),
    text: column(row => row.text),
    forwardOrigin: column(row => row.origin),
    forwardAccount: column(row => row.originAccount),
    forwardPost: column(row => row.forwardOf),
    replyTo: column(row => row.replyTo),
    mediaStarts,
    mediaObjects: Int32Array.from(rows.filter(row => row.media >= 0).map(row => row.media)),
    isNameOnly: Uint8Array.from({ length: ACCOUNTS }, (_, account) => account % 2),
    cluster: Int32Array.from(cluster),
    clusterQ: Float64Array.of(0.01, 0.02),
    controller: Int32Array.from(controller),
    // A centre of a centre would be a chain; families have none.
    familyCentre: Int32Array.from(centre, (own, text) => (centre[own] === own && own <= text ? own : text)),
    resemblance: new Float32Array(TEXTS).fill(0.75),
    containments: contained.map(([container, part]): Containment => ({ container, contained: part, share: 0.5 })),
  }
}

function assertionsOf(crowd: Crowd): Assertion[] {
  return crowd.rows.map((row, post) => ({ post, side: 'support', matched: 'x', suggestsOwnAccess: row.suggests }))
}

function weighed(crowd: Crowd, assertions = assertionsOf(crowd)): WeighedSide {
  return weighClaim({ claim, support: assertions, deny: [], evidence: evidenceOf(crowd) }).support
}

/** Groups by spreading the smallest position over every pair for which some test of the rung holds. */
function slowGroups(crowd: Crowd, rungs: number): number[] {
  const evidence = evidenceOf(crowd)
  const { rows } = crowd
  const firstWithText = (text: number) => rows.findIndex(row => row.text === text)
  const same = (a: number, b: number) => a >= 0 && a === b
  const tests: ((i: number, j: number) => boolean)[][] = [
    [(i, j) => same(rows[i].account, rows[j].account)],
    [
      (i, j) =>
        rows[i].text >= 0 &&
        rows[j].text >= 0 &&
        evidence.familyCentre[rows[i].text] === evidence.familyCentre[rows[j].text],
      (i, j) => same(rows[i].media, rows[j].media),
    ],
    [
      (i, j) => rows[i].forwardOf === j,
      (i, j) => same(rows[i].origin, rows[j].origin),
      (i, j) => same(rows[i].originAccount, rows[j].account),
      (i, j) => crowd.contained.some(([a, b]) => firstWithText(a) === i && firstWithText(b) === j),
      (i, j) => rows[i].replyTo === j && !rows[i].suggests && rows[i].media < 0,
      (i, j) =>
        rows[i].account >= 0 &&
        rows[j].account >= 0 &&
        same(crowd.cluster[rows[i].account], crowd.cluster[rows[j].account]),
      (i, j) =>
        rows[i].account >= 0 &&
        rows[j].account >= 0 &&
        same(crowd.controller[rows[i].account], crowd.controller[rows[j].account]),
    ],
  ]
  const holds = (i: number, j: number) =>
    tests.slice(0, rungs).some(rung => rung.some(test => test(i, j) || test(j, i)))
  const group = rows.map((_, i) => i)
  for (let changed = true; changed; ) {
    changed = false
    for (let i = 0; i < rows.length; i++) {
      for (let j = 0; j < i; j++) {
        if (group[i] === group[j] || !holds(i, j)) continue
        const low = Math.min(group[i], group[j])
        group[i] = low
        group[j] = low
        changed = true
      }
    }
  }
  return group
}

test('each rung is a merge of the one before, as found by comparing all pairs', () => {
  fc.assert(
    fc.property(crowd, value => {
      const { ladder, group } = weighed(value)
      const rungs = [1, 2, 3].map(rungs => new Set(slowGroups(value, rungs)).size)
      assert.deepEqual([ladder.speakers, ladder.afterCopies, ladder.atMost], rungs)
      assert.ok(ladder.posts >= ladder.speakers && ladder.speakers >= ladder.afterCopies)
      assert.ok(ladder.afterCopies >= ladder.atMost && ladder.atMost >= ladder.marked)
      assert.equal(ladder.atLeast, null)
      const slow = slowGroups(value, 3)
      slow.forEach((low, i) => {
        assert.equal(group[i], group[low])
      })
    }),
  )
})

test('every collapsed assertion is the start of exactly one edge, and the edges alone give the groups', () => {
  fc.assert(
    fc.property(crowd, value => {
      const { ladder, edges, group, assertions } = weighed(value)
      const edgeOf = new Map<number, MergeEdge>()
      for (const edge of edges) {
        assert.ok(!edgeOf.has(edge.from))
        edgeOf.set(edge.from, edge)
      }
      const firsts = new Set<number>()
      assertions.forEach((_, position) => {
        let at = position
        for (let steps = 0; edgeOf.has(at); steps++) {
          assert.ok(steps <= edges.length, 'edges lead to a first assertion, not in circles')
          assert.equal(group[edgeOf.get(at)!.to], group[position])
          at = edgeOf.get(at)!.to
        }
        firsts.add(at)
        assert.equal(group.indexOf(group[position]), at)
      })
      assert.equal(firsts.size, ladder.atMost)
      const of = (rung: string) => edges.filter(edge => edge.rung === rung).length
      assert.equal(ladder.posts - of('speakers'), ladder.speakers)
      assert.equal(ladder.speakers - of('afterCopies'), ladder.afterCopies)
      assert.equal(ladder.afterCopies - of('atMost'), ladder.atMost)
    }),
  )
})

test('the order in which assertions come does not matter', () => {
  fc.assert(
    fc.property(crowd, value => {
      assert.deepEqual(weighed(value, assertionsOf(value).reverse()), weighed(value))
    }),
  )
})

test('a detected copy, a forward or an account of a known cluster never raises atMost', () => {
  const addition = fc.constantFrom('copy', 'forward', 'held forward', 'cluster', 'media', 'reply' as const)
  fc.assert(
    fc.property(crowd, addition, fc.nat(1000), row, (value, kind, pick, free) => {
      fc.pre(value.rows.length > 0)
      const like = pick % value.rows.length
      const known = value.rows[like]
      const added = { ...free, forwardOf: -1, replyTo: -1 }
      if (kind === 'copy') added.text = known.text
      if (kind === 'forward') added.origin = known.origin
      if (kind === 'held forward') added.forwardOf = like
      if (kind === 'media') added.media = known.media
      if (kind === 'cluster') added.account = known.account
      if (kind === 'reply') Object.assign(added, { replyTo: like, suggests: false, media: -1 })
      const isDetected =
        (kind === 'copy' && known.text >= 0) ||
        (kind === 'forward' && known.origin >= 0) ||
        (kind === 'media' && known.media >= 0) ||
        (kind === 'cluster' && known.account >= 0) ||
        kind === 'held forward' ||
        kind === 'reply'
      fc.pre(isDetected)
      const larger = { ...value, rows: [...value.rows, added] }
      assert.ok(weighed(larger).ladder.atMost <= weighed(value).ladder.atMost)
    }),
  )
})

test('sides are counted apart', () => {
  fc.assert(
    fc.property(crowd, value => {
      const evidence = evidenceOf(value)
      const all = assertionsOf(value)
      const support = all.filter(assertion => assertion.post % 2 === 0)
      const deny = all.filter(assertion => assertion.post % 2 === 1)
      const both = weighClaim({ claim, support, deny, evidence })
      assert.deepEqual(both.support, weighClaim({ claim, support, deny: [], evidence }).support)
      assert.deepEqual(both.deny, weighClaim({ claim, support: [], deny, evidence }).deny)
    }),
  )
})

test('unreviewed counts groups, not posts: a flooded first-person letter is one', () => {
  const letter: Row = {
    account: 0,
    text: 1,
    origin: -1,
    originAccount: -1,
    forwardOf: -1,
    replyTo: -1,
    media: -1,
    suggests: true,
  }
  const rows = Array.from({ length: 7 }, (_, account) => ({ ...letter, account }))
  const value: Crowd = {
    rows,
    centre: Array.from({ length: TEXTS }, (_, text) => text),
    cluster: new Array(ACCOUNTS).fill(-1),
    controller: new Array(ACCOUNTS).fill(-1),
    contained: [],
  }
  const { ladder } = weighed(value)
  assert.deepEqual(
    [ladder.posts, ladder.speakers, ladder.afterCopies, ladder.unreviewed, ladder.marked],
    [7, 7, 1, 1, 0],
  )
})
