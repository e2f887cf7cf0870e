// Stretches of time in which a whole corpus was busier than the hours around explain.

import { negativeBinomialUpperTail } from './negative-binomial.ts'

/** Bin of `count` events from `start`, `width` milliseconds long. */
export interface BurstBin {
  readonly start: number
  readonly width: number
  readonly count: number
  readonly expected: number
  readonly pValue: number
}

/** Bins on each side that give the local rate, and bins on each side that are left out because a burst may reach there. */
const SURROUNDINGS = 12
const GUARD = 1

/** Number of bins that `burstBins` looks at. */
export function burstBinCount(times: Float64Array, widthMilliseconds: number): number {
  if (times.length === 0) return 0
  return Math.floor((times[times.length - 1] - times[0]) / widthMilliseconds) + 1
}

/**
 * Statistic: events in a bin. Null: negative binomial with the mean of the bins around, the bin and its neighbours left
 * out, and their variance where it exceeds the mean (moments); never below a mean of one event over the surroundings.
 * Returns bins of `fewestEvents` or more. `times` ascend; bins are aligned to the first. Cost linear in events.
 * @see docs/methods.md#bursts
 */
export function burstBins(times: Float64Array, widthMilliseconds: number, fewestEvents: number): BurstBin[] {
  const { bins, counts } = occupiedBins(times, widthMilliseconds)
  const sums = new Float64Array(bins.length + 1)
  const squares = new Float64Array(bins.length + 1)
  for (let i = 0; i < bins.length; i++) {
    sums[i + 1] = sums[i] + counts[i]
    squares[i + 1] = squares[i] + counts[i] * counts[i]
  }
  const lastBin = burstBinCount(times, widthMilliseconds) - 1
  const tested: BurstBin[] = []
  let low = 0
  let guardLow = 0
  let guardHigh = 0
  let high = 0
  for (let i = 0; i < bins.length; i++) {
    const bin = bins[i]
    while (bins[low] < bin - SURROUNDINGS) low++
    while (bins[guardLow] < bin - GUARD) guardLow++
    while (guardHigh < bins.length && bins[guardHigh] <= bin + GUARD) guardHigh++
    while (high < bins.length && bins[high] <= bin + SURROUNDINGS) high++
    if (counts[i] < fewestEvents) continue
    const from = Math.max(0, bin - SURROUNDINGS)
    const to = Math.min(lastBin, bin + SURROUNDINGS)
    const around = to - from + 1 - (Math.min(lastBin, bin + GUARD) - Math.max(0, bin - GUARD) + 1)
    if (around < 2) continue
    const sum = sums[guardLow] - sums[low] + sums[high] - sums[guardHigh]
    const square = squares[guardLow] - squares[low] + squares[high] - squares[guardHigh]
    const expected = Math.max(sum, 1) / around
    const variance = Math.max(0, square - (sum * sum) / around) / (around - 1)
    const size = variance > expected ? (expected * expected) / (variance - expected) : Number.POSITIVE_INFINITY
    tested.push({
      start: times[0] + bin * widthMilliseconds,
      width: widthMilliseconds,
      count: counts[i],
      expected,
      pValue: negativeBinomialUpperTail(counts[i], expected, size),
    })
  }
  return tested
}

function occupiedBins(times: Float64Array, width: number): { bins: number[]; counts: number[] } {
  const bins: number[] = []
  const counts: number[] = []
  for (const time of times) {
    const bin = Math.floor((time - times[0]) / width)
    if (bins.length > 0 && bins[bins.length - 1] === bin) counts[counts.length - 1]++
    else {
      bins.push(bin)
      counts.push(1)
    }
  }
  return { bins, counts }
}
