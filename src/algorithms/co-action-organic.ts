// How close in time accounts act that share an object without a plan: the reference against which groups are held.

import type { ActionTable } from './co-action-table.ts'
import { Random } from './random.ts'

/** Samples wanted for one reference, and the fewest with which objects of other popularity are not drawn upon. */
const SAMPLES = 1000
const FEWEST_SAMPLES = 200
/** With fewer samples than these, accounts are compared with fewer partners. */
const FEWEST_TO_RANK = 50
/** Draws on one object, and the fewest that make a reference of its own. */
const DRAWS_ON_OBJECT = 150
const FEWEST_ON_OBJECT = 50
/** A crowd is sampled, not listed. */
const CROWD = 200
const DRAWN_FROM_CROWD = 60
const TRIES = 3
const SIZE_CLASSES = 24

/** What organic accounts do, in milliseconds, each ascending: one element a sample. */
export interface LagReference {
  /** Median lag of one account to the others. */
  readonly lags: Float64Array
  /** Median lag between any two of them. */
  readonly spreads: Float64Array
}

/**
 * Samples: an account's action on an object and `partners` other accounts' actions on the same object within the horizon of it:
 * the median of its lags to them, and the median lag within the horizon between any two. Drawn from objects of like kind and popularity (within a factor of 2, wider when there are fewer than
 * 200 samples). Each reference has its own seed, so that the order of questions does not matter. Cost: at most some thousand draws each.
 * @see docs/methods.md#beyond-shared-taste
 */
export class OrganicLags {
  readonly #table: ActionTable
  readonly #horizon: number
  /** Objects with two accounts or more, of each kind. */
  readonly #objects: readonly ObjectsBySize[]
  readonly #references = new Map<string, LagReference>()
  /** Times of the accounts that a sample may take; CROWD or fewer. */
  readonly #others = new Float64Array(CROWD)
  #leftOut: Uint8Array

  constructor(table: ActionTable, horizonMilliseconds: number) {
    this.#table = table
    this.#horizon = horizonMilliseconds
    this.#leftOut = new Uint8Array(table.accounts)
    this.#objects = objectsBySize(table)
  }

  /** From now on these accounts (1) are no part of any reference. */
  leaveOut(accounts: Uint8Array): void {
    this.#leftOut = accounts
    this.#references.clear()
  }

  /** All references asked for since the last `leaveOut`, by name. */
  references(): ReadonlyMap<string, LagReference> {
    return this.#references
  }

  /** Name of the reference for objects like this one. */
  nameOf(object: number, partners: number): string {
    const { objectType, objectStarts } = this.#table
    return `${objectType[object]} ${sizeClass(objectStarts[object + 1] - objectStarts[object])} ${partners}`
  }

  forObjectsLike(object: number, partners: number): LagReference {
    const name = this.nameOf(object, partners)
    const known = this.#references.get(name)
    if (known !== undefined) return known
    const { objectType, objectStarts } = this.#table
    const own = sizeClass(objectStarts[object + 1] - objectStarts[object])
    const objects = this.#objects[objectType[object]]
    const random = new Random(`organic lags ${name}`)
    let samples: Sample[] = []
    // With fewer partners a median lag is small more often, so a reference with fewer errs towards silence.
    for (let compared = partners; compared >= 1 && samples.length < FEWEST_TO_RANK; compared--) {
      for (let spread = 0; spread < SIZE_CLASSES; spread++) {
        const from = objects.starts[Math.max(0, own - spread)]
        const to = objects.starts[Math.min(SIZE_CLASSES, own + spread + 1)]
        const candidates = objects.object.subarray(from, to)
        samples = this.#sample(candidates, compared, random)
        if (samples.length >= FEWEST_SAMPLES) break
      }
    }
    const reference = referenceOf(samples)
    this.#references.set(name, reference)
    return reference
  }

  /** Lags among the accounts on this very object that are neither left out nor in `group`; undefined when there are too few. */
  onObject(object: number, partners: number, group: ReadonlySet<number>): LagReference | undefined {
    const random = new Random(`organic lags on ${object} ${partners}`)
    const samples: Sample[] = []
    for (let draw = 0; draw < DRAWS_ON_OBJECT; draw++) {
      const sample = this.#draw(object, partners, random, group)
      if (sample !== undefined) samples.push(sample)
    }
    return samples.length >= FEWEST_ON_OBJECT ? referenceOf(samples) : undefined
  }

