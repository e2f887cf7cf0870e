// Combination of independent p-values, and accounts' p-values from those of their pairs.

/**
 * P[Gamma(count, 1) >= sum]: the combined p-value of `count` independent p-values whose -ln add up to `sum`; 1 for count 0.
 * Equals P[Poisson(sum) <= count - 1]. Source: Fisher 1932. Cost: count.
 */
export function fisherTail(count: number, sum: number): number {
  if (count <= 0 || !(sum > 0)) return 1
  // In logarithms from the largest term down, so that neither e^-sum nor sum^i leaves the range of doubles.
  let term = -sum
  let largest = term
  const terms = [term]
  for (let i = 1; i < count; i++) {
    term += Math.log(sum / i)
    terms.push(term)
    if (term > largest) largest = term
  }
  let total = 0
  for (const t of terms) total += Math.exp(t - largest)
  return Math.min(1, Math.exp(largest) * total)
}

/**
 * p-value of each account from those of its pairs: min over ranks k of (accounts - 1) p_(k) / k, at most 1; pairs not given
 * count as p = 1. `accounts` is how many could have met. Accounts without a pair get 1.
 * Source: Simes 1986. Assumes positive dependence among an account's pairs. Cost: n log n.
 */
export function simesByAccount(
  first: ArrayLike<number>,
  second: ArrayLike<number>,
  pValues: Float64Array,
  accounts: number,
  accountNumbers: number,
): Float64Array {
  const order = Uint32Array.from(pValues, (_, index) => index).sort((a, b) => pValues[a] - pValues[b] || a - b)
  const rank = new Int32Array(accountNumbers)
  const combined = new Float64Array(accountNumbers).fill(1)
  for (const pair of order) {
    for (const account of [first[pair], second[pair]]) {
      const p = ((accounts - 1) * pValues[pair]) / ++rank[account]
      if (p < combined[account]) combined[account] = p
    }
  }
  return combined
}
