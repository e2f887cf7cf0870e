import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type CooRTweetOptions, detectGroups, type SharePairs, type ShareTable, sharePairBlocks } from './coortweet.ts'

type Row = readonly [object: string, account: string, content: string, time: number]

function tableOf(rows: readonly Row[]): ShareTable {
  const objectIds = [...new Set(rows.map(row => row[0]))].reverse()
  const accountIds = [...new Set(rows.map(row => row[1]))].reverse()
  const contentIds = [...new Set(rows.map(row => row[2]))].reverse()
  return {
    objectIds,
    accountIds,
    contentIds,
    object: Int32Array.from(rows, row => objectIds.indexOf(row[0])),
    account: Int32Array.from(rows, row => accountIds.indexOf(row[1])),
    content: Int32Array.from(rows, row => contentIds.indexOf(row[2])),
    time: Float64Array.from(rows, row => row[3]),
  }
}

type Pair = [object: string, content: string, contentY: string, delta: number, account: string, accountY: string]

function named(pairs: SharePairs, table: ShareTable): Pair[] {
  return Array.from(pairs.object, (object, i) => [
    table.objectIds[object],
    table.contentIds[pairs.content[i]],
    table.contentIds[pairs.contentY[i]],
    pairs.timeDelta[i],
    table.accountIds[pairs.account[i]],
    table.accountIds[pairs.accountY[i]],
  ])
}

function pairsOf(
  rows: readonly Row[],
  timeWindowSeconds: number,
  minParticipation: number,
  removeLoops = true,
): Pair[] {
  const table = tableOf(rows)
  return named(detectGroups(table, { timeWindowSeconds, minParticipation, removeLoops }), table)
}

/** The definition in docs/methods.md, looking at all pairs of rows. */
function slowPairs(rows: readonly Row[], options: CooRTweetOptions): Pair[] {
  const { timeWindowSeconds, minParticipation, removeLoops = true } = options
  const accounts = [...new Set(rows.map(row => row[1]))]
  const left = accounts.flatMap(account => {
    const own = rows.filter(row => row[1] === account)
    return own.length >= minParticipation ? own : []
  })
  const found: [Row, Row][] = []
  for (const object of new Set(left.map(row => row[0]))) {
    const shares = left.filter(row => row[0] === object)
    for (let y = 0; y < shares.length; y++) {
      for (let x = 0; x < y; x++) {
        if (!(Math.abs(shares[x][3] - shares[y][3]) <= timeWindowSeconds)) continue
        const [, accountX, contentX] = shares[x]
        const [, accountY, contentY] = shares[y]
        const loop = accountX === accountY || contentX === contentY || contentX === object || contentY === object
        if (!(removeLoops && loop)) found.push([shares[x], shares[y]])
      }
    }
  }
  const contents = new Set(found.flat().map(row => row[2]))
  const participates = (account: string) =>
    left.filter(row => row[1] === account && contents.has(row[2])).length >= minParticipation
  const kept = new Set(left.filter(row => contents.has(row[2]) && participates(row[1])).map(row => row[2]))
  return found
    .filter(([x, y]) => kept.has(x[2]) || kept.has(y[2]))
    .map(([x, y]) => (x[3] - y[3] > 0 ? [y, x] : [x, y]))
    .map(([x, y]) => [x[0], x[2], y[2], Math.abs(x[3] - y[3]), x[1], y[1]])
}

const time = fc.oneof(
  { weight: 8, arbitrary: fc.nat(30) },
  { weight: 4, arbitrary: fc.integer({ min: -40, max: 300 }).map(tenths => tenths / 10) },
  { weight: 1, arbitrary: fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 1e300, -0) },
)
const rowOf = (contents: number): fc.Arbitrary<Row> =>
  fc.tuple(
    fc.constantFrom('o', 'p', '__proto__', 'c1'),
    fc.constantFrom('a', 'b', 'c', 'constructor', '__proto__'),
    fc.oneof(
      { weight: 3, arbitrary: fc.nat(contents).map(number => `c${number}`) },
      { weight: 1, arbitrary: fc.constantFrom('o', '__proto__', 'toString') },
    ),
    time,
  )
