// Seeded pseudo-random numbers: xoshiro128** 1.1 (Blackman & Vigna 2021, "Scrambled linear pseudorandom number generators").
// For simulation and permutation only; keys and salts come from System.randomBytes.

/** The same seed gives the same numbers on every machine; two labels of one seed give unrelated streams. */
export class Random {
  readonly #seed: string
  #a: number
  #b: number
  #c: number
  #d: number

  /** State from FNV-1a over the seed's code units, spread by the finaliser of MurmurHash3 (splitmix32). */
  constructor(seed: string) {
    this.#seed = seed
    let state = 0x811c9dc5
    for (let i = 0; i < seed.length; i++) state = Math.imul(state ^ seed.charCodeAt(i), 0x01000193)
    const next = (): number => {
      state = (state + 0x9e3779b9) | 0
      let z = state
      z = Math.imul(z ^ (z >>> 16), 0x85ebca6b)
      z = Math.imul(z ^ (z >>> 13), 0xc2b2ae35)
      return z ^ (z >>> 16)
    }
    this.#a = next()
    this.#b = next()
    this.#c = next()
    // All four words zero would be a fixed point.
    this.#d = next() | 1
  }

  /** A generator in a known state, for the published test vectors. */
  static fromState(a: number, b: number, c: number, d: number): Random {
    const random = new Random('')
    random.#a = a
    random.#b = b
    random.#c = c
    random.#d = d
    return random
  }

  /** Uniform over 0 .. 2^32 - 1. */
  uint32(): number {
    const b = this.#b
    const five = Math.imul(b, 5)
    const result = Math.imul((five << 7) | (five >>> 25), 9)
    const shifted = b << 9
    const c = this.#c ^ this.#a
    const d = this.#d ^ b
    this.#b = b ^ c
    this.#a = this.#a ^ d
    this.#c = c ^ shifted
    this.#d = (d << 11) | (d >>> 21)
    return result >>> 0
  }

  /** Uniform over [0, 1) in steps of 2^-32. */
  unit(): number {
    return this.uint32() * 2.3283064365386963e-10
  }

  /** Whole number in 0 .. limit - 1; the bias is below limit / 2^32. */
  below(limit: number): number {
    return Math.floor(this.unit() * limit)
  }

  /** Whole number in first .. last, both included. */
  between(first: number, last: number): number {
    return first + this.below(last - first + 1)
  }

  /** True with this probability, 0..1. */
  chance(probability: number): boolean {
    return this.unit() < probability
  }

  /** One element; the list must not be empty. */
  pick<Item>(list: readonly Item[]): Item {
    return list[this.below(list.length)]
  }

  /** Exponentially distributed with this mean. */
  exponential(mean: number): number {
    return -mean * Math.log(1 - this.unit())
  }

  /** Rank in 0 .. limit - 1 whose frequency falls about as 1 / (rank + 1): few are picked often, most hardly ever. */
  heavyTailed(limit: number): number {
    return Math.min(limit - 1, Math.floor((limit + 1) ** this.unit()) - 1)
  }

  /** A stream of its own that depends on this seed and the label only, not on what was drawn before. */
  fork(label: string): Random {
    return new Random(`${this.#seed}/${label}`)
  }
}
