// How sure a share is that was counted.

import { binomialUpperTail } from '../../src/algorithms/binomial.ts'

/**
 * Upper end of the two-sided 95 % interval for a probability after `count` of `trials`: the one at which `count` or fewer has the
 * probability 0.025. Source: Clopper & Pearson 1934.
 */
export function clopperPearsonUpper(count: number, trials: number): number {
  if (count >= trials) return 1
  let [low, high] = [0, 1]
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2
    if (1 - binomialUpperTail(trials, middle, count + 1) > 0.025) low = middle
    else high = middle
  }
  return high
}
