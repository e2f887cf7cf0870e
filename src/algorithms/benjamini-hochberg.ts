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
