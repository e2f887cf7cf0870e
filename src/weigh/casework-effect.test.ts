import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { cpuMilliseconds } from '../../test/support/cpu-time.ts'
import type { AssertionAct, CaseworkAct, MarkReviewAct, RecordedCasework, WithdrawalAct } from '../model/casework.ts'
import { DecisionIndex } from './casework-decisions.ts'
import { effectiveCasework, placeKey } from './casework-effect.ts'
import { answerOf, folded, subjectOf } from './casework-subject.ts'

const TOOL = 'test'
const at = (seq: number) => ({ device: 'd', epoch: 'e', seq })

/** Acts as they were recorded one after the other. */
function recorded(acts: readonly CaseworkAct[]): RecordedCasework[] {
  return acts.map((act, i) => ({ at: at(i), order: i, claimedTime: 1000 + i, act }))
}

function assertion(role: string, stance: AssertionAct['stance'], rest: Partial<AssertionAct> = {}): AssertionAct {
  return {
    type: 'assertion',
    claim: 'c',
    unit: { post: 'p' },
    stance,
    evidentiality: 'unsourced',
    speakers: [],
    role,
    tool: TOOL,
    ...rest,
  }
}

function review(role: string, verdict: MarkReviewAct['verdict'], rest: Partial<MarkReviewAct> = {}): MarkReviewAct {
  const unit = { post: 'p' }
  return {
    type: 'mark-review',
    claim: 'c',
    side: 'support',
    unit,
    mark: 'words',
    verdict,
    compared: [],
    role,
    tool: TOOL,
    ...rest,
  }
}

const withdrawal = (of: number, role = 'lead'): WithdrawalAct => ({ type: 'withdrawal', of: at(of), role, tool: TOOL })

const summary = (acts: readonly RecordedCasework[]) => {
  const { assertions, disagreements, markReviews } = effectiveCasework(acts)
  const short = (list: typeof assertions | typeof markReviews) =>
    list.map(({ at: place, isDisputed, answers }) => [place.seq, isDisputed, answers.map(answer => answer.at.seq)])
  return {
    assertions: short(assertions),
    reviews: short(markReviews),
    disagreements: disagreements.map(({ entries }) => entries.map(entry => entry.at.seq)),
  }
}

test('a later answer of the same role replaces the earlier one, however the role is spelled', () => {
  const acts = recorded([assertion('Coder 1', 'support'), assertion(' coder 1', 'deny')])
  assert.deepEqual(summary(acts).assertions, [[1, false, [1]]])
})

test('two roles that differ disagree; roles that agree do not', () => {
  const differing = recorded([assertion('a', 'support'), assertion('b', 'deny')])
  assert.deepEqual(summary(differing), {
    assertions: [[0, true, [0, 1]]],
    reviews: [],
    disagreements: [[0, 1]],
  })
  const agreeing = recorded([assertion('a', 'support'), assertion('b', 'support', { confidence: 'low' })])
  assert.deepEqual(summary(agreeing).assertions, [[1, false, [0, 1]]])
  assert.deepEqual(summary(agreeing).disagreements, [])
})

test('a third entry settles a difference, its withdrawal opens it again, and the withdrawal of that settles it again', () => {
  const acts = [
    assertion('a', 'support'),
    assertion('b', 'deny'),
    assertion('c', 'deny', { resolves: [at(0), at(1)] }),
    withdrawal(2),
    withdrawal(3),
  ]
  assert.deepEqual(summary(recorded(acts.slice(0, 3))).assertions, [[2, false, [2]]])
  assert.deepEqual(summary(recorded(acts.slice(0, 4))).disagreements, [[0, 1]])
  assert.deepEqual(summary(recorded(acts)).assertions, [[2, false, [2]]])
})

test('who settled and then answers differently opens the dispute again', () => {
  const acts = [
    assertion('a', 'support'),
    assertion('b', 'deny'),
    assertion('a', 'deny', { resolves: [at(0), at(1)] }),
    assertion('a', 'support'),
  ]
  assert.deepEqual(summary(recorded(acts.slice(0, 3))).assertions, [[2, false, [2]]])
  assert.deepEqual(summary(recorded(acts)).disagreements, [[1, 3]])
})

test('settling a second time keeps the first settlement', () => {
  const acts = [
    assertion('a', 'support'),
    assertion('b', 'deny'),
    assertion('c', 'deny', { resolves: [at(0), at(1)] }),
    assertion('d', 'query'),
    assertion('c', 'query', { resolves: [at(2), at(3)] }),
  ]
  assert.deepEqual(summary(recorded(acts)).assertions, [[4, false, [4]]])
})

