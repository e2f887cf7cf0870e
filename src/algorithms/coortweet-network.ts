// The network that `generate_coordinated_network` of the R package CooRTweet 2.1.3 makes of pairs of shares.

import type { SharePairs, ShareTable } from './coortweet.ts'
import { EdgeIndex } from './coortweet-edge-index.ts'

export interface NetworkOptions {
  /** Probability in 0..1 whose quantile of the weights an edge must exceed. Default 0.5. */
  readonly edgeWeight?: number
  /** Leaves out edges that do not pass (`subgraph = 1`). The threshold is that of the whole network. Default false. */
  readonly passingOnly?: boolean
}

/** Undirected. Edges stand in the order in which the pairs first name them; the arrays from `account` on have one element an edge. */
export interface CoordinatedNetwork {
  /** Accounts that have an edge, in the order of the vertices of CooRTweet's graph. */
  readonly nodes: Int32Array
  /** Of the two accounts the one that comes first in `nodes`. */
  readonly account: Int32Array
  readonly accountY: Int32Array
  /** Pairs of shares. */
  readonly weight: Int32Array
  /** Seconds. */
  readonly averageTimeDelta: Float64Array
  /** Distinct earlier contents of the edge's pairs, whichever of the two accounts they are of (`n_content_id`). */
  readonly earlierContents: Int32Array
  /** Distinct later contents (`n_content_id_y`). */
  readonly laterContents: Int32Array
  /** The smaller of `earlierContents` and `laterContents` over the larger (`edge_symmetry_score`). */
  readonly edgeSymmetry: Float64Array
  /** 1 where the weight exceeds `threshold` (`weight_threshold`). */
  readonly passes: Uint8Array
  /** Quantile of the weights of all edges; NaN when there are no pairs. */
  readonly threshold: number
  /** Objects of edge e, in order of appearance: `objects` in [objectStarts[e], objectStarts[e + 1]). */
  readonly objectStarts: Int32Array
  readonly objects: Int32Array
}

/**
 * Pairs of shares added up by the two accounts. Throws RangeError when `edgeWeight` is not in 0..1.
 * Cost near-linear in the pairs.
 * @see docs/methods.md#coortweet-compatibility
 */
export function coordinatedNetwork(
  pairs: SharePairs,
  table: ShareTable,
  options: NetworkOptions = {},
): CoordinatedNetwork {
  const probability = options.edgeWeight ?? 0.5
  if (!(probability >= 0 && probability <= 1)) throw new RangeError(`edge weight ${probability}: must be within 0..1`)
  const edges = groupByEdge(pairs)
  const threshold = quantile(edges.weight, probability)
  const nodes = orderEndsAsVertices(edges, table.accountIds)
  const numbers = Int32Array.from(edges.weight, (_, edge) => edge)
  const kept = options.passingOnly ? numbers.filter(edge => edges.weight[edge] > threshold) : numbers
  const size = kept.length
  const earlierContents = new Int32Array(size)
  const laterContents = new Int32Array(size)
  const averageTimeDelta = new Float64Array(size)
  const objectStarts = new Int32Array(size + 1)
  const objects = new Int32Array(pairs.object.length)
  const lastEdge = new Int32Array(table.objectIds.length).fill(-1)
  const isNode = new Uint8Array(table.accountIds.length)
  let objectCount = 0
  for (let at = 0; at < size; at++) {
    const edge = kept[at]
    isNode[edges.account[edge]] = 1
    isNode[edges.accountY[edge]] = 1
    const members = edges.pairs.subarray(edges.starts[edge], edges.starts[edge + 1])
    averageTimeDelta[at] = meanOf(pairs.timeDelta, members)
    earlierContents[at] = countDistinct(pairs.content, members)
    laterContents[at] = countDistinct(pairs.contentY, members)
    for (const pair of members) {
      const object = pairs.object[pair]
      if (lastEdge[object] === at) continue
      lastEdge[object] = at
      objects[objectCount++] = object
    }
    objectStarts[at + 1] = objectCount
  }
  return {
    nodes: nodes.filter(node => isNode[node] === 1),
    account: kept.map(edge => edges.account[edge]),
    accountY: kept.map(edge => edges.accountY[edge]),
    weight: kept.map(edge => edges.weight[edge]),
    averageTimeDelta,
    earlierContents,
    laterContents,
    edgeSymmetry: Float64Array.from(
      earlierContents,
      (earlier, at) => Math.min(earlier, laterContents[at]) / Math.max(earlier, laterContents[at]),
    ),
    passes: Uint8Array.from(kept, edge => (edges.weight[edge] > threshold ? 1 : 0)),
    threshold,
    objectStarts,
    objects: objects.slice(0, objectCount),
  }
}

