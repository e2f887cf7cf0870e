import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { MergeEdge, MergeRung, WeighedClaim, WeighedSide } from '../model/ladder.ts'
import type { ReportCommands } from '../model/report-view.ts'
import { CitedPosts } from './cited-posts.ts'
import { claimsView } from './claims-view.ts'

const RUNGS: readonly MergeRung[] = ['speakers', 'afterCopies', 'atMost']

const commands: ReportCommands = {
  rung: (claim, side, rung) => `${claim} ${side} ${rung}`,
  family: id => id,
  originalPath: sha256 => sha256,
  verify: 'verify',
}

/** A side whose assertion i joins an earlier one at some rung, or none. */
const anySide = fc
  .array(fc.record({ to: fc.nat(), rung: fc.option(fc.constantFrom(...RUNGS)), suggests: fc.boolean() }), {
    maxLength: 300,
    size: 'max',
  })
  .map(joins => {
    const edges: MergeEdge[] = joins.flatMap(({ to, rung }, from) =>
      rung === null || from === 0 ? [] : [{ from, to: to % from, rung, test: 'equal-text' as const }],
    )
    const remaining = (rungs: readonly MergeRung[]) =>
      joins.length - edges.filter(edge => rungs.includes(edge.rung)).length
    const side: WeighedSide = {
      assertions: joins.map(({ suggests }, i) => ({
        post: i * 2,
        side: 'support',
        matched: 'm',
        suggestsOwnAccess: suggests,
      })),
      edges,
      group: new Int32Array(joins.length),
      ladder: {
        posts: joins.length,
        speakers: remaining(['speakers']),
        afterCopies: remaining(['speakers', 'afterCopies']),
        atMost: remaining(RUNGS),
        marked: 0,
        atLeast: null,
        firstHand: 0,
        verifiedMedia: 0,
        unreviewed: 0,
        decided: 0,
        vantages: 0,
      },
    }
    return side
  })

function claimOf(support: WeighedSide, deny: WeighedSide): WeighedClaim {
  const rule = { search: [], examples: [] }
  return { claim: { id: 'c', text: { en: 'c' }, kind: 'factual', support: rule, deny: rule }, support, deny }
}

test('each rung counts as many as the ladder says, and its rows stand for all posts', () => {
  fc.assert(
    fc.property(anySide, anySide, (support, deny) => {
      const cited = new CitedPosts()
      const [view] = claimsView([claimOf(support, deny)], commands, cited)
      for (const side of [view.support, view.deny]) {
        for (const rung of side.rungs) {
          if (rung.rung === 'unreviewed' || rung.rung === 'marked') continue
          assert.equal(rung.counted.total, side.ladder[rung.rung])
          assert.ok(rung.counted.rows.length <= 100 && rung.joined.rows.length <= 100)
          const isWhole =
            rung.counted.rows.length === rung.counted.total && rung.joined.rows.length === rung.joined.total
          assert.equal(rung.command === undefined, isWhole)
          if (rung.counted.rows.length < rung.counted.total) continue
          const stoodFor = rung.counted.rows.reduce((sum, row) => sum + row.standsFor, 0)
          assert.equal(stoodFor, side.ladder.posts)
        }
      }
    }),
  )
})

test('unreviewed marks are counted once a group, by a slow search of the group', () => {
  fc.assert(
    fc.property(anySide, side => {
      const [view] = claimsView([claimOf(side, side)], commands, new CitedPosts())
      const parent = new Map(side.edges.map(edge => [edge.from, edge.to]))
      const root = (i: number): number => (parent.has(i) ? root(parent.get(i)!) : i)
      const groups = new Set(side.assertions.flatMap((assertion, i) => (assertion.suggestsOwnAccess ? [root(i)] : [])))
      assert.equal(view.support.rungs.find(rung => rung.rung === 'unreviewed')!.counted.total, groups.size)
    }),
  )
})

test('many claims share the rows, so that the file stays small', () => {
  const side = fc.sample(anySide, { numRuns: 50, seed: 7 }).find(candidate => candidate.assertions.length > 100)!
  const views = claimsView(new Array(24).fill(claimOf(side, side)), commands, new CitedPosts())
  for (const view of views) for (const rung of view.support.rungs) assert.ok(rung.counted.rows.length <= 12)
})

test('posts that match both sides are listed and counted on neither', () => {
  const [empty] = fc.sample(anySide, { numRuns: 1, seed: 1 })
  const claim = { ...claimOf(empty, empty), unclear: Int32Array.from([4, 8]) }
  const [view] = claimsView([claim], commands, new CitedPosts())
  assert.deepEqual(view.unclear, { rows: [4, 8], total: 2 })
})

test('it is dark where the network was cut at the place and time of the claim, nowhere else', () => {
  const [empty] = fc.sample(anySide, { numRuns: 1, seed: 1 })
  const from = Date.UTC(2026, 0, 5, 10)
  const outages = [{ place: 'Port Selen', from, to: from + 36_000_000, measuredBy: 'a probe' }]
  const isDark = (stated: object) => {
    const { claim, ...sides } = claimOf(empty, empty)
    const claims = [{ claim: { ...claim, ...stated }, ...sides }]
    return claimsView(claims, commands, new CitedPosts(), () => -1, outages)[0].isDark
  }
  assert.ok(isDark({ place: 'port selen', from: '2026-01-05' }))
  assert.ok(isDark({ place: 'Port Selen, Mill Street', from: '2026-01-04', to: '2026-01-05T11:00Z' }))
  assert.ok(!isDark({ place: 'Port Selen', from: '2026-01-04' }), 'the day before')
  assert.ok(!isDark({ place: 'Port Selen', from: '2026-01-05T20:00Z' }), 'it was over')
  assert.ok(!isDark({ place: 'Tarnesh', from: '2026-01-05' }), 'elsewhere')
  assert.ok(!isDark({ place: 'Port Selen' }) && !isDark({ from: '2026-01-05' }), 'not said')
})