const rows = fc.oneof(
  fc.array(rowOf(20), { maxLength: 45, size: 'max' }),
  fc.array(rowOf(4), { maxLength: 25, size: 'max' }),
  fc.array(rowOf(1000), { minLength: 100, maxLength: 250, size: 'max' }),
)
const options = fc.record({
  timeWindowSeconds: fc.constantFrom(0, 0.1, 0.2, 1, 3, 1000),
  minParticipation: fc.constantFrom(0, 1, 1.5, 2, 3, 6),
  removeLoops: fc.boolean(),
})

test('pairs are those of the definition, row for row', () => {
  let pairs = 0
  fc.assert(
    fc.property(rows, options, (rows, options) => {
      const table = tableOf(rows)
      const found = named(detectGroups(table, options), table)
      pairs += found.length
      assert.deepEqual(found, slowPairs(rows, options))
    }),
    { numRuns: 300 },
  )
  assert.ok(pairs > 1000, `${pairs} pairs seen`)
})

test('blocks joined are the whole, whatever their size', () => {
  fc.assert(
    fc.property(rows, options, fc.integer({ min: 1, max: 7 }), (rows, options, size) => {
      const table = tableOf(rows)
      const blocks = [...sharePairBlocks(table, options, size)]
      assert.ok(
        blocks.every((block, i) => (i < blocks.length - 1 ? block.object.length === size : block.object.length > 0)),
      )
      assert.deepEqual(
        blocks.flatMap(block => named(block, table)),
        named(detectGroups(table, options), table),
      )
    }),
  )
})

test('the order of rows decides only the order of pairs, and of the two shares when they are of one time', () => {
  const shuffled = rows.chain(rows =>
    fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length, maxLength: rows.length })),
  )
  const canonical = (pairs: Pair[]) =>
    pairs
      .map(([object, content, contentY, delta, account, accountY]) => {
        const ends = [`${content} ${account}`, `${contentY} ${accountY}`]
        return [object, delta, ...(delta === 0 ? ends.sort() : ends)].join(' ')
      })
      .sort()
  fc.assert(
    fc.property(shuffled, options, ([rows, other], { timeWindowSeconds, minParticipation, removeLoops }) => {
      assert.deepEqual(
        canonical(pairsOf(rows, timeWindowSeconds, minParticipation, removeLoops)),
        canonical(pairsOf(other, timeWindowSeconds, minParticipation, removeLoops)),
      )
    }),
  )
})

// The tables below are small enough to be checked by hand; CooRTweet 2.1.3 itself gave what is expected of them.

test('of two shares of one time the later is that whose account appears later, not that of the later row', () => {
  const rows: Row[] = [
    ['o', 'a', '1', 10],
    ['o', 'b', '2', 10],
    ['o', 'c', '3', 10],
    ['o', 'a', '4', 10],
  ]
  assert.deepEqual(pairsOf(rows, 0, 1), [
    ['o', '1', '2', 0, 'a', 'b'],
    ['o', '4', '2', 0, 'a', 'b'],
    ['o', '1', '3', 0, 'a', 'c'],
    ['o', '4', '3', 0, 'a', 'c'],
    ['o', '2', '3', 0, 'b', 'c'],
  ])
})

test('one of the two accounts is enough for the second filter, and a repeated content counts each time', () => {
  const rows: Row[] = [
    ['o', 'a', '1', 10],
    ['o', 'b', '2', 11],
    ['q', 'b', '2', 500],
    ['o', 'a', '9', 9000],
  ]
  assert.deepEqual(pairsOf(rows, 5, 2), [['o', '1', '2', 1, 'a', 'b']])
  assert.deepEqual(pairsOf(rows, 5, 3), [])
})

test('loops are pairs of one account, of one content and with the object itself', () => {
  const rows: Row[] = [
    ['o', 'a', 'o', 10],
    ['o', 'b', '2', 11],
    ['o', 'c', '2', 12],
    ['o', 'b', '3', 13],
  ]
  assert.deepEqual(pairsOf(rows, 5, 1), [['o', '2', '3', 1, 'c', 'b']])
  assert.deepEqual(pairsOf(rows, 5, 1, false), [
    ['o', 'o', '2', 1, 'a', 'b'],
    ['o', 'o', '3', 3, 'a', 'b'],
    ['o', '2', '3', 2, 'b', 'b'],
    ['o', 'o', '2', 2, 'a', 'c'],
    ['o', '2', '2', 1, 'b', 'c'],
    ['o', '2', '3', 1, 'c', 'b'],
  ])
})

