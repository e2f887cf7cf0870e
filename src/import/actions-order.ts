// Sorting rows by several whole-number keys at once, and growing columns of numbers.

/** Values of one digit of the radix sort. */
const DIGIT = 1 << 16

/** A key of the sort: whole numbers in `lowest .. highest`, a range below 2^53. */
export interface SortKey {
  readonly values: Int32Array | Float64Array
  readonly lowest: number
  readonly highest: number
}

/**
 * Row numbers in ascending order of the keys, the first key most significant; rows that are equal in all keys stay in
 * their order. Least-significant-digit radix sort: the time is linear in the rows, two arrays of the rows are held.
 */
export function orderRows(count: number, keys: readonly SortKey[]): Uint32Array {
  let order = new Uint32Array(count)
  for (let i = 0; i < count; i++) order[i] = i
  let other = new Uint32Array(count)
  const starts = new Uint32Array(DIGIT + 1)
  for (const { values, lowest, highest } of keys.toReversed()) {
    for (let scale = 1; scale <= highest - lowest; scale *= DIGIT) {
      const digitOf = (row: number) => Math.floor((values[row] - lowest) / scale) % DIGIT
      starts.fill(0)
      for (let i = 0; i < count; i++) starts[digitOf(i) + 1]++
      for (let digit = 0; digit < DIGIT; digit++) starts[digit + 1] += starts[digit]
      for (let i = 0; i < count; i++) other[starts[digitOf(order[i])]++] = order[i]
      ;[order, other] = [other, order]
    }
  }
  return order
}

/** A column of numbers that grows by doubling. */
export class NumberColumn<Numbers extends Int32Array<ArrayBuffer> | Float64Array<ArrayBuffer>> {
  #values: Numbers
  readonly #make: (length: number) => Numbers
  length = 0

  constructor(make: (length: number) => Numbers) {
    this.#make = make
    this.#values = make(1024)
  }

  push(value: number): void {
    if (this.length === this.#values.length) {
      const longer = this.#make(this.length * 2)
      longer.set(this.#values)
      this.#values = longer
    }
    this.#values[this.length++] = value
  }

  /** What was pushed; a view that the next push may leave behind. */
  values(): Numbers {
    return this.#values.subarray(0, this.length) as Numbers
  }
}

/** The ids that rows name, in ascending order of code units, and the position there of each id by its number. */
export function ranked(ids: readonly string[], named: Int32Array): { sorted: string[]; rank: Int32Array } {
  const isNamed = new Uint8Array(ids.length)
  for (let row = 0; row < named.length; row++) isNamed[named[row]] = 1
  const order: number[] = []
  for (let number = 0; number < ids.length; number++) if (isNamed[number] === 1) order.push(number)
  order.sort((a, b) => (ids[a] < ids[b] ? -1 : 1))
  const rank = new Int32Array(ids.length)
  for (let i = 0; i < order.length; i++) rank[order[i]] = i
  return { sorted: order.map(number => ids[number]), rank }
}
