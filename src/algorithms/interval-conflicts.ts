// Pairs of intervals that exclude each other.

/** Absent sides are open. */
export interface Interval {
  readonly low?: number
  readonly high?: number
}

/** Number of unordered pairs of which one ends before the other begins (low <= high in each). Cost n log n. */
export function excludingPairs(intervals: readonly Interval[]): number {
  const lows = intervals.map(({ low }) => low ?? Number.NEGATIVE_INFINITY).sort((a, b) => a - b)
  const highs = intervals.map(({ high }) => high ?? Number.POSITIVE_INFINITY).sort((a, b) => a - b)
  let pairs = 0
  let ended = 0
  for (const low of lows) {
    while (ended < highs.length && highs[ended] < low) ended++
    pairs += ended
  }
  return pairs
}
