// False-discovery rate: adjusted p-values after Benjamini and Hochberg.

/**
 * Adjusted p-values (q-values), in the order of the input: q_i = min over ranks j >= rank(i) of p_(j) * tested / j, at most 1.
 * `tested` may exceed the number given: hypotheses not listed count as p = 1.
 * Source: Benjamini & Hochberg 1995. Assumes independence or positive regression dependence. Cost: n log n.
 * @see docs/methods.md#acting-together
 */
export function adjustedPValues(pValues: Float64Array, tested: number = pValues.length): Float64Array {
  const order = Uint32Array.from(pValues, (_, index) => index).sort((a, b) => pValues[a] - pValues[b] || a - b)
  const adjusted = new Float64Array(pValues.length)
  let smallest = 1
  for (let rank = order.length; rank >= 1; rank--) {
    const index = order[rank - 1]
    smallest = Math.min(smallest, (pValues[index] * tested) / rank)
    adjusted[index] = smallest
  }
  return adjusted
}

/**
 * Largest p-value that is rejected at `level` among `tested` hypotheses; -1 when none is.
 * `by`: for any dependence, the level is divided by 1 + 1/2 + ... + 1/tested (Benjamini & Yekutieli 2001).
 */
export function rejectionThreshold(
  pValues: Float64Array,
  tested: number,
  level: number,
  correction: 'bh' | 'by' = 'bh',
): number {
  const sorted = pValues.slice().sort()
  const share = level / dependenceFactor(tested, correction) / tested
  for (let rank = sorted.length; rank >= 1; rank--) if (sorted[rank - 1] <= share * rank) return sorted[rank - 1]
  return -1
}

/** What p-values are multiplied with beside `tested / rank`: 1, or the harmonic number of `tested`. */
export function dependenceFactor(tested: number, correction: 'bh' | 'by'): number {
  if (correction === 'bh') return 1
  if (tested > 1000) return Math.log(tested) + 0.5772156649015329 + 0.5 / tested
  let sum = 0
  for (let i = 1; i <= tested; i++) sum += 1 / i
  return Math.max(1, sum)
}

/**
 * Estimated number of true null hypotheses among these: (number above 1/2, plus 1) / (1/2), at most all.
 * Source: Storey, Taylor & Siegmund 2004, with lambda = 1/2.
 */
export function estimatedNulls(pValues: Float64Array): number {
  let above = 0
  for (const p of pValues) if (p > 0.5) above++
  return Math.min(pValues.length, 2 * (above + 1))
}
