// How much was going on in any interval: counts of events, spread evenly over three hours.

const HOUR = 3_600_000

/** The first event of each hour that has one. */
export function oncePerHour(times: Float64Array, origin: number): Float64Array {
  const hourOf = (time: number): number => Math.floor((time - origin) / HOUR)
  return times.filter((time, i) => i === 0 || hourOf(time) !== hourOf(times[i - 1]))
}

/** Sorted event times (milliseconds) as a smooth cumulative count; hours are aligned to `origin`. */
export class SmoothedActivity {
  readonly #origin: number
  /** Hours with some mass, ascending, and the mass of all hours before each. */
  readonly #hours: Float64Array
  readonly #mass: Float64Array
  readonly #before: Float64Array

  /** Cost linear; memory only for hours in which something happened. */
  constructor(times: Float64Array, origin: number) {
    this.#origin = origin
    const hours: number[] = []
    const mass: number[] = []
    const add = (hour: number, share: number): void => {
      let at = hours.length
      while (at > 0 && hours[at - 1] > hour) at--
      if (at > 0 && hours[at - 1] === hour) mass[at - 1] += share
      else {
        hours.splice(at, 0, hour)
        mass.splice(at, 0, share)
      }
    }
    for (let i = 0; i < times.length; ) {
      const hour = Math.floor((times[i] - origin) / HOUR)
      let end = i + 1
      while (end < times.length && Math.floor((times[end] - origin) / HOUR) === hour) end++
      for (let near = hour - 1; near <= hour + 1; near++) add(near, (end - i) / 3)
      i = end
    }
    this.#hours = Float64Array.from(hours)
    this.#mass = Float64Array.from(mass)
    this.#before = new Float64Array(hours.length + 1)
    for (let i = 0; i < hours.length; i++) this.#before[i + 1] = this.#before[i] + mass[i]
  }

  /** Expected number of events between two times. Cost: log of the hours. */
  between(start: number, end: number): number {
    return Math.max(0, this.#until(end) - this.#until(start))
  }

  #until(time: number): number {
    const position = (time - this.#origin) / HOUR
    const hour = Math.floor(position)
    let low = 0
    let high = this.#hours.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.#hours[middle] < hour) low = middle + 1
      else high = middle
    }
    const inside = low < this.#hours.length && this.#hours[low] === hour ? this.#mass[low] * (position - hour) : 0
    return this.#before[low] + inside
  }
}
