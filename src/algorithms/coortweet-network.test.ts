import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { SharePairs, ShareTable } from './coortweet.ts'
import { coordinatedNetwork, type NetworkOptions } from './coortweet-network.ts'

const ACCOUNTS = ['b', 'B', 'a', '10', '9', '__proto__', '😀', '～']

const TABLE: ShareTable = {
  accountIds: ACCOUNTS,
  objectIds: ['o', 'p', 'q'],
  contentIds: Array.from({ length: 12 }, (_, i) => `c${i}`),
  account: new Int32Array(),
  object: new Int32Array(),
  content: new Int32Array(),
  time: new Float64Array(),
}

interface Pair {
  readonly object: number
  readonly account: number
  readonly accountY: number
  readonly content: number
  readonly contentY: number
  readonly timeDelta: number
}

const pair: fc.Arbitrary<Pair> = fc.record({
  object: fc.nat(2),
  account: fc.nat(7),
  accountY: fc.nat(7),
  content: fc.nat(11),
  contentY: fc.nat(11),
  timeDelta: fc.nat(600),
})
const pairLists = fc.array(pair, { maxLength: 80, size: 'max' })
const probability = fc.oneof(fc.constantFrom(0, 0.5, 0.9, 0.99, 1), fc.double({ min: 0, max: 1, noNaN: true }))

function columns(pairs: readonly Pair[]): SharePairs {
  return {
    object: Int32Array.from(pairs, pair => pair.object),
    account: Int32Array.from(pairs, pair => pair.account),
    accountY: Int32Array.from(pairs, pair => pair.accountY),
    content: Int32Array.from(pairs, pair => pair.content),
    contentY: Int32Array.from(pairs, pair => pair.contentY),
    timeDelta: Float64Array.from(pairs, pair => pair.timeDelta),
  }
}

const network = (pairs: readonly Pair[], options?: NetworkOptions) => coordinatedNetwork(columns(pairs), TABLE, options)

/** Weights over their quantile: the share of weights at or below a value, read off piece by piece. */
function slowQuantile(weights: readonly number[], p: number): number {
  const sorted = weights.toSorted((a, b) => a - b)
  const position = (sorted.length - 1) * p
  for (let i = 0; i + 1 < sorted.length; i++) {
    if (position <= i + 1) return sorted[i] + (sorted[i + 1] - sorted[i]) * (position - i)
  }
  return sorted[sorted.length - 1]
}

test('edges are the pairs added up by their two accounts', () => {
  fc.assert(
    fc.property(pairLists, probability, (pairs, edgeWeight) => {
      const found = network(pairs, { edgeWeight })
      const expected = Object.entries(
        Object.groupBy(pairs, ({ account: a, accountY: b }) => `edge ${Math.min(a, b)} ${Math.max(a, b)}`),
      )
      const weights = expected.map(([, members = []]) => members.length)
      const threshold = pairs.length === 0 ? Number.NaN : slowQuantile(weights, edgeWeight)
      if (pairs.length === 0) assert.ok(Number.isNaN(found.threshold))
      else assert.ok(Math.abs(found.threshold - threshold) < 1e-9)
      assert.equal(found.account.length, expected.length)
      expected.forEach(([key, members = []], edge) => {
        const ends = [found.account[edge], found.accountY[edge]].sort((a, b) => a - b)
        assert.equal(`edge ${ends.join(' ')}`, key)
        const earlier = new Set(members.map(pair => pair.content)).size
        const later = new Set(members.map(pair => pair.contentY)).size
        assert.equal(found.weight[edge], members.length)
        assert.equal(
          found.averageTimeDelta[edge],
          members.reduce((sum, pair) => sum + pair.timeDelta, 0) / members.length,
        )
        assert.equal(found.earlierContents[edge], earlier)
        assert.equal(found.laterContents[edge], later)
        assert.equal(found.edgeSymmetry[edge], Math.min(earlier, later) / Math.max(earlier, later))
        assert.equal(found.passes[edge], members.length > found.threshold ? 1 : 0)
        assert.deepEqual(
          [...found.objects.subarray(found.objectStarts[edge], found.objectStarts[edge + 1])],
          [...new Set(members.map(pair => pair.object))],
        )
      })
    }),
    { numRuns: 300 },
  )
})

