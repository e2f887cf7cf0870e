import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import {
  assertionsOf,
  CLAIM,
  type CrowdRow,
  crowds,
  evidenceOf,
  plainCrowd,
  plainRow,
  weighed,
} from '../../test/support/ladder-crowd.ts'
import { slowLadder } from '../../test/support/slow-ladder.ts'
import type { Assertion, MergeRung, WeighedSide } from '../model/ladder.ts'
import { weighClaim } from './ladder.ts'

test('every number is that of the definition, pair by pair', () => {
  fc.assert(
    fc.property(crowds(), crowd => {
      const slow = slowLadder(crowd)
      const { ladder, parents, group, bound } = weighed(crowd)
      const parent = new Array<number>(crowd.rows.length).fill(-1)
      for (const { from, to } of parents ?? []) parent[from] = to
      assert.deepEqual(parent, slow.parent)
      const numbers = { posts: 0, speakers: 0, afterCopies: 0, atMost: 0, marked: 0, unreviewed: 0 }
      for (const key of Object.keys(numbers) as (keyof typeof numbers)[]) assert.equal(ladder[key], slow[key], key)
      assert.equal(bound?.trials, slow.trials)
      const renumbered = new Map<number, number>()
      for (const set of slow.group) if (!renumbered.has(set)) renumbered.set(set, renumbered.size)
      assert.deepEqual(
        [...group],
        slow.group.map(set => renumbered.get(set)),
      )
    }),
    { numRuns: 1500 },
  )
})

const RUNGS: readonly MergeRung[] = ['speakers', 'afterCopies', 'atMost']

/** Groups left when all edges up to a rung are drawn. */
function groupsUpTo({ edges, assertions }: WeighedSide, rung: MergeRung): number {
  const set = assertions.map((_, position) => position)
  const find = (position: number): number => (set[position] === position ? position : find(set[position]))
  for (const edge of edges) {
    if (RUNGS.indexOf(edge.rung) > RUNGS.indexOf(rung)) continue
    set[Math.max(find(edge.from), find(edge.to))] = Math.min(find(edge.from), find(edge.to))
  }
  return set.filter((own, position) => own === position).length
}

test('the ladder shrinks, and its edges alone give every rung: one for each collapsed assertion', () => {
  fc.assert(
    fc.property(crowds(25), crowd => {
      const side = weighed(crowd)
      const { ladder, edges } = side
      assert.ok(ladder.posts >= ladder.speakers && ladder.speakers >= ladder.afterCopies)
      assert.ok(ladder.afterCopies >= ladder.atMost && ladder.atMost >= ladder.marked)
      assert.ok(ladder.marked >= (ladder.atLeast ?? 0) && ladder.marked >= ladder.firstHand)
      assert.ok(ladder.marked >= ladder.verifiedMedia && ladder.marked >= ladder.vantages)
      assert.ok((side.bound?.trials ?? 0) >= ladder.atMost)
      for (const rung of RUNGS) assert.equal(groupsUpTo(side, rung), ladder[rung], rung)
      assert.equal(new Set(edges.map(({ from }) => from)).size, edges.length)
      for (const { from, to } of edges) assert.equal(side.group[from], side.group[to])
    }),
  )
})

test('the order in which assertions are given does not matter', () => {
  fc.assert(
    fc.property(crowds(), fc.infiniteStream(fc.nat()), (crowd, stream) => {
      const assertions = assertionsOf(crowd)
      const keyed = assertions.map(assertion => ({ assertion, key: stream.next().value }))
      const shuffled = keyed.sort((a, b) => a.key - b.key).map(({ assertion }) => assertion)
      assert.deepEqual(weighed(crowd, shuffled), weighed(crowd, assertions))
    }),
  )
})

test('sides are counted apart', () => {
  fc.assert(
    fc.property(crowds(), crowd => {
      const evidence = evidenceOf(crowd)
      const all = assertionsOf(crowd)
      const support = all.filter(({ post }) => post % 2 === 0)
      const deny = all.filter(({ post }) => post % 2 === 1)
      const of = (sides: object) => weighClaim({ claim: CLAIM, support: [], deny: [], evidence, ...sides })
      const both = of({ support, deny, repeats: crowd.repeats })
      assert.deepEqual(both.support, of({ support, repeats: crowd.repeats }).support)
      assert.deepEqual(both.deny, of({ deny, repeats: crowd.repeats }).deny)
    }),
  )
})

test('a side without one of its groups is what weighing it without them gives', () => {
  fc.assert(
    fc.property(crowds(14), crowd => {
      const side = weighed(crowd)
      for (const { group, posts, atMost, marked, atLeast } of side.withoutOrigin ?? []) {
        const rest = side.assertions.filter((_, position) => side.group[position] !== group)
        const { ladder } = weighed({ ...crowd, repeats: onlyAmong(crowd.repeats, rest) }, rest)
        assert.deepEqual([posts, atMost, marked], [ladder.posts, ladder.atMost, ladder.marked])
        if (atLeast !== null && ladder.atLeast !== null) assert.equal(atLeast, ladder.atLeast)
      }
    }),
  )
})