test('an entry settles nothing of another matter, and nothing that came after it', () => {
  const other = assertion('c', 'deny', { unit: { post: 'q' }, resolves: [at(0), at(1)] })
  const acts = [assertion('a', 'support'), assertion('b', 'deny'), other]
  assert.deepEqual(summary(recorded(acts)).disagreements, [[0, 1]])
  const early = [assertion('c', 'deny', { resolves: [at(1)] }), assertion('a', 'support')]
  assert.deepEqual(summary(recorded(early)).disagreements, [[0, 1]])
})

test('decisions on families that share a text are answers to one question', () => {
  const covers = (...texts: string[]) => ({ covers: { texts, posts: 3 } })
  const acts = recorded([
    assertion('a', 'support', covers('t1', 't2')),
    assertion('b', 'deny', { unit: { post: 'q' }, ...covers('t2', 't3') }),
  ])
  const { assertions, disagreements } = effectiveCasework(acts)
  assert.deepEqual(
    disagreements.map(({ entries }) => entries.length),
    [2],
  )
  assert.ok(assertions.every(({ isDisputed }) => isDisputed))
  const index = new DecisionIndex(assertions)
  assert.deepEqual(
    index.on('c', 'x', 't1').map(({ act, isDisputed }) => [act.stance, isDisputed]),
    [['support', false]],
  )
  assert.deepEqual(
    index.on('c', 'x', 't2').map(({ isDisputed }) => isDisputed),
    [true],
  )
  assert.deepEqual(index.on('c', 'x', 't9'), [])
  assert.deepEqual(index.on('other', 'x', 't1'), [])
})

test("a role's word on the very post goes before its word on the family, and a later family before an earlier one", () => {
  const covers = { covers: { texts: ['t'], posts: 3 } }
  const acts = recorded([
    assertion('a', 'query', { unit: { post: 'own' } }),
    assertion('a', 'support', covers),
    assertion('a', 'deny', { unit: { post: 'q' }, ...covers }),
  ])
  const index = new DecisionIndex(effectiveCasework(acts).assertions)
  assert.deepEqual(
    index.on('c', 'own', 't').map(({ act, isDisputed }) => [act.stance, isDisputed]),
    [['query', false]],
  )
  assert.deepEqual(
    index.on('c', 'x', 't').map(({ act }) => act.stance),
    ['deny'],
  )
  assert.deepEqual(
    index.on('c', 'p', 't').map(({ act }) => act.stance),
    ['deny'],
  )
})

test('of families that overlap in part, the later one counts for what both cover', () => {
  const acts = recorded([
    assertion('a', 'support', { covers: { texts: ['t1', 't2'], posts: 3 } }),
    assertion('b', 'query', { unit: { post: 'q' }, covers: { texts: ['t2'], posts: 3 } }),
    assertion('a', 'deny', { unit: { post: 'r' }, covers: { texts: ['t2', 't3'], posts: 3 } }),
  ])
  const { assertions, disagreements } = effectiveCasework(acts)
  const index = new DecisionIndex(assertions)
  const said = (text: string) => index.on('c', 'x', text).flatMap(({ answers }) => answers.map(({ act }) => act.stance))
  assert.deepEqual([said('t1'), said('t2').sort(), said('t3')], [['support'], ['deny', 'query'], ['deny']])
  assert.deepEqual(
    disagreements.map(({ entries }) => entries.map(entry => entry.at.seq)),
    [[1, 2]],
  )
})

test('reviews of overlapping spans are of one mark', () => {
  const acts = recorded([
    review('a', 'own'),
    review('b', 'not-own', { unit: { post: 'p', start: 3, end: 9 } }),
    review('b', 'not-own', { unit: { post: 'q', start: 3, end: 9 } }),
  ])
  const { markReviews } = effectiveCasework(acts)
  assert.deepEqual(
    markReviews.map(({ isDisputed }) => isDisputed),
    [true, true, false],
  )
})

const act: fc.Arbitrary<CaseworkAct> = fc
  .record({
    role: fc.constantFrom('a', 'b', 'c'),
    stance: fc.constantFrom('support', 'deny', 'unrelated'),
    post: fc.constantFrom('p', 'q'),
    texts: fc.uniqueArray(fc.constantFrom('t1', 't2', 't3'), { maxLength: 2 }),
    resolves: fc.array(fc.nat(12).map(at), { maxLength: 2 }),
    withdraws: fc.option(fc.nat(12), { freq: 1 }),
    isReview: fc.boolean(),
  })
  .map(({ role, stance, post, texts, resolves, withdraws, isReview }) => {
    if (withdraws !== null) return withdrawal(withdraws, role)
    const unit = { post }
    if (isReview) return review(role, stance === 'support' ? 'own' : 'not-own', { unit, resolves })
    const covers = texts.length === 0 ? {} : { covers: { texts, posts: 1 } }
    return assertion(role, stance as AssertionAct['stance'], { unit, resolves, ...covers })
  })

