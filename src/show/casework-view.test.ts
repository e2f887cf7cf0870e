import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { PostColumns } from '../corpus/engine.ts'
import type { CaseworkFindings, TieFinding } from '../model/casework-findings.ts'
import type { MergeEdge, Side, WeighedClaim, WeighedSide } from '../model/ladder.ts'
import type { ClaimLane } from '../model/report-casework.ts'
import { caseworkView } from './casework-view.ts'
import { CitedPosts } from './cited-posts.ts'
import { claimTimelineView } from './claim-timeline-view.ts'

const labels = { speaker: (key: string) => `<${key}>` }
const NOTHING: CaseworkFindings = { figures: [], relations: [], actors: [], ties: [], outages: [], disagreements: 0 }

function columnsOf(times: readonly (number | undefined)[], zoned: readonly boolean[]): PostColumns {
  const none = new Int32Array(times.length).fill(-1)
  return {
    count: times.length,
    time: Float64Array.from(times, time => time ?? Number.NaN),
    zoned: Uint8Array.from(times, (time, i) => (time !== undefined && zoned[i] ? 1 : 0)),
    channel: none,
    account: none,
    text: none,
    forward: none,
    versions: new Uint16Array(times.length).fill(1),
  }
}

function sideOf(side: Side, posts: readonly number[], joined: ReadonlySet<number>): WeighedSide {
  const edges: MergeEdge[] = posts.flatMap((post, from) =>
    from > 0 && joined.has(post) ? [{ from, to: 0, rung: 'afterCopies' as const, test: 'equal-text' as const }] : [],
  )
  const ladder = {
    posts: posts.length,
    speakers: posts.length,
    afterCopies: posts.length - edges.length,
    atMost: posts.length - edges.length,
    marked: 0,
    atLeast: null,
    firstHand: 0,
    verifiedMedia: 0,
    unreviewed: 0,
    decided: 0,
    vantages: 0,
  }
  const assertions = posts.map(post => ({ post, side, matched: 'm', suggestsOwnAccess: false }))
  return { ladder, assertions, edges, group: new Int32Array(posts.length) }
}

const claimOf = (support: WeighedSide, deny: WeighedSide): WeighedClaim => ({
  claim: {
    id: 'c',
    text: { en: 'c' },
    kind: 'factual',
    support: { search: [], examples: [] },
    deny: { search: [], examples: [] },
  },
  support,
  deny,
})

const anyPosts = fc.array(
  fc.record({
    time: fc.option(fc.integer({ min: 0, max: 40 * 86_400_000 }), { nil: undefined }),
    zoned: fc.boolean(),
    deny: fc.boolean(),
    joined: fc.boolean(),
  }),
  { minLength: 1, maxLength: 60 },
)

test('every post of a side stands in one step or in the undated lane, and origins are those that no edge joins', () => {
  fc.assert(
    fc.property(anyPosts, posts => {
      const columns = columnsOf(
        posts.map(({ time }) => time),
        posts.map(({ zoned }) => zoned),
      )
      const joined = new Set(posts.flatMap((post, i) => (post.joined ? [i] : [])))
      const of = (deny: boolean) => posts.flatMap((post, i) => (post.deny === deny ? [i] : []))
      const claim = claimOf(sideOf('support', of(false), joined), sideOf('deny', of(true), joined))
      const view = claimTimelineView(columns, [claim], [])
      const dated = posts.filter(({ time, zoned }) => time !== undefined && zoned)
      if (view === undefined) return assert.equal(dated.length, 0)
      for (const side of ['support', 'deny'] as const) {
        const lane: ClaimLane = view.lanes.rows[0]
        const inSteps = lane.bins[side].reduce((sum, bin) => sum + bin.origins + bin.repeated, 0)
        assert.equal(inSteps + lane.undated[side], claim[side].ladder.posts)
        for (const bin of lane.bins[side]) {
          assert.ok(bin.start >= view.start && bin.start + view.stepMilliseconds <= view.end)
          assert.ok(bin.origins + bin.repeated <= view.most)
        }
      }
      assert.ok((view.end - view.start) / view.stepMilliseconds <= 121)
    }),
  )
})

test('names come through labels alone, alleged ties stay alleged', () => {
  const tie = (from: string, to: string, isDocumented: boolean): TieFinding => ({
    from,
    to,
    kind: 'family',
    isDocumented,
    assertedBy: ['name:secret neighbour'],
    deniedBy: ['actor:office'],
    since: undefined,
    until: undefined,
    roles: ['coder 1'],
    exhibits: [],
    posts: [0],
  })
  const findings = { ...NOTHING, ties: [tie('a', 'b', false), tie('b', 'c', true)] }
  const view = caseworkView(columnsOf([0], [true]), [], findings, labels, new CitedPosts())
  assert.deepEqual(
    view.ties?.ties.rows.map(({ isDocumented, assertedBy, deniedBy }) => [isDocumented, assertedBy, deniedBy]),
    [
      [false, ['<name:secret neighbour>'], ['<actor:office>']],
      [true, ['<name:secret neighbour>'], ['<actor:office>']],
    ],
  )
  assert.deepEqual(view.ties?.actors.map(({ name }) => name).sort(), ['<actor:a>', '<actor:b>', '<actor:c>'])
})

test('figures and relations of claims that the report does not show are left out', () => {
  const findings: CaseworkFindings = {
    ...NOTHING,
    figures: [{ claim: 'gone', quantity: { what: 'x' }, statements: [], conflicts: 0 }],
    relations: [{ from: 'gone', to: 'c', kind: 'contradicts', roles: ['r'], isDisputed: false }],
  }
  const view = caseworkView(columnsOf([0], [true]), [], findings, labels, new CitedPosts())
  assert.deepEqual([view.figures, view.contradictions, view.timeline], [[], [], undefined])
})