/** A judgement on an assertion that is gone would speak of a post outside the side: another question. */
function onlyAmong<Judged extends { post: number; of: number }>(
  repeats: readonly Judged[],
  rest: readonly { post: number }[],
): Judged[] {
  const held = new Set(rest.map(({ post }) => post))
  return repeats.filter(({ post, of }) => held.has(post) && held.has(of))
}

test('unreviewed counts groups, not posts: a flooded first-person letter is one', () => {
  const rows = Array.from({ length: 7 }, (_, account) => ({ ...plainRow(1, account), suggests: true }))
  const { ladder, unassessed } = weighed(plainCrowd(rows))
  assert.deepEqual(
    [ladder.posts, ladder.speakers, ladder.afterCopies, ladder.unreviewed, ladder.marked, ladder.atLeast],
    [7, 7, 1, 1, 0, null],
  )
  assert.equal(unassessed, 'marks-not-reviewed')
})

test('nothing is assessed before a person has looked; a review of the first letter answers for its copies', () => {
  const rows = [plainRow(0, 0), { ...plainRow(1, 1), suggests: true }, { ...plainRow(1, 2), suggests: true }]
  const crowd = { ...plainCrowd(rows), isSideReviewed: false }
  assert.equal(weighed(crowd).unassessed, 'marks-not-reviewed')
  assert.equal(weighed({ ...crowd, rows: [rows[0]] }).unassessed, 'side-not-reviewed')
  assert.equal(weighed(plainCrowd([rows[0]])).ladder.atLeast, 0)
  assert.equal(weighed(plainCrowd([])).ladder.atLeast, 0)
  assert.equal(weighed({ ...plainCrowd([]), isSideReviewed: false }).ladder.atLeast, null)
  const reviewed = [rows[0], { ...rows[1], mark: 'confirmed' as const }, rows[2]]
  assert.deepEqual([weighed({ ...crowd, rows: reviewed }).ladder.marked, weighed(crowd).ladder.atLeast], [1, null])
  assert.equal(weighed({ ...crowd, rows: reviewed }).ladder.atLeast, 0)
})

test('a confirmed voice is first-hand by what its post was coded as; uncoded, by its own words alone', () => {
  const firstHand = (evidentiality: Assertion['evidentiality'], markKind: CrowdRow['markKind']) => {
    const crowd = plainCrowd([{ ...plainRow(1, 1), mark: 'confirmed', markKind }])
    const coded = assertionsOf(crowd).map(row => (evidentiality === undefined ? row : { ...row, evidentiality }))
    const { marked, firstHand } = weighed(crowd, coded).ladder
    return [marked, firstHand]
  }
  assert.deepEqual(firstHand(undefined, 'words'), [1, 1])
  assert.deepEqual(firstHand(undefined, 'media'), [1, 0])
  assert.deepEqual(firstHand('own-perception', 'media'), [1, 1])
  assert.deepEqual(firstHand('hearsay', 'words'), [1, 0])
})

test('a mark whose earlier source came to light is stale and counts no longer', () => {
  const witness = { ...plainRow(1, 1), mark: 'confirmed' as const }
  assert.equal(weighed(plainCrowd([witness])).ladder.marked, 1)
  const side = weighed(plainCrowd([plainRow(1, 2), witness]))
  assert.deepEqual([side.ladder.marked, side.assertions[1].mark], [0, 'stale'])
})

test('equal names in two chats are two at most and one at least', () => {
  const rows = [1, 3].map(account => ({ ...plainRow(account, account), mark: 'confirmed' as const }))
  const crowd = plainCrowd(rows)
  const named = { ...crowd, name: crowd.name.map((_, speaker) => (speaker === 1 || speaker === 3 ? 0 : -1)) }
  assert.deepEqual([weighed(crowd).ladder.atMost, weighed(crowd).ladder.marked], [2, 2])
  assert.deepEqual([weighed(named).ladder.atMost, weighed(named).ladder.marked], [2, 1])
})

test('two that were judged to repeat one post are one, though that post takes no side', () => {
  const crowd = plainCrowd([plainRow(0, 0), plainRow(1, 1), plainRow(2, 2)])
  const repeats = [1, 2].map(post => ({ post, of: 0, verdict: 'judged-repeat' as const }))
  const rest = assertionsOf(crowd).slice(1)
  assert.equal(weighed(crowd, rest).ladder.atMost, 2)
  const side = weighed({ ...crowd, repeats }, rest)
  assert.deepEqual([side.ladder.atMost, side.edges], [1, [{ from: 1, to: 0, rung: 'atMost', test: 'judged-repeat' }]])
})

test('two speakers in one post are two voices, and a copy of the post repeats each of them', () => {
  const crowd = plainCrowd([plainRow(0, 0), plainRow(0, 1)])
  const [first, copy] = assertionsOf(crowd)
  const voiced = [first, copy].flatMap(assertion => ['name:b', 'name:c'].map(voice => ({ ...assertion, voice })))
  const { ladder, parents } = weighed(crowd, voiced)
  assert.equal(ladder.atMost, 2)
  assert.deepEqual(
    parents?.map(({ from, to }) => [from, to]),
    [
      [2, 0],
      [3, 1],
    ],
  )
})
