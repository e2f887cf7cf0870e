// Upper confidence bound of a proportion.

import { binomialUpperTail } from './binomial.ts'

/**
 * Largest p under which at most `successes` of `trials` still happens with probability `alpha`: P[Binomial(trials, p) <= successes] = alpha.
 * 1 without trials or when all succeeded. The true rate lies above it with probability at most `alpha`, whatever it is.
 * Source: Clopper & Pearson 1934. Precise to 1e-12. Throws RangeError unless 0 <= successes <= trials.
 */
export function clopperPearsonUpper(successes: number, trials: number, alpha: number): number {
  if (!(successes >= 0 && successes <= trials)) throw new RangeError(`${successes} of ${trials}`)
  if (successes === trials) return 1
  let low = successes / trials
  let high = 1
  while (high - low > 1e-12) {
    const middle = (low + high) / 2
    if (1 - binomialUpperTail(trials, middle, successes + 1) > alpha) low = middle
    else high = middle
  }
  return high
}