test('a content whose only partners are loops is no participation', () => {
  const rows = (contentOfB: string): Row[] => [
    ['o', 'a', 'x', 10],
    ['o', 'b', contentOfB, 10],
    ['z', 'b', '8', 500],
    ['p', 'a', '1', 10],
    ['p', 'c', '2', 10],
    ['z', 'c', '9', 900],
  ]
  assert.deepEqual(pairsOf(rows('x'), 5, 2), [])
  assert.deepEqual(pairsOf(rows('y'), 5, 2), [
    ['o', 'x', 'y', 0, 'a', 'b'],
    ['p', '1', '2', 0, 'a', 'c'],
  ])
})

test('a row that occurs twice pairs twice with others', () => {
  const rows: Row[] = [
    ['o', 'a', '1', 10],
    ['o', 'a', '1', 10],
    ['o', 'b', '2', 11],
  ]
  assert.deepEqual(pairsOf(rows, 5, 1), [
    ['o', '1', '2', 1, 'a', 'b'],
    ['o', '1', '2', 1, 'a', 'b'],
  ])
})

test('differences of fractional times are compared as they are, without rounding', () => {
  const rows: Row[] = [
    ['o', 'a', '1', 0.1],
    ['o', 'b', '2', 0.3],
    ['o', 'c', '3', 0.4],
  ]
  assert.deepEqual(pairsOf(rows, 0.2, 1), [
    ['o', '1', '2', 0.19999999999999998, 'a', 'b'],
    ['o', '2', '3', 0.10000000000000003, 'b', 'c'],
  ])
})

test('an account that floods one object costs no step a pair of its own shares', () => {
  const own = 60_000
  const table: ShareTable = {
    accountIds: ['a', 'b'],
    objectIds: ['o'],
    contentIds: Array.from({ length: own + 1 }, (_, i) => `c${i}`),
    account: Int32Array.from({ length: own + 1 }, (_, i) => (i === own ? 1 : 0)),
    object: new Int32Array(own + 1),
    content: Int32Array.from({ length: own + 1 }, (_, i) => i),
    time: new Float64Array(own + 1),
  }
  const before = process.cpuUsage().user
  assert.equal(detectGroups(table, { timeWindowSeconds: 0, minParticipation: 1 }).object.length, own)
  // All pairs are 1.8e9 steps: several seconds on any machine.
  assert.ok(process.cpuUsage().user - before < 1e6)
})

test('more pairs than allowed are refused, as many are given', () => {
  const rows = Array.from({ length: 20 }, (_, i): Row => ['o', `a${i}`, `c${i}`, 0])
  const within = { timeWindowSeconds: 5, minParticipation: 1 }
  assert.equal(detectGroups(tableOf(rows), { ...within, maximumPairs: 190 }).object.length, 190)
  assert.throws(() => detectGroups(tableOf(rows), { ...within, maximumPairs: 189 }), {
    name: 'RangeError',
    message: 'more than 189 pairs of shares within 5 seconds',
  })
})

test('options out of range and numbers that name nothing are refused with their value', () => {
  const table = tableOf([['o', 'a', '1', 10]])
  const detect = (timeWindowSeconds: number, minParticipation: number, other: Partial<ShareTable> = {}) => {
    detectGroups({ ...table, ...other }, { timeWindowSeconds, minParticipation })
  }
  detect(0, 0)
  assert.throws(() => detect(-1, 1), /-1 seconds/)
  assert.throws(() => detect(Number.NaN, 1), /NaN seconds/)
  assert.throws(() => detect(Number.POSITIVE_INFINITY, 1), /Infinity seconds/)
  assert.throws(() => detect(10, -2), /-2/)
  assert.throws(() => detect(10, Number.NaN), /NaN/)
  assert.throws(() => detect(10, 1, { account: Int32Array.of(1) }), /row 0: no account 1, there are 1/)
  assert.throws(() => detect(10, 1, { content: Int32Array.of(-1) }), /row 0: no content -1/)
  assert.throws(() => detect(10, 1, { object: new Int32Array(2) }), /2 elements in column object, 1 times/)
})