  #sample(candidates: Int32Array, partners: number, random: Random): Sample[] {
    const samples: Sample[] = []
    const step = Math.max(1, Math.floor(candidates.length / SAMPLES))
    const rounds = Math.max(1, Math.min(5, Math.ceil(SAMPLES / Math.max(1, candidates.length))))
    for (let round = 0; round < rounds; round++) {
      for (let k = random.below(step); k < candidates.length; k += step) {
        const sample = this.#draw(candidates[k], partners, random, undefined)
        if (sample !== undefined) samples.push(sample)
      }
    }
    return samples
  }

  /** Undefined when the object has no fitting accounts. */
  #draw(object: number, partners: number, random: Random, group: ReadonlySet<number> | undefined): Sample | undefined {
    const { objectStarts, account, time } = this.#table
    const start = objectStarts[object]
    const end = objectStarts[object + 1]
    const isOrganic = (i: number): boolean =>
      this.#leftOut[account[i]] === 0 && (group === undefined || !group.has(account[i]))
    for (let tries = 0; tries < TRIES; tries++) {
      const i = start + random.below(end - start)
      if (!isOrganic(i)) continue
      const from = firstAtLeast(time, start, i, time[i] - this.#horizon)
      const to = firstAtLeast(time, i, end, time[i] + this.#horizon + 1)
      if (to - from - 1 < partners) continue
      const others = this.#others
      let count = 0
      if (to - from > CROWD) {
        for (let k = 0; k < DRAWN_FROM_CROWD; k++) {
          const j = from + random.below(to - from)
          if (j !== i && isOrganic(j)) others[count++] = time[j]
        }
      } else {
        for (let j = from; j < to; j++) if (j !== i && isOrganic(j)) others[count++] = time[j]
      }
      if (count < partners) continue
      for (let k = 0; k < partners; k++) {
        const j = k + random.below(count - k)
        const kept = others[k]
        others[k] = others[j]
        others[j] = kept
      }
      if (partners === 1) {
        const lag = Math.abs(others[0] - time[i])
        return { lag, spread: lag }
      }
      const lags = new Float64Array(partners)
      const times = new Float64Array(partners + 1)
      for (let k = 0; k < partners; k++) {
        lags[k] = Math.abs(others[k] - time[i])
        times[k] = others[k]
      }
      times[partners] = time[i]
      return { lag: median(lags.sort()), spread: medianLagWithin(times.sort(), this.#horizon) }
    }
    return undefined
  }
}

/** Ascending within a size class; those of class c lie in [starts[c], starts[c + 1]). */
interface ObjectsBySize {
  readonly starts: Int32Array
  readonly object: Int32Array
}

function objectsBySize({ types, objectType, objectStarts }: ActionTable): ObjectsBySize[] {
  const starts = Array.from({ length: types }, () => new Int32Array(SIZE_CLASSES + 1))
  const eachShared = (visit: (object: number, size: number) => void): void => {
    for (let o = 0; o < objectType.length; o++) {
      const accounts = objectStarts[o + 1] - objectStarts[o]
      if (accounts >= 2) visit(o, sizeClass(accounts))
    }
  }
  eachShared((o, size) => starts[objectType[o]][size + 1]++)
  for (const ofKind of starts) for (let size = 0; size < SIZE_CLASSES; size++) ofKind[size + 1] += ofKind[size]
  const next = starts.map(ofKind => ofKind.slice())
  const object = starts.map(ofKind => new Int32Array(ofKind[SIZE_CLASSES]))
  eachShared((o, size) => {
    object[objectType[o]][next[objectType[o]][size]++] = o
  })
  return starts.map((ofKind, kind) => ({ starts: ofKind, object: object[kind] }))
}

interface Sample {
  readonly lag: number
  readonly spread: number
}

function referenceOf(samples: readonly Sample[]): LagReference {
  return {
    lags: Float64Array.from(samples, sample => sample.lag).sort(),
    spreads: Float64Array.from(samples, sample => sample.spread).sort(),
  }
}

/** Median of the lags up to `horizon` between any two of these ascending times; NaN when there is none. */
export function medianLagWithin(times: ArrayLike<number>, horizon: number): number {
  const lags = new Float64Array((times.length * (times.length - 1)) / 2)
  let count = 0
  for (let i = 0; i < times.length; i++) {
    for (let j = i + 1; j < times.length && times[j] - times[i] <= horizon; j++) lags[count++] = times[j] - times[i]
  }
  return count === 0 ? Number.NaN : median(lags.subarray(0, count).sort())
}

/** (samples at most `lag`, plus 1) / (samples + 1): never 0, and 1 without samples. */
export function lagRank(reference: Float64Array, lag: number): number {
  let low = 0
  let high = reference.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (reference[middle] <= lag) low = middle + 1
    else high = middle
  }
  return (low + 1) / (reference.length + 1)
}

export function median(ascending: ArrayLike<number>): number {
  const half = ascending.length >> 1
  return ascending.length % 2 === 1 ? ascending[half] : (ascending[half - 1] + ascending[half]) / 2
}

function sizeClass(accounts: number): number {
  return Math.min(SIZE_CLASSES - 1, 31 - Math.clz32(accounts))
}

function firstAtLeast(values: Float64Array, from: number, to: number, value: number): number {
  let low = from
  let high = to
  while (low < high) {
    const middle = (low + high) >>> 1
    if (values[middle] < value) low = middle + 1
    else high = middle
  }
  return low
}
