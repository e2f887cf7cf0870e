// L: how many independent voices remain at least, however many copies were missed.

import { binomialUpperTail } from '../algorithms/binomial.ts'

/** Chance of claiming more than there are; 0.05 was exceeded in trials with many missed copies. */
export const ALPHA = 0.01

/**
 * L = min { t in 0..A : P[ Binomial(U - t, f) >= A - t ] >= alpha }, U = `groups` left at `atMost`, A = `marked` among them,
 * f = upper bound on the rate at which missed copies carry such a mark, 0..1.
 * f = 0 gives A, no mark gives 0; another unmarked group never raises it. Throws RangeError unless 0 <= A <= U.
 * Cost: log A tails. @see docs/methods.md#the-ladder
 */
export function lowerBound(groups: number, marked: number, falseMarkRate: number, alpha: number = ALPHA): number {
  if (!(marked >= 0 && marked <= groups)) throw new RangeError(`${marked} marked of ${groups} groups`)
  // The probability grows with t: one trial and one success fewer.
  let low = 0
  let high = marked
  while (low < high) {
    const middle = (low + high) >> 1
    if (binomialUpperTail(groups - middle, falseMarkRate, marked - middle) >= alpha) high = middle
    else low = middle + 1
  }
  return low
}
