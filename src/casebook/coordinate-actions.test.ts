import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { ACTION_KINDS, type ActionSet } from '../model/action-set.ts'
import { CaseError } from '../model/case-error.ts'
import { actionsOfKinds, coordinate } from './coordinate-actions.ts'
import { isOn, type Judgement, mayBeNamed } from './judgements.ts'

const action = fc.record({ account: fc.nat(5), object: fc.nat(8), time: fc.nat(1e6), act: fc.nat(20) })

const sets: fc.Arbitrary<ActionSet> = fc
  .record({
    rows: fc.array(action, { minLength: 1, maxLength: 25 }),
    kinds: fc.array(fc.nat(6), { minLength: 9, maxLength: 9 }),
  })
  .map(({ rows, kinds }) => {
    const sorted = [...rows].sort((a, b) => a.time - b.time)
    return {
      accountIds: Array.from({ length: 6 }, (_, i) => `a${i}`),
      objectIds: Array.from({ length: 9 }, (_, i) => `o${i}`),
      objectKind: Uint8Array.from(kinds).sort(),
      account: Int32Array.from(sorted, row => row.account),
      object: Int32Array.from(sorted, row => row.object),
      time: Float64Array.from(sorted, row => row.time),
      act: Int32Array.from(sorted, row => row.act),
    }
  })

/** Every action in the words of the source. */
function spelledOut(set: ActionSet): string[] {
  return Array.from(set.account, (account, i) => {
    const object = set.object[i]
    const kind = ACTION_KINDS[set.objectKind[object]]
    return `${set.accountIds[account]} ${kind} ${set.objectIds[object]} ${set.time[i]} ${set.act[i]}`
  })
}

test('of some kinds just their actions stay, in the same order and words, and nobody without an action', () => {
  fc.assert(
    fc.property(sets, fc.subarray([...ACTION_KINDS], { minLength: 1 }), (set, kinds) => {
      const wanted = spelledOut(set).filter(words => kinds.some(kind => words.split(' ')[1] === kind))
      const originAccount = Int32Array.from(set.objectIds, (_, object) => (object % 7) - 1)
      const context = {
        isChannel: Uint8Array.from(set.accountIds, (_, account) => account % 2),
        originOfObject: Int32Array.from(set.objectIds.keys()),
        originAccount,
        originTime: Float64Array.from(set.objectIds.keys()),
        placeOfAct: new Int32Array(21),
      }
      if (wanted.length === 0) {
        assert.throws(() => actionsOfKinds(set, kinds, context), CaseError)
        return
      }
      const kept = actionsOfKinds(set, kinds, context)
      assert.deepEqual(spelledOut(kept.set), wanted)
      if (kept.set === set) return
      assert.equal(new Set(kept.set.account).size, kept.set.accountIds.length)
      assert.equal(new Set(kept.set.object).size, kept.set.objectIds.length)
      const numberOf = (id: string) => Number(id.slice(1))
      assert.deepEqual(
        Array.from(kept.context?.isChannel ?? []),
        kept.set.accountIds.map(id => numberOf(id) % 2),
      )
      const origins = kept.set.objectIds.map(id => {
        const account = originAccount[numberOf(id)]
        return account < 0 ? -1 : kept.set.accountIds.indexOf(`a${account}`)
      })
      assert.deepEqual(Array.from(kept.context?.originAccount ?? []), origins)
      assert.deepEqual(Array.from(kept.context?.originTime ?? []), kept.set.objectIds.map(numberOf))
    }),
    { numRuns: 300 },
  )
})

test('no actions at all give an empty, quiet result', () => {
  const empty: ActionSet = {
    ...{ accountIds: [], objectIds: [], objectKind: new Uint8Array(0), account: new Int32Array(0) },
    ...{ object: new Int32Array(0), time: new Float64Array(0), act: new Int32Array(0) },
  }
  const { result } = coordinate(empty, { kinds: ['text'], limit: true, robustness: true })
  assert.deepEqual([result.clusters, result.accounts, result.pairsTested], [[], 0, 0])
})

const judgement = (verdict: 'coordinated' | 'not-coordinated' | 'unsure', role: string): Judgement => ({
  claimedTime: 0,
  act: { type: 'cluster-judgement', cluster: 'c', accounts: ['a', 'b'], verdict, reason: 'because', role, tool: 't' },
})

test('names leave when somebody judged so, nobody judges otherwise now, and the accounts are those judged', () => {
  const may = (...judgements: Judgement[]) => mayBeNamed(judgements, 'c', ['a', 'b'])
  assert.ok(!may())
  assert.ok(!may(judgement('unsure', 'x')))
  assert.ok(may(judgement('coordinated', 'x')))
  assert.ok(may(judgement('coordinated', 'x'), judgement('unsure', 'y')))
  assert.ok(!may(judgement('coordinated', 'x'), judgement('not-coordinated', 'y')))
  assert.ok(!may(judgement('coordinated', 'x'), judgement('unsure', 'x')))
  assert.ok(may(judgement('not-coordinated', 'x'), judgement('coordinated', 'x')))
  // One role, however it was typed.
  assert.ok(may(judgement('not-coordinated', 'Coder 2 '), judgement('coordinated', 'coder 2')))
  const { act } = judgement('coordinated', 'x')
  assert.ok(isOn(act, 'c', ['a', 'b']))
  for (const accounts of [['a'], ['a', 'c'], ['a', 'b', 'c']]) assert.ok(!isOn(act, 'c', accounts))
  assert.ok(!isOn(act, 'd', ['a', 'b']))
})
