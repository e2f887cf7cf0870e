import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { clusterByHand } from '../../test/support/coordination-sample.ts'
import { type CoordinationNames, membersByName, pairsByName } from './coordination-names.ts'

/** Eight accounts as a numbering has them, all alike but for their names. */
function namesOut(numbering: readonly string[]) {
  const alike = { observed: 5, expected: 0.1, pValue: 1e-9, qValue: 1e-7 }
  const plain = clusterByHand(Array.from(numbering.keys()), 9)
  const cluster = { ...plain, pairs: plain.pairs.map(pair => ({ ...pair, ...alike })) }
  const names: CoordinationNames = {
    account: account => numbering[account],
    cluster: () => '',
    object: () => '',
    act: () => undefined,
    quotedWords: () => '',
  }
  return {
    members: membersByName(cluster, names).map(({ account }) => numbering[account]),
    pairs: pairsByName(cluster, names).map(({ first, second }) => `${numbering[first]} ${numbering[second]}`),
  }
}

test('the order of members and of pairs says nothing of the order of the ids behind the names', () => {
  const name = fc.string({ minLength: 1, maxLength: 4, unit: fc.constantFrom('0', 'A', 'Z', 'é', '𝔸', '\uffff') })
  fc.assert(
    fc.property(
      fc
        .uniqueArray(name, { minLength: 2, maxLength: 8 })
        .chain(names => fc.tuple(fc.constant(names), fc.shuffledSubarray(names, { minLength: names.length }))),
      ([numbering, other]) => {
        const found = namesOut(numbering)
        assert.deepEqual(found, namesOut(other))
        assert.deepEqual(found.members, [...numbering].sort())
        assert.equal(new Set(found.pairs).size, (numbering.length * (numbering.length - 1)) / 2)
      },
    ),
    { numRuns: 200 },
  )
})

test('stronger evidence comes first whatever the names are', () => {
  const numbering = ['c', 'b', 'a']
  const strength = (qValue: number, first: number, second: number) => ({
    ...clusterByHand([0, 1], 1).pairs[0],
    ...{ qValue, first, second },
  })
  const cluster = clusterByHand([0, 1, 2], 3, {
    pairs: [strength(1e-9, 0, 1), strength(1e-3, 0, 2), strength(1e-6, 1, 2)],
  })
  const names = { account: (account: number) => numbering[account] } as CoordinationNames
  assert.deepEqual(
    pairsByName(cluster, names).map(({ first, second }) => numbering[first] + numbering[second]),
    ['bc', 'ab', 'ac'],
  )
})