test('nodes are all accounts with an edge, and every edge names the earlier node first', () => {
  const bytes = (account: number) => Buffer.from(ACCOUNTS[account])
  fc.assert(
    fc.property(pairLists, pairs => {
      const found = network(pairs)
      const smaller = ({ account: a, accountY: b }: Pair) => (Buffer.compare(bytes(a), bytes(b)) <= 0 ? a : b)
      const larger = ({ account: a, accountY: b }: Pair) => (Buffer.compare(bytes(a), bytes(b)) <= 0 ? b : a)
      const nodes = [...new Set([...pairs.map(smaller), ...pairs.map(larger)])]
      assert.deepEqual([...found.nodes], nodes)
      found.account.forEach((account, edge) => {
        assert.ok(nodes.indexOf(account) <= nodes.indexOf(found.accountY[edge]))
      })
    }),
  )
})

test('the network of passing edges is the whole one without the others, under the same threshold', () => {
  fc.assert(
    fc.property(pairLists, probability, (pairs, edgeWeight) => {
      const whole = network(pairs, { edgeWeight })
      const part = network(pairs, { edgeWeight, passingOnly: true })
      const passing = [...whole.weight.keys()].filter(edge => whole.passes[edge] === 1)
      assert.equal(part.threshold, whole.threshold)
      assert.ok(part.passes.every(passes => passes === 1))
      assert.deepEqual(
        [...part.account],
        passing.map(edge => whole.account[edge]),
      )
      assert.deepEqual(
        [...part.accountY],
        passing.map(edge => whole.accountY[edge]),
      )
      assert.deepEqual(
        [...part.weight],
        passing.map(edge => whole.weight[edge]),
      )
      assert.deepEqual(
        [...part.averageTimeDelta],
        passing.map(edge => whole.averageTimeDelta[edge]),
      )
      assert.deepEqual(
        [...part.edgeSymmetry],
        passing.map(edge => whole.edgeSymmetry[edge]),
      )
      const ends = new Set([...part.account, ...part.accountY])
      assert.deepEqual(
        [...part.nodes],
        [...whole.nodes].filter(node => ends.has(node)),
      )
    }),
  )
})

test('symmetry compares earlier with later contents, not one account with the other', () => {
  // Account 2 with contents 0 and 2 around content 1 of account 0; CooRTweet 2.1.3 gives 2, 2 and 1 as well.
  const found = network([
    { object: 0, account: 2, accountY: 0, content: 0, contentY: 1, timeDelta: 1 },
    { object: 0, account: 0, accountY: 2, content: 1, contentY: 2, timeDelta: 1 },
  ])
  assert.deepEqual(
    [found.weight[0], found.earlierContents[0], found.laterContents[0], found.edgeSymmetry[0]],
    [2, 2, 2, 1],
  )
})

test('the quantile is the default one of R', () => {
  const repeated = [1, 2, 3, 10].flatMap((weight, b) =>
    Array.from({ length: weight }, () => ({
      object: 0,
      account: 4,
      accountY: b,
      content: 0,
      contentY: 1,
      timeDelta: 0,
    })),
  )
  const thresholds = [0, 0.25, 0.5, 0.9, 1].map(edgeWeight => network(repeated, { edgeWeight }).threshold)
  assert.deepEqual(thresholds, [1, 1.75, 2.5, 7.900000000000001, 10])
  assert.equal(network(repeated, { edgeWeight: 1 }).passes.includes(1), false)
})

test('the mean of fractional times does not depend on their order', () => {
  const deltas = [1e15, 0.3, 0.1, 1e-9, 0.2, 3]
  const mean = (list: readonly number[]) =>
    network(list.map(timeDelta => ({ object: 0, account: 0, accountY: 1, content: 0, contentY: 1, timeDelta })))
      .averageTimeDelta[0]
  assert.equal(mean(deltas), mean(deltas.toReversed()))
  assert.equal(mean([0.1, 0.2, 0.3]), 0.2)
  assert.equal(mean([1e308, 1e308]), 1e308)
})

test('an edge weight outside 0..1 is refused', () => {
  for (const edgeWeight of [-0.1, 1.1, Number.NaN]) {
    assert.throws(() => network([], { edgeWeight }), new RegExp(`edge weight ${edgeWeight}`))
  }
})
