import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import {
  ACCOUNTS,
  assertionsOf,
  type Crowd,
  type CrowdRow,
  crowds,
  evidenceOf,
  inserted,
  plainCrowd,
  plainRow,
  RATES,
  TEXTS,
  weighed,
} from '../../test/support/ladder-crowd.ts'
import type { WeighedSide } from '../model/ladder.ts'
import { boundFacts } from './lower-bound.ts'

/** A text that nobody has used. */
const FRESH = TEXTS + 1
const place = fc.nat()
const account = fc.integer({ min: -1, max: ACCOUNTS - 1 })

/** Nothing rose that must not: A and L; N fell for no reason. */
function holdsAfterAdding(crowd: Crowd, larger: Crowd): void {
  const [before, after] = [weighed(crowd), weighed(larger)]
  assert.ok(after.ladder.marked <= before.ladder.marked, 'A rose')
  assert.ok((after.bound?.trials ?? 0) >= (before.bound?.trials ?? 0), 'N fell')
  before.bound?.parts.forEach(({ atLeast }, part) => {
    assert.ok((after.bound?.parts[part].atLeast ?? 0) <= atLeast, 'a bound rose')
  })
  const [former, now] = [before.ladder.atLeast, after.ladder.atLeast]
  if (former !== null) assert.ok((now ?? 0) <= former, 'L rose')
}

/** True when rows of this text are free of quotations, so that a copy of it touches its own family alone. */
const isPlain = ({ contained }: Crowd, text: number): boolean => !contained.some(pair => pair.includes(text))

test('a detected copy, at any time and by anybody, never raises L', () => {
  fc.assert(
    fc.property(crowds(), place, account, fc.nat(17), (crowd, at, by, of) => {
      const { text } = crowd.rows[of] ?? plainRow(-1)
      fc.pre(text >= 0 && isPlain(crowd, text))
      // A person's "independent" between two of one family does not reach a later copy of either.
      const clean = { ...crowd, repeats: crowd.repeats.filter(({ verdict }) => verdict !== 'independent') }
      holdsAfterAdding(clean, inserted(clean, at % (crowd.rows.length + 1), plainRow(text, by)))
    }),
    { numRuns: 500 },
  )
})

test('a mark found inherited, or a repetition that a person judged, never raises L: it was a trial and stays one', () => {
  const verdict = fc.constantFrom('inherited-mark' as const, 'judged-repeat' as const)
  fc.assert(
    fc.property(crowds(), fc.nat(17), fc.nat(17), verdict, (crowd, post, of, said) => {
      fc.pre(post < crowd.rows.length && of < crowd.rows.length)
      const clean = { ...crowd, repeats: crowd.repeats.filter(repeat => repeat.verdict !== 'independent') }
      holdsAfterAdding(clean, { ...clean, repeats: [...clean.repeats, { post, of, verdict: said }] })
    }),
    { numRuns: 500 },
  )
})

test('a near-duplicate of a family never raises L', () => {
  fc.assert(
    fc.property(crowds(), place, account, fc.nat(17), (crowd, at, by, of) => {
      const { text } = crowd.rows[of] ?? plainRow(-1)
      fc.pre(text >= 0)
      const centre = [...crowd.centre, ...[TEXTS, FRESH].map(own => (own === FRESH ? text : own))]
      centre[FRESH] = crowd.centre[crowd.centre[text]] === crowd.centre[text] ? crowd.centre[text] : text
      const related = { ...crowd, centre }
      holdsAfterAdding(related, inserted(related, at % (crowd.rows.length + 1), plainRow(FRESH, by)))
    }),
    { numRuns: 500 },
  )
})

test('a forward of a held post never raises L', () => {
  fc.assert(
    fc.property(crowds(), place, account, fc.nat(17), (crowd, at, by, of) => {
      fc.pre(of < crowd.rows.length)
      const forward = { ...plainRow(FRESH, by), forwardOf: of }
      holdsAfterAdding(crowd, inserted(crowd, at % (crowd.rows.length + 1), forward))
    }),
    { numRuns: 500 },
  )
})

test('an unmarked post with words of its own, by whomever, never raises L; nor does an account of a known cluster', () => {
  fc.assert(
    fc.property(crowds(), place, account, fc.boolean(), (crowd, at, by, suggests) => {
      const members = [...crowd.cluster.keys()].filter(own => own < ACCOUNTS && crowd.cluster[own] >= 0)
      const own = by < 0 && members.length > 0 ? members[at % members.length] : by
      holdsAfterAdding(crowd, inserted(crowd, at % (crowd.rows.length + 1), { ...plainRow(FRESH, own), suggests }))
    }),
    { numRuns: 500 },
  )
})