test("a role's later review of an overlapping span replaces its earlier one", () => {
  const span = (start: number, end: number) => ({ unit: { post: 'p', start, end } })
  const acts = recorded([
    review('a', 'own', span(0, 9)),
    review('a', 'own', span(20, 29)),
    review('A ', 'not-own', span(5, 15)),
  ])
  assert.deepEqual(summary(acts).reviews, [
    [1, false, [1]],
    [2, false, [2]],
  ])
  assert.deepEqual(
    summary([...acts, ...recorded([review('a', 'unsure')]).map(one => ({ ...one, at: at(9), order: 9 }))]).reviews,
    [[9, false, [9]]],
  )
})

test('law: a withdrawn entry counts as never made, with everything that it had settled or withdrawn', () => {
  fc.assert(
    fc.property(fc.array(act, { minLength: 1, maxLength: 12, size: 'max' }), fc.nat(), (acts, pick) => {
      const all = recorded(acts)
      const gone = pick % acts.length
      const with_ = [...all, { at: at(99), order: 99, claimedTime: 1, act: withdrawal(gone) }]
      assert.deepEqual(summary(with_), summary(all.filter(({ at: place }) => place.seq !== gone)))
    }),
    { numRuns: 500 },
  )
})

/** The definition, read word for word: for each subject, all acts against all others. */
function slowDisagreements(acts: readonly RecordedCasework[]): string[] {
  const isWithdrawn = (one: RecordedCasework): boolean =>
    acts.some(
      ({ act: by, order }, i) =>
        by.type === 'withdrawal' && order > one.order && placeKey(by.of) === placeKey(one.at) && !isWithdrawn(acts[i]),
    )
  const active = acts.filter(one => !isWithdrawn(one))
  const found: string[] = []
  for (const subject of new Set(active.map(one => subjectOf(one.act)))) {
    const about = active.filter(one => subjectOf(one.act) === subject && one.act.type !== 'withdrawal')
    const stands = about.filter(
      one => !about.some(later => later.order > one.order && folded(later.act.role) === folded(one.act.role)),
    )
    const reached = (from: RecordedCasework): RecordedCasework[] =>
      about.flatMap(one =>
        one.order < from.order && from.act.resolves?.some(place => placeKey(place) === placeKey(one.at))
          ? [one, ...reached(one)]
          : [],
      )
    const settled = new Set(stands.flatMap(reached))
    const answers = stands.filter(one => !settled.has(one))
    if (new Set(answers.map(one => answerOf(one.act))).size > 1)
      found.push(answers.map(({ at: place }) => place.seq).join(' '))
  }
  return found.sort()
}

test('law: disagreements are those of the slow definition', () => {
  const uncovering = act.map(one => (one.type === 'assertion' ? { ...one, covers: undefined } : one))
  let some = 0
  fc.assert(
    fc.property(fc.array(uncovering, { minLength: 4, maxLength: 13, size: 'max' }), acts => {
      const all = recorded(acts)
      const fast = effectiveCasework(all).disagreements.map(({ entries }) => entries.map(e => e.at.seq).join(' '))
      const slow = slowDisagreements(all)
      some += slow.length
      assert.deepEqual(fast.sort(), slow)
    }),
    { numRuns: 500 },
  )
  assert.ok(some > 100, `${some} disagreements seen`)
})

test('law: every answer that counts was recorded, is not withdrawn, and each role has one a subject', () => {
  fc.assert(
    fc.property(fc.array(act, { maxLength: 13, size: 'max' }), acts => {
      const { assertions, markReviews } = effectiveCasework(recorded(acts))
      for (const subject of [...assertions, ...markReviews]) {
        const roles = subject.answers.map(answer => answer.act.role)
        assert.equal(new Set(roles).size, roles.length)
        assert.ok(subject.answers.some(answer => placeKey(answer.at) === placeKey(subject.at)))
      }
    }),
    { numRuns: 200 },
  )
})

test('acts without number take time near-linear in their count', () => {
  const many = Array.from({ length: 40_000 }, (_, i) =>
    assertion(`r${i % 3}`, 'support', { unit: { post: `p${i % 9000}` }, covers: { texts: [`t${i % 500}`], posts: 1 } }),
  )
  const started = cpuMilliseconds()
  effectiveCasework(recorded(many))
  assert.ok(cpuMilliseconds() - started < 3000)
})
