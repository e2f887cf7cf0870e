import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { AssertionAct, CaseworkAct, RecordedCasework } from '../model/casework.ts'
import { agreementOfCoders } from './coders.ts'

const at = (seq: number) => ({ device: 'd', epoch: 'e', seq })
const recorded = (acts: readonly CaseworkAct[]): RecordedCasework[] =>
  acts.map((act, i) => ({ at: at(i), order: i, claimedTime: i, act }))

function coded(
  role: string,
  post: string,
  stance: AssertionAct['stance'],
  more: Partial<AssertionAct> = {},
): AssertionAct {
  const unit = { post }
  return {
    type: 'assertion',
    claim: 'c',
    unit,
    stance,
    evidentiality: 'unsourced',
    speakers: [],
    role,
    tool: 't',
    ...more,
  }
}

const stance = (acts: readonly CaseworkAct[], claim?: string) => agreementOfCoders(recorded(acts), claim)[0]

test('units of two roles are compared; units of one say nothing', () => {
  const acts = [
    coded('One', 'p1', 'support'),
    coded('two', 'p1', 'support'),
    coded('one', 'p2', 'deny'),
    coded('two', 'p2', 'deny'),
    coded('one', 'p3', 'deny'),
  ]
  const { alpha, units, roles } = stance(acts)
  assert.deepEqual([alpha, units, roles], [1, 2, ['One', 'two']])
  assert.equal(stance([...acts, coded('two', 'p3', 'support')]).alpha, 1 - (5 * 2) / (2 * 3 * 3))
})

test('the latest coding of a role counts, withdrawn ones and those that settle do not', () => {
  const acts: CaseworkAct[] = [
    coded('one', 'p1', 'deny'),
    coded('one', 'p1', 'support'),
    coded('two', 'p1', 'support'),
    coded('one', 'p2', 'deny'),
    coded('two', 'p2', 'support'),
    coded('three', 'p2', 'deny', { resolves: [at(3), at(4)] }),
  ]
  assert.deepEqual(stance(acts).roles, ['one', 'two'])
  assert.equal(stance(acts).units, 2)
  assert.ok((stance(acts).alpha as number) < 0.5)
  const withdrawn = [...acts, { type: 'withdrawal', of: at(4), role: 'two', tool: 't' } as CaseworkAct]
  assert.equal(stance(withdrawn).units, 1)
})

test('decisions on families with a text in common are on one unit', () => {
  const covers = (...texts: string[]) => ({ covers: { texts, posts: 2 } })
  const acts = [coded('one', 'p1', 'support', covers('a', 'b')), coded('two', 'p9', 'support', covers('b', 'z'))]
  assert.equal(stance(acts).units, 1)
  assert.equal(stance([acts[0], coded('two', 'p9', 'support', { ...covers('b'), claim: 'd' })]).units, 0)
})

test('codings made apart are counted beside all, and one claim alone when asked', () => {
  const acts = [
    coded('one', 'p1', 'support', { apart: true }),
    coded('two', 'p1', 'deny', { apart: true }),
    coded('two', 'p1', 'support'),
    coded('one', 'p2', 'deny'),
    coded('two', 'p2', 'deny'),
  ]
  assert.equal(stance(acts).alpha, 1)
  assert.deepEqual([stance(acts).apart.units, (stance(acts).apart.alpha as number) <= 0], [1, true])
  assert.equal(stance(acts, 'other').units, 0)
})
