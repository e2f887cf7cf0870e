// Upper tail of the negative binomial distribution: a Poisson count whose rate is itself uncertain.

import { incompleteBeta } from './incomplete-beta.ts'
import { poissonUpperTail } from './poisson.ts'

/** Above this size the distribution is Poisson to all digits that matter. */
const POISSON_SIZE = 1e9

/**
 * P[X >= count] for a negative binomial X with this mean and size r (variance = mean + mean^2 / r); 1 for count <= 0.
 * With r = n + 1 and mean = r * exposure / outside it is the predictive distribution of a Poisson count whose rate was
 * seen n times over `outside` units of exposure (gamma prior of shape 1).
 */
export function negativeBinomialUpperTail(count: number, mean: number, size: number): number {
  if (count <= 0) return 1
  if (!(mean > 0)) return 0
  if (!(size < POISSON_SIZE)) return poissonUpperTail(count, mean)
  return incompleteBeta(mean / (mean + size), count, size)
}
