// Upper tail of the binomial distribution.

import { incompleteBeta } from './incomplete-beta.ts'

/** P[X >= successes] for X ~ Binomial(trials, probability); 1 for successes <= 0, 0 for successes > trials. */
export function binomialUpperTail(trials: number, probability: number, successes: number): number {
  if (successes <= 0) return 1
  if (successes > trials) return 0
  return incompleteBeta(probability, successes, trials - successes + 1)
}