/** All edges in order of first appearance. */
interface Edges {
  readonly account: Int32Array
  readonly accountY: Int32Array
  readonly weight: Int32Array
  /** Numbers of the pairs of edge e, ascending: `pairs` in [starts[e], starts[e + 1]). */
  readonly starts: Int32Array
  readonly pairs: Int32Array
}

function groupByEdge(pairs: SharePairs): Edges {
  const count = pairs.account.length
  const index = new EdgeIndex()
  const edgeOf = new Int32Array(count)
  for (let pair = 0; pair < count; pair++) {
    const a = pairs.account[pair]
    const b = pairs.accountY[pair]
    edgeOf[pair] = a < b ? index.edge(a, b) : index.edge(b, a)
  }
  const starts = new Int32Array(index.size + 1)
  for (const edge of edgeOf) starts[edge + 1]++
  const weight = starts.slice(1)
  for (let edge = 0; edge < index.size; edge++) starts[edge + 1] += starts[edge]
  const next = starts.slice()
  const byEdge = new Int32Array(count)
  for (let pair = 0; pair < count; pair++) byEdge[next[edgeOf[pair]]++] = pair
  return { account: index.firsts(), accountY: index.seconds(), weight, starts, pairs: byEdge }
}

/**
 * Vertices of the graph: with the two ids of each edge in order of code points, all first ones as they appear, then all second
 * ones. Swaps the ends of edges so that `account` is the earlier vertex.
 */
function orderEndsAsVertices(edges: Edges, accountIds: readonly string[]): Int32Array {
  const { account, accountY } = edges
  for (let edge = 0; edge < account.length; edge++) {
    if (compareByCodePoint(accountIds[account[edge]], accountIds[accountY[edge]]) > 0) swapEnds(edges, edge)
  }
  const vertexOf = new Int32Array(accountIds.length).fill(-1)
  const nodes: number[] = []
  for (const ends of [account, accountY]) {
    for (const node of ends) if (vertexOf[node] < 0) vertexOf[node] = nodes.push(node) - 1
  }
  for (let edge = 0; edge < account.length; edge++) {
    if (vertexOf[account[edge]] > vertexOf[accountY[edge]]) swapEnds(edges, edge)
  }
  return Int32Array.from(nodes)
}

function swapEnds({ account, accountY }: Edges, edge: number): void {
  const first = account[edge]
  account[edge] = accountY[edge]
  accountY[edge] = first
}

/**
 * Sample quantile, definition 7 of Hyndman & Fan 1996 ("Sample Quantiles in Statistical Packages"), the default of R: linear
 * between the order statistics around position 1 + (n - 1) p. NaN for no values.
 */
function quantile(values: Int32Array, probability: number): number {
  if (values.length === 0) return Number.NaN
  const sorted = values.slice().sort()
  const position = (values.length - 1) * probability
  const low = Math.floor(position)
  const share = position - low
  const below = sorted[low]
  const above = sorted[Math.ceil(position)]
  return below === above ? below : (1 - share) * below + share * above
}

/** 2^27 + 1: splits a double into two halves of at most 26 bits (Dekker 1971). */
const SPLITTER = 134217729

/**
 * Mean, the same for any order of the values and, but for ties in the last bit, the double nearest to the true mean: the sum carries
 * Neumaier's correction (1974) and the quotient that of its exact remainder. CooRTweet sums in 80-bit numbers.
 */
function meanOf(values: Float64Array, members: Int32Array): number {
  const count = members.length
  let sum = 0
  let correction = 0
  for (const member of members) {
    const value = values[member]
    const next = sum + value
    correction += Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum
    sum = next
  }
  const quotient = sum / count
  const high = quotient * SPLITTER - (quotient * SPLITTER - quotient)
  const remainder = sum - high * count - (quotient - high) * count + correction
  const mean = quotient + remainder / count
  // Only sums beyond the range of numbers are not finite.
  return Number.isFinite(mean) ? mean : members.reduce((total, member) => total + values[member] / count, 0)
}

function countDistinct(values: Int32Array, members: Int32Array): number {
  if (members.length === 1) return 1
  const sorted = Int32Array.from(members, member => values[member]).sort()
  let distinct = 1
  for (let i = 1; i < sorted.length; i++) if (sorted[i] !== sorted[i - 1]) distinct++
  return distinct
}

/** Order of code points, which is that of UTF-8 bytes; a surrogate pair comes after every single unit. */
function compareByCodePoint(a: string, b: string): number {
  const length = Math.min(a.length, b.length)
  for (let i = 0; i < length; i++) {
    const x = a.charCodeAt(i)
    const y = b.charCodeAt(i)
    if (x === y) continue
    const xSurrogate = (x & 0xf800) === 0xd800
    const ySurrogate = (y & 0xf800) === 0xd800
    return xSurrogate === ySurrogate ? x - y : xSurrogate ? 1 : -1
  }
  return a.length - b.length
}