/** Appends posts one after another. */
const followedBy = (crowd: Crowd, rows: readonly CrowdRow[]): Crowd =>
  rows.reduce((grown, row) => inserted(grown, grown.rows.length, row), crowd)

/** What L would be with one more trial, as with one further unmarked speaker. */
function withOneMoreTrial({ ladder, bound }: WeighedSide): number {
  const kinds = bound?.parts.map(({ marked }) => marked) ?? [0, 0]
  const list = [...Array(kinds[1]).fill('media'), ...Array(kinds[0] - kinds[1]).fill('words')]
  const { parts } = boundFacts(ladder.atMost, (bound?.trials ?? 0) + 1, list, RATES)
  return ladder.atLeast === null ? 0 : Math.max(...parts.map(({ atLeast }) => atLeast))
}

/** Accounts 0 to 6 say what they say; account 7 has not spoken and stands alone. */
const withAggregator = crowds().map(
  (crowd): Crowd => ({
    ...crowd,
    rows: crowd.rows.map(row => ({
      ...row,
      account: row.account === 7 ? 0 : row.account,
      forwardOf: row.forwardOf < crowd.rows.length ? row.forwardOf : -1,
      replyTo: row.replyTo < crowd.rows.length ? row.replyTo : -1,
    })),
    repeats: crowd.repeats.filter(({ post, of }) => Math.max(post, of) < crowd.rows.length),
    alias: crowd.alias.map((key, speaker) => (speaker === 7 ? -1 : key)),
    controller: crowd.controller.map((key, speaker) => (speaker === 7 ? -1 : key)),
    cluster: crowd.cluster.map((key, speaker) => (speaker === 7 ? -1 : key)),
  }),
)

test('whoever forwards everything changes no number but the posts', () => {
  fc.assert(
    fc.property(withAggregator, crowd => {
      const forwards = crowd.rows.map((_, of) => ({ ...plainRow(-1, 7), forwardOf: of }))
      const [before, after] = [weighed(crowd), weighed(followedBy(crowd, forwards))]
      assert.deepEqual(after.bound, before.bound)
      assert.deepEqual([after.ladder.atMost, after.ladder.atLeast], [before.ladder.atMost, before.ladder.atLeast])
    }),
  )
})

test('whoever copies everything, or writes one digest of it, lowers U by nothing and adds one trial at most', () => {
  fc.assert(
    fc.property(withAggregator, fc.boolean(), (crowd, isDigest) => {
      const copied = crowd.rows.filter(({ text }) => text >= 0)
      fc.pre(copied.length > 0)
      const copies = copied.map(({ text }) => plainRow(text, 7))
      const contained = copied.map(({ text }): [number, number] => [FRESH, text])
      const larger = isDigest
        ? { ...followedBy(crowd, [plainRow(FRESH, 7)]), contained: [...crowd.contained, ...contained] }
        : followedBy(crowd, copies)
      const [before, after] = [weighed(crowd), weighed(larger)]
      assert.deepEqual([after.ladder.atMost, after.ladder.marked], [before.ladder.atMost, before.ladder.marked])
      const trials = (after.bound?.trials ?? 0) - (before.bound?.trials ?? 0)
      assert.ok(trials === 0 || trials === 1, `${trials}`)
      if (before.ladder.atLeast !== null) assert.ok((after.ladder.atLeast ?? -1) >= withOneMoreTrial(before))
    }),
  )
})

test('two witnesses whom one digest quotes stay two', () => {
  const rows = [plainRow(0, 0), plainRow(1, 1), plainRow(2, 2)]
  const crowd: Crowd = { ...plainCrowd(rows), contained: [2, 2].map((digest, text) => [digest, text] as const) }
  assert.equal(weighed(crowd).ladder.atMost, 2)
})

test('50,000 assertions of every kind cost seconds at most', () => {
  const rows = Array.from({ length: 50_000 }, (_, post): CrowdRow => {
    const own = plainRow(post % 3 === 0 ? post : post % 1000, post % ACCOUNTS)
    return { ...own, forwardOf: post % 7 === 0 ? post >> 1 : -1, suggests: post % 5 === 0 }
  })
  const crowd = plainCrowd(rows)
  const evidence = evidenceOf(crowd)
  assert.equal(evidence.text.length, rows.length)
  const before = process.cpuUsage()
  assert.equal(weighed(crowd, assertionsOf(crowd)).ladder.posts, rows.length)
  assert.ok(process.cpuUsage(before).user < 4_000_000)
})
